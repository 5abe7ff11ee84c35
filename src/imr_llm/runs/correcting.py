"""Keeps people's corrections in the ledger: no reviewer overwrites another, nor the machine's answer."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from imr_llm.domain.letter import Letter
from imr_llm.domain.paths import is_within
from imr_llm.domain.record import CaseRecord
from imr_llm.errors import CorrectionError, StaleCorrectionError, TextGoneError
from imr_llm.runs.corrected import corrected_record
from imr_llm.runs.corrections import Correction, KeptCorrection, Reviewed, ReviewState, Verdict
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.pointed import is_pointed, pointed, restored
from imr_llm.runs.rows import LetterRow
from imr_llm.runs.stored import now, packed, unpacked


class _Machine(NamedTuple):
    """The machine's record of a row."""

    number: int
    sha256: str
    """What tells the record from another one of the same row."""
    record: CaseRecord
    pointed_in: Letter | None
    """The letter, where the run keeps no words of it."""

    def kept(self, data: bytes) -> bytes:
        """What people say of the record as the run keeps it."""
        return pointed(data, self.pointed_in) if self.pointed_in is not None else data


def corrections_of(ledger: LedgerView, letter: int) -> tuple[KeptCorrection, ...]:
    """Every correction of a letter's present record, in order, those that were undone as well.

    What was said of an earlier record, before the letter was asked anew, is kept but not of this one.
    """
    with ledger.reading() as connection:
        content = _machine_json(connection, letter)
        if content is None:
            return ()
        found = None
        if is_pointed(content):
            found = ledger.letter_of(_content_of(connection, letter))
        return tuple(_corrections(connection, letter, _sha256(content), found))


def reviewed_of(ledger: LedgerView, letter: int) -> Reviewed | None:
    """What people made of a letter's present record; None where nobody has decided anything yet."""
    if not ledger.has_table("reviewed"):
        return None
    with ledger.reading() as connection:
        # Most letters have no such row, and need no record unpacked to know it.
        row = connection.execute("SELECT * FROM reviewed WHERE number = ?", (letter,)).fetchone()
        content = _machine_json(connection, letter) if row is not None else None
        source = _content_of(connection, letter)
    if content is None or row["record_sha256"] != _sha256(content):
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
        rows = connection.execute(
            "SELECT number, state, reviewer, reviewed.record_sha256, results.record FROM reviewed "
            "JOIN results USING (number)"
        ).fetchall()
    return {
        row["number"]: (ReviewState(row["state"]), row["reviewer"])
        for row in rows
        if row["record_sha256"] == _sha256(unpacked(row["record"]) or b"")
    }


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
        machine = _machine(connection, number, letter)
        if letter is not None and machine.record.source.sha256 != letter.sha256:
            raise CorrectionError("the letter is not the one that the record was made of")
        _refuse_stale(connection, machine, correction, seen)
        connection.execute(
            "INSERT INTO corrections (letter, record_sha256, path, verdict, value, places, reason, reviewer, "
            "made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                machine.sha256,
                correction.path,
                correction.verdict,
                machine.kept(_json(correction.value)).decode(),
                json.dumps(correction.places),
                _kept_reason(correction.reason, machine),
                correction.reviewer,
                now(),
            ),
        )
        return _follow(connection, letter, machine, correction.reviewer)


def undo(ledger: Ledger, letter: Letter | None, number: int, correction: int, *, reviewer: str) -> CaseRecord:
    """Take a correction of a row back, and keep that it was made; the record that follows.

    Raises CorrectionError where there is none to take back.
    """
    with ledger.transaction() as connection:
        machine = _machine(connection, number, letter)
        done = connection.execute(
            "UPDATE corrections SET undone_at = ?, undone_by = ? WHERE correction = ? AND letter = ? "
            "AND record_sha256 = ? AND undone_at IS NULL",
            (now(), reviewer, correction, number, machine.sha256),
        ).rowcount
        if not done:
            raise CorrectionError(f"there is no correction {correction} of this letter to take back")
        return _follow(connection, letter, machine, reviewer)


