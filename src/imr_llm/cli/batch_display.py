"""How batches are shown: a line for everything that happens, and a table of where they are."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from imr_llm.cli.options import ReportFormat
from imr_llm.cli.plain import counted, one_line, safe_json
from imr_llm.cli.run_display import Screen, displayed
from imr_llm.cli.run_ending import interruptible, summary_lines, summary_of
from imr_llm.runs.batches.rounds import Round
from imr_llm.runs.batches.rows import Batch, Step
from imr_llm.runs.batches.session import Watcher
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.driver import Stop
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.progress import Progress

if TYPE_CHECKING:
    from imr_llm.runs.batches.status import BatchStatus

_IN_WORDS = {
    Step.BUILT: "to be sent",
    Step.UPLOADING: "to be sent",
    Step.UPLOADED: "to be sent",
    Step.CREATING: "being made",
    Step.SUBMITTED: "out",
    Step.OFFLINE: "results awaited",
    Step.COLLECTED: "collected",
    Step.VOID: "not sent",
}


def watcher(screen: Screen, show: Callable[[Progress], None] = lambda _: None) -> Watcher:
    """Tells people what happens to batches and rounds."""

    def on_batch(batch: Batch) -> None:
        screen.voice.note(f"batch {batch.number}: {_said(batch)}")

    def on_round(number: int, done: Round) -> None:
        parts = [f"{counted(done.finished, 'letter')} finished"] if done.finished else []
        parts += [f"{counted(done.asked, 'request')} to send"] if done.asked else []
        parts += [f"{counted(done.waiting, 'letter')} waiting"] if done.waiting else []
        parts += [f"{counted(done.held, 'letter')} held back by the limit on cost"] if done.held else []
        screen.voice.note(f"round {number}: {', '.join(parts) or 'nothing to do'}")

    return Watcher(on_batch, on_round, show)


@contextmanager
def shown_when_live(screen: Screen, stop: Stop) -> Iterator[Callable[[Progress], None]]:
    """Shows progress, and lets an interrupt end well, from the moment that letters are asked live.

    Before that there is nothing in flight here that an interrupt could lose.
    """
    with ExitStack() as opened:
        shows: list[Callable[[Progress], None]] = []

        def show(progress: Progress) -> None:
            if not shows:
                opened.enter_context(interruptible(stop, screen.voice))
                shows.append(opened.enter_context(displayed(screen)))
            shows[0](progress)

        yield show


def say_what_is_out(run_dir: Path, screen: Screen) -> None:
    """Say which batches are still out, and what to do about them."""
    with Ledger.read(run_dir) as ledger:
        batches = BatchStore(ledger).batches()
    waiting = [one for one in batches if one.step not in {Step.COLLECTED, Step.VOID}]
    if not waiting:
        return
    requests = counted(sum(one.requests for one in waiting), "request")
    offline = any(one.step is Step.OFFLINE for one in waiting)
    how = "--from FILE" if offline else "or with --wait"
    several = counted(len(waiting), "batch").replace("batchs", "batches")
    screen.voice.note(f"{several} with {requests} open: collect again, {how}")


def print_status(run_dir: Path, status: BatchStatus, choice: ReportFormat) -> None:
    """Print where the batches of a run are."""
    if choice is ReportFormat.JSON:
        report = {
            "run_dir": str(run_dir),
            **summary_of(status.totals),
            "rounds": max((one.round for one in status.batches), default=0),
            "asked": status.asked,
            "batches": [asdict(one) for one in status.batches],
        }
        sys.stdout.write(safe_json(json.dumps(report, indent=2, ensure_ascii=False)) + "\n")
        return
    rows = [("batch", "round", "step", "requests", "done", "failed", "at the provider", "name")]
    for one in status.batches:
        answered = one.answered if one.step is Step.COLLECTED else one.completed
        rows.append(
            (
                str(one.number),
                str(one.round),
                _IN_WORDS[one.step],
                f"{one.requests:,}",
                f"{answered:,}",
                f"{one.failed:,}",
                ", ".join(filter(None, (one.status, one.complaint))) or "-",
                one.remote or "-",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        line = "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(one_line_kept(line))
    for text in summary_lines(status.totals):
        sys.stdout.write(f"{text}\n")


def one_line_kept(line: str) -> str:
    """A line of a table, with what a terminal would act on written out."""
    return "  ".join(one_line(part) if part.strip() else part for part in line.rstrip().split("  ")) + "\n"


def _said(batch: Batch) -> str:
    if batch.step is Step.COLLECTED:
        left = batch.requests - batch.answered
        again = f", {left:,} without an answer" if left else ""
        complaint = f" ({batch.complaint})" if batch.complaint else ""
        return f"{batch.status}{complaint}, {counted(batch.answered, 'answer')}{again}"
    if batch.step is Step.SUBMITTED and batch.status in {"cancelling", "cancelled"}:
        return f"{batch.status}, {batch.remote}"
    if batch.step is Step.SUBMITTED:
        return f"submitted as {batch.remote}, {counted(batch.requests, 'request')}"
    return "the provider's queue is full; it is sent again when there is room"
