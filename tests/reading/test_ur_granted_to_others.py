"""What utilization review granted of other requests, which takes nothing back of a denial."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, Told, told_of

DRUGS = ("Norco 10/325mg #120", "Soma 350mg #60")
CARE = ("Physical therapy 12 visits",)


@pytest.mark.parametrize("verb", ["modified", "certified"])
@pytest.mark.parametrize(
    "other",
    [
        *(
            "the therapy",
            "the request for therapy",
            "the visits",
            "the program",
            "the brace",
            "the acupuncture",
        ),
        *("the remaining requests", "everything else", "the rest"),
    ],
)
def test_what_is_granted_beside_takes_no_denial_back(verb: str, other: str) -> None:
    """A therapy without its kind, and the rest where all was denied, are none of the drugs that were."""
    for denied in ("both", "both drugs", "Norco and Soma"):
        assert told_of(DRUGS, f"UR denied {denied} and {verb} {other}.", ["", ""]) == [DENIED, DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied six visits and certified the remaining six.", (UrAction.MODIFIED, None, None)),
        ("UR certified six visits and denied the remaining six.", (UrAction.MODIFIED, 6, "visit")),
        ("UR denied six of the twelve and certified the others.", (UrAction.MODIFIED, None, None)),
    ],
)
def test_the_rest_of_the_visits_is_of_the_request(summary: str, expected: Told) -> None:
    """Where a part of one request was denied, the rest is its other part."""
    assert told_of(CARE, summary, [""]) == [expected]


@pytest.mark.parametrize("request_", ["MRI of the left shoulder", "Norco 10/325mg #120", "Lumbar brace"])
@pytest.mark.parametrize(
    "of_another",
    [
        "Physical therapy x 12 was done; a second course of 12 was modified by UR to 4.",
        "A second course was modified by UR to 4, and these were completed.",
        "Another 12 visits were modified by UR to 4 visits.",
        "The new course of twelve was approved by UR.",
        "UR approved 12 sessions in May.",
    ],
)
def test_a_course_of_visits_is_of_no_request_without_any(request_: str, of_another: str) -> None:
    """A therapy that was told before is meant by it."""
    ((action, *_),) = told_of([request_], of_another, [""])
    assert action is None
    ((action, *_),) = told_of([request_], f"{of_another} UR then denied the request.", [""])
    assert action is UrAction.DENIED


def test_a_course_of_visits_is_of_a_request_for_some() -> None:
    """Where it is the only one."""
    told = told_of(CARE, "A second course of 12 visits was modified by UR to 4 visits.", [""])
    assert told == [(UrAction.MODIFIED, 4, "visit")]
