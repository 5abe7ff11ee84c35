"""One process works on a run directory at a time; the lock is gone when the process is, however it ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from imr_llm.errors import LedgerError, RunInUseError
from imr_llm.private_files import FILE_MODE, make_private_folder

FILE_NAME = "lock"


@contextmanager
def locked(run_dir: Path) -> Iterator[None]:
    """Make the run directory where there is none, and keep other processes from working on it.

    Raises RunInUseError where one does, and LedgerError where the directory cannot be made or written.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(run_dir / FILE_NAME, timeout=0, mode=FILE_MODE)
    try:
        # Records are of people: for their owner only, as the ledger in it is.
        make_private_folder(run_dir)
        lock.acquire()
    except Timeout:
        raise RunInUseError(
            f"another process is working on {str(run_dir)!r}: see how it fares with imr-llm status, "
            "or wait until it has ended"
        ) from None
    except OSError as error:
        raise LedgerError(
            f"{str(run_dir)!r} cannot be used as run directory ({error.strerror}): "
            "check its path and permissions"
        ) from None
    try:
        yield
    finally:
        lock.release()
