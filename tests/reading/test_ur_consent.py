"""Consent, refusal and delay in plain words, in rows of short sentences, and where one deed's reach ends."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

REQUESTS = (
    "Physical therapy 12 visits for the lumbar spine",
    "MRI of the lumbar spine",
    "Knee scooter rental",
)
DELAYED: Told = (UrAction.DELAYED, None, None)
PART: Told = (UrAction.MODIFIED, None, None)
FOUR: Told = (UrAction.MODIFIED, 4, "visit")
SIX: Told = (UrAction.MODIFIED, 6, "visit")


def told(summary: str, requests: Sequence[str] = REQUESTS) -> list[Told]:
    """What a summary tells of each request."""
    return told_of(requests, summary, [""] * len(requests))


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR denied the scooter, took no issue with the MRI, and let him have four of the visits.",
            [FOUR, NOTHING, DENIED],
        ),
        (
            "Utilization review let her have six of the visits and did not certify the MRI.",
            [SIX, DENIED, NOTHING],
        ),
        (
            "UR on 10/7/2022 had no objection to the MRI and did object to the scooter.",
            [NOTHING, NOTHING, DENIED],
        ),
        ("UR did not question the MRI, and it turned the scooter down.", [NOTHING, NOTHING, DENIED]),
        ("UR accepted the MRI and rejected the scooter.", [NOTHING, NOTHING, DENIED]),
        ("UR went along with the MRI and would not support the scooter.", [NOTHING, NOTHING, DENIED]),
        (
            "UR agreed to the MRI. It did not agree to the scooter, and it limited the therapy to 6 visits.",
            [SIX, NOTHING, DENIED],
        ),
        ("UR 2/5/2020: yes to the MRI, yes to six of the visits, no to the scooter.", [SIX, NOTHING, DENIED]),
        ("UR 11/5/14: MRI okayed, therapy reduced to 6 visits, scooter NC.", [SIX, NOTHING, DENIED]),
        ("UR 7/6/18: MRI ok'd; scooter NC.", [NOTHING, NOTHING, DENIED]),
        ("UR supported 6 visits of therapy, and did not support the MRI.", [SIX, DENIED, NOTHING]),
        ("UR sided with the doctor on the MRI but not on the scooter.", [NOTHING, NOTHING, DENIED]),
        ("UR approved the therapy and put off a decision on the MRI.", [NOTHING, DELAYED, NOTHING]),
        (
            "The MRI was pended for the films of 2014; the scooter was denied by UR.",
            [NOTHING, DELAYED, DENIED],
        ),
        ("UR gave four of the visits and turned down the scooter.", [FOUR, NOTHING, DENIED]),
        ("UR certified four visits and denied the MRI.", [FOUR, DENIED, NOTHING]),
        ("UR certified the MRI, and none of the visits.", [DENIED, NOTHING, NOTHING]),
        ("UR certified the MRI but not the scooter.", [NOTHING, NOTHING, DENIED]),
        ("UR approved the MRI and denied all others.", [DENIED, NOTHING, DENIED]),
        (
            "UR recommended that the MRI be certified and that the scooter not be certified.",
            [NOTHING, NOTHING, DENIED],
        ),
    ],
)
def test_consent_and_refusal(summary: str, expected: list[Told]) -> None:
    """What utilization review agrees to, turns down or puts off is told as plainly as by its terms."""
    assert told(summary) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "The patient accepted the therapy and turned the MRI down.",
        "The injury is accepted for the back. UR is dated 3/1/14. An MRI was supported by the QME.",
        "She agreed to the MRI and said no to the scooter.",
        "The surgeon had no objection to the MRI.",
        "He gave six visits of therapy a try and let the therapist have the scooter.",
        "Head: NC/AT. The MRI is from NC.",
        "The claim was accepted by the carrier. The scooter is in his garage.",
        "He said yes to the MRI, UR of 3/1/14 is in the file.",
        "The employer did not support the therapy.",
        "The judge put off a decision on the MRI.",
    ],
)
def test_consent_of_others_tells_nothing(summary: str) -> None:
    """Who accepts or turns down a treatment counts only where it is utilization review."""
    assert told(summary) == [NOTHING] * 3


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR of 04/09/2013: MRI certified. Therapy certified 2x3. Scooter non-certified.",
            [SIX, NOTHING, DENIED],
        ),
        (
            "UR certified the MRI. The scooter was not, and the therapy was approved at six.",
            [SIX, NOTHING, DENIED],
        ),
        ("UR certified the therapy. The MRI was deferred pending the report.", [NOTHING, DELAYED, NOTHING]),
        (
            "UR 2/2/16: scooter okay. MRI conditionally denied until films are in.",
            [NOTHING, DELAYED, NOTHING],
        ),
        ("UR denied the MRI. The scooter was turned down.", [NOTHING, DENIED, DENIED]),
        ("UR denied the MRI. He was approved for the scooter by his insurance.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the MRI. He cut his therapy to 6 visits.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the MRI. The employer denied the scooter.", [NOTHING, DENIED, NOTHING]),
        ("The MRI was normal. The scooter was not, he says, of help.", [NOTHING] * 3),
        ("UR denied the MRI. Disability was approved.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_sentences_that_go_on_with_utilization_review(summary: str, expected: list[Told]) -> None:
    """Short sentences right behind what utilization review did tell of it, too, unless they are of others."""
    assert told(summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the scooter, found the MRI reasonable.", [NOTHING, NOTHING, DENIED]),
        ("UR cut the therapy to 6 visits, and would not hear of the MRI.", [SIX, NOTHING, NOTHING]),
        ("UR did not certify the MRI, and for the therapy certified 6 visits.", [SIX, DENIED, NOTHING]),
        ("Recommended denial of the scooter, certification of the MRI.", [NOTHING, NOTHING, DENIED]),
    ],
)
def test_where_the_reach_of_a_deed_ends(summary: str, expected: list[Told]) -> None:
    """What utilization review did next is not what it did before."""
    assert told(summary) == expected


def test_an_amount_is_of_the_drug_beside_it() -> None:
    """What is approved in full without its refills does not take the amount of the drug before it."""
    requests = ("OxyContin 40mg #90", "Oxycodone 10mg #120", "Movantik 25mg #30 with 2 refills")
    summary = "UR approved OxyContin #60 and oxycodone #90, and approved Movantik #30 without refills."
    assert told(summary, requests) == [
        (UrAction.MODIFIED, 60, "unit"),
        (UrAction.MODIFIED, 90, "unit"),
        (UrAction.MODIFIED, 30, "unit"),
    ]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved the injection for the left thumb.", PART),
        ("UR certified the injection to the right thumb only.", PART),
        ("UR certified the injection for the right and the left thumb.", NOTHING),
        ("UR certified the bilateral injection.", NOTHING),
        ("UR denied the injection for the left thumb.", DENIED),
    ],
)
def test_one_of_two_sides(summary: str, expected: Told) -> None:
    """A request for both sides that is certified for one of them is modified."""
    assert told(summary, ("Bilateral thumb CMC injection",)) == [expected]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved the buprenorphine for two months only.", PART),
        ("UR certified the buprenorphine for a month only, to taper.", PART),
        ("UR certified only the buprenorphine.", NOTHING),
        ("UR certified the buprenorphine, which only the clinic dispenses.", NOTHING),
    ],
)
def test_within_limits(summary: str, expected: Told) -> None:
    """What is approved for a limited time only is modified."""
    assert told(summary, ("Buprenorphine 8mg #60 with 5 refills",)) == [expected]
