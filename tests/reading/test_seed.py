"""The real letter of the project's ground: what the reader must give of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Decision, Guideline, Quantity, Sex, Unit, UrAction
from imr_llm.letters import load_letter
from imr_llm.reading import read
from tests.reading.grounded import assert_grounded

SEED = Path(__file__).parents[3] / "shared" / "letters" / "seed_letter.txt"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the shared letters are not beside this checkout")


@pytest.fixture(name="letter", scope="module")
def seed_letter() -> Letter:
    """The seed letter, loaded."""
    return load_letter(SEED)


@pytest.fixture(name="draft", scope="module")
def seed_draft(letter: Letter) -> Draft:
    """What the reader makes of it."""
    return read(letter)


def test_every_span_slices(letter: Letter, draft: Draft) -> None:
    """Every leaf that is set has evidence that slices exactly."""
    assert_grounded(letter, draft)


def test_patient_and_reviewer(draft: Draft) -> None:
    """Age, sex, injury, diagnoses, drug and the reviewer's fields are those of the letter."""
    patient, reviewer = draft.patient, draft.reviewer
    assert (patient.age, patient.sex) == (51, Sex.MALE)
    assert patient.date_of_injury is not None
    assert patient.date_of_injury.isoformat() == "2010-09-09"
    assert [one.name for one in patient.diagnoses] == [
        "carpal tunnel syndrome",
        "headache",
        "Major Depressive Disorder, single episode, severe",
        "Panic disorder with possible Agoraphobia",
        "Pain Disorder associated with both psychological factors and a general medical condition",
    ]
    assert patient.medications == ("Wellbutrin",)
    assert patient.prior_treatments == ("right shoulder arthroscopy", "cervical fusion")
    assert reviewer.licensed_in == "Clinical Psychology"
    assert reviewer.subspecialties == ("Health Psychology", "Pain Management")
    assert reviewer.licensed_states == ("California",)
    assert reviewer.board_certified is None


def test_a_fragment_has_no_header(draft: Draft) -> None:
    """A letter cut from its first page leaves the header empty."""
    assert not any(value is not None for value in draft.case.model_dump().values())


def test_both_items(draft: Draft) -> None:
    """Requests, decisions, what utilization review approved, and the cited pages are those of the letter."""
    therapy, biofeedback = draft.disputed_items
    assert (therapy.decision, therapy.medically_necessary) == (Decision.UPHELD, False)
    assert (biofeedback.decision, biofeedback.medically_necessary) == (Decision.OVERTURNED, True)
    for item, asked, approved in (
        (therapy, 12, Quantity(amount=6, unit=Unit.VISIT)),
        (biofeedback, 6, Quantity(amount=4, unit=Unit.SESSION)),
    ):
        assert item.quantity is not None
        assert (item.quantity.amount, item.ur_action, item.ur_approved) == (
            asked,
            UrAction.MODIFIED,
            approved,
        )
    bases = [
        basis
        for item in draft.disputed_items
        for basis in (item.claims_administrator_basis, item.reviewer_basis)
        if basis is not None
    ]
    assert [(one.based_on_mtus, one.citations[0].guideline, one.citations[0].pages) for one in bases] == [
        (True, Guideline.MTUS, "101-102"),
        (False, Guideline.MTUS, "23"),
        (False, Guideline.ODG, None),
        (False, Guideline.MTUS, "24-25"),
    ]


def test_rationales_are_rejoined(draft: Draft) -> None:
    """The hyphenated word is whole again, the misspelling stays, the page break leaves no trace."""
    _, biofeedback = draft.disputed_items
    assert biofeedback.rationale is not None
    assert "made and non-certified with" in biofeedback.rationale
    assert "No rational was given" in biofeedback.rationale
    assert "as a part of his CBT program." in biofeedback.rationale
