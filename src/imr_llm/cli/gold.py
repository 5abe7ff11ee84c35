"""`imr-llm gold`: gold made of what people corrected."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.people import Level, Voice, complain
from imr_llm.cli.plain import counted, one_line
from imr_llm.cli.status import RunDirArgument

gold_app = typer.Typer(
    help="Gold: letters and the records that are right about them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@gold_app.command("add")
def add(
    run_dir: RunDirArgument,
    *,
    to: Annotated[
        Path,
        typer.Option("--to", metavar="GOLD_DIR", help="Folder of gold; made where there is none."),
    ],
) -> None:
    """Add the letters of a run that a person has finished to a folder of gold, for imr-llm eval.

    A letter is finished when a person has accepted it as a whole. Its text and its corrected record are
    written; gold that is there already stays as it is.

    Examples:

    \b
      imr-llm gold add run --to gold
      imr-llm eval gold
    """
    with guarded():
        from imr_llm.analysis.gold import add_gold
        from imr_llm.runs.ledger_view import LedgerView
        from imr_llm.settings import load_settings

        new = known = gone = 0
        with LedgerView.read(run_dir) as ledger:
            for added in add_gold(ledger, to, load_settings().max_letter_bytes):
                if added.path is None:
                    gone += 1
                    complain(f"{one_line(added.id)}: the sources of the run do not have this letter any more")
                elif added.new:
                    new += 1
                    typer.echo(one_line(str(added.path)))
                else:
                    known += 1
        Voice(Level.NORMAL).note(f"{counted(new, 'letter')} added, {known} there already")
    raise typer.Exit(ExitCode.SOME_FAILED if gone else ExitCode.OK)
