"""Body parts of which the worker denies any complaint, and those that a denial does not reach."""

from __future__ import annotations

import pytest

from tests.reading.test_parts_in_passing import parts


@pytest.mark.parametrize(
    "told",
    [
        "Neck pain is denied.",
        "Right knee pain was denied.",
        "Shoulder pain denied.",
        "Hip and groin pain are denied.",
        "Hip pain was not reported.",
        "Pain or numbness in the right leg was denied.",
        "Neck pain, chest pain and headaches were denied by the patient.",
        "Headache, neck pain, and chest pain are all denied.",
        "Right shoulder and elbow pain were also specifically denied.",
        "Neck or arm symptoms have not been reported.",
        "Knee pain is not endorsed.",
        "Neck pain (denied).",
        "Neck pain absent today.",
        "Neck pain is not a current complaint.",
        "Subjective: Head injury is denied.",
        "No neck pain, hip pain or knee pain.",
        "She does not have neck pain, hip pain, or knee pain at this time.",
        "There was no neck pain, knee pain, nor shoulder pain noted.",
    ],
)
def test_what_the_worker_denies_is_not_hurt(told: str) -> None:
    """A complaint that is denied, behind its part or before a list, is none."""
    assert parts(f"He has low back pain. {told}") == ["low back"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has low back pain, and neck pain is denied.", ["low back"]),
        ("He has neck pain, hip pain and leg pain are denied.", ["neck"]),
        ("Neck pain persists, hip pain is denied.", ["Neck"]),
        ("He has low back pain, but hip and groin pain are denied.", ["low back"]),
        ("He has knee pain. Left knee pain is denied.", ["knee"]),
        ("He states neck pain is not a problem, low back pain is 7/10.", ["low back"]),
    ],
)
def test_a_denial_reaches_no_other_complaint(text: str, expected: list[str]) -> None:
    """What stands before the denied complaints in a clause of its own is still complained of."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Left knee pain was initially denied but is now 5/10.", "Left knee"),
        ("Neck pain was not reported until 2013.", "Neck"),
        ("Neck pain was denied by the carrier.", "Neck"),
        ("The claim for neck pain was denied.", "neck"),
        ("Neck pain is not present at rest.", "Neck"),
        ("Neck pain is noted. Treatment was denied.", "Neck"),
        ("There is no radiation, neck pain is 6/10 or 7/10.", "neck"),
        ("He has back pain without radiation, left knee pain or swelling at times.", "left knee"),
    ],
)
def test_what_somebody_else_denies_or_comes_later_is_hurt(text: str, part: str) -> None:
    """A denial of the claim, of the first days or of a time of day is no denial of the complaint."""
    assert part in parts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The body parts listed are the neck, low back and right wrist.",
            ["neck", "low back", "right wrist"],
        ),
        ("Body parts claimed include the neck and left knee.", ["neck", "left knee"]),
        ("Body parts in dispute: left hip.", ["left hip"]),
        ("She has left sided low back pain and left buttock pain.", ["low back", "left buttock"]),
        ("He has right-sided neck pain.", ["neck"]),
        ("He has right elbow pain. He was seen for right lateral elbow pain.", ["right elbow"]),
        ("He fell astride a cross brace, with injury to the perineum and pelvis.", ["perineum", "pelvis"]),
        ("The left ear drum was perforated by the blast.", ["left ear"]),
        ("He had bloody drainage from the left ear.", ["left ear"]),
        (
            "He has left hip pain and low back pain. Diagnoses: compression fracture at L1.",
            ["left hip", "low back"],
        ),
        ("He sustained an L1 burst fracture.", ["L1"]),
    ],
)
def test_parts_are_named_as_they_were_hurt(text: str, expected: list[str]) -> None:
    """A list of parts counts whoever made it, and a side of the pain or of a surface makes no other part."""
    assert parts(text) == expected
