"""The entries of lists of diagnoses: how they are treated, their sides, and what a list leaves open."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Diagnoses: lumbar strain. Her medical history includes hypertension, controlled "
                "with lisinopril."
            ),
            ["lumbar strain", "hypertension"],
        ),
        (
            ("Past medical history is significant for diabetes, managed with metformin, and asthma."),
            ["diabetes", "asthma"],
        ),
        ("PMH: HTN, on lisinopril.", ["HTN"]),
        ("PMH: hypothyroidism, treated with Synthroid; gout.", ["hypothyroidism", "gout"]),
        (
            (
                "Her past medical history is notable for hypertension, well controlled on "
                "amlodipine, and GERD."
            ),
            ["hypertension", "GERD"],
        ),
        ("Comorbidities include hypertension, for which he takes losartan.", ["hypertension"]),
        (
            "Past medical history: type 2 diabetes, taking metformin; sleep apnea, using CPAP.",
            ["type 2 diabetes", "sleep apnea"],
        ),
        ("Past medical history includes hypertension, currently medicated with atenolol.", ["hypertension"]),
        (
            "Past medical history includes hypertension (lisinopril) and asthma (albuterol).",
            ["hypertension", "asthma"],
        ),
        (
            "Past medical history includes hyperlipidemia, kept in check with atorvastatin.",
            ["hyperlipidemia"],
        ),
        ("His history is significant for hypertension, stable on lisinopril.", ["hypertension"]),
        (
            ("Comorbid conditions: asthma, controlled by an inhaler; hypertension, under control with diet."),
            ["asthma", "hypertension"],
        ),
        ("Past medical history: diabetes, diet controlled; gout.", ["diabetes, diet controlled", "gout"]),
    ],
)
def test_how_a_disorder_is_treated_is_none(text: str, names: list[str]) -> None:
    """What an illness is controlled or treated with belongs to no name."""
    assert [one.name for one in patient_of(text).diagnoses] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The diagnoses were plantar fasciitis, bilateral, and right knee sprain.",
            ["plantar fasciitis, bilateral", "right knee sprain"],
        ),
        (
            "Diagnoses include rotator cuff tear, right, and lumbar strain.",
            ["rotator cuff tear, right", "lumbar strain"],
        ),
        (
            "Diagnoses: carpal tunnel syndrome, bilateral, cervical strain, and insomnia.",
            ["carpal tunnel syndrome, bilateral", "cervical strain", "insomnia"],
        ),
        ("Diagnoses: cervical, thoracic and lumbar strain.", ["cervical, thoracic and lumbar strain"]),
        (
            "The diagnoses are ulnar neuritis, left, trigger thumb, right, and depression.",
            ["ulnar neuritis, left", "trigger thumb, right", "depression"],
        ),
        (
            (
                "Diagnoses (crush injury of right foot, status post amputation of the second "
                "toe, and neuroma) are listed."
            ),
            ["crush injury of right foot", "status post amputation of the second toe", "neuroma"],
        ),
        (
            "Diagnoses: post COVID-19 condition (U09.9) and dyspnea (R06.00).",
            ["post COVID-19 condition", "dyspnea"],
        ),
        (
            "Diagnoses are painful stump of the left index finger and post-traumatic neuroma.",
            ["painful stump of the left index finger", "post-traumatic neuroma"],
        ),
        (
            "Dx: radial tunnel syndrome R. Comorbid: DM type 1. Rx: insulin.",
            ["radial tunnel syndrome R", "DM type 1"],
        ),
    ],
)
def test_entries_with_sides_and_codes(text: str, names: list[str]) -> None:
    """A side behind a comma is that of the entry before; a list in brackets begins with its first entry."""
    assert [one.name for one in patient_of(text).diagnoses] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Diagnoses: chronic pain syndrome (G89.4). Erectile dysfunction was also listed.",
            ["chronic pain syndrome", "Erectile dysfunction"],
        ),
        (
            "The diagnosis was lumbar strain. Sciatica and insomnia were also diagnosed.",
            ["lumbar strain", "Sciatica", "insomnia"],
        ),
        ("A walker is also listed. The diagnosis was lumbar strain.", ["lumbar strain"]),
        ("No fracture was also listed.", []),
        ("Norco and Soma are also listed.", []),
        ("Physical therapy was also listed among the treatments.", []),
    ],
)
def test_what_was_also_listed(text: str, names: list[str]) -> None:
    """A disorder that was also listed is a diagnosis, a drug or a care is none."""
    assert [one.name for one in patient_of(text).diagnoses] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The diagnoses are right shoulder tendinosis and gout, with a labral tear to be ruled out.",
            ["right shoulder tendinosis", "gout"],
        ),
        (
            "Diagnoses: lumbar strain and hypertension, with radiculopathy suspected.",
            ["lumbar strain", "hypertension"],
        ),
        (
            "Diagnosis: left ankle sprain, with a stress fracture not yet excluded. He has asthma.",
            ["left ankle sprain", "asthma"],
        ),
        ("Diagnoses: lumbar disc disease with radiculopathy and gout.", None),
        (
            "Diagnoses: panic disorder with possible agoraphobia.",
            ["panic disorder with possible agoraphobia"],
        ),
        ("The diagnoses listed are lumbar radiculopathy, gout, and right knee sprain.", None),
    ],
)
def test_what_a_list_leaves_open_is_no_diagnosis(text: str, names: list[str] | None) -> None:
    """What is to be ruled out behind the last comma is none, nor hides it that two are listed before."""
    found = [one.name for one in patient_of(text).diagnoses]
    if names is None:
        assert "gout" in found
        assert not any(name.startswith(("are ", "were ")) for name in found)
    else:
        assert found == names


@pytest.mark.parametrize(
    ("text", "names", "parts"),
    [
        (
            "29 year old cook with burn to the right hand and right forearm on 6/16/2019.",
            [],
            ["right hand", "right forearm"],
        ),
        (
            "A 40 year old nurse with second degree burns to the left arm. Diagnosis: third degree burn.",
            ["third degree burn"],
            ["left arm"],
        ),
        ("35-year-old baker with bites to the left leg on 3/4/2015.", [], ["left leg"]),
        ("A 41-year-old man with fracture of the left tibia and gout.", None, ["left tibia"]),
        ("50 year old clerk with hypertension and neck pain.", ["hypertension"], ["neck"]),
    ],
)
def test_what_was_done_to_a_part_is_its_injury(text: str, names: list[str] | None, parts: list[str]) -> None:
    """A burn `to` a hand, told of behind the age, is what happened and no diagnosis of its own."""
    found = patient_of(text)
    assert [one.name for one in found.diagnoses] == (
        ["fracture of the left tibia", "gout"] if names is None else names
    )
    assert list(found.body_parts) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Past history was positive for hypertension and breast cancer, status post mastectomy in 2006.",
            ["hypertension", "breast cancer"],
        ),
        ("She has lupus and rheumatoid arthritis, so NSAIDs are avoided.", ["lupus", "rheumatoid arthritis"]),
        ("Diagnoses: lumbar strain and diabetes, type 2.", ["lumbar strain", "diabetes, type 2"]),
        (
            "He suffers from migraine headaches and asthma unrelated to the injury.",
            ["migraine headaches", "asthma"],
        ),
        ("He suffers from asthma, unrelated to the injury.", ["asthma"]),
        ("She has fibromyalgia and lupus diagnosed by her rheumatologist.", ["fibromyalgia", "lupus"]),
        ("His diabetes is poorly controlled, with an A1c of 9.2.", ["diabetes"]),
        (
            "Diagnoses: diabetic neuropathy and retinopathy; lumbar strain.",
            ["diabetic neuropathy and retinopathy", "lumbar strain"],
        ),
    ],
)
def test_two_illnesses_are_two(text: str, names: list[str]) -> None:
    """Two illnesses that a conjunction joins are two, and what is told behind one is no part of its name."""
    assert [one.name for one in patient_of(text).diagnoses] == names
