"""Parquet is read back by pyarrow with the types that the record has."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.runs.exports import arrow
from imr_llm.runs.exports.forms import ExportFormat, Shape
from tests.cli.records import record
from tests.runs.exports.any_record import any_of
from tests.runs.exports.letters import example_records, example_rows, exported, failed, row


def read_back(found: dict[str, Any]) -> CaseRecord:
    """The record of a nested row; Arrow gives a map as pairs."""
    return CaseRecord.model_validate(found | {"evidence": dict(found["evidence"])})


def test_letters_carry_their_whole_record(tmp_path: Path) -> None:
    """Nested records and summaries come back equal; a failed letter has none and says why."""
    path, told = exported(example_rows(), tmp_path, ExportFormat.PARQUET)
    found = pq.read_table(path).to_pylist()
    assert told.letters == len(found) == len(example_rows()) - 1
    for cells, letter in zip(found[:-1], example_rows(), strict=False):
        assert read_back(cells["record"]) == letter.record()
        summary = Summary.model_validate(cells["summary"]) if cells["summary"] is not None else None
        assert summary == letter.summary()
        assert cells["cost"] == letter.cost
    assert (found[-1]["state"], found[-1]["record"]) == ("failed", None)


def test_items_are_a_flat_table_with_types(tmp_path: Path) -> None:
    """Dates are dates, lists are lists, truth is boolean."""
    path, _ = exported(example_rows(), tmp_path, ExportFormat.PARQUET, Shape.ITEMS)
    found = pq.read_table(path)
    assert found.schema.field("determination_date").type == pa.date32()
    assert found.schema.field("medically_necessary").type == pa.bool_()
    assert not found.schema.field("letter").nullable
    norco = next(one for one in found.to_pylist() if one["treatment"] == "Norco")
    assert norco["determination_date"] == date(2014, 9, 3)
    assert norco["claims_administrator_citations"][0]["pages"] == "76-80"


def test_summaries_are_a_table_of_their_own(tmp_path: Path) -> None:
    """One row per summary."""
    path, _ = exported(example_rows(), tmp_path, ExportFormat.PARQUET, Shape.SUMMARIES)
    texts = [summary.text for one in example_rows() if (summary := one.summary()) is not None]
    assert pq.read_table(path).column("text").to_pylist() == texts


def test_a_run_without_letters_makes_a_file_with_columns(tmp_path: Path) -> None:
    """Nothing to export is an empty table, not a broken file."""
    path, told = exported([], tmp_path, ExportFormat.PARQUET)
    assert told.letters == pq.read_table(path).num_rows == 0
    assert "record" in pq.read_schema(path).names


def test_many_letters_make_many_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row group is closed when it is large enough, so neither writer nor reader holds the whole file."""
    monkeypatch.setattr(arrow, "LETTERS_AT_A_TIME", 2)
    monkeypatch.setattr(arrow, "GROUP_BYTES", 1)
    path, _ = exported((row(number, record()) for number in range(1, 8)), tmp_path, ExportFormat.PARQUET)
    file = pq.ParquetFile(path)
    try:
        assert [file.metadata.row_group(one).num_rows for one in range(file.num_row_groups)] == [2, 2, 2, 1]
        assert file.read().column("number").to_pylist() == list(range(1, 8))
    finally:
        file.close()


@given(one=any_of(CaseRecord), summary=any_of(Summary))
@settings(max_examples=40)
def test_any_record_comes_back_equal(
    one: CaseRecord, summary: Summary, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a record and a summary hold, nested rows give them back."""
    folder = tmp_path_factory.mktemp("any")
    path, _ = exported([row(1, one, summary, name="a"), failed(2)], folder, ExportFormat.PARQUET)
    first, second = pq.read_table(path).to_pylist()
    assert read_back(first["record"]) == one
    assert Summary.model_validate(first["summary"]) == summary
    assert second["record"] is None


def test_the_example_records_are_not_trivial() -> None:
    """What the other tests stand on: several letters, several items, evidence and findings."""
    records = example_records()
    assert len(records) > 5
    assert any(one.findings for one in records)
    assert sum(len(one.evidence) for one in records) > 100
