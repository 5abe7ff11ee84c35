"""Treatments cut where their names end, and what looks like one and was never had, in many wordings."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was treated in 4/2011. Treatment to date: PT 28, biofeedback 12. Meds have been changed.",
            ["PT", "biofeedback"],
        ),
        ("Report of 3/11. Treatment: TENS, acupuncture 12. The pain is better.", ["TENS", "acupuncture"]),
        ("He had PT in 2011. She did massage 12. Naproxen is taken.", ["PT", "massage"]),
        ("Six weeks in a hinged elbow brace came next, then 20 visits of PT.", ["hinged elbow brace", "PT"]),
        ("Three weeks in a walking cast followed, then a boot.", ["walking cast", "boot"]),
        ("He had stitches in the ER and a splint in urgent care.", ["stitches", "splint"]),
        ("She got two cortisone injections in the clinic.", ["cortisone injections"]),
        ("He underwent a distal biceps repair through one incision.", ["distal biceps repair"]),
        ("She underwent a carpal tunnel release through an endoscopic portal.", ["carpal tunnel release"]),
        ("She was given a genicular nerve block under fluoroscopy.", ["genicular nerve block"]),
        ("He underwent manipulation under anesthesia.", ["manipulation under anesthesia"]),
        ("He did acupuncture, eight visits, ending in 01/2013.", ["acupuncture"]),
        ("He did acupuncture, eight visits, beginning 01/2013, and massage.", ["acupuncture", "massage"]),
        ("Treatment: facet blocks, two, each good for a day; tenolysis.", ["facet blocks", "tenolysis"]),
        (
            "Treatment: Long arm cast 8 wks, then ultrasound bone stim at night x 3 mos; PT.",
            ["Long arm cast", "ultrasound bone stim", "PT"],
        ),
        ("Treatment: splint 3 weeks, later a boot 2 months; a cane.", ["splint", "boot", "cane"]),
        ("Treatment: a walker, given up in May for a cane; therapy.", ["walker", "cane", "therapy"]),
        ("Tx: crutches, exchanged for a cane; PT.", ["crutches", "cane", "PT"]),
        (
            "Procedures: thoracotomy with drainage of an empyema, left rib block.",
            ["thoracotomy with drainage of an empyema", "left rib block"],
        ),
        (
            "She underwent pelvic plating and a right iliosacral screw on 9/14/2014.",
            ["pelvic plating", "right iliosacral screw"],
        ),
    ],
)
def test_a_name_ends_before_when_where_and_how_often(text: str, expected: list[str]) -> None:
    """A count, a place, an approach or a change told behind a treatment is no part of its name."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Of the 21 days of cold therapy it gave 7.",
        "Of the twelve visits of physical therapy UR gave 4.",
        "Of twelve visits of acupuncture the reviewer gave six.",
        "A mastiff she had on a catch pole bit through the glove.",
        "The hose she had on a wall strap let go and struck her.",
        "The patient that he had in the traction unit fell.",
        "On 5/21/2016 the crank of a pool cover reel kicked back and caught her under the chin.",
        "On 3/2/2012 a ramp of a trailer let go and caught his foot.",
    ],
)
def test_no_treatment_was_had(text: str) -> None:
    """What utilization review gave, what somebody had in hand and what struck the worker was not had."""
    assert treatments(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "and a steroid injection that was planned for the fall was called off",
        "and a block that was scheduled for May was cancelled",
        "and an epidural, which was cancelled",
        "and an epidural injection, which was never done",
        "and surgery on the knee, which he refused",
        "and a fusion that was called off",
        "and an arthroscopy, but it was postponed",
    ],
)
def test_what_was_called_off_was_not_had(told: str) -> None:
    """Of what somebody had, that does not count of which the letter says that it came to nothing."""
    assert treatments(f"She had 22 visits of physical therapy {told}.") == ["physical therapy"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She had PT, which helped, and a fusion, which was done in 2011.", ["PT", "fusion"]),
        ("He had in the past acupuncture and a brace.", ["acupuncture", "brace"]),
        ("He had on 3/4/2012 an epidural injection.", ["epidural injection"]),
        ("Physical therapy gave relief.", ["Physical therapy"]),
        ("She attended pool exercises and massage.", ["pool exercises", "massage"]),
    ],
)
def test_what_was_had_stays(text: str, expected: list[str]) -> None:
    """Wordings close to these tell of treatments that were had."""
    assert treatments(text) == expected
