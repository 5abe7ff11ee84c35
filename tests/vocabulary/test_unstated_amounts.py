"""Request headings that say that an amount is not told, and counts of what is no session."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import Category, Unit
from imr_llm.vocabulary.quantities import parse_request


@pytest.mark.parametrize(
    "unstated",
    [
        ", unspecified duration",
        " unspecified duration",
        " for an unspecified duration",
        ", unknown length",
        " of unknown duration",
        ", indefinite period",
    ],
)
def test_an_amount_that_is_not_told_is_no_part_of_the_name(unstated: str) -> None:
    """Neither the treatment's name nor its quantity is made of what the heading leaves open."""
    heading = f"Weight loss program{unstated}"
    parts = parse_request(heading)
    assert parts.treatment is not None
    assert heading[slice(*parts.treatment)] == "Weight loss program"
    assert parts.quantity is None


@pytest.mark.parametrize("count", ["four quadrants", "4 quadrants", "x 4 quadrants"])
def test_quadrants_are_counted(count: str) -> None:
    """A dentist's quadrants are a quantity and no part of the treatment's name."""
    heading = f"Scaling and root planing, {count}"
    parts = parse_request(heading)
    assert parts.treatment is not None
    assert heading[slice(*parts.treatment)] == "Scaling and root planing"
    assert parts.quantity is not None
    assert (parts.quantity[0].amount, parts.quantity[0].unit) == (4, Unit.OTHER)


@pytest.mark.parametrize(
    "heading", ["VIRTUAL REALITY EXPOSURE THERAPY, 6 SESSIONS", "Prolonged exposure therapy x 8"]
)
def test_exposure_therapy_is_mental_health(heading: str) -> None:
    """Exposure to what is feared is treatment of the mind, not of the body."""
    assert parse_request(heading).category is Category.MENTAL_HEALTH
