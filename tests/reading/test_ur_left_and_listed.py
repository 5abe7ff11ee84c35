"""What is told of several requests by lists, exceptions and parts: `both denied`, `all of the below`."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

THREE = ("Acupuncture x 8", "Ramp for the home", "Hot tub")
FUSION = (
    "Lumbar fusion L5-S1",
    "Associated surgical service: Assistant surgeon",
    "Associated surgical service: 3 day inpatient stay",
)
PROGRAM = ("Functional restoration program x 6 weeks",)
FOUR: Told = (UrAction.MODIFIED, 4, "visit")
TWO_WEEKS: Told = (UrAction.MODIFIED, 2, "week")


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            THREE,
            "UR allowed 4 of 8 acupuncture visits and denied the two others.",
            [FOUR, DENIED, DENIED],
        ),
        (
            THREE,
            "UR gave 4 acupuncture visits and found the rest, namely the ramp and hot tub, unjustified.",
            [FOUR, DENIED, DENIED],
        ),
        (THREE, "UR found the ramp and the hot tub unjustified.", [NOTHING, DENIED, DENIED]),
        (THREE, "UR denied all of the below for absence of a fall.", [DENIED] * 3),
        (
            THREE,
            "Disputed are acupuncture (UR approved 4 of 8), a ramp and a hot tub (both denied).",
            [FOUR, DENIED, DENIED],
        ),
        (THREE, "UR reviewed all three requests and denied them.", [DENIED] * 3),
        (THREE, "UR on 2/3/2015 determined the requests to be not medically necessary.", [DENIED] * 3),
        (THREE, "The reviewing physician for the administrator denied the ramp.", [NOTHING, DENIED, NOTHING]),
        (THREE, "Denied at UR were the ramp and the hot tub.", [NOTHING, DENIED, DENIED]),
        (THREE, "The ramp drew a denial at UR, as did the hot tub.", [NOTHING, DENIED, DENIED]),
        (THREE, "UR certified the van with the exception of the ramp.", [NOTHING, DENIED, NOTHING]),
        (THREE, "UR approved the bed but neither the ramp nor the hot tub.", [NOTHING, DENIED, DENIED]),
        (THREE, "UR approved the bed but to neither the ramp nor the hot tub.", [NOTHING, DENIED, DENIED]),
        (THREE, "UR agreed to pay for 4 acupuncture visits and for nothing else.", [FOUR, DENIED, DENIED]),
        (
            THREE,
            "The UR letter lists the ramp as denied and the tub as approved.",
            [NOTHING, DENIED, NOTHING],
        ),
        (THREE, "UR denied items two and three.", [NOTHING, DENIED, DENIED]),
        (THREE, "UR: acupuncture approved x 4 (of 8).", [FOUR, NOTHING, NOTHING]),
        (THREE, "UR: acupuncture, 8 visits: 4 certified.", [FOUR, NOTHING, NOTHING]),
        (THREE, "UR certified four of 8 acupuncture.", [FOUR, NOTHING, NOTHING]),
        (THREE, "UR mulled over the ramp but the hot tub it denied.", [NOTHING, NOTHING, DENIED]),
        (
            THREE,
            "The ramp met with a denial at UR and the acupuncture with a partial approval.",
            [(UrAction.MODIFIED, None, None), DENIED, NOTHING],
        ),
        (
            FUSION,
            "The request was denied by UR on 3/4/15, together with the associated services.",
            [DENIED] * 3,
        ),
        (PROGRAM, "UR authorized the first two weeks of the program.", [TWO_WEEKS]),
        (PROGRAM, "UR gave the green light to the first two weeks.", [TWO_WEEKS]),
        (PROGRAM, "The first two weeks of the program were approved by UR.", [TWO_WEEKS]),
        (("X-rays of the hip", "Cane"), "UR denied the films.", [DENIED, NOTHING]),
        (("Echocardiogram", "Cane"), "UR: the echo was non-certified.", [DENIED, NOTHING]),
        (
            ("Postoperative therapy x 24",),
            "UR limited the therapy to the first twelve of twenty-four visits.",
            [(UrAction.MODIFIED, 12, "visit")],
        ),
    ],
)
def test_lists_exceptions_and_parts(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """Which requests are meant, and how much of them, as a list or an exception tells."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            THREE,
            "In dispute are acupuncture, a ramp and a hot tub (both denied by the vendor).",
            [NOTHING] * 3,
        ),
        (THREE, "UR approved the van, other than which nothing was asked.", [NOTHING] * 3),
        (THREE, "Items two and three of the questionnaire were denied by the worker.", [NOTHING] * 3),
        (THREE, "The letter of UR lists acupuncture as tried.", [NOTHING] * 3),
        (PROGRAM, "UR denied the program because the first two weeks brought nothing.", [DENIED]),
        (PROGRAM, "As the first two weeks were attended, the program was denied by UR.", [DENIED]),
        (PROGRAM, "UR certified the program as the first two weeks had helped.", [NOTHING]),
    ],
)
def test_what_they_do_not_tell(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """What others denied, what was tried and what is only a ground."""
    assert told_of(requests, summary, [""] * len(requests)) == expected
