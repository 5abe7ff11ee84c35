"""Ages and sexes of people whom the worker had to do with, and what contradicts the worker's own."""

from __future__ import annotations

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import FindingCode
from imr_llm.reading.patient import read_patient
from tests.reading.test_wordings import patient_of
from tests.reading.views import view_of


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("A 61-year-old male driver hit the patient's car on 3/4/12. She is 45 years old.", 45, "female"),
        ("A 61-year-old male driver hit her car. The patient is a 45-year-old female.", 45, "female"),
        ("Dr. Vance, a 60-year-old man, examined the patient. She has neck pain.", None, "female"),
        ("The 16-year-old son of the patient translated. She is a 44-year-old woman.", 44, "female"),
        ("A 22-year-old woman backed into him. He is a 39-year-old male.", 39, "male"),
    ],
)
def test_an_age_of_somebody_else_is_not_the_workers(text: str, age: int | None, sex: str) -> None:
    """Who did something to the worker, and who examined the worker, is another."""
    found = patient_of(text)
    assert (found.age, found.sex) == (age, sex)


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("31yoM roofer, DOI 1/29/18, felt a pop in his low back.", 31, "male"),
        ("31yoF roofer, DOI 1/29/18, hurt the low back.", 31, "female"),
        (
            "The claimant, a woman who was 36 at the time and is now 38 years of age, worked there.",
            38,
            "female",
        ),
        ("I am asked about a man, 66, formerly a dock supervisor, who fell.", 66, "male"),
        ("This 44-year-old mother of two hurt her back.", 44, "female"),
        ("She is a forty-seven (47) year old picker.", 47, "female"),
        ("He was born in 1961 and is now 53.", 53, "male"),
    ],
)
def test_ages_of_the_worker_in_further_wordings(text: str, age: int, sex: str) -> None:
    """Run together, between two times, and behind the person."""
    found = patient_of(text)
    assert (found.age, found.sex) == (age, sex)


@pytest.mark.parametrize(
    "text",
    [
        "The patient is a 45-year-old male clerk. She has neck pain. Her arm is numb. She takes Norco.",
        "A 45-year-old male visitor was there. The patient is a woman.",
    ],
)
def test_a_sex_that_the_letter_contradicts_is_told(text: str) -> None:
    """What stands beside the age is kept, and a finding on both says what speaks against it."""
    notes = Notes()
    read_patient(view_of(text), notes)
    assert [(one.code, one.path) for one in notes.findings] == [
        (FindingCode.UNCERTAIN_VALUE, "patient.age"),
        (FindingCode.UNCERTAIN_VALUE, "patient.sex"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The patient is a 45-year-old male clerk. She has neck pain. His arm is numb.",
        "The patient is a 45-year-old female. The patient was assaulted by a man with a knife.",
        "The patient is a 45-year-old female. The patient was lifting a man.",
        "The patient is a 45-year-old female. This man was her attacker.",
    ],
)
def test_one_slip_of_the_pen_or_another_person_is_no_contradiction(text: str) -> None:
    """A single pronoun of the other sex is a typing error like others, and who did it is another."""
    notes = Notes()
    read_patient(view_of(text), notes)
    assert notes.findings == []
