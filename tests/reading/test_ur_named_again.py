"""Tests of requests that are named again with their amounts, left as they were, or named like a kind."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told
from tests.reading.test_ur_in_turn import CARE, DRUGS, tablets, told, visits

MODIFIED: Told = (UrAction.MODIFIED, None, None)
MIND = ("Psychotherapy x 12", "Medication management x 3", "Wellbutrin 150mg #60", "Ativan 1mg #60")


def sessions(amount: float) -> Told:
    """So many sessions were approved."""
    return UrAction.MODIFIED, amount, "session"


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Norco and Soma were certified by UR for one month each with Norco at #60 and Soma at #45.",
            [tablets(60), tablets(45), NOTHING],
        ),
        (
            "Norco and Soma were modified by UR, Norco to #60 and Soma to #45, and Ambien was denied.",
            [tablets(60), tablets(45), DENIED],
        ),
        ("Norco and Soma were modified by UR to #45.", [tablets(45), tablets(45), NOTHING]),
        ("UR modified Norco to 60 and left Soma as it was.", [tablets(60), NOTHING, NOTHING]),
        ("UR modified Norco to 60 and left Soma and Ambien alone.", [tablets(60), NOTHING, NOTHING]),
        (
            "Norco was certified for #60, Soma as is, and Ambien denied by UR.",
            [tablets(60), NOTHING, DENIED],
        ),
    ],
)
def test_drugs_named_again_have_each_their_amount(summary: str, expected: list[Told]) -> None:
    """And what is left as it was has none."""
    assert told(DRUGS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Acupuncture and PT were reduced to 4 visits each, and the MRI was denied by UR.",
            [visits(4), visits(4), DENIED],
        ),
        (
            "Acupuncture was certified x 6, PT x 4, and the MRI was denied by UR.",
            [visits(6), visits(4), DENIED],
        ),
        ("Acupuncture was certified by UR, PT x 12 and the MRI were denied.", [NOTHING, DENIED, DENIED]),
        ("Acupuncture was certified by UR for 6 visits, PT x 12 was denied.", [visits(6), DENIED, NOTHING]),
    ],
)
def test_visits_are_told_with_times(summary: str, expected: list[Told]) -> None:
    """`X 6` of the one and `x 4` of the other, and of each."""
    assert told(CARE, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Psychotherapy was certified by UR, medication management x 3 and Ativan were denied.",
            [NOTHING, DENIED, NOTHING, DENIED],
        ),
        ("UR denied medication management.", [NOTHING, DENIED, NOTHING, NOTHING]),
        ("UR denied the medication Wellbutrin.", [NOTHING, NOTHING, DENIED, NOTHING]),
        ("UR cut psychotherapy to 6 and denied Wellbutrin.", [sessions(6), NOTHING, DENIED, NOTHING]),
    ],
)
def test_a_kind_before_a_name_is_none_of_the_others(summary: str, expected: list[Told]) -> None:
    """`Medication management` is no drug."""
    assert told(MIND, summary) == expected
