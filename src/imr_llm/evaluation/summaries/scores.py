"""From results to scores, style by style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from imr_llm.domain.summary import Readability, Style
from imr_llm.evaluation.scores import ratio
from imr_llm.evaluation.summaries.facts import REASON
from imr_llm.evaluation.summaries.planting import KINDS
from imr_llm.evaluation.summaries.result import Caught, SummaryResult, Told
from imr_llm.summary import excess
from imr_llm.summary.lengths import LONGEST_SENTENCE


def style_name(style: Style) -> str:
    """A style in one word, as required scores name it: `worker.en.full`."""
    return f"{style.audience}.{style.language}.{style.length}" + (".information" if style.information else "")


def by_style(results: Iterable[SummaryResult]) -> dict[Style, list[SummaryResult]]:
    """The results of each style, styles in the order in which they come."""
    found: dict[Style, list[SummaryResult]] = {}
    for result in results:
        found.setdefault(result.style, []).append(result)
    return found


def told(results: Iterable[SummaryResult]) -> dict[str, Told]:
    """The facts by name, over all results."""
    sums: dict[str, Told] = {}
    for result in results:
        for name, one in result.told.items():
            before = sums.get(name, Told())
            sums[name] = Told(facts=before.facts + one.facts, told=before.told + one.told)
    return sums


def caught(results: Iterable[SummaryResult]) -> dict[str, Caught]:
    """The planted errors by kind, over all results."""
    sums: dict[str, Caught] = {}
    for result in results:
        for kind, one in result.caught.items():
            before = sums.get(kind, Caught())
            sums[kind] = Caught(
                planted=before.planted + one.planted,
                caught=before.caught + one.caught,
                caught_generally=before.caught_generally + one.caught_generally,
            )
    return {kind: sums[kind] for kind in KINDS if kind in sums}


def planted(kinds: Mapping[str, Caught]) -> Caught:
    """The planted errors of all kinds."""
    return Caught(
        planted=sum(one.planted for one in kinds.values()),
        caught=sum(one.caught for one in kinds.values()),
        caught_generally=sum(one.caught_generally for one in kinds.values()),
    )


def headline(results: Sequence[SummaryResult]) -> dict[str, float | None]:
    """The scores of one style's results that are asked for by name, 0 to 1; None of nothing."""
    facts = told(results)
    kinds = caught(results)
    errors = planted(kinds)
    decisions, reasons = (facts.get(name, Told()) for name in ("decision", REASON))
    least = [one.caught_generally / one.planted for one in kinds.values()]
    return {
        "completeness": ratio(
            sum(one.told for one in facts.values()), sum(one.facts for one in facts.values())
        ),
        "decisions_told": ratio(decisions.told, decisions.facts),
        "reasons_told": ratio(reasons.told, reasons.facts),
        "false_alarms": ratio(sum(bool(one.failed) for one in results), len(results)),
        "false_alarms_general": ratio(sum(bool(one.failed_generally) for one in results), len(results)),
        "caught": ratio(errors.caught, errors.planted),
        "caught_general": ratio(errors.caught_generally, errors.planted),
        "caught_general_least": min(least, default=None),
        "plain": ratio(sum(one.plain for one in results), len(results)),
        "short_sentences": ratio(
            sum(one.longest_sentence <= LONGEST_SENTENCE for one in results), len(results)
        ),
        "replaced": ratio(sum(one.replaced for one in results), len(results)),
    }


def figures(results: Sequence[SummaryResult]) -> dict[str, float]:
    """How hard the summaries of one style are to read and how long they are; no shares."""
    return {
        "summaries": len(results),
        "planted": planted(caught(results)).planted,
        "readability_mean": fmean(one.score for one in results),
        "readability_hardest": max(results, key=_hardness).score,
        "words_mean": fmean(one.words for one in results),
        "words_most": max(one.words for one in results),
        "longest_sentence": max(one.longest_sentence for one in results),
        "requests": sum(one.attempts for one in results),
        "prompt_tokens": sum(one.usage.prompt_tokens for one in results),
        "completion_tokens": sum(one.usage.completion_tokens for one in results),
    }


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """A score that an earlier evaluation has otherwise."""

    style: str
    score: str
    before: float | None
    now: float | None


def changed_scores(before: Sequence[SummaryResult], now: Sequence[SummaryResult]) -> tuple[ScoreChange, ...]:
    """The scores that changed, in the styles that both evaluations have."""
    earlier = {style: headline(results) for style, results in by_style(before).items()}
    return tuple(
        ScoreChange(style_name(style), name, earlier[style][name], value)
        for style, results in by_style(now).items()
        if style in earlier
        for name, value in headline(results).items()
        if earlier[style][name] != value
    )


def _hardness(result: SummaryResult) -> float:
    return excess(Readability(formula=result.formula, score=result.score), 0.0)
