"""When two values count as the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.evaluation.likeness import same, similarity, token_f1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Right  Knee", "right knee"),
        ("worker\u2019s \u201cback\u201d", 'worker\'s "back"'),
        ("76\u201380", "76-80"),
        ("\ufb01bromyalgia", "fibromyalgia"),
        ("10/325\u00a0mg", "10/325 mg"),
    ],
)
def test_layout_case_quotes_and_dashes_do_not_count(one: str, other: str) -> None:
    """Strings that differ in nothing else are the same."""
    assert same(one, other)


@pytest.mark.parametrize(("one", "other"), [("#120", "#12"), (True, 1), (12, 12.5), ("upheld", None)])
def test_everything_else_counts(one: str | int | float | None, other: str | int | float | None) -> None:
    """Other digits, other types and nothing at all are not the same."""
    assert not same(one, other)


def test_token_f1_is_twice_the_words_in_common_over_all_words() -> None:
    """Three of three against three of four words, a repeated word counted as often as it stands."""
    assert token_f1("cervical epidural injection", "one cervical epidural injection") == 6 / 7
    assert token_f1("pain pain", "pain") == 2 / 3
    assert token_f1("knee", "...") == 0.0


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_the_same_from_both_sides(one: str, other: str) -> None:
    """Neither token F1 nor similarity asks which one is the gold."""
    assert token_f1(one, other) == token_f1(other, one)
    assert similarity(one, other) == pytest.approx(similarity(other, one))
