"""From what an operator names to files: paths, folders with all that is in them, and patterns."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from imr_llm.errors import LetterNotFoundError
from imr_llm.letters.files import Refusal

_COMPANIONS = frozenset(
    {".json", ".yaml", ".yml", ".toml", ".ini", ".log", ".lock", ".sqlite", ".db", ".py", ".pyc", ".sha256"}
)
"""What lies in folders of letters beside them; a file of these kinds is read only when it is named itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file and the name that its letter gets; in a folder that is the path from the folder down."""

    path: Path
    name: str


def places(source: str | Path) -> Iterator[Place | Refusal]:
    """The files that a path, a folder or a pattern (`*`, `?`, `[…]`, `**`) stands for, in sorted order.

    Folders are walked to the bottom without following links to folders. Hidden files are left out, and so
    are records, settings, logs, databases and readme files, unless they are named themselves. A folder
    without letters and a pattern that nothing fits are refused with a LetterNotFoundError.
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


def _some(found: Iterator[Place], shown: str, nothing: str) -> Iterator[Place | Refusal]:
    empty = True
    for place in found:
        empty = False
        yield place
    if empty:
        yield Refusal(shown, LetterNotFoundError(f"{shown!r} {nothing}; check the path"))


def _in_folder(folder: Path) -> Iterator[Place]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root) / name
            if may_be_a_letter(name):
                yield Place(path, path.relative_to(folder).as_posix())


def _fitting(pattern: str) -> Iterator[Place]:
    fixed = Path(*_before_magic(Path(pattern)))
    for found in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute ones
        path = Path(found)
        if not _is_folder(path):
            yield Place(path, path.relative_to(fixed).as_posix())


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
