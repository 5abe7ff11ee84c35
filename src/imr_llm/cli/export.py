"""`imr-llm export`: what a run made of its letters, as a file that other programs read."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from imr_llm.cli.exits import guarded
from imr_llm.cli.options import QuietOption, level_of
from imr_llm.cli.people import Voice
from imr_llm.cli.plain import counted
from imr_llm.cli.whole_file import WholeFileOption, target_of
from imr_llm.runs.exports.forms import EXPORTABLE, ExportFormat, Shape, format_of
from imr_llm.runs.rows import LetterRow, LetterState

if TYPE_CHECKING:
    from imr_llm.runs.exports.write import Exported
    from imr_llm.runs.ledger import Ledger


def export(
    run_dir: Annotated[
        Path, typer.Argument(metavar="RUN_DIR", help="Directory of a run.", show_default=False)
    ],
    *,
    export_format: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format",
            help="Default: what the suffix of FILE says (.jsonl, .csv, .parquet, .sqlite, .db); jsonl on "
            "standard output.",
            show_default=False,
        ),
    ] = None,
    output: WholeFileOption = None,
    rows: Annotated[
        Shape | None,
        typer.Option(
            "--rows",
            help="What a row stands for. Default: letters for jsonl and parquet, items for csv. A database "
            "has a table for everything.",
            show_default=False,
        ),
    ] = None,
    state: Annotated[
        str,
        typer.Option(
            "--state",
            metavar="STATE,…",
            help="Letters in these states: done, review, failed, pending.",
        ),
    ] = "done,review,failed",
    machine: Annotated[
        bool,
        typer.Option("--machine", help="The records as the engine made them, without people's corrections."),
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Write what a run made of its letters to a file: JSON lines, CSV, Parquet or an SQLite database.

    Corrections that people made are in the records. Works while the run goes on: the file holds what there
    was at one moment. How many letters of the run are not in it, and why, is said on standard error.

    Examples:

    \b
      imr-llm export run -o letters.sqlite
      imr-llm export run -o items.csv
      imr-llm export run -o records.parquet --state done
      imr-llm export run --format jsonl --rows summaries
    """
    voice = Voice(level_of(quiet=quiet, verbose=False))
    states = _states(state)
    chosen = _format(export_format, output)
    _spare_the_ledger(run_dir, output)
    with guarded(), _ended_like_an_interrupt():
        from imr_llm.runs.exports.write import export_rows
        from imr_llm.runs.ledger import Ledger

        target = target_of(output)
        with Ledger.read(run_dir) as ledger, closing(_letters_of(ledger, machine=machine)) as found:
            counted_letters = _Letters(found, ledger.totals().count(*EXPORTABLE))
            with voice.walking(counted_letters) as steps:
                letters = (letter for _, letter in steps)
                exported = export_rows(letters, target, chosen, shape=rows, states=states)
        _tell(exported, rows, voice)


def _letters_of(ledger: Ledger, *, machine: bool) -> Generator[LetterRow]:
    from imr_llm.runs.correcting import as_reviewed

    for row in ledger.rows(*EXPORTABLE):
        yield row if machine else as_reviewed(ledger, row)


class _Letters:
    """The letters of a run, one at a time, and how many they are about: the run may be going on."""

    def __init__(self, letters: Iterator[LetterRow], number: int) -> None:
        self._letters = letters
        self._number = number

    def __iter__(self) -> Iterator[LetterRow]:
        return self._letters

    def __len__(self) -> int:
        return self._number


def _states(words: str) -> frozenset[LetterState]:
    known = {str(one): one for one in EXPORTABLE}
    asked = [word.strip() for word in words.split(",")]
    for word in asked:
        if word not in known:
            raise typer.BadParameter(
                f"{word!r} is none of {', '.join(known)}; several are separated by commas",
                param_hint="--state",
            )
    return frozenset(known[word] for word in asked)


def _format(chosen: ExportFormat | None, output: Path | None) -> ExportFormat:
    if output is None or str(output) == "-":
        found = chosen or ExportFormat.JSONL
        if not found.is_text:
            raise typer.BadParameter(f"{found.value} needs a file: -o FILE", param_hint="--output")
        return found
    found_in_name = chosen or format_of(output)
    if found_in_name is None:
        raise typer.BadParameter(
            f"the name {str(output)!r} does not say in which format: add --format", param_hint="--output"
        )
    return found_in_name


def _spare_the_ledger(run_dir: Path, output: Path | None) -> None:
    """The ledger is an SQLite file too, and the one thing that must not be replaced."""
    if output is not None and output.resolve().parent == run_dir.resolve() and output.stem == "ledger":
        raise typer.BadParameter("that is the ledger's name: choose another", param_hint="--output")


@contextmanager
def _ended_like_an_interrupt() -> Iterator[None]:
    """A polite kill cleans up as Ctrl-C does: no half-written file is left behind."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _tell(exported: Exported, shape: Shape | None, voice: Voice) -> None:
    """Say what the export holds, and above all what it does not hold."""
    voice.note(f"{counted(exported.letters, 'letter')} exported")
    if exported.without:
        missing = "summary" if shape is Shape.SUMMARIES else "record: csv, parquet and sqlite list them"
        voice.note(f"{_numbers(exported.without)} not exported, for want of a {missing}")
    if exported.unwanted:
        voice.note(f"{_numbers(exported.unwanted)} not exported, in a state that was not asked for")


def _numbers(states: Counter[LetterState]) -> str:
    numbers = ", ".join(f"{states[state]} {state.value}" for state in EXPORTABLE if states[state])
    return f"{counted(states.total(), 'letter')} ({numbers})"
