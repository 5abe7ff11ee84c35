"""What `imr-llm verify --manifest` compares: what was given, and what was signed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from imr_llm.checking import Mismatch, MismatchKind
from imr_llm.cli.inputs import Input, inputs_of, json_in
from imr_llm.cli.verify import Verified
from imr_llm.errors import LetterNotFoundError, UnreadableLetterError
from imr_llm.runs.signed_manifest import (
    Difference,
    Given,
    Statement,
    checked_statement,
    differences,
    record_sha256,
)

if TYPE_CHECKING:
    from imr_llm.runs.rows import LetterRow

_MESSAGES = {
    Difference.CHANGED: "it was changed since the manifest was signed",
    Difference.MISSING: "it was signed, and is not in what was given",
    Difference.ADDED: "the manifest that was signed has no such record",
}


def checked(manifest: Path, public_key: Path) -> Statement:
    """The statement of a manifest; raises SignatureError, SettingsError and LetterNotFoundError."""
    from imr_llm.runs.signing import read_public_key

    key = read_public_key(public_key)
    try:
        content = manifest.read_bytes()
    except OSError as error:
        raise LetterNotFoundError(f"{str(manifest)!r} cannot be read: {error.strerror}") from None
    return checked_statement(content, key)


def against_manifest(names: Sequence[str], statement: Statement) -> Iterator[Verified]:
    """What was given, record by record and file by file, and then what is missing.

    Records are missing where any were given, or a run directory. Raises LetterError for files that cannot be
    read, and LedgerError.
    """
    given: list[Given] = []
    files: list[tuple[Input, bool]] = []
    for name in names:
        run_dir = Path(name)
        if run_dir.is_dir():
            given += _of_run(run_dir)
            continue
        for source in inputs_of([name]):
            signed = _is_signed(source, statement)
            values = None if signed else json_in(source)
            if values is None:
                files.append((source, signed))
            else:
                given += [_of_json(value, source.name) for value in values]
    yield from (_file(source, statement, signed=signed) for source, signed in files)
    if not given and files:
        return
    found = list(differences(statement, given))
    wrong = {one.place: one for one in found if one.place is not None}
    for place, one in enumerate(given):
        difference = wrong.get(place)
        mismatches = (_mismatch(difference.difference),) if difference is not None else ()
        yield Verified(one.name, None, one.letter_sha256, mismatches)
    for missing in found:
        if missing.place is None:
            yield Verified(missing.name, None, missing.sha256, (_mismatch(missing.difference),))


def _mismatch(difference: Difference) -> Mismatch:
    return Mismatch(MismatchKind.MANIFEST, "", f"{difference.value}: {_MESSAGES[difference]}")


def _of_run(run_dir: Path) -> Iterator[Given]:
    from imr_llm.runs.correcting import as_reviewed
    from imr_llm.runs.ledger_view import FINISHED, LedgerView

    with LedgerView.read(run_dir) as ledger, ledger.snapshot():
        for machine in ledger.rows(*FINISHED):
            row: LetterRow = as_reviewed(ledger, machine, summary=False)
            if row.record_json is not None:
                yield Given(row.id, row.sha256, record_sha256(json.loads(row.record_json)))


def _of_json(value: object, name: str) -> Given:
    source = value.get("source") if isinstance(value, Mapping) else None
    if not isinstance(source, Mapping):
        raise UnreadableLetterError(
            f"{name!r} is JSON but holds no case records, and no such file was signed"
        )
    try:
        digest = record_sha256(value)
    except (ValueError, RecursionError):
        raise UnreadableLetterError(f"{name!r} is JSON but not a case record") from None
    called, sha256 = source.get("name"), source.get("sha256")
    return Given(
        called if isinstance(called, str) else name, sha256 if isinstance(sha256, str) else None, digest
    )


def _is_signed(source: Input, statement: Statement) -> bool:
    digest = hashlib.sha256(source.whole()).hexdigest() if statement.files else None
    return any(one.sha256 == digest for one in statement.files)


def _file(source: Input, statement: Statement, *, signed: bool) -> Verified:
    if signed:
        return Verified(source.name, None, None, ())
    if any(one.name == Path(source.name).name for one in statement.files):
        return Verified(source.name, None, None, (_mismatch(Difference.CHANGED),))
    unknown = Mismatch(MismatchKind.MANIFEST, "", "added: no such file was signed (sign --file)")
    return Verified(source.name, None, None, (unknown,))
