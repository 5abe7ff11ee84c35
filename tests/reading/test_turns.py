"""Turns of phrase in which unseen letters told of the patient, and beside each what is near to it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import Patient
from imr_llm.reading.patient import read_patient
from imr_llm.reading.prose import sentences
from tests.reading.views import view_of


def patient_of(text: str) -> Patient:
    """The patient that a summary tells of."""
    return read_patient(view_of(text), Notes())


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("On 11/14/2013 robbed at gunpoint - knife, too. He has PTSD.", "robbed at gunpoint"),
        (
            "A 36 yo cook, buried to the chest when a wall collapsed on 2/22/2012.",
            "buried to the chest when a wall collapsed",
        ),
        (
            "55 y/o F, rear-ended on the freeway 9/21/10 while driving a van.",
            "rear-ended on the freeway 9/21/10 while driving a van",
        ),
        ("He hurt his back on 3/4/12. Six visits, cut by half in 2013.", None),
        (
            "DOI 1/9/2021. Twisting fall on ice while stepping off a lift; right knee.",
            "Twisting fall on ice while stepping off a lift",
        ),
        ("DOI 1/9/2021. Fall risk was assessed.", None),
        (
            "On 12/19/2014 a thief hit her with the elbow when she tried to stop him at the door.",
            "a thief hit her with the elbow when she tried to stop him at the door",
        ),
        (
            "She dates the injury to June 1, 2019, when, according to the report, she lifted a full keg.",
            "lifted a full keg",
        ),
        (
            "She has continuous trauma to both arms from January 2009 to 3/30/2012 due to boning fish.",
            "continuous trauma to both arms from January 2009 to 3/30/2012 due to boning fish",
        ),
        ("He was hurt on 4/17/16; no specific incident or mechanism is recorded.", None),
        (
            "The packer on 6/12/2014 fell. She had her right hand caught between rollers.",
            "fell",
        ),
        (
            "A packer who on 6/12/2014 had her right hand caught between rollers.",
            "had her right hand caught between rollers",
        ),
        ("A carrier in his fifties who was bitten by a dog on May 14, 2012.", "was bitten by a dog"),
    ],
)
def test_how_the_injury_came_about(text: str, mechanism: str | None) -> None:
    """A blow told without a verb, by a noun or in front of the worker's own deed is the mechanism."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She filed for an injury which she dates to June 1, 2019.", "2019-06-01"),
        ("A cook, struck by a tray on 3/4/2012, has pain.", "2012-03-04"),
        ("57 y/o M s/p fall from scaffold 5/5/09.", "2009-05-05"),
        ("57 y/o M, had a fall at home, seen 5/5/09.", None),
        ("He was off work from an injury from 3/4/2012 to 5/4/2012.", None),
    ],
)
def test_when_the_injury_happened(text: str, day: str | None) -> None:
    """A date is the injury's where the injury is dated to it or a blow is told beside the worker."""
    found = patient_of(text).date_of_injury
    assert (found.isoformat() if found is not None else None) == day


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        ("He fell. Also had PT x 24 and LESI x 2 (last 11/5/13).", ["PT", "LESI"]),
        ("He limps. Had not been seen before.", []),
        ("She missed 3; she did complete 9. Acupuncture was authorized.", []),
        (
            "He was treated with a sling, and afterwards with six sessions of PT, from which he had no help.",
            ["sling", "PT"],
        ),
        ("Treatment has included PT, acupuncture, and eleven weeks off her feet.", ["PT", "acupuncture"]),
        (
            "The file discloses a course of PT, a decompression and acupuncture between June and July 2013.",
            ["PT", "decompression", "acupuncture"],
        ),
        (
            "Hx: C5-6 ACDF 7/11/12 w/ good relief; PT before and after; hypertension; 1 cervical ESI (2011).",
            ["C5-6 ACDF", "PT", "cervical ESI"],
        ),
        ("Hx: hypertension, gout, smoking.", []),
        (
            "ER: nail bed repair. Later: fixation of the thumb 10/15/12, static splint.",
            ["nail bed repair", "fixation of the thumb", "static splint"],
        ),
        ("PT, acupuncture and chiropractic: all done in the past.", ["PT", "acupuncture", "chiropractic"]),
        ("Naproxen and Soma: both tried.", []),
        ("PT: land x 40, pool x 12. Psych: CBT x 10.", ["PT", "CBT"]),
        ("Request: PT x 12.", []),
        ("The dentist has made temporary bonding of tooth #8.", ["temporary bonding of tooth #8"]),
        ("He completed 36 PT visits post TKA.", ["PT", "TKA"]),
    ],
)
def test_treatments_in_notes_and_asides(text: str, treatments: Sequence[str]) -> None:
    """Labels and results of notes tell treatments; what a clause says besides is none."""
    assert list(patient_of(text).prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("She did complete 9. Acupuncture was next.", 2),
        ("Diagnoses are 1. Gout 2. Asthma 3. Ulcers", 1),
        ("Pain is 8. Sleep is poor. Function is 6. Norco helps.", 4),
    ],
)
def test_numbers_that_end_sentences(text: str, count: int) -> None:
    """A number before a full stop opens an entry only where the number before it has opened one."""
    assert len(sentences(view_of(text))) == count


