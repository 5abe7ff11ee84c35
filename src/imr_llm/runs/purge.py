"""Deletes runs: everything that imr-llm keeps in a directory, and nothing that others put there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from imr_llm.errors import LedgerError
from imr_llm.runs.attention import FILE_NAME as ATTENTION
from imr_llm.runs.batches.files import FOLDER as BATCHES
from imr_llm.runs.ledger_view import FILE_NAME as LEDGER
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.locking import FILE_NAME as LOCK
from imr_llm.runs.locking import locked
from imr_llm.runs.manifest import FILE_NAME as MANIFEST
from imr_llm.runs.partitions import FOLDER as PARTITIONS
from imr_llm.runs.partitions import PLAN
from imr_llm.runs.signed_manifest import FILE_NAME as SIGNED

# The ledger is last: what was broken off before it is a run still, and can be deleted again.
_OURS = (ATTENTION, SIGNED, PLAN, MANIFEST, f"{LEDGER}-wal", f"{LEDGER}-shm", f"{LEDGER}-journal", LEDGER)
_PARTS = (f".{ATTENTION}.*.part", f".{PLAN}.*.part", f".{MANIFEST}.*.part")
_FOLDERS = {
    BATCHES: ("[0-9]*.jsonl", "*.part"),
    PARTITIONS: ("[0-9]*.parquet", "[0-9]*.done.json", "[0-9]*.begun.json", ".[0-9]*.part"),
}


class Purged(NamedTuple):
    """What was deleted of a run directory."""

    files: int
    left: tuple[str, ...]
    """Names of what is not imr-llm's, and so still there."""


def purge_run(run_dir: Path) -> Purged:
    """Delete the run in a directory: records, summaries, manifest, lists, files of batches and partitions.

    Other files stay, and the directory with them; an empty one is deleted. The ledger's pages are
    overwritten by the file system when it likes: use an encrypted disk where that matters. Raises
    LedgerError where there is no run or a file cannot be deleted, RunInUseError where a process works on it.
    """
    if not (run_dir / LEDGER).is_file():
        raise LedgerError(f"{str(run_dir)!r} is no run directory: it has no {LEDGER}; check the path")
    try:
        with locked(run_dir):
            ours = [
                path
                for folder, patterns in _FOLDERS.items()
                for pattern in patterns
                for path in sorted((run_dir / folder).glob(pattern))
            ]
            ours += [path for pattern in _PARTS for path in run_dir.glob(pattern)]
            ours += [run_dir / name for name in _OURS]
            deleted = 0
            for path in ours:
                with suppress(FileNotFoundError):
                    path.unlink()
                    deleted += 1
            for folder in _FOLDERS:
                with suppress(OSError):
                    (run_dir / folder).rmdir()
        (run_dir / LOCK).unlink(missing_ok=True)
        left = tuple(sorted(one.name for one in run_dir.iterdir()))
        if not left:
            run_dir.rmdir()
    except OSError as error:
        raise LedgerError(
            f"{str(run_dir)!r} cannot be deleted whole ({error.strerror}): set permissions right, and run "
            "the same command again"
        ) from None
    return Purged(deleted, left)


def runs_in(folder: Path) -> Iterator[Path]:
    """The run directory itself, or the run directories in a folder; raises LedgerError for neither.

    An empty folder is one whose runs are all gone, as the night after the last was deleted.
    """
    if (folder / LEDGER).is_file():
        yield folder
        return
    found = sorted(path.parent for path in folder.glob(f"*/{LEDGER}") if path.is_file())
    if not found and not _is_empty(folder):
        raise LedgerError(
            f"{str(folder)!r} is no run directory, and has none in it: none has a {LEDGER}; check the path"
        )
    yield from found


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and next(folder.iterdir(), None) is None


def last_worked_on(run_dir: Path) -> datetime:
    """When a letter of a run was last listed, finished or decided about.

    Raises LedgerError where the ledger does not tell; the run can be deleted by its name all the same.
    """
    try:
        moments = _moments(run_dir)
        # A run that has come to nothing yet is as old as its ledger.
        written = datetime.fromtimestamp((run_dir / LEDGER).stat().st_mtime, UTC)
    except (LedgerError, ValueError, TypeError, OSError) as error:
        # The cause alone: what to do about a ledger that is to be used does not fit one that is to go.
        raise LedgerError(
            f"how old the run {str(run_dir)!r} is cannot be told, for its ledger cannot be read "
            f"({error.__cause__ or error}): it is kept; to delete it all the same, name it without an age: "
            f"imr-llm purge {str(run_dir)!r}"
        ) from error
    return max(moments, default=written)


def _moments(run_dir: Path) -> list[datetime]:
    with LedgerView.read(run_dir) as ledger, ledger.reading() as connection:
        decided = "SELECT max(made_at) FROM corrections" if ledger.has_table("corrections") else "SELECT NULL"
        rows = connection.execute(
            "SELECT max(finished_at) FROM letters UNION ALL SELECT max(started_at) FROM scans "
            f"UNION ALL {decided}"
        ).fetchall()
    return [datetime.fromisoformat(moment) for (moment,) in rows if moment is not None]


def is_older(run_dir: Path, days: float) -> bool:
    """Whether nobody has worked on a run for so many days; raises LedgerError where that cannot be told."""
    return last_worked_on(run_dir) < datetime.now(UTC) - timedelta(days=days)
