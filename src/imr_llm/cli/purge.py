"""`imr-llm purge`: a run deleted."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.people import Level, Voice
from imr_llm.cli.plain import counted, one_line
from imr_llm.cli.status import RunDirArgument


def purge(
    run_dir: RunDirArgument,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether it is meant.")] = False,
) -> None:
    """Delete a run: its records, summaries, corrections, costs and files of batches.

    Only what imr-llm keeps in the run directory is deleted; the letters, exports and other files stay. The
    model's replies are in the response cache: imr-llm cache clear deletes those.

    Examples:

    \b
      imr-llm run letters/ --out trial --engine reader
      imr-llm purge trial --yes
    """
    if not yes:
        if not sys.stdin.isatty():
            raise typer.BadParameter("without a terminal to ask on it takes --yes", param_hint="--yes")
        typer.confirm(f"Delete the run in {one_line(str(run_dir))!r} for good?", abort=True, err=True)
    with guarded():
        from imr_llm.runs.purge import purge_run

        purged = purge_run(run_dir)
        voice = Voice(Level.NORMAL)
        voice.note(f"{counted(purged.files, 'file')} deleted")
        if purged.left:
            voice.note(f"left, as not of this run: {', '.join(map(one_line, purged.left))}")
    raise typer.Exit(ExitCode.OK)
