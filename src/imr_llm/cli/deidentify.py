"""`imr-llm deidentify`: what is replaced in letters before they are sent to an endpoint; sends nothing."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from imr_llm.cli.exits import guarded
from imr_llm.cli.groups import Columns, Speech, grouped
from imr_llm.cli.inputs import inputs_of, letters_from
from imr_llm.cli.options import FilesArgument, ReportFormat, ReportFormatOption
from imr_llm.cli.people import Voice, complain, listen_to_logs
from imr_llm.cli.plain import counted, named_once, one_line, plain
from imr_llm.cli.work import Tally
from imr_llm.errors import LetterError

if TYPE_CHECKING:
    from imr_llm.domain.letter import Letter
    from imr_llm.identities import Disguise


@grouped
def deidentify(
    files: FilesArgument,
    *,
    columns: Columns,
    as_sent: Annotated[
        bool,
        typer.Option("--as-sent", help="Print each letter with its stand-ins, as a model would be shown it."),
    ] = False,
    report_format: ReportFormatOption = ReportFormat.TEXT,
    speech: Speech,
) -> None:
    """Tell what is replaced in letters before they are sent to an endpoint, by kind and place. Sends nothing.

    The report holds kinds, counts and places (offsets in the letter's text), never the words. With
    --format json there is one object for each letter, one a line.

    Examples:

    \b
      imr-llm deidentify letter.txt
      imr-llm deidentify letters/ --format json
      imr-llm deidentify letter.pdf --as-sent
    """
    if as_sent and report_format is ReportFormat.JSON:
        raise typer.BadParameter("--as-sent prints text: leave out --format json")
    voice = Voice(speech.level)
    inputs = inputs_of(files)
    tally = Tally()
    with guarded():
        from imr_llm.identities import disguise_for
        from imr_llm.settings import load_settings

        listen_to_logs(voice.level)
        settings = load_settings()
        for loaded in letters_from(inputs, columns.intake(settings.max_letter_bytes)):
            try:
                letter = loaded.letter()
            except LetterError as error:
                tally.failed += 1
                complain(named_once(loaded.name, str(error)))
                continue
            disguise = disguise_for(letter)
            tally.done += 1
            if as_sent:
                typer.echo(plain(disguise.hidden(letter.clean.text)))
            elif report_format is ReportFormat.JSON:
                typer.echo(json.dumps(_report(letter, disguise)))
            else:
                typer.echo(_told(letter, disguise))
    raise typer.Exit(tally.exit_code(strict=False))


def _report(letter: Letter, disguise: Disguise) -> dict[str, object]:
    places = disguise.places(letter)
    return {
        "name": letter.name,
        "sha256": letter.sha256,
        "names_somebody": disguise.names_somebody,
        "replaced": dict(sorted(Counter(one.kind.value for one in places).items())),
        "places": [{"kind": one.kind.value, "start": one.start, "end": one.end} for one in places],
    }


def _told(letter: Letter, disguise: Disguise) -> str:
    kinds = Counter(one.kind.value.replace("_", " ") for one in disguise.places(letter))
    listed = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())) or "nothing"
    total = counted(kinds.total(), "place")
    why = "names somebody" if disguise.names_somebody else "names nobody: sent as it is unless --deidentify"
    return one_line(f"{letter.name}: {total} replaced ({listed}); {why}")
