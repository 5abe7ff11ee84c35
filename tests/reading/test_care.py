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
        ("He uses Restoril 15 mg nightly, which he continues, and Sonata was stopped.", ["Restoril"]),
        (
            (
                "At the time of request for authorization for Axid, there is documentation of subjective "
                "(neck pain) findings, and treatment to date (ongoing medications including Axid and Soma)."
            ),
            ["Axid", "Soma"],
        ),
    ],
)
def test_whether_a_drug_is_taken(text: str, names: Sequence[str]) -> None:
    """A plan that goes on with a drug tells that it is taken; one that begins it, or a course, does not."""
    assert list(patient_of(text).medications) == names
