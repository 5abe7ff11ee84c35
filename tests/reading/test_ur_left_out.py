"""Tests of what an approval leaves out, and of two requests for the same drug in different amounts."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told
from tests.reading.test_ur_in_turn import DRUGS, tablets, told, visits

MODIFIED: Told = (UrAction.MODIFIED, None, None)
AIDS = ("Cane", "Walker", "Crutches", "Physical therapy x 12", "Lumbar MRI")
SIDES = ("Bilateral wrist braces", "Hand surgeon consultation", "Celebrex 200mg #60")
TWICE = ("Norco 10/325mg #120", "Norco 10/325mg #90", "Prilosec 20mg #60")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR certified the cane but not the walker, and 6 of the 12 PT visits.",
            [NOTHING, DENIED, NOTHING, visits(6), NOTHING],
        ),
        ("UR certified the cane and no walker, and the MRI.", [NOTHING, DENIED, NOTHING, NOTHING, NOTHING]),
        (
            "UR certified the cane but not the walker, the crutches, 6 PT visits and the MRI.",
            [NOTHING, DENIED, NOTHING, visits(6), NOTHING],
        ),
        (
            "UR certified the cane but not the walker, and denied the MRI.",
            [NOTHING, DENIED, NOTHING, NOTHING, DENIED],
        ),
        (
            "UR certified the cane but not the walker, crutches and MRI.",
            [NOTHING, DENIED, DENIED, NOTHING, DENIED],
        ),
        (
            "UR certified the cane but not the walker, the crutches or the MRI.",
            [NOTHING, DENIED, DENIED, NOTHING, DENIED],
        ),
        (
            "UR certified the cane, but not the walker, the MRI, or the crutches.",
            [NOTHING, DENIED, DENIED, NOTHING, DENIED],
        ),
    ],
)
def test_what_is_left_out_ends(summary: str, expected: list[Told]) -> None:
    """Where another request with its article or amount is joined by `and`, and not by `or`."""
    assert told(AIDS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR certified the right but not the left wrist brace, the hand consult, and Celebrex #30.",
            [MODIFIED, NOTHING, tablets(30)],
        ),
        ("UR certified the consult but not the wrist braces.", [DENIED, NOTHING, NOTHING]),
        ("UR certified Celebrex and not the bilateral wrist braces.", [DENIED, NOTHING, NOTHING]),
    ],
)
def test_one_side_is_left_out(summary: str, expected: list[Told]) -> None:
    """Of what was asked for on both sides a part is approved then."""
    assert told(SIDES, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified Norco #120 and denied Norco #90.", [NOTHING, DENIED, NOTHING]),
        ("UR denied Norco 10/325mg #90.", [NOTHING, DENIED, NOTHING]),
        (
            "UR modified Norco #120 to #100, Norco #90 to #60 and Prilosec #60 to #30.",
            [tablets(100), tablets(60), tablets(30)],
        ),
        (
            "Norco #120 was approved and Norco #90 was modified to #60 by UR.",
            [NOTHING, tablets(60), NOTHING],
        ),
        ("UR modified Norco from #120 to #60.", [tablets(60), NOTHING, NOTHING]),
        ("UR denied Norco 10/325mg #90 and Norco 10/325mg #120.", [DENIED, DENIED, NOTHING]),
        ("UR denied Norco.", [DENIED, DENIED, NOTHING]),
        ("UR denied both Norco requests and Prilosec #60.", [DENIED, DENIED, DENIED]),
    ],
)
def test_the_same_drug_is_told_apart_by_its_amount(summary: str, expected: list[Told]) -> None:
    """Where the amount asked for stands right behind the name."""
    assert told(TWICE, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR recommended certifying Norco for #90, non-certifying Soma, and certifying Ambien as asked.",
            [tablets(90), DENIED, NOTHING],
        ),
        (
            "The reviewer recommended certifying Norco for #90, non-certifying Soma and certifying Ambien.",
            [NOTHING, DENIED, NOTHING],
        ),
        ("UR recommended approving Norco and denying Soma.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_what_follows_certifying_is_certified(summary: str, expected: list[Told]) -> None:
    """And none of what stands before it."""
    assert told(DRUGS, summary) == expected
