"""The input files of batches: requests gathered into files that the provider takes."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from imr_llm.errors import LedgerError
from imr_llm.private_files import make_private_folder, open_private
from imr_llm.runs.batches.rows import Batch, Step
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.stored import now

FOLDER = "batches"


@dataclass(frozen=True, slots=True)
class Limits:
    """What the provider takes in one file."""

    requests: int
    bytes: int


def input_path(run_dir: Path, number: int) -> Path:
    """Where the input file of a batch is."""
    return run_dir / FOLDER / f"{number:04}.jsonl"


def output_path(run_dir: Path, number: int) -> Path:
    """Where the provider's answers to a batch are put."""
    return run_dir / FOLDER / f"{number:04}.output.jsonl"


def error_path(run_dir: Path, number: int) -> Path:
    """Where the provider's errors of a batch are put."""
    return run_dir / FOLDER / f"{number:04}.errors.jsonl"


def is_unchanged(run_dir: Path, batch: Batch) -> bool:
    """Whether the input file of a batch is there as it was written."""
    try:
        with input_path(run_dir, batch.number).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256")
    except OSError:
        return False
    return digest.hexdigest() == batch.sha256


@dataclass(slots=True)
class _Open:
    """The file that is being written."""

    number: int
    part: Path
    file: BinaryIO
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)
    bytes: int = 0
    requests: list[tuple[str, int, float]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)


class InputFiles:
    """Writes requests into files, a new one whenever the last is full; each is whole before it is known."""

    def __init__(self, run_dir: Path, store: BatchStore, limits: Limits, step: Step, round_: int) -> None:
        """`step` is that of the finished files: BUILT or OFFLINE. Raises LedgerError."""
        self._run_dir = run_dir
        self._store = store
        self._limits = limits
        self._step = step
        self._round = round_
        self._open: _Open | None = None
        self.written: list[int] = []
        """The numbers of the finished files."""
        _make_private(run_dir / FOLDER)

    def add(self, name: str, line: bytes, letter: int, expected: float) -> None:
        """Put a request that is expected to cost so many US dollars into a file. Twice is written once."""
        opened = self._open
        if opened is not None and name in opened.names:
            # Known only when the file is, so the letter is found waiting the next time.
            return
        if len(line) > self._limits.bytes:
            raise LedgerError(
                f"the request for letter {letter} has {len(line):,} bytes, more than a batch file may have "
                f"({self._limits.bytes:,}): raise batch_bytes"
            )
        if opened is not None and (
            len(opened.requests) == self._limits.requests or opened.bytes + len(line) > self._limits.bytes
        ):
            self.finish()
            opened = None
        if opened is None:
            opened = self._begin()
        try:
            opened.file.write(line)
        except OSError as error:
            raise _unwritable(opened.part, error) from None
        opened.digest.update(line)
        opened.bytes += len(line)
        opened.requests.append((name, letter, expected))
        opened.names.add(name)

    def finish(self) -> None:
        """Make the file that is being written known to the ledger."""
        opened, self._open = self._open, None
        if opened is None:
            return
        path = input_path(self._run_dir, opened.number)
        try:
            opened.file.flush()
            os.fsync(opened.file.fileno())
            opened.file.close()
            opened.part.replace(path)
        except OSError as error:
            raise _unwritable(path, error) from None
        self._store.add(
            Batch(
                number=opened.number,
                round=self._round,
                step=self._step,
                requests=len(opened.requests),
                bytes=opened.bytes,
                sha256=opened.digest.hexdigest(),
                tries=0,
                input_file=None,
                remote=None,
                status=None,
                output_file=None,
                error_file=None,
                completed=0,
                failed=0,
                complaint=None,
                answered=0,
                made_at=now(),
                submitted_at=None,
                ended_at=None,
            ),
            opened.requests,
        )
        self.written.append(opened.number)

    def abandon(self) -> None:
        """Let go of the file that is being written."""
        opened, self._open = self._open, None
        if opened is not None:
            opened.file.close()
            opened.part.unlink(missing_ok=True)

    def _begin(self) -> _Open:
        number = self._store.next_number()
        part = input_path(self._run_dir, number).with_suffix(".part")
        try:
            # It holds letters, so it is its owner's only.
            file = open_private(part)
        except OSError as error:
            raise _unwritable(part, error) from None
        self._open = _Open(number, part, file)
        return self._open


def _make_private(folder: Path) -> None:
    try:
        make_private_folder(folder)
    except OSError as error:
        raise _unwritable(folder, error) from None


def _unwritable(path: Path, error: OSError) -> LedgerError:
    return LedgerError(
        f"{str(path)!r} cannot be written ({error.strerror}): make room or set permissions right, and run "
        "the same command again"
    )
