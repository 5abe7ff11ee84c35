"""What a row of an export stands for: a letter, a disputed item, or a summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.errors import ExportError, RecordVersionError
from imr_llm.runs.exports.columns import ITEMS_TABLE, LETTERS_TABLE, SUMMARIES_TABLE
from imr_llm.runs.exports.fields import Column, Values
from imr_llm.runs.exports.forms import Shape
from imr_llm.runs.rows import LetterRow

_COLUMNS: dict[Shape, tuple[Column, ...]] = {
    Shape.LETTERS: LETTERS_TABLE,
    Shape.ITEMS: ITEMS_TABLE,
    Shape.SUMMARIES: SUMMARIES_TABLE,
}


def columns_of(shape: Shape) -> Sequence[Column]:
    """The columns of a flat table of such rows."""
    return _COLUMNS[shape]


def rows_of(shape: Shape, row: LetterRow) -> Iterator[Values]:
    """What a letter gives to a table of such rows.

    A letter without a record gives one row all the same, so that nothing is lost from sight; a letter without
    a summary gives none to the table of summaries. Raises ExportError for a record or summary that is not of
    this version.
    """
    record, summary = record_of(row), summary_of(row)
    whole = {"row": row, "record": record, "summary": summary}
    if shape is Shape.SUMMARIES and summary is None:
        return
    if shape is not Shape.ITEMS or record is None:
        yield whole
        return
    for position, item in enumerate(record.disputed_items, start=1):
        yield {**whole, "item": item, "count": position}


def record_of(row: LetterRow) -> CaseRecord | None:
    """The record of a letter; raises ExportError where it is not one of this version."""
    try:
        return row.record()
    except (ValidationError, RecordVersionError):
        raise _misfit(row, "record") from None


def summary_of(row: LetterRow) -> Summary | None:
    """The summary of a letter; raises ExportError where it is not one of this version."""
    try:
        return row.summary()
    except ValidationError:
        raise _misfit(row, "summary") from None


def _misfit(row: LetterRow, what: str) -> ExportError:
    return ExportError(
        f"the {what} of letter {row.number} ({row.id!r}) does not fit this version of imr-llm: "
        "export with the version that made the run, or run the letters again"
    )
