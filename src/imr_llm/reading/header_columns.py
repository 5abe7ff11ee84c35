"""A header in columns: labels that are broken over two rows, values on either of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from imr_llm.domain.letter import Letter, Range
from imr_llm.reading.header_labels import Field, find_labels
from imr_llm.reading.header_values import DATE, DATE_FIELDS, HeaderValue, values_of
from imr_llm.vocabulary.patterns import late

_CELL = late(
    r"(?:(?!:? ?\d{1,2}/\d)\S)+?(?: {1,2}(?!\d{1,2}/\d)\S+)*?:(?= {0,2}\d{1,2}/\d)|\S+(?: {1,2}\S+)*"
)
"""Words that two spaces part at most; a date behind a label's colon is a cell of its own."""
_MOST_ROWS = 60
_COLUMNS = 2
"""Cells of a row that stands in columns."""
_SHIFT = 1
"""Characters by which the left edges of a column differ at most."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Words that three spaces part from others on their line; `column` is where on it they begin."""

    start: int
    end: int
    column: int


def in_columns(letter: Letter, region: Range) -> list[tuple[Field, HeaderValue]]:
    """The dates that the columns of a region of clean text show beyond doubt, in order.

    A label is one cell, or two in a row under one another (`Application`, `Received:`); its value stands
    behind either of them, or under the label. A value is that of one label only.
    """
    text, rows = letter.clean.text, _rows(letter, region)
    found: list[tuple[Field, HeaderValue]] = []
    taken: set[int] = set()
    above: list[_Cell] = []
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else []
        for cell in row:
            if cell.start in taken:
                continue
            for field, under, candidates in _readings(text, cell, (above, row, below), taken):
                taken |= {under.start} if under is not None else set()
                value = _value(text, candidates, taken) if field in DATE_FIELDS else None
                if value is not None:
                    taken.add(value.start)
                    found.append((field, value))
                break
        above = row
    return found


def _rows(letter: Letter, region: Range) -> list[list[_Cell]]:
    rows: list[list[_Cell]] = []
    text = letter.clean.text
    start, end = region
    while start < end and len(rows) < _MOST_ROWS:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if cells := [_Cell(*one.span(), _column(letter, one)) for one in _CELL.finditer(text, start, stop)]:
            rows.append(cells)
        start = stop + 1
    return rows


def _column(letter: Letter, words: re.Match[str]) -> int:
    """Where on its printed line a cell begins; clean text has no margins."""
    start, _ = letter.clean.offsets.to_source(*words.span())
    return start - (letter.text.rfind("\n", 0, start) + 1)


def _readings(
    text: str, cell: _Cell, rows: tuple[list[_Cell], list[_Cell], list[_Cell]], taken: Set[int]
) -> Iterator[tuple[Field, _Cell | None, list[_Cell]]]:
    """What a cell announces, with the one under it or by itself, and where its value may stand.

    With the cell under it where that is the label's second half (those that are `taken` begin there). Under a
    label that stands under another label there is the value of that one.
    """
    above, row, below = rows
    # Where nothing stands beside them, marks of another format may have moved them.
    alone = len(row) == len(below) == 1
    under = below[0] if alone else _in_column(cell, below)
    if under is not None and (field := _label(f"{_words(text, cell)} {_words(text, under)}")) is not None:
        yield field, under, [*_behind(cell, row), *_behind(under, below)]
    if (field := _label(_words(text, cell))) is not None:
        free = under is not None and len(row) >= _COLUMNS and _is_free(text, under, below, taken)
        if free and (over := _in_column(cell, above)) is not None and _label(_words(text, over)) is not None:
            free = _holds(text, over, above)
        yield field, None, [*_behind(cell, row), *([under] if under is not None and free else [])]


def _in_column(cell: _Cell, row: list[_Cell]) -> _Cell | None:
    return next((one for one in row if abs(one.column - cell.column) <= _SHIFT), None)


def _is_free(text: str, cell: _Cell, row: list[_Cell], taken: Set[int]) -> bool:
    """Whether a cell stands behind no label of its own row, but the second half of one at most."""
    before = [one for one in row if one.end <= cell.start]
    return not before or before[-1].start in taken or _label(_words(text, before[-1])) is None


def _holds(text: str, cell: _Cell, row: list[_Cell]) -> bool:
    """Whether what stands behind a label in its row is no label."""
    behind = _behind(cell, row)
    return bool(behind) and _label(_words(text, behind[0])) is None


def _behind(cell: _Cell, row: list[_Cell]) -> list[_Cell]:
    return [one for one in row if one.start >= cell.end][:1]


def _words(text: str, cell: _Cell) -> str:
    return " ".join(text[cell.start : cell.end].split())


@lru_cache(maxsize=1_024)
def _label(words: str) -> Field | None:
    """The field that the words announce, where they are a label and nothing more."""
    if not words.endswith(":") or " " not in words:
        # `Date:` may be any day's.
        return None
    labels = find_labels(words)
    return labels[0].field if len(labels) == 1 and labels[0].end - labels[0].start == len(words) else None


def _value(text: str, candidates: list[_Cell], taken: Set[int]) -> HeaderValue | None:
    for cell in candidates:
        for one in values_of(DATE, text, cell.start, cell.end):
            if (one.start, one.end) == (cell.start, cell.end) and one.start not in taken:
                return one
    return None
