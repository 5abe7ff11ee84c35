"""The database holds every value of every record in tables that refer to each other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given, settings
from pydantic import BaseModel

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.runs.exports.database import APPLICATION_ID
from imr_llm.runs.exports.fields import without_none
from imr_llm.runs.exports.forms import ExportFormat
from imr_llm.runs.exports.tables import LETTERS, SCHEMA_VERSION, TABLES
from imr_llm.runs.rows import LetterRow
from tests.cli.records import record
from tests.runs.exports.any_record import any_of
from tests.runs.exports.letters import example_rows, exported, failed, recorded, row
from tests.runs.exports.read_back import record_from


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The database of the example letters."""
    path, _ = exported(example_rows(), tmp_path_factory.mktemp("examples"), ExportFormat.SQLITE)
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def leaves(model: Any, path: str = "") -> Iterator[str]:
    """The paths of all single values of a model: `[]` for an entry of a list, `{}` for one of a map."""
    annotation, _ = without_none(model)
    if get_origin(annotation) is tuple:
        yield from leaves(get_args(annotation)[0], f"{path}[]")
    elif get_origin(annotation) is dict:
        yield from leaves(get_args(get_args(annotation)[1])[0], f"{path}{{}}")
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield from leaves(field.annotation, f"{path}.{name}" if path else name)
    else:
        yield path


def test_every_leaf_of_a_record_has_a_column() -> None:
    """A field that is added to the record has to be given a place in the tables."""
    held = set()
    for table in TABLES:
        for column in table.columns:
            root, _, rest = column.path.partition(".")
            if root == "record":
                held.add(rest)
            elif root not in ("row", "summary"):
                held |= {f"{at}.{rest}" if rest else at for at in table.at}
    assert held == set(leaves(CaseRecord))


def test_every_value_of_the_ledger_has_a_column() -> None:
    """What is known of a letter beside its record is in the table of letters."""
    held = {column.path.removeprefix("row.") for column in LETTERS.columns if column.path.startswith("row.")}
    known = {field.name for field in fields(LetterRow)} - {"record_json", "summary_json"}
    assert is_dataclass(LetterRow)
    assert {path.partition(".")[0] for path in held} == known - {"fresh"}
    assert {path for path in held if path.startswith("usage.")} == {
        "usage.prompt_tokens",
        "usage.completion_tokens",
        "usage.cached_tokens",
    }


def test_records_come_back_equal(examples: sqlite3.Connection) -> None:
    """Every example record can be put together again from the tables."""
    for number, one in enumerate(recorded(), start=1):
        assert record_from(examples, number) == one


