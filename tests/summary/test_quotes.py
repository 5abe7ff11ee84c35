"""Quotations: exact, and never cut so that they say something else."""

from __future__ import annotations

import pytest

from imr_llm.summary.quotes import clause_of, divide, is_verbatim, is_whole, quoted
from imr_llm.summary.texts import load_texts

SOURCE = (
    "The rules call for a short course first. It is not true that more care is needed, the rules say. "
    "Twelve visits exceed that course; the provider may ask again. "
    "The brace is useful, but it was not worn. Eight visits were too many, Therefore, the request is not due."
)


@pytest.mark.parametrize(
    "quote",
    [
        "The rules call for a short course first.",
        "The rules call for a  short\ncourse first.",
        "Twelve visits exceed that course …",
        "Eight visits were too many …",
        "call for a short course",
        "Twelve visits exceed that course; the provider may ask again.",
        "The rules call for a short course first. It is not true that more care is needed, the rules say.",
    ],
)
def test_whole_sentences_and_safe_cuts_may_be_quoted(quote: str) -> None:
    """Also a piece of a sentence in which nothing is denied; layout does not count."""
    assert is_verbatim(quote, SOURCE)
    assert is_whole(quote, SOURCE)


@pytest.mark.parametrize(
    "quote", ["more care is needed", "The brace is useful", "The brace is useful …", "the request is", "worn"]
)
def test_a_quotation_that_drops_a_negation_is_not_whole(quote: str) -> None:
    """The words stand there, but what was left out turns them round."""
    assert is_verbatim(quote, SOURCE)
    assert not is_whole(quote, SOURCE)


@pytest.mark.parametrize(
    "quote",
    [
        "",
        "…",
        "Twelve visits exceed the course",
        "Ten visits exceed that course",
        "The brace … was worn",
        "twelve visits",
    ],
)
def test_other_words_are_not_verbatim(quote: str) -> None:
    """A changed word, a joined cut, nothing at all, another case."""
    assert not is_verbatim(quote, SOURCE)


def test_a_sentence_is_cut_where_its_conclusion_begins() -> None:
    """The reason stands before the semicolon or the therefore; a but forbids the cut."""
    assert clause_of("It was too much; the provider may ask again.") == "It was too much …"
    assert clause_of("It was too much, Therefore, it is denied.") == "It was too much …"
    assert clause_of("It was useful; but it was not worn.") == "It was useful; but it was not worn."


def test_quotation_marks_inside_a_quotation_become_single_ones() -> None:
    """The quotation stays one, and still counts as the letter's words."""
    shown = quoted('no "change" was seen', load_texts().words)
    assert shown == "“no 'change' was seen”."
    assert is_verbatim(divide(shown).quotes[0], 'There was no "change" was seen.')


def test_own_words_and_quotations_are_told_apart() -> None:
    """Curly and straight marks; a mark without partner shows."""
    assert divide('He wrote: “No signs.” Then: "None."').quotes == ("No signs.", "None.")
    assert divide("He wrote: “No signs.”").own == "He wrote: “”"
    assert not divide("He wrote: “No signs.").balanced
