"""Tests of amounts told short: with one noun for several requests, weekly, along with another request."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told
from tests.reading.test_ur_in_turn import tablets, told, visits

MODIFIED: Told = (UrAction.MODIFIED, None, None)
TALKS = ("Individual psychotherapy x 20", "Group psychotherapy x 20", "Biofeedback x 6")
HAND = ("Left carpal tunnel release", "Hand therapy 3 x 4", "Vicodin 5/300mg #60", "Sling")
FOODS = ("Theramine #90", "Sentra PM #60", "Cervical MRI")


def sessions(amount: float) -> Told:
    """So many sessions were approved."""
    return UrAction.MODIFIED, amount, "session"


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved 6 individual and 4 group psychotherapy sessions.", [sessions(6), sessions(4), NOTHING]),
        (
            "Six individual and four group sessions were approved by UR, and biofeedback was denied.",
            [sessions(6), sessions(4), DENIED],
        ),
        (
            "UR approved six individual, four group and two biofeedback sessions.",
            [sessions(6), sessions(4), sessions(2)],
        ),
        ("UR approved 20 individual and 4 group sessions.", [NOTHING, sessions(4), NOTHING]),
        ("UR approved 6 individual sessions and denied 20 group sessions.", [sessions(6), DENIED, NOTHING]),
        ("UR approved individual sessions and two biofeedback sessions.", [NOTHING, NOTHING, sessions(2)]),
    ],
)
def test_requests_have_one_noun(summary: str, expected: list[Told]) -> None:
    """`6 individual and 4 group sessions`."""
    assert told(TALKS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Surgery was approved by UR along with 8 hand therapy visits and Vicodin #30; the sling was not.",
            [NOTHING, visits(8), tablets(30), DENIED],
        ),
        (
            "The surgery was denied by UR along with the sling.",
            [DENIED, NOTHING, NOTHING, DENIED],
        ),
        (
            "The surgery was denied by UR together with the sling, while Vicodin was certified.",
            [DENIED, NOTHING, NOTHING, DENIED],
        ),
        ("The sling was denied by UR along with his appeal.", [NOTHING, NOTHING, NOTHING, DENIED]),
        (
            "Surgery was denied by UR. He agreed along with his wife.",
            [DENIED, NOTHING, NOTHING, NOTHING],
        ),
        (
            "UR modified hand therapy 3x4 to 3x2 and Vicodin #60 to #40, and denied the sling.",
            [NOTHING, visits(6), tablets(40), DENIED],
        ),
        ("UR modified hand therapy from 3x4 to 2x4.", [NOTHING, visits(8), NOTHING, NOTHING]),
        ("UR approved hand therapy 3x4 to the left hand.", [NOTHING, NOTHING, NOTHING, NOTHING]),
        (
            "Vicodin was modified from 60 to 45 and then to 30 on reconsideration by UR.",
            [NOTHING, NOTHING, MODIFIED, NOTHING],
        ),
        ("UR modified Vicodin to 45 and then denied the sling.", [NOTHING, NOTHING, tablets(45), DENIED]),
    ],
)
def test_requests_are_told_along_and_weekly(summary: str, expected: list[Told]) -> None:
    """Right behind the verb, and from one schedule to another."""
    assert told(HAND, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified the MRI; both medical foods were denied.", [DENIED, DENIED, NOTHING]),
        ("The MRI was denied. The medical foods were denied. (UR 5/5/15)", [DENIED, DENIED, DENIED]),
        ("The MRI was denied. Theramine was modified to 60. (UR 5/5/15)", [tablets(60), NOTHING, DENIED]),
        ("The MRI was done. Theramine was taken. (UR 5/5/15)", [NOTHING, NOTHING, NOTHING]),
        ("UR denied a medical food diary and certified the MRI.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_foods_are_told_by_their_kind(summary: str, expected: list[Told]) -> None:
    """And sentences by the review that is named in brackets behind them."""
    assert told(FOODS, summary) == expected
