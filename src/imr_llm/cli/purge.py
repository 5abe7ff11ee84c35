"""`imr-llm purge`: runs deleted, by name or by age."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.people import Level, Voice, complain
from imr_llm.cli.plain import counted, one_line
from imr_llm.errors import RunInUseError, SettingsError


def purge(
    run_dirs: Annotated[
        list[Path],
        typer.Argument(
            metavar="RUN_DIR",
            help="Directories of runs; with an age also folders that hold some.",
            show_default=False,
        ),
    ],
    *,
    older_than: Annotated[
        float | None,
        typer.Option(
            "--older-than",
            metavar="DAYS",
            min=0,
            help="Only runs on which nobody has worked for so many days.",
            show_default=False,
        ),
    ] = None,
    expired: Annotated[
        bool, typer.Option("--expired", help="Only runs older than the settings' retention_days.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether it is meant.")] = False,
) -> None:
    """Delete runs: their records, summaries, corrections, costs, files of batches and partitions.

    Only what imr-llm keeps in a run directory is deleted; the letters, exports and other files stay. The
    model's replies are in the response cache: imr-llm cache clear deletes those.

    Examples:

    \b
      imr-llm run letters/ --out runs/trial --engine reader
      imr-llm purge runs/ --older-than 90 --yes
      imr-llm purge runs/trial --yes
    """
    if expired and older_than is not None:
        raise typer.BadParameter("--older-than and --expired exclude each other")
    with guarded():
        chosen = _chosen(run_dirs, _retention_days() if expired else older_than)
    if chosen and not yes:
        if not sys.stdin.isatty():
            raise typer.BadParameter("without a terminal to ask on it takes --yes", param_hint="--yes")
        named = ", ".join(repr(one_line(str(run_dir))) for run_dir in chosen)
        typer.confirm(f"Delete for good the {counted(len(chosen), 'run')} {named}?", abort=True, err=True)
    ending = ExitCode.OK
    with guarded():
        for run_dir in chosen:
            ending = max(ending, _purge(run_dir, alone=len(chosen) == 1))
        if not chosen:
            Voice(Level.NORMAL).note("no run is as old as that")
    raise typer.Exit(ending)


def _retention_days() -> float:
    from imr_llm.settings import load_settings

    days = load_settings().retention_days
    if days is None:
        raise SettingsError("no time is set after which runs are expired: set retention_days")
    return days


def _chosen(run_dirs: list[Path], days: float | None) -> list[Path]:
    from imr_llm.runs.purge import is_older, runs_in

    if days is None:
        # Without an age every run is named: a folder of runs is not deleted by a slip.
        return list(dict.fromkeys(run_dirs))
    found = dict.fromkeys(run_dir for given in run_dirs for run_dir in runs_in(given))
    return [run_dir for run_dir in found if is_older(run_dir, days)]


def _purge(run_dir: Path, *, alone: bool) -> ExitCode:
    from imr_llm.runs.purge import purge_run

    voice = Voice(Level.NORMAL)
    before = "" if alone else f"{run_dir}: "
    try:
        purged = purge_run(run_dir)
    except RunInUseError as error:
        complain(str(error))
        return ExitCode.ENDPOINT_OR_CONFIGURATION
    voice.note(f"{before}{counted(purged.files, 'file')} deleted")
    if purged.left:
        voice.note(f"{before}left, as not of this run: {', '.join(map(one_line, purged.left))}")
    return ExitCode.OK
