"""What is told beside the injury: other causes of a complaint, codes behind their names, both halves."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications
from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "The claim has a date of injury of 3/4/2012. While pulling a hose over the yard "
                "he felt a snap in the knee."
            ),
            "pulling a hose over the yard he felt a snap in the knee",
        ),
        (
            "The date of injury is 3/4/2012. While lifting a mixer onto a shelf she injured her neck.",
            "lifting a mixer onto a shelf",
        ),
        (
            (
                "45 yo male. DOI 3/4/12: cart tipped over while he was steering it, crushed R "
                "foot against a post."
            ),
            "cart tipped over while he was steering it, crushed R foot against a post",
        ),
        (
            (
                "She was injured on March 4, 2012 when a customer who had been drinking shoved "
                "her and then kicked "
                "her in the back before he was pulled away by guards."
            ),
            "a customer who had been drinking shoved her and then kicked her in the back",
        ),
        ("61 yo F cook, DOI 3/4/12, L hand drawn in by mixer belt.", "L hand drawn in by mixer belt"),
        (
            (
                "She reported a work injury dated 3/4/2012. She states that for a period of "
                "about six months a shift "
                "manager made remarks about her weight and cut her pay after she complained."
            ),
            "a shift manager made remarks about her weight and cut her pay after she complained",
        ),
        (
            (
                "Her symptoms were reported on March 4, 2012 and are attributed to prolonged "
                "sewing and use of "
                "shears at a bench that was too low."
            ),
            "prolonged sewing and use of shears at a bench that was too low",
        ),
    ],
)
def test_a_mechanism_is_told_whole(text: str, mechanism: str) -> None:
    """Both halves of what happened, and none of what followed."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She has low back pain. Lyrica was stopped because of tingling of the hands.", ["low back"]),
        ("He has knee pain. Work was stopped because of swelling of the feet.", ["knee", "feet"]),
        (
            (
                "The date of injury is 3/4/2012. He was climbing a stair with a can of paint in "
                "his hand and the "
                "left ankle gave way. He has left ankle pain."
            ),
            ["left ankle"],
        ),
        ("She woke with a burn in her hand and the left ankle hurts.", ["hand", "left ankle"]),
        (
            (
                "She had chest pain which was found to be a panic attack. She developed stomach "
                "pain and crying "
                "spells. She has neck pain."
            ),
            ["neck"],
        ),
        ("DOI 3/4/12, L arm pulled into auger. C/o L wrist 5/10.", ["L arm", "L wrist"]),
        ("She has chest pain and neck pain.", ["chest", "neck"]),
        ("She has neck pain. Stomach upset with Motrin. There is some burning in the stomach.", ["neck"]),
        ("The claim is for the neck and stomach. She has neck pain.", ["neck", "stomach"]),
        ("He has back pain. His teeth are sensitive to cold and the gums bleed.", ["back", "teeth", "gums"]),
        (
            "He fell on a rail. He fractured teeth #8 and #9 and needed stitches to the chin.",
            ["teeth #8 and #9", "chin"],
        ),
    ],
)
def test_which_parts_were_hurt(text: str, parts: list[str]) -> None:
    """A side effect, panic and a hand that held something tell of no injury."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "diagnoses"),
    [
        (
            (
                "The patient was diagnosed with right wrist sprain and right de Quervain "
                "tenosynovitis, ICD-9 "
                "842.00 and 727.04 respectively."
            ),
            [("right wrist sprain", "842.00"), ("right de Quervain tenosynovitis", "727.04")],
        ),
        (
            (
                "Diagnoses: neck sprain, low back sprain and headache, codes 847.0, 847.2 and "
                "784.0, respectively."
            ),
            [("neck sprain", "847.0"), ("low back sprain", "847.2"), ("headache", "784.0")],
        ),
        (
            "Diagnoses: neck sprain and headache (847.0 and 784.0). He takes Norco.",
            [("neck sprain", "847.0"), ("headache", "784.0")],
        ),
        (
            "Diagnoses: neck sprain 847.0 and headache 784.0.",
            [("neck sprain", "847.0"), ("headache", "784.0")],
        ),
        (
            "PMH of diabetes and coronary artery disease; gout.",
            [("diabetes", None), ("coronary artery disease", None), ("gout", None)],
        ),
        (
            "PMH: asthma and type 2 diabetes; gout.",
            [("asthma", None), ("type 2 diabetes", None), ("gout", None)],
        ),
        (
            "Diagnoses: dyspepsia due to medication; neck sprain.",
            [("dyspepsia due to medication", None), ("neck sprain", None)],
        ),
    ],
)
def test_diagnoses_that_are_told_together(text: str, diagnoses: list[tuple[str, str | None]]) -> None:
    """Each of two has its own name, and its own code where the codes follow in the same order."""
    assert [(one.name, one.code) for one in patient_of(text).diagnoses] == diagnoses


def test_what_is_called_a_medication_among_treatments_is_taken() -> None:
    """`meds (…)` of a list of treatments names drugs, and so does the list itself, but for bursts."""
    assert medications("Tx to date: PT x 8, wrist splint, meds (Ultram, Relafen).") == ["Ultram", "Relafen"]
    assert medications("Tx to date: PT x 8, Ultram, wrist splint.") == ["Ultram"]
    assert medications("Tx to date: PT x 8, prednisone, wrist splint.") == []


def test_what_gave_a_rash_and_was_stopped_is_not_taken() -> None:
    """`…, and those were discontinued` ends what was named before."""
    assert medications(
        "She takes Norco. She reported hives with Flector patches, and those were discontinued."
    ) == ["Norco"]
