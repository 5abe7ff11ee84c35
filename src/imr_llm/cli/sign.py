"""`imr-llm sign`: the signed manifest of a run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import guarded
from imr_llm.cli.options import QuietOption, level_of
from imr_llm.cli.people import Voice
from imr_llm.cli.plain import counted
from imr_llm.cli.status import RunDirArgument


def sign(
    run_dir: RunDirArgument,
    *,
    key: Annotated[
        Path,
        typer.Option("--key", metavar="FILE", help="The private key, from keygen.", show_default=False),
    ],
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--file",
            metavar="FILE",
            help="A file made from the run, such as an export to CSV, Parquet or SQLite, to sign as it is. "
            "May be given several times.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The signed manifest. Default: signed-manifest.json in the run directory.",
            show_default=False,
        ),
    ] = None,
    quiet: QuietOption = False,
) -> None:
    """Sign which records a run has, so that whoever is given them can check that they are these.

    The signed manifest holds a SHA-256 of every letter and record, and what the run was started
    with; no letter text. `imr-llm verify EXPORT --manifest` says which records were changed, are missing or
    were added. Needs the extra: pip install 'imr-llm[sign]'.

    Examples:

    \b
      imr-llm export run -o items.csv
      imr-llm sign run --key signing.key --file items.csv -o manifest.json
    """
    voice = Voice(level_of(quiet=quiet, verbose=False))
    with guarded():
        from imr_llm.runs.exports.whole import replaced_whole
        from imr_llm.runs.ledger_view import LedgerView
        from imr_llm.runs.rows import LetterState
        from imr_llm.runs.session import started
        from imr_llm.runs.signed_manifest import FILE_NAME, statement_of
        from imr_llm.runs.signed_manifest import sign as sign_statement
        from imr_llm.runs.signing import read_private_key

        private = read_private_key(key)
        manifest = started(run_dir)
        with LedgerView.read(run_dir) as ledger:
            pending = ledger.totals().count(LetterState.PENDING)
            statement = statement_of(ledger, manifest.model_dump(mode="json"), files or [])
        target = output or run_dir / FILE_NAME
        with replaced_whole(target) as part:
            part.write_bytes(sign_statement(statement, private))
        records = sum(one.record_sha256 is not None for one in statement.records)
        voice.note(
            f"{counted(records, 'record')} of {counted(len(statement.records), 'letter')} signed: {target}"
        )
        if pending:
            voice.note(f"{counted(pending, 'letter')} pending: sign again when the run is finished")
