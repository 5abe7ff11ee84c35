"""The words that decide: `Upheld`, `Overturned`, `is not medically necessary and appropriate`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.partly import IN_PART, PARTLY
from imr_llm.vocabulary.scanning import places
from imr_llm.vocabulary.words import fold

_UPHELD = r"[uv][ ]?p[ ]?[hb][ ]?[eco3][l1i|!t][ ]?[dcl]|uphled|uphedl|uphel|uphald|uphelded"
_OVERTURNED = (
    r"[o0q][ ]?v[e3c]r[- ]?tu(?:r|rr)?(?:n|rn|m|nn)[e3c]d|overtrned|overtunred|overturend|overturn|overtured"
)
DECISION_WORD = rf"(?:{_UPHELD}|{_OVERTURNED})(?![a-z])"
_QUALIFIED = (
    rf"(?:(?:not|never|{PARTLY})[ ]{{1,2}}|"
    rf"{DECISION_WORD}[ ]?(?:and|or|&|/|,)[ ]{{0,2}})"
)
QUALIFIED_DECISION = rf"{_QUALIFIED}?{DECISION_WORD}(?:{IN_PART}\)?)?"
"""A deciding word with what makes it doubtful: `Not Upheld`, `Overturned in part`, `Upheld / Overturned`."""
_QUALIFIED_BEFORE = re.compile(rf"(?<=[:;–—-])[ \n]{{0,3}}(?P<qualified>{_QUALIFIED})\Z", re.IGNORECASE)
_IN_PART_BEHIND = re.compile(rf"{IN_PART}\Z", re.IGNORECASE)
_LAST_WORD = re.compile(rf"(?:{_UPHELD}|{_OVERTURNED})\Z", re.IGNORECASE)
_LAST_LETTERS = frozenset("dclnDCLN")
"""Letters that deciding words end with."""
_TRAILING = " \n.:;,*_-\"'()"

_NECESSARY = r"m[e3]d[i1l]c[a-z1]{3,6}\s{0,3}n[e3]c[a-z3]{5,8}"
_APPROPRIATE = r"appr[o0]pr[i1l]at[e3]"
NECESSITY = re.compile(
    rf"(?:is|are|was|were)\s{{0,3}}(?:n[o0]t\s{{0,3}})?{_NECESSARY}(?:\s{{0,3}}(?:and|&|or)\s{{0,3}}{_APPROPRIATE})?",
    re.IGNORECASE,
)
DECIDING_SENTENCE = re.compile(
    rf"(?:is|are|was|were)\s{{0,3}}(?:n[o0]t\s{{0,3}})?{_NECESSARY}\s{{0,3}}(?:and|&|or)\s{{0,3}}{_APPROPRIATE}",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 100
"""Characters that the words of a deciding sentence may take before its last."""
_SENTENCE_END = re.compile(r"(?:n[e3]c[a-z3]{5,8}|appr[o0]pr[i1l]at[e3])\Z", re.IGNORECASE)

_WORD_WINDOW = 40
_SENTENCE_WINDOW = 160


def deciding_sentences(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where `DECIDING_SENTENCE` stands between two positions, in order."""
    # Trying the pattern at every word of a letter costs far more than looking for its last word.
    done = start
    for at in places(fold(text[start:end]), ("appr",)):
        last = start + at
        match = DECIDING_SENTENCE.search(
            text, max(done, last - _LONGEST_SENTENCE), min(end, last + len("appropriate"))
        )
        if match is not None:
            done = match.end()
            yield match


def decision_before(text: str, position: int, limit: int) -> Range | None:
    """The deciding word that ends directly before a position, not before `limit`; None if another does."""
    low = max(limit, position - _WORD_WINDOW)
    tail = text[low:position].rstrip(_TRAILING)
    end = low + len(tail)
    in_part = _IN_PART_BEHIND.search(tail) if tail.endswith(("part", "PART")) else None
    tail = tail[: in_part.start()].rstrip(_TRAILING) if in_part is not None else tail
    if tail[-1:] not in _LAST_LETTERS:
        return None
    match = _LAST_WORD.search(tail, max(len(tail) - 16, 0))
    if match is None:
        return None
    qualified = _QUALIFIED_BEFORE.search(tail, 0, match.start())
    start = qualified.start("qualified") if qualified is not None else match.start()
    return low + start, end


def necessity_before(text: str, position: int, limit: int) -> Range | None:
    """The words `is (not) medically necessary (and appropriate)` that end directly before a position."""
    low = max(limit, position - _SENTENCE_WINDOW)
    tail = text[low:position].rstrip(_TRAILING)
    if not _SENTENCE_END.search(tail, max(len(tail) - 16, 0)):
        return None
    for match in NECESSITY.finditer(tail):
        if match.end() == len(tail):
            return low + match.start(), low + match.end()
    return None


def decided_before(text: str, position: int, limit: int) -> bool:
    """Whether a decision of either kind ends directly before a position."""
    return (decision_before(text, position, limit) or necessity_before(text, position, limit)) is not None
