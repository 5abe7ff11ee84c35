"""What notes and short sentences tell: ages told aside, an assessment in sentences, first care."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications, treatments
from tests.reading.test_wordings import patient_of


def _diagnoses(text: str) -> list[str]:
    return [one.name for one in patient_of(text).diagnoses]


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "The patient, who is 52 years old, was struck by a forklift while stacking tile on 3/4/2012.",
            "was struck by a forklift while stacking tile",
        ),
        ("The claimant, now 61, slipped on an oily floor on 3/4/2012.", "slipped on an oily floor"),
        (
            "The claimant is a baker with DOI 3/4/12. The patient's right thumb was crushed in a mixer.",
            "right thumb was crushed in a mixer",
        ),
        ("DOI 3/4/12. IW's foot was run over by a pallet jack.", "foot was run over by a pallet jack"),
        ("The worker, who was then 48, fell from a ladder on 3/4/2012.", "fell from a ladder"),
        ("DOI 3/4/12. A coworker's left hand was caught in a press.", None),
        ("DOI 3/4/12. The patient's left hand was examined by a surgeon.", None),
        ("DOI 3/4/12. The patient's brother, who is 40 years old, was struck by a van.", None),
    ],
)
def test_age_told_aside_and_whose_hand_it_was(text: str, mechanism: str | None) -> None:
    """An age told aside parts no worker from the deed; a hand is the worker's where the note says so."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dx: 1) wrist sprain. 2) depression, NOS. Refilled today: Mobic.",
            ["wrist sprain", "depression, NOS"],
        ),
        (
            "Her history includes hypertension, diabetes and a prior knee arthroscopy.",
            ["hypertension", "diabetes"],
        ),
        ("His family history includes diabetes and gout.", []),
        ("His work history includes driving a truck.", []),
        (
            "Two examiners, an internist and a psychologist, diagnosed chronic pain syndrome and anxiety.",
            ["chronic pain syndrome", "anxiety"],
        ),
        ("The evaluating team diagnosed major depression.", ["major depression"]),
        ("Her mother, a nurse, diagnosed anxiety.", []),
        (
            (
                "Impression: Lumbar strain. Left knee sprain, improving. S/p right shoulder arthroscopy. "
                "Hypertension, controlled with lisinopril. The patient will return."
            ),
            ["Lumbar strain", "Left knee sprain", "S/p right shoulder arthroscopy", "Hypertension"],
        ),
        ("Impression: Cervical strain. Status post MVA. Ongoing numbness. Plan: PT.", ["Cervical strain"]),
    ],
)
def test_diagnoses_in_short_sentences(text: str, expected: list[str]) -> None:
    """Sentences without verbs behind a label are diagnoses; kin, work and accidents are none."""
    assert _diagnoses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pt takes metformin for diabetes, no known drug allergies.", ["metformin"]),
        ("She takes naproxen daily, allergic to penicillin and codeine.", ["naproxen"]),
        ("He took Vicodin, allergic reaction.", []),
        ("Treatment so far: PT, a back brace that no longer fits, Norco, baclofen.", ["Norco", "baclofen"]),
        ("He has had several drugs which failed, Lyrica.", []),
        ("Plan: MRI, continue Motrin, consider Lyrica.", ["Motrin"]),
    ],
)
def test_drugs_beside_what_is_told_of_others(text: str, expected: list[str]) -> None:
    """An allergy to another drug, a brace that was given up and what is considered bear on no other drug."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Early treatment with a walking boot, crutches, ice and Aleve; then ten PT visits.",
            ["walking boot", "crutches", "ice", "PT"],
        ),
        ("Initial treatment with a sling, heat and physical therapy.", ["sling", "heat", "physical therapy"]),
        ("Acute treatment with a sling and physical therapy is supported by guidelines.", []),
        ("Initial treatment with acupuncture is requested.", []),
        ("She improved. Paraffin wax is used at home. A TENS unit is used.", ["Paraffin wax", "TENS unit"]),
        ("Paraffin baths are used for arthritis of the hands. A paraffin bath is requested.", []),
        ("Grip is weak. Wrist splints provided. Numb despite splinting.", ["Wrist splints"]),
        ("Grip is weak. An ankle brace is to be provided.", []),
        ("Her history includes asthma and a remote hernia repair.", ["hernia repair"]),
    ],
)
def test_treatments_given_at_first_and_in_use(text: str, expected: list[str]) -> None:
    """What was given at first or is in use was had; what guidelines support or somebody asks for was not."""
    assert treatments(text) == expected
