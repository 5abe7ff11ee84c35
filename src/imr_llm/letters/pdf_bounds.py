"""What a PDF may unpack to, looked at before PDFium is: once at work it cannot be stopped."""

from __future__ import annotations

import base64
import re
import zlib

from imr_llm.errors import LetterTooLargeError

_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 2_000
"""Bytes before a stream in which its dictionary stands."""
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_FILTER = re.compile(rb"/(\w+Decode|Crypt)\b")
_DRAW = re.compile(rb"\bDo\b")
_END = b"endstream"
_MOST_BYTES = 60_000_000
_SMALL = 10_000_000
_RATIO = 20


def may_repeat(data: bytes, name: str) -> bool:
    """Whether a PDF has drawings in drawings, or some that cannot be looked into.

    Ten of them each drawn ten times by the one before make ten thousand million. Raises LetterTooLargeError
    for one whose contents, pictures aside, unpack to more than a letter's.
    """
    allowed = min(max(_SMALL, len(data) * _RATIO), _MOST_BYTES)
    if b"/Encrypt" in data:
        return True
    repeats = False
    for mark in _STREAM.finditer(data):
        start = mark.end()
        if data[mark.start() - 3 : mark.start()] == b"end":
            continue
        dictionary = data[max(mark.start() - _DICTIONARY, 0) : mark.start()].rpartition(b" obj")[2]
        if _PICTURE.search(dictionary):
            continue
        end = data.find(_END, start)
        if end < 0:
            return True
        content = _unpacked(memoryview(data)[start:end], _FILTER.findall(dictionary), allowed)
        if content is None:
            repeats = True
            continue
        allowed -= len(content)
        if allowed < 0:
            raise LetterTooLargeError(
                f"{name!r} unpacks to far more than its size, as no letter does; print it to a new PDF"
            )
        repeats = repeats or (_FORM.search(dictionary) is not None and _draws_twice(content))
    return repeats


def _draws_twice(content: bytes) -> bool:
    first = _DRAW.search(content)
    return first is not None and _DRAW.search(content, first.end()) is not None


def _unpacked(packed: memoryview, filters: list[bytes], allowed: int) -> bytes | None:
    """What a stream unpacks to, a little more than is allowed at most; None where that cannot be told."""
    if filters == [b"FlateDecode"]:
        return _inflated(packed, allowed)
    if filters not in ([], [b"ASCII85Decode"], [b"ASCII85Decode", b"FlateDecode"]):
        return None
    content = bytes(packed)
    if filters:
        try:
            content = base64.a85decode(content.strip().removesuffix(b"~>"))
        except ValueError:
            return None
    return _inflated(memoryview(content), allowed) if len(filters) == 2 else content


def _inflated(packed: memoryview, allowed: int) -> bytes | None:
    try:
        return zlib.decompressobj().decompress(packed, allowed + 1)
    except zlib.error:
        return None
