"""Usual sentences with the words of disorders that tell no diagnosis."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Her sister, who lives with her, was told she has fibromyalgia; patient does not carry "
                "that diagnosis."
            ),
            [],
        ),
        ("Her mother was told she has osteoporosis, and she worries about it.", []),
        ("The physician who diagnosed migraine referred her to a neurologist.", []),
        ("The surgeon diagnosed no instability.", []),
        ("His wife's doctor diagnosed lupus.", []),
        ("The physician diagnosed possible CRPS.", []),
        ("Diagnosis codes: 724.2, 847.0.", []),
        ("No diagnosis was given.", []),
        ("The diagnosis was not stated. MRI showed disc bulge.", []),
        ("The diagnosis of CRPS was considered but not confirmed.", []),
        ("The diagnosis of asthma and gout was never confirmed.", []),
    ],
)
def test_what_is_no_diagnosis(text: str, expected: list[str]) -> None:
    """What is ruled out, suspected, of others or of the past is no diagnosis."""
    found = patient_of(text).diagnoses
    assert [one.name + (f" [{one.code}]" if one.code else "") for one in found] == expected
