"""Amounts of requests that have their noun in common: `6 individual and 4 group sessions`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_fractions import UNITS
from imr_llm.reading.ur_measures import AMOUNT_WORDS
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import VISITS

_N = rf"(?:\d{{1,2}}|{AMOUNT_WORDS})"
_WORD = r"(?:(?!(?:and|or|of|for|to|was|were|visits?|sessions?|treatments?)\b)[a-z][\w-]*)"
_SEVERAL = late(
    rf"\W*(?:(?:only|just|an|initial) )*(?P<some>{_N})(?: {_WORD}){{1,3}}"
    rf"(?:(?:,? and|,) (?:only )?{_N}(?: {_WORD}){{1,3}}){{1,3}} (?P<noun>visit|session|treatment)s\b"
)


def with_one_noun(low: str, start: int, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """The amount of the first of several requests whose visits are named behind the last of them."""
    if asked is None or asked.unit not in VISITS:
        return None
    told = _SEVERAL.match(low, start)
    amount = number_of(told["some"]) if told is not None else None
    if told is None or amount is None or amount >= asked.amount:
        return None
    return Quantity(amount=amount, unit=UNITS[told["noun"]]), told.span("some")
