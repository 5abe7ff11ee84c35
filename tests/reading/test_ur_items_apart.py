"""What is told of one item, of several and of something else."""

from __future__ import annotations

import time

import pytest

from imr_llm.domain.record import UrAction
from imr_llm.reading.ur import what_review_did
from imr_llm.reading.ur_words import item_words
from imr_llm.vocabulary.categories import classify
from tests.patience import CPU_SECONDS
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of
from tests.reading.views import view_of

_MANY = 5_000


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
