"""The letters of a run that need a person, and why."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from imr_llm.errors import LedgerError
from imr_llm.private_files import writing_private
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.plain_words import in_words
from imr_llm.runs.rows import LetterRow, LetterState
from imr_llm.vocabulary.harmless import cell

FILE_NAME = "for-review.tsv"
COLUMNS = ("number", "letter", "state", "codes", "why", "in_words")


def needing_a_person(ledger: Ledger) -> Iterator[LetterRow]:
    """The letters that failed or whose records need review, in order; without their records."""
    return ledger.rows_without_results(LetterState.REVIEW, LetterState.FAILED)


def codes_in(ledger: Ledger, *states: LetterState) -> list[str]:
    """The codes of findings and the errors that letters in these states have, each once, sorted."""
    rows = ledger.rows_without_results(*states)
    return sorted({code for row in rows if row.error for code in row.error.split(", ")})


def write_attention(run_dir: Path, ledger: Ledger) -> Path:
    """Write all of them as tab-separated values into the run directory, in one step; raises LedgerError."""
    path = run_dir / FILE_NAME
    try:
        with writing_private(path) as file:
            stream = io.TextIOWrapper(file, encoding="utf-8", newline="")
            writer = csv.writer(stream, dialect="excel-tab", lineterminator="\n")
            writer.writerow(COLUMNS)
            for row in needing_a_person(ledger):
                words = (row.id, row.state.value, row.error, row.message, in_words(row))
                writer.writerow([row.number, *(cell(one or "") for one in words)])
            stream.detach()
    except OSError as error:
        raise LedgerError(f"{str(path)!r} cannot be written ({error.strerror}): check the disk") from None
    return path
