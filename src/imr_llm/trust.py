"""Which settings files are believed when they say where letters and keys go.

A settings file in the working folder may have come with somebody else's files. What decides where letters and
keys go, or what protects them on the way, is taken from it only in folders that the user trusts.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import platformdirs
from pydantic_settings import BaseSettings, InitSettingsSource

from imr_llm.errors import SettingsError
from imr_llm.private_files import not_private

UNTRUSTED = "untrusted settings"
"""Under this name, which no setting can have, a source tells which settings take trust that is not there."""
GUARDED = (
    "base_url", "allow_plain_http", "api_key", "api_key_file", "api_key_keyring", "ca_file", "deidentify",
    "telemetry_content", "trusted_folders",
)  # fmt: skip
"""The settings that say where letters and keys go, or what protects them on the way."""
_PROTECTING = ("deidentify", "retention_days", "store_text")
"""What counts of the user's own settings file in every folder, where the folder's own says nothing of it."""
_KEY = ("api_key", "imr_llm_api_key", "openai_api_key")


def settings_files() -> tuple[Path, Path]:
    """The settings files that are looked for: the working folder's, then the user's."""
    return Path("imr-llm.toml"), Path(platformdirs.user_config_dir("imr-llm")) / "imr-llm.toml"


def present_settings_file() -> Path | None:
    """The settings file that counts: the first that there is."""
    return next((path for path in settings_files() if path.is_file()), None)


def read_settings_file(path: Path) -> dict[str, Any]:
    """What a settings file says; raises SettingsError where it cannot be read, or shows a key to others."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            said = tomllib.load(file)
    except OSError as error:
        raise SettingsError(f"the settings file {str(path)!r} cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        # The parser's own message may quote the file, and so a key in it.
        raise SettingsError(f"the settings file {str(path)!r} is not TOML: correct it") from None
    if any(name.lower() in _KEY for name in said):
        complaint = not_private(status)
        if complaint is not None:
            raise SettingsError(f"the settings file {str(path)!r} holds an API key and {complaint}")
    return said


def paths_of(value: object) -> object:
    """A list of paths as an environment variable has it: separated as in PATH."""
    if isinstance(value, str):
        return tuple(one for one in value.split(os.pathsep) if one)
    return value


def is_trusted(folder: Path, trusted: Iterable[str | Path]) -> bool:
    """Whether a folder is a trusted one, or in one."""
    real = folder.resolve()
    return any(real.is_relative_to(Path(one).expanduser().resolve()) for one in trusted)


def guarded_in(said: Mapping[str, Any]) -> frozenset[str]:
    """The settings in a settings file of the working folder that take trust."""
    url = said.get("base_url")
    harmless = {"base_url"} if isinstance(url, str) and stays_here(url) else set()
    if said.get("deidentify") in ("auto", "on", True):
        harmless.add("deidentify")
    return frozenset(said).intersection(GUARDED) - harmless


def stays_here(url: str) -> bool:
    """Whether an address leads to this machine; False for what is no address."""
    try:
        return _is_this_machine(urlsplit(url).hostname or "")
    except ValueError:
        return False


def _is_this_machine(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class SettingsFile(InitSettingsSource):
    """A settings file as a source, which tells what in it takes trust and has none."""

    def __init__(self, settings_cls: type[BaseSettings], path: Path) -> None:
        super().__init__(settings_cls, read_settings_file(path))
        self._of_folder = path == settings_files()[0]

    def __call__(self) -> dict[str, Any]:
        """What the file says; under UNTRUSTED the names of the settings that take trust that is not there."""
        said = super().__call__()
        if not self._of_folder:
            return said
        # A folder's file stands in place of the user's, but nobody loses what protects them by going there.
        path = settings_files()[1]
        users = read_settings_file(path) if path.is_file() else {}
        said = {name: users[name] for name in _PROTECTING if name in users} | said
        named = self.current_state.get("trusted_folders")
        trusted = paths_of(named if named is not None else users.get("trusted_folders")) or ()
        if isinstance(trusted, list | tuple) and is_trusted(Path.cwd(), trusted):
            return said
        return said | {UNTRUSTED: sorted(guarded_in(said) - self.current_state.keys())}
