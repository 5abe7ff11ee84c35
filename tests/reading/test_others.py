"""What a case summary tells of other people beside the worker."""

from __future__ import annotations

from typing import Any

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import Diagnosis
from imr_llm.reading.others import told_of_others
from imr_llm.reading.patient import read_patient
from imr_llm.reading.prose import sentences
from tests.reading.views import view_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "He limps. A coworker died in the same fire (age 19).",
            ["A coworker died in the same fire (age 19)."],
        ),
        ("She rests. Her sister underwent a fusion.", ["Her sister underwent a fusion."]),
        ("She rests. Both of her sisters have had fusions.", ["Both of her sisters have had fusions."]),
        ("She rests. All three of her sons take Norco.", ["All three of her sons take Norco."]),
        ("She rests. Both of her knees have had injections.", []),
        ("He limps. His girlfriend had a stroke.", ["His girlfriend had a stroke."]),
        (
            "Snoring is noted by the husband, who himself uses a CPAP.",
            ["the husband, who himself uses a CPAP."],
        ),
        (
            "He lives with a son, who is 35; his wife had a stroke.",
            ["a son, who is 35", "his wife had a stroke."],
        ),
        ("She fell. (Passenger, a trainee, was hurt; worker was not.)", ["Passenger, a trainee, was hurt"]),
        ("She fell. Husband was ill so she missed two visits.", ["Husband was ill"]),
        ("Father had a fusion x 2. s/p knee scope.", ["Father had a fusion x 2."]),
        ("It fell. The apprentice who held it was unhurt.", ["The apprentice who held it was unhurt."]),
        ("A coworker has hit her with the elbow.", []),
        ("A coworker dropped a pipe on his foot.", []),
        ("His wife is caring for him.", []),
        ("She is a bus driver. The driver was hit by a tram.", []),
        ("The patient is a bus driver who was hit by a tram.", []),
        ("He was hit by a coworker and has pain.", []),
    ],
)
def test_what_is_told_of_others(text: str, told: list[str]) -> None:
    """Somebody else's state is theirs up to where the worker comes in; what they did to the worker is not."""
    view = view_of(text)
    assert [view.text[slice(*one)] for one in told_of_others(view, sentences(view))] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is a roofer. His foreman, age 58, fell first.", {"age": None}),
        ("He is a roofer, age 58, who fell.", {"age": 58}),
        ("A painter, a 40-year-old man, fell.", {"age": 40, "sex": "male"}),
        ("Claimant, 29 yrs, fell. The client, an 88-year-old woman, saw it.", {"age": 29}),
        ("The patient's supervisor, a woman of 51, saw it. The patient, 26, fell.", {"age": 26}),
        (
            "PMH: asthma, HTN, brother w/ MS.",
            {"diagnoses": (Diagnosis(name="asthma"), Diagnosis(name="HTN"))},
        ),
        ("Pt is 38, teller. A co-worker, a 24-year-old female, was hit.", {"age": 38, "sex": None}),
        ("Pt is a 36 yo cook who fell. A coworker died (age 19).", {"age": 36}),
        ("A 24-year-old female co-worker was shot, too. The worker, 45, has PTSD.", {"age": 45, "sex": None}),
        ("The nurse was lifting an 80-year-old man when her back gave out.", {"age": None}),
        ("An inmate, a 31-year-old man, punched her. She limps.", {"age": None, "sex": "female"}),
        ("A 52-year-old man struck her with his car. The claimant, 30, hurt her hip.", {"age": 30}),
        ("The 41-year-old picker trained a 22 year old male. He limps.", {"age": 41, "sex": "male"}),
        ("He is 41, and limps. Seen by a 60-year-old man.", {"age": 41, "sex": "male"}),
        ("The patient is a 46-year-old male. A 45-year-old male in 2012, he fell.", {"age": 46}),
        ("She rests. She does not have gout; her husband does, and he needs her.", {"sex": "female"}),
        ("She has neck pain. Her brother has a wrist fracture.", {"body_parts": ("neck",)}),
        ("He takes Norco. He lives with his mother, who takes Soma.", {"medications": ("Norco",)}),
        (
            "He had a knee arthroscopy. A coworker had a hip replacement.",
            {"prior_treatments": ("knee arthroscopy",)},
        ),
    ],
)
def test_nothing_of_others_is_the_workers(text: str, expected: dict[str, Any]) -> None:
    """What is told of others is left out; of two ages that of the worker is taken."""
    patient = read_patient(view_of(text), Notes())
    assert {name: getattr(patient, name) for name in expected} == expected
