"""Tests of approvals with a modification, amounts in brackets, and what stands before a comma."""

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
            "UR approved acupuncture with modification to 4 visits, PT without modification.",
            [visits(4), NOTHING, NOTHING],
        ),
        ("UR approved acupuncture with a modification to 4 visits.", [visits(4), NOTHING, NOTHING]),
        (
            "UR approved acupuncture and PT with a modification to 4 visits, and denied the MRI.",
            [NOTHING, visits(4), DENIED],
        ),
        ("UR approved PT with modification and denied the MRI.", [NOTHING, MODIFIED, DENIED]),
        ("UR approved acupuncture (4), PT (x 6) and the MRI.", [visits(4), visits(6), NOTHING]),
        ("UR denied (1) acupuncture and (2) PT.", [DENIED, DENIED, NOTHING]),
        ("UR approved acupuncture (see page 4), and the MRI.", [NOTHING, NOTHING, NOTHING]),
        ("UR approved acupuncture (12) and PT (4).", [NOTHING, visits(4), NOTHING]),
    ],
)
def test_a_modification_is_of_what_stands_before_it(summary: str, expected: list[Told]) -> None:
    """And so is an amount in brackets."""
    assert told(CARE, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Per UR, Norco and Soma were modified for weaning (to #60 and #45), Ambien was certified.",
            [tablets(60), tablets(45), NOTHING],
        ),
        (
            "Per UR, Norco was cut to #60 for weaning, Soma was certified, and Ambien was denied.",
            [tablets(60), NOTHING, DENIED],
        ),
        ("Norco for weaning was certified by UR, and Soma was denied.", [MODIFIED, DENIED, NOTHING]),
        (
            "Norco was denied by UR, 45 tablets of Soma were certified, and Ambien was certified.",
            [DENIED, tablets(45), NOTHING],
        ),
        ("Norco was denied by UR, Soma for weaning was certified.", [DENIED, MODIFIED, NOTHING]),
    ],
)
def test_what_is_told_of_one_drug_ends_at_its_comma(summary: str, expected: list[Told]) -> None:
    """Its amount and its weaning are none of the next one's."""
    assert told(DRUGS, summary) == expected
