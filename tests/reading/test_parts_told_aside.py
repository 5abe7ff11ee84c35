"""Parts of the body that a story or a side effect names, and of which nobody complains."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Her right foot got caught between two pallets and she twisted her right knee.", ["right knee"]),
        ("Her heel caught on a mat, causing her to fall, and she injured the left hip.", ["left hip"]),
        ("His left foot was tangled in a hose and he fell, injuring the right wrist.", ["right wrist"]),
        ("His right hand got caught in the rollers and was crushed.", ["right hand"]),
        ("Her left foot was caught in a conveyor and crushed.", ["left foot"]),
        ("His right foot got caught under the wheel and has been painful since.", ["right foot"]),
        (
            "She fell onto her buttocks and outstretched left hand. She has low back and left wrist pain.",
            ["low back", "left wrist"],
        ),
        ("She fell on her buttocks, injuring the low back.", ["low back"]),
        ("He sustained an injury to the buttocks.", ["buttocks"]),
        ("She reported pain in the buttocks and the low back.", ["buttocks", "low back"]),
    ],
)
def test_what_a_fall_begins_and_ends_with(text: str, parts: list[str]) -> None:
    """A foot that is caught before a fall, and what somebody sits down on, are not injured by it."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He records neck pain of 5/10 with tightness of the right trapezius.", ["neck"]),
        ("Pain of 4/10 in the upper back, with spasm of the left trapezius and rhomboids.", ["upper back"]),
        ("She has pain in the left trapezius.", ["left trapezius"]),
        ("He has pain in the calf and tightness of the right calf.", ["right calf"]),
        (
            "She has low back pain radiating to the right leg, and had burning in the right foot.",
            ["low back", "right foot"],
        ),
        ("He complains of burning in the right foot after the crush injury.", ["right foot"]),
        (
            "He has neck pain. Elavil and Lyrica were discontinued due to dry mouth and leg swelling.",
            ["neck"],
        ),
        ("She has neck pain. Norvasc was stopped because of rash and ankle swelling.", ["neck"]),
        ("She has neck pain and ankle swelling.", ["neck", "ankle"]),
    ],
)
def test_what_a_sign_or_a_drug_names(text: str, parts: list[str]) -> None:
    """A muscle that is tight, a foot that a pain runs to and what a drug made swell are no complaints."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            (
                "On 3/4/12 a passenger struck her in the face and pulled her out. Her complaints are "
                "neck pain and left jaw pain."
            ),
            ["neck", "left jaw"],
        ),
        (
            "On 3/4/12 he was set upon by three inmates, with blows to the face. He has jaw pain.",
            ["face", "jaw"],
        ),
        ("On 3/4/12 a passenger struck her in the face. She has neck pain.", ["face", "neck"]),
        ("He has knee pain. He has an earlier claim, from 2012, for a right shoulder strain.", ["knee"]),
        ("He has knee pain. He has an earlier claim of 2012 for a right shoulder strain.", ["knee"]),
    ],
)
def test_where_a_blow_fell_and_other_claims(text: str, parts: list[str]) -> None:
    """A blow to the face hurts the jaw that is told of; another claim's part is not the letter's."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            (
                "On 3/4/12 she slipped, landing on both knees. Accepted are the knees and lumbar spine. She "
                "has left knee pain at 8/10 and right knee pain at 3/10."
            ),
            ["knees", "lumbar spine"],
        ),
        ("She has pain in the hands. She had tingling of the fingers of both hands.", ["hands"]),
        ("A line whipped both shins. The shins were bruised.", ["both shins"]),
        ("She has right knee pain and left knee pain.", ["right knee", "left knee"]),
    ],
)
def test_both_of_a_pair(text: str, parts: list[str]) -> None:
    """A pair that is told of as such is told so once, be each of the two told of besides."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She has left wrist and hand pain. No right hand symptoms.", ["left wrist", "hand"]),
        ("He injured the right shoulder and elbow. He has no left elbow pain.", ["right shoulder", "elbow"]),
        ("She injured her knee on 3/4/12. There is no effusion of the right knee.", ["right knee"]),
        ("He didn't have any neck symptoms. He has knee pain.", ["knee"]),
        ("Residual knee pain, worse w/ stairs. R knee ok.", ["knee"]),
        (
            "He has neck pain. There is an injury to the left ankle on 3/3/2012 under a separate claim.",
            ["neck"],
        ),
        ("She has knee pain under this claim.", ["knee"]),
        ("She doesn't report hip pain. She has knee pain.", ["knee"]),
    ],
)
def test_sides_that_give_no_trouble(text: str, parts: list[str]) -> None:
    """The side of which a complaint is denied is not the one that was injured."""
    assert list(patient_of(text).body_parts) == parts
