"""`imr-llm status`: how a run fares, also while another terminal works on it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.options import ReportFormat, ReportFormatOption
from imr_llm.cli.plain import one_line, safe_json
from imr_llm.domain.provenance import TokenUsage
from imr_llm.runs.rows import Share

if TYPE_CHECKING:
    from imr_llm.runs.ledger import Ledger
    from imr_llm.runs.progress import Progress

RunDirArgument = Annotated[
    Path, typer.Argument(metavar="RUN_DIR", help="Directory of a run.", show_default=False)
]
_FRESH_SECONDS = 5.0


def status(
    run_dir: RunDirArgument,
    *,
    letters: Annotated[
        bool, typer.Option("--letters", help="List every letter that failed or needs review, and why.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Show it again every second until nobody works on the run.")
    ] = False,
    output_format: ReportFormatOption = ReportFormat.TEXT,
) -> None:
    """Print how far a run is: letters by state, tokens, cost, and what it waits for.

    Examples:

    \b
      imr-llm status run
      imr-llm status run --letters
      imr-llm status run --watch
    """
    with guarded():
        from imr_llm.runs.ledger import Ledger

        with Ledger.read(run_dir) as ledger:
            while True:
                with ledger.snapshot():
                    live = _live(ledger)
                    _print(run_dir, ledger, live, output_format, letters=letters)
                sys.stdout.flush()
                if not watch or live is None:
                    break
                time.sleep(1.0)
    raise typer.Exit(ExitCode.OK)


def _live(ledger: Ledger) -> Progress | None:
    """The progress of the process that works on the run, if one does."""
    from imr_llm.runs.progress import Progress

    written = ledger.progress()
    if written is None or abs(time.time() - written[0]) > _FRESH_SECONDS:
        return None
    progress = Progress.model_validate_json(written[1])
    return None if progress.over else progress


def _print(
    run_dir: Path, ledger: Ledger, live: Progress | None, choice: ReportFormat, *, letters: bool
) -> None:
    from imr_llm.cli.run_display import progress_line
    from imr_llm.cli.run_ending import summary_lines, summary_of
    from imr_llm.runs.attention import needing_a_person
    from imr_llm.runs.session import started

    totals, groups = ledger.totals(), ledger.field_groups()
    if choice is ReportFormat.JSON:
        report: dict[str, object] = {
            "run_dir": str(run_dir),
            **summary_of(totals),
            "all_listed": ledger.all_listed(),
            "field_groups": {
                name: {"usage": share.usage.model_dump(), "cost": share.cost}
                for name, share in groups.items()
            },
            "working": live.model_dump(mode="json") if live is not None else None,
            "manifest": started(run_dir).model_dump(mode="json", exclude_none=True),
        }
        if letters:
            report["letters"] = [
                {
                    "number": row.number,
                    "id": row.id,
                    "state": row.state,
                    "codes": row.error,
                    "why": row.message,
                }
                for row in needing_a_person(ledger)
            ]
        sys.stdout.write(safe_json(json.dumps(report, indent=2, ensure_ascii=False)) + "\n")
        return
    for line in summary_lines(totals):
        sys.stdout.write(f"{line}\n")
    if live is None and not ledger.all_listed():
        sys.stdout.write("the sources were not listed to their end: there may be more letters than these\n")
    if live is not None:
        sys.stdout.write(f"working: process {live.pid}, {progress_line(live)}\n")
    for line in _group_lines(groups):
        sys.stdout.write(f"{line}\n")
    if letters:
        for row in needing_a_person(ledger):
            why = one_line(row.message or row.error or "")
            sys.stdout.write(f"{row.state.value}\t{one_line(row.id)}\t{why}\n")


def _group_lines(groups: Mapping[str, Share]) -> list[str]:
    """What each group of fields has cost, as a table with a heading and the sum."""
    from imr_llm.runs.budget import in_dollars

    if not groups:
        return []
    usage = TokenUsage()
    for share in groups.values():
        usage = usage.plus(share.usage)
    costs = [share.cost for share in groups.values() if share.cost is not None]
    named = {name.replace("_", " "): share for name, share in groups.items()}
    rows = named | {"all": Share(usage, sum(costs) if costs else None)}
    lines = [f"  {'fields':<20}{'prompt tokens':>14}{'completion tokens':>19}{'cost':>14}"]
    for name, share in rows.items():
        cost = in_dollars(share.cost) if share.cost is not None else "unknown"
        tokens = f"{share.usage.prompt_tokens:>14,}{share.usage.completion_tokens:>19,}"
        lines.append(f"  {name:<20}{tokens}{cost:>14}")
    return lines
