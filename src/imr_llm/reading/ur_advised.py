"""Deeds that utilization review's own words recommend: `Denial of all is recommended`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_parties import PARTY
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_IS = r" (?:is|was|are|were|has been) (?:\w+ly |thus |hence |also |again |being )*(?:recommended|advised)\b"
_BEHIND = late(_IS)
_BEHIND_ITS_OBJECT = late(rf"(?: (?!that\b|which\b|who\b|because\b|since\b|but\b)[^\s.;:]+){{1,24}}?{_IS}")
_BEFORE = keyed(
    r"(?:^|[.;:,] |\b(?:i|we|ur|reviewer|physician advis[eo]r|therefore|thus|hence|is|are|was|were) "
    r"(?:also )?)"
    r"recommend(?:s|ed|ing|ation)?(?:\b(?::| is| was| of| for| to))*(?: (?:an?|the|full))? $"
)
_BE_BEFORE = keyed(r"\brecommend\w* that [^.;:]{1,80} be (?:\w+ly )?$")
_DECIDED = r"(?:decided|determined|ruled|directed|ordered|concluded|held|opined|wanted|felt|said)"
_BE_DECIDED = late(
    rf"\b(?:{PARTY}\b(?:(?! (?:and|but) )[^.;:,]){{0,60}}? {_DECIDED}|"
    rf"(?:{_DECIDED}|decision|determination) (?:by|of) (?:the )?{PARTY}\b[^.;:]{{0,30}}?) (?P<that>that )"
    r"[^.;:]{1,240} be (?:\w+ly )?$"
)
"""`UR decided that the brace be denied`, `it was determined by UR that …`."""
_BE = late(r" be (?:\w+ly )?$")
_SHORT = 24
_LONGEST, _LONGEST_DECISION = 120, 360
_STOP = 2
"""How long the stop and space are that a clause begins behind: `…; recommend modification to 6 visits`."""


def is_recommended(low: str, noun: Range, clause: Range) -> bool:
    """Whether a noun for a deed, `denial` or `non-certification`, is what is recommended."""
    told_of = low.endswith((" of", " for"), *noun)
    return (_BEHIND_ITS_OBJECT if told_of else _BEHIND).match(
        low, noun[1], clause[1]
    ) is not None or _BEFORE.search(low, max(clause[0] - _STOP, noun[0] - _LONGEST, 0), noun[0]) is not None


def stands_behind(low: str, noun: Range, clause: Range) -> bool:
    """Whether the request stands before a recommended deed: `the MRI is recommended for denial`."""
    before = low[max(clause[0], noun[0] - _LONGEST) : noun[0]].removesuffix("a ")
    return before.endswith("recommended for ")


def decided_from(low: str, before: Range) -> int | None:
    """Where what is told to have been decided begins, before a deed: `UR decided that the brace be …`."""
    decided = _BE_DECIDED.search(low, max(before[0], before[1] - _LONGEST_DECISION), before[1])
    return decided.end("that") if decided is not None else None


def is_to_be(low: str, verb: int, clause: Range) -> bool:
    """Whether a deed is what should be done: `it is recommended that the brace be denied`."""
    if not _BE.search(low, max(clause[0], verb - _SHORT), verb):
        return False
    return (
        _BE_BEFORE.search(low, max(clause[0], verb - _LONGEST), verb) is not None
        or _BE_DECIDED.search(low, max(clause[0], verb - _LONGEST_DECISION), verb) is not None
    )
