"""Syllables: words that hyphenation alone miscounts, numerals read aloud, abbreviations spelled out."""

from __future__ import annotations

import pytest

from imr_llm.summary.syllables import syllables

SPOKEN = {
    1: "care stands asked used names clothes bone health reached through real year hips worn",
    2: "about able table hundred person needed neatly quiet fluid spasm rhythm people guideline treatments",
    3: "denial reviewer improvement medicine overturned radius area everyone diagnose therapist's",
    4: "medically necessary diagnosis California acupuncture authorizing evaluate biofeedback",
    5: "utilization administrator",
    6: "rehabilitation",
}
"""Counted by ear, and the same in the CMU Pronouncing Dictionary."""


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in SPOKEN.items() for word in words.split()]
)
def test_words_count_as_they_are_spoken(word: str, count: int) -> None:
    """Hyphenation points, vowel pairs spoken apart and silent letters together give the spoken count."""
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"), [("worker's", 2), ("area\u2019s", 3), ("nurse's", 2), ("don't", 1)]
)
def test_an_apostrophe_adds_a_syllable_only_after_a_hiss(word: str, count: int) -> None:
    """A possessive is spoken as its word, after s or x with one syllable more."""
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("numeral", "count"),
    [("7", 2), ("12", 1), ("20", 2), ("77", 5), ("120", 5), ("1918", 4), ("2005", 4), ("2014", 4), ("0", 2)],
)
def test_numerals_count_as_read_aloud(numeral: str, count: int) -> None:
    """Twelve is one syllable; nineteen-eighteen is four, as Flesch counts it."""
    assert syllables(numeral) == count


def test_short_capitals_are_spelled_letter_by_letter() -> None:
    """MTUS is four letters said one by one; a W is three syllables."""
    assert (syllables("MTUS"), syllables("UR"), syllables("WC")) == (4, 2, 4)


def test_parts_of_a_compound_are_added() -> None:
    """A level of the spine and a strength with its unit are read piece by piece."""
    assert (syllables("L4-5"), syllables("non-certified")) == (3, 4)


def test_every_word_has_a_syllable() -> None:
    """Letters without a vowel still are one word."""
    assert (syllables("pp"), syllables("x")) == (1, 1)
