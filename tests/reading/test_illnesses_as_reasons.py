"""Illnesses that are told as the reason of something, and the drugs that are told beside them."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications
from tests.reading.test_wordings import patient_of


def _named(text: str) -> list[str]:
    return [one.name for one in patient_of(text).diagnoses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meds: Ultram 50 tid, famotidine 20 bid for GERD.", ["GERD"]),
        ("He takes Zocor (simvastatin) 20 mg at bedtime for hyperlipidemia.", ["hyperlipidemia"]),
        ("Xarelto, which she takes for atrial fibrillation, was held for two days.", ["atrial fibrillation"]),
        ("Glyburide was started by his internist for type 2 diabetes.", ["type 2 diabetes"]),
        ("She uses Dulera, two puffs twice a day, for asthma.", ["asthma"]),
        ("Vesicare is prescribed for neurogenic bladder.", ["neurogenic bladder"]),
        ("Her Synthroid 50 mcg every morning for hypothyroidism helps.", ["hypothyroidism"]),
        (
            "Current medications are Norco, Soma and, for her hypertension, losartan from the clinic.",
            ["hypertension"],
        ),
        ("For a thyroid condition he takes Levoxyl.", ["thyroid condition"]),
        ("Mobic was avoided on account of chronic kidney disease.", ["chronic kidney disease"]),
        ("Oral NSAIDs are avoided d/t CKD.", ["CKD"]),
        (
            "Relafen was stopped because of iron deficiency anemia, for which she takes iron.",
            ["iron deficiency anemia"],
        ),
        ("Inderal was not possible since he has asthma.", ["asthma"]),
        (
            "Imitrex was not prescribed because the patient has coronary artery disease.",
            ["coronary artery disease"],
        ),
        ("The internist attributes her hypertension to the pain.", ["hypertension"]),
        ("Diabetes had been known since 2008 and was treated with Januvia.", ["Diabetes"]),
        ("Hypertension has been accepted as a consequence of the claim.", ["Hypertension"]),
        ("Gout is mentioned as controlled.", ["Gout"]),
        ("Because of her asthma she was not given Toradol.", ["asthma"]),
        ("Due to his gout, he takes allopurinol.", ["gout"]),
        ("Glipizide, begun last year for diabetes, is continued.", ["diabetes"]),
        ("Levoxyl since 2004 for hypothyroidism.", ["hypothyroidism"]),
        ("Hypertension was diagnosed and losartan begun.", ["Hypertension"]),
    ],
)
def test_what_a_drug_is_for_or_was_left_off_for_is_an_illness(text: str, expected: list[str]) -> None:
    """A dose, a bracket or a clause may part the drug from the illness."""
    assert _named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cozaar 50 mg for hypertension was requested.",
        "Topamax was abandoned because of kidney stones.",
        "Celebrex was stopped because of elevated blood pressure.",
        "Motrin was discontinued due to acid reflux.",
        "He does not attribute his diabetes to the accident.",
        "It could not be established whether she has asthma.",
        "NSAIDs were stopped because of the risk of stroke.",
        "Her father takes Glucophage 500 mg for diabetes.",
        "Due to his hypertension the operation was denied.",
        "Beta blockers are contraindicated in patients with asthma.",
    ],
)
def test_what_is_asked_for_felt_or_somebody_elses_is_no_illness(text: str) -> None:
    """What a drug did and what went with it is no illness that the worker has."""
    assert _named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("History is positive for hypothyroidism for which she takes Synthroid.", ["Synthroid"]),
        ("His history is positive for hypertension, controlled on losartan, and he smokes.", ["losartan"]),
        ("She has type 2 diabetes treated by metformin.", ["metformin"]),
        (
            (
                "Inderal was considered but not started because of asthma, for which he uses a Ventolin "
                "inhaler and Advair."
            ),
            ["Ventolin inhaler", "Advair"],
        ),
        ("He has COPD on Spiriva and does not tolerate oxygen.", ["Spiriva"]),
        ("Anemia (treated with ferrous sulfate by his physician) has to be added.", ["ferrous sulfate"]),
        ("Kadian, Norco, Valium for anxiety. Lyrica gave no relief.", ["Kadian", "Norco", "Valium"]),
        ("Blood pressure was 128/80 on losartan and amlodipine.", ["losartan", "amlodipine"]),
    ],
)
def test_what_an_illness_is_treated_with_is_taken(text: str, expected: list[str]) -> None:
    """Whatever the clause tells before it of what was considered or found."""
    assert list(medications(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Asthma, for which she took Advair until 2012, is quiet.",
        "There is a family history of rheumatoid arthritis treated with Enbrel.",
        "His mother has hypertension, controlled on losartan.",
        "She has diabetes, and metformin was requested.",
    ],
)
def test_what_somebody_else_or_nobody_takes_is_not_taken(text: str) -> None:
    """A drug beside an illness that is a relative's, that was ended or that is asked for."""
    assert list(medications(text)) == []
