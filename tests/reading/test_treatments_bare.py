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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Jones prescribed Norco and gave a trigger point injection.", ["trigger point injection"]),
        (
            ("The physician gave a cortisone injection into the right shoulder."),
            ["cortisone injection into the right shoulder"],
        ),
        ("The physician gave a request for a cortisone injection.", []),
        (
            ("He continues to use a TENS unit at home and performs a home exercise program."),
            ["TENS unit", "home exercise program"],
        ),
        (
            (
                "The injured worker has undergone two left knee surgeries, most recently a total knee "
                "replacement on September 12, 2013."
            ),
            ["left knee surgeries", "total knee replacement"],
        ),
        (
            ("L4-S1 fusion in 2010 with subsequent hardware removal in 2012 was performed."),
            ["L4-S1 fusion", "hardware removal"],
        ),
        (
            (
                "MEDICATIONS: 1. Norco 10/325 mg 1 tab q6h prn pain #120. 2. Neurontin 600 mg TID. "
                "ALLERGIES: sulfa. PAST SURGICAL HISTORY: 1. Lumbar fusion 2009. 2. Removal of "
                "hardware 2011. 3. Tonsillectomy."
            ),
            ["Lumbar fusion", "Removal of hardware", "Tonsillectomy"],
        ),
        (
            (
                "Since the injury he has received: 1) Physical therapy, 24 sessions. 2) Acupuncture, "
                "12 sessions. 3) Left shoulder subacromial injection. 4) Left shoulder arthroscopic "
                "decompression, 2012."
            ),
            [
                "Physical therapy",
                "Acupuncture",
                "Left shoulder subacromial injection",
                "Left shoulder arthroscopic decompression",
            ],
        ),
        (
            (
                "Surgeries: 1. Right knee arthroscopy. 2. Left carpal tunnel release. Plan: 1. Knee "
                "brace. 2. Physical therapy."
            ),
            ["Right knee arthroscopy", "Left carpal tunnel release"],
        ),
        ("Treatment plan: 1. Lumbar fusion. 2. Physical therapy. 3. Back brace.", []),
        ("The provider requested the following: 1. Physical therapy. 2. Acupuncture.", []),
        ("She had pain rated 1. Physical therapy helped.", ["Physical therapy"]),
        ("Trazodone has been helpful for sleep.", []),
        ("Ongoing therapies consist of home exercise, TENS and medications.", ["home exercise", "TENS"]),
        ("Treatment should consist of physical therapy and acupuncture.", []),
        (
            (
                "He was taking naproxen twice daily before surgery. Following surgery he was "
                "prescribed Percocet and Keflex. At the 6 week visit he was off all narcotics and "
                "taking ibuprofen as needed."
            ),
            [],
        ),
        ("Ongoing therapies consist of home exercise, TENS and medications.", ["home exercise", "TENS"]),
        ("Treatment should consist of physical therapy and acupuncture.", []),
        (
            (
                "The injured worker was status post left wrist ganglion cyst excision (12-2-14) and "
                "was receiving hand therapy."
            ),
            ["left wrist ganglion cyst excision", "hand therapy"],
        ),
        (
            ('Past treatment: "had 2 ESIs with minimal relief, PT no relief, acupuncture some relief."'),
            ["PT", "acupuncture"],
        ),
        (
            ("She received a Toradol injection 60 mg and a B12 injection at today's visit."),
            ["Toradol injection", "B12 injection"],
        ),
        (
            (
                "Prior to the current request the patient had 18 sessions of physical therapy, which "
                "is the maximum recommended."
            ),
            ["physical therapy"],
        ),
        (
            ("He was placed in a CAM boot and given crutches. Physical therapy was ordered."),
            ["CAM boot", "crutches"],
        ),
        (
            ("Knee surgery was done in the 1990s. He recently finished a course of Euflexxa."),
            ["Knee surgery", "Euflexxa"],
        ),
    ],
)
def test_lists_and_plain_statements_are_read(text: str, expected: list[str]) -> None:
    """Numbered lists, what was given at a visit, and what goes on are read by their names."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("The patient was seen in the emergency room, where a splint was applied and x-rays were taken."),
            ["splint"],
        ),
        ("The medical records document prior use of a TENS unit in physical therapy.", ["TENS unit"]),
        (
            (
                "Subsequently he was treated by Dr. Brown with chiropractic adjustments three times a "
                "week for two months."
            ),
            ["chiropractic adjustments"],
        ),
        (
            (
                "The patient is 6 weeks post-op from a left ACL reconstruction and is attending "
                "physical therapy."
            ),
            ["left ACL reconstruction", "physical therapy"],
        ),
        ("Non-operative treatment with a boot, NSAIDs and PT has failed.", ["boot", "PT"]),
        ("Conservative treatment with physical therapy is recommended.", []),
        ("Prior treatment with Norco and therapy is noted.", ["therapy"]),
        ("He was postoperative from a lumbar fusion.", ["lumbar fusion"]),
        ("The patient has been getting acupuncture twice a week.", ["acupuncture"]),
        (
            (
                "Interventional procedures: RFA right L3-5 with 80% relief x 8 months; caudal ESI, no "
                "relief; SI joint injections, 50%."
            ),
            ["RFA right L3-5", "caudal ESI", "SI joint injections"],
        ),
    ],
)
def test_where_and_by_whom_is_left_out(text: str, expected: list[str]) -> None:
    """Where, by whom and with what result a treatment was had is no part of its name."""
    assert treatments(text) == expected
