"""Body parts that a claim does not take on, and injuries of a medical history or of a claim that is over."""

from __future__ import annotations

import pytest

from tests.reading.test_parts_in_passing import parts


@pytest.mark.parametrize(
    "told",
    [
        "The claim form lists the right knee as denied.",
        "The claim lists the left hip and right knee as not accepted.",
        "Claim accepted for low back; right wrist was denied.",
        "The claim is accepted for the low back, and the right hip has been denied by the carrier.",
        "The claim is accepted for the low back; the right hip and left ankle are disputed.",
        "The claim is accepted for the low back, but liability for the left knee is denied.",
        "Claim accepted for low back; right wrist surgery was denied.",
        "Past medical history: hypertension, left wrist fracture, appendectomy.",
        "Past medical history is remarkable for hypertension and fracture of the right femur.",
        "PMH: remote right ankle fx.",
        "The claimant also had a prior workers' compensation claim for the right hip, which was settled.",
        "A previous worker's comp claim for the left knee was settled.",
        "She settled a claim for the left knee in 2004.",
        "He previously filed a claim for his right hip, which was resolved.",
    ],
)
def test_a_part_that_is_refused_or_of_another_claim_is_not_hurt(told: str) -> None:
    """What the claim leaves out, what broke long ago and what a settled claim was for are no parts hurt."""
    assert parts(f"He has low back pain. {told}") == ["low back"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The claim form lists the right knee and was denied.", ["right knee"]),
        ("He has right knee pain and the MRI was denied.", ["right knee"]),
        ("He has low back and right hip pain; the right hip was denied.", ["low back", "right hip"]),
        ("The claim for the low back was settled by stipulation.", ["low back"]),
        ("He had a prior workers' compensation claim; he now has low back pain.", ["low back"]),
        ("Past medical history: neck pain since the injury.", ["neck"]),
    ],
)
def test_a_part_that_is_complained_of_stays_hurt(text: str, expected: list[str]) -> None:
    """A refused treatment or claim takes no complaint away."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The accepted parts are the low back and right knee, and lumbar fusion was denied by UR.",
            ["low back", "right knee"],
        ),
        (
            "The accepted body parts are the neck and left hip, and cervical surgery was denied.",
            ["neck", "left hip"],
        ),
        (
            "The accepted parts are the low back and right knee, and the left hip was denied by the carrier.",
            ["low back", "right knee"],
        ),
        (
            "The accepted parts are the neck and right wrist, and the left hip and right ankle were denied.",
            ["neck", "right wrist"],
        ),
        (
            "The claim is accepted for the neck; the left hip, right ankle, and left knee were denied.",
            ["neck"],
        ),
        (
            "The claim is accepted for the neck and the left hip, and left wrist surgery was denied.",
            ["neck", "left hip"],
        ),
    ],
)
def test_what_is_refused_takes_no_accepted_part_along(text: str, expected: list[str]) -> None:
    """Behind accepted parts only those of the clause that refuses them are left out."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    "over", ["torn left Achilles tendon", "left knee arthroscopy 2004", "old left knee sprain"]
)
def test_a_part_that_a_history_says_was_hurt_is_not_hurt(over: str) -> None:
    """What was torn, sprained or operated on long ago is no part hurt."""
    assert parts(f"Past medical history: {over}, hypertension. He has low back pain.") == ["low back"]
