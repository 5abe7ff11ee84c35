"""Body parts told of in passing, of another or as a name's part; and parts that a label or a claim lists."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


def parts(text: str) -> list[str]:
    """The body parts that a summary tells of as hurt."""
    return list(patient_of(text).body_parts)


@pytest.mark.parametrize(
    "told",
    [
        "Rash, fever, kidney trouble: none.",
        "Headaches, chest pain, falls: denied.",
        "Chest pain, neck pain: no.",
        "Stomach pain, black stools: none reported.",
        "Chest pain or palpitations: negative.",
        "Neck pain: none.",
        "Cannot rise on the toes of the right foot, ankle jerk gone on that side.",
        "Unable to stand on the heels of both feet.",
        "He could not hop on the right leg.",
        "The knee jerk is absent, biceps reflex weak.",
        "A tear of the right arm ten years ago was his brother's and not his.",
        "A fracture of the right hip is his mother's.",
        "The injury to the neck was that of his co-worker's.",
        "Pain on axial load of thumb.",
        "Pain with resisted extension of the right elbow.",
        "Pain on percussion of the right heel.",
        "Knee pain at the back, 6/10.",
        "The knee soreness is in the back.",
        "He was sent home in a thumb spica splint.",
        "He sleeps with pain in a right wrist brace.",
        "Right shoulder 0/10.",
    ],
)
def test_parts_told_in_passing_are_not_hurt(told: str) -> None:
    """What is denied behind a colon, tested, worn, another's or only where on a part was not hurt."""
    assert parts(f"He has left knee pain. {told}") == ["left knee"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She wrenched her head aside to spare her face. She has neck pain.", ["neck"]),
        ("He jerked his head back as the pole fell and has neck pain.", ["neck"]),
        ("A pole struck her head. She has neck pain and head pain.", ["head", "neck"]),
        ("He fell and hurt his head and neck.", ["head", "neck"]),
        ("A boom threw him, and he wrenched his neck.", ["neck"]),
    ],
)
def test_a_head_that_is_turned_aside_is_not_hurt(text: str, expected: list[str]) -> None:
    """Turning the head away strains the neck; a head that is struck is hurt."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Injuries: right chest wall (two ribs broken), right hip, mid back.",
            ["right chest wall", "right hip", "mid back"],
        ),
        ("Injury: left shoulder and neck.", ["left shoulder", "neck"]),
        ("Body parts injured: right hip, low back.", ["right hip", "low back"]),
        ("Injuries claimed: both shins, chin, right ear.", ["both shins", "chin", "right ear"]),
        ("Her claim, filed in 2012, is for the left wrist and both thumbs.", ["left wrist", "both thumbs"]),
        ("A drum rolled down onto his left foot.", ["left foot"]),
        ("A cart slid down onto her right ankle.", ["right ankle"]),
        ("L ankle inverted in the fall.", ["L ankle"]),
        ("She bit through the tongue.", ["tongue"]),
        ("He bit into his lip.", ["lip"]),
        ("Tooth #19 has a fractured cusp.", ["Tooth #19"]),
        ("Tooth #8 had a chipped edge. He has jaw pain.", ["Tooth #8", "jaw"]),
        ("Tooth #9 is cracked.", ["Tooth #9"]),
        ("Exam: R wrist pain 5/10, grip 20 kg.", ["R wrist"]),
        ("Exam 3/4/15: left knee pain 6/10 with stairs.", ["left knee"]),
        ("Exam: left knee tender.", []),
        ("A rope whipped across the front of both shins. The shins were bruised.", ["both shins"]),
        ("She reports low back pain, x-rays: negative.", ["low back"]),
        ("Neck pain, radicular signs: none.", ["Neck"]),
        ("A bar struck both thumbs. The thumbs ache.", ["both thumbs"]),
    ],
)
def test_parts_listed_claimed_and_rated_count(text: str, expected: list[str]) -> None:
    """What a label lists, a claim is for, something came down on or a rated pain sits in was hurt."""
    assert parts(text) == expected
