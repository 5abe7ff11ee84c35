"""How much utilization review approved, told in packs, lengths of time, ranges, rates or twice."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

PART: Told = (UrAction.MODIFIED, None, None)
GEL = "Voltaren gel 1% 300 grams"
PILLS = "Losartan 50mg #90"
PATCHES = "Lidoderm patches 5% #90"
BOXES = "Lidoderm patches 5% 3 boxes"
THERAPY = "Physical therapy 3 times a week for 8 weeks"
NEEDLES = "Acupuncture 12 visits"
SHOTS = "Orthovisc injections x 4 left knee"
PROGRAM = "Functional restoration program, 160 hours"


def _part(amount: float, unit: str) -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (GEL, "UR modified the Voltaren gel to one tube of 100 grams.", _part(100, "gram")),
        (GEL, "UR modified the Voltaren gel to 100 grams (one tube).", _part(100, "gram")),
        (GEL, "UR certified one 100 gram tube of Voltaren gel.", _part(100, "gram")),
        (PILLS, "UR modified losartan to one month, 30 tablets with no refills.", _part(30, "unit")),
        (PILLS, "UR modified losartan to a one month supply, 30 tablets.", _part(30, "unit")),
        (PILLS, "UR approved a one-month supply (#30) of losartan.", _part(30, "unit")),
        (PILLS, "UR limited the losartan to 30 days, i.e., 30 tablets.", _part(30, "unit")),
        (PILLS, "UR modified losartan to one bottle of 30 tablets.", _part(30, "unit")),
        (PATCHES, "UR approved one box (30 patches) of Lidoderm.", _part(30, "unit")),
        (PATCHES, "UR approved thirty Lidoderm patches, or one box.", _part(30, "unit")),
        (PATCHES, "UR modified the Lidoderm to two boxes (60 patches).", _part(60, "unit")),
        (BOXES, "UR modified the Lidoderm to one box of 30 patches.", _part(1, "unit")),
        (PROGRAM, "UR approved 2 weeks (80 hours) of the functional restoration program.", _part(80, "hour")),
        (PROGRAM, "UR approved 10 days, or 80 hours, of the program.", _part(80, "hour")),
    ],
)
def test_an_amount_that_is_told_twice(request_: str, summary: str, expected: Told) -> None:
    """What counts as the request does speaks, as among the amounts of a request."""
    assert told_of([request_], summary, []) == [expected]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (GEL, "UR modified the Voltaren gel to one tube.", PART),
        (GEL, "UR approved only one tube of the Voltaren gel.", PART),
        (GEL, "UR approved two 100-gram tubes of Voltaren gel.", NOTHING),
        (GEL, "UR modified the Voltaren gel to two tubes of 100 grams each.", PART),
        (PATCHES, "UR modified the Lidoderm to two boxes of 30 patches.", PART),
        (PATCHES, "UR modified the Lidoderm to a single box.", PART),
        (PILLS, "UR modified losartan to one month.", PART),
        ("Cyclobenzaprine 7.5mg #90", "UR modified the cyclobenzaprine to 3 a day for 7 days.", PART),
        ("Percocet 5/325mg #60", "UR cut Percocet to two a day.", PART),
        ("Psychotherapy, 12 hours", "UR modified psychotherapy to 6 sessions of one hour.", PART),
        (
            "Psychotherapy, 12 sessions",
            "UR modified psychotherapy to 6 sessions of one hour.",
            _part(6, "session"),
        ),
    ],
)
def test_an_amount_in_another_measure(request_: str, summary: str, expected: Told) -> None:
    """A pack, a length of time, a rate and the size of each of several are no amounts of it."""
    assert told_of([request_], summary, []) == [expected]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (THERAPY, "UR modified the therapy to 6-8 visits.", PART),
        (THERAPY, "UR modified the therapy to six to eight visits.", PART),
        (THERAPY, "UR modified the therapy to 6 or 8.", PART),
        (THERAPY, "UR modified the therapy to 2-3 visits a week for 4 weeks.", PART),
        (THERAPY, "UR approved between 6 and 8 visits.", PART),
        (NEEDLES, "UR approved 3 to 6 visits of acupuncture as a trial.", PART),
        (NEEDLES, "UR approved 12 to 18 visits of acupuncture.", NOTHING),
        (NEEDLES, "UR modified the acupuncture to twenty-four to thirty minutes.", PART),
        (NEEDLES, "UR certified 6 visits now and 4 visits after a progress report.", PART),
    ],
)
def test_ranges_are_no_amounts(request_: str, summary: str, expected: Told) -> None:
    """Between 6 and 8 visits is fewer than 24, and no number of them."""
    assert told_of([request_], summary, []) == [expected]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (NEEDLES, "UR approved 8 visits in addition to the 12 completed visits.", _part(8, "visit")),
        (NEEDLES, "UR approved 2 visits to bring the total to 10 visits.", _part(2, "visit")),
        (NEEDLES, "UR noted that 6 visits were approved in March and denied the request.", DENIED),
        (NEEDLES, "UR noted that 6 visits were approved and denied the remaining 6.", _part(6, "visit")),
    ],
)
def test_what_was_had_before_is_no_part(request_: str, summary: str, expected: Told) -> None:
    """Visits that were had or approved before are not those that were approved."""
    assert told_of([request_], summary, []) == [expected]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (SHOTS, "UR certified only the first injection.", _part(1, "injection")),
        (SHOTS, "UR approved the first of the four injections.", _part(1, "injection")),
        (SHOTS, "UR modified the request to a single injection.", _part(1, "injection")),
        (SHOTS, "UR modified the Orthovisc to a series of 3.", _part(3, "injection")),
        (SHOTS, "UR certified Orthovisc x 3.", _part(3, "injection")),
        (NEEDLES, "UR approved a trial of 6, with 6 more if there is progress.", _part(6, "visit")),
        (NEEDLES, "UR certified at most six.", _part(6, "visit")),
        ("Massage therapy 8 sessions", "UR certified massage, 1 time a week x 4 weeks.", _part(4, "session")),
    ],
)
def test_single_and_first_ones(request_: str, summary: str, expected: Told) -> None:
    """One of several that were asked for is told as the single or the first one."""
    assert told_of([request_], summary, []) == [expected]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        ("TENS unit, 3 month rental", "UR approved a 30-day rental of the TENS unit.", _part(30, "day")),
        ("TENS unit, 30 day rental", "UR approved a two week trial of the TENS unit.", _part(2, "week")),
        ("TENS unit, 30 day rental", "UR approved a one month trial of the TENS unit.", NOTHING),
        (
            "Cold therapy unit, 30 day rental",
            "UR allowed one week of the cold therapy.",
            _part(1, "week"),
        ),
        ("Gym membership, 12 months", "UR approved a 90-day gym membership.", _part(90, "day")),
    ],
)
def test_lengths_of_time(request_: str, summary: str, expected: Told) -> None:
    """A rental of so many days is part of one of so many months."""
    assert told_of([request_], summary, []) == [expected]


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        ("Percocet #60 with 3 refills", "UR cut the refills of Percocet to one.", PART),
        ("Percocet #60 with 3 refills", "UR reduced the refills from 3 to 1.", PART),
        ("Percocet #60 with 3 refills", "UR modified the refills to 1.", PART),
        (
            "Percocet #60 with 3 refills",
            "UR modified Percocet to #60 with 1 refill.",
            _part(60, "unit"),
        ),
    ],
)
def test_refills_are_no_amounts(request_: str, summary: str, expected: Told) -> None:
    """A cut of the refills tells nothing of the tablets."""
    assert told_of([request_], summary, []) == [expected]


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ["Norco 10/325mg #120", "Physical therapy 12 visits"],
            "UR modified Norco to 60 and the therapy to 6 visits.",
            [_part(60, "unit"), _part(6, "visit")],
        ),
        (
            [GEL, PATCHES],
            "UR certified one tube of Voltaren gel (100 g) and one box of Lidoderm (30 patches).",
            [_part(100, "gram"), _part(30, "unit")],
        ),
        (
            ["CPM machine, 21 day rental", "Cold therapy unit, 14 day rental"],
            "UR approved two weeks of CPM and one week of cold therapy.",
            [_part(2, "week"), _part(1, "week")],
        ),
    ],
)
def test_amounts_of_two_requests(requests: list[str], summary: str, expected: list[Told]) -> None:
    """Each amount counts as its own request does."""
    assert told_of(requests, summary, []) == expected


MIND = ("Cognitive behavioral therapy x 8 sessions", "Hypnotherapy x 6 sessions", "Psychiatric consultation")


@pytest.mark.parametrize(
    ("summary", "rest"),
    [
        (
            "UR approved 4 of the cognitive therapy sessions, and the other two were not approved.",
            DENIED,
        ),
        ("UR certified 4 sessions of the cognitive behavioral therapy; the other two were denied.", DENIED),
        (
            "UR approved 6 of the cognitive therapy sessions, and the other two were denied.",
            NOTHING,
        ),
    ],
)
def test_the_other_two(summary: str, rest: Told) -> None:
    """Two are the other requests unless two are left of the amount that was told."""
    assert told_of(MIND, summary, [])[1:] == [rest, rest]


DRUGS = ("Retrospective request for ketoprofen 75mg #60", "Retrospective request for orphenadrine #60")


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (DRUGS, "On 04/15/2014 the retrospective requests were non-certified.", [DENIED, DENIED]),
        (DRUGS, "The disputed requests were non-certified on 04/15/2014.", [DENIED, DENIED]),
        (
            (*DRUGS, "MRI of the knee"),
            "The retrospective requests were denied on 4/15/2014.",
            [DENIED, DENIED, NOTHING],
        ),
        (
            (DRUGS[0], "MRI of the knee"),
            "The prospective requests were denied.",
            [NOTHING, DENIED],
        ),
        (
            ("Soma #60", "MRI of the knee"),
            "The prospective requests were denied.",
            [DENIED, DENIED],
        ),
        (DRUGS, "Some of the retrospective requests were non-certified.", [NOTHING, NOTHING]),
        (DRUGS, "The retrospective requests for X-rays were non-certified.", [NOTHING, NOTHING]),
    ],
)
def test_all_of_one_time(requests: tuple[str, ...], summary: str, expected: list[Told]) -> None:
    """The retrospective requests are those so headed, or all where none is."""
    assert told_of(requests, summary, []) == expected


ANKLE = ("Ankle arthroscopy", "Pre-operative labs", "CAM walker boot", "Percocet 5/325mg #40")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR held that the surgery and everything requested along with it were non-certified.", [DENIED] * 4),
        ("UR denied the surgery and everything that was requested with it.", [DENIED] * 4),
        ("UR denied the arthroscopy and all that had been asked for along with it.", [DENIED] * 4),
        ("UR non-certified the surgery together with all items requested alongside.", [DENIED] * 4),
        ("UR certified the surgery and everything requested along with it.", [NOTHING] * 4),
        (
            "UR certified the Percocet, but the surgery and everything requested along with it were denied.",
            [DENIED, DENIED, DENIED, NOTHING],
        ),
        (
            "UR denied the surgery and everything considered it too early.",
            [DENIED, *[NOTHING] * 3],
        ),
    ],
)
def test_all_that_was_asked_for_with_an_operation(summary: str, expected: list[Told]) -> None:
    """What was asked for along with an operation shares what was done with it."""
    assert told_of(ANKLE, summary, []) == expected


WORK = ("16 sessions of work hardening", "a functional capacity evaluation")
TEN = _part(10, "session")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            (
                "After discussion with Dr. A it was agreed to modify work hardening to 10 sessions. "
                "Functional capacity evaluation is denied."
            ),
            [TEN, DENIED],
        ),
        ("The provider agreed to a modification of work hardening to 10 sessions.", [TEN, NOTHING]),
        ("It was agreed to certify 10 sessions of work hardening; the evaluation is denied.", [TEN, DENIED]),
        ("A call was held and it was agreed to approve 10 sessions of work hardening.", [TEN, NOTHING]),
        ("It was decided to modify work hardening to 10 sessions.", [TEN, NOTHING]),
        ("With the patient it was agreed to modify work hardening to 10 sessions.", [NOTHING, NOTHING]),
        ("It was agreed to modify his work to four hours.", [NOTHING, NOTHING]),
    ],
)
def test_what_was_agreed_on(summary: str, expected: list[Told]) -> None:
    """What is agreed on with a provider is utilization review's, what is with the worker is not."""
    assert told_of(WORK, summary, []) == expected
