"""What a PDF may unpack to, looked at before PDFium is, which would take all the time that it is given."""

from __future__ import annotations

import base64
import re
import zlib

from imr_llm.errors import LetterTooLargeError

_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 2_000
"""Bytes before a stream in which its dictionary stands."""
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_FILTER = re.compile(rb"/(\w+Decode|Crypt)\b")
_END = b"endstream"
_MOST_BYTES = 60_000_000
_SMALL = 10_000_000
_RATIO = 20


def refuse_unbounded(data: bytes, name: str) -> None:
    """Raise LetterTooLargeError for a PDF whose contents, pictures aside, unpack to more than a letter's.

    What it does not see (encrypted, packed in a seldom way, drawn in drawings again and again) meets with
    the limits of the process that takes it apart.
    """
    if b"/Encrypt" in data:
        return
    allowed = min(max(_SMALL, len(data) * _RATIO), _MOST_BYTES)
    for mark in _STREAM.finditer(data):
        start = mark.end()
        if data[mark.start() - 3 : mark.start()] == b"end":
            continue
        dictionary = data[max(mark.start() - _DICTIONARY, 0) : mark.start()].rpartition(b" obj")[2]
        if _PICTURE.search(dictionary):
            continue
        end = data.find(_END, start)
        if end < 0:
            return
        allowed -= len(_unpacked(memoryview(data)[start:end], _FILTER.findall(dictionary), allowed))
        if allowed < 0:
            raise LetterTooLargeError(
                f"{name!r} unpacks to far more than its size, as no letter does; print it to a new PDF"
            )


def _unpacked(packed: memoryview, filters: list[bytes], allowed: int) -> bytes:
    """What a stream unpacks to, a little more than is allowed at most; nothing where that cannot be told."""
    if filters == [b"FlateDecode"]:
        return _inflated(packed, allowed)
    if filters not in ([], [b"ASCII85Decode"], [b"ASCII85Decode", b"FlateDecode"]):
        return b""
    content = bytes(packed)
    if filters:
        try:
            content = base64.a85decode(content.strip().removesuffix(b"~>"))
        except ValueError:
            return b""
    return _inflated(memoryview(content), allowed) if len(filters) == 2 else content


def _inflated(packed: memoryview, allowed: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, allowed + 1)
    except zlib.error:
        return b""
