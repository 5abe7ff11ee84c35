"""What utilization review did in another year, did not do, or gives as a ground is none of its deeds now."""

from __future__ import annotations

from datetime import date

import pytest

from imr_llm.domain.record import UrAction
from imr_llm.reading.ur import what_review_did
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of, words_of
from tests.reading.test_ur_wordings import DELAYED, PART, REQUESTS, SIX, SIXTY
from tests.reading.views import view_of


@pytest.mark.parametrize(
    "summary",
    [
        "An earlier UR of 1/3/14 had denied the MRI.",
        "In 2012 UR denied the MRI.",
        "The MRI was denied by UR in May 2011.",
        "Last year the carrier certified 6 visits of physical therapy.",
        "The adjuster denied the Norco three years ago.",
        "On appeal the denial of the MRI was overturned by UR.",
        "UR has since rescinded its denial of the MRI.",
    ],
)
def test_another_time(summary: str) -> None:
    """What was decided long ago, or taken back, is not what is in dispute."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == [NOTHING] * 3


@pytest.mark.parametrize(
    "summary",
    [
        "The therapy was denied by the qualified medical evaluator.",
        "The Norco was denied by her pharmacy.",
        "UR neither approved nor denied the MRI.",
        "It is not known whether UR denied or modified the Norco.",
        "UR never denied the Norco.",
        "The MRI was not denied by UR.",
        "It is unclear if UR denied the MRI.",
    ],
)
def test_what_is_not_told(summary: str) -> None:
    """A deed that is negated or left open was not done."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == [NOTHING] * 3


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the Norco because 6 visits of therapy had been approved.", [NOTHING, DENIED, NOTHING]),
        ("UR denied the MRI, as it was unclear whether surgery is planned.", [NOTHING, NOTHING, DENIED]),
        (
            "Norco #120 was modified to #60 by UR in March; the present request for Norco was denied by UR.",
            [NOTHING, DENIED, NOTHING],
        ),
        (
            "The MRI was denied by UR. Then UR delayed the current request for the MRI.",
            [NOTHING, NOTHING, DELAYED],
        ),
    ],
)
def test_grounds_and_the_present_request(summary: str, expected: list[Told]) -> None:
    """An approval that is a denial's ground approves nothing; the present request comes before others."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR denied the MRI. It did approve 6 visits of therapy. It denied the Norco.",
            [SIX, DENIED, DENIED],
        ),
        ("UR modified the Norco to #60. It did not certify the MRI.", [NOTHING, SIXTY, DENIED]),
        ("The MRI shows a cyst. It denied the Norco.", [NOTHING] * 3),
        (
            "UR recommended denial of the MRI, modification of Norco to #60, and certification of therapy.",
            [NOTHING, SIXTY, DENIED],
        ),
        ("UR denied the 12 visits and the MRI.", [DENIED, NOTHING, DENIED]),
        ("UR denied the 12 visits of massage and the MRI.", [NOTHING, NOTHING, DENIED]),
        ("UR approved half of the therapy visits.", [SIX, NOTHING, NOTHING]),
        ("UR approved half of the 12 visits of therapy and denied the MRI.", [SIX, NOTHING, DENIED]),
        ("UR took the view that the MRI was not medically necessary.", [NOTHING, NOTHING, DENIED]),
        ("UR was of the opinion that the Norco is not indicated.", [NOTHING, DENIED, NOTHING]),
        (
            "UR denied Norco for want of 3 months of monitoring and denied the rest.",
            [DENIED, DENIED, DENIED],
        ),
        ("UR modified the therapy to 6 visits and denied the rest.", [SIX, NOTHING, NOTHING]),
    ],
)
def test_it_goes_on(summary: str, expected: list[Told]) -> None:
    """What `it` did after a sentence of utilization review, halves, views, and the rest are told."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    ("summary", "action"),
    [
        ("UR dated 9/2/2013 denied the MRI.", None),
        ("On 9/2/2013 UR denied the MRI.", None),
        ("UR dated 3/2/2014 denied the MRI.", UrAction.DENIED),
        ("UR denied the MRI in 2014.", UrAction.DENIED),
        ("The MRI was denied by UR in 2012.", None),
        ("UR denied the MRI since an MRI dated 9/2/2010 was normal.", UrAction.DENIED),
    ],
)
def test_the_day_of_the_decision(summary: str, action: UrAction | None) -> None:
    """A denial dated long before the decision in dispute is another one."""
    told = what_review_did(view_of(summary), [None], words_of(["MRI of the lumbar spine"]), date(2014, 3, 5))
    assert (told[0].action.value if told[0].action is not None else None) is action


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR modified the therapy and Norco to 6 visits and #60, respectively.", [SIX, SIXTY, NOTHING]),
        (
            "Physical therapy and Norco were modified to 6 visits and #60 respectively by UR.",
            [SIX, SIXTY, NOTHING],
        ),
        ("UR modified the therapy and Norco to #60 and 6 visits, respectively.", [PART, PART, NOTHING]),
        ("UR of 3/4/14: 1. Modified to 6 visits; 2. denied; 3. denied.", [SIX, DENIED, DENIED]),
        ("UR of 3/4/14: 1. denied; 2. denied; 3. denied; 4. denied.", [NOTHING] * 3),
    ],
)
def test_requests_in_turn(summary: str, expected: list[Told]) -> None:
    """What is told of the requests one after the other is given to each; not where the counts differ."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "Prior UR 11/2013 certified the MRI and 6 visits of physical therapy.",
        "Previous UR approved 6 visits of physical therapy.",
        "UR certified 6 visits of physical therapy in May of 2011.",
        "Noted is that 6 visits of physical therapy had been certified by UR and she did not attend them.",
        "UR approved 6 visits of physical therapy, but the patient never went.",
    ],
)
def test_what_was_certified_before(summary: str) -> None:
    """Visits that an earlier review allowed, or that were not used, are no part of those in dispute."""
    assert told_of(REQUESTS, summary, ["", "", ""]) == [NOTHING] * 3


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the Norco. A prior UR (5/2015) had modified Norco from #120 to #60.", DENIED),
        ("UR denied the Norco. In a prior review Norco was modified to #60.", DENIED),
        ("UR denied the Norco. The prior UR of 5/2015 modified Norco to #60.", DENIED),
        ("UR denied the Norco. The last UR, in May, had certified Norco #60.", DENIED),
        ("The prior UR denied the Norco.", DENIED),
        ("The prior UR denied the MRI. The prior UR also denied the Norco.", DENIED),
        ("The Norco was denied by the prior UR.", DENIED),
    ],
)
def test_a_prior_review_is_another_where_the_review_was_told_of(summary: str, expected: Told) -> None:
    """`The prior UR` is the one in dispute, but not behind what `UR` did."""
    assert told_of(REQUESTS, summary, ["", "", ""])[1] == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied neither of the requests.", NOTHING),
        ("UR denied none of the requests.", NOTHING),
        ("UR denied neither the MRI nor the Norco.", NOTHING),
        ("Neither the MRI nor the Norco was denied by UR.", NOTHING),
        ("None of the requests was denied by UR.", NOTHING),
        ("None of the requests was certified by UR.", DENIED),
        ("UR certified neither the MRI nor the Norco.", DENIED),
        ("No change was noted and the Norco was denied by UR.", DENIED),
        ("UR denied the MRI and the Norco, neither of which is recommended.", DENIED),
    ],
)
def test_what_is_denied_of_none_is_not_denied(summary: str, expected: Told) -> None:
    """`Denied neither` and `none of them was denied` tell of no denial."""
    assert told_of(REQUESTS, summary, ["", "", ""])[1] == expected


DECIDED = date(2014, 8, 20)


def _decided(summary: str) -> list[Told]:
    found = what_review_did(view_of(summary), [None] * 3, words_of(REQUESTS), DECIDED)
    return [
        (
            one.action.value if one.action is not None else None,
            one.approved.value.amount if one.approved is not None else None,
            one.approved.value.unit.value if one.approved is not None else None,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("The MRI was denied on 8/20/14.", [NOTHING, NOTHING, DENIED]),
        ("The MRI was denied on August 20, 2014.", [NOTHING, NOTHING, DENIED]),
        ("On 8/20/14, the Norco was denied.", [NOTHING, DENIED, NOTHING]),
        ("The 8/20/14 review denied the MRI and the Norco.", [NOTHING, DENIED, DENIED]),
        ("The MRI was denied on 8/20/14 by the QME.", [NOTHING] * 3),
        ("The Norco was denied on 8/12/14.", [NOTHING] * 3),
        ("The patient denied numbness on 8/20/14.", [NOTHING] * 3),
        ("Neck pain was denied at the visit on 8/20/14. The MRI is asked for.", [NOTHING] * 3),
    ],
)
def test_what_was_done_on_the_day_in_dispute(summary: str, expected: list[Told]) -> None:
    """A request denied on the day of the decision in dispute was denied by utilization review."""
    assert _decided(summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "On 5/15/14, the Norco was modified to #60. On 8/20/14, the Norco was denied.",
            [NOTHING, DENIED, NOTHING],
        ),
        (
            "The Norco was modified to #60 on 7/20/14. On 8/20/14 another request for Norco was denied.",
            [NOTHING, DENIED, NOTHING],
        ),
        ("UR denied the Norco on 8/20/14. On 6/2/14 UR had certified Norco #60.", [NOTHING, DENIED, NOTHING]),
        ("UR modified the Norco to #60 on 7/15/14.", [NOTHING, SIXTY, NOTHING]),
    ],
)
def test_another_review_weeks_before_the_day_in_dispute(summary: str, expected: list[Told]) -> None:
    """What was decided weeks before is of another request, where the day in dispute is told, too."""
    assert _decided(summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "He completed 12 visits that were authorized in May. The request for 12 more was denied by UR.",
            DENIED,
        ),
        ("UR certified 6 visits. The request for 6 more was denied.", (UrAction.MODIFIED, 6, "visit")),
    ],
)
def test_the_request_for_more(summary: str, expected: Told) -> None:
    """As much more as is asked for is the request in dispute, and less is the rest of it."""
    assert told_of(["Physical therapy 12 visits"], summary, []) == [expected]


def test_a_first_trial_is_so_many() -> None:
    """`An initial trial of 6` is six of twelve."""
    assert told_of(["Acupuncture 12 sessions"], "UR certified an initial trial of 6.", []) == [
        (UrAction.MODIFIED, 6, "session")
    ]
