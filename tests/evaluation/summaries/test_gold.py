"""The template's summaries of a sample of the gold set, each letter's in a third of the styles.

A few errors are planted in some; the command in docs/evaluation.md plants as many as one likes in all, in
every style.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from imr_llm.domain.summary import Audience, Language, Length, Style
from imr_llm.evaluation import load_gold, load_required
from imr_llm.evaluation.require import Requirement, Shortfall
from imr_llm.evaluation.summaries import evaluate_summaries, summary_shortfalls
from imr_llm.evaluation.summaries.result import SummaryResult
from imr_llm.evaluation.summaries.scores import figures, headline
from imr_llm.settings import EngineChoice, Settings

GOLD = Path(__file__).parents[3] / "gold"
STYLES = {
    language: [
        Style(audience=audience, language=language, length=length)
        for audience, length in product(Audience, Length)
    ]
    for language in Language
}
SAMPLE = 216
"""How many letters are summarized, spread evenly over the gold, a third of them in each style.

Of 24 letters a style the share of reasons told still moves by a twentieth. The command summarizes all.
"""
SAMPLE_WITH_ERRORS = 30
PLANTED = 8


def evaluated(language: Language, *, letters: int, planted: int) -> list[SummaryResult]:
    """The summaries of some gold letters, of each by turns in one third of a language's styles."""
    settings = Settings(engine=EngineChoice.READER)
    golds = load_gold(GOLD)
    golds = golds[:: len(golds) // letters][:letters]
    found: list[SummaryResult] = []
    full, short = STYLES[language][::2], STYLES[language][1::2]
    for third in range(len(full)):
        # One audience's full summary and the next one's short.
        styles = [full[third], short[third - 1]]
        one = evaluate_summaries(golds[third :: len(full)], settings, styles, planted=planted)
        assert one.unread == ()
        found += one.summaries
    return found


def short_of(found: list[SummaryResult], language: Language, *names: str) -> tuple[Shortfall, ...]:
    """Which of these scores are not as the project requires of the styles."""
    wanted = {
        *names,
        *(
            f"{style.audience}.{style.language}.{style.length}.{name}"
            for style in STYLES[language]
            for name in names
        ),
    }
    required = load_required(GOLD / "required-summaries.toml")
    bounds = {
        field: {name: bound for name, bound in getattr(required, field).items() if name in wanted}
        for field in ("at_least", "at_most")
    }
    return summary_shortfalls(Requirement.model_validate(bounds), found)


@pytest.mark.parametrize("language", Language)
def test_every_summary_passes_its_checks_and_is_complete_and_plain(language: Language) -> None:
    """Each letter has one, neither layer of the verification raises an alarm, and the scores are reached."""
    found = evaluated(language, letters=SAMPLE, planted=0)
    assert len(found) == 2 * SAMPLE
    assert [(one.name, one.failed) for one in found if one.failed] == []
    assert short_of(found, language, *(name for name in headline(()) if not name.startswith("caught"))) == ()


@pytest.mark.parametrize("language", Language)
def test_the_general_checks_alone_catch_what_is_planted(language: Language) -> None:
    """Every kind of error, in letters of every form."""
    found = evaluated(language, letters=SAMPLE_WITH_ERRORS, planted=PLANTED)
    assert figures(found)["planted"] >= 60 * len(STYLES[language])
    assert short_of(found, language, "caught", "caught_general") == ()
