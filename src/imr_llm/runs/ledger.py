"""The ledger of a run: one row per letter in a SQLite file that survives whatever ends the run."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from imr_llm.databases import open_database
from imr_llm.domain.agreement import Agreement
from imr_llm.letters.files import sha256_of
from imr_llm.runs.ledger_view import FILE_NAME, FINISHED, LedgerView
from imr_llm.runs.migrations import MIGRATIONS
from imr_llm.runs.rows import CutOff, LetterRow, LetterState, Outcome
from imr_llm.runs.stored import (
    COLUMNS,
    letter_row,
    now,
    packed,
    worded,
    write_agreement,
    write_exchange,
)

_LISTED = f"{COLUMNS}, NULL AS record, NULL AS summary".replace("letters.", "")

__all__ = ["FILE_NAME", "FINISHED", "Ledger"]


class Ledger(LedgerView):
    """The rows of one run directory, to write. One process does so at a time, see `locking`."""

    @classmethod
    def open(cls, run_dir: Path) -> Self:
        """The ledger of a run directory, to write in; made where there is none. Raises LedgerError."""
        path = run_dir / FILE_NAME
        with worded(path):
            return cls(path, open_database(path, MIGRATIONS))

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Statements that are kept together or not at all; raises LedgerError."""
        with worded(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                # A full disk has already rolled back.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def begin_scan(self, sources: Mapping[str, object]) -> int:
        """Note that the letters of these sources are about to be listed; the number of the scan."""
        with self.transaction() as connection:
            return int(
                connection.execute(
                    "INSERT INTO scans (sources, started_at) VALUES (?, ?) RETURNING scan",
                    (_canonical(sources), now()),
                ).fetchone()[0]
            )

    def list_letters(self, scan: int, found: Sequence[tuple[str, str | None]]) -> list[LetterRow]:
        """The rows of letters given by id and sha256, new ones made pending, in one transaction.

        The same letter several times in a scan gets as many rows.
        """
        with self.transaction() as connection:
            return [self._listed(connection, scan, name, sha256 or "") for name, sha256 in found]

    def end_scan(self, scan: int) -> int:
        """Note that a scan has seen all its letters; how many rows are superseded by it.

        Superseded is what an earlier scan of the same sources saw and this one did not, where this one saw
        for the first time another content under the id; and what could not be read in an earlier scan of the
        same paths and was not met again. A file that cannot be read supersedes nothing.
        """
        with self.transaction() as connection:
            connection.execute("UPDATE scans SET whole = 1 WHERE scan = ?", (scan,))
            return connection.execute(
                "UPDATE letters SET state = ?1 WHERE state <> ?1 AND scan <> ?2 AND ((scan IN "
                "(SELECT scan FROM scans WHERE sources = (SELECT sources FROM scans WHERE scan = ?2)) "
                "AND EXISTS (SELECT 1 FROM letters AS other WHERE other.id = letters.id "
                "AND other.sha256 <> '' AND other.first_scan = ?2)) "
                "OR (sha256 = '' AND scan IN "
                "(SELECT scan FROM scans WHERE json_extract(sources, '$.paths') = "
                "(SELECT json_extract(sources, '$.paths') FROM scans WHERE scan = ?2))))",
                (LetterState.SUPERSEDED, scan),
            ).rowcount

    def finish(self, number: int, outcome: Outcome) -> LetterState:
        """Write down what came of a letter; the state that it is in then.

        A record that the row has is kept, with its state, where the outcome has none or none but the
        reader's in place of a model's. Raises LedgerError.
        """
        with self.transaction() as connection:
            state, error, message = outcome.state, outcome.error, outcome.message
            before = connection.execute(
                "SELECT state, error, message FROM letters JOIN results USING (number) WHERE number = ?",
                (number,),
            ).fetchone()
            if before is not None and (outcome.record_json is None or outcome.lacks_model):
                state, error, message = LetterState(before["state"]), before["error"], before["message"]
            elif outcome.record_json is not None:
                connection.execute(
                    "INSERT OR REPLACE INTO results (number, record, summary) VALUES (?, ?, ?)",
                    (number, packed(outcome.record_json), packed(outcome.summary_json)),
                )
                write_agreement(connection, number, outcome.agreement)
                # What people made of an earlier record is none of this one's.
                connection.execute(
                    "DELETE FROM reviewed WHERE number = ? AND record_sha256 <> ?",
                    (number, sha256_of(outcome.record_json)),
                )
            connection.execute(
                "UPDATE letters SET state = ?, fresh = 0, seconds = ?, error = ?, message = ?, "
                "finished_at = ? WHERE number = ?",
                (state, outcome.seconds, error, message, now(), number),
            )
            for asked in outcome.asked:
                write_exchange(connection, number, asked)
        return state

    def note_cut_off(self, cut_off: CutOff) -> None:
        """Write down what a letter has cost the work on which was cut off; raises LedgerError."""
        with self.transaction() as connection:
            for asked in cut_off.asked:
                write_exchange(connection, cut_off.number, asked)
            connection.execute(
                "INSERT INTO cut_off VALUES (?, ?, ?)", (cut_off.number, cut_off.on_their_way, now())
            )

    def inherit(self, row: LetterRow, agreement: Agreement | None = None) -> None:
        """Keep a row with a record of another run for letters of the same content; raises LedgerError."""
        with self.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO inherited VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    row.sha256,
                    row.state,
                    row.error,
                    row.message,
                    packed(row.record_json),
                    packed(row.summary_json),
                    agreement.compared if agreement is not None else None,
                    agreement.agreed if agreement is not None else None,
                ),
            )

    def reopen(self, states: Sequence[LetterState], code: str | None = None) -> int:
        """Mark rows in these states to be asked anew; how many it were. They keep state and record till then.

        With a `code` only those whose error is or lists it.
        """
        marks = ", ".join("?" for _ in states)
        with self.transaction() as connection:
            connection.execute("UPDATE letters SET fresh = 0 WHERE fresh = 1")
            return connection.execute(
                f"UPDATE letters SET fresh = 1 WHERE state IN ({marks}) "
                "AND (? IS NULL OR instr(', ' || coalesce(error, '') || ',', ', ' || ? || ','))",
                (*states, code, code),
            ).rowcount

    def write_progress(self, progress: str) -> None:
        """Keep the newest progress for whoever watches from another process."""
        with self.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO progress VALUES (1, ?, ?)", (time.time(), progress))

    def _listed(self, connection: sqlite3.Connection, scan: int, name: str, sha256: str) -> LetterRow:
        row = connection.execute(
            "UPDATE letters SET scan = ?1, state = CASE WHEN state <> ?4 THEN state "
            "WHEN number NOT IN (SELECT number FROM results) THEN ?5 "
            "WHEN error IS NULL THEN ?6 ELSE ?7 END "
            "WHERE number = (SELECT number FROM letters WHERE sha256 = ?2 AND id = ?3 AND scan < ?1 "
            f"ORDER BY occurrence LIMIT 1) RETURNING {_LISTED}",
            (
                scan,
                sha256,
                name,
                LetterState.SUPERSEDED,
                LetterState.PENDING,
                LetterState.DONE,
                LetterState.REVIEW,
            ),
        ).fetchone()
        if row is None:
            row = connection.execute(
                "INSERT INTO letters (id, sha256, occurrence, scan, first_scan, state) VALUES (?1, ?2, "
                "(SELECT count(*) FROM letters WHERE sha256 = ?2 AND id = ?1), ?3, ?3, ?4) "
                f"RETURNING {_LISTED}",
                (name, sha256, scan, LetterState.PENDING),
            ).fetchone()
        return letter_row(row)


def _canonical(value: Mapping[str, object]) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
