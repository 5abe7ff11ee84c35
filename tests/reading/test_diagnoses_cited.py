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
