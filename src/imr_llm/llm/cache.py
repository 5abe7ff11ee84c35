"""The response cache: raw replies in a private SQLite file, found by everything that changes an answer.

A key is the fingerprint of an exchange and its endpoint; the API key is no part of it. Failures are not kept.
Several processes may use one file at once, and a process that dies leaves it whole (write-ahead log).
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import ValidationError

from imr_llm.databases import NewerDatabase, open_database
from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import CacheError, EndpointUnreachableError
from imr_llm.llm.completion import json_text
from imr_llm.llm.endpoint import Answerer, EndpointIdentity
from imr_llm.llm.gate_state import NO_GATE, GateState
from imr_llm.private_files import make_private_folder

_log = logging.getLogger(__name__)

# Append only.
_MIGRATIONS = (
    """
    CREATE TABLE replies (
        key TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        prompt_tokens INTEGER NOT NULL,
        completion_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        hits INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID
    """,
    "CREATE INDEX replies_by_age ON replies (created_at)",
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A reply as it was given: the raw completion, and what it cost then."""

    text: str
    usage: TokenUsage
    attempts: int


@dataclass(frozen=True, slots=True)
class CacheStats:
    """How much a cache holds and what it has saved; times are UTC, ISO 8601, None for an empty cache."""

    entries: int
    bytes: int
    """Size of the file and its write-ahead log."""
    oldest: str | None
    newest: str | None
    hits: int
    saved_tokens: int
    """Prompt and completion tokens that the hits did not cost again."""


class ReplyCache:
    """One cache file. May be used from several threads; a forked process opens it for itself."""

    def __init__(self, path: Path) -> None:
        """Opens the file, and creates it for its owner only; raises CacheError."""
        self._path = path
        self._lock = threading.Lock()
        self._process = os.getpid()
        self._connection = self._open()

    def get(self, key: str) -> Stored | None:
        """The reply under a key, counted as a hit; raises CacheError."""
        with self._using() as connection:
            row = connection.execute(
                "SELECT text, prompt_tokens, completion_tokens, cached_tokens, attempts "
                "FROM replies WHERE key = ?",
                (key,),
            ).fetchone()
            if row is None:
                return None
            connection.execute("UPDATE replies SET hits = hits + 1 WHERE key = ?", (key,))
        text, prompt, completion, cached, attempts = row
        usage = TokenUsage(prompt_tokens=prompt, completion_tokens=completion, cached_tokens=cached)
        return Stored(text, usage, attempts)

    def contains(self, key: str) -> bool:
        """Whether there is a reply under a key; asking is no hit. Raises CacheError."""
        with self._using() as connection:
            found = connection.execute("SELECT 1 FROM replies WHERE key = ?", (key,)).fetchone()
        return found is not None

    def put(self, key: str, stored: Stored) -> None:
        """Keep a reply, in place of one under the same key; raises CacheError."""
        usage = stored.usage
        values = (
            key,
            stored.text,
            usage.prompt_tokens,
            usage.completion_tokens,
            usage.cached_tokens,
            stored.attempts,
            _now().isoformat(timespec="seconds"),
        )
        with self._using() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO replies (key, text, prompt_tokens, completion_tokens, cached_tokens, "
                "attempts, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                values,
            )

    def stats(self) -> CacheStats:
        """How much the cache holds and what it has saved; raises CacheError."""
        with self._using() as connection:
            entries, oldest, newest, hits, saved = connection.execute(
                "SELECT count(*), min(created_at), max(created_at), coalesce(sum(hits), 0), "
                "coalesce(sum(hits * (prompt_tokens + completion_tokens)), 0) FROM replies"
            ).fetchone()
        files = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        size = sum(one.stat().st_size for one in files if one.exists())
        return CacheStats(entries, size, oldest, newest, hits, saved)

    def clear(self, older_than_days: float | None = None) -> int:
        """Delete all replies, or those older than so many days, from the disk too; how many it were.

        Raises CacheError.
        """
        with self._using() as connection:
            deleted = _deleted(connection, older_than_days)
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return deleted

    def expire(self, days: float) -> None:
        """Delete replies older than so many days; what they said is overwritten. Raises CacheError."""
        with self._using() as connection:
            _deleted(connection, days)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._worded():
            if self._process != os.getpid():
                # A SQLite connection must not be used, nor closed, in a forked process.
                self._connection, self._process = self._open(), os.getpid()
            yield self._connection

    def _open(self) -> sqlite3.Connection:
        with self._worded():
            make_private_folder(self._path.parent)
            try:
                connection = open_database(self._path, _MIGRATIONS)
            except NewerDatabase:
                raise CacheError(
                    f"the cache {str(self._path)!r} was made by a newer imr-llm: "
                    "use that one, or another cache path"
                ) from None
            connection.execute("PRAGMA secure_delete = ON")
        return connection

    @contextmanager
    def _worded(self) -> Iterator[None]:
        """SQLite's and the system's errors as CacheError with the next move."""
        try:
            yield
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.OperationalError as error:
            raise CacheError(
                f"the cache {str(self._path)!r} cannot be used ({error}): check the disk, or switch it off"
            ) from error
        except sqlite3.DatabaseError as error:
            raise CacheError(
                f"the cache {str(self._path)!r} is damaged ({error}): delete the file, it only holds copies"
            ) from error
        except OSError as error:
            raise CacheError(
                f"the cache {str(self._path)!r} cannot be opened ({error.strerror}): "
                "set another cache path, or switch the cache off"
            ) from error


class CachedClient:
    """A cache in front of a client; without a client it only replays."""

    def __init__(self, client: Answerer | None, cache: ReplyCache, identity: EndpointIdentity) -> None:
        """`identity` is the endpoint whose replies are looked for and kept."""
        self.identity = identity
        self._client = client
        self._cache = cache

    @property
    def gate_state(self) -> GateState:
        """The client's; kept replies do not pass its gate."""
        return self._client.gate_state if self._client is not None else NO_GATE

    async def answer(self, exchange: Exchange, *, anew: bool = False) -> Reply:
        """The kept reply with the usage and attempts it had then, else the client's, which is then kept.

        With `anew` the client is asked in any case, and its reply takes the place of the kept one. Raises
        CacheError, EndpointError as the client does, and EndpointUnreachableError without a client.
        """
        key = self.identity.fingerprint(exchange)
        kept = None if anew else _replayed(self._cache.get(key), exchange)
        if kept is not None:
            return kept
        if self._client is None:
            raise EndpointUnreachableError(
                "the cache has no reply to this exchange, and no endpoint is configured"
            )
        reply = await self._client.answer(exchange)
        if reply.failure is None and reply.text is not None:
            try:
                self._cache.put(key, Stored(reply.text, reply.usage, reply.attempts))
            except CacheError as error:
                # The reply is paid for: a full disk must not cost it.
                _log.warning("a reply was used but not kept: %s", error)
        return reply

    async def aclose(self) -> None:
        """Close the client and the cache."""
        if self._client is not None:
            await self._client.aclose()
        self._cache.close()


def _replayed(stored: Stored | None, exchange: Exchange) -> Reply | None:
    if stored is None:
        return None
    try:
        parsed = exchange.reply_type.model_validate_json(json_text(stored.text))
    except ValidationError:
        return None
    return Reply(
        parsed=parsed,
        failure=None,
        usage=stored.usage,
        attempts=stored.attempts,
        cached=True,
        text=stored.text,
    )


def _deleted(connection: sqlite3.Connection, older_than_days: float | None) -> int:
    """Delete all replies, or those older than so many days; how many it were."""
    limit = None if older_than_days is None else _now() - timedelta(days=older_than_days)
    return connection.execute(
        "DELETE FROM replies WHERE ?1 IS NULL OR created_at < ?1",
        (limit and limit.isoformat(timespec="seconds"),),
    ).rowcount


def _now() -> datetime:
    return datetime.now(UTC)
