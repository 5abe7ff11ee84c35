"""Where a letter comes from: paths, bytes, streams and strings, read within a size limit."""

from __future__ import annotations

import errno
import hashlib
import io
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from imr_llm.errors import (
    LetterError,
    LetterNotFoundError,
    LetterTooLargeError,
    UnreadableLetterError,
)

_PATH_SHOWN = 200
_PATH_SPACES = 8
"""A one-line string with more characters or spaces is likely letter text, and is not repeated in messages."""


def named(name: str) -> str:
    """A name that is text: bytes of a file name that no encoding explains are written out (`\\udce9`)."""
    return name.encode("utf-8", "backslashreplace").decode()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes of one input and what the caller or the file system calls it."""

    name: str
    data: bytes

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", named(self.name))

    @property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal digits."""
        return sha256_of(self.data)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that cannot be used, by the name it would have had, and why."""

    name: str
    error: LetterError

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", named(self.name))


def sha256_of(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_path(path: Path, max_bytes: int, name: str | None) -> SourceFile:
    """The bytes of a file; raises LetterNotFoundError or LetterTooLargeError (before reading it all)."""
    shown = name or _shown(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise LetterNotFoundError(f"{shown!r} is a folder; name the letters in it one by one")
        if stat.S_ISREG(status.st_mode) and status.st_size > max_bytes:
            raise _too_large(shown, max_bytes)
        with path.open("rb") as stream:
            return SourceFile(name or path.name, _limited(stream, max_bytes, shown))
    except FileNotFoundError:
        raise LetterNotFoundError(f"no such file: {shown!r}; check the path") from None
    except PermissionError:
        raise LetterNotFoundError(f"{shown!r} may not be read; check its permissions") from None
    except (OSError, ValueError) as error:
        reason = errno.errorcode.get(getattr(error, "errno", None) or 0, "not a usable path")
        raise LetterNotFoundError(f"{shown!r} cannot be read ({reason}); check the path") from None


def read_stream(stream: BinaryIO, max_bytes: int, name: str | None) -> SourceFile:
    """The bytes of a binary stream, named after its file or `<stdin>`.

    Raises LetterTooLargeError, LetterNotFoundError where reading fails, and UnreadableLetterError for what is
    no such stream.
    """
    if not callable(getattr(stream, "read", None)):
        raise UnreadableLetterError(
            f"an object of type {type(stream).__name__!r} is no letter: give a path, the letter's text or "
            "bytes, an open binary file, or a Letter from load_letter"
        )
    given = getattr(stream, "name", None)
    shown = name or (Path(given).name if isinstance(given, str) and given else "<stdin>")
    if isinstance(stream, io.TextIOBase):
        raise _text_stream(shown)
    try:
        return SourceFile(shown, _limited(stream, max_bytes, shown))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "closed, or not open for reading"
        raise LetterNotFoundError(f"{shown!r} cannot be read ({reason}); open it anew") from None


def read_bytes(data: bytes, max_bytes: int, name: str | None) -> SourceFile:
    """Bytes as given, named `<bytes>` unless the caller names them; raises LetterTooLargeError."""
    if len(data) > max_bytes:
        raise _too_large(name or "<bytes>", max_bytes)
    return SourceFile(name or "<bytes>", data)


def read_text(text: str, max_bytes: int, name: str | None) -> SourceFile:
    """Letter text as UTF-8 bytes, named `<text>` unless the caller names it.

    Raises LetterTooLargeError, and UnreadableLetterError for text that no encoding can hold.
    """
    shown = name or "<text>"
    if len(text) > max_bytes:
        raise _too_large(shown, max_bytes)
    try:
        return read_bytes(text.encode(), max_bytes, shown)
    except UnicodeEncodeError as error:
        raise UnreadableLetterError(
            f"{shown!r} holds half a character (a lone surrogate) at {error.start}; decode it again"
        ) from None


def _limited(stream: BinaryIO, max_bytes: int, shown: str) -> bytes:
    chunks: list[bytes] = []
    wanted = max_bytes + 1
    while wanted > 0 and (chunk := stream.read(wanted)):
        if not isinstance(chunk, bytes):
            raise _text_stream(shown)
        chunks.append(chunk)
        wanted -= len(chunk)
    if wanted <= 0:
        raise _too_large(shown, max_bytes)
    return b"".join(chunks)


def _text_stream(shown: str) -> UnreadableLetterError:
    # Its text could be read, but line ends may have been changed, and places in it be others than the file's.
    return UnreadableLetterError(
        f"{shown!r} is open as text, and a letter is read from bytes: open the file in binary mode ('rb'), "
        "or give the text itself"
    )


def _too_large(shown: str, max_bytes: int) -> LetterTooLargeError:
    return LetterTooLargeError(
        f"{shown!r} is over the limit of {max_bytes:,} bytes; is it one letter? "
        "If so, raise the setting max_letter_bytes"
    )


def _shown(path: Path) -> str:
    text = str(path)
    if len(text) > _PATH_SHOWN or text.count(" ") > _PATH_SPACES:
        return f"a path of {len(text)} characters"
    return text
