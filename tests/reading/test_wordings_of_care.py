"""Drugs and treatments in many reviewers' words, and beside each what looks like it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "He went home with a prescription for therapy, for Percocet and for aspirin.",
            ["Percocet", "aspirin"],
        ),
        ("She left with a prescription for Norco.", ["Norco"]),
        ("Medications are Lyrica and trazodone, she has been weaned off of Norco.", ["Lyrica", "trazodone"]),
        ("He takes Celebrex, the patient was taken off of Soma.", ["Celebrex"]),
        ("His regimen is MS Contin. The morphine equivalent comes to 240 mg a day.", ["MS Contin"]),
        ("She uses Norco at a morphine milligram equivalent of 40.", ["Norco"]),
        (
            "She is now on pregabalin and topical ketamine compound.",
            ["pregabalin", "topical ketamine compound"],
        ),
        ("His wife has hypertension and takes lisinopril.", []),
        ("His wife says that he takes lisinopril.", ["lisinopril"]),
        ("She was given Norco, she stopped it.", []),
        ("A prescription for Norco was requested.", []),
        ("A prescription for Norco was denied.", []),
    ],
)
def test_medications(text: str, names: Sequence[str]) -> None:
    """What a prescription is for is taken; a measure of opioids and what was ended is not."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "S/p shoulder arthroscopy with clavicle excision in 2010, manipulation under anesthesia 2011.",
            ["shoulder arthroscopy with clavicle excision", "manipulation under anesthesia"],
        ),
        ("The other hand was operated in 2011 (open carpal tunnel release).", ["open carpal tunnel release"]),
        ("On the left he has worn a cock-up splint at night since July.", ["cock-up splint"]),
        ("She still wears a knee brace.", ["knee brace"]),
        (
            "He wore a splint and had one steroid injection into the canal, after which he rested.",
            ["splint", "steroid injection into the canal"],
        ),
        (
            "The teeth were treated with root canals and temporary crowns.",
            ["root canals", "temporary crowns"],
        ),
        (
            "He went on to have a lumbar fusion (2005), a revision (2008), and an intrathecal pump.",
            ["lumbar fusion", "revision", "intrathecal pump"],
        ),
        ("She has had a lumbar sympathetic block series of three.", ["lumbar sympathetic block"]),
        ("R radius fx treated with a cast and R hip contusion.", ["cast"]),
        (
            "Intra-articular steroid injection to the R hip 3-2023 - 50% relief.",
            ["Intra-articular steroid injection to the R hip"],
        ),
        ("Lumbar epidural injection 3/2/12 without lasting benefit.", ["Lumbar epidural injection"]),
        ("The first physician gave her a sling, Naprosyn and Vicodin.", ["sling"]),
        ("He was placed in a thumb spica cast.", ["thumb spica cast"]),
        ("The clinic fitted him with a lumbar corset.", ["lumbar corset"]),
        ("Treatment has consisted of an intensive outpatient program.", ["intensive outpatient program"]),
        (
            "Reported treatment to date has been: L3-L5 decompression on 2/4/2009, TENS and pool therapy.",
            ["L3-L5 decompression", "TENS", "pool therapy"],
        ),
        ("A manipulation under anesthesia followed on 08/09/2013.", ["manipulation under anesthesia"]),
        (
            "She has undergone pinning of the hip, later a total hip replacement (1999).",
            ["pinning of the hip", "total hip replacement"],
        ),
        ("She was treated in the ER with irrigation and sutures.", ["irrigation", "sutures"]),
        (
            "She later on had a tenolysis of the finger (1/10/14) and 20 sessions of hand therapy.",
            ["tenolysis of the finger", "hand therapy"],
        ),
        ("She had 4 psychology sessions so far.", ["psychology sessions"]),
        ("A cervical epidural injection followed on no date that is told.", []),
        ("Lumbar epidural injection 3/2/12 was requested for relief.", []),
        ("He has had no surgery.", []),
        ("Prior tx - chiropractic x 24, TENS.", ["chiropractic", "TENS"]),
        (
            "He was put in a sling and later had plating of the clavicle.",
            ["sling", "plating of the clavicle"],
        ),
        ("He wears hearing protection.", []),
        ("She uses a cane.", []),
        ("The requested procedure (carpal tunnel release) was denied.", []),
        ("She has been given a revision of the work status.", []),
        ("Treatment to date has been conservative.", []),
    ],
)
def test_prior_treatments(text: str, names: Sequence[str]) -> None:
    """What was worn, given, noted with a date or told in brackets was had; what is asked for was not."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "In the emergency room he was given Toradol and Flexeril. He now takes Lyrica.",
            ["Lyrica"],
        ),
        ("In the emergency room he was given Toradol.", ["Toradol"]),
        ("She was started on Soma and Norco in May. By June she had stopped Soma.", ["Norco"]),
        ("She takes Soma and Norco. The therapist stopped at six visits.", ["Soma", "Norco"]),
        ("Lyrica and Prilosec were renewed.", ["Lyrica", "Prilosec"]),
        ("S/p cortisone inj x 2.", []),
    ],
)
def test_medications_then_and_now(text: str, names: Sequence[str]) -> None:
    """What was handed out at the first visit, or was stopped later on, is not what the worker takes."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "- Diagnoses: lumbar strain. - Surgery: ORIF of the heel, 3/4/12. - Meds: Norco.",
            ["ORIF of the heel"],
        ),
        ("S/p PT x 10 and cortisone inj x 1.", ["PT", "cortisone inj"]),
        ("Other care has been aquatic therapy, TENS, and TPIs.", ["aquatic therapy", "TENS", "TPIs"]),
        ("The left side was treated closed in a cast.", ["cast"]),
        ("He was started on occupational therapy.", ["occupational therapy"]),
        ("Treatment has been denied.", []),
    ],
)
def test_prior_treatments_in_notes(text: str, names: Sequence[str]) -> None:
    """Notes tell of care in half sentences."""
    assert list(patient_of(text).prior_treatments) == names
