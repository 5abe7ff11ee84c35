"""`imr-llm report`: a run as a page to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.options import QuietOption, level_of
from imr_llm.cli.people import Voice
from imr_llm.cli.plain import counted
from imr_llm.cli.status import RunDirArgument


def report(
    run_dir: RunDirArgument,
    *,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The page, such as report.html."),
    ],
    title: Annotated[
        str | None,
        typer.Option("--title", help="Title of the page. Default: the run's name.", show_default=False),
    ] = None,
    letters: Annotated[
        int,
        typer.Option(
            "--letters", min=1, metavar="N", help="Letters of one page; more are put on pages beside it."
        ),
    ] = 5000,
    quiet: QuietOption = False,
) -> None:
    """Write a run as one page of HTML: numbers, a table to search and sort, every letter beside its record.

    The page holds all that it shows, letters included, and asks the network for nothing. Needs the extra:
    pip install 'imr-llm[report]'.

    Examples:

    \b
      imr-llm report run -o report.html
      imr-llm report run -o report.html --title "Letters of 2016"
    """
    voice = Voice(level_of(quiet=quiet, verbose=False))
    with guarded():
        from imr_llm.report import write_report
        from imr_llm.runs.ledger_view import LedgerView
        from imr_llm.settings import load_settings

        with LedgerView.read(run_dir) as ledger:
            written = write_report(
                ledger,
                output,
                title=title or f"Report of {run_dir.resolve().name}",
                max_bytes=load_settings().max_letter_bytes,
                most_letters=letters,
            )
        pages = counted(len(written.pages), "page")
        voice.note(f"{counted(written.letters, 'letter')} on {pages}: {written.pages[0]}")
        if written.without_text:
            voice.note(
                f"{counted(written.without_text, 'letter')} shown without text: the sources of the run do "
                "not have them any more, or they cannot be read"
            )
    raise typer.Exit(ExitCode.OK)
