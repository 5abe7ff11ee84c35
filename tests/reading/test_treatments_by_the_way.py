"""Treatments told by the way: in use, worn out, of which no number is known; and where names end."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A wrist splint is in use. An elbow sleeve is still worn.", ["wrist splint", "elbow sleeve"]),
        ("His lumbar brace is worn during the day.", ["lumbar brace"]),
        ("If a collar is in use, the skin should be checked.", []),
        ("Braces are used for instability. No TENS unit is in use.", []),
        ("A TENS unit bought in 2010 is broken.", ["TENS unit"]),
        ("The H-wave device that she was issued in 2011 no longer works.", ["H-wave device"]),
        ("An ankle brace dispensed in May has worn out.", ["ankle brace"]),
        ("His wife's TENS unit has broken.", []),
        ("She fell when the chair broke, and a strap broke.", []),
        ("He takes Norco, and used a home traction unit.", ["home traction unit"]),
        ("The number of sessions of massage that he has received is not stated.", ["massage"]),
        ("The number of PT visits completed to date was not given.", ["PT"]),
        ("It is unclear how many visits of acupuncture she has had.", ["acupuncture"]),
        ("The number of PT visits requested was not given.", []),
        ("How many acupuncture sessions were approved is unclear.", []),
        ("The number of previous acupuncture visits is not stated.", ["acupuncture"]),
        ("Invoices show 14 visits of acupuncture.", ["acupuncture"]),
        ("The file contains bills for 22 chiropractic visits.", ["chiropractic"]),
        (
            "He is retired. Lumbar support in use. Bracing in place of surgery is not wanted.",
            ["Lumbar support"],
        ),
        ("He was burned as he used a heating pad.", []),
        (
            "The ledgers show 20 sessions dating from 2011, and six sessions of group therapy.",
            ["group therapy"],
        ),
    ],
)
def test_what_is_in_use_worn_out_or_uncounted_was_had(text: str, expected: list[str]) -> None:
    """Whoever uses a thing up has had it, and what nobody counted was had; what is asked for was not."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She had a TENS trial of 30 days and a home trial of a cold unit.", ["TENS trial", "cold unit"]),
        ("He has had ten massage visits this year and PT at the same clinic.", ["massage", "PT"]),
        ("She has had chiropractic in another office this summer.", ["chiropractic"]),
        ("He had pinning of the thumb that same day and OT.", ["pinning of the thumb", "OT"]),
        (
            "She had a lumbar sympathetic block for presumed CRPS, and six sessions of pain psychology.",
            ["lumbar sympathetic block", "pain psychology"],
        ),
        (
            "She had a medial branch block for diagnostic purposes, an ESI for radicular pain, and PT.",
            ["medial branch block", "ESI", "PT"],
        ),
        ("He had a knee arthroscopy to rule out a tear, and PT.", ["knee arthroscopy", "PT"]),
        (
            "She had PT in recent months, massage up to now, and acupuncture at two different clinics.",
            ["PT", "massage", "acupuncture"],
        ),
        ("She has had massage for the neck pain, and a brace prn.", ["massage", "brace"]),
        ("6/2/14 OT discharge note. 11 visits attended.", ["OT"]),
        ("5/6/11 PT discharge summary. 9 of 12 visits attended.", ["PT"]),
        (
            "She had a left wrist repair in 2011, and a right one in 2012.",
            ["left wrist repair"],
        ),
        ("On June 3, 2014, the applicant was out of the boot.", []),
    ],
)
def test_a_name_ends_before_time_place_and_purpose(text: str, expected: list[str]) -> None:
    """How long, when, where and against what a treatment was had is no part of its name."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She was treated by the clinic with Motrin, with PT (9 visits, done in May) and with a brace.",
            ["PT", "brace"],
        ),
        (
            "Other treatment done for this injury: PT, massage and a TENS unit.",
            ["PT", "massage", "TENS unit"],
        ),
        ("He has since the accident had acupuncture and a corset.", ["acupuncture", "corset"]),
        (
            "She has knee pain s/p ORIF (2009) with removal of hardware in 2011.",
            ["ORIF", "removal of hardware"],
        ),
        (
            "He has neck pain s/p ACDF (2009), back pain s/p L4-5 fusion (2010), and knee pain.",
            ["ACDF", "L4-5 fusion"],
        ),
        ("The wrist fusion was in 2009 and hardware removal in 2011.", ["wrist fusion", "hardware removal"]),
        ("The plan was for an MRI, continued home exercises, and a block if pain grows.", ["home exercises"]),
        ("Prior treatments besides surgery incl PT x 6, a brace. UDS was done.", ["PT", "brace"]),
        ("Treatment has included PT and, on his own account, a gym membership.", ["PT", "gym membership"]),
        (
            "He had a wrist fracture treated with closed reduction, and pin removal in 2009.",
            ["closed reduction", "pin removal"],
        ),
        ("She uses a walker and needs help.", []),
        ("He came home from acute rehab in May, and is home from work.", ["acute rehab"]),
        ("Plan: MRI, home exercise program to go on.", ["home exercise program"]),
        ("Plan: continued home exercises if he is able.", []),
    ],
)
def test_each_of_a_list_is_read(text: str, expected: list[str]) -> None:
    """What leads to a list, and what stands between its entries, hides none of them."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She had L3-4 and L4-5 laminectomy in 2011. Diagnoses: 1. Status post L3-5 laminectomy. 2. COPD.",
            ["L3-4 and L4-5 laminectomy"],
        ),
        (
            "She had an L5-S1 fusion in 2011. Diagnoses: 1. Status post C5-6 fusion. 2. COPD.",
            ["L5-S1 fusion", "C5-6 fusion"],
        ),
        (
            "He underwent T10-L2 fusion. He is listed with COPD, status post thoracolumbar fusion, and gout.",
            ["T10-L2 fusion"],
        ),
        (
            "He had a left knee arthroscopy in 2011 and a right one later. Dx: s/p bilateral arthroscopy.",
            ["left knee arthroscopy"],
        ),
        ("He had an L4-5 fusion in 2011. Dx: status post L4-S1 fusion.", ["L4-5 fusion", "L4-S1 fusion"]),
        ("She had a left RCR in 2011. Dx: s/p left rotator cuff repair.", ["left RCR"]),
        ("She had an ACDF in 2011. Dx: status post cervical fusion.", ["ACDF"]),
    ],
)
def test_an_operation_told_again_as_a_diagnosis_is_one(text: str, expected: list[str]) -> None:
    """Levels in other words, the region for its levels and `bilateral` for both sides are one operation."""
    assert treatments(text) == expected
