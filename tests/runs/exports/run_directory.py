"""A run directory as `imr-llm run` leaves it, written through the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import LetterRow, LetterState, Outcome


def run_directory(folder: Path, rows: Iterable[LetterRow]) -> Path:
    """A run with these letters, in these states."""
    folder.mkdir()
    rows = list(rows)
    with Ledger.open(folder) as ledger:
        scan = ledger.begin_scan({"paths": ["letters"]})
        listed = ledger.list_letters(scan, [(one.id, one.sha256) for one in rows])
        ledger.end_scan(scan)
        for one, place in zip(rows, listed, strict=True):
            if one.state is not LetterState.PENDING:
                ledger.finish(place.number, outcome_of(one))
    return folder


def outcome_of(row: LetterRow) -> Outcome:
    """What has to be written down for a row to become as this one is."""
    return Outcome(
        state=row.state,
        record_json=row.record_json,
        summary_json=row.summary_json,
        error=row.error,
        message=row.message,
        seconds=row.seconds,
    )
