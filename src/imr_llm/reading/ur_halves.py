"""Halves of what was asked for: `approved half of the visits`, `half of the visits were approved`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_aims import counts, unit_of
from imr_llm.vocabulary.patterns import late

_HALF = late(
    r" (?:only |just |about )?(half)(?: of)?(?: the| these| those| them)?(?: \d{1,3}| [a-z-]+){0,5}?"
    r"(?=[.,;)]|$| (?:and|but|visits|sessions|treatments|injections|tablets|capsules|request\w*)\b)"
)
_IN_HALF = late(
    r"(?: (?!(?:and|but|or|to|by|was|were|with)\b)[\w/-]+){0,8} in (?P<half>half)"
    r"(?=[.,;)]|$| (?:and|but|on|as|since|because|by)\b)"
)
"""`Cut the therapy in half`."""
_HALF_BEFORE = late(
    r"(?<![\w-])(?:only |just )?(?P<half>half)(?: of)?(?: (?:the|these|those|his|her))?"
    r"(?P<what>(?: (?!(?:and|but|or|had|has|was|were|a)\b)[\w/-]+){0,6}) (?:was|were) \Z"
)
"""`Half of the visits were certified`."""


def half_of(low: str, after: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """`Approved half of the visits`."""
    if asked is None or low.find("half", *after) < 0:
        return None
    if (cut := _IN_HALF.match(low, *after)) is not None:
        return _halved(low, asked, cut.span("half"), cut.end())
    half = _HALF.match(low, *after)
    return _halved(low, asked, half.span(1), half.end(1)) if half is not None else None


def half_before(low: str, before: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """`Half of the visits were approved`."""
    if asked is None or low.find("half", *before) < 0:
        return None
    half = _HALF_BEFORE.search(low, *before)
    return _halved(low, asked, half.span("half"), half.start("what")) if half is not None else None


def _halved(low: str, asked: Quantity, words: Range, counted: int) -> tuple[Quantity, Range] | None:
    """Half of an even amount, where what is told from `counted` on counts it."""
    if asked.amount % 2 or not counts(low, counted, asked):
        return None
    return Quantity(amount=asked.amount / 2, unit=unit_of(low, counted, asked)), words
