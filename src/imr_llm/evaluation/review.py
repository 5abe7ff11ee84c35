"""What a review threshold costs and buys: how many letters go through unseen, and how wrong those are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from imr_llm.evaluation.fields import DECISION
from imr_llm.evaluation.result import LetterResult
from imr_llm.evaluation.scores import ratio, total

THRESHOLDS: Final[tuple[tuple[str, Callable[[LetterResult], bool]], ...]] = (
    ("no findings", lambda one: not _errors(one) and not one.warning_findings and not one.info_findings),
    ("nothing above info", lambda one: not _errors(one) and not one.warning_findings),
    ("at most 1 warning", lambda one: not _errors(one) and one.warning_findings <= 1),
    ("at most 3 warnings", lambda one: not _errors(one) and one.warning_findings <= 3),
    ("no error", lambda one: not _errors(one)),
    ("at most 1 error", lambda one: _errors(one) <= 1),
    ("all that were read", lambda one: one.error is None),
)
"""From the strictest to the laxest: which records are taken without a person looking at them."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """What happens when records up to a threshold are taken unseen; shares are 0 to 1."""

    accepts: str
    records: int
    coverage: float | None
    """Share of the gold letters that are taken."""
    error: float | None
    """Share of their values that are wrong or spurious."""
    missed: float | None
    """Share of their gold's values that are missed."""
    wrong_decisions: int


def thresholds(letters: Sequence[LetterResult]) -> tuple[Threshold, ...]:
    """Coverage and error at every threshold; letters that gave no record are taken by none."""
    return tuple(_threshold(name, takes, letters) for name, takes in THRESHOLDS)


def _errors(letter: LetterResult) -> int:
    return letter.error_findings or int(letter.needs_review)


def _threshold(
    name: str, takes: Callable[[LetterResult], bool], letters: Sequence[LetterResult]
) -> Threshold:
    taken = [one for one in letters if one.error is None and takes(one)]
    counts = total(one for letter in taken for one in letter.counts.values())
    decided = total(letter.counts[DECISION] for letter in taken if DECISION in letter.counts)
    return Threshold(
        accepts=name,
        records=len(taken),
        coverage=ratio(len(taken), len(letters)),
        error=ratio(counts.errors, counts.got),
        missed=ratio(counts.missed, counts.gold),
        wrong_decisions=decided.wrong + decided.missed + decided.spurious,
    )
