"""Where the API key comes from: the settings, a file of its owner's alone, or the system's keyring."""

from __future__ import annotations

from pathlib import Path

from imr_llm.errors import SettingsError
from imr_llm.private_files import NotPrivateError, read_private
from imr_llm.settings import Settings

SERVICE = "imr-llm"
"""What the keyring has keys under."""
_MOST_BYTES = 16_384


def api_key_of(settings: Settings) -> str | None:
    """The key to send; None where none is configured. Raises SettingsError, without the key in it."""
    if settings.api_key is not None:
        return settings.api_key.get_secret_value()
    if settings.api_key_file is not None:
        return _in_file(settings.api_key_file.expanduser())
    if settings.api_key_keyring is not None:
        return _in_keyring(settings.api_key_keyring)
    return None


def origin_of_key(settings: Settings) -> str:
    """Where the key comes from, in words for people."""
    if settings.api_key is not None:
        return "from the environment or the settings"
    if settings.api_key_file is not None:
        return f"from the file {str(settings.api_key_file)!r}"
    if settings.api_key_keyring is not None:
        return f"from the keyring, as {settings.api_key_keyring!r}"
    return "not set"


def _in_file(path: Path) -> str:
    try:
        text = read_private(path, _MOST_BYTES).decode().strip()
    except NotPrivateError as error:
        raise SettingsError(f"the key file {str(path)!r} {error}") from None
    except OSError as error:
        raise SettingsError(
            f"the key file {str(path)!r} cannot be read ({error.strerror}): check api_key_file"
        ) from None
    except UnicodeDecodeError:
        raise SettingsError(f"the key file {str(path)!r} holds no text: check api_key_file") from None
    if not text or len(text.split()) > 1:
        raise SettingsError(f"the key file {str(path)!r} does not hold one key and nothing else")
    return text


def _in_keyring(name: str) -> str:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        raise SettingsError("keys are kept by the keyring: pip install 'imr-llm[keyring]'") from None
    try:
        found = keyring.get_password(SERVICE, name)
    except KeyringError as error:
        # Its own words may be anything that the system's keyring says.
        raise SettingsError(
            f"the keyring cannot be used ({type(error).__name__}): unlock it or set one up, or use "
            "api_key_file or the environment"
        ) from None
    if not found:
        raise SettingsError(
            f"the keyring has no key {name!r}: put it there with `keyring set {SERVICE} {name}`"
        )
    return found
