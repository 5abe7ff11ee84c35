"""Treatments told in passing: what leads to one, what is named after one, and what is one."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He went on to a decompression of the elbow in March of 2011.", ["decompression of the elbow"]),
        ("She needed six sutures to the scalp.", ["sutures to the scalp"]),
        ("Tooth #8 with an amalgam filling, tooth #9 with a root canal.", ["amalgam filling", "root canal"]),
        (
            "Exam: tooth #8 with a resin filling, no symptoms; tooth #9 with root canal therapy done 4/2011.",
            ["resin filling", "root canal therapy"],
        ),
        ("He attended a stress reduction group and saw a counselor.", ["stress reduction group"]),
        ("Past treatments were noted to be massage and a wrist brace.", ["massage", "wrist brace"]),
        ("She was sent for physical therapy, eight visits, which did not help.", ["physical therapy"]),
        ("Prior: L4-5 discectomy 2011, TENS, acupuncture.", ["L4-5 discectomy", "TENS", "acupuncture"]),
        ("She also went for acupuncture, 5 visits.", ["acupuncture"]),
        ("Her last epidural injection was in March 2013.", ["epidural injection"]),
        ("The most recent massage was on 3/4/2012.", ["massage"]),
        ("The appeal of the injection was on 3/4/2012.", []),
        ("PMH of asthma and gout; coronary stent 2010.", ["coronary stent"]),
        ("PMH: hypertension; knee fusion 2011.", ["knee fusion"]),
        (
            "According to the patient the removal of tooth #4 was done in 2012.",
            ["removal of tooth #4"],
        ),
    ],
)
def test_more_words_lead_to_a_treatment(text: str, expected: list[str]) -> None:
    """What somebody went on to, needed, was sent for or had in a tooth was had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "He was treated with two facet injections, the last of which gave him a rash, "
                "with physical therapy, and with occupational therapy."
            ),
            ["facet injections", "physical therapy", "occupational therapy"],
        ),
        (
            "She had a trigger finger release in 2011 with hand therapy afterwards.",
            ["trigger finger release", "hand therapy"],
        ),
        (
            "He underwent irrigation and debridement with plating.",
            ["irrigation and debridement with plating"],
        ),
        ("Treatment has been physical therapy in unspecified amounts.", ["physical therapy"]),
    ],
)
def test_where_a_treatment_ends_and_another_begins(text: str, expected: list[str]) -> None:
    """Therapy beside an operation is another treatment; how much there was of it is no part of one."""
    assert treatments(text) == expected


def test_a_treatment_that_is_told_again_is_no_other() -> None:
    """`the first block` is one of the blocks, and what was done on each side was done on both."""
    assert treatments(
        "He had two stellate ganglion blocks in 2014. The first block gave a week of relief."
    ) == ["stellate ganglion blocks"]
    assert treatments(
        "She had a right hip replacement in 2010 and a left hip replacement in 2012. "
        "Diagnoses: status post bilateral hip replacement; hip pain."
    ) == ["right hip replacement", "left hip replacement"]
    assert treatments(
        "She had a right hip replacement in 2010. Diagnoses: status post bilateral hip replacement; hip pain."
    ) == ["right hip replacement", "bilateral hip replacement"]


def test_a_syndrome_is_named_after_an_operation() -> None:
    """Post laminectomy syndrome is a disorder."""
    assert treatments("A: 1. Post laminectomy syndrome 722.83; 2. Headache 784.0.") == []
