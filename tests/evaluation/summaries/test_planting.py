"""Planted errors: of every kind, one at a time, the same for the same seed."""

from __future__ import annotations

from collections import Counter

import pytest

from imr_llm.domain.summary import Language, Style, Summary
from imr_llm.evaluation.summaries.planting import KINDS, planted_errors, some_planted_errors
from imr_llm.evaluation.summaries.tables import Adding, Rewriting, error_tables
from imr_llm.summary import write_summary
from imr_llm.summary.parts import Parts
from tests.summary.records import CREATED, all_records, five_items, two_therapies


def template(style: Style | None = None) -> Summary:
    """The template's summary of a letter with five requests."""
    return write_summary(five_items(), style, created_at=CREATED)


def test_the_same_seed_plants_the_same_errors_and_another_one_others() -> None:
    """A measurement can be repeated."""
    chosen = [[one.what for one in some_planted_errors(template(), 30, seed)] for seed in ("1", "1", "2")]
    assert chosen[0] == chosen[1] != chosen[2]
    assert len(chosen[0]) == 30


def test_few_errors_are_of_many_kinds() -> None:
    """A kind comes again only when every kind that has a place has come."""
    by_kind = Counter(one.kind for one in planted_errors(template()))
    few = Counter(one.kind for one in some_planted_errors(template(), len(by_kind), "seed"))
    assert few == Counter(dict.fromkeys(by_kind, 1))


def test_every_kind_is_planted_somewhere() -> None:
    """Over a few letters of many forms; one names its guidelines, as it gives no reasons."""
    silent = two_therapies()
    first, second = silent.disputed_items
    items = (first.model_copy(update={"rationale": None}), second)
    planted = {
        one.kind
        for record in (*all_records().values(), silent.model_copy(update={"disputed_items": items}))
        for one in planted_errors(write_summary(record, created_at=CREATED))
    }
    assert planted == set(KINDS)


def test_each_error_changes_one_place_and_only_what_follows_from_it() -> None:
    """One sentence, two that exchange their dates, or the items; the summary's text tells the error."""
    clean = template()
    sentences = Parts.of(clean).sentences
    for planted in planted_errors(clean):
        wrong = planted.summary(five_items(), clean)
        assert Parts.of(wrong) != Parts.of(clean)
        if planted.parts.items == clean.items:
            changed = planted.parts.sentences
            assert len(Counter(changed) - Counter(sentences)) <= 2
            assert wrong.text != clean.text


def test_a_word_is_not_swapped_for_one_that_stands_there_already() -> None:
    """Naming a guideline twice is no untruth."""
    assert all(
        planted.what.count("ODG") < 3
        for planted in planted_errors(template())
        if planted.kind == "swap_guideline"
    )


@pytest.mark.parametrize("language", Language)
def test_every_language_has_wordings_of_every_kind(language: Language) -> None:
    """Whoever adds a language adds the errors that are planted in it."""
    tables = error_tables(language)
    assert set(tables.rewrites) == set(Rewriting)
    assert set(tables.added) == set(Adding)
