"""How the injury happened, told beside its date in wordings that no list of deeds foresees."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "DOI 4/5/12: a co-worker let go of the other end of a dresser.",
            "a co-worker let go of the other end of a dresser",
        ),
        (
            (
                "He has a 4/5/2012 date of injury. The mechanism of injury occurred while he was "
                "changing a tractor tire."
            ),
            "changing a tractor tire",
        ),
        (
            (
                "She sustained an industrial injury on 4/5/12. Details of the incident: a tray of "
                "dishes came down on her forearm."
            ),
            "a tray of dishes came down on her forearm",
        ),
        (
            "The date of injury was 4/5/12, at which time he tripped on a hose and went down on both hands.",
            "tripped on a hose and went down on both hands",
        ),
        ("The injured worker suffered a fall from a roof on 4/5/12.", "a fall from a roof"),
        (
            "The patient sustained injury due to a motor vehicle accident on 4/5/12.",
            "a motor vehicle accident",
        ),
        (
            "Date of injury 4/5/12. Injury occurred by lifting a patient off the floor.",
            "lifting a patient off the floor",
        ),
        ("DOI: 4/5/12. MOI: MVA, rear ended on freeway.", "MVA, rear ended on freeway"),
        ("DOI: 4/5/12 Mechanism - dropped a manhole cover on foot.", "dropped a manhole cover on foot"),
        ("DOI 4/5/12 (struck by falling drywall).", "struck by falling drywall"),
        (
            "She has a 4/5/12 date of injury. Symptoms came on gradually from assembling circuit boards.",
            "assembling circuit boards",
        ),
        (
            "He sustained a crush injury on 4/5/12 when his hand went into a roller.",
            "his hand went into a roller",
        ),
        ("DOI 4/5/12. Fell off tailgate, landed on R side.", "Fell off tailgate, landed on R side"),
        (
            "DOI 4/5/12. Lifting 50 lb bag of feed when low back gave out.",
            "Lifting 50 lb bag of feed when low back gave out",
        ),
        (
            "Injured 4/5/12 working under a car when the jack failed.",
            "working under a car when the jack failed",
        ),
        ("The patient has had low back pain since a fall at work on 4/5/12.", "a fall at work"),
        (
            (
                "The injury reportedly occurred on 4/5/12 when the pt reached into the back of a van "
                "for a tool box."
            ),
            "reached into the back of a van for a tool box",
        ),
        (
            "DOI: 4/5/12, patient tripped on a cord and fell onto L shoulder.",
            "tripped on a cord and fell onto L shoulder",
        ),
        ("DOI 4/5/12. Mechanism: repetitive motion, data entry.", "repetitive motion, data entry"),
        ("The employee reported injury to the low back after moving a desk on 4/5/12.", "moving a desk"),
        (
            (
                "The patient sustained injury on 4/5/12 secondary to continuous use of the upper "
                "extremities in packing fruit."
            ),
            "continuous use of the upper extremities in packing fruit",
        ),
        (
            "Injured 4/5/12 when a plank cracked, causing him to fall off a lift.",
            "a plank cracked, causing him to fall off a lift",
        ),
        ("DOI 4/5/12. She was lifting a crate when the injury occurred.", "lifting a crate"),
        (
            "DOI 4/5/12. She was opening a jammed drawer and strained her left wrist.",
            "opening a jammed drawer",
        ),
        (
            (
                "He reported an injury on 4/5/12. The history notes that he "
                "was loading kegs at the time of the injury."
            ),
            "loading kegs",
        ),
        (
            "He has an injury dated 4/5/12. He reports twisting his left ankle while stepping off a dock.",
            "twisting his left ankle while stepping off a dock",
        ),
        (
            "She had an injury on 4/5/12. She reported neck pain after a trip and fall in the stock room.",
            "a trip and fall in the stock room",
        ),
        (
            (
                "She reported an emotional injury on 4/5/12 as a consequence "
                "of threats by a client, and who also claims headaches."
            ),
            "threats by a client",
        ),
        (
            "DOI 4/5/12: reached up to hang a banner, felt a tear in the left shoulder.",
            "reached up to hang a banner",
        ),
        (
            "She reported wrist pain on 4/5/12, which she attributes to six years of data entry.",
            "six years of data entry",
        ),
        (
            (
                "DOI 4/5/12. He was a baker at a hotel and was lifting a tray of dough with an "
                "apprentice, who slipped."
            ),
            "lifting a tray of dough with an apprentice, who slipped",
        ),
        (
            (
                "DOI 4/5/12. He was bent over an engine, pulling a hose, when he felt something "
                "snap in his back."
            ),
            "bent over an engine, pulling a hose, when he felt something snap in his back",
        ),
        (
            "DOI 4/5/12. She was asleep in the back of an ambulance when it was rear-ended.",
            "asleep in the back of an ambulance when it was rear-ended",
        ),
        (
            "DOI 4/5/12. He was halfway up a pole when the strap let go.",
            "halfway up a pole when the strap let go",
        ),
        (
            "DOI 4/5/12. She was on a step stool hanging a banner when it tipped; she did not fall.",
            "on a step stool hanging a banner when it tipped",
        ),
        (
            "DOI 4/5/12. 22 years of jackhammers and compressors. He wears aids.",
            "22 years of jackhammers and compressors",
        ),
        ("DOI 4/5/12. Decades of bending over a press table.", "Decades of bending over a press table"),
    ],
)
def test_the_clause_beside_the_date_tells_how_it_happened(text: str, mechanism: str | None) -> None:
    """What stands beside the date of injury or in the account of it tells how it happened."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism
