"""What was decided of an earlier request, of the claim or of another treatment than that in dispute."""

from __future__ import annotations

from datetime import date

import pytest

from imr_llm.domain.record import UrAction
from imr_llm.reading.ur import what_review_did
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of, words_of
from tests.reading.views import view_of

NEEDLES = "Additional acupuncture to the low back, 2 times a week for 4 weeks"
SCAN = "MRI of the knee"


def _decided(request_: str, summary: str, decided: date) -> tuple[str | None, float | None]:
    told = what_review_did(view_of(summary), [None], words_of([request_]), decided)[0]
    amount = told.approved.value.amount if told.approved is not None else None
    return (told.action.value.value if told.action is not None else None), amount


@pytest.mark.parametrize(
    "summary",
    [
        "UR had certified an initial trial of 6 visits. He asks for 8 visits. UR of 3/16/2016 denied these.",
        "UR certified 6 visits. He asks for 8 visits of acupuncture. UR of 3/16/2016 denied the request.",
        "UR had approved 6 visits. UR then denied acupuncture.",
        "Per a PR-2 dated 8/19/2015 UR had certified 6 visits. UR of 3/16/2016 denied acupuncture.",
        "6 visits were certified and rendered in winter. UR denied the 8 visits.",
        "He had 24 visits (UR certified the last 6 in February 2015). UR denied acupuncture.",
        "UR certified 6 visits in the fall. UR denied 8 additional visits.",
        "UR had certified 6 visits. He asks for more. UR denied 8 more visits of acupuncture.",
    ],
)
def test_an_approval_before_the_request_is_no_part_of_it(summary: str) -> None:
    """What had been approved before a request was denied is no part of that request."""
    assert _decided(NEEDLES, summary, date(2016, 3, 16)) == ("denied", None)


@pytest.mark.parametrize(
    "summary",
    [
        "In December 2015 UR denied acupuncture.",
        "UR denied acupuncture after surgery in June 2014.",
        "UR denied acupuncture because 12 visits in 2014 failed.",
        "UR denied acupuncture since visits in 2014 failed.",
        "UR denied acupuncture after 12 visits in 2014.",
        "UR denied acupuncture beyond 12 visits in 2014.",
        "UR denied acupuncture under the MTUS in 2009.",
        "UR denied acupuncture with no gain in 2014.",
        "In a man injured on 8/19/2013, UR had denied acupuncture.",
        "In this worker injured on 8/19/2013 UR had denied acupuncture.",
        "From a fall on 8/19/2013 he has back pain and UR had denied acupuncture.",
    ],
)
def test_times_of_other_things(summary: str) -> None:
    """The time of what a denial is explained by is not that of the denial."""
    assert _decided(NEEDLES, summary, date(2016, 3, 16)) == ("denied", None)


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified 6 of the 8 visits. UR of 3/16/2016 denied the acupuncture.", ("modified", 6)),
        ("UR certified 6 visits of acupuncture. UR of 3/16/2016 denied the remaining 2.", ("modified", 6)),
        ("UR certified 6 visits of acupuncture. UR of 3/16/2016 denied 2 visits.", ("modified", 6)),
        ("By a letter of 3/16/2016 UR had certified 6 visits. It denied the rest.", ("modified", 6)),
        ("UR had approved 4 visits. UR had denied the request for 8.", ("modified", 4)),
        ("UR had certified 4 visits of the acupuncture. It denied the 8 visits as asked.", ("modified", 4)),
        ("UR certified 4 visits. The determination of 3/16/2016 denied the request as put.", ("modified", 4)),
        ("4 visits were certified. UR of 3/16/2016 denied the request for 8 visits.", ("modified", 4)),
        ("UR certified 4 visits. In its letter of 3/16/2016 UR denied the full request.", ("modified", 4)),
        ("UR had certified 4 visits, not 8. UR denied the request.", ("modified", 4)),
        ("UR had certified 4 visits. It then denied the balance.", ("modified", 4)),
        ("UR certified 4 visits. It denied more visits than that.", ("modified", 4)),
        ("UR certified 4 visits. It denied any additional acupuncture.", ("modified", 4)),
        ("UR certified 4 visits. It denied 4 additional visits.", ("modified", 4)),
        ("UR certified 4 visits. UR denied 8 visits absent further gains.", ("modified", 4)),
        ("UR certified 4 visits. UR denied the 8 visits pending additional reports.", ("modified", 4)),
        ("UR certified 4 visits. It denied 8 visits as more than needed.", ("modified", 4)),
        ("UR approved 4 visits like those in June 2014.", ("modified", 4)),
        ("Per a report of 8/19/2015, UR had denied acupuncture.", (None, None)),
        ("UR certified 4 visits in February 2016.", ("modified", 4)),
        ("UR certified 4 visits of acupuncture in February 2015.", (None, None)),
        ("Acupuncture was approved by UR in December 2015 for 4 visits.", ("modified", 4)),
        ("UR denied more acupuncture than was used in May 2014.", ("denied", None)),
        ("UR denied the acupuncture that he had used in May 2014.", ("denied", None)),
    ],
)
def test_a_part_of_the_request_stays(summary: str, expected: tuple[str | None, float | None]) -> None:
    """What was approved of the request itself is told, whatever is denied behind it."""
    assert _decided(NEEDLES, summary, date(2016, 3, 16)) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "The carrier refused compensability. An MRI was ordered.",
        "The carrier rejected the claim. An MRI was ordered.",
        "The insurer declined liability for the knee. An MRI was requested.",
        "The carrier withheld benefits. An MRI was ordered.",
        "The carrier objected to the knee claim. An MRI was ordered.",
        "The carrier did not accept the knee. An MRI was ordered.",
        "The carrier refused the knee as part of the injury. An MRI was ordered.",
        "The claims administrator refused to pay temporary disability. An MRI was ordered.",
        "The insurer refused a change of physician. An MRI was ordered.",
        "The insurer denied a settlement. An MRI was ordered.",
        "The surgeon wanted surgery. UR denied it.",
        "The surgeon wanted surgery. It was denied by UR.",
        "He filed a claim for the knee. The carrier decided against it.",
        "He moves heavy items for carriers that denied leave. An MRI was ordered.",
        "She trained claims adjusters, and denied knee pain. An MRI was ordered.",
        "Some carriers have denied an MRI of the knee.",
        "An MRI was requested. He claimed disability. The insurer decided against it.",
    ],
)
def test_refusals_of_other_things(summary: str) -> None:
    """Who refuses the claim, or another treatment that was asked for, does not deny the request."""
    assert told_of([SCAN], summary, []) == [NOTHING]


