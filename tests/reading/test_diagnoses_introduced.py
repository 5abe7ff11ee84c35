"""Diagnoses behind unusual introductions and headings, and what stands among them and is none."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PMHx: hypothyroidism; DM neg. Dx: knee sprain (844.9).",
            ["hypothyroidism", "knee sprain [844.9]"],
        ),
        (
            (
                "The diagnosis from then on has been causalgia of the right upper limb (354.4); the "
                "treating neurologist adds panic disorder (300.01) and iron deficiency."
            ),
            ["causalgia of the right upper limb [354.4]", "panic disorder [300.01]", "iron deficiency"],
        ),
        (
            (
                "Diagnoses of record are cervical spondylosis (M47.812), alcohol use disorder, in early "
                "remission (F10.11), and psoriasis (L40.9)."
            ),
            [
                "cervical spondylosis [M47.812]",
                "alcohol use disorder, in early remission [F10.11]",
                "psoriasis [L40.9]",
            ],
        ),
        (
            "Diagnoses: pain following left hip arthroplasty (T84.84XA), left hip pain (M25.552), and gout.",
            ["pain following left hip arthroplasty [T84.84XA]", "left hip pain [M25.552]", "gout"],
        ),
        (
            "Assesment: 1. Tension headache (G44.209) 2. Cervicalgia (M54.2).",
            ["Tension headache [G44.209]", "Cervicalgia [M54.2]"],
        ),
        (
            (
                "HISTORY. He fell. DIAGNOSES. 1. Sacral fracture (805.6). 2. Left rib fracture, healed "
                "(807.01). 3. Panic disorder (300.01). PLAN. Brace."
            ),
            ["Sacral fracture [805.6]", "Left rib fracture, healed [807.01]", "Panic disorder [300.01]"],
        ),
        (
            (
                "The podiatrist lists: hallux rigidus of the left foot (M20.22), protein C lack (D68.59) "
                "and hypertension (I10)."
            ),
            ["hallux rigidus of the left foot [M20.22]", "protein C lack [D68.59]", "hypertension [I10]"],
        ),
        (
            "Diagnoses: scaphoid nonunion (733.82) with radiocarpal arthritis (715.23); COPD.",
            ["scaphoid nonunion [733.82]", "radiocarpal arthritis [715.23]", "COPD"],
        ),
        (
            "Cough-variant asthma, known since college, is controlled with Qvar. Dx: neck strain.",
            ["Cough-variant asthma", "neck strain"],
        ),
        (
            "PMH: type 2 diabetes (metformin), A1c 6.8; bilateral knee pain.",
            ["type 2 diabetes", "bilateral knee pain"],
        ),
        (
            "PMH: asthma; HTN negative; gout denied.",
            ["asthma"],
        ),
        (
            "PMH: diabetes, A1c of 8.2, BMI 34, LDL 140; gout.",
            ["diabetes", "gout"],
        ),
        (
            "PMH: HIV, CD4 count 600, viral load undetectable.",
            ["HIV"],
        ),
        (
            "The diagnoses have been lumbar strain (847.2) and sciatica (724.3).",
            ["lumbar strain [847.2]", "sciatica [724.3]"],
        ),
        (
            "Diagnoses of this claim are neck strain and tinnitus.",
            ["neck strain", "tinnitus"],
        ),
        (
            "Diagnoses: stiffness after elbow dislocation (M25.621); gout.",
            ["stiffness after elbow dislocation [M25.621]", "gout"],
        ),
        (
            "Assessement: lumbar strain, sciatica.",
            ["lumbar strain", "sciatica"],
        ),
        (
            "Impresion: lumbar strain; sciatica.",
            ["lumbar strain", "sciatica"],
        ),
        (
            "Dignosis: lumbar strain.",
            ["lumbar strain"],
        ),
        (
            "Hypothyroidism, diagnosed in 2003, is treated with Synthroid.",
            ["Hypothyroidism"],
        ),
        (
            "EXAM. Tender. DIAGNOSES. Lumbar strain (847.2); sciatica (724.3). PLAN. Therapy.",
            ["Lumbar strain [847.2]", "sciatica [724.3]"],
        ),
        (
            "FINDINGS. None. WORKING DIAGNOSES. Lumbar strain and sciatica. MEDICATIONS. Norco.",
            ["Lumbar strain", "sciatica"],
        ),
        (
            "The psychologist added generalized anxiety disorder and insomnia. Diagnoses: neck strain.",
            ["generalized anxiety disorder", "insomnia", "neck strain"],
        ),
        (
            "The surgeon adds that therapy failed.",
            [],
        ),
        (
            "The orthopedist added Norco to the regimen.",
            [],
        ),
        (
            "Diagnoses: ankylosing spondylitis, HLA-B27 negative; gout.",
            ["ankylosing spondylitis, HLA-B27 negative", "gout"],
        ),
        (
            "ROS neg. PMH: no HTN; DM: none; COPD.",
            ["COPD"],
        ),
        (
            "PMHx: HTN, asthma neg, DM neg.",
            ["HTN"],
        ),
        (
            "PMHx: HTN (-), GERD (+).",
            ["GERD"],
        ),
        (
            "Past medical history: diabetes with A1c 7.9, hyperlipidemia (LDL 150), BMI 36.",
            ["diabetes", "hyperlipidemia"],
        ),
        (
            "PMH: CHF, EF 45%; CKD, GFR 38; BP 140/90.",
            ["CHF", "CKD"],
        ),
        (
            "PMH: hepatitis C, viral load 200,000; obesity, weight 240 lb.",
            ["hepatitis C", "obesity"],
        ),
        (
            "DIAGNOSIS. Right carpal tunnel syndrome. TREATMENT. Splint.",
            ["Right carpal tunnel syndrome"],
        ),
        (
            "IMPRESSION. (1) Right knee sprain, 844.9; (2) gout, 274.9. PLAN. MRI.",
            ["Right knee sprain [844.9]", "gout [274.9]"],
        ),
        (
            "DIAGNOSES 1. Right knee sprain (844.9) 2. Gout (274.9)",
            ["Right knee sprain [844.9]", "Gout [274.9]"],
        ),
        (
            "ASSESSMENT. #1 Right knee sprain. #2 Gout.",
            ["Right knee sprain", "Gout"],
        ),
        (
            "Diagnoses at issue are right knee sprain (844.9) and gout.",
            ["right knee sprain [844.9]", "gout"],
        ),
        (
            "Diagnoses on file: right knee sprain (844.9), gout.",
            ["right knee sprain [844.9]", "gout"],
        ),
        (
            "The diagnoses carried are right knee sprain (844.9); gout (274.9).",
            ["right knee sprain [844.9]", "gout [274.9]"],
        ),
        (
            "The working diagnoses have long been right knee sprain and gout.",
            ["right knee sprain", "gout"],
        ),
        (
            "He carries the diagnoses of right knee sprain and gout.",
            ["right knee sprain", "gout"],
        ),
        (
            "The diagnosis has always been carpal tunnel syndrome (354.0).",
            ["carpal tunnel syndrome [354.0]"],
        ),
        (
            "The pain psychologist adds insomnia. Diagnoses: neck strain.",
            ["insomnia", "neck strain"],
        ),
        (
            "To the diagnosis of lumbar strain the rheumatologist adds fibromyalgia (729.1).",
            ["lumbar strain", "fibromyalgia [729.1]"],
        ),
        (
            (
                "Diagnoses: right tibial plateau fracture (823.00) with post-traumatic arthritis (716.16) "
                "and gout."
            ),
            ["right tibial plateau fracture [823.00]", "post-traumatic arthritis [716.16]", "gout"],
        ),
        (
            "Diagnoses: pain after ankle fusion (719.47); nerve injury following knee surgery (956.3).",
            ["pain after ankle fusion [719.47]", "nerve injury following knee surgery [956.3]"],
        ),
        (
            "The physiatrist's list reads: CRPS of the left hand (G90.512); vitamin D deficiency (E55.9).",
            ["CRPS of the left hand [G90.512]", "vitamin D deficiency [E55.9]"],
        ),
        (
            "The report codes cervicalgia (M54.2) and tension headache (G44.209).",
            ["cervicalgia [M54.2]", "tension headache [G44.209]"],
        ),
        (
            "Coded were cervicalgia (M54.2) and tension headache (G44.209).",
            ["cervicalgia [M54.2]", "tension headache [G44.209]"],
        ),
        (
            "Billed under: cervicalgia (M54.2), tension headache (G44.209).",
            ["cervicalgia [M54.2]", "tension headache [G44.209]"],
        ),
        (
            "What he has, in the surgeon's words: rotator cuff tear (M75.121), gout (M10.9).",
            ["rotator cuff tear [M75.121]", "gout [M10.9]"],
        ),
        (
            "The surgeon names rotator cuff tear (M75.121) and gout (M10.9).",
            ["rotator cuff tear [M75.121]", "gout [M10.9]"],
        ),
        (
            "Her diagnoses number three: neck strain (847.0), tinnitus (388.30), insomnia.",
            ["neck strain [847.0]", "tinnitus [388.30]", "insomnia"],
        ),
        (
            "The diagnoses are three: neck strain (847.0), tinnitus (388.30), insomnia.",
            ["neck strain [847.0]", "tinnitus [388.30]", "insomnia"],
        ),
        (
            "Three diagnoses are given: neck strain (847.0), tinnitus (388.30), insomnia.",
            ["neck strain [847.0]", "tinnitus [388.30]", "insomnia"],
        ),
        (
            "Diagnostic codes: 847.0 neck strain; 388.30 tinnitus.",
            ["neck strain [847.0]", "tinnitus [388.30]"],
        ),
        (
            "ICD-10: M54.2 cervicalgia, G44.209 tension headache.",
            ["cervicalgia [M54.2]", "tension headache [G44.209]"],
        ),
        (
            "Asthma, long-standing, is managed with Advair. Diagnoses: neck strain.",
            ["Asthma", "neck strain"],
        ),
        (
            "Psoriasis, present for twenty years, is under control. Dx: neck strain.",
            ["Psoriasis", "neck strain"],
        ),
        (
            "Diagnosis - neck strain; tinnitus.",
            ["neck strain", "tinnitus"],
        ),
        (
            "Final assessment is of neck strain and tinnitus.",
            ["neck strain", "tinnitus"],
        ),
        (
            "Diagnoses:- neck strain - tinnitus - insomnia",
            ["neck strain", "tinnitus", "insomnia"],
        ),
        (
            "Diagnoses include: (a) neck strain, (b) tinnitus, (c) insomnia.",
            ["neck strain", "tinnitus", "insomnia"],
        ),
    ],
)
def test_diagnoses_are_read_with_their_codes_however_they_are_introduced(
    text: str, expected: list[str]
) -> None:
    """Names and codes come from the list; denied illnesses and measurements are no diagnoses."""
    found = patient_of(text).diagnoses
    assert [one.name if one.code is None else f"{one.name} [{one.code}]" for one in found] == expected
