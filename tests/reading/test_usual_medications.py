"""The usual formulas that tell of medications and of what is prescribed."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meds: Mobic 15 mg qd, Tylenol prn. Celebrex not covered. Working full duty.", ["Mobic", "Tylenol"]),
        ("Meds: Mobic. Celebrex not approved. Lyrica denied.", ["Mobic"]),
        (
            "Current medications: Norco, Soma. Lidoderm patches are not covered by insurance.",
            ["Norco", "Soma"],
        ),
        ("Meds: naproxen 550 mg bid. Lyrica too expensive. Cymbalta not tolerated.", ["naproxen"]),
        ("Medications: tramadol. Gabapentin never started. Nucynta not filled.", ["tramadol"]),
        ("Meds: Norco; Celebrex denied by UR; Flector not authorized.", ["Norco"]),
        ("Meds: Mobic, Celebrex (not covered), Tylenol.", ["Mobic", "Tylenol"]),
        (
            (
                "Psychotropic medications, from a psychiatrist, are Zoloft, BuSpar and Ambien. The "
                "patient was on Lexapro at first and this was changed to Zoloft due to weight gain."
            ),
            ["Zoloft", "BuSpar", "Ambien"],
        ),
        ("Current meds are Butrans. She was on Norco and that was converted to Butrans.", ["Butrans"]),
        (
            (
                "Current medications include Norco 10/325 mg, Soma, and Prozac. Lyrica was tried and "
                "discontinued."
            ),
            ["Norco", "Soma", "Prozac"],
        ),
        (
            "Medications are listed as tramadol ER, Prilosec 20 mg, and Flexeril.",
            ["tramadol ER", "Prilosec", "Flexeril"],
        ),
        ("She was prescribed Norco, Anaprox and Protonix.", ["Norco", "Anaprox", "Protonix"]),
        (
            "The medication regimen consists of MS Contin, Percocet and Lyrica.",
            ["MS Contin", "Percocet", "Lyrica"],
        ),
        (
            "Meds: Norco 10/325 1 tab po q6h prn, Soma 350 mg 1 po bid, Colace 100 mg.",
            ["Norco", "Soma", "Colace"],
        ),
        ("Medications: Norco, Soma (stopped), Lyrica (new).", ["Norco", "Lyrica"]),
        ("Medications: Norco, Soma - discontinued, Lyrica - new.", ["Norco", "Lyrica"]),
        ("Meds: Ultram; Prilosec; Dendracin lotion.", ["Ultram", "Prilosec", "Dendracin lotion"]),
        (
            "Current medication: Norco (hydrocodone/APAP) 10/325 mg, Fexmid (cyclobenzaprine) 7.5 mg.",
            ["Norco", "Fexmid"],
        ),
        (
            ("Medications include hydrocodone/acetaminophen, Naprosyn, omeprazole, and Terocin patches."),
            ["hydrocodone/acetaminophen", "Naprosyn", "omeprazole", "Terocin patches"],
        ),
        (
            "The patient's medications were noted to be Norco, Norflex and Lunesta.",
            ["Norco", "Norflex", "Lunesta"],
        ),
        (
            "She is currently taking the following medications: Celexa, Ativan, and trazodone.",
            ["Celexa", "Ativan", "trazodone"],
        ),
        ("Medications prescribed: Relafen, Norflex.", ["Relafen", "Norflex"]),
        (
            "Medications at that visit: OxyContin 20 mg tid; oxycodone 15 mg; Xanax.",
            ["OxyContin", "oxycodone", "Xanax"],
        ),
        ("The medications provided were Ultram and Mobic.", ["Ultram", "Mobic"]),
        ("Allergies: penicillin. Meds: Zoloft.", ["Zoloft"]),
        ("Current pain medications are Percocet 10 mg q4h and Zanaflex 4 mg qhs.", ["Percocet", "Zanaflex"]),
        ("RX: Norco #60, Flexeril #30.", ["Norco", "Flexeril"]),
        (
            (
                "Her medications include metformin for diabetes, lisinopril for blood pressure and Norco "
                "for pain."
            ),
            ["metformin", "lisinopril", "Norco"],
        ),
        ("A prescription for Norco was given.", ["Norco"]),
        ("Prescriptions for Ultracet and Flexeril were written.", ["Ultracet", "Flexeril"]),
        ("Past medications: Vicodin, Soma. Present medications: Percocet.", ["Percocet"]),
        ("Prior medications have included Norco and Elavil. Current: Cymbalta.", ["Cymbalta"]),
        ("The patient has been prescribed Norco since 2011.", ["Norco"]),
        ("Urine drug screen was positive for hydrocodone. Medications: Norco.", ["Norco"]),
        (
            "Current Medications: 1. Norco 10/325 mg 2. Soma 350 mg 3. Ambien 10 mg",
            ["Norco", "Soma", "Ambien"],
        ),
        ("Medications (per note of 3/4): Norco, Soma.", ["Norco", "Soma"]),
        (
            "The IW is prescribed Norco, Gabapentin and Lidocaine patches.",
            ["Norco", "Gabapentin", "Lidocaine patches"],
        ),
        ("Pain meds = Norco, Ultram.", ["Norco", "Ultram"]),
        (
            "Treatment to date has included medications (Norco, gabapentin), PT, and a TENS unit.",
            ["Norco", "gabapentin"],
        ),
        (
            "Current medication: Norco (hydrocodone/APAP) 10/325 mg, Fexmid (cyclobenzaprine 7.5 mg).",
            ["Norco", "Fexmid"],
        ),
        ("Meds: Norco (and Soma at night).", ["Norco", "Soma"]),
        ("Meds: Mobic. Lunesta isn't covered.", ["Mobic"]),
        ("Meds: Mobic. Lunesta was not authorized. Ambien was denied.", ["Mobic"]),
        ("Medications: Norco - helps, Soma - sedating, Lyrica - stopped.", ["Norco", "Soma"]),
        ("Medications: Norco 10/325, Lyrica - stopped in May, Mobic.", ["Norco", "Mobic"]),
        ("Medications include Norco and Soma, both of which were denied.", ["Norco", "Soma"]),
        ("Medications consist of Ultram 50 mg, Voltaren XR 100 mg.", ["Ultram", "Voltaren XR"]),
        ("Medication: Ultram.", ["Ultram"]),
        ("Medications taken: Ultram, Mobic.", ["Ultram", "Mobic"]),
        ("Medications currently used are Ultram and Mobic.", ["Ultram", "Mobic"]),
        ("Current Rx: Norco; Soma.", ["Norco", "Soma"]),
        ("Medication list: Norco, Soma.", ["Norco", "Soma"]),
        ("The provider prescribed Norco and Robaxin.", ["Norco", "Robaxin"]),
        ("Dr. Lee prescribes Norco and Robaxin.", ["Norco", "Robaxin"]),
        ("Meds tried: Norco (nausea), Ultram. Now on Mobic.", ["Mobic"]),
        ("Meds: continue Mobic. D/C Norco.", ["Mobic"]),
        ("The following medications were refilled: Norco, Soma.", ["Norco", "Soma"]),
        (
            "The following medications were prescribed: Norco, Soma, and Menthoderm gel.",
            ["Norco", "Soma", "Menthoderm gel"],
        ),
        ("The patient is not taking any medications other than Advil.", ["Advil"]),
        ("Current meds: ASA 81 mg, HCTZ, Lipitor, Norco.", ["ASA", "HCTZ", "Lipitor", "Norco"]),
        ("Norco, Soma and Ambien were listed as current medications.", ["Norco", "Soma", "Ambien"]),
        ("Norco, Soma and Ambien are among her medications.", ["Norco", "Soma", "Ambien"]),
        (
            ("Medications: Norco 10 mg 1-2 q4-6h prn pain #180, Zanaflex 4 mg 1 qhs #30 (both refilled)."),
            ["Norco", "Zanaflex"],
        ),
        ("The medications include: 1) Norco; 2) Soma.", ["Norco", "Soma"]),
        (
            "Current medications were Norco, tizanidine and pantoprazole.",
            ["Norco", "tizanidine", "pantoprazole"],
        ),
        (
            (
                "Medications: Norco 5/325 mg BID PRN; gabapentin 300 mg TID; Pamelor 25 mg QHS. "
                "Allergies: codeine."
            ),
            ["Norco", "gabapentin", "Pamelor"],
        ),
        ("Medications as of 3/4/2014: Norco, Ambien.", ["Norco", "Ambien"]),
        (
            "Her medication list includes Synthroid, lisinopril, and Norco.",
            ["Synthroid", "lisinopril", "Norco"],
        ),
        (
            "The patient was prescribed with naproxen, omeprazole and cyclobenzaprine.",
            ["naproxen", "omeprazole", "cyclobenzaprine"],
        ),
        ("Medications tried and failed: NSAIDs, Neurontin. Current medications: Cymbalta.", ["Cymbalta"]),
        (
            "His medications are: Lisinopril 10mg, Metformin 500mg, Norco 10-325.",
            ["Lisinopril", "Metformin", "Norco"],
        ),
        ("Meds: Norco/Soma/Xanax.", ["Norco", "Soma", "Xanax"]),
        ("Meds: Norco + Soma.", ["Norco", "Soma"]),
        ("Medications: (1) Norco (2) Soma.", ["Norco", "Soma"]),
        ("Ongoing medications: Norco, Soma.", ["Norco", "Soma"]),
        ("He was also prescribed Ultram ER 150 mg #60 and Flexeril 7.5 mg #90.", ["Ultram ER", "Flexeril"]),
        ("Norco was prescribed on 3/4/14.", ["Norco"]),
        ("Medications reportedly provide relief: Norco 50%, Soma 20%.", ["Norco", "Soma"]),
        ("He was given a Toradol injection and a prescription for Norco.", ["Norco"]),
        ("Home medications include aspirin and metoprolol.", ["aspirin", "metoprolol"]),
        ("Medications: Norco BID, Ibuprofen 800 TID, (Flexeril D/C'd).", ["Norco", "Ibuprofen"]),
        ("Medications: Norco [#120], Soma [d/c].", ["Norco"]),
        ("Patient is prescribed Duexis, Lidoderm; Norco denied.", ["Duexis", "Lidoderm"]),
    ],
)
def test_drugs_told_as_medications(text: str, expected: list[str]) -> None:
    """What is told of as medication or prescribed is taken."""
    assert medications(text) == expected
