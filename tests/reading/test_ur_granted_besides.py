"""What utilization review granted beside a request or for a while, and the review that a sentence is of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from imr_llm.domain.record import UrAction
from imr_llm.reading.ur import what_review_did
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of, words_of
from tests.reading.views import view_of

DRUGS = ("Norco 10/325mg #120", "Soma 350mg #60", "Prilosec 20mg #60", "Urine drug screen")
PILLS = ("Norco 10/325mg #120",)
CARE = ("Physical therapy 12 visits",)
UNIT = ("TENS unit purchase",)
NOTED = (
    "Acupuncture 2 x 4",
    "Polysomnogram",
    "Celebrex 200mg #60 with 2 refills",
    "Pulmonary function tests",
)
FUSION = (
    "L4-5 fusion",
    "LSO brace",
    "Cold therapy unit rental, 30 days",
    "Bone growth stimulator",
    "Soma 350mg #60",
)
MODIFIED: Told = (UrAction.MODIFIED, None, None)
APPROVED_SIX: Told = (UrAction.MODIFIED, 6, "visit")


def _part(amount: float, unit: str = "unit") -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied Norco but approved a pain consult.",
        "UR denied Norco, and a pain management consultation was certified.",
        "UR 4/4/14: Norco denied, psych eval certified.",
        "UR denied Norco but approved an office visit.",
        "Norco was denied by UR, but a follow-up visit was authorized.",
    ],
)
def test_a_visit_granted_is_no_part_of_a_drug(summary: str) -> None:
    """A consultation that was approved beside leaves the denial of a drug as it is."""
    assert told_of(PILLS, summary, []) == [DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied therapy and a paraffin bath. The return visit was certified.", [DENIED, DENIED]),
        ("UR denied the therapy and the bath. A follow-up office visit was approved.", [DENIED, DENIED]),
        ("UR denied the bath. The six visits of therapy were certified.", [APPROVED_SIX, DENIED]),
    ],
)
def test_a_doctors_visit_granted_is_no_part_of_a_therapy(summary: str, expected: list[Told]) -> None:
    """Visits of the therapy are."""
    items = ("Occupational therapy 2 times a week for 4 weeks", "Paraffin bath unit")
    assert told_of(items, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied Norco but approved 60 tablets and a pain consult.", _part(60)),
        ("UR denied Norco but approved 60 tablets until the next office visit.", _part(60)),
        ("UR denied Norco but approved a one month supply until the follow-up visit.", MODIFIED),
    ],
)
def test_a_visit_named_with_a_part_hides_nothing(summary: str, expected: Told) -> None:
    """Tablets granted with a consultation, or until a visit, are a part of what was asked for."""
    assert told_of(PILLS, summary, []) == [expected]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied Norco but approved a one month supply.",
        "UR denied Norco but allowed a month's supply.",
        "UR denied Norco, but certified a one-month supply to allow for weaning.",
        "Norco was denied by UR, but a 30 day supply was approved.",
    ],
)
def test_a_supply_granted_with_a_denial(summary: str) -> None:
    """A drug denied with a supply for a while granted was modified."""
    assert told_of(PILLS, summary, []) == [MODIFIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied Norco and certified a one month supply of ibuprofen.",
        "UR denied Norco and approved the follow-up.",
        "UR denied Norco for lack of a one month taper.",
    ],
)
def test_a_supply_of_another_drug_is_no_part(summary: str) -> None:
    """A supply of another drug tells nothing of the one that was denied."""
    assert told_of(PILLS, summary, []) == [DENIED]


def test_a_trial_at_home_in_place_of_a_purchase() -> None:
    """A thing to be bought that was certified for a trial of some days was modified."""
    assert told_of(UNIT, "UR certified a 30-day trial of the TENS unit.", []) == [_part(30, "day")]
    assert told_of(UNIT, "UR certified the TENS unit after a 30 day trial.", []) == [NOTHING]


@pytest.mark.parametrize(
    "summary",
    [
        "UR modified Norco to #60, Soma and UDS denied.",
        "UR cut Norco to #60, Soma and UDS were not certified.",
        "UR modified Norco to #60 with Soma and UDS denied.",
        "UR cut Norco to #60, Soma and UDS not certified.",
    ],
)
def test_what_stands_behind_an_aim_is_not_cut_to_it(summary: str) -> None:
    """Behind `to #60` and a comma stands what the next deed is of."""
    assert told_of(DRUGS, summary, []) == [_part(60), DENIED, NOTHING, DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR cut Norco to #60 and Soma to #30, Prilosec and UDS were not certified.",
            [_part(60), _part(30), DENIED, DENIED],
        ),
        ("UR modified Norco to #60 with the rest denied.", [_part(60), NOTHING, NOTHING, NOTHING]),
        ("UR modified Norco to #60 and denied Soma.", [_part(60), DENIED, NOTHING, NOTHING]),
    ],
)
def test_aims_of_several_and_what_is_left(summary: str, expected: Sequence[Told]) -> None:
    """Each of several has its own aim, and what is left of one is no other request."""
    assert told_of(DRUGS, summary, []) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR had modified PT to 6 in May and denied 12 more in August.",
        "UR had certified six visits in May and denied 12 additional visits in August.",
        "The carrier had allowed 6 visits and has now denied 12 more.",
    ],
)
def test_as_many_more_denied_in_the_same_sentence(summary: str) -> None:
    """What had been approved before was of another request, where all that is asked for was denied."""
    assert told_of(CARE, summary, []) == [DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR certified 6 visits and denied 6 more.",
        "UR modified PT to 6 and denied 6 more.",
        "UR had certified 6 of the 12 visits and denied the rest.",
    ],
)
def test_a_part_denied_in_the_same_sentence(summary: str) -> None:
    """Less than all that is asked for is the rest of it."""
    assert told_of(CARE, summary, []) == [_part(6, "visit")]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The patient reports that UR denied her Norco. No such denial is in the file.", NOTHING),
        ("He says UR denied Norco. The file contains no such denial.", NOTHING),
        ("UR denied Norco. There is no record of such a decision.", NOTHING),
        ("UR denied Norco. No such trial was documented.", DENIED),
        ("UR denied Norco. The provider gave no such reason.", DENIED),
    ],
)
def test_a_denial_that_the_file_does_not_hold(summary: str, expected: Told) -> None:
    """What is told of a denial does not count where the file has no such denial."""
    assert told_of(PILLS, summary, []) == [expected]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR 5/6/2021: Acupuncture mod to 6.", [_part(6, "visit"), NOTHING, NOTHING, NOTHING]),
        ("UR 5/6/2021: Acu mod to 6; PSG, PFTs non-cert.", [_part(6, "visit"), DENIED, NOTHING, DENIED]),
        ("UR 5/6/2021: Celebrex certified as #60 w/ 0 RF.", [NOTHING, NOTHING, _part(60), NOTHING]),
        ("UR 5/6/2021: Celebrex cert #60 no RF.", [NOTHING, NOTHING, _part(60), NOTHING]),
        ("UR 5/6/2021: Celebrex denied, no RF for GI events.", [NOTHING, NOTHING, DENIED, NOTHING]),
    ],
)
def test_what_notes_shorten(summary: str, expected: Sequence[Told]) -> None:
    """Treatments and refills go by the short names of notes."""
    assert told_of(NOTED, summary, []) == expected


def test_the_usual_equipment_goes_with_an_operation() -> None:
    """A brace, a cold unit and a bone stimulator are part of everything associated with a fusion."""
    summary = "UR denied the surgery and everything associated with it."
    assert told_of(FUSION, summary, []) == [DENIED, DENIED, DENIED, DENIED, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The UR of 5/6/2021 non-certified PT. UR 2/14/2021 certified PT x 6 as a trial.", DENIED),
        ("The UR of 5/6/2021 modified PT to 6. UR 2/14/2021 denied PT.", _part(6, "visit")),
        ("UR 5/4/2021 certified PT x 6.", _part(6, "visit")),
    ],
)
def test_a_review_some_weeks_before(summary: str, expected: Told) -> None:
    """Where the review in dispute is told with its day, one dated weeks before it is another."""
    told = what_review_did(view_of(summary), [None], words_of(CARE), date(2021, 5, 6))
    action, approved = told[0].action, told[0].approved
    assert (action.value if action is not None else None) == expected[0]
    assert (approved.value.amount if approved is not None else None) == expected[1]


def test_the_remainder_of_one_among_several() -> None:
    """The remainder of six of twelve visits is none of the other requests, though all are listed before."""
    requests = ("Acupuncture 12 sessions", "EMG of both arms", "Menthoderm cream")
    summary = (
        "Acupuncture, an EMG and Menthoderm were requested. "
        "UR allowed six of the twelve acupuncture sessions and denied the remainder."
    )
    assert told_of(requests, summary, []) == [_part(6, "session"), NOTHING, NOTHING]


def test_what_a_review_that_recommends_did_not_find_necessary() -> None:
    """`Recommended that the one be modified, and did not find the other to be necessary` is a denial."""
    summary = (
        "That review also recommended that Norco be partially certified, #60 rather than #120, and did not "
        "find Soma to be necessary for chronic use."
    )
    assert told_of(DRUGS, summary, [])[:2] == [_part(60), DENIED]


def test_another_operation_certified_the_same_day() -> None:
    """A knee replacement by its short name, certified besides, is no part of a brace."""
    summary = "Requested: unloader brace. UR 2/6/2015: brace denied."
    assert told_of(["Unloader knee brace, left"], summary, ["UR certified the TKA on the same day."]) == [
        DENIED
    ]


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        ("He works light duty. All of the following were denied by UR on 5/30/14.", (DENIED, DENIED, DENIED)),
        ("UR denied all of the following.", (DENIED, DENIED, DENIED)),
        ("All of the following were denied by UR: a walker and a cane.", (NOTHING, NOTHING, NOTHING)),
    ],
)
def test_all_of_the_following_are_the_requests_unless_they_are_told(
    summary: str, told: tuple[Told, ...]
) -> None:
    """A summary that ends so speaks of the requests below it; behind a colon it says which."""
    asked = ("Soma 350mg #60", "Sleep study", "Urine drug screen")
    assert tuple(told_of(asked, summary, [])) == told
