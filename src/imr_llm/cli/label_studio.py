"""`imr-llm label-studio`: records to Label Studio and what people made of them there back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.options import QuietOption, level_of
from imr_llm.cli.people import Voice, complain
from imr_llm.cli.plain import counted, one_line
from imr_llm.cli.status import RunDirArgument
from imr_llm.cli.whole_file import WholeFileOption, written_whole

if TYPE_CHECKING:
    from imr_llm.label_studio.importing import Imported

label_studio_app = typer.Typer(
    help="Records to Label Studio, and what people made of them there back.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@label_studio_app.command("config")
def config_command(*, output: WholeFileOption = None) -> None:
    """Write the labelling config of a project: a label for every field of the record.

    It is the same for every run. In Label Studio: Settings, Labeling Interface, Code.

    Examples:

    \b
      imr-llm label-studio config -o labels.xml
    """
    with guarded():
        from imr_llm.label_studio.config import config

        with written_whole(output) as stream:
            stream.write(config())


@label_studio_app.command("export")
def export_command(
    run_dir: RunDirArgument,
    *,
    output: WholeFileOption = None,
    finished: Annotated[
        bool, typer.Option("--finished", help="Also the letters that a person has finished already.")
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Write the letters of a run as tasks for Label Studio, their records as pre-annotations.

    People's corrections are in them. Letters that a person has finished are left out.

    Examples:

    \b
      imr-llm label-studio export run -o tasks.json
    """
    voice = Voice(level_of(quiet=quiet, verbose=False))
    gone = 0
    number = 0

    def told(found: Iterator[tuple[str, dict[str, Any] | None]]) -> Iterator[dict[str, Any]]:
        nonlocal gone, number
        for name, task in found:
            if task is None:
                gone += 1
                complain(f"{one_line(name)}: the sources of the run do not have this letter any more")
            else:
                number += 1
                yield task

    with guarded():
        from imr_llm.label_studio.tasks import tasks_of, write_tasks
        from imr_llm.runs.ledger_view import LedgerView
        from imr_llm.settings import load_settings

        with LedgerView.read(run_dir) as ledger:
            tasks = told(tasks_of(ledger, load_settings().max_letter_bytes, finished=finished))
            with written_whole(output) as stream:
                write_tasks(stream, tasks)
        voice.note(f"{counted(number, 'letter')} exported")
    raise typer.Exit(ExitCode.SOME_FAILED if gone else ExitCode.OK)


@label_studio_app.command("import")
def import_command(
    run_dir: RunDirArgument,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="What Label Studio exported as JSON.", show_default=False),
    ],
    *,
    annotator: Annotated[
        list[str] | None,
        typer.Option(
            "--annotator",
            metavar="NUMBER=NAME",
            help="Who the annotator with this number in Label Studio is. May be given several times.",
            show_default=False,
        ),
    ] = None,
    quiet: QuietOption = False,
) -> None:
    """Take the annotations that people submitted in Label Studio into a run, as corrections.

    They are kept with who submitted them and when, beside the machine's answers, and checked as those of
    the review app. A file that was imported before changes nothing. An annotation of a letter or a record
    that has changed since is refused, and costs the others nothing.

    Examples:

    \b
      imr-llm label-studio import run project-1.json
      imr-llm label-studio import run project-1.json --annotator 1="Ana Lopez"
    """
    names = dict(_numbered(one) for one in annotator or ())
    with guarded():
        from imr_llm.label_studio.importing import import_file
        from imr_llm.runs.ledger import Ledger
        from imr_llm.runs.ledger_view import LedgerView
        from imr_llm.settings import load_settings

        # A directory without a ledger is no run: none is made there.
        LedgerView.read(run_dir).close()
        size = load_settings().max_letter_bytes
        with Ledger.open(run_dir) as ledger:
            became = [one for file in files for one in _told(import_file(ledger, file, size, names))]
        if not quiet:
            Voice(level_of(quiet=quiet, verbose=False)).note(_summed(became))
    raise typer.Exit(ExitCode.SOME_FAILED if any(one.problem for one in became) else ExitCode.OK)


def _told(found: Iterator[Imported]) -> Iterator[Imported]:
    for one in found:
        if one.problem is not None:
            by = f" ({one.annotator})" if one.annotator else ""
            complain(f"{one_line(one.task + by)}: {one_line(one.problem)}")
        yield one


def _summed(became: list[Imported]) -> str:
    new = [one for one in became if one.corrections or one.taken_back]
    decisions = sum(one.corrections for one in new)
    known = sum(one.known for one in became)
    taken_back = sum(one.taken_back for one in new)
    told = [f"{counted(len(new), 'annotation')} imported with {counted(decisions, 'decision')}"]
    if taken_back:
        told.append(f"{counted(taken_back, 'earlier decision')} of theirs taken back")
    told.append(f"{known} there already")
    return ", ".join(told)


def _numbered(given: str) -> tuple[int, str]:
    number, _, name = given.partition("=")
    who = " ".join(name.split())
    if not number.strip().isdecimal() or not who:
        raise typer.BadParameter(f"{given!r} is not NUMBER=NAME", param_hint="--annotator")
    return int(number), who
