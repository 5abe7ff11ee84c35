"""A session of a run under the eyes of an operator: progress is shown, and an interrupt ends it well."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from imr_llm.cli.run_display import LogFormat, Screen, displayed, say_json
from imr_llm.cli.run_ending import interruptible
from imr_llm.errors import ImrError, LedgerError
from imr_llm.runs.attention import write_attention
from imr_llm.runs.driver import Stop
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.session import RunOptions, Session
from imr_llm.settings import Settings


@contextmanager
def working(
    run_dir: Path, settings: Settings, options: RunOptions, screen: Screen
) -> Iterator[tuple[Session, Stop]]:
    """A session to work with, and what says in the end whether it was stopped.

    What ends it with an error is also told to a program that listens, and the letters that need a person are
    written down all the same.
    """
    stop = Stop()
    try:
        with displayed(screen) as show, interruptible(stop, screen.voice):
            yield Session(run_dir, settings, options, stop=stop, on_progress=show), stop
    except ImrError as error:
        if screen.log_format is LogFormat.JSON:
            say_json("error", {"error": type(error).__name__, "message": str(error)})
        with suppress(LedgerError), Ledger.read(run_dir) as ledger:
            write_attention(run_dir, ledger)
        raise
