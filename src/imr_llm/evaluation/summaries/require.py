"""Whether the scores of summaries are as a TOML file requires."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.errors import GoldError
from imr_llm.evaluation.require import Requirement, Shortfall
from imr_llm.evaluation.summaries.result import SummaryResult
from imr_llm.evaluation.summaries.scores import by_style, headline, style_name


def summary_shortfalls(required: Requirement, results: Sequence[SummaryResult]) -> tuple[Shortfall, ...]:
    """The scores that are not as required, by style and name.

    A name alone is required of every style that was measured, one with a style before it
    (`worker.en.full.plain`) of that style where it was measured. Raises GoldError for a name that is none.
    """
    scores = {style_name(style): headline(some) for style, some in by_style(results).items()}
    short: list[Shortfall] = []
    for bounds, word in ((required.at_least, "at least"), (required.at_most, "at most")):
        for name, bound in bounds.items():
            for style, reached in _meant(name, scores):
                score = name.rpartition(".")[2]
                value = reached[score]
                if value is None or (value < bound if word == "at least" else value > bound):
                    short.append(Shortfall(f"{style}.{score}", f"{word} {bound:g}", value))
    return tuple(short)


def _meant(
    name: str, scores: dict[str, dict[str, float | None]]
) -> Sequence[tuple[str, dict[str, float | None]]]:
    style, _, score = name.rpartition(".")
    known = headline(())
    if score not in known:
        raise GoldError(f"required scores: {name!r} is no score of summaries ({', '.join(known)})")
    return [one for one in scores.items() if not style or one[0] == style]
