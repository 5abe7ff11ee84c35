"""Which of several requests for one treatment is meant: by part of the body, side, level and dose."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

SPINE = ("MRI of the cervical spine", "MRI of the lumbar spine")
THERAPY = ("Physical therapy 12 visits for the right shoulder", "Physical therapy 8 visits for the left knee")
NORCO = ("Norco 5/325mg #60", "Norco 10/325mg #120")
CBT = ("Cognitive behavioral therapy 12 sessions",)
SIXTY: Told = (UrAction.MODIFIED, 60, "unit")
PART: Told = (UrAction.MODIFIED, None, None)


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (SPINE, "UR denied the cervical MRI.", [DENIED, NOTHING]),
        (SPINE, "UR denied the MRI of the cervical spine and approved the lumbar MRI.", [DENIED, NOTHING]),
        (SPINE, "UR denied both MRI studies of the spine.", [DENIED, DENIED]),
        (SPINE, "UR denied the MRI of the neck and low back.", [DENIED, DENIED]),
        (SPINE, "UR denied the MRI of the neck as the low back is worse.", [DENIED, NOTHING]),
        (SPINE[1:], "UR denied the MRI of the cervical spine.", [NOTHING]),
        (SPINE[1:], "UR denied the MRI of the low back.", [DENIED]),
        (SPINE[1:], "UR certified the lumbar MRI and denied the cervical MRI.", [NOTHING]),
        (SPINE[1:], "UR denied the lumbar MRI, there being no red flags in the neck.", [DENIED]),
        (
            THERAPY,
            "UR certified 4 visits of physical therapy for the knee.",
            [NOTHING, (UrAction.MODIFIED, 4, "visit")],
        ),
        (
            ("Physical therapy 12 visits for the right shoulder",),
            "UR approved 6 visits of therapy to the shoulder and denied therapy to the low back.",
            [(UrAction.MODIFIED, 6, "visit")],
        ),
        ((*THERAPY, "Norco #60"), "UR denied the request for 12 visits of aquatic therapy.", [NOTHING] * 3),
        (NORCO, "UR modified Norco 10/325mg #120 to #60 and denied Norco 5/325mg.", [DENIED, SIXTY]),
        (("Norco 10/325mg #120",), "UR modified Norco 5/325mg to #60.", [SIXTY]),
        (("Left knee brace", "Right knee brace"), "UR denied the left knee brace.", [DENIED, NOTHING]),
        (("Left knee arthroscopy",), "The right knee arthroscopy was denied by UR.", [NOTHING]),
        (("Lumbar ESI at L4-5", "Lumbar ESI at L5-S1"), "UR denied the ESI at L5-S1.", [NOTHING, DENIED]),
        (("Norco 10/325mg #120",), "UR approved #60 of Tramadol in place of Norco.", [NOTHING]),
    ],
)
def test_the_place_that_a_treatment_is_for(
    requests: Sequence[str], summary: str, expected: list[Told]
) -> None:
    """What is told of one part of the body, side, level or dose is not told of another."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "The worker had 8 sessions of therapy approved by UR and asks for 12 more.",
        "UR has approved 6 sessions of cognitive behavioral therapy in the past.",
        "UR authorized 6 of the first 12 sessions in January.",
        "UR was willing to approve 6 sessions of cognitive behavioral therapy.",
        "UR would have certified 6 sessions of therapy.",
    ],
)
def test_sessions_of_another_request(summary: str) -> None:
    """What was approved for an earlier request, or only offered, is no part of this one."""
    assert told_of(CBT, summary, [""]) == [NOTHING]


def test_what_the_reviewer_would_have_certified() -> None:
    """What utilization review should have done it did not do."""
    assert told_of(CBT, "", ["The guideline allows 4 sessions, which UR should have certified."]) == [NOTHING]


def test_a_range_is_no_amount() -> None:
    """How many of four to six were approved is not told."""
    assert told_of(CBT, "UR modified the therapy to between 4 and 6 sessions.", [""]) == [PART]
