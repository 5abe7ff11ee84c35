"""Requests that a sentence names by the amount asked for: `denied the 12 visits`, `6 of 12 visits`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_words import ItemWords

_OF_WHOLE = re.compile(r"[\w)] (?:out )?of (?:the |those )?(?:requested )?\w$")
_THE_WHOLE = re.compile(r"(?:denied|certified|modified|approved|authori[sz]ed) the \w$")
_OF_ANOTHER = re.compile(r" of (?!the\b|these\b|those\b|them\b|it\b|which\b|this\b)[a-z]")
"""Behind an amount that names its request by itself: `12 visits of aquatic therapy` are not of another."""
_LOOK_BACK = 24


def named_by_amount(
    low: str, quantities: Sequence[tuple[Quantity, Range]], items: Sequence[ItemWords]
) -> list[tuple[int, int]]:
    """The items that a sentence which names none means by an amount that only they were asked for in."""
    return [
        (words[0], index)
        for words, index in _asked_for_alone(quantities, items)
        if _OF_ANOTHER.match(low, words[1]) is None
    ]


def named_by_whole(
    low: str,
    quantities: Sequence[tuple[Quantity, Range]],
    items: Sequence[ItemWords],
    named: Sequence[tuple[int, int]],
) -> list[tuple[int, int]]:
    """The items beside those `named` that `6 of 12 visits` or `denied the 12 visits` names.

    Only where no other item asked for as many.
    """
    already = {index for _, index in named}
    return [
        (words[0], index)
        for words, index in _asked_for_alone(quantities, items)
        if index not in already and _is_the_whole(low, words)
    ]


def _asked_for_alone(
    quantities: Sequence[tuple[Quantity, Range]], items: Sequence[ItemWords]
) -> Iterator[tuple[Range, int]]:
    """Where an amount stands that one item was asked for in and no other, with the item's index."""
    for one, words in quantities:
        for index, item in enumerate(items):
            if item.asked == one and item.amount_alone:
                yield words, index


def _is_the_whole(low: str, words: Range) -> bool:
    """Whether an amount is told as all that was asked for."""
    before = max(words[0] - _LOOK_BACK, 0), words[0] + 1
    if _OF_WHOLE.search(low, *before):
        return True
    return _THE_WHOLE.search(low, *before) is not None and _OF_ANOTHER.match(low, words[1]) is None
