"""What a reviewer says that he cannot do is nothing that utilization review did."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import told_of

VISITS = ("Follow-up visits x 4",)
CREAMS = ("Flurbiprofen 20%/Lidocaine 5% cream", "Ketoprofen 10%/Capsaicin 0.0375% cream", "Urine drug test")


@pytest.mark.parametrize(
    "rationale",
    [
        "One visit is appropriate, and the IMR process does not provide for a modification of the request.",
        "IMR does not allow modification of the request.",
        "The independent review process cannot offer a modified certification.",
        "Modification of the request is not permitted in this process.",
        "A partial certification cannot be issued.",
        "Partial certification is not an option in IMR.",
        "There is no provision for a modified approval of the request.",
        "As modification is not possible here, the request as written is not medically necessary.",
        "I am not able to modify the request, so the request for four visits is not certified.",
    ],
)
def test_a_part_that_cannot_be_granted_was_not_granted(rationale: str) -> None:
    """Nor was the request modified before."""
    ((action, amount, _),) = told_of(VISITS, "", [rationale])
    assert action is not UrAction.MODIFIED
    assert amount is None
    told = told_of(VISITS, "UR denied the visits on 5/5/15.", [rationale])
    assert told == [(UrAction.DENIED, None, None)]


@pytest.mark.parametrize(
    "rationale",
    [
        "UR modified the request to one visit. IMR does not allow a modification.",
        "The claims administrator certified one visit; this reviewer is not able to modify the request.",
        "The request was modified to one visit, and more is not supported.",
        "The modification to one visit by utilization review was appropriate.",
    ],
)
def test_what_utilization_review_granted_is_told_beside(rationale: str) -> None:
    """Its name, or the number that was left, says whose deed it is."""
    ((action, _, _),) = told_of(VISITS, "", [rationale])
    assert action is UrAction.MODIFIED


@pytest.mark.parametrize(
    "summary",
    [
        "The claims administrator failed to approve the two topical compounds and the drug test.",
        "UR did not certify the two compounded creams and the urine drug test.",
        "UR denied the 2 topicals and the urine drug test.",
    ],
)
def test_drugs_of_a_kind_are_named_with_their_number(summary: str) -> None:
    """Where there are as many of them."""
    assert [action for action, _, _ in told_of(CREAMS, summary, [""] * 3)] == [UrAction.DENIED] * 3


@pytest.mark.parametrize("number", ["three", "4"])
def test_another_number_names_none_of_them(number: str) -> None:
    """Some other drugs of that kind are among them."""
    told = told_of(CREAMS, f"UR denied the {number} topical compounds.", [""] * 3)
    assert [action for action, _, _ in told] == [None] * 3
