"""The signed manifest of a run: its records by their hashes, so that what is handed on can be checked."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from imr_llm.errors import SignatureError
from imr_llm.runs.correcting import as_reviewed
from imr_llm.runs.ledger_view import FINISHED, LedgerView
from imr_llm.runs.rows import LetterState
from imr_llm.runs.signing import check_signature, fingerprint, signed
from imr_llm.runs.stored import now

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

FILE_NAME = "signed-manifest.json"
FORM: Final = "imr-llm signed manifest 1"
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SignedRecord(_Frozen):
    """A letter of a run and what came of it."""

    letter: Annotated[str, Field(description="What the run calls the letter.")]
    letter_sha256: Annotated[
        Sha256 | None, Field(description="Of its bytes; null where it could not be read.")
    ]
    state: LetterState
    record_sha256: Annotated[
        Sha256 | None, Field(description="With people's corrections; null for no record.")
    ]
    machine_sha256: Annotated[
        Sha256 | None, Field(description="Of the record as the engine made it, where people corrected it.")
    ] = None


class SignedFile(_Frozen):
    """A file that was made from the run."""

    name: str
    bytes: int
    sha256: Sha256


class Statement(_Frozen):
    """What is signed. Holds no letter text."""

    form: Literal["imr-llm signed manifest 1"] = FORM
    made_at: str
    package_version: str
    run: Annotated[dict[str, Any], Field(description="The run's own manifest.")]
    records: tuple[SignedRecord, ...]
    files: tuple[SignedFile, ...] = ()


class Difference(StrEnum):
    """How something is not as it was signed."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"


class Found(NamedTuple):
    """Something that is not as it was signed."""

    difference: Difference
    name: str
    """Of the letter, as the record has it; of a missing one as the run called it."""
    sha256: str | None
    """Of the letter's bytes."""
    place: int | None = None
    """Which of the given records it is, counted from 0; None for a missing one."""


class Given(NamedTuple):
    """A record as it was handed on."""

    name: str
    letter_sha256: str | None
    record_sha256: str


def statement_of(ledger: LedgerView, run: Mapping[str, Any], files: Sequence[Path]) -> Statement:
    """What there is to sign of a run now, and of files made from it; raises LedgerError and OSError."""
    with ledger.snapshot():
        records = tuple(_records(ledger))
    return Statement(
        made_at=now(),
        package_version=version("imr-llm"),
        run=dict(run),
        records=records,
        files=tuple(map(_file, files)),
    )


def _records(ledger: LedgerView) -> Iterator[SignedRecord]:
    for machine in ledger.rows(*FINISHED):
        row = as_reviewed(ledger, machine, summary=False)
        by_machine = _sha256_of(machine.record_json)
        record = by_machine if row is machine else _sha256_of(row.record_json)
        yield SignedRecord(
            letter=row.id,
            letter_sha256=row.sha256,
            state=row.state,
            record_sha256=record,
            machine_sha256=by_machine if by_machine != record else None,
        )


def _file(path: Path) -> SignedFile:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return SignedFile(name=path.name, bytes=file.tell(), sha256=digest.hexdigest())


def sign(statement: Statement, key: Ed25519PrivateKey) -> bytes:
    """The signed manifest as a JSON file."""
    data = statement.model_dump(mode="json")
    whole = {
        "statement": data,
        "algorithm": "Ed25519",
        "key": fingerprint(key.public_key()),
        "signature": signed(_canonical(data), key),
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode()


def checked_statement(content: bytes, key: Ed25519PublicKey) -> Statement:
    """The statement of a signed manifest; SignatureError unless the key signed it as it is."""
    try:
        whole = json.loads(content)
        data, signature = whole["statement"], whole["signature"]
        canonical = _canonical(data)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise SignatureError("that is no signed manifest: give the file that imr-llm sign wrote") from None
    check_signature(canonical, str(signature), key)
    try:
        return Statement.model_validate(data)
    except ValidationError:
        raise SignatureError("the manifest was signed by another version: check it with that one") from None


def record_sha256(record: object) -> str:
    """SHA-256 of a record as data: how it is laid out in a file plays no part."""
    return hashlib.sha256(_canonical(record)).hexdigest()


def differences(statement: Statement, given: Iterable[Given]) -> Iterator[Found]:
    """What of the records is not as it was signed, and then what was signed and is not there.

    A record that is not known by its hash is a changed one where one of the same letter is missing.
    """
    waiting = Counter(one.record_sha256 for one in statement.records if one.record_sha256 is not None)
    by_machine = {one.machine_sha256: one.record_sha256 for one in statement.records if one.machine_sha256}
    unknown = []
    for place, one in enumerate(given):
        known = by_machine.get(one.record_sha256, one.record_sha256)
        if known is not None and waiting[known]:
            waiting[known] -= 1
        else:
            unknown.append((place, one))
    missing: defaultdict[str | None, list[SignedRecord]] = defaultdict(list)
    for record in statement.records:
        if record.record_sha256 is not None and waiting[record.record_sha256]:
            waiting[record.record_sha256] -= 1
            missing[record.letter_sha256].append(record)
    for place, one in unknown:
        same = missing[one.letter_sha256]
        difference = Difference.CHANGED if same else Difference.ADDED
        if same:
            same.pop(next((number for number, record in enumerate(same) if _is_named(record, one)), 0))
        yield Found(difference, one.name, one.letter_sha256, place)
    for records in missing.values():
        for record in records:
            yield Found(Difference.MISSING, record.letter, record.letter_sha256)


def _is_named(record: SignedRecord, given: Given) -> bool:
    return record.letter == given.name or record.letter.endswith(f"/{given.name}")


def _sha256_of(data: bytes | None) -> str | None:
    return record_sha256(json.loads(data)) if data is not None else None


def _canonical(data: object) -> bytes:
    told = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return f"{FORM}\n{told}".encode("utf-8", "surrogatepass")
