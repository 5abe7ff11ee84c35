"""What befell the place of work, what was done when a pop was felt, and the work of years."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("The claimant is a 40 yo M with a hx of crush injury to L foot.", "crush injury to L foot"),
        (
            "Claim: pain allegedly associated with repetitive gluing of soles between 5/1/09 and 6/2/12.",
            "repetitive gluing of soles",
        ),
        ("He has filed a claim for neck pain reportedly associated with an industrial injury.", None),
        ("Her complaints are reportedly associated with repetitive strain.", None),
        (
            "He is a tailor with cumulative trauma from 2001 through 4/5/12, pressing heavy coats.",
            "cumulative trauma from 2001 through 4/5/12, pressing heavy coats",
        ),
        (
            "He is a 50 year old tailor with cumulative trauma from 2001 to 4/5/12, affecting hands.",
            None,
        ),
        (
            "The worker was hurt on 4/5/12 at a bank. The office was held up by a gang and she was tied up.",
            "The office was held up by a gang and she was tied up",
        ),
        (
            "The date of injury is 4/5/12. He felt a snap in his elbow while he was turning a valve.",
            "turning a valve",
        ),
        (
            "DOI is 4/5/12. She felt a pull in her back when she bent to a drawer.",
            "bent to a drawer",
        ),
    ],
)
def test_work_and_what_befell_it_tell_the_injury(text: str, mechanism: str | None) -> None:
    """What was done or befell the place tells how it came about; a mere trauma or a feeling does not."""
    patient, _ = patient_of(text)
    assert patient.mechanism_of_injury == mechanism
