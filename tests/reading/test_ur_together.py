"""What utilization review did with several requests at once, told by how many or by none that was spared."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

TWO = ("Lumbar brace", "MRI of the lumbar spine")
THREE = (*TWO, "Norco 10/325mg #60")


@pytest.mark.parametrize(
    "summary",
    [
        "Neither was certified by utilization review.",
        "A brace and an MRI were requested. Neither was certified.",
        "Neither of the requests was approved by the claims administrator.",
        "Neither request was authorized by UR.",
        "Neither the brace nor the MRI was certified by utilization review.",
        "The claims administrator certified neither of them.",
        "Utilization review approved neither.",
        "None of them were approved by utilization review.",
        "UR did not certify any of them.",
        "The claims administrator approved none of the requests.",
        "Both being non-certified by utilization review, the worker appealed.",
        "The claims administrator denied all two.",
        "Each was denied by utilization review on 5/1/14.",
    ],
)
def test_none_of_the_requests_was_spared(summary: str) -> None:
    """Each request is denied where neither, none or no one of them was approved."""
    assert told_of(TWO, summary, ["", ""]) == [DENIED, DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "The doctor asks for a brace and an MRI of the spine. UR 4/6/17 denied all 3.",
        "UR 4/6/17 denied all three.",
        "All three were non-certified by UR for want of findings.",
        "UR 1/19/23: Soma approved; the other three non-certified.",
        "Utilization review denied all 3 on 4/6/17.",
    ],
)
def test_so_many_requests(summary: str) -> None:
    """A bare number means the requests where there are as many."""
    assert told_of(THREE, summary, ["", "", ""]) == [DENIED, DENIED, DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR certified 3 of 6 therapy visits and denied the other three.",
        "UR denied all 12.",
        "UR denied the other two.",
        "Nothing has changed, and UR denied an ultrasound since he had none.",
        "UR denied the acupuncture, for there is no request by the surgeon.",
    ],
)
def test_a_number_that_fits_no_number_of_requests(summary: str) -> None:
    """Where the number may be of something else, or names too few, nothing is told."""
    assert told_of(THREE, summary, ["", "", ""]) == [NOTHING, NOTHING, NOTHING]


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ("Cream: Ketoprofen 10%, 120 grams", "Cream: Baclofen 2%, 60 grams", "Terocin patches #30"),
            "The claims administrator failed to approve requests for two topical creams and Terocin patches.",
            [DENIED, DENIED, DENIED],
        ),
        (
            ("MRI of the knee", "MRI of the hip", "Soma 350mg #60"),
            "Utilization review denied both MRIs and certified the Soma.",
            [DENIED, DENIED, NOTHING],
        ),
        (
            ("Left wrist brace", "Right knee brace", "TENS unit"),
            "UR denied the two braces. The TENS unit was denied as well.",
            [DENIED, DENIED, DENIED],
        ),
        (
            ("Left wrist brace", "Right knee brace", "Ankle brace", "TENS unit"),
            "UR denied two braces.",
            [NOTHING, NOTHING, NOTHING, NOTHING],
        ),
    ],
)
def test_so_many_of_one_kind(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """`two creams` names both creams; two of three braces name none, for which they are is not told."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("summary", "amount"),
    [
        ("3 of the 12 therapy visits were certified by utilization review, the brace being denied.", 3),
        ("Four of the twelve requested visits were approved by UR, and the brace was not certified.", 4),
        (
            "UR certified three more therapy visits, leaving 9 visits in dispute. UR denied the brace.",
            3,
        ),
        ("UR certified 3 therapy visits, which leaves 9 visits at issue. UR denied the brace.", 3),
    ],
)
def test_the_part_that_was_approved(summary: str, amount: float) -> None:
    """The part of a whole is what was approved, wherever it stands, and what is left in dispute is not."""
    told = told_of(("Physical therapy 12 visits", "Back brace"), summary, ["", ""])
    assert told == [(UrAction.MODIFIED, amount, "visit"), DENIED]


