"""How rows of a ledger are stored, and how SQLite's errors are worded for people."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from imr_llm.databases import NewerDatabase
from imr_llm.domain.agreement import Agreement
from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import LedgerError
from imr_llm.runs.rows import Asked, LetterRow, LetterState

COLUMNS = (
    "letters.number, id, sha256, state, attempts, prompt_tokens, completion_tokens, cached_tokens, cost, "
    "seconds, error, message, finished_at, fresh"
)
"""What `letter_row` reads, beside `record` and `summary`."""
_FAST = 1
"""Level of compression: a record shrinks to a fifth in a quarter of a millisecond."""


def letter_row(row: sqlite3.Row) -> LetterRow:
    """The row as the rest of the program knows it."""
    return LetterRow(
        number=row["number"],
        id=row["id"],
        sha256=row["sha256"] or None,
        state=LetterState(row["state"]),
        attempts=row["attempts"],
        usage=usage_of(row),
        cost=row["cost"],
        seconds=row["seconds"],
        error=row["error"],
        message=row["message"],
        finished_at=row["finished_at"],
        fresh=bool(row["fresh"]),
        record_json=unpacked(row["record"]),
        summary_json=unpacked(row["summary"]),
    )


def usage_of(row: sqlite3.Row) -> TokenUsage:
    """The tokens of a row."""
    return TokenUsage(
        prompt_tokens=row["prompt_tokens"],
        completion_tokens=row["completion_tokens"],
        cached_tokens=row["cached_tokens"],
    )


def agreement_of(row: sqlite3.Row) -> Agreement | None:
    """How far model and reader agree, where the row tells."""
    return Agreement(row["compared"], row["agreed"]) if row["compared"] is not None else None


def write_agreement(connection: sqlite3.Connection, number: int, agreement: Agreement | None) -> None:
    """Keep how far model and reader agree on a letter's record, within a transaction."""
    connection.execute("DELETE FROM agreements WHERE number = ?", (number,))
    if agreement is not None:
        connection.execute(
            "INSERT INTO agreements VALUES (?, ?, ?)", (number, agreement.compared, agreement.agreed)
        )


def packed(data: bytes | None) -> bytes | None:
    """Compressed for the ledger."""
    return zlib.compress(data, _FAST) if data is not None else None


def unpacked(data: bytes | None) -> bytes | None:
    """As it was before `packed`."""
    return zlib.decompress(data) if data is not None else None


def write_exchange(connection: sqlite3.Connection, number: int, asked: Asked) -> None:
    """Add one exchange of a letter, and its cost to what the letter has cost, within a transaction."""
    usage = asked.usage
    connection.execute(
        "UPDATE letters SET attempts = attempts + ?1, prompt_tokens = prompt_tokens + ?2, "
        "completion_tokens = completion_tokens + ?3, cached_tokens = cached_tokens + ?4, "
        "cost = CASE WHEN ?5 IS NULL THEN cost ELSE coalesce(cost, 0) + ?5 END WHERE number = ?6",
        (
            asked.attempts,
            usage.prompt_tokens,
            usage.completion_tokens,
            usage.cached_tokens,
            asked.cost,
            number,
        ),
    )
    connection.execute(
        "INSERT INTO exchanges VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            asked.purpose,
            asked.attempts,
            usage.prompt_tokens,
            usage.completion_tokens,
            usage.cached_tokens,
            asked.cost,
            asked.seconds,
            asked.replayed,
            asked.failure,
            now(),
        ),
    )
    connection.executemany(
        "INSERT INTO field_groups VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET "
        "prompt_tokens = prompt_tokens + ?3, completion_tokens = completion_tokens + ?4, "
        "cached_tokens = cached_tokens + ?5, "
        "cost = CASE WHEN ?6 IS NULL THEN cost ELSE coalesce(cost, 0) + ?6 END",
        [
            (
                number,
                group,
                share.usage.prompt_tokens,
                share.usage.completion_tokens,
                share.usage.cached_tokens,
                share.cost,
            )
            for group, share in asked.field_groups.items()
        ],
    )


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """SQLite's and the system's errors about the ledger as LedgerError with the next move."""
    try:
        yield
    except NewerDatabase:
        raise LedgerError(f"the ledger {str(path)!r} was made by a newer imr-llm: use that one") from None
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.OperationalError as error:
        raise LedgerError(
            f"the ledger {str(path)!r} cannot be used ({error}): what was written is whole; make room or set "
            "permissions right, and run the same command again"
        ) from error
    except sqlite3.DatabaseError as error:
        raise LedgerError(
            f"the ledger {str(path)!r} is damaged ({error}): start a new run in another directory"
        ) from error
    except OSError as error:
        raise LedgerError(
            f"the ledger {str(path)!r} cannot be opened ({error.strerror}): check path, permissions and disk"
        ) from error


def now() -> str:
    """This moment in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
