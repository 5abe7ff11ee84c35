"""Drugs that were given and soon stopped, held, never handed out, or taken until a day."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "She takes naproxen. Tramadol was prescribed in May but he did not like how it made him "
                "feel and stopped after three tablets."
            ),
            ["naproxen"],
        ),
        (
            "She takes naproxen. Norco was prescribed in 2012 but she felt groggy and quit after a week.",
            ["naproxen"],
        ),
        (
            (
                "She takes naproxen. Gabapentin was started in June but the patient became dizzy and "
                "stopped taking it."
            ),
            ["naproxen"],
        ),
        (
            (
                "She takes naproxen. Cymbalta was given by the psychiatrist but he had nausea and "
                "discontinued it on his own."
            ),
            ["naproxen"],
        ),
        (
            "She takes naproxen. Flexeril was dispensed on 3/4/14, but she was too sleepy on it and stopped.",
            ["naproxen"],
        ),
        (
            (
                "She takes naproxen. Norco was prescribed and he takes it at night; ibuprofen upset his "
                "stomach and he stopped."
            ),
            ["naproxen", "Norco"],
        ),
        ("She takes naproxen. Lyrica was prescribed but it made her dizzy, so she stopped.", ["naproxen"]),
        ("She takes naproxen. Norco was prescribed in June and has helped her sleep.", ["naproxen", "Norco"]),
        ("She takes naproxen. Norco was prescribed in June and she stopped smoking.", ["naproxen", "Norco"]),
        ("Norco was prescribed in June but she did not like taking naproxen and stopped it.", []),
        ("Norco was prescribed in June, and he stopped working in July.", ["Norco"]),
        ("Norco was prescribed in May but he still has pain and stopped physical therapy.", ["Norco"]),
        ("Meds: Celebrex 200 daily, losartan. Aspirin 81 held.", ["Celebrex", "losartan"]),
        (
            "Medications are Norco, lisinopril and metformin; aspirin is being held before surgery.",
            ["Norco", "lisinopril", "metformin"],
        ),
        ("He takes Norco, held in place by habit.", ["Norco"]),
        (
            "Plan: continue tramadol and omeprazole, Flector patches for flare-ups.",
            ["tramadol", "omeprazole"],
        ),
        ("Plan: continue Norco, Soma and Lyrica.", ["Norco", "Soma", "Lyrica"]),
        ("Plan: continue Norco, naproxen, and Prilosec.", ["Norco", "naproxen", "Prilosec"]),
        ("Plan: refill Norco, Soma, and Ambien, start Lyrica.", ["Norco", "Soma", "Ambien"]),
        ("GERD since ibuprofen 800 TID 10/2014-11/2015.", []),
        ("He took Vicodin from 3/2012 to 5/2013 and now uses Tylenol.", ["Tylenol"]),
        ("Medications: Norco (3/2012 - present), Soma (2012 to 2013), Ambien.", ["Norco", "Ambien"]),
        (
            (
                "Savella was prescribed on 1-28-2016 but has not been dispensed as the pharmacy awaits "
                "authorization."
            ),
            [],
        ),
        ("Lyrica was prescribed but has not been filled.", []),
        ("Cymbalta was prescribed but has yet to be dispensed.", []),
        ("Lyrica has been prescribed though it was not filled because of cost.", []),
        ("Norco was prescribed and has not been increased.", ["Norco"]),
        ("Meds: Mobic 15 mg qd. Norco x 5 days only in 2018. Flexeril dc'd 12/2018.", ["Mobic"]),
        ("Vicodin x 3 days after surgery. Meds: Motrin.", ["Motrin"]),
        ("Norco for one week after the injury only. He takes Mobic.", ["Mobic"]),
        ("Norco 10 mg x 2 per day. He takes Mobic.", ["Norco", "Mobic"]),
        (
            (
                "She received naproxen; this was changed to etodolac and then stopped altogether when "
                "her kidney function fell."
            ),
            [],
        ),
        (
            "Naproxen was changed to Mobic and later discontinued because of heartburn. He takes Norco.",
            ["Norco"],
        ),
        ("Naproxen was switched to Celebrex, which was then stopped. He takes Norco.", ["Norco"]),
        ("Naproxen was switched to Celebrex, which helps. Soma was then stopped.", ["Celebrex"]),
        ("Naproxen was changed to Celebrex and Soma was stopped.", ["Celebrex"]),
        ("Duloxetine was advised but the patient wished to discuss it with her family doctor first.", []),
        ("Duloxetine was advised but he wants to wait.", []),
        ("Gabapentin was recommended but the patient preferred to think about it.", []),
        ("Medicines are Lyrica and Cymbalta. Tizanidine had been taken until 2014.", ["Lyrica", "Cymbalta"]),
        ("Medicines are Lyrica and Cymbalta. Norco was used until the surgery.", ["Lyrica", "Cymbalta"]),
        (
            "Medicines are Lyrica and Cymbalta. Norco had been prescribed until June of 2013.",
            ["Lyrica", "Cymbalta"],
        ),
        ("Norco was taken until now by mouth.", ["Norco"]),
        ("She had been on Percocet up to the time of the operation and takes Tylenol now.", ["Tylenol"]),
    ],
)
def test_what_is_taken_no_more_is_not_read(text: str, expected: list[str]) -> None:
    """What was stopped, held or never handed out is not taken; what merely stands near such words is."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Medications at intake were Vicodin and Soma. He now takes neither. He uses Tylenol.", ["Tylenol"]),
        (
            (
                "Medications at the first visit were Norco and Ambien; she no longer takes these. "
                "Current medications are Mobic and Elavil."
            ),
            ["Mobic", "Elavil"],
        ),
        (
            (
                "At that time he was on OxyContin and Xanax. Both have since been discontinued. He "
                "takes Norco."
            ),
            ["Norco"],
        ),
        ("Medications were Norco and Soma. None of these is taken now.", []),
        ("Medications are Norco and Soma. He stopped smoking.", ["Norco", "Soma"]),
        ("Medications are Norco and Soma. These were refilled.", ["Norco", "Soma"]),
        ("Medications are Norco and Soma. He takes none at work.", ["Norco", "Soma"]),
        ("Medications are Norco and Soma. She no longer takes Ambien.", ["Norco", "Soma"]),
        ("The patient is to continue Norco, discontinue Soma and start Zanaflex.", ["Norco"]),
        ("Plan: continue Norco, stop Soma, increase Lyrica to 75 mg.", ["Norco", "Lyrica"]),
        (
            ("She takes Advil only when the pain is bad, and does not take any prescription medication."),
            ["Advil"],
        ),
        ("He takes no medications. UR denied Norco.", []),
        ("He was given a prescription for Norco and a trial of Lyrica was recommended.", ["Norco"]),
        (
            (
                "He was prescribed transdermal creams consisting of capsaicin, flurbiprofen, tramadol, "
                "menthol and camphor."
            ),
            ["transdermal creams consisting of capsaicin, flurbiprofen, tramadol, menthol and camphor"],
        ),
        ("She was referred to physical therapy and completed an intake form.", []),
    ],
)
def test_a_list_let_go_in_the_next_statement_is_not_taken(text: str, expected: list[str]) -> None:
    """What the next statement says is taken no more is not read, and a plan parts what goes on."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He had taken Lyrica but it caused edema. He takes Norco.", ["Norco"]),
        ("She was given Neurontin, which made her drowsy. She takes Norco.", ["Norco"]),
        ("He tried Celebrex but it did not help. She takes Norco.", ["Norco"]),
        (
            ("He has been on Norco but it is not effective for more than four hours, and he still takes it."),
            ["Norco"],
        ),
        ("She was given Norco and it made her comfortable.", ["Norco"]),
        ("He takes Norco, which makes him constipated.", ["Norco"]),
        ("He takes Norco for failed back surgery syndrome.", ["Norco"]),
        ("He takes Norco and Coreg for heart failure.", ["Norco", "Coreg"]),
        ("He takes Norco and quit smoking in 2010.", ["Norco"]),
        ("Norco failed. He takes Percocet.", ["Percocet"]),
        ("She discontinued Norco. He takes Percocet.", ["Percocet"]),
        ("He stopped working in 2010 and uses Norco.", ["Norco"]),
        ("Gastritis and kidney failure from NSAIDs. He takes Tylenol.", ["Tylenol"]),
        ("The patient reports that Ultram helps more than Norco did.", ["Ultram"]),
        ("Over the counter Motrin is used occasionally.", ["Motrin"]),
        (
            ("He continues Synthroid, metformin and Lantus insulin for his medical conditions."),
            ["Synthroid", "metformin", "Lantus"],
        ),
        (
            (
                "The treating physician requests authorization for Norco and Soma, which the patient "
                "has been taking for more than two years."
            ),
            ["Norco", "Soma"],
        ),
        (
            (
                "He says Vicodin doesn't work and asks for something stronger. Dr. Kim changed him to "
                "Percocet."
            ),
            ["Percocet"],
        ),
        (
            (
                "The patient's medications are Norco and Prilosec from this office and Coreg, Lasix, "
                "and potassium from his cardiologist for congestive heart failure."
            ),
            ["Norco", "Prilosec", "Coreg", "Lasix"],
        ),
    ],
)
def test_what_did_harm_is_not_taken(text: str, expected: list[str]) -> None:
    """What was had and did harm is not read; failure of an organ or a surgery ends no drug."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "She takes Norco. He was recently in the ER for a flare-up, where he was given IV "
                "morphine and a prescription for Percocet."
            ),
            ["Norco"],
        ),
        (
            (
                "The injured worker had been prescribed Percocet, Flexeril and Colace following his "
                "fusion; he finished these in March. He currently uses ibuprofen."
            ),
            ["ibuprofen"],
        ),
        (
            (
                "The provider prescribed Vicodin. In May he switched care to Dr. Liu, who took him off "
                "Vicodin and placed him on Nucynta."
            ),
            ["Nucynta"],
        ),
        ("The patient is on Suboxone (previously on OxyContin 80 mg TID).", ["Suboxone"]),
        ("He takes Norco (previously tried). She takes Mobic.", ["Mobic"]),
    ],
)
def test_what_others_ended_is_not_taken(text: str, expected: list[str]) -> None:
    """What was given once at a hospital, finished or taken off is not read; a bracket may tell of another."""
    assert medications(text) == expected
