"""Parts of the body that something else than an injury is told of, in many wordings, and their opposites."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He has low back pain. One caudal epidural relieved the leg pain for a month.", ["low back"]),
        ("He has low back pain. An ESI took away the leg pain for six weeks.", ["low back"]),
        ("She has low back pain. The injection helped her leg symptoms by 60 percent.", ["low back"]),
        ("He reports low back pain at 7/10. Leg pain improved after the first epidural.", ["low back"]),
        ("He has low back pain at 6/10. He had 70% relief of leg pain from the ESI.", ["low back"]),
        (
            (
                "He complains of low back pain. The leg pain resolved after the discectomy, the "
                "back pain remains."
            ),
            ["low back"],
        ),
        (
            "She complains of constant low back pain. Gabapentin takes the edge off the leg pain.",
            ["low back"],
        ),
        ("He injured his low back. Surgery did away with his leg pain.", ["low back"]),
        (
            ("He injured his low back. The epidural of 3/2014 gave him good relief from the leg pain."),
            ["low back"],
        ),
        (
            "He injured his low back lifting. The block reduced right leg pain from 8/10 to 4/10.",
            ["low back"],
        ),
        ("She strained her neck. The arm pain went away with the epidural.", ["neck"]),
        ("She has neck pain. The cervical epidural eased the left arm pain for two months.", ["neck"]),
        ("She has neck pain. Her arm pain was gone after the fusion.", ["neck"]),
        (
            ("Treated with one epidural, which relieved the leg pain for a month. He has low back pain."),
            ["low back"],
        ),
        ("She has right knee pain. Motrin relieves the knee pain.", ["right knee"]),
        ("A crate fell on his left leg. Norco relieves the leg pain.", ["left leg"]),
        ("He complains of low back and left leg pain, eased by Norco.", ["low back", "left leg"]),
        (
            ("He reports low back pain and left leg pain. The epidural relieved the leg pain for a month."),
            ["low back", "left leg"],
        ),
        ("She has leg pain which is relieved by gabapentin.", ["leg"]),
    ],
)
def test_what_a_treatment_eased_is_no_part_of_its_own(text: str, parts: list[str]) -> None:
    """The leg of which only the relief is told is where the pain of the back went."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            ("He has low back pain with aching to the back of both thighs and numbness in the left foot."),
            ["low back", "left foot"],
        ),
        ("He has low back pain with aching down the back of both thighs.", ["low back"]),
        ("She has neck pain with tingling along the outer side of the left arm.", ["neck"]),
        ("He reports low back pain, with an ache into the buttocks and thighs.", ["low back"]),
        ("She has neck pain with shooting pain to the right arm.", ["neck"]),
        ("He has low back pain with cramping in both calves.", ["low back"]),
        ("He complains of low back pain with burning on the soles of both feet.", ["low back"]),
        ("She complains of neck pain accompanied by numbness of the right hand.", ["neck", "right hand"]),
        ("He complains of low back pain together with tingling of the left leg.", ["low back"]),
        ("He has low back pain and an occasional electric feeling down the right leg.", ["low back"]),
        ("She has low back pain that is felt in the left buttock and thigh as well.", ["low back"]),
        ("He has low back pain which runs to the left knee.", ["low back"]),
        ("Pain in the low back shoots down to the right foot at times.", ["low back"]),
        ("He describes low back pain that travels down the back of the left leg to the calf.", ["low back"]),
        ("She describes neck pain that reaches the right elbow.", ["neck"]),
        ("There is neck pain with referral to the left shoulder blade.", ["neck"]),
        (
            ("She has low back pain, and numbness that comes and goes in the toes of the right foot."),
            ["low back"],
        ),
        ("The pain is in the low back and runs down the left leg.", ["low back"]),
        ("There is low back pain with left leg radiation.", ["low back"]),
        ("She has low back pain with radicular pain down both legs.", ["low back"]),
        ("He has low back pain with occasional left leg tingling.", ["low back"]),
        ("He has low back pain with pain in both knees.", ["low back", "both knees"]),
        ("She has neck pain with pain in the right shoulder.", ["neck", "right shoulder"]),
        ("He complains of low back pain and bilateral leg pain.", ["low back", "bilateral leg"]),
        ("She complains of burning in both feet.", ["both feet"]),
        ("She complains of cramping in the left calf.", ["left calf"]),
        ("He hurt his low back and left leg.", ["low back", "left leg"]),
        ("She has aching of the right forearm.", ["right forearm"]),
        ("He has numbness in the left foot.", ["left foot"]),
    ],
)
def test_what_a_pain_brings_with_it_is_no_part_of_its_own(text: str, parts: list[str]) -> None:
    """Where a pain goes to, and what it brings with it elsewhere, was not injured; a pain of its own is."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            (
                "He injured his left hand. Findings are allodynia over the dorsum, grip of 20 "
                "lbs and stiff metacarpophalangeal joints."
            ),
            ["left hand"],
        ),
        ("She injured her low back. Findings include a swollen left knee.", ["low back"]),
        ("She injured her low back. On inspection the left ankle is swollen.", ["low back"]),
        ("She injured her low back. The examiner noted a stiff left shoulder.", ["low back"]),
        ("She injured her low back. On palpation the right elbow is painful.", ["low back"]),
        ("She injured her low back. Clinically the right wrist is swollen.", ["low back"]),
        (
            (
                "She injured her low back. Objectively, there is swelling of the right hand and "
                "a stiff index finger."
            ),
            ["low back"],
        ),
        (
            "She injured her low back. Clinical findings: swelling of the left foot, stiff ankle.",
            ["low back"],
        ),
        ("She injured her low back. Today's findings were guarding and a painful left hip.", ["low back"]),
        ("She injured her low back. The physical findings are spasm and a swollen left calf.", ["low back"]),
        (
            ("She injured her low back. The doctor's findings were swelling of the left ankle and a limp."),
            ["low back"],
        ),
        ("She injured her low back. Upon exam the left knee is swollen.", ["low back"]),
        (
            "She injured her low back. Observed were swelling of the left wrist and a weak thumb.",
            ["low back"],
        ),
        ("She injured her low back. There was swelling of the left ankle on examination.", ["low back"]),
        (
            ("She injured her low back. At examination the right shoulder was painful beyond 90 degrees."),
            ["low back"],
        ),
        (
            ("She injured her low back. The examination finds a stiff neck and a swollen right wrist."),
            ["low back"],
        ),
        ("She injured her low back. Exam demonstrated pain in the left hip with rotation.", ["low back"]),
        ("She injured her low back. Inspection shows swelling of the left ankle.", ["low back"]),
        ("She injured her low back. Palpation gave pain at the left hip.", ["low back"]),
        ("She injured her low back. Palpation over the left hip is painful.", ["low back"]),
        ("She injured her low back. She reports a stiff left shoulder.", ["low back", "left shoulder"]),
        (
            "She injured her low back. She notes that the left ankle is swollen at night.",
            ["low back", "left ankle"],
        ),
        ("She injured her low back. She mentions pain of the left hip.", ["low back", "left hip"]),
        ("The findings in the file are few. She has pain in the left hip.", ["left hip"]),
    ],
)
def test_what_was_examined_is_no_part(text: str, parts: list[str]) -> None:
    """A sentence that opens with the examination tells findings until the worker speaks."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She has low back pain. There was tightness of the trapezius muscles.", ["low back"]),
        ("She has low back pain. There is mild swelling of the left ankle.", ["low back"]),
        ("She has low back pain. There was some spasm in the neck.", ["low back"]),
        (
            ("She has low back pain. There was weakness of the left hand and swelling of the right knee."),
            ["low back"],
        ),
        ("There is stiffness of the left shoulder.", ["left shoulder"]),
        ("She has low back pain. There is pain in the left hip.", ["low back", "left hip"]),
        (
            "She has low back pain, stiffness of the neck and swelling of the left ankle.",
            ["low back", "neck", "left ankle"],
        ),
        ("She has low back pain. There were spasms of the left calf.", ["low back"]),
        ("She has hip pain. There remains marked stiffness in the right shoulder.", ["hip"]),
        ("She has low back pain. There is also swelling about the right knee.", ["low back"]),
        ("She has low back pain. There was diffuse swelling over both feet.", ["low back"]),
        (
            "She has low back pain. There were tightness and tenderness along the left hamstring.",
            ["low back"],
        ),
    ],
)
def test_signs_that_are_there_are_findings(text: str, parts: list[str]) -> None:
    """A swelling or a spasm that is there is what somebody found, where another part is told of."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "She has low back pain. The pain went down the left leg. The back pain and leg pain are back.",
            ["low back"],
        ),
        ("The low back pain radiates to the left leg. Back and leg pain are 6/10.", ["low back"]),
        ("He has neck pain that travels to both arms. Neck and arm pain are 6/10.", ["neck"]),
        ("She has neck pain which goes into the right arm. Arm pain is 7/10.", ["neck"]),
        ("He strained his back. He has neck and arm pain.", ["back", "neck", "arm"]),
        ("A crate fell on his left leg. The pain goes down the leg. Leg pain is 7/10.", ["left leg"]),
        ("She has leg pain. She has neck pain.", ["leg", "neck"]),
    ],
)
def test_the_limb_that_a_pain_went_down_before(text: str, parts: list[str]) -> None:
    """A bare `leg pain` further on is the pain that was told to go down the leg."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He fell and landed on his feet and then on his buttocks. He has low back pain.", ["low back"]),
        ("He fell and landed on his knee and then onto his elbow. He has low back pain.", ["low back"]),
        ("She landed on both feet and then injured her left wrist.", ["left wrist"]),
        ("He landed on the mat and then hurt his right knee.", ["right knee"]),
    ],
)
def test_what_a_fall_ends_on_in_turn(text: str, parts: list[str]) -> None:
    """The second thing that somebody lands on is no more hurt than the first."""
    assert list(patient_of(text).body_parts) == parts
