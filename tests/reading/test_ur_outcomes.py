"""How it ended: what is recommended, neither of two, without refills, two amounts, a decision taken back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

TWO = ("Duloxetine 60mg #30", "Weight loss program, 12 weeks")
THREE = (
    "Hydrocodone/APAP 5/325mg #90",
    "MRI of the lumbar spine",
    "8 chiropractic visits for the lumbar spine",
)
DRUGS = (
    "Diclofenac ER 100mg #60 with 2 refills",
    "Omeprazole 20mg #60 with 2 refills",
    "Tramadol 50mg #90 with 2 refills",
)
AT_HOME = (
    "HOME HEALTH AIDE 4 HOURS PER DAY FOR 3 WEEKS",
    "TRANSPORTATION TO AND FROM MEDICAL APPOINTMENTS",
    "HOSPITAL BED RENTAL, 6 WEEKS",
)
THERAPY = ("Physical therapy 12 visits for the lumbar spine",)
NORCO = ("Norco 10/325mg #120",)
PART: Told = (UrAction.MODIFIED, None, None)


def part(amount: float, unit: str) -> Told:
    """So much was approved."""
    return UrAction.MODIFIED, amount, unit


def told(requests: Sequence[str], summary: str) -> list[Told]:
    """What a summary tells of each request."""
    return told_of(requests, summary, [""] * len(requests))


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("On 12/17/2019 the utilization review physician did not certify either request.", [DENIED, DENIED]),
        ("UR did not approve either of the two requests.", [DENIED, DENIED]),
        ("The claims administrator did not authorize either one.", [DENIED, DENIED]),
        ("Utilization review would not certify either of them.", [DENIED, DENIED]),
        ("UR declined to certify either item.", [DENIED, DENIED]),
        ("The reviewer for UR refused to certify either.", [DENIED, DENIED]),
        ("UR of 12/17/2019 found neither request medically necessary.", [DENIED, DENIED]),
        ("On 12/17/19 UR did not certify any of the requests.", [DENIED, DENIED]),
        ("The adjuster failed to approve any of the items requested.", [DENIED, DENIED]),
        ("Utilization review did not grant authorization for either request.", [DENIED, DENIED]),
        ("UR certified neither.", [DENIED, DENIED]),
        ("UR determined that neither of them was medically necessary.", [DENIED, DENIED]),
        ("The patient did not accept either request.", [NOTHING, NOTHING]),
        ("It is not known whether UR certified either request.", [NOTHING, NOTHING]),
        ("The physician asked that UR certify either request.", [NOTHING, NOTHING]),
        ("UR did not certify either inpatient care or a gym.", [NOTHING, NOTHING]),
    ],
)
def test_neither_of_two(summary: str, expected: list[Told]) -> None:
    """Where not either of two was certified, both were denied."""
    assert told(TWO, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Both procedures were denied by UR on 12/17/19; the medications were certified.",
            [DENIED, DENIED],
        ),
        ("UR certified a follow-up visit and denied both studies.", [DENIED, DENIED]),
        ("UR on 12/17/2019 denied both retrospectively. A visit was certified.", [DENIED, DENIED]),
        ("Utilization review non-certified both in their entirety.", [DENIED, DENIED]),
        ("Neither study was certified in the utilization review of 12/17/19.", [DENIED, DENIED]),
        ("Utilization review declined to certify either procedure.", [DENIED, DENIED]),
        ("The MRI was denied by UR, as both studies of 2012 were normal.", [DENIED, NOTHING]),
        ("UR denied the MRI; both tests of 2012 were normal.", [DENIED, NOTHING]),
        ("Both studies were done in 2012, and utilization review denied the MRI.", [DENIED, NOTHING]),
        ("UR noted that neither test had been done, and denied the MRI.", [DENIED, NOTHING]),
        ("Both procedures helped. Utilization review denied the MRI.", [DENIED, NOTHING]),
    ],
)
def test_two_requests_may_be_called_by_their_kind(summary: str, expected: list[Told]) -> None:
    """Both or neither of the studies, where two requests are in dispute."""
    assert told(("Cervical MRI", "EMG/NCV bilateral upper extremities"), summary) == expected


def test_neither_of_three_is_not_told() -> None:
    """`Either` of three requests leaves open which two are meant."""
    assert told(THREE, "UR did not certify either request.") == [NOTHING] * 3


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("At issue are three requests. Denial of all is recommended.", [DENIED] * 3),
        ("Recommend denial of all three.", [DENIED] * 3),
        ("Non-certification of all requests is recommended.", [DENIED] * 3),
        ("Denial is recommended for the MRI.", [NOTHING, DENIED, NOTHING]),
        ("Denial of the MRI and the chiropractic visits is recommended.", [NOTHING, DENIED, DENIED]),
        ("I recommend non-certification of the MRI.", [NOTHING, DENIED, NOTHING]),
        ("It is recommended that the MRI be denied.", [NOTHING, DENIED, NOTHING]),
        ("Recommendation: non-certify the MRI.", [NOTHING, DENIED, NOTHING]),
        ("The MRI is recommended for denial.", [NOTHING, DENIED, NOTHING]),
        ("Recommended denial of the hydrocodone, certification of the MRI.", [DENIED, NOTHING, NOTHING]),
        ("Denial of the claim was recommended by the adjuster's counsel.", [NOTHING] * 3),
        ("The denial letter stated that an MRI is recommended by no guideline.", [NOTHING] * 3),
        ("He was in denial about his drinking; an MRI is recommended.", [NOTHING] * 3),
        ("The orthopedist recommended the MRI. She denied numbness.", [NOTHING] * 3),
    ],
)
def test_a_denial_is_recommended(summary: str, expected: list[Told]) -> None:
    """What utilization review's physician recommends is what it did; a claim is no request."""
    assert told(THREE, summary) == expected


