"""The numbers of a run are those of its letters, however they are counted."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm import Settings, extract, load_letter
from imr_llm.analysis import Decided, Statistics, statistics_of
from imr_llm.domain.record import Reviewer
from imr_llm.runs.correcting import correct
from imr_llm.runs.corrections import Correction, Verdict
from imr_llm.runs.exports.forms import ExportFormat
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.settings import EngineChoice
from tests.cli.command import THREE_ITEMS
from tests.docs.pages import REPOSITORY, Block, blocks
from tests.runs.exports.letters import example_rows, exported, row
from tests.runs.exports.run_directory import run_directory
from tests.runs.many import Command

RECIPES: list[Block] = [
    block for block in blocks(REPOSITORY / "docs" / "analysis.md") if block.language == "sql"
]


@pytest.fixture(scope="module")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over the example letters."""
    return run_directory(tmp_path_factory.mktemp("analysis") / "run", example_rows())


@pytest.fixture(scope="module")
def found(run_dir: Path) -> Statistics:
    """Its numbers."""
    with LedgerView.read(run_dir) as ledger:
        return statistics_of(ledger)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same letters as a database."""
    path, _ = exported(example_rows(), tmp_path_factory.mktemp("exported"), ExportFormat.SQLITE)
    return path


def test_the_numbers_are_those_of_the_exported_database(found: Statistics, database: Path) -> None:
    """Two ways to count the same letters."""
    with closing(sqlite3.connect(database)) as connection:
        items = dict(connection.execute("SELECT decision, count(*) FROM items GROUP BY decision"))
        by_category = connection.execute(
            "SELECT category, sum(decision = 'upheld'), sum(decision = 'overturned') FROM items "
            "GROUP BY category"
        ).fetchall()
        codes = dict(connection.execute("SELECT code, count(*) FROM findings GROUP BY code"))
        outcomes = dict(
            connection.execute(
                "SELECT coalesce(outcome, 'unclear'), count(*) FROM letters "
                "WHERE schema_version IS NOT NULL GROUP BY outcome"
            )
        )
    assert found.decided == Decided(
        upheld=items["upheld"], overturned=items["overturned"], undecided=items.get(None, 0)
    )
    (categories,) = [one for one in found.breakdowns if one.name == "category"]
    assert {(name, one.upheld, one.overturned) for name, one in categories.rows} == set(by_category)
    assert {one.code.value: one.findings for one in found.findings} == codes
    assert found.outcomes == outcomes
    assert found.with_record == sum(outcomes.values())


def test_every_breakdown_has_every_item_at_least_once(found: Statistics) -> None:
    """Nothing falls out of a table; only what has several values counts several times."""
    for breakdown in found.breakdowns:
        items = sum(decided.items for _, decided in breakdown.rows)
        assert items >= found.decided.items, breakdown.name
        if breakdown.name in ("category", "year", "ur_action"):
            assert items == found.decided.items


@given(upheld=st.integers(0, 10_000), overturned=st.integers(0, 10_000))
def test_the_interval_holds_the_rate(upheld: int, overturned: int) -> None:
    """Between 0 and 1, and narrower with a hundred times as many items."""
    decided = Decided(upheld=upheld, overturned=overturned)
    rate, interval = decided.overturn_rate, decided.interval
    if rate is None or interval is None:
        assert upheld + overturned == 0
        return
    low, high = interval
    assert 0 <= low <= rate + 1e-9
    assert rate - 1e-9 <= high <= 1
    more = Decided(upheld=upheld * 100, overturned=overturned * 100).interval
    assert more is not None
    assert more[1] - more[0] < high - low


def test_the_interval_is_wilsons() -> None:
    """A worked example: 10 of 20 give 29.9 % to 70.1 %."""
    interval = Decided(upheld=10, overturned=10).interval
    assert interval == pytest.approx((0.2993, 0.7007), abs=0.0001)


def test_the_command_prints_the_same_numbers_as_text_and_json(run_dir: Path, found: Statistics) -> None:
    """A table for people, all of it for programs."""
    command = Command(run_dir.parent)

    def printed(*arguments: str) -> str:
        words = command.words("stats", run_dir, *arguments)
        done = subprocess.run(words, capture_output=True, text=True, env=command.environment(), check=True)
        return done.stdout

    report = json.loads(printed("--format", "json"))
    assert report["decided"]["upheld"] == found.decided.upheld
    assert report["decided"]["overturn_rate"] == found.decided.overturn_rate
    text = printed()
    assert "By treatment category" in text
    all_items = next(line for line in text.splitlines() if line.startswith("all items"))
    rate = found.decided.overturn_rate
    assert rate is not None
    assert f"{rate:.0%}" in all_items
    assert "\x1b" not in text
    assert "more" in printed("--rows", "1")


@pytest.mark.parametrize("recipe", RECIPES, ids=str)
def test_the_recipes_of_the_documentation_run(recipe: Block, database: Path) -> None:
    """Every question in SQL has an answer in the database of the example letters."""
    with closing(sqlite3.connect(database)) as connection:
        answer = connection.execute(recipe.body)
        assert [column[0] for column in answer.description]
        assert len(answer.fetchall()) > 0 or "ur_approved" in recipe.body


def test_the_documentation_has_recipes() -> None:
    """They are found where they are looked for."""
    assert len(RECIPES) >= 6


def test_corrected_records_are_what_is_counted(tmp_path: Path) -> None:
    """As they are exported and shown in the report."""
    letter = load_letter(THREE_ITEMS)
    record = extract(letter, settings=Settings(engine=EngineChoice.READER))
    corrected = run_directory(tmp_path / "run", [row(1, record)])
    with Ledger.open(corrected) as ledger:
        before = statistics_of(ledger).decided
        removed = Correction("disputed_items[0]", Verdict.REMOVED, "Ana")
        after = correct(ledger, letter, 1, removed, seen=0)
        found = statistics_of(ledger)
    assert before.items == len(record.disputed_items)
    assert found.decided.items == len(after.disputed_items) == before.items - 1


def test_a_specialty_is_one_however_its_and_is_written(tmp_path: Path) -> None:
    """Its items stand in one row, once for each letter, also where a letter writes it both ways."""
    record = extract(THREE_ITEMS, settings=Settings(engine=EngineChoice.READER))
    one, other = "Pain & Sleep Medicine", "Pain and Sleep Medicine"
    rows = [
        row(
            number, record.model_copy(update={"reviewer": Reviewer(specialties=fields)}), name=f"{number}.txt"
        )
        for number, fields in enumerate(((one,), (other,), (one, other)), start=1)
    ]
    with LedgerView.read(run_directory(tmp_path / "run", rows)) as ledger:
        (found,) = (table for table in statistics_of(ledger).breakdowns if table.name == "specialty")
    counted = {name: decided.items for name, decided in found.rows}
    assert counted == {other: 3 * len(record.disputed_items)}


def test_a_run_that_asked_no_model_cost_nothing(tmp_path: Path) -> None:
    """Its cost is known, unlike that of a model without a price, as `status` has it."""
    command = Command(tmp_path)
    command("run", THREE_ITEMS, "--out", "run", "--engine", "reader")
    assert command("stats", "run").stdout.splitlines()[-1] == "0 requests, no cost"
    for asked in ("stats", "status"):
        assert json.loads(command(asked, "run", "--format", "json").stdout)["cost"] == 0.0
