"""Diagnoses told without a code, and what is none."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


@pytest.mark.parametrize(
    ("text", "diagnoses"),
    [
        ("Dx: lumbar strain 311.", [("lumbar strain 311", None)]),
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
        ("Diagnosed with the following: Pain Disorder; PTSD.", [("Pain Disorder", None), ("PTSD", None)]),
        (
            "Diagnoses include lumbar radiculopathy, right knee internal derangement, depression.",
            [("lumbar radiculopathy", None), ("right knee internal derangement", None), ("depression", None)],
        ),
        ("The diagnosis is consistent with carpal tunnel syndrome.", [("carpal tunnel syndrome", None)]),
        ("She carries diagnoses of PTSD and bipolar disorder.", [("PTSD", None), ("bipolar disorder", None)]),
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
            "The patient suffers from chronic pain syndrome, opioid dependence, and GERD.",
            [("chronic pain syndrome", None), ("opioid dependence", None), ("GERD", None)],
        ),
        ("There is no diagnosis of diabetes.", []),
        ("The differential diagnosis includes CRPS and neuropathy.", []),
        ("The guideline recommends it for patients diagnosed with depression.", []),
        ("Diagnosis of lumbar facet syndrome was confirmed by blocks.", [("lumbar facet syndrome", None)]),
        (
            "Problem list: HTN, DM2, hyperlipidemia, chronic LBP.",
            [("HTN", None), ("DM2", None), ("hyperlipidemia", None), ("chronic LBP", None)],
        ),
        (
            "Comorbidities include obesity (BMI 41), tobacco use, and COPD.",
            [("obesity", None), ("tobacco use", None), ("COPD", None)],
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
        ("PMH: DM, HTN.", [("DM", None), ("HTN", None)]),
        ("Dx L1 compression fracture; gout.", [("L1 compression fracture", None), ("gout", None)]),
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
        ("Diagnoses of May 3, 2012 were lumbar strain and gout.", [("lumbar strain", None), ("gout", None)]),
        (
            "Diagnoses as of the report of 4/5/12: lumbar strain; gout.",
            [("lumbar strain", None), ("gout", None)],
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
        ("Past history of gout and a broken collarbone in high school.", [("gout", None)]),
    ],
)
def test_diagnoses_without_codes(text: str, diagnoses: list[tuple[str, str | None]]) -> None:
    """Diagnoses are told without codes, and what only looks like one is none."""
    assert [(one.name, one.code) for one in patient_of(text)[0].diagnoses] == diagnoses
