"""The parts that were hurt, age and sex, in the words of notes and of prose."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "He has neck pain with radiation down the left arm, and left shoulder pain.",
            ["neck", "left shoulder"],
        ),
        (
            "She has left elbow pain spreading into the wrist, and right knee pain.",
            ["left elbow", "right knee"],
        ),
        ("He was struck on the head by a pipe.", ["head"]),
        ("She fell, striking her right elbow and face on a curb.", ["right elbow", "face"]),
        ("Accepted: lungs, psyche and digestive system.", ["lungs", "psyche", "digestive system"]),
        ("Disputed body part: psyche. He has wrist pain.", ["psyche", "wrist"]),
        ("Claimed: throat, heart.", ["throat", "heart"]),
        ("Affected = right hip, low back.", ["right hip", "low back"]),
        ("Injury accepted: left ankle.", ["left ankle"]),
        ("She sustained an injury on 4/5/12 to the back and both knees.", ["back", "both knees"]),
        ("He was treated for burns of the right hand and the left forearm.", ["right hand", "left forearm"]),
        ("She sustained a laceration of the right index and long fingers.", ["right index and long fingers"]),
        ("He hurt the right hand. He suffered fractures of the index finger.", ["right hand"]),
        ("She has been followed for right knee, neck and psyche.", ["right knee", "neck", "psyche"]),
        ("He felt a snap in the left shoulder.", ["left shoulder"]),
        ("A van ran over her left foot.", ["left foot"]),
        ("Crush inj to L hand.", ["L hand"]),
        ("A crate dropped on the right great toe.", ["right great toe"]),
        ("VAS 6/10 low back, 4/10 neck.", ["low back", "neck"]),
        ("She sustained injury to the chest wall and rib cage.", ["chest wall", "rib cage"]),
        ("CT injury to bilat UE. LE strength was full.", ["bilat UE"]),
        ("He has RLE pain.", ["RLE"]),
        ("The right hip and upper back have been treated.", ["right hip", "upper back"]),
        ("She has mild anterior knee soreness. The L knee was injured.", ["L knee"]),
        ("He has heel pain. He injured both heels.", ["both heels"]),
        ("She rolled her right ankle on a cable.", ["right ankle"]),
        ("He fell from an extension ladder and injured the left hip.", ["left hip"]),
        ("She has low back pain, worse on the left and into the buttock.", ["low back"]),
        ("He has neck pain. He denies fever, vomiting, chest pain.", ["neck"]),
        ("She has upper back pain. Diagnoses: thoracic spine strain.", ["upper back"]),
        ("He has upper back pain. Diagnoses: left ankle sprain.", ["upper back", "left ankle"]),
        ("She has wrist pain with numbness in the thumb and index finger.", ["wrist"]),
        ("She complains of numbness of the left hand.", ["left hand"]),
        ("He fell onto both knees. He has bilateral knee pain.", ["bilateral knee"]),
        ("MRI of the left knee revealed a tear of the medial meniscus. He has neck pain.", ["neck"]),
        (
            "She has right hip pain. Strength is 5/5 in the left leg. Pain is 7/10 in the morning.",
            ["right hip"],
        ),
        (
            ("He has back pain. X-rays of the right foot showed a healed fracture of the fifth metatarsal."),
            ["back"],
        ),
        (
            ("The patient has a history of left hip replacement in 2001. She injured her right shoulder."),
            ["right shoulder"],
        ),
        (
            "He fell off a roof, sustaining injuries to his head, ribs, and left shoulder.",
            ["head", "ribs", "left shoulder"],
        ),
        (
            "This claim is accepted for the lumbar spine and right knee; the left hip is denied.",
            ["lumbar spine", "right knee"],
        ),
        (
            ("The patient complains of pain in the neck that shoots down the left arm to the ring finger."),
            ["neck"],
        ),
        ("She reports bilateral shoulder, elbow and wrist pain.", ["bilateral shoulder", "elbow", "wrist"]),
        ("She complained of right arm and hand numbness.", ["right arm", "hand"]),
        ("He presents with jaw pain, teeth grinding and ear ringing.", ["jaw", "teeth", "ear"]),
        (
            "Injured body parts: cervical spine; lumbar spine; bilateral upper extremities.",
            ["cervical spine", "lumbar spine", "bilateral upper extremities"],
        ),
        (
            "She sustained cumulative trauma injury to her neck, shoulders, wrists, and psyche.",
            ["neck", "shoulders", "wrists", "psyche"],
        ),
        ("The claim involves the left ankle and foot.", ["left ankle", "foot"]),
        ("Pt c/o R knee pain, L ankle swelling.", ["R knee", "L ankle"]),
        ("His eye was splashed with solvent.", ["eye"]),
        (
            "The patient notes persistent low back and left leg pain, greater on the left.",
            ["low back", "left leg"],
        ),
        ("The right knee gives out. The back is stiff.", ["right knee", "back"]),
        ("She suffered burns to her face and neck.", ["face", "neck"]),
        ("Pt c/o LBP rad to LLE.", []),
        ("Multiple body parts including neck and both knees.", ["neck", "both knees"]),
        ("She claims cumulative trauma to both hands and neck.", ["both hands", "neck"]),
        ("The claim includes the head and neck.", ["head", "neck"]),
        ("He fell from a dock and struck the back of his head on the curb.", ["back of his head"]),
        ("A pipe struck him on the top of the head and left shoulder.", ["head", "left shoulder"]),
        ("She was kicked in the ribs and the right side of the face.", ["ribs", "right side of the face"]),
        ("He missed a step and landed on his left heel.", ["left heel"]),
        ("He was injured when his right hand contacted the blade of a planer.", ["right hand"]),
        ("He has low back pain radiating to the left leg at 7/10.", ["low back"]),
        ("He has low back pain. There was weakness of the right great toe (4/5).", ["low back"]),
        ("He has neck pain, 6/10, with associated upper extremity paresthesias.", ["neck"]),
        ("There was still back pain with intermittent aching in the left thigh.", ["back"]),
        ("She claims injury to bilateral knees. She has left knee pain.", ["bilateral knees"]),
        ("He was admitted with acute kidney injury. He has low back pain.", ["low back"]),
        ("A box struck the right side of her neck. She has neck pain.", ["neck"]),
        ("A box struck the right side of her neck and her chest.", ["neck", "chest"]),
        ("A shelf fell onto her neck. She has pain at the right side of the neck.", ["neck"]),
        (
            "The injury was to two lower teeth and the jaw. Diagnoses: resolved TMJ sprain.",
            ["lower teeth", "jaw"],
        ),
        ("Diagnoses: traumatic brain injury; neck sprain. He has neck pain and headaches.", ["neck"]),
        (
            "She has low back pain 8/10 with numbness of the right leg, right ankle pain 2/10.",
            ["low back", "right ankle"],
        ),
        ("He has back pain with pain in the left leg.", ["back", "left leg"]),
        ("He reports neck pain and an electric feeling to the right thumb.", ["neck"]),
        ("He has a burning sensation to the left thigh and low back pain.", ["low back"]),
        ("He rolled the right ankle.", ["right ankle"]),
        ("He rolled the cart down the aisle and hurt his back.", ["back"]),
        ("He had burning over the dorsum of the left foot.", ["left foot"]),
        ("She has pain along the inner border of the left foot.", ["left foot"]),
        ("She claims injury to the lungs and sinuses.", ["lungs", "sinuses"]),
        ("A CT of the sinuses was negative. She has knee pain.", ["knee"]),
        ("She has right shoulder pain and numbness of the right hand.", ["right shoulder", "right hand"]),
        ("She has pain and numbness of the right hand.", ["right hand"]),
        ("He was stabbed in the neck and left arm by an inmate.", ["neck", "left arm"]),
        ("Steam came out and sprayed her right forearm.", ["right forearm"]),
    ],
)
def test_parts_that_are_hurt(text: str, parts: list[str]) -> None:
    """Parts count by what befell them, complaints and labels, not where pain only goes."""
    assert list(patient_of(text)[0].body_parts) == parts


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("The applicant is a represented 51-year-old [redacted] employee who has pain.", 51, None),
        ("Pt 57 F, RN, inj 1/6/12.", 57, "female"),
        ("The applicant reported that her left wrist was stiff.", None, "female"),
        ("The applicant's psychologist writes that the applicant is sad and that he cries.", None, "male"),
        ("The applicant lives with her husband.", None, None),
        ("A 47-year-old officer injured his left knee.", 47, "male"),
        ("The worker was hurt on 4/5/12. He takes MS Contin.", None, "male"),
        ("The worker takes MS Contin.", None, None),
        ("An MR arthrogram was requested for the worker.", None, None),
        ("The worker is a 51-year-old. Her work status was total disability.", 51, "female"),
    ],
)
def test_age_and_sex_of_notes(text: str, age: int | None, sex: str | None) -> None:
    """An age behind any adjective, an initial behind `Pt`, and pronouns said of the worker tell who it is."""
    patient = patient_of(text)[0]
    assert (patient.age, patient.sex) == (age, sex)
