"""Lists of what utilization review looked at, and of what a worker has already beside what is asked for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

DRUGS = ("Norco #60", "Soma #30", "Urine drug screen")
CARE = ("Lumbar MRI", "Lumbar ESI", "Lumbar brace")
KNEE = ("Norco #60", "Arthroscopic surgery of the left knee")
NEEDLES = ("Physical therapy 12 visits", "Acupuncture 6 visits")
CREAM = ("Compound cream", "Norco #60")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "What UR reviewed was Norco, Soma and a urine drug screen, and Soma was denied.",
            [NOTHING, DENIED, NOTHING],
        ),
        (
            "The request was for Norco, Soma and a urine drug screen, and Soma was denied by UR.",
            [NOTHING, DENIED, NOTHING],
        ),
        (
            "UR had before it Norco, Soma and a urine drug screen, and Norco was denied.",
            [DENIED, NOTHING, NOTHING],
        ),
        ("UR reviewed Norco and Soma, and the urine drug screen was denied.", [NOTHING, NOTHING, DENIED]),
        ("He has used Norco and Soma, and the Norco was denied by UR.", [DENIED, NOTHING, NOTHING]),
        ("What UR denied was Norco, Soma and a urine drug screen.", [DENIED] * 3),
        ("The requests were Norco, Soma, and a urine drug screen and all were denied by UR.", [DENIED] * 3),
        ("UR reviewed the records, and Norco, Soma and a urine drug screen were denied.", [DENIED] * 3),
        ("The Norco and Soma, and the urine drug screen, were denied by UR.", [DENIED] * 3),
    ],
)
def test_one_of_a_list(summary: str, expected: list[Told]) -> None:
    """What is named again behind a list, or follows what was looked at, is alone what a denial is of."""
    assert told_of(DRUGS, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "He asked for an MRI, an injection and a brace, and the brace and the MRI were denied by UR.",
            [DENIED, NOTHING, DENIED],
        ),
        ("UR evaluated the MRI, and the ESI and brace were denied.", [NOTHING, DENIED, DENIED]),
        ("The MRI that was ordered with the ESI, and the brace, were denied by UR.", [DENIED] * 3),
        ("An MRI was requested and an ESI and a brace, and all three were denied by UR.", [DENIED] * 3),
    ],
)
def test_some_of_a_list(summary: str, expected: list[Told]) -> None:
    """Several that are named again are all of them what was denied."""
    assert told_of(CARE, summary, []) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (KNEE, "He takes Norco and requested surgery. UR denied the request.", [NOTHING, DENIED]),
        (
            KNEE,
            "He is on Norco, and knee arthroscopy was requested. UR denied the request.",
            [NOTHING, DENIED],
        ),
        (KNEE, "Norco was refilled and surgery requested. UR denied the request.", [NOTHING, DENIED]),
        (
            KNEE,
            "The physician requests arthroscopic surgery; the patient takes Norco. UR denied the request.",
            [NOTHING, DENIED],
        ),
        (KNEE, "The provider requested Norco and surgery. UR denied the request.", [DENIED, DENIED]),
        (
            NEEDLES,
            "He has had physical therapy and requests acupuncture. UR denied the request.",
            [NOTHING, DENIED],
        ),
        (
            NEEDLES,
            "He finished therapy and surgery, and the doctor requested acupuncture. UR denied the request.",
            [NOTHING, DENIED],
        ),
        (
            NEEDLES,
            "He attended therapy and asks for more physical therapy and acupuncture. UR denied the requests.",
            [DENIED, DENIED],
        ),
        (
            NEEDLES,
            "A report was received and physical therapy and acupuncture were requested. UR denied them all.",
            [DENIED, DENIED],
        ),
        (
            NEEDLES,
            "He had pain, and therapy and acupuncture were requested. UR denied them all.",
            [DENIED, DENIED],
        ),
    ],
)
def test_what_one_has_already(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """What a worker takes or has had is no part of the request that the next sentence tells of."""
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    "rest",
    [
        ", and the decision on the cream is not in the file",
        ", and the outcome for the cream is not given",
        "; what was decided about the cream is not stated",
        ", while the cream is not mentioned",
    ],
)
def test_what_is_not_told(rest: str) -> None:
    """A request of which it is told that the decision is missing was not denied with another."""
    assert told_of(CREAM, f"UR denied Norco{rest}.", []) == [NOTHING, DENIED]


THREE = ("Physical therapy 12 visits for the lumbar spine", "Lumbar MRI", "TENS unit purchase")
EIGHT: Told = (UrAction.MODIFIED, 8, "visit")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR modified therapy to 8 visits and the MRI denied.", [EIGHT, DENIED, NOTHING]),
        ("UR certified therapy and the MRI not certified.", [NOTHING, DENIED, NOTHING]),
        ("Therapy was modified by UR to 8 visits and the MRI and TENS denied.", [EIGHT, DENIED, DENIED]),
        (
            "The UR report indicates that a modification to 8 visits was advised and the MRI not certified.",
            [EIGHT, DENIED, NOTHING],
        ),
        ("UR denied the MRI and the TENS unit requested.", [NOTHING, DENIED, DENIED]),
        ("UR denied the MRI and the patient declined.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the MRI, not the TENS unit.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the MRI and the request for a TENS unit was withdrawn.", [NOTHING, DENIED, NOTHING]),
        ("Denial of the MRI and the TENS unit was recommended by UR.", [NOTHING, DENIED, DENIED]),
        ("UR states the TENS was not approved; nothing else was denied.", [NOTHING, NOTHING, DENIED]),
        ("UR denied the therapy; everything else was denied, too.", [DENIED, DENIED, DENIED]),
    ],
)
def test_another_clause_behind(summary: str, expected: list[Told]) -> None:
    """What stands before a verb of its own behind `and` is not what the deed before it was of."""
    assert told_of(THREE, summary, []) == expected


POOL = ("Aquatic therapy 8 visits", "Zanaflex 4mg #60", "Interferential unit and supplies, purchase")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the aquatic therapy but would certify Zanaflex.", [DENIED, NOTHING, NOTHING]),
        ("UR denied aquatic therapy and was willing to certify Zanaflex.", [DENIED, NOTHING, NOTHING]),
        ("UR denied aquatic therapy which was to include Zanaflex for spasm.", [DENIED, NOTHING, NOTHING]),
        ("UR denied aquatic therapy and Zanaflex, and would reconsider.", [DENIED, DENIED, NOTHING]),
        ("UR denied aquatic therapy, IF unit.", [DENIED, NOTHING, DENIED]),
        ("UR denied aquatic therapy, if unit costs are right.", [DENIED, NOTHING, NOTHING]),
        (
            "The following requests were denied by UR: aquatic therapy and Zanaflex.",
            [DENIED, DENIED, NOTHING],
        ),
        (
            "The following day the aquatic therapy was denied by UR: the Zanaflex had helped.",
            [DENIED, NOTHING, NOTHING],
        ),
    ],
)
def test_what_was_promised_or_included(summary: str, expected: list[Told]) -> None:
    """What would be certified and what a treatment was to include was not denied with another."""
    assert told_of(POOL, summary, []) == expected


FUSION = (
    "Lumbar fusion L5-S1",
    "Assistant surgeon",
    "Back brace purchase",
    "Physical therapy 24 visits",
)
TWELVE: Told = (UrAction.MODIFIED, 12, "visit")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the fusion (PT x 24 modified to x 12).", [DENIED, NOTHING, NOTHING, TWELVE]),
        ("UR denied the fusion (PT x 24 certified).", [DENIED, NOTHING, NOTHING, NOTHING]),
        ("UR denied the fusion (brace denied).", [DENIED, NOTHING, DENIED, NOTHING]),
        ("UR certified PT (modified to 12 visits).", [NOTHING, NOTHING, NOTHING, TWELVE]),
        ("UR modified PT (12 of 24 certified) and denied the brace.", [NOTHING, NOTHING, DENIED, TWELVE]),
        ("UR denied the fusion (PT notes not provided).", [DENIED, NOTHING, NOTHING, NOTHING]),
        ("UR denied the fusion, PT having been tried only briefly.", [DENIED, NOTHING, NOTHING, NOTHING]),
        (
            "UR denied the fusion, with the assistant surgeon request withdrawn.",
            [DENIED, NOTHING, NOTHING, NOTHING],
        ),
        ("UR denied PT before surgery.", [NOTHING, NOTHING, NOTHING, DENIED]),
        (
            "The requests were denied by UR, except that the therapy was modified to 12 visits.",
            [DENIED, DENIED, DENIED, TWELVE],
        ),
        ("The requests were denied by UR, except for the brace.", [DENIED, DENIED, NOTHING, DENIED]),
        ("UR denied the fusion (and PT).", [DENIED, NOTHING, NOTHING, DENIED]),
        ("UR denied the fusion, with the brace, and PT.", [DENIED, NOTHING, DENIED, DENIED]),
    ],
)
def test_asides(summary: str, expected: list[Told]) -> None:
    """What an aside tells of another request is of that one, and what it gives as a ground is of none."""
    assert told_of(FUSION, summary, []) == expected
