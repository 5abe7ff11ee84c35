"""What an evaluation found: frozen data that can be saved and compared with a later one."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

from pydantic import Field

from imr_llm.domain.letter import LetterFormat
from imr_llm.domain.provenance import Engine, TokenUsage
from imr_llm.domain.record import FindingCode
from imr_llm.domain.spans import Frozen
from imr_llm.evaluation.compare import Verdict
from imr_llm.evaluation.gold import parsed
from imr_llm.evaluation.likeness import Scalar
from imr_llm.settings import EngineChoice


class Counts(Frozen):
    """How many values of a field (or of many) fell under each verdict."""

    right: int = 0
    close: int = 0
    wrong: int = 0
    missed: int = 0
    spurious: int = 0
    silently_wrong: int = 0
    """Wrong or spurious values without a finding, in records that do not need review."""
    flagged: int = 0
    """Right or close values with a finding on them all the same."""
    inexact_places: int = 0
    """Letters, or disputed items for a field of an item, where any value of the field is not right."""
    similarity: Annotated[
        float, Field(description="Sum over the gold's values of their likeness, 0 to 1.")
    ] = 0.0

    def plus(self, other: Counts) -> Counts:
        """The sum of two counts."""
        return Counts(**{name: getattr(self, name) + getattr(other, name) for name in Counts.model_fields})

    @property
    def gold(self) -> int:
        """Values that the gold has."""
        return self.right + self.close + self.wrong + self.missed

    @property
    def got(self) -> int:
        """Values that the record has."""
        return self.right + self.close + self.wrong + self.spurious

    @property
    def leaves(self) -> int:
        """Places where the gold or the record has a value."""
        return self.gold + self.spurious

    @property
    def errors(self) -> int:
        """Values that the record has and that are wrong or spurious."""
        return self.wrong + self.spurious


class Difference(Frozen):
    """One leaf that is not as the gold has it."""

    field: str
    gold_path: str | None
    path: str | None
    gold: Scalar
    got: Scalar
    verdict: Verdict
    silent: bool


class FindingCounts(Frozen):
    """Findings of one code: in the gold, in the records, in both, and in both on the same place."""

    code: FindingCode
    gold: int = 0
    got: int = 0
    matched: int = 0
    placed: int = 0


class LetterResult(Frozen):
    """One letter of the gold set: what was right, what was not, and what it cost."""

    name: str
    origin: str
    letter_format: LetterFormat
    """As the gold says."""
    error: str | None = None
    """Why the letter could not be read; all its values then count as missed."""
    engine: Engine | None = None
    needs_review: bool = False
    error_findings: int = 0
    warning_findings: int = 0
    info_findings: int = 0
    gold_items: int
    got_items: int = 0
    matched_items: int = 0
    overturned: int = 0
    """Items that the gold has as overturned."""
    overturned_found: int = 0
    counts: dict[str, Counts]
    """By field: path without indices."""
    differences: tuple[Difference, ...] = ()
    findings: tuple[FindingCounts, ...] = ()
    spans: int = 0
    exact_spans: int = 0
    """Spans whose text is the slice of the source that they name."""
    attempts: int = 0
    usage: TokenUsage = TokenUsage()
    cached: bool = False
    cost: float | None = None
    """US dollars for these tokens; None where no model was asked or its price is not known."""


class Evaluation(Frozen):
    """The letters of a gold set as one engine read them."""

    engine: str
    model: str | None
    package_version: str
    letters: tuple[LetterResult, ...]

    @classmethod
    def of(cls, letters: tuple[LetterResult, ...], *, engine: EngineChoice, model: str | None) -> Evaluation:
        """The evaluation of these letters by this version of the package."""
        used = None if engine is EngineChoice.READER else model
        return cls(engine=engine.value, model=used, package_version=version("imr-llm"), letters=letters)


def load_evaluation(path: Path) -> Evaluation:
    """An evaluation that was saved; raises GoldError."""
    return parsed(path, Evaluation)
