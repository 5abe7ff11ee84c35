"""Denials that spare a part or leave a loan in place of a purchase, and decisions told of before them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

THERAPY = ("Physical therapy 12 visits",)
TENS = ("TENS unit", "Norco #60")
TWO = ("Physical therapy 12 visits", "Norco #60")
THREE = ("Norco #120", "Lumbar MRI", "Pain consultation")
SURGERY = ("Right shoulder arthroscopy", "Post-operative physical therapy 12 visits")
PART: Told = (UrAction.MODIFIED, None, None)
LENT: Told = (UrAction.MODIFIED, 30, "day")


def part(amount: float, unit: str = "visit") -> Told:
    """So much was approved."""
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied all except 6 visits.", part(6)),
        ("UR denied all but six of the visits.", part(6)),
        ("UR denied all visits except 6.", part(6)),
        ("All but 6 visits were denied by UR.", part(6)),
        ("UR denied all except the first 6 visits.", part(6)),
        ("UR denied the visits, other than the first 6.", part(6)),
        ("UR denied the visits in excess of 6.", part(6)),
        ("Physical therapy was denied by UR except for 4 visits.", part(4)),
        ("UR denied all but 2 of the 12 visits.", part(2)),
        ("UR denied physical therapy, except for one evaluation.", PART),
    ],
)
def test_all_but_a_part(summary: str, expected: Told) -> None:
    """A denial of all but so many visits is a cut to as many."""
    assert told_of(THERAPY, summary, []) == [expected]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied therapy over 6 weeks.",
        "UR denied physical therapy beyond the 8 visits already had.",
        "UR denied the therapy beyond 24 visits.",
        "UR denied the therapy as he had finished all but 2 visits.",
        "UR denied physical therapy but 6 visits of acupuncture were approved.",
    ],
)
def test_no_part_of_what_was_denied(summary: str) -> None:
    """What is told of other visits, of weeks and in the grounds is no part that was spared."""
    assert told_of(THERAPY, summary, []) == [DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied physical therapy except for 6 visits and denied Norco.", [part(6), DENIED]),
        ("UR denied all of the PT visits but six, and all Norco.", [part(6), DENIED]),
        ("UR denied all except 6 visits of physical therapy.", [part(6), DENIED]),
        ("UR denied all except the Norco.", [DENIED, NOTHING]),
    ],
)
def test_a_part_of_one_of_two(summary: str, expected: list[Told]) -> None:
    """The part that is spared is of the request that is told with it."""
    assert told_of(TWO, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied all the requests but approved the consultation.", [DENIED, DENIED, NOTHING]),
        ("UR denied everything but certified a pain consultation.", [DENIED, DENIED, NOTHING]),
        ("UR denied all the requests but the consultation.", [DENIED, DENIED, NOTHING]),
        ("UR denied all three requests but certified a sleep study.", [DENIED, DENIED, DENIED]),
    ],
)
def test_all_but_certified(summary: str, expected: list[Told]) -> None:
    """A verb behind `but` tells what was certified, and spares nothing else."""
    assert told_of(THREE, summary, []) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR 5/5/14: TENS denied as a purchase, a 30 day trial being certified.",
        "UR: TENS denied as a purchase, 30 day trial certified.",
        "The TENS was denied by UR as a purchase, a 30 day trial being certified.",
        "UR denied the TENS as a purchase; a 30 day trial was certified.",
        "UR denied purchase of the TENS. A 30 day trial was certified.",
        "The request for a TENS unit was denied as a purchase, with a 30 day rental certified.",
    ],
)
def test_a_loan_in_place_of_a_purchase(summary: str) -> None:
    """A trial that is approved behind the denial of a purchase is of the same unit."""
    assert told_of(TENS, summary, []) == [LENT, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the TENS and Norco. A 30 day trial was certified.", [LENT, DENIED]),
        ("UR denied Norco. A 30 day trial was certified.", [NOTHING, DENIED]),
        ("UR denied the TENS. A rental of a wheelchair was certified.", [DENIED, NOTHING]),
        ("The request for a TENS unit was denied, with no trial certified.", [DENIED, NOTHING]),
        ("The request for a TENS unit was denied, with an earlier trial certified.", [DENIED, NOTHING]),
        ("The request for Norco was denied, with #30 certified for weaning.", [NOTHING, part(30, "unit")]),
    ],
)
def test_a_loan_of_something_else(summary: str, expected: list[Told]) -> None:
    """What is lent of another thing or was lent before is none of what was denied."""
    assert told_of(TENS, summary, []) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied PT. In May UR had modified PT to 6 visits.",
        "UR denied the therapy. The month before UR had modified a request for therapy to 6 visits.",
        "UR denied PT. It had certified 6 visits in May.",
        "The utilization review of 8/2/14 denied therapy. Therapy had been modified to 6 visits earlier.",
        "In May UR had certified 6 visits. UR denied this request for PT.",
        "In May UR had modified PT to 6 visits. UR denied this request for PT.",
        "In May UR certified 6 of 12 visits. In August UR denied 12 more visits.",
    ],
)
def test_what_had_been_decided(summary: str) -> None:
    """What had been decided at some time before a denial was of another request."""
    assert told_of(THERAPY, summary, []) == [DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("On 8/2/14 UR had modified PT to 6 visits. He appealed.", part(6)),
        ("UR had denied PT on 5/5/14. On reconsideration UR modified it to 6 visits.", part(6)),
        ("UR denied the therapy. In August it certified 6 visits.", part(6)),
        ("The request was denied by UR. UR had certified 6 of 12 visits on 5/5/14.", part(6)),
        ("UR had certified 6 visits in May. It denied the remaining 6.", part(6)),
        ("UR modified PT to 6 visits. It had certified 12 visits in May.", part(6)),
    ],
)
def test_what_had_been_decided_of_the_same(summary: str, expected: Told) -> None:
    """A part of what was asked for, and what came of it later, are of the request in dispute."""
    assert told_of(THERAPY, summary, []) == [expected]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR modified PT by removing the last four visits.", PART),
        ("UR reduced PT by four visits.", part(8)),
        ("UR certified 8 visits of PT, which he completed, and denied the 12 now asked for.", NOTHING),
    ],
)
def test_what_was_taken_off(summary: str, expected: Told) -> None:
    """The visits that were removed or had before are not those that were left."""
    assert told_of(THERAPY, summary, []) == [expected]


def test_a_deed_with_another() -> None:
    """An amount is of the request that it is told with, and not of the one before it."""
    unit = "Cold therapy unit rental 14 days"
    summary = "UR certified 8, with the cold unit certified for 7 days."
    assert told_of([*THERAPY, unit], summary, []) == [NOTHING, part(7, "day")]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR modified the post-operative therapy to 8 visits.", [NOTHING, part(8)]),
        ("Surgery was denied by UR. Therapy after surgery was modified to 8 visits.", [DENIED, part(8)]),
        ("UR modified physical therapy after the arthroscopy to 8 visits.", [NOTHING, part(8)]),
        ("UR denied arthroscopic surgery after reviewing the MRI.", [DENIED, NOTHING]),
        ("After the arthroscopy was denied by UR, the therapy was denied too.", [DENIED, DENIED]),
        ("UR denied the operative procedure and the therapy.", [DENIED, DENIED]),
        ("The surgery and post-operative therapy were denied by UR.", [DENIED, DENIED]),
    ],
)
def test_what_follows_an_operation(summary: str, expected: list[Told]) -> None:
    """Therapy after an operation is told of without the operation itself."""
    assert told_of(SURGERY, summary, []) == expected


MEDICINES = ("Norco 10/325mg #90", "Naproxen 550mg #60", "Pantoprazole 20mg #60", "Ondansetron 8mg #30")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR modified Norco to #60 and denied the other medications except for naproxen.",
            [(UrAction.MODIFIED, 60, "unit"), NOTHING, DENIED, DENIED],
        ),
        ("The others were denied except for naproxen by UR.", [DENIED, NOTHING, DENIED, DENIED]),
        (
            "Of the four drugs requested, UR approved naproxen and pantoprazole; the others were denied.",
            [DENIED, NOTHING, NOTHING, DENIED],
        ),
        (
            "UR denied the Norco as no drug other than naproxen was tried.",
            [DENIED, NOTHING, NOTHING, NOTHING],
        ),
    ],
)
def test_one_of_the_others_is_spared(summary: str, expected: Sequence[Told]) -> None:
    """A drug named behind `except for` is none of the others that were denied."""
    assert told_of(MEDICINES, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The injection was certified. Ultrasound guidance was not certified by UR.", PART),
        ("UR denied the ultrasound guidance.", NOTHING),
        ("UR denied the ultrasound guided injection.", DENIED),
        ("UR denied the injection with ultrasound guidance.", DENIED),
    ],
)
def test_the_guidance_of_an_injection_alone_is_denied(summary: str, expected: Told) -> None:
    """What an injection is done with is a part of it."""
    assert told_of(["Ultrasound guided corticosteroid injection left shoulder"], summary, []) == [expected]


def test_once_daily_is_no_condition() -> None:
    """An approval behind `(once daily dosing)` is told as done."""
    requests = ("Prilosec 20mg #60", "Anaprox 550mg #60")
    summary = "UR modified Prilosec to #30 (once daily dosing) and approved Anaprox."
    assert told_of(requests, summary, []) == [(UrAction.MODIFIED, 30, "unit"), NOTHING]


def test_visits_of_each_of_several() -> None:
    """So many visits of what was asked for in sessions are a part of each."""
    requests = ("Cognitive behavioral therapy 12 sessions", "Biofeedback 6 sessions")
    summary = "UR approved 4 CBT visits and 4 biofeedback visits."
    assert told_of(requests, summary, []) == [(UrAction.MODIFIED, 4, "visit")] * 2
