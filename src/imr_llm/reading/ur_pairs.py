"""Amounts of several requests in one breath: beside each of them, or in their order, `respectively`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_clause import Clause
from imr_llm.reading.ur_deed import DeedWord
from imr_llm.reading.ur_fractions import UNITS
from imr_llm.reading.ur_measures import comparable
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_JOINT = late(r"[,;] (?:and |as well as )?| and | plus | as well as ")
"""Between two items of a list."""
_NUMBER = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|"
    r"thirty)"
)
_UNIT = r"(?:visit|session|treatment|tablet|capsule|pill|injection|day|week|month|hour)"
_NO_AMOUNT = r"(?![\w/%-]|[.,]\d| ?(?:mg|mcg|ml|x\b|years?|times|levels?|of\b(?! the\b)))"
_AMOUNT = rf"(?:# ?)?(?<![\w/.-]){_NUMBER}{_NO_AMOUNT}(?: {_UNIT}s?)?"
_ONE = late(rf"(?P<number>{_NUMBER})(?![\w/])(?: (?P<unit>{_UNIT})s?)?")
_LIST = late(
    rf"(?:\b(?:to|for|at|of) |[(:,] ?|(?<= ))(?:only )?{_AMOUNT}"
    rf"(?:(?:, | & |,? and (?:to |for )?){_AMOUNT})+"
)
"""`#45 and #15`, `to 6 and 4 visits`."""
_EACH = late(
    rf"(?<![\w/.-])(?:# ?)?(?P<number>{_NUMBER})(?: (?P<unit>{_UNIT})s?)?,? (?:(?:of|for|from) )?each\b"
    rf"(?! (?:{_UNIT}|of (?!them|these|those|the two)))|"
    rf"(?<![\w/.-])(?:# ?)?(?P<so_many>{_NUMBER})(?: (?P<units>{_UNIT})s?)? "
    rf"each of (?=[a-z])(?!an? |the \w+ (?:week|day|month))"
)
"""`Four visits of each`."""
_EACH_IN_TURN = late(
    rf"\bthe (?:former|first)(?: one)? (?:was |were )?(?:cut |reduced |modified )?(?:to|at|for|by) (?:only )?"
    rf"{_AMOUNT},? (?:and|but|while) the (?:latter|second|other)(?: one)? (?:was |were )?"
    rf"(?:cut |reduced |modified )?(?:to|at|for|by) (?:only )?{_AMOUNT}"
)
"""`The former to 45 and the latter to 60`."""
_OF_ALL = late(r", (?:but |and |all |both |each )?(?:not|no|without|with no|minus|less)\b| but (?:not|no)\b")
"""Before what is cut of a list and need not be of its last item: `…, but not the refills`."""

_SO_MANY_OF = late(rf"(?<![\w/.-]){_NUMBER} (?:{_UNIT}s? )?of (?:the |his |her )?(?:[a-z-]+ ){{0,2}}\Z")
_AND_SO_MANY_OF = late(
    rf"[^,;.]{{1,40}}?(?P<joint>,? and) (?:only |just )?{_NUMBER} (?:{_UNIT}s? )?of (?:the|his|her) [a-z]"
)
_LONGEST_COUNT = 60
_NO_JOINT = r"(?!(?:and|was|were)\b)"
_SO_MUCH = rf"(?: (?:down )?(?:to|at|for) (?:{_NO_JOINT}[\w#-]+ ){{0,4}}{_NO_JOINT}[\w#-]+)?"
_ALONG = late(rf"{_SO_MUCH}(?:,| and|, and) (?:\w+ly )?")
_TO_THE_LAST = late(rf"{_SO_MUCH},? respectively\b")
"""`Were denied[ and ]modified[ to #60, respectively]`."""


class Stretches:
    """What a deed tells of each of several items: `therapy to 6 and Norco to #45`."""

    def __init__(
        self,
        low: str,
        deed: DeedWord,
        reach: Range,
        named: Sequence[tuple[int, int]],
        covered: Sequence[int] = (),
    ) -> None:
        """`named` are the places at which items are named, each with the item's index.

        Where all that are `covered` are named behind a passive deed again, what is told there is of each.
        """
        behind = {index for at, index in named if deed.end <= at < reach[1]}
        if deed.passive and len(covered) > 1 and behind.issuperset(covered):
            deed = replace(deed, passive=False)
        self._low, self._deed, self._reach = low, deed, reach
        self._own = (reach[0], deed.start) if deed.passive else (deed.end, reach[1])
        self._here = sorted(one for one in named if _in(one[0], self._own))
        shared = Counter(at for at, _ in self._here)
        # "The opioids, one at #60 and one at #80": where it is named alone tells more.
        alone = {index: at for at, index in reversed(self._here) if shared[at] == 1}
        self._first = {index: at for at, index in reversed(self._here)} | alone
        self._told: dict[tuple[int | None, int, int | None], tuple[DeedWord, Range]] = {}

    def place_of(self, index: int) -> int | None:
        """Where an item is named first in what tells of what the deed was; None where it is not."""
        return self._first.get(index)

    def of(self, index: int) -> tuple[DeedWord, Range]:
        """The deed and its reach as far as they tell of one item."""
        first = self._first.get(index)
        if first is None or len(self._first) == 1:
            return self._deed, self._reach
        place = bisect_left(self._here, (first,))
        before = self._here[place - 1][0] if place else None
        later = islice(self._here, bisect_left(self._here, (first + 1,)), None)
        behind = next((at for at, item in later if item != index), None)
        # Hundreds of items that share a name stand at the same place.
        key = before, first, behind
        if key not in self._told:
            self._told[key] = self._cut(*key)
        return self._told[key]

    def _cut(self, before: int | None, first: int, behind: int | None) -> tuple[DeedWord, Range]:
        """Without what is told of the items before and behind the one that is named at `first`."""
        low, deed = self._low, self._deed
        start, end = self._own
        if before is not None and (joints := list(_JOINT.finditer(low, before, first))):
            start = joints[-1].end() - 1
        if behind is not None and (joints := list(_JOINT.finditer(low, first, behind))):
            end = joints[-1].start()
        elif (cut := _OF_ALL.search(low, first, end)) is not None and not _in_brackets(
            low, first, cut.start()
        ):
            end = cut.start()
        if deed.passive:
            return replace(deed, start=end), (start, self._reach[1])
        return replace(deed, start=start, end=start), (start, end)


def _in_brackets(low: str, start: int, position: int) -> bool:
    """Whether a position lies within brackets that open behind `start`."""
    return low.count("(", start, position) > low.count(")", start, position)


def until_counted(low: str, deed: DeedWord, at: int | None, end: int) -> int:
    """Where what an active deed tells of the item named at a position ends, as so many of another follow.

    `Approved 4 sessions of the therapy[ and 3 of the visits]`.
    """
    if at is None or deed.passive or not _SO_MANY_OF.search(low, max(at - _LONGEST_COUNT, 0), at):
        return end
    another = _AND_SO_MANY_OF.match(low, at, end)
    return another.start("joint") if another is not None else end


def amounts_of_several(
    low: str,
    reach: Range,
    covered: Sequence[int],
    clause: Clause,
    items: Sequence[ItemWords],
) -> dict[int, tuple[Quantity, Range]] | None:
    """The amount of each of several items where all are told at once; None where they are not.

    `Both were modified, to 6 and 4 visits respectively`, `the one and the other modified (#45 and #15)`, `six
    visits of each`. Empty where it is not certain which amount is whose.
    """
    if len(covered) < 2:
        return None
    there = [(at, index) for at, index in clause.named if _in(at, reach) and index in covered]
    order = list(dict.fromkeys(index for _, index in there))
    if low.find("each", *reach) >= 0 and (each := _EACH.search(low, *reach)) is not None:
        return _of_each(each, covered, items)
    if there:
        in_turn = _EACH_IN_TURN.search(low, *reach) if low.find(" the ", *reach) >= 0 else None
        for told in [in_turn] if in_turn is not None else _LIST.finditer(low, *reach):
            apart = told.start() > there[-1][0] or told.end() < there[0][0]
            if apart and (pairs := _in_order(told, order, covered, items)) is not None:
                return pairs
    if low.find("respectively", *reach) < 0:
        return None
    amounts = [one for one in clause.quantities if _in(one[1][0], reach)]
    if len(order) != len(covered) or len(order) != len(amounts):
        return {}
    pairs = dict(zip(order, amounts, strict=True))
    return pairs if all(_is_part(amount, items[index]) for index, (amount, _) in pairs.items()) else {}


def in_turn(
    low: str, deeds: Sequence[DeedWord], place: int, end: int, named: Sequence[tuple[int, int]]
) -> Sequence[int] | None:
    """The item of one of several deeds that are told in turn: `A and B were denied and cut, respectively`.

    None where they are not told so, empty where it is not certain which is whose. `named` are the places at
    which items are named, `end` is where the clause of the `deeds` ends.
    """
    if low.find("respectively", deeds[place].end, end) < 0:
        return None
    first = last = place
    while first and _ALONG.fullmatch(low, deeds[first - 1].end, deeds[first].start):
        first -= 1
    while last + 1 < len(deeds) and _ALONG.fullmatch(low, deeds[last].end, deeds[last + 1].start):
        last += 1
    if first == last:
        return None
    if _TO_THE_LAST.match(low, deeds[last].end, end) is not None:
        own = deeds[first - 1].end if first else 0, deeds[first].start
    elif not deeds[first].passive:
        own = deeds[last].end, low.find("respectively", deeds[last].end)
    else:
        return None
    order = list(dict.fromkeys(index for at, index in named if own[0] <= at < own[1]))
    return [order[place - first]] if len(order) == last - first + 1 else ()


def _in_order(
    told: re.Match[str], order: Sequence[int], covered: Sequence[int], items: Sequence[ItemWords]
) -> dict[int, tuple[Quantity, Range]] | None:
    """The amounts of a list in the order of the names; None where they are the amounts asked for."""
    found = [(one, number_of(one["number"])) for one in _ONE.finditer(told.string, *told.span())]
    numbers = [number for _, number in found]
    asked = [items[index].asked for index in order]
    if None in numbers or numbers == [one.amount if one is not None else None for one in asked]:
        return None
    if len(order) != len(covered) or len(order) != len(found):
        return {}
    units = [UNITS[one["unit"]] if one["unit"] else None for one, _ in found]
    last = units[-1]
    pairs: dict[int, tuple[Quantity, Range]] = {}
    for index, (one, number), unit in zip(order, found, units, strict=True):
        whole = items[index].asked
        if whole is None or number is None:
            return {}
        amount = Quantity(amount=number, unit=unit or last or whole.unit)
        if not _is_part(amount, items[index]):
            return {}
        pairs[index] = amount, one.span("number")
    return pairs


def _of_each(
    each: re.Match[str], covered: Sequence[int], items: Sequence[ItemWords]
) -> dict[int, tuple[Quantity, Range]]:
    """The same amount of every item."""
    number = number_of(each["number"] or each["so_many"])
    noun = each["unit"] or each["units"]
    pairs: dict[int, tuple[Quantity, Range]] = {}
    for index in covered:
        whole = items[index].asked
        if whole is None or number is None:
            return {}
        amount = Quantity(amount=number, unit=UNITS[noun] if noun else whole.unit)
        if not _is_part(amount, items[index]):
            return {}
        pairs[index] = amount, each.span("number" if each["number"] else "so_many")
    return pairs


def _is_part(amount: Quantity, item: ItemWords) -> bool:
    asked = item.asked
    return asked is not None and comparable(amount, asked) and 0 < amount.amount < asked.amount


def _in(position: int, place: Range) -> bool:
    return place[0] <= position < place[1]
