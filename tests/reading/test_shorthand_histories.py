"""Diagnoses, drugs and treatments in shorthand, in lettered lists and in answers of a questionnaire."""

from __future__ import annotations

import pytest

from tests.reading.test_diagnosed_or_claimed import names_of
from tests.reading.test_taken_and_had import medications, treatments


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dr. Moss carries him with the diagnoses of disc extrusion and gout.", ["disc extrusion", "gout"]),
        ("Imp: (1) R de Quervain's (2) r/o TFCC tear (3) L CTS.", ["R de Quervain's", "L CTS"]),
        ("She was dx'd w/ epicondylitis and gout.", ["epicondylitis", "gout"]),
        (
            "At the visit she has: cervical strain, shoulder impingement, and anxiety.",
            ["cervical strain", "shoulder impingement", "anxiety"],
        ),
        ("At the visit he has: two sons, a dog.", []),
        ("Assessment/Plan: # Lumbar strain - resolved; # Knee pain - MRI.", ["Lumbar strain", "Knee pain"]),
        (
            "Diagnoses: (a) chronic pain, (b) constipation, (c) gout.",
            ["chronic pain", "constipation", "gout"],
        ),
        ("Diagnoses: a) wrist sprain, left; b) gout.", ["wrist sprain, left", "gout"]),
        ("Diagnoses: # 1 gout # 2 asthma.", ["gout", "asthma"]),
        ("He has sleep apnea (CPAP). Dx: knee OA.", ["sleep apnea", "knee OA"]),
        ("Dx: lumbar strain, and depression secondary to the above.", ["lumbar strain", "depression"]),
    ],
)
def test_diagnoses_in_shorthand(text: str, names: list[str]) -> None:
    """Marks, letters and what leads to a list are no part of its names."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He remains on Percocet; Ambien has been dropped.", ["Percocet"]),
        ("He takes Percocet, which has been dropped to two a day.", ["Percocet"]),
        ("The claimant treats with Lexapro and trazodone.", ["Lexapro", "trazodone"]),
        ("He limps. On metoprolol and Celebrex.", ["metoprolol", "Celebrex"]),
        ("He limps. On review Celebrex was not mentioned.", []),
    ],
)
def test_drugs_in_shorthand(text: str, expected: list[str]) -> None:
    """A sentence may begin with what somebody is on; what was dropped is taken no more."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Treatments tried: Physical therapy - yes, no benefit; Acupuncture - yes; Massage - no.",
            ["Physical therapy", "Acupuncture"],
        ),
        ("Prior treatment: PT: yes; chiropractic: no; injections: none.", ["PT"]),
        ("Treatment: PT - helped; chiro - failed; acupuncture - n/a.", ["PT", "chiro"]),
        (
            "Treatment to date: PT (12 visits), acupuncture (denied), ESI (requested), fusion (declined).",
            ["PT"],
        ),
        ("Treatment has included PT (no help), massage (not tried), TENS.", ["PT", "TENS"]),
        ("Treatment history: PT x 12, injections x 3 (none helped).", ["PT", "injections"]),
    ],
)
def test_what_is_answered_with_no_was_not_had(text: str, expected: list[str]) -> None:
    """A treatment of a list counts unless what is told behind it says that it was not had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Past procedures: (a) L4-S1 fusion 2010, (b) caudal ESI 2014.", ["L4-S1 fusion", "caudal ESI"]),
        ("Tx: 1. Meds: NSAIDs. 2. PT: 2013, 12 sessions, helped.", ["PT"]),
        ("Patient status post C5-C7 ACDF 2009, collar.", ["C5-C7 ACDF", "collar"]),
        ("She has rec'd PT x8, an elbow strap, and PRP x1.", ["PT", "elbow strap", "PRP"]),
        ("He limps. Had 6 PT, 4 chiro, then discharged.", ["PT", "chiro"]),
        (
            "He has been through a microdiscectomy and a year of aqua therapy.",
            ["microdiscectomy", "aqua therapy"],
        ),
        ("Tx: wrist brace noct, OT 2x6 done.", ["wrist brace", "OT"]),
        ("She has had PT, biofeedback and an acupuncture consultation.", ["PT", "biofeedback"]),
        ("Cortisone was injected in 2012.", ["Cortisone"]),
        ("She is stiff, for which a capsular release was carried out in May.", ["capsular release"]),
        ("Working diagnosis remains adhesive capsulitis after rotator cuff repair of 6/2016.", []),
        ("She finished acupuncture last month.", ["acupuncture"]),
    ],
)
def test_treatments_in_shorthand(text: str, expected: list[str]) -> None:
    """Neither the patient, nor a list's numbers, nor a visit that only looked is a treatment."""
    assert treatments(text) == expected
