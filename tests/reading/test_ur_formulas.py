"""Usual formulas about utilization review: headings, notes of what was decided, parts of a whole."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

CARE = ["Chiropractic 2x6 sessions for the low back", "LSO back brace", "MRI of the lumbar spine"]
SIX: Told = (UrAction.MODIFIED, 6, "visit")
PT = ["Physical therapy 12 sessions for the lumbar spine"]
SEVEN = [
    "Cognitive behavioral therapy x 12 sessions",
    "Urology consultation",
    "Home health aide, 4 hours a day, 3 days a week for 6 weeks",
    "Transportation to and from psychotherapy visits, 12 round trips",
]
TWO = ["Physical therapy 12 sessions", "Acupuncture 8 visits"]
BOTH_ASKED = "Physical therapy and acupuncture were requested. "


def _part(amount: float, unit: str) -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            (
                "DETERMINATION: Massage x 4: certified. Chiropractic: a trial of 6 visits is supported, "
                "therefore modify to 6 visits. LSO: non-certify. MRI: deny."
            ),
            [SIX, DENIED, DENIED],
        ),
        ("DETERMINATION: Chiropractic: modify to 6 visits. LSO: deny.", [SIX, DENIED, NOTHING]),
        ("Recommendation: Modify chiropractic to 6 visits; deny LSO; deny MRI.", [SIX, DENIED, DENIED]),
        ("UR: chiropractic 2x6 - modified to 6 visits. LSO - denied.", [SIX, DENIED, NOTHING]),
        (
            "RFA asks for an LSO and chiro. Rationale for denial of LSO: no instability is documented.",
            [NOTHING, DENIED, NOTHING],
        ),
        ("Reason for the non-certification of the MRI: no red flags.", [NOTHING, NOTHING, DENIED]),
        ("Rationale for denial of his claim: it was filed late.", [NOTHING, NOTHING, NOTHING]),
        ("Dr. Ray will therefore modify his activities.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_notes_tell_what_was_decided_by_a_verb_alone(summary: str, expected: list[Told]) -> None:
    """Utilization review's own words, as notices quote them."""
    assert told_of(CARE, summary, []) == expected


@pytest.mark.parametrize(
    "heading",
    ["UTILIZATION REVIEW, 3/20/2015.", "UR:", "UR DETERMINATION (3/20/2015):", "Prior UR denial, 3/20/2015:"],
)
def test_what_follows_a_heading_is_utilization_reviews(heading: str) -> None:
    """Up to the end of its paragraph, but for what somebody else did."""
    text = (
        f"FINDINGS. Tender.\n\n{heading} Three requests came in. The brace was refused. Chiropractic was cut "
        "from 12 to 6 visits. He refused the MRI.\n\nThe MRI was refused."
    )
    assert told_of(CARE, text, []) == [SIX, DENIED, NOTHING]


def test_a_heading_ends_where_another_begins() -> None:
    """What stands under the next heading is not utilization review's."""
    text = "UR: The brace was refused. PLAN: The chiropractic was refused."
    assert told_of(CARE, text, []) == [NOTHING, DENIED, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            (
                "UR reduced the first from 12 sessions to 4 and the third from 72 hours to 24; "
                "the other two were denied."
            ),
            [_part(4, "session"), DENIED, _part(24, "hour"), DENIED],
        ),
        (
            "UR reduced the first from 12 sessions to 4; the other three were denied.",
            [_part(4, "session"), DENIED, DENIED, DENIED],
        ),
    ],
)
def test_function_words_of_a_request_name_it_nowhere(summary: str, expected: list[Told]) -> None:
    """The `from` of `transportation to and from` is not the one of `from 12 to 4`."""
    asked = "Four requests were received and are listed here as they are below. "
    assert told_of(SEVEN, asked + summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR cut the first to six visits and denied the second.", [_part(6, "visit"), DENIED]),
        ("UR cut the second to four treatments.", [NOTHING, _part(4, "treatment")]),
        ("UR approved the first six sessions.", [NOTHING, NOTHING]),
    ],
)
def test_the_first_to_so_many_visits_is_no_first_visit(summary: str, expected: list[Told]) -> None:
    """A preposition behind the ordinal parts it from what is counted."""
    assert told_of(TWO, BOTH_ASKED + summary, []) == expected


def test_one_of_two_of_a_kind_by_its_order_is_not_both() -> None:
    """Which one the second injection is stays open."""
    requests = ["Lumbar epidural injection", "Facet injection"]
    summary = (
        "An epidural and a facet injection were sought. UR certified one and denied the second injection."
    )
    assert told_of(requests, summary, []) == [NOTHING, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The request was modified by UR to 2 x 3.", _part(6, "session")),
        ("UR approved PT times six.", _part(6, "session")),
        ("UR amended the request to four visits.", _part(4, "visit")),
        ("UR found only four visits medically necessary.", _part(4, "visit")),
        ("UR deemed 4 visits appropriate and denied the rest.", _part(4, "visit")),
        ("The 12 sessions of PT were not certified by UR, but 6 sessions were.", _part(6, "session")),
        ("The therapy was not certified by UR, but two sessions were completed.", DENIED),
        ("UR non-certified the PT as 24 sessions had been certified in 2014.", DENIED),
        ("The therapy received a non-certification from UR.", DENIED),
        ("His claim received a denial from the carrier.", NOTHING),
    ],
)
def test_a_part_of_therapy_is_told_in_many_ways(summary: str, expected: Told) -> None:
    """One item, and how much of it was approved."""
    assert told_of(PT, summary, []) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "scaling approved for 2 quadrants only",
        "scaling was limited to two quadrants",
        "scaling certified for the two upper quadrants",
    ],
)
def test_quadrants_and_trips_are_counted(words: str) -> None:
    """What has no unit of its own is counted by its noun."""
    requests = ["Crown tooth #3", "Periodontal scaling and root planing, 4 quadrants"]
    assert told_of(requests, f"UR report dated 4/13/2015: crown denied, {words}.", []) == [
        DENIED,
        _part(2, "other"),
    ]


@pytest.mark.parametrize(
    "summary",
    [
        "With the exception of the brace, all requests were non-certified by UR.",
        "Except for the brace, all of the requests were denied by utilization review.",
        "UR found the chiropractic and MRI not medically necessary.",
        "UR found the cane, the chiropractic and the MRI not medically necessary.",
    ],
)
def test_exceptions_told_first_and_lists_of_opinions(summary: str) -> None:
    """The exception stands before what it is from, and an opinion is of all of a list."""
    assert told_of(CARE, summary, []) == [DENIED, NOTHING, DENIED]
