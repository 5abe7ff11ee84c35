"""`imr-llm purge`: runs deleted, by name or by age."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, exit_code_of, guarded
from imr_llm.cli.people import Level, Voice, complain
from imr_llm.cli.plain import counted, one_line
from imr_llm.errors import ImrError, LedgerError, SettingsError


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
        chosen, ending = _chosen(run_dirs, _retention_days() if expired else older_than)
    if chosen and not yes:
        if not sys.stdin.isatty():
            raise typer.BadParameter("without a terminal to ask on it takes --yes", param_hint="--yes")
        named = ", ".join(repr(one_line(str(run_dir))) for run_dir in chosen)
        typer.confirm(f"Delete for good the {counted(len(chosen), 'run')} {named}?", abort=True, err=True)
    with guarded():
        for run_dir in chosen:
            ending = max(ending, _purge(run_dir, alone=len(chosen) == 1))
        if not chosen and ending is ExitCode.OK:
            Voice(Level.NORMAL).note("no run is as old as that")
    raise typer.Exit(ending)


def _retention_days() -> float:
    from imr_llm.settings import load_settings

    days = load_settings().retention_days
    if days is None:
        raise SettingsError("no time is set after which runs are expired: set retention_days")
    return days


def _chosen(run_dirs: list[Path], days: float | None) -> tuple[list[Path], ExitCode]:
    """The runs to delete, and how the command ends as far as choosing them tells.

    One run that cannot be looked at is named and keeps no other from being deleted: nobody may look at what
    a nightly job does for a long time.
    """
    from imr_llm.runs.purge import is_older, runs_in

    if days is None:
        # Without an age every run is named: a folder of runs is not deleted by a slip.
        return list(dict.fromkeys(run_dirs)), ExitCode.OK
    ending = ExitCode.OK
    found: dict[Path, None] = {}
    for given in run_dirs:
        try:
            found |= dict.fromkeys(runs_in(given))
        except LedgerError as error:
            ending = _complained(error)
    chosen = []
    for run_dir in found:
        try:
            if is_older(run_dir, days):
                chosen.append(run_dir)
        except LedgerError as error:
            ending = _complained(error)
    return chosen, ending


def _complained(error: ImrError) -> ExitCode:
    complain(str(error))
    return exit_code_of(error)


def _purge(run_dir: Path, *, alone: bool) -> ExitCode:
    from imr_llm.runs.purge import purge_run

    voice = Voice(Level.NORMAL)
    before = "" if alone else f"{run_dir}: "
    try:
        purged = purge_run(run_dir)
    except LedgerError as error:
        return _complained(error)
    voice.note(f"{before}{counted(purged.files, 'file')} deleted")
    if purged.left:
        voice.note(f"{before}left, as not of this run: {', '.join(map(one_line, purged.left))}")
    return ExitCode.OK
