"""Quotation marks around a whole passage, which belong to whoever quotes it and not to the passage."""

from __future__ import annotations

from imr_llm.domain.letter import Range

_CLOSING = {'"': '"', "“": "”", "'": "'", "‘": "’"}


def unquoted(text: str, start: int, end: int) -> Range:
    """`[start, end)` without quotation marks that enclose all of it."""
    closing = _CLOSING.get(text[start : start + 1])
    if closing is not None and end - start > 1 and text[end - 1 : end] in (closing, '"'):
        inner = text[start + 1 : end - 1]
        if text[start] not in inner and closing not in inner:
            return start + 1, end - 1
    return start, end
