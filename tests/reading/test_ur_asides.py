"""What utilization review did, told with asides, with drugs in short and with what goes with an operation."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

CUT: Told = (UrAction.MODIFIED, 6.0, "visit")


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ["Home H-wave device", "Acupuncture 2 times a week for 6 weeks"],
            "UR partially approved acupuncture (12 asked for; modified to 6), and denied the H-wave device.",
            [DENIED, CUT],
        ),
        (
            ["Soma #60", "Norco 10/325 #120"],
            "UR modified Norco (from #120 to #60; to allow a taper) and denied Soma.",
            [DENIED, (UrAction.MODIFIED, 60.0, "unit")],
        ),
        (["Naproxen 550mg #60", "Omeprazole 20mg #60"], "UR 2/12/15: both meds not certified.", [DENIED] * 2),
        (["Naproxen 550mg #60", "PT x 6"], "UR of 2/12/15 denied all meds.", [DENIED, NOTHING]),
        (
            ["Lorazepam 1mg #60", "Psychiatric medication management, 6 visits"],
            "UR certified 3 med-management visits out of 6.",
            [NOTHING, (UrAction.MODIFIED, 3.0, "visit")],
        ),
        (
            ["Transforaminal ESI L5-S1", "Follow up with spine surgeon x 3"],
            "UR denied the injection and of three visits with the surgeon gave certification to one.",
            [DENIED, (UrAction.MODIFIED, 1.0, "visit")],
        ),
        (
            [
                "Right shoulder arthroscopy",
                "Associated surgical service: Assistant surgeon",
                "Post-operative PT x 12",
            ],
            "UR denied the operation and, with it, everything that was to go with it.",
            [DENIED] * 3,
        ),
        (
            ["Right shoulder arthroscopy", "Associated surgical service: Assistant surgeon"],
            "UR denied the surgery, and everything that hung on the operation went down with it.",
            [DENIED] * 2,
        ),
        (
            ["Cognitive behavioral therapy, 12 sessions", "Biofeedback x 4"],
            "UR of 3/4/15 denied the psychotherapy.",
            [DENIED, NOTHING],
        ),
        (
            ["Cognitive behavioral therapy, 12 sessions", "Group psychotherapy, 12 sessions"],
            "UR of 3/4/15 denied the group psychotherapy.",
            [NOTHING, DENIED],
        ),
    ],
)
def test_asides_short_names_and_what_goes_with_it(
    requests: Sequence[str], summary: str, expected: list[Told]
) -> None:
    """An aside cuts no sentence, and each request keeps what was done with it and not with another."""
    assert told_of(requests, f"The patient has pain. {summary}", [""] * len(requests)) == expected
