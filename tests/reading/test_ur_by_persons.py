"""What a reviewing physician did as `he`, and what fell with another thing or for another reason."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

POOL = ("Aquatic therapy x 10", "Walker")
SCOPE = ("Left shoulder arthroscopy", "Interscalene nerve block", "Polar care unit")
DRUGS = ("Percocet 10/325mg #90", "Lunesta 2mg #30")


def part(amount: float, unit: str) -> Told:
    """What was cut to so much."""
    return UrAction.MODIFIED, amount, unit


FOUR, FORTY = part(4, "visit"), part(40, "unit")


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            POOL,
            "The carrier's doctor let 4 pool visits go; she turned down the walker.",
            [FOUR, DENIED],
        ),
        (POOL, "The UR physician declined the pool visits. He also denied the walker.", [DENIED, DENIED]),
        (POOL, "A peer reviewer said no to the walker. She gave four of ten pool visits.", [FOUR, DENIED]),
        (POOL, "UR let the pool go to the surgeon. He declined the walker.", [NOTHING, NOTHING]),
        (
            POOL,
            "The UR physician denied the pool as the patient swims; he refused it.",
            [DENIED, NOTHING],
        ),
        (POOL, "The UR physician called the surgeon. He declined the walker.", [NOTHING, NOTHING]),
        (
            POOL,
            "The UR company agreed to four pool visits and would not agree to a walker.",
            [FOUR, DENIED],
        ),
    ],
)
def test_the_reviewing_physician_goes_on(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """`He` is who reviewed where nobody else is told of between; else it may be the worker or a surgeon."""
    assert told_of(requests, summary, ["", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The insurance company denied the pool visits and the walker.", [DENIED, DENIED]),
        ("The pool visits were denied by the insurance company.", [DENIED, NOTHING]),
        ("The insurance company found the walker not medically necessary.", [NOTHING, DENIED]),
        ("The doctor wants a walker, which the carrier's own vendor denied.", [NOTHING, DENIED]),
        ("His private insurance company denied the walker.", [NOTHING, NOTHING]),
        ("Her health insurance company had denied the walker.", [NOTHING, NOTHING]),
        ("Her insurance company had denied the walker.", [NOTHING, NOTHING]),
    ],
)
def test_the_insurance_company_decides(summary: str, expected: list[Told]) -> None:
    """The insurance company is the claims administrator, and the worker's own one is not."""
    assert told_of(POOL, summary, ["", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the arthroscopy, and the nerve block fell with it.", [DENIED, DENIED, NOTHING]),
        ("The arthroscopy was denied by UR; with it fell the nerve block.", [DENIED, DENIED, NOTHING]),
        ("UR denied the arthroscopy, the block and the polar unit followed suit.", [DENIED] * 3),
        ("UR denied the polar care unit as he fell with it.", [NOTHING, NOTHING, DENIED]),
        ("UR certified the arthroscopy, and the nerve block went with it.", [NOTHING] * 3),
    ],
)
def test_what_fell_with_it(summary: str, expected: list[Told]) -> None:
    """What shares the fate of what was denied was denied, too."""
    assert told_of(SCOPE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "The pool was non-certified because it was too warm, and the walker because gait was steady.",
            [DENIED, DENIED],
        ),
        ("The walker was denied by UR due to a steady gait, the pool due to past visits.", [DENIED, DENIED]),
        ("The pool was denied by UR because the walker and the cane were enough.", [DENIED, NOTHING]),
        (
            "The pool was certified by UR because of pain, the walker because of falls.",
            [NOTHING, NOTHING],
        ),
    ],
)
def test_each_with_its_own_ground(summary: str, expected: list[Told]) -> None:
    """A denial is told of the next request by why it was made alone."""
    assert told_of(POOL, summary, ["", ""]) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            POOL,
            "Wanted were a walker, which the insurer's doctor refused, and the pool.",
            [NOTHING, DENIED],
        ),
        (POOL, "He asked for a walker, something the carrier denied, and for the pool.", [NOTHING, DENIED]),
        (POOL, "She asked for a walker, that UR denied, and pool visits.", [NOTHING, DENIED]),
        (POOL, "The note tells of the pool, that UR denied the walker.", [NOTHING, DENIED]),
        (DRUGS, "UR denied the request for Lunesta, Percocet was reduced to 40.", [FORTY, DENIED]),
        (DRUGS, "UR denied Lunesta since Percocet was used.", [NOTHING, DENIED]),
        (
            DRUGS,
            "UR 4/5/2015: Lunesta not certified. Percocet #90 reduced to #40 for a taper.",
            [FORTY, DENIED],
        ),
        (DRUGS, "UR denied Lunesta. She reduced Percocet to 40 a month by herself.", [NOTHING, DENIED]),
    ],
)
def test_one_denied_between_others(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """What is told in an aside is of what stands before it, and a comma may end what was denied."""
    assert told_of(requests, summary, ["", ""]) == expected
