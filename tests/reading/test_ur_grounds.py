"""What utilization review named besides what it decided on: grounds, other treatments, earlier denials."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

SCAN = ("MRI of the lumbar spine",)
CARE = ("Lumbar brace", "Physical therapy, 12 visits", "MRI of the lumbar spine")
NERVES = ("NCV of the right leg", "Femoral nerve block", "Acupuncture, 8 visits")


def _part(amount: float, unit: str = "visit") -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    "grounds",
    [
        "because no MRI had been done",
        "in the absence of an MRI",
        "for want of an MRI",
        "until an MRI is at hand",
        "without an MRI",
        "absent an MRI",
        "pending the MRI",
        "when no MRI was on file",
        "given that the MRI was normal",
        "with the remark that the MRI was normal",
        "in view of the normal MRI",
        "on the basis of a normal MRI",
        "in favor of an MRI",
        "despite the MRI",
        "after the MRI was read as normal",
        "(MRI normal)",
        "as he had had physical therapy and an MRI",
    ],
)
def test_grounds_of_another_denial_deny_nothing(grounds: str) -> None:
    """What is named only in the grounds of another treatment's denial is not what was denied."""
    assert told_of(SCAN, f"UR denied the EMG {grounds}.", []) == [NOTHING]
    assert told_of(CARE, f"UR denied the brace {grounds}.", []) == [DENIED, NOTHING, NOTHING]


@pytest.mark.parametrize(
    "summary",
    [
        "Because no MRI had been done, the EMG was denied by UR.",
        "As an MRI had not been tried, the EMG was not certified by UR.",
        "In the absence of an MRI, UR denied the EMG.",
        "Given the normal MRI, the EMG was denied by UR.",
    ],
)
def test_grounds_ahead_deny_nothing(summary: str) -> None:
    """Grounds that stand before what was denied name nothing that was."""
    assert told_of(SCAN, summary, []) == [NOTHING]


@pytest.mark.parametrize(
    ("request_", "summary"),
    [
        ("MRI of the lumbar spine", "UR denied the EMG."),
        ("Physical therapy, 12 visits", "UR denied acupuncture."),
        ("Norco 10/325mg #90", "UR denied Soma."),
        ("Norco 10/325mg #90", "Soma was denied by UR because he takes Norco."),
        ("Lumbar brace", "UR denied a wheelchair."),
    ],
)
def test_another_treatment_of_the_same_kind_is_not_the_request(request_: str, summary: str) -> None:
    """A denial of what is not in dispute tells nothing of the one request of a letter."""
    assert told_of([request_], summary, []) == [NOTHING]


@pytest.mark.parametrize(
    "rationale",
    [
        "UR letter denied the request stating that an MRI was not provided.",
        "UR denied the request, as no injections had been tried.",
        "UR denied it in the absence of an MRI.",
        "As no MRI was at hand, the request was denied by UR.",
    ],
)
def test_the_request_is_denied_whatever_its_grounds_name(rationale: str) -> None:
    """In a rationale "the request" is its own, also where the grounds name another one."""
    requests = ("Orthovisc injections x 3", "MRI of the right knee")
    assert told_of(requests, "", [rationale, ""]) == [DENIED, NOTHING]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied the brace as passive, the therapy as late and the MRI as early.",
        "UR denied the brace because it is passive, the therapy because it is late, and the MRI as early.",
    ],
)
def test_each_with_its_own_ground(summary: str) -> None:
    """Where each request has a ground of its own, the ground of one does not hide the next."""
    assert told_of(CARE, summary, []) == [DENIED, DENIED, DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR on 4/1/14 changed the denial of 3/4/14 to a certification of 6 visits.",
        "On appeal UR changed its denial of March 4, 2014 to a certification of 6.",
        "UR denied therapy on 3/4/14, and on 4/1/14 changed the denial to an approval of six visits.",
        "The denial of 3/4/14 was changed to a certification of 6 visits by UR.",
        "On reconsideration UR amended its non-certification to an authorization of 6 visits.",
        "UR converted its denial of physical therapy into an approval of 6 visits.",
    ],
)
def test_a_denial_changed_to_a_part(summary: str) -> None:
    """A denial that was changed to the certification of a part is a modification."""
    assert told_of(["Physical therapy, 12 visits"], summary, []) == [_part(6)]


