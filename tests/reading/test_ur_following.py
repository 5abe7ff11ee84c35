"""Tests of sentences that tell of utilization review by what stands before or behind them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told
from tests.reading.test_ur_in_turn import CARE, DRUGS, tablets, told, visits

DRUG_AND_SCAN = ("Norco 10/325mg #120", "Lumbar MRI")
SCAN = ("Lumbar MRI",)


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Acupuncture: 6 visits approved. PT: 4 visits approved. (UR 5/5/15)",
            [visits(6), visits(4), NOTHING],
        ),
        ("Acupuncture: denied. PT: modified to 6. MRI: denied. (UR 5/5/15)", [DENIED, visits(6), DENIED]),
        ("Acupuncture: approved for 6 visits. (Per UR of 5/5/15)", [visits(6), NOTHING, NOTHING]),
        (
            "MRI: non-certified. PT: 6 visits certified. (Utilization review dated 5/5/2015)",
            [NOTHING, visits(6), DENIED],
        ),
        ("Acupuncture: 6 visits approved. PT: 4 visits approved. (PTP report 5/5/15)", [NOTHING] * 3),
        ("MRI: denied by the patient. He had acupuncture: it helped. (UR 5/5/15)", [NOTHING] * 3),
        ("Acupuncture: 6 visits approved. He felt better. (UR 5/5/15)", [NOTHING] * 3),
    ],
)
def test_notes_are_of_the_review_that_is_named_behind_them(summary: str, expected: list[Told]) -> None:
    """In brackets, with its day, right behind the notes."""
    assert told(CARE, summary) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "Norco was denied by UR. So was the MRI.",
        "UR denied Norco on 5/5/15. So too was the MRI.",
        "Norco was not certified by UR. Neither was the MRI.",
        "Norco was not certified by UR on 5/5/15. Nor was the MRI.",
        "Norco was denied by UR. The same goes for the MRI.",
        "Norco was denied by UR. Same for the MRI.",
        "Norco was denied by UR. Likewise was the MRI.",
        "UR reviewed Norco and the MRI. Both were denied.",
        "UR considered Norco and the MRI on 5/5/15. Neither was certified.",
    ],
)
def test_a_sentence_repeats_what_was_done(summary: str) -> None:
    """The scan is told by the verb of the sentence before."""
    assert told(DRUG_AND_SCAN, summary) == [DENIED, DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "Norco was denied by UR. So was his appeal.",
        "Norco was denied by UR. So was the pain.",
        "Norco was denied by UR. The same MRI was had in 2012.",
        "Norco was denied by UR. Neither the MRI nor the x-ray helped.",
        "Norco was denied by UR. So the MRI was done on his own.",
        "Norco was denied by UR. Nor did the MRI show a tear.",
    ],
)
def test_a_sentence_about_something_else_repeats_nothing(summary: str) -> None:
    """Nothing is told of the scan."""
    assert told(DRUG_AND_SCAN, summary) == [DENIED, NOTHING]


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (SCAN, "UR of 5/5/15 reviewed the request for the MRI. It was denied.", [DENIED]),
        (DRUG_AND_SCAN, "UR of 5/5/15 reviewed the request for the MRI. It was denied.", [NOTHING, DENIED]),
        (DRUG_AND_SCAN, "UR of 5/5/15 considered Norco. It was denied.", [DENIED, NOTHING]),
        (
            DRUG_AND_SCAN,
            "The 5/5/15 review addressed the MRI. This was denied.",
            [NOTHING, DENIED],
        ),
        (
            DRUG_AND_SCAN,
            "UR of 5/5/15 reviewed the request for Norco. It was modified to #60.",
            [tablets(60), NOTHING],
        ),
        (SCAN, "The claims administrator received the request for an MRI. It was then denied.", [DENIED]),
        (SCAN, "The claims administrator received a request for a CT scan. It was denied.", [NOTHING]),
        (SCAN, "The claims administrator received the claim. It was denied.", [NOTHING]),
        (SCAN, "The carrier reviewed his claim for the low back. It was denied.", [NOTHING]),
        (SCAN, "UR reviewed the MRI request. Surgery was discussed. It was denied.", [NOTHING]),
        (DRUG_AND_SCAN, "UR reviewed Norco and the MRI. It was denied.", [NOTHING, NOTHING]),
    ],
)
def test_it_is_what_the_review_looked_at(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """Where one request is named in the sentence before, and no claim."""
    assert told(requests, summary) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied the MRI on 5/5/15. The denial was reversed on appeal.",
        "UR denied the MRI on 5/5/15. This denial was later overturned on reconsideration.",
        "UR denied the MRI on 5/5/15. It withdrew its denial.",
        "The claims administrator denied the MRI on 5/5/15. It rescinded its denial on 6/1/15.",
        "The MRI was non-certified by UR. The non-certification was subsequently rescinded.",
        "UR denied the MRI. The decision was then vacated.",
    ],
)
def test_a_denial_taken_back_is_none(summary: str) -> None:
    """What was denied is certified then."""
    assert told(SCAN, summary) == [NOTHING]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied the MRI on 5/5/15. The denial was not reversed on appeal.",
        "UR denied the MRI on 5/5/15. The denial was reversed in part.",
        "UR denied the MRI on 5/5/15. A prior denial of PT was reversed by IMR.",
        "UR denied the MRI on 5/5/15. He asks that the denial be reversed.",
        "UR denied the MRI on 5/5/15. The 2012 denial was reversed.",
        "UR denied the MRI on 5/5/15. The denial of the claim was reversed.",
        "The MRI was denied by UR. The denial was overturned. UR denied the MRI again on 8/8/15.",
    ],
)
def test_a_denial_that_stands_is_told(summary: str) -> None:
    """What was not taken back, or was denied again, or is of another request."""
    assert told(SCAN, summary) == [DENIED]


def test_one_of_two_denials_is_taken_back() -> None:
    """Only what is named is certified then."""
    summary = "UR denied Norco and the MRI on 5/5/15. On appeal the denial of Norco was reversed."
    assert told(DRUG_AND_SCAN, summary) == [NOTHING, DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR found that Norco was needed, but that Soma was not and denied it.", [NOTHING, DENIED, NOTHING]),
        (
            "UR found that Norco and Ambien were of use, while Soma was not, and denied it.",
            [NOTHING, DENIED, NOTHING],
        ),
        (
            "UR found Norco was of use whereas Soma and Ambien were not and denied them.",
            [NOTHING, DENIED, DENIED],
        ),
        (
            "UR noted that Norco was helping but Soma was of no use and non-certified it.",
            [NOTHING, DENIED, NOTHING],
        ),
        ("UR reviewed Norco and Soma, found no benefit, and denied them.", [DENIED, DENIED, NOTHING]),
        ("UR reviewed Norco, but found no benefit, and denied it.", [DENIED, NOTHING, NOTHING]),
    ],
)
def test_what_is_denied_last_is_the_nearest(summary: str, expected: list[Told]) -> None:
    """`Denied it` is of what stands in contrast to what was of use."""
    assert told(DRUGS, summary) == expected


def test_kinds_of_requests_have_each_their_own() -> None:
    """What a class of them is told of is told of none of another class."""
    requests = (
        "Left L4-5 epidural steroid injection",
        "Trigger point injections x 4",
        "Norco #120",
        "Soma #90",
    )
    summary = "Both injections were certified by UR, and the medications were denied."
    assert told(requests, summary) == [NOTHING, NOTHING, DENIED, DENIED]
    summary = "The injections were denied by UR, and the medications were approved for weaning."
    cut = (UrAction.MODIFIED, None, None)
    assert told(requests, summary) == [DENIED, DENIED, cut, cut]
