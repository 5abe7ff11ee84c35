"""Treatments that verbs, headings and notes tell of in less usual ways, and what only looks like that."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A left L5-S1 laminotomy in 2007 bought her two years.", ["left L5-S1 laminotomy"]),
        ("The second epidural abolished her leg pain for a month.", ["epidural"]),
        ("Acupuncture eased the spasm.", ["Acupuncture"]),
        ("A cervical block in 2012 did nothing.", ["cervical block"]),
        ("Massage did little for him.", ["Massage"]),
        ("A cortisone injection of the thumb lasted nine days.", ["cortisone injection of the thumb"]),
        ("A nerve block on March 3, 2016 cured his pain for a night.", ["nerve block"]),
        ("Wearing the brace eased his pain.", ["brace"]),
        ("Relief from the block lasted a week.", ["block"]),
        ("Manipulation under anesthesia was required two months later.", ["Manipulation under anesthesia"]),
        ("A revision was needed in 2013.", ["revision"]),
        ("A traction unit was lent for two weeks, and its log shows relief.", ["traction unit"]),
        ("A cane was supplied.", ["cane"]),
        ("A wrist brace was loaned to her.", ["wrist brace"]),
        ("He fell, and twelve visits of physical therapy followed.", ["physical therapy"]),
        ("A splint was made, and a month of hand therapy followed, in which he improved.", ["hand therapy"]),
        ("Two rounds of acupuncture are in the file, 4 in 2012 and 6 in 2013.", ["acupuncture"]),
        ("A lumbar fusion of 2009 is documented.", ["lumbar fusion"]),
        ("A hip replacement, done for plain arthritis in 2008, is quiet.", ["hip replacement"]),
        ("The carpal tunnel release, performed in May 2010, failed.", ["carpal tunnel release"]),
        ("Counseling with a social worker ongoing for flashbacks.", ["Counseling"]),
        ("His physical therapy is ongoing.", ["physical therapy"]),
        ("An ankle boot came first.", ["ankle boot"]),
        ("Twenty visits of PT have left him no better.", ["PT"]),
        ("The first epidural wore off in a week.", ["epidural"]),
    ],
)
def test_verbs_behind_a_treatment_tell_that_it_was_had(text: str, expected: list[str]) -> None:
    """What did good or none, was needed later, was lent, is on file or goes on was had."""
    assert [one for one in treatments(text) if one != "splint"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A cast, a boot, a carbon plate in the shoe and 9 visits of PT made up the rest of her care.",
            ["cast", "boot", "carbon plate", "PT"],
        ),
        ("Massage and traction rounded out his treatment.", ["Massage", "traction"]),
        (
            "Her care to date was made up of 10 visits of chiropractic, a collar and massage.",
            ["chiropractic", "collar", "massage"],
        ),
        ("Care so far is 9 visits of OT, stretching, and an ESI.", ["OT", "stretching", "ESI"]),
        ("Treatment to date comes to 12 visits of acupuncture and a sling.", ["acupuncture", "sling"]),
        (
            "He has tried, in that order, a thumb spica, Tylenol, hand therapy, and two steroid injections.",
            ["thumb spica", "hand therapy", "steroid injections"],
        ),
        ("She has had, over the years, PT, acupuncture and a brace.", ["PT", "acupuncture", "brace"]),
        ("He has received, since the fall, massage and traction.", ["massage", "traction"]),
        (
            "Followed conservatively with 24 PT visits, a cane, and two injections.",
            ["PT", "cane", "injections"],
        ),
        (
            "In spite of 30 therapy visits and a walking program the hip hurts.",
            ["therapy", "walking program"],
        ),
        ("Notwithstanding massage and a TENS unit, he hurts.", ["massage", "TENS unit"]),
        ("In 2014 she was admitted for detoxification.", ["detoxification"]),
        (
            "She was admitted to the county hospital for irrigation and debridement.",
            ["irrigation and debridement"],
        ),
        ("The bones united in a cast.", ["cast"]),
        ("Pain continues despite a fusion in 2010, two ESIs and 30 visits of PT.", ["fusion", "ESIs", "PT"]),
        ("After the fall came a sling, ice and 10 visits of massage.", ["sling", "ice", "massage"]),
        ("He got through 24 visits of PT and a pain program.", ["PT", "pain program"]),
        (
            "What has been done so far is massage, a splint and one injection.",
            ["massage", "splint", "injection"],
        ),
        ("Films neg, sent home as a strain in wrist splint x 3 wks.", ["wrist splint"]),
        (
            "Of blocks she has had two facet blocks (2009, 2010), both at L5, and one caudal epidural.",
            ["facet blocks", "caudal epidural"],
        ),
        (
            "Prior care: 12 visits of massage, of which the last were useless; a soft collar; ice.",
            ["massage", "soft collar", "ice"],
        ),
    ],
)
def test_lists_told_in_other_words(text: str, expected: list[str]) -> None:
    """A list counts whatever verb joins it to the care, and goes on behind what is told of one entry."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "TREATMENT. Plating of the ulna; six days of inpatient rehabilitation; a sling. FINDINGS. Pain.",
            ["Plating of the ulna", "inpatient rehabilitation", "sling"],
        ),
        ("He fell. Prior care. PT, chiropractic, and an ESI. PLAN. Surgery.", ["PT", "chiropractic", "ESI"]),
        (
            "Operations: L5 fusion. Injections: knee injections on many dates.",
            ["L5 fusion", "knee injections"],
        ),
        ("Immediate result: tibia fracture, plate fixation 2/6/2012.", ["plate fixation"]),
        ("Interventions since: contrast baths, plate removal 3/2013.", ["contrast baths", "plate removal"]),
        (
            "Then, in the order of their dates: tendon repair (7/3/2013); hand therapy, 40 visits.",
            ["tendon repair", "hand therapy"],
        ),
        ("R ankle: lace-up support + PT x 8, resolved.", ["lace-up support", "PT"]),
        ("L knee: brace, HEP, cortisone injection 3/12.", ["brace", "HEP", "cortisone injection"]),
        ("Ankle fusion 2011. Physical therapy in plenty.", ["Ankle fusion", "Physical therapy"]),
    ],
)
def test_headings_and_labels_lead_to_treatments(text: str, expected: list[str]) -> None:
    """What stands behind a heading of treatments, or in a note behind the part, was had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bill for the injection is in the file.",
        "The letter about the surgery is in the record.",
        "Failure of conservative therapy is documented.",
        "Compliance with the exercise program is documented.",
        "Need for surgery is documented.",
        "No acupuncture is in the record.",
        "A request for acupuncture is in the record.",
        "The pain after the injection lasted two days.",
        "The swelling after therapy lasted a week.",
        "Removing the sling eased his pain.",
        "Motrin eased the pain.",
        "Therapy would have eased it.",
        "Treatment. Continue PT and HEP.",
        "Treatment. Acupuncture 2x6 requested.",
        "PLAN. Acupuncture and PT.",
        "REQUESTED TREATMENT. Acupuncture and PT.",
        "She was followed by a psychologist.",
        "A request for PT was supplied.",
        "It was felt that surgery was needed.",
        "A fusion would be needed six weeks later.",
        "A walker was not supplied.",
        "L knee: ROM 0/120, brace requested.",
        "Treatment to date came to a halt.",
        "Treatment to date is without effect.",
        "In spite of denial of therapy he hurts.",
        "He was not admitted for surgery.",
        "His wife has had, over the years, PT and massage.",
        "He has ongoing pain.",
        "After the injection the pain came back.",
        "The brace was left in the car, and the truck left him no way out.",
        "On 3/4/2012 the ramp came loose.",
    ],
)
def test_what_only_looks_told_was_not_had(text: str) -> None:
    """Papers about a treatment, what is ahead, and what comes after one are no treatment that was had."""
    assert treatments(text) == []