@pytest.mark.parametrize(
    "rationale",
    [
        "None of these drugs was approved for the treatment of this condition.",
        "Neither is approved for use on the skin.",
        "None of the additional studies was authorized by the claims administrator.",
        "No more than ten visits were certified by the surgeon's own office.",
    ],
)
def test_what_was_not_approved_elsewhere(rationale: str) -> None:
    """A drug without approval and a part that was not approved tell of no denial."""
    told = told_of(("Norco 10/325mg #60",), "The worker has neck pain.", [rationale])
    assert told[0][0] is not UrAction.DENIED


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified the Norco and denied the rest.", [DENIED, DENIED, NOTHING]),
        ("The MRI was approved by UR; the remainder was denied.", [DENIED, NOTHING, DENIED]),
        (
            "UR certified the Norco for #30 and denied the rest.",
            [NOTHING, NOTHING, (UrAction.MODIFIED, 30, "unit")],
        ),
        ("All of the above were denied on 1/2/15.", [DENIED, DENIED, DENIED]),
        (
            "The MRI was certified by UR, the brace was not, and the Norco was denied.",
            [DENIED, NOTHING, DENIED],
        ),
        ("UR certified the MRI, since the brace was not, and the Norco.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_the_rest(summary: str, expected: list[Told]) -> None:
    """The rest is what nothing was told of, unless it may be the rest of an amount."""
    assert told_of(THREE, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "visits", "tablets"),
    [
        ("UR modified the therapy from 12 to 6 and the Norco from 90 to 45.", 6, 45),
        ("UR granted 8 of 12 visits of therapy and 60 of 90 tablets of Norco.", 8, 60),
        ("UR partially certified therapy for 6 of 12 visits, and Norco for one month, #60.", 6, 60),
        ("UR modified the request to 6 visits of physical therapy and Norco #60, no refills.", 6, 60),
        ("UR certified 6 therapy visits, and weaned the Norco to #45.", 6, 45),
    ],
)
def test_each_of_several_has_its_own_amount(summary: str, visits: float, tablets: float) -> None:
    """What was approved of one thing is not what was approved of another one in the same sentence."""
    told = told_of(("Physical therapy 12 visits", "Norco 10/325mg #90"), summary, ["", ""])
    assert told == [(UrAction.MODIFIED, visits, "visit"), (UrAction.MODIFIED, tablets, "unit")]


def test_visits_are_no_part_of_tablets() -> None:
    """A number of visits approved is not given to the drug that the sentence names."""
    summary = "UR certified six of the visits and a single month of Norco."
    assert told_of(("Physical therapy 12 visits", "Norco #90"), summary, ["", ""]) == [NOTHING, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("8 of the 12 sessions were denied by UR.", (UrAction.MODIFIED, None, None)),
        ("UR denied 8 of the 12 sessions.", (UrAction.MODIFIED, None, None)),
        ("UR non-certified eight sessions.", (UrAction.MODIFIED, None, None)),
        ("UR certified four and non-certified eight sessions of CBT.", (UrAction.MODIFIED, 4, "session")),
        ("UR certified four sessions and non-certified eight.", (UrAction.MODIFIED, 4, "session")),
        ("UR denied the 12 sessions.", DENIED),
        ("The prior UR approved 6 sessions which she completed. UR denied the present request.", DENIED),
    ],
)
def test_a_part_that_was_denied(summary: str, expected: Told) -> None:
    """A denial of a part modifies the whole, and what was completed since is another request's."""
    assert told_of(("Cognitive behavioral therapy x 12 sessions",), summary, [""]) == [expected]


ASKED = ("Polysomnogram", "Echocardiogram", "Hemoglobin A1c", "Nexium 40mg #30")


@pytest.mark.parametrize(
    ("summary", "denied"),
    [
        (
            "Dr. A requested a sleep study, an echocardiogram, an A1c and Nexium. These were denied.",
            {0, 1, 2, 3},
        ),
        ("Dr. A requested a sleep study and an echocardiogram. These were all denied on 4/3/15.", {0, 1}),
        ("Dr. A sought a sleep study and an echocardiogram. Both were non-certified.", {0, 1}),
        ("Dr. A prescribed Nexium and ordered an echocardiogram. Neither was certified.", {1, 3}),
        ("Dr. A requested a sleep study, an echocardiogram and Nexium. All three were denied.", {0, 1, 3}),
        ("Dr. A requested a sleep study, an echocardiogram and Nexium. Both were denied.", set()),
        ("Dr. A requested a scooter and a gym membership. These were all denied.", set()),
        ("Dr. A requested a sleep study and an echocardiogram in 2012. These were denied.", set()),
        ("Dr. A requested a sleep study and an echocardiogram. These were declined by the patient.", set()),
        ("Dr. A requested a sleep study and an echocardiogram. These were certified.", set()),
        ("He takes Nexium and has had an echocardiogram. These were denied.", set()),
        ("He complained of fever, chills and apnea. All were denied.", set()),
    ],
)
def test_what_was_asked_for_together(summary: str, denied: set[int]) -> None:
    """`These were denied` tells of what the sentence before asks for, and of nothing else."""
    told = told_of(ASKED, summary, [""] * 4)
    assert {index for index, one in enumerate(told) if one == DENIED} == denied
