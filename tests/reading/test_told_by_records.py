"""Stories that the records tell, trauma over a stretch of time, and what happened on `that date`."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of

OPENING = "The patient is a 44-year-old whose date of injury is 3/4/2012. "


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("The records state that a chain parted and he was thrown to the deck.", "a chain parted and he"),
        ("The medical records indicate that a pallet fell on his foot.", "a pallet fell on his foot"),
        (
            "The report dated 3/9/2012 states that a ladder slid and he fell 6 feet.",
            "a ladder slid and he fell",
        ),
        ("The file shows that a drum rolled over his foot.", "a drum rolled over his foot"),
        (
            "Pt states that a resident kicked her in the shower room.",
            "a resident kicked her in the shower room",
        ),
    ],
)
def test_who_tells_the_story_is_no_part_of_it(text: str, mechanism: str) -> None:
    """A story begins behind the words for the records that tell it."""
    assert (patient_of(OPENING + text).mechanism_of_injury or "").startswith(mechanism)


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "On that date a steam pipe ruptured next to his right ear.",
            "a steam pipe ruptured next to his right ear",
        ),
        (
            "On that day a hose burst and sprayed his eyes with dye.",
            "a hose burst and sprayed his eyes with dye",
        ),
        ("That morning a boiler erupted and scalded her.", "a boiler erupted and scalded her"),
        ("On this date a battery exploded near him.", "a battery exploded near him"),
        ("On that date a splint was given.", None),
        ("On that date a nurse gave him a splint.", None),
        ("On that date the company medic wrapped his ankle.", None),
        ("On that date a nurse pushed a bed over his foot.", "a nurse pushed a bed over his foot"),
        ("On that date his wife drove him home.", None),
        ("On that date an x-ray showed a fracture.", None),
    ],
)
def test_what_happened_on_that_date_is_told_behind_it(text: str, mechanism: str | None) -> None:
    """The date of injury may be told once more as `that date`; the care of that day is no injury."""
    assert patient_of(OPENING + text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "Mechanism: continuous trauma from 2/1/2010 to 3/4/2012 from repetitive use of a loom.",
            "continuous trauma from 2/1/2010 to 3/4/2012 from repetitive use of a loom",
        ),
        (
            "Mechanism of injury: cumulative trauma between 2/1/2010 and 3/4/2012 caused by lifting trays.",
            "cumulative trauma between 2/1/2010 and 3/4/2012 caused by lifting trays",
        ),
        (
            "She filed a claim for cumulative trauma from 2/1/2010 to 3/4/2012 due to prolonged typing.",
            "cumulative trauma from 2/1/2010 to 3/4/2012 due to prolonged typing",
        ),
        ("Mechanism of injury: cumulative trauma from 2/1/2010 to 3/4/2012.", None),
        (
            "She filed a claim for cumulative trauma from 2/1/2010 to 3/4/2012 to the neck.",
            "cumulative trauma",
        ),
    ],
)
def test_trauma_over_a_stretch_of_time_is_told_with_what_wore_the_worker_out(
    text: str, mechanism: str | None
) -> None:
    """The whole phrase is the mechanism where it tells of the work, else the kind of injury claimed."""
    assert patient_of(OPENING + text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "Mechanism of injury was a motor vehicle accident in which he was struck by a van.",
            "a motor vehicle accident in which he was struck by a van",
        ),
        (
            "Mechanism of injury: a forklift accident in which his foot was pinned.",
            "a forklift accident in which his foot was pinned",
        ),
        (
            "Mechanism of injury: a car accident in which she was rear-ended.",
            "a car accident in which she was rear-ended",
        ),
        ("The mechanism of injury was an incident in which her foot was run over.", "her foot was run over"),
    ],
)
def test_an_accident_of_a_kind_is_told_with_its_kind(text: str, mechanism: str) -> None:
    """`A car accident in which …` is told whole, `an incident in which …` from what befell the worker on."""
    assert patient_of(OPENING + text).mechanism_of_injury == mechanism
