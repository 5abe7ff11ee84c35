"""Treatments of chronologies, told of behind a date without a verb, and lists with an unusual lead."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "June 2011: right knee arthroscopy, still swells. May 2012: chiropractic, brief relief.",
            ["right knee arthroscopy", "chiropractic"],
        ),
        ("4/2/15: cervical ESI, no benefit.", ["cervical ESI"]),
        (
            "Spring 2010: left shoulder manipulation under anesthesia.",
            ["left shoulder manipulation under anesthesia"],
        ),
        ("2009: L4-5 fusion; 2011: hardware removal.", ["L4-5 fusion", "hardware removal"]),
        ("Early 2013: acupuncture, helped for a day.", ["acupuncture"]),
        ("March 3, 2014: left hip injection under fluoroscopy.", ["left hip injection"]),
        ("5/1/13 to 8/9/13 OT notes, 16 visits of occupational therapy.", ["occupational therapy"]),
        ("2/3/18 to 3/4/18: 8 sessions of biofeedback.", ["biofeedback"]),
        ("3/4/12 operative report: excision of the distal clavicle.", ["excision of the distal clavicle"]),
        (
            "Operative report dated 8/9/2013 describes a left carpal tunnel release.",
            ["left carpal tunnel release"],
        ),
        ("PR-2 of 3/4/13: 6 weeks postop, splint discontinued.", ["splint"]),
        ("Chronology: 3/2013: ORIF of the tibia; 4/2014: fusion, declined.", ["ORIF of the tibia"]),
        ("1/2012 - 3/2012 acupuncture.", ["acupuncture"]),
        ("6/2013, left knee arthroscopy. In May 2014, a fusion.", ["left knee arthroscopy", "fusion"]),
        ("Operative report, 3/4/2015, left hip labral repair.", ["left hip labral repair"]),
        ("5/2013: PT x 12. 2/4/15: acupuncture x 6, no relief.", ["PT", "acupuncture"]),
        ("X-rays negative. Then walking boot, ankle brace.", ["walking boot", "ankle brace"]),
        ("7/8/16 sleep study: severe sleep apnea, CPAP dispensed.", ["CPAP"]),
    ],
)
def test_what_a_chronology_tells_was_had(text: str, expected: list[str]) -> None:
    """Behind a date and a colon stands what was done that day, without a verb."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "4/2/15: cervical ESI requested.",
        "4/2/15: PT 2x6, f/u 4 weeks.",
        "June 2012: acupuncture was denied by UR.",
        "June 2012: the worker declined a fusion.",
        "May 2013: physical therapy evaluation.",
        "May 2013: MRI, chiropractic.",
        "May 2013: pain management: neck pain 7/10.",
        "May 2013: surgery discussed, the patient is not sure.",
        "May 2013: left knee pain after the injection.",
        "May 2013: knee brace handout.",
        "Plan: 5/6/13: acupuncture.",
        "6/7/13 operative report: requested, not received.",
        "5/6/13: therapy for his wife.",
        "5/6/13: arthroscopy offered, declined.",
        "2/4/15: acupuncture x 6, PT x 12.",
        "3/4/15: left shoulder surgery, likely in June.",
        "12/3/14: cane in the right hand.",
        "Then PT, if no better.",
        "In May 2014, physical therapy was requested.",
        "On 3/5/14, PT, and she was to return.",
        "So far: no PT, no injections. To date: none.",
        "4/2/16: is a lumbar fusion needed?",
        "Therapy discharge summary: 14 visits attended in all.",
    ],
)
def test_what_a_day_of_a_chronology_does_not_tell(text: str) -> None:
    """What was asked for, planned or looked at on a day was not had."""
    assert treatments(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "What has been done: acupuncture in 2014, massage, a knee brace.",
            ["acupuncture", "massage", "knee brace"],
        ),
        (
            "Treatment has followed the customary sequence: bracing, pool therapy, an arthroscopy in 2016.",
            ["bracing", "pool therapy", "arthroscopy"],
        ),
        (
            "Treatment was as follows: PT, a sling and two cortisone injections.",
            ["PT", "sling", "cortisone injections"],
        ),
        (
            "Treatments which have been tried include massage and a TENS unit.",
            ["massage", "TENS unit"],
        ),
        (
            "Treatment, so far, has consisted of meds; two blocks at L4; a cane.",
            ["blocks at L4", "cane"],
        ),
        ("There was an open reduction of the radius that day.", ["open reduction of the radius"]),
        (
            "Acupuncture has been done (number not told), also a wrist splint.",
            ["Acupuncture", "wrist splint"],
        ),
        ("Dx knee sprain. Given ibuprofen, ice packs, knee brace. Off work.", ["ice packs", "knee brace"]),
        ("She borrowed a TENS unit from the clinic.", ["TENS unit"]),
        ("The cut was closed by primary repair.", ["primary repair"]),
        (
            "A medial branch rhizotomy, bilateral L4, L5, was performed on 3/4/2016.",
            ["medial branch rhizotomy, bilateral L4, L5"],
        ),
        ("So far: acupuncture; PT. Already tried: massage.", ["acupuncture", "PT", "massage"]),
        ("What she has been through: PT, two ESIs, a fusion.", ["PT", "ESIs", "fusion"]),
        ("She has been through the mill: PT, bracing, a laminectomy.", ["PT", "bracing", "laminectomy"]),
        ("Past treatments, in order: bracing, PT.", ["bracing", "PT"]),
        ("Care has been of the ordinary kind: massage, PT and a cane.", ["massage", "PT", "cane"]),
        ("PT was repeated in early 2016 with no gain.", ["PT"]),
        ("Past medical history is positive for asthma and an appendectomy.", ["appendectomy"]),
        ("Intrathecal pump trial 2009, failed.", ["Intrathecal pump trial"]),
        ("He is independent in his home exercise program.", ["home exercise program"]),
        ("A night guard from the pharmacy was bitten through in a week.", ["night guard"]),
        ("He had a fusion of the left ankle in the army.", ["fusion of the left ankle"]),
        ("She attended a group therapy for survivors.", ["group therapy"]),
        ("He had a hernia repair not related to this injury.", ["hernia repair"]),
        (
            "Surgical history: a tonsillectomy unrelated to the claim, a laminectomy.",
            ["tonsillectomy", "laminectomy"],
        ),
        ("She attended a group therapy for first responders.", ["group therapy"]),
        ("Treatment included acupuncture at least 10 visits, PT.", ["acupuncture", "PT"]),
        ("He had a cast, then a second operation, a tenolysis, in 2014.", ["cast", "tenolysis"]),
    ],
)
def test_lists_with_another_lead(text: str, expected: list[str]) -> None:
    """However a list of what was had is led in, its entries are read, without how much and where."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "An assistant was needed for positioning and suture management during the repair.",
        "Wife, age 61, s/p hip replacement.",
        "The goal is to be independent in a home exercise program.",
        "She was given a wheelchair brochure.",
        "Treatments that have been requested are PT and acupuncture.",
        "What has been asked for: PT and acupuncture.",
        "Given persistent pain, a knee brace was requested.",
        "Given the pain and the brace, PT is in order.",
        "SCS trial.",
        "It does not appear that she has had physical therapy.",
        "The claimant did not appear to have had acupuncture before.",
    ],
)
def test_leads_that_tell_nothing_had(text: str) -> None:
    """A request, a goal, a leaflet, and what a relative had are none of the worker's treatments."""
    assert treatments(text) == []
