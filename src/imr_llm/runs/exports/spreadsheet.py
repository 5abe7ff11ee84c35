"""CSV that spreadsheets open without running what a letter says."""

from __future__ import annotations

import csv
import re
from typing import Any, TextIO

from imr_llm.runs.exports.fields import Field, Kind, cells_of
from imr_llm.runs.exports.forms import Shape
from imr_llm.runs.exports.shapes import columns_of, rows_of
from imr_llm.runs.rows import LetterRow
from imr_llm.vocabulary.harmless import cell

BETWEEN_VALUES = "; "
BETWEEN_FIELDS = " | "
_SEPARATOR = re.compile(r"[\\;|]")


class Spreadsheet:
    """The rows of a flat table as CSV: commas, quotation marks where needed, lines ended by a newline."""

    def __init__(self, stream: TextIO, shape: Shape) -> None:
        self._shape = shape
        columns = [column for column in columns_of(shape) if column.field.kind is not Kind.MODEL]
        self._cells = cells_of(columns, csv_text)
        self._writer = csv.writer(stream, lineterminator="\n")
        self._writer.writerow(column.name for column in columns)

    def add(self, row: LetterRow) -> bool:
        """Write the rows of a letter; false where it gives none."""
        written = False
        for values in rows_of(self._shape, row):
            self._writer.writerow(self._cells(values))
            written = True
        return written

    def finish(self) -> None:
        """Nothing has to stand at the end."""


def csv_text(field: Field, value: Any) -> str:
    """The text of a cell; control characters are written out, and what looks like a formula gets a `'`."""
    match field.kind:
        case Kind.INTEGER | Kind.REAL:
            return repr(value)
        case Kind.BOOLEAN:
            return "true" if value else "false"
        case Kind.DATE:
            return str(value.isoformat())
        case Kind.TEXTS:
            return cell(BETWEEN_VALUES.join(_escaped(one) for one in value))
        case Kind.MODELS:
            return cell(BETWEEN_VALUES.join(_object_text(one.model_dump(mode="json")) for one in value))
        case _:
            return cell(value)


def _object_text(fields: dict[str, Any]) -> str:
    return BETWEEN_FIELDS.join("" if value is None else _escaped(str(value)) for value in fields.values())


def _escaped(text: str) -> str:
    """Text in which a separator cannot be taken for one: a backslash stands before it."""
    return _SEPARATOR.sub(r"\\\g<0>", text)
