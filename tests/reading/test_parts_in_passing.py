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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He has upper back pain with radiation around the ribs, and left elbow pain.",
            ["upper back", "left elbow"],
        ),
        (
            "She has mid back pain that spreads around the chest wall, and bilateral knee pain.",
            ["mid back", "bilateral knee"],
        ),
        (
            "He has low back pain radiating round to the groin, and left ankle pain.",
            ["low back", "left ankle"],
        ),
        ("He has low back pain, with pain down the right leg.", ["low back"]),
        ("She has neck pain and pain all the way down the left arm.", ["neck"]),
        ("He has back pain, aching down the back of his left thigh.", ["back"]),
        ("She has had pain down the right leg since the fall.", ["right leg"]),
        ("The left leg was crushed, and he has pain down the leg.", ["left leg"]),
        ("He hurt his ribs and mid back.", ["ribs", "mid back"]),
        ("Pain of the neck, the ribs and both knees.", ["neck", "ribs", "both knees"]),
    ],
)
def test_where_the_pain_of_a_part_goes_is_not_hurt(text: str, expected: list[str]) -> None:
    """A pain goes around a trunk or down a limb from elsewhere, whatever part is told of next."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bilateral foot pain and numbness persist. The injury was to both feet.", 1),
        ("Injury to both feet. He complains of bilateral foot pain.", 1),
        ("The right foot was crushed. He complains of pain in the right foot.", 1),
        ("He complains of right foot pain and left foot pain.", 2),
    ],
)
def test_feet_are_told_once(text: str, expected: int) -> None:
    """`both feet` and `bilateral foot` are the same part in two wordings."""
    assert len(parts(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He slipped and struck his chin on a rail. His jaw and neck were injured.", ["jaw", "neck"]),
        ("She fell off a stool and hit her chin on the sink. Injuries: jaw, teeth.", ["jaw", "teeth"]),
        ("He slipped and struck his chin on a rail. The chin was cut. He has jaw pain.", ["chin", "jaw"]),
        ("He slipped and struck his chin on a rail.", ["chin"]),
        ("The injury affected the neck, left shoulder, and psyche.", ["neck", "left shoulder", "psyche"]),
        ("The claim affects the low back and right hip.", ["low back", "right hip"]),
    ],
)
def test_a_chin_that_was_struck_is_of_the_jaw_told_of(text: str, expected: list[str]) -> None:
    """What the story names of a jaw that is hurt adds nothing to it; what the injury affected counts."""
    assert parts(text) == expected
