"""The relational export: an SQLite database with foreign keys, indexes and views, written in one go."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from imr_llm.domain.record import CaseRecord, DisputedItem
from imr_llm.runs.exports.fields import Column, Field, Kind, Values, cells_of, value_at
from imr_llm.runs.exports.shapes import record_of, summary_of
from imr_llm.runs.exports.tables import (
    BASES,
    CITATIONS,
    EVIDENCE,
    FINDINGS,
    ITEMS,
    KEY_REASONS,
    LETTER_LISTS,
    LETTERS,
    SCHEMA_VERSION,
    SIDES,
    SUMMARIES,
    TABLES,
    Table,
)
from imr_llm.runs.exports.views import VIEWS
from imr_llm.runs.rows import LetterRow

APPLICATION_ID = 0x494D5258
"""`IMRX`, in the header of every database, so that a program can tell what it is given."""
LETTERS_AT_A_TIME = 100

_TYPES = {
    Kind.INTEGER: "INTEGER",
    Kind.REAL: "REAL",
    Kind.BOOLEAN: "BOOLEAN",
    Kind.DATE: "DATE",
}
_INTO_ITEM = re.compile(r"disputed_items\[(\d+)\]")


class Database:
    """Takes letters one by one; the file is whole only after `finish`. Raises OSError."""

    def __init__(self, path: Path) -> None:
        with _as_os_error():
            self._connection = sqlite3.connect(path, isolation_level=None)
            self._set_up()
        self._inserts = {table.name: _insert_statement(table) for table in TABLES}
        self._cells = {table.name: cells_of(table.columns, sql_value) for table in TABLES}
        self._held: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self._letters = 0
        self._items = 0
        self._bases = 0

    def _set_up(self) -> None:
        # Nobody else sees the file before it is whole, so it needs no journal of its own. Space that is left
        # over in a page is zeroed: equal runs give equal bytes, and nothing stays behind that was moved.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "secure_delete = ON"):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        self._connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        self._connection.execute("BEGIN")
        for statement in schema():
            self._connection.execute(statement)

    def add(self, row: LetterRow) -> bool:
        """Take one letter; every letter has a row."""
        record = record_of(row)
        self._hold(LETTERS, (), {"row": row, "record": record})
        if record is not None:
            self._hold_record(row.number, record)
        if (summary := summary_of(row)) is not None:
            self._hold(SUMMARIES, (row.number,), {"summary": summary})
        self._letters += 1
        if self._letters == LETTERS_AT_A_TIME:
            self._insert()
        return True

    def finish(self) -> None:
        """Write what is still held, and the indexes."""
        self._insert()
        with _as_os_error():
            for table in TABLES:
                for column in table.indexes:
                    index = f"{table.name}_by_{column}"
                    self._connection.execute(f"CREATE INDEX {index} ON {table.name} ({column})")
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file, whole or not."""
        self._connection.close()

    def _hold_record(self, letter: int, record: CaseRecord) -> None:
        for table in LETTER_LISTS:
            names = table.at[0].removesuffix("[]").split(".")
            for position, entry in enumerate(value_at({"record": record}, ("record", *names)), start=1):
                self._hold(table, (letter, position), {table.columns[0].path.partition(".")[0]: entry})
        first = self._items + 1
        for position, item in enumerate(record.disputed_items, start=1):
            self._items += 1
            self._hold(ITEMS, (self._items, letter, position), {"item": item})
            self._hold_item(item)

        def item_at(path: str) -> int | None:
            match = _INTO_ITEM.match(path)
            # A path that nobody checked could name an item that there is not.
            inside = match is not None and int(match[1]) < len(record.disputed_items)
            return first + int(match[1]) if match is not None and inside else None

        for position, finding in enumerate(record.findings, start=1):
            self._hold(FINDINGS, (letter, position, item_at(finding.path)), {"finding": finding})
        spans = ((shown, span) for shown, spans in record.evidence.items() for span in spans)
        for position, (shown, span) in enumerate(spans, start=1):
            self._hold(EVIDENCE, (letter, position, item_at(shown), shown), {"span": span})

    def _hold_item(self, item: DisputedItem) -> None:
        for position, reason in enumerate(item.key_reasons, start=1):
            self._hold(KEY_REASONS, (self._items, position), {"text": reason})
        for side, basis in zip(SIDES, (item.claims_administrator_basis, item.reviewer_basis), strict=True):
            if basis is None:
                continue
            self._bases += 1
            self._hold(BASES, (self._bases, self._items, side), {"basis": basis})
            for position, citation in enumerate(basis.citations, start=1):
                self._hold(CITATIONS, (self._bases, position), {"citation": citation})

    def _hold(self, table: Table, keys: tuple[Any, ...], values: Values) -> None:
        self._held[table.name].append((*keys, *self._cells[table.name](values)))

    def _insert(self) -> None:
        with _as_os_error():
            for table in TABLES:
                self._connection.executemany(self._inserts[table.name], self._held[table.name])
        self._held.clear()
        self._letters = 0


@contextmanager
def _as_os_error() -> Iterator[None]:
    """SQLite's errors here are those of the disk: the statements and values are our own."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(None, str(error)) from error


def schema() -> Iterator[str]:
    """The statements that make all tables and views."""
    yield from map(_create_statement, TABLES)
    yield from (f"CREATE VIEW {view.name} AS -- {view.about}{view.query}" for view in VIEWS)


def _create_statement(table: Table) -> str:
    """The CREATE TABLE of a table, with what its columns are as comments."""
    parts = [(f"{key.name} {key.declared}", key.about) for key in table.keys]
    parts += [(_declaration(table, column), column.about) for column in table.columns]
    if table.identity and "PRIMARY KEY" not in "".join(key.declared for key in table.keys):
        parts.append((f"PRIMARY KEY ({', '.join(table.identity)})", ""))
    elif table.identity:
        parts.append((f"UNIQUE ({', '.join(table.identity)})", ""))
    return f"CREATE TABLE {table.name} ( -- {table.about}\n{_lines(parts)})"


def _lines(parts: list[tuple[str, str]]) -> str:
    last = len(parts) - 1
    return "".join(
        f"  {sql}{',' if number < last else ''}{f' -- {about}' if about else ''}\n"
        for number, (sql, about) in enumerate(parts)
    )


def _declaration(table: Table, column: Column) -> str:
    field = column.field
    words = [column.name, _TYPES.get(field.kind, "TEXT")]
    # In the table of letters the record may be missing as a whole.
    if not field.nullable and not (table is LETTERS and not column.path.startswith("row.")):
        words.append("NOT NULL")
    if field.choices:
        allowed = ", ".join(f"'{one}'" for one in field.choices)
        words.append(f"CHECK ({column.name} IN ({allowed}))")
    return " ".join(words)


def _insert_statement(table: Table) -> str:
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' for _ in table.names)})"


def sql_value(field: Field, value: Any) -> Any:
    """The value as SQLite has it: dates in ISO form, true and false as 1 and 0, objects as JSON."""
    match field.kind:
        case Kind.DATE:
            return value.isoformat()
        case Kind.TEXT:
            return str(value)
        case Kind.MODEL:
            return value.model_dump_json()
        case _:
            return value
