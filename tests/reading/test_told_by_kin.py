"""Sex told by the worker's kin alone; diagnoses told twice or left to others; how an injury befell whom."""

from __future__ import annotations

from datetime import date

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.reading.patient import read_patient
from tests.reading.test_wordings import patient_of
from tests.reading.views import view_of

_APPLICANT = "The applicant is a 34-year-old packer. The applicant is a non-smoker. "


@pytest.mark.parametrize(
    ("told", "sex"),
    [
        ("Her mother apparently suffers from gout.", "female"),
        ("His father has diabetes.", "male"),
        ("Her mother has gout. The attending provider stated that he would consider a block.", "female"),
        ("The applicant's mother has gout. Her doctor said so.", None),
        ("His wife is ill. Her mother died.", None),
        ("The applicant's wife says that he is ill. Her mother died.", None),
        ("Dr. Ames saw the applicant. His brother is an attorney.", None),
        ("A coworker was hurt as well. Her brother sued.", None),
        ("A student hit the applicant. His mother apologized.", None),
        ("The applicant assisted a resident. Her sister had called.", None),
        ("The applicant drove a man home. His father was in the back.", None),
    ],
)
def test_the_kin_tell_the_sex(told: str, sex: str | None) -> None:
    """Whose mother it is tells the sex of an applicant, unless somebody else may be meant."""
    assert patient_of(_APPLICANT + told).sex == sex


def diagnoses(text: str) -> list[str]:
    """The diagnoses that a summary tells, by name."""
    return [one.name for one in patient_of(text).diagnoses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He had a diagnosis of complex regional pain syndrome type I. Dx: CRPS I of left leg; gout.",
            ["CRPS I of left leg", "gout"],
        ),
        (
            "She was diagnosed with rotator cuff tear followed by the surgeon's advice of arthroscopy.",
            ["rotator cuff tear"],
        ),
        ("She was diagnosed with lumbar strain followed by a course of therapy.", ["lumbar strain"]),
        ("Diagnoses: cervical strain, seen by the chiropractor; gout.", ["cervical strain", "gout"]),
        ("Diagnoses: asthma, being followed by the pulmonologist, and gout.", ["asthma", "gout"]),
        ("Diagnosis: knee pain, care deferred to the orthopedic surgeon.", ["knee pain"]),
        (
            "He was diagnosed with carpal tunnel syndrome. Dx: bilateral carpal tunnel syndrome; gout.",
            ["bilateral carpal tunnel syndrome", "gout"],
        ),
        (
            "He was diagnosed with rotator cuff tear. Diagnoses: left shoulder rotator cuff tear.",
            ["left shoulder rotator cuff tear"],
        ),
        (
            "He was diagnosed with a right knee tear. Diagnoses: left knee tear; right knee osteoarthritis.",
            ["right knee tear", "left knee tear", "right knee osteoarthritis"],
        ),
        ("He was diagnosed with diabetes. Diagnoses: lumbar strain.", ["diabetes", "lumbar strain"]),
        (
            "He was diagnosed with depression. Diagnoses: major depressive disorder; anxiety.",
            ["depression", "major depressive disorder", "anxiety"],
        ),
        (
            "Diagnoses: lumbar strain; lumbar strain with radiculopathy.",
            ["lumbar strain", "lumbar strain with radiculopathy"],
        ),
    ],
)
def test_a_diagnosis_that_is_listed_again(text: str, expected: list[str]) -> None:
    """What was once diagnosed and is listed in as many words or more is one diagnosis."""
    assert diagnoses(text) == expected


