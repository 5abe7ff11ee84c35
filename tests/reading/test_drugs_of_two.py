"""Drugs told two at a time, moved on from, cleared, or used about so often."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A psychiatrist, Dr. O., placed her on Lexapro and prazosin.", ["Lexapro", "prazosin"]),
        ("Naprosyn was replaced by Mobic which he takes now with Pepcid.", ["Mobic", "Pepcid"]),
        ("Motrin over the counter until 2013; then Relafen, which he takes.", ["Relafen"]),
        (
            "Motrin was stopped for high creatinine, it has normalized and PCP cleared Mobic 7.5 mg.",
            ["Mobic"],
        ),
        ("Her Ventolin inhaler is used about once a month.", ["Ventolin inhaler"]),
        ("For spasm he has been moved from Soma, to Zanaflex, to baclofen.", ["baclofen"]),
        ("He takes Norco and Soma, the latter discontinued in May.", ["Norco"]),
        ("He takes Norco and Soma, the former discontinued in May.", ["Soma"]),
        ("He takes Norco, Lyrica and Soma, the last stopped in May.", ["Norco", "Lyrica"]),
        ("He takes Norco and Soma, the latter from his family doctor.", ["Norco", "Soma"]),
        (
            (
                "Treatment has included Temovate ointment, Elidel and two courses of prednisone, the latter "
                "discontinued for weight gain."
            ),
            ["Temovate ointment", "Elidel"],
        ),
        (
            "Treatment has included Restasis and prednisolone acetate drops. The prednisolone was stopped.",
            ["Restasis"],
        ),
        ("She takes Norco, and had to give up Topamax because of tingling.", ["Norco"]),
        ("Meds: Zanaflex, Mobic. Flexeril - too groggy. Zantac in 2011 - no help.", ["Zanaflex", "Mobic"]),
        ("He uses Symbicort (budesonide/formoterol) and Mobic (meloxicam) daily.", ["Symbicort", "Mobic"]),
        ("Ambien was commenced in 2011.", ["Ambien"]),
        ("She rotates between Norco and tramadol.", ["Norco", "tramadol"]),
        ("After Opana was withdrawn from the market, he went back to Percocet.", ["Percocet"]),
    ],
)
def test_each_drug_is_told_of_by_its_own_words(text: str, expected: list[str]) -> None:
    """What stands behind two of them may be told of one."""
    assert list(medications(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The reflux came from the Motrin that she took in large amounts in 2012, and gave up then.",
        "The cardiologist has not cleared Mobic.",
        "The request to have placed her on Lyrica and Cymbalta was denied.",
        "Because of her asthma she was not given Toradol.",
        "A two week supply of Mobic was dispensed and she finished it.",
        "Oxycodone was used only after each surgery.",
    ],
)
def test_what_was_given_up_or_never_given_is_not_taken(text: str) -> None:
    """Nor what was taken around an operation alone."""
    assert list(medications(text)) == []
