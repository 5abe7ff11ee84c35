"""Amounts told in the order of the requests: `modified the one and the other to 6 and 60, respectively`."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_amounts import comparable
from imr_llm.reading.ur_words import ItemWords


def tells_pairs(low: str, reach: Range) -> bool:
    """Whether what is told of several requests is told of each in turn."""
    return low.find("respectively", *reach) >= 0


def amounts_in_turn(
    reach: Range,
    covered: Sequence[int],
    named: Sequence[tuple[int, int]],
    quantities: Sequence[tuple[Quantity, Range]],
    items: Sequence[ItemWords],
) -> dict[int, tuple[Quantity, Range]]:
    """The amount of each item, by its index; empty unless every item has one that can be part of it."""
    order = dict.fromkeys(index for at, index in named if reach[0] <= at < reach[1] and index in covered)
    amounts = [one for one in quantities if reach[0] <= one[1][0] < reach[1]]
    if len(order) != len(covered) or len(order) != len(amounts):
        return {}
    pairs = dict(zip(order, amounts, strict=True))
    for index, (amount, _) in pairs.items():
        asked = items[index].asked
        if asked is None or not comparable(amount, asked) or amount.amount >= asked.amount:
            return {}
    return pairs