@pytest.mark.parametrize(
    "summary",
    [
        "The carrier refused the MRI.",
        "The carrier rejected the request for the MRI.",
        "The carrier declined an MRI, as the claim was denied.",
        "The carrier withheld approval of the MRI.",
        "The claims administrator accepted the claim. UR denied the MRI.",
        "The carrier refused the knee MRI.",
        "The carrier refused hip, knee and ankle MRIs.",
        "An MRI was requested to plan surgery. UR denied it.",
        "The doctor sought approval after therapy and injections failed. UR denied it.",
        "The patient wanted to avoid surgery. UR denied the request.",
        "The doctor wanted an MRI. UR denied it.",
        "The doctor asked for an MRI of the knee. The claims administrator decided against it.",
        "An MRI was requested, but the insurer decided against it.",
    ],
)
def test_refusals_of_the_request(summary: str) -> None:
    """A refusal of the request is told beside what is told of the claim, and of `it` that was asked for."""
    assert told_of([SCAN], summary, []) == [DENIED]


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        ("He is on a high dose NSAID which UR certified. A PPI is indicated.", DENIED),
        ("He takes Anaprox, which UR approved.", DENIED),
        (
            "The request for Prilosec, which UR modified to #15, is reasonable.",
            (UrAction.MODIFIED, 15, "unit"),
        ),
        ("This drug, which UR denied, is needed.", DENIED),
        ("The request, for a man on naproxen, which UR denied, is reasonable.", DENIED),
    ],
)
def test_what_which_is_of(rationale: str, expected: Told) -> None:
    """What another treatment, `which UR certified`, was approved for approves nothing of the request."""
    told = told_of(["Prilosec 20mg #30", "Norco 10/325 #60"], "UR denied Prilosec.", [rationale, ""])
    assert told[0] == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the brace and approved an MRI.", [DENIED, NOTHING]),
        ("UR denied Norco, and approved a wrist MRI.", [NOTHING, DENIED]),
        ("UR denied the brace and approved only physical therapy.", [DENIED, NOTHING]),
        ("UR denied the Norco and allowed #60 to wean.", [NOTHING, (UrAction.MODIFIED, 60, "unit")]),
        (
            "UR denied Norco but certified the drug for weaning, #60.",
            [NOTHING, (UrAction.MODIFIED, 60, "unit")],
        ),
    ],
)
def test_approvals_of_other_things(summary: str, expected: list[Told]) -> None:
    """An approval of what is not in dispute, told behind a denial, takes nothing of that back."""
    assert told_of(["Lumbar brace", "Norco 10/325 #120"], summary, []) == expected


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        ("The denial states that a prior series had failed.", DENIED),
        ("The UR denial was based on cost.", DENIED),
        ("The denial rests on a text of 2009.", DENIED),
        (
            "UR modified the injections to 1. The denial states that more is too much.",
            (UrAction.MODIFIED, 1, "injection"),
        ),
        ("In 2012 a series was denied by UR. The denial stated that it was early.", NOTHING),
        ("The denial of his claim states nothing.", NOTHING),
        ("The denial is overturned.", NOTHING),
        ("His claim was denied. The denial states that he was not at work.", NOTHING),
        ("The surgery was denied. The denial was based on obesity.", NOTHING),
        ("The insurer refused surgery. The denial said that rest had not been tried.", NOTHING),
        ("UR denied tramadol. The denial states that it is an opioid.", NOTHING),
        ("Knee replacement was not approved by UR. The denial stated that he was young.", NOTHING),
        ("This denial calls for no comment.", NOTHING),
        ("The injections were denied. The denial cited mild arthritis.", DENIED),
    ],
)
def test_a_denial_that_says_something(rationale: str, expected: Told) -> None:
    """A denial told by what it says holds for the request of its rationale, where nothing else is told."""
    requests = ["Orthovisc injections to the left knee, series of 3", "Tramadol 50mg #60"]
    assert told_of(requests, "", [rationale, ""]) == [expected, NOTHING]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR: PT halved.", (UrAction.MODIFIED, 6, "visit")),
        ("UR 3/4/14: 12 visits halved.", (UrAction.MODIFIED, 6, "visit")),
        ("PT halved by UR.", (UrAction.MODIFIED, 6, "visit")),
        ("UR: pain halved with therapy.", NOTHING),
        ("UR: PT halved his pain.", NOTHING),
        ("UR: pain halved, PT denied.", DENIED),
        ("Pain halved with PT. UR denied PT.", DENIED),
    ],
)
def test_halved_in_notes(summary: str, expected: Told) -> None:
    """A note tells of a request that it was halved, and of pain it tells nothing."""
    assert told_of(["Physical therapy 12 visits"], summary, []) == [expected]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("He requested a brace while taking Norco. UR denied it.", [NOTHING, NOTHING]),
        ("He requested a brace as Norco had failed. UR denied it.", [NOTHING, NOTHING]),
        ("The doctor requested surgery since physical therapy had failed. UR denied it.", [NOTHING, NOTHING]),
        ("He wanted a gym rather than physical therapy. UR denied the request.", [NOTHING, NOTHING]),
        ("He requested surgery after the physical therapy. UR denied it.", [NOTHING, NOTHING]),
        ("After the visit he requested Norco. UR denied the request.", [DENIED, NOTHING]),
        ("Per the RFA the doctor requested Norco. The request was denied by UR.", [DENIED, NOTHING]),
        ("The doctor, citing pain, requested Norco. UR denied the request.", [DENIED, NOTHING]),
        (
            "He submitted a request under the MTUS for physical therapy. UR denied the request.",
            [NOTHING, DENIED],
        ),
        ("The doctor requested, due to pain, physical therapy. UR denied the request.", [NOTHING, DENIED]),
        ("In light of the findings he requested Norco. UR denied the request.", [DENIED, NOTHING]),
        ("He requested physical therapy because Norco had failed. UR denied it.", [NOTHING, DENIED]),
    ],
)
def test_what_was_asked_for(summary: str, expected: list[Told]) -> None:
    """`It` is what was asked for, and not what the reasons for asking name."""
    assert told_of(["Norco 10/325 #120", "Physical therapy 12 visits"], summary, []) == expected


def test_an_aside_with_another_in_it() -> None:
    """An aside within an aside does not end what the outer one tells."""
    requests = ["Lumbar epidural steroid injection", "Norco 10/325 #60"]
    assert told_of(requests, "(UR denied Norco #60 (Vicodin) and the injection.)", []) == [DENIED, DENIED]


@pytest.mark.parametrize(
    "grant",
    [
        "approved acupuncture, 6 visits",
        "approved acupuncture for 6 visits",
        "modified acupuncture to 6 visits",
    ],
)
def test_visits_of_another_treatment(grant: str) -> None:
    """The visits of another treatment that is named before them are no part of a request."""
    assert told_of(["Physical therapy 12 visits", SCAN], f"UR denied physical therapy and {grant}.", []) == [
        DENIED,
        NOTHING,
    ]
