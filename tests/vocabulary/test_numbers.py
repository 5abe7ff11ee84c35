"""Number words have the value that a reader of English gives them."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.numbers import NUMBER_WORDS, number_of


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("six", 6),
        ("Twelve", 12),
        ("twenty-four", 24),
        ("twenty four", 24),
        ("FORTY", 40),
        ("1,200", 1200),
        ("90", 90),
        ("hundred", 100),
        ("a hundred", 100),
        ("one hundred", 100),
        ("one hundred twenty", 120),
        ("one-hundred-and-twenty-five", 125),
        ("Two Hundred and Ten", 210),
    ],
)
def test_numerals_and_number_words_have_their_value(word: str, value: int) -> None:
    """A numeral and a number word read alike, whatever the case and the hyphen."""
    assert number_of(word) == value


@pytest.mark.parametrize(
    "word",
    [
        "",
        "several",
        "L4",
        "1.5",
        "²",
        "sixty-twelve",
        "one hundred and",
        "ten hundred",
        "one hundred hundred",
    ],
)
def test_other_words_have_no_value(word: str) -> None:
    """What is not a whole number is never guessed at."""
    assert number_of(word) is None


def test_every_number_to_ninety_nine_has_exactly_one_word() -> None:
    """The table is complete and unambiguous."""
    assert sorted(NUMBER_WORDS.values()) == list(range(101))
