"""Parts by their names and sides: what lies between joints, both of a pair, and those that were hurt."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            (
                "She developed pain in her right elbow and right wrist from typing. She reported "
                "aching of the right forearm."
            ),
            ["right elbow", "right wrist"],
        ),
        (
            ("She developed pain in her right elbow and right wrist. She complains of right forearm pain."),
            ["right elbow", "right wrist"],
        ),
        (
            "The claim is for the right elbow and right wrist. Forearm pain is 5/10.",
            ["right elbow", "right wrist"],
        ),
        ("She has right elbow and right forearm pain.", ["right elbow", "right forearm"]),
        ("He has wrist and forearm pain.", ["wrist", "forearm"]),
        ("A dog bit his left forearm; he has left elbow pain.", ["left forearm", "left elbow"]),
    ],
)
def test_what_lies_between_two_joints_is_told_with_them(text: str, parts: list[str]) -> None:
    """A forearm that is complained of beside its elbow and its wrist is no third part."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            (
                "She landed on both knees. Injections to the left knee were given. She has knee "
                "pain, left greater than right."
            ),
            ["both knees"],
        ),
        (
            ("She hurt both knees. Injections to the left knee were given. She has knee pain, L > R."),
            ["both knees"],
        ),
        ("She hurt both knees. Injections to the left knee were given. She has knee pain.", ["both knees"]),
        (
            ("She hurt both knees. An MRI of the right knee showed a tear. The knee pain is constant."),
            ["both knees"],
        ),
        ("An MRI of the right knee showed a tear. She has knee pain.", ["right knee"]),
        ("She has knee pain (right worse than left). An MRI of the right knee showed a tear.", ["knee"]),
        (
            ("She has bilateral knee pain. Surgery of the left knee was done. The knee pain is worse."),
            ["bilateral knee"],
        ),
        ("He hurt both wrists. The left wrist was injected. He has wrist pain.", ["both wrists"]),
        ("She fell, landing on her buttocks. She has low back pain.", ["low back"]),
        ("She fell forward, landing on both hands. She has low back pain.", ["low back"]),
        ("She fell onto her outstretched hand. She has right shoulder pain.", ["right shoulder"]),
        ("He landed on his feet and felt pain in the low back.", ["low back"]),
    ],
)
def test_a_limb_is_both_where_one_is_worse(text: str, parts: list[str]) -> None:
    """A bare limb is both where the letter tells which is worse, or that both were hurt."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("An inmate stabbed him in the abdomen and left flank.", ["abdomen", "left flank"]),
        ("He caught his left hand in a slicing machine and has neck pain.", ["left hand", "neck"]),
        ("She caught her foot on a rug and hurt her right knee.", ["right knee"]),
        ("Left wrist, right ribs and low back injured.", ["Left wrist", "right ribs", "low back"]),
        (
            ("She has neck pain with shooting pain into the left arm and ring finger, and mid back pain."),
            ["neck", "mid back"],
        ),
        (
            "He has low back pain, going down the backs of both legs, and left hip pain.",
            ["low back", "left hip"],
        ),
        (
            ("She has left wrist pain. There was mild swelling of both ankles on the exam of 02/15/2022."),
            ["left wrist"],
        ),
        ("She has left chest wall pain, which wraps around to the left breast.", ["left chest wall"]),
        ("He has right foot pain with burning at the stumps of the toes.", ["right foot"]),
        ("Her symptoms are panic attacks, chest pressure and avoidance of driving.", []),
        ("He reports headaches and grinding of the teeth.", []),
        ("He complained of low back pain. There was weakness of the right great toe.", ["low back"]),
        ("She complains of throat pain and neck tightness.", ["throat", "neck"]),
        ("He has back pain. Another crew member broke an ankle in the same event.", ["back"]),
        ("He has chest pain. The clinic owner, who held the horse, broke a wrist.", ["chest"]),
        (
            (
                "He hurt his neck. His left arm pain is gone since the fusion, but his right "
                "shoulder pain persists."
            ),
            ["neck", "right shoulder"],
        ),
        ("He has left leg pain that improves with rest.", ["left leg"]),
        (
            "She has low back pain and right leg pain; the leg pain improved with the epidural.",
            ["low back", "right leg"],
        ),
        ("She fell on her right arm. The arm pain is better with ice.", ["right arm"]),
        ("Findings: he reports left knee pain.", ["left knee"]),
        ("O: neck stiff. S: neck pain.", ["neck"]),
        ("The exam was done on 3/4/14. She has right hip pain.", ["right hip"]),
        ("The patient caught her right hand in a door and hurt her back.", ["right hand", "back"]),
        ("A dog bit her on the left calf.", ["left calf"]),
        ("She has constant bilateral wrist pain, right worse than left.", ["bilateral wrist"]),
        ("He has wrist pain, worse on the left, and the left wrist was injected.", ["wrist"]),
        (
            (
                "C/o neck pain 7/10 w/ radiation to R arm, numbness of the R thumb and index "
                "finger; also low back pain."
            ),
            ["neck", "low back"],
        ),
        (
            "He has start-up pain under the left heel, soreness at the lateral left ankle.",
            ["left heel", "left ankle"],
        ),
    ],
)
def test_parts_that_were_hurt(text: str, parts: list[str]) -> None:
    """Parts that were stabbed or caught count; toes of a foot, findings and symptoms of the mind do not."""
    assert list(patient_of(text).body_parts) == parts
