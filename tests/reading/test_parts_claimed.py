"""Body parts that a claim lists, that were wounded and healed, or that are rated one after another."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


def parts(text: str) -> list[str]:
    """The body parts that a summary tells of as hurt."""
    return list(patient_of(text).body_parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The claim lists cervical spine, both knees and psyche. Neck pain is 4/10.",
            ["cervical spine", "both knees", "psyche"],
        ),
        ("The claim form names the right elbow and chest.", ["right elbow", "chest"]),
        ("Parts of the body listed in the claim are neck and abdomen.", ["neck", "abdomen"]),
        ("The accepted parts are the back, right leg and ribs.", ["back", "right leg", "ribs"]),
        ("The claim has been accepted for psyche and for the right wrist.", ["psyche", "right wrist"]),
        ("She also has a right shoulder claim. She has neck pain.", ["right shoulder", "neck"]),
        ("He has a separate left knee claim. He has neck pain.", ["left knee", "neck"]),
    ],
)
def test_parts_that_a_claim_lists(text: str, expected: list[str]) -> None:
    """What a claim lists was hurt, without any word of a complaint."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    "told",
    [
        "The claim does not list the psyche.",
        "The exam lists the cervical spine, both knees and shoulders.",
        "The report lists both knees as normal.",
        "Denied body parts are the neck and left hip.",
        "There is a prior left knee claim from 2003 which is closed.",
        "He has an earlier left knee claim of 1999.",
        "He had a left knee claim that was settled.",
        "His claim is for the low back and the left knee is not accepted.",
    ],
)
def test_parts_that_no_claim_lists(told: str) -> None:
    """What an examination lists, or a claim that is over, was not hurt."""
    assert parts(f"{told} He has low back pain.") == ["low back"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Abrasions of the left forearm healed uneventfully.", "left forearm"),
        ("A laceration of the right hand healed well.", "right hand"),
        ("Bruises of both knees have healed.", "both knees"),
        ("Right wrist (distal radius fx, treated in a cast) is healed.", "Right wrist"),
        ("Left ankle (sprain) resolved in two months.", "Left ankle"),
        (
            "There was loss of consciousness, a dot on CT (no surgery), a fractured left clavicle.",
            "left clavicle",
        ),
        ("She had a broken left wrist.", "left wrist"),
        ("He took blows to the face.", "face"),
        ("The jaw clicks.", "jaw"),
        ("He compensated with his right hip and has aching there.", "right hip"),
        ("He slid off a roof, landing on his head.", "head"),
    ],
)
def test_parts_that_were_wounded(told: str, expected: str) -> None:
    """What the injury wounded counts, also where it has healed."""
    assert parts(f"{told} He has neck pain.") == [expected, "neck"]


@pytest.mark.parametrize(
    "told",
    [
        "There is a healed incision of the left knee.",
        "Scars of the right forearm are healed.",
        "A surgical wound of the lumbar spine is healed.",
        "Exam: abrasion of the left forearm, healed.",
        "A fracture of the left ankle in childhood healed.",
        "Left ankle (old fracture 1998) is healed.",
        "Left ankle (no fracture) is fine.",
        "Left shoulder (surgery 2009) has full motion.",
        "X-ray showed no fractured ribs.",
        "Denied blows to the head.",
        "The left knee clicks on exam.",
        "Prior to that, he had a broken wrist.",
        "He has an open right shoulder claim with another employer.",
        "He fell, landing on his hands and knees.",
    ],
)
def test_parts_that_were_not_wounded(told: str) -> None:
    """What was operated on, examined or broken long ago was not hurt."""
    assert parts(f"He has neck pain. {told}") == ["neck"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He reports pain in the right buttock of 6/10 and in the right hip of 5/10.",
            ["right buttock", "right hip"],
        ),
        ("Pain in the right buttock, 6/10, and right hip, 5/10.", ["right buttock", "right hip"]),
        ("She has neck pain 5/10, and tingling of the right thumb.", ["neck"]),
        ("She has low back pain of 7/10 and numbness of both feet.", ["low back"]),
        ("He has neck pain radiating down the right arm to the hand, rated 7/10.", ["neck"]),
        ("She had an injection, after which she had 30% less leg pain. She has low back pain.", ["low back"]),
    ],
)
def test_parts_rated_one_after_another(text: str, expected: list[str]) -> None:
    """Pain rated in one part and in another is in both, and what is only numb beside it is not."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A pop, knee swelled. MRI right knee. Left knee is stable. Diagnosis: right knee ACL tear.",
            "right knee",
        ),
        (
            "The shoulder aches. Left shoulder normal. Right shoulder films. Dx: right shoulder sprain.",
            "right shoulder",
        ),
        (
            "The ankle swells. Left ankle. Right ankle. Diagnoses: right ankle sprain, left ankle sprain.",
            "ankle",
        ),
        (
            "Knee pain. Exam of the right knee and left knee. Diagnosis: bilateral knee gout.",
            "bilateral knee",
        ),
    ],
)
def test_a_bare_limb_is_that_of_its_diagnosis(text: str, expected: str) -> None:
    """A knee without a side, where both are told of, is the one in which alone something was diagnosed."""
    assert [one.lower() for one in parts(text)] == [expected]
