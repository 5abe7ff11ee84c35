"""Entries of a list that are of one treatment: deeds of one operation, parts of the body."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "S/p right knee arthroscopy, partial medial meniscectomy and chondroplasty 11/2009.",
            ["right knee arthroscopy, partial medial meniscectomy and chondroplasty"],
        ),
        (
            (
                "He is status post left shoulder arthroscopy, subacromial decompression, and rotator "
                "cuff repair on 4/5/2013."
            ),
            ["left shoulder arthroscopy, subacromial decompression, and rotator cuff repair"],
        ),
        (
            (
                "She underwent right shoulder arthroscopy, debridement and distal clavicle excision on "
                "May 3, 2012."
            ),
            ["right shoulder arthroscopy, debridement and distal clavicle excision"],
        ),
        (
            (
                "He had left knee arthroscopy in 2010, right knee arthroscopy in 2011 and a partial "
                "meniscectomy in 2012."
            ),
            ["left knee arthroscopy", "right knee arthroscopy", "partial meniscectomy"],
        ),
        (
            "She underwent a left knee arthroscopy and partial medial meniscectomy on 3/1/2012.",
            ["left knee arthroscopy and partial medial meniscectomy"],
        ),
        (
            "Prior treatment: knee arthroscopy, physical therapy, and chondroplasty.",
            ["knee arthroscopy", "physical therapy", "chondroplasty"],
        ),
        (
            "She underwent physical therapy for the neck, back and shoulders, and chiropractic care.",
            ["physical therapy for the neck, back and shoulders", "chiropractic care"],
        ),
        (
            "He has had physical therapy to strengthen the knee, and acupuncture.",
            ["physical therapy", "acupuncture"],
        ),
        (
            "She had physical therapy for the neck and shoulder.",
            ["physical therapy for the neck and shoulder"],
        ),
        (
            "He has completed chiropractic treatment for the low back and neck.",
            ["chiropractic treatment for the low back and neck"],
        ),
        (
            (
                "Treatment has included: walking boot, physical therapy for the ankle (16 sessions), and "
                "medications."
            ),
            ["walking boot", "physical therapy for the ankle"],
        ),
        (
            "She had acupuncture for the neck and hand therapy for the wrist.",
            ["acupuncture for the neck", "hand therapy for the wrist"],
        ),
        ("He received injections for the knee and a brace.", ["injections for the knee", "brace"]),
    ],
)
def test_what_is_of_one_treatment_is_one(text: str, expected: list[str]) -> None:
    """Deeds of one arthroscopy, and the parts that one therapy was for, are one treatment."""
    assert treatments(text) == expected