def test_what_a_reviewer_recommends_is_not_what_utilization_review_did() -> None:
    """In a rationale it is the reviewer who recommends."""
    assert told_of(THREE[1:2], "He has pain.", ["Denial of the MRI is recommended."]) == [NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR certified one month of diclofenac without refills (#60), and non-certified the other drugs.",
            [part(60, "unit"), DENIED, DENIED],
        ),
        (
            "UR certified diclofenac #60 without refills and denied the other drugs.",
            [part(60, "unit"), DENIED, DENIED],
        ),
        (
            "UR approved diclofenac for a month (#60) with no refill; omeprazole and tramadol were denied.",
            [part(60, "unit"), DENIED, DENIED],
        ),
        (
            "Diclofenac #60 was certified without refills. Omeprazole and tramadol were not certified.",
            [part(60, "unit"), DENIED, DENIED],
        ),
        (
            "UR certified the diclofenac but not the refills, and denied the remaining medications.",
            [part(60, "unit"), DENIED, DENIED],
        ),
        (
            "UR certified the diclofenac without the refills and denied omeprazole and tramadol.",
            [part(60, "unit"), DENIED, DENIED],
        ),
        ("UR certified the diclofenac minus the refills.", [part(60, "unit"), NOTHING, NOTHING]),
        ("UR certified the diclofenac and denied the two refills.", [PART, NOTHING, NOTHING]),
        ("UR modified diclofenac to #60 with zero refills.", [part(60, "unit"), NOTHING, NOTHING]),
        ("UR certified the diclofenac as requested and denied the rest.", [NOTHING, DENIED, DENIED]),
        ("UR certified diclofenac #60 with 2 refills and denied tramadol.", [NOTHING, NOTHING, DENIED]),
        ("UR denied the refills of tramadol.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_without_refills(summary: str, expected: list[Told]) -> None:
    """What is certified without the refills is modified, also where the whole count is certified."""
    assert told(DRUGS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR of 05/06/2022 certified the aide for 1 week and denied the transportation and the bed.",
            [part(1, "week"), DENIED, DENIED],
        ),
        (
            "UR approved the aide for one week only; transportation and the hospital bed were denied.",
            [part(1, "week"), DENIED, DENIED],
        ),
        (
            "The aide was certified for 2 weeks. Transportation was non-certified, as was the bed.",
            [part(2, "week"), DENIED, DENIED],
        ),
        ("UR certified the bed for 2 weeks and denied the aide.", [DENIED, NOTHING, part(2, "week")]),
        ("UR certified the aide for 3 weeks and denied the bed.", [NOTHING, NOTHING, DENIED]),
        ("UR limited the home health aide to 1 week.", [part(1, "week"), NOTHING, NOTHING]),
    ],
)
def test_a_shorter_time(summary: str, expected: list[Told]) -> None:
    """Fewer weeks than were asked for are the part that was approved."""
    assert told(AT_HOME, summary) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR modified the Norco to #90 on 3/1/14 and later to #60.",
        "The request was modified to #90 on 3/1/14 and to #60 on 4/2/14.",
        "On 3/1/14 UR certified Norco #90. On 4/2/14 UR certified Norco #60.",
        "UR first certified #90 and then #60.",
        "UR modified Norco to #90, then, on appeal, to #60.",
        "UR modified the Norco to #90; on reconsideration it allowed only #60.",
        "UR certified #90 for March and #60 for April.",
        "UR modified Norco to #90 (3/1/14) and subsequently to #60.",
        "UR approved 90 tablets on 3/1/14 and 60 tablets on 4/1/14.",
        "UR certified Norco #90. UR then certified Norco #60 in place of it.",
    ],
)
def test_of_two_amounts_neither_is_said_to_be_approved(summary: str) -> None:
    """Where two amounts are told as approved the request was modified, and no amount is given."""
    assert told(NORCO, summary) == [PART]


