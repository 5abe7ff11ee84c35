"""Drugs that somebody is off, notes of what was begun or stopped, and what a drug is for."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Off Percocet since June 2014, uses naproxen.", ["naproxen"]),
        ("She is off Soma and Percocet but takes Aleve.", ["Aleve"]),
        ("No longer on Percocet, uses Ultram.", ["Ultram"]),
        ("He is off work and takes Percocet.", ["Percocet"]),
        ("Pain is 3/10 on Percocet and 9/10 off Percocet.", ["Percocet"]),
        ("3/4/14: Lyrica was begun. 6/5/14: Lyrica stopped for swelling.", []),
        ("Takes Lyrica. Lyrica stopped for surgery.", ["Lyrica"]),
        ("Opana 10 mg bid started in place of Percocet, which made her itch.", ["Opana"]),
        ("Duragesic patch begun.", ["Duragesic patch"]),
        ("Lyrica started to bother her.", []),
        ("If no better, Lyrica added for nerve pain.", []),
        ("Medicatons are Lyrica and Senokot.", ["Lyrica", "Senokot"]),
        ("The mediation over Lyrica failed.", []),
        ("Prilosec was being used for reflux.", ["Prilosec"]),
        ("Prilosec was being used at that time.", []),
        ("Imitrex for migraines. Elavil for sleep.", ["Imitrex", "Elavil"]),
        ("Authorization was requested. Imitrex for migraines.", []),
        (
            "Prior care: therapy, one injection with relief, Aleve, and a brace which did not help.",
            ["Aleve"],
        ),
        ("He has gout, for which he used allopurinol.", ["allopurinol"]),
    ],
)
def test_drugs_that_somebody_is_off_or_was_put_on(text: str, expected: list[str]) -> None:
    """Who is off a drug does not take it; a note tells what was begun, or what a drug is for."""
    assert medications(text) == expected