@given(one=any_of(CaseRecord), other=any_of(CaseRecord), summary=any_of(Summary))
@settings(max_examples=60)
def test_any_record_comes_back_equal(
    one: CaseRecord, other: CaseRecord, summary: Summary, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever records and summaries hold, the tables give them back, also beside one another."""
    rows = [row(1, one, summary, name="a"), failed(2), row(3, other, name="b")]
    path, _ = exported(rows, tmp_path_factory.mktemp("any"), ExportFormat.SQLITE)
    with closing(sqlite3.connect(path)) as connection:
        assert record_from(connection, 1) == one
        assert record_from(connection, 3) == other
        (kept,) = connection.execute("SELECT summary FROM summaries").fetchone()
        assert Summary.model_validate_json(kept) == summary
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_letter_has_a_row(examples: sqlite3.Connection) -> None:
    """A failed letter is there with what went wrong; one that is pending is not there yet."""
    found = examples.execute(
        "SELECT number, id, state, error, outcome FROM letters ORDER BY number"
    ).fetchall()
    assert [tuple(one)[:3] for one in found] == [
        (one.number, one.id, one.state.value) for one in example_rows()[:-1]
    ]
    assert tuple(found[-1])[3:] == ("NoTextLayerError", None)


def test_references_lead_somewhere(examples: sqlite3.Connection) -> None:
    """Foreign keys hold, the file is sound, and it says what it is."""
    assert examples.execute("PRAGMA foreign_key_check").fetchall() == []
    assert [tuple(one) for one in examples.execute("PRAGMA integrity_check")] == [("ok",)]
    assert tuple(examples.execute("PRAGMA application_id").fetchone()) == (APPLICATION_ID,)
    assert tuple(examples.execute("PRAGMA user_version").fetchone()) == (SCHEMA_VERSION,)
    referring = {
        table.name
        for table in TABLES
        if examples.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
    }
    assert referring == {table.name for table in TABLES} - {"letters"}


def test_rows_have_keys_and_indexes(examples: sqlite3.Connection) -> None:
    """What belongs to a letter, an item or a paragraph is found without reading a whole table."""
    for table in TABLES:
        columns = examples.execute(f"PRAGMA table_info({table.name})").fetchall()
        assert [one["name"] for one in columns] == list(table.names)
        assert any(one["pk"] for one in columns)
        for owner in (key.name for key in table.keys if key.name in ("letter", "item", "basis")):
            plan = examples.execute(
                f"EXPLAIN QUERY PLAN SELECT * FROM {table.name} WHERE {owner} = 1"
            ).fetchone()
            assert "SEARCH" in plan["detail"]
    created = examples.execute("SELECT sql FROM sqlite_schema WHERE name = 'items'").fetchone()["sql"]
    assert "-- one row per disputed item" in created


def test_evidence_and_findings_know_their_item(examples: sqlite3.Connection) -> None:
    """What a path that leads into an item points at is joined to that item."""
    doses = examples.execute(
        "SELECT items.dose, evidence.text FROM evidence JOIN items USING (item) "
        "WHERE path LIKE 'disputed_items[%].dose' AND items.treatment = 'Norco'"
    ).fetchall()
    assert {tuple(one) for one in doses} == {("10/325mg", "10/325mg")}
    assert examples.execute("SELECT count(*) FROM evidence WHERE item IS NULL").fetchone()[0] > 0


def test_a_path_beyond_the_items_belongs_to_none(tmp_path: Path) -> None:
    """A finding about an item that is not there is kept without a reference."""
    finding = record(findings=1).findings[0].model_copy(update={"path": "disputed_items[7].decision"})
    one = record().model_copy(update={"findings": (finding,)})
    path, _ = exported([row(1, one)], tmp_path, ExportFormat.SQLITE)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT item, path FROM findings").fetchall() == [(None, finding.path)]


def test_views_answer_what_people_ask(examples: sqlite3.Connection) -> None:
    """Decisions per letter and category, citations with their item, and letters for a person."""
    records = recorded()
    items = [item for one in records for item in one.disputed_items]
    assert [one["decision"] for one in examples.execute("SELECT * FROM decisions ORDER BY item")] == [
        item.decision for item in items
    ]
    by_letter = examples.execute("SELECT * FROM decisions_by_letter ORDER BY letter").fetchall()
    assert [(one["items"], one["overturned"]) for one in by_letter] == [
        (len(one.disputed_items), sum(item.decision == "overturned" for item in one.disputed_items))
        for one in records
    ]
    by_category = examples.execute("SELECT sum(items), sum(upheld) FROM decisions_by_category").fetchone()
    assert tuple(by_category) == (len(items), sum(item.decision == "upheld" for item in items))
    cited = examples.execute("SELECT count(*) FROM cited_guidelines").fetchone()[0]
    assert cited == examples.execute("SELECT count(*) FROM citations").fetchone()[0] > 0
    waiting = examples.execute("SELECT * FROM for_a_person ORDER BY letter").fetchall()
    assert [one["letter"] for one in waiting] == [
        one.number for one in example_rows() if one.state in ("review", "failed")
    ]
    assert "decision_necessity_conflict" in {one["error_findings"] for one in waiting}


def test_a_value_outside_the_allowed_words_is_refused(examples: sqlite3.Connection) -> None:
    """Whoever writes into the database is held to the record's vocabulary."""
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        examples.execute("UPDATE items SET decision = 'denied'")
    examples.rollback()
