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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She was at first diagnosed with a muscle strain. Dx: epicondylitis.", ["epicondylitis"]),
        (
            "He was initially diagnosed with a lumbar strain at the clinic. Dx: disc herniation; gout.",
            ["disc herniation", "gout"],
        ),
        ("She was misdiagnosed with bursitis. Dx: hip labral tear.", ["hip labral tear"]),
        ("The injury was originally diagnosed as a sprain. Dx: sprain; gout.", ["sprain", "gout"]),
        ("He was initially diagnosed with a lumbar strain and went to therapy.", ["lumbar strain"]),
        ("She was originally diagnosed with diabetes in 2004. Dx: neck strain.", ["diabetes", "neck strain"]),
    ],
)
def test_a_diagnosis_of_the_first_days_gives_way_to_a_later_one(text: str, names: list[str]) -> None:
    """Beside later diagnoses the first one counts only where it is one of them or an illness of its own."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Diabetes and hypertension were diagnosed in 2005.", ["Diabetes", "hypertension"]),
        ("Gout was diagnosed at age 40.", ["Gout"]),
        ("Hypothyroidism was diagnosed two years ago.", ["Hypothyroidism"]),
        ("An ulcer was diagnosed in May 2011.", ["ulcer"]),
        ("A concussion was diagnosed in his brother.", []),
        ("No diabetes was diagnosed in 2005.", []),
        ("The patient was felt to have a lumbar strain.", ["lumbar strain"]),
        ("She was felt by the surgeon to have adhesive capsulitis.", ["adhesive capsulitis"]),
        ("He is judged to have CRPS of the left hand.", ["CRPS of the left hand"]),
        ("He was not felt to have a rotator cuff tear.", []),
        ("He was felt to have a possible labral tear.", []),
        ("She was felt to have plateaued.", []),
        ("He was judged to have reached MMI with a lumbar strain.", []),
        ("He was felt to have sustained a lumbar strain.", ["lumbar strain"]),
        ("She was felt to have pain out of proportion.", []),
    ],
)
def test_when_something_was_diagnosed_and_what_one_was_felt_to_have(text: str, names: list[str]) -> None:
    """A year behind the word makes a diagnosis no other; a physician's opinion of a disorder is one."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Impression of lumbar strain: continue PT.", ["lumbar strain"]),
        ("Impression of lumbar strain: continue PT and Norco.", ["lumbar strain"]),
        ("Impression: lumbar strain, continue PT, refill Norco.", ["lumbar strain"]),
        ("Assessment: lumbar strain - will request an MRI.", ["lumbar strain"]),
        (
            "Impression: 1. Lumbar strain - continue PT. 2. Gout: refill allopurinol.",
            ["Lumbar strain", "Gout"],
        ),
        ("Assessment: lumbar strain; continue PT; gout.", ["lumbar strain", "gout"]),
        ("Dx: chronic pain, increased anxiety, and gout.", ["chronic pain", "increased anxiety", "gout"]),
        ("Dx: lumbar strain, referred pain of the hip.", ["lumbar strain", "referred pain of the hip"]),
        (
            "He limps. Diagnoses, left hip bursitis, labral tear, morbid obesity. He takes Norco.",
            ["left hip bursitis", "labral tear", "morbid obesity"],
        ),
        ("He limps. Diagnosis, treatment and prognosis were discussed.", []),
        ("Dx: multiple rib fractures; multiple sclerosis.", ["multiple rib fractures", "multiple sclerosis"]),
    ],
)
def test_a_plan_is_no_part_of_a_diagnosis(text: str, names: list[str]) -> None:
    """What a physician goes on to do ends the name; a comma may stand for the colon before a list."""
    assert names_of(text) == names
