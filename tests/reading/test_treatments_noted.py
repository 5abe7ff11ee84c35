"""Treatments in the short words of notes: in use, kept up, misspelt, in quotation marks."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brace: functional knee brace in use.", ["functional knee brace"]),
        ("Splint: wrist splint in daily use.", ["wrist splint"]),
        ("Orthotics: custom foot orthotics in place.", ["custom foot orthotics"]),
        ("Brace: none. Splint: requested wrist splint.", []),
        ("The plan is an MRI and continuing the home exercise program.", ["home exercise program"]),
        ("Plan: continue HEP.", ["HEP"]),
        ("Plan: continue home exercises after surgery.", []),
        ("She was treated initially with ibuprofen and ice.", ["ice"]),
        ("He was first treated with Motrin and heat.", ["heat"]),
        ("He was treated with ibuprofen.", []),
        ("Treatment has included acitivity modification, PT, and massage.", ["PT", "massage"]),
        ("Treatment has included activty modification, medicatons, and PT.", ["PT"]),
        (
            "Past treatments include night splint, PT, and over the counter insoles.",
            ["night splint", "PT", "over the counter insoles"],
        ),
        ("Treatments: an over-the-counter brace and PT.", ["over-the-counter brace", "PT"]),
        ("She was treated with blocks x 3, PT with desensitization.", ["blocks", "PT with desensitization"]),
        (
            "Treatment history: bandage contact lens OD, punctal plugs OU.",
            ["bandage contact lens", "punctal plugs"],
        ),
        (
            "He had a rib fracture treated without surgery, a chest tube, and later a thoracotomy.",
            ["chest tube", "thoracotomy"],
        ),
        ('She had a wrist repair, and "PT with no long term benefit".', ["wrist repair", "PT"]),
        (
            'She had "physical therapy", "acupuncture" and a brace.',
            ["physical therapy", "acupuncture", "brace"],
        ),
        ("L4-5 and L5-S1 facet blocks were given in 2012.", ["L4-5 and L5-S1 facet blocks"]),
        (
            "On 03/06/2018 bilateral L4-5 and L5-S1 medial branch blocks were done.",
            ["bilateral L4-5 and L5-S1 medial branch blocks"],
        ),
    ],
)
def test_treatments_of_notes(text: str, expected: list[str]) -> None:
    """What is worn or kept up was had; misspellings of care and quotation marks are no treatments."""
    assert treatments(text) == expected
