"""CSV is read back by any parser, and by a spreadsheet without running what a letter says."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings

from imr_llm.cli.plain import has_active, plain
from imr_llm.domain.record import CaseRecord, Citation, Guideline, GuidelineBasis
from imr_llm.runs.exports.forms import ExportFormat, Shape
from imr_llm.runs.exports.write import export_rows
from imr_llm.runs.rows import LetterRow
from tests.cli.records import record
from tests.runs.exports.any_record import any_of
from tests.runs.exports.letters import example_rows, exported, failed, recorded, row

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(rows: list[LetterRow], shape: Shape | None = None) -> list[dict[str, str]]:
    """The rows of the CSV of these letters."""
    stream = StringIO()
    export_rows(rows, stream, ExportFormat.CSV, shape=shape)
    return list(csv.DictReader(StringIO(stream.getvalue(), newline=""), strict=True))


def undone(cell: str) -> str:
    """A cell without the apostrophe that keeps it from being a formula."""
    return cell.removeprefix("'")


def test_every_item_has_a_row_and_so_has_a_letter_without_items(tmp_path: Path) -> None:
    """Items stand in the order of run and letter; a failed letter says why it has none."""
    path, told = exported(example_rows(), tmp_path, ExportFormat.CSV)
    with path.open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream, strict=True))
    items = [item for one in recorded() for item in one.disputed_items]
    assert [undone(one["request"]) for one in found] == [*(item.request for item in items), ""]
    assert [one["decision"] for one in found[:-1]] == [item.decision for item in items]
    assert (found[-1]["state"], found[-1]["error"]) == ("failed", "NoTextLayerError")
    assert told.letters == len(example_rows()) - 1


def test_numbers_dates_and_truth_are_plain() -> None:
    """What is no text is written as programs read it; what is not there is an empty cell."""
    found = next(one for one in table(list(example_rows())) if one["treatment"] == "Norco")
    assert float(found["quantity_amount"]) == 120
    assert found["medically_necessary"] == "false"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", found["determination_date"])
    assert found["refills"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\n+", "＝", "'="])
def test_a_cell_cannot_be_a_formula(start: str) -> None:
    """Text that a spreadsheet would take for a formula gets an apostrophe, which can be taken away again."""
    request = f'{start}HYPERLINK("http://x","y")'
    (found,) = table([row(1, record(request))])
    assert found["request"] == f"'{request}"


def test_ordinary_text_is_as_it_was() -> None:
    """A hyphen within, a comma, quotation marks and line ends need no apostrophe."""
    request = 'L4-L5 "fusion", stage 2\nsecond line'
    (found,) = table([row(1, record(request))])
    assert found["request"] == request


def test_lists_can_be_taken_apart() -> None:
    """Entries are joined with a semicolon, objects' fields with a bar; both are escaped within a value."""
    basis = GuidelineBasis(
        text="x",
        citations=(
            Citation(guideline=Guideline.MTUS, title="Opioids; criteria | use", pages="76-80"),
            Citation(guideline=Guideline.ODG),
        ),
    )
    one = record()
    item = one.disputed_items[0].model_copy(update={"reviewer_basis": basis})
    (found,) = table([row(1, one.model_copy(update={"disputed_items": (item,)}))])
    assert found["reviewer_citations"] == r"MTUS | Opioids\; criteria \| use | 76-80; ODG |  | "


def test_letters_have_their_lists_in_one_cell() -> None:
    """One row per letter, with diagnoses, medications and the rest joined."""
    found = table(list(example_rows()), Shape.LETTERS)
    assert len(found) == len(recorded()) + 1
    for cells, one in zip(found, recorded(), strict=False):
        assert undone(cells["patient_medications"]) == "; ".join(one.patient.medications)


def test_summaries_are_text() -> None:
    """The summary as people read it; the structured form is left to the other formats."""
    found = table(list(example_rows()), Shape.SUMMARIES)
    texts = [summary.text for one in example_rows() if (summary := one.summary()) is not None]
    assert [one["text"] for one in found] == texts
    assert "summary" not in found[0]


@given(one=any_of(CaseRecord))
@settings(max_examples=60)
def test_any_record_makes_safe_rows(one: CaseRecord) -> None:
    """Whatever a record holds: a row per item, no formula, nothing that drives a terminal, all text."""
    for shape in (Shape.ITEMS, Shape.LETTERS):
        found = table([row(1, one, name="a"), failed(2)], shape)
        assert len(found) == 1 + (len(one.disputed_items) if shape is Shape.ITEMS else 1)
        for cells in found:
            assert None not in cells
            texts = [cell for cell in cells.values() if not re.fullmatch(r"-?[\d.e+-]+", cell)]
            assert not any(cell.lstrip().startswith(DANGEROUS) for cell in texts)
            assert not any(map(has_active, cells.values()))
        if shape is Shape.ITEMS:
            for cells, item in zip(found, one.disputed_items, strict=False):
                assert undone(cells["request"]) == plain(item.request)
                assert undone(cells["rationale"]) == plain(item.rationale or "")
