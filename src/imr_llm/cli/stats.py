"""`imr-llm stats`: what the letters of a run say together."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.options import ReportFormat, ReportFormatOption
from imr_llm.cli.plain import counted, plain, safe_json
from imr_llm.cli.status import RunDirArgument

if TYPE_CHECKING:
    from rich.table import Table

    from imr_llm.analysis import Breakdown, Decided, Statistics

_BAR = 12
"""Columns of a bar that stands for 100 %."""
_HEADINGS = {
    "category": "By treatment category",
    "year": "By year",
    "specialty": "By the reviewer's specialty",
    "guideline": "By guideline that the reviewer cites",
    "ur_action": "By what utilization review did",
}


def stats(
    run_dir: RunDirArgument,
    *,
    output_format: ReportFormatOption = ReportFormat.TEXT,
    rows: Annotated[
        int, typer.Option("--rows", min=1, metavar="N", help="Rows of a table at the most, in text.")
    ] = 15,
) -> None:
    """Print what the letters of a run say together: outcomes, overturn rates, findings, tokens and cost.

    An overturn rate is the share of the decided items that were overturned, with its 95 % interval: wide
    where there are few. The report of the run shows the same numbers.

    Examples:

    \b
      imr-llm stats run
      imr-llm stats run --format json
    """
    with guarded():
        from imr_llm.analysis import statistics_of
        from imr_llm.runs.ledger_view import LedgerView

        with LedgerView.read(run_dir) as ledger:
            found = statistics_of(ledger)
        if output_format is ReportFormat.JSON:
            sys.stdout.write(safe_json(found.model_dump_json(indent=2)) + "\n")
        else:
            _print(found, rows)
    raise typer.Exit(ExitCode.OK)


def _print(found: Statistics, most: int) -> None:
    from imr_llm.cli.card import card_console, styled

    with card_console(sys.stdout) as console:
        console.print(_counts("Letters", found.letters))
        console.print(_counts("Outcomes", found.outcomes))
        console.print(_counts("Formats", found.formats))
        for breakdown in found.breakdowns:
            if breakdown.rows:
                console.print()
                console.print(styled(_HEADINGS[breakdown.name], "bold"))
                console.print(_rates(breakdown, found.decided, most))
        if found.findings:
            console.print()
            console.print(styled("Findings", "bold"))
            console.print(_findings(found, most))
        console.print()
        console.print(styled(_spent(found), ""))


def _spent(found: Statistics) -> str:
    from imr_llm.runs.budget import in_dollars

    if not found.requests:
        return "0 requests, no cost"
    cost = in_dollars(found.cost) if found.cost is not None else "unknown"
    return (
        f"{counted(found.requests, 'request')}, {found.usage.prompt_tokens:,} prompt tokens, "
        f"{found.usage.completion_tokens:,} completion tokens, cost {cost}"
    )


def _counts(name: str, numbers: dict[str, int]) -> str:
    told = ", ".join(f"{plain(value)} {count:,}" for value, count in numbers.items() if count)
    return f"{name}: {told or 'none'}"


def _rates(breakdown: Breakdown, together: Decided, most: int) -> Table:
    table = _table("", "items", "upheld", "overturned", "rate", "95 %", "")
    shown = breakdown.rows[:most]
    for value, decided in shown:
        table.add_row(*_rate_row(breakdown.label(value), decided))
    if len(shown) < len(breakdown.rows):
        table.add_row(f"… {len(breakdown.rows) - len(shown)} more", *[""] * 6)
    table.add_row(*_rate_row("all items", together))
    return table


def _rate_row(name: str, decided: Decided) -> tuple[str, ...]:
    counts = (f"{decided.items:,}", f"{decided.upheld:,}", f"{decided.overturned:,}")
    rate, interval = decided.overturn_rate, decided.interval
    if rate is None or interval is None:
        return (plain(name), *counts, "-", "-", "")
    return (
        plain(name),
        *counts,
        f"{rate:.0%}",
        f"{interval[0]:.0%} to {interval[1]:.0%}",
        "█" * round(rate * _BAR) + "░" * (_BAR - round(rate * _BAR)),
    )


def _findings(found: Statistics, most: int) -> Table:
    table = _table("", "letters", "findings")
    for one in found.findings[:most]:
        table.add_row(one.code.value.replace("_", " "), f"{one.letters:,}", f"{one.findings:,}")
    if len(found.findings) > most:
        table.add_row(f"… {len(found.findings) - most} more", "", "")
    return table


def _table(first: str, *others: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(first, overflow="fold")
    for name in others:
        table.add_column(name, justify="right" if name else "left", no_wrap=True)
    return table
