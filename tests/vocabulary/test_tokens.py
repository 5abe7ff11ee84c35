"""Tests of the words and locks that grounding and the summary's verification compare by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.tokens import Lock, tokenize

WORDS = [
    "Norco",
    "10/325mg",
    "#120",
    "isn't",
    "not",
    "L4-5",
    "9/9/2010",
    "six",
    "twenty",
    "four",
    ",",
    "pain",
]


def norms(text: str) -> list[str]:
    """The comparable spellings of a text's words."""
    return [token.norm for token in tokenize(text)]


def locks(text: str) -> list[tuple[str, Lock]]:
    """The locked words of a text."""
    return [(token.norm, token.lock) for token in tokenize(text) if token.lock]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#120", ["120"]),
        ("1,200 and 1200", ["1200", "and", "1200"]),
        ("1.5 hours, .5 hours", ["1.5", "hours", "0.5", "hours"]),
        ("10/325mg", ["10/325", "mg"]),
        ("pages 76-80, 101–102", ["pages", "76-80", "101-102"]),
        ("101-\n102", ["101-102"]),
        ("5% and 50 %", ["5", "%", "and", "50", "%"]),
        ("L4-5, C5-C6 and T12", ["l4-5", "c5-c6", "and", "t12"]),
        ("CM13-0012345", ["cm13-0012345"]),
        ("M54.5 or 722.10", ["m54.5", "or", "722.10"]),
        ("2x6, x12, X 12", ["2", "x", "6", "x", "12", "x", "12"]),
        ("for12 sessions12", ["for", "12", "sessions", "12"]),
        ("Chapter 9.", ["chapter", "9"]),
    ],
)
def test_numbers_are_whole_tokens(text: str, expected: list[str]) -> None:
    """A number keeps its decimals, range or fraction and never has another number inside it."""
    assert norms(text) == expected
    assert all(lock is Lock.NUMBER for norm, lock in locks(text) if norm[-1].isdigit())


@pytest.mark.parametrize("text", ["twenty-four", "twenty four", "Twenty-\nFour", "24"])
def test_number_words_compare_as_their_value(text: str) -> None:
    """A number word locks as the number it names, compounds as one."""
    assert locks(text) == [("24", Lock.NUMBER)]


@pytest.mark.parametrize("text", ["9/9/2010", "09/09/10", "September 9, 2010", "9-9-2010", "2010-09-09"])
def test_dates_compare_by_the_day_they_name(text: str) -> None:
    """A date is one token whatever its form."""
    assert locks(f"on {text} he") == [("2010-09-09", Lock.DATE)]


def test_a_date_that_cannot_exist_keeps_its_spelling() -> None:
    """An impossible date still locks, as printed."""
    assert locks("2/30/2013") == [("2/30/2013", Lock.DATE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("isn't", ["is", "not"]),
        ("can’t", ["can", "not"]),
        ("cannot", ["can", "not"]),
        ("won't", ["will", "not"]),
        ("notmedically necessary", ["not", "medically", "necessary"]),
        ("isnotmedicallynecessary", ["is", "not", "medically", "necessary"]),
        ("non-certified", ["noncertified"]),
        ("non-\n\ncertified", ["noncertified"]),
        ("non certified", ["noncertified"]),
        ("Non-MTUS", ["nonmtus"]),
        ("un-necessary", ["unnecessary"]),
    ],
)
def test_negations_are_told_apart_from_what_they_negate(text: str, expected: list[str]) -> None:
    """Contracted, hyphenated and run-together negations compare equal to the plain ones and are locked."""
    assert norms(text) == expected
    assert locks(text)


def test_ruled_out_is_locked_as_a_negation() -> None:
    """`out` negates after `ruled`, not elsewhere."""
    assert ("out", Lock.NEGATION) in locks("fracture was ruled out")
    assert locks("he walked out") == []


@pytest.mark.parametrize(
    ("text", "lock"),
    [
        ("mg", Lock.UNIT),
        ("weeks", Lock.UNIT),
        ("without", Lock.NEGATION),
        ("Upheld", Lock.DECISION),
        ("unnecessary", Lock.DECISION),
        ("noncertified", Lock.DECISION),
        ("b.i.d.", Lock.FREQUENCY),
        ("q6h", Lock.FREQUENCY),
        ("twice", Lock.FREQUENCY),
        ("Left", Lock.SIDE),
        ("bilateral", Lock.SIDE),
        ("Norco", Lock.DRUG),
        ("omeprazole", Lock.DRUG),
        ("½", Lock.NUMBER),
    ],
)
def test_each_kind_of_locked_word_is_known(text: str, lock: Lock) -> None:
    """Every lock has words that it holds."""
    assert [token.lock for token in tokenize(text)] == [lock]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ﬁnding", "finding"),
        ("patient’s", "patient's"),
        ("PAIN", "pain"),
        ("e\u0301tude", "étude"),
        ("re\u00adview", "review"),
        ("follow‐up", "follow-up"),
        ("Ｎｏｒｃｏ", "norco"),
    ],
)
def test_two_spellings_of_a_word_compare_equal(one: str, other: str) -> None:
    """Case, ligatures, quotes, dashes, soft hyphens and full-width forms make no difference."""
    assert norms(one) == norms(other)


def test_superscripts_do_not_become_digits() -> None:
    """`10²` is not 102."""
    assert norms("10²") == ["10", "²"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_tokens_are_in_order_and_inside_of_any_text(text: str) -> None:
    """Ranges of tokens are ordered, do not overlap and have words in them, whatever the text."""
    position = 0
    for token in tokenize(text):
        assert position <= token.start < token.end <= len(text)
        assert token.norm
        position = token.end


@given(st.lists(st.sampled_from(WORDS)))
def test_white_space_between_words_makes_no_difference(words: list[str]) -> None:
    """One space, many spaces and line breaks give the same words."""
    assert norms(" ".join(words)) == norms(" \n ".join(words))
