"""Diagnoses that free narratives tell, with a side, an operation or another doctor behind them."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnoses: 1. Gout 2. Thoracic strain, lumbar strain and plantar fasciitis, left.",
            ["Gout", "Thoracic strain", "lumbar strain", "plantar fasciitis, left"],
        ),
        (
            "Diagnoses: neck sprain, elbow sprain and knee strain: deferred to the orthopedic physician.",
            ["neck sprain", "elbow sprain", "knee strain"],
        ),
        (
            "The assessment is osteoarthritis of the left hip, post labrectomy.",
            ["osteoarthritis of the left hip, post labrectomy"],
        ),
        ("She takes Amitiza for opioid-induced constipation.", ["opioid-induced constipation"]),
        ("No opioid-induced constipation is reported.", []),
        (
            "An internist whom she saw under her husband's insurance gave the diagnosis of lupus in 2011.",
            ["lupus"],
        ),
        ("Her husband has the diagnosis of lupus.", []),
        ("He has gout. He lives with his wife, who broke a hip; she has lupus.", ["gout"]),
    ],
)
def test_diagnoses_in_a_narrative(text: str, expected: list[str]) -> None:
    """A side at the end, what was deferred or done, and who paid hide no diagnosis; a relative's is none."""
    assert [one.name for one in patient_of(text).diagnoses] == expected
