"""What utilization review did where few words tell it of all requests, of the others, or of one along."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

CARE = ("Lumbar brace", "Physical therapy, 12 visits", "MRI of the lumbar spine")
RELEASE = ("Carpal tunnel release", "Post-operative occupational therapy, 12 visits", "Wrist splint")
DRUGS = ("Norco 10/325mg #90 with 2 refills", "Flexeril 10mg #60", "Omeprazole 20mg #30", "Urine drug screen")
CUFF = (
    "Associated surgical service: Assistant surgeon",
    "Post-operative therapy, 24 visits",
    "Shoulder sling",
)
DELAYED: Told = (UrAction.DELAYED, None, None)
SURGERY_DENIED = [DENIED, NOTHING, NOTHING]


def _part(amount: float, unit: str = "visit") -> Told:
    return UrAction.MODIFIED, amount, unit


def told(requests: Sequence[str], summary: str) -> list[Told]:
    """What is told of utilization review for each request by a case summary alone."""
    return told_of(requests, summary, [])


@pytest.mark.parametrize(
    "summary",
    [
        "The surgeon's requests were denied in full by UR on 3/4/14.",
        "Utilization review denied the provider's requests in their entirety.",
        "UR denied his requests on 3/4/14.",
        "The treating physician's requests were not certified.",
        "UR denied the entire request.",
        "UR turned down the request in its entirety.",
        "The request was denied in full by the claims administrator.",
    ],
)
def test_all_requests_are_told_by_whose_they_are_or_as_a_whole(summary: str) -> None:
    """The requests of a provider and the whole request are every item."""
    assert told(CARE, summary) == [DENIED, DENIED, DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied his requests for massage and traction.",
        "The requests for aquatic therapy and a bed were denied by UR.",
        "UR denied his requests in part.",
        "His requests to be excused were denied.",
        "UR denied the request for massage in full.",
        "He asked for the MRI. UR denied the entire request.",
        "Physical therapy was not approved as requested by UR.",
        "UR did not approve physical therapy in full.",
    ],
)
def test_requests_for_something_else_or_in_part_are_not_all(summary: str) -> None:
    """Requests for what is not in dispute, and denials of a part, tell nothing of all items."""
    assert told(CARE, summary) == [NOTHING, NOTHING, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved three visits of physical therapy and nothing else.", [DENIED, _part(3), DENIED]),
        (
            "Three visits of physical therapy were certified by UR but nothing else was.",
            [DENIED, _part(3), DENIED],
        ),
        ("UR certified three visits of physical therapy but none of the others.", [DENIED, _part(3), DENIED]),
        (
            "UR certified 3 visits of physical therapy and none of the other items.",
            [DENIED, _part(3), DENIED],
        ),
        (
            "UR certified three of the physical therapy visits and none of the rest.",
            [NOTHING, _part(3), NOTHING],
        ),
        (
            "A brace, therapy and an MRI were asked for. UR certified three visits and none of the rest.",
            [DENIED, _part(3), DENIED],
        ),
        (
            "The doctor wants a brace, therapy and an MRI. UR allowed three visits and denied the rest.",
            [DENIED, _part(3), DENIED],
        ),
        (
            "Twelve visits were asked for. UR allowed three visits and denied the rest.",
            [NOTHING, _part(3), NOTHING],
        ),
        ("UR approved 6 of the 12 visits of therapy and denied the other two.", [DENIED, _part(6), DENIED]),
        (
            "UR approved 10 of the 12 visits of therapy and denied the other two.",
            [NOTHING, _part(10), NOTHING],
        ),
        ("UR certified the brace, and nothing else was wrong with the back.", [NOTHING, NOTHING, NOTHING]),
        ("UR approved the brace, and nothing else helped.", [NOTHING, NOTHING, NOTHING]),
        ("UR approved nothing else than the brace.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_nothing_else_and_the_rest(summary: str, expected: list[Told]) -> None:
    """What is left besides what was approved is denied where it can be no part of that."""
    assert told(CARE, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR certified Norco with no refills and denied the other three.",
            [_part(90, "unit"), *3 * [DENIED]],
        ),
        (
            "UR allowed Norco #90 with no refills, and denied the remaining three.",
            [_part(90, "unit"), *3 * [DENIED]],
        ),
        ("UR certified Norco #60 and the other two were denied.", [_part(60, "unit"), *3 * [NOTHING]]),
    ],
)
def test_so_many_others_beside_an_amount(summary: str, expected: list[Told]) -> None:
    """As many others as are left are those, unless so many could be left of the amount or of the refills."""
    assert told(DRUGS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR did not certify the release. As it wasn't certified, neither therapy nor splint was.",
            3,
        ),
        (
            "UR denied the release. As it was not certified, neither were therapy and splint.",
            3,
        ),
        ("The release was denied by UR, so the therapy and the splint were too.", 3),
        ("The release and the therapy were not certified by UR, nor was the splint.", 3),
        ("The release and the therapy weren't approved by UR, nor was the splint certified.", 3),
        ("UR didn't certify the release or the therapy.", 2),
        ("The release was denied by UR, nor was the splint worn.", 1),
        ("The release was denied by UR, and neither therapy nor splint was tried.", 1),
        ("UR denied the release as neither therapy nor a splint was tried.", 1),
        ("UR denied the release because therapy was not tried and neither was the splint.", 1),
        ("The release was not certified by UR because no therapy had been tried, nor was the splint.", 1),
        (
            "The release was certified by UR, and so was the splint; neither grip nor pinch was weak.",
            0,
        ),
    ],
)
def test_neither_nor_and_too(summary: str, expected: int) -> None:
    """Words that repeat a denial deny what they name, and words that repeat its ground do not."""
    assert told(RELEASE, summary) == [*expected * [DENIED], *(3 - expected) * [NOTHING]]


@pytest.mark.parametrize(
    "summary",
    [
        "UR cut the opioid to #45 and denied the muscle relaxant, the PPI and the urine test.",
        "The narcotic was modified by UR to #45; the PPI, the Flexeril and the screen were denied.",
    ],
)
def test_drugs_are_told_by_their_kind(summary: str) -> None:
    """A kind of drug is the one request for such a drug."""
    assert told(DRUGS, summary) == [_part(45, "unit"), DENIED, DENIED, DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied the urine drug screen as the opioid was being stopped.",
        "UR denied the urine drug screen without regard to the opioid.",
        "UR denied the urine drug screen, and the opioid was to be weaned.",
        "UR denied the urine drug screen; his Norco had been changed from 6 to 4 a day by the doctor.",
        "UR denied the urine drug screen, and the Norco was reduced by the doctor to 4 a day.",
    ],
)
def test_a_drug_in_a_ground_or_in_somebody_elses_deed(summary: str) -> None:
    """What is told of a drug besides tells nothing of the request for it."""
    assert told(DRUGS, summary) == [NOTHING, NOTHING, NOTHING, DENIED]


def test_who_helps_at_an_operation_is_no_operation() -> None:
    """Where the operation was approved and everything else denied, the assistant surgeon was denied."""
    for told_so in (
        "approved the surgery and denied the other requests",
        "certified the operation but nothing else",
    ):
        assert told(CUFF, f"UR {told_so}.") == [DENIED, DENIED, DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("An MRI was asked for; UR denied this.", [NOTHING, NOTHING, DENIED]),
        (
            "Twelve more visits of therapy were sought; the carrier reduced them to four.",
            [NOTHING, _part(4), NOTHING],
        ),
        (
            "Physical therapy was requested; UR on 3/4/14 modified it, allowing for 6.",
            [NOTHING, _part(6), NOTHING],
        ),
        ("For a brace there was a request; this was denied by UR.", [DENIED, NOTHING, NOTHING]),
        ("An MRI was requested; UR denied that he was in need of a brace.", [NOTHING, NOTHING, NOTHING]),
        ("An MRI was done; UR denied it.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_this_is_what_was_asked_for_before(summary: str, expected: list[Told]) -> None:
    """A clause that tells what was done with "this" tells it of the request before it."""
    assert told(CARE, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "RECOMMENDATION: PT - 4 of the 12 visits certified. Brace - adverse determination.",
            [DENIED, _part(4), NOTHING],
        ),
        ("UR issued an adverse determination for the brace and the MRI.", [DENIED, NOTHING, DENIED]),
        ("Recommend modified certification of physical therapy, 6 visits.", [NOTHING, _part(6), NOTHING]),
        (
            "Determination: MRI not certified. Physical therapy: recommend certification of 6 visits.",
            [NOTHING, _part(6), DENIED],
        ),
        ("Following the adverse determination of the MRI by UR he appealed.", [NOTHING, NOTHING, NOTHING]),
        ("The AME recommended approval of six visits of physical therapy.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_notes_of_utilization_review_itself(summary: str, expected: list[Told]) -> None:
    """Utilization review's own notes tell its deeds, a determination that is only named tells none."""
    assert told(CARE, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR denied the MRI and said that a decision on the brace would be delayed until it was seen.",
            [DELAYED, NOTHING, DENIED],
        ),
        (
            "UR stated that its determination on the brace would be deferred pending a report.",
            [DELAYED, NOTHING, NOTHING],
        ),
        ("UR made no decision on the brace, as it was waiting for a report.", [DELAYED, NOTHING, NOTHING]),
        (
            "UR answered. About the brace it wanted further information and made no decision.",
            [DELAYED, NOTHING, NOTHING],
        ),
        ("UR asked for more records on the brace and did not make a decision.", [DELAYED, NOTHING, NOTHING]),
        ("UR made no decision on the brace because it was not in the request.", [NOTHING, NOTHING, NOTHING]),
        (
            "The doctor made no decision on surgery until the MRI, which UR denied.",
            [NOTHING, NOTHING, DENIED],
        ),
    ],
)
def test_a_decision_that_is_to_come(summary: str, expected: list[Told]) -> None:
    """A decision put off until more is known is a delay."""
    assert told(CARE, summary) == expected
