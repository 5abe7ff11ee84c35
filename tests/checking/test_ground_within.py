"""Tests of pointing: what the range that a quote is looked for in changes."""

from __future__ import annotations

import pytest

from imr_llm.checking import Grounding, GroundingStatus, ground
from imr_llm.domain.letter import Letter
from tests.checking.letters import small

EXACT, NORMALISED, FUZZY = GroundingStatus.EXACT, GroundingStatus.NORMALISED, GroundingStatus.FUZZY
CONTRADICTED, AMBIGUOUS = GroundingStatus.CONTRADICTED, GroundingStatus.AMBIGUOUS
ABSENT = GroundingStatus.ABSENT
LETTER = small()


def lines_of(letter: Letter, words: str) -> tuple[int, int]:
    """The source range of the line that holds some words."""
    start = letter.text.index(words)
    return letter.text.rfind("\n", 0, start) + 1, letter.text.index("\n", start)


def grounded(quote: str, letter: Letter = LETTER, within: tuple[int, int] | None = None) -> Grounding:
    """The grounding of a quote, with its spans held against the source text."""
    found = ground(quote, letter, within)
    for span in found.spans:
        assert letter.text[span.start : span.end] == span.text
    if found.accepted:
        assert found.spans
    return found


def test_pointing_tells_the_negated_place_from_the_other() -> None:
    """Inside of the lines pointed at, `medically necessary` is what stands there."""
    denied = lines_of(LETTER, "The request is not")
    start = LETTER.text.index("the request is medically")
    allowed = (start, LETTER.text.index(".", start))
    assert grounded("medically necessary", within=denied).status is CONTRADICTED
    assert grounded("medically necessary", within=allowed).accepted


@pytest.mark.parametrize("quote", ["12", "#120", "sessions 12"])
def test_a_bare_number_in_several_places_needs_a_place(quote: str) -> None:
    """Without a range a number that occurs more than once says nothing; with one it does."""
    assert not grounded(quote).accepted
    if quote != "sessions 12":
        assert grounded(quote, within=lines_of(LETTER, "X 12" if quote == "12" else "NORCO")).accepted


def test_the_place_pointed_at_comes_first() -> None:
    """Of several equal places the one inside of the range is the evidence."""
    start, end = lines_of(LETTER, "NORCO 10/325MG")
    found = grounded("Norco 10/325mg #120", within=(start, end))
    assert found.status is NORMALISED
    assert start <= found.spans[0].start < end


def test_a_quote_may_run_over_the_ends_of_its_range() -> None:
    """Pointing at the first of two lines is enough."""
    within = lines_of(LETTER, "left knee pain")
    assert grounded("no evidence of carpal tunnel syndrome", within=within).accepted


def test_the_only_place_elsewhere_is_accepted_as_normalised() -> None:
    """A quote of words pointed at the wrong lines grounds in the one place that has it."""
    found = grounded("right shoulder pain", within=lines_of(LETTER, "Thirty-five"))
    assert (found.status, found.spans[0].text) == (NORMALISED, "right shoulder pain")


def test_several_places_elsewhere_are_ambiguous() -> None:
    """Pointed at neither of two places, a quote does not tell which it means."""
    assert grounded("the request", within=lines_of(LETTER, "Thirty-five")).status is AMBIGUOUS


@pytest.mark.parametrize("quote", ["47", "9/9/2010", "Overturned", "ibuprofen", "weekly"])
def test_a_bare_value_elsewhere_is_not_accepted(quote: str) -> None:
    """A number, date, decision or drug alone proves nothing about lines that do not have it."""
    assert grounded(quote).accepted
    assert grounded(quote, within=lines_of(LETTER, "Thirty-five")).status is ABSENT


def test_what_the_lines_contradict_is_not_saved_by_another_place() -> None:
    """Another item's amount does not ground the amount of this one."""
    within = lines_of(LETTER, "X 12 SESSIONS")
    assert grounded("6 sessions", within=within).status is CONTRADICTED
    assert grounded("Upheld", within=within).status is EXACT
    assert not grounded("Overturned", within=within).accepted
