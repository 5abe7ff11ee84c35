"""Tests of grounding: what counts as the letter's words, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.checking import Grounding, GroundingStatus, ground
from imr_llm.domain.letter import Letter
from imr_llm.letters import load_letter
from tests.checking.letters import SMALL, small

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


@pytest.mark.parametrize(
    "quote",
    ["47 year old female", "Norco 10/325mg #120", "9/9/2010", "Upheld", "BAHAVIORAL THERAPY X 12 SESSIONS"],
)
def test_the_very_characters_are_exact(quote: str) -> None:
    """A quote that is a slice of the source text is exact and points at that slice."""
    found = grounded(quote)
    assert (found.status, found.spans[0].text) == (EXACT, quote)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("47 YEAR OLD FEMALE", "47 year old female"),
        ("right  shoulder\npain", "right shoulder pain"),
        ("no evidence of carpal tunnel syndrome", "no evidence of carpal tunnel\nsyndrome"),
        ("rational for the second visit isn’t given", "rational for the\nsecond visit isn't given"),
        ("pain‐free motion was not found", "pain-free motion was not found"),
        ("15 mg", "15mg"),
        ("ﬁrst", None),
        ("non certified by utilization", "non-certified by utilization"),
        ("“Upheld”", "Upheld"),
    ],
)
def test_layout_case_and_marks_make_no_difference(quote: str, text: str | None) -> None:
    """Equal after normalisation is normalised, and the evidence is as printed."""
    found = grounded(quote)
    if text is None:
        assert found.status is ABSENT
    else:
        assert (found.status, found.spans[0].text) == (NORMALISED, text)


@pytest.mark.parametrize(
    "quote",
    [
        "BEHAVIORAL THERAPY X 12 SESSIONS",
        "The rationale for the second visit",
        "Behavioral",
        "The patient and the provider agreed",
        "The patient is 47 year old female with a date of injury",
        "She reports the right shoulder pain, left knee pain and headaches",
        "6 sessions of biofeedback weekly",
        "left knee pain, and headaches",
    ],
)
def test_slips_of_the_pen_are_fuzzy(quote: str) -> None:
    """A slip in a long word, an article, a doubled word, a number's writing, a comma: accepted, but told."""
    assert grounded(quote).status is FUZZY


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("46 year old female", "number"),
        ("Norco 10/325mg #90", "number"),
        ("Norco 5/325mg #120", "number"),
        ("Percocet 10/325mg #120", "drug"),
        ("date of injury of 9/9/2011", "date"),
        ("left shoulder pain", "side"),
        ("10/325mcg #120 twice daily", "unit"),
        ("#120 twice weekly", "frequency"),
        ("#120 once daily", "frequency"),
        ("seven sessions of biofeedback", "number"),
        ("weekly for 12 months", "unit"),
        ("weekly for 12 weeks at L4-6", "number"),
        ("BAHAVIORAL THERAPY X 12 SESSIONS: Overturned", "decision"),
        ("The request is medically necessary. NORCO 10/325MG", "negation"),
        ("the patient reports no right shoulder pain, left knee pain", "negation"),
        ("A trial of 1.5 hours was helpful", "negation"),
        ("which non-certified 6 sessions", "decision"),
        ("Refills are necessary", "decision"),
        ("Thirty-six tablets were dispensed", "number"),
        ("She can work", "negation"),
    ],
)
def test_a_locked_word_that_differs_contradicts(quote: str, kind: str) -> None:
    """Numbers, doses, dates, negations, decisions, frequencies, sides and drugs must be equal."""
    found = grounded(quote)
    assert found.status is CONTRADICTED, found
    assert found.message.startswith(f"{kind} differs")


@pytest.mark.parametrize(
    "quote",
    [
        "5mg",
        "32",
        "325",
        "10",
        "20",
        "2010",
        "9/2010",
        "5 hours",
        "1",
        "five tablets",
        "4-5",
        "norc",
        "head",
        "Percocet",
        "9/8/2010",
        "nothing of the kind was ever written",
        "",
        "...",
    ],
)
def test_no_match_inside_of_words_numbers_and_dates(quote: str) -> None:
    """A quote never stands inside of a longer word, number, range or date; such a quote is absent."""
    assert not grounded(quote).accepted


