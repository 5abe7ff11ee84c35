"""Deeds that utilization review's own words recommend: `Denial of all is recommended`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
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
_LONGEST = 120
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


def is_to_be(low: str, verb: int, clause: Range) -> bool:
    """Whether a deed is what should be done: `it is recommended that the brace be denied`."""
    return _BE_BEFORE.search(low, max(clause[0], verb - _LONGEST), verb) is not None
