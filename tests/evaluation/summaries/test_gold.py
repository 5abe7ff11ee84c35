"""The template's summaries of the whole gold set, in every style that there is.

A few errors are planted in each; the command in docs/evaluation.md plants as many as one likes.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

import pytest

from imr_llm.domain.summary import Audience, Language, Length, Style
from imr_llm.evaluation import load_gold, load_required
from imr_llm.evaluation.summaries import SummaryEvaluation, evaluate_summaries, summary_shortfalls
from imr_llm.settings import EngineChoice, Settings

GOLD = Path(__file__).parents[3] / "gold"
STYLES = [
    Style(audience=audience, language=language, length=length)
    for audience, language, length in product(Audience, Language, Length)
]
PLANTED = 2
"""Errors in each summary: with so many letters, hundreds in every style."""


@cache
def evaluated(style: Style) -> SummaryEvaluation:
    """The summaries of all gold letters in a style."""
    settings = Settings(engine=EngineChoice.READER)
    return evaluate_summaries(load_gold(GOLD), settings, [style], planted=PLANTED)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_every_summary_passes_its_checks(style: Style) -> None:
    """Each letter has one, and neither layer of the verification raises an alarm."""
    found = evaluated(style)
    assert found.unread == ()
    assert len(found.summaries) == len(load_gold(GOLD))
    assert [(one.name, one.failed) for one in found.summaries if one.failed] == []


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_required_scores_are_reached(style: Style) -> None:
    """Complete, plain, in short sentences; the general checks alone catch what is planted."""
    required = load_required(GOLD / "required-summaries.toml")
    assert summary_shortfalls(required, evaluated(style).summaries) == ()
