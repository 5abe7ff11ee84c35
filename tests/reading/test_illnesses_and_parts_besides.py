"""Illnesses beside the injury, parts that something else is told of, and what is like them."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She is undergoing treatments for lumbar strain and sciatica.", ["lumbar strain", "sciatica"]),
        ("The worker is undergoing treatments for pain with Norco.", []),
        (
            "His comorbidities were noted to include type 2 diabetes, treated with metformin.",
            ["type 2 diabetes"],
        ),
        ("Comorbidities are noted as diabetes and asthma.", ["diabetes", "asthma"]),
        ("Medical history was noted to be remarkable for asthma.", ["asthma"]),
        ("Medical history (as taken by the internist) includes gout and asthma.", ["gout", "asthma"]),
        ("Medical history is negative for diabetes.", []),
        ("PMH OSA on CPAP since 2016, GERD. Never smoker.", ["OSA", "GERD"]),
        ("PMH is remarkable for gout, in remission since 2009, and surgery.", ["gout, in remission"]),
        (
            "A/P: 1. L knee OA end stage. 2. R wrist ganglion s/p scope x 2. 3. HTN.",
            ["L knee OA end stage", "R wrist ganglion s/p scope x 2", "HTN"],
        ),
        (
            "Diagnoses: lumbar strain (847.2), and hip bursitis (726.5), quiescent.",
            ["lumbar strain", "hip bursitis"],
        ),
        ("Dx: 1. Gastritis 535.50 2. Cervical radiculopathy - r/o", ["Gastritis"]),
        ("Dx: gastritis. Also has HTN and a small hernia.", ["gastritis", "HTN", "small hernia"]),
        (
            "The diagnosis then being adjustment disorder. Diagnoses: PTSD, chronic.",
            ["PTSD, chronic"],
        ),
        ("A QME changed the diagnosis to major depression.", ["major depression"]),
        (
            "Patient has bruxism, xerostomia, and chronic periodontitis with pockets of 5 mm.",
            ["bruxism", "xerostomia", "chronic periodontitis"],
        ),
        (
            "He also has an accepted claim for a laceration of the forearm, from which he recovered.",
            [],
        ),
        ("This 57-year-old male with neck pain, status post fusion, is retired.", []),
        (
            "This 57-year-old male with gout, sciatica, and status post fusion.",
            ["gout", "sciatica", "status post fusion"],
        ),
        (
            "This is a 68-year-old man with hearing loss. Diagnoses: bilateral hearing loss; tinnitus.",
            ["bilateral hearing loss", "tinnitus"],
        ),
        ("She has also developed gastritis from NSAID use.", ["gastritis from NSAID use"]),
        ("She has also developed a rash.", []),
        ("He has incomplete paraplegia.", ["incomplete paraplegia"]),
        (
            "She has bilateral thumb CMC arthritis, bilateral carpal tunnel syndrome, and obesity.",
            ["bilateral thumb CMC arthritis", "bilateral carpal tunnel syndrome", "obesity"],
        ),
        (
            "DOI 5/4/08. The patient has chronic pain syndrome and tinnitus.",
            ["chronic pain syndrome", "tinnitus"],
        ),
        ("She has chronic neck pain, headaches and numbness.", []),
        ("He has right shoulder impingement signs.", []),
        ("He has left S1 radiculopathy on EMG.", []),
        ("She has cervical pain and lumbar pain.", []),
        ("Dx: wrist fracture, nonunion; gout.", ["wrist fracture, nonunion", "gout"]),
        ("He also has mild osteoarthritis of the hip.", ["mild osteoarthritis of the hip"]),
        ("She is being treated for ACL tear with subsequent surgical intervention.", ["ACL tear"]),
        ("She also has diabetes and a history of asthma.", ["diabetes", "asthma"]),
        ("He has lumbar disc protrusion at L4-5.", []),
        ("He has severe lumbar stenosis per MRI. He has mild constipation.", []),
        ("The QME opined that the patient has cervical strain and gout.", ["cervical strain", "gout"]),
        ("There is no evidence that the patient has cervical radiculopathy.", []),
        (
            "He is being treated for ankle sprain (S93.401A) and right knee pain (M25.561).",
            ["ankle sprain", "right knee pain"],
        ),
        ("He is being treated for ankle sprain and right knee pain.", ["ankle sprain"]),
        ("It is unlikely that the patient has cervical radiculopathy.", []),
        (
            "She has left shoulder impingement syndrome and cervical strain as a result of the injury.",
            ["left shoulder impingement syndrome", "cervical strain"],
        ),
        ("He has post-traumatic stress disorder.", ["post-traumatic stress disorder"]),
        (
            "Diagnoses include long COVID, chronic cough, and anxiety.",
            ["long COVID", "chronic cough", "anxiety"],
        ),
        ("He fell, sustaining a fracture of the left calcaneus.", ["fracture of the left calcaneus"]),
    ],
)
def test_illnesses_besides(text: str, names: list[str]) -> None:
    """What the worker has besides is told in many formulas; what is over, excluded or care is none."""
    assert [one.name for one in patient_of(text).diagnoses] == names


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She has neck pain 5/10 without arm numbness, and right shoulder pain.", ["neck", "right shoulder"]),
        ("She has neck pain 5/10 with arm pain, and right shoulder pain.", ["neck", "arm", "right shoulder"]),
        ("He has back pain. Gabapentin was abandoned because of ankle swelling.", ["back"]),
        ("He has back pain. Work was stopped because of ankle pain.", ["back", "ankle"]),
        ("He has left knee pain. L shoulder aches, old softball injury, non-ind.", ["left knee"]),
        (
            "He has left knee pain. L shoulder aches from an old work injury.",
            ["left knee", "L shoulder"],
        ),
        ("A claim for the left shoulder was not medically supported. He has hand pain.", ["hand"]),
        ("He has back pain. New pain from the right buttock to the foot, 7/10.", ["back"]),
        ("R hip pain 4/10. Spasm R QL, referred pain to buttock.", ["R hip"]),
        ("He has an older injury to the left knee with another employer and has neck pain.", ["neck"]),
        ("Neck stiff in AM. R wrist 6/10. L knee sore from favoring.", ["Neck", "R wrist", "L knee"]),
        ("He fell backward, striking his head on the floor.", ["head"]),
        (
            "A forklift ran over his right foot. He sustained multiple metatarsal fractures.",
            ["right foot"],
        ),
        ("He slipped and struck his left hand on the engine block.", ["left hand"]),
        ("He had a stellate ganglion block for the left hand.", []),
        ("A beam struck his mouth and knocked out two front teeth.", ["mouth", "front teeth"]),
        ("A nurse was stuck by a needle in the left index finger.", ["left index finger"]),
        ("He has chronic right groin and testicular pain.", ["right groin"]),
        ("He has chronic back, knee, and hip pain.", ["back", "knee", "hip"]),
        ("He came back, and his knee and hip pain went on.", ["knee", "hip"]),
        ("Diagnosis: right shoulder rotator cuff tear.", ["right shoulder"]),
        ("She has low back pain radiating into both legs. She has bilateral foot numbness.", ["low back"]),
        ("She has low back pain. She has bilateral foot pain.", ["low back", "bilateral foot"]),
        (
            "He has bilateral knee pain, right greater than left, and right ankle pain.",
            ["bilateral knee", "right ankle"],
        ),
        ("She has pain in the neck, right more than left, low back and hips.", ["neck", "low back", "hips"]),
        ("The left knee is non-industrial. The right knee is the accepted body part.", ["right knee"]),
        (
            "A claim was filed for the hip, which was found not to be work related. He has neck pain.",
            ["neck"],
        ),
        ("He was burned by hot tar on his right arm.", ["right arm"]),
        ("He stopped Motrin due to stomach pain. He has left knee pain.", ["left knee"]),
        ("Left wrist is now becoming symptomatic.", ["Left wrist"]),
        ("A nail penetrated the sole of his right foot.", ["right foot"]),
        ("The right foot remained swollen for months.", ["right foot"]),
        ("She scraped the right elbow and sprained the left wrist.", ["right elbow", "left wrist"]),
        ("Hot oil spilled on his left foot.", ["left foot"]),
        (
            "The left hand remained painful and the pain extended to the whole of the left arm.",
            ["left hand", "left arm"],
        ),
        ("He was kicked in the chest. He has chest wall pain.", ["chest wall"]),
        ("Pain is noted in the lumbar spine and right hip.", ["lumbar spine", "right hip"]),
        ("Pain was noted in the lumbar spine on palpation.", []),
        ("He was in a vehicle accident in 2013, not work related, with neck strain.", []),
        ("The injury of 3/15/2007 involves her neck and left shoulder.", ["neck", "left shoulder"]),
        (
            "He injured multiple body parts, including the head, neck, and left hip.",
            ["head", "neck", "left hip"],
        ),
        ("Diagnoses: left S1 radiculopathy (724.4).", []),
    ],
)
def test_parts_besides(text: str, parts: list[str]) -> None:
    """A part that a drug, another claim, or the pain of another part is told of is none of those injured."""
    assert list(patient_of(text).body_parts) == parts
