"""Amounts and deeds of several requests at once: in order, of each, the rest, one of a kind."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

CARE = ("Physical therapy, 12 visits", "Acupuncture, 10 visits", "MRI of the left knee")
DRUGS = ("Norco 10/325mg #120", "Soma 350mg #60", "Ambien 10mg #30", "Urine drug screen")
SURGERY = (
    "Left knee arthroscopy",
    "Associated surgical service: Crutches",
    "Post-operative physical therapy, 12 visits",
    "Ambien 10mg #30",
)
DELAYED: Told = (UrAction.DELAYED, None, None)
PART: Told = (UrAction.MODIFIED, None, None)


def _part(amount: float, unit: str = "visit") -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("PT and acupuncture were modified to 7 and 5 visits by UR.", [_part(7), _part(5), NOTHING]),
        ("UR modified acupuncture and PT (to 3 and 4 visits) on 2/2/16.", [_part(4), _part(3), NOTHING]),
        ("UR certified five and three visits of PT and acupuncture.", [_part(5), _part(3), NOTHING]),
        (
            "UR modified PT and acupuncture, 12 and 10 visits, to 6 and 4.",
            [_part(6), _part(4), NOTHING],
        ),
        ("UR modified PT and acupuncture to 6, 5 and 4 visits.", [PART, PART, NOTHING]),
        ("UR modified PT and acupuncture to 6 and 11 visits.", [PART, PART, NOTHING]),
        ("UR certified PT and acupuncture, three visits of each.", [_part(3), _part(3), NOTHING]),
        ("UR modified PT and acupuncture to 4 visits each.", [_part(4), _part(4), NOTHING]),
        ("UR modified PT and acupuncture to 12 visits each.", [PART, PART, NOTHING]),
        ("UR cut PT to 6 and acupuncture to 2 visits each week.", [_part(6), PART, NOTHING]),
    ],
)
def test_amounts_in_order(summary: str, expected: list[Told]) -> None:
    """As many amounts as names belong to them in their order, one of each to all."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "rationale", "expected"),
    [
        (
            "UR 2/2/16: Norco and Soma modified (#60 and #20), the rest denied.",
            "",
            [_part(60, "unit"), _part(20, "unit"), DENIED, DENIED],
        ),
        (
            "UR certified a cane; cut Norco to #60 and Soma to #30; denied the rest.",
            "",
            [_part(60, "unit"), _part(30, "unit"), DENIED, DENIED],
        ),
        (
            "UR cut Norco to #60 and Soma to #30 and denied the rest.",
            "UR modified the Ambien to #20.",
            [_part(60, "unit"), _part(30, "unit"), _part(20, "unit"), DENIED],
        ),
        (
            "UR cut Norco to #60 and Soma to #30, denying the remainder.",
            "",
            [_part(60, "unit"), _part(30, "unit"), NOTHING, NOTHING],
        ),
        ("UR cut Norco to #60, the rest denied.", "", [_part(60, "unit"), NOTHING, NOTHING, NOTHING]),
    ],
)
def test_the_rest_of_several(summary: str, rationale: str, expected: list[Told]) -> None:
    """Behind an amount of each of several the rest is the other requests, unless more is told of one."""
    assert told_of(DRUGS, summary, ["", "", rationale, ""]) == expected


