"""What stands close behind diagnoses, parts and stories, and belongs to them or does not."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnoses: 1. Lumbar strain 2. Hypothyroidism Tx to date - knee brace, OT x 8. Meds - Aleve.",
            ["Lumbar strain", "Hypothyroidism"],
        ),
        ("Dx: 1. Right knee sprain 2. Gout Plan - elbow pads", ["Right knee sprain", "Gout"]),
        (
            "Diagnoses: 1. Lumbar strain Plan - continue therapy 2. Knee sprain Plan - brace.",
            ["Lumbar strain", "Knee sprain"],
        ),
        (
            "There is a diagnosis of lumbar facet syndrome and one of occipital neuralgia.",
            ["lumbar facet syndrome", "occipital neuralgia"],
        ),
        (
            "A neurological consultation of 3/4/11 assessed cervical radiculopathy and elbow bursitis.",
            ["cervical radiculopathy", "elbow bursitis"],
        ),
        ("The physiatrist assessed lumbar stenosis and hip bursitis.", ["lumbar stenosis", "hip bursitis"]),
        ("The evaluation of 3/4/11 assessed range of motion and grip strength.", []),
        ("The consultation assessed pain levels and function.", []),
        ("The consultation of 3/4/11 assessed the lumbar strain as stable.", []),
        (
            "Medical history: asthma, on albuterol; sulfa allergy; seasonal allergies.",
            ["asthma", "seasonal allergies"],
        ),
        ("Medical history: asthma, allergy to codeine.", ["asthma"]),
        ("PMH: hypertension, latex allergy, allergic rhinitis.", ["hypertension", "allergic rhinitis"]),
        (
            "The patient has diabetes mellitus, and his cardiac history was significant for a stress test.",
            ["diabetes mellitus"],
        ),
    ],
)
def test_diagnoses_end_before_what_is_none(text: str, expected: list[str]) -> None:
    """A label with a dash, another clause or a drug's allergy is no diagnosis; `one of …` tells one."""
    assert [one.name for one in patient_of(text).diagnoses] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She has chronic cervical and upper back pain.", ["cervical", "upper back"]),
        ("He has thoracic/low back pain and bilateral hip pain.", ["thoracic", "low back", "bilateral hip"]),
        ("She has cervical and lumbar spine pain.", ["cervical and lumbar spine"]),
        ("She has upper and lower back pain.", ["upper and lower back"]),
        ("She has neck pain and states that pills hurt her stomach.", ["neck"]),
        ("Ibuprofen also hurt his stomach. He has neck pain.", ["neck"]),
        ("He slipped and hurt his stomach.", ["stomach"]),
    ],
)
def test_two_parts_and_what_a_drug_upsets(text: str, expected: list[str]) -> None:
    """A region of the spine and a back are two parts; what a drug hurts was not injured."""
    assert list(patient_of(text).body_parts) == expected


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "He is a packer who on 9/9/2014 had a full crate dropped on his left foot by a driver.",
            "had a full crate dropped on his left foot by a driver",
        ),
        (
            "On 09/19/2014 he had a door slammed on his right hand by an inmate.",
            "had a door slammed on his right hand by an inmate",
        ),
        ("On 09/19/2014 she had a brace put on her wrist.", None),
        (
            "He filed a stress claim for exposure to riots in the prison, with a date of injury of 1/2/12.",
            "exposure to riots in the prison",
        ),
        ("She filed a claim for exposure to mold at the clinic.", "exposure to mold at the clinic"),
        ("She filed a claim for low back pain.", None),
    ],
)
def test_what_was_done_to_somebody_or_claimed_for(text: str, mechanism: str | None) -> None:
    """`had a crate dropped on his foot`, and the exposure that is claimed, tell how it came about."""
    assert patient_of(text).mechanism_of_injury == mechanism
