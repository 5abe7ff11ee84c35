"""What utilization review did with what goes with an operation, in place of a request, or by a short name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

RELEASE = (
    "Right wrist carpal tunnel release",
    "Associated surgical service: Assistant surgeon",
    "Inpatient stay, 1 day",
    "Norco 5/325mg #30",
)
TOPICAL = ("Norco 10/325mg #60", "Compounded ketamine 10%/gabapentin 6% cream 240gm", "Lumbar support")
GUARD = ("Occlusal orthotic, hard acrylic", "MRI of the jaw")
POOL = ("Aquatic therapy 2 x 4, left hip", "Flector patch #60 with 1 refill")
ILLS = ("Tramadol 50mg #60", "Terocin patches #20", "Urine drug screen", "Menthoderm gel")
PART: Told = (UrAction.MODIFIED, None, None)


def _part(amount: float, unit: str) -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied the surgery and the items that go with it.",
        "UR denied the release and everything connected with it.",
        "The surgery, with the services attached to it, was denied by UR.",
        "The requests for surgery and for the services ancillary to it were denied in UR.",
        "UR non-certified the operation, together with the requests pertaining to it.",
    ],
)
def test_what_goes_with_an_operation(summary: str) -> None:
    """Services that go with an operation are those whose headings tell that, and no drug."""
    assert told_of(RELEASE, summary, []) == [DENIED, DENIED, DENIED, NOTHING]


@pytest.mark.parametrize(
    "summary",
    [
        (
            'UR 9/28/15 non-certified: "no failure of conservative care", along with the associated services '
            "and the Norco."
        ),
        "UR denied it, together with the related requests and the Norco.",
        "UR denied the release and, since the surgery was not approved, the associated services.",
        "UR non-certified the release and, as it was not certified, all of the related requests.",
    ],
)
def test_the_related_requests(summary: str) -> None:
    """Where what is related was denied along, the operation was, too, though a ground stands between."""
    assert told_of(RELEASE, summary, []) == [DENIED, DENIED, DENIED, DENIED]


def test_related_services_beside_a_drug() -> None:
    """Associated services beside another named request deny no operation."""
    told = told_of(RELEASE, "UR denied the Norco, along with the associated services.", [])
    assert told == [NOTHING, DENIED, DENIED, DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified Norco and non-certified the topical.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the topical compound and cut Norco to #30.", [_part(30, "unit"), DENIED, NOTHING]),
        ("UR denied the topical cream because oral drugs helped.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the compound and the support.", [NOTHING, DENIED, DENIED]),
        ("UR denied a topical anesthetic.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_the_one_topical(summary: str, expected: Sequence[Told]) -> None:
    """The topical is the one request for a cream, and not where there are two."""
    assert told_of(TOPICAL, summary, []) == expected
    of_two = told_of(ILLS, "UR denied the topical.", [])
    assert of_two == [NOTHING, NOTHING, NOTHING, NOTHING]


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        ("UR certified an over the counter soft guard in its place.", PART),
        ("UR approved a soft guard instead.", PART),
        ("UR authorized a prefabricated one in its stead.", PART),
        ("A soft guard was certified in its place by UR.", PART),
        ("UR allowed a soft guard as an alternative.", PART),
        ("UR certified the MRI instead.", NOTHING),
        ("UR certified a soft guard.", NOTHING),
    ],
)
def test_another_thing_in_its_place(rationale: str, expected: Told) -> None:
    """What is approved in place of the request of a rationale modifies it."""
    assert told_of(GUARD, "", [rationale, ""]) == [expected, NOTHING]


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        ("UR gave her 2 sessions out of the 8 for instruction.", _part(2, "session")),
        ("UR gave the patient four.", _part(4, "visit")),
        ("UR allotted 4 visits.", _part(4, "visit")),
        ("The claims administrator permitted 3 sessions.", _part(3, "session")),
        ("UR awarded four of the eight.", _part(4, "visit")),
        ("UR gave three reasons for this.", NOTHING),
        ("UR permitted two weeks for an answer.", NOTHING),
        ("His surgeon gave him 2 sessions of the 8.", NOTHING),
    ],
)
def test_so_much_was_given(rationale: str, expected: Told) -> None:
    """Utilization review gives a part of what was asked for, and reasons are no part of it."""
    assert told_of(POOL, "", [rationale, ""]) == [expected, NOTHING]


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ("MRI with and without contrast",),
            "UR has approved the MRI without contrast only.",
            [PART],
        ),
        (("MRI with contrast",), "UR certified the MRI but without contrast.", [PART]),
        (("MRI with contrast",), "UR certified the MRI with and without contrast.", [NOTHING]),
        (("MRI without contrast",), "UR denied the MRI without contrast.", [DENIED]),
    ],
)
def test_a_scan_without_its_contrast(requests: Sequence[str], summary: str, expected: Sequence[Told]) -> None:
    """A scan that is approved without the contrast asked for is modified."""
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Tramadol and Terocin were given. UR denied all of the above plus the UDS.",
            [DENIED, DENIED, DENIED, NOTHING],
        ),
        (
            "Given were Menthoderm and Terocin. UR non-certified all the above and tramadol.",
            [DENIED, DENIED, NOTHING, DENIED],
        ),
        ("Tramadol was given. UR denied the UDS.", [NOTHING, NOTHING, DENIED, NOTHING]),
    ],
)
def test_all_of_the_above_and_one_more(summary: str, expected: Sequence[Told]) -> None:
    """All of the above are the requests that are named before, beside one that is named."""
    assert told_of(ILLS, summary, []) == expected


@pytest.mark.parametrize(
    ("requests", "summary"),
    [
        (
            ("Cervical epidural steroid injection", "Norco #60"),
            "Recommend non-certification of CESI.",
        ),
        (("Continuous passive motion machine, 21 days", "Norco #60"), "UR denied the CPM."),
        (("Spinal cord stimulator trial", "Norco #60"), "UR denied SCS."),
        (("Extracorporeal shock wave therapy", "Norco #60"), "ESWT was not certified by UR."),
    ],
)
def test_short_names(requests: Sequence[str], summary: str) -> None:
    """A treatment goes by the first letters of its words, too."""
    assert told_of(requests, summary, []) == [DENIED, NOTHING]


def test_a_neck_injection_is_no_back_injection() -> None:
    """A short name that tells where an injection goes is of no other place."""
    requests = ("Cervical epidural steroid injection", "Lumbar epidural steroid injection")
    assert told_of(requests, "UR denied the LESI.", []) == [NOTHING, DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            (
                "Twelve sessions of individual psychotherapy were modified by UR to 6, while requests for 12 "
                "sessions of group psychotherapy and for 8 sessions of biofeedback were both non-certified."
            ),
            [_part(6, "session"), DENIED, DENIED],
        ),
        (
            (
                "Individual psychotherapy was cut by UR to 6 sessions, whereas group psychotherapy and "
                "biofeedback were each denied."
            ),
            [_part(6, "session"), DENIED, DENIED],
        ),
    ],
)
def test_requests_behind_one_that_was_modified(summary: str, expected: Sequence[Told]) -> None:
    """Requests that are told of together behind another are not parted at `and for`."""
    requests = (
        "Individual psychotherapy x 12",
        "Group psychotherapy x 12 sessions",
        "Biofeedback x 8",
    )
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The UR physician spoke to the assistant, agreed to 4 visits, and denied the patch.", DENIED),
        ("UR called the office, agreed to 4 visits and refused the patch.", DENIED),
        ("UR spoke to the doctor who agreed to 4 visits.", NOTHING),
    ],
)
def test_agreed_to_behind_another_verb(summary: str, expected: Told) -> None:
    """What utilization review agreed to after it did something else is what it approved."""
    part = _part(4, "visit") if expected is DENIED else NOTHING
    assert told_of(POOL, summary, []) == [part, expected]


def test_a_condition_names_nothing_that_was_approved() -> None:
    """An operation named in the condition of an approval was not approved."""
    requests = ("Rotator cuff repair", "Postoperative therapy, 24 visits")
    told = told_of(
        requests,
        "UR non-certified the operation and allowed 12 of the 24 visits, subject to the surgery being done.",
        [],
    )
    assert told == [DENIED, _part(12, "visit")]


@pytest.mark.parametrize(
    "rationale",
    [
        "The reason that was given for the denial is that care of three months is not on record.",
        "The ground which was stated for the denial was the age of the MRI.",
        "The reason offered by UR for the non-certification was the age of the MRI.",
    ],
)
def test_the_reason_that_was_given(rationale: str) -> None:
    """A reason that was given for a denial tells the denial."""
    assert told_of(GUARD, "", [rationale, ""]) == [DENIED, NOTHING]


SCOPE = ("Right knee arthroscopy", "Cold therapy unit", "Crutches", "Norco 5/325mg #30")


@pytest.mark.parametrize(
    "summary",
    [
        "UR non-certified the scope as no locking was noted, and the rest along with it.",
        "UR denied the knee arthroscopy for want of findings, and everything else with it.",
        "The claims administrator denied the surgery on 3/25/14 and the rest with it.",
        "UR denied the operation on 7/31/2014, and with it all associated requests.",
        "The arthroscopy was denied by UR, and with it all of the associated services.",
        "The carrier did not certify the arthroscopy or any of the associated requests.",
        "Utilization review did not authorize the scope or anything else.",
        "Neither the surgery nor any of the associated services was certified by UR.",
        "UR denied the arthroscopy, and hence the rest as well.",
    ],
)
def test_the_rest_is_told_along(summary: str) -> None:
    """What was refused along with a request is all else that was asked for."""
    assert told_of(SCOPE, summary, []) == [DENIED] * 4


@pytest.mark.parametrize(
    ("summary", "denied"),
    [
        ("UR denied the Norco because the crutches and the rest with it had failed.", {3}),
        ("UR denied the Norco and the rest of the tablets.", {3}),
        ("UR denied the Norco or anything else with acetaminophen.", {3}),
        ("UR denied the crutches and everything else was approved.", {2}),
        ("UR denied the crutches, and the other request was certified.", {2}),
        ("UR denied the crutches and other items that were asked for in June.", {2}),
        ("UR denied the arthroscopy, and with it the crutches.", {0, 2}),
        ("UR denied the crutches as beyond the scope of the guideline.", {2}),
        ("UR certified the scope, and denied the crutches along with it.", {2}),
        ("UR certified the arthroscopy but none of the associated services.", set()),
    ],
)
def test_what_is_no_rest(summary: str, denied: set[int]) -> None:
    """The rest of something else, or a rest that another deed is told of, is not refused."""
    told = told_of(SCOPE, summary, [])
    assert {index for index, one in enumerate(told) if one == DENIED} == denied
