"""What another did, what a guideline says and what another thing came to is no deed of utilization review."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

NORCO = "Norco 10/325mg #120"
GABAPENTIN = "Gabapentin 300mg #90"
THERAPY = "12 visits of physical therapy"
LONG_THERAPY = "24 visits of physical therapy"
FUSION = "Lumbar fusion"
INJECTION = "Lumbar epidural steroid injection"
CHANGED: Told = (UrAction.MODIFIED, None, None)


def _part(amount: float, unit: str = "unit") -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (
            NORCO,
            (
                "Plan: continue Norco, modify to 60 tablets next month. Utilization review denied the Norco "
                "on 7/19/2014."
            ),
            DENIED,
        ),
        (NORCO, "Plan: continue Norco; modify to 60. Utilization review denied the Norco.", DENIED),
        (NORCO, "Dr. Lee's addendum: modify to #90. Utilization review denied the request.", DENIED),
        (NORCO, "The QME advised: modify to #90. Utilization review denied the request.", DENIED),
        (NORCO, "UR denied the Norco. Her surgeon's note: modify to #90.", DENIED),
        (THERAPY, "Work status: modify to 6 hours per day. UR denied the therapy.", DENIED),
        (THERAPY, "UR cited the ODG: allow 10 visits over 8 weeks. UR denied therapy.", DENIED),
        (THERAPY, "UR denied therapy. MTUS: certify 10 visits over 8 weeks.", DENIED),
        (NORCO, "UR 3/4/14: Norco denied. Appeal: modify to #60.", DENIED),
        (NORCO, "UR denied Norco. Treatment: modify to #60.", DENIED),
        (NORCO, "UR 7/19/2014: modify to #90.", _part(90)),
        (NORCO, "The determination: modify to #90.", _part(90)),
        (NORCO, "UR found no gain, therefore modify to #90.", _part(90)),
    ],
)
def test_a_short_verb_is_heard_only_as_the_reviews(request_: str, summary: str, expected: Told) -> None:
    """A plan, a work status, a doctor and a guideline tell to modify, too."""
    assert told_of([request_], summary, []) == [expected]


def test_a_guideline_that_a_rationale_quotes_approves_nothing() -> None:
    """What a guideline allows was not approved."""
    rationale = "UR cited the Physical Medicine Guidelines: Allow 9-10 visits over 8 weeks."
    assert told_of([THERAPY], "", [rationale]) == [NOTHING]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (
            GABAPENTIN,
            "Per utilization review, gabapentin decreased his pain by half and was approved.",
            NOTHING,
        ),
        (THERAPY, "UR noted that lifting tolerance was decreased by half, and denied the therapy.", DENIED),
        (NORCO, "UR noted that the Norco was reduced by 30 tablets last month and certified it.", NOTHING),
        (NORCO, "UR halved the daily dose.", CHANGED),
        (NORCO, "UR noted that his intake was cut by half and denied the Norco.", DENIED),
        (GABAPENTIN, "UR denied gabapentin because pain was only lowered by half.", DENIED),
        (GABAPENTIN, "UR denied gabapentin although spasms were reduced by half.", DENIED),
        (NORCO, "UR halved the Norco.", _part(60)),
        (NORCO, "UR halved the request.", _part(60)),
        (NORCO, "The request was reduced by half by UR.", _part(60)),
        (NORCO, "UR reduced the Norco by 30 tablets.", _part(90)),
    ],
)
def test_what_is_reduced_has_to_be_the_request(request_: str, summary: str, expected: Told) -> None:
    """Pain, tolerance and doses are halved, too, and what was noted is no deed."""
    assert told_of([request_], summary, []) == [expected]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (
            NORCO,
            (
                "Utilization Review: The request was denied on 7/19/2014. The patient was seen again in May. "
                "Norco was reduced to #60 because of drowsiness."
            ),
            DENIED,
        ),
        (
            NORCO,
            "UR: The request was denied. He came back in May. The Norco was reduced to #60 for drowsiness.",
            DENIED,
        ),
        (INJECTION, "UR: pending. The injection was deferred because of the patient's infection.", NOTHING),
        (
            FUSION,
            (
                "UR: Certified an MRI on 7/19/2014. Lumbar fusion was declined at first by the patient, who "
                "later agreed to it."
            ),
            NOTHING,
        ),
        (FUSION, "UR: Certified an MRI. Lumbar fusion was twice refused by the worker.", NOTHING),
        (NORCO, "UR: Norco denied. Norco was reduced to #60 by Dr. Lee.", DENIED),
        (NORCO, "UR: Norco denied 3/4. Norco was tapered to #60 at the next visit.", DENIED),
        (NORCO, "UR: Two requests came in. The Norco was reduced to #60.", _part(60)),
    ],
)
def test_a_heading_reaches_as_far_as_the_review_is_told_of(
    request_: str, summary: str, expected: Told
) -> None:
    """A visit and what the worker declined are not utilization review's, whatever they stand under."""
    assert told_of([request_], summary, []) == [expected]


def test_a_heading_does_not_reach_over_thousands_of_characters() -> None:
    """What stands far behind a heading is of nobody."""
    row = "The brace was refused. " * 300
    assert told_of([INJECTION], f"UR: {row}The injection was reduced to one.", []) == [NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            (
                "UR found 10 visits of therapy sufficient under the MTUS, and denied the 12 requested as she "
                "had 20."
            ),
            DENIED,
        ),
        ("UR found 8 visits this year to be ample and denied the request.", DENIED),
        ("UR felt 24 sessions of therapy were adequate and denied the 12.", DENIED),
        ("UR thought 6 visits of therapy enough and declined the request.", DENIED),
        ("UR found 10 visits to date adequate.", NOTHING),
        ("UR found 8 visits adequate. It denied the request.", DENIED),
        ("UR found 6 visits of therapy sufficient.", _part(6, "visit")),
    ],
)
def test_visits_that_were_enough_are_not_always_approved(summary: str, expected: Told) -> None:
    """Visits had, visits under a guideline and visits behind which the request is denied are not."""
    assert told_of([THERAPY], summary, []) == [expected]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR noted that the MTUS capped physical therapy at 10 visits and denied the request.", DENIED),
        ("UR denied the request, as the plan capped physical therapy at 10 visits.", DENIED),
        ("UR denied the request under a statute that capped physical therapy at 10 visits.", DENIED),
        ("UR quoted an agreement which capped therapy at 10 visits and denied the request.", DENIED),
        ("Per UR the MTUS limits are capped at 10 visits of therapy and the request was denied.", DENIED),
        ("UR capped physical therapy at 10 visits.", _part(10, "visit")),
    ],
)
def test_a_cap_is_the_reviews_own(summary: str, expected: Told) -> None:
    """Guidelines, plans and statutes cap care without anything being modified."""
    assert told_of([LONG_THERAPY], summary, []) == [expected]
