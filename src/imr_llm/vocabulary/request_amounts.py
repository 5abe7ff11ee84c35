"""Which of the numbers in a request heading is the amount asked for.

Dispensed counts speak before everything else, then counts of visits, sessions or hours together with what
rates multiply to, then packs, weights, levels, containers and lengths of time. Amounts of one rank that
disagree cancel each other out: nothing is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category, Quantity, Unit
from imr_llm.vocabulary.amounts import (
    NUMBER,
    Amount,
    amount_of,
    bare_times,
    bracketed,
    counts,
    dispensed,
    in_months,
    numbers_in,
    range_places,
    times,
)
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.schedules import (
    lengths_of_hours,
    once_a_period,
    schedule_places,
    schedules,
    shorthand_places,
    shorthand_schedules,
)
from imr_llm.vocabulary.several_amounts import counts_another, is_of_each
from imr_llm.vocabulary.units import CONTAINERS, LENGTHS, VISITS

_ORDERED_BY_THE_WEEK = frozenset(
    {Category.REHABILITATION, Category.MENTAL_HEALTH, Category.PROGRAM, Category.OTHER, Category.HOME_HEALTH}
)
_BARE_UNITS = MappingProxyType(
    {
        Category.REHABILITATION: Unit.VISIT,
        Category.MENTAL_HEALTH: Unit.SESSION,
        Category.EVALUATION_MANAGEMENT: Unit.VISIT,
        Category.HOME_HEALTH: Unit.VISIT,
        Category.INJECTION: Unit.INJECTION,
        Category.PHARMACEUTICAL: Unit.UNIT,
        Category.TRANSPORTATION: Unit.OTHER,
    }
)
_THINGS = MappingProxyType({Category.PHARMACEUTICAL: Unit.UNIT, Category.DMEPOS: Unit.ITEM})
"""What nobody visits for: what a rate counts there."""
_FILLED = late(r"\sof\s\d")
_THERAPY = late(r"\b(?:therapy|treatments?|eswt)\b", re.IGNORECASE)
"""What is given, whatever it is: `Shock wave therapy x 3`."""
_SESSIONS = late(r"\bsessions\b", re.IGNORECASE)
_VISITS = late(r"\bvisits?\b", re.IGNORECASE)
_TOLD = VISITS | {Unit.INJECTION, Unit.HOUR}
_HOURS_DESCRIBE = frozenset(
    {Category.DIAGNOSTIC, Category.PHARMACEUTICAL, Category.INJECTION, Category.DMEPOS}
)
_TESTING = late(r"\b(?:testing|tests|battery)[\s,:(-]{1,4}$", re.IGNORECASE)
"""Before the hours that a psychologist spends on it: `Neuropsychological testing, 8 hours`."""
_ROUND_THE_CLOCK = late(
    r"\W{0,3}(?:(?:an?|one)\s)?(?P<hours>(?:24|48|72)[\s-]?(?:hour|hr)\b)"
    r"\s(?=[a-z])(?!(?:hospital|inpatient|observation|post\S*|stay|admission|rental|trial|supply)\b)",
    re.IGNORECASE,
)
"""`24 hour ambulatory blood pressure monitoring`: what kind of service it is, and no amount of it."""
_NUMBERED = frozenset({Category.INJECTION, Category.DENTAL, Category.SURGERY})
"""Categories in which `#2` is the second injection or a tooth, and no count."""
_PART_OF_THE_NAME = late(
    r"(?:follow[\s-]?up|office|clinic|doctor|nurse|nursing|home|return|initial)\s$", re.IGNORECASE
)
_TIME_FRAME_BEFORE = late(
    r"\b(?:over|within|during|past|last|next|after|in|previous|first|about|starting|beginning)\s(?:the\s)?(?:an?\s)?(?:past\s|next\s|last\s)?$",
    re.IGNORECASE,
)
_COUNTED_FROM = late(r"\s(?:after|post|following|before|prior|from)\b", re.IGNORECASE)
"""Behind a length of time that tells when a visit is due: `follow up two weeks after surgery`."""
_LEADING = late(
    r"\W{0,3}(?:(?:retro(?:spective)?|prospective)\b[\s:]*)?(?:(?:the\s)?request\b[\s:]*)?(?:for\s)?(?:additional\s)?"
    rf"(?P<number>{NUMBER})\s+(?:additional\s)?(?P<next>[A-Za-z][\w-]*)",
    re.IGNORECASE,
)
_OF_SUPPLIES = late(
    r"['’]?\s(?:worth\s|supply\s)?(?:of\s)?(?:[a-z]+\s){0,2}(?:supplies|electrodes|batteries|pads)\b",
    re.IGNORECASE,
)
_BESIDES = late(r"\b(?:with|and|plus|including|includes)\s(?:an?\s)?$", re.IGNORECASE)
"""`TENS unit with 6 months of supplies`: how long the supplies of what is bought are to last."""
_EACH_PERIOD = late(
    r"(?:\s?(?:/|per|an?|each|every)\s?(?P<per>week|month)|\s(?P<adverb>week|month)ly)"
    rf",?\s(?:for|x|times|over)\s(?:the\snext\s)?(?P<number>{NUMBER})[\s-](?P<unit>week|month)s?\b",
    re.IGNORECASE,
)
"""Behind a dispensed count that is given more than once: `#9 per month for 3 months`."""
_SERIES = keyed(rf"\b(?:series|sets?) of (?P<number>{NUMBER})(?=\W{{0,3}}$|\s?[,;(])", re.IGNORECASE)
_WORDS_NOT_COUNTED = (
    "phase view views panel wheel wheeled in point lead channel way part inch step stage drug prescription "
    "prescriptions pharmacy rx script purchase rental refill refills trial month months year years week "
    "weeks day days set course series level hour minute mg mcg and or x times time to percent supply "
    "component dimensional tesla strength position ply section piece"
)
_NOT_COUNTED = frozenset(_WORDS_NOT_COUNTED.split())


class RequestAmounts:
    """The amounts of one heading; `apart` are the sorted places of numbers that count something else."""

    def __init__(self, text: str, apart: Sequence[Range]) -> None:
        self._text = text
        self._numbers = numbers_in(text)
        self._apart = apart
        self._rates = schedule_places(self._numbers)
        self._dispensed = [self._in_all(one) for one in self._free(dispensed(self._numbers))]
        not_counted = sorted([*self._rates, *(amount.place for amount in self._dispensed), *self._kind()])
        self._counts = [
            amount
            for amount in self._free(
                [*counts(self._numbers), *times(self._numbers), *bracketed(self._numbers)]
            )
            if not overlaps(not_counted, amount.number)
        ]
        self._schedules = self._free(schedules(self._numbers))
        self._once = list(once_a_period(self._numbers, self._rates))

    def places(self) -> list[Range]:
        """The ranges that a treatment's name cannot reach into."""
        if not self._numbers.starts:
            return []
        places = [*self._rates, *(amount.place for amount in self._dispensed)]
        for amount in self._counts:
            places.extend(self._counted_words(amount))
        places.extend(amount.place for amount in bare_times(self._numbers, Unit.ITEM))
        places.extend(range_places(self._numbers))
        places.extend(match.span() for match in _SERIES.finditer(self._text))
        places.extend(amount.place for amount in self._once)
        leading = self._leading()
        return [*places, leading.span("number")] if leading else places

    def shorthand_places(self, category: Category) -> list[Range]:
        """Where `2x6` and its like stand, for categories that are ordered by the week."""
        return shorthand_places(self._numbers) if category in _ORDERED_BY_THE_WEEK else []

    def choose(self, category: Category, drugs: Sequence[Range] = ()) -> tuple[Quantity, Range] | None:
        """The amount asked for, or None where none is printed or two of the same rank disagree.

        Nor where several treatments are counted, be it each as often; `drugs` are the names of drugs.
        """
        for rank in self._ranks(category) if self._numbers.starts else ():
            if rank:
                agreed = len({one.quantity.amount for one in rank}) == 1
                if counts_another(self._text, rank, drugs) or is_of_each(self._text, rank[0], self._packs()):
                    return None
                start, end = rank[0].place
                end = start + len(self._text[start:end].rstrip())
                asked = self._as_told(in_months(self._text, rank[0]), category)
                return (asked, (start, end)) if agreed else None
        return None

    def _as_told(self, quantity: Quantity, category: Category) -> Quantity:
        """What a rate counts is a visit only where nothing else is told.

        `Medication management sessions, once a month for 6 months`; `Norco, 90 per month for 3 months`.
        """
        if quantity.unit is not Unit.VISIT or _VISITS.search(self._text):
            return quantity
        if category in _THINGS:
            return quantity.model_copy(update={"unit": _THINGS[category]})
        return (
            quantity.model_copy(update={"unit": Unit.SESSION}) if _SESSIONS.search(self._text) else quantity
        )

    def _ranks(self, category: Category) -> Iterator[list[Amount]]:
        by_the_week = self.shorthand_places(category)
        shorthand = self._free(shorthand_schedules(self._numbers)) if by_the_week else []
        bare_unit = self._bare_unit(category)
        taken = sorted([*self._rates, *by_the_week])
        series = self._series(bare_unit)
        bare = [
            one for one in self._free(bare_times(self._numbers, bare_unit)) if not overlaps(taken, one.place)
        ]
        counted = [one for one in self._counts if not overlaps(by_the_week, one.place)]
        if category in _HOURS_DESCRIBE:
            # A `24 hour` Holter monitor and a `12 hour` patch are kinds of things, not amounts of them.
            counted = [
                one for one in counted if one.quantity.unit is not Unit.HOUR or self._is_testing_time(one)
            ]
        told = [one for one in counted if one.quantity.unit in _TOLD]
        yield self._dispensed_as(category, bare_unit)
        each = Unit.VISIT if bare_unit is Unit.SESSION else bare_unit
        once = [
            replace(one, quantity=Quantity(amount=one.quantity.amount, unit=each))
            for one in (self._free(self._once) if bare_unit in _TOLD else ())
        ]
        yield [*told, *self._schedules, *shorthand, *once, *((*bare, *series) if bare_unit in _TOLD else ())]
        yield [one for one in counted if one.quantity.unit is Unit.UNIT and not self._is_container(one)]
        for units in ({Unit.GRAM, Unit.ML}, {Unit.ITEM}, {Unit.LEVEL}):
            yield [one for one in counted if one.quantity.unit in units]
        yield bare if bare_unit not in _TOLD else []
        # So many boxes of so many each are not so many dispensed.
        yield [
            one for one in counted if self._is_container(one) and not _FILLED.match(self._text, one.place[1])
        ]
        # How long the stay after an operation lasts is no amount of operations.
        timed = counted if category is not Category.SURGERY else []
        timed = [one for one in timed if not self._is_of_supplies(one)]
        if category is Category.EVALUATION_MANAGEMENT:
            timed = [one for one in timed if _COUNTED_FROM.match(self._text, one.place[1]) is None]
        yield [one for one in timed if one.quantity.unit in LENGTHS and not is_time_frame(self._text, one)]
        yield self._free(lengths_of_hours(self._numbers)) if self._rates else []
        yield self._led(category, bare_unit)

    def _is_of_supplies(self, length: Amount) -> bool:
        return (
            _OF_SUPPLIES.match(self._text, length.place[1]) is not None
            and _BESIDES.search(self._text, 0, length.place[0]) is not None
        )

    def _bare_unit(self, category: Category) -> Unit:
        if category is Category.OTHER and _THERAPY.search(self._text):
            return Unit.TREATMENT
        return _BARE_UNITS.get(category, Unit.ITEM)

    def _dispensed_as(self, category: Category, bare_unit: Unit) -> list[Amount]:
        dispensed_here = self._dispensed
        if category in _NUMBERED:
            dispensed_here = [one for one in dispensed_here if self._text[one.place[0]] != "#"]
        things = bare_unit is Unit.ITEM and category is not Category.OTHER
        if bare_unit not in _TOLD and not things:
            return dispensed_here
        return [
            replace(one, quantity=Quantity(amount=one.quantity.amount, unit=bare_unit))
            if one.unit_word is None and not (things and self._text[one.place[0]] == "#")
            else one
            for one in dispensed_here
        ]

    def _kind(self) -> list[Range]:
        kind = _ROUND_THE_CLOCK.match(self._text)
        return [] if kind is None else [kind.span("hours")]

    def _is_testing_time(self, amount: Amount) -> bool:
        return _TESTING.search(self._text, 0, amount.place[0]) is not None

    def _free(self, amounts: Iterable[Amount]) -> list[Amount]:
        return [amount for amount in amounts if not overlaps(self._apart, amount.number)]

    def _counted_words(self, amount: Amount) -> list[Range]:
        if amount.unit_word is None or amount.quantity.unit is Unit.INJECTION:
            return [amount.number]
        between = self._text[amount.number[1] : amount.unit_word[0]]
        if not any(map(str.isalpha, between)):
            return [amount.place]
        if amount.quantity.unit is Unit.VISIT and _PART_OF_THE_NAME.search(between) is not None:
            return [amount.number]
        return [amount.number, amount.unit_word]

    def _in_all(self, amount: Amount) -> Amount:
        """A dispensed count times how often it is dispensed, where the heading tells both."""
        again = _EACH_PERIOD.match(self._text, amount.place[1])
        if again is None or (again["per"] or again["adverb"]).lower() != again["unit"].lower():
            return amount
        times_given = amount_of(again["number"])
        if not times_given:
            return amount
        total = amount.quantity.model_copy(update={"amount": amount.quantity.amount * times_given})
        return replace(amount, quantity=total, place=(amount.place[0], again.end()))

    def _packs(self) -> list[Amount]:
        return [one for one in self._counts if self._is_container(one)]

    def _is_container(self, amount: Amount) -> bool:
        return amount.unit_word is not None and self._text[slice(*amount.unit_word)].lower() in CONTAINERS

    def _leading(self) -> re.Match[str] | None:
        match = _LEADING.match(self._text)
        if match is None or match["next"].lower() in _NOT_COUNTED:
            return None
        return None if overlaps(self._apart, match.span("number")) else match

    def _series(self, unit: Unit) -> list[Amount]:
        """`series of 3` behind what is given in series."""
        found: list[Amount] = []
        for match in _SERIES.finditer(self._text):
            value = amount_of(match["number"])
            if value and not overlaps(self._apart, match.span("number")):
                quantity = Quantity(amount=value, unit=unit)
                found.append(Amount(quantity, match.span(), match.span("number"), None))
        return found

    def _led(self, category: Category, unit: Unit) -> list[Amount]:
        match = self._leading()
        value = amount_of(match["number"]) if match else None
        if match is None or not value or (value == 1 and category is Category.PHARMACEUTICAL):
            return []
        place = match.span("number")
        return [Amount(Quantity(amount=value, unit=unit), place, place, None)]


def is_time_frame(text: str, amount: Amount) -> bool:
    """Whether a length of time only says when or how old: `over 4 weeks`, `the past 3 months`, `51 year`."""
    if amount.quantity.unit not in LENGTHS:
        return False
    if amount.quantity.unit is Unit.OTHER:
        return text[amount.place[1] : amount.place[1] + 4].lower().strip("s -").startswith("old")
    start = amount.place[0]
    return _TIME_FRAME_BEFORE.search(text[max(start - 24, 0) : start]) is not None


def overlaps(places: Sequence[Range], place: Range) -> bool:
    """Whether a range shares a character with one of `places`, which are sorted and do not overlap much."""
    index = bisect_left(places, (place[1], -1))
    return any(end > place[0] for _, end in places[max(index - 4, 0) : index])
