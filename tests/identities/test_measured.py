"""Identities are found, what is clinical is left alone, and stand-ins can always be taken out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.identities.alike import pairs
from tests.identities.measuring import (
    HELD_OUT,
    STYLES,
    Measured,
    measured,
    planted_letters,
    project_letters,
    written_letters,
)

_EVERY = 12
"""Every so-manieth of the project's letters is planted here; the benchmark plants all."""


@pytest.fixture(scope="module")
def planted() -> Measured:
    """Letters of the project with planted identities, measured."""
    return measured(planted_letters(project_letters()[::_EVERY], seed=7))


def test_planted_mentions_are_found(planted: Measured) -> None:
    """Of a hundred mentions of planted identities at least ninety-nine are gone from what is sent."""
    assert planted.mentions > 500
    assert planted.recall >= 0.99, planted.missed[:5]


def test_clinical_values_survive(planted: Measured) -> None:
    """Next to no value of a record holds a stand-in for something that identifies nobody."""
    assert planted.values > 1000
    assert planted.clinical_false <= 0.02, planted.false.most_common(5)


def test_letters_come_back_as_they_were(planted: Measured) -> None:
    """Stand-ins put in and taken out leave every letter as it is."""
    assert planted.unrestored == 0


def test_records_are_alike() -> None:
    """By both engines a record with stand-ins sent is the one without, with employee and claim number."""
    told = list(pairs(5, ("a04_notice2013_four_items_ur_summary", "b04_drugs_2018_partial_approvals")))
    assert len(told) == 4
    assert all(one.asked for one in told)
    assert [one.name for one in told if not one.alike] == []
    assert all(one.hidden.case.employee and one.hidden.case.claim_number for one in told)


@pytest.mark.parametrize("folder", [STYLES, HELD_OUT], ids=["styles", "held_out"])
def test_mentions_in_letters_of_many_styles_are_found(folder: Path) -> None:
    """Written by hand in many styles: at least ninety-nine of a hundred mentions, and no clinical value."""
    told = measured(written_letters(folder))
    assert told.letters >= 8
    assert told.recall >= 0.99, told.missed
    assert told.clinical_false <= 0.02, told.false
    assert told.unrestored == 0
