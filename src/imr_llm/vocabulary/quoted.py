"""Quotation marks around a whole passage, which belong to whoever quotes it and not to the passage."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range

_CLOSING = {'"': '"', "“": "”", "'": "'", "‘": "’"}


def unquoted(text: str, start: int, end: int) -> Range:
    """`[start, end)` without quotation marks that enclose all of it, be there quotations inside of it."""
    opening = text[start : start + 1]
    closing = _CLOSING.get(opening)
    if closing is not None and end - start > 1 and text[end - 1 : end] in (closing, '"'):
        inner = text[start + 1 : end - 1]
        if (opening not in inner and closing not in inner) or _all_inside(inner, opening, closing):
            return start + 1, end - 1
    return start, end


def _all_inside(inner: str, opening: str, closing: str) -> bool:
    """Whether double quotation marks of a text come in pairs, so that none closes what opened before it."""
    if opening in "'‘":
        # An apostrophe is no quotation mark.
        return False
    is_open = False
    for mark in re.finditer(f"[{opening}{closing}]", inner):
        opens = mark.group() == opening and (mark.start() == 0 or inner[mark.start() - 1] in " \t\n\f(")
        if opens is is_open:
            return False
        is_open = opens
    return not is_open
