"""`imr-llm eval`: how right an engine is on letters whose records are known."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.groups import Asking, grouped
from imr_llm.cli.options import (
    QuietOption,
    level_of,
)
from imr_llm.cli.people import Voice, complain, listen_to_logs
from imr_llm.cli.plain import one_line, safe_json
from imr_llm.cli.work import announce
from imr_llm.settings import EngineChoice

if TYPE_CHECKING:
    from imr_llm.evaluation import Change, Evaluation
    from imr_llm.evaluation.report import Table
    from imr_llm.evaluation.require import Shortfall


class EvaluationFormat(StrEnum):
    """How an evaluation is written."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


@grouped
def evaluate(
    gold_dir: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD_DIR", help="Folder of gold: a .json file beside each letter.", show_default=False
        ),
    ],
    *,
    asking: Asking,
    output_format: Annotated[
        EvaluationFormat,
        typer.Option("--format", help="table and markdown: for people. json: one object with everything."),
    ] = EvaluationFormat.TABLE,
    save: Annotated[
        Path | None,
        typer.Option(
            "--save", metavar="FILE", help="Keep the result in FILE, for --against.", show_default=False
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against",
            metavar="FILE",
            help="List what changed since the result that was saved in FILE.",
            show_default=False,
        ),
    ] = None,
    require: Annotated[
        Path | None,
        typer.Option(
            "--require",
            metavar="FILE",
            help="Exit with 1 unless the scores are as the TOML file requires.",
            show_default=False,
        ),
    ] = None,
    differences: Annotated[
        int, typer.Option("--differences", metavar="N", min=0, help="Values shown that are not as the gold.")
    ] = 20,
    quiet: QuietOption = False,
) -> None:
    """Measure an engine, field by field, on letters whose records are known.

    Every .json file under GOLD_DIR holds the record that a careful person made of the letter beside it. A
    letter that cannot be read counts as missed as a whole. Needs the extra: pip install 'imr-llm[eval]'.

    Examples:

    \b
      imr-llm eval gold
      imr-llm eval gold --engine reader --require gold/required.toml
      imr-llm eval gold --save before.json
      imr-llm eval gold --against before.json
      imr-llm eval gold --engine assist --model gpt-5-mini --format markdown
    """
    voice = Voice(level_of(quiet=quiet, verbose=False))
    short: Sequence[Shortfall] = ()
    with guarded():
        from imr_llm.api import Extractor
        from imr_llm.evaluation import (
            Evaluation,
            changes,
            load_evaluation,
            load_gold,
            load_required,
            read_one,
            shortfalls,
        )
        from imr_llm.llm.prices import find_prices

        listen_to_logs(voice.level)
        golds = load_gold(gold_dir)
        earlier = load_evaluation(against) if against is not None else None
        required = load_required(require) if require is not None else None
        settings = asking.settings()
        with Extractor(settings) as extractor, voice.walking(golds) as steps:
            announce(extractor, settings, voice)
            asks = extractor.engine is not EngineChoice.READER
            prices = find_prices(settings) if asks else None
            letters = tuple(read_one(gold, extractor, prices) for _, gold in steps)
            found = Evaluation.of(letters, engine=extractor.engine, model=settings.model)
        changed = changes(earlier, found) if earlier is not None else None
        short = shortfalls(required, letters) if required is not None else ()
        if save is not None:
            _save(found, save)
        _write(found, changed, short, choice=output_format, differences=differences)
    if short:
        complain(f"not as required: {', '.join(one.name for one in short)}")
        raise typer.Exit(ExitCode.SOME_FAILED)


def _save(found: Evaluation, path: Path) -> None:
    try:
        path.write_text(safe_json(found.model_dump_json(indent=1)) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise typer.BadParameter(
            f"{str(path)!r} cannot be written: {error.strerror}", param_hint="--save"
        ) from None


def _write(
    found: Evaluation,
    changed: Sequence[Change] | None,
    short: Sequence[Shortfall],
    *,
    choice: EvaluationFormat,
    differences: int,
) -> None:
    from imr_llm.evaluation.data import summary
    from imr_llm.evaluation.report import changes_table, shortfalls_table, tables

    if choice is EvaluationFormat.JSON:
        report = summary(found, changed, short)
        sys.stdout.write(safe_json(json.dumps(report, indent=2, ensure_ascii=False)) + "\n")
        return
    every = list(tables(found, shown_differences=differences))
    if changed is not None:
        every.append(changes_table(changed))
    if short:
        every.append(shortfalls_table(short))
    for number, table in enumerate(every):
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