def test_a_code_that_stands_where_a_diagnosis_is_told_again() -> None:
    """A diagnosis told without its code and listed with it has the code."""
    told = patient_of(
        "He was diagnosed with cervical radiculopathy. Diagnoses: cervical radiculopathy (723.4); gout."
    )
    assert [(one.name, one.code) for one in told.diagnoses] == [
        ("cervical radiculopathy", "723.4"),
        ("gout", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The impressions were gastritis; and lumbar disc disease, deferred to the treating physician.",
            ["gastritis", "lumbar disc disease"],
        ),
        (
            "Diagnoses: carpal tunnel syndrome, deferred to hand surgery; neck sprain.",
            ["carpal tunnel syndrome", "neck sprain"],
        ),
        ("The impressions were GERD; sleep apnea, deferred pending a study.", ["GERD"]),
        ("Impression: rule out sleep apnea, deferred to the internist; gastritis.", ["gastritis"]),
        (
            "Diagnoses: hypertension; right knee strain, being treated elsewhere.",
            ["hypertension", "right knee strain"],
        ),
        ("Diagnoses: GERD, followed by his internist; right knee strain.", ["GERD", "right knee strain"]),
        (
            "Diagnoses: GERD, followed by his internist, gout, and right knee strain.",
            ["GERD", "gout", "right knee strain"],
        ),
        ("Diagnoses: gout, neck sprain, followed by pain management.", ["gout", "neck sprain"]),
        ("Diagnoses: gout, followed by Dr. Smith; neck sprain.", ["gout", "neck sprain"]),
        ("Diagnoses are migraine and neck sprain by Dr. Smith.", ["migraine", "neck sprain"]),
    ],
)
def test_a_diagnosis_that_is_left_to_others(text: str, expected: list[str]) -> None:
    """Whoever treats a disorder, it is one; what is put off until it is known is none."""
    assert diagnoses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mechanism of injury was a trench wall collapse, with the patient buried to the waist.",
            "a trench wall collapse, with the patient buried to the waist",
        ),
        (
            "MOI: a bus crash, with the claimant thrown against the window.",
            "a bus crash, with the claimant thrown against the window",
        ),
        ("The mechanism of injury was a slip on ice, with the patient reporting pain.", "a slip on ice"),
        ("The mechanism of injury was a fall off a truck, with the patient treated.", "a fall off a truck"),
        ("Mechanism: diesel mechanic, pulling on a seized drum.", "pulling on a seized drum"),
        ("MOI: delivery driver, slipped on wet stairs.", "slipped on wet stairs"),
        ("Mechanism: twist, pulling on a cable.", "twist, pulling on a cable"),
        ("Mechanism: fell over a planter, landing on the side.", "fell over a planter, landing on the side"),
        (
            "DOI 5/14/2009. He was a guard who was set upon by two inmates, with blows to the face.",
            "was set upon by two inmates, with blows to the face",
        ),
        ("DOI 11/9/2020. The patient's truck overturned on ice.", "The patient's truck overturned on ice"),
        ("DOI 11/9/2020. The patient's car was in the shop and she missed therapy.", None),
        (
            "She relates her complaints to prolonged sitting and to operating a pedal for ten hours.",
            "prolonged sitting and to operating a pedal for ten hours",
        ),
        ("She relates her symptoms to repetitive keyboarding at work.", "repetitive keyboarding at work"),
        ("She relates her complaints to prolonged sitting.", None),
        ("She relates her symptoms to prolonged sitting and standing.", None),
        ("She relates her complaints to prolonged sitting at home.", None),
        ("She relates her symptoms to frequent coughing.", None),
        ("She relates her condition to constant worrying.", None),
        ("MOI: assault by a customer.", "assault by a customer"),
        ("Mechanism of injury: washing dishes, he slipped.", "washing dishes, he slipped"),
        ("MOI: a fall from a truck, with the patient held out of work.", "a fall from a truck"),
    ],
)
def test_how_an_injury_befell_whom(text: str, expected: str | None) -> None:
    """What happened is told with whom it befell, and without the trade before it."""
    assert patient_of(text).mechanism_of_injury == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She was a driver when, on March 4, 2012, a bus she was driving (it was full) was hit by a van.",
            "a bus she was driving (it was full) was hit by a van",
        ),
        (
            "He was a mover when, on March 4, 2012, he was pushing a piano (new) and it rolled on him.",
            "pushing a piano (new) and it rolled on him",
        ),
    ],
)
def test_which_thing_the_worker_was_in(text: str, expected: str) -> None:
    """`The bus she was driving` tells which bus is meant, whatever a bracket adds to it."""
    told = read_patient(view_of(text), Notes(), date(2012, 3, 4))
    assert told.mechanism_of_injury == expected


def test_a_kind_of_an_illness_ends_a_sentence() -> None:
    """The letter of `hepatitis C.` or `type I.` is no initial."""
    assert diagnoses("Dx: CRPS type I. Plan: block.") == ["CRPS type I"]
    assert diagnoses("He has a diagnosis of hepatitis C. Diagnoses are gout.") == ["hepatitis C", "gout"]
    assert diagnoses("Diagnoses: A. Gout. B. Asthma.") == ["Gout", "Asthma"]
