"""Decisions that are told of another time or thing, and amounts and answers in few words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

POOL = ("Aquatic therapy x 10", "Walker")
WATER = ("Aquatic therapy x 10", "Massage therapy x 10", "Walker")
DRUGS = ("Percocet 10/325mg #90", "Lunesta 2mg #30", "Protonix 20mg #60")


def part(amount: float, unit: str) -> Told:
    """What was cut to so much."""
    return UrAction.MODIFIED, amount, unit


FOUR, FORTY = part(4, "visit"), part(40, "unit")


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (POOL[:1], "UR brought the matter down to two questions.", [NOTHING]),
        (POOL[:1], "UR cut its letter to a single sentence.", [NOTHING]),
        (POOL[:1], "UR cut the pool down to four visits.", [FOUR]),
        (POOL, "A denial was received in 2012 for the pool; now ten visits are asked for.", [NOTHING] * 2),
        (POOL, "UR denied the pool for the neck; the same for the back was certified.", [DENIED, NOTHING]),
        (POOL, "He manages by self-massage. UR denied the walker.", [NOTHING, DENIED]),
        (
            WATER,
            "UR approved four visits, for self-massage, and denied the walker.",
            [NOTHING, NOTHING, DENIED],
        ),
    ],
)
def test_what_is_not_told(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """Neither questions nor what was decided years ago tell what was done with the request."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the therapy.", [NOTHING, NOTHING, NOTHING]),
        ("UR cut the therapy to four visits and denied the walker.", [NOTHING, NOTHING, DENIED]),
        ("Aquatic therapy was asked for. UR denied the therapy.", [DENIED, NOTHING, NOTHING]),
        ("UR denied the aquatic therapy.", [DENIED, NOTHING, NOTHING]),
        ("UR denied the massage and the aquatic therapy.", [DENIED, DENIED, NOTHING]),
    ],
)
def test_the_therapy_of_two(summary: str, expected: list[Told]) -> None:
    """`The therapy` is not told to be the one or the other of two, but for what the sentence before tells."""
    assert told_of(WATER, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (POOL, "UR 5/6/2014: pool 4 of 10 certified, walker no.", [FOUR, DENIED]),
        (POOL, "UR's answer: walker - no.", [NOTHING, DENIED]),
        (POOL, "UR denied the pool. Smoker: no. Alcohol no, walker no.", [DENIED, NOTHING]),
        (POOL, "UR certified none of the walkers, four of the pool visits.", [FOUR, DENIED]),
        (POOL, "Asked for were ten pool visits; the carrier approved four visits.", [FOUR, NOTHING]),
        (
            POOL,
            "The denial was to the effect that pools cure nobody; nothing was granted.",
            [DENIED] * 2,
        ),
        (POOL, "Except for 4 visits in the pool nothing was approved by UR.", [NOTHING, DENIED]),
        (DRUGS, "UR denied all drugs except Percocet, of which it allowed 40.", [FORTY, DENIED, DENIED]),
    ],
)
def test_answers_in_few_words(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """`No` behind a request, parts behind `none of`, and what everything is denied but."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


PILLS = ("Protonix 20mg #60 with 2 refills", "Walker")
CHIRO = ("Chiropractic manipulation x 10", "Walker")


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (POOL, "UR certified the pool for four visits; the other was denied.", [FOUR, DENIED]),
        (
            ("Heel injections x 2", "Walker"),
            "UR certified one of the injections; the other was denied.",
            None,
        ),
        (POOL, "UR certified the MRI. The other was denied.", [NOTHING, NOTHING]),
        (POOL, "UR granted nothing of what was asked.", [DENIED, DENIED]),
        (POOL, "UR looked at the pool and the walker. It would certify neither.", [DENIED, DENIED]),
        (DRUGS, "UR looked at the Percocet. It would certify neither.", [NOTHING, NOTHING, NOTHING]),
        (
            POOL,
            "UR denied the walker and would not certify more than four visits of aquatic therapy.",
            [FOUR, DENIED],
        ),
        (POOL, "UR saw no need for the walker or for more than four visits of aquatics.", [FOUR, DENIED]),
        (POOL, "UR denied the pool as more than 24 visits had been had.", [DENIED, NOTHING]),
        (POOL, "UR cut out the walker and let the pool go forward with four visits.", [FOUR, DENIED]),
        (POOL, "He cut out the pool. UR put a stop to the walker.", [NOTHING, DENIED]),
        (PILLS, "Of the Protonix, one month was approved by UR.", [(UrAction.MODIFIED, None, None), NOTHING]),
        (PILLS, "The Protonix was approved by UR for relief of one month.", [NOTHING, NOTHING]),
        (CHIRO, "UR allowed 4 manipulations and denied the walker.", [FOUR, DENIED]),
    ],
)
def test_what_is_left_and_no_more(requests: Sequence[str], summary: str, expected: list[Told] | None) -> None:
    """The other of two, neither and nothing, no more than so much; one of two injections is no request."""
    told = told_of(requests, summary, [""] * len(requests))
    assert told == expected if expected is not None else told[1] == NOTHING
