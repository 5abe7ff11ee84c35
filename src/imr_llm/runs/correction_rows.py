"""The tables of corrections in a ledger: written and read within a transaction of those who decide."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from imr_llm.domain.letter import Letter
from imr_llm.domain.paths import is_within
from imr_llm.domain.record import CaseRecord
from imr_llm.errors import CorrectionError, TextGoneError
from imr_llm.letters.files import sha256_of
from imr_llm.runs.corrected import corrected_record
from imr_llm.runs.corrections import Correction, KeptCorrection, ReviewState, Verdict
from imr_llm.runs.pointed import is_pointed, pointed, restored
from imr_llm.runs.stored import packed, unpacked


class Machine(NamedTuple):
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


def insert(
    connection: sqlite3.Connection,
    machine: Machine,
    correction: Correction,
    made_at: str,
    origin: str | None = None,
) -> None:
    """Add a correction of the letter's present record."""
    connection.execute(
        "INSERT INTO corrections (letter, record_sha256, path, verdict, value, places, reason, reviewer, "
        "made_at, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            machine.number,
            machine.sha256,
            correction.path,
            correction.verdict,
            machine.kept(_json(correction.value)).decode(),
            json.dumps(correction.places),
            _kept_reason(correction.reason, machine),
            correction.reviewer,
            made_at,
            origin,
        ),
    )


def take_back(
    connection: sqlite3.Connection, machine: Machine, correction: int, who: str, undone_at: str
) -> bool:
    """Take a correction back; whether there was such a one of the letter, that stood."""
    done = connection.execute(
        "UPDATE corrections SET undone_at = ?, undone_by = ? WHERE correction = ? AND letter = ? "
        "AND record_sha256 = ? AND undone_at IS NULL",
        (undone_at, who, correction, machine.number, machine.sha256),
    )
    return done.rowcount > 0


def overlap(one: str, other: str) -> bool:
    """Whether two paths are the same value, or one is a part of the other."""
    # The letter as a whole overlaps with no value of it: accepting it changes none.
    return one == other or (bool(one and other) and (is_within(one, other) or is_within(other, one)))


def follow(
    connection: sqlite3.Connection, letter: Letter | None, machine: Machine, who: str, at: str
) -> CaseRecord:
    """Work out the corrected record of a row anew, and keep it."""
    kept = corrections_in(connection, machine.number, machine.sha256, machine.pointed_in)
    standing = [one.correction for one in kept if one.stands]
    if not standing:
        connection.execute("DELETE FROM reviewed WHERE number = ?", (machine.number,))
        return machine.record
    record = corrected_record(machine.record, letter, standing)
    finished = any(one.verdict is Verdict.ACCEPTED and not one.path for one in standing)
    state = ReviewState.FINISHED if finished else ReviewState.BEGUN
    content = packed(machine.kept(record.model_dump_json().encode()))
    connection.execute(
        "INSERT OR REPLACE INTO reviewed VALUES (?, ?, ?, ?, ?, ?)",
        (machine.number, machine.sha256, state, who, at, content),
    )
    return record


def machine_of(connection: sqlite3.Connection, number: int, letter: Letter | None) -> Machine:
    """The machine's record of a row.

    Raises CorrectionError where there is none, or no words for it, and for a letter that it was not made of.
    """
    content = machine_json(connection, number)
    if content is None:
        raise CorrectionError(f"letter {number} has no record that could be corrected")
    whole, pointed_in = content, None
    if is_pointed(content):
        if letter is None or letter.sha256 != content_of(connection, number):
            raise CorrectionError("the run keeps no words of letters, and this one is gone from its sources")
        whole, pointed_in = restored(content, letter), letter
    record = CaseRecord.model_validate_json(whole)
    if letter is not None and record.source.sha256 != letter.sha256:
        raise CorrectionError("the letter is not the one that the record was made of")
    return Machine(number, sha256_of(content), record, pointed_in)


def content_of(connection: sqlite3.Connection, number: int) -> str:
    """SHA-256 of the bytes of a letter."""
    return str(connection.execute("SELECT sha256 FROM letters WHERE number = ?", (number,)).fetchone()[0])


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _kept_reason(reason: str | None, machine: Machine) -> str | None:
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


def machine_json(connection: sqlite3.Connection, number: int) -> bytes | None:
    """The same as it is kept; None where there is none."""
    row = connection.execute("SELECT record FROM results WHERE number = ?", (number,)).fetchone()
    return unpacked(row["record"]) if row is not None else None


def corrections_in(
    connection: sqlite3.Connection, number: int, sha256: str, letter: Letter | None
) -> Iterator[KeptCorrection]:
    """Every correction of a record of a row, in order, those that were undone as well."""
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
            undone_by=row["undone_by"],
            # A ledger that was last written by an earlier version has no such column.
            origin=row["origin"] if "origin" in row.keys() else None,  # noqa: SIM118 - a row has no `in`
        )
