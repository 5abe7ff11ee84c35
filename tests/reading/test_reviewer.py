"""The expert reviewer's licence, certification, specialties and states."""

from __future__ import annotations

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import Reviewer
from imr_llm.reading.reviewer import read_reviewer
from tests.reading.views import view_of


def reviewer_of(text: str) -> Reviewer:
    """The reviewer that a qualifications section describes."""
    return read_reviewer(view_of(text), Notes())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The expert reviewer is licensed in Acupuncture, has a subspecialty in Oriental Medicine "
                "and Herbs and "
                "is licensed to practice in California. He/she has been in practice for years."
            ),
            Reviewer(
                licensed_in="Acupuncture",
                subspecialties=("Oriental Medicine", "Herbs"),
                licensed_states=("California",),
            ),
        ),
        (
            (
                "The expert reviewer is Board Certified in Physical Medicine & Rehabilitation, has a "
                "subspecialty in\n"
                "Pain Management, and is licensed to practice in California, Texas and New\nYork. He/she "
                "works."
            ),
            Reviewer(
                specialties=("Physical Medicine & Rehabilitation",),
                subspecialties=("Pain Management",),
                licensed_states=("California", "Texas", "New York"),
                board_certified=True,
            ),
        ),
        (
            (
                "The physician reviewer is Board Certified in Family Practice and is licensed to practice in "
                "Texas."
            ),
            Reviewer(specialties=("Family Practice",), licensed_states=("Texas",), board_certified=True),
        ),
        (
            (
                "The expert reviewer is Board Certified in Psychiatry and Neurology, Addiction Medicine, "
                "has a "
                "subspecialty in Geriatric Psychiatry and is licensed to practice in Washington, D.C."
            ),
            Reviewer(
                specialties=("Psychiatry and Neurology", "Addiction Medicine"),
                subspecialties=("Geriatric Psychiatry",),
                licensed_states=("Washington, D.C.",),
                board_certified=True,
            ),
        ),
        (
            (
                "The reviewer is Board Certified in Ophthalmology, has a subspecialty in Cornea and "
                "External Disease and is licensed to practice in Texas."
            ),
            Reviewer(
                specialties=("Ophthalmology",),
                subspecialties=("Cornea and External Disease",),
                licensed_states=("Texas",),
                board_certified=True,
            ),
        ),
        (
            (
                "The reviewer has these credentials:\nState(s) of Licensure: Texas, Florida, California\n"
                "Certification(s)/Specialty: Physical Medicine & Rehabilitation, Pain Management\n"
            ),
            Reviewer(
                specialties=("Physical Medicine & Rehabilitation", "Pain Management"),
                licensed_states=("Texas", "Florida", "California"),
            ),
        ),
        (
            "State(s) of Licensure: California Certification(s)/Specialty: Emergency Medicine",
            Reviewer(specialties=("Emergency Medicine",), licensed_states=("California",)),
        ),
        (
            (
                "State(s) of Licensure: Ohio\nCertification(s)/Specialty: Psychiatry, Pain Management\n\n"
                "MAXIMUS Federal Services sent the file to a reviewer who knows it."
            ),
            Reviewer(specialties=("Psychiatry", "Pain Management"), licensed_states=("Ohio",)),
        ),
        (
            (
                "State(s) of Licensure: Ohio\nCertification(s)/Specialty: Neurology\n\n"
                "Such doctors see patients\nevery week"
            ),
            Reviewer(specialties=("Neurology",), licensed_states=("Ohio",)),
        ),
        (
            (
                "State(s) of Licensure:      Certification(s)/Specialty:\n"
                "California, New York        Internal Medicine, Rheumatology\n"
            ),
            Reviewer(
                specialties=("Internal Medicine", "Rheumatology"), licensed_states=("California", "New York")
            ),
        ),
        (
            "Certification(s)/Specialty:     State(s) of Licensure:\nOrthopedic Surgery       CA, TX\n",
            Reviewer(specialties=("Orthopedic Surgery",), licensed_states=("CA", "TX")),
        ),
        (
            "State(s) of Licensure: Ohio\n\nCertification(s)/Specialty: Neurology, Pain\n\nManagement",
            Reviewer(specialties=("Neurology", "Pain Management"), licensed_states=("Ohio",)),
        ),
        (
            "The doctor is board certified in Obstetrics and Gynecology and in active practice.",
            Reviewer(specialties=("Obstetrics and Gynecology",), board_certified=True),
        ),
        ("The reviewer is not board certified.", Reviewer()),
        (
            (
                "Has a subspecialty in Pulmonary Disease and Critical Care Medicine and is licensed to "
                "practice in Ohio."
            ),
            Reviewer(
                subspecialties=("Pulmonary Disease", "Critical Care Medicine"), licensed_states=("Ohio",)
            ),
        ),
        ("The reviewer knows the strength of evidence hierarchy.", Reviewer()),
        ("The reviewer is licensed in California.", Reviewer(licensed_states=("California",))),
    ],
)
def test_reads_the_reviewer(text: str, expected: Reviewer) -> None:
    """Names that hold an `and` or a comma stay whole; lists are cut; nothing is assumed."""
    assert reviewer_of(text) == expected
