"""Identities are found, what is clinical is left alone, and stand-ins can always be taken out again."""

from __future__ import annotations

import pytest

from tests.identities.measuring import (
    HELD_OUT,
    STYLES,
    Measured,
    measured,
    planted_letters,
    project_letters,
    written_letters,
)

_EVERY = 9
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


@pytest.mark.parametrize("folder", [STYLES, HELD_OUT], ids=["styles", "held_out"])
def test_mentions_in_letters_of_many_styles_are_found(folder: object) -> None:
    """Written by hand in many styles: at least ninety-nine of a hundred mentions, and no clinical value."""
    told = measured(written_letters(STYLES if folder == STYLES else HELD_OUT))
    assert told.letters >= 8
    assert told.recall >= 0.99, told.missed
    assert told.clinical_false <= 0.02, told.false
    assert told.unrestored == 0
