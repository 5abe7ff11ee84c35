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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3/4/14 the patient saw a chiropractor as treating physician.", []),
        ("Acupuncture for 8 sessions and traction were not of lasting benefit.", ["Acupuncture", "traction"]),
        (
            "Records dated 3-4-2012 note a shoulder steroid injection with 50% relief.",
            ["shoulder steroid injection"],
        ),
        ("He has sleep apnea, for which he uses BiPAP.", ["BiPAP"]),
        (
            "Her surgical history is an appendectomy and a left knee arthroscopy of 2001.",
            ["appendectomy", "left knee arthroscopy"],
        ),
        ("Surgical history is unknown.", []),
        ("She is well. Hard collar worn while driving.", ["Hard collar"]),
        ("Three knee injections (1/2014, 5/2014), the last gave relief.", ["knee injections"]),
        (
            "Two blocks (1/2014, 5/2014), the second lasted 2 wks. Knee brace, no help.",
            ["blocks", "Knee brace"],
        ),
        ("A wrist fracture was treated on the same day with a cast.", ["cast"]),
        ("Further to this a hot pack was delivered.", ["hot pack"]),
        ("An H-wave unit was shipped to his home.", ["H-wave unit"]),
        ("Prior surgery: 2011 lumbar fusion w/ good results.", ["lumbar fusion"]),
        ("Her wrist was treated the next day with a splint.", ["splint"]),
        ("Treatment to date: PT, H-wave unit w/ benefit.", ["PT", "H-wave unit"]),
        ("She had completed 4 visits of aquatic therapy by then.", ["aquatic therapy"]),
        ("He has had traction and massage on the chiropractic side.", ["traction", "massage"]),
        ("He had an injection on the left side.", ["injection on the left side"]),
        ("She wears an elbow sleeve while at work.", ["elbow sleeve"]),
        (
            "She had ten knee physical therapy treatments after a left knee arthroscopy of May 2012.",
            ["knee physical therapy", "left knee arthroscopy"],
        ),
        ("Therapy was requested after the left knee arthroscopy on 3/4/15.", []),
    ],
)
def test_treatments_told_shortly(text: str, expected: list[str]) -> None:
    """What is noted of a treatment beside its name is no part of it, and a person is none."""
    assert treatments(text) == expected
