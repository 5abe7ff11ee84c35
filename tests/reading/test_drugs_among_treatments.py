"""Drugs that stand among other treatments, in plans, or in the words of letters about applicants."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications
from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Treatment to date: massage, activity modification, and medications (Ultracet, Relafen, Nexium).",
            ["Ultracet", "Relafen", "Nexium"],
        ),
        ("Treatment to date: medication management (Lodine, Soma), PT, trial of TENS.", ["Lodine", "Soma"]),
        ("Treatment to date: PT, modified duty, and meds - Ultracet, Robaxin.", ["Ultracet", "Robaxin"]),
        (
            "Treatment history: chiropractic, TENS home trial of 14 days, Elavil, Lodine.",
            ["Elavil", "Lodine"],
        ),
        ("Treatment has included Relafen, bracing, and modified work duties.", ["Relafen"]),
        ("Management thus far: lifestyle modification, etodolac, bracing.", ["etodolac"]),
        ("Tx to date: ankle brace, Relafen, 4 massage visits.", ["Relafen"]),
        ("Rx so far: ankle brace, Relafen, Medrol.", ["Relafen"]),
        ("To date she has received PT, Relafen and a cortisone injection.", ["Relafen"]),
        ("She was treated initially with Relafen, a sling and 8 sessions of therapy.", ["Relafen"]),
        (
            "Initial treatment consisted of Relafen, Soma, six PT visits and a brace.",
            ["Relafen", "Soma"],
        ),
        (
            "Initial treatment consisted of Relafen and a brace. He uses Ventolin for asthma.",
            ["Relafen", "Ventolin"],
        ),
        ("Initial treatment consisted of Relafen and a brace. He takes Ultracet.", ["Ultracet"]),
        ("She was treated with prednisone in two bursts. She uses Advair.", ["Advair"]),
        ("Treatment to date: PT, medications (failed: Lyrica, Savella), TENS.", []),
        ("Treatment has included Ultracet, which was stopped, PT, and a brace.", []),
        ("He takes Ultracet; a trial of Savella is requested.", ["Ultracet"]),
        ("Ultracet was modified by utilization review to 30 tablets.", []),
    ],
)
def test_drugs_in_lists_of_treatments(text: str, expected: list[str]) -> None:
    """A list of what was done names drugs too, whatever else was modified or on trial, but what failed."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flector patches were introduced.", ["Flector patches"]),
        (
            "Ultracet and a ketoprofen-containing gel were endorsed while he was kept off of work.",
            ["Ultracet", "ketoprofen-containing gel"],
        ),
        ("On May 4, 2014, Relafen, Nexium, and a topical compound were endorsed.", ["Relafen", "Nexium"]),
        (
            "The attending provider furnished the applicant with prescriptions for Soma and Xanax.",
            ["Soma", "Xanax"],
        ),
        ("The attending provider introduced Savella.", ["Savella"]),
        ("The attending provider endorsed an MRI and Savella.", []),
        ("Relafen, Nexium, and an MRI were endorsed.", []),
        ("Savella was introduced but later discontinued.", []),
        ("Savella was introduced for one week.", []),
        ("Savella was endorsed by the MTUS for fibromyalgia.", []),
    ],
)
def test_what_a_provider_endorsed(text: str, expected: list[str]) -> None:
    """Drugs that a list of nothing else says were endorsed are given; beside a test they are asked for."""
    found = medications(text)
    assert [one for one in found if one != "topical compound"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is prescribed Lexapro and Minipress by a psychiatrist, Remeron was discontinued.", 2),
        ("He takes Ultracet and Soma, Savella was denied.", 2),
        ("She takes Ultracet, it was discontinued.", 0),
        ("Takes Ultracet, stopped Soma in May.", 1),
        ("Takes Ultracet, stopped in May.", 0),
        ("Plan: cont. Ultracet, d/c Soma, RTC 4 wks.", 1),
        ("P: massage 2x4, gym, cont. Relafen 750 and Robaxin. Consider an injection.", 2),
        ("Tx so far: PT, Relafen and Soma. He ran out of Soma in May and it was not refilled.", 1),
        ("Medications are Ultracet and Soma. He ran out of Soma last week.", 2),
        ("Takes Nucynta and Celexa, plus Testim for low testosterone.", 3),
        ("Takes Ultracet. Diagnoses include vitamin D deficiency.", 1),
        ("Takes Ultracet and vitamin D.", 2),
        ("She is nursing and takes only prenatal vitamins and declined another injection.", 1),
        ("She is on Imitrex as needed, up to 9 a month, and on magnesium.", 2),
        ("Takes Ultracet. The serum magnesium was normal.", 1),
        ("He is taking Ultracet and Soma and is using a topical cream.", 3),
        ("Savella was trialled without benefit. He takes Ultracet.", 1),
        ("Medications trialed include Savella and Ultracet.", 0),
        ("He weaned himself from Ultracet and now takes Tylenol.", 1),
        ("Was unable to tolerate Ultracet, so uses Tylenol.", 1),
        ("He alternates Tylenol with Advil.", 2),
        ("He is tapering Ultracet and has started Suboxone.", 2),
        ("Went to the ER, given Ultracet. Now takes Advil.", 1),
        ("UR denied Ultracet, which he has taken since 2010.", 1),
        ("Medical management with Relafen and Ultracet, PT, TENS.", 2),
        ("Ultracet and Soma were provided.", 2),
        ("The attending provider renewed Ultracet and stated that Soma would be discontinued.", 1),
        ("Ongoing usage of Ultracet was noted.", 1),
        ("Psychotropics: Lexapro, trazodone.", 2),
        ("She was treated by the company doctor with a splint, Relafen and Nexium.", 2),
        ("Takes Ultracet. Past trials of Savella and Lodine were unsuccessful.", 1),
        ("The elbow is slightly better with the Biofreeze gel.", 1),
        (
            "She was started on Lexapro; trazodone was added for sleep, and discontinued when she felt dull.",
            1,
        ),
        ("She takes Advil at times; Cipro and Ultracet were completed after surgery.", 1),
        ("Relafen changed to etodolac on 4/6/15, which he still takes.", 1),
        ("On chronic warfarin for atrial fibrillation.", 1),
        ("The applicant reported that Ultracet was attenuating the pain.", 1),
    ],
)
def test_how_many_drugs_are_taken(text: str, expected: int) -> None:
    """What a clause of its own ends, or what was measured in the blood, is not taken; the rest is."""
    assert len(medications(text)) == expected


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        (
            "The applicant filed a claim for neck pain. In a June note, the applicant, then 44, felt better.",
            44,
            None,
        ),
        ("In the accident of 1998 the applicant, then 31, fell.", None, None),
        ("The applicant was 52 at the time of the March 3, 2014 evaluation.", 52, None),
        ("The applicant reported it to his supervisor.", None, "male"),
        ("The applicant has filed a claim for back pain after a crate fell on him.", None, "male"),
        ("The applicant has back pain after a customer hit her brother.", None, None),
    ],
)
def test_who_the_applicant_is(text: str, age: int | None, sex: str | None) -> None:
    """A note's own time gives the age where nothing else does; whom something struck is the worker."""
    patient = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)
