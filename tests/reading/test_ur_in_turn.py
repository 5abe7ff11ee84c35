"""Tests of rows of requests of which each has its own amount: none has another's."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

DRUGS = ("Norco 10/325mg #120", "Soma 350mg #90", "Ambien 10mg #30")
CARE = ("Acupuncture x 12", "Physical therapy x 12", "Lumbar MRI")


def tablets(amount: float) -> Told:
    """So many tablets were approved."""
    return UrAction.MODIFIED, amount, "unit"


def visits(amount: float) -> Told:
    """So many visits were approved."""
    return UrAction.MODIFIED, amount, "visit"


def told(requests: Sequence[str], summary: str) -> list[Told]:
    """What the summary tells of each request."""
    return told_of(requests, summary, [""] * len(requests))


@pytest.mark.parametrize(
    "summary",
    [
        "UR: Norco certified #60, Soma certified #45, Ambien denied.",
        "UR: Norco cert #60, Soma cert #45, Ambien NC.",
        "UR of 5/9/16: Norco 10/325mg approved for #60, Soma approved for #45 and Ambien denied.",
        "UR: Norco (certified #60), Soma (certified #45), Ambien (denied).",
        "The UR concerned Norco (approved for #60), Soma (approved for #45), and Ambien (not approved).",
        "Norco was certified for #60, Soma for #45, and Ambien was denied by UR.",
        "Norco was approved for 60 tablets, Soma for 45 tablets, and Ambien was denied by UR.",
        "Norco was certified at #60, Soma at #45, and Ambien was denied by UR.",
        "Norco was modified to #60, Soma to #45, and Ambien was denied by UR.",
        "UR modified Norco to #60 and Soma to #45, and denied Ambien.",
    ],
)
def test_each_drug_has_its_own_amount(summary: str) -> None:
    """In notes, in brackets, and where one verb is told for several."""
    assert told(DRUGS, summary) == [tablets(60), tablets(45), DENIED]


@pytest.mark.parametrize(
    "summary",
    [
        "UR: acupuncture certified for 6 visits, PT certified for 4 visits, MRI denied.",
        "UR: acupuncture 6/12 certified, PT 4/12 certified, MRI NC.",
        "6 of 12 acupuncture visits were approved, 4 of 12 PT visits were approved, and the MRI was denied.",
        "The request for acupuncture was modified to 6 visits, that for PT to 4, and the MRI was denied.",
        "Acupuncture was modified to 6 visits, physical therapy to 4 visits, and the MRI was denied by UR.",
    ],
)
def test_each_therapy_has_its_own_visits(summary: str) -> None:
    """Whether they stand before the verb or behind it."""
    assert told(CARE, summary) == [visits(6), visits(4), DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR: 6/12 acupuncture certified, 4/12 PT certified, MRI NC.", [NOTHING, visits(4), DENIED]),
        (
            "UR approved acupuncture for 4 visits and non-certified it for 2, and denied the MRI.",
            [visits(4), NOTHING, DENIED],
        ),
        (
            "The acupuncture was certified, 6 of the 12 visits, and the MRI was denied by UR.",
            [visits(6), NOTHING, DENIED],
        ),
        (
            "Acupuncture was denied, 4 of 12 PT visits were certified and the MRI was denied by UR.",
            [DENIED, visits(4), DENIED],
        ),
    ],
)
def test_an_amount_is_of_one_request(summary: str, expected: list[Told]) -> None:
    """What stands behind the comma is of the next; what is not plain is left out."""
    assert told(CARE, summary) == expected
