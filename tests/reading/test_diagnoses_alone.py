"""Diagnoses that stand alone in dated notes, and lists that run on into something else."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


def _named(text: str) -> list[str]:
    return [one.name for one in patient_of(text).diagnoses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("04/02/13: First seen. X-rays were normal. Cervical sprain. Motrin given.", ["Cervical sprain"]),
        (
            "06/11/18: Pain 4/10. Frozen shoulder, left (M75.02). Status post left rotator cuff repair. RTC.",
            ["Frozen shoulder, left", "Status post left rotator cuff repair"],
        ),
        ("5/2/13: Seen again. Sprain of the left ankle. Boot given.", ["Sprain of the left ankle"]),
    ],
)
def test_a_sentence_of_a_dated_note_may_be_a_diagnosis(text: str, expected: list[str]) -> None:
    """It names what was judged and no more, be it with its code."""
    assert _named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "07/08/14: MRI of the shoulder showed fraying. Subacromial bursitis. PT begun.",
        "07/08/14: Exam: Tinel positive. Carpal tunnel syndrome. RTC.",
        "07/08/14: Left knee swelling. Numbness of the hand. RTC.",
        "07/08/14: Rule out fracture. Wrist sprain. RTC.",
        "The hand was numb. Wrist sprain. It was splinted.",
    ],
)
def test_what_a_picture_or_an_examination_showed_is_none(text: str) -> None:
    """Behind these a name is a finding; without a date it may be anything."""
    assert _named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The diagnoses are neck sprain (847.0), myospasm, anxiety and gastritis (from NSAIDs), to "
                "which iron deficiency anemia has to be added."
            ),
            ["neck sprain", "myospasm", "anxiety", "gastritis", "iron deficiency anemia"],
        ),
        (
            "Diagnoses were lumbar sprain and sciatica, to which the QME added fibromyalgia.",
            ["lumbar sprain", "sciatica", "fibromyalgia"],
        ),
        (
            "Diagnoses were lumbar sprain and sciatica, to which nothing was added.",
            ["lumbar sprain", "sciatica"],
        ),
        (
            (
                "She sustained a neck strain and a right wrist sprain for which she received therapy. "
                "Diagnoses: Posttraumatic Stress Disorder; Insomnia."
            ),
            ["neck strain", "right wrist sprain", "Posttraumatic Stress Disorder", "Insomnia"],
        ),
        (
            "She sustained a wrist fracture. Diagnoses: Posttraumatic Stress Disorder; neck sprain.",
            ["Posttraumatic Stress Disorder", "neck sprain"],
        ),
        ("She came to Dr. K., who diagnosed opioid dependence and began Suboxone.", ["opioid dependence"]),
        ("Dr. Rao diagnosed migraine in March 2012 and prescribed Topamax.", ["migraine"]),
        (
            "Dr. Rao found a reducible right inguinal hernia which is tender.",
            ["reducible right inguinal hernia"],
        ),
        (
            'He writes: "The jaw is sore." He diagnosed bruxism, and missing teeth 3 and 4.',
            ["bruxism", "missing teeth 3 and 4"],
        ),
        (
            (
                "The medical side of the claim comprises posttraumatic headache and neck sprain, for which "
                "he has had therapy."
            ),
            ["posttraumatic headache", "neck sprain"],
        ),
        (
            "Since she had burning, and gastritis was diagnosed on endoscopy, Prilosec was added.",
            ["gastritis"],
        ),
        (
            "Impression - Tinnitus, bilateral H93.13. Hearing loss, bilateral H90.3. Aids were advised.",
            ["Tinnitus, bilateral", "Hearing loss, bilateral"],
        ),
        (
            "An AME evaluation arrived at the following: Panic Disorder; Major Depressive Disorder, mild.",
            ["Panic Disorder", "Major Depressive Disorder, mild"],
        ),
        (
            "Diagnoses: 1. Gastritis 2/2 NSAIDs, improved. 2. Neck strain, clinically. 3. Sprain, resolved.",
            ["Gastritis 2/2 NSAIDs", "Neck strain", "Sprain, resolved"],
        ),
    ],
)
def test_lists_end_where_something_else_is_told(text: str, expected: list[str]) -> None:
    """What the last entry runs on into is no part of its name."""
    assert _named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Spirometry is recommended in the diagnosis and management of chronic lung diseases.",
        "Guidelines for the diagnosis or treatment of carpal tunnel syndrome were cited.",
        "MRI impression - L4-5 disc protrusion.",
        "Dr. Rao found a positive Tinel sign, and the worker found a new job.",
        "Gastritis was not diagnosed on endoscopy.",
        "He has had tinnitus counseling.",
    ],
)
def test_what_is_told_in_general_or_found_is_no_diagnosis(text: str) -> None:
    """Nor is what was looked for and not found."""
    assert _named(text) == []
