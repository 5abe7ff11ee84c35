"""The ledger of a run: one row per letter in a SQLite file that survives whatever ends the run."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Self

from imr_llm.databases import open_database, read_database
from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import LedgerError
from imr_llm.runs.field_groups import FieldGroup
from imr_llm.runs.migrations import MIGRATIONS
from imr_llm.runs.rows import LetterRow, LetterState, Outcome, Share, Totals
from imr_llm.runs.stored import COLUMNS, letter_row, now, packed, unpacked, usage_of, worded, write_exchange

FILE_NAME = "ledger.sqlite"
FINISHED = (LetterState.DONE, LetterState.REVIEW, LetterState.FAILED)
"""The states of letters that a run does not work on unless it is told to."""
_LISTED = f"{COLUMNS}, NULL AS record, NULL AS summary".replace("letters.", "")


class Ledger:
    """The rows of one run directory. One process writes at a time (see `locking`); any number may read."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Use `open` or `read`."""
        self._path = path
        self._connection = connection
        connection.row_factory = sqlite3.Row

    @classmethod
    def open(cls, run_dir: Path) -> Self:
        """The ledger of a run directory, to write in; made where there is none. Raises LedgerError."""
        path = run_dir / FILE_NAME
        with worded(path):
            return cls(path, open_database(path, MIGRATIONS))

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

    @contextmanager
    def snapshot(self) -> Iterator[Self]:
        """Everything read inside is of one moment, whatever is written meanwhile; raises LedgerError."""
        with worded(self._path):
            self._connection.execute("BEGIN")
            try:
                yield self
            finally:
                self._connection.execute("ROLLBACK")

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
        something else under the id.
        """
        with self.transaction() as connection:
            connection.execute("UPDATE scans SET whole = 1 WHERE scan = ?", (scan,))
            return connection.execute(
                "UPDATE letters SET state = ?1 WHERE state <> ?1 AND scan <> ?2 AND scan IN "
                "(SELECT scan FROM scans WHERE sources = (SELECT sources FROM scans WHERE scan = ?2)) "
                "AND EXISTS (SELECT 1 FROM letters AS other WHERE other.id = letters.id AND other.scan = ?2)",
                (LetterState.SUPERSEDED, scan),
            ).rowcount

    def sources(self) -> list[dict[str, object]]:
        """What was scanned so far, each once, in the order of the last scans."""
        with worded(self._path):
            rows = self._connection.execute(
                "SELECT sources FROM scans GROUP BY sources ORDER BY max(scan)"
            ).fetchall()
        return [json.loads(one) for (one,) in rows]

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

    def finish(self, number: int, outcome: Outcome) -> LetterState:
        """Write down what came of a letter; the state that it is in then.

        A record that the row has is kept where the outcome has none. Raises LedgerError.
        """
        usage = outcome.usage
        with self.transaction() as connection:
            state = outcome.state
            if outcome.record_json is not None:
                connection.execute(
                    "INSERT OR REPLACE INTO results (number, record, summary) VALUES (?, ?, ?)",
                    (number, packed(outcome.record_json), packed(outcome.summary_json)),
                )
            elif connection.execute("SELECT 1 FROM results WHERE number = ?", (number,)).fetchone():
                state = LetterState.REVIEW
            connection.execute(
                "UPDATE letters SET state = ?, fresh = 0, attempts = attempts + ?, "
                "prompt_tokens = prompt_tokens + ?, completion_tokens = completion_tokens + ?, "
                "cached_tokens = cached_tokens + ?, cost = CASE WHEN ?6 IS NULL THEN cost "
                "ELSE coalesce(cost, 0) + ?6 END, seconds = ?, error = ?, message = ?, finished_at = ? "
                "WHERE number = ?",
                (
                    state,
                    sum(one.attempts for one in outcome.asked),
                    usage.prompt_tokens,
                    usage.completion_tokens,
                    usage.cached_tokens,
                    outcome.cost,
                    outcome.seconds,
                    outcome.error,
                    outcome.message,
                    now(),
                    number,
                ),
            )
            for asked in outcome.asked:
                write_exchange(connection, number, asked)
        return state

    def twin(self, number: int, sha256: str) -> Outcome | None:
        """What came of another letter with the same content, in this run or in the one it was forked from."""
        with worded(self._path):
            row = self._connection.execute(
                "SELECT state, error, message, record, summary FROM letters LEFT JOIN results USING (number) "
                "WHERE sha256 = ? AND letters.number <> ? AND state IN (?, ?, ?) ORDER BY letters.number "
                "LIMIT 1",
                (sha256, number, *FINISHED),
            ).fetchone()
            if row is None:
                row = self._connection.execute(
                    "SELECT state, error, message, record, summary FROM inherited WHERE sha256 = ?", (sha256,)
                ).fetchone()
        if row is None:
            return None
        return Outcome(
            state=LetterState(row["state"]),
            record_json=unpacked(row["record"]),
            summary_json=unpacked(row["summary"]),
            error=row["error"],
            message=row["message"],
        )

    def inherit(self, row: LetterRow) -> None:
        """Keep a row with a record of another run for letters of the same content; raises LedgerError."""
        with self.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO inherited VALUES (?, ?, ?, ?, ?, ?)",
                (
                    row.sha256,
                    row.state,
                    row.error,
                    row.message,
                    packed(row.record_json),
                    packed(row.summary_json),
                ),
            )

    def row(self, number: int) -> LetterRow:
        """One row with its results."""
        with worded(self._path):
            found = self._connection.execute(
                f"SELECT {COLUMNS}, record, summary FROM letters LEFT JOIN results USING (number) "
                "WHERE letters.number = ?",
                (number,),
            ).fetchone()
        return letter_row(found)

    def rows(self, *states: LetterState) -> Iterator[LetterRow]:
        """Rows in these states with their results, in the order of their numbers; raises LedgerError."""
        yield from self._rows(states, "record, summary", "LEFT JOIN results USING (number)")

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
        usage = TokenUsage()
        for row in rows:
            usage = usage.plus(usage_of(row))
        costs = [row["cost"] for row in rows if row["cost"] is not None]
        return Totals(
            states={LetterState(row["state"]): row["letters"] for row in rows},
            attempts=sum(row["attempts"] for row in rows),
            usage=usage,
            cost=sum(costs) if costs else None,
        )

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

    def reopen(self, states: Sequence[LetterState], code: str | None = None) -> int:
        """Make rows in these states pending and to be asked anew; how many it were.

        With a `code` only those whose error is or lists it.
        """
        marks = ", ".join("?" for _ in states)
        with self.transaction() as connection:
            return connection.execute(
                f"UPDATE letters SET state = ?, fresh = 1 WHERE state IN ({marks}) "
                "AND (? IS NULL OR instr(', ' || coalesce(error, '') || ',', ', ' || ? || ','))",
                (LetterState.PENDING, *states, code, code),
            ).rowcount

    def write_progress(self, progress: str) -> None:
        """Keep the newest progress for whoever watches from another process."""
        with self.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO progress VALUES (1, ?, ?)", (time.time(), progress))

    def progress(self) -> tuple[float, str] | None:
        """When progress was last written (seconds since 1970) and what; None where nothing was."""
        with worded(self._path):
            row = self._connection.execute("SELECT written_at, progress FROM progress").fetchone()
        return (float(row[0]), str(row[1])) if row is not None else None

    def _listed(self, connection: sqlite3.Connection, scan: int, name: str, sha256: str) -> LetterRow:
        row = connection.execute(
            f"UPDATE letters SET scan = ?1, state = CASE WHEN state = ?4 THEN ?5 ELSE state END "
            "WHERE number = (SELECT number FROM letters WHERE sha256 = ?2 AND id = ?3 AND scan < ?1 "
            f"ORDER BY occurrence LIMIT 1) RETURNING {_LISTED}",
            (scan, sha256, name, LetterState.SUPERSEDED, LetterState.PENDING),
        ).fetchone()
        if row is None:
            row = connection.execute(
                "INSERT INTO letters (id, sha256, occurrence, scan, state) VALUES (?1, ?2, (SELECT count(*) "
                f"FROM letters WHERE sha256 = ?2 AND id = ?1), ?3, ?4) RETURNING {_LISTED}",
                (name, sha256, scan, LetterState.PENDING),
            ).fetchone()
        return letter_row(row)

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


def _canonical(value: Mapping[str, object]) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
