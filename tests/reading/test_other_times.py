"""What happened at another time, how far a pain goes, notes with `inj.`, further ways to tell an injury."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of

_HURT = "DOI 3/4/12. He has left knee pain. "


@pytest.mark.parametrize(
    "before",
    [
        "Of note he dislocated the right shoulder wrestling in high school.",
        "He fractured his right wrist as a child.",
        "Past history is notable for a left wrist fracture at age 12.",
        "He broke his collarbone when he was a teenager.",
        "He hurt his right shoulder in the Army and it healed.",
        "Years before the injury he strained his right hip while bowling.",
        "He injured his neck in a motorcycle accident in 1995 and recovered.",
        "In 1988 he was shot in the right thigh.",
        "There was a non-industrial injury to the right elbow.",
        "He reports a childhood injury to the left elbow.",
        "He had a prior injury to the right wrist in 2005.",
        "A previous claim for the low back was settled.",
        "He has an old injury of the right ankle.",
    ],
)
def test_an_injury_of_another_time_is_not_the_letters(before: str) -> None:
    """Neither the part that was hurt then nor how it was hurt is told of the injury at hand."""
    patient = patient_of(_HURT + before)
    assert list(patient.body_parts) == ["left knee"]
    assert patient.mechanism_of_injury is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("On 3/4/12 he aggravated a prior injury to his low back.", ["low back"]),
        ("He injured his neck on 3/4/12 while employed as a child care worker.", ["neck"]),
        ("The high school teacher injured her right wrist on 3/4/12.", ["right wrist"]),
        ("He is a player with a sports-related injury to the left knee on 3/4/12.", ["left knee"]),
        ("He injured his low back on 3/4/12 when he was 19.", ["low back"]),
        ("He had a heater fall on his right foot on 3/4/12.", ["right foot"]),
        ("DOI 3/4/12. An earlier claim was for the neck, and this claim is for the hip.", ["hip"]),
        ("DOI 3/4/12. He was born in 1961 and hurt his low back lifting a drum.", ["low back"]),
        (
            "DOI 3/4/12. He injured his left knee, and now has right knee pain. MRI 2010.",
            ["left knee", "right knee"],
        ),
    ],
)
def test_words_of_another_time_that_are_of_this_injury(text: str, parts: list[str]) -> None:
    """What the injury made worse, a trade, or a year of birth leaves a part where it was."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("C/o neck pain 7/10 to L arm.", ["neck"]),
        ("C/o LBP 8/10 to R leg. Accepted: low back.", ["low back"]),
        ("She has low back pain to both legs.", ["low back"]),
        ("Neck pain, 6/10, to bilateral shoulders.", ["Neck"]),
        ("He has right leg pain. Leg pain is to the lateral calf.", ["right leg"]),
        ("C/o pain to the right knee 5/10.", ["right knee"]),
        ("C/o neck pain and pain to L thigh.", ["neck", "L thigh"]),
        ("L foot pain, numbness L toes.", ["L foot"]),
    ],
)
def test_a_rated_pain_that_goes_to_a_limb(text: str, parts: list[str]) -> None:
    """A part to which the pain of another goes is no part of its own, also behind a rating."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "mechanism", "parts"),
    [
        ("DOI 3/4/12. Fell off ladder inj. R shoulder.", "Fell off ladder", ["R shoulder"]),
        ("DOI 3/4/12. 45 y/o M. Fell off truck, inj. L hip.", "Fell off truck", ["L hip"]),
        (
            "DOI 3/4/12. Slipped on ice & inj. R wrist, L knee.",
            "Slipped on ice",
            ["R wrist", "L knee"],
        ),
        ("DOI 3/4/12. He has neck pain. Tx: cortisone inj. L shoulder x 2.", None, ["neck"]),
    ],
)
def test_inj_with_its_stop(text: str, mechanism: str | None, parts: list[str]) -> None:
    """The stop of `inj.` ends no sentence and hides no part."""
    patient = patient_of(text)
    assert (patient.mechanism_of_injury, list(patient.body_parts)) == (mechanism, parts)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("C/o neck, R shoulder, L knee.", ["neck", "R shoulder", "L knee"]),
        ("Claimed: left knee (compensatory), low back.", ["left knee", "low back"]),
        ("She was hurt when a cart ran into her back.", ["back"]),
        ("He was hurt stepping off a curb and rolling his left ankle.", ["left ankle"]),
        ("He shot a nail through his L index finger.", ["L index finger"]),
        ("He has ringing in both ears and burns to the face.", ["both ears", "face"]),
        ('He felt a "pop" in the right shoulder.', ["right shoulder"]),
        ("He has neck pain. His wife complains of pain in her back.", ["neck"]),
    ],
)
def test_further_ways_to_name_a_part(text: str, parts: list[str]) -> None:
    """Lists behind `c/o`, asides in brackets, and what ran into or through a part."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "She was hurt on 3/4/12 when a student pinned her to a wall for minutes until officers arrived.",
            "a student pinned her to a wall",
        ),
        (
            "He was hurt on 3/4/12 when a trench caved in on him for hours until firemen freed him.",
            "a trench caved in on him",
        ),
        (
            "He was hurt on 3/4/12 when a patient choked him until staff pulled her off.",
            "a patient choked him until staff pulled her off",
        ),
        (
            "DOI 3/4/12. She missed the last step of the bus and landed on her side.",
            "missed the last step of the bus and landed on her side",
        ),
        ("DOI 3/4/12. He missed a rung and fell four feet.", "missed a rung and fell four feet"),
        ("DOI 3/4/12. He missed the last appointment.", None),
        ("He injured his low back on 3/4/12 when he was 19.", None),
        (
            "The injury of 3/4/12 is described as due to repetitive splicing of cable.",
            "repetitive splicing of cable",
        ),
        (
            "Injury to the wrists on a cumulative basis from 1/5/2010 to 9/14/12, the result of data entry.",
            "data entry",
        ),
        ("DOI 3/4/12. MOI: rear-ended by a van, + airbag, no LOC.", "rear-ended by a van"),
        ("Using a jackhammer on 3/4/12, he felt a pop in the wrist.", "Using a jackhammer"),
        ("She had a chair roll out from under her on 3/4/12.", "had a chair roll out from under her"),
        (
            "On 3/4/12, a 200 lb. motor slipped off the hoist and landed on his foot.",
            "a 200 lb. motor slipped off the hoist and landed on his foot",
        ),
        (
            "A pallet jack ran over the foot of this 30 year-old stocker on 3/4/12.",
            "A pallet jack ran over the foot of this 30 year-old stocker",
        ),
        (
            "DOI 3/4/12. The truck he was riding in fell down a bank.",
            "The truck he was riding in fell down a bank",
        ),
        (
            'Claimant, 44M, DOI 3/4/12, "lifted generator, felt back go out."',
            "lifted generator, felt back go out",
        ),
        (
            "On 3/4/12 the worker, a 33 yr. old cook, cut his palm on a glass.",
            "cut his palm on a glass",
        ),
    ],
)
def test_further_ways_to_tell_what_happened(text: str, mechanism: str | None) -> None:
    """Rescues and seat belts end a story; things, gerunds and causes may begin it."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The patient was rear ended while stopped at a light on 3/4/2013.", "2013-03-04"),
        ("The patient is a cook who, on 3/4/2013, sustained second degree burns to her arm.", "2013-03-04"),
        ("She developed an asthma attack after inhaling fumes on 3/4/2013.", "2013-03-04"),
        ("He suffered a heat stroke while picking grapes on 3/4/2013, and fell.", "2013-03-04"),
        ("A door came down on the patient's shoulder on 3/4/2013.", "2013-03-04"),
        ("He sprained his ankle on 3/4/2013 running after a thief.", "2013-03-04"),
        ("He stopped working on 3/4/2013.", None),
        ("The doctor came down to see him on 3/4/2013.", None),
    ],
)
def test_the_date_beside_what_happened(text: str, date: str | None) -> None:
    """A date is the injury's beside a deed, a wound or what a thing did, and not beside care or work."""
    told = patient_of(text).date_of_injury
    assert (told.isoformat() if told is not None else None) == date


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("Injured worker (IW): 56, female, cafeteria worker.", 56, "female"),
        ("His wife complains of the noise. The worker has neck pain.", None, None),
        ("The worker has neck pain. Her husband complains that she cannot sleep.", None, None),
    ],
)
def test_who_is_told_of(text: str, age: int | None, sex: str | None) -> None:
    """A label with its initials leads to age and sex; what a spouse complains of tells neither."""
    patient = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)


