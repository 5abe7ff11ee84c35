"""How much of something: a number with the unit it counts.

A range ("13 to 20 sessions", "4-6 visits") names no amount and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.vocabulary.numbers import (
    FREQUENCY_WORDS,
    HUNDREDS,
    NUMBER_WORDS,
    TENS_WORDS,
    number_of,
)
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys, digit_runs, matches_at
from imr_llm.vocabulary.units import LENGTHS, UNITS
from imr_llm.vocabulary.words import fold

_MONTHS_OF_A_YEAR = 12

_ONE_TO_NINE = "|".join(word for word, value in NUMBER_WORDS.items() if 0 < value < 10)
_TEENS = "|".join(word for word, value in NUMBER_WORDS.items() if 10 <= value < 20)
_BELOW_HUNDRED = rf"(?:(?:{TENS_WORDS})(?:[\s-](?:{_ONE_TO_NINE}))?|{_TEENS}|{_ONE_TO_NINE})(?![\w])"
_WORD = rf"(?:{HUNDREDS}(?:[\s-](?:and[\s-])?{_BELOW_HUNDRED}|(?!\w))|{_BELOW_HUNDRED}(?!-hundred))"
NUMBER = rf"(?:\d{{1,4}}(?:,\d{{3}})?(?:\.\d{{1,2}})?(?!\d)|{_WORD})(?:\s?\(\s?(?:\d{{1,3}}|{_WORD})\s?\))?"
"""Pattern of a numeral or number word, or both as in `six (6)`; `amount_of` reads what it matches."""
FREE = r"(?<![\w.#/$%,])(?<![\dx]-)(?<!\bq)"
"""What must not stand before a number: the rest of a longer one, a code, a fraction."""

_UNIT = "|".join(sorted(UNITS, key=len, reverse=True)).replace(
    "|ct|", r"|ct(?=\s*(?:$|[^\w\s]|bottle|box|pack|tab|cap|refill|with\b(?! (?:contrast|and)\b)))|"
)
"""`60 ct bottle`, but not `one CT scan`."""
_NOT_BETWEEN = (
    r"of|for|to|per|an?|the|x|times?|every|over|with|on|at|in|by|is|was|were|be|as|are|or|that|which|mgs?|"
    r"mcg|ml|gms?|g|percent|years?|days?|weeks?|wks?|months?|hours?|hrs?|minutes?|min|levels?|mm|cm|inch|"
    rf"feet|foot|refills?|po|through|until|than|pounds?|lbs?|{_WORD}"
)
_LENGTH = r"(?:one|two|three|\d{1,3})[\s-](?:hour|hr|minute|min)(?=\s)"
"""How long each of them is: `6 one-hour sessions`."""
_OF_AN_HOUR = late(r"[\s-](?:sessions?|visits?|treatments?|appointments?)\b", re.IGNORECASE)
_RUN_ON = r"(?=(?:session|visit|treatment|injection)s?\b)"
"""Units that a lost space leaves at the end of a word; others end words of their own: `one arthrogram`."""
_COUNT = late(
    rf"{FREE}(?P<number>{NUMBER})"
    rf"(?P<between>(?:\s{{1,3}}(?:{_LENGTH}|(?!(?:{_NOT_BETWEEN})\b)[A-Za-z][\w/&'-]{{0,30}})){{0,5}}?)"
    rf"(?:\s{{0,3}}|-|\s-\s)(?<=[\s\d)\w-])(?:(?<![^\W\d_])|{_RUN_ON})(?P<unit>{_UNIT})(?![\w])",
    re.IGNORECASE,
)
_TIMES_SIGN = late(r"(?<![\w/-])(?:x|times)\s{0,3}$", re.IGNORECASE)
_TIMES_ENDS = frozenset("xXsS")
_NO_RANGE = (
    rf"(?!\s?(?:-|–|to|or)\s?(?:\d{{1,3}}|{_WORD})(?![\d/.x×]|\s?(?:x|times|per|a|every|w(?:ee)?k\b)))"
)
"""Behind a number that is not the lesser end of a range; `x 12 - 2 times a week` has none."""
_AFTER_TIMES = late(
    rf"(?P<number>{NUMBER}){_NO_RANGE}(?:\s{{0,2}}|-)(?P<unit>{_UNIT})?"
    r"(?![\w%/]|\.\d|\s?(?:mg|x\b|times\b|refill))",
    re.IGNORECASE,
)
_COUNTED_BEFORE = late(
    r"\b(?P<unit>visits|sessions|treatments|injections)\s?[,(-]?\s?(?:(?:weekly|monthly)\s)?$", re.IGNORECASE
)
"""What `x 6` counts where it is named directly before."""
_IN_BRACKETS = late(
    r"\b(?P<unit>visits|sessions|treatments|injections|blocks)\s?"
    r"(?P<open>\(\s?(?:(?:up to|maximum(?: of)?|max) )?)$",
    re.IGNORECASE,
)
_CLOSED = late(rf"(?P<number>{NUMBER})\s?\)", re.IGNORECASE)
_DISPENSED_LABEL = late(
    r"(?:(?<!\d-)(?<!\d–)(?<!\d - )#\s?|\b(?:qty|quantity|count|disp(?:ense|ensed)?)\b\.?\s?(?:of\b|"
    r"is\b|[:#=.])?\s{0,2}#?\s?)$",
    re.IGNORECASE,
)
_DISPENSED_ENDS = frozenset("#:=.yYtTfFsSpPeEdD")
_DISPENSED = late(
    rf"(?P<number>{NUMBER})(?![\w%-]|/(?!mo\b|month)|\s?(?:mg|mcg)\b|\s?[-–]\s?#\d)(?:\s{{0,2}}(?P<unit>{_UNIT})(?![\w/]))?",
    re.IGNORECASE,
)
_RANGE = late(
    rf"{FREE}{NUMBER}\s?(?:-|–|to|or)\s?{NUMBER}(?:\s{{0,2}}-?(?:{_UNIT})(?![\w]))?(?![\w%/]|\.\d)",
    re.IGNORECASE,
)
_COUNT_RANGE = late(r"#\s?\d{1,4}\s?[-–]\s?#?\d{1,4}(?![\w/%.-])")
_LONGEST_LABEL = 20
_LONGEST_BRACKET = 28
_WIDEST_GAP = 4
_UNCERTAIN_BEFORE = late(rf"(?:(?:\d|\b(?:{_WORD}))\s?(?:-|–|to|or)\s?|\b(?:every|each)\s)$", re.IGNORECASE)
_UNCERTAIN_ENDS = ("-", "–", "o", "O", "r", "R", "y", "Y", "h", "H")
"""What everything ends with that `_UNCERTAIN_BEFORE` finds, white space aside."""
_LOOK_BACK = 16
_DATE_BEFORE = late(
    r"(?:(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d\d){1,2}|(?<![\d/.,#-])(?:19|20)\d\d) to$", re.IGNORECASE
)
"""Before a number that is no end of a range: `modified on 7/22/2014 to 4 sessions`."""
_KIND_OF_DRUG = late(r"\b(?:drug|medication|opioid|substance|analyte)s?$", re.IGNORECASE)
"""Between a number and `classes` that nobody attends: `11 drug classes`."""
_NEVER_DESCRIBED = frozenset({"g", "gr", "mo", "mos", "tx", "ct"})
_MOST = 5_000
_YEAR = late(r"(?:19|20)\d\d")
_MONTH_BEFORE = late(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\.? $", re.IGNORECASE
)
_LONGEST_MONTH = 12
_ACTOR = late(
    r"\b(?:review(?:er)?|ur|u\.r|carrier|insurer|adjust[eo]r|examiner|administrator)\b", re.IGNORECASE
)
"""Who did something, between a date and what was done: `May 4 UR approved visits`."""
_MEASURED = frozenset({Unit.GRAM, Unit.ML, Unit.UNIT})
_NUMERAL = late(r"\d[\d,]*(?:\.\d+)?")
_FOLLOWED_NUMERAL = late(r"\d[\d,]*(?:\.\d+)?(?=\s{0,3}[^\W\d]|\s?[-–/(×])")
_NUMBER_STARTS = Keys(sorted({word.partition("-")[0] for word in (*NUMBER_WORDS, *FREQUENCY_WORDS)}))


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with its place; `number` and `unit_word` are the parts of the place that say how much."""

    quantity: Quantity
    place: Range
    number: Range
    unit_word: Range | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """A text and where its numerals and number words begin, so that patterns are tried only there."""

    text: str
    low: str
    """The text in lower case, position for position."""
    starts: tuple[int, ...]
    followed: tuple[int, ...]
    """Those of `starts` that something may belong to: a unit, a second number, a bracket."""

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern that begins with a number and goes on, in order, without overlaps."""
        end = 0
        for start in self.followed:
            if start >= end and (match := pattern.match(self.text, start)) is not None:
                yield match
                end = match.end()


def numbers_in(text: str) -> Numbers:
    """Where numbers begin in a text: the first 5,000 of them, for a text with more is no prose."""
    folded = fold(text)
    digits = [start for start, _ in digit_runs(text)]
    starts = [match.start() for match in matches_at(_NUMERAL, text, digits)]
    followed = [match.start() for match in matches_at(_FOLLOWED_NUMERAL, text, digits)]
    words = _NUMBER_STARTS.word_places(folded)
    starts += words
    followed += words
    return Numbers(text, folded, tuple(sorted(set(starts))[:_MOST]), tuple(sorted(set(followed))[:_MOST]))


def amount_of(words: str) -> float | None:
    """What the words of a NUMBER say; None where a numeral and its word disagree (`six (8)`)."""
    first, _, second = words.partition("(")
    value = _value(first)
    return value if not second or _value(second.rstrip(") ")) == value else None


def is_uncertain(text: str, start: int) -> bool:
    """Whether the number at `start` is one end of a range or tells an interval (`every 6 hours`)."""
    before = text[max(start - _LOOK_BACK, 0) : start].rstrip()
    if not before.endswith(_UNCERTAIN_ENDS):
        return False
    if before.endswith("to") and _DATE_BEFORE.search(before) is not None:
        return False
    return _UNCERTAIN_BEFORE.search(text, max(start - _LOOK_BACK, 0), start) is not None


def range_places(numbers: Numbers) -> list[Range]:
    """Where ranges stand: `6-8 sessions`, `two to three`, `#60-#90`."""
    counted = _COUNT_RANGE.finditer(numbers.text) if "#" in numbers.text else ()
    return [match.span() for match in (*numbers.matches(_RANGE), *counted)]


def in_months(text: str, amount: Amount) -> Quantity:
    """What is counted; of years their months, as the record has no longer unit."""
    named = text[slice(*amount.unit_word)].lower() if amount.unit_word is not None else ""
    if not named.startswith("year"):
        return amount.quantity
    return Quantity(amount=amount.quantity.amount * _MONTHS_OF_A_YEAR, unit=Unit.MONTH)


def counts(numbers: Numbers) -> Iterator[Amount]:
    """Counts with a unit word, describing words allowed between them: `12 physical therapy visits`."""
    for match in numbers.matches(_COUNT):
        unit = match["unit"].lower()
        describes = UNITS[unit] is Unit.HOUR and _OF_AN_HOUR.match(numbers.text, match.end())
        never = unit in _NEVER_DESCRIBED or (unit == "classes" and _KIND_OF_DRUG.search(match["between"]))
        if not (describes or (match["between"] and never) or _is_of_a_date(match)):
            yield from _amount(match, UNITS[unit], match.start())


def _is_of_a_date(match: re.Match[str]) -> bool:
    """Whether a number is the year or day of a date: `On May 4, 2014 the carrier certified visits`."""
    if not match["between"] and UNITS[match["unit"].lower()] in _MEASURED:
        return False
    if _YEAR.fullmatch(match["number"]):
        return True
    start = match.start()
    return (
        _ACTOR.search(match["between"]) is not None
        and _MONTH_BEFORE.search(match.string, max(start - _LONGEST_MONTH, 0), start) is not None
    )


def times(numbers: Numbers) -> Iterator[Amount]:
    """Counts after a times sign that name their unit: `X 12 SESSIONS`, `x 30 days`."""
    for match, start in _labelled(numbers, _TIMES_SIGN, _TIMES_ENDS, _AFTER_TIMES):
        if match["unit"]:
            yield from _amount(match, UNITS[match["unit"].lower()], start)


def bare_times(numbers: Numbers, unit: Unit) -> Iterator[Amount]:
    """Counts after a times sign without a unit (`Acupuncture x 6`), taken to count `unit`."""
    for match, start in _labelled(numbers, _TIMES_SIGN, _TIMES_ENDS, _AFTER_TIMES):
        if not match["unit"]:
            told = _COUNTED_BEFORE.search(numbers.text, max(start - _LONGEST_LABEL, 0), start)
            yield from _amount(match, UNITS[told["unit"].lower()] if told else unit, start)


def bracketed(numbers: Numbers) -> Iterator[Amount]:
    """Counts in brackets behind what they count: `injections (up to 4)`, `visits (6)`."""
    for start in numbers.starts:
        before = _IN_BRACKETS.search(numbers.text, max(start - _LONGEST_BRACKET, 0), start)
        closed = _CLOSED.match(numbers.text, start) if before is not None else None
        if before is not None and closed is not None:
            yield from _amount(closed, UNITS[before["unit"].lower()], before.start("open"))


def dispensed(numbers: Numbers) -> Iterator[Amount]:
    """Dispensed counts: `#120`, `Qty: 90`, `quantity 60`, `QTY: 60.00`."""
    for match, start in _labelled(numbers, _DISPENSED_LABEL, _DISPENSED_ENDS, _DISPENSED):
        unit = UNITS[match["unit"].lower()] if match["unit"] else Unit.UNIT
        yield from _amount(match, Unit.UNIT if unit in LENGTHS else unit, start)


def _labelled(
    numbers: Numbers, label: re.Pattern[str], label_ends: frozenset[str], amount: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], int]]:
    """Matches of `amount` right after a `label`, with the label's start."""
    for start in numbers.starts:
        last = numbers.text[max(start - _WIDEST_GAP, 0) : start].rstrip()[-1:]
        if last not in label_ends:
            continue
        before = label.search(numbers.text, max(start - _LONGEST_LABEL, 0), start)
        if before is not None and (match := amount.match(numbers.text, start)) is not None:
            yield match, before.start()


def _amount(match: re.Match[str], unit: Unit, start: int) -> Iterator[Amount]:
    value = amount_of(match["number"])
    if value and not is_uncertain(match.string, match.start("number")):
        unit_word = match.span("unit") if match.groupdict().get("unit") else None
        yield Amount(Quantity(amount=value, unit=unit), (start, match.end()), match.span("number"), unit_word)


def _value(words: str) -> float | None:
    plain = words.strip().replace(",", "")
    whole = number_of(plain)
    if whole is not None:
        return float(whole)
    return float(plain) if re.fullmatch(r"\d+\.\d+", plain, re.ASCII) else None
