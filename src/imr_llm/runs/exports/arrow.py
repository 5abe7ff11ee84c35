"""Parquet through Arrow: typed columns, nested where the record is, in row groups of bounded size."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, BinaryIO, get_args, get_origin

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel

from imr_llm.runs.exports.columns import LEDGER
from imr_llm.runs.exports.fields import Column, Field, Kind, cells_of, without_none
from imr_llm.runs.exports.forms import Shape
from imr_llm.runs.exports.shapes import columns_of, rows_of
from imr_llm.runs.rows import LetterRow

LETTERS_AT_A_TIME = 100
"""Letters that stand in memory as Python objects, before they become Arrow's."""
GROUP_BYTES = 32 * 1024 * 1024
"""Arrow bytes after which a row group is closed: what a reader of the file has to hold at least."""

_NESTED_LETTERS = (*LEDGER, Column("record", "record"), Column("summary", "summary"))
_SCALARS: dict[Any, pa.DataType] = {
    bool: pa.bool_(), int: pa.int64(), float: pa.float64(), date: pa.date32()
}  # fmt: skip


class ParquetFile:
    """The rows of one shape as a Parquet file; letters carry their whole record and summary, nested."""

    def __init__(self, file: BinaryIO, shape: Shape) -> None:
        self._shape = shape
        self._schema = schema_of(shape)
        self._cells = cells_of(_columns(shape), _arrow_value)
        self._writer = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[tuple[Any, ...]] = []
        self._letters = 0
        self._batches: list[pa.RecordBatch] = []

    def add(self, row: LetterRow) -> bool:
        """Take the rows of a letter; false where it gives none."""
        before = len(self._rows)
        self._rows += map(self._cells, rows_of(self._shape, row))
        written = len(self._rows) > before
        self._letters += 1
        if self._letters == LETTERS_AT_A_TIME:
            self._to_arrow()
            if sum(batch.nbytes for batch in self._batches) >= GROUP_BYTES:
                self._write_group()
        return written

    def finish(self) -> None:
        """Write what is still held, and the footer without which the file cannot be read."""
        self._to_arrow()
        self._write_group()
        self._writer.close()

    def give_up(self) -> None:
        """Write no more; the file cannot be read."""
        # pyarrow closes a writer when it is forgotten, and would write to a file that is no longer open.
        self._writer.is_open = False

    def _to_arrow(self) -> None:
        if self._rows:
            arrays = [
                pa.array(cells, type=field.type)
                for cells, field in zip(zip(*self._rows, strict=True), self._schema, strict=True)
            ]
            self._batches.append(pa.RecordBatch.from_arrays(arrays, schema=self._schema))
        self._rows, self._letters = [], 0

    def _write_group(self) -> None:
        if self._batches:
            self._writer.write_table(pa.Table.from_batches(self._batches, self._schema))
        self._batches = []


def schema_of(shape: Shape) -> pa.Schema:
    """The Arrow schema of a shape's rows, made from the models."""
    return pa.schema(
        pa.field(column.name, _arrow_type(column.field.annotation), nullable=_may_be_null(column))
        for column in _columns(shape)
    )


def _columns(shape: Shape) -> Sequence[Column]:
    return _NESTED_LETTERS if shape is Shape.LETTERS else columns_of(shape)


def _may_be_null(column: Column) -> bool:
    # A letter may have no record, and a record's row no item; the ledger speaks of every letter.
    return column.field.nullable or not column.path.startswith("row.")


def _arrow_type(annotation: Any) -> pa.DataType:
    if get_origin(annotation) is tuple:
        return pa.list_(_arrow_type(get_args(annotation)[0]))
    if get_origin(annotation) is dict:
        key, value = get_args(annotation)
        return pa.map_(_arrow_type(key), _arrow_type(value))
    if issubclass(annotation, BaseModel):
        return pa.struct(
            [
                pa.field(name, _arrow_type(inner), nullable=optional)
                for name, field in annotation.model_fields.items()
                for inner, optional in [without_none(field.annotation)]
            ]
        )
    return pa.string() if issubclass(annotation, str) else _SCALARS[annotation]


def _arrow_value(field: Field, value: Any) -> Any:
    match field.kind:
        case Kind.MODELS:
            return [one.model_dump() for one in value]
        case Kind.MODEL:
            # Arrow takes a map as pairs.
            found = value.model_dump()
            return {name: list(one.items()) if name in _maps(value) else one for name, one in found.items()}
        case _:
            return value


def _maps(model: BaseModel) -> frozenset[str]:
    fields = type(model).model_fields
    return frozenset(name for name, field in fields.items() if get_origin(field.annotation) is dict)
