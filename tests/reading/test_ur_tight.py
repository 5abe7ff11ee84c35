"""Words around utilization review that tell nothing of the item in dispute, or less than they seem to."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

MRI = "MRI of the lumbar spine"
THERAPY = "Physical therapy 12 visits"
SCALING = "Scaling, 4 quadrants"
NORCO = "Norco 10/325mg #120"
PART: Told = (UrAction.MODIFIED, None, None)


def _part(amount: float, unit: str = "visit") -> Told:
    return UrAction.MODIFIED, amount, unit


def _told(request: str, summary: str) -> Told:
    (one,) = told_of([request], summary, [""])
    return one


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (MRI, "The request for a leave of absence was not granted. An MRI was ordered.", NOTHING),
        (MRI, "The request for a hearing was not granted. An MRI was ordered.", NOTHING),
        (MRI, "A change of physician was not granted. An MRI was ordered.", NOTHING),
        (MRI, "The request for a second opinion drew a denial. An MRI was requested.", NOTHING),
        (THERAPY, "The request for total disability was met with a denial. Therapy was ordered.", NOTHING),
        (MRI, "The claims administrator ruled against compensability. An MRI was ordered.", NOTHING),
        (MRI, "The claims administrator found against causation, and an MRI was ordered.", NOTHING),
        (
            MRI,
            "The pharmacist said that it could not be authorized over the telephone, and UR was asked.",
            NOTHING,
        ),
        (MRI, "UR could not be reached, the clinic wrote that the MRI could not be approved.", NOTHING),
        (MRI, "The request for an MRI drew a denial by UR.", DENIED),
        (MRI, "The request was not granted by utilization review.", DENIED),
        (MRI, "UR issued a denial on 3/4/14.", DENIED),
        (MRI, "UR did not grant it.", DENIED),
        (MRI, "The doctor asked for an MRI. It was not granted by UR.", DENIED),
        (MRI, "The claims administrator did not grant leave. An MRI was ordered.", NOTHING),
        (MRI, "UR ruled against the MRI.", DENIED),
        (MRI, "UR wrote that the MRI could not be approved.", DENIED),
        (THERAPY, "The four visits granted by utilization review were used.", _part(4)),
    ],
)
def test_another_thing_that_was_refused(request_: str, summary: str, expected: Told) -> None:
    """What is told of leave, hearings and claims, too, is of a request only where that is named."""
    assert _told(request_, summary) == expected


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        ("Gabapentin 300mg #90", "UR approved gabapentin #90 to begin opioid tapering.", NOTHING),
        (NORCO, "UR certified the Norco since the doctor agreed to begin the taper next month.", NOTHING),
        ("Lorazepam 1mg #60", "UR certified the lorazepam, and told the doctor to taper opioids.", NOTHING),
        ("Clonidine 0.1mg #30", "UR approved clonidine for opioid weaning.", NOTHING),
        ("Clonidine 0.1mg #30", "UR approved clonidine for weaning off opioids.", NOTHING),
        ("Clonidine 0.1mg #30", "UR approved clonidine to taper the oxycodone.", NOTHING),
        (NORCO, "UR approved Norco for opioid weaning.", PART),
        (NORCO, "UR approved Norco #60 to begin a taper.", _part(60, "unit")),
        (NORCO, "A one-month supply of Norco for weaning was approved by UR.", PART),
    ],
)
def test_the_weaning_of_something_else(request_: str, summary: str, expected: Told) -> None:
    """An approval is for weaning where that is told right behind what was approved, and of its own drug."""
    assert _told(request_, summary) == expected


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (SCALING, "The dentist found deep pockets in 2 quadrants, and UR certified scaling.", NOTHING),
        (SCALING, "The dentist found pockets in 2 quadrants, and scaling was certified by UR.", NOTHING),
        (SCALING, "UR approved scaling as 2 quadrants were treated before.", NOTHING),
        (SCALING, "UR certified scaling, 2 quadrants being healthy.", NOTHING),
        ("Transportation, 12 round trips", "UR certified transport, and 4 round trips were made.", NOTHING),
        (SCALING, "UR approved scaling for 2 quadrants only.", _part(2, "other")),
        (SCALING, "Scaling of 2 quadrants was certified by UR.", _part(2, "other")),
        (THERAPY, "UR certified PT 2 times 3.", _part(6)),
        (THERAPY, "UR approved therapy two times three and denied the rest.", _part(6)),
        (THERAPY, "UR certified PT 2 x 6.", NOTHING),
        (THERAPY, "UR certified PT twice times 4.", NOTHING),
        (THERAPY, "UR certified PT x 6.", _part(6)),
        (THERAPY, "UR certified therapy after she had used 6 and not 12 visits.", NOTHING),
        (THERAPY, "UR certified therapy as he attended 6 rather than 12 visits.", NOTHING),
        (THERAPY, "UR certified therapy, 6 rather than 12 visits.", _part(6)),
        (THERAPY, "UR answered the request for 12 visits with a certified total of 6 visits.", _part(6)),
    ],
)
def test_amounts_of_something_else(request_: str, summary: str, expected: Told) -> None:
    """An amount is what was approved where it stands in the object of the deed."""
    assert _told(request_, summary) == expected


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (THERAPY, "UR offered six visits, which the provider considered but declined.", DENIED),
        (THERAPY, "UR offered six visits, which the worker took but refused the rest.", DENIED),
        (THERAPY, "UR offered six visits and refused the rest.", _part(6)),
        (THERAPY, "The twelve visits of therapy requested were not certified by UR, but six were.", _part(6)),
        (THERAPY, "The twelve visits were not certified by UR, but six visits were.", _part(6)),
        (THERAPY, "The twelve visits of therapy were not certified by UR, but two massages were.", DENIED),
        (THERAPY, "The therapy was not certified by UR, although three trials before were.", DENIED),
        (MRI, "The claims administrator in case number 14-2231 denied the MRI.", DENIED),
        (MRI, "UR in case #44 denied the MRI.", DENIED),
        ("Lumbar brace", "Utilization review in the case that was filed in May denied the brace.", DENIED),
        ("Lumbar brace", "In case UR denied the brace, he would buy it.", NOTHING),
        ("ACL reconstruction", "UR denied the cruciate ligament reconstruction.", DENIED),
        ("ACL reconstruction", "UR denied the medial collateral ligament reconstruction.", NOTHING),
        ("ACL reconstruction", "UR denied the posterior cruciate ligament reconstruction.", NOTHING),
    ],
)
def test_denials_that_stay(request_: str, summary: str, expected: Told) -> None:
    """A plain denial is told whatever stands around it, and an offer that was turned down is no approval."""
    assert _told(request_, summary) == expected


@pytest.mark.parametrize(
    "cut",
    ["to allow for 6 sessions", "to allow 6 sessions", "to only 6 sessions", "to certify only 6 sessions"],
)
def test_what_is_left_of_one_request_names_no_other(cut: str) -> None:
    """An amount that a request was cut to may be all that another was asked for in, and is none of that."""
    asked = ("Psychotherapy x 12 sessions", "Hypnotherapy x 6 sessions")
    told = told_of(
        asked, f"Twelve sessions were requested. Utilization review modified the request {cut}.", []
    )
    assert told[1] == NOTHING


FOUR = (
    "Cymbalta 60mg #30 with 3 refills",
    "Lidoderm patch #60",
    "Aquatic therapy, 12 visits",
    "MRI of the neck",
)


@pytest.mark.parametrize(
    ("summary", "denied"),
    [
        ("Aquatic therapy was given in 2012, and Lidoderm and the MRI were non-certified.", {1, 3}),
        ("Aquatic therapy was stopped, Lidoderm and the MRI were non-certified.", {1, 3}),
        ("The aquatic therapy is on file, and Lidoderm was denied by UR.", {1}),
        (
            "The doctor wrote that aquatic therapy was halved, and Lidoderm and the MRI were non-certified.",
            {1, 3},
        ),
        ("Aquatic therapy was stopped in 2012, and acupuncture was denied by UR.", set()),
        ("The patient has had aquatic therapy, and the MRI was denied by UR.", {3}),
        ("The MRI that was asked for, Cymbalta and Lidoderm were denied by UR.", {0, 1, 3}),
        ("Cymbalta, which was of help, and the MRI were denied by UR.", {0, 3}),
        ("Requests were made for Cymbalta, Lidoderm and the MRI and were denied by UR.", {0, 1, 3}),
        ("The MRI was requested on 3/1, and the study was denied by UR.", {3}),
        ("It was noted that Cymbalta, Lidoderm and the MRI were denied by UR.", {0, 1, 3}),
        ("The MRI, it was argued, was denied by UR.", {3}),
        ("The plan was Cymbalta, Lidoderm and an MRI, and these were denied by UR.", {0, 1, 3}),
        ("The items in dispute are Lidoderm, Cymbalta and the MRI, and all were denied by UR.", {0, 1, 3}),
    ],
)
def test_clauses_with_verbs_of_their_own(summary: str, denied: set[int]) -> None:
    """What one clause tells of is not what the next was done with, unless that clause asks for it."""
    told = told_of(FOUR, summary, [""] * 4)
    assert {index for index, one in enumerate(told) if one == DENIED} == denied


def test_a_row_of_clauses() -> None:
    """A determination that is told by its date is heard, and each clause of it is of its own request."""
    told = told_of(
        FOUR,
        "In the determination of May 20, 2013 Cymbalta was certified for #15, aquatic therapy was cut back "
        "to six visits, and Lidoderm and the MRI were non-certified.",
        [""] * 4,
    )
    assert told == [_part(15, "unit"), DENIED, _part(6), DENIED]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        ("Voltaren gel 1%, 300 grams", "UR modified the gel from 3 tubes to 1.", PART),
        ("Voltaren gel 1%, 300 grams", "UR modified the gel to 1.", PART),
        ("Voltaren gel 1%, 300 grams", "UR modified the gel from 300 grams to 100.", _part(100, "gram")),
        ("Terocin lotion, 120 ml", "UR modified the lotion to 60.", _part(60, "ml")),
        (NORCO, "UR modified Norco from four a day to two.", PART),
        (NORCO, "UR modified Norco from 3 fills to 1.", PART),
        (NORCO, "UR modified Norco from 120 to 60.", _part(60, "unit")),
        (THERAPY, "UR modified therapy from 3 times a week to 1.", PART),
        (THERAPY, "UR modified therapy from 12 to 6.", _part(6)),
    ],
)
def test_amounts_of_another_measure(request_: str, summary: str, expected: Told) -> None:
    """A cut from another number than was asked for leaves none of what was asked for."""
    assert _told(request_, summary) == expected
