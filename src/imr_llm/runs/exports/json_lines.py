"""JSON lines: one object per line."""

from __future__ import annotations

import json
from typing import Any, TextIO

from imr_llm.runs.exports.fields import Field, Kind, cells_of
from imr_llm.runs.exports.forms import Shape
from imr_llm.runs.exports.shapes import columns_of, rows_of
from imr_llm.runs.rows import LetterRow
from imr_llm.vocabulary.harmless import safe_json


class RecordLines:
    """Case records, as `imr-llm extract --format jsonl` writes them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def add(self, row: LetterRow) -> bool:
        """Write the record of a letter; false where it has none."""
        if row.record_json is None:
            return False
        self._stream.write(safe_json(row.record_json.decode("utf-8")) + "\n")
        return True

    def finish(self) -> None:
        """Nothing has to stand at the end."""


class TableLines:
    """The rows of a flat table as objects."""

    def __init__(self, stream: TextIO, shape: Shape) -> None:
        self._stream = stream
        self._shape = shape
        self._names = [column.name for column in columns_of(shape)]
        self._cells = cells_of(columns_of(shape), json_value)

    def add(self, row: LetterRow) -> bool:
        """Write the rows of a letter; false where it gives none."""
        written = False
        for values in rows_of(self._shape, row):
            found = dict(zip(self._names, self._cells(values), strict=True))
            line = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
            self._stream.write(safe_json(line) + "\n")
            written = True
        return written

    def finish(self) -> None:
        """Nothing has to stand at the end."""


def json_value(field: Field, value: Any) -> Any:
    """The value as JSON has it: dates in ISO form, objects with all their fields."""
    match field.kind:
        case Kind.DATE:
            return value.isoformat()
        case Kind.MODELS:
            return [one.model_dump(mode="json") for one in value]
        case Kind.MODEL:
            return value.model_dump(mode="json")
        case _:
            return value
