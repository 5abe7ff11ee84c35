"""The engines that ask a model, on the handwritten gold, over real HTTP.

The completions are authored: no model made them. So the scores say that what a careful reader answers comes
through the requests, grounding and checks whole, on every form; they say nothing of how well a model reads.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from imr_llm import Extractor, Settings
from imr_llm.evaluation import Evaluation, Gold, evaluate, load_gold, load_required, shortfalls
from imr_llm.evaluation.data import costs
from imr_llm.evaluation.report import tables
from imr_llm.evaluation.scores import by_group, headline, lenient, total
from imr_llm.llm.prices import Prices
from imr_llm.settings import EngineChoice
from tests.endpoint.process import Endpoint

GOLD = Path(__file__).parents[2] / "gold"
COMPLETIONS = Path(__file__).parents[1] / "endpoint" / "completions" / "gold"


@cache
def evaluated(engine: EngineChoice, base_url: str | None = None) -> Evaluation:
    """How an engine reads the handwritten letters that have an authored completion."""
    asking = {"model": "scripted", "base_url": base_url, "cache": False} if base_url else {}
    with Extractor(Settings.model_validate({"engine": engine, **asking})) as extractor:
        return evaluate(answered(), extractor)


def answered() -> list[Gold]:
    """The handwritten letters for which a completion has been authored."""
    return [
        one for one in load_gold(GOLD / "handwritten") if (COMPLETIONS / f"{one.letter.stem}.yaml").exists()
    ]


@pytest.mark.parametrize("engine", [EngineChoice.MODEL, EngineChoice.ASSIST], ids=str)
def test_authored_answers_reach_the_required_scores(endpoint: Endpoint, engine: EngineChoice) -> None:
    """Decisions, header, dates and citations on every form, and no more silently wrong than may be."""
    found = evaluated(engine, endpoint.base_url)
    required = load_required(GOLD / f"required-{engine.value}.toml")
    assert shortfalls(required, found.letters) == ()


def recall(found: Evaluation, group: str | None = None) -> float:
    """The lenient recall over a group of fields, or over all."""
    groups = by_group(found.letters)
    counts = total(groups.values()) if group is None else next(groups[one] for one in groups if one == group)
    value = lenient(counts).recall
    assert value is not None
    return value


def test_assist_finds_more_than_the_reader_and_is_not_more_often_silently_wrong(endpoint: Endpoint) -> None:
    """What the reader left open comes in addition; what it read is not touched."""
    reader = evaluated(EngineChoice.READER)
    assist = evaluated(EngineChoice.ASSIST, endpoint.base_url)
    assert recall(assist) > recall(reader)
    assert recall(assist, "patient") > recall(reader, "patient")
    before, after = (headline(one.letters)["silently_wrong"] for one in (reader, assist))
    assert before is not None
    assert after is not None
    assert after <= before


def test_a_careful_answer_is_not_asked_again(endpoint: Endpoint) -> None:
    """Each letter costs one request; a second one would mean that the checks refuse what the letter says."""
    found = evaluated(EngineChoice.MODEL, endpoint.base_url)
    assert [one.attempts for one in found.letters] == [1] * len(found.letters)


def test_what_the_tokens_cost_is_shown_or_said_to_be_unknown(endpoint: Endpoint) -> None:
    """Dollars per million tokens of each kind; without prices the cost is unknown, never 0."""
    gold = load_gold(GOLD / "handwritten")[:1]
    settings = Settings(engine=EngineChoice.MODEL, model="scripted", base_url=endpoint.base_url, cache=False)
    with Extractor(settings) as extractor:
        priced = evaluate(gold, extractor, prices=Prices(input=3, output=15, cached_input=1, source="a test"))
        unpriced = evaluate(gold, extractor)
    figures = costs(priced.letters)
    prompt, completion = figures["prompt_tokens"], figures["completion_tokens"]
    assert prompt
    assert completion
    assert figures["us_dollars"] == pytest.approx((3 * prompt + 15 * completion) / 1_000_000)
    assert costs(unpriced.letters)["us_dollars"] is None
    (shown,) = [one for one in tables(unpriced, shown_differences=0) if one.title == "Cost"]
    assert ("US dollars", "unknown", "unknown") in shown.rows
