"""How a run ends on the command line: what came of it, who needs a person, and the exit code."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import typer

from imr_llm.cli.exits import ExitCode
from imr_llm.cli.people import Voice
from imr_llm.cli.plain import counted, named_once
from imr_llm.cli.run_display import LogFormat, Screen, say_json
from imr_llm.runs.attention import needing_a_person, write_attention
from imr_llm.runs.budget import in_dollars
from imr_llm.runs.driver import Stop
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import LetterState, Totals

_NAMED = 20
INTERRUPTED = "interrupted"


@contextmanager
def interruptible(stop: Stop, voice: Voice) -> Iterator[None]:
    """An interrupt (or a request to terminate) asks the run to end; a second one ends it at once."""

    def ask(_number: int, _frame: object) -> None:
        stop.interrupt(INTERRUPTED)
        if stop.at_once:
            voice.note("letting go of the letters in flight; they are still pending")
        else:
            voice.note("finishing the letters in flight; interrupt again to let go of them")

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def conclude(run_dir: Path, stop: Stop, screen: Screen, *, strict: bool) -> typer.Exit:
    """Say what came of the run, name the letters that need a person, and how the command ends."""
    voice = screen.voice
    with Ledger.read(run_dir) as ledger:
        totals = ledger.totals()
        attention = totals.count(LetterState.REVIEW, LetterState.FAILED)
        path = write_attention(run_dir, ledger)
        if screen.log_format is LogFormat.JSON:
            say_json("end", {"run_dir": str(run_dir), "ending": stop.reason, **summary_of(totals)})
        else:
            for line in summary_lines(totals):
                voice.note(line)
            for row in islice(needing_a_person(ledger), _NAMED):
                why = named_once(row.id, row.message or row.error or "")
                voice.note(f"needs a person: {why}")
            if attention > _NAMED:
                voice.note(f"… and {attention - _NAMED:,} more; all of them are in {path}")
            say_why_early(stop, voice)
    unfinished = totals.count(LetterState.PENDING) > 0
    return typer.Exit(exit_code(totals, stop, unfinished=unfinished, strict=strict))


def say_why_early(stop: Stop, voice: Voice) -> None:
    """Say why a run ended before its letters did, if it did."""
    if stop.reason is not None:
        voice.note(f"ended early: {stop.reason}; continue with the same command")


def exit_code(totals: Totals, stop: Stop, *, unfinished: bool, strict: bool) -> ExitCode:
    """What a run's exit code is; `unfinished` says whether letters are left to be worked on."""
    if stop.interrupts:
        return ExitCode.INTERRUPTED
    failed = totals.count(LetterState.FAILED)
    if failed and not totals.count(LetterState.DONE, LetterState.REVIEW) and not unfinished:
        return ExitCode.BAD_INPUT
    some = failed or unfinished or (strict and totals.count(LetterState.REVIEW))
    return ExitCode.SOME_FAILED if some else ExitCode.OK


def summary_of(totals: Totals) -> dict[str, object]:
    """The numbers of a run, for machines."""
    return {
        "states": {state.value: totals.count(state) for state in LetterState},
        "requests": totals.attempts,
        "usage": totals.usage.model_dump(),
        "cost": totals.spent,
        "cut_off": totals.cut_off,
    }


def summary_lines(totals: Totals) -> list[str]:
    """The numbers of a run, for people."""
    words = {
        LetterState.DONE: "done",
        LetterState.REVIEW: "for review",
        LetterState.FAILED: "failed",
        LetterState.PENDING: "pending",
        LetterState.SUPERSEDED: "superseded",
    }
    states = ", ".join(f"{totals.count(one):,} {name}" for one, name in words.items() if totals.count(one))
    lines = [f"letters: {states or 'none'}"]
    if totals.attempts:
        usage = totals.usage
        cost = f", {in_dollars(totals.cost)}" if totals.cost is not None else ", price unknown"
        cached = f" ({usage.cached_tokens:,} cached by the provider)" if usage.cached_tokens else ""
        requests = counted(totals.attempts, "request")
        lines.append(
            f"endpoint: {requests}, {usage.prompt_tokens:,} prompt tokens{cached}, "
            f"{usage.completion_tokens:,} completion tokens{cost}"
        )
    if totals.cut_off:
        were = counted(totals.cut_off, "request")
        lines.append(f"of these, on their way when the work was cut off, perhaps paid for: {were}")
    return lines
