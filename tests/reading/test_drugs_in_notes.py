"""Drugs and illnesses of notes: taken in turn, ended under a label, to be begun, or a relative's."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications
from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He took Norco in 2012 and Lyrica in 2013 and still takes it.", ["Lyrica"]),
        ("He used Norco in 2012 and Lyrica in 2013 and still uses it.", ["Lyrica"]),
        ("He took Norco in 2012, Elavil in 2013 and Lyrica in 2014, and still takes the latter.", ["Lyrica"]),
        ("She was given Soma in 2011 and Flexeril in 2012 and continues to take it.", ["Flexeril"]),
        ("She took tramadol in 2012 and takes Norco now.", ["Norco"]),
        ("She took Norco in 2012 and Lyrica in 2013 and still takes both.", ["Norco", "Lyrica"]),
        ("She took Norco in 2012 and Lyrica in 2013 and still takes them.", ["Norco", "Lyrica"]),
        ("He was prescribed Norco in 2012 and Lyrica in 2013, and he still takes it.", ["Lyrica"]),
        ("He tried gabapentin in 2010 and Lyrica in 2011, and still uses it daily.", ["Lyrica"]),
        ("In 2012 he took Ultram and in 2013 Norco, which he still takes.", ["Norco"]),
        ("He began Norco in 2012 and Lyrica in 2013 and still takes it.", ["Lyrica"]),
        ("He was started on Norco in 2012 and Lyrica in 2013.", ["Norco", "Lyrica"]),
        ("She has taken Norco since 2012 and Lyrica since 2013.", ["Norco", "Lyrica"]),
        ("He took Norco in 2012 and it helps his pain.", ["Norco"]),
        ("He took Norco and Lyrica and still takes them.", ["Norco", "Lyrica"]),
        ("He used Norco in June 2012 and Percocet in July 2013.", []),
        ("She took naproxen in 2011; she takes Mobic now.", ["Mobic"]),
        ("She takes Norco and took Lyrica in 2013 and still takes it.", ["Norco", "Lyrica"]),
        ("He used Lidoderm in 2012 and continues to use it.", ["Lidoderm"]),
        ("The patient took Norco in 2012 for his back and still takes it twice a day.", ["Norco"]),
        ("He has used Norco in 2012 and 2013 and currently uses Norco.", ["Norco"]),
        ("She took tramadol in 2012 and Norco was added in 2013.", ["Norco"]),
        ("She took Norco in 2012 with refills since.", ["Norco"]),
    ],
)
def test_the_drug_that_is_still_taken_is_the_last_one(text: str, expected: list[str]) -> None:
    """Of drugs taken in turn, one in a year each, only that which is still taken counts."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Continue prior meds Norco.", ["Norco"]),
        ("Continue prior meds: Norco, Soma.", ["Norco", "Soma"]),
        ("Continue prior medications including Norco.", ["Norco"]),
        ("Continue previous meds (Norco, Lyrica).", ["Norco", "Lyrica"]),
        ("Cont. prior meds.", []),
        ("Prior meds: Norco.", []),
        ("Resume prior meds: Norco.", ["Norco"]),
        ("Plan: continue prior meds Norco and Soma.", ["Norco", "Soma"]),
        ("Prior meds Norco failed.", []),
        ("D/C'd: Elavil (urinary retention, 2013), Ultram (no relief), Butrans (rash).", []),
        (
            (
                "Meds: Percocet, Ambien. D/C'd: Elavil (urinary retention, 2013), Ultram (no relief), "
                "Butrans (rash)."
            ),
            ["Percocet", "Ambien"],
        ),
        ("Off: Robaxin (sleepy), Norco (declined refill 2019).", []),
        ("Meds: meloxicam. Off: Robaxin (sleepy), Norco.", ["meloxicam"]),
        ("STOPPED: Cymbalta (nausea), Lyrica (edema), Butrans (rash).", []),
        ("Stopped - naproxen (melena 6/2020), meloxicam not filled.", []),
        ("Failed/stopped: Topamax (word finding worse), propranolol (BP 90/60), nortriptyline.", []),
        ("epigastric burning, less since off Motrin.", []),
        ("Terocin samples given 2012, not used now.", []),
        ("Non-ind: Lexapro.", ["Lexapro"]),
        ("She was put on a soft diet and given Vicodin for five days.", []),
        ("He was prescribed Norco for 7 days after surgery.", []),
        ("She was given Motrin for two weeks and continues to use it.", ["Motrin"]),
        ("He received prednisone for 5 days.", []),
        ("He was given Norco for 30 days.", ["Norco"]),
        ("He has been on Norco for 2 weeks.", ["Norco"]),
        ("He takes Advil for 2 days each month.", ["Advil"]),
        ("She was prescribed Imitrex for 3 headache days a week.", ["Imitrex"]),
        ("He was given Vicodin and Flexeril for one week.", []),
        ("ibuprofen, HCTZ; gabapentin started then d/c'd 12/2014 due to dizziness.", []),
        (
            "Meds: ibuprofen, HCTZ; gabapentin started then d/c'd 12/2014 due to dizziness.",
            ["ibuprofen", "HCTZ"],
        ),
        ("Meds: Celebrex. Off work: since 2013.", ["Celebrex"]),
        ("Off: work since 2012. Meds: Norco.", ["Norco"]),
        ("Meds: Norco, samples of Lyrica, not used now.", ["Norco"]),
        ("Continue prior meds and add Lyrica.", []),
        ("Continue prior dose of Norco.", ["Norco"]),
        ("Prior meds: Norco. Continue Lyrica.", ["Lyrica"]),
    ],
)
def test_drugs_that_notes_end_and_go_on_with(text: str, expected: list[str]) -> None:
    """Prior drugs that are continued are taken; those under D/C'd or Off, or given for some days, are not."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Continue prior meds and add Lyrica.", []),
        ("Continue Norco and add Lyrica.", ["Norco"]),
        ("Continue Norco, add Lyrica 75 mg bid.", ["Norco"]),
        ("Continue Norco; start Lyrica.", ["Norco"]),
        ("Plan: continue meds, trial of Lyrica.", []),
        ("Plan: continue Norco, begin Lyrica.", ["Norco"]),
        ("Continue current medications and try Lyrica.", []),
        ("He will continue his medications and begin Lyrica.", []),
        ("Refill Norco, add Lyrica.", ["Norco"]),
        ("He is to add Lyrica.", []),
        ("Lyrica was added to Norco.", ["Lyrica", "Norco"]),
        ("She was advised to start Lyrica and continue Norco.", ["Norco"]),
        ("He did start Lyrica and takes it daily.", ["Lyrica"]),
        ("He was able to start Norco and uses it.", ["Norco"]),
        ("He was started on Lyrica.", ["Lyrica"]),
        ("Start Lyrica, continue Norco.", ["Norco"]),
        ("Meds: Lyrica (start 5/2012), Norco.", ["Lyrica", "Norco"]),
        ("She had to begin Norco daily.", ["Norco"]),
        ("Medications: Norco. Plan: add Lyrica and Cymbalta.", ["Norco"]),
        ("The physician decided to start Lyrica.", []),
        ("Start date of Norco was 5/2012.", []),
        ("Meds: Norco, start Lyrica.", ["Norco"]),
        ("He takes Norco to start the day.", ["Norco"]),
    ],
)
def test_a_drug_to_be_begun_is_not_taken_yet(text: str, expected: list[str]) -> None:
    """A plan to add or start a drug does not tell that it is taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Int med consult 9/18/14: c/o epigastric burning, less since off Motrin. Snores per "
                "wife.\nMeds: lisinopril 10 (increase to 20), metformin 500 bid, Nexium, Tylenol "
                "prn.\nD/C'd: Motrin (gastritis), HCTZ (cramps)."
            ),
            ["lisinopril", "metformin", "Nexium", "Tylenol"],
        ),
        (
            "She takes Zoloft. Ibuprofen is used for the jaw; Soma made her groggy and was discontinued.",
            ["Zoloft", "Ibuprofen"],
        ),
        ("Norco is used for the knee and she sleeps better.", ["Norco"]),
        ("The brace is used for the knee. Norco is requested for the knee.", []),
        ("He has been off Norco and takes Tylenol.", ["Tylenol"]),
        ("He is now off work and takes Norco.", ["Norco"]),
        ("She has been off work, on Norco.", ["Norco"]),
    ],
)
def test_who_is_off_a_drug_takes_it_no_more(text: str, expected: list[str]) -> None:
    """Who is off a drug takes it no more, who is off work may; what is used for a part is taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PMH: HTN, on lisinopril; depression, on Zoloft.", ["HTN", "depression"]),
        ("PMH: HTN on lisinopril, DM on metformin.", ["HTN", "DM"]),
        ("Dx: 1. Lumbar strain. 2. Depression, on Zoloft.", ["Lumbar strain", "Depression"]),
        ("Diagnoses: lumbar strain; depression, now on Zoloft (311).", ["lumbar strain", "depression"]),
        ("PMH: gout (father), pt neg uric acid.", []),
        ("PMH: asthma, gout (father).", ["asthma"]),
        ("PMH: DM (mother and sister), HTN.", ["HTN"]),
        ("PMH: migraine. No DM. Mother RA, pt's own RF neg.", ["migraine"]),
        ("PMH: asthma, mother DM.", ["asthma"]),
        ("FH: sister w/ fibromyalgia.", []),
        ("Dx: failed back syndrome, on opioids; lumbago.", ["failed back syndrome, on opioids", "lumbago"]),
    ],
)
def test_illnesses_end_before_their_drugs(text: str, expected: list[str]) -> None:
    """An illness is named without the drug for it, and a relative's is none."""
    assert [one.name for one in patient_of(text).diagnoses] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hx of DM.", ["DM"]),
        ("Hx of DM, HTN.", ["DM", "HTN"]),
        ("PMH of DM.", ["DM"]),
        ("He has a history of DM.", ["DM"]),
        ("Hx of DM II and HTN.", ["DM II", "HTN"]),
        ("Hx of asthma.", ["asthma"]),
        ("History of HTN.", ["HTN"]),
        ("PMH: DM, HTN.", ["DM", "HTN"]),
        ("Hx of DM, on metformin.", ["DM"]),
        ("H/o DM and gout.", ["DM", "gout"]),
        ("No hx of DM.", []),
        ("Family hx of DM.", []),
        ("Denies hx of HTN.", []),
    ],
)
def test_a_history_of_an_illness_by_its_initials(text: str, expected: list[str]) -> None:
    """Initials of an illness count behind a history of it, and not where it is denied or a relative's."""
    assert [one.name for one in patient_of(text).diagnoses] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dx: 1) Lumbar strain. 2) Hypertension (non-industrial).", ["Lumbar strain", "Hypertension"]),
        (
            "Dx: lumbar strain (industrial), Hypertension, non-industrial, gout (unrelated).",
            ["lumbar strain", "Hypertension", "gout"],
        ),
        ("PMH: HTN, non-industrial; DM.", ["HTN", "DM"]),
        ("Diagnoses: Non-industrial hypertension, lumbar strain.", ["hypertension", "lumbar strain"]),
    ],
)
def test_who_answers_for_an_illness_is_no_part_of_its_name(text: str, expected: list[str]) -> None:
    """That an illness is none of the claim's is no part of its name."""
    assert [one.name for one in patient_of(text).diagnoses] == expected
