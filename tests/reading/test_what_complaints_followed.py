"""Stories told behind the complaints or the trade, in notes or by years of work, and their opposites."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of

_INJURED = "The worker sustained an industrial injury on 4-21-14. "


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "He reported pain in the shoulder after a rack he was unbolting came loose and jerked his arm.",
            "a rack he was unbolting came loose and jerked his arm",
        ),
        (
            "She reported low back pain after a resident she was transferring fell against her.",
            "a resident she was transferring fell against her",
        ),
        ("She reported neck pain after her vehicle was rear-ended.", "her vehicle was rear-ended"),
        (
            "He presented with low back pain radiating to the legs after a box fell on him.",
            "a box fell on him",
        ),
        (
            "She reported pain in the mid back and lower back from moving a resident to a chair.",
            "moving a resident to a chair",
        ),
        ("He reported right shoulder pain from overhead reaching.", "overhead reaching"),
        ("He reported increased back pain after the dog ran into him at home.", None),
        ("He reported neck pain after his physical therapist pulled his arm.", None),
        ("He reported increased pain from lifting groceries.", None),
        ("He reported nausea from taking Norco.", None),
        ("He reported relief after an injection was given.", None),
        ("He has low back pain from sitting.", None),
        ("He reported neck and shoulder pain due to a fall from a ladder.", "a fall from a ladder"),
        ("He reported low back pain following a motor vehicle accident.", "a motor vehicle accident"),
        ("He reported low back pain following surgery.", None),
        ("He reported low back pain due to degenerative disc disease.", None),
        (
            "She reported that while helping a client transfer, the client fell and pulled her down.",
            "helping a client transfer, the client fell and pulled her down",
        ),
    ],
)
def test_what_the_complaints_followed(text: str, mechanism: str | None) -> None:
    """Behind the date of injury, complaints are told with what they came from; care and home are none."""
    assert patient_of(_INJURED + text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "She was injured on 10/2/2008 while employed as an officer; her car was rear-ended by a truck.",
            "her car was rear-ended by a truck",
        ),
        ("He was injured on 4/21/14 while employed as a driver; his physician gave him Norco.", None),
        ("He was injured on 4/21/14; an MRI showed a tear that hit his nerve.", None),
        (
            "The date of injury is 4/21/14. Per the first report, he was taken to the floor by an inmate.",
            "was taken to the floor by an inmate",
        ),
        ("The date of injury is 4/21/14. He was taken to the hospital by ambulance.", None),
        (
            "DOI 4/21/14. Slipped in a crawl space, twisting injury L knee; R knee since 2016.",
            "Slipped in a crawl space, twisting injury L knee",
        ),
        ("DOI 4/21/14. Flipping a mattress when she felt sharp pain in the back.", "Flipping a mattress"),
        ("DOI 4/21/14. Using a cane when she fell again.", None),
        ("DOI 4/21/14. Contracted COVID-19 on a hospital ward.", "Contracted COVID-19 on a hospital ward"),
        (
            "He was injured on 4/21/14 when a crate hit his shoulder; he then twisted his ankle.",
            "a crate hit his shoulder; he then twisted his ankle",
        ),
        (
            "A nurse who on 4/21/14 was struggling with a visitor and injured her back.",
            "struggling with a visitor",
        ),
        ("55-year-old male. Slip and fall 2/2/2007. He has back pain.", "Slip and fall"),
        (
            "DOI 5/1/14. The patient, 33 years old, twisted her back turning a man.",
            "twisted her back turning a man",
        ),
        (
            "A driver who was verbally abused and spat upon by a man on 10/30/2013.",
            "was verbally abused and spat upon by a man",
        ),
        ("He twisted his knee on 3/4/12, was seen in the ER, and was given a brace.", "twisted his knee"),
        ("He was in a car accident on 5/5/15 unrelated to work. DOI 3/4/12.", None),
        (
            "DOI 12/14/13. The injured worker indicated that he was walking when he rolled his ankle.",
            "walking when he rolled his ankle",
        ),
        ("He injured his neck in a car accident in June of 1995. DOI 6/22/95.", "a car accident"),
        ("On 1/1/10 he injured his back lifting, and on 5/5/12 he injured his knee.", "lifting"),
        (
            "His symptoms started after a series of falls, the last of which was on 4/4/14.",
            "a series of falls",
        ),
        ("He has had neck pain since being rear-ended on 4/21/14.", "being rear-ended"),
        ("He fell on 4/21/14, suffering a wrist fracture.", "fell"),
        ("44 yo M DOI 4/21/14 s/p fall from roof w/ L heel fx. S/p ORIF.", "fall from roof"),
        ("62F DOI 5/4/2008, trip and fall at work. Dx: neck sprain.", "trip and fall at work"),
        ("He has neck pain since a lifting injury on 2/3/2013.", "a lifting injury"),
        ("She has knee pain after a fall against a counter on 2/22/15.", "a fall against a counter"),
        (
            "He has a cough after exposure to chlorine gas at work on 4/11/12.",
            "exposure to chlorine gas at work",
        ),
        ("DOI 5/8/2012. The hernia was sustained while pushing a truck.", "pushing a truck"),
        (
            "DOI 3/17/2012. She was sitting in a chair which collapsed. She landed on her buttocks.",
            "sitting in a chair which collapsed",
        ),
        (
            "He fell from a scaffold in 1989 (DOI 6/1/1989) and has incomplete paraplegia.",
            "fell from a scaffold in 1989",
        ),
        (
            "She developed vocal cord dysfunction from years of raising her voice.",
            "years of raising her voice",
        ),
        ("The mechanism is reported as occurring when he was pulling a cart.", "pulling a cart"),
        ("He claims injury on a cumulative trauma basis from January 2010 to May 2011.", None),
    ],
)
def test_stories_behind_the_date(text: str, mechanism: str | None) -> None:
    """What follows the date of injury tells the story also behind a trade, in a note or in two halves."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "She injured her neck and both wrists over years of work as a court reporter.",
            "years of work as a court reporter",
        ),
        (
            "He injured his low back over many years of heavy lifting as a mason.",
            "many years of heavy lifting as a mason",
        ),
        (
            "She developed wrist pain over the course of ten years of typing. DOI 3/4/2012.",
            "ten years of typing",
        ),
        ("He injured his shoulder as a warehouse worker on 4/21/14.", None),
        ("He injured his arm as a gate closed on it on 4/21/14.", "a gate closed on it"),
        ("He has had pain since the injury over two years of treatment.", None),
        (
            "CT to 1/17/13, repetitive scanning and lifting of cartons to 35 lbs. PTP is a chiropractor.",
            "CT to 1/17/13, repetitive scanning and lifting of cartons to 35 lbs",
        ),
        (
            "She sustained a trauma from repetitive stitching and trimming, ending 12/3/12.",
            "repetitive stitching and trimming",
        ),
    ],
)
def test_what_years_of_work_did(text: str, mechanism: str | None) -> None:
    """Years of work are the cause of what they are said to have injured; a trade alone is none."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    "text",
    [
        "an industrial injury, March 30, 2015.",
        "an injury on March 30, 2015.",
        "an amputation of the right thumb on March 30, 2015 while operating a press.",
    ],
)
def test_the_day_behind_a_comma(text: str) -> None:
    """The date of injury stands behind the injury, be it named or behind a comma."""
    assert str(patient_of(f"The worker sustained {text}").date_of_injury) == "2015-03-30"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He has low back pain since 3/22/14, when he was lifting a gurney.", "2014-03-22"),
        ("He has had hip pain since 1/5/2014 when he fell on his side.", "2014-01-05"),
        ("He has had pain since 3/4/12 and was treated.", None),
        ("He has had numbness since 3/4/12 when he was seen by Dr. X.", None),
        ("She has had pain since her surgery on 3/4/12, when she was given Norco.", None),
    ],
)
def test_the_day_since_when_there_is_pain(text: str, day: str | None) -> None:
    """Pain since a day tells the date of injury where what happened follows."""
    told = patient_of(text).date_of_injury
    assert (str(told) if told is not None else None) == day


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The 61-year-old supervisor of the patient harassed her. The patient is 34 years old.", 34),
        ("A 61-year-old manager who harassed her was let go. The patient is 34 years old.", 34),
        ("A 52-year-old supervisor at a warehouse injured his back.", 52),
        ("A 52-year-old supervisor who injured his back is seen.", 52),
    ],
)
def test_whose_age_a_supervisors_is(text: str, age: int) -> None:
    """The age of the worker's supervisor is none of the worker's, who may be a supervisor, too."""
    assert patient_of(text).age == age
