"""Keys that sign, and signatures over data: Ed25519. The one module that imports cryptography."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from imr_llm.errors import SettingsError, SignatureError
from imr_llm.private_files import NotPrivateError, open_private, read_private

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_MOST_BYTES = 16_384


def make_key(path: Path) -> Path:
    """Make a key: the private one at a path, for its owner only, the public one beside it; where that is.

    Nothing is overwritten. Raises SettingsError where a file cannot be made, or without the extra.
    """
    _require()
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = path.with_name(f"{path.name}.pub")
    try:
        if public.exists():
            raise FileExistsError(17, "File exists", str(public))
        with open_private(path, new=True) as file:
            file.write(secret)
        public.write_bytes(
            key.public_key().public_bytes(
                serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
            )
        )
    except OSError as error:
        raise SettingsError(
            f"the key {str(error.filename or path)!r} cannot be made ({error.strerror}): name another file"
        ) from None
    return public


def read_private_key(path: Path) -> Ed25519PrivateKey:
    """A key to sign with; raises SettingsError for what is none, or can be used by others."""
    _require()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        key = serialization.load_pem_private_key(read_private(path, _MOST_BYTES), password=None)
    except NotPrivateError as error:
        raise SettingsError(f"the key {str(path)!r} {error}") from None
    except OSError as error:
        raise SettingsError(f"the key {str(path)!r} cannot be read ({error.strerror}): check --key") from None
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise SettingsError(f"{str(path)!r} is no key that imr-llm keygen made") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise SettingsError(f"{str(path)!r} is a key of another kind: make one with imr-llm keygen")
    return key


def read_public_key(path: Path) -> Ed25519PublicKey:
    """A key to check signatures with; raises SettingsError for what is none."""
    _require()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        with path.open("rb") as file:
            key = serialization.load_pem_public_key(file.read(_MOST_BYTES))
    except OSError as error:
        raise SettingsError(
            f"the key {str(path)!r} cannot be read ({error.strerror}): check --public-key"
        ) from None
    except (ValueError, UnsupportedAlgorithm):
        raise SettingsError(
            f"{str(path)!r} is no public key: it is the .pub that imr-llm keygen made"
        ) from None
    if not isinstance(key, Ed25519PublicKey):
        raise SettingsError(f"{str(path)!r} is a key of another kind: make one with imr-llm keygen")
    return key


def signed(data: bytes, key: Ed25519PrivateKey) -> str:
    """The signature over data, as text."""
    return base64.b64encode(key.sign(data)).decode()


def check_signature(data: bytes, signature: str, key: Ed25519PublicKey) -> None:
    """Raise SignatureError unless this key signed just this data."""
    from cryptography.exceptions import InvalidSignature

    try:
        key.verify(base64.b64decode(signature, validate=True), data)
    except (InvalidSignature, ValueError):
        raise SignatureError(
            f"the signature is not over this manifest by the key {fingerprint(key)}: it was changed, "
            "or somebody else signed it"
        ) from None


def fingerprint(key: Ed25519PublicKey) -> str:
    """What a key is known by among people."""
    digest = hashlib.sha256(key.public_bytes_raw()).digest()
    return f"SHA256:{base64.b64encode(digest).decode().rstrip('=')}"


def _require() -> None:
    try:
        import cryptography  # noqa: F401 - only whether it is there
    except ImportError:
        raise SettingsError("signatures need the extra: pip install 'imr-llm[sign]'") from None
