"""Rates over a length of time, multiplied out: `2 x week x 6 weeks` is 12 visits.

Only where every step fits the next one (hours a day, days a week, weeks) and no number is a range: what the
words leave open is not computed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.vocabulary.amounts import FREE, NUMBER, Amount, Numbers, amount_of, is_uncertain
from imr_llm.vocabulary.numbers import FREQUENCY_WORDS
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import UNITS

_PER = r"(?:weekly|wkly|monthly|daily|week|wk|w|month|day|(?<=per\s)visit)"
_LOW_END = rf"(?P<low>{NUMBER}\s?(?:-|–|to|or)\s?)?"
_RATE = late(
    rf"(?:{FREE}{_LOW_END}(?P<number>{NUMBER})\s{{0,2}}-?"
    r"(?P<what>x|times?|visits?|sessions?|treatments?|hours?|hrs?|days?)?"
    r"(?:(?:\s?/\s?|\s{0,2}-?(?:per|an?|each|every|x|times)-?\s{0,2}){1,2}|(?(what)\s{1,2}|(?=\sweekly|\sdaily)\s))"
    r"|\b(?P<word>once|twice|thrice)(?:\s(?:an?|per|each|every)\s|\s|/))"
    rf"(?P<per>{_PER})(?![\w])",
    re.IGNORECASE,
)
_ONCE_A_PERIOD = late(
    r"(?<![\w-])(?:(?P<adverb>week|month)ly|(?:every|each|per|once an?) (?P<per>week|month)),?"
    rf"\s(?:for|x|times|over)\s(?:the next )?(?P<number>{NUMBER})[\s-](?P<unit>week|month)s?(?!\w)",
    re.IGNORECASE,
)
"""`monthly for 6 months`: once in each of them."""
_ONCE_A_DAY = late(
    r"(?:(?<=(?P<visit>visits)\s)|(?<=sessions\s))(?:daily|every day|each day),?"
    rf"\s(?:for|x|times|over)\s(?:the next )?(?P<number>{NUMBER})[\s-]days?(?!\w)",
    re.IGNORECASE,
)
"""Behind visits or sessions: `visits daily for 14 days`."""
_LONE_W = late(r"w(?!\w)")
_LENGTH = late(
    rf"{FREE}{_LOW_END}(?P<number>{NUMBER})(?:\s{{0,2}}|-)(?P<unit>days?|weeks?|wks?|months?|mos?)"
    r"(?![\w]|\s?(?:/|per\b|an?\s))",
    re.IGNORECASE,
)
_AFTER_X = late(rf"\s{{0,2}}[x×]\s{{0,2}}(?P<number>{NUMBER})(?![\w/%.]|\s?(?:mg|mcg|refill))", re.IGNORECASE)
_SHORTHAND = late(
    rf"(?<![\w.#/-]){_LOW_END}(?P<rate>{NUMBER})\s{{0,2}}[x×]\s{{0,2}}(?P<low_length>{NUMBER}\s?(?:-|–|to)\s?)?"
    rf"(?P<length>{NUMBER})(?![\w/.]|\s?(?:x|mg|cm|mm))(?:\s{{0,2}}-?(?:weeks?|wks?))?(?![\w])",
    re.IGNORECASE,
)
_SPACED = late(r"ly\s(?:[a-z-]+\s)?(?:session|visit|treatment|injection|class|appointment)", re.IGNORECASE)
"""`12 weekly sessions`: so many in all, as no length of time is told."""
_WIDEST_GAP = 60
_BREAK = late(r"[;.#\d]")
_PERIODS = MappingProxyType({"w": Unit.WEEK, "d": Unit.DAY, "m": Unit.MONTH, "v": Unit.VISIT})
_COUNTED = MappingProxyType({"s": Unit.SESSION, "h": Unit.HOUR, "d": Unit.DAY})
_MOST_A_WEEK, _MOST_WEEKS = 7, 52


def schedules(numbers: Numbers) -> Iterator[Amount]:
    """Totals of rates with a length beside them, in order; the place covers rate and length."""
    for rates, length in _chains(numbers):
        if length is not None and (total := _total(numbers.text, rates, length)) is not None:
            place = _cover(rates, length)
            yield Amount(total, place, place, None)


def schedule_places(numbers: Numbers) -> list[Range]:
    """Where rates stand and the lengths beside them, sorted: numbers that are no amounts by themselves."""
    matches = [
        match for rates, length in _chains(numbers) for match in (*rates, *([length] if length else []))
    ]
    return sorted(match.span() for match in matches)


def once_a_period(numbers: Numbers, rates: Sequence[Range]) -> Iterator[Amount]:
    """Visits of which only the period is told, not by one of the `rates`: `weekly for 6 weeks` is six."""
    for match in _ONCE_A_PERIOD.finditer(numbers.text):
        value = amount_of(match["number"])
        again = (match["adverb"] or match["per"]).lower() == match["unit"].lower()
        told_otherwise = any(start < match.end() and match.start() < end for start, end in rates)
        if value and again and not told_otherwise:
            yield Amount(Quantity(amount=value, unit=Unit.VISIT), match.span(), match.span("number"), None)
    for match in _ONCE_A_DAY.finditer(numbers.text):
        if value := amount_of(match["number"]):
            unit = Unit.VISIT if match["visit"] else Unit.SESSION
            yield Amount(Quantity(amount=value, unit=unit), match.span(), match.span("number"), None)


def lengths_of_hours(numbers: Numbers) -> Iterator[Amount]:
    """The lengths for which so many hours a day are asked: `4 hours per day for 3 weeks` is 3 weeks.

    How many days of a week are meant is not told, so that it cannot be multiplied out.
    """
    for rates, length in _chains(numbers):
        if len(rates) != 1 or length is None or not (named := length.groupdict().get("unit")):
            continue
        (rate,) = rates
        daily = _PERIODS[rate["per"][0].lower()] is Unit.DAY and _counted(rate["what"]) is Unit.HOUR
        value = amount_of(length["number"])
        if not daily or not value or _is_range(numbers.text, rate) or _is_range(numbers.text, length):
            continue
        if (unit := UNITS[named.lower()]) is not Unit.DAY:
            place = _cover(rates, length)
            yield Amount(Quantity(amount=value, unit=unit), place, place, None)


def shorthand_schedules(numbers: Numbers) -> Iterator[Amount]:
    """`2x6`, `2 x 6 weeks`: visits a week by weeks, as therapy is ordered."""
    for match in numbers.matches(_SHORTHAND):
        rate, length = amount_of(match["rate"]), amount_of(match["length"])
        if match["low"] or match["low_length"] or not rate or not length:
            continue
        if rate <= _MOST_A_WEEK and length <= _MOST_WEEKS:
            quantity = Quantity(amount=rate * length, unit=Unit.VISIT)
            yield Amount(quantity, match.span(), match.span(), None)


def shorthand_places(numbers: Numbers) -> list[Range]:
    """Where such shorthands stand, those of a range (`2-3 x 6 weeks`) too."""
    return [match.span() for match in numbers.matches(_SHORTHAND)]


def _chains(numbers: Numbers) -> Iterator[tuple[Sequence[re.Match[str]], re.Match[str] | None]]:
    text = numbers.text
    rates = list(numbers.matches(_RATE)) if _may_rate(numbers.low) else []
    if not rates:
        return
    lengths = list(numbers.matches(_LENGTH))
    starts = [length.start() for length in lengths]
    position = 0
    while position < len(rates):
        first = position
        while position + 1 < len(rates) and _close(text, rates[position].end(), rates[position + 1].start()):
            position += 1
        position += 1
        chain = rates[first:position]
        length = _length_beside(text, chain, lengths, starts) or _AFTER_X.match(text, chain[-1].end())
        if length is None and len(chain) == 1 and _SPACED.match(text, chain[0].end() - len("ly")):
            continue
        yield chain, length


def _may_rate(low: str) -> bool:
    """Whether a text in lower case names a period that a rate can be of."""
    named = "week" in low or "day" in low or "month" in low or "daily" in low or "wk" in low or "visit" in low
    return named or _LONE_W.search(low) is not None


def _length_beside(
    text: str, chain: Sequence[re.Match[str]], lengths: Sequence[re.Match[str]], starts: Sequence[int]
) -> re.Match[str] | None:
    start, end = chain[0].start(), chain[-1].end()
    after = bisect_left(starts, end)
    if after < len(lengths) and _close(text, end, starts[after]):
        return lengths[after]
    before = bisect_left(starts, start) - 1
    if before >= 0 and lengths[before].end() <= start and _close(text, lengths[before].end(), start):
        return lengths[before]
    return None


def _close(text: str, end: int, start: int) -> bool:
    between = text[end : min(start, end + _WIDEST_GAP + 1)]
    return start >= end and len(between) <= _WIDEST_GAP and _BREAK.search(between) is None


def _total(text: str, chain: Sequence[re.Match[str]], length: re.Match[str]) -> Quantity | None:
    if any(_is_range(text, match) for match in (*chain, length)):
        return None
    named = length.groupdict().get("unit")
    # `2x/week x 6` counts the weeks that its rate names.
    unit = UNITS[named.lower()] if named else _PERIODS[chain[-1]["per"][0].lower()]
    value = amount_of(length["number"])
    for rate in reversed(chain):
        count = FREQUENCY_WORDS[rate["word"].lower()] if rate["word"] else amount_of(rate["number"])
        if value is None or count is None or _PERIODS[rate["per"][0].lower()] is not unit:
            return None
        value *= count
        unit = _counted(rate["what"])
    return None if value is None else Quantity(amount=value, unit=unit)


def _is_range(text: str, match: re.Match[str]) -> bool:
    return bool(match.groupdict().get("low")) or is_uncertain(text, match.start())


def _counted(what: str | None) -> Unit:
    if what is None or what.lower() in {"x", "time", "times"}:
        return Unit.VISIT
    if what.lower().startswith("treatment"):
        return Unit.TREATMENT
    return _COUNTED.get(what[0].lower(), Unit.VISIT)


def _cover(chain: Sequence[re.Match[str]], length: re.Match[str] | None) -> Range:
    if length is None:
        return chain[0].start(), chain[-1].end()
    return min(chain[0].start(), length.start()), max(chain[-1].end(), length.end())
