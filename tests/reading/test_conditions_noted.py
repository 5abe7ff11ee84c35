"""Conditions noted in passing: not of the claim, behind `Hx`, by what is taken, two at once, with dates."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Type 2 diabetes, non-industrial.", ["Type 2 diabetes"]),
        ("Hypertension, non-industrial, on lisinopril.", ["Hypertension"]),
        ("Asthma (non-industrial).", ["Asthma"]),
        ("Hx gout on allopurinol.", ["gout"]),
        ("He takes Mobic. Hx DM2, HTN.", ["DM2", "HTN"]),
        ("He takes Mobic 15 mg daily and, for type 2 diabetes, metformin.", ["type 2 diabetes"]),
        ("Dx: lumbar strain; constipation and GERD due to meds.", ["lumbar strain", "constipation", "GERD"]),
        (
            "The stated diagnoses were lumbar strain and left ankle sprain, grade II.",
            ["lumbar strain", "left ankle sprain, grade II"],
        ),
        ("Diagnosis, 01/08/15: - Cervical strain - Gout", ["Cervical strain", "Gout"]),
        ("Problem list: 1. Hypertension, since 2010. 2. GERD. 3. Gout.", ["Hypertension", "GERD", "Gout"]),
        ("Problem list: 1. Asthma, diagnosed 1999. 2. Gout.", ["Asthma", "Gout"]),
        ("Problem list: 1. Gastritis, no bleed. 2. Gout.", ["Gastritis", "Gout"]),
    ],
)
def test_a_condition_that_is_noted_is_read_as_its_name(text: str, names: list[str]) -> None:
    """Each illness is one, without what is said of it beside its name."""
    assert [one.name for one in patient_of(text).diagnoses] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Family Hx gout in father.", []),
        ("No hx gout.", []),
        ("Hx negative for gout.", []),
        ("Family history: Type 2 diabetes, non-industrial.", []),
        ("Hypertension, non-industrial, was ruled out.", []),
        ("Asthma, non-industrial, is suspected.", []),
        ("A Montreal Cognitive Assessment of 19/30, left fourth nerve palsy and intact strength.", []),
        ("The diagnosis was lumbar sprain and strain, moderate.", ["lumbar sprain and strain, moderate"]),
        ("Diagnoses: cervical and lumbar strain, chronic.", ["cervical and lumbar strain, chronic"]),
        (
            "Dx: gout; headaches and dizziness due to concussion.",
            ["gout", "headaches and dizziness due to concussion"],
        ),
    ],
)
def test_what_looks_like_a_condition_or_like_two_is_none(text: str, names: list[str]) -> None:
    """A relative's illness, a score and one disorder in two words stay what they are."""
    assert [one.name for one in patient_of(text).diagnoses] == names
