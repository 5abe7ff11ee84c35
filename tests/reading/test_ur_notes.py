"""What utilization review did, as telegraphic notes and long rows of deeds tell it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

CARE = ("Physical therapy, 12 visits", "Acupuncture, 10 visits", "MRI of the left knee")
DRUGS = ("Norco 10/325mg #120", "Soma 350mg #60", "Ambien 10mg #30", "Urine drug screen")
DELAYED: Told = (UrAction.DELAYED, None, None)
PART: Told = (UrAction.MODIFIED, None, None)


def _part(amount: float, unit: str = "visit") -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied PT; denied the MRI.", [DENIED, NOTHING, DENIED]),
        (
            "UR denied PT, noting that no gain was shown; cut the acupuncture to 4; and denied the MRI.",
            [DENIED, _part(4), DENIED],
        ),
        ("UR certified a cane; modified PT to 5 visits; refused the MRI.", [_part(5), NOTHING, DENIED]),
        ("UR: therapy x 12; denied.", [NOTHING, NOTHING, NOTHING]),
        (
            "UR denied the therapy. Then certified 3 of the 10 acupuncture visits.",
            [DENIED, _part(3), NOTHING],
        ),
        (
            "UR refused the MRI because plain films were not taken and denied the acupuncture as unproven.",
            [NOTHING, DENIED, DENIED],
        ),
        ("The PT was reviewed and denied by UR.", [DENIED, NOTHING, NOTHING]),
        (
            "UR 5/6/14: PT - 5 of 12 certified. Crutches certified. MRI - denied, as he is better.",
            [_part(5), NOTHING, DENIED],
        ),
        (
            "UR 5/6/14: Crutches certified. MRI - denied, since the worker is better.",
            [NOTHING, NOTHING, DENIED],
        ),
        ("UR certified a cane. The worker denied pain, since he had the MRI.", [NOTHING, NOTHING, NOTHING]),
        ("UR delayed PT. Denied numbness after acupuncture.", [DELAYED, NOTHING, NOTHING]),
        ("UR delayed PT. Denied back pain before the MRI.", [DELAYED, NOTHING, NOTHING]),
        ("UR delayed PT. Denied acupuncture.", [DELAYED, DENIED, NOTHING]),
    ],
)
def test_a_row_of_deeds(summary: str, expected: list[Told]) -> None:
    """A clause or sentence that begins with a verb goes on with what utilization review did."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR 4/5/16: PT cert x 6; acup cert'd for 3; MRI not cert.", [_part(6), _part(3), DENIED]),
        ("UR cert'd 4 PT visits and denied the MRI.", [_part(4), NOTHING, DENIED]),
        ("UR has the PT under cert. no. 8 and denied the MRI.", [NOTHING, NOTHING, DENIED]),
        ("UR 4/5/16: PT mod to 6, MRI NC.", [_part(6), NOTHING, DENIED]),
        ("He has mod to severe pain. UR denied the MRI.", [NOTHING, NOTHING, DENIED]),
        ("UR 4/5/16: PT: 4/12 certified; acupuncture: 6/10 certified.", [_part(4), _part(6), NOTHING]),
        ("UR 4/5/16: PT: 4 of 12 visits certified. MRI: denied.", [_part(4), NOTHING, DENIED]),
        (
            "UR 4/5: PT - 4/12 certified, acupuncture - 6/10 certified, MRI - denied.",
            [_part(4), _part(6), DENIED],
        ),
        ("UR denied PT; same for the MRI.", [DENIED, NOTHING, DENIED]),
        ("UR denied PT; the same goes for acupuncture.", [DENIED, DENIED, NOTHING]),
        ("UR cut PT to 6; same for the MRI.", [_part(6), NOTHING, NOTHING]),
        ("UR 4/5/16: PT modified, others denied.", [PART, DENIED, DENIED]),
        ("UR 4/5/16: PT modified. Others NC.", [PART, DENIED, DENIED]),
        ("UR 4/5/16: PT modified. Rest denied.", [PART, DENIED, DENIED]),
        ("UR 4/5/16: PT mod to 6. Rest NC.", [_part(6), NOTHING, NOTHING]),
        ("UR 4/5/16: PT certified 4 of 12. The rest was denied.", [_part(4), NOTHING, NOTHING]),
        ("UR 4/5/16: PT modified. Bed rest denied.", [PART, NOTHING, NOTHING]),
    ],
)
def test_notes(summary: str, expected: list[Told]) -> None:
    """Short words and parts beside a dash or colon tell what they tell in a sentence."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "rationale", "expected"),
    [
        ("Twelve visits were asked for and the UR decision was to certify 5 of them.", "", _part(5)),
        ("The UR determination was to deny the therapy.", "", DENIED),
        ("The UR determination was to modify therapy to 3 visits.", "", _part(3)),
        ("The plan was to certify that he can work.", "", NOTHING),
        ("He has pain.", "UR turned this down without a reason.", DENIED),
        ("He has pain.", "Surgery was offered and the worker turned it down.", NOTHING),
    ],
)
def test_other_ways_to_say_it(summary: str, rationale: str, expected: Told) -> None:
    """What a decision was to do, it did, and what was turned down was denied."""
    assert told_of(CARE[:1], summary, [rationale]) == [expected]


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (("Interferential unit", "Knee brace"), "UR denied the brace and the IF unit.", [DENIED, DENIED]),
        (
            ("Interferential unit", "Knee brace"),
            "UR denied the brace if unit costs were not given.",
            [NOTHING, DENIED],
        ),
    ],
)
def test_short_names(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """A short name that is a common word names a treatment only before what it is the name of."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


