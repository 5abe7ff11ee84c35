"""How it is told what part of a request was certified, and that it is of no other request."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

CARE = ("Lumbar brace", "Physical therapy, 12 visits", "MRI of the lumbar spine")
DRUGS = ("Meloxicam 15mg #30 with 2 refills", "Lidocaine patch #30 with 2 refills")
PART: Told = (UrAction.MODIFIED, None, None)
ALL_THIRTY: Told = (UrAction.MODIFIED, 30, "unit")


def _part(amount: float, unit: str = "visit") -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR denied the brace and the MRI on 3/4/15, and out of 12 visits of therapy it certified four.",
            [DENIED, _part(4), DENIED],
        ),
        (
            "The carrier denied the brace and the MRI but of the 12 visits of physical therapy it allowed 6.",
            [DENIED, _part(6), DENIED],
        ),
        (
            "UR denied the brace and the MRI and of the twelve visits of physical therapy approved two.",
            [DENIED, _part(2), DENIED],
        ),
        (
            "UR denied the brace, and from the 12 visits of physical therapy asked for it approved five.",
            [DENIED, _part(5), NOTHING],
        ),
        (
            "The brace was denied by utilization review, and of the twelve therapy visits it approved two.",
            [DENIED, _part(2), NOTHING],
        ),
        (
            "UR approved two of the twelve therapy visits, and the brace and the MRI it denied.",
            [DENIED, _part(2), DENIED],
        ),
        ("UR refused the brace, and the MRI it certified.", [DENIED, NOTHING, NOTHING]),
        ("UR denied the brace and as for the MRI it denied that as well.", [DENIED, NOTHING, DENIED]),
        ("UR denied the brace and the therapy and the MRI it certified.", [DENIED, NOTHING, NOTHING]),
        (
            "UR denied the brace, while from the twelve visits of therapy it struck off six.",
            [DENIED, PART, NOTHING],
        ),
        ("UR denied the brace, and after twelve therapy visits it approved two.", [DENIED, NOTHING, NOTHING]),
        ("UR denied all but the therapy, which it cut to 6 visits.", [DENIED, _part(6), DENIED]),
        (
            "UR found the brace not necessary and, of twelve visits of therapy, certified six.",
            [DENIED, _part(6), NOTHING],
        ),
        (
            "UR denied the brace and of the 12 visits of therapy five were certified.",
            [DENIED, _part(5), NOTHING],
        ),
        ("UR denied the brace and, for the MRI, asked for the films.", [DENIED, NOTHING, NOTHING]),
        (
            "UR denied the brace, and in view of the MRI, it approved 4 of the visits.",
            [DENIED, _part(4), NOTHING],
        ),
        (
            "UR denied the brace, and the therapy, which had helped, it cut to four visits.",
            [DENIED, _part(4), NOTHING],
        ),
        (
            "UR denied the brace while the MRI and the therapy were left for later.",
            [DENIED, NOTHING, NOTHING],
        ),
        ("UR denied the brace, and the MRI it left open.", [DENIED, NOTHING, NOTHING]),
        ("UR certified therapy for six visits with the brace denied.", [DENIED, _part(6), NOTHING]),
    ],
)
def test_what_stands_before_its_verb(summary: str, expected: list[Told]) -> None:
    """A request told before `it approved two` belongs to that verb, and to no denial before it."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ("Cryotherapy, 20 sessions", "Home health nurse, 10 visits", "Walker"),
            "UR denied cryotherapy as unproven, certified 4 of the nursing visits, and denied the walker.",
            [DENIED, _part(4), DENIED],
        ),
        (
            ("Cryotherapy, 20 sessions", "Home health aide, 10 visits", "Walker"),
            "UR denied cryotherapy as unproven, certified 4 of the aquatic visits, and denied the walker.",
            [DENIED, NOTHING, DENIED],
        ),
        (
            ("Aquatic therapy, 12 sessions", "Lumbar brace"),
            "UR denied the brace and certified 4 of the manipulation visits.",
            [NOTHING, DENIED],
        ),
        (
            ("Aquatic therapy, 12 sessions", "Lumbar brace"),
            "UR denied the brace and certified 4 of the requested visits.",
            [_part(4), DENIED],
        ),
        (
            ("Psychotherapy, 12 sessions", "Acupuncture, 6 treatments"),
            "Psychotherapy x 12 was denied by UR, which approved a trial of 6 visits of psychotherapy.",
            [_part(6), NOTHING],
        ),
        (
            ("Aquatic therapy, 12 sessions", "TENS unit"),
            "UR denied the aquatic therapy, approved three visits of conditioning, and denied the TENS.",
            [DENIED, DENIED],
        ),
        (
            ("Aquatic therapy, 12 sessions", "TENS unit"),
            "UR denied eight of the pool sessions, approved four, and denied the TENS.",
            [_part(4, "session"), DENIED],
        ),
    ],
)
def test_visits_of_another_kind(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """Visits that are told to be of a kind are no part of what was denied before them."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("12 more visits of therapy were sought and UR approved 5 with the other 7 non-certified.", _part(5)),
        ("Of the 12 sessions sought, UR certified 6.", _part(6)),
        ("Of the 12 therapy visits that were asked for, six were certified by UR.", _part(6)),
        ("For therapy UR approved three out of twelve.", _part(3)),
        ("UR: PT certified x 4 visits.", _part(4)),
        ("The request for 12 visits of therapy, denied with a modification to allow 3 visits.", _part(3)),
    ],
)
def test_so_many_of_what_was_asked_for(summary: str, expected: Told) -> None:
    """A number beside the deed is what was approved of the request that was counted before it."""
    assert told_of(CARE, summary, ["", "", ""]) == [NOTHING, expected, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR 2/3/21: Meloxicam #30 certified, refills not certified. Patches denied.", [ALL_THIRTY, DENIED]),
        ("UR: meloxicam #30 approved, refills denied.", [ALL_THIRTY, NOTHING]),
        ("The meloxicam was certified by UR, but the refills were not certified.", [PART, NOTHING]),
        ("UR certified meloxicam #30 with refills denied, and denied the patches.", [ALL_THIRTY, DENIED]),
        ("UR certified the meloxicam and the patches, the refills were denied.", [NOTHING, NOTHING]),
        ("UR: meloxicam #30, refills denied.", [NOTHING, NOTHING]),
        ("UR 1/2/15: meloxicam #30, refill NC; patches NC.", [NOTHING, DENIED]),
        ("UR certified the meloxicam and the patches, but not the refills.", [NOTHING, NOTHING]),
        ("UR certified meloxicam #30, no refills, and the patches.", [ALL_THIRTY, NOTHING]),
        ("UR denied meloxicam with its refills.", [DENIED, NOTHING]),
        ("Meloxicam and refills were denied by UR.", [DENIED, NOTHING]),
        ("UR certified meloxicam without refills and denied the rest.", [ALL_THIRTY, DENIED]),
        ("UR certified meloxicam with one refill and denied the rest.", [PART, NOTHING]),
    ],
)
def test_refills(summary: str, expected: list[Told]) -> None:
    """Refills that are denied behind an approval cut what they belong to, where that is one request."""
    assert told_of(DRUGS, summary, ["", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The brace was not certified by UR, and the same goes for the MRI.", [DENIED, NOTHING, DENIED]),
        ("UR denied the brace, same for the MRI and the therapy.", [DENIED, DENIED, DENIED]),
        ("The MRI was denied by UR and the same was true of the brace.", [DENIED, NOTHING, DENIED]),
        ("UR cut the therapy to 6 visits, and the same for the brace.", [NOTHING, _part(6), NOTHING]),
        ("The MRI was denied by UR since the same study was done before.", [NOTHING, NOTHING, DENIED]),
        (
            "UR denied the MRI and, with the same grounds for the therapy, approved 4 visits of the latter.",
            [NOTHING, _part(4), DENIED],
        ),
    ],
)
def test_the_same_for_another(summary: str, expected: list[Told]) -> None:
    """`The same for` tells a denial of a further request, and nothing where a part was approved."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ("Knee arthroscopy", "Crutches", "Cold unit, 7 days"),
            "UR denied the arthroscopy and, with it, all of the associated services.",
            [DENIED, DENIED, DENIED],
        ),
        (
            ("Knee arthroscopy", "Crutches", "Cold unit, 7 days"),
            "UR denied the arthroscopy and thus also the related items.",
            [DENIED, DENIED, DENIED],
        ),
        (
            ("Knee arthroscopy", "Crutches", "Cold unit, 7 days"),
            "UR denied the arthroscopy and, with it, the crutches.",
            [DENIED, DENIED, NOTHING],
        ),
        (
            ("X-ray of the knee", "Lidocaine patch #30"),
            "UR denied the x-rays and the patches.",
            [DENIED, DENIED],
        ),
        (("X-ray of the chest", "Splint"), "X-rays of the wrist were denied by UR.", [NOTHING, NOTHING]),
        (
            ("Norco 5mg #120", "Soma 350mg #90"),
            "Of the 120 tablets of Norco UR certified 60, of the 90 Soma 30.",
            [_part(60, "unit"), NOTHING],
        ),
        (("TENS unit", "Knee brace"), "UR certified ten visits and denied the braces.", [NOTHING, DENIED]),
        (
            ("Left L4-5 transforaminal epidural steroid injection", "Norco 5mg #60"),
            "UR 2/3/21: TFESI denied (no scan).",
            [DENIED, NOTHING],
        ),
        (
            ("Interlaminar epidural steroid injection L4-5", "Norco 5mg #60"),
            "UR denied a TFESI.",
            [NOTHING, NOTHING],
        ),
        (
            ("Brace for the knee", "Cane", "Scooter"),
            "UR certified the brace and the cane, the scooter was denied.",
            [NOTHING, NOTHING, DENIED],
        ),
        (
            ("Tramadol 50mg #120", "Massage 2 x 4"),
            "UR cut tramadol to #90. Massage was denied because gain from previous therapy was not shown.",
            [_part(90, "unit"), DENIED],
        ),
    ],
)
def test_which_requests_are_named(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """One of a thing and many are the same; what goes with an operation shares its lot."""
    assert told_of(requests, summary, [""] * len(requests)) == expected