def _refuse_stale(
    connection: sqlite3.Connection, machine: _Machine, correction: Correction, seen: int
) -> None:
    for kept in _corrections(connection, machine.number, machine.sha256, machine.pointed_in):
        other = kept.correction
        if kept.number > seen and _overlap(other.path, correction.path):
            raise StaleCorrectionError(
                f"{other.reviewer!r} has decided about this value ({other.verdict.value}) since you looked: "
                "look at the letter again"
            )


def _overlap(one: str, other: str) -> bool:
    """Whether two paths are the same value, or one is a part of the other."""
    # The letter as a whole overlaps with no value of it: accepting it changes none.
    return one == other or (bool(one and other) and (is_within(one, other) or is_within(other, one)))


def _follow(connection: sqlite3.Connection, letter: Letter | None, machine: _Machine, who: str) -> CaseRecord:
    """Work out the corrected record of a row anew, and keep it."""
    kept = _corrections(connection, machine.number, machine.sha256, machine.pointed_in)
    standing = [one.correction for one in kept if one.undone_at is None]
    if not standing:
        connection.execute("DELETE FROM reviewed WHERE number = ?", (machine.number,))
        return machine.record
    record = corrected_record(machine.record, letter, standing)
    finished = any(one.verdict is Verdict.ACCEPTED and not one.path for one in standing)
    state = ReviewState.FINISHED if finished else ReviewState.BEGUN
    content = packed(machine.kept(record.model_dump_json().encode()))
    connection.execute(
        "INSERT OR REPLACE INTO reviewed VALUES (?, ?, ?, ?, ?, ?)",
        (machine.number, machine.sha256, state, who, now(), content),
    )
    return record


def _machine(connection: sqlite3.Connection, number: int, letter: Letter | None) -> _Machine:
    content = _machine_json(connection, number)
    if content is None:
        raise CorrectionError(f"letter {number} has no record that could be corrected")
    if not is_pointed(content):
        return _Machine(number, _sha256(content), CaseRecord.model_validate_json(content), None)
    if letter is None or letter.sha256 != _content_of(connection, number):
        raise CorrectionError("the run keeps no words of letters, and this one is gone from its sources")
    record = CaseRecord.model_validate_json(restored(content, letter))
    return _Machine(number, _sha256(content), record, letter)


def _content_of(connection: sqlite3.Connection, number: int) -> str:
    """SHA-256 of the bytes of a letter."""
    return str(connection.execute("SELECT sha256 FROM letters WHERE number = ?", (number,)).fetchone()[0])


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _kept_reason(reason: str | None, machine: _Machine) -> str | None:
    """A reason, which may quote the letter, as the run keeps it."""
    if reason is None or machine.pointed_in is None:
        return reason
    return machine.kept(_json(reason)).decode()


def _said(kept: str | None, letter: Letter | None) -> str | None:
    """What people said, as they said it; raises TextGoneError."""
    if kept is None or not is_pointed(kept.encode()):
        return kept
    if letter is None:
        raise TextGoneError(
            "the run keeps no words of letters, and one that people have corrected is gone from its sources: "
            "put it back"
        )
    return restored(kept.encode(), letter).decode()


def _machine_json(connection: sqlite3.Connection, number: int) -> bytes | None:
    row = connection.execute("SELECT record FROM results WHERE number = ?", (number,)).fetchone()
    return unpacked(row["record"]) if row is not None else None


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _corrections(
    connection: sqlite3.Connection, number: int, sha256: str, letter: Letter | None
) -> Iterator[KeptCorrection]:
    rows = connection.execute(
        "SELECT * FROM corrections WHERE letter = ? AND record_sha256 = ? ORDER BY correction",
        (number, sha256),
    ).fetchall()
    for row in rows:
        reason = _said(row["reason"], letter)
        yield KeptCorrection(
            number=row["correction"],
            letter=row["letter"],
            correction=Correction(
                path=row["path"],
                verdict=Verdict(row["verdict"]),
                reviewer=row["reviewer"],
                # It is JSON only where it was kept without the letter's words.
                reason=json.loads(reason) if reason is not None and reason != row["reason"] else reason,
                value=json.loads(_said(row["value"], letter) or "null"),
                places=tuple((start, end) for start, end in json.loads(row["places"])),
            ),
            made_at=row["made_at"],
            undone_at=row["undone_at"],
        )
