"""Tests of patterns of many alternatives that are tried only where their words stand."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imr_llm.checking
import imr_llm.reading
import imr_llm.vocabulary
from imr_llm.vocabulary.leading_words import Place, needed_words
from imr_llm.vocabulary.word_finder import WordFinder, worded

PATTERNS = (
    r"\b(?:surger(?:y|ies)|\w*ectom(?:y|ies)|\w+otomy|repairs?|(?<!no )releases?)\b",
    r"\b(?:(?:\w+ )?flaps?|(?:skin )?grafts?|n't)\b|n't\b|[a-z]+ once",
    r" ?\(.*|,? (?:so|thus) far\b| \d{1,2}$|\bx ?\d|(?<=[a-z])#",
    r"\b(?:\w+y graft|y)|(?P<one>repair)(?: flap)?",
)
PIECES = (
    *("surgery", "surgeries", "ectomy", "lob", "ectomies", "otomy", "repair", "s", "no ", "release"),
    *("flap", "skin ", "graft", "n't", "do", " once", " ", "(", ", so far", ",", " thus far", "x 3", "12"),
    *("#", "_", "\u00e9", "\U0001d54f", "y", "\ud800"),
)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.lists(st.sampled_from(PIECES), max_size=12).map("".join), start=st.integers(0, 20))
def test_it_finds_what_its_pattern_finds(pattern: str, text: str, start: int) -> None:
    """In whatever part of whatever text: words cut off at its edges, and halves of characters, included."""
    finder, plain = worded(pattern), re.compile(pattern)
    for end in (len(text), max(len(text) - 3, 0)):
        found, expected = finder.search(text, start, end), plain.search(text, start, end)
        assert (found and found.span()) == (expected and expected.span())
        assert [one.span() for one in finder.finditer(text, start, end)] == [
            one.span() for one in plain.finditer(text, start, end)
        ]


@given(fill=st.integers(200, 600), text=st.lists(st.sampled_from(PIECES), max_size=4).map("".join))
def test_it_finds_the_first_match_of_a_long_text(fill: int, text: str) -> None:
    """Where matches begin with their words a text is looked through in steps, of which none hides a match."""
    written = r"\b(?:surgery|repairs?|grafts? repair)\b| ?\(|#"
    finder, plain = worded(written), re.compile(written)
    long = "." * fill + text + "." * fill + " graft repair surgery"
    for start in (0, 3):
        found, expected = finder.search(long, start), plain.search(long, start)
        assert (found and found.span()) == (expected and expected.span())


def test_each_alternative_tells_its_word_and_where_it_stands() -> None:
    """Where a word must begin, only places where one does are tried."""
    assert needed_words(r"\b(?:repairs?|\w*ectomy|(?:\w+ )?flap|#\d)|-graft") == {
        "repair": frozenset({Place.FIRST_WORD}),
        "ectomy": frozenset({Place.IN_FIRST_WORD}),
        "flap": frozenset({Place.INSIDE}),
        "#": frozenset({Place.FIRST}),
        "-graft": frozenset({Place.FIRST}),
    }


def test_a_pattern_that_can_match_anything_is_refused() -> None:
    """An alternative without a word would never be found."""
    assert needed_words(r"\b(?:repair|\w+)\b") == {}
    with pytest.raises(ValueError, match="without a word"):
        worded(r"\b(?:repair|\w+)\b").search("repair")


def test_every_one_of_the_reader_has_words() -> None:
    """None of them is refused when a letter is read."""
    rooms = (imr_llm.vocabulary, imr_llm.reading, imr_llm.checking)
    modules = [
        importlib.import_module(f"{room.__name__}.{one.name}")
        for room in rooms
        for one in pkgutil.iter_modules(room.__path__)
    ]
    finders = [
        value for module in modules for value in vars(module).values() if isinstance(value, WordFinder)
    ]
    assert finders
    assert all(finder.words for finder in finders)
