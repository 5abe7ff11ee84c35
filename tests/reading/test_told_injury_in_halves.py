"""Both halves of what happened, and nothing else."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "This 33 year old woman was employed in the kitchen of a hotel when, on May 5, 2015, she "
                "crushed "
                "the thumb of her right hand in a dough roller that she was cleaning."
            ),
            "crushed the thumb of her right hand in a dough roller that she was cleaning",
        ),
        (
            (
                "She reported a work-related injury of March 6, 2012. The injury is described as bullying "
                "by a "
                "manager, with verbal threats, over several months."
            ),
            "bullying by a manager, with verbal threats, over several months",
        ),
        (
            (
                "She reported a work-related injury of March 6, 2012. There is no physical injury, "
                "although she "
                "reports chest tightness when she is anxious."
            ),
            None,
        ),
        (
            (
                "The applicant has an industrial injury of October 11, 2005. He reports 8/10 neck pain, "
                "aggravated by sitting."
            ),
            None,
        ),
        (
            (
                "The claimant is a 50 year old male who, on 05/06/2013, according to the account that he "
                "gave, "
                "was climbing down a scaffold when his right foot came off a rung and he landed on the left "
                "leg."
            ),
            "climbing down a scaffold when his right foot came off a rung and he landed on the left leg",
        ),
        (
            (
                "He has an injury of 04/09/2014. He works as a painter and was rolling a ceiling when the "
                "plank "
                "tilted and he fell about five feet."
            ),
            "rolling a ceiling when the plank tilted and he fell about five feet",
        ),
        (
            (
                "On January 16, 2013 a 60-pound crate of fruit slid off the belt and he tried to stop it "
                "with "
                "his right arm."
            ),
            "a 60-pound crate of fruit slid off the belt and he tried to stop it with his right arm",
        ),
        (
            "DOI 3/27/13. He states that his left knee struck the corner of a pallet and afterward swelled.",
            "his left knee struck the corner of a pallet",
        ),
        (
            "55 y.o. M, DOI 3/3/20, welder. S: Tripped on a hose, landed on right elbow. O: Antalgic gait.",
            "Tripped on a hose, landed on right elbow",
        ),
        (
            (
                "He has a date of injury of 6/20/2013. He was working as a loader and was struck in the "
                "back by "
                "a pallet that fell from a fork lift."
            ),
            "was struck in the back by a pallet that fell from a fork lift",
        ),
        (
            "The patient sustained an injury on 2/11/2003 from pushing a piano while employed as a mover.",
            "pushing a piano",
        ),
        (
            (
                "He was injured on 10/29/2012 when his right hand was caught in a gear while he was "
                "oiling it, he "
                "lost the tips of two fingers."
            ),
            "his right hand was caught in a gear while he was oiling it",
        ),
        (
            (
                "He has a date of injury of June 3, 2014. He has low back pain. A report dated July 1, 2014 "
                "identifies that he wrenched his back when a dolly tipped, and that he is off work."
            ),
            "wrenched his back when a dolly tipped",
        ),
        ("The injury of 3/4/2012 is described as moderate.", None),
        (
            "The injury happened on 3/4/2012 when he is struck by a swinging gate.",
            "is struck by a swinging gate",
        ),
        (
            "Date of injury 2/19/2017: low back, bent to lift a kettle and could not straighten up.",
            "bent to lift a kettle and could not straighten up",
        ),
        (
            "DOI 3/22/2021: a water heater burst and she sustained burns to both arms.",
            "a water heater burst",
        ),
    ],
)
def test_both_halves_of_what_happened_and_nothing_else(text: str, mechanism: str | None) -> None:
    """What came before the blow belongs to it; what is felt now, the trade and what resulted do not."""
    patient, _ = patient_of(text)
    assert patient.mechanism_of_injury == mechanism
