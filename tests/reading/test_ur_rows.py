"""Tests of several decisions in one sentence: what is told of one request is told of no other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told
from tests.reading.test_ur_in_turn import CARE, DRUGS, tablets, told, visits

MODIFIED: Told = (UrAction.MODIFIED, None, None)
FILLS = ("Lyrica 75mg #60 with 3 refills", "Senna #60", "Norco 10/325mg #120 with 2 refills")
SURGERY = ("Total knee arthroplasty", "Inpatient stay x 3 days", "Cold therapy unit 14 day rental")


def days(amount: float) -> Told:
    """So many days were approved."""
    return UrAction.MODIFIED, amount, "day"


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR approved Lyrica without refills, approved Senna and denied Norco.",
            [(UrAction.MODIFIED, 60, "unit"), NOTHING, DENIED],
        ),
        (
            "UR certified Lyrica #60 with no refill, Senna #30, and denied Norco.",
            [(UrAction.MODIFIED, 60, "unit"), tablets(30), DENIED],
        ),
        (
            "UR certified Lyrica #60 without refills, Senna #60, and Norco #60.",
            [(UrAction.MODIFIED, 60, "unit"), NOTHING, tablets(60)],
        ),
        (
            "Senna was denied, and Norco was approved for #120 and one refill, by UR.",
            [NOTHING, DENIED, tablets(120)],
        ),
        (
            "Norco was approved by UR with one of the two refills, and Senna was denied.",
            [NOTHING, DENIED, MODIFIED],
        ),
        ("UR approved Norco #120 with two refills and denied Senna.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_refills_are_of_one_drug(summary: str, expected: list[Told]) -> None:
    """Refills that one drug is approved without are not those of the next."""
    assert told(FILLS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved Norco for 60 and Soma for 45, and denied Ambien.", [tablets(60), tablets(45), DENIED]),
        ("UR approved Norco at 60 and Soma at 45.", [tablets(60), tablets(45), NOTHING]),
        ("UR approved Norco for pain at 8 of 10, and denied Soma.", [NOTHING, DENIED, NOTHING]),
        (
            "Norco was modified to #60; Soma to #45; Ambien to 15 by UR.",
            [tablets(60), tablets(45), tablets(15)],
        ),
        (
            "Norco was modified to 60 tablets by UR; Soma to 45 tablets; Ambien was denied.",
            [
                tablets(60),
                tablets(45),
                DENIED,
            ],
        ),
        (
            "Norco was cut by UR to 60 tablets; Soma had gone to 45 before; Ambien was denied.",
            [
                tablets(60),
                NOTHING,
                DENIED,
            ],
        ),
        (
            "Per UR partial certification for Norco #81, denial of Soma and full certification for Ambien.",
            [tablets(81), DENIED, NOTHING],
        ),
        (
            "UR cut Norco to 60, denied Soma and certified Ambien.",
            [
                tablets(60),
                DENIED,
                NOTHING,
            ],
        ),
    ],
)
def test_drugs_in_a_row_have_each_their_own(summary: str, expected: list[Told]) -> None:
    """With `for` and `at`, behind semicolons, and by nouns."""
    assert told(DRUGS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The UR physician cut acupuncture from twelve to four visits.", [visits(4), NOTHING, NOTHING]),
        (
            "The treating physician cut acupuncture from twelve to four visits, and UR denied the MRI.",
            [
                NOTHING,
                NOTHING,
                DENIED,
            ],
        ),
        (
            "UR denied acupuncture beyond six visits, PT beyond four visits, and the MRI.",
            [
                visits(6),
                visits(4),
                DENIED,
            ],
        ),
        ("UR denied acupuncture beyond six visits, and PT.", [visits(6), DENIED, NOTHING]),
        (
            "Of the three requests UR certified one, the MRI; acupuncture was modified to 6.",
            [
                visits(6),
                NOTHING,
                NOTHING,
            ],
        ),
        ("Of the 12 acupuncture visits UR certified eight.", [visits(8), NOTHING, NOTHING]),
    ],
)
def test_care_in_a_row_has_each_its_own(summary: str, expected: list[Told]) -> None:
    """The review's physician is none of those who treat; a number of requests is none of visits."""
    assert told(CARE, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            SURGERY,
            "UR approved the surgery. The cold therapy unit was cut to 7 days. The stay was denied.",
            [NOTHING, DENIED, days(7)],
        ),
        (
            SURGERY,
            "UR approved surgery, the 3 day stay was cut to 2 days, the cold unit to 7 days.",
            [NOTHING, days(2), days(7)],
        ),
        (
            SURGERY,
            "UR approved the surgery but non-certified the third inpatient day.",
            [NOTHING, MODIFIED, NOTHING],
        ),
        (SURGERY, "UR approved the surgery and denied the second stay.", [NOTHING, DENIED, NOTHING]),
        (
            ("Norco #120", "Soma #90"),
            "UR denied Soma. The Norco was cut to 60 by Dr. Lee.",
            [NOTHING, DENIED],
        ),
        (
            ("Trigger point injections x 4", "Lumbar MRI"),
            ("The trigger point injections were cut from 4 to 1, and the MRI was certified by UR."),
            [(UrAction.MODIFIED, 1, "injection"), NOTHING],
        ),
        (
            ("Trigger point injections x 4", "Lumbar MRI"),
            ("His pain was cut from 4 to 1 by the injections, and the MRI was certified by UR."),
            [NOTHING, NOTHING],
        ),
    ],
)
def test_what_is_lent_is_cut_by_the_review(
    requests: Sequence[str], summary: str, expected: list[Told]
) -> None:
    """A stay, a unit and injections are cut by nobody else; drugs and pain are."""
    assert told(requests, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR cut both Norco and Soma, the former to 45 and the latter to 60, and denied Ambien.",
            [tablets(45), tablets(60), DENIED],
        ),
        (
            "UR certified Norco and Soma, the first at 60 tablets and the second at 45 tablets.",
            [tablets(60), tablets(45), NOTHING],
        ),
        (
            "45 tablets were approved for Norco, 60 for Soma, and Ambien was denied by UR.",
            [tablets(45), tablets(60), DENIED],
        ),
        (
            "A quantity of 45 was approved for Norco and 60 for Soma; UR denied Ambien.",
            [tablets(45), tablets(60), DENIED],
        ),
        (
            "UR saw Norco. Thirty were certified for pain, and Soma was denied.",
            [NOTHING, DENIED, NOTHING],
        ),
        ("Norco was certified; Soma and Ambien were not, per the UR of 5/5/15.", [NOTHING, DENIED, DENIED]),
    ],
)
def test_drugs_are_told_in_order_and_behind_their_amounts(summary: str, expected: list[Told]) -> None:
    """`The former`, `60 for the other`."""
    assert told(DRUGS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved PT x 6 and acupuncture x 0.", [DENIED, visits(6), NOTHING]),
        (
            "UR certified acupuncture for 6 weeks at 1 per week, PT for 4 weeks at 1 per week, and no MRI.",
            [NOTHING, NOTHING, DENIED],
        ),
        (
            "Six visits were certified for acupuncture, four for PT, and the MRI was denied by UR.",
            [visits(6), visits(4), DENIED],
        ),
        ("Six visits were certified for PT and the MRI was denied by UR.", [NOTHING, visits(6), DENIED]),
        ("Half of the PT was certified by UR, and the MRI was denied.", [NOTHING, visits(6), DENIED]),
        ("Half the acupuncture visits were certified by UR.", [visits(6), NOTHING, NOTHING]),
        ("He did half of the PT and it was denied by UR.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_visits_are_told_before_what_they_are_of(summary: str, expected: list[Told]) -> None:
    """None is a denial; a rate that runs over into the next request tells nothing of this one."""
    assert told(CARE, summary) == expected
