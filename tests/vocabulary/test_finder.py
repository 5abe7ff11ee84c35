"""Tests of patterns that are tried only where their words stand: they find what the patterns find."""

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
from imr_llm.vocabulary.finder import Finder, keyed
from imr_llm.vocabulary.leading_words import leading_words

PATTERNS = (
    (r"\b(?:takes|taking) no med(?:ication|icine)s?", re.NOFLAG),
    (r"(?:re-?)?injur(?:y|ies)|hurt", re.NOFLAG),
    (r"[ab]+c? (?:on|off)", re.NOFLAG),
    (r"(?<=x)on(?: again){0,2}", re.NOFLAG),
    (r"\w+ly seen", re.NOFLAG),
    (r"Non\s?-?MTUS", re.IGNORECASE),
    (r"(?P<one>is)(?P<two>t)?|k\d", re.IGNORECASE),
    (r"(?i:on)e|two", re.NOFLAG),
    (r"\d*", re.NOFLAG),
    (r"(?:on)?", re.NOFLAG),
)
PIECES = (
    *("takes", "taking", " no ", "medication", "medicines", "re-", "injury", "injuries", "hurt"),
    *("a", "b", "c", " on", " off", "x", " again", "ly seen", "NON", "non-", "mtus", "MTUS", " "),
    *("I", "s", "T", "k", "7", "one", "\u0130", "\u0131", "\u017f", "\u212a", "\u00e9", "On", "two"),
)


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
@given(text=st.lists(st.sampled_from(PIECES), max_size=12).map("".join), start=st.integers(0, 20))
def test_a_finder_finds_what_its_pattern_finds(
    pattern: str, flags: re.RegexFlag, text: str, start: int
) -> None:
    """In whatever part of whatever text, letters included that only equal others where case is ignored."""
    finder, plain = keyed(pattern, flags), re.compile(pattern, flags)
    for end in (len(text), max(len(text) - 3, 0)):
        found, expected = finder.search(text, start, end), plain.search(text, start, end)
        assert (found and found.span()) == (expected and expected.span())
        assert [one.span() for one in finder.finditer(text, start, end)] == [
            one.span() for one in plain.finditer(text, start, end)
        ]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:mri|request(?:s|ed))", ("mri", "requested", "requests")),
        (r"\b(?:injur(?:y|ies)|injured)", ("injured", "injuries", "injury")),
        (r"(?:re-?)?injury", ("injury", "re-injur", "reinjury")),
        (r"[^.;]{0,80} by the (?:insurer|carrier)", ()),
        (r"\d+|word", ()),
        (r"(?:word)?s", ()),
    ],
)
def test_the_words_are_those_that_a_match_begins_with(pattern: str, words: tuple[str, ...]) -> None:
    """A word that may be missing is none."""
    assert leading_words(pattern) == words


def _finders() -> list[tuple[str, Finder]]:
    rooms = (imr_llm.vocabulary, imr_llm.reading, imr_llm.checking)
    modules = [
        importlib.import_module(f"{room.__name__}.{one.name}")
        for room in rooms
        for one in pkgutil.iter_modules(room.__path__)
    ]
    return [
        (f"{module.__name__}.{name}", value)
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Finder)
    ]


def test_every_finder_of_the_reader_has_words() -> None:
    """A pattern without needed words gains nothing by a finder: it would only be slower."""
    assert [name for name, finder in _finders() if not finder.words] == []
