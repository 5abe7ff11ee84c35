"""Files and folders for their owner only, whatever the umask says: runs hold what letters say of people."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_private_folder(path: Path) -> None:
    """Make a folder, and those above it that are missing, for their owner only; one that is there stays.

    Raises OSError.
    """
    missing = []
    for one in (path, *path.parents):
        if one.exists():
            break
        missing.append(one)
    for one in reversed(missing):
        try:
            one.mkdir(FOLDER_MODE)
        except FileExistsError:
            continue
        # Some file systems, and default access lists of folders, do not go by what mkdir is told.
        one.chmod(FOLDER_MODE)
    if not path.is_dir():
        raise NotADirectoryError(20, "not a folder", str(path))


def open_private(path: Path, *, new: bool = False) -> BinaryIO:
    """A file to write from its beginning, for its owner only; raises OSError.

    One that was there is emptied; where the file is to be `new`, that is an error.
    """
    how = os.O_EXCL if new else os.O_TRUNC
    file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | how, FILE_MODE), "wb")
    try:
        # A folder's default access list may have widened what was asked for.
        make_private(path)
    except OSError:
        file.close()
        raise
    return file


@contextmanager
def writing_private(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the place of the one at a path at the end, for its owner only.

    It is on the disk whole then, or the path is as it was. Raises OSError.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
    try:
        with open_private(part, new=True) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_private(path: Path, data: bytes) -> None:
    """Write a file in one step, for its owner only; raises OSError."""
    with writing_private(path) as file:
        file.write(data)


def make_private(path: Path) -> None:
    """Take a file from all but its owner, if it is there; raises OSError, so where it is another user's."""
    with suppress(FileNotFoundError):
        path.chmod(FILE_MODE)


def read_private(path: Path, most: int) -> bytes:
    """The bytes of a small file that others can neither read nor have written.

    It is looked at when it is open, so that nobody exchanges it in between. Raises NotPrivateError where
    others could have a hand or an eye in it, or it is larger than `most` bytes, and OSError.
    """
    # Without O_NONBLOCK a named pipe would be waited for.
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        complaint = not_private(os.fstat(file.fileno()))
        if complaint is not None:
            raise NotPrivateError(complaint)
        data = file.read(most + 1)
    if len(data) > most:
        raise NotPrivateError(f"is larger than {most:,} bytes")
    return data


class NotPrivateError(Exception):
    """A file is no plain, small one of its owner; the message goes on from its name. Never leaves imr_llm."""


def not_private(status: os.stat_result) -> str | None:
    """What is wrong with a file that is to be its owner's alone, to go on from its name; None for nothing."""
    if not stat.S_ISREG(status.st_mode):
        return "is no plain file"
    if os.name != "posix":
        return None
    if status.st_mode & _OTHERS:
        return f"can be used by others (mode {stat.S_IMODE(status.st_mode):04o}): chmod 600 it"
    if status.st_uid not in (os.geteuid(), 0):
        return "belongs to another user"
    return None
