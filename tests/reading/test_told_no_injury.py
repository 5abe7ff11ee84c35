"""Clauses beside an injury that tell nothing of how it happened."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "The applicant has filed a claim for knee pain reportedly associated with an "
                "industrial injury of April 5, 2012."
            ),
            None,
        ),
        (
            (
                "The applicant has filed a claim for wrist pain reportedly associated with cumulative "
                "trauma at work between January 1, 2010 through April 5, 2012."
            ),
            "cumulative trauma at work",
        ),
        (
            (
                "The patient has a date of injury of 4/5/12. She lives with her husband and works "
                "full duty. She takes Norco."
            ),
            None,
        ),
        (
            (
                "He has a date of injury of 4/5/12. He completed a course of therapy and returned to "
                "modified work."
            ),
            None,
        ),
        (
            (
                "He has a date of injury of 4/5/12. He was seen on 6/1/12 and complained of low back "
                "pain when sitting."
            ),
            None,
        ),
        ("She was hurt on 4/5/12. She stopped working in May and was placed on disability.", None),
        ("She hurt her back and is now using a walker. DOI 4/5/12.", None),
        ("DOI 4/5/12 (accepted: low back).", None),
        ("DOI 4/5/12 (CT).", None),
        ("DOI 4/5/12 (right knee).", None),
        ("The patient's pain started in 2010 after surgery.", None),
        ("The pain is worse when sitting. DOI 4/5/12.", None),
        ("Patient injured on 4/5/12 while at work.", None),
        ("He was injured on 4/5/12 while performing his usual and customary duties.", None),
        ("DOI 4/5/12. Walks with cane. Uses TENS daily.", None),
        ("The injury occurred in 2012 and the patient was treated with medications.", None),
        (
            ("The patient was injured on 4/5/12. She underwent a lumbar fusion and fell into a depression."),
            None,
        ),
        (
            (
                "The patient has a date of injury of 4/5/12. He was last evaluated on 3/1/14 when he "
                "reported that his knee buckled."
            ),
            None,
        ),
        ("DOI 4/5/12. On 3/1/14 the patient stated that he slipped in the shower at home.", None),
        (
            (
                "The injured worker has a 4/5/12 date of injury. She has been using a cane when she "
                "walks outside."
            ),
            None,
        ),
        (
            (
                "The patient sustained an injury on 4/5/12. The mechanism of injury was not specified "
                "in the records."
            ),
            None,
        ),
        ("He was injured on 4/5/12. A fall risk assessment was made.", None),
        ("She sustained injuries on 4/5/12 in the course of her usual work.", None),
        (
            (
                "The date of injury was 4/5/12. The patient was treated with physical therapy after a "
                "motor vehicle accident in 2005."
            ),
            None,
        ),
        (
            (
                "The injury of 4/5/12 was accepted. The patient started physical therapy and was "
                "given a brace."
            ),
            None,
        ),
        ("The patient alleges industrial injury from 1/1/2010 through 4/5/12.", None),
        ("DOI 4/5/12. Pain began to improve after acupuncture.", None),
        ("The patient's symptoms started to worsen when she returned to work. DOI 4/5/12.", None),
        ("DOI 4/5/12. He noted pain when lifting his arm.", None),
        ("He was injured on 4/5/12. He was helped by a home attendant.", None),
        ("The date of injury is 4/5/12. The records indicate that a back brace was provided.", None),
        ("The patient injured her back on 4/5/12. The pain was aggravated by prolonged sitting.", None),
        ("DOI 4/5/12 - see AME report.", None),
        ("DOI 4/5/12 (initial evaluation 5/1/12).", None),
        ("The patient was injured on 4/5/12 when working as a cashier.", None),
        (
            ("The patient is a 40-year-old who was injured at work on 4/5/12 while working for the county."),
            None,
        ),
        (
            "The date of injury is 4/5/12 and the injury was cumulative in nature from his work as a barber.",
            None,
        ),
        ("He has injuries to the neck which occurred while he was working as a roofer. DOI 4/5/12.", None),
        ("He was injured on 4/5/12. He was using a cane and developed shoulder pain.", None),
        ("He was injured on 4/5/12. Per the 8/3/14 note he fell in the shower and hit his knee.", None),
        ("She was injured on 4/5/12. She was working with restrictions and developed neck pain.", None),
        ("She was injured on 4/5/12. She reports falling often.", None),
        ("DOI 4/5/12. He was in good health when he was first seen.", None),
        ("DOI 4/5/12. She was at home when the pain began.", None),
        ("DOI 4/5/12. He was on modified duty when he was laid off.", None),
        ("DOI 4/5/12. He was under the care of a podiatrist when an MRI was done.", None),
        ("DOI 4/5/12. Twenty years of smoking a pack a day.", None),
        ("DOI 4/5/12. Two years of physical therapy were of no help.", None),
    ],
)
def test_what_tells_of_no_injury(text: str, mechanism: str | None) -> None:
    """Care, complaints, papers and other times tell nothing of how it happened."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism
