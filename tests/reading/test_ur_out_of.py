"""Parts told apart from their whole, told along with something, or told with what they leave out."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

AIDS = ["Hearing aids, quantity 2", "Audiology visits x 4"]
PROGRAM = ["Functional restoration program, 160 hours", "Percocet 10/325mg #120"]
NERVE = ["Gabapentin 600mg, #90 with 3 refills", "Ilioinguinal nerve block"]
STAY = [
    "Associated surgical service: Inpatient stay, 3 days",
    "Associated surgical service: Outpatient physical therapy, 18 visits",
    "Associated surgical service: Lovenox 40mg #20",
    "Associated surgical service: Assistant surgeon",
]
REPAIR = [
    "Arthroscopic meniscus repair, left knee",
    "Associated surgical service: Assistant surgeon",
    "Associated surgical service: Post-operative crutches",
]
MANUAL = ["Chiropractic treatment, 12 visits", "Soma 350mg #60", "Lumbar support"]


def _part(amount: float, unit: str) -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (AIDS, "UR certified one hearing aid out of two.", [_part(1, "item"), NOTHING]),
        (
            AIDS,
            "UR partially approved the aids, in that one was approved out of two.",
            [_part(1, "item"), NOTHING],
        ),
        (AIDS, "UR authorized one aid out of the two and denied the audiology.", [_part(1, "item"), DENIED]),
        (AIDS, "Two audiology visits were approved out of four by UR.", [NOTHING, _part(2, "visit")]),
        (AIDS, "UR approved the audiology, for he heard one word out of four.", [NOTHING, NOTHING]),
        (AIDS, "UR approved the audiology because he hears one voice out of four.", [NOTHING, NOTHING]),
        (PROGRAM, "UR certified 80 of those hours.", [_part(80, "hour"), NOTHING]),
        (PROGRAM, "UR approved 40 hours.", [_part(40, "hour"), NOTHING]),
        (PROGRAM, "UR approved 4 hours per day.", [NOTHING, NOTHING]),
        (NERVE, "UR approved gabapentin #90 without the 3 refills.", [_part(90, "unit"), NOTHING]),
        (
            NERVE,
            "Gabapentin #90 was certified by UR with none of the 3 refills.",
            [_part(90, "unit"), NOTHING],
        ),
        (NERVE, "UR approved gabapentin without any of the three refills.", [_part(90, "unit"), NOTHING]),
        (NERVE, "UR denied gabapentin #90 with 3 refills.", [DENIED, NOTHING]),
    ],
)
def test_parts_are_told_out_of_their_whole(requests: list[str], summary: str, expected: list[Told]) -> None:
    """Where the whole is what was asked for, or nothing else is counted so."""
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            STAY,
            (
                "The hip replacement was authorized by UR, and with it 2 of 3 inpatient days, 9 of 18 visits "
                "of therapy, and Lovenox #10 out of #20. Not authorized was the assistant surgeon."
            ),
            [_part(2, "day"), _part(9, "visit"), _part(10, "unit"), DENIED],
        ),
        (
            STAY,
            "The hip replacement was certified by UR, together with it 1 of 3 inpatient days.",
            [_part(1, "day"), NOTHING, NOTHING, NOTHING],
        ),
        (
            STAY,
            "UR certified the hip. Denied were Lovenox and the assistant surgeon.",
            [NOTHING, NOTHING, DENIED, DENIED],
        ),
        (
            PROGRAM,
            "UR denied the program. Percocet was reduced by the same letter from 120 tablets to 60.",
            [DENIED, _part(60, "unit")],
        ),
        (
            PROGRAM,
            "UR denied the program. Percocet was cut in the same decision to #60.",
            [DENIED, _part(60, "unit")],
        ),
        (
            PROGRAM,
            "UR denied the program. The doctor reduced Percocet with the same letter to 60.",
            [DENIED, NOTHING],
        ),
        (
            REPAIR,
            "UR denied the surgery for want of films and, for that reason, everything associated with it.",
            [DENIED] * 3,
        ),
        (
            REPAIR,
            "UR denied the repair as premature, and accordingly everything connected with it.",
            [DENIED] * 3,
        ),
        (REPAIR, "UR denied the surgery and, consequently, all that goes with it.", [DENIED] * 3),
        (REPAIR, "UR certified the surgery and, for the same reason, the crutches.", [NOTHING] * 3),
        (
            MANUAL,
            (
                "No manual care was had, a trial is appropriate; recommend modification to 6 visits. The "
                "support is recommended for non-certification."
            ),
            [_part(6, "visit"), NOTHING, DENIED],
        ),
        (
            MANUAL,
            "UR: A trial is in order; we recommend modification to six visits.",
            [_part(6, "visit"), NOTHING, NOTHING],
        ),
        (MANUAL, "Recommend modification to light duty of 6 hours.", [NOTHING] * 3),
        (
            MANUAL,
            "UR found Soma of no use: not certified. Vicodin #60 is certified.",
            [NOTHING, DENIED, NOTHING],
        ),
        (
            MANUAL,
            "UR certified Vicodin 5/500 mg, quantity 60, and denied the support.",
            [NOTHING, NOTHING, DENIED],
        ),
    ],
)
def test_what_is_told_along_with_something(requests: list[str], summary: str, expected: list[Told]) -> None:
    """What an operation takes with it, what the same letter did, and what is another drug's."""
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        ("MR arthrogram, right shoulder", "UR denied the MRA.", DENIED),
        ("MR arthrography of the hip", "UR non-certified the MRA.", DENIED),
        ("Periodontal root planing", "UR denied the root canal.", NOTHING),
        ("Periodontal root planing", "UR denied root planing.", DENIED),
        ("Root canal treatment, tooth #7", "UR denied the root canal.", DENIED),
    ],
)
def test_names_of_scans_and_of_work_on_teeth(request_: str, summary: str, expected: Told) -> None:
    """An MRA is the arthrogram, and the canal of a root is not its planing."""
    assert told_of([request_, "Lumbar brace"], summary, []) == [expected, NOTHING]
