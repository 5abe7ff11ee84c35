"""What is told in passing: what came of an injury, causes behind a date, `inj` in notes, pain that sits."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("DOI 4/5/12. He fell off a dock, breaking two ribs and his wrist.", "fell off a dock"),
        (
            "DOI 4/5/12. He jumped from a cab, breaking his fall with his hands.",
            "jumped from a cab, breaking his fall with his hands",
        ),
        ("DOI 4/5/12, slipped on oil, strained L knee.", "slipped on oil"),
        ("DOI 4/5/12, tripped over a hose, fx R wrist.", "tripped over a hose"),
        ("DOI 4/5/12, fell through a skylight, inj neck + R hip.", "fell through a skylight"),
        ("She was injured on 4/5/12 when a door swung shut, hurting her elbow.", "a door swung shut"),
        (
            "She was injured on 4/5/12 when the rope snapped, tearing open her glove.",
            "the rope snapped, tearing open her glove",
        ),
        (
            "DOI 4/5/12. He was climbing a ladder when a rung broke; he then fell and landed on his heels.",
            "climbing a ladder when a rung broke; he then fell and landed on his heels",
        ),
        (
            "DOI 4/5/12. He was climbing a ladder when a rung broke; he went to an emergency room.",
            "climbing a ladder when a rung broke",
        ),
    ],
)
def test_what_came_of_it_ends_the_story(text: str, mechanism: str) -> None:
    """The parts that were hurt are no half of the story; a fall behind a semicolon is."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "A lineman for a utility was strapped to a pole on 4/5/12 when a cross arm broke and hit him.",
            "strapped to a pole on 4/5/12 when a cross arm broke and hit him",
        ),
        (
            "The file concerns a cook, who was stirring a kettle on 4/5/12 when it tipped.",
            "stirring a kettle on 4/5/12 when it tipped",
        ),
        (
            "A roofer, 44, who on 4/5/12 was tossing shingles down when a bundle caught his sleeve.",
            "tossing shingles down when a bundle caught his sleeve",
        ),
        (
            (
                "A forty-one-year-old cook was lifting a stock pot when the handle broke. "
                "The date of injury is 4/5/12."
            ),
            "lifting a stock pot when the handle broke",
        ),
        (
            "He was hurt on 4/5/12, on which date the truck he was driving was struck by a train.",
            "the truck he was driving was struck by a train",
        ),
        ("His claim arises from 4/5/12, on which day he slipped on a ramp.", "slipped on a ramp"),
        (
            (
                "DOI 4/5/12. The patient is a plumber and was pulling a drain snake when it kinked; "
                "he felt a pop in his wrist."
            ),
            "pulling a drain snake when it kinked",
        ),
        ("DOI 4/5/12. The patient works as a painter and fell from a plank.", "fell from a plank"),
        ("DOI 4/5/12. The patient works as a painter and lives alone.", None),
        ("He claims injury on 4/5/12 as a result of a motor vehicle collision.", "a motor vehicle collision"),
        ("DOI 4/5/12. She reported shoulder pain on 4/5/13 from sleeping on it.", None),
        ("A coworker was driving the van on 4/5/12 when it rolled over. The patient was hurt.", None),
        (
            "She was treated by Dr. Lee, who was reviewing a film when the machine failed. DOI 4/5/12.",
            None,
        ),
    ],
)
def test_who_the_story_is_of_is_told_in_many_ways(text: str, mechanism: str | None) -> None:
    """A trade, `who`, or a date amid the story leads to it as a pronoun does; somebody else's does not."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("cause", "mechanism"),
    [
        ("was due to prolonged typing", "prolonged typing"),
        ("as a result of kneeling on gravel and carrying pots", "kneeling on gravel and carrying pots"),
        ("from years of stocking shelves", "years of stocking shelves"),
    ],
)
def test_the_cause_stands_behind_the_date(cause: str, mechanism: str) -> None:
    """What began on the date of injury has its cause behind the date."""
    led = "The date of injury, 4/5/12, " if cause.startswith("was") else "Her injury, knee pain on 4/5/12 "
    assert patient_of(f"{led}{cause}.").mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("The employee, who is 55 and drives a truck, hurt his back.", 55, "male"),
        ("The worker, who is now 47, has neck pain.", 47, None),
        ("The claimant, who was 47, had a fall.", None, None),
        ("Her husband, who is 60, drives her. She has pain.", None, "female"),
        ("Male, thirty-one, carpenter.", 31, "male"),
        ("Female, fifty; cashier with neck pain.", 50, "female"),
        ("Male, twenty visits of therapy.", None, None),
        (
            "The cook was hurt. Dr. Lee saw her in June. He advises surgery. She complains of neck pain.",
            None,
            "female",
        ),
        ("The applicant has neck pain. Light duty was offered which her employer withdrew.", None, "female"),
        ("The attorney wrote. He said that the adjuster lost his file.", None, None),
    ],
)
def test_ages_and_sexes_told_in_passing(text: str, age: int | None, sex: str | None) -> None:
    """An age behind `who is` or in words, and the pronoun of whom the employer or the complaint is."""
    patient = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("DOI 4/5/12, slipped on oil, inj L knee + low back.", ["L knee", "low back"]),
        ("R knee inj when he fell. Now R knee pain 5/10.", ["R knee"]),
        ("He has low back pain. PT x 12, ESI x 2, SI joint inj R.", ["low back"]),
        ("Tx: cortisone inj L shoulder 3/12, hip inj 4/12. C/o neck pain.", ["neck"]),
        ("He c/o low back pain 7/10, tingling R calf.", ["low back"]),
        ("LBP. Low back pain 8/10, burning L thigh.", ["Low back"]),
        ("Hot oil splashed, burning L forearm. He has neck pain.", ["L forearm", "neck"]),
        ("He c/o burning R thigh.", ["R thigh"]),
    ],
)
def test_notes_tell_injuries_and_injections_alike(text: str, parts: list[str]) -> None:
    """`inj` is an injury in a story and an injection among treatments; what is felt beside a pain is none."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Pain is felt along the outer side of the left elbow.", ["left elbow"]),
        ("The pain lies in the front of the right hip.", ["right hip"]),
        ("Pain is worst at the base of the right thumb.", ["right thumb"]),
        ("Pain is present in both shoulders and spreads to the hands.", ["both shoulders"]),
        ("Pain begins in the neck and goes down the right arm.", ["neck"]),
        ("Pain runs down the left leg.", []),
        ("She has low back pain that is felt in the left thigh as well.", ["low back"]),
        ("Neck pain is felt in the left hand.", ["Neck"]),
        ("Pain runs from the left heel all the way up to the calf.", ["left heel"]),
        ("He has burning pain from the foot up to the knee.", ["foot"]),
        ("Her knee trouble began in 2012.", ["knee"]),
        ("He has problems with both shoulders and his neck.", ["both shoulders", "neck"]),
        ("He has difficulty with stairs.", []),
        ("She has wrist pain, numbness of the fingers, and elbow pain.", ["wrist", "elbow"]),
        ("She has numbness in both hands.", ["both hands"]),
    ],
)
def test_where_a_pain_sits_and_where_it_goes(text: str, parts: list[str]) -> None:
    """Where a pain sits or begins is what hurts; where it goes, and what is only numb, is not."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He lacerated the patellar tendon. He has left knee pain.", ["left knee"]),
        ("He tore his rotator cuff. He has right shoulder pain.", ["right shoulder"]),
        ("He tore his left rotator cuff.", ["left rotator cuff"]),
        (
            "He ruptured his left Achilles tendon and has right knee pain.",
            ["left Achilles tendon", "right knee"],
        ),
        ("A pipe struck him on the head. He had staples to the scalp. He has neck pain.", ["head", "neck"]),
        (
            "He sustained a laceration of the scalp and injured his left knee.",
            ["scalp", "left knee"],
        ),
        (
            "He was hit on the back of the head and the upper neck. Therapy for the neck helped.",
            ["back of the head", "neck"],
        ),
        ("A box fell on her upper neck.", ["upper neck"]),
    ],
)
def test_a_part_within_a_part_that_is_told_of(text: str, parts: list[str]) -> None:
    """A tendon of a joint and the scalp of a head add nothing to them; alone they stand for themselves."""
    assert list(patient_of(text).body_parts) == parts
