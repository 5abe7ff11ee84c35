"""Treatments told in passing: what leads to one, what is named after one, and what is one."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He went on to a decompression of the elbow in March of 2011.", ["decompression of the elbow"]),
        ("She needed six sutures to the scalp.", ["sutures to the scalp"]),
        ("Tooth #8 with an amalgam filling, tooth #9 with a root canal.", ["amalgam filling", "root canal"]),
        (
            "Exam: tooth #8 with a resin filling, no symptoms; tooth #9 with root canal therapy done 4/2011.",
            ["resin filling", "root canal therapy"],
        ),
        ("He attended a stress reduction group and saw a counselor.", ["stress reduction group"]),
        ("Past treatments were noted to be massage and a wrist brace.", ["massage", "wrist brace"]),
        ("She was sent for physical therapy, eight visits, which did not help.", ["physical therapy"]),
        ("Prior: L4-5 discectomy 2011, TENS, acupuncture.", ["L4-5 discectomy", "TENS", "acupuncture"]),
        ("She also went for acupuncture, 5 visits.", ["acupuncture"]),
        ("Her last epidural injection was in March 2013.", ["epidural injection"]),
        ("The most recent massage was on 3/4/2012.", ["massage"]),
        ("The appeal of the injection was on 3/4/2012.", []),
        ("PMH of asthma and gout; coronary stent 2010.", ["coronary stent"]),
        ("PMH: hypertension; knee fusion 2011.", ["knee fusion"]),
        (
            "According to the patient the removal of tooth #4 was done in 2012.",
            ["removal of tooth #4"],
        ),
    ],
)
def test_more_words_lead_to_a_treatment(text: str, expected: list[str]) -> None:
    """What somebody went on to, needed, was sent for or had in a tooth was had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "He was treated with two facet injections, the last of which gave him a rash, "
                "with physical therapy, and with occupational therapy."
            ),
            ["facet injections", "physical therapy", "occupational therapy"],
        ),
        (
            "She had a trigger finger release in 2011 with hand therapy afterwards.",
            ["trigger finger release", "hand therapy"],
        ),
        (
            "He underwent irrigation and debridement with plating.",
            ["irrigation and debridement with plating"],
        ),
        ("Treatment has been physical therapy in unspecified amounts.", ["physical therapy"]),
    ],
)
def test_where_a_treatment_ends_and_another_begins(text: str, expected: list[str]) -> None:
    """Therapy beside an operation is another treatment; how much there was of it is no part of one."""
    assert treatments(text) == expected


def test_a_treatment_that_is_told_again_is_no_other() -> None:
    """`the first block` is one of the blocks, and what was done on each side was done on both."""
    assert treatments(
        "He had two stellate ganglion blocks in 2014. The first block gave a week of relief."
    ) == ["stellate ganglion blocks"]
    assert treatments(
        "She had a right hip replacement in 2010 and a left hip replacement in 2012. "
        "Diagnoses: status post bilateral hip replacement; hip pain."
    ) == ["right hip replacement", "left hip replacement"]
    assert treatments(
        "She had a right hip replacement in 2010. Diagnoses: status post bilateral hip replacement; hip pain."
    ) == ["right hip replacement", "bilateral hip replacement"]