@pytest.mark.parametrize(
    "quote",
    [
        "atypical",
        "the presentation is atypical",
        "Her condition is unstable",
        "an injection for hypotension",
        "an infection for hypertension",
        "an adduction splint",
        "the patient reports headache",
        "was ruled",
        "certified by utilization review, which non-certified",
    ],
)
def test_one_letter_that_makes_another_word_is_refused(quote: str) -> None:
    """Opposites that differ by a letter or a prefix are other words, not slips."""
    assert not grounded(quote).accepted


@pytest.mark.parametrize(
    "quote",
    [
        "carpal tunnel syndrome",
        "evidence of carpal tunnel syndrome",
        "headache with nausea",
        "Radiculopathy",
        "pain-free motion",
        "A trial of 1.5 hours was",
        "helpful",
        "can",
        "pain-free motion was",
    ],
)
def test_a_quote_cut_out_of_its_negation_contradicts(quote: str) -> None:
    """Words that the letter negates do not ground without their negation."""
    assert grounded(quote).status is CONTRADICTED


def test_words_both_negated_and_not_are_ambiguous() -> None:
    """Where the letter says both, a quote without its negation decides nothing."""
    assert grounded("medically necessary").status is AMBIGUOUS
    assert grounded("Refills are unnecessary, and the request is medically necessary").accepted


def test_furniture_between_the_words_gives_two_spans() -> None:
    """A page break inside of a quote is left out of its evidence."""
    footer = "\n\nFinal Determination Letter for IMR Case Number CM14-0012345    2\n\f\n"
    text = SMALL.replace("sessions of biofeedback", f"sessions{footer}of biofeedback")
    found = grounded("six sessions of biofeedback weekly", load_letter(text, name="paged"))
    assert [span.text for span in found.spans] == ["six sessions", "of biofeedback weekly"]
    assert found.status is NORMALISED


@pytest.mark.parametrize(
    "broken", ["bio-\nfeedback", "bio-\n\nfeedback", "bio\u00adfeedback", "biofeed-\r\nback"]
)
def test_words_hyphenated_at_line_ends_are_whole(broken: str) -> None:
    """End-of-line hyphenation does not hide a word."""
    letter = load_letter(SMALL.replace("biofeedback", broken), name="hyphenated")
    found = grounded("six sessions of biofeedback weekly", letter)
    assert found.status is NORMALISED


def test_locked_words_hyphenated_at_line_ends_are_still_locked() -> None:
    """`non-` at a line's end stays a negation."""
    letter = load_letter(SMALL.replace("non-certified", "non-\n\ncertified"), name="hyphenated")
    assert grounded("treatment was non-certified by utilization review", letter).accepted
    assert not grounded("treatment was certified by utilization review", letter).accepted
    assert not grounded("certified by utilization review", letter).accepted


def test_run_together_negation_is_seen() -> None:
    """`notmedically` is a negation, in the letter and in the quote."""
    letter = load_letter(SMALL.replace("is not medically", "is notmedically"), name="run together")
    assert grounded("The request is not medically necessary", letter).accepted
    assert grounded("The request is notmedically necessary", letter).accepted
    assert grounded("medically necessary.\n\nNORCO", letter).status is CONTRADICTED


def test_a_message_tells_both_sides() -> None:
    """A contradiction names the two words that differ and nothing else of the letter."""
    assert (
        grounded("Norco 10/325mg #90").message == "number differs: the quote has '90', the letter has '120'"
    )


@given(st.text(max_size=120))
def test_any_quote_gets_an_answer(quote: str) -> None:
    """No quote makes grounding fail, and accepted ones have evidence that slices exactly."""
    grounded(quote)


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 400))
def test_any_letter_and_range_can_be_asked(text: str, start: int, end: int) -> None:
    """Any text may be a letter and any of its ranges may be pointed at."""
    letter = load_letter("A letter\n" + text, name="any")
    low, high = sorted((min(start, len(letter.text)), min(end, len(letter.text))))
    grounded("letter", letter, (low, high))
    grounded(text[:40], letter, (low, high))
