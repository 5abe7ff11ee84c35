"""Diagnoses with the codes that are printed beside them."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "diagnoses"),
    [
        ("Dx: 722.52 lumbar DDD; 311 depression.", [("lumbar DDD", "722.52"), ("depression", "311")]),
        (
            "Assessment: 1. Asthma J45.909. 2. Hypertension I10.",
            [("Asthma", "J45.909"), ("Hypertension", "I10")],
        ),
        (
            "Dx = 1) 840.7 SLAP lesion; 2) 723.1 cervicalgia.",
            [("SLAP lesion", "840.7"), ("cervicalgia", "723.1")],
        ),
        ("Diagnostic: shoulder impingement 726.2.", [("shoulder impingement", "726.2")]),
        (
            "Axis I: 309.28 Adjustment Disorder. Axis III: orthopedic injuries.",
            [("Adjustment Disorder", "309.28")],
        ),
        ("Diagnosis: Axis I 296.22 Major Depression.", [("Major Depression", "296.22")]),
        (
            "Diagnoses include trigger finger, right upper limb (M65.30), and gout (M10.9).",
            [("trigger finger, right upper limb", "M65.30"), ("gout", "M10.9")],
        ),
        (
            (
                "Dx: M54.16 Radiculopathy, lumbar region; M51.26 Other intervertebral disc "
                "displacement, lumbar region."
            ),
            [
                ("Radiculopathy, lumbar region", "M54.16"),
                ("Other intervertebral disc displacement, lumbar region", "M51.26"),
            ],
        ),
        (
            "Diagnoses: (1) Lumbar sprain (847.2). (2) Sciatica (724.3). (3) Rule out HNP.",
            [("Lumbar sprain", "847.2"), ("Sciatica", "724.3")],
        ),
        (
            "ICD-9: 354.0 carpal tunnel syndrome, 727.04 radial styloid tenosynovitis.",
            [("carpal tunnel syndrome", "354.0"), ("radial styloid tenosynovitis", "727.04")],
        ),
        (
            "Diagnoses were right wrist sprain (S63.501A), contusion of right hand (S60.221A).",
            [("right wrist sprain", "S63.501A"), ("contusion of right hand", "S60.221A")],
        ),
        (
            (
                "He has since been diagnosed with major depressive disorder, severe, without "
                "psychotic features (296.23)."
            ),
            [("major depressive disorder, severe, without psychotic features", "296.23")],
        ),
        (
            (
                "Diagnoses: Displacement of cervical intervertebral disc without myelopathy [722.0]; "
                "Brachial neuritis [723.4]."
            ),
            [
                ("Displacement of cervical intervertebral disc without myelopathy", "722.0"),
                ("Brachial neuritis", "723.4"),
            ],
        ),
        (
            "Dx: 723.4 brachial neuritis or radiculitis NOS.",
            [("brachial neuritis or radiculitis NOS", "723.4")],
        ),
        (
            "Dx: S83.242A other tear of medial meniscus, current injury, left knee.",
            [("other tear of medial meniscus, current injury, left knee", "S83.242A")],
        ),
        ("Dx: 1 neuroma 355.6; 2 gout; 3 asthma.", [("neuroma", "355.6"), ("gout", None), ("asthma", None)]),
        (
            (
                "Diagnoses per the psychiatric report of May 2012: Axis I: 309.81 PTSD, chronic; "
                "300.01 panic disorder. Axis II: deferred."
            ),
            [("PTSD, chronic", "309.81"), ("panic disorder", "300.01")],
        ),
        (
            "DSM diagnoses: Axis I panic disorder, 300.01; Axis IV financial; Axis V GAF 55.",
            [("panic disorder", "300.01")],
        ),
        (
            ("Axis I diagnoses are panic disorder (300.01) and alcohol abuse, in early remission (305.03)."),
            [("panic disorder", "300.01"), ("alcohol abuse, in early remission", "305.03")],
        ),
        (
            ("The Axis I diagnosis is adjustment disorder with mixed anxiety and depressed mood (309.28)."),
            [("adjustment disorder with mixed anxiety and depressed mood", "309.28")],
        ),
        (
            "Diagnoses: gout (274.9) and asthma, mild (493.90).",
            [("gout", "274.9"), ("asthma, mild", "493.90")],
        ),
        (
            ("The allergist's report of 4/5/12 lists: asthma (493.90); allergic rhinitis (477.9); obesity."),
            [("asthma", "493.90"), ("allergic rhinitis", "477.9"), ("obesity", None)],
        ),
        (
            "Dx: s/p bilat. CTR; recurrent L carpal tunnel syndrome (354.0).",
            [("s/p bilat. CTR", None), ("recurrent L carpal tunnel syndrome", "354.0")],
        ),
    ],
)
def test_diagnoses_with_their_codes(text: str, diagnoses: list[tuple[str, str | None]]) -> None:
    """Diagnoses are told with the codes that stand beside them."""
    assert [(one.name, one.code) for one in patient_of(text)[0].diagnoses] == diagnoses
