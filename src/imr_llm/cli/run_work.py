"""A session of a run under the eyes of an operator: progress is shown, and an interrupt ends it well."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from imr_llm.cli.run_display import Screen, displayed
from imr_llm.cli.run_ending import interruptible
from imr_llm.runs.driver import Stop
from imr_llm.runs.session import RunOptions, Session
from imr_llm.settings import Settings


@contextmanager
def working(
    run_dir: Path, settings: Settings, options: RunOptions, screen: Screen
) -> Iterator[tuple[Session, Stop]]:
    """A session to work with, and what says in the end whether it was stopped."""
    stop = Stop()
    with displayed(screen) as show, interruptible(stop, screen.voice):
        yield Session(run_dir, settings, options, stop=stop, on_progress=show), stop
