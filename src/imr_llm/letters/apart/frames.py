"""What goes through the pipes between this process and one that takes files apart: JSON and bytes.

No pickles: whoever makes a file may come to speak for the process that takes it apart. No buffers either: a
process that is forked meanwhile would have what is left in them, too.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from enum import StrEnum
from io import FileIO

from imr_llm import errors
from imr_llm.errors import LetterError, UnreadableLetterError
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.files import SourceFile

_LENGTH = struct.Struct("!Q")
_AT_ONCE = 1 << 20
BEGUN = b"b"
"""Said before a file is looked at: what ends the process earlier is not the file's doing."""
NEXT_PAGE = b"p"
"""Said before each page that OCR reads."""


class Kind(StrEnum):
    """What is to be taken apart."""

    CONTAINER = "container"
    """A PDF, a picture or a Word document."""
    HTML = "html"
    """A page that has been decoded, in UTF-8."""


@dataclass(frozen=True, slots=True)
class Question:
    """A file to be taken apart."""

    kind: Kind
    file: SourceFile

    @property
    def head(self) -> bytes:
        """What comes before the bytes of the file."""
        return json.dumps([self.kind, self.file.name]).encode()

    @classmethod
    def of(cls, head: bytes, data: bytes) -> Question:
        """From what came through a pipe."""
        kind, name = json.loads(head)
        return cls(Kind(kind), SourceFile(name, data))


def write_frame(stream: FileIO, content: bytes) -> None:
    """Send bytes; raises OSError where nobody is there to take them."""
    for part in (_LENGTH.pack(len(content)), content):
        left = memoryview(part)
        while left:
            left = left[stream.write(left) :]


def read_frame(stream: FileIO, most: int) -> bytes | None:
    """The next bytes; None where the other side ended, or wants to say more than it may."""
    head = _read(stream, _LENGTH.size)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    return _read(stream, length) if length <= most else None


def _read(stream: FileIO, length: int) -> bytes | None:
    parts: list[bytes] = []
    while length > 0:
        part = stream.read(min(length, _AT_ONCE))
        if not part:
            return None
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def encoded_text(source: SourceText) -> bytes:
    """A source text as an answer."""
    return json.dumps(
        {
            "text": source.text,
            "media_type": source.media_type,
            "page_starts": source.page_starts,
            "doubtful": source.doubtful,
            "hidden": source.hidden,
            "poor_pages": source.poor_pages,
        }
    ).encode()


def encoded_error(error: LetterError) -> bytes:
    """Why there is none, as an answer."""
    return json.dumps({"error": type(error).__name__, "message": str(error)}).encode()


def decoded(answer: bytes, name: str) -> SourceText:
    """The source text of an answer.

    Raises the LetterError that the answer tells of, and UnreadableLetterError for one that says neither.
    """
    try:
        told = json.loads(answer)
        if "error" in told:
            raise _error(str(told["error"]), str(told["message"]))
        starts = told["page_starts"]
        return SourceText(
            text=str(told["text"]),
            media_type=str(told["media_type"]),
            page_starts=None if starts is None else tuple(int(start) for start in starts),
            doubtful=tuple((int(start), int(end)) for start, end in told["doubtful"]),
            hidden=tuple((int(start), int(end)) for start, end in told["hidden"]),
            poor_pages=tuple(int(page) for page in told["poor_pages"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UnreadableLetterError(
            f"{name!r} made the process that takes files apart say what makes no sense; it is not a letter"
        ) from None


def _error(kind: str, message: str) -> LetterError:
    found = getattr(errors, kind, None)
    if isinstance(found, type) and issubclass(found, LetterError):
        return found(message)
    return UnreadableLetterError(message)
