"""What utilization review did with each disputed item, as summaries and rationales tell it."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from imr_llm.reading.ur import what_review_did
from imr_llm.reading.ur_told import ReviewTold
from imr_llm.reading.ur_words import ItemWords, item_words, request_words
from imr_llm.vocabulary.categories import classify
from imr_llm.vocabulary.quantities import parse_request
from tests.patience import CPU_SECONDS
from tests.reading.views import view_of

Told = tuple[UrAction | None, float | None, str | None]
"""The action, and the amount and unit approved."""

DENIED: Told = (UrAction.DENIED, None, None)
NOTHING: Told = (None, None, None)


def told_of(requests: Sequence[str], summary: str, rationales: Sequence[str]) -> list[Told]:
    """What is told of utilization review for each request."""
    views = [view_of(one) if one else None for one in rationales]
    return [_plain(one) for one in what_review_did(view_of(summary), views, words_of(requests))]


def words_of(requests: Sequence[str]) -> list[ItemWords]:
    """How each request is named."""
    return request_words(requests, [parse_request(one) for one in requests])


def _plain(told: ReviewTold) -> Told:
    action = told.action.value if told.action is not None else None
    if told.approved is None:
        return action, None, None
    return action, told.approved.value.amount, told.approved.value.unit.value


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ["Norco 10/325mg #120", "Ambien 10mg #30"],
            (
                "The utilization review (10-02-15) partially approved the request for Norco 10-325mg "
                "#120 (modified to "
                "#90) and denied the request for Ambien 10mg #30."
            ),
            [(UrAction.MODIFIED, 90, "unit"), DENIED],
        ),
        (
            ["Physical therapy 2 x week x 6 weeks", "Norco 10/325 #120", "MRI of the right shoulder"],
            "The doctor asked for more. Utilization review denied all three requests on 4/18/14.",
            [DENIED, DENIED, DENIED],
        ),
        (
            ["ACUPUNCTURE X 12 VISITS", "FUNCTIONAL CAPACITY EVALUATION"],
            (
                "A request for 12 visits was made, and utilization review approved 6 visits and "
                "non-certified the "
                "remaining 6. A functional capacity evaluation was denied."
            ),
            [(UrAction.MODIFIED, 6, "visit"), DENIED],
        ),
        (
            ["ONE LEFT LUMBAR EPIDURAL STEROID INJECTION", "ONE LUMBAR BRACE"],
            "The claims administrator denied the injection for want of findings, and the brace as of no use.",
            [DENIED, DENIED],
        ),
        (
            ["Cold therapy unit, 7 day rental", "TENS unit with supplies", "24 visits of physical therapy"],
            (
                "The claims administrator modified the request for 24 therapy visits to 12 and denied the "
                "equipment."
            ),
            [DENIED, DENIED, (UrAction.MODIFIED, 12, "visit")],
        ),
        (
            ["Occupational therapy 12 visits"],
            "The doctor is asking for 12 more visits of hand therapy. UR modified this to 6 visits.",
            [(UrAction.MODIFIED, 6, "visit")],
        ),
        (
            ["Opana ER 40mg #60", "Lunesta 3mg #30"],
            "UR on 9/26/13 recommended modification of Opana ER from #60 to #45 and certified Lunesta.",
            [(UrAction.MODIFIED, 45, "unit"), NOTHING],
        ),
        (
            ["Chiropractic 12 visits"],
            "The utilization review determination certified 6 of the 12 visits requested.",
            [(UrAction.MODIFIED, 6, "visit")],
        ),
        (
            ["Eight sessions of acupuncture", "Stimulator purchase"],
            (
                "The claims administrator denied a request for a stimulator and approved four of eight "
                "sought sessions "
                "of acupuncture."
            ),
            [(UrAction.MODIFIED, 4, "session"), DENIED],
        ),
        (
            ["Tramadol 50 mg #120 with 3 refills"],
            (
                "The request for Tramadol 50 mg #120 with 3 refills was partially certified for #120 with no "
                "refills."
            ),
            [(UrAction.MODIFIED, 120, "unit")],
        ),
        (
            ["Gym membership x 12 months"],
            "The request for a gym membership was conditionally non-certified pending further information.",
            [(UrAction.DELAYED, None, None)],
        ),
        (
            ["Aquatic therapy 2x6", "MRI of the cervical spine"],
            (
                "The surgeon requested aquatic therapy and an MRI. The review of 6/1/14 non-certified the "
                "request."
            ),
            [DENIED, DENIED],
        ),
        (
            ["Left wrist brace", "Tramadol 50mg #90", "TENS unit"],
            "UR on 1/24/14 denied all of the items but for the wrist brace, which was delayed.",
            [(UrAction.DELAYED, None, None), DENIED, DENIED],
        ),
        (
            ["Occupational therapy 24 visits", "Dynamic finger splint"],
            (
                "The surgeon asked for 24 therapy visits, of which the utilization review certified 12, and "
                "a splint, which was denied."
            ),
            [(UrAction.MODIFIED, 12, "visit"), DENIED],
        ),
        (
            ["Duragesic patches 50 mcg #15", "Gym membership"],
            "It is recommended that the Duragesic be modified to #10 for weaning, the gym is denied.",
            [(UrAction.MODIFIED, 10, "unit"), DENIED],
        ),
        (
            ["Home health aide, 8 hours a day, 7 days a week, for 6 weeks"],
            "Per UR the aide was reduced to 4 hours a day 5 days a week for 2 weeks.",
            [(UrAction.MODIFIED, 40, "hour")],
        ),
        (
            ["Lumbar ESI L4-5"],
            (
                "He was denied disability benefits. The patient denied any bowel symptoms. He was "
                "approved for surgery "
                "in 2010."
            ),
            [NOTHING],
        ),
        (
            ["Physical therapy 8 visits"],
            "Request is for 8 PT visits; UR certified 4.",
            [(UrAction.MODIFIED, 4, "visit")],
        ),
        (
            ["Norco 10/325mg #180", "Neurontin 600mg #90"],
            "UR approved Norco for a one month supply for weaning and denied Neurontin.",
            [(UrAction.MODIFIED, None, None), DENIED],
        ),
        (
            ["Left knee arthroscopy", "Cold therapy unit"],
            "Both requests were non-certified on 5/5/2014.",
            [DENIED, DENIED],
        ),
        (["Norco #90", "Soma #60"], "Utilization review denied the Soma.", [NOTHING, DENIED]),
    ],
)
def test_the_summary_tells_what_was_done(requests: list[str], summary: str, expected: list[Told]) -> None:
    """Each item gets the action that is told of it and the amount that was approved."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("request_words", "rationale", "expected"),
    [
        (
            "Norco 10/325mg #120",
            "The UR physician modified the request to allow #60 for weaning. The request is not certified.",
            (UrAction.MODIFIED, 60, "unit"),
        ),
        (
            "Psychotherapy x 12 sessions",
            "The request was correctly modified to six sessions as a start.",
            (UrAction.MODIFIED, 6, "session"),
        ),
        (
            "Trazodone 50mg #60",
            "The prior reviewer non-certified it because insomnia was not recorded.",
            DENIED,
        ),
        ("MRI lumbar spine", "There are no red flags. The request should be denied.", NOTHING),
        ("MRI lumbar spine", "The MRI was previously approved in 2012 and is not certified now.", NOTHING),
        ("Biofeedback 6 sessions", "Guidelines recommend four sessions, approved in steps.", NOTHING),
    ],
)
def test_the_rationale_tells_what_was_done(request_words: str, rationale: str, expected: Told) -> None:
    """The reviewer's own decision is not taken for utilization review's."""
    assert told_of([request_words], "The worker has pain.", [rationale]) == [expected]


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ["Soma 350mg #90", "Lumbar MRI", "Gym membership"],
            "The UR decision of 6/2/15 reduced the Soma to #45 for tapering and denied everything else.",
            [(UrAction.MODIFIED, 45, "unit"), DENIED, DENIED],
        ),
        (
            ["Chiropractic care 10 visits", "Nerve conduction study", "Walker"],
            "UR certified 4 visits of chiropractic care, and it denied the other two requests outright.",
            [(UrAction.MODIFIED, 4, "visit"), DENIED, DENIED],
        ),
        (
            ["Shoulder arthroscopy", "Sling"],
            "Leave for arthroscopic surgery was asked for, and on 3/3/16 all of it was non-certified.",
            [DENIED, DENIED],
        ),
        (
            ["Orthotics", "MRI of the foot", "Podiatry follow-up visits"],
            "Denied by UR on 1/5/14: orthotics, MRI, and follow-ups.",
            [DENIED, DENIED, DENIED],
        ),
        (
            ["Norco 10/325mg #120", "Ketoprofen cream 120 grams", "Elavil 25mg #30"],
            "UR's letter reads: Norco certified for #80; cream not certified; the Elavil was denied.",
            [(UrAction.MODIFIED, 80, "unit"), DENIED, DENIED],
        ),
        (
            ["Home health care", "Walker"],
            "The request for home health care was turned down on 5/1/14. The carrier refused the walker.",
            [DENIED, DENIED],
        ),
        (
            ["Acupuncture 12 visits"],
            "In its letter UR approved 5 of the 12 requested acupuncture visits.",
            [(UrAction.MODIFIED, 5, "visit")],
        ),
        (
            ["Aquatic therapy 8 sessions", "Lidocaine patches #30"],
            "Aquatic therapy was modified to 3 sessions, the patches were recommended for non-certification.",
            [(UrAction.MODIFIED, 3, "session"), DENIED],
        ),
        (
            ["Physical therapy 12 visits"],
            (
                "Care to date: activity modification, 18 visits of physical therapy, modified duty. "
                "The therapy allowed her to sleep. His diet was modified. Recovery was delayed."
            ),
            [NOTHING],
        ),
        (
            ["Physical therapy 12 visits", "Lumbar fusion"],
            "Lumbar fusion was declined by the patient. He refused therapy and is a letter carrier.",
            [NOTHING, NOTHING],
        ),
        (["Physical therapy 12 visits"], "UR denied the MRI on 4/4/14.", [NOTHING]),
        (
            ["Terocin patches", "Soma #30"],
            "Terocin patches were not approved by the FDA.",
            [NOTHING, NOTHING],
        ),
        (["Physical therapy 12 visits", "Acupuncture"], "UR denied physical therapy.", [DENIED, NOTHING]),
        (
            ["Thoracic MRI", "Occupational therapy 10 visits"],
            "UR denied the MRI and certified 4 of 10 visits.",
            [DENIED, (UrAction.MODIFIED, 4, "visit")],
        ),
        (
            ["Soma #30", "Cane"],
            "UR non-certified Soma and a cane and certified the Nexium.",
            [DENIED, DENIED],
        ),
        (["Walker", "Cane"], "Both were denied on 5/6/14 by the UR physician.", [DENIED, DENIED]),
        (["Walker"], "His claim was denied. Liability for the hip was denied by the carrier.", [NOTHING]),
        (["Walker"], "An earlier walker was denied by the carrier in 2011.", [NOTHING]),
        (
            ["Naproxen 550mg #60"],
            "UR certified a month's supply of naproxen and non-certified 2 refills.",
            [(UrAction.MODIFIED, None, None)],
        ),
        (["Soma #30", "Walker", "Cane"], "UR denied both requests.", [NOTHING, NOTHING, NOTHING]),
    ],
)
def test_only_what_is_told_of_an_item_is_its_own(
    requests: list[str], summary: str, expected: list[Told]
) -> None:
    """Lists, remainders and clauses reach the items that they mean; other changes and refusals reach none."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        ("It was refused by UR only because the operation was.", DENIED),
        ("The reason for the denial was that films had already been taken.", DENIED),
        ("As was said in UR's denial of the brace, no instability is on record.", DENIED),
        ("There is no instability. I recommend non-certification.", NOTHING),
        ("Such a brace is not approved for daily use.", NOTHING),
    ],
)
def test_a_denial_named_by_a_noun_counts_where_it_is_anothers(rationale: str, expected: Told) -> None:
    """A denial that the rationale speaks of is utilization review's; a recommendation is the reviewer's."""
    assert told_of(["Lumbar brace"], "The worker has pain.", [rationale]) == [expected]


@pytest.mark.parametrize(
    ("requests", "summary", "rationale", "expected"),
    [
        (["Cane", "Knee brace"], "On 5/1/14 the claims administrator denied both.", "", [DENIED, DENIED]),
        (["Cane", "Knee brace"], "All denied by UR 5/1/14.", "", [DENIED, DENIED]),
        (["Cane", "Knee brace"], "Both were denied.", "", [DENIED, DENIED]),
        (
            ["Cervical fusion", "Assistant surgeon"],
            "UR denied the fusion and the related requests.",
            "",
            [DENIED, DENIED],
        ),
        (["Cervical fusion", "Assistant surgeon"], "UR denied the fusion.", "", [DENIED, NOTHING]),
        (
            ["Physical therapy, 18 sessions", "Gym program"],
            (
                "A request was made for 18 sessions of PT which UR modified, approving 6, and for a gym "
                "program which was not approved."
            ),
            "",
            [(UrAction.MODIFIED, 6, "session"), DENIED],
        ),
        (["Colace 100mg #60", "Soma 350mg #30"], "UR denied the stool softener.", "", [DENIED, NOTHING]),
        (
            ["Acupuncture x 6", "Cane"],
            "",
            "Lyrica was cut from 600 to 300 mg, which the claims administrator's reviewer missed.",
            [NOTHING, NOTHING],
        ),
        (
            ["Acupuncture x 12", "Cane"],
            "",
            "The claims administrator cut the course to 6 visits.",
            [(UrAction.MODIFIED, 6, "visit"), NOTHING],
        ),
    ],
)
def test_what_is_said_of_several_and_of_something_else(
    requests: list[str], summary: str, rationale: str, expected: list[Told]
) -> None:
    """`Both`, `all` and what goes with an operation are told; a drug that was cut down is no request."""
    rationales = [rationale, *[""] * (len(requests) - 1)]
    assert told_of(requests, summary or "The worker has pain.", rationales) == expected


_MANY = 5_000


def test_thousands_of_items_are_told_apart_in_linear_time() -> None:
    """What tells one item from the others is found without comparing each with all of them."""
    treatments = [f"Treatment{number:05} support" for number in range(_MANY)]
    started = time.process_time()
    words = item_words(treatments, [classify("Cane")] * _MANY, [None] * _MANY)
    told = what_review_did(None, [view_of("She improved.")] * _MANY, words)
    assert time.process_time() - started < CPU_SECONDS
    assert all(one.action is None for one in told)


@pytest.mark.parametrize(
    "summary",
    [
        "UR of 5/1/14 denied everything.",
        "Utilization review denied all.",
        "All three were non-certified by UR on 5/1/14.",
        "On 5/1/14 these were all denied by UR.",
        "UR found no support for any of them and non-certified all.",
        "Utilization review turned down all of them.",
        "UR non-certified the above.",
        "All of the above were denied at utilization review.",
    ],
)
def test_everything_is_every_item(summary: str) -> None:
    """What was done with everything was done with each item."""
    requests = ["Norco 10/325mg #90", "Physical therapy 12 visits", "MRI of the lumbar spine"]
    assert told_of(requests, summary, ["", "", ""]) == [DENIED, DENIED, DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied all opioids.",
        "The patient was seen for all of it. UR denied the Norco above 60 tablets.",
    ],
)
def test_all_of_something_else_is_not_every_item(summary: str) -> None:
    """`All` of one kind, of more items than there are, or of what else there is tells nothing of each."""
    requests = ["Norco 10/325mg #90", "Physical therapy 12 visits", "MRI of the lumbar spine"]
    assert told_of(requests, summary, ["", "", ""]).count(DENIED) < len(requests)


def test_thousands_of_prior_reviews_take_linear_time() -> None:
    """Whether the prior review is another one is asked of the text once, not of each sentence."""
    before = "She has pain in the back today. " * 20_000
    summary = (
        f"The claims administrator denied the MRI. {before}{'The prior review denied the Norco. ' * 5_000}"
    )
    started = time.process_time()
    told_of(["MRI of the lumbar spine", "Norco 10/325mg #120"], summary, ["", ""])
    assert time.process_time() - started < CPU_SECONDS
