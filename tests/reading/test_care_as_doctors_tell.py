"""Treatments and drugs in the everyday words of doctors: where they are read, and where they must not be."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications, treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Care so far has been 6 weeks of chiropractic care, a back brace, and 2 epidural injections.",
            ["chiropractic care", "back brace", "epidural injections"],
        ),
        ("His treatment thus far has been limited to 6 visits of PT and a knee brace.", ["PT", "knee brace"]),
        ("Treatment up to now was PT, heat, and a lumbar support.", ["PT", "heat", "lumbar support"]),
        ("Treatment has been denied. Treatment has been 3 years in the making.", []),
        ("Care likewise included aquatic therapy and a knee brace.", ["aquatic therapy", "knee brace"]),
        (
            "Care up to now: PT, 14 visits, with lumbar traction; a soft collar.",
            ["PT", "lumbar traction", "soft collar"],
        ),
        ("Later operations were a lumbar fusion and a laminectomy.", ["lumbar fusion", "laminectomy"]),
        ("Prior procedures were denied. Other injections were requested.", []),
        (
            "Surgical history is open reduction of the wrist (2009) and removal of hardware (2010).",
            ["open reduction of the wrist", "removal of hardware"],
        ),
        ("Her surgical history is unknown.", []),
        (
            "Her history is notable for a knee replacement in 2011, gallbladder removal, and hypertension.",
            ["knee replacement", "gallbladder removal"],
        ),
        ("Her family history is significant for knee replacement in her mother.", []),
        ("Treatment included the above surgeries, a boot, and 24 PT sessions.", ["boot", "PT"]),
    ],
)
def test_what_care_has_been(text: str, expected: list[str]) -> None:
    """However a list of what was had is led in, it is read, and nothing else is."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She previosuly had PT, 24 sessions, and massage, 8 sessions.", ["PT", "massage"]),
        ("He hardly had physical therapy.", []),
        ("He had PT up to the end of May and acupuncture up until last fall.", ["PT", "acupuncture"]),
        (
            "Treatment also included therapy in which TENS was used, a knee sleeve, and Mobic.",
            ["therapy", "TENS", "knee sleeve"],
        ),
        ("Remote hx lumbar laminectomy 1998 with good result.", ["lumbar laminectomy"]),
        ("Care to date: PT including a home exercise program.", ["PT", "home exercise program"]),
        ("The request is for PT including a home exercise program.", []),
        ("She tried PT and acupuncture before surgery was discussed.", ["PT", "acupuncture"]),
        ("He had a 160-hour functional restoration program.", ["functional restoration program"]),
        (
            "He had ORIF of the ankle and hardware removal the following year.",
            ["ORIF of the ankle", "hardware removal"],
        ),
        ("She works. After 18 visits of PT she plateaued.", ["PT"]),
        ("After 12 visits of PT he will be seen again.", []),
        ("PT has been tried, as have acupuncture and massage.", ["PT", "acupuncture", "massage"]),
        ("Chiropractic was denied, as was acupuncture.", []),
        ("There was post-op therapy, 24 visits.", ["post-op therapy"]),
        ("There was a left shoulder arthroscopy in May 2013.", ["left shoulder arthroscopy"]),
        ("There was a left shoulder arthroscopy recommended in May 2013.", []),
        ("The claim has seen land therapy and two knee injections.", ["land therapy", "knee injections"]),
        ("The claim has seen several adjusters.", []),
        ("No prior surgery except an appendectomy.", ["appendectomy"]),
        ("She denies prior care to the neck apart from chiropractic in 2005.", ["chiropractic"]),
        ("UR denied everything except for six visits of PT.", []),
        ("She is not certified for any treatment other than PT.", []),
    ],
)
def test_what_somebody_had(text: str, expected: list[str]) -> None:
    """Misspelled, counted behind, told of by what came next or as what was the only care."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Aspiration of the right knee yielded 40 cc of clear fluid.",
            ["Aspiration of the right knee"],
        ),
        ("Treatment yielded to pressure from the family.", []),
        ("Exam as before. Right wrist cortisone injection performed.", ["Right wrist cortisone injection"]),
        ("She wants the injection performed. MRI performed.", []),
        ("Acupuncture done last spring and helpful.", ["Acupuncture"]),
        ("Injection to be performed in the spring.", []),
        ("She works. Aquatic PT going well. Sleep is poor.", ["Aquatic PT"]),
        ("Heel cups and night splint used three months, helped a little.", ["Heel cups", "night splint"]),
        ("An upper denture was made. A brace was made available to him.", ["upper denture"]),
        ("Two injections, one before and one between the operations, gave no help.", ["injections"]),
        (
            "PT after each operation and a home TENS unit (no help) are listed in the records.",
            ["PT", "home TENS unit"],
        ),
        ("A pain pump was put in in 2012.", ["pain pump"]),
    ],
)
def test_what_came_of_it(text: str, expected: list[str]) -> None:
    """What a needle brought out, what a note says was performed, used or is going well."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She works. Ambulating with crutches.", ["crutches"]),
        ("He walks without crutches. Her mother walks with crutches.", []),
        ("She ambulates with a cane.", []),
        ("He walks in a CAM boot.", ["CAM boot"]),
        ("She owns a TENS unit and a lumbar support.", ["TENS unit", "lumbar support"]),
        ("His sister owns a TENS unit.", []),
        ("She works. TENS helps.", ["TENS"]),
        ("A TENS unit helps patients with chronic pain.", []),
        ("The back brace rubs on the scar.", ["back brace"]),
        ("History positive for sleep apnea (CPAP).", ["CPAP"]),
        ("History positive for sleep apnea (CPAP declined).", []),
        ("Sleeps w/ wrist splints.", ["wrist splints"]),
        ("He sleeps in an electric hospital bed.", ["electric hospital bed"]),
        ("She goes to counseling every two weeks.", ["counseling"]),
        ("He subsequently wore a walking boot.", ["walking boot"]),
        ("She was furnished a dental splint.", ["dental splint"]),
        ("He was furnished a copy of the report.", []),
    ],
)
def test_what_the_worker_lives_with(text: str, expected: list[str]) -> None:
    """What one walks, sleeps or lives with was given, unless it is another's or only thought of."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The requesting dentist blames his medications, which are Elavil and Ultram.", ["Elavil", "Ultram"]),
        ("The requesting dentist asks for Elavil.", []),
        ("She previously used Mobic, nowadays Tylenol only now and then.", ["Tylenol"]),
        ("She works. Synthroid per PCP.", ["Synthroid"]),
        ("He is down to two Norco a day.", ["Norco"]),
        ("Pain is kept tolerable by Norco and Lyrica.", ["Norco", "Lyrica"]),
        ("She works. With Norco pain is 4/10.", ["Norco"]),
        ("She is diabetic on insulin and metformin.", ["insulin", "metformin"]),
        ("Norco for pain, Soma for spasm, Prilosec for stomach.", ["Norco", "Soma", "Prilosec"]),
        ("Requests Norco for pain and Ambien for sleep.", []),
        ("She takes Norco, Fosamax, and calcium.", ["Norco", "Fosamax", "calcium"]),
        ("She takes Norco. Labs: calcium, potassium, and iron.", ["Norco"]),
        ("She uses Norco. Her gastritis was managed with Protonix.", ["Norco", "Protonix"]),
        ("The pain is treated with Celebrex, 18 visits up to the time of the request.", ["Celebrex"]),
        ("He tried Lyrica and Neurontin; the former made him dizzy, the latter is continued.", ["Neurontin"]),
        ("He takes Norco and Soma. He was told to stop Soma because of drowsiness.", ["Norco"]),
        ("He takes Norco and Plavix. He was told to stop Plavix for five days.", ["Norco", "Plavix"]),
        ("Relafen upsets her stomach and she no longer takes it.", []),
        ("He takes Norco as needed, Soma was too strong and he quit it.", ["Norco"]),
        ("Takes Ultram and Soma. The Soma was returned unpaid.", ["Ultram", "Soma"]),
    ],
)
def test_what_the_worker_takes(text: str, expected: list[str]) -> None:
    """What is taken in plain words, and what a plain word says is taken no more."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two operations followed: a cervical fusion in 2009 and a lumbar decompression in 2011.",
            ["cervical fusion", "lumbar decompression"],
        ),
        (
            "The records contain a brain MRI (normal), sixteen visits of vestibular therapy.",
            ["vestibular therapy"],
        ),
        ("He has jaw pain, for which there was chiropractic care and which resolved.", ["chiropractic care"]),
        ("There was therapy for the dog. There was acupuncture available.", []),
        (
            "She was given a cervical pillow, and there was acupuncture in 2013 which helped.",
            ["cervical pillow", "acupuncture"],
        ),
        ("There had been two courses of PT and 8 sessions of acupuncture.", ["PT", "acupuncture"]),
        ("She has done 12 therapy visits for the hands.", ["therapy"]),
        ("He was subsequently sent to PT, of which he completed twelve sessions.", ["PT"]),
        ("He was given refills of tramadol extended release and Relafen.", []),
        ("He was given ibuprofen, and later transferred care to a chiropractor.", []),
        ("He has had a right inguinal herniorrhaphy (1996).", ["right inguinal herniorrhaphy"]),
        (
            "He attended group therapy, the number of sessions could not be told, and 10 sessions of CBT.",
            ["group therapy", "CBT"],
        ),
        ("By the time of this request she had had 22 sessions of CBT.", ["CBT"]),
        ("The shoulder recovered after a shoulder injection.", ["shoulder injection"]),
        ("The shoulder recovered after the fall.", []),
        ("She had a stay of twelve days in acute rehabilitation.", ["acute rehabilitation"]),
        ("She was put through 12 sessions of work conditioning.", ["work conditioning"]),
        ("He recalls 3 injections in the neck.", ["injections in the neck"]),
        ("He recalls an injection was proposed.", []),
        (
            "Care began at the clinic with ice and a back support, then six PT visits.",
            ["ice", "back support", "PT"],
        ),
        ("Treatment began with an evaluation.", []),
        ("He has run the gamut: PT, chiro, ESIs.", ["PT", "chiro", "ESIs"]),
        ("Dr. Kim gave him two epidurals.", ["epidurals"]),
        ("Following surgery, 20 therapy sessions were attended.", ["therapy"]),
        ("He had hand surgery, after which he had OT, and a splint.", ["hand surgery", "OT", "splint"]),
        (
            "He had hand surgery, from which he had relief, PT, and a splint.",
            ["hand surgery", "PT", "splint"],
        ),
        ("What helped most was aquatic therapy.", ["aquatic therapy"]),
        ("The treatment that helped his wife was acupuncture.", []),
        ("The most relief came from the epidural in 2012.", ["epidural"]),
        ("She is compliant with her home exercise program.", ["home exercise program"]),
        ("He is not compliant with the home exercise program.", []),
        ("He sees Dr. Lee for psychotherapy.", ["psychotherapy"]),
        ("She sees patients for PT. He is seen for a therapy evaluation.", []),
        ("He is on his third course of PT. A second course of CBT is sought.", ["PT"]),
        ("She has done well with acupuncture in the past.", ["acupuncture"]),
        ("He would do well with acupuncture.", []),
        ("Chiropractic care kept him working.", ["Chiropractic care"]),
        ("UR allowed her to have PT. The therapist allowed her to rest.", []),
        ("POD #10 from L carpal tunnel release.", ["L carpal tunnel release"]),
        ("First post-op visit after left shoulder arthroscopy.", ["left shoulder arthroscopy"]),
        ("At surgery (5/6/13) a partial medial meniscectomy was done.", ["partial medial meniscectomy"]),
        ("He cannot drive without his back brace.", ["back brace"]),
        ("He could not work without a brace.", []),
        ("PT visit #9 today. Acupuncture session 4 requested.", ["PT"]),
    ],
)
def test_what_the_records_tell(text: str, expected: list[str]) -> None:
    """What followed, what records hold and somebody recalls: of treatments, not of papers and offices."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She works. Physical therapy continues. Pain continues.", ["Physical therapy"]),
        ("Therapy continues to be denied. The need for PT continues.", []),
        ("She works. TENS used in the clinic, she liked it.", ["TENS"]),
        (
            "She works. Wrist brace (OTC), wore out. Unloader brace L - lost.",
            ["Wrist brace", "Unloader brace L"],
        ),
        ("She works full duty w/ knee sleeve.", ["knee sleeve"]),
        ("He is in a boot and non-weight bearing on crutches.", ["boot", "crutches"]),
        ("A nerve block in November 2012 was of more benefit to her headaches.", ["nerve block"]),
        ("An injection has been mentioned but none has been given.", []),
        ("Pt is 3 wks out from R knee scope.", ["R knee scope"]),
        ("He is two weeks out from the injury.", []),
        ("Two weeks after the carpal tunnel release the numbness was gone.", ["carpal tunnel release"]),
        ("He needs a walker for two weeks after the knee replacement.", []),
        ("Recovery takes six months after a rotator cuff repair.", []),
        ("She stopped PT after six visits because of pain.", ["PT"]),
        ("PT had to be stopped after the sixth visit.", ["PT"]),
        ("The request for PT was stopped because of its form.", []),
        ("He was discharged from PT having met all goals.", ["PT"]),
        ("She works. PT notes from 3/2014 to 5/2014 (14 visits).", ["PT"]),
        ("PT notes, 12 visits requested.", []),
        ("She works. Acupuncture takes the edge off.", ["Acupuncture"]),
        ("She works. Yoga helps people with back pain.", []),
        ("He is wearing a back brace under his shirt.", ["back brace"]),
        ("He was wearing a hard hat and a tool belt.", []),
        ("She had relief x 4 months with last ESI.", ["ESI"]),
        ("Her knee replacement was six years ago. Her last MRI was two years ago.", ["knee replacement"]),
        ("He got a tetanus shot.", []),
    ],
)
def test_how_care_went_on_and_ended(text: str, expected: list[str]) -> None:
    """Care that goes on, helps, ended early, or lies so many weeks back."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has been taking Norco for years and would like to cut down.", ["Norco"]),
        ("He would like Norco.", []),
        ("He was changed over to Ultram from Norco.", ["Ultram"]),
        ("She rotates Norco with Tylenol.", ["Norco", "Tylenol"]),
        ("She works. Norco for flares.", ["Norco"]),
        ("She works. Trial of Nucynta begun.", ["Nucynta"]),
        ("She works. Trial of Nucynta to be started.", []),
        ("Lidopro ointment was given in November but caused a rash.", []),
        ("Cymbalta was advised but the patient wished to think about it.", []),
        ("She takes Norco as advised.", ["Norco"]),
        ("Neurontin was given. She says Neurontin had made her dizzy and that she had given it up.", []),
    ],
)
def test_what_was_begun_or_given_up(text: str, expected: list[str]) -> None:
    """Drugs begun and changed to are taken; those only advised, and those given up, are not."""
    assert medications(text) == expected
