"""What reads like an age, a part or a mechanism of the worker, and is none."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of

_DATED = "He was injured on 3/4/2012. "


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "The applicant is a mechanic who injured his back on 3/4/2012 when he was lifting an engine.",
            "lifting an engine",
        ),
        (
            "The patient is a nurse who hurt her shoulder while she was lifting a patient.",
            "lifting a patient",
        ),
        ("The claimant is a roofer who hurt his knee while he was carrying shingles.", "carrying shingles"),
        ("This is a cook who hurt her wrist while she was lifting a kettle.", "lifting a kettle"),
        ("The man who struck her is 52 years old.", None),
        ("The dog that bit him was old.", None),
    ],
)
def test_the_worker_is_not_who_did_it(text: str, mechanism: str | None) -> None:
    """A patient who hurt a part of the body tells how; somebody who hurt the worker does not."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    "text",
    [
        "The patient is a teacher of 25 years who developed neck pain.",
        "The patient is a nurse of twenty years with back pain.",
        "The patient is a firefighter of 22 years, injured when he fell on 3/4/2012.",
        "After a career of 30 years with the county, she fell on 3/4/2012.",
        "She has been a manager of 30 years, and fell on 3/4/2012.",
        "She was a manager of 30, and fell on 3/4/2012.",
        "The patient has a history of a 20-year-old motor vehicle accident.",
        "The patient has a history of a 20-year-old injury as a driver.",
        "The ladder is 20 years old.",
        "The tractor is 30 years old. He fell on 3/4/2012.",
        "The elevator is 40 years old. He fell on 3/4/2012.",
        "The conveyor is 22 years old. He fell on 3/4/2012.",
    ],
)
def test_years_of_service_and_of_things_are_no_age(text: str) -> None:
    """How long somebody worked, or how old a thing or an accident is, is not how old the worker is."""
    assert patient_of(text).age is None


@pytest.mark.parametrize(
    "text",
    [
        "The worker was employed as a cook when the restaurant closed.",
        _DATED + "He was employed as a cook when the restaurant closed.",
        _DATED + "He had been employed as a driver and a mechanic for ten years.",
        _DATED + "He was employed as a nurse, and the employer was self-insured.",
        _DATED + "He was working as a nurse when the adjuster closed the case.",
        _DATED + "He was working as a clerk and the office moved to another town.",
        "He was working as a cook when a pot tipped over.",
    ],
)
def test_what_stands_behind_a_trade_is_not_always_the_injury(text: str) -> None:
    """Only a deed or a harm near the date of injury tells it."""
    assert patient_of(text).mechanism_of_injury is None


@pytest.mark.parametrize(
    ("told", "mechanism"),
    [
        ("He was working as a cook when a pot tipped over.", "a pot tipped over"),
        (
            "He was working as a cook when a pot of soup burned his arm.",
            "a pot of soup burned his arm",
        ),
        ("While he was on a ladder, the rung gave way.", "on a ladder, the rung gave way"),
        ("An inmate pulled him to the ground.", "An inmate pulled him to the ground"),
    ],
)
def test_what_a_thing_or_somebody_did_is_told(told: str, mechanism: str) -> None:
    """Behind a trade, a fronted clause or the date, what did harm tells the injury."""
    assert patient_of(_DATED + told).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    "told",
    [
        "While he was on Norco, his pain improved.",
        "While he was on tramadol, the dose was increased.",
        "While she was on crutches, her left knee buckled.",
        "While under general anesthesia, the surgeon dropped a clamp.",
        "While he was under anesthesia, the surgeon dropped a clamp.",
        "While he was on a course of steroids, his sugar rose.",
        "A coworker carried him to the first aid station.",
        "A coworker pulled him to the side.",
        "A coworker caught him.",
        "Two coworkers pulled him out.",
    ],
)
def test_mending_and_help_are_no_mechanism(told: str) -> None:
    """What goes on while the worker mends, and what others do to help, tells no injury."""
    assert patient_of(_DATED + told).mechanism_of_injury is None


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("His back pain stems from decades of riding motorcycles for pleasure.", None),
        ("He has a lung disease that came from 30 years of gardening at home.", None),
        ("His knee pain comes from years of playing football in school.", None),
        ("His elbow pain arises from years of swinging a racquet as a hobby.", None),
        ("His knee pain arose from years of marching in the Army.", None),
        ("His back pain arose from decades of riding motorcycles for pleasure.", None),
        ("Her neck pain arose from decades of lifting patients.", "decades of lifting patients"),
    ],
)
def test_what_is_done_for_itself_is_not_the_work_of_years(text: str, mechanism: str | None) -> None:
    """The years that wore the worker out are those at work, and not at home, at play or at school."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Right knee pain is not described as severe.", ["right knee"]),
        ("Neck and low back pain are not described in enough detail.", ["neck", "low back"]),
        ("Neck pain is denied as compensable.", ["neck"]),
        ("Neck pain and arm pain were not reported in the utilization review.", ["neck", "arm"]),
        ("The left knee pain was not a problem previously.", ["left knee"]),
        ("Neck pain is not reported to be constant.", ["neck"]),
        ("Left hip pain is not mentioned as a reason for the request.", ["left hip"]),
        ("Neck pain is denied.", []),
        ("Hip and groin pain are denied today.", []),
        ("He has neck pain 5/10. Exam: right wrist pain 0/10.", ["neck"]),
        ("He has neck pain 5/10. Exam: right wrist pain 0 out of 10.", ["neck"]),
        ("He has neck pain 5/10. Exam: right wrist pain 4/10.", ["neck", "right wrist"]),
    ],
)
def test_a_denial_says_no_more_than_it_says(text: str, parts: list[str]) -> None:
    """A pain of which only a quality, an account or a claim is denied is had; one of nought is not."""
    assert [part.lower() for part in patient_of(text).body_parts] == parts


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("She sat on a chair whose leg is broken and fell.", None),
        ("The request is for a stool whose leg broke.", None),
        (
            "The injury was caused by scanning with the arm raised, 10-12 studies/day.",
            "scanning with the arm raised",
        ),
        ("The injury was caused by sitting 8 hours a day.", "sitting 8 hours a day"),
        ("The injury was caused by standing 10 hours per shift.", "standing 10 hours per shift"),
    ],
)
def test_legs_of_things_and_hours_of_work(text: str, mechanism: str | None) -> None:
    """A chair has legs, and how many hours something went on for is a part of what wore the worker out."""
    assert patient_of(text).mechanism_of_injury == mechanism
