"""Gold: letters and the records that a careful person made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from imr_llm.domain.letter import LetterFormat
from imr_llm.domain.record import (
    CaseHeader,
    DisputedItem,
    FindingCode,
    Outcome,
    Patient,
    Reviewer,
    SummarySource,
)
from imr_llm.errors import GoldError

M = TypeVar("M", bound=BaseModel)


ABOUT_THE_ENGINE = frozenset(
    {
        FindingCode.MODEL_READER_CONFLICT,
        FindingCode.UNGROUNDED_VALUE,
        FindingCode.FUZZY_GROUNDING,
        FindingCode.UNCERTAIN_VALUE,
        FindingCode.MODEL_FAILURE,
    }
)
"""Findings that say something of the engine's work, not of the letter: gold cannot have them."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldFinding(_Strict):
    """A contradiction that the letter really contains, and the path that it is about."""

    code: FindingCode
    path: str


class GoldRecord(_Strict):
    """The part of a case record that a person writes down; what the letter does not say is left out."""

    letter_format: LetterFormat
    case: CaseHeader = CaseHeader()
    reviewer: Reviewer = Reviewer()
    patient: Patient = Patient()
    clinical_summary: str | None = None
    clinical_summary_source: SummarySource | None = None
    documents_reviewed: tuple[str, ...] = ()
    disputed_items: Annotated[tuple[DisputedItem, ...], Field(min_length=1)]
    outcome: Outcome | None = None


class GoldFile(_Strict):
    """One JSON file of the gold set; `letter` is the letter's path as seen from the file's folder."""

    letter: Annotated[str, Field(min_length=1)]
    origin: Annotated[str, Field(min_length=1, description="`handwritten`, `generated` …")]
    describes: str
    record: GoldRecord
    findings: tuple[GoldFinding, ...] = ()
    checked: tuple[str, ...] = Field((), description="who has read the record against its letter")


@dataclass(frozen=True, slots=True)
class Gold:
    """One letter of the gold set: its name within the set, where it lies, and what is right about it."""

    name: str
    letter: Path
    origin: str
    record: GoldRecord
    findings: tuple[GoldFinding, ...] = ()


def load_gold(folder: Path) -> tuple[Gold, ...]:
    """Every gold letter under a folder, in the order of their paths.

    Every `*.json` counts as gold. Raises GoldError, naming file and field, where one does not fit.
    """
    if not folder.is_dir():
        raise GoldError(f"{str(folder)!r} is not a folder: give the folder that holds the gold letters")
    files = sorted(folder.rglob("*.json"))
    if not files:
        raise GoldError(f"{str(folder)!r} holds no gold: each letter needs a .json file beside it")
    return tuple(_gold(path, folder) for path in files)


def parsed(path: Path, model: type[M]) -> M:
    """A JSON file as a model; raises GoldError, naming file and field."""
    try:
        return model.model_validate_json(path.read_bytes(), strict=True)
    except OSError as error:
        raise GoldError(f"{str(path)!r} cannot be read: {error.strerror}") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "top level"
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        raise GoldError(f"{str(path)!r}: {where}: {first['msg']}{more}") from None


def _gold(path: Path, folder: Path) -> Gold:
    name = path.relative_to(folder).with_suffix("").as_posix()
    if not path.is_file():
        # A pipe would be waited for without end.
        raise GoldError(f"{str(path)!r} is not a file: gold is a .json file beside its letter")
    file = parsed(path, GoldFile)
    letter = path.parent / file.letter
    # Gold that came from elsewhere does not choose which of this machine's files a model is shown.
    if not letter.resolve().is_relative_to(folder.resolve()):
        raise GoldError(f"{str(path)!r}: letter: {file.letter!r} leads out of the folder of the gold")
    if not letter.is_file():
        raise GoldError(f"{str(path)!r}: letter: there is no file {str(letter)!r}")
    return Gold(name, letter, file.origin, file.record, file.findings)
