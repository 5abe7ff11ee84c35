"""`imr-llm verify`: whether records still hold against their letters."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.groups import Columns, grouped
from imr_llm.cli.inputs import Intake, inputs_of, letters_from, records_in
from imr_llm.cli.options import ReportFormat, ReportFormatOption
from imr_llm.cli.people import Level, Voice, complain
from imr_llm.cli.plain import counted, one_line, safe_json
from imr_llm.errors import LetterError, UnreadableLetterError

if TYPE_CHECKING:
    from imr_llm.checking import Mismatch
    from imr_llm.domain.letter import Letter
    from imr_llm.domain.record import CaseRecord
    from imr_llm.runs.signed_manifest import Statement


class Verified(NamedTuple):
    """A record, or a file, and what of it does not hold."""

    name: str
    record: CaseRecord | None
    """None where it is not looked at what it says."""
    sha256: str | None
    """Of the letter's bytes."""
    mismatches: tuple[Mismatch, ...]


@grouped
def verify(
    records: Annotated[
        list[str],
        typer.Argument(
            metavar="RECORD",
            help="Files of records as extract and export write them (json or jsonl), or -. With --manifest "
            "also run directories, and other files that were signed.",
            show_default=False,
        ),
    ],
    *,
    letter: Annotated[
        list[str] | None,
        typer.Option(
            "--letter",
            metavar="SOURCE",
            help="The letters: files, folders, archives, corpora. Given once or several times; each record "
            "finds its own by its bytes.",
            show_default=False,
        ),
    ] = None,
    manifest: Annotated[
        Path | None,
        typer.Option(
            "--manifest",
            metavar="FILE",
            help="The signed manifest of the run: records that were changed, left out or added since.",
            show_default=False,
        ),
    ] = None,
    public_key: Annotated[
        Path | None,
        typer.Option(
            "--public-key",
            metavar="FILE",
            help="The key of whom the manifest is to be signed by: the .pub of keygen.",
            show_default=False,
        ),
    ] = None,
    columns: Columns,
    output_format: ReportFormatOption = ReportFormat.TEXT,
) -> None:
    """Check again that records hold: schema, hash of the letter, spans, values, cross-checks, outcome.

    Nothing of how a record was made is used, so records of any engine, and records that people have
    corrected, can be verified. Where the offline reader of this very version made the record, it reads the
    letter again and must come to the same. With --manifest and --public-key it is checked that the records
    are all those of a run, as they were signed; the letters are not needed for that. Exits with 1 where
    something no longer holds.

    Examples:

    \b
      imr-llm extract letter.txt -o record.json
      imr-llm verify record.json --letter letter.txt
      imr-llm extract letters/ --format jsonl -o records.jsonl
      imr-llm verify records.jsonl --letter letters/ --format json
      imr-llm verify run items.csv --manifest manifest.json --public-key signing.key.pub
    """
    if letter is None and manifest is None:
        raise typer.BadParameter("give the letters with --letter, or a signed manifest with --manifest")
    if (manifest is None) is not (public_key is None):
        raise typer.BadParameter("--manifest and --public-key go together: a signature is somebody's")
    with guarded():
        verified: list[Verified] = []
        if manifest is not None and public_key is not None:
            from imr_llm.cli.verify_signed import against_manifest, checked

            statement = checked(manifest, public_key)
            verified += against_manifest(records, statement)
            if output_format is ReportFormat.TEXT:
                _tell(statement, verified)
        if letter is not None:
            verified += _against_letters(records, letter, columns)
        _write(verified, output_format)
    if any(one.mismatches for one in verified):
        raise typer.Exit(ExitCode.SOME_FAILED)


def _tell(statement: Statement, verified: Sequence[Verified]) -> None:
    signed = sum(one.record_sha256 is not None for one in statement.records)
    well = sum(not one.mismatches for one in verified)
    Voice(Level.NORMAL).note(
        f"signed {statement.made_at} with imr-llm {statement.package_version}: {counted(signed, 'record')}, "
        f"{counted(len(statement.files), 'file')}; of what was given {well} as signed"
    )


def _against_letters(records: Sequence[str], letter: Sequence[str], columns: Columns) -> Iterator[Verified]:
    intake = columns.intake(_most_bytes())
    given = tuple(_given(records, intake))
    wanted = {record.source.sha256 for _, record in given}
    letters = _letters(letter, wanted, intake)
    for name, record in given:
        sha256 = record.source.sha256
        yield Verified(name, record, sha256, _mismatches(record, letters.get(sha256)))


def _most_bytes() -> int:
    from imr_llm.settings import load_settings

    return load_settings().max_letter_bytes


def _given(files: Sequence[str], intake: Intake) -> Iterator[tuple[str, CaseRecord]]:
    for source in inputs_of(files):
        found = records_in(source, intake)
        if found is None:
            raise UnreadableLetterError(
                f"{source.name!r} holds no records: give what `extract` or `export` wrote, json or jsonl"
            )
        for record in found:
            yield record.source.name, record


def _letters(files: Sequence[str], wanted: set[str], intake: Intake) -> dict[str, Letter]:
    found: dict[str, Letter] = {}
    for loaded in letters_from(inputs_of(files), intake):
        if loaded.sha256 is not None and (loaded.sha256 not in wanted or loaded.sha256 in found):
            continue
        try:
            letter = loaded.letter()
        except LetterError as error:
            complain(f"{loaded.name}: {error}")
        else:
            found[letter.sha256] = letter
    return found


def _mismatches(record: CaseRecord, letter: Letter | None) -> tuple[Mismatch, ...]:
    from imr_llm.api import verify as verify_against
    from imr_llm.checking import Mismatch, MismatchKind

    if letter is None:
        message = "none of the letters has the bytes that the record was made of"
        return (Mismatch(MismatchKind.LETTER, "source.sha256", message),)
    return verify_against(record, letter)


def _write(verified: Sequence[Verified], choice: ReportFormat) -> None:
    if choice is ReportFormat.JSON:
        report: list[Mapping[str, object]] = [
            {
                "record": one.name,
                "sha256": one.sha256,
                "holds": not one.mismatches,
                "mismatches": [mismatch._asdict() for mismatch in one.mismatches],
            }
            for one in verified
        ]
        sys.stdout.write(safe_json(json.dumps(report, indent=2, ensure_ascii=False)) + "\n")
        return
    for one in verified:
        if one.record is not None and not one.mismatches:
            spans = sum(map(len, one.record.evidence.values()))
            sys.stdout.write(
                f"{one_line(one.name)}: holds ({len(one.record.evidence)} values, {spans} spans, "
                f"{len(one.record.findings)} findings)\n"
            )
        for mismatch in one.mismatches:
            where = f" at {one_line(mismatch.path)}" if mismatch.path else ""
            told = one_line(mismatch.message)
            sys.stdout.write(f"{one_line(one.name)}: {mismatch.kind.value}{where}: {told}\n")
