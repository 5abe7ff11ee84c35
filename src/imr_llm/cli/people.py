"""What is said to people: standard error, one line at a time, and progress over several letters."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from enum import IntEnum
from typing import TypeVar

from imr_llm.cli.plain import one_line

T = TypeVar("T")


class Level(IntEnum):
    """How much is said: errors only, what an operator wants to know, or every step."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


def complain(message: str) -> None:
    """An error, in one line."""
    sys.stderr.write(f"imr-llm: error: {one_line(message)}\n")


class Voice:
    """Says things to the operator at a level."""

    def __init__(self, level: Level) -> None:
        self.level = level

    def note(self, message: str) -> None:
        """Something an operator wants to know; silent with --quiet."""
        if self.level >= Level.NORMAL:
            sys.stderr.write(f"imr-llm: {one_line(message)}\n")

    def detail(self, message: str) -> None:
        """Something for --verbose only."""
        if self.level >= Level.VERBOSE:
            self.note(message)

    @contextmanager
    def walking(self, work: Iterable[T]) -> Iterator[Iterator[tuple[int, T]]]:
        """Counts through the work, with a progress bar where there is a terminal and more than one piece."""
        several = not isinstance(work, Sized) or len(work) > 1
        if several and self.level >= Level.NORMAL and sys.stderr.isatty():
            with _progress_bar(work) as steps:
                yield steps
        else:
            yield iter(enumerate(work, start=1))


@contextmanager
def _progress_bar(work: Iterable[T]) -> Iterator[Iterator[tuple[int, T]]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("letters"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("letters", total=len(work) if isinstance(work, Sized) else None)

        def steps() -> Iterator[tuple[int, T]]:
            for number, piece in enumerate(work, start=1):
                yield number, piece
                progress.advance(task)

        yield steps()


class _ToPeople(logging.Handler):
    """Log records of the package as lines for people, on whatever standard error is at that moment."""

    def emit(self, record: logging.LogRecord) -> None:
        sys.stderr.write(f"imr-llm: {one_line(record.getMessage())}\n")


def listen_to_logs(level: Level) -> None:
    """Show the package's log: warnings, with --verbose also information, with --quiet errors only."""
    thresholds = {Level.QUIET: logging.ERROR, Level.NORMAL: logging.WARNING, Level.VERBOSE: logging.INFO}
    logger = logging.getLogger("imr_llm")
    logger.handlers = [_ToPeople()]
    logger.setLevel(thresholds[level])
    logger.propagate = False
