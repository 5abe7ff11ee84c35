"""The template's summaries of the whole gold set, in every style that there is.

A few errors are planted in some; the command in docs/evaluation.md plants as many as one likes in all.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from imr_llm.domain.summary import Audience, Language, Length, Style
from imr_llm.evaluation import load_gold, load_required
from imr_llm.evaluation.require import Requirement, Shortfall
from imr_llm.evaluation.summaries import SummaryEvaluation, evaluate_summaries, summary_shortfalls
from imr_llm.evaluation.summaries.scores import figures, headline
from imr_llm.settings import EngineChoice, Settings

GOLD = Path(__file__).parents[3] / "gold"
STYLES = [
    Style(audience=audience, language=language, length=length)
    for audience, language, length in product(Audience, Language, Length)
]
EVERY = 5
"""Of so many letters one has errors planted in its summaries."""
PLANTED = 7


def evaluated(style: Style, *, every: int, planted: int) -> SummaryEvaluation:
    """The summaries of the gold letters in a style."""
    settings = Settings(engine=EngineChoice.READER)
    return evaluate_summaries(load_gold(GOLD)[::every], settings, [style], planted=planted)


def short_of(found: SummaryEvaluation, style: Style, *names: str) -> tuple[Shortfall, ...]:
    """Which of these scores are not as the project requires of the style."""
    of_style = f"{style.audience}.{style.language}.{style.length}"
    wanted = {*names, *(f"{of_style}.{name}" for name in names)}
    required = load_required(GOLD / "required-summaries.toml")
    bounds = {
        field: {name: bound for name, bound in getattr(required, field).items() if name in wanted}
        for field in ("at_least", "at_most")
    }
    return summary_shortfalls(Requirement.model_validate(bounds), found.summaries)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_every_summary_passes_its_checks_and_is_complete_and_plain(style: Style) -> None:
    """Each letter has one, neither layer of the verification raises an alarm, and the scores are reached."""
    found = evaluated(style, every=1, planted=0)
    assert found.unread == ()
    assert len(found.summaries) == len(load_gold(GOLD))
    assert [(one.name, one.failed) for one in found.summaries if one.failed] == []
    assert short_of(found, style, *(name for name in headline(()) if not name.startswith("caught"))) == ()


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_general_checks_alone_catch_what_is_planted(style: Style) -> None:
    """Every kind of error, in letters of every form."""
    found = evaluated(style, every=EVERY, planted=PLANTED)
    assert figures(found.summaries)["planted"] >= 200
    assert short_of(found, style, "caught", "caught_general") == ()
