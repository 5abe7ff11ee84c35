"""JSON lines hold the records as `extract` prints them, or the rows of a table as objects."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

from hypothesis import given, settings

from imr_llm.cli.plain import has_active
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.runs.exports.forms import ExportFormat, Shape
from imr_llm.runs.exports.write import export_rows
from imr_llm.runs.rows import LetterState
from tests.cli.records import HOSTILE, record
from tests.runs.exports.any_record import any_of
from tests.runs.exports.letters import example_rows, exported, failed, recorded, row


def lines(path: Path) -> list[str]:
    """The lines of a file, with no line separator but the newline."""
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def test_records_come_back_in_the_order_of_the_run(tmp_path: Path) -> None:
    """Every line is the record of a letter; the same letter twice gives two."""
    path, _ = exported(example_rows(), tmp_path, ExportFormat.JSONL)
    assert [CaseRecord.model_validate_json(line) for line in lines(path)] == recorded()


def test_letters_without_a_record_are_counted_by_state(tmp_path: Path) -> None:
    """Nothing is lost from sight: what could not be written is told apart by state."""
    _, told = exported(example_rows(), tmp_path, ExportFormat.JSONL)
    assert told.letters == len(recorded())
    assert told.without == {LetterState.FAILED: 1}
    assert told.unwanted == {LetterState.PENDING: 1}


def test_no_line_drives_a_terminal(tmp_path: Path) -> None:
    """Control characters of a letter are escaped and mean the same."""
    path, _ = exported([row(1, record(HOSTILE))], tmp_path, ExportFormat.JSONL)
    assert not has_active(path.read_text(encoding="utf-8"))
    assert CaseRecord.model_validate_json(lines(path)[0]) == record(HOSTILE)


def test_items_are_objects_with_typed_values(tmp_path: Path) -> None:
    """An item has its letter's number, its own values, and its citations as objects."""
    path, _ = exported(example_rows(), tmp_path, ExportFormat.JSONL, Shape.ITEMS)
    found = [json.loads(line) for line in lines(path)]
    assert len(found) == sum(len(one.disputed_items) for one in recorded()) + 1
    norco = next(one for one in found if one["treatment"] == "Norco")
    assert norco["quantity_amount"] == 120.0
    assert norco["medically_necessary"] is False
    assert norco["claims_administrator_citations"][0]["guideline"] == "MTUS"
    assert found[-1]["state"] == "failed"
    assert found[-1]["item_position"] is None


def test_summaries_stand_beside_their_letter(tmp_path: Path) -> None:
    """A summary is there in structured form, with the letter that it is of."""
    path, told = exported(example_rows(), tmp_path, ExportFormat.JSONL, Shape.SUMMARIES)
    found = [json.loads(line) for line in lines(path)]
    with_summary = [one for one in example_rows() if one.summary_json is not None]
    assert [one["letter"] for one in found] == [one.number for one in with_summary]
    summaries = [Summary.model_validate(one["summary"]) for one in found]
    assert summaries == [one.summary() for one in with_summary]
    assert told.without[LetterState.FAILED] == 1


@given(one=any_of(CaseRecord))
@settings(max_examples=40)
def test_any_record_comes_back_equal(one: CaseRecord) -> None:
    """Whatever a record holds, its line is that record."""
    stream = StringIO()
    export_rows([row(1, one, name="a"), failed(2)], stream, ExportFormat.JSONL)
    (line, rest) = stream.getvalue().split("\n")
    assert rest == ""
    assert CaseRecord.model_validate_json(line) == one
