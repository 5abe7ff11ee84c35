"""How the injury happened where a clause tells which thing or person is meant: `a client whom she was …`."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "On 2/26/06 a client whom she was transferring to the commode collapsed on top of her.",
            "a client whom she was transferring to the commode collapsed on top of her",
        ),
        (
            "On 2/2/2010 the patient whom she was feeding struck her in the jaw.",
            "the patient whom she was feeding struck her in the jaw",
        ),
        (
            "On 2/2/2010, a date not in dispute, the van in which he was driving a client was hit.",
            "the van in which he was driving a client was hit",
        ),
        (
            "On 2/2/2010 she fell from a ladder on which she was standing.",
            "fell from a ladder on which she was standing",
        ),
        (
            "On 2/2/2010 he was lifting the patient whom he was transferring when he felt a pop in his back.",
            "lifting the patient whom he was transferring when he felt a pop in his back",
        ),
        (
            "A gate he was closing on 2/2/2010 fell off its hinge onto his shoulder.",
            "A gate he was closing on 2/2/2010 fell off its hinge onto his shoulder",
        ),
        (
            "The patient he was lifting on 2/2/2010 fell on him.",
            "The patient he was lifting on 2/2/2010 fell on him",
        ),
        ("The patient is a 50-year-old who slipped off a dock on 3/29/2006.", "slipped off a dock"),
        ("He was injured on 2/2/2010, when, by his account, a trench caved in.", "a trench caved in"),
        ("He hurt his back on 2/2/2010. In 2013 he sprained his ankle while hiking on vacation.", None),
        ("The date of injury is 2/2/2010, on which day she lifted a box.", "lifted a box"),
        ("On 2/2/2010 the patient whom she was lifting weighed 300 pounds. Her back hurt.", None),
    ],
)
def test_reads_the_whole_clause(text: str, mechanism: str | None) -> None:
    """The thing or person that did the harm belongs to the story, with what the worker did to it."""
    patient, _ = patient_of(text)
    assert patient.mechanism_of_injury == mechanism
