"""Utilization review's deeds in plain and less usual words, turned around, and told by amounts in words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

REQUESTS = (
    "Physical therapy 12 visits for the lumbar spine",
    "MRI of the lumbar spine",
    "Cold therapy unit, 14 day rental",
)
FOUR: Told = (UrAction.MODIFIED, 4, "visit")
SIX: Told = (UrAction.MODIFIED, 6, "visit")
WEEK: Told = (UrAction.MODIFIED, 7, "day")
PART: Told = (UrAction.MODIFIED, None, None)


def told(summary: str, requests: Sequence[str] = REQUESTS) -> list[Told]:
    """What a summary tells of each request."""
    return told_of(requests, summary, [""] * len(requests))


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR halved the therapy and denied the MRI.", [SIX, DENIED, NOTHING]),
        ("UR did not agree to the MRI, and it halved the twelve visits.", [SIX, DENIED, NOTHING]),
        ("UR agreed to the scan. It halved the visits of physical therapy.", [SIX, NOTHING, NOTHING]),
        ("Physical therapy was halved by UR.", [SIX, NOTHING, NOTHING]),
        ("UR on 3/4/2015 made the twelve visits four.", [FOUR, NOTHING, NOTHING]),
        ("UR denied the MRI and turned the 12 visits into 6.", [SIX, DENIED, NOTHING]),
        ("UR took physical therapy down from 12 visits to 6.", [SIX, NOTHING, NOTHING]),
        ("UR of 4/4/14 thought four visits of physical therapy sufficient.", [FOUR, NOTHING, NOTHING]),
        ("UR considered six visits of physical therapy to be enough.", [SIX, NOTHING, NOTHING]),
        ("UR certified physical therapy in the number of four.", [FOUR, NOTHING, NOTHING]),
        ("UR allowed physical therapy to the extent of 6 visits.", [SIX, NOTHING, NOTHING]),
        ("UR certified physical therapy, four rather than twelve.", [FOUR, NOTHING, NOTHING]),
        ("UR 3/4/15: physical therapy 4 certified of the 12 asked for.", [FOUR, NOTHING, NOTHING]),
        ("UR gave no approval to the MRI or the cold therapy unit.", [NOTHING, DENIED, DENIED]),
        ("UR considered all three: it found against the MRI.", [NOTHING, DENIED, NOTHING]),
        ("UR ruled against the cold therapy unit.", [NOTHING, NOTHING, DENIED]),
        ("UR allowed the therapy. The MRI was not granted.", [NOTHING, DENIED, NOTHING]),
        (
            "UR approved six visits of physical therapy, and the other two could not be approved.",
            [SIX, DENIED, DENIED],
        ),
        ("UR refused the MRI, and of the 14 days of cold therapy it gave 7.", [NOTHING, DENIED, WEEK]),
        (
            "Utilization review, ruling on both at once, gave four of the 12 visits and refused the MRI.",
            [FOUR, DENIED, NOTHING],
        ),
        ("By a determination of 11/05/2013 the MRI was refused.", [NOTHING, DENIED, NOTHING]),
        ("The determination of 02/24/2016 denied the MRI.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_deeds_in_plain_words(summary: str, expected: list[Told]) -> None:
    """What utilization review did is told in many words besides its own."""
    assert told(summary) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR noted that the last block halved his pain.",
        "UR wrote that the dose was halved in March.",
        "UR noted that the patient made the twelve visits four weeks running.",
        "UR thought the twelve visits already completed sufficient.",
        "UR thought four visits enough to show failure.",
        "UR noted that the doctor took the Norco down from 120 to 60.",
        "UR said that the request could not be approved until the films were sent.",
        "UR wrote that the judge found against the employer.",
        "The judge's determination of 3/4/2013 denied the MRI of the neck.",
        "He was not granted leave from work.",
        "UR noted that she gave no approval to the operation.",
    ],
)
def test_what_others_did_is_no_deed(summary: str) -> None:
    """Pain and doses are halved, too, courts find against parties, and four visits may prove enough."""
    assert told(summary) == [NOTHING, NOTHING, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved the therapy. The MRI it did not approve.", [NOTHING, DENIED, NOTHING]),
        ("UR approved the therapy. The MRI it denied.", [NOTHING, DENIED, NOTHING]),
        ("UR approved the therapy. Nor did it approve the MRI.", [NOTHING, DENIED, NOTHING]),
        (
            "UR denied the MRI. Nor would it authorize the cold therapy unit.",
            [NOTHING, DENIED, DENIED],
        ),
        (
            "UR certified the therapy. Refused too was the MRI. Denied also were the cold therapy units.",
            [NOTHING, DENIED, DENIED],
        ),
        (
            "UR non-certified the MRI. It likewise non-certified the cold therapy unit.",
            [NOTHING, DENIED, DENIED],
        ),
        (
            "The UR dentist took it. He non-certified the MRI for lack of films, and made the 12 visits 4.",
            [FOUR, DENIED, NOTHING],
        ),
        ("UR denied the MRI because the approved study is not in hand.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_deeds_that_are_turned_around(summary: str, expected: list[Told]) -> None:
    """What was done is told behind its object, before its subject, and of `he` who reviewed."""
    assert told(summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR: physical therapy was reduced from 12 to 6 and cold therapy from 14 to 7; MRI denied.",
            [SIX, DENIED, WEEK],
        ),
        (
            "UR 3/4: physical therapy was cut from 12 to 4, the cold therapy from 14 days to 7.",
            [FOUR, NOTHING, WEEK],
        ),
        ("By the doctor the Norco was reduced from 120 to 60 and the Soma from 90 to 30.", [NOTHING] * 3),
    ],
)
def test_a_verb_that_is_told_once_of_two(summary: str, expected: list[Told]) -> None:
    """`The one was reduced from 12 to 6 and the other from 8 to 4` is told of both."""
    assert told(summary) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR, 6/2/2015: the night dose was reduced from 60 to 45. Everything else was turned down.",
        "UR cut the evening dose to 30, and all others were denied.",
        "UR certified none of them as asked.",
        "None was certified by UR as requested.",
        "None of the requests was certified by UR in full.",
    ],
)
def test_a_part_of_which_it_is_not_told_of_what_leaves_the_rest_open(summary: str) -> None:
    """Where something unnamed was cut, or nothing approved as it stood, no item is plainly denied."""
    assert told(summary, ["Nucynta ER #60", "Nucynta #90", "Belsomra #30"]) == [NOTHING] * 3


def test_the_year_of_a_date_is_no_amount() -> None:
    """`On January 24, 2014 the carrier certified visits` tells of no 2014 visits."""
    summary = (
        "By letter of January 24, 2014 utilization review certified physical therapy visits, 6 of the 12."
    )
    assert told(summary) == [SIX, NOTHING, NOTHING]
    assert told("On May 4 utilization review certified physical therapy visits.") == [NOTHING] * 3


def test_the_operation_that_was_approved_is_not_what_goes_with_it() -> None:
    """A rationale for the assistant may tell that the operation itself was allowed."""
    summary = "UR did not agree to a surgical assistant."
    rationale = "Having allowed the operation, utilization review gave no reason. It is necessary."
    assert told_of(["Assistant surgeon"], summary, [rationale]) == [DENIED]


NOTED = ("Lumbar MRI", "Lumbar brace", "Physical therapy 8 sessions", "Norco 5/325mg #60")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR on 9/9/13: MRI and brace not medically necessary. PT approved for 4.",
            [DENIED, DENIED, (UrAction.MODIFIED, 4, "session"), NOTHING],
        ),
        (
            "UR 9/9/13: PT modified to 4 as 8 not medically necessary, Norco certified.",
            [NOTHING, NOTHING, (UrAction.MODIFIED, 4, "session"), NOTHING],
        ),
        (
            "UR denied the MRI. The provider says the brace is not medically necessary.",
            [DENIED, NOTHING, NOTHING, NOTHING],
        ),
    ],
)
def test_what_a_note_calls_not_necessary(summary: str, expected: list[Told]) -> None:
    """Under utilization review's name a request that is not medically necessary was denied."""
    assert told_of(NOTED, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved the request at a reduced quantity.", (UrAction.MODIFIED, None, None)),
        ("UR reduced the Norco by 20%.", (UrAction.MODIFIED, None, None)),
        ("UR noted that pain was reduced by 20% and denied Norco.", DENIED),
        ("UR approved Norco. His pain is at a reduced level.", NOTHING),
    ],
)
def test_less_without_a_number(summary: str, expected: Told) -> None:
    """A reduced quantity, or so many percent less, is a part that is not counted."""
    assert told_of(["Norco 5/325mg #60"], summary, []) == [expected]


