"""Body parts that were added to a claim, awarded care for or closed long before, and feet stood on."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


def parts(text: str) -> list[str]:
    """The body parts that a summary tells of as hurt."""
    return list(patient_of(text).body_parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He hurt his low back on 2/2/2004. The right hip and psyche were added to the claim in 2008.",
            ["low back", "right hip", "psyche"],
        ),
        (
            "He hurt his elbow. The left wrist was later added to the claim in 2014, and psyche in 2010.",
            ["elbow", "left wrist", "psyche"],
        ),
        ("The claim was amended in 2010 to include the neck and psyche.", ["neck", "psyche"]),
        ("The claim covers the jaw and, since 2006, the psyche.", ["jaw", "psyche"]),
        ("Her award provides for future medical treatment to the neck and wrists.", ["neck", "wrists"]),
        (
            "Accepted L/S, bilat ankles (compensable consequence, 2007), psyche (2009).",
            ["L/S", "bilat ankles", "psyche"],
        ),
        ("On 3/4/2010 his head and neck were thrown against a cabinet.", ["head", "neck"]),
        ("On 3/4/2010 her left hand was pulled between the rollers.", ["left hand"]),
    ],
)
def test_parts_of_the_claim(text: str, expected: list[str]) -> None:
    """What was added to a claim, is cared for under an award or was accepted was hurt."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    "told",
    [
        "A request to have the neck added to the claim was denied.",
        "The neck was added to the claim in 2008 and later dismissed.",
        "The neck was not added to the claim.",
        "A motion to amend the claim to include the neck was denied.",
        "The knee brace was added to the treatment plan.",
        "He received a prior award for future medical care to the left shoulder.",
        "He accepted left knee surgery.",
        "Accepted left knee arthroscopy in 2010.",
        "A 1992 claim for the left hand was closed.",
        "A left knee injury of 1998 had fully resolved.",
        "He had a 1996 industrial injury of the neck that was settled.",
        "A claim to the left hip was dropped.",
        "A claim for injury to the left hip was later withdrawn.",
        "The neck was claimed and later withdrawn.",
        "An ankle sprain while hiking in 2013 resolved.",
        "In 2013 he sprained his ankle while hiking on vacation.",
        "He reports dry mouth and leg swelling from Lyrica.",
        "Gabapentin made his legs swell.",
        "Norco gave him stomach pain.",
        "Leg swelling was attributed to gabapentin.",
    ],
)
def test_parts_of_no_claim(told: str) -> None:
    """What never came into the claim, or was settled long before, is not hurt."""
    assert parts(f"He hurt his low back on 2/2/2010. {told}") == ["low back"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She has left hip pain after 20 minutes on her feet, and low back pain.", ["left hip", "low back"]),
        ("She has low back pain after a shift on her feet, and neck pain.", ["low back", "neck"]),
        ("She dropped a beam on her feet on 3/4/2010.", ["feet"]),
        ("Accepted: neck, low back (denied).", ["neck"]),
        ("Accepted: neck, low back (added in 2009).", ["neck", "low back"]),
        (
            "He has low back pain radiating to the right leg. Numbness about the right foot was new.",
            ["low back", "right foot"],
        ),
        ("He hurt his right foot. Numbness of the right foot is constant.", ["right foot"]),
        ("He hurt his hip. Left knee pain with Norco is 4/10.", ["hip", "Left knee"]),
        ("He hurt his hip. Hand pain is attributed to overuse.", ["hip", "Hand"]),
        ("He hurt his hip. The neck was claimed and accepted.", ["hip", "neck"]),
        ("He hurt his knee while skiing on 2/2/2010, working as an instructor.", ["knee"]),
        ("He has neck pain. Left leg burning improved by half with the pump.", ["neck"]),
    ],
)
def test_parts_that_are_not_hurt(text: str, expected: list[str]) -> None:
    """Feet that are stood on, what is denied in brackets, and where a pain goes are not what was hurt."""
    assert parts(text) == expected
