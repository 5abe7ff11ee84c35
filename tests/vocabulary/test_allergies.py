"""Tests of allergies: what somebody must not be given is neither taken nor an illness."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.allergies import told_as_allergy


def told(marked: str) -> bool:
    """Whether the words between square brackets are told as an allergy."""
    start, end = marked.index("["), marked.index("]") - 1
    return told_as_allergy(marked.replace("[", "").replace("]", ""), (start, end))


@pytest.mark.parametrize(
    "marked",
    [
        "He sleeps badly. Allergy: [penicillin]. Visit of May 3.",
        "Allergies: sulfa, [codeine] and latex.",
        "[Allergy: penicillin]",
        "[allergy to codeine]",
        "She is allergic to [morphine] and takes tramadol.",
        "There is a [penicillin] allergy.",
        "Allergies - [aspirin]",
    ],
)
def test_an_allergy_is_told_as_one(marked: str) -> None:
    """By a heading, by what it is said to be to, or by its own words."""
    assert told(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "She is allergic to sulfa and takes [tramadol].",
        "No known drug allergies, takes [tramadol].",
        "Seasonal allergies are controlled by [Zyrtec].",
        "She takes [Claritin for allergies] daily.",
        "She is allergic to codeine, so [tramadol] was started.",
        "[Claritin] allergy tablets help.",
        "Allergies: none; medications: [tramadol]",
        "Medications: [loratadine] for allergies.",
        "Diagnoses: [allergic rhinitis] and neck strain.",
        "She has [seasonal allergies].",
        "She uses allergy medication [loratadine].",
    ],
)
def test_what_is_taken_and_hay_fever_are_no_allergies_to_drugs(marked: str) -> None:
    """A drug behind the list, a drug that is taken for allergies, and an illness."""
    assert not told(marked)
