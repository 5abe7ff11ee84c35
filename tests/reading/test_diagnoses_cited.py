"""Diagnoses that an assessment cites, and what belongs to the diagnosis before it."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


def diagnoses(text: str) -> list[str]:
    """The names of the diagnoses that a summary tells."""
    return [one.name for one in patient_of(text).diagnoses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The assessment references sciatica (M54.30) and gout (M10.9).", ["sciatica", "gout"]),
        ("The impression cites lumbar strain and sciatica.", ["lumbar strain", "sciatica"]),
        ("The assessment named gout and asthma.", ["gout", "asthma"]),
        ("The impression documents cervical strain (S16.1XXA).", ["cervical strain"]),
        ("The diagnosis list references gout.", ["gout"]),
        ("The assessment documents improved range of motion.", []),
        ("The assessment shows limited motion of the knee with pain.", []),
        ("Diagnoses of the dentist: fractured tooth #7, bruxism.", ["fractured tooth #7", "bruxism"]),
        ("Diagnoses of Dr. Roe: gout and asthma.", ["gout", "asthma"]),
        ("Diagnoses of the QME: gout; asthma.", ["gout", "asthma"]),
        ("The diagnoses of gout and asthma were made.", ["gout", "asthma"]),
    ],
)
def test_an_assessment_cites_diagnoses(text: str, expected: list[str]) -> None:
    """Whatever verb leads to them and whosever they are, the diagnoses begin with the first name."""
    assert diagnoses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnosis is right lateral epicondylitis, chronic, recalcitrant.",
            ["right lateral epicondylitis, chronic, recalcitrant"],
        ),
        (
            "Diagnoses: chronic pain syndrome, intractable, disabling, and insomnia.",
            ["chronic pain syndrome, intractable, disabling", "insomnia"],
        ),
        (
            "Diagnosis: lumbar radiculopathy, progressive, and depression, worsening.",
            ["lumbar radiculopathy, progressive", "depression, worsening"],
        ),
        ("Diagnoses: dry eye syndrome, OU, and cataract, OD.", ["dry eye syndrome, OU", "cataract, OD"]),
        (
            "Diagnoses: hypertrophic scar, left cheek (L91.0), allergic rhinitis (J30.9).",
            ["hypertrophic scar, left cheek", "allergic rhinitis"],
        ),
        ("Dx: scar, nose (L90.5), gout (M10.9).", ["scar, nose", "gout"]),
        (
            "The diagnoses were thoracic strain and right shoulder sprain, rule out rotator cuff tear.",
            ["thoracic strain", "right shoulder sprain"],
        ),
        (
            "Diagnoses are cervical sprain and left knee contusion, probable meniscal tear.",
            ["cervical sprain", "left knee contusion"],
        ),
        (
            "She is being treated for migraine, cervicalgia and cervical radiculitis.",
            ["migraine", "cervicalgia", "cervical radiculitis"],
        ),
    ],
)
def test_each_diagnosis_keeps_what_is_its_own(text: str, expected: list[str]) -> None:
    """Adjectives and places behind a comma belong to the diagnosis before; two that `and` joins are two."""
    assert diagnoses(text) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "post-traumatic stress disorder and major depressive disorder, single episode, moderate",
            ["post-traumatic stress disorder", "major depressive disorder, single episode, moderate"],
        ),
        ("panic disorder and alcohol use disorder, in remission", None),
        ("lumbar strain and lumbar radiculopathy, left greater than right", None),
        ("lumbar disc degeneration and facet arthropathy, L4-S1", None),
        ("sleep disorder and opioid dependence, uncomplicated", None),
        (
            "gout, cervical spondylosis and migraine, chronic",
            ["gout", "cervical spondylosis", "migraine, chronic"],
        ),
        (
            "adjustment disorder with anxiety and insomnia, chronic",
            ["adjustment disorder with anxiety and insomnia, chronic"],
        ),
        (
            "adjustment disorder with mixed anxiety and depressed mood, acute",
            ["adjustment disorder with mixed anxiety and depressed mood, acute"],
        ),
        (
            "tear of the anterior and posterior horns, severe",
            ["tear of the anterior and posterior horns, severe"],
        ),
        ("chronic pain and numbness, left hand", ["chronic pain and numbness, left hand"]),
        ("sprain and strain, lumbar", ["sprain and strain, lumbar"]),
        (
            "lumbosacral neuritis or radiculitis, unspecified",
            ["lumbosacral neuritis or radiculitis, unspecified"],
        ),
    ],
)
def test_how_the_second_of_two_is_hides_no_first(told: str, expected: list[str] | None) -> None:
    """Two diagnoses that `and` joins are two though a comma and a grade stand behind the second."""
    assert diagnoses(f"The diagnoses are {told}.") == (expected or told.split(" and "))


@pytest.mark.parametrize(
    "over",
    [
        "remote right ankle fracture",
        "old rotator cuff tear",
        "prior L5-S1 disc herniation",
        "childhood asthma",
        "left clavicle fracture",
        "fracture of the left tibia",
        "a right shoulder dislocation",
        "wrist sprain from softball",
        "torn left Achilles tendon",
        "knee strain years ago",
        "appendectomy",
        "hernia repair",
        "s/p carpal tunnel release",
    ],
)
def test_a_history_lists_what_is_over(over: str) -> None:
    """Injuries and operations that a medical history lists are no diagnoses of the claim."""
    assert diagnoses(f"PMH: hypertension, {over}, gout.") == ["hypertension", "gout"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnoses: remote right ankle fracture; lumbar strain.",
            ["remote right ankle fracture", "lumbar strain"],
        ),
        (
            "PMH: osteoporosis with compression fractures, asthma.",
            ["osteoporosis with compression fractures", "asthma"],
        ),
        ("PMH: postconcussive syndrome, asthma.", ["postconcussive syndrome", "asthma"]),
        (
            "PMH: industrial wrist fracture with malunion, asthma.",
            ["industrial wrist fracture with malunion", "asthma"],
        ),
        (
            "PMH: chronic low back pain, knee osteoarthritis.",
            ["chronic low back pain", "knee osteoarthritis"],
        ),
        ("PMH: stress fracture of the foot, asthma.", ["stress fracture of the foot", "asthma"]),
        ("PMH: post-laminectomy syndrome, asthma.", ["post-laminectomy syndrome", "asthma"]),
        ("Past medical history: gout. Diagnoses: left ankle fracture.", ["gout", "left ankle fracture"]),
    ],
)
def test_a_history_keeps_what_lasts(text: str, expected: list[str]) -> None:
    """Illnesses of a history stay, and what is diagnosed is a diagnosis whatever the history lists."""
    assert diagnoses(text) == expected
