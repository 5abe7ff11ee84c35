"""The example letters are what their README says, and the PDF can be made again."""

from __future__ import annotations

import re
import runpy
from collections import Counter
from pathlib import Path

import pytest

from imr_llm import CaseRecord, extract
from imr_llm.settings import EngineChoice, Settings
from tests.docs.pages import REPOSITORY, rows

LETTERS = REPOSITORY / "examples" / "letters"
TABLE = {cells[0]: cells for _, cells in rows(LETTERS / "README.md") if cells[0] != "file"}
READER = Settings(engine=EngineChoice.READER)


@pytest.fixture(scope="module")
def records() -> dict[str, CaseRecord]:
    """The reader's record of every example."""
    return {name: extract(LETTERS / name, settings=READER) for name in TABLE}


def test_the_table_lists_the_letters() -> None:
    """Every letter has a row and every row a letter."""
    files = {path.name for path in LETTERS.iterdir() if path.suffix in {".txt", ".pdf"}}
    assert set(TABLE) == files


@pytest.mark.parametrize("name", TABLE)
def test_a_letter_has_the_items_that_its_row_says(name: str, records: dict[str, CaseRecord]) -> None:
    """Format, number of items and decisions are as the table has them."""
    _, year, letter_format, items, _ = TABLE[name]
    record = records[name]
    count, decisions = items.split(": ")
    stated = Counter(
        decision
        for one in decisions.split(", ")
        for decision, times in [re.fullmatch(r"(\w+)(?: ×(\d+))?", one).groups()]  # type: ignore[union-attr]
        for _ in range(int(times or 1))
    )
    assert record.letter_format == letter_format.replace(" ", "_")
    assert len(record.disputed_items) == int(count)
    assert Counter(str(item.decision) for item in record.disputed_items) == stated
    if record.case.determination_date is not None:
        assert record.case.determination_date.year == int(year)


def test_only_the_contradiction_needs_review(records: dict[str, CaseRecord]) -> None:
    """The reader is sure of every example but the one that contradicts itself."""
    assert [name for name, record in records.items() if record.needs_review] == [
        "2016_retro_dme_contradiction.txt"
    ]


def test_the_pdf_is_made_again_byte_for_byte(tmp_path: Path) -> None:
    """The script writes the very file that is committed."""
    script = runpy.run_path(str(REPOSITORY / "examples" / "make_pdf.py"))
    script["make_pdf"](tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == script["TARGET"].read_bytes()
