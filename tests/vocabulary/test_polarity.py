"""Tests of polarity: conclusions about medical necessity, decisions, and negation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.domain.record import Decision
from imr_llm.vocabulary.polarity import conclusion, decision_in, negated_after, negated_before
from tests.vocabulary.rationales import IN_DOUBT, NECESSARY, NOT_NECESSARY


def concluded(rationale: str) -> bool | None:
    """What a rationale concludes; its range must hold the deciding words."""
    found = conclusion(rationale)
    if found is None:
        return None
    necessary, (start, end) = found
    words = rationale[start:end].lower()
    assert any(word in words for word in ("necess", "neccess", "necesary", "neccesary", "appropriate"))
    return necessary


@pytest.mark.parametrize("rationale", NECESSARY)
def test_a_rationale_that_concludes_necessity_is_read_so(rationale: str) -> None:
    """The reviewer's own last word is that the treatment is necessary."""
    assert concluded(rationale) is True


@pytest.mark.parametrize("rationale", NOT_NECESSARY)
def test_a_rationale_that_denies_necessity_is_read_so(rationale: str) -> None:
    """The reviewer's own last word is that the treatment is not necessary."""
    assert concluded(rationale) is False


@pytest.mark.parametrize("rationale", IN_DOUBT)
def test_a_rationale_without_a_clear_conclusion_of_its_own_gives_none(rationale: str) -> None:
    """Quoted views, general rules, conditions, questions and hedges decide nothing."""
    assert concluded(rationale) is None


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        ("Medically necessary transportation is recommended. The request is not medically necessary.", False),
        ("Medically necessary transportation is recommended.", None),
        ("Medically necessary home care is covered by the guideline.", None),
        ("Medically necessary care includes only what cures or relieves.", None),
        ("Medically necessary services and supplies are those that are required to cure.", None),
        ("Not medically necessary services are not covered.", None),
        ("Medically unnecessary procedures carry risk. The injection is medically necessary.", True),
        ("Medically necessary equipment must be durable. This brace is not medically necessary.", False),
        ("Medically necessary.", True),
        ("Not medically necessary.", False),
        ("Medically necessary as requested.", True),
        ("Medically necessary for six visits.", True),
        ("Medically necessary and appropriate.", True),
        ("Medically necessary - the request meets the guideline.", True),
    ],
)
def test_what_is_said_of_necessary_care_in_general_concludes_nothing(
    rationale: str, expected: bool | None
) -> None:
    """Before a noun `medically necessary` describes it; standing alone it concludes."""
    assert concluded(rationale) is expected


def test_the_range_covers_verb_negation_and_necessity() -> None:
    """The deciding words can be shown as they stand."""
    rationale = "Relief was short. The request is therefore\nnot medically necessary at this time."
    found = conclusion(rationale)
    assert found is not None
    assert rationale[slice(*found[1])] == "is therefore\nnot medically necessary"


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        ("Upheld", Decision.UPHELD),
        ("UPHELD.", Decision.UPHELD),
        ("Uphe1d", Decision.UPHELD),
        ("Up held", Decision.UPHELD),
        ("U p h e l d", Decision.UPHELD),
        ("Upheid", Decision.UPHELD),
        ("Overturned", Decision.OVERTURNED),
        ("Overtumed", Decision.OVERTURNED),
        ("0verturned", Decision.OVERTURNED),
        ("Ovreturned", Decision.OVERTURNED),
        ("Norco 10/325mg #60 (DOS: 3/1/14): Overturned", Decision.OVERTURNED),
        ("is not medically necessary and appropriate", Decision.UPHELD),
        ("is notmedically necessary and appropriate.", Decision.UPHELD),
        ("is not rnedica1ly necessary", Decision.UPHELD),
        ("are medically necessary and appropriate", Decision.OVERTURNED),
        ("Upheld or Overturned", None),
        ("not upheld", None),
        ("overhead", None),
        ("Update", None),
        ("", None),
        ("PHYSICAL THERAPY X 12", None),
    ],
)
def test_decision_words_are_read_through_damage(words: str, decision: Decision | None) -> None:
    """Scanning confusions and one slip are read as meant, anything less clear is left open."""
    assert decision_in(words) is decision


@pytest.mark.parametrize(
    "text",
    [
        "is not |medically necessary",
        "isn't |medically necessary",
        "no evidence of |carpal tunnel syndrome",
        "no evidence that the patient has |radiculopathy",
        "denies |headache",
        "denies fever, chills or |headache",
        "without |contrast",
        "has not had |surgery",
        "does not |have pain",
        "negative for |weakness",
        "ruled out |fracture",
        "He has no history of |surgery.",
        "non-|certified",
        "There is no indication for |surgery",
        "He cannot |work",
        "None of the three |is supported",
        "No MRI without contrast |is necessary",
    ],
)
def test_words_under_a_negation_are_known(text: str) -> None:
    """A negation reaches the words that it governs."""
    start = text.index("|")
    assert negated_before(text.replace("|", ""), start)


@pytest.mark.parametrize(
    "text",
    [
        "is |medically necessary",
        "is not only |medically necessary",
        "No improvement with |physical therapy",
        "No change in |neck pain",
        "did not improve with |physical therapy",
        "There was no fracture but |neck pain",
        "No. 3 |Norco",
        "The pain is not gone. |Norco",
        "was denied by utilization review for |Norco",
        "the claims administrator denied the stimulator and |approved four visits",
        "The carrier denied |the MRI",
        "Without that, another course goes beyond what |the guideline",
        "MRI of the left ankle without contrast |is not medically necessary",
        'The denial says "no evidence of neuropathy." That overlooks |the sensory change',
    ],
)
def test_words_beyond_a_negations_reach_are_not_negated(text: str) -> None:
    """Another verb, a preposition or a sentence's end stops a negation."""
    start = text.index("|")
    assert not negated_before(text.replace("|", ""), start)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("a fracture| was ruled out", True),
        ("a fracture| was not seen", True),
        ("a fracture| has been excluded", True),
        ("a fracture| was seen", False),
        ("the MRI| is not medically necessary", False),
    ],
)
def test_words_negated_by_what_follows_are_known(text: str, negated: bool) -> None:
    """`was ruled out` negates what stands before it; a decision about a request does not."""
    end = text.index("|")
    assert negated_after(text.replace("|", ""), end) is negated


@given(st.text(max_size=300), st.integers(0, 300))
def test_any_text_can_be_asked(text: str, position: int) -> None:
    """No text makes polarity fail, and ranges lie inside of it."""
    found = conclusion(text)
    assert found is None or 0 <= found[1][0] < found[1][1] <= len(text)
    decision_in(text)
    negated_before(text, min(position, len(text)))
    negated_after(text, min(position, len(text)))


def test_run_on_text_stays_linear() -> None:
    """A long text of nothing but triggers is read in well under the time of a quadratic search."""
    text = "the provider states not medically necessary if no evidence that is, " * 3000
    assert concluded(text) is None or concluded(text) in {True, False}