@pytest.mark.parametrize(
    ("text", "diagnoses"),
    [
        (
            "The treating orthopedist diagnoses full-thickness tear of the cuff, bursitis and arthrosis.",
            [("full-thickness tear of the cuff", None), ("bursitis", None), ("arthrosis", None)],
        ),
        ("Her provider diagnoses include lumbago and gout.", [("lumbago", None), ("gout", None)]),
        (
            "S: Hurts. O: PCL 64. A: PTSD, chronic (309.81). Major depression, moderate (296.22). R/O Panic.",
            [("PTSD, chronic", "309.81"), ("Major depression, moderate", "296.22")],
        ),
        ("She failed Grade A: Gout was never found.", []),
        (
            "Diagnosis: M17.31 Osteoarthritis, right knee. E66.9 Obesity, unspecified. Plan: PT.",
            [("Osteoarthritis, right knee", "M17.31"), ("Obesity, unspecified", "E66.9")],
        ),
        ("Diagnosis: lumbago. An ulcer is not listed (531.90).", [("lumbago", None)]),
        (
            "Impression: cervical sprain, shoulder impingement, poss. CTS. No gout.",
            [
                ("cervical sprain", None),
                ("shoulder impingement", None),
            ],
        ),
        (
            "Assessment: gout; neuropathy, improved after decompression.",
            [("gout", None), ("neuropathy", None)],
        ),
        (
            "The neurologist's diagnoses are gout and headache, and the surgeon's is bursitis. He rests.",
            [("gout", None), ("headache", None), ("bursitis", None)],
        ),
        ("He is a 45 year old cook with continuous trauma to both arms.", []),
        (
            "A 59-year-old male with gout. The note of a 35 year old female with scoliosis is misfiled.",
            [("gout", None)],
        ),
        ("Dx: CTS R, de Quervain's L. Pt's mom helps.", [("CTS R", None), ("de Quervain's L", None)]),
        (
            "Diagnoses: gout; erectile dysfunction, attributed to drugs.",
            [("gout", None), ("erectile dysfunction", None)],
        ),
        ("A 63-year-old cook with tinnitus from 31 years of noise.", [("tinnitus", None)]),
    ],
)
def test_diagnoses_of_several_people_and_in_notes(
    text: str, diagnoses: Sequence[tuple[str, str | None]]
) -> None:
    """Who diagnoses, labels of notes and codes lead to diagnoses; doubt and what became of one do not."""
    assert [(one.name, one.code) for one in patient_of(text).diagnoses] == diagnoses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A thief hit her with the elbow in the mouth.", ["mouth"]),
        (
            "Two front teeth of the claimant were broken; a doctor sutured the upper lip.",
            ["front teeth", "upper lip"],
        ),
        (
            "She sustained a displaced fracture of the left tibial plateau and a fracture of the left wrist.",
            ["left tibial plateau", "left wrist"],
        ),
        ("She sustained R clavicle fx; lungs were clear.", ["R clavicle"]),
        ("X-rays show no R clavicle fx.", []),
        ("He was bitten by a large dog on the left forearm.", ["left forearm"]),
        ("On 6/12/2014 she had her right hand caught between rollers.", ["right hand"]),
        ("He slipped, and his left hip and low back struck the tile.", ["left hip", "low back"]),
        ("Neck pain. C5-6 ACDF 7/11/12 with good relief of the arm pain.", ["Neck"]),
        (
            "His left thumb and index finger were cut. ER: repair of left index finger.",
            ["left thumb", "left index finger"],
        ),
        ("His left thumb and index finger were cut.", ["left thumb and index finger"]),
    ],
)
def test_parts_that_were_hurt(text: str, parts: Sequence[str]) -> None:
    """A part is hurt by what struck it and where it was broken or sutured; pain that was relieved is past."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("Medication: only ibuprofen; the chlorhexidine rinse was finished.", ["ibuprofen"]),
        ("Medications are gabapentin and Mobic. Cyclobenzaprine was not renewed.", ["gabapentin", "Mobic"]),
        ("Meds: none at present; used Norco x 3 wks after the operation.", []),
        ("Meds: none other than Norco.", ["Norco"]),
        ("She takes Soma; she used her brother's Vicodin once.", ["Soma"]),
        ("Meds: Keflex (completed), Topamax (d/c), Advil (prn).", ["Advil"]),
        ("He was started on Zoloft, which was switched to Effexor in August.", ["Effexor"]),
        ("He was given Norco at the clinic and Ultram by the surgeon; neither is taken now.", []),
        ("He takes Soma. He used Norco for 2 weeks.", ["Soma"]),
        ("Given: Terocin patch, flurbiprofen/lido cream.", ["Terocin patch", "flurbiprofen/lido cream"]),
    ],
)
def test_drugs_that_ended(text: str, drugs: Sequence[str]) -> None:
    """A drug that was used up, not renewed or used for some weeks is not taken."""
    assert list(patient_of(text).medications) == drugs
