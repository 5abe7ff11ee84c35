"""`imr-llm verify`: whether records still hold against their letters."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.groups import Columns, grouped
from imr_llm.cli.inputs import Intake, inputs_of, letters_from, records_in
from imr_llm.cli.options import ReportFormat, ReportFormatOption
from imr_llm.cli.people import complain
from imr_llm.cli.plain import one_line, safe_json
from imr_llm.errors import LetterError, UnreadableLetterError

if TYPE_CHECKING:
    from imr_llm.checking import Mismatch
    from imr_llm.domain.letter import Letter
    from imr_llm.domain.record import CaseRecord


@grouped
def verify(
    records: Annotated[
        list[str],
        typer.Argument(
            metavar="RECORD",
            help="Files of records as extract and export write them (json or jsonl), or -.",
            show_default=False,
        ),
    ],
    *,
    letter: Annotated[
        list[str],
        typer.Option(
            "--letter",
            metavar="SOURCE",
            help="The letters: files, folders, archives, corpora. Given once or several times; each record "
            "finds its own by its bytes.",
            show_default=False,
        ),
    ],
    columns: Columns,
    output_format: ReportFormatOption = ReportFormat.TEXT,
) -> None:
    """Check again that records hold: schema, hash of the letter, spans, values, cross-checks, outcome.

    Nothing of how a record was made is used, so records of any engine, and records that people have
    corrected, can be verified. Where the offline reader of this very version made the record, it reads the
    letter again and must come to the same. Exits with 1 where something no longer holds.

    Examples:

    \b
      imr-llm extract letter.txt -o record.json
      imr-llm verify record.json --letter letter.txt
      imr-llm extract letters/ --format jsonl -o records.jsonl
      imr-llm verify records.jsonl --letter letters/ --format json
    """
    with guarded():
        intake = Intake(_most_bytes(), columns.text_column, columns.id_column)
        given = tuple(_given(records, intake))
        wanted = {record.source.sha256 for _, record in given}
        letters = _letters(letter, wanted, intake)
        verified = [
            (name, record, _mismatches(record, letters.get(record.source.sha256))) for name, record in given
        ]
        _write(verified, output_format)
    if any(mismatches for _, _, mismatches in verified):
        raise typer.Exit(ExitCode.SOME_FAILED)


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


def _write(verified: Sequence[tuple[str, CaseRecord, tuple[Mismatch, ...]]], choice: ReportFormat) -> None:
    if choice is ReportFormat.JSON:
        report: list[Mapping[str, object]] = [
            {
                "record": name,
                "sha256": record.source.sha256,
                "holds": not mismatches,
                "mismatches": [one._asdict() for one in mismatches],
            }
            for name, record, mismatches in verified
        ]
        sys.stdout.write(safe_json(json.dumps(report, indent=2, ensure_ascii=False)) + "\n")
        return
    for name, record, mismatches in verified:
        spans = sum(map(len, record.evidence.values()))
        if not mismatches:
            sys.stdout.write(
                f"{one_line(name)}: holds ({len(record.evidence)} values, {spans} spans, "
                f"{len(record.findings)} findings)\n"
            )
        for one in mismatches:
            where = f" at {one_line(one.path)}" if one.path else ""
            sys.stdout.write(f"{one_line(name)}: {one.kind.value}{where}: {one_line(one.message)}\n")
