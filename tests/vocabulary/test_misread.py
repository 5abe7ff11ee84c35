"""Digits that a scan left in words are read through, and shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.misread import misread_words, read_through

WORDS = {
    "Disc1aimer": "Disclaimer",
    "Specia1ty": "Specialty",
    "Rece1ved": "Received",
    "Prior1ty": "Priority",
    "decis1on": "decision",
    "pat1ent": "patient",
    "sh0ulder": "shoulder",
    "Topica1": "Topical",
    "F1exeril": "Flexeril",
    "1eft": "left",
    "1umbar": "lumbar",
    "medica1ly": "medically",
}


@pytest.mark.parametrize("printed", WORDS)
def test_a_damaged_word_is_read_as_meant_and_shown_as_printed(printed: str) -> None:
    """Its letters stand in their places, and a person is shown the word that the letter prints."""
    text = f"of {printed}, in"
    assert read_through(text) == f"of {WORDS[printed]}, in"
    assert misread_words(text) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "HbA1c 7.1 and T1DM",
        "CYP1A2, BRCA1, L1-L2, C1-2, T10",
        "1tab po, 1week, 10mg, 0.5mg, Norco10",
        "grade1, level 1, phase1, item1, x10",
        "alpha1 blocker, 10mg1tab, aG1hbG9v1234abcd",
        "CM14-0001234, 1/10/14, 10/325mg #10",
    ],
)
def test_codes_and_amounts_keep_their_digits(text: str) -> None:
    """A digit that belongs where it stands is none that a scan left."""
    assert read_through(text) == text
    assert misread_words(text) == []


@given(st.text(alphabet="ab10l -\n.e\u0130", max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    """Only zeros and ones change, and what is read is none longer."""
    read = read_through(text)
    assert len(read) == len(text)
    assert all(one == other or one in "01" for one, other in zip(text, read, strict=True))
    assert bool(misread_words(text)) == (read != text)
