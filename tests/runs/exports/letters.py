"""Rows of a run as the ledger gives them, made from the example letters and from records of any kind."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from imr_llm import extract, summarize
from imr_llm.domain.provenance import TokenUsage
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.runs.exports.forms import ExportFormat, Shape
from imr_llm.runs.exports.write import Exported, export_rows
from imr_llm.runs.rows import LetterRow, LetterState
from imr_llm.settings import Settings
from tests.cli.command import LETTERS

READER = Settings(engine="reader")


def row(number: int, record: CaseRecord, summary: Summary | None = None, name: str = "") -> LetterRow:
    """A letter with a record, done or for review as its record says."""
    errors = sorted({one.code.value for one in record.findings if one.severity.value == "error"})
    return LetterRow(
        number=number,
        id=name or record.source.name,
        sha256=record.source.sha256,
        state=LetterState.REVIEW if record.needs_review else LetterState.DONE,
        attempts=2,
        usage=TokenUsage(prompt_tokens=900, completion_tokens=80, cached_tokens=512),
        cost=0.00125,
        seconds=0.5,
        error=", ".join(errors) or None,
        finished_at="2026-03-01T12:00:00+00:00",
        record_json=record.model_dump_json().encode(),
        summary_json=summary.model_dump_json().encode() if summary is not None else None,
    )


def failed(number: int, name: str = "scans/empty.pdf") -> LetterRow:
    """A letter that could not be used."""
    return LetterRow(
        number=number,
        id=name,
        sha256=None,
        state=LetterState.FAILED,
        error="NoTextLayerError",
        message="'scans/empty.pdf' has pages but no text on them",
        finished_at="2026-03-01T12:00:00+00:00",
    )


def pending(number: int) -> LetterRow:
    """A letter that is not finished."""
    return LetterRow(number=number, id="later.txt", sha256="f" * 64, state=LetterState.PENDING)


@cache
def example_records() -> tuple[CaseRecord, ...]:
    """What the reader makes of the example letters."""
    paths = sorted(path for path in LETTERS.iterdir() if path.suffix in {".txt", ".pdf"})
    return tuple(extract(path, settings=READER) for path in paths)


def recorded() -> list[CaseRecord]:
    """The records of `example_rows`, in their order."""
    return [*example_records(), example_records()[0]]


@cache
def example_rows() -> tuple[LetterRow, ...]:
    """The example letters, the first once more, every other with a summary; one failed, one pending."""
    rows = [
        row(number, record, summarize(record, settings=READER) if number % 2 else None)
        for number, record in enumerate(recorded(), start=1)
    ]
    return (*rows, failed(len(rows) + 1), pending(len(rows) + 2))


def exported(
    rows: Iterable[LetterRow], folder: Path, form: ExportFormat, shape: Shape | None = None
) -> tuple[Path, Exported]:
    """The file that an export of these rows makes in a folder, and what it says of it."""
    target = folder / f"export.{form.value}"
    return target, export_rows(rows, target, form, shape=shape)
