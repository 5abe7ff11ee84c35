"""What the evaluation of summaries found: frozen data that can be saved and compared with a later one."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from imr_llm.domain.provenance import Engine, TokenUsage
from imr_llm.domain.spans import Frozen
from imr_llm.domain.summary import Formula, Style
from imr_llm.evaluation.gold import parsed
from imr_llm.settings import EngineChoice


class Told(Frozen):
    """How many facts of a name a record has, and how many of them its summary tells."""

    facts: int = 0
    told: int = 0


class Caught(Frozen):
    """How many errors of a kind were planted, and how many the checks caught."""

    planted: int = 0
    caught: int = 0
    """By all checks of a summary with this provenance."""
    caught_generally: int = 0
    """By the general checks alone."""


class Missed(Frozen):
    """A planted error that the general checks did not catch."""

    kind: str
    what: str
    caught_by_form: bool


class SummaryResult(Frozen):
    """One summary of a gold letter: how complete, faithful and easy it is, and what the checks catch."""

    name: str
    """The letter's."""
    origin: str
    style: Style
    engine: Engine
    """Who wrote it: `reader` is the template."""
    replaced: bool
    """Whether it is the template's in the place of a model's that failed its checks."""
    failed: tuple[str, ...]
    """Checks that the summary fails as it is given out: false alarms, or errors of the writer."""
    failed_generally: tuple[str, ...]
    """Those of them that are general checks."""
    formula: Formula
    score: float
    plain: bool
    """Whether the score is within the limit of its formula."""
    words: int
    """Of the whole text."""
    longest_sentence: int
    """Words of the longest sentence, quotations and the letter's names of things left out."""
    told: dict[str, Told]
    """By name of the fact."""
    caught: dict[str, Caught]
    """By kind of the planted error."""
    missed: tuple[Missed, ...] = ()
    attempts: int = 0
    usage: TokenUsage = TokenUsage()


class Unread(Frozen):
    """A gold letter that gave no summary, and why."""

    name: str
    error: str


class SummaryEvaluation(Frozen):
    """The summaries of a gold set's letters as one engine wrote them."""

    engine: str
    model: str | None
    package_version: str
    seed: int
    """Of the planted errors."""
    summaries: tuple[SummaryResult, ...]
    unread: tuple[Unread, ...] = ()

    @classmethod
    def of(
        cls,
        summaries: tuple[SummaryResult, ...],
        unread: tuple[Unread, ...],
        *,
        engine: EngineChoice,
        model: str | None,
        seed: int,
    ) -> SummaryEvaluation:
        """The evaluation of these summaries by this version of the package."""
        return cls(
            engine=engine.value,
            model=model if engine is not EngineChoice.READER else None,
            package_version=version("imr-llm"),
            seed=seed,
            summaries=summaries,
            unread=unread,
        )


def load_summary_evaluation(path: Path) -> SummaryEvaluation:
    """An evaluation of summaries that was saved; raises GoldError."""
    return parsed(path, SummaryEvaluation)
