"""How the injury happened as the story of the worker tells it."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "The patient is a 45 year old male with a date of injury of 4/5/12. The patient "
                "wrestled a water heater up a stairwell and it slid back onto his chest."
            ),
            "wrestled a water heater up a stairwell and it slid back onto his chest",
        ),
        (
            (
                "This 50 year old woman was injured on 4/5/12 when the elevator she was riding in "
                "dropped two floors."
            ),
            "the elevator she was riding in dropped two floors",
        ),
        (
            (
                "The patient was involved in an industrial accident on 4/5/12 in which a stack of "
                "lumber shifted and pinned his leg."
            ),
            "a stack of lumber shifted and pinned his leg",
        ),
        (
            (
                "The patient reports that on 4/5/12 she was walking down a stairwell when her heel "
                "caught and she fell forward."
            ),
            "walking down a stairwell when her heel caught and she fell forward",
        ),
        ("He was injured on 4/5/12 secondary to heavy lifting.", "heavy lifting"),
        (
            (
                "The injured worker is a 39 year old with a 4/5/12 injury. She was attempting to "
                "close a stuck freezer door."
            ),
            "attempting to close a stuck freezer door",
        ),
        ("52M s/p work inj 4/5/12, crushed L hand in press brake.", "crushed L hand in press brake"),
        ("Pt injured 4/5/12 - pulled a stuck drawer, felt pop R shoulder.", "pulled a stuck drawer"),
        (
            "She was injured on 4/5/12. She attributes the injury to constant use of a mouse.",
            "constant use of a mouse",
        ),
        ("His injury of 4/5/12 happened when the ladder kicked out.", "the ladder kicked out"),
        (
            "On 4/5/12, while helping to move a copier, the injured worker felt a pull in the groin.",
            "helping to move a copier",
        ),
        (
            "The worker was stocking a cooler on 4/5/12 when a keg rolled onto her foot.",
            "stocking a cooler on 4/5/12 when a keg rolled onto her foot",
        ),
        (
            "This claimant strained her neck catching a falling resident on 4/5/12.",
            "catching a falling resident",
        ),
        ("He injured his right knee when he stepped in a gopher hole on 4/5/12.", "stepped in a gopher hole"),
        (
            "Patient is a 60 yo F housekeeper, DOI 4/5/12, who slipped on soap while cleaning a tub.",
            "slipped on soap while cleaning a tub",
        ),
        (
            "The injury on 4/5/12 involved a chain hoist failing and an engine block landing on his foot.",
            "a chain hoist failing and an engine block landing on his foot",
        ),
        ("His injury was sustained when a trench wall caved in.", "a trench wall caved in"),
        (
            (
                "The patient was injured in the course of her employment on 4/5/12. She bent over to "
                "pick up a file box and her back locked up."
            ),
            "bent over to pick up a file box and her back locked up",
        ),
        (
            "On April 5, 2012, a drunk patient kicked her in the abdomen.",
            "a drunk patient kicked her in the abdomen",
        ),
        ("The injury is said to be from years of overhead work.", "years of overhead work"),
        (
            "She developed neck and arm pain from sustained computer use without breaks.",
            "sustained computer use without breaks",
        ),
        ("The patient was performing her customary duties on 4/5/12 when a shelf fell.", "a shelf fell"),
        (
            "He is a 50 year old injured on 4/5/12. He was carrying sheetrock and felt a pop in his back.",
            "carrying sheetrock and felt a pop in his back",
        ),
        (
            (
                "The patient is a 29-year-old cook whose 4/5/12 injury was from hot oil splashing on "
                "his forearm."
            ),
            "hot oil splashing on his forearm",
        ),
        (
            "The industrial injury of 4/5/12 was caused by exposure to mold in the basement.",
            "exposure to mold in the basement",
        ),
        ("She alleges psychiatric injury of 4/5/12 from harassment by coworkers.", "harassment by coworkers"),
        (
            "She claims stress due to an excessive workload and hostile supervisor. DOI 4/5/12.",
            "an excessive workload and hostile supervisor",
        ),
        (
            "The patient was kneeling and stood up on 4/5/12 and noticed a tearing in her knee.",
            "kneeling and stood up",
        ),
        (
            "This is a 44 yo M who twisted his back on 4/5/12 in an attempt to keep a load from falling.",
            "twisted his back on 4/5/12 in an attempt to keep a load from falling",
        ),
        (
            (
                "The 4/5/12 injury occurred while loading a pallet, and the patient felt immediate "
                "pain in the low back."
            ),
            "loading a pallet",
        ),
        (
            "Injury occurred on 4/5/12 after tripping over an extension cord.",
            "tripping over an extension cord",
        ),
        (
            (
                "Chief complaint: knee pain. Hx: pt was getting down from a bulldozer and missed the "
                "track, DOI 4/5/12."
            ),
            "getting down from a bulldozer and missed the track",
        ),
        (
            (
                "The applicant alleged that he sustained an injury as a result of a gate swinging "
                "shut on his fingers on 4/5/12."
            ),
            "a gate swinging shut on his fingers",
        ),
        ("The worker was hurt on 4/5/12 trying to stop a runaway cart.", "trying to stop a runaway cart"),
        (
            ("This 33 year old male sustained an industrial injury on 4/5/12 from being thrown off a horse."),
            "being thrown off a horse",
        ),
        ("She fractured her wrist on 4/5/12 when a student pushed her down.", "a student pushed her down"),
        ("He is a 60 year old who tore his rotator cuff on 4/5/12 pulling on a rope.", "pulling on a rope"),
        (
            "On 4/5/12 a box fell off a shelf and hit the patient's head.",
            "a box fell off a shelf and hit the patient's head",
        ),
        (
            "The patient was standing on a chair that collapsed on 4/5/12.",
            "standing on a chair that collapsed",
        ),
        (
            "On 4/5/12, the patient, a janitor, was emptying a trash bin and strained his low back.",
            "emptying a trash bin",
        ),
        (
            ("The injury happened on 4/5/12 as the patient was getting out of a truck and missed a step."),
            "getting out of a truck and missed a step",
        ),
        ("Injury occurred while transferring a resident from a bed.", "transferring a resident from a bed"),
        (
            "The patient's left hand was crushed between two pallets on 4/5/12.",
            "left hand was crushed between two pallets",
        ),
        ("He experienced a sudden onset of back pain on 4/5/12 while lifting a sink.", "lifting a sink"),
        ("Injury dated 4/5/12: heavy door closed on R hand.", "heavy door closed on R hand"),
        (
            "The patient developed carpal tunnel syndrome due to repetitive typing. DOI 4/5/12.",
            "repetitive typing",
        ),
        (
            "Per the records, on 4/5/12 the worker stepped off a ladder, twisting the right knee.",
            "stepped off a ladder, twisting the right knee",
        ),
        ("The injury is the result of a dog attack on 4/5/12.", "a dog attack"),
        (
            "He felt a pop in his knee on 4/5/12 as he squatted to lift a motor.",
            "squatted to lift a motor",
        ),
        ("On 4/5/12 he fell off a truck and lost consciousness.", "fell off a truck"),
        ("On 4/5/12 she slipped on ice, fracturing her wrist.", "slipped on ice"),
        (
            "The patient was injured on 4/5/12. He was using a tamper and developed pain in his left elbow.",
            "using a tamper",
        ),
        (
            "He was hurt on 4/5/12. He was descending a ramp, missed a board and landed on his left foot.",
            "descending a ramp, missed a board and landed on his left foot",
        ),
        (
            (
                "The worker was injured on 4/5/12. According to the 4/9/12 "
                "intake report, she was carrying a tub of ice down a hall and developed a "
                "burning sensation in the groin."
            ),
            "carrying a tub of ice down a hall",
        ),
        (
            "The injury was on 4/5/12. The patient was stopped at a crossing when a bus hit his van.",
            "was stopped at a crossing when a bus hit his van",
        ),
        (
            "He was injured on 4/5/12. The records describe a slip on grease in the kitchen.",
            "a slip on grease in the kitchen",
        ),
        (
            "He was injured on 4/5/12 in a crushing incident in which his foot was pinned by a pallet.",
            "his foot was pinned by a pallet",
        ),
        (
            "She claims injury on 4/5/12. By her account, a pupil pulled her off a bench.",
            "a pupil pulled her off a bench",
        ),
        (
            "She was injured on 4/5/12 by repetitive sorting of mail, and reports problems of both hands.",
            "repetitive sorting of mail",
        ),
        (
            (
                "The officer, injured on 4/5/12, was struck in the mouth "
                "with a pipe during a raid and broke two teeth."
            ),
            "was struck in the mouth with a pipe during a raid",
        ),
        (
            (
                "He is a man with an industrial claim dated 4/5/12. "
                "He was playing a guard in a drill when a colleague fell across his knee."
            ),
            "playing a guard in a drill when a colleague fell across his knee",
        ),
        (
            "He was hurt on 4/5/12. He was helping to carry a sofa with another mover who stumbled.",
            "helping to carry a sofa with another mover who stumbled",
        ),
        ("This is the case of a roofer who slipped off a scaffold on 4/5/12.", "slipped off a scaffold"),
        (
            (
                "The worker was hurt on 4/5/12, while he was working the night shift, a rack of "
                "bread fell on him."
            ),
            "a rack of bread fell on him",
        ),
        (
            "On 4/5/12, while working as a cashier, a shelf fell on her shoulder.",
            "a shelf fell on her shoulder",
        ),
        (
            "On 4/5/12, while she was working on a ladder, the ladder slid.",
            "working on a ladder, the ladder slid",
        ),
        (
            "He claims hearing loss, DOI 4/5/12. Thirty years of sirens and diesel engines.",
            "Thirty years of sirens and diesel engines",
        ),
        (
            (
                "This is a mechanic whose left index and middle fingers were crushed between a "
                "mast and a chain on 4/5/12."
            ),
            "left index and middle fingers were crushed between a mast and a chain",
        ),
    ],
)
def test_the_clause_of_the_story_tells_how_it_happened(text: str, mechanism: str | None) -> None:
    """What the story of the worker tells of the injury is how it happened."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism
