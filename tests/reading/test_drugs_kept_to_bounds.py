"""Rules about drugs kept to their bounds: current drugs, names of persons, requests, guidelines, allergies."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The patient takes Norco once in the morning and Soma once at night.", ["Norco", "Soma"]),
        ("Patient takes Ambien once before bed.", ["Ambien"]),
        ("Medications: Prilosec once before meals; Naproxen twice daily.", ["Prilosec", "Naproxen"]),
        ("He still uses Norco just once, at night.", ["Norco"]),
        ("Medications: Norco once, at bedtime; Soma.", ["Norco", "Soma"]),
        ("Meds: Daypro. Prednisone once in 2012.", ["Daypro"]),
        (
            "He continues Norco without relief. He uses Lyrica with no improvement so far.",
            ["Norco", "Lyrica"],
        ),
        ("She takes Soma and Norco with no relief to date.", ["Soma", "Norco"]),
        ("With Norco, his pain is reduced from 8/10 to zero on good days.", ["Norco"]),
        ("His current regimen of Norco and Soma reduces his pain to none.", ["Norco", "Soma"]),
        ("His pain is reduced by Norco to nothing.", ["Norco"]),
        (
            "Current medications are Percocet and Soma prescribed after the patient was admitted for a detox "
            "in 2009.",
            ["Percocet", "Soma"],
        ),
        ("He is prescribed Percocet since he was admitted for a detox from alcohol in 2009.", ["Percocet"]),
    ],
)
def test_a_drug_that_is_taken_now_stays_whatever_it_does(text: str, expected: list[str]) -> None:
    """What is taken once a day, helps little or takes all pain away is still taken."""
    assert medications(text) == expected
