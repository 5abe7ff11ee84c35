"""Visits that were approved before the present request, which the grounds of a denial tell of."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short

THERAPY = "Physical therapy x 12 visits"


@pytest.mark.parametrize(
    "summary",
    [
        "UR dated 11/4/2013 non-certified on the basis that the 12 visits allowed after surgery were used.",
        "UR denied therapy, as none of the eight visits approved in May have been attended.",
        "UR denied therapy, stating that the worker completed 6 of the 8 visits authorized in 2013.",
        "UR denied therapy, the 8 visits certified on 2/3/14 not having been attended.",
        "UR denied therapy on the ground that 4 approved visits were still open.",
        "UR denied therapy after 8 certified visits without gain.",
        "UR denied therapy; 6 of the 12 visits certified in May remain.",
        "UR allowed six visits in May and denied the 12 now at issue.",
        "UR denied therapy. None of the eight visits approved in May have been attended.",
        "As none of the eight visits approved in May were attended, UR denied therapy.",
        "UR denied therapy because there is no report of the five sessions certified in June.",
        "UR denied therapy as six visits were approved in June and no report of them is on file.",
        "UR denied therapy since the claims administrator approved nine visits in March.",
        "UR denied it. Six visits were already authorized under the UR of 2/2/14 and had not taken place.",
    ],
)
def test_a_course_of_before_is_no_part_of_what_was_asked_for(summary: str) -> None:
    """What was approved of another course leaves the denial as it is."""
    assert told_short(THERAPY, summary) == "denied"


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (THERAPY, "UR: of the 12 visits requested six visits approved.", "modified 6 visit"),
        (THERAPY, "UR dated 3/4/14: six visits approved, six denied.", "modified 6 visit"),
        (THERAPY, "UR had already authorized six visits and six more were denied.", "modified 6 visit"),
        (
            f"MRI of the lumbar spine | {THERAPY}",
            "UR denied the MRI because there are no red flags, and approved six visits of therapy.",
            "denied | modified 6 visit",
        ),
        (
            "Two lumbar injections",
            "The request for two injections was certified by UR for one.",
            "modified 1 injection",
        ),
        (
            "Norco 10/325mg #90",
            "UR modified Norco to #68. A taper is in order, and UR has allowed for one.",
            "modified 68 unit",
        ),
    ],
)
def test_a_part_that_was_approved_stays_one(requests: str, summary: str, expected: str) -> None:
    """An amount that the review allowed of the present request is told, also beside grounds."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR initially approved two of the visits and then, in an amended decision, all twelve.",
        "UR first approved two visits, then all twelve.",
        "UR approved 6 visits. On reconsideration all 12 were approved.",
        "UR at first allowed 4 and in the end all 12 visits.",
        "UR approved 6 visits, later raised to 9.",
        "UR originally certified 4 visits and, on appeal, the whole course.",
    ],
)
def test_the_last_decision_holds(summary: str) -> None:
    """Of an amount at first of which more was granted later nothing is told."""
    assert told_short(THERAPY, summary) == "-"
