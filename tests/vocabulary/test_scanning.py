"""Tests of looking for plain words before a pattern is tried."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.scanning import KeyGroups, Keys, digit_runs, matches_at, places, word_places

_TEXTS = st.text(alphabet="ab12 -\u00e9\n", max_size=60)


@given(_TEXTS)
def test_places_are_where_the_words_stand(text: str) -> None:
    """Every place of every word is found, overlapping ones too, in order."""
    expected = [at for at in range(len(text)) for word in ("ab", "aa", "-") if text.startswith(word, at)]
    assert places(text, ("aa", "ab", "-")) == expected


@given(_TEXTS)
def test_word_places_begin_words(text: str) -> None:
    """A word inside another is left out."""
    assert word_places(text, ("a",)) == [found.start() for found in re.finditer(r"(?<![^\W_])a", text)]


_WORDS = ("ab", "aa", "a", "b 1", "2", "\u00e9b")


@given(st.text(alphabet="ab12 -\u00e9\n\ud800", max_size=60))
def test_keys_are_found_where_each_word_alone_is(text: str) -> None:
    """All words looked for at once stand at the same places as one by one, also beside half a character."""
    keys = Keys(_WORDS)
    assert keys.places(text) == sorted(set(places(text, _WORDS)))
    assert keys.word_places(text) == sorted(set(word_places(text, _WORDS)))


@given(_TEXTS)
def test_groups_of_keys_are_found_as_each_group_alone_is(text: str) -> None:
    """A word that belongs to two groups is found for both."""
    groups = (("ab", "a"), ("b", "ab", "2"), ("1",))
    assert KeyGroups(groups).word_places(text) == [Keys(one).word_places(text) for one in groups]


@given(_TEXTS)
def test_digit_runs_are_those_of_a_pattern(text: str) -> None:
    """Runs of digits are found at their places whatever stands around them."""
    assert digit_runs(text) == [run.span() for run in re.finditer("[0-9]+", text)]


@given(_TEXTS, st.integers(0, 60))
def test_matches_at_all_starts_are_what_finditer_finds(text: str, stop: int) -> None:
    """Given every place where a match can begin, the matches are those of the pattern alone."""
    pattern = re.compile(r"\ba[b1]*(?=2|\b)")
    starts = places(text, ("a",))
    found = [match.span() for match in matches_at(pattern, text, starts, stop)]
    assert found == [match.span() for match in pattern.finditer(text, 0, stop)]
