"""Drugs that are sought or hoped for, packs for a few days, and what sentences without a verb tell."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She takes Norco. The surgeon sought facet blocks, and lidocaine patches.", ["Norco"]),
        ("Lidocaine patches were sought. He uses Motrin.", ["Motrin"]),
        ("The doctor hopes to add Lyrica; she takes Norco.", ["Norco"]),
        ("He takes Norco. He wishes to try Butrans patches.", ["Norco"]),
        ("He sought care and was given Motrin, which he still takes.", ["Motrin"]),
        ("She wishes to stay on Norco and Soma, which she takes daily.", ["Norco", "Soma"]),
        ("He takes Soma. A refill of Soma and the addition of Lyrica were requested.", ["Soma"]),
        ("He takes Soma. She requested a refill of Soma and the addition of Voltaren gel.", ["Soma"]),
        ("He takes Soma, and with the addition of Lyrica the pain decreased.", ["Soma", "Lyrica"]),
    ],
)
def test_what_is_sought_is_not_taken(text: str, expected: list[str]) -> None:
    """Who seeks a drug or hopes to begin it does not take it; who seeks care may."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He had a Medrol pack at the clinic. He takes Norco.",
        "She was given a prednisone pack and takes Norco.",
        "A steroid taper was given; he takes Norco.",
        "He uses Norco, ice packs and heat.",
    ],
)
def test_a_pack_for_a_few_days_is_over(text: str) -> None:
    """A pack that is used up in a week is no medication that is taken; an ice pack is none at all."""
    assert medications(text) == ["Norco"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meds: Relafen. Zestril for high blood pressure.", ["Relafen", "Zestril"]),
        ("Medications are naproxen and Soma. Prilosec for the stomach.", ["naproxen", "Soma", "Prilosec"]),
        ("The request was for Relafen. Zestril for blood pressure.", []),
        ("He takes Relafen. Norco for the next month.", ["Relafen"]),
        ("He's on Norco and Soma.", ["Norco", "Soma"]),
        ("She’s now on Percocet and docusate.", ["Percocet", "docusate"]),
    ],
)
def test_what_goes_on_with_what_is_taken(text: str, expected: list[str]) -> None:
    """A drug with what it is for goes on with the list before it; a contraction is a verb."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meds: Savella. Was on Topamax, d/c'd for word finding difficulty.", ["Savella"]),
        ("Meds: Norco, gabapentin, Soma d/c'd 5/14.", ["Norco", "gabapentin"]),
        ("Meds: Norco 10/325 TID, Soma 350 mg dc'd, Motrin.", ["Norco", "Motrin"]),
        ("D/c'd Norco and Soma. Takes Motrin.", ["Motrin"]),
        ("Takes Motrin. Plan: d/c Norco.", ["Motrin"]),
        ("He was on Norco, stopped in May. He takes Motrin.", ["Motrin"]),
        ("Lyrica, which was d/c'd, and Motrin are taken.", ["Motrin"]),
        ("Norco used to help. He takes Motrin.", ["Motrin"]),
        ("He takes etodolac and applies Polar Frost gel.", ["etodolac", "Polar Frost gel"]),
    ],
)
def test_what_notes_say_was_stopped_is_not_taken(text: str, expected: list[str]) -> None:
    """`d/c'd` beside a drug ends that drug and no other of its list."""
    assert medications(text) == expected
