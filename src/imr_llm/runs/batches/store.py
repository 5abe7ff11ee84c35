"""What the ledger knows of a run's batches: their files, how far each one is, and every answer that came."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from imr_llm.errors import RunInUseError
from imr_llm.llm.completion import Completion
from imr_llm.llm.requests import Dialect
from imr_llm.runs.batches.lines import custom_id, restored_answer, stored_answer
from imr_llm.runs.batches.rows import OUT, Batch, Request, Step, Taken
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import LetterState
from imr_llm.runs.stored import now, packed, unpacked

_DIALECT, _RUN, _AT_ONCE = "dialect", "run", "at_once"
_OFFLINE, _LOOK, _CALLED_OFF, _MAX_COST = "offline", "look", "called_off", "max_cost"


class BatchStore:
    """The tables of batches in a ledger; raises LedgerError."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def run_id(self) -> str:
        """The name of this run at the provider; made up once."""
        known = self._fact(_RUN)
        if known is None:
            known = secrets.token_hex(8)
            self._keep(_RUN, known)
        return known

    def dialect(self) -> Dialect | None:
        """How requests are worded for the model, where something has been learnt of that."""
        known = self._fact(_DIALECT)
        return Dialect(**json.loads(known)) if known is not None else None

    def keep_dialect(self, dialect: Dialect) -> None:
        """Remember how requests are worded."""
        self._keep(_DIALECT, json.dumps(asdict(dialect)))

    def at_once(self) -> int | None:
        """How many batches the provider takes at once, as far as it has complained; None for any number."""
        known = self._fact(_AT_ONCE)
        return int(known) if known is not None else None

    def keep_at_once(self, number: int) -> None:
        """Remember how many batches the provider takes at once."""
        self._keep(_AT_ONCE, str(number))

    @property
    def offline(self) -> bool:
        """Whether somebody else runs the files of this run."""
        return self._fact(_OFFLINE) == "1"

    def keep_offline(self, offline: bool) -> None:
        """Remember whether somebody else runs the files of this run."""
        self._keep(_OFFLINE, str(int(offline)))

    @property
    def called_off(self) -> bool:
        """Whether nothing new is to be sent until the run is submitted again."""
        return self._fact(_CALLED_OFF) == "1"

    def keep_called_off(self, called_off: bool) -> None:
        """Remember whether nothing new is to be sent."""
        self._keep(_CALLED_OFF, str(int(called_off)))

    def max_cost(self) -> float | None:
        """US dollars that the run may cost as a whole; None for any number."""
        known = self._fact(_MAX_COST)
        return float(known) if known else None

    def keep_max_cost(self, dollars: float | None) -> None:
        """Remember what the run may cost."""
        self._keep(_MAX_COST, str(dollars) if dollars is not None else "")

    def expected_cost(self) -> float:
        """US dollars that the requests of unfinished letters have cost or will, as was expected of them."""
        with self._ledger.reading() as connection:
            row = connection.execute(
                "SELECT coalesce(sum(expected), 0) FROM batch_requests JOIN letters ON letters.number = "
                "letter WHERE state = ? AND (batch IS NOT NULL OR answer IS NOT NULL)",
                (LetterState.PENDING,),
            ).fetchone()
        return float(row[0])

    @property
    def has_news(self) -> bool:
        """Whether there is reason to look through the letters, such as answers that were taken since."""
        return self._fact(_LOOK) == "1"

    def look_again(self) -> None:
        """The letters are to be looked through."""
        self._keep(_LOOK, "1")

    def looked_through(self) -> None:
        """The letters have been looked through."""
        self._keep(_LOOK, "0")

    def batches(self, *steps: Step) -> list[Batch]:
        """The batches in these steps, in any where none is named, in their order."""
        wanted = steps or tuple(Step)
        with self._ledger.reading() as connection:
            rows = connection.execute(
                f"SELECT * FROM batches WHERE step IN ({_marks(wanted)}) ORDER BY number", wanted
            ).fetchall()
        return [_batch(row) for row in rows]

    def batch(self, number: int) -> Batch:
        """One batch."""
        with self._ledger.reading() as connection:
            row = connection.execute("SELECT * FROM batches WHERE number = ?", (number,)).fetchone()
        return _batch(row)

    def next_number(self) -> int:
        """The number of the next batch."""
        return self._number("SELECT coalesce(max(number), 0) + 1 FROM batches")

    def last_round(self) -> int:
        """The round of the newest batch; 0 before the first."""
        return self._number("SELECT coalesce(max(round), 0) FROM batches")

    def add(self, batch: Batch, requests: Sequence[tuple[str, int, float]]) -> None:
        """Keep a batch whose file is written, with the requests in it.

        Each has the letter that it is for, and what it is expected to cost in US dollars.
        """
        values = asdict(batch)
        with self._ledger.transaction() as connection:
            connection.execute(
                f"INSERT INTO batches ({', '.join(values)}) VALUES ({_marks(values)})", tuple(values.values())
            )
            connection.executemany(
                "INSERT INTO batch_requests (custom_id, letter, batch, expected) VALUES (?1, ?2, ?3, ?4) "
                "ON CONFLICT (custom_id) DO UPDATE SET batch = ?3, expected = ?4",
                [(name, letter, batch.number, expected) for name, letter, expected in requests],
            )
            _note_waits(connection, [(letter, name) for name, letter, _ in requests])

    def update(self, number: int, **values: str | int | None) -> None:
        """Change what is known of a batch."""
        columns = ", ".join(f"{name} = ?" for name in values)
        with self._ledger.transaction() as connection:
            connection.execute(f"UPDATE batches SET {columns} WHERE number = ?", (*values.values(), number))

    def void(self, number: int) -> None:
        """Take the requests of a batch that was never made out of it again."""
        with self._ledger.transaction() as connection:
            connection.execute("UPDATE batches SET step = ? WHERE number = ?", (Step.VOID, number))
            connection.execute(
                "UPDATE batch_requests SET batch = NULL WHERE batch = ? AND answer IS NULL", (number,)
            )

    def waits(self, letter: int, name: str) -> None:
        """Note that a letter waits for a request that another letter has asked for."""
        with self._ledger.transaction() as connection:
            _note_waits(connection, [(letter, name)])

    def is_waiting(self, letter: int) -> bool:
        """Whether the request that a letter waits for stands in a file and has no answer yet."""
        return bool(
            self._number(
                "SELECT count(*) FROM batch_letters JOIN batch_requests USING (custom_id) "
                "WHERE number = ? AND batch IS NOT NULL AND answer IS NULL",
                letter,
            )
        )

    def generation(self, letter: int, *, anew: bool) -> int:
        """How often a letter has been sent to be asked anew; `anew` says whether it is now."""
        with self._ledger.reading() as connection:
            row = connection.execute(
                "SELECT generation, reopened FROM batch_letters WHERE number = ?", (letter,)
            ).fetchone()
        generation, reopened = (row[0], bool(row[1])) if row is not None else (0, False)
        if anew == reopened:
            return int(generation)
        generation += anew
        with self._ledger.transaction() as connection:
            connection.execute(
                "INSERT INTO batch_letters (number, generation, reopened) VALUES (?1, ?2, ?3) "
                "ON CONFLICT (number) DO UPDATE SET generation = ?2, reopened = ?3",
                (letter, generation, anew),
            )
        return int(generation)

    def request(self, name: str) -> Request | None:
        """A request by its custom id."""
        with self._ledger.reading() as connection:
            row = connection.execute("SELECT * FROM batch_requests WHERE custom_id = ?", (name,)).fetchone()
        return _request(row) if row is not None else None

    def turns(self, fingerprint: str, generation: int) -> list[Request]:
        """The answered requests of an exchange, turn by turn, and the next one where it is known."""
        found: list[Request] = []
        while (one := self.request(custom_id(fingerprint, len(found), generation))) is not None:
            found.append(one)
            if one.answer is None:
                break
        return found

    def open_requests(self, number: int) -> list[str]:
        """The custom ids of a batch's requests that have no answer."""
        with self._ledger.reading() as connection:
            rows = connection.execute(
                "SELECT custom_id FROM batch_requests WHERE batch = ? AND answer IS NULL", (number,)
            ).fetchall()
        return [name for (name,) in rows]

    def any_answer(self) -> bool:
        """Whether the endpoint has ever answered a request of this run."""
        return bool(self._number("SELECT EXISTS (SELECT 1 FROM batch_requests WHERE answer IS NOT NULL)"))

    def add_live_answer(self, name: str, letter: int, answer: Completion, expected: float) -> None:
        """Keep an answer that came over the live endpoint, and what it was expected to cost."""
        with self._ledger.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO batch_requests (custom_id, letter, live, answer, expected) "
                "VALUES (?, ?, 1, ?, ?)",
                (name, letter, packed(stored_answer(answer)), expected),
            )

    def take(self, number: int, taken: Iterable[Taken], **values: str | int | None) -> None:
        """Keep what came of a batch's requests, and that it has been collected, in one step.

        The first answer to a request stands.
        """
        with self._ledger.transaction() as connection:
            for one in taken:
                if one.answer is not None:
                    connection.execute(
                        "UPDATE batch_requests SET answer = ? WHERE custom_id = ? AND answer IS NULL",
                        (packed(stored_answer(one.answer)), one.custom_id),
                    )
                else:
                    connection.execute(
                        "UPDATE batch_requests SET batch = NULL, misses = misses + ?, missed = ? "
                        "WHERE custom_id = ? AND answer IS NULL",
                        (one.counted, one.missed, one.custom_id),
                    )
            connection.execute("INSERT OR REPLACE INTO batch_facts VALUES (?, '1')", (_LOOK,))
            values |= {"step": Step.COLLECTED, "ended_at": now()}
            columns = ", ".join(f"{name} = ?" for name in values)
            connection.execute(f"UPDATE batches SET {columns} WHERE number = ?", (*values.values(), number))

    def _fact(self, name: str) -> str | None:
        with self._ledger.reading() as connection:
            row = connection.execute("SELECT value FROM batch_facts WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row is not None else None

    def _keep(self, name: str, value: str) -> None:
        with self._ledger.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO batch_facts VALUES (?, ?)", (name, value))

    def _number(self, query: str, *values: object) -> int:
        with self._ledger.reading() as connection:
            return int(connection.execute(query, values).fetchone()[0])


def check_nothing_out(run_dir: Path, ledger: Ledger) -> None:
    """Raise RunInUseError where batches may still answer what a live run would ask and pay again."""
    out = len(BatchStore(ledger).batches(*OUT, Step.OFFLINE))
    if out:
        are = "1 of its batches is" if out == 1 else f"{out} of its batches are"
        raise RunInUseError(
            f"{are} out: take what they bring with imr-llm batch collect {run_dir}, which can also ask the "
            "rest live (--live-after)"
        )


def _note_waits(connection: sqlite3.Connection, waits: Iterable[tuple[int, str]]) -> None:
    connection.executemany(
        "INSERT INTO batch_letters (number, custom_id) VALUES (?1, ?2) "
        "ON CONFLICT (number) DO UPDATE SET custom_id = ?2",
        waits,
    )


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _batch(row: sqlite3.Row) -> Batch:
    return Batch(**{name: row[name] for name in row.keys() if name != "step"}, step=Step(row["step"]))  # noqa: SIM118


def _request(row: sqlite3.Row) -> Request:
    answer = unpacked(row["answer"])
    return Request(
        letter=row["letter"],
        batch=row["batch"],
        misses=row["misses"],
        missed=row["missed"],
        live=bool(row["live"]),
        answer=restored_answer(answer) if answer is not None else None,
    )
