"""Values in words: dates, amounts, lists, and requests printed in capitals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.domain.record import Quantity, Unit
from imr_llm.summary.capitals import inside_a_sentence, sentence_case
from imr_llm.summary.texts import load_texts
from imr_llm.summary.values import listed, written_amount, written_date

WORDS = load_texts().words
ABBREVIATIONS = load_texts().glossary.abbreviations


def test_dates_are_written_out() -> None:
    """Month by name, day and year as numerals."""
    assert written_date(date(2010, 9, 9), WORDS) == "September 9, 2010"


@pytest.mark.parametrize(
    ("amount", "unit", "written"),
    [
        (1, Unit.SESSION, "1 session"),
        (12, Unit.VISIT, "12 visits"),
        (2.5, Unit.HOUR, "2.5 hours"),
        (120, Unit.UNIT, "120 in all"),
        (0, Unit.DAY, "0 days"),
    ],
)
def test_amounts_agree_with_their_unit(amount: float, unit: Unit, written: str) -> None:
    """One session, twelve visits; dispensed counts have no noun."""
    assert written_amount(Quantity(amount=amount, unit=unit), WORDS) == written


def test_lists_end_in_a_conjunction() -> None:
    """None, one, two and three entries."""
    assert [listed(("A", "B", "C")[:count], WORDS) for count in range(4)] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("SPEECH THERAPY X 12 SESSIONS", "Speech therapy x 12 sessions"),
        ("TENS UNIT RENTAL FOR 30 DAYS", "TENS unit rental for 30 days"),
        ("MRI OF THE LEFT KNEE", "MRI of the left knee"),
        ("NORCO 10/325MG #120", "Norco 10/325mg #120"),
        ("LUMBAR FUSION L4-5 AND L5-S1", "Lumbar fusion L4-5 and L5-S1"),
        ("PHASE III OF THE PROGRAM", "Phase III of the program"),
        ("CT SCAN OF THE HEAD", "CT scan of the head"),
        ("Physical Therapy 2x6", "Physical Therapy 2x6"),
        ("MRI", "MRI"),
        ("PURCHASE OF AN LSO BRACE", "Purchase of an LSO brace"),
    ],
)
def test_capitals_are_undone_where_they_are_only_loud(printed: str, shown: str) -> None:
    """Abbreviations, spine levels and numerals keep theirs; ordinary spelling is left alone."""
    assert sentence_case(printed, ABBREVIATIONS) == shown


@given(st.text(alphabet=st.characters(codec="latin-1"), max_size=60))
def test_undoing_capitals_changes_nothing_but_case(text: str) -> None:
    """Whatever is printed still compares equal to the record."""
    assert sentence_case(text, ABBREVIATIONS).casefold() == text.casefold()


@pytest.mark.parametrize(
    ("treatment", "shown"),
    [
        ("SPEECH THERAPY", "speech therapy"),
        ("Speech therapy", "speech therapy"),
        ("Norco", "Norco"),
        ("MRI of the knee", "MRI of the knee"),
        ("Functional Restoration Program", "Functional Restoration Program"),
    ],
)
def test_a_treatment_inside_a_sentence_begins_small_unless_it_is_a_name(treatment: str, shown: str) -> None:
    """Drug names, abbreviations and titles stay."""
    assert inside_a_sentence(treatment, ABBREVIATIONS) == shown
