"""Usual turns of summaries: a trial, each of several with its reason, all with their day."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.reading.test_ur import DENIED, NOTHING, Told, told_of
from tests.reading.test_ur_granted_besides import DRUGS, MODIFIED, _part

SCS = ("Spinal cord stimulator trial", "Psychological clearance evaluation", "Nucynta 75 mg #90")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the trial because fusion was not ruled out, and certified Nucynta.", [DENIED, NOTHING]),
        ("The trial was non-certified by UR and the clearance was certified.", [DENIED, NOTHING]),
        ("UR denied the clearance as the trial was premature.", [NOTHING, DENIED]),
        ("UR denied the clearance. The trial of Nucynta was brief.", [NOTHING, DENIED]),
    ],
)
def test_a_request_for_a_trial_goes_by_that(summary: str, expected: Sequence[Told]) -> None:
    """`The trial` that was decided on is the one request that is for a trial."""
    assert told_of(SCS, summary, [])[:2] == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied Norco due to lack of benefit, Soma due to long-term use, and Prilosec due to no GI risk.",
        "UR denied Norco (no functional gain), Soma (not for long-term use) and Prilosec (no GI risk).",
        "UR certified the UDS but neither Norco nor Soma. Prilosec was found not medically necessary.",
        "UR approved the UDS but not Norco or Soma. Prilosec was deemed not medically necessary.",
    ],
)
def test_each_of_several_with_its_own_reason(summary: str) -> None:
    """Drugs denied each with its reason, left out of an approval or found not necessary were denied."""
    assert told_of(DRUGS, summary, []) == [DENIED, DENIED, DENIED, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied Norco (no trial of Soma).", [DENIED, NOTHING, NOTHING, NOTHING]),
        ("UR certified Norco but not for Soma users.", [NOTHING] * 4),
        ("UR certified Norco. Soma was found not medically necessary by the QME.", [NOTHING] * 4),
        (
            "UR denied Soma and approved a reduced #60 of Norco.",
            [_part(60), DENIED, NOTHING, NOTHING],
        ),
        (
            "UR recommended denial of Soma and a reduced quantity of #60 for Norco.",
            [MODIFIED, DENIED, NOTHING, NOTHING],
        ),
    ],
)
def test_reasons_and_others_that_name_a_drug(summary: str, expected: Sequence[Told]) -> None:
    """What a reason or another's opinion names was not denied, and a reduced quantity is no denial."""
    assert told_of(DRUGS, summary, []) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (("Lexapro 10mg #30 with 5 refills",), "UR approved Lexapro #30 with 2 refills.", [_part(30)]),
        (("Lexapro 10mg #30 with 5 refills",), "UR approved Lexapro #30 with 5 refills.", [NOTHING]),
        (("Lexapro 10mg #30 with 5 refills",), "UR denied Lexapro #30 with 2 refills.", [DENIED]),
        (("Epidural steroid injection, lumbar spine", "MRI"), "UR denied the LESI.", [DENIED, NOTHING]),
        (
            ("Aquatic therapy x 12 visits", "Left SI joint injection"),
            "UR denied the injection. Aquatic therapy was reduced from 12 to 6 visits.",
            [_part(6, "visit"), DENIED],
        ),
        (
            ("Aquatic therapy x 12 visits", "Left SI joint injection"),
            "UR denied the injection. His Norco was reduced from 120 to 60 tablets.",
            [NOTHING, DENIED],
        ),
        (
            ("Custom functional orthotics",),
            "UR denied the request, and advised that prefabricated devices be used.",
            [DENIED],
        ),
        (
            ("Physical therapy, 2 x 4", "Motrin 800mg #90 with 5 refills"),
            (
                "The requests were reviewed with the following result: therapy certified for 3 visits, "
                "Motrin certified for #90 with no refill."
            ),
            [_part(3, "visit"), _part(90)],
        ),
        (
            ("Hyperbaric oxygen, 20 treatments", "Home nursing, 12 visits"),
            "A review decision dated 08/11/2021 modified nursing to 4 visits and denied hyperbaric oxygen.",
            [DENIED, _part(4, "visit")],
        ),
        (
            ("Porcelain crown, tooth #9", "Occlusal guard"),
            "UR non-certified all, but certified a consultation with an oral surgeon.",
            [DENIED, DENIED],
        ),
    ],
)
def test_usual_turns(requests: Sequence[str], summary: str, expected: Sequence[Told]) -> None:
    """Fewer refills, short names, visits cut from so many to so many, and results told behind a colon."""
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied both on 12/22/2014.",
        "The claims administrator denied both on September 25, 2013.",
        "UR denied all as not supported by the guideline.",
        "UR denied both because neither is supported.",
    ],
)
def test_all_may_be_told_with_its_day_or_its_ground(summary: str) -> None:
    """Behind the words for all of what was asked for."""
    items = ("Aquatic therapy x 12 visits", "Gabapentin 600mg #90")
    assert told_of(items, summary, []) == [DENIED, DENIED]


def test_two_days_of_one_request_are_not_two_requests() -> None:
    """`Both` may tell when one of them was denied."""
    items = ("Aquatic therapy x 12 visits", "Gabapentin 600mg #90")
    assert told_of(items, "UR denied aquatic therapy, both in 2012 and in 2013.", []) == [DENIED, NOTHING]


def test_both_of_three_are_not_told() -> None:
    """Which two that are is left open."""
    items = ("Soma 350mg #30", "Walker", "MRI of the lumbar spine")
    assert told_of(items, "UR denied both on 12/22/2014.", []) == [NOTHING] * 3
