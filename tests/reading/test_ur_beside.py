"""What utilization review's sentences tell besides what was decided: reasons, further verbs, parts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

CARE = ("Lumbar brace", "Physical therapy, 12 visits", "MRI of the lumbar spine")
SPINE = (
    "Lumbar epidural steroid injection x 2",
    "Shoulder physical therapy, 12 visits",
    "Norco 10/325mg #120",
)
REPAIR = ("Lumbar fusion L5-S1", "Assistant surgeon", "LSO brace")
DELAYED: Told = (UrAction.DELAYED, None, None)
BRACE = [DENIED, NOTHING, NOTHING]


def _part(amount: float, unit: str = "visit") -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    "rest",
    [
        "for which there was no MRI",
        "which the MRI does not support",
        "that was requested with the MRI",
        "requested along with the MRI",
        "following the MRI",
        "prior to the MRI",
        "based on the MRI",
        "by reference to the MRI",
        "under the MRI criteria",
        "like the earlier MRI",
        "with no MRI on file",
        "with the MRI being normal",
        ", the MRI having been normal",
        "and recommended an MRI",
        "and asked for an MRI",
        ", suggested an MRI",
        "and questioned the MRI",
        "; the letter cites the MRI",
    ],
)
def test_what_stands_beside_what_was_denied(rest: str) -> None:
    """A treatment that is named behind another verb or preposition is not what was denied."""
    space = "" if rest[0] in ",;" else " "
    assert told_of(CARE, f"UR denied the brace{space}{rest}.", []) == BRACE


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied everything but Norco.", [DENIED, DENIED, NOTHING]),
        ("UR denied every item but the Norco.", [DENIED, DENIED, NOTHING]),
        ("UR denied each request but not the Norco.", [DENIED, DENIED, NOTHING]),
        ("Denied by UR were the epidural and Norco, but not the therapy.", [DENIED, NOTHING, DENIED]),
        ("If UR had denied Norco, he would have bought it.", [NOTHING, NOTHING, NOTHING]),
        ("Norco was denied at the pharmacy; UR had approved it.", [NOTHING, NOTHING, NOTHING]),
        ("UR gave the provider 5 business days for the epidural.", [NOTHING, NOTHING, NOTHING]),
        ("The carrier permitted two visits to the emergency room.", [NOTHING, NOTHING, NOTHING]),
        ("UR scaled shoulder therapy back to 6 visits.", [NOTHING, _part(6), NOTHING]),
        ("UR rejected the epidural out of hand and shaved therapy to 4.", [DENIED, _part(4), NOTHING]),
        ("UR put the epidural on hold until the MRI arrives.", [DELAYED, NOTHING, NOTHING]),
        ("UR held the epidural in abeyance and denied Norco.", [DELAYED, NOTHING, DENIED]),
        ("UR put Norco off the list.", [NOTHING, NOTHING, NOTHING]),
        (
            "UR would not pay for the epidural. As to Norco, it thought little and gave 60.",
            [DENIED, NOTHING, _part(60, "unit")],
        ),
        ("UR reviewed Norco, did not certify it, nor the epidural.", [DENIED, NOTHING, DENIED]),
        (
            "The epidural, as one had been done the year before, was denied by the claims administrator.",
            [DENIED, NOTHING, NOTHING],
        ),
        ("UR agreed w/ 4 visits of shoulder therapy, remaining 8 NC.", [NOTHING, _part(4), NOTHING]),
        ("UR certified 4 visits of shoulder therapy, remaining 3 NC.", [NOTHING, _part(4), NOTHING]),
    ],
)
def test_exceptions_conditions_and_idioms(summary: str, expected: Sequence[Told]) -> None:
    """Exceptions spare, conditions tell nothing, and parts of the body in idioms are no places."""
    assert told_of(SPINE, summary, []) == expected


def test_so_were_the_others() -> None:
    """What was denied as another was is denied."""
    summary = "UR denied the fusion. Since the fusion was non-certified, so were the assistant and the brace."
    assert told_of(REPAIR, summary, []) == [DENIED, DENIED, DENIED]


def test_amounts_listed_behind_a_deed_are_not_mixed() -> None:
    """Of several amounts behind a deed that begins its sentence each is of its own request."""
    requests = ("Individual psychotherapy x 12", "Biofeedback x 12 sessions")
    told = told_of(requests, "Certified were 6 psychotherapy and 4 biofeedback sessions by UR.", [])
    assert told[0] in (NOTHING, _part(6, "session"))
    assert told[1] == _part(4, "session")


@pytest.mark.parametrize(
    ("request_", "rationale", "expected"),
    [
        ("Norco 10/325 #90", "UR certified 60 tablets.", _part(60, "unit")),
        ("Norco 10/325 #90", "UR certified 60 tablets of Soma.", NOTHING),
        ("Norco 10/325 #90", "UR denied the medication.", DENIED),
        ("Norco 10/325 #90", "UR denied the muscle relaxant.", NOTHING),
        ("Physical therapy x 12", "UR certified 4 visits for transition to HEP.", _part(4)),
        ("Physical therapy x 12", "UR certified 4 chiropractic visits.", NOTHING),
        ("Lumbar epidural injection x 2", "UR certified one injection.", _part(1, "injection")),
        ("Lumbar epidural injection x 2", "UR certified a trigger point injection.", NOTHING),
        ("Tibial osteotomy", "UR denied the operation.", DENIED),
    ],
)
def test_words_of_its_kind_are_the_request(request_: str, rationale: str, expected: Told) -> None:
    """Plain words for amounts and kinds are the request of a rationale, other treatments are not."""
    assert told_of([request_], "", [rationale]) == [expected]
