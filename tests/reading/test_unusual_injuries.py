"""Injuries that are no strain and no fall: how they came about, which parts they hurt, what they led to."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "DOI: 6/3/2010. On June 3, 2010, while employed as a turner, a key flew off and hit his eye.",
            "a key flew off and hit his eye",
        ),
        ("On June 3, 2010, at work, a rafter fell onto his foot.", "a rafter fell onto his foot"),
        ("He broke two teeth when a hook struck his mouth on 6/3/2010.", "a hook struck his mouth"),
        (
            "The left ring finger was amputated in a paper press on 6/3/2010.",
            "left ring finger was amputated in a paper press",
        ),
        ("The left thumb was amputated by a surgeon on 6/3/2010.", None),
        (
            "He has hearing loss due to 19 years of exposure to rivet guns. Date of injury: 6/3/2010.",
            "19 years of exposure to rivet guns",
        ),
        (
            "She has a claim of 6/3/2010 and developed insomnia as a result of harassment by a manager.",
            "harassment by a manager",
        ),
        (
            "He is a mason, now 51, and was 44 when a ditch wall gave way and buried him on June 3, 2010.",
            "a ditch wall gave way and buried him",
        ),
        (
            "The claim is of June 3, 2010. In the AME report it was recorded that a bale pinned his legs.",
            "a bale pinned his legs",
        ),
        (
            "The claim is of June 3, 2010. It was recorded that a bale pinned him in an earlier accident.",
            None,
        ),
        (
            "She was hurt on June 3, 2010. She was employed as a courier. Her van was rear-ended by a taxi.",
            "Her van was rear-ended by a taxi",
        ),
        (
            "MECHANISM: 6/3/2010. Slipped on spilled soap in the laundry. COMPLAINTS: left hip pain.",
            "Slipped on spilled soap in the laundry",
        ),
        (
            "Date of injury 6/3/2010. The mechanism was described in three different ways in the file.",
            None,
        ),
        (
            "He was butted by a ram on 6/3/2010 with a resulting fracture of the right femur.",
            "was butted by a ram",
        ),
        (
            "She is a cook who fell off a stool on June 3, 2010 (she struck her elbow and saw stars).",
            "fell off a stool",
        ),
    ],
)
def test_how_it_came_about(text: str, mechanism: str | None) -> None:
    """The clause that tells it is read from the thing that did it on, and no later care or other claim."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "A staple was driven into his left knee. A spark flew into her right eye.",
            ("left knee", "right eye"),
        ),
        ("The patient complains of cracked and itching skin of both hands.", ("both hands",)),
        (
            "He fell, fracturing ribs 4 through 6 on the left and the left clavicle.",
            ("ribs", "left clavicle"),
        ),
        ("He went on to have pain in the lower back and, at times, mid back.", ("lower back", "mid back")),
        (
            "She filed a claim for cumulative trauma, ending on 5/31/2012, of both wrists and the neck.",
            ("both wrists", "neck"),
        ),
        (
            "She has low back pain. There is no mention of the patient having trouble with the knees.",
            ("low back",),
        ),
        (
            "She has hip pain. She had an earlier claim, of 2003, against a shop, for a neck strain.",
            ("hip",),
        ),
        ("She struck the head on a shelf and has neck pain.", ("head", "neck")),
    ],
)
def test_which_parts_it_hurt(text: str, parts: tuple[str, ...]) -> None:
    """Parts that something went into, whose skin is sore or that a claim lists; not those never mentioned."""
    assert patient_of(text)[0].body_parts == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The worker, a deputy, developed hypertension and reflux disease.",
            ["hypertension", "reflux disease"],
        ),
        ("He now has intercostal neuralgia and PTSD.", ["intercostal neuralgia", "PTSD"]),
        ("He fell. The worker has an incisional hernia.", ["incisional hernia"]),
        ("His wife has plantar fasciitis.", []),
        ("He has no incisional hernia.", []),
        ("Dx'd: digital neuroma; phantom limb pain.", ["digital neuroma", "phantom limb pain"]),
        (
            "He was butted by a ram with a resulting fracture of the right femur.",
            ["fracture of the right femur"],
        ),
    ],
)
def test_what_it_led_to(text: str, names: list[str]) -> None:
    """What somebody simply has, or developed, is a diagnosis where it is a disorder and the worker's."""
    assert [one.name for one in patient_of(text)[0].diagnoses] == names


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("This female, a former hotel maid, is 66 years of age. Her knee was hurt.", 66),
        ("3/4/14: First visit. 38-year-old order selector felt a pull in the low back.", 38),
        ("Mr. X is a laborer, now 48, and was 43 when he fell from a truck.", 48),
        ("He is a driver. His wife, now 48, and he live upstairs.", None),
    ],
)
def test_how_old_the_worker_is(text: str, age: int | None) -> None:
    """An age is read where a note begins with the worker, or a clause stands between."""
    assert patient_of(text)[0].age == age


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("Flexeril was dispensed. Flexeril made him drowsy at the wheel and he no longer takes it.", ()),
        ("Norco was prescribed. Norco makes him sleepy, but he does not take it at work.", ("Norco",)),
        ("He takes Norco. Cymbalta (duloxetine) 30 mg is being contemplated.", ("Norco",)),
        ("He uses Lidoderm patches (lidocaine 5%).", ("Lidoderm patches",)),
        ("Pt also on lisinopril and levothyroxine.", ("lisinopril", "levothyroxine")),
    ],
)
def test_which_drugs_are_taken(text: str, drugs: tuple[str, ...]) -> None:
    """What made somebody ill and is no longer taken, or is only thought of, is none of them."""
    assert patient_of(text)[0].medications == drugs
