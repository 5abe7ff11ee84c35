"""Bytes of a plain text file to source text: which encoding, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
import string

from imr_llm.errors import EmptyLetterError, UnreadableLetterError
from imr_llm.letters.characters import is_plain
from imr_llm.vocabulary.words import without_ascii

_SNIFF = 4096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTAINERS = (
    (b"PK\x03\x04", "a ZIP container (Word, Excel or an archive)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"%!PS", "a PostScript file"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\x80-\x9f\ufffd]")
_PRINTABLE = string.printable.encode()
_ESCAPED = re.compile(r"[\udc80-\udcff]+")
_BLANK = "\ufeff\u200b\u200c\u200d\u2060\u00ad\x00"


def decode_text(data: bytes, name: str) -> str:
    """The source text of a plain text file: byte order mark dropped, line ends as newlines.

    UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-8 and UTF-16 without one, and CP1252 for the rest
    (single CP1252 bytes inside UTF-8 too). Raises UnreadableLetterError for binary data and EmptyLetterError
    for a file without a visible character.
    """
    for magic, what in _CONTAINERS:
        if data.startswith(magic):
            raise UnreadableLetterError(
                f"{name!r} is {what}, not a text or PDF letter; convert it to PDF or plain text first"
            )
    text = plain_lines(_decode(data, name))
    _refuse_junk(text, name)
    return text


def decode_as(data: bytes, encoding: str) -> str:
    """The text of bytes in an encoding that they declare, what cannot be decoded marked as lost."""
    return plain_lines(data.decode(encoding, errors="replace"))


def shows_encoding(data: bytes) -> bool:
    """Whether bytes show their encoding themselves: a byte order mark, UTF-16 or valid UTF-8."""
    if any(data.startswith(bom) for bom, _ in _BOMS) or _wide_without_mark(data[:_SNIFF]):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def plain_lines(text: str) -> str:
    """The text with its byte order mark dropped and CRLF and CR read as newlines."""
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def refuse_blank(text: str, name: str) -> None:
    """Raise EmptyLetterError where no visible character is left."""
    if not text.strip(_BLANK + string.whitespace).strip() and not _visible(text):
        raise EmptyLetterError(f"{name!r} holds no text; give a letter with words in it")


def _visible(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, _BLANK))).strip()


def _decode(data: bytes, name: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding, name)
    wide = _wide_without_mark(data[:_SNIFF])
    if wide:
        return _strictly(data, wide, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mixed(data)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _mixed(data)
        raise UnreadableLetterError(
            f"{name!r} says that it is {encoding.upper()} but is damaged at byte {error.start}; "
            "save it again as UTF-8"
        ) from None


def _wide_without_mark(head: bytes) -> str | None:
    """UTF-16 shows itself in English text: every other byte is zero."""
    pairs = len(head) // 2
    if pairs < 4:
        return None
    zeros_even, zeros_odd = head[0::2].count(0), head[1::2].count(0)
    if zeros_odd > 0.7 * pairs and zeros_even < 0.05 * pairs:
        return "utf-16-le"
    if zeros_even > 0.7 * pairs and zeros_odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _mixed(data: bytes) -> str:
    """UTF-8 with a few stray CP1252 bytes, or CP1252 altogether, whichever the bytes speak for."""
    escaped = data.decode("utf-8", errors="surrogateescape")
    stray = sum(len(run) for run in _ESCAPED.findall(escaped))
    valid = sum(not char.isascii() for char in escaped) - stray
    if valid < stray:
        return data.decode("cp1252", errors="replace")
    return _ESCAPED.sub(
        lambda run: run.group().encode("utf-8", errors="surrogateescape").decode("cp1252", errors="replace"),
        escaped,
    )


def _refuse_junk(text: str, name: str) -> None:
    damaged = 0 if is_plain(text) else len(_CONTROL.findall(without_ascii(text, _PRINTABLE)))
    sample = text[:_SNIFF]
    wordless = len(sample) > 64 and not any(map(str.isspace, sample))
    if damaged > max(2, len(text) // 50) or (wordless and sum(map(str.isalpha, sample)) < len(sample) // 3):
        raise UnreadableLetterError(
            f"{name!r} is not text: it looks like binary data; give a text (.txt) or PDF letter"
        )
