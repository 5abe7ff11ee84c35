"""How the injury happened in wordings that no list of deeds foresees, the parts hurt, diagnoses and codes."""

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
            "DOI 4/5/12: a co-worker let go of the other end of a dresser.",
            "a co-worker let go of the other end of a dresser",
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
        ("The injured worker suffered a fall from a roof on 4/5/12.", "a fall from a roof"),
        (
            "The patient sustained injury due to a motor vehicle accident on 4/5/12.",
            "a motor vehicle accident",
        ),
        ("He was injured on 4/5/12 secondary to heavy lifting.", "heavy lifting"),
        (
            "Date of injury 4/5/12. Injury occurred by lifting a patient off the floor.",
            "lifting a patient off the floor",
        ),
        (
            (
                "The applicant has filed a claim for knee pain reportedly associated with an "
                "industrial injury of April 5, 2012."
            ),
            None,
        ),
        (
            (
                "The applicant has filed a claim for wrist pain reportedly associated with cumulative "
                "trauma at work between January 1, 2010 through April 5, 2012."
            ),
            None,
        ),
        (
            (
                "The injured worker is a 39 year old with a 4/5/12 injury. She was attempting to "
                "close a stuck freezer door."
            ),
            "attempting to close a stuck freezer door",
        ),
        ("52M s/p work inj 4/5/12, crushed L hand in press brake.", "crushed L hand in press brake"),
        ("Pt injured 4/5/12 - pulled a stuck drawer, felt pop R shoulder.", "pulled a stuck drawer"),
        ("DOI: 4/5/12. MOI: MVA, rear ended on freeway.", "MVA, rear ended on freeway"),
        ("DOI: 4/5/12 Mechanism - dropped a manhole cover on foot.", "dropped a manhole cover on foot"),
        (
            (
                "The patient has a date of injury of 4/5/12. She lives with her husband and works "
                "full duty. She takes Norco."
            ),
            None,
        ),
        (
            (
                "He has a date of injury of 4/5/12. He completed a course of therapy and returned to "
                "modified work."
            ),
            None,
        ),
        (
            (
                "He has a date of injury of 4/5/12. He was seen on 6/1/12 and complained of low back "
                "pain when sitting."
            ),
            None,
        ),
        ("She was hurt on 4/5/12. She stopped working in May and was placed on disability.", None),
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
        ("She hurt her back and is now using a walker. DOI 4/5/12.", None),
        (
            "Patient is a 60 yo F housekeeper, DOI 4/5/12, who slipped on soap while cleaning a tub.",
            "slipped on soap while cleaning a tub",
        ),
        ("DOI 4/5/12 (struck by falling drywall).", "struck by falling drywall"),
        ("DOI 4/5/12 (accepted: low back).", None),
        ("DOI 4/5/12 (CT).", None),
        ("DOI 4/5/12 (right knee).", None),
        (
            "The injury on 4/5/12 involved a chain hoist failing and an engine block landing on his foot.",
            "a chain hoist failing and an engine block landing on his foot",
        ),
        ("His injury was sustained when a trench wall caved in.", "a trench wall caved in"),
        ("The patient's pain started in 2010 after surgery.", None),
        ("The pain is worse when sitting. DOI 4/5/12.", None),
        (
            "She has a 4/5/12 date of injury. Symptoms came on gradually from assembling circuit boards.",
            "assembling circuit boards",
        ),
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
            "He sustained a crush injury on 4/5/12 when his hand went into a roller.",
            "his hand went into a roller",
        ),
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
        ("Patient injured on 4/5/12 while at work.", None),
        ("He was injured on 4/5/12 while performing his usual and customary duties.", None),
        (
            "The industrial injury of 4/5/12 was caused by exposure to mold in the basement.",
            "exposure to mold in the basement",
        ),
        ("She alleges psychiatric injury of 4/5/12 from harassment by coworkers.", "harassment by coworkers"),
        (
            "She claims stress due to an excessive workload and hostile supervisor. DOI 4/5/12.",
            "an excessive workload and hostile supervisor",
        ),
        ("DOI 4/5/12. Fell off tailgate, landed on R side.", "Fell off tailgate, landed on R side"),
        (
            "DOI 4/5/12. Lifting 50 lb bag of feed when low back gave out.",
            "Lifting 50 lb bag of feed when low back gave out",
        ),
        ("DOI 4/5/12. Walks with cane. Uses TENS daily.", None),
        (
            "Injured 4/5/12 working under a car when the jack failed.",
            "working under a car when the jack failed",
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
        ("The injury occurred in 2012 and the patient was treated with medications.", None),
        ("The patient has had low back pain since a fall at work on 4/5/12.", "a fall at work"),
        (
            (
                "Chief complaint: knee pain. Hx: pt was getting down from a bulldozer and missed the "
                "track, DOI 4/5/12."
            ),
            "getting down from a bulldozer and missed the track",
        ),
        (
            ("The patient was injured on 4/5/12. She underwent a lumbar fusion and fell into a depression."),
            None,
        ),
        (
            (
                "The patient has a date of injury of 4/5/12. He was last evaluated on 3/1/14 when he "
                "reported that his knee buckled."
            ),
            None,
        ),
        ("DOI 4/5/12. On 3/1/14 the patient stated that he slipped in the shower at home.", None),
        (
            (
                "The injured worker has a 4/5/12 date of injury. She has been using a cane when she "
                "walks outside."
            ),
            None,
        ),
        (
            (
                "The patient sustained an injury on 4/5/12. The mechanism of injury was not specified "
                "in the records."
            ),
            None,
        ),
        ("He was injured on 4/5/12. A fall risk assessment was made.", None),
        ("She sustained injuries on 4/5/12 in the course of her usual work.", None),
        (
            (
                "The date of injury was 4/5/12. The patient was treated with physical therapy after a "
                "motor vehicle accident in 2005."
            ),
            None,
        ),
        (
            (
                "The injury of 4/5/12 was accepted. The patient started physical therapy and was "
                "given a brace."
            ),
            None,
        ),
        ("The patient alleges industrial injury from 1/1/2010 through 4/5/12.", None),
        ("DOI 4/5/12. Pain began to improve after acupuncture.", None),
        ("The patient's symptoms started to worsen when she returned to work. DOI 4/5/12.", None),
        ("DOI 4/5/12. He noted pain when lifting his arm.", None),
        ("He was injured on 4/5/12. He was helped by a home attendant.", None),
        ("The date of injury is 4/5/12. The records indicate that a back brace was provided.", None),
        ("The patient injured her back on 4/5/12. The pain was aggravated by prolonged sitting.", None),
        ("DOI 4/5/12 - see AME report.", None),
        ("DOI 4/5/12 (initial evaluation 5/1/12).", None),
        ("The patient was injured on 4/5/12 when working as a cashier.", None),
        (
            ("The patient is a 40-year-old who was injured at work on 4/5/12 while working for the county."),
            None,
        ),
        (
            (
                "The applicant alleged that he sustained an injury as a result of a gate swinging "
                "shut on his fingers on 4/5/12."
            ),
            "a gate swinging shut on his fingers",
        ),
        (
            (
                "The injury reportedly occurred on 4/5/12 when the pt reached into the back of a van "
                "for a tool box."
            ),
            "reached into the back of a van for a tool box",
        ),
        ("The worker was hurt on 4/5/12 trying to stop a runaway cart.", "trying to stop a runaway cart"),
        (
            ("This 33 year old male sustained an industrial injury on 4/5/12 from being thrown off a horse."),
            "being thrown off a horse",
        ),
        ("She fractured her wrist on 4/5/12 when a student pushed her down.", "a student pushed her down"),
        ("He is a 60 year old who tore his rotator cuff on 4/5/12 pulling on a rope.", "pulling on a rope"),
        (
            "DOI: 4/5/12, patient tripped on a cord and fell onto L shoulder.",
            "tripped on a cord and fell onto L shoulder",
        ),
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
        ("DOI 4/5/12. Mechanism: repetitive motion, data entry.", "repetitive motion, data entry"),
        (
            "The patient's left hand was crushed between two pallets on 4/5/12.",
            "left hand was crushed between two pallets",
        ),
        ("He experienced a sudden onset of back pain on 4/5/12 while lifting a sink.", "lifting a sink"),
        ("The employee reported injury to the low back after moving a desk on 4/5/12.", "moving a desk"),
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
            "felt a pop in his knee on 4/5/12 as he squatted to lift a motor",
        ),
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
        ("On 4/5/12 he fell off a truck and lost consciousness.", "fell off a truck"),
        ("On 4/5/12 she slipped on ice, fracturing her wrist.", "slipped on ice"),
        ("DOI 4/5/12. She was lifting a crate when the injury occurred.", "lifting a crate"),
        (
            "The patient was injured on 4/5/12. He was using a tamper and developed pain in his left elbow.",
            "using a tamper",
        ),
        (
            "DOI 4/5/12. She was opening a jammed drawer and strained her left wrist.",
            "opening a jammed drawer",
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
            (
                "He reported an injury on 4/5/12. The history notes that he "
                "was loading kegs at the time of the injury."
            ),
            "loading kegs",
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
            "He has an injury dated 4/5/12. He reports twisting his left ankle while stepping off a dock.",
            "twisting his left ankle while stepping off a dock",
        ),
        (
            "She had an injury on 4/5/12. She reported neck pain after a trip and fall in the stock room.",
            "a trip and fall in the stock room",
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
            (
                "She reported an emotional injury on 4/5/12 as a consequence "
                "of threats by a client, and who also claims headaches."
            ),
            "threats by a client",
        ),
        (
            "The date of injury is 4/5/12 and the injury was cumulative in nature from his work as a barber.",
            None,
        ),
        ("He has injuries to the neck which occurred while he was working as a roofer. DOI 4/5/12.", None),
        (
            "She was injured on 4/5/12 by repetitive sorting of mail, and reports problems of both hands.",
            "repetitive sorting of mail",
        ),
        (
            "DOI 4/5/12: reached up to hang a banner, felt a tear in the left shoulder.",
            "reached up to hang a banner",
        ),
        (
            (
                "The officer, injured on 4/5/12, was struck in the mouth "
                "with a pipe during a raid and broke two teeth."
            ),
            "was struck in the mouth with a pipe during a raid",
        ),
        ("He was injured on 4/5/12. He was using a cane and developed shoulder pain.", None),
        ("He was injured on 4/5/12. Per the 8/3/14 note he fell in the shower and hit his knee.", None),
        ("She was injured on 4/5/12. She was working with restrictions and developed neck pain.", None),
        ("She was injured on 4/5/12. She reports falling often.", None),
        (
            "She reported wrist pain on 4/5/12, which she attributes to six years of data entry.",
            "six years of data entry",
        ),
        (
            (
                "He is a man with an industrial claim dated 4/5/12. "
                "He was playing a guard in a drill when a colleague fell across his knee."
            ),
            "playing a guard in a drill when a colleague fell across his knee",
        ),
        (
            (
                "DOI 4/5/12. He was a baker at a hotel and was lifting a tray of dough with an "
                "apprentice, who slipped."
            ),
            "lifting a tray of dough with an apprentice, who slipped",
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
        ("DOI 4/5/12. He was in good health when he was first seen.", None),
        ("DOI 4/5/12. She was at home when the pain began.", None),
        ("DOI 4/5/12. He was on modified duty when he was laid off.", None),
        ("DOI 4/5/12. He was under the care of a podiatrist when an MRI was done.", None),
        (
            "He claims hearing loss, DOI 4/5/12. Thirty years of sirens and diesel engines.",
            "Thirty years of sirens and diesel engines",
        ),
        (
            "DOI 4/5/12. 22 years of jackhammers and compressors. He wears aids.",
            "22 years of jackhammers and compressors",
        ),
        ("DOI 4/5/12. Decades of bending over a press table.", "Decades of bending over a press table"),
        ("DOI 4/5/12. Twenty years of smoking a pack a day.", None),
        ("DOI 4/5/12. Two years of physical therapy were of no help.", None),
        (
            (
                "This is a mechanic whose left index and middle fingers were crushed between a "
                "mast and a chain on 4/5/12."
            ),
            "left index and middle fingers were crushed between a mast and a chain",
        ),
    ],
)
def test_the_clause_beside_the_injury_tells_how_it_happened(text: str, mechanism: str | None) -> None:
    """What stands where the injury is told is the mechanism; care and complaints there are not."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "He has neck pain with radiation down the left arm, and left shoulder pain.",
            ["neck", "left shoulder"],
        ),
        (
            "She has left elbow pain spreading into the wrist, and right knee pain.",
            ["left elbow", "right knee"],
        ),
        ("He was struck on the head by a pipe.", ["head"]),
        ("She fell, striking her right elbow and face on a curb.", ["right elbow", "face"]),
        ("Accepted: lungs, psyche and digestive system.", ["lungs", "psyche", "digestive system"]),
        ("Disputed body part: psyche. He has wrist pain.", ["psyche", "wrist"]),
        ("Claimed: throat, heart.", ["throat", "heart"]),
        ("Affected = right hip, low back.", ["right hip", "low back"]),
        ("Injury accepted: left ankle.", ["left ankle"]),
        ("She sustained an injury on 4/5/12 to the back and both knees.", ["back", "both knees"]),
        ("He was treated for burns of the right hand and the left forearm.", ["right hand", "left forearm"]),
        ("She sustained a laceration of the right index and long fingers.", ["right index and long fingers"]),
        ("He hurt the right hand. He suffered fractures of the index finger.", ["right hand"]),
        ("She has been followed for right knee, neck and psyche.", ["right knee", "neck", "psyche"]),
        ("He felt a snap in the left shoulder.", ["left shoulder"]),
        ("A van ran over her left foot.", ["left foot"]),
        ("Crush inj to L hand.", ["L hand"]),
        ("A crate dropped on the right great toe.", ["right great toe"]),
        ("VAS 6/10 low back, 4/10 neck.", ["low back", "neck"]),
        ("She sustained injury to the chest wall and rib cage.", ["chest wall", "rib cage"]),
        ("CT injury to bilat UE. LE strength was full.", ["bilat UE"]),
        ("He has RLE pain.", ["RLE"]),
        ("The right hip and upper back have been treated.", ["right hip", "upper back"]),
        ("She has mild anterior knee soreness. The L knee was injured.", ["L knee"]),
        ("He has heel pain. He injured both heels.", ["both heels"]),
        ("She rolled her right ankle on a cable.", ["right ankle"]),
        ("He fell from an extension ladder and injured the left hip.", ["left hip"]),
        ("She has low back pain, worse on the left and into the buttock.", ["low back"]),
        ("He has neck pain. He denies fever, vomiting, chest pain.", ["neck"]),
        ("She has upper back pain. Diagnoses: thoracic spine strain.", ["upper back"]),
        ("He has upper back pain. Diagnoses: left ankle sprain.", ["upper back", "left ankle"]),
        ("She has wrist pain with numbness in the thumb and index finger.", ["wrist"]),
        ("She complains of numbness of the left hand.", ["left hand"]),
        ("He fell onto both knees. He has bilateral knee pain.", ["bilateral knee"]),
        ("MRI of the left knee revealed a tear of the medial meniscus. He has neck pain.", ["neck"]),
        (
            "She has right hip pain. Strength is 5/5 in the left leg. Pain is 7/10 in the morning.",
            ["right hip"],
        ),
        (
            ("He has back pain. X-rays of the right foot showed a healed fracture of the fifth metatarsal."),
            ["back"],
        ),
        (
            ("The patient has a history of left hip replacement in 2001. She injured her right shoulder."),
            ["right shoulder"],
        ),
        (
            "He fell off a roof, sustaining injuries to his head, ribs, and left shoulder.",
            ["head", "ribs", "left shoulder"],
        ),
        (
            "This claim is accepted for the lumbar spine and right knee; the left hip is denied.",
            ["lumbar spine", "right knee"],
        ),
        (
            ("The patient complains of pain in the neck that shoots down the left arm to the ring finger."),
            ["neck"],
        ),
        ("She reports bilateral shoulder, elbow and wrist pain.", ["bilateral shoulder", "elbow", "wrist"]),
        ("She complained of right arm and hand numbness.", ["right arm", "hand"]),
        ("He presents with jaw pain, teeth grinding and ear ringing.", ["jaw", "teeth", "ear"]),
        (
            "Injured body parts: cervical spine; lumbar spine; bilateral upper extremities.",
            ["cervical spine", "lumbar spine", "bilateral upper extremities"],
        ),
        (
            "She sustained cumulative trauma injury to her neck, shoulders, wrists, and psyche.",
            ["neck", "shoulders", "wrists", "psyche"],
        ),
        ("The claim involves the left ankle and foot.", ["left ankle", "foot"]),
        ("Pt c/o R knee pain, L ankle swelling.", ["R knee", "L ankle"]),
        ("His eye was splashed with solvent.", ["eye"]),
        (
            "The patient notes persistent low back and left leg pain, greater on the left.",
            ["low back", "left leg"],
        ),
        ("The right knee gives out. The back is stiff.", ["right knee", "back"]),
        ("She suffered burns to her face and neck.", ["face", "neck"]),
        ("Pt c/o LBP rad to LLE.", []),
        ("Multiple body parts including neck and both knees.", ["neck", "both knees"]),
        ("She claims cumulative trauma to both hands and neck.", ["both hands", "neck"]),
        ("The claim includes the head and neck.", ["head", "neck"]),
        ("He fell from a dock and struck the back of his head on the curb.", ["back of his head"]),
        ("A pipe struck him on the top of the head and left shoulder.", ["top of the head", "left shoulder"]),
        ("She was kicked in the ribs and the right side of the face.", ["ribs", "right side of the face"]),
        ("He missed a step and landed on his left heel.", ["left heel"]),
        ("He was injured when his right hand contacted the blade of a planer.", ["right hand"]),
        ("He has low back pain radiating to the left leg at 7/10.", ["low back"]),
        ("He has low back pain. There was weakness of the right great toe (4/5).", ["low back"]),
        ("He has neck pain, 6/10, with associated upper extremity paresthesias.", ["neck"]),
        ("There was still back pain with intermittent aching in the left thigh.", ["back"]),
        ("She claims injury to bilateral knees. She has left knee pain.", ["bilateral knees"]),
        ("He was admitted with acute kidney injury. He has low back pain.", ["low back"]),
        ("A box struck the right side of her neck. She has neck pain.", ["neck"]),
        ("A box struck the right side of her neck and her chest.", ["right side of her neck", "chest"]),
        ("A shelf fell onto her neck. She has pain at the right side of the neck.", ["neck"]),
        (
            "The injury was to two lower teeth and the jaw. Diagnoses: resolved TMJ sprain.",
            ["lower teeth", "jaw"],
        ),
        ("Diagnoses: traumatic brain injury; neck sprain. He has neck pain and headaches.", ["neck"]),
        (
            "She has low back pain 8/10 with numbness of the right leg, right ankle pain 2/10.",
            ["low back", "right ankle"],
        ),
        ("He has back pain with pain in the left leg.", ["back", "left leg"]),
        ("He reports neck pain and an electric feeling to the right thumb.", ["neck"]),
        ("He has a burning sensation to the left thigh and low back pain.", ["low back"]),
        ("He rolled the right ankle.", ["right ankle"]),
        ("He rolled the cart down the aisle and hurt his back.", ["back"]),
        ("He had burning over the dorsum of the left foot.", ["left foot"]),
        ("She has pain along the inner border of the left foot.", ["left foot"]),
        ("She claims injury to the lungs and sinuses.", ["lungs", "sinuses"]),
        ("A CT of the sinuses was negative. She has knee pain.", ["knee"]),
        ("She has right shoulder pain and numbness of the right hand.", ["right shoulder"]),
        ("She has pain and numbness of the right hand.", ["right hand"]),
        ("He was stabbed in the neck and left arm by an inmate.", ["neck", "left arm"]),
        ("Steam came out and sprayed her right forearm.", ["right forearm"]),
    ],
)
def test_parts_that_are_hurt(text: str, parts: list[str]) -> None:
    """Parts count by what befell them, complaints and labels, not where pain only goes."""
    assert list(patient_of(text)[0].body_parts) == parts


@pytest.mark.parametrize(
    ("text", "diagnoses"),
    [
        ("Dx: 722.52 lumbar DDD; 311 depression.", [("lumbar DDD", "722.52"), ("depression", "311")]),
        (
            "Assessment: 1. Asthma J45.909. 2. Hypertension I10.",
            [("Asthma", "J45.909"), ("Hypertension", "I10")],
        ),
        ("Dx: lumbar strain 311.", [("lumbar strain 311", None)]),
        (
            "Dx = 1) 840.7 SLAP lesion; 2) 723.1 cervicalgia.",
            [("SLAP lesion", "840.7"), ("cervicalgia", "723.1")],
        ),
        ("Diagnostic: shoulder impingement 726.2.", [("shoulder impingement", "726.2")]),
        (
            "Axis I: 309.28 Adjustment Disorder. Axis III: orthopedic injuries.",
            [("Adjustment Disorder", "309.28")],
        ),
        ("Diagnosis: Axis I 296.22 Major Depression.", [("Major Depression", "296.22")]),
        ("She meets criteria for PTSD.", [("PTSD", None)]),
        ("She does not meet criteria for PTSD.", []),
        (
            "He has an accepted claim for tinnitus and hearing loss.",
            [("tinnitus", None), ("hearing loss", None)],
        ),
        ("The QME found major depression.", [("major depression", None)]),
        ("She was found to have a right tibia fracture.", [("right tibia fracture", None)]),
        ("MRI was found to have motion.", []),
        (
            "She has developed complex regional pain syndrome of the foot.",
            [("complex regional pain syndrome of the foot", None)],
        ),
        ("He is being treated by a psychologist for panic disorder.", [("panic disorder", None)]),
        ("He has been treated for neck pain and headaches.", []),
        ("The applicant has filed a claim for wrist pain and sleep disturbance.", []),
        ("Non-industrial: gout, sleep apnea on CPAP.", [("gout", None), ("sleep apnea", None)]),
        ("Dx: anxiety disorder NOS. Meds: Advair, Xanax.", [("anxiety disorder NOS", None)]),
        ("Diagnoses: PTSD and insomnia, the latter being worse.", [("PTSD", None), ("insomnia", None)]),
        ("The diagnosis is ankle sprain, slow to resolve.", [("ankle sprain, slow to resolve", None)]),
        (
            "She was diagnosed with dog bite of the right calf, and scar pain.",
            [("dog bite of the right calf", None), ("scar pain", None)],
        ),
        (
            "Diagnoses include trigger finger, right upper limb (M65.30), and gout (M10.9).",
            [("trigger finger, right upper limb", "M65.30"), ("gout", "M10.9")],
        ),
        ("Diagnosed with the following: Pain Disorder; PTSD.", [("Pain Disorder", None), ("PTSD", None)]),
        (
            "Diagnoses include lumbar radiculopathy, right knee internal derangement, depression.",
            [("lumbar radiculopathy", None), ("right knee internal derangement", None), ("depression", None)],
        ),
        ("The diagnosis is consistent with carpal tunnel syndrome.", [("carpal tunnel syndrome", None)]),
        ("She carries diagnoses of PTSD and bipolar disorder.", [("PTSD", None), ("bipolar disorder", None)]),
        (
            (
                "Dx: M54.16 Radiculopathy, lumbar region; M51.26 Other intervertebral disc "
                "displacement, lumbar region."
            ),
            [
                ("Radiculopathy, lumbar region", "M54.16"),
                ("Other intervertebral disc displacement, lumbar region", "M51.26"),
            ],
        ),
        (
            "Diagnoses: (1) Lumbar sprain (847.2). (2) Sciatica (724.3). (3) Rule out HNP.",
            [("Lumbar sprain", "847.2"), ("Sciatica", "724.3")],
        ),
        (
            "ICD-9: 354.0 carpal tunnel syndrome, 727.04 radial styloid tenosynovitis.",
            [("carpal tunnel syndrome", "354.0"), ("radial styloid tenosynovitis", "727.04")],
        ),
        ("Her mother has diabetes. She was diagnosed with lupus.", [("lupus", None)]),
        (
            ("Medical history is significant for diabetes and gout; family history is positive for cancer."),
            [("diabetes", None), ("gout", None)],
        ),
        (
            "Assessment and Plan: 1. Low back pain - continue Norco. 2. Insomnia - trazodone.",
            [("Low back pain", None), ("Insomnia", None)],
        ),
        (
            (
                "The treating physician's impression was right shoulder rotator cuff tear, and "
                "surgery was advised."
            ),
            [("right shoulder rotator cuff tear", None)],
        ),
        (
            (
                "The patient's working diagnoses consist of cervical HNP at C5-6 with radiculopathy, "
                "and right shoulder impingement."
            ),
            [("cervical HNP at C5-6 with radiculopathy", None), ("right shoulder impingement", None)],
        ),
        (
            "He is diagnosed as having status post right knee arthroscopy and left knee pain.",
            [("status post right knee arthroscopy", None), ("left knee pain", None)],
        ),
        ("MRI impression: L4-5 disc protrusion. Diagnosis: lumbar strain.", [("lumbar strain", None)]),
        (
            "Diagnoses were right wrist sprain (S63.501A), contusion of right hand (S60.221A).",
            [("right wrist sprain", "S63.501A"), ("contusion of right hand", "S60.221A")],
        ),
        (
            "The patient suffers from chronic pain syndrome, opioid dependence, and GERD.",
            [("chronic pain syndrome", None), ("opioid dependence", None), ("GERD", None)],
        ),
        ("There is no diagnosis of diabetes.", []),
        ("The differential diagnosis includes CRPS and neuropathy.", []),
        ("The guideline recommends it for patients diagnosed with depression.", []),
        ("Diagnosis of lumbar facet syndrome was confirmed by blocks.", [("lumbar facet syndrome", None)]),
        (
            (
                "He has since been diagnosed with major depressive disorder, severe, without "
                "psychotic features (296.23)."
            ),
            [("major depressive disorder, severe, without psychotic features", "296.23")],
        ),
        (
            "Problem list: HTN, DM2, hyperlipidemia, chronic LBP.",
            [("HTN", None), ("DM2", None), ("hyperlipidemia", None), ("chronic LBP", None)],
        ),
        (
            "Comorbidities include obesity (BMI 41), tobacco use, and COPD.",
            [("obesity", None), ("tobacco use", None), ("COPD", None)],
        ),
        (
            (
                "Diagnoses: Displacement of cervical intervertebral disc without myelopathy [722.0]; "
                "Brachial neuritis [723.4]."
            ),
            [
                ("Displacement of cervical intervertebral disc without myelopathy", "722.0"),
                ("Brachial neuritis", "723.4"),
            ],
        ),
        (
            ("The assessment included: status post ACL reconstruction; patellofemoral pain; deconditioning."),
            [
                ("status post ACL reconstruction", None),
                ("patellofemoral pain", None),
                ("deconditioning", None),
            ],
        ),
        (
            "She was given a diagnosis of lateral epicondylitis of the right elbow by her physician.",
            [("lateral epicondylitis of the right elbow", None)],
        ),
        (
            "Accepted conditions are lumbar strain and left knee contusion.",
            [("lumbar strain", None), ("left knee contusion", None)],
        ),
        (
            "The patient has diabetes type II, hypertension and is obese.",
            [("diabetes type II", None), ("hypertension", None)],
        ),
        ("Diagnoses: right upper limb; carpal tunnel syndrome.", [("carpal tunnel syndrome", None)]),
        (
            "Current diagnoses: 1) S/P lumbar fusion 2) Radiculitis, RLE 3) Insomnia 2/2 pain.",
            [("S/P lumbar fusion", None), ("Radiculitis, RLE", None), ("Insomnia 2/2 pain", None)],
        ),
        (
            "The claimant's diagnosed conditions are plantar fasciitis and tarsal tunnel syndrome.",
            [("plantar fasciitis", None), ("tarsal tunnel syndrome", None)],
        ),
        (
            (
                "The most recent diagnoses provided were: Post-traumatic stress disorder (PTSD), and "
                "Alcohol Abuse in remission."
            ),
            [("Post-traumatic stress disorder (PTSD)", None), ("Alcohol Abuse in remission", None)],
        ),
        (
            (
                "The doctor's diagnosis was cervicalgia with left upper extremity radiculitis; he "
                "recommended an MRI."
            ),
            [("cervicalgia with left upper extremity radiculitis", None)],
        ),
        ("Working dx left knee meniscal tear, awaiting MRI.", [("left knee meniscal tear", None)]),
        (
            "Diagnosis: tarsal coalition syndrome and flexible deformity, right.",
            [("tarsal coalition syndrome", None), ("flexible deformity, right", None)],
        ),
        (
            "Dx: 723.4 brachial neuritis or radiculitis NOS.",
            [("brachial neuritis or radiculitis NOS", "723.4")],
        ),
        (
            "Dx: S83.242A other tear of medial meniscus, current injury, left knee.",
            [("other tear of medial meniscus, current injury, left knee", "S83.242A")],
        ),
        ("PMH: DM, HTN.", [("DM", None), ("HTN", None)]),
        ("Dx L1 compression fracture; gout.", [("L1 compression fracture", None), ("gout", None)]),
        ("Dx: 1 neuroma 355.6; 2 gout; 3 asthma.", [("neuroma", "355.6"), ("gout", None), ("asthma", None)]),
        (
            "The records indicate treatment for wrist fracture with nonunion.",
            [("wrist fracture with nonunion", None)],
        ),
        ("Comorbid conditions include hypertension and gout.", [("hypertension", None), ("gout", None)]),
        ("PMH: gout, on allopurinol.", [("gout", None)]),
        ("PMH: asthma, on inhalers daily.", [("asthma", None)]),
        (
            "Diagnosis is digital nerve laceration, right index finger, with adhesions.",
            [("digital nerve laceration, right index finger, with adhesions", None)],
        ),
        (
            "His diagnoses, and or impressions, were noted to include: lumbar radiculopathy; and gout.",
            [("lumbar radiculopathy", None), ("gout", None)],
        ),
        ("He has been followed for lumbago and sacroiliitis.", [("lumbago", None), ("sacroiliitis", None)]),
        (
            "Impression: healed radius fracture; stiffness of the wrist; possible RSD.",
            [("healed radius fracture", None), ("stiffness of the wrist", None)],
        ),
        (
            "Assessment notes facet arthropathy and fibromyalgia.",
            [("facet arthropathy", None), ("fibromyalgia", None)],
        ),
        (
            "The diagnosis is biceps tendon rupture of the left arm, traumatic.",
            [("biceps tendon rupture of the left arm, traumatic", None)],
        ),
        ("She has suffered from nightmares and loss of appetite.", []),
        (
            "The notes of the podiatrist list plantar fasciitis and sural neuritis.",
            [("plantar fasciitis", None), ("sural neuritis", None)],
        ),
        ("The records list tramadol, gout and a cane.", []),
        ("The physician lists lumbago and gout as the diagnoses.", [("lumbago", None), ("gout", None)]),
        (
            "Diagnoses: left wrist sprain; left elbow contusion and right ankle fracture.",
            [("left wrist sprain", None), ("left elbow contusion", None), ("right ankle fracture", None)],
        ),
        ("There is also mention of possible tarsal tunnel syndrome.", []),
        (
            "Assessment: septal deviation, nasal obstruction.",
            [("septal deviation", None), ("nasal obstruction", None)],
        ),
        (
            "Her problems as listed by her internist: hip prosthesis, osteopenia, anemia.",
            [("hip prosthesis", None), ("osteopenia", None), ("anemia", None)],
        ),
        (
            (
                "Diagnoses per the psychiatric report of May 2012: Axis I: 309.81 PTSD, chronic; "
                "300.01 panic disorder. Axis II: deferred."
            ),
            [("PTSD, chronic", "309.81"), ("panic disorder", "300.01")],
        ),
        ("Diagnoses of May 3, 2012 were lumbar strain and gout.", [("lumbar strain", None), ("gout", None)]),
        (
            "Diagnoses as of the report of 4/5/12: lumbar strain; gout.",
            [("lumbar strain", None), ("gout", None)],
        ),
        (
            "DSM diagnoses: Axis I panic disorder, 300.01; Axis IV financial; Axis V GAF 55.",
            [("panic disorder", "300.01")],
        ),
        (
            ("Axis I diagnoses are panic disorder (300.01) and alcohol abuse, in early remission (305.03)."),
            [("panic disorder", "300.01"), ("alcohol abuse, in early remission", "305.03")],
        ),
        (
            ("The Axis I diagnosis is adjustment disorder with mixed anxiety and depressed mood (309.28)."),
            [("adjustment disorder with mixed anxiety and depressed mood", "309.28")],
        ),
        (
            "Diagnoses: gout (274.9) and asthma, mild (493.90).",
            [("gout", "274.9"), ("asthma, mild", "493.90")],
        ),
        (
            ("The allergist's report of 4/5/12 lists: asthma (493.90); allergic rhinitis (477.9); obesity."),
            [("asthma", "493.90"), ("allergic rhinitis", "477.9"), ("obesity", None)],
        ),
        ("The note listed: hypertension, diabetes.", [("hypertension", None), ("diabetes", None)]),
        ("The report lists: Norco, Soma and therapy.", []),
        ("He limps. Also has atrial fibrillation, found last year.", [("atrial fibrillation", None)]),
        ("She limps. Additionally suffers from asthma and gout.", [("asthma", None), ("gout", None)]),
        ("He limps. Also has a daughter with asthma.", []),
        (
            "Medical history: type 1 diabetes with an A1c of 6.4; she does not smoke.",
            [("type 1 diabetes", None)],
        ),
        (
            ("Diagnoses: obesity with a BMI of 37, sleep apnea with an AHI of 30, and hypertension."),
            [("obesity", None), ("sleep apnea", None), ("hypertension", None)],
        ),
        (
            (
                "Diagnoses: asthma with an FEV1 of 71%; disc herniation with radiculopathy; "
                "depression with a BDI score of 30."
            ),
            [("asthma", None), ("disc herniation with radiculopathy", None), ("depression", None)],
        ),
        ("Dx codes 724.2, 723.1 (low back pain, neck pain).", []),
        (
            "The following diagnoses were listed: failed back syndrome; gout.",
            [("failed back syndrome", None), ("gout", None)],
        ),
        (
            "She was diagnosed with neck strain and PTSD, and carries a prior diagnosis of gout.",
            [("neck strain", None), ("PTSD", None), ("gout", None)],
        ),
        (
            "Dx: s/p bilat. CTR; recurrent L carpal tunnel syndrome (354.0).",
            [("s/p bilat. CTR", None), ("recurrent L carpal tunnel syndrome", "354.0")],
        ),
        ("Past history of gout and a broken collarbone in high school.", [("gout", None)]),
    ],
)
def test_diagnoses_and_their_codes(text: str, diagnoses: list[tuple[str, str | None]]) -> None:
    """More announcements of diagnoses, codes without a point beside others, and what is no diagnosis."""
    assert [(one.name, one.code) for one in patient_of(text)[0].diagnoses] == diagnoses


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("The applicant is a represented 51-year-old [redacted] employee who has pain.", 51, None),
        ("Pt 57 F, RN, inj 1/6/12.", 57, "female"),
        ("The applicant reported that her left wrist was stiff.", None, "female"),
        ("The applicant's psychologist writes that the applicant is sad and that he cries.", None, "male"),
        ("The applicant lives with her husband.", None, None),
        ("A 47-year-old officer injured his left knee.", 47, "male"),
        ("The worker was hurt on 4/5/12. He takes MS Contin.", None, "male"),
        ("The worker takes MS Contin.", None, None),
        ("An MR arthrogram was requested for the worker.", None, None),
        ("The worker is a 51-year-old. Her work status was total disability.", 51, "female"),
    ],
)
def test_age_and_sex_of_notes(text: str, age: int | None, sex: str | None) -> None:
    """An age behind any adjective, an initial behind `Pt`, and pronouns said of the worker tell who it is."""
    patient = patient_of(text)[0]
    assert (patient.age, patient.sex) == (age, sex)


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "This 33 year old woman was employed in the kitchen of a hotel when, on May 5, 2015, she "
                "crushed "
                "the thumb of her right hand in a dough roller that she was cleaning."
            ),
            "crushed the thumb of her right hand in a dough roller that she was cleaning",
        ),
        (
            (
                "She reported a work-related injury of March 6, 2012. The injury is described as bullying "
                "by a "
                "manager, with verbal threats, over several months."
            ),
            "bullying by a manager, with verbal threats, over several months",
        ),
        (
            (
                "She reported a work-related injury of March 6, 2012. There is no physical injury, "
                "although she "
                "reports chest tightness when she is anxious."
            ),
            None,
        ),
        (
            (
                "The applicant has an industrial injury of October 11, 2005. He reports 8/10 neck pain, "
                "aggravated by sitting."
            ),
            None,
        ),
        (
            (
                "The claimant is a 50 year old male who, on 05/06/2013, according to the account that he "
                "gave, "
                "was climbing down a scaffold when his right foot came off a rung and he landed on the left "
                "leg."
            ),
            "climbing down a scaffold when his right foot came off a rung and he landed on the left leg",
        ),
        (
            (
                "He has an injury of 04/09/2014. He works as a painter and was rolling a ceiling when the "
                "plank "
                "tilted and he fell about five feet."
            ),
            "rolling a ceiling when the plank tilted and he fell about five feet",
        ),
        (
            (
                "On January 16, 2013 a 60-pound crate of fruit slid off the belt and he tried to stop it "
                "with "
                "his right arm."
            ),
            "a 60-pound crate of fruit slid off the belt and he tried to stop it with his right arm",
        ),
        (
            "DOI 3/27/13. He states that his left knee struck the corner of a pallet and afterward swelled.",
            "his left knee struck the corner of a pallet",
        ),
        (
            "55 y.o. M, DOI 3/3/20, welder. S: Tripped on a hose, landed on right elbow. O: Antalgic gait.",
            "Tripped on a hose, landed on right elbow",
        ),
        (
            (
                "He has a date of injury of 6/20/2013. He was working as a loader and was struck in the "
                "back by "
                "a pallet that fell from a fork lift."
            ),
            "was struck in the back by a pallet that fell from a fork lift",
        ),
        (
            "The patient sustained an injury on 2/11/2003 from pushing a piano while employed as a mover.",
            "pushing a piano",
        ),
        (
            (
                "He was injured on 10/29/2012 when his right hand was caught in a gear while he was "
                "oiling it, he "
                "lost the tips of two fingers."
            ),
            "his right hand was caught in a gear while he was oiling it",
        ),
        (
            (
                "He has a date of injury of June 3, 2014. He has low back pain. A report dated July 1, 2014 "
                "identifies that he wrenched his back when a dolly tipped, and that he is off work."
            ),
            "wrenched his back when a dolly tipped",
        ),
        ("The injury of 3/4/2012 is described as moderate.", None),
        (
            "The injury happened on 3/4/2012 when he is struck by a swinging gate.",
            "is struck by a swinging gate",
        ),
        (
            "Date of injury 2/19/2017: low back, bent to lift a kettle and could not straighten up.",
            "bent to lift a kettle and could not straighten up",
        ),
        (
            "DOI 3/22/2021: a water heater burst and she sustained burns to both arms.",
            "a water heater burst",
        ),
    ],
)
def test_both_halves_of_what_happened_and_nothing_else(text: str, mechanism: str | None) -> None:
    """What came before the blow belongs to it; what is felt now, the trade and what resulted do not."""
    patient, _ = patient_of(text)
    assert patient.mechanism_of_injury == mechanism
