"""What a ledger says, read while another process may write in it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Self

from imr_llm.databases import read_database
from imr_llm.domain.agreement import Agreement
from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import LedgerError, TextGoneError
from imr_llm.letters.places import LEDGER_FILE
from imr_llm.runs.field_groups import FieldGroup
from imr_llm.runs.letter_finder import LetterFinder
from imr_llm.runs.migrations import MIGRATIONS
from imr_llm.runs.pointed import is_pointed, restored
from imr_llm.runs.rows import LetterRow, LetterState, Outcome, Share, Totals
from imr_llm.runs.stored import COLUMNS, agreement_of, letter_row, unpacked, usage_of, worded

FILE_NAME = LEDGER_FILE
FINISHED = (LetterState.DONE, LetterState.REVIEW, LetterState.FAILED)
"""The states of letters that a run does not work on unless it is told to."""


class LedgerView:
    """The rows of one run directory, to read."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Use `read`, or `Ledger.open`."""
        self._path = path
        self._connection = connection
        connection.row_factory = sqlite3.Row

    @classmethod
    def read(cls, run_dir: Path) -> Self:
        """The ledger of a run directory, to read while another process may write; raises LedgerError."""
        path = run_dir / FILE_NAME
        if not path.is_file():
            raise LedgerError(f"{str(run_dir)!r} is no run directory: it has no {FILE_NAME}; check the path")
        with worded(path):
            return cls(path, read_database(path, MIGRATIONS))

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """For statements that read tables of other modules in the ledger; raises LedgerError."""
        with worded(self._path):
            yield self._connection

    def has_table(self, name: str) -> bool:
        """Whether there is such a table: a ledger that was last written by an earlier version lacks some."""
        with worded(self._path):
            found = self._connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
        return found is not None

    @contextmanager
    def snapshot(self) -> Iterator[Self]:
        """Everything read inside is of one moment, whatever is written meanwhile; raises LedgerError."""
        with worded(self._path):
            self._connection.execute("BEGIN")
        try:
            yield self
        finally:
            with worded(self._path):
                self._connection.execute("ROLLBACK")

    def sources(self) -> list[dict[str, object]]:
        """What was scanned so far, each once, in the order of the last scans."""
        with worded(self._path):
            rows = self._connection.execute(
                "SELECT sources FROM scans GROUP BY sources ORDER BY max(scan)"
            ).fetchall()
        return [json.loads(one) for (one,) in rows]

    def all_listed(self) -> bool:
        """Whether the last listing of every source has come to its end, so that no letter is unknown yet."""
        with worded(self._path):
            row = self._connection.execute(
                "SELECT count(*) FROM scans WHERE whole = 0 AND scan IN "
                "(SELECT max(scan) FROM scans GROUP BY sources)"
            ).fetchone()
        return int(row[0]) == 0

    def newest(self) -> int:
        """The highest number of a row; 0 for an empty ledger."""
        with worded(self._path):
            row = self._connection.execute("SELECT coalesce(max(number), 0) FROM letters").fetchone()
        return int(row[0])

    def knows(self, name: str, sha256: str) -> bool:
        """Whether there is a row for this letter."""
        with worded(self._path):
            found = self._connection.execute(
                "SELECT 1 FROM letters WHERE sha256 = ? AND id = ?", (sha256, name)
            ).fetchone()
        return found is not None

    def has_finished(self, name: str, sha256: str | None) -> bool:
        """Whether something has come of this letter."""
        with worded(self._path):
            found = self._connection.execute(
                "SELECT 1 FROM letters WHERE sha256 = ? AND id = ? AND state IN (?, ?, ?)",
                (sha256 or "", name, *FINISHED),
            ).fetchone()
        return found is not None

    def twin(self, number: int, sha256: str, *, anew: bool = False) -> Outcome | None:
        """What came of another letter with the same content, in this run or in the one it was forked from.

        A letter that is to be asked `anew` has a twin only in one that was asked anew already, or is done.
        """
        with worded(self._path):
            row = self._connection.execute(
                "SELECT state, error, message, record, summary, compared, agreed FROM letters "
                "LEFT JOIN results USING (number) LEFT JOIN agreements USING (number) "
                "WHERE sha256 = ? AND letters.number <> ? AND state IN (?, ?, ?) AND fresh = 0 "
                "ORDER BY letters.number LIMIT 1",
                (sha256, number, *FINISHED),
            ).fetchone()
            if row is None and not anew:
                row = self._connection.execute(
                    "SELECT state, error, message, record, summary, compared, agreed FROM inherited "
                    "WHERE sha256 = ?",
                    (sha256,),
                ).fetchone()
        if row is None:
            return None
        return Outcome(
            state=LetterState(row["state"]),
            record_json=unpacked(row["record"]),
            summary_json=unpacked(row["summary"]),
            error=row["error"],
            message=row["message"],
            agreement=agreement_of(row),
        )

    def agreements(self) -> dict[int, Agreement]:
        """How far model and reader agree on the letters that a model has read, by number of row."""
        if not self.has_table("agreements"):
            return {}
        with worded(self._path):
            rows = self._connection.execute("SELECT number, compared, agreed FROM agreements").fetchall()
        return {row["number"]: Agreement(row["compared"], row["agreed"]) for row in rows}

    def row(self, number: int) -> LetterRow:
        """One row with its results."""
        with worded(self._path):
            found = self._connection.execute(
                f"SELECT {COLUMNS}, record, summary FROM letters LEFT JOIN results USING (number) "
                "WHERE letters.number = ?",
                (number,),
            ).fetchone()
        return self._whole_row(letter_row(found))

    def rows(self, *states: LetterState) -> Iterator[LetterRow]:
        """Rows in these states with their results, in the order of their numbers; raises LedgerError.

        Where the run keeps no words of letters, they come from its sources; else TextGoneError.
        """
        yield from map(self._whole_row, self.rows_as_kept(*states))

    def rows_as_kept(self, *states: LetterState) -> Iterator[LetterRow]:
        """The same with records and summaries as the ledger has them: perhaps without letter text."""
        yield from self._rows(states, "record, summary", "LEFT JOIN results USING (number)")

    def letter_of(self, sha256: str) -> Letter | None:
        """The letter with this SHA-256, from the run's sources; None where they do not have it any more."""
        return self._letters.letter(sha256)

    def at_hand(self, letter: Letter) -> None:
        """A letter of the run that the caller has: its record needs no search for its words."""
        self._letters.at_hand(letter)

    def whole(self, kept: bytes, sha256: str | None, name: str) -> bytes:
        """A record or summary of a letter with its words; raises TextGoneError where they are gone."""
        if not is_pointed(kept):
            return kept
        letter = self.letter_of(sha256 or "")
        if letter is None:
            raise TextGoneError(
                f"the run keeps no words of letters, and {name!r} is not in its sources any more as it was: "
                "put it back, or work on it again"
            )
        return restored(kept, letter)

    @cached_property
    def _letters(self) -> LetterFinder:
        return LetterFinder(self)

    def _whole_row(self, row: LetterRow) -> LetterRow:
        record, summary = row.record_json, row.summary_json
        if (record is None or not is_pointed(record)) and (summary is None or not is_pointed(summary)):
            return row
        return replace(
            row,
            record_json=self.whole(record, row.sha256, row.id) if record is not None else None,
            summary_json=self.whole(summary, row.sha256, row.id) if summary is not None else None,
        )

    def rows_without_results(self, *states: LetterState) -> Iterator[LetterRow]:
        """Rows in these states without records and summaries, in the order of their numbers."""
        yield from self._rows(states, "NULL AS record, NULL AS summary", "")

    def totals(self) -> Totals:
        """The run in numbers; what superseded rows have cost is cost of the run."""
        with worded(self._path):
            rows = self._connection.execute(
                "SELECT state, count(*) AS letters, sum(attempts) AS attempts, sum(cost) AS cost, "
                "sum(prompt_tokens) AS prompt_tokens, sum(completion_tokens) AS completion_tokens, "
                "sum(cached_tokens) AS cached_tokens FROM letters GROUP BY state"
            ).fetchall()
            cut_off = self._cut_off()
        usage = TokenUsage()
        for row in rows:
            usage = usage.plus(usage_of(row))
        costs = [row["cost"] for row in rows if row["cost"] is not None]
        return Totals(
            states={LetterState(row["state"]): row["letters"] for row in rows},
            attempts=sum(row["attempts"] for row in rows),
            usage=usage,
            cost=sum(costs) if costs else None,
            cut_off=cut_off,
        )

    def _cut_off(self) -> int:
        if not self.has_table("cut_off"):
            return 0
        row = self._connection.execute("SELECT coalesce(sum(on_their_way), 0) FROM cut_off").fetchone()
        return int(row[0])

    def field_groups(self) -> dict[str, Share]:
        """What the groups of fields have cost, by their names in the order of the groups."""
        with worded(self._path):
            rows = self._connection.execute(
                "SELECT field_group, sum(prompt_tokens) AS prompt_tokens, sum(completion_tokens) AS "
                "completion_tokens, sum(cached_tokens) AS cached_tokens, sum(cost) AS cost "
                "FROM field_groups GROUP BY field_group"
            ).fetchall()
        shares = {row["field_group"]: Share(usage_of(row), row["cost"]) for row in rows}
        return {group: shares[group] for group in FieldGroup if group in shares}

    def progress(self) -> tuple[float, str] | None:
        """When progress was last written (seconds since 1970) and what; None where nothing was."""
        with worded(self._path):
            row = self._connection.execute("SELECT written_at, progress FROM progress").fetchone()
        return (float(row[0]), str(row[1])) if row is not None else None

    def _rows(self, states: Sequence[LetterState], results: str, join: str) -> Iterator[LetterRow]:
        marks = ", ".join("?" for _ in states)
        with worded(self._path), closing(self._connection.cursor()) as cursor:
            cursor.execute(
                f"SELECT {COLUMNS}, {results} FROM letters {join} WHERE state IN ({marks}) "
                "ORDER BY letters.number",
                states,
            )
            for row in cursor:
                yield letter_row(row)
