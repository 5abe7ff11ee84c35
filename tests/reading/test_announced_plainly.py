"""Diagnoses, parts, ages and causes in plain wordings that letters of many hands have."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Review of the records shows treatment for back strain and gout.", ["back strain", "gout"]),
        ("She was being treated for cluster headaches and tinnitus.", ["cluster headaches", "tinnitus"]),
        ("She was being treated for headaches and tinnitus.", ["tinnitus"]),
        ("The team found fibromyalgia and opioid dependence.", ["fibromyalgia", "opioid dependence"]),
        ("The evaluator finds him to have gout.", ["gout"]),
        ("The panel finds the patient to have sciatica and gout.", ["sciatica", "gout"]),
        ("The team found her tearful, tender and depressed.", []),
        ("The neurologist found no radiculopathy.", []),
        ("Past medical: gout treated with allopurinol.", ["gout"]),
        ("History positive for asthma and for sleep apnea (CPAP).", ["asthma", "sleep apnea"]),
        ("Her history is positive for gout and for breast cancer in a sister.", ["gout"]),
        ("His history is notable for a coronary stent, and gout.", ["gout"]),
        ("He also treats with his own doctor for gout with allopurinol.", ["gout"]),
        ("She is otherwise healthy except for migraine.", ["migraine"]),
        ("Diagnoses: chondromalacia and early osteoarthritis.", ["chondromalacia", "early osteoarthritis"]),
        ("Diagnoses: 1. Gout. 2. Asthma (493.90), on Advair from her family doctor.", ["Gout", "Asthma"]),
        ("Diagnoses: 1. Gout. 2. Asthma in the family.", ["Gout"]),
        ("The diagnosis line reads knee sprain, gout.", ["knee sprain", "gout"]),
        ("Impression: the patient suffers from sciatica (724.3).", ["sciatica"]),
        (
            "Assessment - M54.2 Cervicalgia - G44.209 Tension headache - I10 Hypertension",
            ["Cervicalgia", "Tension headache", "Hypertension"],
        ),
        (
            "Exam: tender. A: 1. Plantar fasciitis left, M72.2 2. Pes planus, M21.42. P: orthotics.",
            ["Plantar fasciitis left", "Pes planus"],
        ),
        ("Exam: tender. Her blood is type A: 1. of 3 notes says so.", []),
        ("Diagnoses: Knee sprain. Rule out tear. Gout. Treatment plan: rest.", ["Knee sprain", "Gout"]),
        (
            "DIAGNOSES: Gout (274.9). Rule out tear (836.0). Insomnia (780.52). PLAN: Rest.",
            ["Gout", "Insomnia"],
        ),
        (
            "Impression: gout (M10.9), with tension headache, intractable (G44.201), and asthma (J45.20).",
            ["gout", "tension headache, intractable", "asthma"],
        ),
        (
            "Psychological evaluation of 3/5/2019: kinesiophobia (Tampa scale 47), deconditioning.",
            ["kinesiophobia (Tampa scale 47)", "deconditioning"],
        ),
        (
            "Dr. Low diagnosed left carpal tunnel syndrome and left trigger thumb, and proposed a release.",
            ["left carpal tunnel syndrome", "left trigger thumb"],
        ),
        ("He was seen. Dx: LBP, lumbar radic, gout.", ["LBP", "lumbar radic", "gout"]),
        ("He was seen. Problems: 1) neck pain 2) lumbar DDD 3) HTN", ["neck pain", "lumbar DDD", "HTN"]),
        ("The claim is accepted for lumbar strain and gout.", ["lumbar strain", "gout"]),
        ("The claim was accepted for the low back and left knee.", []),
        ("Diagnoses include but are not limited to lumbar strain and gout.", ["lumbar strain", "gout"]),
        ("The QME in psychiatry (May 2013) diagnosed major depression.", ["major depression"]),
        ("In assessment, the provider noted sciatica and gout.", ["sciatica", "gout"]),
        ("An MRI was asked for to confirm the diagnosis of meniscal tear.", []),
        ("Diagnoses: sciatica; left knee, rule out meniscal tear; gout.", ["sciatica", "gout"]),
        ("Diagnoses: trigger finger (727.03), post left release.", ["trigger finger"]),
    ],
)
def test_what_announces_diagnoses(text: str, names: list[str]) -> None:
    """What a team finds, a history tells or a line reads is had; what is looked for or denied is not."""
    patient, _ = patient_of(text)
    assert [one.name for one in patient.diagnoses] == names


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He complains of cervical and lumbar pain.", ["cervical", "lumbar"]),
        ("He has lumbar pain. Diagnosis: low back strain.", ["low back"]),
        ("Her complaints involve the neck and both wrists.", ["neck", "both wrists"]),
        ("He fell on his left knee. The right knee has begun to ache.", ["left knee", "right knee"]),
        ("He has an accepted claim from July 7, 1999 for neck and left hip.", ["neck", "left hip"]),
        (
            "He has neck pain. He once had a claim for a thumb cut in the nineties, which was closed.",
            ["neck"],
        ),
        ("The patient's left knee is swollen.", ["left knee"]),
        ("His left hand has become numb.", ["left hand"]),
        ("She has a right hand that goes numb at night.", ["right hand"]),
        (
            "She was burned when hot oil spilled from a pan over both hands and her left thigh.",
            ["both hands", "left thigh"],
        ),
        ("The left hand was not numb. He has neck pain.", ["neck"]),
        ("Lyrica was discontinued, swelling of the ankles. He has neck pain.", ["neck"]),
        ("Lyrica was discontinued (ankle swelling). He has neck pain.", ["neck"]),
        ("She was lifting a patient when the patient's left knee buckled. She has neck pain.", ["neck"]),
        ("She had neck pain, besides a bruise to the right arm.", ["neck", "right arm"]),
        ("He fell into a trench and landed on his right knee.", ["right knee"]),
        ("She was pushed and landed on her left wrist.", ["left wrist"]),
        ("She slipped, landing on her right elbow and buttocks.", ["right elbow"]),
        ("Slipped on plywood, landed on R hip/buttock.", ["R hip"]),
        ("She landed on both knees. She has low back pain.", ["low back"]),
        ("On 4/5/12 lime splashed from a mixer into his left eye.", ["left eye"]),
        ("Bleach splashed in her eyes.", ["eyes"]),
        ("c/o numbness and tingling R hand, wakes at night.", ["R hand"]),
        ("c/o pain and stiffness L ankle.", ["L ankle"]),
        ("No c/o pain R wrist.", []),
    ],
)
def test_parts_in_plain_wordings(text: str, parts: list[str]) -> None:
    """A region in pain, what complaints involve and what begins to ache are parts; a closed claim is not."""
    patient, _ = patient_of(text)
    assert list(patient.body_parts) == parts


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("DOI 4/5/12. Repetitive mopping led to pain of the elbow.", "Repetitive mopping"),
        ("DOI 4/5/12. Repetitive coughing led to pain of the ribs.", None),
        ("He had slipped on a ramp on 4/5/12.", "slipped on a ramp"),
        ("She had hit her head on a shelf when she stood up.", "hit her head on a shelf when she stood up"),
        ("She relates the onset of wrist pain to typing and filing.", "typing and filing"),
        ("She relates the onset of wrist pain to sitting.", None),
        ("This is a 31 year old maid splashed with a cleaner on 4/5/12.", "splashed with a cleaner"),
        ("A 52 year old man with pain held at 5/10 by Norco since 4/5/12.", None),
        ("This is a 31 year old maid followed by a doctor since 4/5/12.", None),
        ("A 67-year-old driver, male, was rear-ended by a truck on 4/5/12.", "was rear-ended by a truck"),
        (
            "She relates the onset of wrist pain to typing and filing, with a date of 4/5/12.",
            "typing and filing",
        ),
        (
            (
                "Injured on 4/5/12. She was robbed at her window, the second such event in two years; "
                "the first, in 2009, led to no claim. She had no injury when she dropped to the floor."
            ),
            "was robbed at her window",
        ),
        (
            'Injured on 4/5/12. He hit his head on a beam (per the first report, "a pipe" per one of 2014).',
            "hit his head on a beam",
        ),
        (
            "He reports a cumulative trauma from sorting mail with the last day of exposure being 4/5/12.",
            "cumulative trauma from sorting mail",
        ),
        ("On 4/5/12 hot oil splashed onto his left hand.", "hot oil splashed onto his left hand"),
        ("The date of injury is 4/5/12. Gravel hit his right eye.", "Gravel hit his right eye"),
        (
            "The date of injury is 4/5/12. This 36-year-old woman, a clerk at a mill, was hit by a box.",
            "was hit by a box",
        ),
        ("The date of injury is 4/5/12. This 36-year-old woman, a clerk, was seen for her neck.", None),
        (
            "DOI 4/5/12. States the ladder he was carrying caught on an awning and wrenched his arm.",
            "the ladder he was carrying caught on an awning and wrenched his arm",
        ),
        (
            "DOI 4/5/12. He fell nine feet when a plank gave way, landing on his back.",
            "fell nine feet when a plank gave way, landing on his back",
        ),
        ("DOI 4/5/12. He fell when his knee gave way.", None),
        (
            "DOI 4/5/12. He alleges the development of pain after jumping down from a truck.",
            "jumping down from a truck",
        ),
    ],
)
def test_how_it_came_about_in_plain_wordings(text: str, mechanism: str | None) -> None:
    """Labour that led to pain, and what had befallen the worker, are told; a cough and sitting are not."""
    patient, _ = patient_of(text)
    assert patient.mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("Ms. is 67, retired.", 67, "female"),
        ("Mr. is a 54 y/o welder.", 54, "male"),
        ("The applicant denied numbness. His restrictions were renewed.", None, "male"),
        ("The applicant was seen. He is followed by his own doctor.", None, "male"),
    ],
)
def test_age_and_sex_without_a_name(text: str, age: int | None, sex: str | None) -> None:
    """A title whose name is struck out tells the age, and what only the worker has tells the sex."""
    patient, _ = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)
