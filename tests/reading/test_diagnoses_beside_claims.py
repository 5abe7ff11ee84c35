"""Diagnoses beside what is claimed, and what is only claimed."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnoses: facet arthropathy; morbid obesity; and outside the claim hypothyroidism and asthma.",
            ["facet arthropathy", "morbid obesity", "hypothyroidism", "asthma"],
        ),
        ("Diagnoses: lumbar sprain; and, outside the claim, gout.", ["lumbar sprain", "gout"]),
        ("Diagnoses: lumbar sprain; nonindustrial hypothyroidism.", ["lumbar sprain", "hypothyroidism"]),
        ("Dx: bilateral hip replacement status (Z96.643).", ["bilateral hip replacement status [Z96.643]"]),
        (
            "The applicant was described as having lumbar radiculopathy, GERD and anxiety disorder.",
            ["lumbar radiculopathy", "GERD", "anxiety disorder"],
        ),
        (
            "Diagnoses are hip sprain and, as a non-industrial condition, diabetes.",
            ["hip sprain", "diabetes"],
        ),
        ("Diagnoses: ankle sprain, peroneal neuropathy (questionable).", ["ankle sprain"]),
        ("Diagnoses: PTSD; alcohol use disorder, sober since 2010.", ["PTSD", "alcohol use disorder"]),
        (
            "Diagnoses: PTSD caused by a robbery; radiculopathy shown by an EMG.",
            ["PTSD caused by a robbery", "radiculopathy"],
        ),
        (
            "Diagnoses: status post assault by a patient; neck strain aggravated by the accident.",
            ["status post assault by a patient", "neck strain aggravated by the accident"],
        ),
        ("He was said to have fibromyalgia by one doctor.", ["fibromyalgia"]),
        ("The patient was described as having neck pain and headaches.", []),
        ("The patient was described as having no history of ulcers, GI bleeding, or reflux.", []),
        ("He was described as having neither asthma nor gout.", []),
        ("She was described as having had a sprain.", []),
        ("She was described as having a family history of gout.", []),
        (
            "He was described as having severe depression, denied any suicidal ideation.",
            ["severe depression"],
        ),
        ("The knee was described as having a full range of motion and mild swelling.", []),
        ("She was described as having a depressed mood and a flat affect.", []),
        ("The MRI was described as having a disc bulge at L4-5.", []),
    ],
)
def test_diagnoses_beside_the_claim(text: str, expected: list[str]) -> None:
    """What is said to lie outside the claim is named without these words; a description is no diagnosis."""
    diagnoses = patient_of(text).diagnoses
    assert [one.name + (f" [{one.code}]" if one.code is not None else "") for one in diagnoses] == expected
