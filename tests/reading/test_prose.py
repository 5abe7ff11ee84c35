"""The patient in case summaries of many manners, and in the traps that usual prose sets."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import Patient
from imr_llm.reading.patient import read_patient
from tests.reading.views import view_of


class Case(TypedDict):
    """A case summary and the patient fields that are to be read in it; the others stay empty."""

    text: str
    expected: dict[str, object]


CASES: list[Case] = yaml.safe_load((Path(__file__).parent / "prose.yaml").read_text(encoding="utf-8"))


def patient_of(text: str) -> tuple[Patient, Notes]:
    """The patient that a summary tells of, with the notes taken."""
    notes = Notes()
    return read_patient(view_of(text), notes), notes


def fields_of(patient: Patient) -> dict[str, object]:
    """The fields that are set; a diagnosis as `name [code]`."""
    fields: dict[str, object] = {
        name: value for name, value in patient.model_dump(mode="json").items() if value not in (None, [])
    }
    if patient.diagnoses:
        fields["diagnoses"] = [
            one.name + (f" [{one.code}]" if one.code is not None else "") for one in patient.diagnoses
        ]
    return fields


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_reads_the_patient(case: Case) -> None:
    """What the summary says of the patient is read, and what it does not say is not."""
    patient, _ = patient_of(case["text"])
    assert fields_of(patient) == case["expected"]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_notes_the_words(case: Case) -> None:
    """Every value of the patient points at words of the summary."""
    _, notes = patient_of(case["text"])
    letter_text = case["text"]
    for path, spans in notes.evidence.items():
        for span in spans:
            assert letter_text[span.start : span.end] == span.text, path


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("The patient is a 51 year old male.", 51, "male"),
        ("This is a 51-year-old woman.", 51, "female"),
        ("A fifty-one year old gentleman slipped.", 51, "male"),
        ("The claimant is a 51 y/o M.", 51, "male"),
        ("Claimant is a 38yo F with pain.", 38, "female"),
        ("The patient is a female, 43 years of age.", 43, "female"),
        ("Age: 62. Sex: F.", 62, "female"),
        ("The worker, a 38-year-old nurse, was hurt.", 38, None),
        ("The injured worker (IW) is a 44 year-old right hand dominant obese female.", 44, "female"),
        ("The patient is a 45-year male.", 45, "male"),
        ("He is a thirty eight year old welder.", 38, "male"),
        ("Mr. Doe was hurt. Mr. Doe has pain.", None, "male"),
        ("She has pain. Dr. Low says that he will see her.", None, "female"),
        ("She has pain. He has none.", None, None),
        ("Since she was 19 years old she has had asthma. Her mother is 70 years old.", None, "female"),
        ("He has a 10 year old daughter and a 12-year history of asthma.", None, None),
        ("The MRI is 3 years old.", None, None),
    ],
)
def test_age_and_sex_in_the_usual_wordings(text: str, age: int | None, sex: str | None) -> None:
    """Ages and sexes are read in words, figures and abbreviations, and only of the worker now."""
    patient, _ = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She was injured on 9/9/2010.", "2010-09-09"),
        ("The date of injury is March 3, 2011.", "2011-03-03"),
        ("DOI: 3-4-12. Seen 5/6/2014.", "2012-03-04"),
        ("An industrial injury of March 3, 2011 is claimed.", "2011-03-03"),
        ("On 4/5/2013, while lifting a box, she injured her back.", "2013-04-05"),
        ("He is a man with an 8/30/11 date of injury.", "2011-08-30"),
        ("A report of injury dated 1/4/2013 was reviewed.", None),
        ("The injured worker was seen on 4/5/2014 for a follow-up of his injury.", None),
        ("Cumulative trauma from 1/1/2010 to 6/15/2012 is claimed.", "2012-06-15"),
        ("Date of injury: 1/1/2010 - 6/15/2012.", "2012-06-15"),
        ("He was injured in March 2011 and was operated on 5/6/2012.", None),
    ],
)
def test_date_of_injury_in_the_usual_wordings(text: str, day: str | None) -> None:
    """The day of the injury is told from the days of visits, reports and operations."""
    patient, _ = patient_of(text)
    assert (patient.date_of_injury.isoformat() if patient.date_of_injury is not None else None) == day


def test_a_date_that_cannot_exist_stays_empty_with_a_finding() -> None:
    """An impossible date of injury is no date, and is noticed under its path."""
    patient, notes = patient_of("She was injured on 2/30/2013.")
    assert patient.date_of_injury is None
    assert [(one.code, one.path) for one in notes.findings] == [("impossible_date", "patient.date_of_injury")]


def test_an_age_read_through_damage_is_flagged() -> None:
    """`5l year old` leaves no doubt, and is noticed."""
    patient, notes = patient_of("The patient is a 5l year old man.")
    assert patient.age == 51
    assert [(one.code, one.path) for one in notes.findings] == [("unreadable_text", "patient.age")]
