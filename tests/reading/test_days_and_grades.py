"""Grades behind a comma, diagnoses of the first day, drugs before others, treatments each in its way."""

from __future__ import annotations

import pytest

from tests.reading.test_diagnosed_or_claimed import names_of
from tests.reading.test_taken_and_had import medications, treatments


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Diagnosis: left hip osteoarthritis, end stage.", ["left hip osteoarthritis, end stage"]),
        ("Diagnoses: knee arthritis, end-stage, and gout.", ["knee arthritis, end-stage", "gout"]),
        (
            "Diagnosis: osteoarthritis of the knee, bone on bone.",
            ["osteoarthritis of the knee, bone on bone"],
        ),
        (
            "Diagnoses: rotator cuff tear, full thickness, retear.",
            ["rotator cuff tear, full thickness", "retear"],
        ),
        (
            "Diagnosis: knee osteoarthritis, advanced, tricompartmental.",
            ["knee osteoarthritis, advanced, tricompartmental"],
        ),
        (
            "Diagnoses: major depression, treatment-resistant; gout.",
            ["major depression, treatment-resistant", "gout"],
        ),
        (
            "Diagnoses: wrist fracture, nondisplaced, and sciatica.",
            ["wrist fracture, nondisplaced", "sciatica"],
        ),
    ],
)
def test_a_grade_behind_a_comma_belongs_to_its_diagnosis(text: str, names: list[str]) -> None:
    """How far a disorder has gone is no diagnosis of its own."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The emergency room diagnosed a sprain and gave him a splint. Diagnoses: right wrist sprain.",
            ["right wrist sprain"],
        ),
        (
            "The urgent care diagnosed a strain and sent her home. Diagnosis: lumbar strain.",
            ["lumbar strain"],
        ),
        (
            "In the ER she was diagnosed with a contusion. Diagnoses: left hip contusion, gout.",
            ["left hip contusion", "gout"],
        ),
        (
            "The hospital diagnosed a concussion and kept him overnight. Diagnosis: sciatica.",
            ["concussion", "sciatica"],
        ),
        ("The physician diagnosed a knee sprain and prescribed physical therapy.", ["knee sprain"]),
        ("The surgeon diagnosed a meniscal tear and recommended an arthroscopy.", ["meniscal tear"]),
        ("He was diagnosed with gout and sciatica.", ["gout", "sciatica"]),
        ("Seen in the ED and diagnosed with a sprain. Diagnoses: left ankle sprain.", ["left ankle sprain"]),
        ("She was diagnosed with lumbar strain and placed on light duty.", ["lumbar strain"]),
    ],
)
def test_what_the_first_day_called_it_stands_where_nothing_says_more(text: str, names: list[str]) -> None:
    """A sprain of the emergency room is the later one by its part of the body; what was done is none."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The patient drinks no alcohol, and has diabetes.", ["diabetes"]),
        ("She lives alone and has hypertension.", ["hypertension"]),
        ("He weighs 250 pounds, and also has sleep apnea.", ["sleep apnea"]),
        ("She takes no insulin and is treated for asthma.", ["asthma"]),
        ("He lives with a brother who smokes, and has hypertension.", []),
    ],
)
def test_an_illness_behind_what_else_the_worker_does(text: str, names: list[str]) -> None:
    """The second verb of a sentence about the worker is the worker's, too, unless another may be meant."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Current medications: Norco, Lyrica. She had been on Neurontin before Lyrica.", ["Norco", "Lyrica"]),
        ("Medications: Norco. He had taken tramadol prior to Norco.", ["Norco"]),
        ("Takes Cymbalta. She had been using Elavil before it.", ["Cymbalta"]),
        ("Zoloft 50 mg is prescribed; Xanax was tapered off in 2014.", ["Zoloft"]),
        ("He takes Motrin; Norco was phased out last year.", ["Motrin"]),
        ("She uses Lyrica, which took the place of gabapentin.", ["Lyrica"]),
        (
            "Elavil was discontinued for drowsiness; Lyrica and Norco are the present drugs.",
            ["Lyrica", "Norco"],
        ),
        ("Motrin was stopped; naproxen 500 mg is taken now.", ["naproxen"]),
        ("She used ibuprofen, lisinopril, and metformin.", ["ibuprofen", "lisinopril", "metformin"]),
        ("He took gabapentin and Norco.", ["gabapentin", "Norco"]),
        ("He used Norco after the operation.", []),
        ("He takes Norco. Before Norco he had been on tramadol.", ["Norco"]),
        ("He takes Lyrica. Prior to Lyrica, he was on Elavil and Neurontin.", ["Lyrica"]),
        ("She takes Norco. Soma had been used before the operation.", ["Norco"]),
        ("Before breakfast she takes Norco and Prilosec.", ["Norco", "Prilosec"]),
        ("Norco is being tapered off; Lyrica is prescribed.", ["Norco", "Lyrica"]),
        ("She took ibuprofen and Norco for two weeks.", []),
    ],
)
def test_drugs_of_before_and_of_now_in_one_sentence(text: str, expected: list[str]) -> None:
    """What was taken before another drug is over; what a statement of its own is about is not."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He underwent L4-5 fusion in 2014 and spent two weeks in inpatient rehabilitation.",
            ["L4-5 fusion", "inpatient rehabilitation"],
        ),
        (
            "She underwent hip replacement and stayed ten days in a skilled nursing facility.",
            ["hip replacement", "skilled nursing facility"],
        ),
        ("He had eight sessions of hand therapy for desensitization.", ["hand therapy"]),
        ("She had physical therapy for strengthening and acupuncture.", ["physical therapy", "acupuncture"]),
        (
            "Treatment has included a wrist brace worn at night and acupuncture.",
            ["wrist brace", "acupuncture"],
        ),
        ("Treatment included a cane used outdoors and a TENS unit used daily.", ["cane", "TENS unit"]),
        (
            "He had several treatments, none of which lasted: acupuncture, massage, and two facet blocks.",
            ["acupuncture", "massage", "facet blocks"],
        ),
        (
            "There were measures each of which helped a little: a corset, pool therapy, and yoga.",
            ["corset", "pool therapy", "yoga"],
        ),
        ("What followed was physical therapy, a cast, and a fusion.", ["physical therapy", "cast", "fusion"]),
        (
            "She was treated with Norco, with a wrist brace, and with a TENS unit, and she went home.",
            ["wrist brace", "TENS unit"],
        ),
        ("He was treated with a cast, with no benefit.", ["cast"]),
        ("He received treatments, all of which were denied: acupuncture, massage.", []),
        ("He has worn a splint used for work.", ["splint"]),
        ("Tooth #12 had root canal treatment.", ["root canal treatment"]),
        ("The left knee had two injections.", ["injections"]),
        ("The right knee had an effusion.", []),
        ("Treatments, some of which are disputed: acupuncture requested.", []),
    ],
)
def test_treatments_told_each_in_its_way(text: str, expected: list[str]) -> None:
    """How long, for what and with what else a treatment was had is not its name."""
    assert treatments(text) == expected
