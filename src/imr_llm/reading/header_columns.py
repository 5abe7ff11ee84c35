"""A header in columns: labels that are broken over two rows, values on either of them."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.reading.header_labels import Field, find_labels
from imr_llm.reading.header_values import DATE, DATE_FIELDS, HeaderValue, values_of
from imr_llm.vocabulary.patterns import late

_CELL = late(r"\S+(?: \S+)*")
_MOST_ROWS = 60
_SHIFT = 1
"""Characters by which the left edges of a column differ at most."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Words that two spaces part from others on their line; `column` is where on it they begin."""

    start: int
    end: int
    column: int


def in_columns(
    text: str, region: Range, missing: frozenset[Field], taken: Set[int]
) -> Iterator[tuple[Field, HeaderValue]]:
    """The values of `missing` fields that the columns of a region of clean text show beyond doubt.

    `taken` are the places where values of other fields begin.

    A label is one cell, or two in a row under one another (`Application`, `Received:`); its value stands
    behind either of them, or under the label. A value is that of one label only.
    """
    rows = _rows(text, region)
    taken = set(taken)
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else []
        for cell in row:
            for field, candidates in _readings(text, cell, row, below):
                value = _value(text, field, candidates, taken) if field in missing else None
                if value is not None:
                    taken.add(value.start)
                    yield field, value
                    break


def _rows(text: str, region: Range) -> list[list[_Cell]]:
    rows: list[list[_Cell]] = []
    start, end = region
    while start < end and len(rows) < _MOST_ROWS:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        cells = [_Cell(*one.span(), one.start() - start) for one in _CELL.finditer(text, start, stop)]
        if cells:
            rows.append(cells)
        start = stop + 1
    return rows


def _readings(
    text: str, cell: _Cell, row: list[_Cell], below: list[_Cell]
) -> Iterator[tuple[Field, list[_Cell]]]:
    """What a cell may announce, by itself or with the one under it, and where its value may stand."""
    under = next((one for one in below if abs(one.column - cell.column) <= _SHIFT), None)
    if under is not None and (field := _label(f"{_words(text, cell)} {_words(text, under)}")) is not None:
        yield field, [*_behind(cell, row), *_behind(under, below)]
    if (field := _label(_words(text, cell))) is not None:
        yield field, [*_behind(cell, row), *([] if under is None else [under])]


def _behind(cell: _Cell, row: list[_Cell]) -> list[_Cell]:
    return [one for one in row if one.start >= cell.end][:1]


def _words(text: str, cell: _Cell) -> str:
    return text[cell.start : cell.end]


def _label(words: str) -> Field | None:
    """The field that the words announce, where they are a label and nothing more."""
    if not words.rstrip().endswith(":"):
        return None
    labels = find_labels(words)
    return labels[0].field if len(labels) == 1 and labels[0].end - labels[0].start == len(words) else None


def _value(text: str, field: Field, candidates: list[_Cell], taken: Set[int]) -> HeaderValue | None:
    kind = DATE if field in DATE_FIELDS else field
    for cell in candidates:
        for one in values_of(kind, text, cell.start, cell.end):
            if (one.start, one.end) == (cell.start, cell.end) and one.start not in taken:
                return one
    return None
