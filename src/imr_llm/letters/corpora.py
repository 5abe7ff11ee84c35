"""Corpora: files with one letter a row, in a text column beside an id column (JSONL, CSV, TSV, Parquet)."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO

from imr_llm.errors import (
    EmptyLetterError,
    LetterError,
    LetterTooLargeError,
    UnreadableLetterError,
)
from imr_llm.letters.columns import (
    ID_COLUMNS,
    Columns,
    column_of,
    lacks_columns,
    missing_columns,
    required_text_column,
    text_column_of,
)
from imr_llm.letters.delimited import delimited_rows
from imr_llm.letters.files import Refusal, SourceFile
from imr_llm.letters.parquet import parquet_rows

_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "tsv", ".parquet": "parquet"}
_PARQUET_MARK = b"PAR1"
_JSON_GROWTH = 6
"""Bytes that JSON may take for one byte of text (`\\u00e9`)."""
_MOST_NESTED = 1_000_000
"""Lists and objects of a line, each of which takes twenty times its own length."""
_SHOWN_ID = 120


class CorpusKind(StrEnum):
    """How a corpus is stored."""

    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    PARQUET = "parquet"


def corpus_kind(name: str, head: bytes) -> CorpusKind | None:
    """How a file is stored, by its suffix (Parquet by its first bytes); None where it is no corpus."""
    if head.startswith(_PARQUET_MARK):
        return CorpusKind.PARQUET
    suffix = PurePath(name).suffix.lower()
    return CorpusKind(_SUFFIXES[suffix]) if suffix in _SUFFIXES else None


def is_letter_row(value: object, text_column: str | None = None) -> bool:
    """Whether a JSON value is a row of a corpus: an object with a text column, the named one if one is."""
    return isinstance(value, dict) and text_column_of(list(value), Columns(text_column)) is not None


def holds_rows(text: str) -> bool:
    """Whether a text is JSON lines, two or more, the first of them a row of a corpus."""
    if not text.startswith("{"):
        return False
    first, _, others = text.partition("\n")
    return others.lstrip().startswith("{") and is_letter_row(_json_row(first.encode(errors="replace"), ""))


def letter_rows(
    stream: BinaryIO, kind: CorpusKind, name: str, columns: Columns, max_bytes: int
) -> Iterator[SourceFile | Refusal]:
    """The letters of a corpus, row by row; each is named by its id, else `corpus.csv#3` (rows from 1).

    A row without text, or one that cannot be read, is refused on its own. The whole corpus is refused where
    it has no text column or is damaged.
    """
    rows = {
        CorpusKind.JSONL: _json_rows,
        CorpusKind.CSV: _csv_rows,
        CorpusKind.TSV: _tsv_rows,
        CorpusKind.PARQUET: _rows_of_parquet,
    }[kind]
    return _named_rows(rows(stream, name, columns, max_bytes), name, columns, max_bytes, 1)


def parquet_letter_rows(
    stream: BinaryIO, name: str, columns: Columns, max_bytes: int, rows: range
) -> Iterator[SourceFile | Refusal]:
    """The letters of some rows of a Parquet file, counted from 0, named as `letter_rows` names them.

    Only the row groups that they are in are read.
    """
    found = parquet_rows(stream, name, columns, max_bytes, rows)
    return _named_rows(found, name, columns, max_bytes, rows.start + 1)


def _named_rows(
    rows: Iterator[Mapping[str, object] | LetterError],
    name: str,
    columns: Columns,
    max_bytes: int,
    first: int,
) -> Iterator[SourceFile | Refusal]:
    # Rows without the column with the letters; where no row has it, that is said once of the whole corpus.
    without: list[int] | None = []
    there: list[str] = []
    try:
        for number, row in enumerate(rows, start=first):
            shown = f"{name}#{number}"
            if isinstance(row, LetterError):
                yield Refusal(shown, row)
                continue
            if lacks_columns(list(row), columns) and without is not None:
                there = there or list(row)
                without.append(number)
                continue
            for one in without or ():
                yield Refusal(f"{name}#{one}", missing_columns(f"{name}#{one}", columns, there))
            without = None
            try:
                yield _letter_row(row, shown, columns, max_bytes)
            except LetterError as error:
                yield Refusal(shown, error)
    except LetterError as error:
        yield Refusal(name, error)
    if without:
        yield Refusal(name, missing_columns(name, columns, there))


def _letter_row(row: Mapping[str, object], shown: str, columns: Columns, max_bytes: int) -> SourceFile:
    text_column = required_text_column(shown, columns, list(row))
    text = row[text_column]
    if text is None or text == "":
        raise EmptyLetterError(f"{shown!r} holds no text in its column {text_column!r}")
    if isinstance(text, str):
        data = _encoded(text)
    elif isinstance(text, bytes):
        data = text
    else:
        raise UnreadableLetterError(f"{shown!r} holds no text in its column {text_column!r}, but other data")
    if len(data) > max_bytes:
        raise _too_large(shown, max_bytes)
    return SourceFile(_name_of(row, columns) or shown, data)


def _encoded(text: str) -> bytes:
    """The bytes that were read; those that are not UTF-8 come back as they stood in the file."""
    try:
        return text.encode("utf-8", errors="surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", errors="replace")


def _name_of(row: Mapping[str, object], columns: Columns) -> str | None:
    column = column_of(list(row), columns.id, ID_COLUMNS)
    value = row[column] if column is not None else None
    if value is None or isinstance(value, dict | list | bytes | bool):
        return None
    return str(value).strip()[:_SHOWN_ID] or None


def _too_large(name: str, max_bytes: int) -> LetterTooLargeError:
    return LetterTooLargeError(
        f"{name!r} is over the limit of {max_bytes:,} bytes; is it one letter? "
        "If so, raise the setting max_letter_bytes"
    )


def _json_rows(
    stream: BinaryIO,
    name: str,
    columns: Columns,  # noqa: ARG001 - one shape for all kinds
    max_bytes: int,
) -> Iterator[Mapping[str, object] | LetterError]:
    longest = max_bytes * _JSON_GROWTH
    first = True
    while line := stream.readline(longest + 1):
        if len(line) > longest:
            _skip_line(stream, longest)
            yield _too_large(name, max_bytes)
            continue
        line = line.removeprefix(codecs.BOM_UTF8) if first else line
        first = False
        if line.strip():
            yield _json_row(line, name)


def _json_row(line: bytes, name: str) -> Mapping[str, object] | LetterError:
    if line.count(b"[") + line.count(b"{") > _MOST_NESTED:
        return LetterTooLargeError(f"a line of {name!r} holds far more lists and objects than a row does")
    try:
        row = json.loads(line.decode("utf-8", errors="surrogateescape"))
    except (ValueError, RecursionError):
        return UnreadableLetterError(f"a line of {name!r} is not JSON; write one object per line")
    if not isinstance(row, dict):
        return UnreadableLetterError(f"a line of {name!r} is not a JSON object; write one object per line")
    return row


def _skip_line(stream: BinaryIO, step: int) -> None:
    while (rest := stream.readline(step)) and not rest.endswith(b"\n"):
        pass


def _csv_rows(
    stream: BinaryIO, name: str, columns: Columns, max_bytes: int
) -> Iterator[Mapping[str, object] | LetterError]:
    return delimited_rows(stream, name, columns, max_bytes, ",")


def _tsv_rows(
    stream: BinaryIO, name: str, columns: Columns, max_bytes: int
) -> Iterator[Mapping[str, object] | LetterError]:
    return delimited_rows(stream, name, columns, max_bytes, "\t")


def _rows_of_parquet(
    stream: BinaryIO,
    name: str,
    columns: Columns,
    max_bytes: int,
) -> Iterator[Mapping[str, object] | LetterError]:
    return parquet_rows(stream, name, columns, max_bytes)
