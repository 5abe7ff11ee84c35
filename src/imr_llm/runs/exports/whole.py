"""A file that is replaced as a whole: whatever ends the writing, what stands under its name can be used."""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from imr_llm.private_files import FILE_MODE
from imr_llm.runs.ledger_view import FILE_NAME as LEDGER

_ADDITIONS = ("", "-journal", "-wal", "-shm")
"""What SQLite may put beside a database while it is written."""


@contextmanager
def replaced_whole(target: Path) -> Iterator[Path]:
    """A path beside the target to write to; at the end it takes the target's place, on the disk for good.

    An error or an interrupt on the way leaves the target as it was and nothing beside it. What a killed
    process left there is removed by the next that writes the same target. Raises OSError.
    """
    target = target.resolve()
    for left in target.parent.glob(f".{escape(target.name)}.*.exporting"):
        _remove_if_abandoned(left)
    part = target.with_name(f".{target.name}.{os.getpid()}.{secrets.token_hex(4)}.exporting")
    try:
        # The lock says that somebody is at work on it; it ends with the process, however that ends.
        with part.open("xb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if target.exists():
                shutil.copymode(target, part)
            if in_run_directory(target):
                part.chmod(FILE_MODE)
            yield part
            with part.open("rb+") as written:
                os.fsync(written.fileno())
            part.replace(target)
    except BaseException:
        for addition in _ADDITIONS:
            part.with_name(part.name + addition).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def in_run_directory(target: Path) -> bool:
    """Whether a file is to be in a run directory, where everything is for its owner only."""
    return any((folder / LEDGER).is_file() for folder in target.resolve().parents)


def _remove_if_abandoned(part: Path) -> None:
    # Gone meanwhile, or held by an export that is still at work: either way not ours to remove.
    with suppress(FileNotFoundError, BlockingIOError), part.open("rb") as found:
        fcntl.flock(found, fcntl.LOCK_EX | fcntl.LOCK_NB)
        part.unlink()


def _sync_folder(folder: Path) -> None:
    """The new name has to be on the disk too, not only what stands under it."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
