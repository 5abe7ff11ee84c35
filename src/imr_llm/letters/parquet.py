"""The rows of a Parquet corpus: all of them, or a stretch of them without reading the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO

from imr_llm.errors import MissingExtraError, UnreadableLetterError
from imr_llm.letters.columns import ID_COLUMNS, Columns, column_of, no_text_column, text_column_of

_ROWS_AT_A_TIME = 16


def parquet_rows(
    stream: BinaryIO,
    name: str,
    columns: Columns,
    only: range | None = None,
) -> Iterator[Mapping[str, object]]:
    """The text column and the id column of the rows, or of `only` those counted from 0.

    Raises UnreadableLetterError for a file that is damaged or has no text column, and MissingExtraError.
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
            text_column = text_column_of(names, columns)
            if text_column is None:
                raise no_text_column(name, columns, names)
            id_column = column_of(names, columns.id, ID_COLUMNS)
            wanted = [text_column, *([id_column] if id_column else [])]
            groups, skipped = _row_groups(file.metadata, only)
            batches = file.iter_batches(
                batch_size=_ROWS_AT_A_TIME, columns=wanted, use_threads=False, row_groups=groups
            )
            found = (row for batch in batches for row in batch.to_pylist())
            yield from found if only is None else islice(found, skipped, skipped + len(only))
    except (arrow.ArrowException, OSError, ValueError):
        raise UnreadableLetterError(f"{name!r} is a damaged Parquet file; write it anew") from None


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