def test_a_denial_changed_to_a_full_approval_is_none() -> None:
    """What was denied and then approved is not told as denied."""
    told = told_of(SCAN, "UR denied the MRI. UR later changed the denial to an approval.", [])
    assert told == [NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the nerve pain cream.", [NOTHING, NOTHING, NOTHING]),
        ("UR denied the medication for nerve pain and the acupuncture.", [NOTHING, NOTHING, DENIED]),
        ("UR denied the acupuncture for nerve damage.", [NOTHING, NOTHING, DENIED]),
        ("UR denied nerve conduction studies and the nerve blocks.", [DENIED, DENIED, NOTHING]),
        ("UR denied the nerve injection.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_nerve_pain_is_no_nerve_block(summary: str, expected: Sequence[Told]) -> None:
    """A nerve is told of a request only with what is done to it."""
    assert told_of(NERVES, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "An adverse determination was made as to the brace and the MRI.",
            [DENIED, NOTHING, DENIED],
        ),
        (
            "Adverse determinations were rendered regarding the brace and the MRI.",
            [DENIED, NOTHING, DENIED],
        ),
        ("An adverse determination was issued on 3/4/14 for the brace.", [DENIED, NOTHING, NOTHING]),
        ("UR struck the brace and cut PT to 6.", [DENIED, _part(6), NOTHING]),
        ("UR cut PT to 6 and struck the brace.", [DENIED, _part(6), NOTHING]),
        ("UR noted that he fell and struck the brace.", [NOTHING, NOTHING, NOTHING]),
        ("Certification is recommended for 6 visits of physical therapy.", [NOTHING, _part(6), NOTHING]),
        (
            (
                "Certification of 6 visits of physical therapy is recommended. Non-certification is "
                "recommended for the MRI and the brace."
            ),
            [DENIED, _part(6), DENIED],
        ),
        (
            (
                "It is recommended that 6 visits of physical therapy be certified; the MRI and the brace are "
                "not recommended for certification."
            ),
            [DENIED, _part(6), DENIED],
        ),
        (
            "Recommendation: Certify 6 of 12 PT. Non-certify MRI. Non-certify brace.",
            [DENIED, _part(6), DENIED],
        ),
        ("Recommend: certify PT x 6, non-certify MRI, non-certify brace.", [DENIED, _part(6), DENIED]),
    ],
)
def test_more_of_the_words_of_utilization_review(summary: str, expected: Sequence[Told]) -> None:
    """Determinations that were made, what was struck and what is recommended tell deeds."""
    assert told_of(CARE, summary, []) == expected


@pytest.mark.parametrize(
    "condition",
    [
        "in the event that the arthroscopy was done",
        "in the event of surgery",
        "in case the arthroscopy goes ahead",
        "in case the arthroscopy is approved",
        "in the case that the surgery takes place",
        "should the surgery take place",
        "assuming that the arthroscopy is performed",
        "in anticipation of the surgery",
    ],
)
def test_what_is_approved_on_a_condition_approves_nothing_of_the_condition(condition: str) -> None:
    """An amount of what goes with an operation is none of the operation that it waits for."""
    asked = ("Left knee arthroscopy", "Associated surgical service: cold therapy unit, 30 day rental")
    for summary in (
        f"UR denied the arthroscopy and approved the cold therapy unit for 7 days {condition}.",
        f"UR denied the surgery. The cold therapy unit was certified for 7 days {condition}.",
    ):
        assert told_of(asked, summary, []) == [DENIED, _part(7, "day")]
