"""What stands beside the name of a treatment, and what is no treatment at all."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acupuncture 8 visits modified to 6 visits.", []),
        ("PT 12 visits modified to 6.", []),
        ("PT 12 visits certified, 6 denied.", []),
        (
            (
                "Treatment has included physical therapy, chiropractic treatments, magnetic resonance "
                "imaging of the lumbar spine and electromyography."
            ),
            ["physical therapy", "chiropractic treatments"],
        ),
        (
            (
                "Treatment to date has included physical therapy, medications, electrodiagnostic "
                "testing, nerve conduction velocity and acupuncture."
            ),
            ["physical therapy", "acupuncture"],
        ),
        (
            'The injured worker noted that the prior injection gave "good relief" for about three weeks.',
            ["injection"],
        ),
        (
            "The patient reports that the previous epidural injection brought 50% relief.",
            ["epidural injection"],
        ),
        ("The prior injection provided six weeks of relief.", ["injection"]),
        (
            "He stated that the March injection had diminished the leg pain by 20% for ten days.",
            ["injection"],
        ),
        ("The June block relieved her pain for a week.", ["block"]),
        (
            "He had neck pain, which was treated with chiropractic care and resolved by April.",
            ["chiropractic care"],
        ),
        ("The sprain was treated with a brace and healed.", ["brace"]),
        ("The laceration was treated with sutures and healed uneventfully.", ["sutures"]),
        ("The rash was treated with a cream and cleared.", []),
        ("His ankle was treated with ice and recovered fully.", ["ice"]),
        (
            "Tx hx: PT, intrathecal pump trial 2009 unsuccessful, CBT.",
            ["PT", "intrathecal pump trial", "CBT"],
        ),
        (
            (
                "Prior treatment: PT, spinal cord stimulator trial in 2012 (unsuccessful), acupuncture "
                "2011, unsuccessful."
            ),
            ["PT", "spinal cord stimulator trial", "acupuncture"],
        ),
        (
            (
                "An orthopedic surgeon obtained an MRI and carried out a left L5-S1 microdiscectomy on "
                "October 6, 2009."
            ),
            ["left L5-S1 microdiscectomy"],
        ),
        ("Dr. Smith performed an anterior cervical fusion in 2011.", ["anterior cervical fusion"]),
        ("The surgeon carried out a right carpal tunnel release.", ["right carpal tunnel release"]),
        ("The surgeon would carry out a right carpal tunnel release.", []),
        ("His initial treating physician prescribed physical therapy and ibuprofen.", []),
        ("Uses cane R hand. PE: L varus 8 deg.", []),
        ("He uses a cane in the right hand.", []),
        ("He ambulates using a single point cane in the left hand.", []),
        ("P: TPI R trap x 4 in one visit, Acu 2x4, TENS home trial.", []),
        (
            (
                "Thereafter he was seen by a general practitioner, a neurologist (Dr. A), a "
                "chiropractor, and a physiatrist."
            ),
            [],
        ),
        (
            (
                "The chiropractor gave 24 visits of chiropractic manipulation for the neck between 2011 "
                "and 2012."
            ),
            ["chiropractic manipulation for the neck"],
        ),
        ("The acupuncturist gave 12 treatments.", []),
        ("She saw a chiropractor for 12 visits.", []),
        (
            "She is s/p ORIF w/ plate and screws of the left wrist 3/2012.",
            ["ORIF w/ plate and screws of the left wrist"],
        ),
        ("He had a hernia repair with mesh in 2012.", ["hernia repair with mesh"]),
        ("Tx: sling x 2 wks, PT x 12, ice, KT tape.", ["sling", "PT", "ice", "KT tape"]),
        (
            "Tx to date: PT x 16 (last 3/2012), chiro x 12. TENS tried in PT, no help.",
            ["PT", "chiro", "TENS"],
        ),
        ("TENS tried at home without relief.", ["TENS"]),
        ("Physical therapy to date 12 visits post op.", ["Physical therapy"]),
        ("Acupuncture to date: 6 visits.", ["Acupuncture"]),
        ("A chest tube was in place for five days.", ["chest tube"]),
        ("A cast was in place for six weeks.", ["cast"]),
        ("A feeding tube was in place for a month.", []),
        ("A stimulator is in place.", []),
        ("A contract is in place.", []),
        ("The brace was in place during the examination.", []),
        ("PMH OSA on CPAP since 2016, GERD. Never smoker.", ["CPAP"]),
        ("PMH: DM on metformin, sleep apnea on CPAP.", ["CPAP"]),
    ],
)
def test_the_bare_name_is_read(text: str, expected: list[str]) -> None:
    """Results, dates and how it was used are left out, and what is no treatment is not read."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She recieved 20 sessions of biofeedback in 2012.", ["biofeedback"]),
    ],
)
def test_a_usual_slip_of_the_pen_is_read_through(text: str, expected: list[str]) -> None:
    """What is written recieved was received."""
    assert treatments(text) == expected
