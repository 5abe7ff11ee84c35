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
        (
            "DOI is 4/5/12. Two masked men robbed the shop and he was tied up.",
            "Two masked men robbed the shop and he was tied up",
        ),
        ("DOI is 4/5/12. He heard a pop in his knee when stepping off a curb.", "stepping off a curb"),
        (
            "She reported a crush injury to the left index finger in a press.",
            "crush injury to the left index finger in a press",
        ),
        ("50 yo F, DOI 4/5/2012, custodian, slipped on ice.", "slipped on ice"),
        ("DOI 4/5/12, after surgery, slipped at home.", None),
        (
            "This is a cook who lacerated his thumb with a knife on 4/5/12.",
            "lacerated his thumb with a knife",
        ),
        (
            "Hurt on 4/5/12. He cut a toe as a trainee years ago. That day he was struck by a cart.",
            "was struck by a cart",
        ),
    ],
)
def test_work_and_what_befell_it_tell_the_injury(text: str, mechanism: str | None) -> None:
    """What was done or befell the place tells how it came about; a mere trauma or a feeling does not."""
    patient, _ = patient_of(text)
    assert patient.mechanism_of_injury == mechanism
