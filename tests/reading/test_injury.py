"""The injury in the wordings of case summaries: its day, how it came about, and the parts that were hurt."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4/5/2012 is given as the date of injury.", "2012-04-05"),
        ("On 4/5/2012 he pivoted on a wet dock and heard a pop.", "2012-04-05"),
        ("He is a cook who, on 4/5/2012, slipped on grease.", "2012-04-05"),
        ("She was a cashier when, on April 5, 2012, a stack of chairs toppled and struck her.", "2012-04-05"),
        ("The claimant (51, male), employed as a welder, stepped into a trench on 4/5/2012.", "2012-04-05"),
        ("He is a driver whose left knee buckled as he stepped from his truck on 4/5/2012.", "2012-04-05"),
        ("The claimant alleges that on 4/5/12 he was punched by an inmate.", "2012-04-05"),
        ("She alleges cumulative trauma through 4/5/12 from prolonged sewing.", "2012-04-05"),
        ("He has low back complaints dating to 4/5/2012.", "2012-04-05"),
        ("The claimant was injured 4/5/12 while lifting a drum.", "2012-04-05"),
        ("He sustained an injury while operating a press on 4/5/2012.", "2012-04-05"),
        ("On 4/5/2012 he began physical therapy.", None),
        ("On 4/5/2012 she fell again. Her injury was in 2009.", None),
        ("He underwent surgery on 4/5/2012. He fell in the hospital.", None),
        ("On 4/5/2012 he was seen by an orthopedist.", None),
        ("She was last seen on 4/5/2012 walking with a cane.", None),
    ],
)
def test_the_day_is_told_by_what_happened_on_it(text: str, day: str | None) -> None:
    """A day is the injury's where the opening tells what happened on it, and not where it tells of care."""
    found = patient_of(text)[0].date_of_injury
    assert (found.isoformat() if found is not None else None) == day


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "She claims an injury of 4/5/12, and the history is that she was rear-ended while driving a van.",
            "was rear-ended while driving a van",
        ),
        (
            "He sustained an injury on 4/5/12. He reportedly was thrown forward when the bus braked.",
            "was thrown forward when the bus braked",
        ),
        (
            "He has a date of injury of 4/5/12. He lifted a patient who suddenly went limp.",
            "lifted a patient who suddenly went limp",
        ),
        (
            "The mechanism is described as lifting a housing off a bench.",
            "lifting a housing off a bench",
        ),
        (
            "He hurt himself on 4/5/12 while unloading drywall from a truck.",
            "unloading drywall from a truck",
        ),
        ("He hurt his back on 4/5/12 moving a refrigerator.", "moving a refrigerator"),
        (
            "The date of injury is 4/5/12. A pallet of tile fell on his left foot.",
            "A pallet of tile fell on his left foot",
        ),
        (
            "DOI: 4/5/12. He states that on that day a tire rim came apart and hit his right forearm.",
            "a tire rim came apart and hit his right forearm",
        ),
        (
            "She was hurt on 4/5/12. Records say that the bank was held up and she was pushed to the floor.",
            "the bank was held up and she was pushed to the floor",
        ),
        (
            "The first report attributes her complaints to a pallet jack that rolled backward.",
            "a pallet jack that rolled backward",
        ),
        (
            "She alleges cumulative trauma from prolonged blow drying.",
            "cumulative trauma from prolonged blow drying",
        ),
        (
            "She was injured on 4/5/12. She was flipping a mattress when she felt her neck pull.",
            "flipping a mattress when she felt her neck pull",
        ),
        (
            "She was involved in a work injury on 4/5/12, in which she was thrown off a lift.",
            "was thrown off a lift",
        ),
        ("She had a slip and fall injury on 4/5/12.", "slip and fall"),
        ("He suffered a table saw injury to his left hand on 4/5/12.", "table saw injury to his left hand"),
        (
            "She developed right elbow pain after prolonged use of a label gun.",
            "prolonged use of a label gun",
        ),
        ("He was in a work-related motor vehicle accident on 4/5/12.", "work-related motor vehicle accident"),
        ("He claims a continuous trauma from 1/1/1980 to 12/30/2008.", None),
        ("The injury of 4/5/12 is reported. She was walking with a cane.", None),
        ("The date of injury is 4/5/12. The left knee buckled and she fell at home in 2014.", None),
        ("His complaints are attributed to lumbar spondylosis.", None),
        ("The mechanism of injury was noted to be a fall from a loading dock.", "a fall from a loading dock"),
        ("The mechanism of injury is to be determined.", None),
        (
            "DOI 6/2/2015. Rear-ended by a van at a red light. Neck pain since.",
            "Rear-ended by a van at a red light",
        ),
        ("Dx: neck sprain. Rear-ended by a van last year.", None),
        ("He hurt his knee on 4/5/2012 during a forcible entry drill.", "a forcible entry drill"),
        ("He reported an injury of 4/5/2012. Pain was noted during the visit.", None),
        (
            "She sustained a crush injury to the left hand when a gate fell.",
            "crush injury to the left hand when a gate fell",
        ),
        ("This is a 61 year old machinist whose claim is for hearing loss.", None),
        ("The mechanism of injury is unclear. He slipped on ice last week.", None),
        ("She was seen by a physician on 4/5/12 after her injury.", None),
    ],
)
def test_the_mechanism_is_the_clause_from_its_verb_on(text: str, mechanism: str | None) -> None:
    """How the injury came about is told by its own clause; later falls and findings are none."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The left knee swells by the end of the shift and gives way on stairs.", ["left knee"]),
        ("The right arm goes numb with typing.", ["right arm"]),
        ("The claim is for psyche.", ["psyche"]),
        ("Accepted are the neck and the left shoulder.", ["neck", "left shoulder"]),
        ("She cannot lie on the right shoulder.", ["right shoulder"]),
        ("He has an aching low back.", ["low back"]),
        ("There is soreness across the right wrist.", ["right wrist"]),
        ("He denies numbness, and has pain in the left hip.", ["left hip"]),
        ("The table pinned her right forearm against a wall.", ["right forearm"]),
        ("MRI of the right knee was read as normal. The knee twisted under her.", ["right knee"]),
        ("There is low back pain radiating to the left leg and the foot.", ["low back"]),
        ("She has pain in the neck shooting down the right arm.", ["neck"]),
        ("Exam: stiff neck, swelling of the left ankle, pain in the left wrist.", []),
        ("On examination, there is pain in the left hip.", []),
        ("He walks because the leg gives out.", []),
        ("There is pain and tingling of the R arm to the small finger, R elbow ache.", ["R arm", "R elbow"]),
        ("LBP with radiation L leg, neck pain.", ["neck"]),
        ("He has low back pain, with burning in both feet.", ["low back"]),
        ("She has pain in both shoulders. Dx: bilateral shoulder pain.", ["both shoulders"]),
        ("He was punched in the left side of the jaw and hurt.", ["jaw"]),
        ("An x-ray was done. She might have a hip injury.", []),
        ("An MRI was done. Diagnoses: right shoulder impingement, gout.", ["right shoulder"]),
        ("He has wrist pain. Diagnoses: right knee sprain.", ["wrist", "right knee"]),
        ("Diagnoses: trigger finger, gout.", []),
        ("Left ankle pain, lateral ankle swelling. Dx: L ankle sprain.", ["Left ankle"]),
    ],
)
def test_parts_are_those_complained_of(text: str, parts: list[str]) -> None:
    """What hurts, fails or is claimed is injured; what is examined or where a pain spreads to is not."""
    assert list(patient_of(text)[0].body_parts) == parts
