"""Half-open ranges of clean text."""

from __future__ import annotations

from imr_llm.domain.letter import Range


def trimmed(text: str, start: int, end: int) -> Range | None:
    """The range without white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
