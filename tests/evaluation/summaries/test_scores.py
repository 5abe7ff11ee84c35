"""Scores of summaries are what a person computes by hand, and can be required."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import ItemSummary, Sentence, Style, SummaryCheck
from imr_llm.errors import GoldError
from imr_llm.evaluation.require import Requirement, Shortfall
from imr_llm.evaluation.summaries import load_summary_evaluation, summary_shortfalls
from imr_llm.evaluation.summaries.measure import measured
from imr_llm.evaluation.summaries.result import Caught, SummaryEvaluation, SummaryResult, Told
from imr_llm.evaluation.summaries.scores import caught, changed_scores, figures, headline, style_name
from imr_llm.settings import EngineChoice
from imr_llm.summary import general_checks, with_failed_checks, write_summary
from imr_llm.summary.parts import Parts
from tests.summary.changes import remade
from tests.summary.records import CREATED, five_items, two_therapies
from tests.summary.replies import model_summaries


def result(record: CaseRecord | None = None, planted: int = 0, **update: object) -> SummaryResult:
    """The measurement of a template summary."""
    record = record or two_therapies()
    summary = write_summary(record, created_at=CREATED)
    return measured("one", "handwritten", record, summary, planted=planted, seed=1).model_copy(update=update)


def test_a_clean_template_summary() -> None:
    """Nothing fails, nothing is planted, and the figures are those of the summary itself."""
    summary = write_summary(two_therapies(), created_at=CREATED)
    found = result()
    assert (found.failed, found.failed_generally, found.caught, found.missed) == ((), (), {}, ())
    assert (found.engine, found.replaced, found.plain) == (Engine.READER, False, True)
    assert found.score == summary.readability.score
    assert 200 < found.words < 500
    assert 8 < found.longest_sentence <= 25
    assert found.told["decision"] == Told(facts=2, told=2)


def test_planted_errors_are_counted_as_the_checks_catch_them() -> None:
    """As many as were asked for; the general checks never catch more than all together."""
    found = result(five_items(), planted=25)
    kinds = found.caught.values()
    assert sum(one.planted for one in kinds) == 25
    assert all(one.caught_generally <= one.caught <= one.planted for one in kinds)
    assert len(found.missed) == sum(one.planted - one.caught_generally for one in kinds)


def reworded(record: CaseRecord) -> tuple[ItemSummary, ...]:
    """The template's items, the first with a true sentence that the texts do not have."""
    first, *others = write_summary(record, created_at=CREATED).items
    said = Sentence(text="The reviewer agreed with the denial.", paths=("disputed_items[0].decision",))
    return first.model_copy(update={"explanation": (said, *first.explanation)}), *others


def test_what_the_form_alone_refuses_is_told_apart() -> None:
    """A true sentence in other words fails the template's form and no general check."""
    record = two_therapies()
    clean = write_summary(record, created_at=CREATED)
    summary = remade(record, clean, replace(Parts.of(clean), items=reworded(record)))
    assert general_checks(summary, record) == ()
    found = measured("one", "handwritten", record, summary, planted=0, seed=1)
    assert (found.failed, found.failed_generally) == (("form",), ())


def test_a_models_summary_is_held_to_the_general_checks_alone() -> None:
    """And one that was replaced by the template's says so."""
    record, summary = model_summaries()["two_therapies"]
    found = measured("one", "handwritten", record, summary, planted=12, seed=1)
    assert (found.engine, found.failed, found.replaced) == (Engine.MODEL, (), False)
    assert all(one.caught == one.caught_generally for one in found.caught.values())
    assert all(not error.caught_by_form for error in found.missed)
    replaced = with_failed_checks(summary, [SummaryCheck(check="polarity", message="made")])
    assert measured("one", "handwritten", record, replaced, planted=0, seed=1).replaced


def test_scores_are_shares_over_the_summaries() -> None:
    """Two summaries: one faultless, one that is hard to read, fails a check and misses errors."""
    results = [
        result(told={"decision": Told(facts=2, told=2), "reason": Told(facts=2, told=1)}),
        result(
            failed=("form", "polarity"),
            failed_generally=("polarity",),
            plain=False,
            longest_sentence=26,
            replaced=True,
            told={"decision": Told(facts=1, told=0)},
            caught={
                "negate": Caught(planted=4, caught=4, caught_generally=3),
                "drop_item": Caught(planted=1, caught=1, caught_generally=1),
            },
        ),
    ]
    assert headline(results) == {
        "completeness": 3 / 5,
        "decisions_told": 2 / 3,
        "reasons_told": 1 / 2,
        "false_alarms": 1 / 2,
        "false_alarms_general": 1 / 2,
        "caught": 1.0,
        "caught_general": 4 / 5,
        "caught_general_least": 3 / 4,
        "plain": 1 / 2,
        "short_sentences": 1 / 2,
        "replaced": 1 / 2,
    }
    assert list(caught(results)) == ["negate", "drop_item"]
    assert set(headline(())) == set(headline(results))
    assert set(headline(()).values()) == {None}


def test_figures_tell_the_mean_and_the_hardest() -> None:
    """The hardest is the highest grade."""
    found = figures([result(score=6.0, words=100), result(score=8.5, words=300)])
    assert (found["readability_mean"], found["readability_hardest"]) == (7.25, 8.5)
    assert (found["words_mean"], found["words_most"]) == (200, 300)


def test_a_required_score_is_asked_of_every_style_or_of_one() -> None:
    """What is short is named with its style."""
    results = [result(plain=False)]
    required = Requirement(
        at_least={"plain": 0.5, "worker.en.full.completeness": 0.1}, at_most={"replaced": 0}
    )
    assert summary_shortfalls(required, results) == (Shortfall("worker.en.full.plain", "at least 0.5", 0.0),)
    of_another = Requirement(at_least={"attorney.xx.full.plain": 1.0})
    assert summary_shortfalls(of_another, results) == ()


def test_a_score_of_nothing_is_short_and_an_unknown_name_an_error() -> None:
    """As for records."""
    short = summary_shortfalls(Requirement(at_least={"caught": 0.5}), [result()])
    assert short == (Shortfall("worker.en.full.caught", "at least 0.5", None),)
    with pytest.raises(GoldError, match="'grade'"):
        summary_shortfalls(Requirement(at_least={"grade": 1.0}), [result()])


def test_an_evaluation_is_saved_loaded_and_compared(tmp_path: Path) -> None:
    """Only scores that changed are listed."""
    before = SummaryEvaluation.of((result(),), (), engine=EngineChoice.READER, model="unused", seed=1)
    path = tmp_path / "before.json"
    path.write_text(before.model_dump_json(), encoding="utf-8")
    assert load_summary_evaluation(path) == before
    assert before.model is None
    changes = changed_scores(before.summaries, [result(plain=False)])
    assert [(one.style, one.score, one.before, one.now) for one in changes] == [
        (style_name(Style()), "plain", 1.0, 0.0)
    ]
