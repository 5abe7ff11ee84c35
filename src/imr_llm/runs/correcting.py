"""Keeps people's corrections in the ledger: no reviewer overwrites another, nor the machine's answer."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from imr_llm.domain.letter import Letter
from imr_llm.domain.record import CaseRecord
from imr_llm.errors import CorrectionError, StaleCorrectionError
from imr_llm.letters.files import sha256_of
from imr_llm.runs.correction_rows import (
    Machine,
    content_of,
    corrections_in,
    follow,
    insert,
    machine_json,
    machine_of,
    overlap,
    take_back,
)
from imr_llm.runs.corrections import Correction, KeptCorrection, Reviewed, ReviewState
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.pointed import is_pointed
from imr_llm.runs.rows import LetterRow
from imr_llm.runs.stored import now, unpacked


def corrections_of(ledger: LedgerView, letter: int) -> tuple[KeptCorrection, ...]:
    """Every correction of a letter's present record, in order, those that were undone as well.

    What was said of an earlier record, before the letter was asked anew, is kept but not of this one.
    """
    with ledger.reading() as connection:
        content = machine_json(connection, letter)
        if content is None:
            return ()
        found = None
        if is_pointed(content):
            found = ledger.letter_of(content_of(connection, letter))
        return tuple(corrections_in(connection, letter, sha256_of(content), found))


def record_sha256(ledger: LedgerView, letter: int) -> str | None:
    """What tells a letter's present record from others that it has had; None where it has none."""
    with ledger.reading() as connection:
        content = machine_json(connection, letter)
    return sha256_of(content) if content is not None else None


def reviewed_of(ledger: LedgerView, letter: int) -> Reviewed | None:
    """What people made of a letter's present record; None where nobody has decided anything yet."""
    if not ledger.has_table("reviewed"):
        return None
    with ledger.reading() as connection:
        # Most letters have no such row, and need no record unpacked to know it.
        row = connection.execute("SELECT * FROM reviewed WHERE number = ?", (letter,)).fetchone()
        if row is None:
            return None
        content = machine_json(connection, letter)
        source = content_of(connection, letter)
    if content is None or row["record_sha256"] != sha256_of(content):
        return None
    record_json = unpacked(row["record"])
    assert record_json is not None
    whole = ledger.whole(record_json, source, f"letter {letter}")
    return Reviewed(ReviewState(row["state"]), row["reviewer"], row["reviewed_at"], whole)


def review_states(ledger: LedgerView) -> dict[int, tuple[ReviewState, str]]:
    """How far people have come with the letters that they have begun, and who was last, by number of row."""
    if not ledger.has_table("reviewed"):
        return {}
    with ledger.reading() as connection:
        # What was made of an earlier record goes when another record comes, see `Ledger.finish`.
        rows = connection.execute("SELECT number, state, reviewer FROM reviewed").fetchall()
    return {row["number"]: (ReviewState(row["state"]), row["reviewer"]) for row in rows}


def as_reviewed(ledger: LedgerView, row: LetterRow, *, summary: bool = True) -> LetterRow:
    """The row with people's corrections in its record; as it is where there are none.

    A summary is written anew from the corrected record, by the template in the style that it had; it is left
    out for callers that have no use for the `summary`.
    """
    if row.record_json is None or (kept := reviewed_of(ledger, row.number)) is None:
        return row
    written = row.summary() if summary else None
    if written is not None and kept.record_json != row.record_json:
        # Few exports have corrections, and loading what writes summaries takes its time.
        from imr_llm.summary import write_summary

        record = CaseRecord.model_validate_json(kept.record_json)
        written = write_summary(record, written.style, created_at=kept.reviewed_at)
    return replace(
        row,
        record_json=kept.record_json,
        summary_json=written.model_dump_json().encode() if written is not None else None,
        reviewed=kept.state,
        reviewed_by=kept.reviewer,
        reviewed_at=kept.reviewed_at,
    )


def correct(
    ledger: Ledger, letter: Letter | None, number: int, correction: Correction, *, seen: int
) -> CaseRecord:
    """Keep a correction of a row, and the corrected record that follows; that record.

    `seen` is the number of the last correction that the person had before them when they decided, 0 for
    none. Without the letter, where the sources do not have it any more, nothing can be changed by its words,
    and the cross-checks are not run again. Raises StaleCorrectionError where somebody has decided about the
    same value, or a part of it, since; CorrectionError where it does not fit. Nothing is kept then.
    """
    with ledger.transaction() as connection:
        machine = machine_of(connection, number, letter)
        _refuse_stale(connection, machine, correction, seen)
        made_at = now()
        insert(connection, machine, correction, made_at)
        return follow(connection, letter, machine, correction.reviewer, made_at)


def undo(ledger: Ledger, letter: Letter | None, number: int, correction: int, *, reviewer: str) -> CaseRecord:
    """Take a correction of a row back, and keep that it was made; the record that follows.

    Raises CorrectionError where there is none to take back.
    """
    with ledger.transaction() as connection:
        machine = machine_of(connection, number, letter)
        undone_at = now()
        if not take_back(connection, machine, correction, reviewer, undone_at):
            raise CorrectionError(f"there is no correction {correction} of this letter to take back")
        try:
            return follow(connection, letter, machine, reviewer, undone_at)
        except CorrectionError as error:
            raise CorrectionError(
                f"later decisions rest on this one: take those back first ({error})"
            ) from None


def _refuse_stale(
    connection: sqlite3.Connection, machine: Machine, correction: Correction, seen: int
) -> None:
    for kept in corrections_in(connection, machine.number, machine.sha256, machine.pointed_in):
        other = kept.correction
        if kept.number > seen and overlap(other.path, correction.path):
            raise StaleCorrectionError(
                f"{other.reviewer!r} has decided about this value ({other.verdict.value}) since you looked: "
                "look at the letter again"
            )
