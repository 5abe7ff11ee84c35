"""A run on a cluster under the eyes of an operator: partition after partition, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from imr_llm.cli.plain import counted
from imr_llm.cli.run_display import LogFormat, Screen, say_json
from imr_llm.cli.run_ending import (
    conclude,
    exit_code,
    interruptible,
    say_why_early,
    summary_lines,
    summary_of,
)
from imr_llm.domain.provenance import TokenUsage
from imr_llm.runs.cluster import ClusterSession
from imr_llm.runs.driver import Stop
from imr_llm.runs.partitions import Mark
from imr_llm.runs.rows import LetterState, Totals
from imr_llm.runs.scan import Sources
from imr_llm.runs.session import RunOptions
from imr_llm.settings import Settings


@dataclass(frozen=True, slots=True)
class Cluster:
    """Which cluster, and how it is used."""

    address: str
    letters: int | None
    """Of a partition; None for the run's own size."""
    processes: int | None
    """None for all its CPUs but one."""


def run_on_cluster(
    cluster: Cluster,
    settings: Settings,
    options: RunOptions,
    screen: Screen,
    *,
    sources: Sources,
    out: str,
    summaries: bool,
    strict: bool,
) -> typer.Exit:
    """Begin or continue a run on a cluster, say how far it is, and how the command ends."""
    stop = Stop()

    def tell(done: int, of: int, mark: Mark) -> None:
        if screen.log_format is LogFormat.JSON:
            say_json("partition", {"done": done, "of": of, **mark.model_dump(mode="json")})
        else:
            states = ", ".join(f"{number} {state.value}" for state, number in sorted(mark.states.items()))
            screen.voice.note(f"partition {done} of {of}: {counted(mark.letters, 'letter')} ({states})")

    session = ClusterSession(out, settings, options, address=cluster.address, stop=stop, on_partition=tell)
    with interruptible(stop, screen.voice):
        marks = session.run(
            sources, summaries=summaries, letters=cluster.letters, processes=cluster.processes
        )
    if "://" not in out:
        return conclude(Path(out), stop, screen, strict=strict)
    return _concluded(marks, out, stop, screen, strict=strict)


def _concluded(marks: Sequence[Mark], out: str, stop: Stop, screen: Screen, *, strict: bool) -> typer.Exit:
    """As `conclude`, for a run directory in a cloud, which has no ledger."""
    totals = _totals(marks)
    if screen.log_format is LogFormat.JSON:
        say_json("end", {"run_dir": out, "ending": stop.reason, **summary_of(totals)})
    else:
        for line in summary_lines(totals):
            screen.voice.note(line)
        attention = totals.count(LetterState.REVIEW, LetterState.FAILED)
        if attention:
            screen.voice.note(
                f"{counted(attention, 'letter')} for a person: rows of {out}/partitions/*.parquet whose "
                "state is review or failed"
            )
        say_why_early(stop, screen.voice)
    return typer.Exit(exit_code(totals, stop, unfinished=stop.reason is not None, strict=strict))


def _totals(marks: Sequence[Mark]) -> Totals:
    states: Counter[LetterState] = Counter()
    usage = TokenUsage()
    for mark in marks:
        states.update(mark.states)
        usage = usage.plus(mark.usage)
    costs = [mark.cost for mark in marks if mark.cost is not None]
    return Totals(
        states=states,
        attempts=sum(mark.attempts for mark in marks),
        usage=usage,
        cost=sum(costs) if costs else None,
    )
