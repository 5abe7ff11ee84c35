"""What utilization review did with each disputed item, as summaries and rationales tell it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from imr_llm.reading.ur import what_review_did
from imr_llm.reading.ur_told import ReviewTold
from imr_llm.reading.ur_words import ItemWords, request_words
from imr_llm.vocabulary.quantities import parse_request
from tests.reading.views import view_of

Told = tuple[UrAction | None, float | None, str | None]
"""The action, and the amount and unit approved."""

DENIED: Told = (UrAction.DENIED, None, None)
NOTHING: Told = (None, None, None)


def told_of(requests: Sequence[str], summary: str, rationales: Sequence[str]) -> list[Told]:
    """What is told of utilization review for each request."""
    views = [view_of(one) if one else None for one in rationales]
    return [_plain(one) for one in what_review_did(view_of(summary), views, words_of(requests))]


def words_of(requests: Sequence[str]) -> list[ItemWords]:
    """How each request is named."""
    return request_words(requests, [parse_request(one) for one in requests])


def _plain(told: ReviewTold) -> Told:
    action = told.action.value if told.action is not None else None
    if told.approved is None:
        return action, None, None
    return action, told.approved.value.amount, told.approved.value.unit.value


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ["Norco 10/325mg #120", "Ambien 10mg #30"],
            (
                "The utilization review (10-02-15) partially approved the request for Norco 10-325mg "
                "#120 (modified to "
                "#90) and denied the request for Ambien 10mg #30."
            ),
            [(UrAction.MODIFIED, 90, "unit"), DENIED],
        ),
        (
            ["Physical therapy 2 x week x 6 weeks", "Norco 10/325 #120", "MRI of the right shoulder"],
            "The doctor asked for more. Utilization review denied all three requests on 4/18/14.",
            [DENIED, DENIED, DENIED],
        ),
        (
            ["ACUPUNCTURE X 12 VISITS", "FUNCTIONAL CAPACITY EVALUATION"],
            (
                "A request for 12 visits was made, and utilization review approved 6 visits and "
                "non-certified the "
                "remaining 6. A functional capacity evaluation was denied."
            ),
            [(UrAction.MODIFIED, 6, "visit"), DENIED],
        ),
        (
            ["ONE LEFT LUMBAR EPIDURAL STEROID INJECTION", "ONE LUMBAR BRACE"],
            "The claims administrator denied the injection for want of findings, and the brace as of no use.",
            [DENIED, DENIED],
        ),
        (
            ["Cold therapy unit, 7 day rental", "TENS unit with supplies", "24 visits of physical therapy"],
            (
                "The claims administrator modified the request for 24 therapy visits to 12 and denied the "
                "equipment."
            ),
            [DENIED, DENIED, (UrAction.MODIFIED, 12, "visit")],
        ),
        (
            ["Occupational therapy 12 visits"],
            "The doctor is asking for 12 more visits of hand therapy. UR modified this to 6 visits.",
            [(UrAction.MODIFIED, 6, "visit")],
        ),
        (
            ["Opana ER 40mg #60", "Lunesta 3mg #30"],
            "UR on 9/26/13 recommended modification of Opana ER from #60 to #45 and certified Lunesta.",
            [(UrAction.MODIFIED, 45, "unit"), NOTHING],
        ),
        (
            ["Chiropractic 12 visits"],
            "The utilization review determination certified 6 of the 12 visits requested.",
            [(UrAction.MODIFIED, 6, "visit")],
        ),
        (
            ["Eight sessions of acupuncture", "Stimulator purchase"],
            (
                "The claims administrator denied a request for a stimulator and approved four of eight "
                "sought sessions "
                "of acupuncture."
            ),
            [(UrAction.MODIFIED, 4, "session"), DENIED],
        ),
        (
            ["Tramadol 50 mg #120 with 3 refills"],
            (
                "The request for Tramadol 50 mg #120 with 3 refills was partially certified for #120 with no "
                "refills."
            ),
            [(UrAction.MODIFIED, 120, "unit")],
        ),
        (
            ["Gym membership x 12 months"],
            "The request for a gym membership was conditionally non-certified pending further information.",
            [(UrAction.DELAYED, None, None)],
        ),
        (
            ["Aquatic therapy 2x6", "MRI of the cervical spine"],
            (
                "The surgeon requested aquatic therapy and an MRI. The review of 6/1/14 non-certified the "
                "request."
            ),
            [DENIED, DENIED],
        ),
        (
            ["Left wrist brace", "Tramadol 50mg #90", "TENS unit"],
            "UR on 1/24/14 denied all of the items but for the wrist brace, which was delayed.",
            [(UrAction.DELAYED, None, None), DENIED, DENIED],
        ),
        (
            ["Occupational therapy 24 visits", "Dynamic finger splint"],
            (
                "The surgeon asked for 24 therapy visits, of which the utilization review certified 12, and "
                "a splint, which was denied."
            ),
            [(UrAction.MODIFIED, 12, "visit"), DENIED],
        ),
        (
            ["Duragesic patches 50 mcg #15", "Gym membership"],
            "It is recommended that the Duragesic be modified to #10 for weaning, the gym is denied.",
            [(UrAction.MODIFIED, 10, "unit"), DENIED],
        ),
        (
            ["Home health aide, 8 hours a day, 7 days a week, for 6 weeks"],
            "Per UR the aide was reduced to 4 hours a day 5 days a week for 2 weeks.",
            [(UrAction.MODIFIED, 40, "hour")],
        ),
        (
            ["Lumbar ESI L4-5"],
            (
                "He was denied disability benefits. The patient denied any bowel symptoms. He was "
                "approved for surgery "
                "in 2010."
            ),
            [NOTHING],
        ),
        (
            ["Physical therapy 8 visits"],
            "Request is for 8 PT visits; UR certified 4.",
            [(UrAction.MODIFIED, 4, "visit")],
        ),
        (
            ["Norco 10/325mg #180", "Neurontin 600mg #90"],
            "UR approved Norco for a one month supply for weaning and denied Neurontin.",
            [(UrAction.MODIFIED, None, None), DENIED],
        ),
        (
            ["Left knee arthroscopy", "Cold therapy unit"],
            "Both requests were non-certified on 5/5/2014.",
            [DENIED, DENIED],
        ),
        (["Norco #90", "Soma #60"], "Utilization review denied the Soma.", [NOTHING, DENIED]),
    ],
)
def test_the_summary_tells_what_was_done(requests: list[str], summary: str, expected: list[Told]) -> None:
    """Each item gets the action that is told of it and the amount that was approved."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("request_words", "rationale", "expected"),
    [
        (
            "Norco 10/325mg #120",
            "The UR physician modified the request to allow #60 for weaning. The request is not certified.",
            (UrAction.MODIFIED, 60, "unit"),
        ),
        (
            "Psychotherapy x 12 sessions",
            "The request was correctly modified to six sessions as a start.",
            (UrAction.MODIFIED, 6, "session"),
        ),
        (
            "Trazodone 50mg #60",
            "The prior reviewer non-certified it because insomnia was not recorded.",
            DENIED,
        ),
        ("MRI lumbar spine", "There are no red flags. The request should be denied.", NOTHING),
        ("MRI lumbar spine", "The MRI was previously approved in 2012 and is not certified now.", NOTHING),
        ("Biofeedback 6 sessions", "Guidelines recommend four sessions, approved in steps.", NOTHING),
    ],
)
def test_the_rationale_tells_what_was_done(request_words: str, rationale: str, expected: Told) -> None:
    """The reviewer's own decision is not taken for utilization review's."""
    assert told_of([request_words], "The worker has pain.", [rationale]) == [expected]
