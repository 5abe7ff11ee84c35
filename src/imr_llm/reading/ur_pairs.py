"""Amounts of several requests in one breath: beside each of them, or in their order, `respectively`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_amounts import comparable
from imr_llm.reading.ur_deeds import DeedWord
from imr_llm.reading.ur_words import ItemWords

_JOINT = re.compile(r"[,;] (?:and |as well as )?| and | plus | as well as ")
"""Between two items of a list."""
_OF_ALL = re.compile(
    r", (?:but |and |all |both |each )?(?:not|no|without|with no|minus|less)\b| but (?:not|no)\b"
)
"""Before what is cut of a list and need not be of its last item: `…, but not the refills`."""


def stretch_of(
    low: str, deed: DeedWord, reach: Range, named: Sequence[tuple[int, int]], index: int
) -> tuple[DeedWord, Range]:
    """The deed and its reach as far as they tell of one of several items: `therapy to 6 and Norco to #45`."""
    own = (reach[0], deed.start) if deed.passive else (deed.end, reach[1])
    here = [one for one in named if own[0] <= one[0] < own[1]]
    first = next((at for at, item in here if item == index), None)
    if first is None or all(item == index for _, item in here):
        return deed, reach
    start, end = own
    before = [at for at, item in here if item != index and at < first]
    behind = [at for at, item in here if item != index and at > first]
    if before and (joints := list(_JOINT.finditer(low, max(before), first))):
        start = joints[-1].end() - 1
    if behind and (joints := list(_JOINT.finditer(low, first, min(behind)))):
        end = joints[-1].start()
    elif (cut := _OF_ALL.search(low, first, end)) is not None:
        end = cut.start()
    if deed.passive:
        return replace(deed, start=end), (start, reach[1])
    return replace(deed, start=start, end=start), (start, end)


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