@pytest.mark.parametrize(
    ("text", "day", "mechanism"),
    [
        ("She was in a non-industrial car accident on 7/4/2014 with increased neck pain.", None, None),
        (
            (
                "She had a non-work-related fall on 7/4/2014. The injury of 3/4/2012 occurred when she "
                "slipped on a wet floor."
            ),
            "2012-03-04",
            "slipped on a wet floor",
        ),
        (
            (
                "The injury of 3/4/2012 occurred when he lifted a pump; a non-industrial fall on 5/5/2013 "
                "did not change it."
            ),
            "2012-03-04",
            "lifted a pump",
        ),
        (
            "She fell at home on 8/1/2013. The original injury was on 2/1/2012 when she stepped in a hole.",
            "2012-02-01",
            "stepped in a hole",
        ),
        (
            "He was injured at home plate on 3/3/2013 while umpiring a game.",
            "2013-03-03",
            "umpiring a game",
        ),
        (
            "He was hurt on 5/5/2012 when he fell off a dock. He has had non-industrial injuries before.",
            "2012-05-05",
            "fell off a dock",
        ),
    ],
)
def test_what_was_no_injury_of_work(text: str, day: str | None, mechanism: str | None) -> None:
    """An accident that was not industrial has neither the date of injury nor the mechanism."""
    patient = patient_of(text)
    assert (patient.date_of_injury and patient.date_of_injury.isoformat()) == day
    assert patient.mechanism_of_injury == mechanism
