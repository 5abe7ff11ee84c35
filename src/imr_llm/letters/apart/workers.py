"""The processes that take files apart: as many as are asked at once, each for file after file."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from imr_llm.errors import ReadingProcessError
from imr_llm.letters.apart.frames import Kind, Question
from imr_llm.letters.apart.limits import Limits
from imr_llm.letters.apart.process import NotBegunError, Process, environment
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.files import SourceFile

_MOST_FILES = 500
"""Files after which a process is replaced: what they leave behind takes room from those that come."""
_TRIES = 3


class Workers:
    """Lends processes, at most one for each processor, and keeps them for the next file."""

    def __init__(self, limits: Limits | None = None, most: int | None = None) -> None:
        """Nothing is started before there is a file."""
        self._limits = limits or Limits()
        self._most = most or _processors()
        self._start_anew()

    def _start_anew(self) -> None:
        self._free = threading.Condition()
        self._idle: list[Process] = []
        self._all: set[Process] = set()
        self._lent = 0

    def text_of(self, file: SourceFile, kind: Kind = Kind.CONTAINER) -> SourceText:
        """The source text of a file; raises its LetterError, ReadingProcessError where nothing was read.

        From any number of threads: each waits until a process is free.
        """
        for _ in range(_TRIES):
            with self._borrowed(file.name) as process:
                try:
                    return process.text_of(Question(kind, file))
                except NotBegunError:
                    continue
        raise ReadingProcessError(
            f"{file.name!r} was not read: the processes that take files apart end before they begin; "
            "imr-llm doctor says more"
        )

    def close(self) -> None:
        """End all of them; the next file starts anew."""
        with self._free:
            idle, busy = self._idle, self._all.difference(self._idle)
            self._idle, self._all = [], set()
        for process in idle:
            process.close()
        for process in busy:
            process.break_off()

    def forget(self) -> None:
        """In a process that was forked from this one: they are not its own."""
        everyone = self._all
        self._start_anew()
        for process in everyone:
            process.forget()

    @contextmanager
    def _borrowed(self, name: str) -> Iterator[Process]:
        wanted = environment()
        with self._free:
            self._free.wait_for(lambda: self._lent < self._most)
            self._lent += 1
        process: Process | None = None
        try:
            process = self._usable(wanted) or self._started(wanted, name)
            yield process
        finally:
            with self._free:
                self._lent -= 1
                kept = process in self._all and process.alive and process.answered < _MOST_FILES
                if kept and process is not None:
                    self._idle.append(process)
                self._free.notify()
            if process is not None and not kept:
                self._dismiss(process)

    def _usable(self, wanted: dict[str, str]) -> Process | None:
        while True:
            with self._free:
                if not self._idle:
                    return None
                process = self._idle.pop()
            if process.alive and process.environment == wanted:
                return process
            self._dismiss(process)

    def _started(self, wanted: dict[str, str], name: str) -> Process:
        try:
            process = Process(self._limits, wanted)
        except OSError as error:
            raise ReadingProcessError(
                f"{name!r} was not read: the process that takes files apart cannot be started "
                f"({error.strerror or type(error).__name__})"
            ) from None
        with self._free:
            self._all.add(process)
        return process

    def _dismiss(self, process: Process) -> None:
        with self._free:
            self._all.discard(process)
        process.close()


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        # macOS and Windows do not bind processes to processors.
        return os.cpu_count() or 1


_WORKERS = Workers()
atexit.register(_WORKERS.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_WORKERS.forget)


def text_apart(file: SourceFile) -> SourceText:
    """The source text of a PDF, a picture or a Word document; raises LetterError."""
    return _WORKERS.text_of(file)


def html_apart(markup: str, name: str) -> SourceText:
    """The source text of a page of HTML; raises LetterError."""
    return _WORKERS.text_of(SourceFile(name, markup.encode("utf-8", "surrogatepass")), Kind.HTML)
