"""Writes an evaluation: tables for people or for Markdown, one JSON object for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from imr_llm.cli.plain import one_line, safe_json

if TYPE_CHECKING:
    from pydantic import BaseModel

    from imr_llm.evaluation.report import Table


class EvaluationFormat(StrEnum):
    """How an evaluation is written."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


def save_evaluation(found: BaseModel, path: Path) -> None:
    """Keep an evaluation in a file; a file that cannot be written is bad usage."""
    try:
        path.write_text(safe_json(found.model_dump_json(indent=1)) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise typer.BadParameter(
            f"{str(path)!r} cannot be written: {error.strerror}", param_hint="--save"
        ) from None


def write_data(report: dict[str, object]) -> None:
    """One JSON object on standard output."""
    sys.stdout.write(safe_json(json.dumps(report, indent=2, ensure_ascii=False)) + "\n")


def write_tables(tables: Sequence[Table], *, choice: EvaluationFormat) -> None:
    """Tables on standard output, an empty line between them."""
    for number, table in enumerate(tables):
        if number:
            sys.stdout.write("\n")
        (_print_markdown if choice is EvaluationFormat.MARKDOWN else _print_table)(table)


def _print_table(table: Table) -> None:
    from rich.console import Console
    from rich.table import Table as RichTable

    grid = RichTable(
        title=one_line(table.title), title_justify="left", title_style="bold", box=None, pad_edge=False
    )
    words = _wordy(table)
    for name, wordy in zip(table.columns, words, strict=True):
        grid.add_column(
            one_line(name), justify="left" if wordy else "right", overflow="fold", no_wrap=not wordy
        )
    for row in table.rows:
        grid.add_row(*(one_line(cell) for cell in row))
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, legacy_windows=False)
    # Away from a terminal nothing limits a line, and a table that is cut helps nobody.
    if not console.is_terminal:
        console.width = 400
    with console.capture() as captured:
        console.print(grid)
    sys.stdout.writelines(f"{line.rstrip()}\n" for line in captured.get().rstrip("\n").split("\n"))


def _print_markdown(table: Table) -> None:
    rules = ("---" if wordy else "---:" for wordy in _wordy(table))
    rows = [table.columns, tuple(rules), *table.rows]
    lines = ("| " + " | ".join(one_line(cell).replace("|", "\\|") for cell in row) + " |" for row in rows)
    sys.stdout.write(f"## {one_line(table.title)}\n\n" + "\n".join(lines) + "\n")


def _wordy(table: Table) -> list[bool]:
    """For each column whether it holds words rather than figures."""
    return [
        any(not cell.replace(".", "", 1).isdigit() and cell != "-" for cell in column)
        for column in zip(*table.rows, strict=True)
    ] or [True] * len(table.columns)
