"""An API key comes from the environment, from a file of its owner's alone, or from the system's keyring."""

from __future__ import annotations

import os
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from imr_llm import Settings
from imr_llm.errors import SettingsError
from imr_llm.llm.keys import SERVICE, api_key_of, origin_of_key
from imr_llm.settings import load_settings
from tests.cli.command import THREE_ITEMS, imr_llm
from tests.endpoint.process import Endpoint

KEY = "sk-canary-0123456789"


def key_file(folder: Path, content: str = f"{KEY}\n", mode: int = 0o600) -> Path:
    """A file with a key."""
    path = folder / "key"
    path.write_text(content, encoding="utf-8")
    path.chmod(mode)
    return path


def of_file(path: Path) -> str | None:
    """The key that a file gives."""
    return api_key_of(Settings(api_key_file=path))


def test_a_key_in_a_file_is_sent(tmp_path: Path, endpoint: Endpoint) -> None:
    """The endpoint gets it, and nothing of it is shown."""
    path = key_file(tmp_path)
    options = ("--engine", "model", "--model", "scripted+file", "--base-url", endpoint.base_url)
    environment = {"IMR_LLM_API_KEY_FILE": str(path)}
    done = imr_llm("extract", THREE_ITEMS, "-v", *options, home=tmp_path, environment=environment)
    assert done.code == 0, done.err
    sent = [one.headers["authorization"] for one in endpoint.requests("scripted+file")]
    assert sent
    assert set(sent) == {f"Bearer {KEY}"}
    assert KEY not in done.out + done.err


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666, 0o777])
def test_a_file_that_others_can_use_is_refused(tmp_path: Path, mode: int) -> None:
    """Whether they can read it or write it; the message says how to mend it and has no key."""
    with pytest.raises(SettingsError, match="chmod 600") as caught:
        of_file(key_file(tmp_path, mode=mode))
    assert KEY not in str(caught.value)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_file_of_another_user_is_refused(tmp_path: Path) -> None:
    """It is not one's own key then."""
    path = key_file(tmp_path)
    os.chown(path, 12345, -1)
    with pytest.raises(SettingsError, match="another user"):
        of_file(path)


@pytest.mark.parametrize("content", ["", " \n", "one two\n", f"{KEY}\n{KEY}\n", "k" * 20_000])
def test_a_file_that_holds_no_key_is_refused(tmp_path: Path, content: str) -> None:
    """A key is one word; a file of anything else was named by mistake."""
    with pytest.raises(SettingsError, match="key file"):
        of_file(key_file(tmp_path, content))


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A folder, a pipe that nobody writes into, and nothing at all; none of them is waited for."""
    os.mkfifo(tmp_path / "pipe", 0o600)
    for name in (".", "pipe", "nowhere"):
        with pytest.raises(SettingsError, match="key file"):
            of_file(tmp_path / name)


def test_a_settings_file_with_a_key_is_for_its_owner_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is a file with a key as any other."""
    settings = tmp_path / "imr-llm.toml"
    settings.write_text(f"api_key = '{KEY}'\n", encoding="utf-8")
    settings.chmod(0o644)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match="chmod 600") as caught:
        load_settings()
    assert KEY not in str(caught.value)


def test_a_key_that_is_given_comes_before_one_that_is_kept(tmp_path: Path) -> None:
    """The environment's goes before the file's."""
    assert (
        api_key_of(Settings.model_validate({"api_key": "sk-1", "api_key_file": key_file(tmp_path)})) == "sk-1"
    )


class Locker(KeyringBackend):
    """A keyring of the tests' own."""

    priority = 9

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept = {(SERVICE, "openai"): KEY}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        """The key, where there is one and the keyring is open."""
        if self.locked:
            raise KeyringLocked(KEY)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a key."""
        self.kept[service, username] = password


@pytest.fixture
def locker() -> Locker:
    """The tests' keyring in place of the system's."""
    backend = Locker()
    keyring.set_keyring(backend)
    return backend


def test_the_keyring_gives_a_key_by_its_name(locker: Locker) -> None:
    """The name is the setting; what is not there, or locked, is told without any key."""
    assert api_key_of(Settings(api_key_keyring="openai")) == KEY
    with pytest.raises(SettingsError, match="keyring set imr-llm other"):
        api_key_of(Settings(api_key_keyring="other"))
    locker.locked = True
    with pytest.raises(SettingsError, match="KeyringLocked") as caught:
        api_key_of(Settings(api_key_keyring="openai"))
    assert KEY not in str(caught.value)


def test_doctor_says_where_the_key_is_from(tmp_path: Path) -> None:
    """And what is wrong with it."""
    path = key_file(tmp_path, mode=0o644)
    environment = {"IMR_LLM_API_KEY_FILE": str(path)}
    done = imr_llm("doctor", "--offline", "--model", "m", home=tmp_path, environment=environment)
    assert done.code == 3
    assert f"fail  api key           the key file {str(path)!r} can be used by others" in done.out
    path.chmod(0o600)
    assert origin_of_key(Settings(api_key_file=path)) == f"from the file {str(path)!r}"
