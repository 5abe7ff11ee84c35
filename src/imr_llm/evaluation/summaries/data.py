"""An evaluation of summaries as plain data for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from imr_llm.evaluation.require import Shortfall
from imr_llm.evaluation.summaries.result import SummaryEvaluation
from imr_llm.evaluation.summaries.scores import (
    by_style,
    caught,
    changed_scores,
    figures,
    headline,
    style_name,
    told,
)


def summary_data(
    evaluation: SummaryEvaluation, before: SummaryEvaluation | None, shortfalls: Sequence[Shortfall]
) -> dict[str, object]:
    """Everything an evaluation of summaries says; `before` is None where it was compared with none."""
    changes = changed_scores(before.summaries, evaluation.summaries) if before is not None else None
    return {
        **evaluation.model_dump(mode="json", exclude={"summaries"}),
        "styles": {
            style_name(style): {
                "scores": headline(results),
                "figures": figures(results),
                "told": {name: one.model_dump() for name, one in told(results).items()},
                "caught": {kind: one.model_dump() for kind, one in caught(results).items()},
            }
            for style, results in by_style(evaluation.summaries).items()
        },
        "changes": [asdict(one) for one in changes] if changes is not None else None,
        "shortfalls": [asdict(one) for one in shortfalls],
        "failed": [
            {"letter": one.name, "style": style_name(one.style), "checks": list(one.failed)}
            for one in evaluation.summaries
            if one.failed
        ],
        "missed": [
            {"letter": one.name, "style": style_name(one.style), **error.model_dump()}
            for one in evaluation.summaries
            for error in one.missed
        ],
    }
