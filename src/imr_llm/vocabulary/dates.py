"""Dates as letters print them: found, read, and told apart from doses, scores and other numbers.

American order, month before day, as the form prints it. A two-digit year counts as 2000–2039 up to 39, else
as 1940–1999: letters speak of injuries of the last decades, never of the next ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import matches_at

_PIVOT = 39
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""Their names in lower case, in order."""
MONTH_BEGINS = f"(?:{'|'.join(name[:3] for name in MONTHS)})"
"""A pattern of what the names of months begin with, written out or short."""
_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)}
_MONTH_NUMBERS |= {name[:3]: number for name, number in _MONTH_NUMBERS.items()}
_MONTH_NUMBERS |= {"sept": 9, "febuary": 2, "janurary": 1, "feburary": 2, "decernber": 12, "septernber": 9}
_MONTH_NUMBERS |= {"novernber": 11, "rnarch": 3, "rnay": 5, "novem": 11, "decem": 12, "septem": 9}

# Letters that scanning makes of digits where no other digit looks like them.
_CONFUSED = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "S": "5"})
_CONFUSED_MONTH = str.maketrans({"0": "o", "1": "l"})

# Each pattern begins with a plain character class and looks behind it only then: that lets the engine skip
# from digit to digit instead of trying every position.
_AFTER = r"(?![\d/]|[.\-]\d{1,2}(?![\d/\-])|\s?(?:mg|mcg|ml|gm|%))"
_NUMERIC = late(
    r"(\d(?<![\d/.]\d)(?<!\b[A-Za-z]\d)(?<!\d-\d)\d?)(\s?[/\-]\s?)(\d\d?)\s?([/\-])\s?(\d{4}|\d\d)" + _AFTER,
    re.IGNORECASE,
)
_SECOND_OF_RANGE = late(r"(\d(?<=\d-\d)\d?)(\s?/\s?)(\d\d?)\s?(/)\s?(\d{4}|\d\d)" + _AFTER)
_DOTTED = late(r"(\d(?<![\w.]\d)\d?)(\.)(\d\d?)(\.)(\d{4})(?![\w]|\.\d)")
_DAMAGED = late(
    r"([\dOolI|S](?<![\w/.|\-].)[\dOolI|S]?)(\s?[/\-]\s?)([\dOolI|S]{1,2})\s?([/\-])\s?"
    r"([\dOolI|S]{4}|[\dOolI|S]{2})(?![\w/|]|[.\-]\d)"
)
_LONGEST_FIRST = 3
_LONGEST_DATE = 14
"""Characters of a date in digits."""
_YEAR_FIRST = late(r"(\d(?<![\w/.\-]\d)\d{3})([/\-])(\d{1,2})\2(\d{1,2})(?![\d/]|[.\-]\d)")
_DAY_AND_YEAR = late(r"(\d(?<![\w/.\-]\d)\d?)(?:st|nd|rd|th)?\s?(?:,\s*|\s)(\d{4})(?![\d/\-])", re.IGNORECASE)
# Where a date can stand is told in a text with each character marked by its kind: a search of bytes for a
# plain first one leaps from hit to hit. What is not ASCII may be white space, a digit or a letter.
_KINDS = {
    **dict.fromkeys("0123456789", "0"),
    **dict.fromkeys("-/", "-"),
    **dict.fromkeys(" \t\n\r\f\v\x1c\x1d\x1e\x1f", "s"),
    **dict.fromkeys("OolI|S", "o"),
    **dict.fromkeys(set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") - set("OolIS"), "a"),
    **{",": ",", ".": ".", "?": "?"},
}
_MARKS = bytes(ord(_KINDS.get(chr(code), " ")) for code in range(256))
_MIDDLE = re.compile(rb"-(?=[s?]?[0o?]{1,2}[s?]?-)")
"""What stands before the day of `1/2/2014`."""
_MIDDLE_DOT = re.compile(rb"\.(?=[0?][0?]?\.[0?])")
_DAY_OR_YEAR = re.compile(
    rb"0(?<!00)(?=(?P<year>000-[0?])|0?(?:[ao?]{2})?(?:(?P<day>[s?]{0,2},?[s?]*(?<!0)[0?]{4})|"
    rb"(?P<first>[s?-](?:[ao]{2}[s?])?[ao0]{3,9}[.,]?[s?-][0?]{2})))"
)
"""What a date begins with that is no month in digits: a year, a day before a year, a day before a month."""
_ALONE = late(r"[\s:]*(([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2}))\s*")
"""A text that holds one date and nothing else, as most that are given do."""
_MONTH_BEFORE = late(r"(?<![A-Za-z0-9])([A-Za-z01]{3,9})(?:\.\s{0,3}|\s{1,3})$")
_LONGEST_MONTH = 14
_LONGEST_KEPT = 40
"""Texts up to this many characters are remembered: a letter's dates are read and checked several times."""
_DAY_FIRST = late(
    r"(\d(?<![\w/.\-]\d)\d?)(?:st|nd|rd|th)?(?:\s(?:of\s)?|-)([A-Za-z01]{3,9})(?:[.,]?\s|-)"
    r"(\d{4}|(?<=-)\d\d)(?![\w/\-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date in a text: `[start, end)`, its words as printed, and the day they name.

    `date` is None for a date that cannot exist (2/30/2013). `damaged` tells that letters were read as the
    digits they look like (`O6/20/2014`) or a month's name was.
    """

    start: int
    end: int
    words: str
    date: date | None
    damaged: bool = False


def month_number(name: str) -> int | None:
    """The number of a month by its name, written out or short; None for another word."""
    return _MONTH_NUMBERS.get(name.lower())


def find_dates(text: str) -> list[DateMatch]:
    """Every date in `text`, in order, without overlaps; numbers such as `10/325mg` or `120/80` are none."""
    return list(_known_dates(text)) if len(text) <= _LONGEST_KEPT else _dates(text)


@lru_cache(maxsize=4096)
def _known_dates(text: str) -> tuple[DateMatch, ...]:
    return tuple(_dates(text))


def _dates(text: str) -> list[DateMatch]:
    alone = _ALONE.fullmatch(text)
    if alone is not None and _plausible(int(alone[2]), int(alone[3]), alone[4]):
        return [_match(text, alone.span(1), (alone[4], alone[2], alone[3]))]
    matches = sorted(_all_matches(text), key=lambda match: (match.start, -match.end))
    found: list[DateMatch] = []
    for match in matches:
        if not found or match.start >= found[-1].end:
            found.append(match)
    return found


def parse_date(text: str) -> date | None:
    """The one date that `text` names; None where it names none, several, or one that cannot exist."""
    found = find_dates(text)
    return found[0].date if len(found) == 1 else None


def _all_matches(text: str) -> Iterator[DateMatch]:
    marked = text.encode("ascii", "replace").translate(_MARKS)
    if b"0" not in marked:
        return
    yield from _numeric(text, marked)
    kinds: dict[str | None, list[int]] = {"year": [], "day": [], "first": []}
    for begin in _DAY_OR_YEAR.finditer(marked):
        # A digit that is not ASCII goes on with the number.
        if not _goes_on(text, begin.end()):
            kinds[begin.lastgroup].append(begin.start())
    for found in matches_at(_YEAR_FIRST, text, kinds["year"]) if kinds["year"] else ():
        year, _, month, day = found.groups()
        yield _match(text, found.span(), (year, month, day))
    if kinds["day"] or kinds["first"]:
        yield from _with_month_names(text, kinds["day"], kinds["first"])


def _goes_on(text: str, place: int) -> bool:
    while text[place].isascii() and text[place].isdigit():
        place += 1
    return text[place].isdecimal()


def _numeric_starts(middle: re.Pattern[bytes], marked: bytes) -> list[int]:
    """Where a date of numbers can begin: one to three characters before its first separator."""
    starts: list[int] = []
    for found in middle.finditer(marked):
        place = found.start()
        low = max(place - _LONGEST_FIRST, starts[-1] + 1 if starts else 0)
        starts.extend(range(low, place))
    return starts


def _numeric(text: str, marked: bytes) -> Iterator[DateMatch]:
    starts = _numeric_starts(_MIDDLE, marked)
    digits = [at for at in starts if text[at].isdecimal() and not (at and text[at - 1].isdecimal())]
    after_dash = [start for start in digits if start and text[start - 1] == "-"]
    dotted = _numeric_starts(_MIDDLE_DOT, marked)
    for pattern, starts_of_pattern in ((_NUMERIC, digits), (_SECOND_OF_RANGE, after_dash), (_DOTTED, dotted)):
        for found in matches_at(pattern, text, starts_of_pattern) if starts_of_pattern else ():
            first, separator, second, other_separator, year = found.groups()
            if separator.strip() == other_separator and _plausible(int(first), int(second), year):
                yield _match(text, found.span(), (year, first, second))
    blurred = [at for at in starts if marked.find(b"o", at, at + _LONGEST_DATE) >= 0]
    for found in matches_at(_DAMAGED, text, _standing_alone(text, blurred)) if blurred else ():
        if (damaged := _damaged(found)) is not None:
            yield damaged


def _standing_alone(text: str, starts: list[int]) -> list[int]:
    """Those of some places that no letter, digit or mark of a number stands before."""
    return [
        start
        for start in starts
        if not start or not (text[start - 1].isalnum() or text[start - 1] in "_/.|-")
    ]


def _with_month_names(text: str, before_year: list[int], before_month: list[int]) -> Iterator[DateMatch]:
    for found in matches_at(_DAY_AND_YEAR, text, before_year):
        window_start = max(found.start() - _LONGEST_MONTH, 0)
        before = _MONTH_BEFORE.search(text[window_start : found.start()])
        if before is not None and (named := _month(before.group(1))) is not None:
            month, damaged = named
            start = window_start + before.start()
            words = (start, found.end())
            yield _match(text, words, (found.group(2), str(month), found.group(1)), damaged=damaged)
    for found in matches_at(_DAY_FIRST, text, before_month):
        if (named := _month(found.group(2))) is not None:
            month, damaged = named
            yield _match(text, found.span(), (found.group(3), str(month), found.group(1)), damaged=damaged)


def _damaged(found: re.Match[str]) -> DateMatch | None:
    first, separator, second, other_separator, year = found.groups()
    printed = first + second + year
    plain = printed.translate(_CONFUSED)
    if plain == printed or separator.strip() != other_separator:
        return None
    if sum(character.isdigit() for character in printed) * 2 < len(printed):
        return None
    month, day, year = (part.translate(_CONFUSED) for part in (first, second, year))
    if not _plausible(int(month), int(day), year):
        return None
    return _match(found.string, found.span(), (year, month, day), damaged=True)


def _match(
    text: str, words: Range, year_month_day: tuple[str, str, str], *, damaged: bool = False
) -> DateMatch:
    year, month, day = year_month_day
    start, end = words
    return DateMatch(start, end, text[start:end], _day(int(year), len(year), int(month), int(day)), damaged)


def _day(year: int, year_digits: int, month: int, day: int) -> date | None:
    if year_digits == 2:
        year += 2000 if year <= _PIVOT else 1900
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plausible(month: int, day: int, year: str) -> bool:
    # With a year of four digits nothing else is meant; `30/60/90` is no date, `13/5/14` is an impossible one.
    return len(year) == 4 or (0 < month <= 31 and 0 < day <= 31 and min(month, day) <= 12)


def _month(word: str) -> tuple[int, bool] | None:
    lowered = word.lower()
    number = _MONTH_NUMBERS.get(lowered)
    if number is not None:
        return number, "rn" in lowered
    number = _MONTH_NUMBERS.get(lowered.translate(_CONFUSED_MONTH))
    return None if number is None else (number, True)
