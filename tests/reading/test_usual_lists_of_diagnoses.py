"""The usual labels and lists of diagnoses, and what stands among them and is none."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "She has wrist pain. Assessment: symptomatic retained hardware of the right distal "
                "radius, and flexor pollicis longus tenosynovitis. The surgeon recommends hardware "
                "removal."
            ),
            [
                "symptomatic retained hardware of the right distal radius",
                "flexor pollicis longus tenosynovitis",
            ],
        ),
        (
            "Impression: painful retained hardware of the left ankle. Removal is requested.",
            ["painful retained hardware of the left ankle"],
        ),
        (
            "Diagnosis: loose screw at L4; adjacent segment disease.",
            ["loose screw at L4", "adjacent segment disease"],
        ),
        (
            "Diagnoses: hardware failure, right tibia; left foot drop.",
            ["hardware failure, right tibia", "left foot drop"],
        ),
        ("Assessment: broken rod at L5-S1. Plan: revision.", ["broken rod at L5-S1"]),
        ("Diagnoses: lumbar strain. His wife was told that she has lupus.", ["lumbar strain"]),
        ("His brother says he has diabetes. Diagnosis: wrist sprain.", ["wrist sprain"]),
        ("Diagnoses: lumbar strain following the injury of 2012; gout.", ["lumbar strain", "gout"]),
        ("Diagnoses: a. lumbar strain b. knee sprain c. gout.", ["lumbar strain", "knee sprain", "gout"]),
        ("Assessment: a) lumbar strain b) knee sprain c) gout.", ["lumbar strain", "knee sprain", "gout"]),
        (
            "Impression: A. Cervical radiculopathy. B. Left shoulder impingement. C. Insomnia.",
            ["Cervical radiculopathy", "Left shoulder impingement", "Insomnia"],
        ),
        ("Diagnoses: lumbar strain / tinnitus / insomnia.", ["lumbar strain", "tinnitus", "insomnia"]),
        ("Diagnoses: neck strain / back strain.", ["neck strain", "back strain"]),
        ("Diagnoses: lumbar sprain / strain, knee sprain.", ["lumbar sprain / strain", "knee sprain"]),
        (
            "Diagnoses: lumbar sprain/strain; cervical sprain/strain.",
            ["lumbar sprain/strain", "cervical sprain/strain"],
        ),
        ("Diagnoses: anxiety / depression, bruxism.", ["anxiety / depression", "bruxism"]),
        (
            "Dx: L5-S1 disc herniation (722.10) with radiculopathy; gout.",
            ["L5-S1 disc herniation [722.10]", "gout"],
        ),
        (
            "Diagnostic Impression: lumbar disc displacement without myelopathy, sciatica.",
            ["lumbar disc displacement without myelopathy", "sciatica"],
        ),
        (
            (
                "Assessment: 1. Lumbar radiculopathy. 2. Status post lumbar fusion. 3. Depression. Plan: "
                "refill."
            ),
            ["Lumbar radiculopathy", "Status post lumbar fusion", "Depression"],
        ),
        (
            "The current diagnoses are: 1. Neck pain 2. Low back pain 3. Right knee pain",
            ["Neck pain", "Low back pain", "Right knee pain"],
        ),
        (
            (
                "The treating physician's diagnoses include: cervical spondylosis; cubital tunnel "
                "syndrome, left."
            ),
            ["cervical spondylosis", "cubital tunnel syndrome, left"],
        ),
        (
            "The injured worker's diagnoses: lumbar radiculitis, sacroiliitis.",
            ["lumbar radiculitis", "sacroiliitis"],
        ),
        (
            "Diagnoses: lumbar radiculopathy, disc displacement. ICD-9: 724.4, 722.10.",
            ["lumbar radiculopathy", "disc displacement"],
        ),
        (
            "Diagnosis: 724.4 lumbar radiculitis, 722.10 disc displacement.",
            ["lumbar radiculitis [724.4]", "disc displacement [722.10]"],
        ),
        (
            "ICD-9: 724.4 Lumbar radiculitis; 722.10 disc displacement.",
            ["Lumbar radiculitis [724.4]", "disc displacement [722.10]"],
        ),
        (
            "Diagnoses: (1) Cervical strain; (2) Lumbar strain; (3) Rule out left knee tear.",
            ["Cervical strain", "Lumbar strain"],
        ),
        (
            "DIAGNOSES: Lumbar strain. Cervical strain. Insomnia. TREATMENT PLAN: refill Norco.",
            ["Lumbar strain", "Cervical strain", "Insomnia"],
        ),
        (
            "Primary diagnosis: plantar fasciitis. Secondary diagnosis: obesity.",
            ["plantar fasciitis", "obesity"],
        ),
        (
            "The records list the following diagnoses: knee arthritis, hip bursitis.",
            ["knee arthritis", "hip bursitis"],
        ),
        (
            "The patient has the following diagnoses: knee arthritis, hip bursitis.",
            ["knee arthritis", "hip bursitis"],
        ),
        ("Dx: s/p L knee arthroscopy; L knee OA.", ["s/p L knee arthroscopy", "L knee OA"]),
        ("Final diagnosis: closed head injury, cervical strain.", ["closed head injury", "cervical strain"]),
        ("The physician's impression: right wrist ganglion.", ["right wrist ganglion"]),
        ("Dx: lumbar strain, r/o HNP. Rx: Norco.", ["lumbar strain"]),
        ("Metformin is taken. Dx: lumbar strain. Norco for pain.", ["lumbar strain"]),
        ("Diagnosis: knee sprain. Weakness of the quadriceps. Gait normal.", ["knee sprain"]),
        (
            (
                "Diagnoses: Lumbar radiculopathy. Cervical spondylosis without myelopathy. Status post "
                "left knee arthroscopy. Opioid dependence."
            ),
            [
                "Lumbar radiculopathy",
                "Cervical spondylosis without myelopathy",
                "Status post left knee arthroscopy",
                "Opioid dependence",
            ],
        ),
        (
            "Impression: Lumbar radiculopathy (724.4). Cervicalgia (723.1). Depression.",
            ["Lumbar radiculopathy [724.4]", "Cervicalgia [723.1]", "Depression"],
        ),
        ("Assessment: Right knee OA. He had a fall. Arthritis runs in families.", ["Right knee OA"]),
        (
            "The emergency physician diagnosed a contusion. Diagnosis now: lumbar radiculopathy.",
            ["contusion", "lumbar radiculopathy"],
        ),
        ("The physician's diagnoses are: cervical strain, rule out radiculopathy.", ["cervical strain"]),
        (
            "Diagnoses: CRPS, left upper limb (G90.512) / neck strain (847.0).",
            ["CRPS, left upper limb [G90.512]", "neck strain [847.0]"],
        ),
        (
            "Diagnoses: median neuritis / carpal tunnel syndrome, gout.",
            ["median neuritis / carpal tunnel syndrome", "gout"],
        ),
        ("Problem list: 1. DM2 2. HTN 3. Lumbago.", ["DM2", "HTN", "Lumbago"]),
        (
            "Diagnoses: 1) 847.2 lumbar sprain 2) 847.0 neck sprain",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: lumbar sprain - 847.2; neck sprain - 847.0.",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: lumbar sprain, 847.2, neck sprain, 847.0.",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: Lumbar sprain (ICD-9 847.2), Neck sprain (ICD-9 847.0).",
            ["Lumbar sprain [847.2]", "Neck sprain [847.0]"],
        ),
        (
            (
                "Dx: M54.16 radiculopathy, lumbar region; M17.11 unilateral primary osteoarthritis, right"
                " knee."
            ),
            [
                "radiculopathy, lumbar region [M54.16]",
                "unilateral primary osteoarthritis, right knee [M17.11]",
            ],
        ),
        (
            "Diagnosis: lumbar disc displacement without myelopathy (722.10), rule out stenosis.",
            ["lumbar disc displacement without myelopathy [722.10]"],
        ),
        (
            (
                "Her diagnoses include: status post right carpal tunnel release; left carpal tunnel "
                "syndrome; and trigger finger, right ring finger."
            ),
            [
                "status post right carpal tunnel release",
                "left carpal tunnel syndrome",
                "trigger finger, right ring finger",
            ],
        ),
        (
            (
                "According to the progress report the diagnoses are as follows: 1. Knee pain. 2. "
                "Chondromalacia patella."
            ),
            ["Knee pain", "Chondromalacia patella"],
        ),
        (
            "Axis I: major depression. Axis II: none. Axis III: back pain. Axis V: GAF 55.",
            ["major depression", "back pain"],
        ),
        (
            "The patient is a candidate for surgery. Diagnoses at issue: rotator cuff tear.",
            ["rotator cuff tear"],
        ),
        ("A diagnosis of CRPS has been ruled out. Diagnosis: neuropathy.", ["neuropathy"]),
        ("He does not have a diagnosis of diabetes. Diagnosis: wrist pain.", ["wrist pain"]),
        ("The diagnosis of fibromyalgia is in doubt. Diagnosis: myalgia.", ["myalgia"]),
        (
            "Diagnoses: M54.16 (lumbar radiculopathy), G47.00 (insomnia).",
            ["lumbar radiculopathy [M54.16]", "insomnia [G47.00]"],
        ),
        (
            "Diagnoses: lumbar sprain - 847.2, neck sprain - 847.0.",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: - 847.2 lumbar sprain - 847.0 neck sprain",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: lumbar sprain – 847.2; neck sprain – ICD-9 847.0; gout – 274.9.",
            ["lumbar sprain [847.2]", "neck sprain [847.0]", "gout [274.9]"],
        ),
    ],
)
def test_diagnoses_behind_labels(text: str, expected: list[str]) -> None:
    """A list behind a label or a colon gives its diagnoses, without what is none."""
    found = patient_of(text).diagnoses
    assert [one.name + (f" [{one.code}]" if one.code else "") for one in found] == expected
