"""How it came about, what was hurt and what was diagnosed, in the turns in which notes and claims tell it."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "He filed a claim reportedly associated with a slip and fall on a wet dock on May 3, 2011.",
            "slip and fall on a wet dock",
        ),
        (
            "She filed a claim said to be associated with a fall from a scaffold of July 8, 2009.",
            "fall from a scaffold",
        ),
        ("He filed a claim for neck pain associated with an industrial injury of May 3, 2011.", None),
        ("This is a cook who alleges injury on 4/5/2014 from cumulative trauma.", "cumulative trauma"),
        (
            "He claims injury to the neck as a result of continuous trauma from 1/1/2009 to 1/1/2010.",
            "continuous trauma",
        ),
        ("She sustained a cumulative trauma injury between 1/2/2011 and 1/2/2012.", "cumulative trauma"),
        ("The injury of 4/5/2014 was due to continuous trauma.", "continuous trauma"),
        (
            "She claims back pain reportedly associated with being struck by a cart on June 2, 2012.",
            "being struck by a cart",
        ),
        (
            "He claims fear reportedly associated with a robbery at gunpoint of June 2, 2012.",
            "robbery at gunpoint",
        ),
        (
            "He was hurt on 3/4/12 during an explosion at the mill, in which three workers were killed.",
            "an explosion at the mill",
        ),
        (
            "On 3/4/12 he was thrown forward when the bus braked at work.",
            "was thrown forward when the bus braked",
        ),
        (
            "She has wrist pain due to constant overhead reaching at work.",
            "constant overhead reaching at work",
        ),
        (
            "On 3/4/12 he was thrown against a wall, without loss of consciousness.",
            "was thrown against a wall",
        ),
        (
            "On 3/4/12 she slipped and landed on her knee, which she had injured before.",
            "slipped and landed on her knee",
        ),
        ("His neck pain is not due to cumulative trauma, per the QME.", None),
        (
            "A welder with a date of injury of 4/5/2014, a cumulative trauma case due to overhead grinding.",
            "overhead grinding",
        ),
        ("38 y/o F cashier, DOI 4/5/14, CT from scanning groceries.", "CT from scanning groceries"),
        ("CT from 4/5/14 shows a fracture of the wrist.", None),
        ("38 yo female cashier slipped on a grape. Low back pain since.", "slipped on a grape"),
        (
            "34 yo F nurse fell in stairwell 3/4/14, R knee twisted.",
            "fell in stairwell 3/4/14, R knee twisted",
        ),
        ("A clerk with an injury of 3/4/12 from continuous trauma ending 3/4/12.", "continuous trauma"),
        ("61 y/o male welder was struck by a falling beam. C/o neck pain.", "was struck by a falling beam"),
        ("61 y/o male with diabetes and neck pain was struck with doubt. He has pain.", None),
        (
            "He is anxious after an explosion in the boiler room on 3/4/2012 in which two men were burned.",
            "an explosion in the boiler room",
        ),
        (
            "He was injured following a forklift crash on 3/4/2012 in which his foot was crushed.",
            "his foot was crushed",
        ),
        (
            "She was the victim of an armed robbery at her store on 3/4/2013.",
            "was the victim of an armed robbery at her store",
        ),
        (
            "This 41 year old roofer fell from a ladder on 10/2/2010, landing on his left side.",
            "fell from a ladder",
        ),
        (
            "She was hurt on 3/4/13 when a lamp fell on her in the lobby where she works as a clerk.",
            "a lamp fell on her",
        ),
        (
            "He has wrist pain due to repetitive sewing in the course of his work as a tailor.",
            "repetitive sewing",
        ),
        ("He has wrist pain due to repetitive sewing with a date of injury of 3/4/12.", "repetitive sewing"),
    ],
)
def test_how_it_came_about(text: str, mechanism: str | None) -> None:
    """The event or the wear itself, without the day, the claim, the trade and whom else it befell."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He fell from a roof, landing on his hip and right heel.", ["hip", "right heel"]),
        (
            "He fell from a roof, landing on both feet and his tailbone. He has neck pain.",
            ["tailbone", "neck"],
        ),
        ("S: L knee sore when climbing. He sleeps well.", ["L knee"]),
        ("Accepted: neck. S: R hand numb at night. L hand tolerable.", ["neck", "R hand", "L hand"]),
        ("S: low back pain radiating to the left leg. L foot numb.", ["low back"]),
        (
            "He has right elbow pain. He later began to have numbness in the right ring and small fingers.",
            ["right elbow", "right ring and small fingers"],
        ),
        (
            "She has neck pain radiating to the left arm. She began to have numbness in the left thumb.",
            ["neck"],
        ),
        ("He has neck pain. Gabapentin was discontinued as it caused ankle swelling.", ["neck"]),
        ("He has neck pain. Some numbness about the left foot was also reported.", ["neck", "left foot"]),
        ("He has neck pain. There is numbness of the left thumb.", ["neck"]),
        ("He has neck pain. Lyrica was stopped since it led to swelling of the feet.", ["neck"]),
        ("He has neck pain. Gabapentin was stopped for swollen ankles.", ["neck"]),
        ("He has neck pain. He sprained an ankle playing soccer, which resolved.", ["neck"]),
        ("He has neck pain. He sprained his left ankle in the fall, which resolved.", ["neck", "left ankle"]),
        ("He has neck pain. Norvasc, which caused ankle swelling, was changed.", ["neck"]),
        ("He has neck pain. A workup by the cardiologist for chest pain was negative.", ["neck"]),
        ("He has neck pain. He was seen for chest pain after the steering wheel hit him.", ["neck", "chest"]),
        ("He has neck pain. He fell over his dog and bruised a knee, which has cleared up.", ["neck"]),
        ("He has neck pain. Left thigh weakness, right knee gives out.", ["neck", "right knee"]),
        ("She has low back pain. Burning in the legs falls by half with Lyrica.", ["low back"]),
        (
            "On 3/4/12 a belt caught and twisted his arm. He has left elbow and left shoulder pain.",
            ["left elbow", "left shoulder"],
        ),
        ("On 3/4/12 a belt caught his sleeve and twisted his arm. He has neck pain.", ["arm", "neck"]),
    ],
)
def test_which_parts_are_hurt(text: str, parts: list[str]) -> None:
    """Heels that are landed on and hands that a note calls numb; no side effects, work-ups and mishaps."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Psychological evaluation of 6/2/15: Major depression, panic disorder, chronic pain syndrome.",
            ["Major depression", "panic disorder", "chronic pain syndrome"],
        ),
        ("Orthopedic consultation of 6/2/15: neck pain, low back pain.", []),
        ("Orthopedic evaluation of 6/2/15: spasm, sciatica, positive straight leg raise.", []),
        ("Metoprolol is prescribed by PCP for hypertension.", ["hypertension"]),
        (
            "His PCP prescribes lisinopril for hypertension and metformin for type 2 diabetes.",
            ["hypertension", "type 2 diabetes"],
        ),
        ("Her PCP treats her for gout with allopurinol.", ["gout"]),
        ("He is followed for the left shoulder and for carpal tunnel syndrome.", ["carpal tunnel syndrome"]),
        ("He tore the cuff. Frozen shoulder developed after the surgery.", ["Frozen shoulder"]),
        ("He fractured the hip and later developed avascular necrosis.", ["avascular necrosis"]),
        (
            "Diagnoses: shoulder impingement, with probable cuff tear; cervical strain.",
            ["shoulder impingement", "cervical strain"],
        ),
        ("She takes Lexapro for anxiety and depression.", ["anxiety", "depression"]),
        ("Cymbalta was tried for depression without benefit.", []),
        ("Her sister takes Lexapro for anxiety.", []),
        (
            "Diagnosis: major depressive disorder. She takes Lexapro for depression.",
            ["major depressive disorder"],
        ),
        (
            "She is followed for cervical postlaminectomy syndrome and chronic migraine.",
            ["cervical postlaminectomy syndrome", "chronic migraine"],
        ),
        ("She is followed by internal medicine for stomach complaints claimed as secondary to drugs.", []),
        ("He was followed for a hip sprain.", []),
        (
            "He sustained a left hip fracture, treated with screws. Avascular necrosis of the hip followed.",
            ["left hip fracture", "Avascular necrosis of the hip"],
        ),
        ("A dispute followed. Pain developed.", []),
        (
            "Her diagnosis was right ankle sprain, with a possible lesion of the talus.",
            ["right ankle sprain"],
        ),
        (
            "Diagnoses include lumbar strain, with probable radiculopathy, and gout.",
            ["lumbar strain", "gout"],
        ),
        (
            "She was found to have fractures of the second and third metatarsals.",
            ["fractures of the second and third metatarsals"],
        ),
        ("She was found to have fractures of the second and third metatarsals, which healed in a cast.", []),
        (
            "Diagnoses were trigger thumb, status post surgical release, and left ulnar neuritis.",
            ["trigger thumb, status post surgical release", "left ulnar neuritis"],
        ),
        (
            "Diagnoses: biceps tendinitis, rotator cuff tear, gout, status post repair.",
            ["biceps tendinitis", "rotator cuff tear", "gout"],
        ),
        (
            "Diagnoses: lumbar radiculopathy, status post left knee arthroscopy, and gout.",
            ["lumbar radiculopathy", "status post left knee arthroscopy", "gout"],
        ),
        (
            "She is being treated for coccydynia, and comorbid obesity and obstructive sleep apnea.",
            ["coccydynia", "obesity", "obstructive sleep apnea"],
        ),
    ],
)
def test_what_was_diagnosed(text: str, names: list[str]) -> None:
    """What an evaluation finds, drugs are taken for and the injury led to; nothing possible or over."""
    assert [one.name for one in patient_of(text).diagnoses] == names