@pytest.mark.parametrize(
    "summary",
    [
        "UR modified Norco from #120 to #90.",
        "UR modified Norco to #90. The #90 were to allow a taper.",
        "UR modified Norco to #90. He takes it four times a day (#120). A year ago he took #60.",
        "UR certified Norco #90 and 30 tablets it did not certify.",
        "UR certified 90 of the 120 tablets and denied 30.",
    ],
)
def test_one_amount_is_approved(summary: str) -> None:
    """Other numbers beside the amount approved do not unsettle it."""
    assert told(NORCO, summary) == [part(90, "unit")]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the therapy on 3/1/14. On reconsideration it reversed itself and certified 6.", 6),
        ("UR denied the 12 visits; on appeal it reversed itself and certified six visits.", 6),
        (
            "12 visits were denied on 3/1/14. On 3/20/14 UR reversed its decision and certified 6 visits.",
            6,
        ),
        ("UR denied the request at first and, upon appeal, approved 6 visits.", 6),
        ("UR denied the 12 visits, then changed its mind and approved 6.", 6),
        (
            "UR denied the therapy. After a call the denial was withdrawn and 6 visits were certified.",
            6,
        ),
        ("UR denied the therapy. The denial was upheld on reconsideration.", None),
        ("UR denied the therapy and, on appeal, did not reverse itself.", None),
        ("UR initially certified 6 visits, then reversed itself and denied all 12.", None),
        ("A prior denial was overturned and 6 visits were approved. UR has now denied 12 visits.", None),
        ("UR denied the 12 visits. In 2011 a denial was overturned and 6 visits were approved.", None),
    ],
)
def test_a_decision_taken_back(summary: str, expected: float | None) -> None:
    """What utilization review decided last on the request holds; an earlier request's fate does not count."""
    assert told(THERAPY, summary) == [part(expected, "visit") if expected is not None else DENIED]


@pytest.mark.parametrize(
    ("offered", "expected"),
    [
        ("a modification was offered for a first trial of 5 visits of therapy and this was approved", 5),
        ("a modification was proposed for a course of four visits of therapy and it was authorized", 4),
        ("a modification was suggested for six visits of therapy and that has been certified", 6),
    ],
)
def test_what_this_was_approved_speaks_of(offered: str, expected: int) -> None:
    """A subject that is no more than a pronoun takes the amount that stands before it."""
    summary = f"A request for therapy for 12 visits was non-certified, although {offered}."
    assert told(THERAPY, summary) == [part(expected, "visit")]
