"""Programs that people open the files with can open them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import duckdb_extension_sqlite_scanner
import pytest

from imr_llm.runs.exports.forms import ExportFormat
from imr_llm.runs.exports.tables import TABLES
from imr_llm.runs.exports.views import VIEWS
from tests.runs.exports.letters import example_rows, exported, recorded


@pytest.fixture
def duck() -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB with its reader of SQLite files, which is loaded from an installed package."""
    folder = Path(duckdb_extension_sqlite_scanner.__path__[0])
    (extension,) = folder.rglob("sqlite_scanner.duckdb_extension")
    with closing(duckdb.connect()) as connection:
        connection.execute(f"LOAD '{extension}'")
        yield connection


def test_duckdb_reads_the_database(duck: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    """All tables and views are there, and dates come as dates."""
    path, _ = exported(example_rows(), tmp_path, ExportFormat.SQLITE)
    duck.execute(f"ATTACH '{path}' AS run (TYPE sqlite, READ_ONLY)")
    with closing(sqlite3.connect(path)) as connection:
        for one in (*TABLES, *VIEWS):
            (expected,) = connection.execute(f"SELECT count(*) FROM {one.name}").fetchone()
            assert duck.execute(f"SELECT count(*) FROM run.{one.name}").fetchall() == [(expected,)]
    found = duck.execute(
        "SELECT determination_date, decision FROM run.decisions WHERE treatment = 'Norco' LIMIT 1"
    ).fetchall()
    assert found == [(date(2014, 9, 3), "upheld")]
    counted = duck.execute("SELECT sum(items::INTEGER) FROM run.decisions_by_letter").fetchall()
    assert counted == [(sum(len(one.disputed_items) for one in recorded()),)]


def test_duckdb_reads_the_nested_parquet(duck: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    """A field of the nested record is reached with dots, and items unfold into rows."""
    path, _ = exported(example_rows(), tmp_path, ExportFormat.PARQUET)
    found = duck.execute(
        "SELECT number, item.decision FROM (SELECT number, unnest(record.disputed_items) AS item "
        f"FROM '{path}') ORDER BY number"
    ).fetchall()
    assert [decision for _, decision in found] == [
        item.decision for one in recorded() for item in one.disputed_items
    ]


def test_duckdb_reads_the_csv(duck: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    """Its sniffer finds columns and rows as they are meant, rationales of several lines and all."""
    path, _ = exported(example_rows(), tmp_path, ExportFormat.CSV)
    found = duck.execute(f"SELECT count(*), count(decision) FROM read_csv('{path}')").fetchall()
    items = sum(len(one.disputed_items) for one in recorded())
    assert found == [(items + 1, items)]
