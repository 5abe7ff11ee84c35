"""Requests that utilization review's story names by their order: `the first`, `the second and the third`."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

THREE = ["Psychotherapy, 10 sessions", "Medication management, 6 visits", "Sleep study"]
ASKED = "The psychologist requested ten sessions of psychotherapy, medication management, and a sleep study. "
TWO = ["Physical therapy 12 visits", "Acupuncture 8 visits"]


def _part(amount: float, unit: str) -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR modified the first to 5 sessions and the second to 3 visits, and denied the third.",
            [_part(5, "session"), _part(3, "visit"), DENIED],
        ),
        ("UR cut the first to 5, the second to 3.", [_part(5, "session"), _part(3, "visit"), NOTHING]),
        (
            "UR reduced the first from 10 to 5, and declined the second and third.",
            [_part(5, "session"), DENIED, DENIED],
        ),
        ("UR denied the first and the last.", [DENIED, NOTHING, DENIED]),
        ("UR certified neither the first nor the second.", [DENIED, DENIED, NOTHING]),
        ("UR modified the first to 5 sessions and denied the others.", [_part(5, "session"), DENIED, DENIED]),
        ("UR denied all but the second.", [DENIED, NOTHING, DENIED]),
        (
            "The first was denied by UR; 3 visits of the second were certified.",
            [DENIED, _part(3, "visit"), NOTHING],
        ),
        ("UR denied the second one as premature.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the second of these on 4/2/14.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_requests_are_named_by_the_order_in_which_they_were_asked_for(
    summary: str, expected: list[Told]
) -> None:
    """The first is the first of the list in the sentence before."""
    assert told_of(THREE, ASKED + summary, []) == expected


@pytest.mark.parametrize(
    "asked",
    [
        "Acupuncture and physical therapy were requested. UR denied",
        "The doctor asked for acupuncture as well as physical therapy. UR denied",
        "The doctor requests acupuncture and physical therapy; UR denied",
    ],
)
def test_the_order_is_that_of_the_list_and_not_of_the_decisions(asked: str) -> None:
    """What the letter decides on first may have been asked for last."""
    assert told_of(TWO, f"{asked} the first.", []) == [NOTHING, DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR modified the first to 8 visits and denied the second.",
        "UR modified the first to 8 visits and denied the others.",
        "UR modified the first to 6; the rest were denied.",
        "The doctor requested therapy, an MRI, and acupuncture. UR cut the first to 8 and denied the second.",
        "The doctor requested therapy and acupuncture. UR denied the third.",
        "The doctor requested therapy and acupuncture. UR certified the first and denied the second visit.",
        "The doctor requested therapy and acupuncture. UR certified the first visit and denied the rest.",
        "The doctor requested therapy and acupuncture. UR certified 4 visits and denied the rest.",
    ],
)
def test_an_order_that_is_not_told_leaves_open_which_request_is_meant(summary: str) -> None:
    """Where no list tells which one is the first, or a list holds what is not in dispute, nothing is told."""
    assert told_of(TWO, summary, []) == [NOTHING, NOTHING]


BELOW = [
    "Right ankle fusion",
    "Knee scooter, 8 week rental",
    "Enoxaparin 40mg #14",
    "Home physical therapy, 6 visits",
]


@pytest.mark.parametrize(
    "lead",
    [
        "The four services sought are given below. Taking them in that order, UR ",
        "UR received four requests, which are listed here as they are below. It ",
        "The requests are numbered below. UR on 3/1/2016 ",
    ],
)
def test_the_order_of_the_decisions_is_told_to_be_that_of_the_requests(lead: str) -> None:
    """Where the letter says that its requests stand below, the first is the first decided on."""
    summary = (
        f"{lead}denied the first, allowed 4 weeks of the second, denied the third, and put off the fourth."
    )
    delayed: Told = (UrAction.DELAYED, None, None)
    assert told_of(BELOW, summary, []) == [DENIED, _part(4, "week"), DENIED, delayed]


@pytest.mark.parametrize(
    "lead",
    [
        "The five services sought are given below. UR ",
        "The findings are given below. UR ",
        "The treatments were given to the leg below the knee. UR ",
        "UR ",
    ],
)
def test_what_stands_below_need_not_be_the_requests(lead: str) -> None:
    """Of other things or of another number of requests the order is not told."""
    assert told_of(BELOW, f"{lead}denied the first.", []) == [NOTHING] * 4


def test_a_list_in_its_order_may_hold_what_is_not_in_dispute() -> None:
    """`RFA, in this order: …` counts what was certified, too."""
    summary = (
        "RFA 2/13/15, in this order: carpal tunnel release; assistant surgeon; knee scooter; blood count. "
        "UR 2/26/15: first and last certified. Second non-cert. Third modified to 4 weeks."
    )
    expected = [DENIED, _part(4, "week")]
    assert told_of(["Assistant surgeon", "Knee scooter, 8 week rental"], summary, []) == expected
