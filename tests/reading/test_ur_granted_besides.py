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


SCS = ("Spinal cord stimulator trial", "Psychological clearance evaluation", "Nucynta 75 mg #90")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the trial because fusion was not ruled out, and certified Nucynta.", [DENIED, NOTHING]),
        ("The trial was non-certified by UR and the clearance was certified.", [DENIED, NOTHING]),
        ("UR denied the clearance as the trial was premature.", [NOTHING, DENIED]),
        ("UR denied the clearance. The trial of Nucynta was brief.", [NOTHING, DENIED]),
    ],
)
def test_a_request_for_a_trial_goes_by_that(summary: str, expected: Sequence[Told]) -> None:
    """`The trial` that was decided on is the one request that is for a trial."""
    assert told_of(SCS, summary, [])[:2] == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied Norco due to lack of benefit, Soma due to long-term use, and Prilosec due to no GI risk.",
        "UR denied Norco (no functional gain), Soma (not for long-term use) and Prilosec (no GI risk).",
        "UR certified the UDS but neither Norco nor Soma. Prilosec was found not medically necessary.",
        "UR approved the UDS but not Norco or Soma. Prilosec was deemed not medically necessary.",
    ],
)
def test_each_of_several_with_its_own_reason(summary: str) -> None:
    """Drugs denied each with its reason, left out of an approval or found not necessary were denied."""
    assert told_of(DRUGS, summary, []) == [DENIED, DENIED, DENIED, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied Norco (no trial of Soma).", [DENIED, NOTHING, NOTHING, NOTHING]),
        ("UR certified Norco but not for Soma users.", [NOTHING] * 4),
        ("UR certified Norco. Soma was found not medically necessary by the QME.", [NOTHING] * 4),
        (
            "UR denied Soma and approved a reduced #60 of Norco.",
            [_part(60), DENIED, NOTHING, NOTHING],
        ),
        (
            "UR recommended denial of Soma and a reduced quantity of #60 for Norco.",
            [MODIFIED, DENIED, NOTHING, NOTHING],
        ),
    ],
)
def test_reasons_and_others_that_name_a_drug(summary: str, expected: Sequence[Told]) -> None:
    """What a reason or another's opinion names was not denied, and a reduced quantity is no denial."""
    assert told_of(DRUGS, summary, []) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (("Lexapro 10mg #30 with 5 refills",), "UR approved Lexapro #30 with 2 refills.", [_part(30)]),
        (("Lexapro 10mg #30 with 5 refills",), "UR approved Lexapro #30 with 5 refills.", [NOTHING]),
        (("Lexapro 10mg #30 with 5 refills",), "UR denied Lexapro #30 with 2 refills.", [DENIED]),
        (("Epidural steroid injection, lumbar spine", "MRI"), "UR denied the LESI.", [DENIED, NOTHING]),
        (
            ("Aquatic therapy x 12 visits", "Left SI joint injection"),
            "UR denied the injection. Aquatic therapy was reduced from 12 to 6 visits.",
            [_part(6, "visit"), DENIED],
        ),
        (
            ("Aquatic therapy x 12 visits", "Left SI joint injection"),
            "UR denied the injection. His Norco was reduced from 120 to 60 tablets.",
            [NOTHING, DENIED],
        ),
        (
            ("Custom functional orthotics",),
            "UR denied the request, and advised that prefabricated devices be used.",
            [DENIED],
        ),
        (
            ("Physical therapy, 2 x 4", "Motrin 800mg #90 with 5 refills"),
            (
                "The requests were reviewed with the following result: therapy certified for 3 visits, "
                "Motrin certified for #90 with no refill."
            ),
            [_part(3, "visit"), _part(90)],
        ),
        (
            ("Hyperbaric oxygen, 20 treatments", "Home nursing, 12 visits"),
            "A review decision dated 08/11/2021 modified nursing to 4 visits and denied hyperbaric oxygen.",
            [DENIED, _part(4, "visit")],
        ),
        (
            ("Porcelain crown, tooth #9", "Occlusal guard"),
            "UR non-certified all, but certified a consultation with an oral surgeon.",
            [DENIED, DENIED],
        ),
    ],
)
def test_usual_turns(requests: Sequence[str], summary: str, expected: Sequence[Told]) -> None:
    """Fewer refills, short names, visits cut from so many to so many, and results told behind a colon."""
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied both on 12/22/2014.",
        "The claims administrator denied both on September 25, 2013.",
        "UR denied all as not supported by the guideline.",
        "UR denied both because neither is supported.",
    ],
)
def test_all_may_be_told_with_its_day_or_its_ground(summary: str) -> None:
    """Behind the words for all of what was asked for."""
    items = ("Aquatic therapy x 12 visits", "Gabapentin 600mg #90")
    assert told_of(items, summary, []) == [DENIED, DENIED]


def test_two_days_of_one_request_are_not_two_requests() -> None:
    """`Both` may tell when one of them was denied."""
    items = ("Aquatic therapy x 12 visits", "Gabapentin 600mg #90")
    assert told_of(items, "UR denied aquatic therapy, both in 2012 and in 2013.", []) == [DENIED, NOTHING]


def test_both_of_three_are_not_told() -> None:
    """Which two that are is left open."""
    items = ("Soma 350mg #30", "Walker", "MRI of the lumbar spine")
    assert told_of(items, "UR denied both on 12/22/2014.", []) == [NOTHING] * 3
