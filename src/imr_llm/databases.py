"""SQLite files with numbered migrations and a write-ahead log, readable for their owner only."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from imr_llm.private_files import FILE_MODE, make_private

BUSY_SECONDS = 10.0
"""How long a statement waits for another process that writes."""


class NewerDatabase(Exception):  # noqa: N818 - never leaves this package; callers word it for people
    """The file has seen more migrations than this version knows."""


def open_database(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    """A connection in autocommit mode to a file that has seen all migrations; creates it, not its folder.

    Several processes may have one file open, and a process that dies leaves it whole. `migrations` are
    scripts and append only: a file remembers in `user_version` how many of them it has seen. Raises OSError,
    sqlite3.Error and NewerDatabase.
    """
    # Created here so that it never exists with wider permissions; SQLite gives a new log the same ones.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE))
    for addition in ("", "-wal", "-shm"):
        make_private(path.with_name(path.name + addition))
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _use_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        _migrate(connection, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def read_database(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    """A connection that can only read a file, whatever another process writes meanwhile.

    Raises sqlite3.Error where there is no such file, and NewerDatabase.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        _seen(connection, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    if _seen(connection, migrations) == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    # Looked at again, because another process may have come first.
    for script in migrations[_seen(connection, migrations) :]:
        for statement in script.split(";"):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(migrations)}")
    connection.execute("COMMIT")


def _seen(connection: sqlite3.Connection, migrations: Sequence[str]) -> int:
    seen = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if seen > len(migrations):
        raise NewerDatabase
    return seen


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    # The one statement that does not wait for other processes by itself when all create the file at once.
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
