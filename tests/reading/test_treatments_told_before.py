"""Treatments told in the first half of a statement that goes on with something else."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RFA 3/12/2014.", []),
        ("Lumbar RFA 3/12/2014, 60% relief.", ["Lumbar RFA"]),
        (
            (
                "He underwent right shoulder arthroscopy with rotator cuff repair, biceps tenodesis and "
                "distal clavicle resection."
            ),
            [
                (
                    "right shoulder arthroscopy with rotator cuff repair, biceps tenodesis and distal "
                    "clavicle resection"
                )
            ],
        ),
        (
            (
                "She had left knee arthroscopy with partial medial meniscectomy, chondroplasty, and "
                "synovectomy in 2012."
            ),
            ["left knee arthroscopy with partial medial meniscectomy, chondroplasty, and synovectomy"],
        ),
        (
            (
                "He underwent left knee arthroscopy with meniscectomy, right knee arthroscopy, and "
                "carpal tunnel release."
            ),
            ["left knee arthroscopy with meniscectomy", "right knee arthroscopy", "carpal tunnel release"],
        ),
        (
            "He had shoulder arthroscopy with debridement, physical therapy and injections.",
            ["shoulder arthroscopy with debridement", "physical therapy", "injections"],
        ),
        (
            "He had right knee arthroscopy and partial medial meniscectomy in 2011.",
            ["right knee arthroscopy and partial medial meniscectomy"],
        ),
        (
            (
                "The knee was treated with physical therapy, with one cortisone injection in 2010 and "
                "then with right knee arthroscopy and partial medial meniscectomy, performed by Dr. "
                "Juliet on May 4, 2011."
            ),
            [
                "physical therapy",
                "cortisone injection",
                "right knee arthroscopy and partial medial meniscectomy",
            ],
        ),
        (
            (
                "He fell. After physical therapy and two lumbar epidural steroid injections under the "
                "care of Dr. Oak in 2014, he had a left L4-5 hemilaminectomy and discectomy by Dr. Pine "
                "on February 17, 2015."
            ),
            [
                "physical therapy",
                "lumbar epidural steroid injections",
                "left L4-5 hemilaminectomy and discectomy",
            ],
        ),
        ("He fell. After surgery, he had physical therapy.", ["physical therapy"]),
        ("He fell. After physical therapy failed, he had surgery.", []),
        ("He fell. After the injury, he had chiropractic care.", ["chiropractic care"]),
        ("He fell. After an injection is given, she will return.", []),
        (
            "He fell. Following physical therapy, acupuncture and medications, she underwent surgery.",
            ["physical therapy", "acupuncture"],
        ),
        ("He fell. Following a denial of physical therapy, he had surgery.", []),
        ("He fell. After declining injections, he had surgery.", []),
        ("He fell. After acupuncture was denied, he had PT.", ["PT"]),
        ("He fell. After the fusion, she had pain.", []),
        ("He fell. After work on the fusion reactor, he had pain.", []),
        ("He fell. After a fall on his brace, he had swelling.", []),
        ("She gave an injection to a patient and was stuck by the needle.", []),
        (
            "The orthopedist prescribed therapy and gave a subacromial injection on January 13, 2015.",
            ["subacromial injection"],
        ),
        ("Dr. A dispensed a sling and ibuprofen.", ["sling"]),
        ("The brace was not dispensed.", []),
        ("The pharmacy dispensed a walker.", ["walker"]),
    ],
)
def test_what_came_before_in_one_statement(text: str, expected: list[str]) -> None:
    """Care before an operation and what was done in it, what a doctor gave, and what only looks like them."""
    assert treatments(text) == expected
