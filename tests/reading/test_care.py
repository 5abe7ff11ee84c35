"""Drugs taken and treatments had, by kinds of wording: what tells of care, and what looks like it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import Patient
from imr_llm.reading.patient import read_patient
from tests.reading.views import view_of


def patient_of(text: str) -> Patient:
    """The patient that a summary tells of."""
    return read_patient(view_of(text), Notes())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She takes Mobic and uses Salonpas patches.", ["Mobic", "Salonpas patches"]),
        (
            "Medications: Xalatan drops, QVAR inhaler, glycerin suppositories.",
            ["Xalatan drops", "QVAR inhaler"],
        ),
        ("He uses a topical diclofenac gel.", ["topical diclofenac gel"]),
        (
            "He uses a compound of ketoprofen, gabapentin and menthol.",
            ["compound of ketoprofen, gabapentin and menthol"],
        ),
        ("She applies topical baclofen/lidocaine as needed.", ["topical baclofen/lidocaine"]),
        ("He takes hydrocodone/APAP and Soma.", ["hydrocodone/APAP", "Soma"]),
        ("She takes Relafen, Axid and medicated creams.", ["Relafen", "Axid", "medicated creams"]),
        ("She was dispensed medicated creams.", []),
        ("He takes oxycodone extended release.", ["oxycodone extended release"]),
        ("She takes Evoxac, Loestrin and vit D3.", ["Evoxac", "Loestrin", "vit D3"]),
        ("He takes morphine ER. The morphine was renewed.", ["morphine ER"]),
    ],
)
def test_names_of_drugs(text: str, names: Sequence[str]) -> None:
    """What a drug is made as belongs to its name; a mixture is one, and its names are known by family."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He is currently on Opana and Soma.", ["Opana", "Soma"]),
        ("She has epilepsy, stable on Briviact.", ["Briviact"]),
        ("He was told to keep taking Daypro.", ["Daypro"]),
        ("The patient was asked to continue Daypro and Fexmid.", ["Daypro", "Fexmid"]),
        (
            "The plan is to continue Daypro, Fexmid and Axid, and to start Lyrica.",
            ["Daypro", "Fexmid", "Axid"],
        ),
        ("Plan: start Lyrica, refill Daypro.", ["Daypro"]),
        ("The treatment plan includes Lyrica.", []),
        ("The plan is to continue PT and try Lyrica.", []),
        ("The doctor asked for Lyrica.", []),
        ("She is on no medication other than Motrin.", ["Motrin"]),
        ("She is on no medication. Motrin was used once.", []),
        ("The implanted pump contains morphine and baclofen.", ["morphine", "baclofen"]),
        ("Rx: Daypro, Axid.", ["Daypro", "Axid"]),
        ("He takes Axid; labs: lithium level.", ["Axid"]),
        ("The testosterone level was low. He takes Axid.", ["Axid"]),
        ("She was given a course of Keflex and takes Axid.", ["Axid"]),
        ("The plan has included the request for Norco; and Soma.", []),
        ("The request is for Norco. He takes Soma; Axid; and Lyrica.", ["Soma", "Axid", "Lyrica"]),
        ("She uses only Tylenol. The office dispensed Synapryn.", ["Tylenol"]),
        ("He was prescribed Soma, which he never filled, and Daypro.", ["Daypro"]),
        ("Soma was stopped and Fexmid was added.", ["Fexmid"]),
        ("Soma was added and then stopped.", []),
        ("Lyrica was started, but he could not work.", []),
        ("He was switched from Norco to Nucynta.", ["Nucynta"]),
        ("She takes Axid; Xanax was weaned.", ["Axid"]),
        ("Nucynta was increased; Norco was never started.", ["Nucynta"]),
        ("He uses Restoril 15 mg nightly, which he continues, and Sonata was stopped.", ["Restoril"]),
        (
            (
                "At the time of request for authorization for Axid, there is documentation of subjective "
                "(neck pain) findings, and treatment to date (ongoing medications including Axid and Soma)."
            ),
            ["Axid", "Soma"],
        ),
        (
            (
                "She went to the emergency room and was given prednisone and albuterol. "
                "Medications: Qvar, albuterol inhaler."
            ),
            ["Qvar", "albuterol inhaler"],
        ),
        (
            (
                "Since leaving work she was seen in the emergency room, where she was given "
                "Decadron. She takes Axid."
            ),
            ["Axid"],
        ),
        ("She was given Vicodin at urgent care and has taken it since.", ["Vicodin"]),
        (
            (
                "Medications: Lyrica and Aleve; gabapentin made him slow, he says, and was "
                "stopped after a week."
            ),
            ["Lyrica", "Aleve"],
        ),
        ("Lyrica made her swell and had to be stopped. She takes Cymbalta.", ["Cymbalta"]),
        ("He uses Daypro and Soma, and was discharged from therapy.", ["Daypro", "Soma"]),
        ("He takes Axid. He does not take Singulair, which gives him bad dreams.", ["Axid"]),
        ("He does not take Soma every day.", ["Soma"]),
        ("He was given a topical compound and asked to go on with Daypro.", ["topical compound", "Daypro"]),
        ("She was dispensed a topical compound.", []),
        ("The doctor asked her to continue Mobic and to stop Soma.", ["Mobic"]),
        ("He was told to stop Soma. He takes Daypro.", ["Daypro"]),
        ("Xanax was prescribed last year but she never filled it. She takes Axid.", ["Axid"]),
        ("Lyrica was of no help and is no longer used. He takes Axid.", ["Axid"]),
        ("She takes Axid, and Norco was recently weaned.", ["Axid"]),
    ],
)
def test_whether_a_drug_is_taken(text: str, names: Sequence[str]) -> None:
    """A plan that goes on with a drug tells that it is taken; one that begins it, or a course, does not."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prior treatment history has included naproxen and PT. He takes Norco.", ["Norco"]),
        ("Terocin was dispensed once but he had hives and no longer applies it. He takes Norco.", ["Norco"]),
        ("He was once on Effexor but it raised his pulse and was stopped. He is on Mobic.", ["Mobic"]),
        ("He takes Mobic; Lyrica proved ineffective.", ["Mobic"]),
        ("He was given two doses of morphine. He takes Mobic.", ["Mobic"]),
        ("She was sent home on Keflex, which she has finished, and takes Advil.", ["Advil"]),
        ("He was treated with naproxen. He now takes Mobic.", ["Mobic"]),
        ("He was treated with naproxen and Soma.", ["naproxen", "Soma"]),
        ("He was managed with Norco in 2012; Norco is continued.", ["Norco"]),
        ("She had cortisone twice and takes Mobic.", ["Mobic"]),
        ("The request is for Norco and an MRI, which he needs.", []),
        ("He takes Mobic and used to take Norco.", ["Mobic"]),
        ("She uses Mobic. She was on naproxen until her stomach bled.", ["Mobic"]),
        ("Percocet was given after the operation only. She takes Mobic.", ["Mobic"]),
        ("He began with Soma in 2010. The Soma was stopped in 2011. He takes Mobic.", ["Mobic"]),
        ("She was prescribed Norco in 2010. The Norco was later changed to Butrans.", ["Butrans"]),
        (
            "He takes Mobic. Norco was prescribed. Norco was weaned off. Norco was resumed.",
            ["Mobic", "Norco"],
        ),
        ("Lyrica was begun in May and abandoned in June. He takes Mobic.", ["Mobic"]),
        ("She takes Mobic, and Xanax, which her psychiatrist tapered off in 2012.", ["Mobic"]),
        ("She takes Mobic, and Ambien, which she gave up.", ["Mobic"]),
    ],
)
def test_drugs_of_the_past(text: str, names: Sequence[str]) -> None:
    """A drug that helped no more, was finished or came before others is none that is taken."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She took only Advil.", ["Advil"]),
        ("She is on no medication; uses Aleve at times.", ["Aleve"]),
        ("He is not taking any medication, only using Biofreeze.", ["Biofreeze"]),
        ("She avoids pills, using only Tylenol.", ["Tylenol"]),
        ("Medications are Percocet (stopped in May), Soma and Mobic.", ["Soma", "Mobic"]),
        ("Her medications are Norco, Percocet (no longer taken), and Soma.", ["Norco", "Soma"]),
        ("Failed: Motrin (gastritis). Currently: Mobic, Lyrica.", ["Mobic", "Lyrica"]),
        ("The request is for Norco and Soma, which she currently uses.", ["Norco", "Soma"]),
        ("The applicant obtained Soma from the office.", ["Soma"]),
        ("Pills: Detrol, calcium with vitamin D.", ["Detrol", "calcium with vitamin D"]),
        (
            "He applies Voltaren gel and a compounded scar cream.",
            ["Voltaren gel", "compounded scar cream"],
        ),
        ("She takes tramodol, omeprozole and flexaril.", ["tramodol", "omeprozole", "flexaril"]),
    ],
)
def test_drugs_beside_others_that_ended(text: str, names: Sequence[str]) -> None:
    """A bracket tells of the drug before it, and who takes nothing else may still take what is named."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "drugs", "treatments"),
    [
        ("Pain is controlled by Opana and Soma.", ["Opana", "Soma"], []),
        ("She reports that Mobic brings her pain down.", ["Mobic"], []),
        ("With Mobic he is able to walk to the store.", ["Mobic"], []),
        ("She self-treats with Advil and ice.", ["Advil"], []),
        ("For pain he has Mobic and Soma.", ["Mobic", "Soma"], []),
        ("He was weaned off of Norco and now takes only Tylenol.", ["Tylenol"], []),
        ("He has tried ice, heat, stretching and yoga.", [], ["ice", "heat", "stretching", "yoga"]),
        ("He has tried ice.", [], []),
        ("He is currently participating in a home exercise program.", [], ["home exercise program"]),
        ("She did not improve with yoga or acupuncture.", [], ["yoga", "acupuncture"]),
        ("Her symptoms have not improved with time.", [], []),
        ("Acupuncture made him worse.", [], ["Acupuncture"]),
        ("Sitting made the pain worse.", [], []),
        ("Traction had been given for six weeks.", [], ["Traction"]),
        ("Traction had been denied.", [], []),
        ("Measures such as bracing, yoga and injections have failed.", [], ["bracing", "yoga", "injections"]),
        ("Measures such as bracing and yoga are recommended.", [], []),
        ("She says that acupuncture gave her relief.", [], ["acupuncture"]),
        ("Teeth #3 and #4 received root canal therapy in 2012.", [], ["root canal therapy"]),
    ],
)
def test_what_did_something(text: str, drugs: Sequence[str], treatments: Sequence[str]) -> None:
    """What a drug or a treatment did for the worker tells that it is taken or was had."""
    patient = patient_of(text)
    assert list(patient.medications) == drugs
    assert list(patient.prior_treatments) == treatments
