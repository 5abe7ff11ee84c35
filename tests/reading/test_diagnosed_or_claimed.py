"""Diagnoses that stand before the word, whose impression one is, and what is claimed or told again."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


def names_of(text: str) -> list[str]:
    """The names of the diagnoses that a summary gives."""
    return [one.name for one in patient_of(text).diagnoses]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lumbar sprain and sciatica are the working diagnoses.", ["Lumbar sprain", "sciatica"]),
        ("Chronic pain syndrome was the surgeon's diagnosis.", ["Chronic pain syndrome"]),
        ("On 3/4/2012 a medial meniscal tear was diagnosed.", ["medial meniscal tear"]),
        (
            "At the visit of May 3, 2013, carpal tunnel syndrome was diagnosed by Dr. Moss.",
            ["carpal tunnel syndrome"],
        ),
        ("Gout and lumbar strain make up the diagnoses.", ["Gout", "lumbar strain"]),
        (
            "Complex regional pain syndrome, right lower limb, and bursitis of the hip were the diagnoses.",
            ["Complex regional pain syndrome, right lower limb", "bursitis of the hip"],
        ),
        ("His diagnoses, per Dr. Hall, are gout and sciatica.", ["gout", "sciatica"]),
        ("The diagnosis, according to the neurologist, is sciatica.", ["sciatica"]),
        ("When carpal tunnel syndrome was diagnosed she stopped typing.", []),
        ("No fracture was diagnosed.", []),
        ("Diabetes is the diagnosis of his mother.", []),
        ("X-rays were taken and no fracture was diagnosed.", []),
        ("It was unclear why gout was diagnosed.", []),
        ("A lumbar strain was the initial diagnosis, later changed to sciatica.", []),
    ],
)
def test_diagnoses_that_stand_before_the_word(text: str, names: list[str]) -> None:
    """What a sentence begins with and says was diagnosed counts, where it tells nothing else before."""
    assert names_of(text) == names


def test_diagnoses_before_the_word_have_their_codes() -> None:
    """Codes in brackets part the diagnoses that `and` joins."""
    found = patient_of("Cervical strain, chronic (847.0) and insomnia (780.52) were diagnosed.").diagnoses
    assert [(one.name, one.code) for one in found] == [
        ("Cervical strain, chronic", "847.0"),
        ("insomnia", "780.52"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Impression of the podiatrist: hallux valgus; gout.", ["hallux valgus", "gout"]),
        ("Impression by Dr. Hall: lumbar strain, sciatica.", ["lumbar strain", "sciatica"]),
        ("Assessment of the evaluator on 3/4/2014: lumbar strain; sciatica.", ["lumbar strain", "sciatica"]),
        ("Impression, 3/4/2014: wrist sprain and tendinitis.", ["wrist sprain", "tendinitis"]),
        ("Assessment per Dr. Hall: 1. lumbar strain 2. sciatica.", ["lumbar strain", "sciatica"]),
        ('His assessment reads: "rib contusion, asthma."', ["rib contusion", "asthma"]),
        ("Diagnoses: “lumbar strain”, “sciatica.”", ["lumbar strain", "sciatica"]),
    ],
)
def test_whose_impression_it_is_belongs_to_no_name(text: str, names: list[str]) -> None:
    """Neither who has an impression, nor the day, nor quotation marks are part of a diagnosis."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Diagnoses: lumbar strain; stress fracture not likely.",
        "Diagnoses: lumbar strain; radiculopathy unlikely; malingering doubtful.",
        "Diagnoses: lumbar strain, radiculopathy felt to be less likely.",
        "Diagnoses: lumbar strain; radiculopathy, suspected.",
        "Diagnoses: lumbar strain, disc herniation suspected but not confirmed.",
        "Diagnoses: lumbar strain; disc herniation not established.",
    ],
)
def test_what_is_held_unlikely_is_no_diagnosis(text: str) -> None:
    """What a physician doubts or only suspects is left out, wherever the doubt stands."""
    assert names_of(text) == ["lumbar strain"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "She has filed a claim for neck pain and depression. Dx: neck strain; depressive disorder.",
            ["neck strain", "depressive disorder"],
        ),
        (
            "He submitted a claim for wrist pain, gout, and GERD. He carries a diagnosis of gout.",
            ["gout"],
        ),
        ("He filed a claim for hypertension and GERD. He takes Norco.", ["hypertension", "GERD"]),
        (
            "He developed complex regional pain syndrome of the left arm. Dx: CRPS, left upper limb; gout.",
            ["CRPS, left upper limb", "gout"],
        ),
        (
            "He later developed posttraumatic stress disorder. Diagnosis: PTSD; insomnia.",
            ["PTSD", "insomnia"],
        ),
        (
            "He developed CRPS of the left arm. Diagnoses: CRPS, right arm.",
            ["CRPS of the left arm", "CRPS, right arm"],
        ),
    ],
)
def test_what_was_diagnosed_stands_for_what_is_claimed(text: str, names: list[str]) -> None:
    """Claims are no diagnoses beside those; one illness is told once, be it in short, if of one side."""
    assert names_of(text) == names


def test_a_claimed_illness_that_was_diagnosed_has_its_code() -> None:
    """The diagnosis is taken from where it was made, with what stands beside it."""
    found = patient_of("She has filed a claim for depression. The diagnoses were depression (311) and gout.")
    assert [(one.name, one.code) for one in found.diagnoses] == [("depression", "311"), ("gout", None)]
