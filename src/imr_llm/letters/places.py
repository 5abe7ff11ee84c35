"""From what an operator names to files: paths, folders with all that is in them, and patterns."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath

from imr_llm.errors import LetterNotFoundError
from imr_llm.letters.files import Refusal

_COMPANIONS = frozenset(
    {".json", ".yaml", ".yml", ".toml", ".ini", ".log", ".lock", ".sqlite", ".db", ".py", ".pyc", ".sha256"}
)
"""What lies in folders of letters beside them; a file of these kinds is read only when it is named itself."""

LEDGER_FILE = "ledger.sqlite"
"""What the directory of a run has in it, by which its files are told from letters."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file and the name that its letter gets; in a folder that is the path from the folder down."""

    path: Path
    name: str


def places(source: str | Path) -> Iterator[Place | Refusal]:
    """The files that a path, a folder or a pattern (`*`, `?`, `[…]`, `**`) stands for, in sorted order.

    Folders are walked to the bottom. Hidden files are left out, and so are records, settings, logs,
    databases, readme files and the directories of runs, unless they are named themselves. A path that is
    named is read whatever it is; what nobody named is refused where it is a link that leads out of the
    folder, a pipe or a device, and a link to a folder within is not followed. A folder without letters and a
    pattern that nothing fits are refused, too; all with a LetterNotFoundError.
    """
    path = Path(source)
    if _is_folder(path):
        yield from _some(_in_folder(path), str(source), "has no letters in it")
    elif glob.has_magic(str(source)) and not _exists(path):
        yield from _some(_fitting(str(source)), str(source), "fits no file")
    else:
        yield Place(path, path.name)


def may_be_a_letter(file_name: str) -> bool:
    """Whether a file of a folder is read though nobody named it: not hidden, and none of the companions."""
    suffix = PurePath(file_name).suffix.lower()
    return not file_name.lower().startswith((".", "readme")) and suffix not in _COMPANIONS


def _some(found: Iterator[Place | Refusal], shown: str, nothing: str) -> Iterator[Place | Refusal]:
    empty = True
    for place in found:
        empty = False
        yield place
    if empty:
        yield Refusal(shown, LetterNotFoundError(f"{shown!r} {nothing}; check the path"))


def _in_folder(folder: Path) -> Iterator[Place | Refusal]:
    for root, folders, files in os.walk(folder):
        here = Path(root)
        if LEDGER_FILE in files:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        letters = sorted(name for name in files if may_be_a_letter(name))
        # A folder that is linked from elsewhere is among the folders, but `os.walk` does not go into it.
        linked = [name for name in folders if (here / name).is_symlink() and _leads_out(here / name, folder)]
        for name in (*letters, *linked):
            yield _found(here / name, folder)


def _fitting(pattern: str) -> Iterator[Place | Refusal]:
    fixed = Path(*_before_magic(Path(pattern)))
    rest = Path(pattern).relative_to(fixed)
    if rest.name == "**":
        rest /= "*"
    hidden = any(part.startswith(".") for part in rest.parts)
    is_of_a_run = cache(lambda folder: (fixed / folder / LEDGER_FILE).is_file())
    # Unlike `glob.glob` this does not follow links to folders, which may lead round in circles.
    for path in sorted(set(fixed.glob(str(rest)))):
        shown = path.relative_to(fixed)
        if _is_folder(path) or (not hidden and any(part.startswith(".") for part in shown.parts)):
            continue
        if not any(map(is_of_a_run, shown.parents)):
            yield _found(path, fixed)


def _found(path: Path, top: Path) -> Place | Refusal:
    """A file that nobody named, found under `top`; refused where it is something else than a file there."""
    name = path.relative_to(top).as_posix()
    try:
        mode = path.lstat().st_mode
        if stat.S_ISREG(mode):
            return Place(path, name)
        if _leads_out(path, top):
            return _refused(name, "is a link that leads out of the folder; name what it leads to")
        if stat.S_ISLNK(mode):
            mode = path.stat().st_mode
    except OSError:
        # Why it cannot be read is told where it is read.
        return Place(path, name)
    if stat.S_ISREG(mode):
        return Place(path, name)
    return _refused(name, "is a pipe, a socket or a device; put a file in its place")


def _refused(name: str, why: str) -> Refusal:
    return Refusal(name, LetterNotFoundError(f"{name!r} {why}"))


def _leads_out(path: Path, top: Path) -> bool:
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(top))


def _before_magic(pattern: Path) -> Iterator[str]:
    for part in pattern.parts:
        if glob.has_magic(part):
            return
        yield part


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
