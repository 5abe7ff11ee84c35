"""Deletes a run: everything that imr-llm keeps in its directory, and nothing that others put there."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from imr_llm.errors import LedgerError
from imr_llm.runs.attention import FILE_NAME as ATTENTION
from imr_llm.runs.batches.files import FOLDER as BATCHES
from imr_llm.runs.ledger_view import FILE_NAME as LEDGER
from imr_llm.runs.locking import FILE_NAME as LOCK
from imr_llm.runs.locking import locked
from imr_llm.runs.manifest import FILE_NAME as MANIFEST

_OURS = (f"{LEDGER}-wal", f"{LEDGER}-shm", f"{LEDGER}-journal", LEDGER, ATTENTION, MANIFEST)


class Purged(NamedTuple):
    """What was deleted of a run directory."""

    files: int
    left: tuple[str, ...]
    """Names of what is not imr-llm's, and so still there."""


def purge_run(run_dir: Path) -> Purged:
    """Delete the run in a directory: ledger with records and summaries, manifest, lists, files of batches.

    Other files stay, and the directory with them; an empty one is deleted. The ledger's pages are
    overwritten by the file system when it likes: use an encrypted disk where that matters. Raises
    LedgerError where there is no run or a file cannot be deleted, RunInUseError where a process works on it.
    """
    if not (run_dir / LEDGER).is_file():
        raise LedgerError(f"{str(run_dir)!r} is no run directory: it has no {LEDGER}; check the path")
    try:
        with locked(run_dir):
            ours = [*(run_dir / name for name in _OURS), *run_dir.glob(f".{ATTENTION}.*.part")]
            ours += sorted((run_dir / BATCHES).glob("[0-9]*.jsonl")) + sorted(
                (run_dir / BATCHES).glob("*.part")
            )
            deleted = 0
            for path in ours:
                with suppress(FileNotFoundError):
                    path.unlink()
                    deleted += 1
            with suppress(OSError):
                (run_dir / BATCHES).rmdir()
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
