"""Drugs, treatments and illnesses that only stand beside what is taken, had or the worker's own."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications, treatments
from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "He was given Vicodin and naproxen, but these were changed to Ultram ER and Relafen on "
                "3/12/2014."
            ),
            ["Ultram ER", "Relafen"],
        ),
        ("She took Norco and Soma, and both were switched to Percocet.", ["Percocet"]),
        ("She was prescribed Norco and Soma and they were continued.", ["Norco", "Soma"]),
        ("He takes Norco and Soma; they were changed from Vicodin in 2012.", ["Norco", "Soma"]),
        ("The records reflect prior use of Butrans, Nucynta, and Opana.", []),
        ("Despite prior use of NSAIDs he takes Norco.", []),
        ("Current regimen: Opana IR 10 mg PRN, and Lyrica 150 mg BID (not covered).", ["Opana IR"]),
        ("The patient should discontinue Soma and continue with Norco and Colace.", ["Norco", "Colace"]),
        ("Stop Norco and continue Soma.", ["Soma"]),
        ("The request is to continue Norco and continue Soma.", ["Soma"]),
        ("He stopped Norco and continues Soma.", ["Soma"]),
        ("The provider requested Norco and continues Soma.", ["Soma"]),
        ("Norco was denied and continues to be disputed.", []),
        ("Medications: 1. Norco 10/325. 2. Zanaflex 4 mg. 3. Colace.", ["Norco", "Zanaflex", "Colace"]),
        ("Medications: 1) Norco. 2) Colace. 3) Soma.", ["Norco", "Colace", "Soma"]),
        ("Current medications: 1. Norco. 2. Colace. He is allergic to Soma.", ["Norco", "Colace"]),
        ("Medications requested: 1. Norco. 2. Colace.", []),
        ("Failed medications: 1. Norco. 2. Colace.", []),
        ("Plan: 1. Norco. 2. Colace.", []),
        ("Medications: 1. Norco. Plan: 1. Colace.", ["Norco"]),
        ("Discontinued meds: 1. Norco. 2. Soma. Meds: 1. Colace. 2. Lyrica.", ["Colace", "Lyrica"]),
        ("The records do not show whether the patient is still taking gabapentin.", []),
        ("It is unclear if he is taking Soma.", []),
        ("There is no documentation that the patient has tried Lyrica.", []),
        ("He takes Norco. It is not clear whether Norco helps.", ["Norco"]),
        ("The use of Soma is not supported.", []),
        ("The patient notes 50% relief with Norco and no relief with Ultram.", ["Norco"]),
        ("He has no relief from Norco.", []),
        ("He used up the Norco from surgery and now manages with Aleve.", ["Aleve"]),
        ("He finished Norco and takes Aleve.", ["Aleve"]),
    ],
)
def test_drugs_beside_those_that_are_taken(text: str, expected: list[str]) -> None:
    """What drugs were changed to counts, and none that was used up, is asked about or failed."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He uses a cane, a back brace and a shower chair.", ["back brace", "shower chair"]),
        ("He uses a cane.", []),
        ("He uses a walker and Norco.", []),
        ("The patient has an implanted pain pump delivering Dilaudid.", ["implanted pain pump"]),
        ("R shoulder s/p RCR, PT; L knee s/p scope.", ["RCR", "PT", "scope"]),
        ("Past tx: PT, knee s/p scope 2012, ESI.", ["PT", "scope", "ESI"]),
        ("He has had PT, and is s/p lumbar fusion.", ["PT", "lumbar fusion"]),
        (
            (
                "The applicant received a Toradol injection in the clinic and was given a prescription "
                "for Ultracet."
            ),
            ["Toradol injection"],
        ),
        ("The patient has completed PT and a home exercise program is encouraged.", ["PT"]),
        (
            "Surgical hx: none. Injections: ESI x2. Therapy: PT x12, chiro x6. Meds: Norco, Soma.",
            ["ESI", "PT", "chiro"],
        ),
        ("PT: land x 40, pool x 12.", ["PT"]),
        ("Interventions: L4 TFESI 3/2013 w/ 60% relief x 3 mos; MBB neg.", ["L4 TFESI", "MBB"]),
        ("The patient received Botox for migraine every 12 weeks in 2012 with improvement.", ["Botox"]),
        (
            "The patient wore a boot for eight weeks and then transitioned to an ankle brace.",
            ["boot", "ankle brace"],
        ),
        ("He transitioned to modified duty and had PT.", ["PT"]),
        ("He was casted for six weeks, then had therapy for two months.", ["therapy"]),
        ("He fell, then had pain.", []),
        ("She was seen in the ER, then had a CT and an MRI.", []),
        ("He worked a month, then had a fall.", []),
    ],
)
def test_treatments_without_what_stands_beside(text: str, expected: list[str]) -> None:
    """A treatment is named without its days and results; what is only encouraged was not had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnoses: cervical strain; sleep apnea, not industrially related.",
            ["cervical strain", "sleep apnea"],
        ),
        (
            "Diagnoses: PTSD, work-related; hypertension, not work related.",
            ["PTSD, work-related", "hypertension"],
        ),
        ("Her hypertension and diabetes are under control.", ["hypertension", "diabetes"]),
        ("His hypertension is controlled.", ["hypertension"]),
        ("Her diabetes is well controlled with metformin.", ["diabetes"]),
        ("The patient does not have diabetes or hypertension but has hypothyroidism.", []),
        ("Her hypertension and diabetes are not part of the claim.", []),
        ("His hypertension was ruled out.", []),
        ("PMH significant for HTN, DM2, CAD s/p stent.", ["HTN", "DM2", "CAD s/p stent"]),
        ("The patient received Botox for migraine every 12 weeks in 2012 with improvement.", ["migraine"]),
        ("She has migraine every week.", ["migraine"]),
        ("Diabetes should be controlled before surgery.", []),
    ],
)
def test_illnesses_that_are_controlled(text: str, expected: list[str]) -> None:
    """Illnesses that a sentence says are controlled are the worker's, without how often they come."""
    assert [one.name for one in patient_of(text).diagnoses] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was advised to begin Lyrica in May and has been taking it daily.", ["Lyrica"]),
        ("She has been off work since May and is taking Norco.", ["Norco"]),
        ("She had been off Norco for surgery and has since resumed it.", ["Norco"]),
        ("He was given Norco for one week at a time.", ["Norco"]),
        ("She was prescribed a Medrol Dosepak for 6 days and Flexeril, which she continues.", ["Flexeril"]),
        ("The patient was given Norco for 5 days and then Ultram, which he takes now.", ["Ultram"]),
        ("The patient took Norco in 2012, and in 2013 began Opana, which he uses daily.", ["Opana"]),
        ("He used Voltaren gel in 2013 with benefit and would like to use it again.", []),
        ("On 5/2/2014, the patient reported that she took Norco and Zanaflex.", []),
        ("She takes Norco; previously she took Vicodin and Soma.", ["Norco"]),
        ("Patient is to continue Norco and start weaning Soma.", ["Norco", "Soma"]),
        ("Continue Norco, Soma. Begin PT.", ["Norco", "Soma"]),
        ("Continue Norco. Start PT. Add TENS.", ["Norco"]),
        ("He declines Norco and takes Tylenol.", ["Tylenol"]),
        (
            "Naproxen and omeprazole were dispensed; the patient reported stomach upset.",
            ["Naproxen", "omeprazole"],
        ),
        ("He takes Norco but not daily, and not Soma.", ["Norco"]),
        ("She takes Norco, not Soma.", ["Norco"]),
        ("No meds at present. Was on Norco.", []),
        ("Given: Norco #60, IM Toradol 60.", ["Norco"]),
        ("She is on IV vancomycin and oral rifampin.", ["vancomycin", "rifampin"]),
        ("Meds: Norco and Soma discontinued.", []),
        ("She was given samples of Celebrex, not used.", []),
        ("Meds: Norco, Colace. Stage IV Parkinson's.", ["Norco", "Colace"]),
        ("No medications at present have helped as Norco does.", ["Norco"]),
    ],
)
def test_what_was_taken_then_is_told_with_what_is_taken_now(text: str, expected: list[str]) -> None:
    """What was begun on advice and is taken counts; what was taken in a year or declined does not."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pt states PT helped.", ["PT"]),
        ("The patient states that PT helped.", ["PT"]),
        ("The patient reported that the injection gave 50% relief.", ["injection"]),
        ("Pt states PT has been helpful.", ["PT"]),
        ("He says acupuncture did not help.", ["acupuncture"]),
        ("The patient felt the brace helped.", ["brace"]),
        ("The patient reports physical therapy was denied.", []),
        ("The physical therapist reported that he had made progress with exercises.", []),
        ("Past treatments have included every conservative measure, PT and ESIs.", ["PT", "ESIs"]),
        ("The worker reports that his wife was helped by acupuncture.", []),
        ("The patient feels that surgery would help.", []),
        ("The applicant noted that a previous injection had helped.", ["injection"]),
        ("He has shown improvement with PT.", ["PT"]),
        ("He has improved with acupuncture.", ["acupuncture"]),
        ("PMH: HTN, DM2, OSA on CPAP. FH: CAD. SH: nonsmoker.", ["CPAP"]),
        ("Sleep apnea on CPAP; PT x 12.", ["CPAP", "PT"]),
        ("Prior tx: PT, ?ESI.", ["PT"]),
        ("Prior tx: possible ESI in 2010, PT.", ["PT"]),
        ("PT auth'd, 0/12 done.", []),
        ("Has TENS, H-wave on loan.", ["TENS", "H-wave"]),
        (
            "He underwent a discectomy that gave relief, followed by recurrence and a fusion in 2012.",
            ["discectomy", "fusion"],
        ),
        ("He underwent pinning, and had the pins removed at six weeks.", ["pinning", "pins removed"]),
    ],
)
def test_who_tells_of_a_treatment_is_no_part_of_it(text: str, expected: list[str]) -> None:
    """Who states that a treatment helped is no part of its name; what is only possible was not had."""
    assert treatments(text) == expected
