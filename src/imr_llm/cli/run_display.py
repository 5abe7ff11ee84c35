"""How a run is shown while it works: a live line on a terminal, plain lines elsewhere, or JSON lines."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from imr_llm.cli.people import Level, Voice
from imr_llm.cli.plain import counted, one_line
from imr_llm.runs.budget import in_dollars
from imr_llm.runs.progress import Progress, Waiting
from imr_llm.runs.rows import LetterState

_LINE_SECONDS = 10.0
_REASONS = {
    "requests_per_minute": "the limit of requests per minute",
    "tokens_per_minute": "the limit of tokens per minute",
    "retry_after": "the endpoint asked to wait",
    "paused": "the endpoint does not answer",
}


class LogFormat(StrEnum):
    """How what is meant for people, or for what watches for them, is written on standard error."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Screen:
    """How much is said of a run, and in which form."""

    level: Level
    log_format: LogFormat

    @property
    def voice(self) -> Voice:
        """What speaks to people; silent where a program listens."""
        return Voice(Level.QUIET if self.log_format is LogFormat.JSON else self.level)


@contextmanager
def displayed(screen: Screen) -> Iterator[Callable[[Progress], None]]:
    """What a run is to tell its progress to."""
    if screen.log_format is LogFormat.JSON:
        yield _Lines(lambda progress: say_json("progress", progress.model_dump(mode="json")))
    elif screen.level is Level.QUIET:
        yield lambda _progress: None
    elif sys.stderr.isatty():
        with _live() as show:
            yield show
    else:
        yield _Lines(lambda progress: sys.stderr.write(f"imr-llm: {progress_line(progress)}\n"))


def say_json(event: str, what: dict[str, object]) -> None:
    """One JSON line on standard error."""
    sys.stderr.write(json.dumps({"event": event, **what}) + "\n")


def progress_line(progress: Progress) -> str:
    """A snapshot in one line for people."""
    of = f"/{progress.expected:,}" if progress.expected is not None else ""
    parts = [f"{progress.finished:,}{of} letters", states_line(progress)]
    if progress.rate:
        parts.append(f"{progress.rate:,.1f}/s")
    if progress.eta_seconds is not None and progress.eta_seconds >= 1:
        parts.append(f"{duration(progress.eta_seconds)} left")
    parts += spending(progress)
    if progress.waiting is not None:
        parts.append(waiting_line(progress.waiting))
    if progress.ending is not None:
        parts.append(f"ending: {progress.ending}; {counted(progress.in_flight, 'letter')} in flight")
    return one_line(", ".join(part for part in parts if part))


def states_line(progress: Progress) -> str:
    """How many letters of which state, those that are merely done left out."""
    named = ((LetterState.REVIEW, "for review"), (LetterState.FAILED, "failed"))
    return ", ".join(f"{progress.states[one]:,} {words}" for one, words in named if progress.states.get(one))


def spending(progress: Progress) -> list[str]:
    """Tokens and cost so far, where there are any, and what the whole run is likely to cost."""
    tokens = progress.usage.prompt_tokens + progress.usage.completion_tokens
    parts = [f"{tokens:,} tokens"] if tokens else []
    if progress.cost is not None:
        projected = ""
        if progress.projected_cost is not None and progress.projected_cost > progress.cost:
            projected = f" of about {_about(progress.projected_cost)}"
        parts.append(f"{in_dollars(progress.cost)}{projected}")
    return parts


def _about(dollars: float) -> str:
    return f"${dollars:,.2f}" if dollars >= 1 else in_dollars(dollars)


def waiting_line(waiting: Waiting) -> str:
    """What is waited for, and until when by the clock on the wall."""
    reason = _REASONS.get(waiting.reason, waiting.reason)
    if waiting.seconds is None:
        return f"waiting: {reason}"
    until = time.strftime("%H:%M:%S", time.localtime(time.time() + waiting.seconds))
    return f"waiting until {until}: {reason}"


def duration(seconds: float) -> str:
    """As `0:01:30`."""
    return str(timedelta(seconds=round(seconds)))


class _Lines:
    """Writes a line from time to time, and at once when something changes that an operator waits for."""

    def __init__(self, write: Callable[[Progress], object]) -> None:
        self._write = write
        self._written = time.monotonic()
        self._last: tuple[str | None, str | None] = (None, None)

    def __call__(self, progress: Progress) -> None:
        news = (progress.waiting.reason if progress.waiting else None, progress.ending)
        if news == self._last and time.monotonic() - self._written < _LINE_SECONDS:
            return
        self._written, self._last = time.monotonic(), news
        self._write(progress)


@contextmanager
def _live() -> Iterator[Callable[[Progress], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = (BarColumn(bar_width=24), TextColumn("{task.description}", markup=False))
    with Bars(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bars:
        task = bars.add_task("looking for letters", total=None)

        def show(progress: Progress) -> None:
            bars.update(
                task,
                completed=progress.finished,
                total=progress.expected,
                description=progress_line(progress),
            )

        yield show
