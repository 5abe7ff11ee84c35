"""An evaluation as plain data for other programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

from imr_llm.evaluation.against import Change
from imr_llm.evaluation.compare import Verdict
from imr_llm.evaluation.require import Shortfall
from imr_llm.evaluation.result import Counts, Difference, Evaluation, LetterResult
from imr_llm.evaluation.review import thresholds
from imr_llm.evaluation.scores import (
    by_code,
    by_field,
    by_group,
    exact_rate,
    headline,
    lenient,
    ratio,
    strict,
)

_SEVERITY = (Verdict.WRONG, Verdict.SPURIOUS, Verdict.MISSED, Verdict.CLOSE)


def summary(
    evaluation: Evaluation, changes: Sequence[Change] | None, shortfalls: Sequence[Shortfall]
) -> dict[str, object]:
    """Everything an evaluation says, as plain data; `changes` is None where it was compared with none."""
    letters = evaluation.letters
    return {
        **evaluation.model_dump(mode="json", exclude={"letters"}),
        "scores": headline(letters),
        "by_format": _scores_by(letters, lambda one: one.letter_format.value),
        "by_origin": _scores_by(letters, lambda one: one.origin),
        "groups": {group.value: _figures(counts) for group, counts in by_group(letters).items()},
        "fields": {
            field: _figures(counts)
            | {
                "exact": exact_rate(field, counts, letters),
                "similarity": ratio(counts.similarity, counts.gold),
            }
            for field, counts in by_field(letters).items()
        },
        "findings": [one.model_dump(mode="json") for one in by_code(letters).values()],
        "review": [asdict(one) for one in thresholds(letters)],
        "cost": costs(letters),
        "unread": {one.name: one.error for one in letters if one.error is not None},
        "differences": [
            {"letter": letter.name, **one.model_dump(mode="json")} for letter, one in worst(letters)
        ],
        "changes": None if changes is None else [_plain_change(one) for one in changes],
        "shortfalls": [asdict(one) for one in shortfalls],
    }


def costs(letters: Sequence[LetterResult]) -> dict[str, float | None]:
    """What the records say that they cost, summed; the dollars are None where the price is not known.

    Tokens of replies from the cache count with the others: so much would it cost to read the letters anew.
    """
    priced = [one.cost for one in letters if one.attempts]
    known = [one for one in priced if one is not None]
    return {
        "requests": sum(one.attempts for one in letters),
        "prompt_tokens": sum(one.usage.prompt_tokens for one in letters),
        "prompt_tokens_cached": sum(one.usage.cached_tokens for one in letters),
        "completion_tokens": sum(one.usage.completion_tokens for one in letters),
        "letters_from_cache": sum(one.cached for one in letters),
        "us_dollars": sum(known) if len(known) == len(priced) else None,
    }


def _scores_by(
    letters: Sequence[LetterResult], key: Callable[[LetterResult], str]
) -> dict[str, dict[str, float | None]]:
    return {
        value: {"letters": len(some), **headline(some)}
        for value in sorted({key(one) for one in letters})
        if (some := [one for one in letters if key(one) == value])
    }


def _figures(counts: Counts) -> dict[str, float | None]:
    close, equal = lenient(counts), strict(counts)
    return {
        **counts.model_dump(exclude={"similarity", "inexact_places"}),
        "precision": close.precision,
        "recall": close.recall,
        "f1": close.f1,
        "precision_strict": equal.precision,
        "recall_strict": equal.recall,
        "f1_strict": equal.f1,
    }


def _plain_change(change: Change) -> dict[str, object]:
    return {
        "letter": change.letter,
        "path": change.path,
        "turn": change.turn.value,
        "gold": change.gold,
        "before": None if change.before is None else change.before.model_dump(mode="json"),
        "now": None if change.now is None else change.now.model_dump(mode="json"),
    }


def worst(letters: Sequence[LetterResult]) -> list[tuple[LetterResult, Difference]]:
    """Every difference of the letters that were read: silent ones first, then decisions, then by verdict."""
    every = [(letter, one) for letter in letters if letter.error is None for one in letter.differences]
    return sorted(
        every,
        key=lambda pair: (
            not pair[1].silent,
            not pair[1].field.endswith(".decision"),
            _SEVERITY.index(pair[1].verdict),
            pair[1].field,
        ),
    )
