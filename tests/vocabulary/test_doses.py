"""Strengths, refills and directions are told apart from everything else that has numbers."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.doses import find_directions, find_doses, find_refills
from imr_llm.vocabulary.drugs import find_drugs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norco 10/325mg", ["10/325mg"]),
        ("Norco 10 mg/325 mg", ["10 mg/325 mg"]),
        ("Percocet 10/325", ["10/325"]),
        ("Norco10/325mg", ["10/325mg"]),
        ("Ultracet 37.5/325 mg", ["37.5/325 mg"]),
        ("Flector 1.3% patch", ["1.3%"]),
        ("Fentanyl 25 mcg/hr", ["25 mcg/hr"]),
        ("Zofran 4mg/5ml", ["4mg/5ml"]),
        ("insulin 20 units", ["20 units"]),
        ("Carafate 1gm", ["1gm"]),
        ("Voltaren gel 1% 100gm", ["1%"]),
        ("Tramadol 50mg, max 400mg a day", ["50mg"]),
        ("blood pressure 120/80", []),
        ("Physical therapy 12 units", []),
        ("L4-5", []),
    ],
)
def test_strengths_are_found_as_printed(text: str, expected: list[str]) -> None:
    """A pack's weight, a limit, a pressure and a spine level are no strengths."""
    found = find_doses(text, [place for _, place in find_drugs(text)])
    assert [words for words, _ in found] == expected
    assert all(text[slice(*place)] == words for words, place in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("with 2 refills", [2]),
        ("#30 x 3 refills", [3]),
        ("with three (3) refills", [3]),
        ("refills: 5", [5]),
        ("refill x 1", [1]),
        ("1RF", [1]),
        ("no refills", [0]),
        ("with refills", []),
        ("pump refill", []),
        ("three (4) refills", []),
    ],
)
def test_refills_are_counted(text: str, expected: list[int]) -> None:
    """Refills count as printed; a number that its own word contradicts does not."""
    assert [count for count, _ in find_refills(text)] == expected


@pytest.mark.parametrize(
    "words",
    ["one daily", "1 tab po q6h prn", "every 4-6 hours as needed", "1-2 qhs", "twice a day", "1 po BID"],
)
def test_directions_are_found_whole(words: str) -> None:
    """How to take a drug is one stretch of words."""
    text = f"Norco {words} #30"
    places = find_directions(text)
    assert text[places[0][0] : places[-1][1]] == words
