"""Illnesses that a summary tells of in passing, in many wordings, and what looks like them and is none."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She has depression and hypothyroidism.", ["hypothyroidism"]),
        (
            "She lives with chronic back pain, hypertension, and morbid obesity.",
            ["hypertension", "morbid obesity"],
        ),
        (
            "She has had osteoarthritis of the hands and hypercholesterolemia for a decade.",
            ["hypercholesterolemia"],
        ),
        ("He has had gout for many years, for which he takes allopurinol.", ["gout"]),
        (
            "He is also followed for atrial fibrillation and hyperlipidemia.",
            ["atrial fibrillation", "hyperlipidemia"],
        ),
        ("Diagnoses: lumbar strain. History of asthma. Meds: Flovent.", ["lumbar strain", "asthma"]),
        ("She has had migraine since her teens and uses rizatriptan for it.", ["migraine"]),
        ("Medical history is negative but for eczema.", ["eczema"]),
        ("He also receives amlodipine-benazepril for hypertension from the county clinic.", ["hypertension"]),
        ("Medications are Zanaflex and levothyroxine, the last for hypothyroidism.", ["hypothyroidism"]),
        ("Her mother has diabetes; she herself has hypothyroidism.", ["hypothyroidism"]),
        ("Iron deficiency anemia since high school, takes ferrous sulfate.", ["Iron deficiency anemia"]),
        (
            "The patient is treated at the county clinic for latent tuberculosis with isoniazid.",
            ["latent tuberculosis"],
        ),
        ("He sees a cardiologist for mitral valve prolapse.", ["mitral valve prolapse"]),
        ("For migraine, which she has had since college, she takes Imitrex.", ["migraine"]),
        ("In her history there is Sjogren's syndrome, treated with pilocarpine.", ["Sjogren's syndrome"]),
        ("Prior conditions are endometriosis and hypothyroidism.", ["endometriosis", "hypothyroidism"]),
        (
            "His other conditions are coronary artery disease, hyperlipidemia and sleep apnea.",
            ["coronary artery disease", "hyperlipidemia", "sleep apnea"],
        ),
        ("She was found to have polymyalgia rheumatica in 2015.", ["polymyalgia rheumatica"]),
        ("Has Crohn's disease, on adalimumab.", ["Crohn's disease"]),
        (
            "His health is otherwise remarkable for hypertension and atrial flutter.",
            ["hypertension", "atrial flutter"],
        ),
        ("PMH asthma. Meds: ibuprofen.", ["asthma"]),
        ("History: ADHD and seasonal allergies; medicines are cetirizine.", ["ADHD", "seasonal allergies"]),
        ("He uses a CPAP for sleep apnea.", ["sleep apnea"]),
        ("Her asthma is controlled with an inhaler.", ["asthma"]),
        ("The applicant suffers from lupus.", ["lupus"]),
        ("Hypertension, treated with losartan, was diagnosed in 2010.", ["Hypertension"]),
        ("He lives with multiple sclerosis.", ["multiple sclerosis"]),
        ("Meds: metformin (diabetes), Norco.", ["diabetes"]),
        ("She is under the care of an endocrinologist for Graves disease.", ["Graves disease"]),
        ("He has a remote history of hepatitis C.", ["hepatitis C"]),
        (
            (
                "She carries diagnoses of multiple sclerosis and overactive bladder, both from "
                "before the injury."
            ),
            ["multiple sclerosis", "overactive bladder"],
        ),
    ],
)
def test_illnesses_told_in_passing(text: str, names: list[str]) -> None:
    """What the worker has besides the injury is a diagnosis, however it is told."""
    assert [one.name for one in patient_of(text).diagnoses] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She has no complaints and asthma was ruled out.", []),
        ("He has concerns about diabetes and cancer.", []),
        ("Her cousin has gout, lupus and asthma.", []),
        ("There is no history of diabetes or hypertension.", []),
        ("She does not have asthma.", []),
        ("He denies a history of gout.", []),
        ("Her mother has diabetes and her father had epilepsy.", []),
        ("There is a family history of diabetes.", []),
        ("There is a history of diabetes in his family.", []),
        ("There is no evidence that she has gout.", []),
        ("She was screened for sleep apnea.", []),
        ("The request is for Botox for chronic migraine.", []),
        ("Metformin is approved for diabetes.", []),
        ("A brother with epilepsy lives with him.", []),
        ("He was evaluated for possible sleep apnea.", []),
        ("Guidelines recommend gabapentin for restless legs.", []),
        ("He is at risk for diabetes.", []),
        ("Diagnoses: hypertension. He takes losartan for high blood pressure.", ["hypertension"]),
        ("Dx: DM2, HTN. Metformin for diabetes, lisinopril for hypertension.", ["DM2", "HTN"]),
        ("Whether he has diabetes is not known.", []),
        ("She had asthma as a child.", []),
        (
            (
                "The worker injured her low back. Her hypertension was noted to be uncontrolled, "
                "so surgery was postponed."
            ),
            [],
        ),
        ("The patient reports that stress at work caused migraine.", []),
        ("She is concerned that she has lupus.", []),
        ("Surgery was delayed until his diabetes is controlled.", []),
        (
            "He has hypertension and diabetes, both diet controlled, and lives alone.",
            ["hypertension", "diabetes"],
        ),
        ("An endoscopy for reflux was normal.", []),
        ("A sleep study for sleep apnea was requested.", []),
        ("He takes omeprazole for reflux caused by naproxen.", ["reflux"]),
        ("Topamax for migraine was requested.", []),
        ("The requested Topamax for migraine prophylaxis was denied.", []),
        ("UR denied the Nexium for GERD.", []),
        ("The provider prescribed Botox for migraine and it was denied.", []),
        ("She was given Imitrex for migraine, which did not help.", ["migraine"]),
        ("There was no response to gabapentin for restless legs.", []),
        ("He has had hypertension since the injury because of pain.", ["hypertension"]),
        ("The patient underwent a sleep study which was negative for sleep apnea.", []),
        ("The patient is diabetic and smokes.", []),
        (
            "Past history: gout. Diagnoses: gouty arthritis of the left toe.",
            ["gout", "gouty arthritis of the left toe"],
        ),
        ("The employee developed hypertension and GERD as a compensable consequence.", []),
        ("The employee has claimed hypertension and GERD.", []),
        ("The AME found that hypertension is not industrial.", []),
        ("He stopped ibuprofen because of a history of ulcers and kidney disease.", []),
    ],
)
def test_illnesses_that_are_not_the_workers(text: str, names: list[str]) -> None:
    """What is denied, in doubt, asked for, told of relatives or a diagnosis already is none."""
    assert [one.name for one in patient_of(text).diagnoses] == names
