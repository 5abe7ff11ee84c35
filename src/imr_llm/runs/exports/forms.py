"""What can be asked of an export: its format, what its rows stand for, which letters are in it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from imr_llm.runs.rows import LetterState


class ExportFormat(StrEnum):
    """How an export is written."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    SQLITE = "sqlite"

    @property
    def is_text(self) -> bool:
        """Whether it can be written to a stream of text, one letter after the other."""
        return self in (ExportFormat.JSONL, ExportFormat.CSV)


class Shape(StrEnum):
    """What a row of an export stands for."""

    LETTERS = "letters"
    ITEMS = "items"
    SUMMARIES = "summaries"


SUFFIXES = {
    ".jsonl": ExportFormat.JSONL,
    ".ndjson": ExportFormat.JSONL,
    ".csv": ExportFormat.CSV,
    ".parquet": ExportFormat.PARQUET,
    ".sqlite": ExportFormat.SQLITE,
    ".sqlite3": ExportFormat.SQLITE,
    ".db": ExportFormat.SQLITE,
}
"""The format that the suffix of a file's name asks for."""
USUAL_SHAPE = {
    ExportFormat.JSONL: Shape.LETTERS,
    ExportFormat.CSV: Shape.ITEMS,
    ExportFormat.PARQUET: Shape.LETTERS,
}
"""What a row stands for unless something else is asked for; the database has a table for everything."""
FINISHED = frozenset({LetterState.DONE, LetterState.REVIEW, LetterState.FAILED})
"""The states of the letters that are exported unless others are asked for."""
EXPORTABLE = (LetterState.DONE, LetterState.REVIEW, LetterState.FAILED, LetterState.PENDING)
"""The states that can be asked for; a letter that another has superseded is none of the run's any more."""


def format_of(path: Path) -> ExportFormat | None:
    """The format that the suffix of a file's name asks for, where it is one of the known."""
    return SUFFIXES.get(path.suffix.lower())
