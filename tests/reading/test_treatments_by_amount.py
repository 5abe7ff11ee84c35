"""Treatments told of by how much of them there was or when, in asides, and such as never came."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She received, as best I can make out from the 264 pages, 30 visits of PT and a TENS unit.",
            ["PT", "TENS unit"],
        ),
        ("He received, it seems, six acupuncture visits.", ["acupuncture"]),
        ("He completed, according to the notes, 12 visits of physical therapy.", ["physical therapy"]),
        ("The applicant had, it was acknowledged, received acupuncture.", ["acupuncture"]),
        ("The applicant had not, it was suggested, had any manipulation to date.", []),
        ("The applicant had not, it was acknowledged, received acupuncture.", []),
        ("The applicant has not as of yet received acupuncture.", []),
        ("He has not, it was noted, received any physical therapy.", []),
        (
            "There was a pop. Distal biceps repair, with a cortical button, took place on February 19, 2013.",
            ["Distal biceps repair"],
        ),
        ("The arthroscopy, with debridement, was performed on 3/4/2012.", ["arthroscopy", "debridement"]),
    ],
)
def test_an_aside_parts_no_verb_from_its_list(text: str, expected: list[str]) -> None:
    """What is told aside leads to the same list, and a denial before it still denies."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The QME found 7% WPI and provided for future medical care including injections.", []),
        ("Future medical treatment includes medications and physical therapy.", []),
        ("P&S 2011 w/ future med. s/p L5-S1 laminectomy 2007.", ["L5-S1 laminectomy"]),
        ("Medical care including injections was provided.", ["injections"]),
        ("Once PT has been completed he is to return to work.", []),
        ("Until PT has been completed she may not lift.", []),
        ("After PT was completed he returned to work.", ["PT"]),
        ("He might have had an injection.", []),
        ("Conservative care was to include PT and injections.", []),
        ("He hurts. Injection in 6 weeks. 12 PT in 2013.", ["PT"]),
        ("She has not begun PT.", []),
        ("He had little in the way of therapy.", []),
        ("The injection was attempted but could not be done.", []),
    ],
)
def test_what_lies_ahead_was_not_had(text: str, expected: list[str]) -> None:
    """Care that an award provides for, and what must be completed first, was not had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Physical therapy consisted of 48 visits, including desensitization.", ["Physical therapy"]),
        ("Acupuncture amounted to 8 sessions.", ["Acupuncture"]),
        ("Chiropractic care comprised 24 visits in 2013.", ["Chiropractic care"]),
        ("Treatment consisted of 12 visits of PT, including ultrasound.", ["PT", "ultrasound"]),
        ("Acupuncture was limited to 6 visits by UR.", []),
        ("By UR, physical therapy was limited to six visits.", []),
        ("Physical therapy consisted of 12 visits requested by Dr. Ames.", []),
        ("The request for physical therapy comprised 12 visits.", []),
        ("Physical therapy would consist of 12 visits.", []),
        (
            "Weekly psychotherapy took place in 2012 to 2014 and ended when his therapist retired.",
            ["psychotherapy"],
        ),
        ("Massage therapy took place from 2012 to 2014.", ["Massage therapy"]),
        ("The injury occurred on 3/4/12 during physical therapy.", []),
        ("A discussion of surgery took place on 3/4/12.", []),
        ("The surgery conference took place on 4/5/13.", []),
        ("No therapy took place in 2012.", []),
    ],
)
def test_how_much_of_a_treatment_there_was(text: str, expected: list[str]) -> None:
    """A treatment counts that a sentence says how much there was of, or when it took place."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT aggravated his symptoms.", ["PT"]),
        ("Stretching aggravated his pain.", []),
        ("Overhead exercise worsened her symptoms.", []),
        ("He is a welder. Wears gloves and a helmet.", []),
        ("Acupuncture has reduced the pain.", ["Acupuncture"]),
        ("A trial of acupuncture decreased his use of Norco.", ["acupuncture"]),
        ("The lack of therapy worsened his pain.", []),
        ("Lifting during therapy aggravated his pain.", []),
        ("UR reduced her therapy to 6 visits.", []),
        ("The carrier reduced acupuncture to 4 visits.", []),
        ("The clinic billed 12 sessions of PT.", []),
        ("The reviewer mentioned PT 12 visits in 2013.", []),
        (
            "He failed conservative treatment of PT, NSAIDs, and a cortisone injection.",
            ["PT", "cortisone injection"],
        ),
    ],
)
def test_what_a_treatment_did(text: str, expected: list[str]) -> None:
    """A treatment counts by what it did to the worker; what others did about one is no treatment."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Initial care at an industrial clinic, w/ Naprosyn and 12 PT visits.", ["PT"]),
        ("Initial care was at an industrial clinic with a splint.", ["splint"]),
        ("Initial care from the company clinic with PT denied.", []),
        ("First treatment in the ER with a diagnosis of sprain.", []),
        ("Seen at urgent care, given Motrin and a sling x 1 wk. PT 2013 x 6 w/ no relief.", ["sling", "PT"]),
        ("He was seen at the clinic, given Norco and a referral to therapy.", []),
        ("PT 10/13 x 8 w/ some relief.", ["PT"]),
        ("Sling x 2 wks, then PT 16 visits w/ minimal gains.", ["Sling", "PT"]),
        (
            "Operations were a carpal tunnel release the same night, and extensor tenolysis in 2011.",
            ["carpal tunnel release", "extensor tenolysis"],
        ),
        ("Operations were not needed. PT helped.", ["PT"]),
        ("He hurts. 12 PT visits in 6 weeks with relief.", ["PT"]),
        ("PT 3x4 authorized. Acupuncture 2x4 pending.", []),
    ],
)
def test_notes_of_the_first_care(text: str, expected: list[str]) -> None:
    """Notes of the first care name what was given at it; a year is no number of visits."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Swelling after walking. Wears neoprene sleeve. Exam: varus.", ["neoprene sleeve"]),
        ("He has pain. Wears a lumbosacral corset from 2011 that has fallen apart.", ["lumbosacral corset"]),
        ("Uses a cane. Wears wrist brace.", ["wrist brace"]),
        ("She reached for a box. Wears a respirator at work.", []),
        ("At work he wears steel-toed boots and a back belt.", []),
        (
            "Treatments have included physical therapy, an SI belt, and medications.",
            ["physical therapy", "SI belt"],
        ),
    ],
)
def test_what_is_worn(text: str, expected: list[str]) -> None:
    """What notes say is worn counts, other than what is worn for work."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first stellate ganglion block was done on 9/11/2013.", ["stellate ganglion block"]),
        ("The second medial branch block was performed on 3/4/2012 without relief.", ["medial branch block"]),
        ("He underwent first dorsal compartment injection.", ["first dorsal compartment injection"]),
        ("He underwent a second toe amputation.", ["second toe amputation"]),
        (
            "She had a one-month loan of a TENS unit and a home exercise program.",
            ["TENS unit", "home exercise program"],
        ),
        ("She has had a month's trial of a TENS unit.", ["TENS unit"]),
        (
            "He has completed speech therapy for word finding (10 visits), and vestibular therapy.",
            ["speech therapy", "vestibular therapy"],
        ),
        ("He has had physical therapy for the shoulder.", ["physical therapy for the shoulder"]),
        (
            "He underwent L1-L3 fusion three days later followed by inpatient rehabilitation.",
            ["L1-L3 fusion", "inpatient rehabilitation"],
        ),
        (
            "She was operated twice, a discectomy in 2005 and an L4-S1 fusion in 2008.",
            ["discectomy", "L4-S1 fusion"],
        ),
        (
            "He came under the care of a chiropractor, who treated him for 6 visits with manipulation.",
            ["manipulation"],
        ),
        ("He was kept in hospital overnight on oxygen.", ["oxygen"]),
        ("Cornea clear. IOP 15/17. Fundus normal.", []),
        ("He is undergoing treatment for lumbar facet arthropathy and insomnia.", []),
    ],
)
def test_what_a_name_is_bared_of(text: str, expected: list[str]) -> None:
    """Which of several a block was, how long a device was lent and what a therapy was for are no names."""
    assert treatments(text) == expected
