"""Many ways in which reviewers tell what utilization review did with therapy, a drug and an MRI."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

REQUESTS = (
    "Physical therapy 12 visits for the lumbar spine",
    "Norco 10/325mg #120",
    "MRI of the lumbar spine",
)
SURGERY = ("Left knee arthroscopy", "Post-operative physical therapy 12 visits", "Lidoderm patches #30")
DELAYED: Told = (UrAction.DELAYED, None, None)
SIX: Told = (UrAction.MODIFIED, 6, "visit")
SIXTY: Told = (UrAction.MODIFIED, 60, "unit")
PART: Told = (UrAction.MODIFIED, None, None)


def _visits(amount: float) -> Told:
    return UrAction.MODIFIED, amount, "visit"


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR found the MRI not medically necessary and modified the therapy to 6 visits.",
            [SIX, NOTHING, DENIED],
        ),
        ("The MRI was found not medically necessary by UR.", [NOTHING, NOTHING, DENIED]),
        ("The utilization reviewer did not find the MRI medically necessary.", [NOTHING, NOTHING, DENIED]),
        ("UR determined that the MRI was not medically necessary.", [NOTHING, NOTHING, DENIED]),
        ("UR considered the MRI and Norco medically unnecessary.", [NOTHING, DENIED, DENIED]),
        (
            "UR deemed the MRI not medically necessary and Norco necessary for #60.",
            [NOTHING, NOTHING, DENIED],
        ),
        ("UR found that more than six visits were not medically necessary.", [NOTHING] * 3),
        ("UR found both the MRI and the Norco not medically necessary.", [NOTHING, DENIED, DENIED]),
        ("UR found the Norco medically necessary and the MRI not medically necessary.", [NOTHING] * 3),
        ("UR found no red flags for the MRI. The MRI is not medically necessary.", [NOTHING] * 3),
        ("The surgeon found the MRI not medically necessary in 2012.", [NOTHING] * 3),
    ],
)
def test_an_opinion_of_utilization_review(summary: str, expected: list[Told]) -> None:
    """Utilization review's opinion that a thing is not necessary denies it; another's opinion does not."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    "rationale",
    [
        "The request is found not medically necessary.",
        "The MRI was determined not to be medically necessary.",
        "I find that UR was right and the MRI is considered not medically necessary.",
    ],
)
def test_the_reviewers_own_opinion(rationale: str) -> None:
    """What the reviewer finds not necessary in a rationale is no deed of utilization review."""
    assert told_of(("MRI of the lumbar spine",), "The worker has back pain.", [rationale]) == [NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "On 3/4/2014 utilization review issued a denial for the MRI and the Norco.",
            [NOTHING, DENIED, DENIED],
        ),
        ("Certification was denied for the MRI and Norco by UR.", [NOTHING, DENIED, DENIED]),
        ("The claims administrator has denied the three on 3/4/2014.", [DENIED, DENIED, DENIED]),
        ("Utilization review denied all three, as no report was sent.", [DENIED, DENIED, DENIED]),
        ("Utilization review denied the two for lack of a report.", [NOTHING, NOTHING, NOTHING]),
        ("UR certified three of six visits and denied the three.", [NOTHING, NOTHING, NOTHING]),
        ("UR 3/4/14 non-cert the MRI and Norco.", [NOTHING, DENIED, DENIED]),
        ("UR recommended certification of 6 visits of physical therapy.", [SIX, NOTHING, NOTHING]),
        ("UR recommended approval of the MRI and denial of the Norco.", [NOTHING, DENIED, NOTHING]),
        ("UR authorised 6 of the 12 visits of PT, and declined the MRI.", [SIX, NOTHING, DENIED]),
        ("UR conditionally denied the MRI for lack of information.", [NOTHING, NOTHING, DELAYED]),
        ("UR conditionally denied the MRI pending the x-ray.", [NOTHING, NOTHING, DELAYED]),
        ("The MRI was denied by UR, as was the therapy.", [DENIED, NOTHING, DENIED]),
        ("The MRI was denied by UR and so were the Norco and the therapy.", [DENIED, DENIED, DENIED]),
        ("The Norco was approved by UR, as was the MRI; the therapy was denied.", [DENIED, NOTHING, NOTHING]),
        ("Items 2 and 3 were denied by UR.", [NOTHING, DENIED, DENIED]),
        ("UR determination: PT: modified to 6 visits. Norco: non-certified.", [SIX, DENIED, NOTHING]),
        ("UR denied the MRI and the Norco but not the therapy.", [NOTHING, DENIED, DENIED]),
        ("UR denied all but the Norco, which it cut to #60.", [DENIED, SIXTY, DENIED]),
        ("UR trimmed the request for therapy to six visits and denied the MRI.", [SIX, NOTHING, DENIED]),
        ("UR certified a drug screen and denied the MRI.", [NOTHING, NOTHING, DENIED]),
        ("UR denied issue 3 (MRI).", [NOTHING, NOTHING, DENIED]),
        ("UR denied 2 refills of Norco.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_further_words_for_a_deed(summary: str, expected: list[Told]) -> None:
    """Nouns, abbreviations, numbers of items and `as was` tell what was done."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR modified the therapy to 6 visits, and the MRI was denied.", [SIX, NOTHING, DENIED]),
        ("UR modified the therapy to 6 visits and the Norco and the MRI were denied.", [SIX, DENIED, DENIED]),
        (
            "UR modified the therapy to 6 visits, the Norco to #60, and the MRI was denied.",
            [SIX, SIXTY, DENIED],
        ),
        ("UR certified the therapy and the Norco was denied.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the MRI while the Norco was modified to #60.", [NOTHING, SIXTY, DENIED]),
    ],
)
def test_where_the_next_request_begins(summary: str, expected: list[Told]) -> None:
    """What was done with one request is not done with the subject of the clause behind it."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR 3/4/14: PT 6 of 12 certified; Norco denied; MRI denied.", [SIX, DENIED, DENIED]),
        ("UR: MRI denied, PT certified 4/12.", [_visits(4), NOTHING, DENIED]),
        ("UR of 4/12 certified the PT and denied the MRI.", [NOTHING, NOTHING, DENIED]),
        ("The MRI was certified by UR on 4/12/14; PT was denied 4/12.", [DENIED, NOTHING, NOTHING]),
        ("UR approved PT 2x3 and not more.", [SIX, NOTHING, NOTHING]),
        ("UR modified the therapy to allow for a trial of 6.", [SIX, NOTHING, NOTHING]),
        ("UR certified PT x 6, denied MRI, modified Norco to #60.", [SIX, SIXTY, DENIED]),
        ("Physical therapy was partially certified for 6 visits.", [SIX, NOTHING, NOTHING]),
        ("The physical therapy was modified by UR from 12 to 6 visits.", [SIX, NOTHING, NOTHING]),
        ("Utilization review non-certified eight of the twelve visits of therapy.", [PART, NOTHING, NOTHING]),
        ("Utilization review non-certified eight visits of physical therapy.", [PART, NOTHING, NOTHING]),
        ("UR certified four and non-certified eight visits of therapy.", [_visits(4), NOTHING, NOTHING]),
        ("UR denied 120 tablets of Norco.", [NOTHING, DENIED, NOTHING]),
        ("UR certified Norco #120 without refills.", [NOTHING, (UrAction.MODIFIED, 120, "unit"), NOTHING]),
        ("UR certified Norco #120 and denied the MRI.", [NOTHING, NOTHING, DENIED]),
    ],
)
def test_parts_in_few_words(summary: str, expected: list[Told]) -> None:
    """A part is told as a fraction of what was asked for, by what was refused, or without refills."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR denied purchase of the TENS unit but authorized a 30 day rental.",
            (UrAction.MODIFIED, 30, "day"),
        ),
        (
            "Purchase of the TENS unit was denied by UR; a 30-day rental was approved.",
            (UrAction.MODIFIED, 30, "day"),
        ),
        ("UR denied purchase of the TENS unit.", DENIED),
    ],
)
def test_a_rental_in_place_of_a_purchase(summary: str, expected: Told) -> None:
    """A rental approved is a part of a purchase that was asked for."""
    assert told_of(("TENS unit",), summary, [""]) == [expected]


def test_what_goes_with_an_operation() -> None:
    """What goes with an operation is what its own heading says so of."""
    summary = "UR non-certified the arthroscopy and all that goes with it."
    assert told_of(SURGERY, summary, ["", "", ""]) == [DENIED, DENIED, NOTHING]


def test_a_part_named_by_its_number_alone() -> None:
    """In the rationale of its own item a number with nothing behind it counts what was asked for."""
    rationale = "To certify all would be premature. Four were approved by the claims administrator."
    assert told_of(("Psychotherapy 12 sessions",), "She is sad.", [rationale])[0][:2] == (
        UrAction.MODIFIED,
        4,
    )


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "The request was denied for 10 sessions but approved for 4 sessions.",
            (UrAction.MODIFIED, 4, "session"),
        ),
        ("UR: CBT x 4 certified.", (UrAction.MODIFIED, 4, "session")),
        ("UR 3/3/14 - CBT non-certified.", DENIED),
        (
            "Before this request UR had certified 6 sessions, which were used. This request was denied.",
            DENIED,
        ),
    ],
)
def test_a_single_request(summary: str, expected: Told) -> None:
    """A second verb goes on with the subject, and what was certified before is no part of the request."""
    assert told_of(("Cognitive behavioral therapy 10 sessions",), summary, [""]) == [expected]


def test_therapy_of_another_kind() -> None:
    """Sessions of physical therapy are no part of behavioral therapy."""
    summary = "UR certified 6 sessions of physical therapy and denied CBT."
    assert told_of(("Cognitive behavioral therapy 10 sessions",), summary, [""]) == [DENIED]


def test_a_dash_behind_the_date_of_a_review() -> None:
    """What stands behind the dash is told of the requests, each with its own verb."""
    summary = "UR 3/3/14 - Norco modified #60, MRI non-certified."
    assert told_of(REQUESTS, summary, ["", "", ""]) == [NOTHING, SIXTY, DENIED]


SIDES = ("EMG of the bilateral lower extremities", "MRI of the lumbar spine")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Utilization review offered six visits of therapy and no MRI.", [SIX, NOTHING, DENIED]),
        ("The carrier offered only 6 of the 12 visits.", [SIX, NOTHING, NOTHING]),
        ("The claims administrator approved six visits of therapy but no Norco.", [SIX, DENIED, NOTHING]),
        ("UR shortened the therapy to six visits.", [SIX, NOTHING, NOTHING]),
        ("UR expressed the opinion that the MRI was not medically necessary.", [NOTHING, NOTHING, DENIED]),
        ("UR offered four visits of therapy, but the physician declined.", [NOTHING] * 3),
        ("UR offered to certify six visits of therapy.", [NOTHING] * 3),
        ("The surgeon offered six visits of therapy and no MRI. UR denied it.", [NOTHING] * 3),
        ("UR certified the therapy and no reason was given for the MRI.", [NOTHING] * 3),
        ("UR approved the Norco and no MRI findings were mentioned.", [NOTHING] * 3),
        ("UR authorized the Norco and no more.", [NOTHING] * 3),
    ],
)
def test_what_was_offered_and_what_was_left_out(summary: str, expected: list[Told]) -> None:
    """What utilization review offered it allowed, and `no` behind it refuses the next thing named."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified the EMG for the right leg only and denied the MRI.", [PART, DENIED]),
        ("UR approved only the left for the EMG.", [PART, NOTHING]),
        ("UR approved the EMG on one side.", [PART, NOTHING]),
        ("UR cut nothing and certified the EMG of the left leg alone.", [PART, NOTHING]),
        ("UR certified the EMG of the right and left lower extremities.", [NOTHING, NOTHING]),
        ("UR denied the EMG of the left leg only.", [DENIED, NOTHING]),
    ],
)
def test_one_of_two_sides(summary: str, expected: list[Told]) -> None:
    """An approval for one side alone is a part of a request for both."""
    assert told_of(SIDES, summary, ["", ""]) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR non-certified the surgery together with all of the associated services.",
        "UR denied the arthroscopy along with its associated services.",
        "UR denied the procedure as well as the other requests.",
        "UR denied the surgery with all related items.",
    ],
)
def test_an_operation_with_its_services(summary: str) -> None:
    """An operation that is refused together with what belongs to it takes the rest of the requests along."""
    assert told_of(SURGERY, summary, ["", "", ""]) == [DENIED] * 3
