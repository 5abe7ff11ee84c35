"""Treatments that only look had: asked for, imagined, somebody else's, or no more than a count."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has had PT and a fusion was recommended.", ["PT"]),
        ("She had two injections and surgery on the knee was discussed.", ["injections"]),
        ("He has had therapy and acupuncture is requested.", ["therapy"]),
        ("He had chiropractic care and a TENS unit was ordered.", ["chiropractic care"]),
        ("He completed PT and a brace was provided.", ["PT", "brace"]),
        ("A brace that reduced pain was requested.", []),
        ("A TENS unit that helped was denied.", []),
        ("An injection that gave relief was repeated.", ["injection"]),
        ("Acupuncture that helped in 2012 was requested again.", ["Acupuncture"]),
        ("A TENS trial that reduced pain was completed and a unit was requested.", ["TENS trial"]),
        ("Had he started physical therapy earlier, the outcome might have been better.", []),
        ("Had the patient tried acupuncture, this would be different.", []),
        ("Failed surgery occurred.", []),
        ("Exam: tooth #9 with oblique crown fracture into dentin.", []),
        ("Tooth #8 with a crown in 2012.", ["crown"]),
        ("Acupuncture helped his wife.", []),
        ("He was told that acupuncture helped other patients.", []),
        ("Acupuncture helped his neck and his sleep.", ["Acupuncture"]),
        ("He has had PT instead of surgery.", ["PT"]),
        ("She had a brace rather than a cast.", ["brace"]),
    ],
)
def test_what_is_asked_for_or_imagined_was_not_had(text: str, expected: list[str]) -> None:
    """What was recommended, would have been or merely does something was not had for it."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is in PT now.", ["PT"]),
        ("She is still in physical therapy and takes Norco.", ["physical therapy"]),
        ("He is in a work hardening program.", ["work hardening program"]),
        ("Pt is in chiro 2x/wk.", ["chiro"]),
        ("He is in need of physical therapy.", []),
        ("He is in PT school.", []),
        ("He is in between PT courses.", []),
        ("She is in a rehab job.", []),
        ("He is in occupational therapy as a career.", []),
        ("If he is in therapy, he should continue.", []),
        ("His wife is in therapy.", []),
    ],
)
def test_who_is_in_therapy_has_it(text: str, expected: list[str]) -> None:
    """Therapy that the worker is in is had; a need or a school of it is none."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She received PT, 14 sessions altogether, and a brace.", ["PT", "brace"]),
        ("He received PT, 14 sessions in all, and acupuncture.", ["PT", "acupuncture"]),
        ("He received 12 sessions altogether of physical therapy.", ["physical therapy"]),
        ("He had acupuncture 12 sessions total and massage.", ["acupuncture", "massage"]),
        ("He has had a brace and a total contact cast.", ["brace", "total contact cast"]),
        ("He has had physical therapy of an unknown number of visits.", ["physical therapy"]),
        ("Physical therapy of unknown duration was completed.", ["Physical therapy"]),
        ("She completed four sessions of psychotherapy by 4/1/2014.", ["psychotherapy"]),
        ("She received a partial denture replacing #9, which is now broken.", ["partial denture"]),
        ("On 12-10-2015 a Toradol injection was administered.", ["Toradol injection"]),
        ("In late May 2014 a knee arthroscopy was performed.", ["knee arthroscopy"]),
        ("Tx: elbow pad, physical therapy 24+, injection.", ["elbow pad", "physical therapy", "injection"]),
        ("He uses a cane outside.", []),
        (
            "He had an injection of lidocaine and Kenalog and a brace.",
            ["injection of lidocaine and Kenalog", "brace"],
        ),
        ("A left craniotomy for evacuation of a hematoma was performed.", ["left craniotomy"]),
    ],
)
def test_a_count_or_a_day_is_no_part_of_a_name(text: str, expected: list[str]) -> None:
    """Of a treatment its name stays, without how much, when and instead of what it was had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A brace and lumbar medial branch blocks have also been provided.", 2),
        ("Acupuncture has already been tried.", 1),
        ("Speech therapy and vestibular therapy followed through November.", 2),
        ("A brace has also been requested.", 0),
    ],
)
def test_an_adverb_parts_no_verb_from_its_treatment(text: str, expected: int) -> None:
    """What has `also` been done was done."""
    assert len(treatments(text)) == expected
