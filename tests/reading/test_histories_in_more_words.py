"""Drugs told of by what they did, treatments by how they were rendered, disorders that nobody announces."""

from __future__ import annotations

import pytest

from tests.reading.test_diagnosed_or_claimed import names_of
from tests.reading.test_taken_and_had import medications, treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Medications were Mobic and Tylenol; Motrin had upset her stomach.", ["Mobic", "Tylenol"]),
        ("Medications are Norco; Lyrica gave no relief.", ["Norco"]),
        ("Her medications are Elavil and Fioricet; meclizine was not helpful.", ["Elavil", "Fioricet"]),
        ("She takes tramadol; Motrin has caused heartburn.", ["tramadol"]),
        ("He takes Norco, and Cymbalta did not work.", ["Norco"]),
        ("He takes ibuprofen at night since Relafen upset his stomach.", ["ibuprofen"]),
        (
            "Medications: Norco. Ibuprofen had upset her stomach, but she still takes it.",
            ["Norco", "Ibuprofen"],
        ),
        ("She uses Norco, which has caused constipation, and Colace.", ["Norco", "Colace"]),
        ("He takes Norco, which has given him relief.", ["Norco"]),
        ("Current medications: Norco. Norco has made her drowsy.", ["Norco"]),
    ],
)
def test_what_a_drug_did_does_not_say_that_it_is_taken(text: str, expected: list[str]) -> None:
    """A statement about harm or failure of a drug is no sign that it is taken, and no sign against it."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She takes Relafen, begun in place of ibuprofen.", ["Relafen"]),
        ("He takes tramadol instead of Norco.", ["tramadol"]),
        ("She now uses Voltaren gel rather than naproxen.", ["Voltaren gel"]),
        ("He takes Elavil as a substitute for Ambien.", ["Elavil"]),
        (
            "He receives oxycodone and gabapentin; the morphine pump was taken away.",
            ["oxycodone", "gabapentin"],
        ),
        ("She takes Percocet; the ketamine infusion was stopped on day two.", ["Percocet"]),
        ("She takes Percocet and the morphine PCA was discontinued.", ["Percocet"]),
        ("Treatments have included a soft collar and a Medrol dose pack. She takes Lodine.", ["Lodine"]),
        ("Treatments have included a methylprednisolone dose pack and Norco.", ["Norco"]),
    ],
)
def test_what_gave_way_or_was_given_for_days(text: str, expected: list[str]) -> None:
    """What another drug replaced, a pump that is gone and a pack for a few days are not taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Medications have included naproxen and Soma. She had gastritis from naproxen in May and it "
                "was discontinued."
            ),
            ["Soma"],
        ),
        ("She takes naproxen and Soma. She had a rash from Soma, so it was stopped.", ["naproxen"]),
        ("She takes Mobic and Soma. She was drowsy on Soma in June 2014, and she stopped it.", ["Mobic"]),
        (
            "He takes Norco and Neurontin. Neurontin was stopped for a week and resumed.",
            ["Norco", "Neurontin"],
        ),
        ("He takes Norco and Mobic. He forgot Mobic and it was stopped for two days.", ["Norco", "Mobic"]),
    ],
)
def test_what_a_later_sentence_gives_up(text: str, expected: list[str]) -> None:
    """A drug that a later sentence says was given up for good is taken no more."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Treatment rendered to the applicant since then comprises the following: Analgesics; "
                "physical therapy, the amount of which is not specified; two lumbar epidural injections; "
                "and a cane."
            ),
            ["physical therapy", "lumbar epidural injections", "cane"],
        ),
        (
            "Care furnished to her thus far has comprised acupuncture, extent not stated, and a wrist brace.",
            ["acupuncture", "wrist brace"],
        ),
        (
            (
                "Therapies provided to him to date include chiropractic, number of sessions unknown, and a "
                "TENS unit."
            ),
            ["chiropractic", "TENS unit"],
        ),
        (
            "The applicant was given the following: Acupuncture in an amount not specified; a TENS unit.",
            ["Acupuncture", "TENS unit"],
        ),
        (
            "Psychological treatment started in May 2013 and consisted of 10 sessions of biofeedback.",
            ["biofeedback"],
        ),
        (
            "Conservative care was initiated in May 2012 and has included chiropractic and traction.",
            ["chiropractic", "traction"],
        ),
        (
            "He has been treated to date with eight acupuncture visits, a lumbar support, and medications.",
            ["acupuncture", "lumbar support"],
        ),
        ("She was treated thus far with acupuncture and a sling.", ["acupuncture", "sling"]),
        ("He has had traction in a number never documented and massage.", ["traction", "massage"]),
        ("She underwent L5 level left laminotomy in 2012.", ["L5 level left laminotomy"]),
        (
            "Prior therapies: vestibular therapy, 6 visits; vision therapy.",
            ["vestibular therapy", "vision therapy"],
        ),
    ],
)
def test_treatments_rendered(text: str, expected: list[str]) -> None:
    """To whom, since when and how much was rendered belongs to no treatment's name and hides none."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was first put in a splint and later in a lace-up brace.", ["splint", "lace-up brace"]),
        ("She was initially placed in a sling and afterwards in a brace.", ["sling", "brace"]),
        (
            "Six sessions of acupuncture and an epidural injection have followed.",
            ["acupuncture", "epidural injection"],
        ),
        ("Physical therapy has followed, and she is no better.", ["Physical therapy"]),
        ("A discussion of surgery has followed.", []),
        (
            "There were 30 visits of physical therapy, a hinged brace, and a series of Euflexxa injections.",
            ["physical therapy", "hinged brace", "Euflexxa injections"],
        ),
        ("There were twelve sessions of chiropractic and a knee brace.", ["chiropractic", "knee brace"]),
        ("There were 12 visits of physical therapy that were denied.", []),
        ("There was a request for 12 visits of physical therapy.", []),
        ("A defect was seen and microfracture was done.", ["microfracture"]),
    ],
)
def test_treatments_that_followed(text: str, expected: list[str]) -> None:
    """What somebody was put in, what there was and what has followed was had, what was asked for not."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Assessment and codes: migraine (G43.709); vertigo (H81.10).", ["migraine", "vertigo"]),
        ("Impression with ICD-10 codes: lumbar strain (S39.012A); gout (M10.9).", ["lumbar strain", "gout"]),
        ("Assessment/diagnosis codes: gout (M10.9), sciatica (M54.30).", ["gout", "sciatica"]),
        ("Current problems are headaches on 18 days of the month and dizziness when turning in bed.", []),
        ("Ongoing problems include neck pain and stiffness.", []),
        (
            "Current problems are lumbar strain, headaches, and insomnia.",
            ["lumbar strain", "headaches", "insomnia"],
        ),
        ("Active problems: hypertension, asthma.", ["hypertension", "asthma"]),
        ("Dx: wrist sprain; osteoporosis is listed as a comorbidity.", ["wrist sprain", "osteoporosis"]),
        ("Dx: wrist sprain. Asthma is recorded as a pre-existing condition.", ["wrist sprain", "Asthma"]),
        ("Dx: wrist sprain. Sleep apnea is among his comorbidities.", ["wrist sprain", "Sleep apnea"]),
        ("Dx: wrist sprain. Smoking is listed as a comorbidity.", ["wrist sprain"]),
        ("Diagnosis: osteochondral defect of the talus.", ["osteochondral defect of the talus"]),
        ("Dx: bilateral L5 pars defects.", ["bilateral L5 pars defects"]),
    ],
)
def test_assessments_problems_and_comorbidities(text: str, names: list[str]) -> None:
    """Codes may be announced with an assessment; problems that are only complaints are no diagnoses."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "He suffered a tibial plateau fracture, a burst fracture of L1, and a concussion.",
            ["tibial plateau fracture", "burst fracture of L1", "concussion"],
        ),
        ("The applicant incurred a rupture of the Achilles tendon.", ["rupture of the Achilles tendon"]),
        (
            "She sustained an ankle fracture when she fell. Dx: post-traumatic arthritis.",
            ["post-traumatic arthritis"],
        ),
        ("He sustained a fracture of the wrist in 2008 in another accident.", []),
        ("He had suffered a rib fracture as a child.", []),
        ("She sustained a distal radius fracture, which has healed.", []),
        ("He sustained an injury when a rack fell and caused a fracture.", []),
        ("His father sustained a hip fracture.", []),
        ("She sustained a wrist fracture. She has asthma.", ["wrist fracture", "asthma"]),
        ("She sustained a wrist fracture. Diagnosis: chronic wrist pain.", ["chronic wrist pain"]),
    ],
)
def test_what_the_injury_broke(text: str, names: list[str]) -> None:
    """What was broken counts where no diagnoses are listed, and neither healed nor of another time."""
    assert names_of(text) == names
