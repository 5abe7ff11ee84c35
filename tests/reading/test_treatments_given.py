"""Treatments told of by who gave or got them, by what led to them, and by what came of them."""

from __future__ import annotations

import pytest

from tests.reading.test_care import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dr. Ames, a podiatrist, gave a plantar fascia injection in May, which helped.",
            ["plantar fascia injection"],
        ),
        ("A counselor provided weekly supportive counseling in 2014.", ["supportive counseling"]),
        ("She got acupuncture out of pocket. She obtained a TENS unit online.", ["acupuncture", "TENS unit"]),
        ("The therapist saw him for biofeedback and relaxation in 2013.", ["biofeedback", "relaxation"]),
        ("The orthopedist lent her a wrist brace.", ["wrist brace"]),
        (
            (
                "Dr. Ortiz carried out a left ulnar nerve transposition in 2012 and Dr. Lee Wu performed the "
                "plate removal in 2013."
            ),
            ["left ulnar nerve transposition", "plate removal"],
        ),
        (
            "She referred him to a pain clinic for lumbar medial branch blocks (4/2012 and 6/2012).",
            ["lumbar medial branch blocks"],
        ),
        ("He was referred for hand therapy (8 visits attended).", ["hand therapy"]),
        ("An overnight test led to a CPAP in 2011.", ["CPAP"]),
        ("His apnea is well controlled with CPAP. Pain is eased by a TENS unit.", ["CPAP", "TENS unit"]),
        ("There was also chiropractic care in 2012.", ["chiropractic care"]),
        (
            "Amputation was performed along with a nerve repair of the thumb.",
            ["Amputation", "nerve repair of the thumb"],
        ),
        ("PTSD, in weekly psychotherapy since May.", ["psychotherapy"]),
        ("She last had a root canal in 2009.", ["root canal"]),
        ("She was sent for massage. It did not help.", ["massage"]),
    ],
)
def test_what_somebody_gave_or_got(text: str, expected: list[str]) -> None:
    """Who gave, did or got a treatment tells that it was had, and is no part of its name."""
    assert [*patient_of(text).prior_treatments] == expected


@pytest.mark.parametrize(
    "text",
    [
        "UR gave one injection.",
        "The physician gave a prescription for physical therapy and a referral for an injection.",
        "He gave an injection to a patient when the needle slipped.",
        "She provided massage therapy to hotel guests.",
        "The records provided physical therapy notes.",
        "She obtained authorization for physical therapy.",
        "The psychologist saw her for a psychotherapy evaluation.",
        "He was referred to Dr. Lee for cervical epidural injections (2 requested).",
        "The evaluation led to a recommendation for surgery. The exam led to a referral for CPAP.",
        "Sleep would be better with CPAP. Pain is better with Norco.",
        "There was no physical therapy in 2013. There was a request for aquatic therapy in 2014.",
        "The doctor performed the examination and ordered therapy.",
        "The doctor prescribed hydrotherapy. It was not helpful to review the notes.",
    ],
)
def test_what_nobody_gave(text: str) -> None:
    """Papers, advice and what is given to others or granted by the reviewer are no treatment that was had."""
    assert [*patient_of(text).prior_treatments] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Massage was had twice a week.", ["Massage"]),
        ("Land therapy was carried out in 2013, and pool therapy in 2014.", ["Land therapy", "pool therapy"]),
        (
            "A left knee injection on 3/4/2014 by a partner, Dr. Ray, is said to have worked.",
            ["left knee injection"],
        ),
        ("A tonsillectomy in 1990 is listed as the only operation.", ["tonsillectomy"]),
        ("Four PT visits and a subacromial injection failed.", ["PT", "subacromial injection"]),
        (
            "Orthotics were requested, were denied, were approved, and have been fitted.",
            ["Orthotics"],
        ),
        (
            "Neck brace, heat, Motrin and 6 chiropractic visits were tried.",
            ["Neck brace", "heat", "chiropractic"],
        ),
        (
            "Closure of the wound and a split thickness skin graft were performed.",
            ["Closure of the wound", "split thickness skin graft"],
        ),
        ("A right L4 and L5 medial branch block was performed.", ["right L4 and L5 medial branch block"]),
        ("An infusion is said to have been recommended.", []),
        ("A fusion is his only option.", []),
        ("If acupuncture and physical therapy failed, injections are an option.", []),
        ("The block did not help, and so no radiofrequency ablation was performed.", ["block"]),
    ],
)
def test_what_is_said_behind_it(text: str, expected: list[str]) -> None:
    """Verbs behind the name of a treatment that tell that it was had, or that it was not."""
    assert [*patient_of(text).prior_treatments] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Surgeries were: (1) 1/2/2014, hemiarthroplasty; (2) 3/4/2014 and 5/6/2014, flap thinning.",
            ["hemiarthroplasty", "flap thinning"],
        ),
        ("Exam done. Knee brace, Motrin, ice. Return in a week.", ["Knee brace", "ice"]),
        ("Plan: Knee brace, Motrin, ice.", []),
        (
            "Rotator cuff tear on MRI, arthroscopic repair 4/2012, PT x 24, with return to full duty.",
            ["arthroscopic repair", "PT"],
        ),
        ("He fell from a ladder, ORIF of the left tibia the next day.", ["ORIF of the left tibia"]),
        ("His wife had a burn, skin graft the same night.", []),
        (
            "06/03/2012: Colostomy reversal. 7/4/2013: Chest tube placed.",
            ["Colostomy reversal", "Chest tube"],
        ),
        (
            "02/01/2013: Surgery at the county hospital: open reduction of the right ankle.",
            ["open reduction of the right ankle"],
        ),
        ("PMH asthma, hernia repair as a teenager.", ["hernia repair"]),
        ("Past history is notable for asthma and an appendectomy (2001).", ["appendectomy"]),
        (
            (
                "He has been treated with the following: opioids; a graft to the arm, with a donor in the "
                "thigh; transfer of care; the Jobst garment; and traction."
            ),
            ["graft to the arm", "Jobst garment", "traction"],
        ),
    ],
)
def test_what_notes_list(text: str, expected: list[str]) -> None:
    """Lists of notes: by number and date, of first aid, behind what was found, and between semicolons."""
    assert [*patient_of(text).prior_treatments] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He had a carpal tunnel release at another hospital.", ["carpal tunnel release"]),
        ("She had trigger point injections at three office visits.", ["trigger point injections"]),
        ("He had group counseling through the sheriff's department.", ["group counseling"]),
        ("She received debriefing in the days thereafter.", ["debriefing"]),
        ("She had formal occupational therapy.", ["occupational therapy"]),
        (
            "He had manipulation under anesthesia for flexion of 60 degrees.",
            ["manipulation under anesthesia"],
        ),
        ("He was discharged with home physical therapy and a visiting nurse.", ["home physical therapy"]),
        (
            "He had IV antibiotics through a PICC line with home health nursing.",
            ["IV antibiotics", "home health nursing"],
        ),
        ("He underwent laparotomy with splenectomy.", ["laparotomy with splenectomy"]),
        ("She underwent PCI with two drug-eluting stents.", ["PCI with two drug-eluting stents"]),
        ("She underwent extraction of teeth 8 and 9.", ["extraction of teeth 8 and 9"]),
        (
            "Treatment has included a brace and Medrol, the latter stopped due to a rash and mood swings.",
            ["brace"],
        ),
    ],
)
def test_where_names_end(text: str, expected: list[str]) -> None:
    """Where, through whom and why it was had is no part of a name; what was done in an operation is."""
    assert [*patient_of(text).prior_treatments] == expected
