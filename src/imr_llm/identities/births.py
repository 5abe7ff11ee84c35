"""Dates of birth: the label finds them, and every later mention of the same day is one."""

from __future__ import annotations

import re
from datetime import date

from imr_llm.identities.announced import Announced
from imr_llm.identities.kinds import Kind, Phrase
from imr_llm.vocabulary.dates import find_dates

_WORDS = (
    r"(?:date\s+of\s+birth|birth\s*dates?|d\.?\s?o\.?\s?b\b\.?|born(?:\s+on)?|birthday|"
    r"fecha\s+de\s+nacimiento)"
)
_LABEL = Announced(rf"{_WORDS}[^A-Za-z\n]{{0,10}}\s{{0,3}}[^A-Za-z\n]{{0,10}}", _WORDS)


_FIGURES = re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d(?!\d)")
_LONGEST = 10
"""Characters of a date of figures."""
_LAST_BIRTH = 2030
"""Two figures of a year after this one are those of the century before."""


def births_in(text: str, more: tuple[str, ...] = ()) -> list[Phrase]:
    """Every mention of a day of birth, as printed; `more` are words that are known to name one."""
    labels = list(_LABEL.finditer(text))
    if not (labels or more):
        return []
    found = find_dates(text)
    days: set[date] = set()
    printed: list[str] = []
    for label in labels:
        near = [one for one in found if label.start() < one.start <= label.end() + 1]
        tail = text[label.start() : label.end() + _LONGEST]
        apart = _FIGURES.search(tail) if not near else None
        near += find_dates(apart.group()) if apart is not None else []
        days.update(birth_of(one.date) for one in near[:1] if one.date is not None)
        if apart is not None:
            printed.append(apart.group())
    for words in more:
        days.update(birth_of(one.date) for one in find_dates(words)[:1] if one.date is not None)
    printed += [
        text[one.start : one.end] for one in found if one.date is not None and birth_of(one.date) in days
    ]
    return [Phrase(Kind.DATE_OF_BIRTH, " ".join(one.split())) for one in printed]


def birth_of(day: date) -> date:
    """The day, in the century that a birth can have been in."""
    return (
        day.replace(year=day.year - 100)
        if day.year > _LAST_BIRTH and (day.month, day.day) != (2, 29)
        else day
    )
