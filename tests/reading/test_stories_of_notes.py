"""Stories of the injury behind age and trade, the care that followed them, and trauma of long standing."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "52 year old female, aide, was struck on the head when a shelf came down on 10/03/2011.",
            "was struck on the head when a shelf came down",
        ),
        ("39 year old female, cashier, slipped on a wet floor on 3/4/2012.", "slipped on a wet floor"),
        (
            "39 y/o woman, housekeeper, was lifting a mattress when she felt a pop on 3/4/2012.",
            "lifting a mattress when she felt a pop",
        ),
        (
            "A 52 year old bus driver whose bus was rear ended by a truck on 3/4/2012.",
            "bus was rear ended by a truck",
        ),
        (
            "DOI 8/14/2012. Pt was struck from behind by a cart and has pain since. s/p knee scope 3/4/2013.",
            "was struck from behind by a cart",
        ),
        ("DOI 5/3/2012, injured neck and right elbow pulling cable.", "pulling cable"),
        ("The patient fell off a roof on 3/4/2012 and was airlifted to a center.", "fell off a roof"),
        ("He fell through a skylight on 3/4/2012 and was brought to a hospital.", "fell through a skylight"),
        ("He was hit by a van on 3/4/2012 and was hospitalized for a week.", "was hit by a van"),
        (
            "DOI 3/2/2011, filed as continuous trauma from 3/2/2010 to 3/2/2011 due to job stress.",
            "continuous trauma from 3/2/2010 to 3/2/2011 due to job stress",
        ),
        ("The date of injury is 3/4/2012, on a repetitive trauma basis due to keyboarding.", "keyboarding"),
    ],
)
def test_the_story_is_told_whole_and_alone(text: str, mechanism: str) -> None:
    """Neither who the worker is nor the care that followed belongs to what happened."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    "text",
    [
        "45 year old male, machinist, was seen on 3/4/2012 for neck pain.",
        "45 year old male, was walking with a cane on 3/4/2012.",
        "45 year old male, whose wife was hit by a car, has neck pain since 3/4/2012.",
        "The patient claims injury on a cumulative trauma basis through 3/4/2012.",
        "The claimant alleges cumulative trauma from 2/1/2010 to 3/1/2012 due to her employment.",
    ],
)
def test_no_story_is_made_of_what_tells_none(text: str) -> None:
    """A visit, a kind of trauma and what befell somebody else are no mechanism."""
    assert patient_of(text).mechanism_of_injury is None


def test_a_note_goes_on_in_a_story() -> None:
    """Being brought to the ground is part of what happened, and being brought to a hospital is not."""
    text = "The patient was struck by a bale on 3/4/2012 and was brought to the ground by it."
    assert patient_of(text).mechanism_of_injury == text[len("The patient ") : -1]


@pytest.mark.parametrize(
    "text",
    [
        "44 y/o driver, fell at home last week and hurt his hip.",
        "47 y/o cook, slipped at her home.",
        "50 y/o roofer, was struck by how well he did.",
    ],
)
def test_what_befell_an_aged_worker_elsewhere_or_in_mind_is_no_mechanism(text: str) -> None:
    """What happened at home or without a blow is not how the injury came about."""
    assert patient_of(text).mechanism_of_injury is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("44 y/o aide, fell at home of a client.", "fell at home of a client"),
        ("50 y/o roofer, was struck by a beam.", "was struck by a beam"),
        ("HPI: 44 year old male fell from a ladder on 3/4/12.", "fell from a ladder"),
        ("Subjective: 44 y/o M slipped on a wet floor 3/4/12, c/o back pain.", "slipped on a wet floor"),
        ("He fell off a roof on 3/4/12 and now c/o low back pain.", "fell off a roof"),
    ],
)
def test_what_befell_an_aged_worker_at_work_is_told(text: str, told: str) -> None:
    """A client's home and a blow leave the story standing; a note's label and complaints are none of it."""
    assert patient_of(text).mechanism_of_injury == told
