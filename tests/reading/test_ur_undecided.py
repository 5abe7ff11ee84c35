"""What was left undecided, and what was asked for beside it."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            (
                "The surgeon requested an MRI and physical therapy, and in a utilization review decision "
                "of 2/3/2014 the MRI was denied, the therapy was approved for three of the nine visits."
            ),
            [DENIED, (UrAction.MODIFIED, 3.0, "visit")],
        ),
        ("She asked for an MRI and therapy, but the MRI was not certified by UR.", [DENIED, NOTHING]),
        ("The requests for an MRI and for the physical therapy were denied by UR.", [DENIED, DENIED]),
        ("UR: the requested MRI, and the physical therapy were denied.", [DENIED, DENIED]),
    ],
)
def test_what_was_asked_for_beside_it_is_told_by_its_own_deed(summary: str, expected: list[Told]) -> None:
    """A deed behind a request is of what stands before it, not of all that was requested."""
    requests = ["an MRI of the left ankle", "physical therapy three times a week for three weeks"]
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the sleep study and left the consultation undecided.", [DENIED, NOTHING]),
        ("UR denied the sleep study, leaving the consultation open.", [DENIED, NOTHING]),
        (
            "UR denied the study for want of a score and reached no decision on the consultation.",
            [DENIED, NOTHING],
        ),
    ],
)
def test_what_was_left_undecided_was_not_denied(summary: str, expected: list[Told]) -> None:
    """A request on which no decision is told is none of those that were denied before it."""
    assert told_of(["Sleep study", "Consultation with a pulmonologist"], summary, []) == expected


def test_the_rest_of_the_visits_is_no_denial_of_all() -> None:
    """`Remaining nine non-certified` of twelve leaves some that were certified, though not how many."""
    told = told_of(
        ["Physical therapy, 12 visits"], "UR: PT - a refresher is fair, remaining 9 non-certified.", []
    )
    assert told == [(UrAction.MODIFIED, None, None)]
