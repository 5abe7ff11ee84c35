"""One process that takes files apart, seen from the one that asks it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from io import FileIO
from multiprocessing.spawn import get_executable
from pathlib import Path
from typing import Final

from imr_llm import errors
from imr_llm.errors import LetterError, LetterTooLargeError, ReadingProcessError, UnreadableLetterError
from imr_llm.letters.apart.frames import BEGUN, NEXT_PAGE, Question, decoded, read_frame, write_frame
from imr_llm.letters.apart.limits import Limits
from imr_llm.letters.extracted import SourceText

_PROGRAM: Final = "from imr_llm.letters.apart.serving import main; main()"
_KEPT: Final = (
    *("PATH", "HOME", "USER", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH"),
    *("DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "PYTHONHOME", "VIRTUAL_ENV"),
    *("TESSDATA_PREFIX", "OMP_THREAD_LIMIT", "SYSTEMROOT", "WINDIR", "PATHEXT", "COMSPEC", "USERPROFILE"),
)
"""What programs need of the environment; keys and everything else stay here."""
_GOODBYE_SECONDS = 2.0
_CRASHES: Final = frozenset(
    {"SIGSEGV", "SIGBUS", "SIGABRT", "SIGILL", "SIGTRAP", "SIGFPE", "SIGSYS", "SIGXFSZ"}
)


def environment() -> dict[str, str]:
    """The environment of such a process, but for its temporary folder."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    package = str(Path(errors.__file__).parent.parent)
    # Not the working folder, which may be one of letters with a json.py among them.
    paths = [os.path.abspath(path) for path in sys.path if path]  # noqa: PTH100 - a path may be no text
    return {**kept, "PYTHONPATH": os.pathsep.join(dict.fromkeys([*paths, package]))}


class NotBegunError(Exception):
    """The process ended before it looked at the file, which another one may be asked for."""


class Process:
    """Takes one file apart at a time."""

    def __init__(self, limits: Limits, environment: dict[str, str]) -> None:
        """Raises OSError where it cannot be started."""
        self.environment = environment
        self.answered = 0
        """How many files it has taken apart."""
        self._limits = limits
        self._late = False
        self._folder = Path(tempfile.mkdtemp(prefix="imr-llm-"))
        folders = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._folder))
        try:
            self._process = subprocess.Popen(
                [os.fsdecode(get_executable()), "-P", "-c", _PROGRAM, limits.encoded()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                env=environment | folders,
                cwd=self._folder,
                # Of its own, so that what it starts can be ended with it.
                start_new_session=True,
            )
        except BaseException:
            self._remove_folder()
            raise
        given, said = self._process.stdin, self._process.stdout
        assert isinstance(given, FileIO)
        assert isinstance(said, FileIO)
        self._given, self._said = given, said

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def text_of(self, question: Question) -> SourceText:
        """The source text of a file; raises its LetterError, or why there was no answer.

        Raises NotBegunError where it ended before it looked at the file. Where there was no answer it is no
        longer alive.
        """
        limits = self._limits
        self._late = False
        deadline = time.monotonic() + limits.seconds_for(len(question.file.data))
        watch = self._watch(deadline)
        try:
            begun = self._give(question)
            answer = read_frame(self._said, limits.answer_bytes) if begun else None
            pages = 0
            while answer == NEXT_PAGE and pages < limits.pages:
                deadline += limits.page_seconds if pages else limits.first_page_seconds
                pages += 1
                watch.cancel()
                watch = self._watch(deadline)
                answer = read_frame(self._said, limits.answer_bytes)
        except BaseException:
            self.end()
            raise
        finally:
            watch.cancel()
        self.answered += 1
        if answer is None or answer == NEXT_PAGE:
            self._late |= answer == NEXT_PAGE
            self.end()
            if not begun and not self._late:
                raise NotBegunError
            raise self._why_it_ended(question.file.name)
        return decoded(answer, question.file.name)

    def _give(self, question: Question) -> bool:
        """Whether it has taken a file to look at."""
        try:
            write_frame(self._given, question.head)
            write_frame(self._given, question.file.data)
        except BrokenPipeError:
            return False
        return read_frame(self._said, self._limits.answer_bytes) == BEGUN

    def close(self) -> None:
        """Let it end, which has nothing to do."""
        self._close_pipes()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_GOODBYE_SECONDS)
        self.end()

    def end(self) -> None:
        """End it, and what it has started, at once."""
        self.break_off()
        self._close_pipes()

    def break_off(self) -> None:
        """The same while another thread waits for its answer, which is then not to come."""
        self._kill()
        self._process.wait()
        self._remove_folder()

    def forget(self) -> None:
        """Have nothing to do with it any more: it belongs to the process that this one was forked from."""
        self._close_pipes()
        self._process.returncode = 0

    def _watch(self, deadline: float) -> threading.Timer:
        watch = threading.Timer(deadline - time.monotonic(), self._give_up)
        watch.daemon = True
        watch.start()
        return watch

    def _give_up(self) -> None:
        self._late = True
        self._kill()

    def _kill(self) -> None:
        if sys.platform != "win32" and self._process.returncode is None:
            # The group lives as long as one of it does, so the number cannot be another's by now.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def _close_pipes(self) -> None:
        self._given.close()
        self._said.close()

    def _remove_folder(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def _why_it_ended(self, name: str) -> LetterError:
        code = self._process.returncode
        try:
            cause = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        except ValueError:
            cause = f"signal {-code}"
        if self._late or cause == "SIGXCPU":
            return LetterTooLargeError(f"{name!r} takes far more time than any letter; print or scan it anew")
        if cause in _CRASHES:
            return UnreadableLetterError(
                f"{name!r} made the process that takes files apart end ({cause}): it is damaged, or takes "
                "more memory than any letter; print or scan it anew"
            )
        return ReadingProcessError(
            f"{name!r} was not read: the process that takes files apart ended ({cause}), perhaps for want of "
            "memory on this machine; try again"
        )