@pytest.mark.parametrize(
    ("summary", "rationales", "expected"),
    [
        (
            "UR modified one of the medications and denied the remaining requests.",
            ["", "UR modified it to #30.", "", ""],
            [DENIED, _part(30, "unit"), DENIED, DENIED],
        ),
        (
            "UR modified one of the medications and denied the remaining requests.",
            ["", "", "", ""],
            [NOTHING, NOTHING, NOTHING, DENIED],
        ),
        (
            "UR modified two of the medications and denied the remaining requests.",
            ["", "UR modified it to #30.", "", ""],
            [NOTHING, _part(30, "unit"), NOTHING, DENIED],
        ),
        ("UR modified one of the medications.", ["", "", "", ""], [NOTHING, NOTHING, NOTHING, NOTHING]),
        (
            "UR modified one of the medications and denied the Ambien.",
            ["", "", "", ""],
            [NOTHING, NOTHING, DENIED, NOTHING],
        ),
    ],
)
def test_one_of_a_kind(summary: str, rationales: Sequence[str], expected: list[Told]) -> None:
    """Which one of a kind is meant has to be told elsewhere, before the others of the kind are the rest."""
    assert told_of(DRUGS, summary, rationales) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            CARE,
            "UR denied the MRI as no therapy or acupuncture was tried; the other requests were denied, too.",
            [DENIED, DENIED, DENIED],
        ),
        (
            SURGERY,
            "UR denied the arthroscopy, and denied everything that goes with it.",
            [DENIED] * 3 + [NOTHING],
        ),
        (SURGERY, "UR denied the Ambien and denied everything that goes with it.", [NOTHING] * 3 + [DENIED]),
        (
            ("Individual psychotherapy, 8 sessions", "Psychological evaluation"),
            "UR denied the psychotherapy.",
            [DENIED, NOTHING],
        ),
        (
            ("Home health nurse, 10 hours", "Walker", "MRI of the knee"),
            "As for the walker, UR asked what was in the home and put off its decision.",
            [NOTHING, DELAYED, NOTHING],
        ),
        (
            ("Home health nurse, 10 hours", "Walker", "MRI of the knee"),
            "As for the walker, UR asked what was in the home, and it denied the MRI.",
            [NOTHING, NOTHING, DENIED],
        ),
    ],
)
def test_of_what_it_is_told(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """Grounds name no request, what goes with an operation shares its lot, and a topic is what is told of."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        ("Hearing aid, titanium shell", "UR certified a plastic hearing aid in place of titanium.", PART),
        ("Hearing aid, titanium shell", "UR certified a hearing aid in place of surgery.", NOTHING),
        ("Hearing aid, titanium shell", "UR certified a cane in place of the hearing aid.", NOTHING),
        (
            "TENS unit",
            "UR certified the TENS unit for a 2 month rental rather than purchase.",
            _part(2, "month"),
        ),
        ("TENS unit", "UR certified the purchase of the TENS unit rather than a rental.", NOTHING),
    ],
)
def test_in_place_of_what_was_asked_for(request_: str, summary: str, expected: Told) -> None:
    """What is certified in place of the thing asked for, or lent in place of sold, is a modification."""
    assert told_of([request_], summary, [""]) == [expected]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR modified one of them and denied the others.", [NOTHING] * 3),
        ("UR denied one of the requests.", [NOTHING] * 3),
        ("UR denied the MRI, and one of the remaining requests was modified.", [NOTHING, NOTHING, DENIED]),
        ("UR denied part of the request for acupuncture.", [NOTHING] * 3),
        ("UR certified 4 of the acupuncture treatments.", [NOTHING, _part(4, "treatment"), NOTHING]),
        ("UR denied all but PT, which it cut to 4.", [_part(4), DENIED, DENIED]),
        ("All denied by UR except PT (6 visits certified).", [_part(6), DENIED, DENIED]),
        ("All of them were denied by UR but for the MRI.", [DENIED, DENIED, NOTHING]),
        ("UR denied items 1, 2 and 3.", [DENIED, DENIED, DENIED]),
        ("UR denied PT and modified the last one to 4.", [DENIED, NOTHING, NOTHING]),
        ("UR: MRI certified, PT 4/12, acupuncture denied.", [PART, DENIED, NOTHING]),
        ("UR: 6 PT okayed, rest denied.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_which_of_all(summary: str, expected: list[Told]) -> None:
    """Of some of all it is not told which, exceptions are spared, and numbers of items are no amounts."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified PT x 6, MRI denied.", [_part(6), NOTHING, DENIED]),
        ("UR deferred the MRI, PT denied, acupuncture x 4 certified.", [DENIED, _part(4), DELAYED]),
        ("UR modified PT and acupuncture, others denied.", [PART, PART, DENIED]),
        ("UR modified acupuncture to 4, all others denied.", [DENIED, _part(4), DENIED]),
        ("UR certified six visits of PT, two denied.", [_part(6), NOTHING, NOTHING]),
        ("PT was reviewed by UR and denied.", [DENIED, NOTHING, NOTHING]),
        ("The MRI was denied by UR, which certified 6 visits of PT.", [_part(6), NOTHING, DENIED]),
        ("PT denied by UR, acupuncture cut to 6, MRI deferred.", [DENIED, _part(6), DELAYED]),
    ],
)
def test_one_note_behind_another(summary: str, expected: list[Told]) -> None:
    """What a comma parts from the deed before belongs to the deed behind it, whoever is named before."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied all of it except that PT was modified to 6 visits.", [_part(6), DENIED, DENIED]),
        ("UR denied all requests save that it allowed 6 visits of PT.", [_part(6), DENIED, DENIED]),
        (
            "UR denied all items with the exception that acupuncture was certified for 6 treatments.",
            [DENIED, _part(6, "treatment"), DENIED],
        ),
        ("UR denied the PT except that one week was allowed.", [NOTHING] * 3),
    ],
)
def test_except_that(summary: str, expected: list[Told]) -> None:
    """What is told of one behind `except that` is not told of the others, nor what the others were, of it."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR: PT was modified to 6 visits and acupuncture to 4.", [_part(6), _part(4), NOTHING]),
        ("UR: PT was cut to six visits, and the acupuncture to four.", [_part(6), _part(4), NOTHING]),
        (
            "UR denied all of them, but PT was reduced to 6 visits and the acupuncture to 4 visits.",
            [_part(6), _part(4), DENIED],
        ),
        ("UR: PT was modified to 6 visits and the MRI was denied.", [_part(6), NOTHING, DENIED]),
        ("UR: PT was modified to 6 visits and his pain went to 4.", [_part(6), NOTHING, NOTHING]),
    ],
)
def test_one_verb_for_two(summary: str, expected: list[Told]) -> None:
    """`Was modified to six and the other to four` tells what each was cut to."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The claims reviewer denied the MRI.", [NOTHING, NOTHING, DENIED]),
        ("Utilzation review denied the MRI.", [NOTHING, NOTHING, DENIED]),
        ("An initial physician review did not certify the MRI.", [NOTHING, NOTHING, DENIED]),
        ("UR denied the MRI. The same review certified a cane.", [NOTHING, NOTHING, DENIED]),
        (
            "Six visits of PT were authorized and were completed. UR denied more PT.",
            [DENIED, NOTHING, NOTHING],
        ),
        ("In a prior determination six visits of PT had been certified.", [NOTHING] * 3),
    ],
)
def test_who_reviews(summary: str, expected: list[Told]) -> None:
    """Utilization review has several names, and slips in them; what was approved and used is of before."""
    assert told_of(CARE, summary, ["", "", ""]) == expected


def test_another_treatment_of_the_same_review_is_not_the_one_in_dispute() -> None:
    """The one request in dispute was denied, whatever else `the same review` certified."""
    summary = "The injection was non-certified by UR. The same review certified 6 visits of physical therapy."
    assert told_of(["Left elbow injection"], summary, [""]) == [DENIED]
