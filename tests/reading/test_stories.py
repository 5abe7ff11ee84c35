"""What the sentence behind the date tells of the injury, and ages that stand behind a trade."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "The patient has a date of injury of 10/4/2012. A rigging cable went slack and "
                "he was dropped onto a mat."
            ),
            "A rigging cable went slack and he was dropped onto a mat",
        ),
        (
            (
                "She sustained an injury on 07/11/2012. The rope brake failed and she came down "
                "two stories onto a hedge."
            ),
            "The rope brake failed and she came down two stories onto a hedge",
        ),
        (
            (
                "The employee was injured on 1/30/2014. The right thumb was caught between a "
                "cable and a sheave."
            ),
            "The right thumb was caught between a cable and a sheave",
        ),
        (
            "The date of injury is 3/4/12. A shelf bracket let go and she was showered with cans.",
            "A shelf bracket let go and she was showered with cans",
        ),
        (
            "Date of injury: 3/4/2012. The ladder rung broke and he dropped eight feet.",
            "The ladder rung broke and he dropped eight feet",
        ),
        (
            "He was hurt on 3/4/2012. His left hand was drawn into the rollers of a press.",
            "His left hand was drawn into the rollers of a press",
        ),
        (
            ("The injury is dated March 4, 2012. A patient seized her by the hair and bent her backward."),
            "A patient seized her by the hair and bent her backward",
        ),
        (
            ("The claim has a date of injury of 3/4/12. The gate swung back and threw him off the platform."),
            "The gate swung back and threw him off the platform",
        ),
        (
            "She was injured on 3/4/12. Two boxes slid from the belt and she turned to stop them.",
            "Two boxes slid from the belt and she turned to stop them",
        ),
        (
            "The date of injury is 3/4/2012. The scissor lift tilted and he clung to the rail.",
            "The scissor lift tilted and he clung to the rail",
        ),
        ("He was injured on 3/4/12. The company doctor gave him naproxen.", None),
        ("He was injured on 3/4/12. The pain began in his back and she noted it.", None),
        ("The date of injury is 4/5/12. The left knee buckled and she fell at home in 2014.", None),
        ("She was injured on 3/4/12. The ambulance took her to a hospital.", None),
        ("She was injured on 3/4/12. The claim was accepted and she was placed off work.", None),
        ("She was injured on 3/4/12. An MRI showed a tear and she was sent to a surgeon.", None),
        ("She was injured on 3/4/12. The employer moved her to a desk.", None),
        ("He was injured on 3/4/12. The wound was closed and he was given a splint.", None),
        ("He was injured on 3/4/12. A cast was put on and he went home.", None),
        ("He was injured on 3/4/12. The insurance was slow and he waited.", None),
        (
            ("She was injured on 3/4/12. The bus was hit by a truck and she was thrown to the floor."),
            "The bus was hit by a truck and she was thrown to the floor",
        ),
        ("She was injured on 3/4/12. The pharmacy filled the wrong drug and she was sick.", None),
        ("He was injured on 3/4/12. The family moved to Fresno and he found another job.", None),
        ("She was hurt on 3/4/12. The shoulder was injected and she improved.", None),
        ("She was hurt on 3/4/12. A lawyer was hired and she applied for benefits.", None),
        ("She was hurt on 3/4/12. The physical therapist taught her stretches.", None),
        ("She was hurt on 3/4/12. The left knee became swollen and she limped.", None),
        ("She was hurt on 3/4/12. The job was modified and she lasted a month.", None),
    ],
)
def test_the_sentence_behind_the_date_tells_the_injury(text: str, mechanism: str | None) -> None:
    """A thing that did harm is told directly behind the date; care, pain and later days are no injury."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "He has knee pain. He relates it to thirty years of kneeling on concrete, and a "
                "date of injury of 8/1/2014 has been assigned."
            ),
            "thirty years of kneeling on concrete",
        ),
        (
            (
                "She gives a history of lifting trays of cans by hand over two decades; the date "
                "of injury is 1/15/2013."
            ),
            "lifting trays of cans by hand over two decades",
        ),
        (
            (
                "Her injury of September 21, 2013 was a fall on a wet kitchen floor in which she "
                "sat down hard."
            ),
            "a fall on a wet kitchen floor in which she sat down hard",
        ),
        (
            (
                "Her injury is listed as cumulative from January 2016 to January 2017, due to "
                "standing on stone floors."
            ),
            "standing on stone floors",
        ),
        (
            "She attributes the pain to twelve years of typing without breaks.",
            "twelve years of typing without breaks",
        ),
        ("He blames his symptoms on decades of laying tile.", "decades of laying tile"),
        (
            "The accident of 3/4/12 was a motor vehicle collision at an intersection.",
            "a motor vehicle collision at an intersection",
        ),
        ("The injury of 3/4/12 consisted of a fall from a dock.", "a fall from a dock"),
        (
            "Date of injury: 12/28/2020. She contracted COVID-19 on a medical floor.",
            "contracted COVID-19 on a medical floor",
        ),
        ("She gives a history of smoking for ten years.", None),
        ("He relates it to the surgery.", None),
    ],
)
def test_years_of_work_and_named_happenings(text: str, mechanism: str | None) -> None:
    """Complaints that are put down to years of work, and an injury that is said to be a fall."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The employee tends the greens of a golf course and is fifty-four years old.", 54),
        ("I was asked to look at the treatment of a bricklayer, 58, with a lumbar injury.", 58),
        ("Bicycle messenger, male, 24. Injured 6/9/2022.", 24),
        ("This is a roofer, 41, who fell from a ladder.", 41),
        ("The case concerns a hotel housekeeper, 36, who hurt her back.", 36),
        ("The patient works as a cook and is 44 years old.", 44),
        ("Warehouse loader, female, 33; hurt her back.", 33),
        ("He was struck by a driver, 58, who had run a light.", None),
        ("She was in a room, 12, with no windows.", None),
    ],
)
def test_ages_without_years_old(text: str, age: int | None) -> None:
    """An age stands behind a trade, or at the end of a sentence on the worker."""
    assert patient_of(text).age == age


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "She has elbow pain from constant keyboard and mouse use, with a date of injury of 3/4/15.",
            "constant keyboard and mouse use",
        ),
        ("He has neck pain due to constant overhead reaching at work.", "constant overhead reaching at work"),
        ("She developed wrist pain from frequent typing.", "frequent typing"),
        ("He has stomach pain due to frequent ibuprofen use.", None),
        ("He has insomnia due to constant burning pain.", None),
        ("He has back pain that is worse from constant bending.", None),
        ("He is precluded from repetitive bending. He has back pain.", None),
    ],
)
def test_constant_work_that_a_pain_comes_from(text: str, mechanism: str | None) -> None:
    """Work that went on and on is a mechanism; what makes a pain worse or is forbidden is none."""
    assert patient_of(text).mechanism_of_injury == mechanism