def test_a_syndrome_is_named_after_an_operation() -> None:
    """Post laminectomy syndrome is a disorder."""
    assert treatments("A: 1. Post laminectomy syndrome 722.83; 2. Headache 784.0.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She's had a wrist brace and four visits of hand therapy.", ["wrist brace", "hand therapy"]),
        ("He’s tried massage.", ["massage"]),
        ("She'd had a fusion in 2011.", ["fusion"]),
        ("Has had: PT, massage.", ["PT", "massage"]),
        ("h/o L4-5 fusion 2009.", ["L4-5 fusion"]),
        ("No h/o lumbar fusion.", []),
        ("She's not had an injection.", []),
        ("She paid out of pocket for massage, ten visits.", ["massage"]),
        ("He bought a TENS unit on his own.", ["TENS unit"]),
        ("The request is for a purchased TENS unit.", []),
        ("He has been to physical therapy 12 times.", ["physical therapy"]),
        ("She was later given crutches.", ["crutches"]),
        ("The fracture healed in a short leg cast.", ["short leg cast"]),
        ("He spent six weeks in a boot.", ["boot"]),
        ("The surgeon expects six weeks in a boot after the operation.", []),
        ("He was advised to spend two weeks on crutches.", []),
        ("She is partial weight bearing in a CAM boot.", ["CAM boot"]),
        ("She is partial weight bearing with a walker.", []),
        ("The collar was worn for a month. The boot has been discontinued.", ["collar", "boot"]),
        ("She was weaned from her sling in May.", ["sling"]),
        ("He is out of the collar. He fell out of the boot of a car.", ["collar"]),
        ("Three months in a cast left him stiff.", ["cast"]),
        ("He used crutches for a month.", ["crutches"]),
        ("He used straps to lift a crate.", []),
        ("Two prior epidurals, in 2012 and 2013, gave relief.", ["epidurals"]),
    ],
)
def test_what_was_had_in_short_forms_worn_or_paid_for(text: str, expected: list[str]) -> None:
    """Contractions, labels, what somebody bought and what bore a limb tell what was had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Massage, oral medications, and a TENS unit have been tried.", ["Massage", "TENS unit"]),
        ("Physical therapy for the hip (9 visits) and Elavil were tried.", ["Physical therapy for the hip"]),
        ("Norco, Soma and acupuncture were tried in 2013.", ["acupuncture"]),
        ("A repeat facet block was sought; one had been given on May 3, 2012.", ["facet block"]),
        ("He asks for another ESI; the first one was done on 3/1/2014 with relief.", ["ESI"]),
        ("An MRI was requested; one had been done in 2011.", []),
        ("A massage was requested; one had been given to a coworker.", []),
    ],
)
def test_what_was_tried_beside_drugs_or_once_before(text: str, expected: list[str]) -> None:
    """Drugs among treatments hide none of them; what is asked for again was had before."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She attended occupational therapy both times.", ["occupational therapy"]),
        ("She has had acupuncture at Dr. Moss's office.", ["acupuncture"]),
        ("He had counseling through the employee assistance program.", ["counseling"]),
        ("He has had acupuncture for this condition.", ["acupuncture"]),
        ("S/P L4-5 fusion '09.", ["L4-5 fusion"]),
        ("She had PT, and since then four epidural injections.", ["PT", "epidural injections"]),
        ("He had a discectomy and then developed weakness of the foot.", ["discectomy"]),
        ("She gave up the brace because it chafed.", ["brace"]),
        ("He had an epidural injection. The injections used to help and lasted all of 2012.", None),
        (
            "Pinning was done on 3/1/2014; fixation with two screws followed on 4/1/2014.",
            ["Pinning", "fixation with two screws"],
        ),
        ("He had ORIF of the ankle with a plate and screws.", ["ORIF of the ankle with a plate and screws"]),
        (
            "She had left shoulder arthroscopy with labral repair and subacromial decompression.",
            ["left shoulder arthroscopy with labral repair and subacromial decompression"],
        ),
        (
            "She had right knee arthroscopy with debridement and left knee replacement.",
            ["right knee arthroscopy with debridement", "left knee replacement"],
        ),
        (
            "He had a right knee arthroscopy (lateral meniscectomy, 2011). Dx: s/p right meniscectomy.",
            ["right knee arthroscopy"],
        ),
        (
            "He had a left knee arthroscopy (2011). Dx: s/p right meniscectomy.",
            ["left knee arthroscopy", "right meniscectomy"],
        ),
    ],
)
def test_where_the_name_of_a_treatment_ends(text: str, expected: list[str] | None) -> None:
    """When, where, through whom and why it was had is no part of it; what was put in with it is."""
    assert treatments(text) == (expected if expected is not None else ["epidural injection"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Treatment: PT, a strap, two injections (1/2012; the first helped), and dry needling x 3.",
            ["PT", "strap", "injections", "dry needling"],
        ),
        (
            "She has had PT (12 visits; she felt worse), acupuncture, and a brace.",
            ["PT", "acupuncture", "brace"],
        ),
        (
            "He has received therapy to the shoulder of which no number is given.",
            ["therapy to the shoulder"],
        ),
        ("He has had two blocks, the last of which helped.", ["blocks"]),
        (
            'He attended 11 sessions of group therapy "with interest" and acupuncture "no help".',
            ["group therapy", "acupuncture"],
        ),
        ('He had a "clam shell" brace and PT.', ['"clam shell" brace', "PT"]),
        ("She has had acupuncture on a cash basis and massage out of pocket.", ["acupuncture", "massage"]),
        (
            "She had 8 visits of physical therapy with mirror therapy.",
            ["physical therapy", "mirror therapy"],
        ),
        (
            "Dental care included root canal of tooth #8 with a porcelain crown.",
            ["root canal of tooth #8", "porcelain crown"],
        ),
    ],
)
def test_brackets_quotations_and_what_came_with_a_treatment(text: str, expected: list[str]) -> None:
    """What is told of one entry in a bracket ends no list; another treatment beside one is one more."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The worker was initially given crutches and a hinged brace.", ["crutches", "hinged brace"]),
        (
            "She was sent to PT for 14 visits and got one subacromial injection.",
            ["PT", "subacromial injection"],
        ),
        ("She was sent to PT. He got an injury to the knee.", []),
        ("Working with PT, OT and speech therapy daily.", ["PT", "OT", "speech therapy"]),
        ("He works with occupational therapists at the school.", []),
        (
            "Plating could not be done; intramedullary nailing of the tibia was on 9/15/2013.",
            ["intramedullary nailing of the tibia"],
        ),
        ("The consultation for arthroscopy was on 3/4/2014.", []),
        ("The denial of the fusion was on 3/4/2014.", []),
        ("She had a tubal ligation in 1999 and lithotripsy in 2010.", ["tubal ligation", "lithotripsy"]),
        ("The injections used to help. PT used to help but no longer does.", ["injections", "PT"]),
        ("He asks for another ESI; the first, done on 3/1/2014, gave relief.", ["ESI"]),
        ("Two epidurals have been given; the first, done on 3/4/2012, gave relief.", ["epidurals"]),
    ],
)
def test_what_was_got_or_used_to_help_was_had(text: str, expected: list[str]) -> None:
    """What was given at first, on a day or with help was had; the day of a consultation is none."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was injected with cortisone into the subacromial space on 3/4/2012.",
            ["injected with cortisone into the subacromial space"],
        ),
        ("The knee was injected with Kenalog, which helped.", ["injected with Kenalog"]),
        ("The thumb has been injected with steroid twice.", ["injected with steroid"]),
        ("She was injected with Synvisc in 2014 and had PT.", ["injected with Synvisc", "PT"]),
        ("She has never been injected with cortisone.", []),
        ("It is proposed that the joint then be injected with PRP.", []),
        ("The joint was injected with contrast for the arthrogram.", []),
    ],
)
def test_what_was_injected(text: str, expected: list[str]) -> None:
    """An injection may be told of by its verb, and is none where dye was injected or nothing was yet."""
    assert treatments(text) == expected


def test_what_was_done_in_an_arthroscopy_is_no_operation_more() -> None:
    """The day may stand between an operation and what was done in it."""
    assert treatments(
        "She is s/p left knee arthroscopy on 1/2/2013 with chondroplasty. "
        "Dx: status post left knee chondroplasty; osteoarthritis."
    ) == ["left knee arthroscopy"]
