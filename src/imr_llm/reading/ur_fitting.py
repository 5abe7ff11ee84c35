"""Which items an approval and its amount can be of, by what was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category, Quantity, Unit
from imr_llm.reading.ur_arrows import arrow_amount, is_arrow
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_measures import are_lengths, comparable
from imr_llm.reading.ur_offered import is_of_one_side
from imr_llm.reading.ur_scope import Scope
from imr_llm.reading.ur_terms import tells_a_rental, tells_a_supply
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import counted_alike

_NOT_DISPENSED = frozenset({Category.DIAGNOSTIC, Category.REHABILITATION, Category.EVALUATION_MANAGEMENT})
"""What no tablets are a part of."""


def is_of_one_of_two(low: str, deed: DeedWord, part: Range, item: ItemWords) -> bool:
    """Whether an approval is of one side of what was asked for on both."""
    behind = part[1] if deed.passive else max(deed.end, part[0])
    return deed.deed is Deed.APPROVE and item.place.both_sides and is_of_one_side(low, part, behind)


def spares_one_of_two(low: str, deed: DeedWord, part: Range, item: ItemWords) -> bool:
    """Whether an approval leaves out one of two sides: `the right but not the left brace`."""
    if low[deed.start : deed.end] != "not" or not item.place.both_sides:
        return False
    return is_of_one_side(low, (deed.end, part[1]), deed.end)


def that_fit(
    low: str, covered: Sequence[int], reach: Range, quantities: list[tuple[Quantity, Range]], scope: Scope
) -> Sequence[int]:
    """The items of an approval without those that it cannot be of.

    Visits are no part of an MRI, and `certified the Prilosec` tells nothing of the drugs before it.
    """
    amounts = [one for one, (start, _) in quantities if reach[0] <= start < reach[1]]
    here = {index for position, index in scope.named if reach[0] <= position < reach[1]}
    fitting: list[int] = []
    other_drug = not here and bool(find_drugs(low[slice(*reach)]))
    for index in () if other_drug else covered:
        asked = scope.items[index].asked
        if (
            not amounts
            or index in here
            or (asked and any(comparable(one, asked) or are_lengths(one, asked) for one in amounts))
            or (not asked and tells_a_rental(low, reach))
            or (scope.items[index].category is Category.PHARMACEUTICAL and tells_a_supply(low, reach))
        ):
            fitting.append(index)
    return fitting


def that_an_arrow_fits(
    low: str, deed: DeedWord, covered: Sequence[int], items: Sequence[ItemWords]
) -> Sequence[int]:
    """The items of a deed but those of other amounts than its arrow tells, where it has one."""
    if not is_arrow(low, deed):
        return covered
    return [one for one in covered if arrow_amount(low, deed, items[one].asked) is not None]


_SO_MUCH_BEFORE = late(
    r"[a-z][a-z .-]{0,40}?(?:\bx ?|# ?)(?P<some>\d{1,3})(?![\w/%-]| ?(?:x|mg|mcg|per|"
    r"a)\b)(?: (?!and\b)[a-z'’]+){0,2}, "
)


def that_are_not_told_apart(
    low: str,
    deed: DeedWord,
    covered: Sequence[int],
    named: Sequence[tuple[int, int]],
    items: Sequence[ItemWords],
) -> Sequence[int]:
    """The items of a denial in a note without those of which less than was asked for is told before the last.

    `PT x 6 go, MRI denied`: whatever was done with the six visits, it is not told with the scan.
    """
    if deed.deed is not Deed.DENY or not deed.passive or len(covered) < 2:
        return covered
    ahead = [(at, one) for at, one in named if at < deed.start and one in covered]
    last = max((at for at, _ in ahead), default=0)
    apart: set[int] = set()
    for at, one in ahead:
        told = _SO_MUCH_BEFORE.match(low, at, last)
        asked = items[one].asked
        if told is not None and asked is not None and float(told["some"]) < asked.amount:
            apart.add(one)
    return [one for one in covered if one not in apart]


def counts_as(amount: Quantity, item: ItemWords) -> bool:
    """Whether an amount is counted as the item was: it tells apart two requests for the same treatment."""
    asked = item.asked
    if asked is None and amount.unit is Unit.UNIT and item.category in _NOT_DISPENSED:
        return False
    return asked is None or counted_alike(asked.unit, amount.unit) or are_lengths(amount, asked)
