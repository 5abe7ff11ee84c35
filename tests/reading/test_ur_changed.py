"""Requests that utilization review changed: to fewer, to a rental, to no refills; and what others changed."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

UNIT = ("H-wave unit, purchase", "MRI of the lumbar spine", "Norco 10/325mg #120 with 2 refills")
NERVES = ("NCV of the right leg", "Femoral nerve block", "Acupuncture, 8 visits")
PART: Told = (UrAction.MODIFIED, None, None)


def _part(amount: float, unit: str) -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved 7 days of an H-wave unit in place of the purchase.", _part(7, "day")),
        ("UR authorized 30 days of the H-wave unit in lieu of purchase.", _part(30, "day")),
        ("UR certified the H-wave unit as a rental for 30 days.", _part(30, "day")),
        ("UR changed the H-wave purchase to a two month rental.", _part(2, "month")),
        ("UR allowed a rental of the H-wave unit for three months and not the purchase.", _part(3, "month")),
        ("UR approved the purchase of the H-wave unit after a 30 day rental.", NOTHING),
        ("UR approved the H-wave unit; the rental had helped.", NOTHING),
        ("UR denied the H-wave unit for rental or purchase.", DENIED),
    ],
)
def test_a_rental_in_place_of_a_purchase(summary: str, expected: Told) -> None:
    """What was to be bought and is approved for a while is modified, for so long."""
    assert told_of(UNIT, summary, [])[0] == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified Norco without the refills.", _part(120, "unit")),
        (
            "UR gave partial certification to the H-wave unit and to Norco (one fill, no refills).",
            _part(120, "unit"),
        ),
        ("UR modified the Norco to one fill with no refills.", _part(120, "unit")),
        ("UR approved a two week supply of Norco without refills.", PART),
        ("UR approved half of the Norco without refills.", _part(60, "unit")),
        ("UR approved Norco 5/325 without refills.", PART),
        ("UR approved Norco with one refill.", PART),
    ],
)
def test_refills_alone_were_cut(summary: str, expected: Told) -> None:
    """What is approved but for its refills is approved as it was asked for, unless less is told of it."""
    assert told_of(UNIT, summary, [])[2] == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR changed Norco from one hundred and twenty tablets to sixty.", _part(60, "unit")),
        ("The MRI was not certified by UR, and the Norco was changed from #120 to #60.", _part(60, "unit")),
        ("UR scaled Norco back to #60.", _part(60, "unit")),
        ("UR brought Norco down to #60 and denied the MRI.", _part(60, "unit")),
        ("UR cut the MRI and struck off the Norco.", DENIED),
        ("UR noted that the doctor changed Norco to 60 tablets.", NOTHING),
        ("The doctor changed his request for Norco from 120 to 60 tablets, and UR denied it.", DENIED),
    ],
)
def test_other_words_for_a_cut(summary: str, expected: Told) -> None:
    """Utilization review's words for fewer are modifications, and a provider's are none."""
    assert told_of(UNIT, summary, [])[2] == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the nerve conduction velocity testing.", [DENIED, NOTHING, NOTHING]),
        ("UR denied the nerve studies and the acupuncture.", [DENIED, NOTHING, DENIED]),
        ("UR denied the NCS.", [DENIED, NOTHING, NOTHING]),
        ("UR denied the nerve block.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_studies_of_nerves_are_no_blocks(summary: str, expected: list[Told]) -> None:
    """Nerve studies are a request for nerve conduction, and a block of nerves is none."""
    assert told_of(NERVES, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the trial, remarking that no MRI was on file.", DENIED),
        (
            "The carrier did not certify the trial, writing that a psychological report was missing.",
            DENIED,
        ),
        ("UR denied the trial, pointing out that injections had helped.", DENIED),
        ("UR denied acupuncture, noting that a spinal cord stimulator helps more.", NOTHING),
    ],
)
def test_grounds_name_no_other_request(summary: str, expected: Told) -> None:
    """What is named in the grounds of a denial is not what was denied."""
    assert told_of(("Spinal cord stimulator trial",), summary, []) == [expected]


def test_a_part_is_counted_as_it_is_told() -> None:
    """Sessions of what was asked for in visits are sessions."""
    told = told_of(("Occupational therapy 3x4",), "UR: OT - 4 of the 12 sessions certified.", [])
    assert told == [_part(4, "session")]
