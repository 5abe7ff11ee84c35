"""Causes, drugs and illnesses that sentences tell aside from what they are about."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "Her date of injury is 9/3/2009. She worked in a hospital laundry and slipped in a puddle of "
                "detergent, landing on both knees."
            ),
            "slipped in a puddle of detergent, landing on both knees",
        ),
        (
            "The date of injury is 4/2/2014. He works at a lumber yard and was struck by a falling board.",
            "was struck by a falling board",
        ),
        (
            "The date of injury is 4/2/2014. She was employed at a hotel and slipped on a wet tile floor.",
            "slipped on a wet tile floor",
        ),
        ("The date of injury is 4/2/2014. He was employed in a foundry and was seen by Dr. Lee.", None),
        ("The date of injury is 4/2/2014. He works in a kitchen and lifts heavy pots.", None),
        ("The date of injury is 4/2/2014. She works for a school district and has neck pain.", None),
        (
            "She works as an adjuster and attributes neck and upper back pain to long hours on laptops.",
            "long hours on laptops",
        ),
        ("She attributes low back pain to lifting patients.", "lifting patients"),
        ("He attributes neck pain to sleeping on a bad mattress.", None),
        ("The physician attributes knee pain to favoring the left leg.", None),
        ("The patient attributes the improvement to acupuncture.", None),
        ("The patient attributes his better sleep to trazodone.", None),
        (
            "He was hurt on 4/30/12 while restraining a shoplifter in his job as a security guard.",
            "restraining a shoplifter",
        ),
    ],
)
def test_what_happened_at_a_place_of_work(text: str, mechanism: str | None) -> None:
    """What happened stands behind where somebody worked; what did good is no cause of an injury."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        (
            (
                "She was first seen by the employer's clinic and received therapy and Mobic. She is no "
                "longer taking any medication for the back. She takes atorvastatin."
            ),
            ["atorvastatin"],
        ),
        (
            "Medications are Flexeril and Motrin. Vicodin was prescribed in 2014 and had caused vomiting.",
            ["Flexeril", "Motrin"],
        ),
        ("Medications are Motrin. Norco was prescribed and made him dizzy, but he still takes it.", 2),
        ("Tramadol was prescribed in May and has helped.", ["Tramadol"]),
        (
            "He takes naproxen. Percocet was prescribed in August and is no longer being used.",
            ["naproxen"],
        ),
        ("She takes Lyrica. Norco was prescribed after surgery and is still used.", ["Lyrica", "Norco"]),
        ("He was given a soft collar and Norco for a few days. He takes naproxen.", ["naproxen"]),
        ("He was given a soft collar and Norco for pain.", ["Norco"]),
        ("He was using over-the-counter ibuprofen only, having stopped Norco in March 2014.", ["ibuprofen"]),
        ("He is taking Lyrica, having failed gabapentin.", ["Lyrica"]),
        ("Meds: diclofenac ER 100 mg QD (previously BID), Voltaren gel.", ["diclofenac ER", "Voltaren gel"]),
        ("Meds: Norco (previously), ibuprofen.", ["ibuprofen"]),
        ("Ibuprofen was stopped. Diclofenac gel is now being used.", ["Diclofenac gel"]),
        ("Norco is not being used.", []),
        ("Diclofenac gel is now being requested.", []),
    ],
)
def test_drugs_taken_and_given_up(text: str, drugs: list[str] | int) -> None:
    """Of what was given and what is taken, each sentence tells which is over."""
    found = list(patient_of(text).medications)
    assert (len(found) if isinstance(drugs, int) else found) == drugs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He has diabetes in the family but his own glucose was 92.", []),
        ("She has diabetes in her family.", []),
        ("He has rheumatoid arthritis on his mother's side.", []),
        ("He has diabetes.", ["diabetes"]),
        ("She has been treated for a right hip contusion, which resolved with six visits.", []),
        ("He has been treated for a left ankle sprain, which has since healed.", []),
        ("She has been treated for a right hip contusion and bursitis.", 2),
        ("History of anxiety for which she takes Zoloft.", ["anxiety"]),
        ("History of depression for which he saw a counselor in 2009.", []),
        ("History of anxiety in her mother.", []),
    ],
)
def test_illnesses_of_others_and_of_the_past(text: str, names: list[str] | int) -> None:
    """What runs in a family, and what resolved with treatment, the worker has not."""
    found = [one.name for one in patient_of(text).diagnoses]
    assert (len(found) if isinstance(names, int) else found) == names


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("DOI 1/5/14 - pt fell on her during transfer. Neck pain.", "pt fell on her during transfer"),
        ("DOI 1/5/14. Pt slipped on a wet floor.", "slipped on a wet floor"),
        ("DOI 2/2/14 MVA while delivering meals. LBP.", "MVA while delivering meals"),
        ("She was injured on 3/4/12 while delivering meals.", "delivering meals"),
        ("On 1/5/14 the patient fell on her left knee.", "fell on her left knee"),
        ("On 1/5/14 a patient grabbed him and twisted his arm.", "a patient grabbed him and twisted his arm"),
        (
            "He was kicked in the jaw by a suspect on 2/2/2014 and fractured teeth #8 and #9.",
            "was kicked in the jaw by a suspect",
        ),
        ("He tripped on a hose on 5/20/2013 & fractured the L patella.", "tripped on a hose"),
        ("She has a rash from metalworking fluids, first noted on 2/2/2015.", None),
        ("On 3/3/14 he was hurt. He has back pain which began as he started to walk.", None),
        ("The date of injury is 3/3/14. Pain began when she returned to work.", None),
    ],
)
def test_whose_deed_it_was_and_where_it_ends(text: str, mechanism: str | None) -> None:
    """A patient who falls on the worker is somebody else; a date and what resulted end a story."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("He takes Lexapro; Seroquel was tapered last year.", ["Lexapro"]),
        ("He takes Lexapro. Seroquel was tapered to 25 mg in May.", 2),
        ("He takes Lexapro. He was on 180 mg of morphine a day before that.", ["Lexapro"]),
        ("Meds Wellbutrin, Norco prn; off Aricept.", ["Wellbutrin", "Norco"]),
        (
            "He was prescribed Percocet at discharge, then Norco until December 2014. He takes Aleve.",
            ["Aleve"],
        ),
        ("He has been prescribed Norco until the next visit.", ["Norco"]),
        ("An infection followed and was treated with Keflex. He takes Norco.", ["Norco"]),
        ("She had burns treated with Silvadene and dressings. She takes Benadryl.", ["Benadryl"]),
        ("Hypertension is treated with amlodipine.", ["amlodipine"]),
        ("ER: Toradol inj, Flexeril, Norco x 5 d. Now Motrin prn.", ["Motrin"]),
        ("ER: Norco. Meds: Norco, Soma.", ["Norco", "Soma"]),
        ("He has diabetes under good control with metformin.", ["metformin"]),
        ("His neuropathic pain is being treated with gabapentin.", ["gabapentin"]),
    ],
)
def test_drugs_of_a_time_that_is_over(text: str, drugs: list[str] | int) -> None:
    """What was tapered, taken until a day, or given for what has healed is taken no more."""
    found = list(patient_of(text).medications)
    assert (len(found) if isinstance(drugs, int) else found) == drugs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Impression 1) cervical spondylosis 2) myofascial pain.",
            ["cervical spondylosis", "myofascial pain"],
        ),
        ("Dx 310.89, 311, 726.10.", []),
        (
            "Diagnosis is left forearm tendon lacerations, repaired, with adhesions.",
            ["left forearm tendon lacerations, repaired, with adhesions"],
        ),
        (
            "A 33-year-old baker with allergic rhinitis from flour dust. Diagnoses: allergic rhinitis.",
            ["allergic rhinitis"],
        ),
    ],
)
def test_how_diagnoses_are_noted(text: str, names: list[str]) -> None:
    """Codes alone name nothing, what was repaired is told of what was torn, and each is told once."""
    assert [one.name for one in patient_of(text).diagnoses] == names
