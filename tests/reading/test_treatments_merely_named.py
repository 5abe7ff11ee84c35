"""Treatments that a sentence of the past merely names, in words that no other rule knows."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Her own money went on acupuncture, a TENS unit, massage.", ["TENS unit", "massage"]),
        (
            "The winter after that: two lumbar epidural steroid injections.",
            ["lumbar epidural steroid injections"],
        ),
        ("Relief came of it, and so did chiropractic treatments.", ["chiropractic treatments"]),
        (
            "What came next, after a bad fall: a knee brace, aquatic therapy, biofeedback.",
            ["knee brace", "aquatic therapy", "biofeedback"],
        ),
        ("Of some use since then: paraffin bath; night splint.", ["paraffin bath", "night splint"]),
        ("It helped little; biofeedback, too.", ["biofeedback"]),
    ],
)
def test_what_a_sentence_of_the_past_names(text: str, names: list[str]) -> None:
    """What stands between its marks and is the name of a treatment and no more is read."""
    patient, _ = patient_of(text)
    assert list(patient.prior_treatments) == names


@pytest.mark.parametrize(
    "text",
    [
        "The plan since May: acupuncture, a TENS unit.",
        "He asked after acupuncture, a TENS unit.",
        "Studies since 2010 have praised acupuncture, massage.",
        "Her mother had relief of it: acupuncture, massage.",
        "Improvement would need acupuncture, massage.",
        "After a year there was neither acupuncture, massage, nor any brace.",
        "He was afraid after that: injections, a brace.",
        "Since then she walks half a block, uses a single point cane.",
        "Past talk of it: acupuncture, massage.",
        "The diagnoses since May: gout, carpal tunnel release.",
        "After the race he used the ramp, the strap, the crown of his hat.",
    ],
)
def test_what_is_planned_doubted_or_somebody_elses_is_not(text: str) -> None:
    """Plans, doubts, studies, other people and things of the same name leave a sentence unread."""
    patient, _ = patient_of(text)
    assert patient.prior_treatments == ()
