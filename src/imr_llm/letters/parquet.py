"""The rows of a Parquet corpus: all of them, or a stretch of them without reading the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO

from imr_llm.errors import LetterError, LetterTooLargeError, MissingExtraError, UnreadableLetterError
from imr_llm.letters.columns import ID_COLUMNS, Columns, column_of, required_text_column

_ROWS_AT_A_TIME = 1
"""More of them could all be the same huge value, of which the file has but one."""


def parquet_rows(
    stream: BinaryIO,
    name: str,
    columns: Columns,
    max_bytes: int,
    only: range | None = None,
) -> Iterator[Mapping[str, object] | LetterError]:
    """The text column and the id column of the rows, or of `only` those counted from 0.

    A row with a value of more than `max_bytes` is a LetterTooLargeError in its place. Raises
    UnreadableLetterError for a file that is damaged or has no text column, and MissingExtraError.
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError:
        raise MissingExtraError(
            f"{name!r} is a Parquet file; to read it, pip install 'imr-llm[parquet]'"
        ) from None
    try:
        with parquet.ParquetFile(stream, pre_buffer=False) as file:
            names = list(file.schema_arrow.names)
            text_column = required_text_column(name, columns, names)
            id_column = column_of(names, columns.id, ID_COLUMNS)
            wanted = [text_column, *([id_column] if id_column else [])]
            groups, skipped = _row_groups(file.metadata, only)
            batches = file.iter_batches(
                batch_size=_ROWS_AT_A_TIME, columns=wanted, use_threads=False, row_groups=groups
            )
            found = (_row(batch, name, max_bytes) for batch in batches)
            yield from found if only is None else islice(found, skipped, skipped + len(only))
    except (arrow.ArrowException, OSError, ValueError):
        raise UnreadableLetterError(f"{name!r} is a damaged Parquet file; write it anew") from None


def _row(batch: Any, name: str, max_bytes: int) -> Mapping[str, object] | LetterError:
    """The one row of a batch; its values are looked at before they are made Python's."""
    if any(_size(column[0]) > max_bytes for column in batch.columns):
        return LetterTooLargeError(
            f"a row of {name!r} is over the limit of {max_bytes:,} bytes; is it one letter? "
            "If so, raise the setting max_letter_bytes"
        )
    (row,) = batch.to_pylist()
    return dict(row)


def _size(value: Any) -> int:
    """Bytes of a value that is text or bytes, also where a file has it in a dictionary; of others 0."""
    value = getattr(value, "value", value)
    buffer = value.as_buffer() if hasattr(value, "as_buffer") else None
    return buffer.size if buffer is not None else 0


def _row_groups(metadata: Any, only: range | None) -> tuple[list[int], int]:
    """The row groups that have these rows, and how many rows of the first group come before them."""
    groups: list[int] = []
    skipped = start = 0
    for index in range(metadata.num_row_groups):
        end = start + metadata.row_group(index).num_rows
        if only is None or (start < only.stop and end > only.start):
            if not groups and only is not None:
                skipped = only.start - start
            groups.append(index)
        start = end
    return groups, skipped
