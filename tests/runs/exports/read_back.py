"""A case record put together again from the rows of the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from imr_llm.domain.record import CaseRecord
from imr_llm.runs.exports import tables
from imr_llm.runs.exports.fields import Column
from imr_llm.runs.exports.tables import Table


def record_from(connection: sqlite3.Connection, letter: int) -> CaseRecord:
    """The record of a letter, from every table that holds a part of it."""
    connection.row_factory = sqlite3.Row
    (whole,) = connection.execute("SELECT * FROM letters WHERE number = ?", (letter,))
    found = _nested(whole, tables.LETTERS.columns)
    for table in tables.LETTER_LISTS:
        *before, last = table.at[0].removesuffix("[]").split(".")
        place = found
        for name in before:
            place = place[name]
        place[last] = [_entry(row, table) for row in _of(connection, table, "letter", letter)]
    found["disputed_items"] = [
        _item(connection, row) for row in _of(connection, tables.ITEMS, "letter", letter)
    ]
    found["findings"] = [
        _entry(row, tables.FINDINGS) for row in _of(connection, tables.FINDINGS, "letter", letter)
    ]
    evidence: dict[str, list[Any]] = {}
    for row in _of(connection, tables.EVIDENCE, "letter", letter):
        evidence.setdefault(row["path"], []).append(_entry(row, tables.EVIDENCE))
    return CaseRecord.model_validate(found | {"evidence": evidence})


def _item(connection: sqlite3.Connection, row: sqlite3.Row) -> dict[str, Any]:
    item: dict[str, Any] = _entry(row, tables.ITEMS)
    item["key_reasons"] = [one["reason"] for one in _of(connection, tables.KEY_REASONS, "item", row["item"])]
    for basis in connection.execute("SELECT * FROM bases WHERE item = ?", (row["item"],)):
        citations = _of(connection, tables.CITATIONS, "basis", basis["basis"])
        item[f"{basis['side']}_basis"] = _entry(basis, tables.BASES) | {
            "citations": [_entry(one, tables.CITATIONS) for one in citations]
        }
    return item


def _of(connection: sqlite3.Connection, table: Table, owner: str, key: int) -> Iterable[sqlite3.Row]:
    return connection.execute(
        f"SELECT * FROM {table.name} WHERE {owner} = ? ORDER BY position", (key,)
    ).fetchall()


def _entry(row: sqlite3.Row, table: Table) -> Any:
    if table.columns[0].path == "text":
        return row[table.columns[0].name]
    return _nested(row, table.columns)


def _nested(row: sqlite3.Row, columns: Iterable[Column]) -> dict[str, Any]:
    """The values of a row at their paths; an object of which nothing is there is not there itself."""
    found: dict[str, Any] = {}
    for column in columns:
        root, *before, last = column.path.split(".")
        if root == "row":
            continue
        place = found
        for name in before:
            place = place.setdefault(name, {})
        place[last] = row[column.name]
    for name in ("quantity", "ur_approved"):
        if name in found and found[name]["amount"] is None:
            found[name] = None
    return found
