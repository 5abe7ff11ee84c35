"""Tests of requests that are told by the verb of another, without it: each has what is told of it alone."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told
from tests.reading.test_ur_in_turn import CARE, DRUGS, tablets, told, visits

MODIFIED: Told = (UrAction.MODIFIED, None, None)


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Norco was certified for weaning, Soma for one month, and Ambien was denied by UR.",
            [MODIFIED, NOTHING, DENIED],
        ),
        (
            "UR of 5/5/15: Norco was approved for one month, Soma for weaning, and Ambien was not.",
            [NOTHING, MODIFIED, DENIED],
        ),
        (
            "Norco certified for weaning, Soma for one month, Ambien denied per UR 5/5/15.",
            [MODIFIED, NOTHING, DENIED],
        ),
        (
            "Norco was authorized in full, Soma for #45 and Ambien was non-certified by UR.",
            [NOTHING, tablets(45), DENIED],
        ),
        (
            "By UR on 5/5/15 Norco was modified to #60, Soma for weaning purposes, and Ambien was denied.",
            [tablets(60), MODIFIED, DENIED],
        ),
        (
            "Norco was certified as requested, Soma for a one month supply and Ambien was denied by UR.",
            [NOTHING, NOTHING, DENIED],
        ),
        ("Norco was certified, Soma for #45 by UR.", [NOTHING, tablets(45), NOTHING]),
        ("Norco was certified by UR, Soma too, and Ambien was denied.", [NOTHING, NOTHING, DENIED]),
        ("Norco was denied by UR, Soma as well, and Ambien was certified.", [DENIED, DENIED, NOTHING]),
        (
            "Norco was denied for lack of benefit, Soma for want of spasm, and Ambien was certified by UR.",
            [DENIED, DENIED, NOTHING],
        ),
        (
            "Norco was denied as of no benefit, Soma as long-term use, and Ambien was cut to #15 by UR.",
            [DENIED, DENIED, tablets(15)],
        ),
    ],
)
def test_a_drug_told_without_its_verb_has_the_verb_before_it(summary: str, expected: list[Told]) -> None:
    """The next part has the same form as that with the verb, or tells how much."""
    assert told(DRUGS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Acupuncture was certified, PT for 6 visits, and the MRI was denied by UR.",
            [NOTHING, visits(6), DENIED],
        ),
        (
            "Acupuncture was certified in full, PT for half of the visits, and the MRI was denied by UR.",
            [NOTHING, visits(6), DENIED],
        ),
        (
            "Acupuncture was approved as asked, PT at six visits, the MRI was not certified by UR.",
            [NOTHING, visits(6), DENIED],
        ),
        (
            "Acupuncture was certified for the neck, PT for the back, and the MRI was denied by UR.",
            [NOTHING, NOTHING, DENIED],
        ),
        (
            "Six visits of acupuncture were certified, four of PT, and the MRI was denied by UR.",
            [visits(6), visits(4), DENIED],
        ),
        (
            "Six acupuncture visits were approved, eight visits of PT, and the MRI was denied by UR.",
            [visits(6), visits(8), DENIED],
        ),
    ],
)
def test_visits_told_without_their_verb_have_the_verb_before_them(summary: str, expected: list[Told]) -> None:
    """Whether they stand before their request or behind it."""
    assert told(CARE, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Norco was certified, Soma for #45 and Ambien for #15 were denied by UR.",
            [NOTHING, DENIED, DENIED],
        ),
        (
            "Norco was certified for pain, Soma for spasm was denied, and Ambien for sleep was denied by UR.",
            [NOTHING, DENIED, DENIED],
        ),
        (
            "Ambien was denied by UR because he takes Norco for pain, Soma for spasm, and sleeps well.",
            [NOTHING, NOTHING, DENIED],
        ),
        (
            "Norco was certified by UR as first-line therapy, Soma as second-line was denied.",
            [NOTHING, DENIED, NOTHING],
        ),
        (
            "Norco was denied by UR with Soma as an alternative, and Ambien was certified.",
            [DENIED, NOTHING, NOTHING],
        ),
        (
            "Norco was approved by UR for 60 tablets, and for sleep Ambien was denied.",
            [tablets(60), NOTHING, DENIED],
        ),
        (
            "Norco #120 was certified, Soma #90 and Ambien #30 denied by UR.",
            [NOTHING, DENIED, DENIED],
        ),
    ],
)
def test_a_drug_with_a_verb_of_its_own_has_none_of_another(summary: str, expected: list[Told]) -> None:
    """What stands behind a comma may be what the next verb is of, or a ground."""
    assert told(DRUGS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Acupuncture was certified by UR for 6 visits, PT for 6 more visits was denied.",
            [visits(6), DENIED, NOTHING],
        ),
        (
            "Acupuncture was denied by UR for want of PT first, PT for 4 visits was certified.",
            [DENIED, visits(4), NOTHING],
        ),
        (
            "Six visits of acupuncture were certified by UR, two for the neck and four for the back.",
            [visits(6), NOTHING, NOTHING],
        ),
        (
            "Six visits of acupuncture were certified by UR, and four of PT were denied.",
            [visits(6), DENIED, NOTHING],
        ),
        (
            "Acupuncture was certified by UR in the office, PT in the home was denied.",
            [NOTHING, DENIED, NOTHING],
        ),
    ],
)
def test_visits_with_a_verb_of_their_own_have_none_of_another(summary: str, expected: list[Told]) -> None:
    """Nor does a part of the visits tell of another request."""
    assert told(CARE, summary) == expected
