"""Diagnoses that a history is said to be, that run on into a sentence, and the parts that only they name."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of

_WHO = "The patient is a 51 year old baker who was injured on 3/4/2014."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The provider gave lumbar strain and knee arthritis as the operating diagnoses.",
            ["lumbar strain", "knee arthritis"],
        ),
        ("The chart lists sciatica and gout as her principal diagnoses.", ["sciatica", "gout"]),
        ("Sciatica and gout were entertained as provisional diagnoses.", []),
        ("Neck strain and gout were the operating diagnoses.", ["Neck strain", "gout"]),
        ("His comorbidities, which are obesity and gout, slow his recovery.", ["obesity", "gout"]),
        ("Losartan is taken for hypertension.", ["hypertension"]),
        ("She has non-insulin dependent diabetes and gout.", ["non-insulin dependent diabetes", "gout"]),
        (
            "There is hypertension and gout, for which she takes Benicar and colchicine.",
            ["hypertension", "gout"],
        ),
        ("There is hypertension in the family, for which he is worried.", []),
        ("3/4/14 pain clinic: Impression lumbar strain, left sciatica.", ["lumbar strain", "left sciatica"]),
        ("MRI: Impression lumbar disc protrusion.", []),
        ("He was sent home, resulting in a fracture clinic visit. He has gout.", ["gout"]),
        (
            "Left wrist fracture treated with a cast. Dx: left wrist fracture, healed.",
            ["left wrist fracture, healed"],
        ),
        (
            "Medical history is asthma, managed with inhalers, and gout for which he takes allopurinol.",
            ["asthma", "gout"],
        ),
        (
            "Past medical history is diabetes, treated with metformin, asthma and GERD.",
            ["diabetes", "asthma", "GERD"],
        ),
        ("Past medical history was negative for diabetes. Comorbidities are denied.", []),
        ("Medical history shows hypertension in her father.", []),
        ("Comorbid conditions were obesity, gout and sleep apnea.", ["obesity", "gout", "sleep apnea"]),
        ("Medical history is notable for well controlled asthma.", ["asthma"]),
        (
            "Diagnoses: asthma, well controlled; gout, poorly controlled; HTN, non-industrial, controlled.",
            ["asthma", "gout, poorly controlled", "HTN"],
        ),
        (
            "Diagnosis: 1. Hypertension, controlled. 2. Gout, controlled with allopurinol.",
            ["Hypertension, controlled", "Gout"],
        ),
        (
            "The QME states that the worker's acid reflux disease and diabetes mellitus are nonindustrial.",
            ["acid reflux disease", "diabetes mellitus"],
        ),
        ("The AME considers her asthma pre-existing and nonindustrial.", ["asthma"]),
        ("The QME was asked whether the worker's hypertension is industrial.", []),
        ("Her father's diabetes is non-industrial.", []),
        (
            "The diagnoses are aftercare following hip replacement, sciatica, and left knee contusion.",
            ["aftercare following hip replacement", "sciatica", "left knee contusion"],
        ),
        ("He is listed with neurogenic bladder and gout.", ["neurogenic bladder", "gout"]),
        ("Work is listed with restrictions.", []),
        (
            "Diagnoses: ankle sprain, with ongoing symptoms; adjustment disorder, with anxiety; pain 7/10.",
            ["ankle sprain", "adjustment disorder, with anxiety", "pain"],
        ),
        (
            (
                "He fell, sustaining a burst fracture of L2 and a left heel fracture. He is listed "
                "with gout and asthma."
            ),
            ["burst fracture of L2", "left heel fracture", "gout", "asthma"],
        ),
        ("He fell, sustaining a left heel fracture. Diagnoses are gout and asthma.", ["gout", "asthma"]),
    ],
)
def test_illnesses_however_they_are_listed(text: str, names: list[str]) -> None:
    """What the worker has is told by its name, without how it is treated or what is said of it."""
    assert [one.name for one in patient_of(f"{_WHO} {text}").diagnoses] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Diagnosis: 1. Gout, M10.9 2. Myalgia, M79.1 The 3/5/16 report lists the same "
                "complaints, with pain 8/10."
            ),
            ["Gout", "Myalgia"],
        ),
        ("Diagnoses: 1) Sciatica 2) Anxiety In the 3/4/15 note, pain is 7/10 with spasm.", None),
        ("Assessment: 1. Sciatica 2. Anxiety Patient continues to work.", None),
        ("Diagnoses: 1. Sciatica 2. Anxiety Treatment included therapy and a cane.", None),
        ("Impression: sciatica, anxiety She has been off work since May.", ["sciatica", "anxiety"]),
        (
            "Diagnoses: 1. Sprain Of The Left Knee 2. Pain In The Neck 3. Gout.",
            ["Sprain Of The Left Knee", "Pain In The Neck", "Gout"],
        ),
    ],
)
def test_lists_that_run_on(text: str, names: list[str] | None) -> None:
    """A sentence that no stop parts from the list before it is no diagnosis."""
    told = [one.name for one in patient_of(f"{_WHO} {text}").diagnoses]
    assert told == (names or ["Sciatica", "Anxiety"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("C/o cerv spine pain 7/10, L/S pain 8/10 w/ numbness to LLE.", ["cerv spine", "L/S"]),
        ("C/o C/S pain radiating to RUE. Exam: L/S TTP. Plan: MRI L/S.", ["C/S"]),
        ("He is treated for lumbar and left knee complaints. He has low back pain.", ["lumbar", "left knee"]),
        ("He was struck on the left temple by a fist. He went to the temple.", ["left temple"]),
        ("She has physical complaints of headaches and of jaw clenching.", ["jaw"]),
        ("She has headaches and jaw clenching.", []),
        ("He fell onto both hands and hurt his neck. The wrists were contused.", ["neck", "wrists"]),
        ("She was struck on the side of the face with a pistol.", ["face"]),
        ("She has neck pain. A left ankle sprain from an earlier claim (2010) is resolved.", ["neck"]),
        ("She has neck pain. Diagnoses: neck strain; right wrist tenosynovitis.", ["neck", "right wrist"]),
        ("She has neck pain. A right hip contusion of another claim was closed.", ["neck"]),
        ("She has neck pain. He broke his left ankle, an event unrelated to this claim.", ["neck"]),
        ("She has neck pain. Diagnoses: neck strain; s/p left knee arthroscopy, nonindustrial.", ["neck"]),
        ("He has left hand pain. Diagnosis: CRPS of the left upper extremity.", ["left hand"]),
    ],
)
def test_parts_in_short_and_in_diagnoses(text: str, parts: list[str]) -> None:
    """Parts that notes abbreviate count, those that only a diagnosis names where they are joints."""
    assert list(patient_of(f"{_WHO} {text}").body_parts) == parts