SURGERY = (
    "Left ankle arthroscopy",
    "Post-op crutches",
    "Post-op PT 12 visits",
    "Percocet 5/325 #40",
    "Keflex #12",
)
TABLETS = ("Tramadol 50mg #120", "Omeprazole 20mg #60", "Urine drug test (10 panel)")


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            SURGERY,
            "UR approved surgery. PT was reduced to 6 visits, Percocet to 20 tablets, and Keflex was denied.",
            [NOTHING, NOTHING, (UrAction.MODIFIED, 6, "visit"), (UrAction.MODIFIED, 20, "unit"), DENIED],
        ),
        (
            SURGERY,
            "The ankle surgery was denied. As a result the postoperative items were denied.",
            [DENIED, DENIED, DENIED, NOTHING, NOTHING],
        ),
        (
            TABLETS,
            "UR modified tramadol to 60 tablets; the omeprazole and UDT were also modified, to 30 capsules.",
            [
                (UrAction.MODIFIED, 60, "unit"),
                (UrAction.MODIFIED, 30, "unit"),
                (UrAction.MODIFIED, None, None),
            ],
        ),
        (TABLETS, "Omeprazole was denied as there is no GI risk.", [NOTHING, DENIED, NOTHING]),
        (TABLETS, "UR was unable to approve the tramadol.", [DENIED, NOTHING, NOTHING]),
        (("Aqua therapy 12 sessions",), "It was modified to x 6 by UR.", [(UrAction.MODIFIED, 6, "session")]),
        (
            ("Aqua therapy 12 sessions",),
            "UR denied it. His gym visits were reduced to 2 visits a week.",
            [DENIED],
        ),
        (TABLETS, "He was denied surgery because he smokes.", [NOTHING] * 3),
    ],
)
def test_what_usual_summaries_tell_in_passing(
    requests: Sequence[str], summary: str, expected: Sequence[Told]
) -> None:
    """Cuts and denials told in a row or with their ground are utilization review's, amounts of one alone."""
    assert told_of(requests, summary, []) == expected
