"""The words that decide: `Upheld`, `Overturned`, `is not medically necessary and appropriate`."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range

_UPHELD = r"[uv][ ]?p[ ]?[hb][ ]?[eco3][l1i|!t][ ]?[dcl]|uphled|uphedl|uphel|uphald|uphelded|upheId"
_OVERTURNED = r"[o0q][ ]?v[e3c]r[- ]?tu(?:r|rr)?(?:n|rn|m|nn)[e3c]d|overtrned|overtunred|overturn"
DECISION_WORD = rf"(?:{_UPHELD}|{_OVERTURNED})(?![a-z])"
_GLUED_WORD = re.compile(rf"(?:{_UPHELD}|{_OVERTURNED})\Z", re.IGNORECASE)
_TRAILING = " \n.:;,*_-"

NECESSITY = re.compile(
    r"(?:is|are|was|were)\s{0,3}(?:n[o0]t\s{0,3})?m[e3]d[i1l]ca[l1i]{2}y\s{0,3}n[e3]c[e3]ssary"
    r"(?:\s{0,3}(?:and|&|or)\s{0,3}appr[o0]pr[i1l]at[e3])?",
    re.IGNORECASE,
)
_NECESSITY_END = re.compile(r"(?:n[e3]c[e3]ssary|appr[o0]pr[i1l]at[e3])\Z", re.IGNORECASE)

_WINDOW = 80


def decision_before(text: str, position: int, limit: int) -> Range | None:
    """The deciding word that ends directly before a position, not before `limit`; None if another does."""
    low = max(limit, position - _WINDOW)
    tail = text[low:position].rstrip(_TRAILING)
    match = _GLUED_WORD.search(tail, max(len(tail) - 16, 0))
    if match is None:
        return None
    return low + match.start(), low + match.end()


def necessity_before(text: str, position: int, limit: int) -> Range | None:
    """The words `is (not) medically necessary (and appropriate)` that end directly before a position."""
    low = max(limit, position - 2 * _WINDOW)
    tail = text[low:position].rstrip(_TRAILING)
    if not _NECESSITY_END.search(tail, max(len(tail) - 16, 0)):
        return None
    last: re.Match[str] | None = None
    for match in NECESSITY.finditer(tail):
        last = match
    if last is None or last.end() != len(tail):
        return None
    return low + last.start(), low + last.end()
