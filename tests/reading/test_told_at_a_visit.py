"""What happened as a visit or a file tells it, parts that are well or only reached, ages beside notes."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "She was hurt on 3/4/12, at which point a pallet tipped over and struck her leg.",
            "a pallet tipped over and struck her leg",
        ),
        (
            "He reported an injury on 3/4/12 at which time a rope broke and he fell off a dock.",
            "a rope broke and he fell off a dock",
        ),
        (
            "A cook, struck on the arm by a tray on 3/4/12, has pain.",
            "struck on the arm by a tray",
        ),
        (
            "She had an injury on 3/4/12, at which time a man ran in, grabbed her by the arm, and hit her.",
            "a man ran in, grabbed her by the arm, and hit her",
        ),
        ("He has an industrial injury of 3/4/12, at which time he was employed as a cook.", None),
        ("He reported an injury on 3/4/12, at which time he sought treatment.", None),
    ],
)
def test_what_happened_at_which_time(text: str, mechanism: str | None) -> None:
    """`At which time` leads to the whole of what happened, and not to care or to work."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "DOI 3/4/12. At the exam of May 3, 2014 he explained that a door swung shut on his hand.",
            "a door swung shut on his hand",
        ),
        (
            "DOI 3/4/12. During an intake interview she recounted how a crate slid and hit her.",
            "a crate slid and hit her",
        ),
        (
            "The date of injury is 3/4/12. She remembers that the horse kicked her in the thigh.",
            "the horse kicked her in the thigh",
        ),
        ("The date of injury is 3/4/12. She states that the adjuster hit her with a denial in 2014.", None),
        ("DOI 3/4/12. Her account is that a patient twisted her wrist.", "a patient twisted her wrist"),
        ("DOI 3/4/12. The worker's history is that a shelf fell on her.", "a shelf fell on her"),
        (
            "DOI 3/4/12. He tells the examiner that a pipe rolled off the rack and hit him.",
            "a pipe rolled off the rack and hit him",
        ),
        (
            "DOI 3/4/12. The file describes a roof job in which the ladder slid and he fell.",
            "a roof job in which the ladder slid and he fell",
        ),
        (
            "DOI 3/4/12. The record describes a parade in which the horse reared and he was thrown.",
            "a parade in which the horse reared and he was thrown",
        ),
    ],
)
def test_who_tells_it_is_no_part_of_the_story(text: str, mechanism: str | None) -> None:
    """A visit, the worker's account, or a file leads to the story, which begins behind it."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "She had an injury on 3/4/12. She was waiting for a customer when a shelf fell on her.",
            "waiting for a customer when a shelf fell on her",
        ),
        (
            "He was hurt on 3/4/12. He was waiting to turn left when a bus hit him.",
            "waiting to turn left when a bus hit him",
        ),
        ("She had an injury on 3/4/12. She was waiting for surgery when the claim was denied.", None),
        (
            "The injury of 3/4/12 was to the right shoulder in lifting a transmission.",
            "lifting a transmission",
        ),
        ("He hurt his back in unloading tires on 3/4/12.", "unloading tires"),
        ("The injury was to the left knee in training for the department on 3/4/12.", None),
        ("Injury 3/4/12. Onset is attributed to scrubbing pans all day.", "scrubbing pans all day"),
        ("DOI 3/4/12. The condition is blamed on lifting drums for years.", "lifting drums for years"),
        ("DOI 3/4/12. Her symptoms are put down to typing and filing.", "typing and filing"),
        ("DOI 3/4/12. The pain is traced to narrowing of the canal.", None),
        ("DOI 3/4/12. He blamed the pain on sitting.", None),
        (
            "She was injured on 3/4/12, whereupon a rack collapsed and pinned her foot.",
            "a rack collapsed and pinned her foot",
        ),
        (
            "DOI 3/4/12. That day a boy who had been sent out bit her until aides intervened.",
            "a boy who had been sent out bit her",
        ),
        ("Injury 3/4/12. The onset of symptoms is ascribed to osteoarthritis.", None),
        (
            "DOI 3/4/12. On that day a boy who was mad kicked her shin before aides were able to intervene.",
            "a boy who was mad kicked her shin",
        ),
        (
            "DOI 3/4/12. On that day a guest who was drunk choked her until guards could pull him off.",
            "a guest who was drunk choked her",
        ),
    ],
)
def test_more_stories_of_what_happened(text: str, mechanism: str | None) -> None:
    """Waiting on the road or at work, `in lifting`, an onset, and what rescuers could end."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("C/o R knee locking, L knee ok.", ["R knee"]),
        ("He has right knee pain and the left knee is fine.", ["right knee"]),
        ("She has pain in both wrists; right elbow not affected.", ["both wrists"]),
        ("He has left knee pain, right knee pain free.", ["left knee"]),
        ("He has neck pain, low back pain when lifting.", ["neck", "low back"]),
        ("He has left ankle pain and occasional dragging of the toes on stairs.", ["left ankle"]),
        ("She has low back pain with catching of the foot on rugs.", ["low back"]),
        ("He has catching of the right knee.", ["right knee"]),
        ("There is numbness of the index and long fingers. He has right hand pain.", ["right hand"]),
        ("He has numbness of the right hand and of the thumb, index and long fingers.", ["right hand"]),
        (
            "He cut his left index and long fingers. He has right hand pain.",
            ["left index and long fingers", "right hand"],
        ),
        ("The lumbar spine shows spasm of the left buttock. He has neck pain.", ["neck"]),
        ("The neck reveals pain in the left trapezius. He has left knee pain.", ["left knee"]),
        ("She has left leg pain 6/10 and tingling to the ankle.", ["left leg"]),
        ("She has neck pain 6/10 with burning and numbness to the right elbow.", ["neck"]),
        ("She complains of numb fingers and right wrist pain.", ["right wrist"]),
        ("A separate claim covers the right wrist. He has left knee pain.", ["left knee"]),
        ("Another claim is for the neck. He has left knee pain.", ["left knee"]),
        ("Neck pain and injury to the right elbow.", ["Neck", "right elbow"]),
    ],
)
def test_parts_that_are_well_or_only_reached(text: str, parts: list[str]) -> None:
    """What is fine, trips the worker, was found, or is where numbness goes to is no part that was hurt."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She has clicking sensations in the jaw.", ["jaw"]),
        ("There is pain and a locking sensation of the right knee.", ["right knee"]),
        ("Her complaints are of the neck and right wrist.", ["neck", "right wrist"]),
        ("Pain, stiffness and a giving way sensation of the right ankle.", ["right ankle"]),
        ("Original complaints included the right hip and the neck.", ["right hip", "neck"]),
        ("Initial complaints were of the mid back.", ["mid back"]),
        ("He hurt his back in the service bay on 3/4/12.", ["back"]),
        ("She strained her back on the stairs and has neck pain.", ["back", "neck"]),
        ("He hit the back of the truck. He has neck pain.", ["neck"]),
        ("He turned his back on the dog. He has neck pain.", ["neck"]),
        ("A beam fell on the crown of his head on 3/4/12. CT of the head was normal.", ["head"]),
        ("A beam fell on the back of his head on 3/4/12. He has neck pain.", ["back of his head", "neck"]),
    ],
)
def test_names_of_the_parts_that_are_told_of(text: str, parts: list[str]) -> None:
    """Sensations of a joint, complaints that were of a part, a back that was hurt somewhere, a whole head."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("DOI 3/4/2012. He has low back pain. He fractured his left wrist on 5/5/1999.", ["low back"]),
        ("DOI 3/4/2012. He has neck pain. On June 3, 2001 he tore his right rotator cuff.", ["neck"]),
        ("DOI 3/4/2012. He has neck pain. The claim of 1/2/2003 was for the left hip.", ["neck"]),
        ("DOI 3/4/2012. He has neck pain. He injured his right hip on 2/4/2012.", ["neck", "right hip"]),
        (
            "DOI 3/4/2012. He has neck pain. The injury to the right hip of 2/4/2003 was aggravated.",
            ["neck", "right hip"],
        ),
    ],
)
def test_an_old_injury_with_its_full_date(text: str, parts: list[str]) -> None:
    """What was hurt on a day years before the injury is none of it, unless it was made worse."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("DOI 3/4/12. 22M framer c/o neck pain.", 22, "male"),
        ("DOI 3/4/12: 34F baker w/ R wrist pain.", 34, "female"),
        ("DOI 3/4/12. Seen in ER. 12M later he had surgery.", None, "male"),
        ("The records show a welder, male, age 45-years-old at the time of this review.", 45, "male"),
        ("The worker, 52 years old at the time of the examination, has neck pain.", 52, None),
        ("He was 45 years old at the time of the injury and has neck pain.", None, "male"),
        ("The claimant is a right handed 51 year-old picker whose back was hurt.", 51, None),
        ("The patient is a left-hand dominant 44 year-old roofer.", 44, None),
        ("A 33 year-old cook whose hand was burned on 3/4/12.", 33, None),
    ],
)
def test_ages_amid_notes_and_at_the_review(text: str, age: int | None, sex: str | None) -> None:
    """Initials amid notes, the hand that somebody writes with, and an age as of the review."""
    patient = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)
