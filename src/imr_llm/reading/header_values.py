"""The values that a header prints, recognised by their form: dates, case numbers, priorities."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from imr_llm.domain.record import Priority
from imr_llm.reading.header_labels import Field
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import fold

_CASE_NUMBER = late(
    r"\b[Cc]\s?[Mm]\s?([0-9OoQqLlIi|Ss]{2})\s?[-‐‑–—]\s?([0-9OoQqLlIi|SsBb]{5,8}?)"
    r"(?:\b|(?<=\d)(?=[A-Z][a-z]{2}))"
)
"""A label may be run together with the number before it: `CM14-0000123Date Assigned:`."""
_DIGITS = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"})
_PRIORITY = late(r"(?P<standard>[s5]\s?t\s?a\s?n\s?d\s?a\s?r\s?d|regular)|(?P<expedited>exped[il1]ted)")

DATE = Field.DATE_OF_INJURY
"""The kind of every date value, whichever label it belongs to."""
DATE_FIELDS = frozenset(
    {
        *(Field.DETERMINATION_DATE, Field.DATE_ASSIGNED, Field.DATE_OF_INJURY),
        *(Field.UR_DECISION_DATE, Field.APPLICATION_RECEIVED_DATE),
    }
)


@dataclass(frozen=True, slots=True)
class HeaderValue:
    """A value at clean text `[start, end)`; `value` is None for a date that cannot be or cannot be read."""

    start: int
    end: int
    kind: Field
    value: str | date | Priority | None
    damaged: bool
    is_last_day: bool = False
    """Whether it ends a span of days, as that of a cumulative injury."""


def typed_values(text: str, start: int, end: int) -> list[HeaderValue]:
    """The dates, case numbers and priorities at `[start, end)`, in order."""
    values = [one for kind in _FINDERS for one in values_of(kind, text, start, end)]
    return sorted(values, key=lambda value: value.start)


def values_of(kind: Field, text: str, start: int, end: int) -> list[HeaderValue]:
    """The values of one kind at `[start, end)`, in order."""
    return [
        HeaderValue(start + one.start, start + one.end, one.kind, one.value, one.damaged)
        for one in _FINDERS[kind](text[start:end])
    ]


def _dates(piece: str) -> list[HeaderValue]:
    return [HeaderValue(one.start, one.end, DATE, one.date, one.damaged) for one in find_dates(piece)]


def _case_numbers(piece: str) -> list[HeaderValue]:
    found = []
    for match in _CASE_NUMBER.finditer(piece):
        year, number = match.group(1).translate(_DIGITS), match.group(2).translate(_DIGITS)
        damaged = (year, number) != match.groups()
        found.append(HeaderValue(*match.span(), Field.CASE_NUMBER, f"CM{year}-{number}", damaged))
    return found


def _priorities(piece: str) -> list[HeaderValue]:
    found = []
    for match in _PRIORITY.finditer(fold(piece)):
        priority = Priority.STANDARD if match.group("standard") else Priority.EXPEDITED
        damaged = any(mark.isdigit() for mark in match.group())
        found.append(HeaderValue(*match.span(), Field.PRIORITY, priority, damaged))
    return found


_FINDERS: dict[Field, Callable[[str], list[HeaderValue]]] = {
    DATE: _dates,
    Field.CASE_NUMBER: _case_numbers,
    Field.PRIORITY: _priorities,
}