ARROWS = ("Norco 10/325mg #120", "Physical therapy 12 visits")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR 5/5/14: Norco #120 -> #60, PT 12 -> 6.", [_part(60, "unit"), _part(6)]),
        ("UR 5/5/14: PT denied. Norco #120 -> #60.", [_part(60, "unit"), DENIED]),
        ("UR 5/5/14: Norco #120 => #60; PT denied.", [_part(60, "unit"), DENIED]),
        ("UR: PT 12 \u2192 3, Norco denied.", [DENIED, _part(3)]),
        ("UR 5/5/14: Norco 120 tabs -> 60 tabs for weaning.", [_part(60, "unit"), NOTHING]),
        ("UR 5/5/14: Norco #90 -> #60.", [NOTHING, NOTHING]),
        ("UR 5/5/14: PT denied. ROM 120 -> 60.", [NOTHING, DENIED]),
        ("UR 5/5/14: PT denied. Plan: Norco #120 -> #60.", [NOTHING, DENIED]),
        ("UR 5/5/14: PT denied. Pt went from Norco #120 -> #60.", [NOTHING, DENIED]),
        ("UR 5/5/14: PT denied. Norco 120 -> 60 since 3/2014.", [NOTHING, DENIED]),
        ("Norco #120 -> #60. UR denied PT.", [NOTHING, DENIED]),
        ("UR denied PT. Pain 8 -> 4 with Norco.", [NOTHING, DENIED]),
    ],
)
def test_arrows(summary: str, expected: list[Told]) -> None:
    """An arrow between amounts is a cut, where it stands in utilization review's own notes."""
    assert told_of(ARROWS, summary, []) == expected


OPERATION = (
    "Lumbar fusion L5-S1",
    "Inpatient stay, 3 days",
    "Front wheeled walker",
    "Physical therapy for the neck 12 visits",
    "Post-operative physical therapy 12 visits",
)


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR 5/5/14: fusion denied, LOS denied, FWW denied.", [DENIED, DENIED, DENIED, NOTHING, NOTHING]),
        (
            'UR 5/5/14: fusion denied ("no instability"), therefore all post-op items denied.',
            [DENIED, DENIED, DENIED, NOTHING, DENIED],
        ),
        ("UR denied the fusion and all post-operative services.", [DENIED, DENIED, DENIED, NOTHING, DENIED]),
        (
            "UR denied the fusion on 5/5/14 and accordingly the associated services.",
            [DENIED, DENIED, DENIED, NOTHING, DENIED],
        ),
        (
            "UR advised non-certification of the fusion and of the walker, and modified the stay to 2 days.",
            [DENIED, _part(2, "day"), DENIED, NOTHING, NOTHING],
        ),
        (
            "Of the stay UR certified 2 days, and of the walker it denied the purchase.",
            [NOTHING, _part(2, "day"), DENIED, NOTHING, NOTHING],
        ),
    ],
)
def test_an_operation_in_notes(summary: str, expected: list[Told]) -> None:
    """What goes with an operation is denied with it; therapy for another part of the body is not."""
    assert told_of(OPERATION, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ('UR 6/30/2016: denied, "no evidence that medication was reduced".', DENIED),
        (
            "UR hx: 4/1/2015 denied an MRI, 5/2/2015 cert'd PT x 4. 7/3/2015 denied acupuncture.",
            DENIED,
        ),
        ("A surgical consultation was requested and authorized by UR. Acupuncture was denied.", DENIED),
        ("UR 6/30/16: denied Norco.", NOTHING),
        ("A referral to a surgeon was denied by UR.", NOTHING),
        ("UR hx: 4/10/2015 denied MRI. 7/31/2015 denied PT.", NOTHING),
    ],
)
def test_one_request_in_notes(summary: str, expected: Told) -> None:
    """A quotation names nothing else that was denied; a row of dated deeds and a consultation do."""
    assert told_of(["Acupuncture 6 visits"], summary, []) == [expected]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "He asked for an MRI and gel. UR denied both on 2/24/2022, the MRI for lack of films.",
            [DENIED, DENIED],
        ),
        ("UR denied both, the gel as not first line.", [DENIED, DENIED]),
        ("UR denied both the MRI for lack of care and the gel as unproven.", [DENIED, DENIED]),
    ],
)
def test_both_and_why(summary: str, expected: list[Told]) -> None:
    """Why one of two was denied does not make the denial of both one of that alone."""
    assert told_of(["MRI of the right shoulder", "Diclofenac 1% gel 100 grams"], summary, []) == expected
