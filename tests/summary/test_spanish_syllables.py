"""Spanish syllables: vowels that flow together and vowels spoken apart, numerals, abbreviations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.summary.spanish_syllables import spanish_syllables

SPOKEN = {
    1: "la que rey muy pie buey y seis",
    2: "carta quiere día país ahí guerra hoyo agua lesión",
    3: "oído atención cuidado rodilla prohíbe vergüenza revisor",
    4: "denegación aéreo cooperar revocaron decisiones ahorraron",
    5: "médicamente psicología solicitudes revocatoria",
    6: "administrativo rehabilitación",
}
"""Counted by ear, by the rules of the Real Academia Española."""


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in SPOKEN.items() for word in words.split()]
)
def test_words_count_as_they_are_spoken(word: str, count: int) -> None:
    """A weak vowel joins a strong one unless it bears the accent; u after q or g is not heard."""
    assert spanish_syllables(word) == count


@pytest.mark.parametrize(
    ("numeral", "said"),
    [
        ("0", "cero"),
        ("1", "uno"),
        ("16", "dieciséis"),
        ("31", "treinta y uno"),
        ("100", "cien"),
        ("120", "ciento veinte"),
        ("1000", "mil"),
        ("1998", "mil novecientos noventa y ocho"),
        ("2014", "dos mil catorce"),
        ("21000", "veintiuno mil"),
        ("1000000", "uno cero cero cero cero cero cero"),
    ],
)
def test_numerals_count_as_read_aloud(numeral: str, said: str) -> None:
    """Each as many syllables as its words."""
    assert spanish_syllables(numeral) == sum(spanish_syllables(word) for word in said.split())


@pytest.mark.parametrize(("short", "count"), [("UR", 3), ("IMR", 5), ("MTUS", 6), ("ODG", 3), ("ACOEM", 3)])
def test_abbreviations_are_spelled_unless_they_are_said_as_words(short: str, count: int) -> None:
    """u-erre, i-eme-erre, eme-te-u-ese, o-de-ge, but a-co-em."""
    assert spanish_syllables(short) == count


@given(st.text(max_size=30))
def test_every_word_has_at_least_one(word: str) -> None:
    """Whatever is written."""
    assert spanish_syllables(word) >= 1
