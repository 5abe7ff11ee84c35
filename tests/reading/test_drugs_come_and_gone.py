"""Free narratives tell in many words that a drug is no longer taken, and that another one is."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nabumetone raised her creatinine and had to be given up. She takes Tylenol.", ["Tylenol"]),
        ("Was on Norco in Nov. but it made him sick. He takes Advil.", ["Advil"]),
        ("The Skelaxin ran its course. He uses Lidoderm.", ["Lidoderm"]),
        ("Kadian was used for nearly a year and came to an end over a rash. He takes Norco.", ["Norco"]),
        (
            "Exalgo and Opana were taken at various times until a detoxification. She takes Butrans.",
            ["Butrans"],
        ),
        ("Avinza lasted only a month because of the cost. He takes Percocet.", ["Percocet"]),
        ("Pamelor left her groggy, so that she let it go after a week. She takes Lyrica.", ["Lyrica"]),
        ("He was on Nucynta until the clinic closed. He takes Advil.", ["Advil"]),
        ("Until last fall she relied on Lortab. She takes Aleve.", ["Aleve"]),
        ("He once relied on Vicodin and Soma. He takes Mobic.", ["Mobic"]),
        ("She has thrown away the Elavil. She takes Cymbalta.", ["Cymbalta"]),
        ("The first pain doctor kept him on Kadian and Valium. He takes Gralise.", ["Gralise"]),
        (
            "She was given Keppra, Topamax and Inderal, none of which she could keep up. She takes Fioricet.",
            ["Fioricet"],
        ),
        ("She uses Voltaren gel and etodolac; the latter was taken away in May.", ["Voltaren gel"]),
        ("He was given Lodine by a clinic, which made his reflux worse. He uses Pennsaid.", ["Pennsaid"]),
        ("She takes Lyrica. Daypro was changed to Relafen; all NSAIDs were stopped in May.", ["Lyrica"]),
        ("She takes Lyrica. Celecoxib gave way to Orudis; all NSAIDs were stopped in May.", ["Lyrica"]),
        ("She takes Lyrica. Celecoxib was begun; all opioids were stopped in May.", ["Lyrica", "Celecoxib"]),
        ("Soma was replaced with Amrix and then was stopped also. He takes Advil.", ["Advil"]),
        ("He was put on Suboxone, from which he was tapered by August. He takes Advil.", ["Advil"]),
        ("She received Paxil and BuSpar. Both have long since been stopped. She takes Viibryd.", ["Viibryd"]),
        (
            "He took Norco along with Xanax. An inpatient program got him off both. He takes Horizant.",
            ["Horizant"],
        ),
        ("Medicines that did not work out: Neurontin, Lodine. He takes Celebrex.", ["Celebrex"]),
        ("A rash followed the Flector patch. She takes Ultram.", ["Ultram"]),
        ("He lives with his wife, who broke a hip; she takes Fosamax. He takes Norco.", ["Norco"]),
        ("The claimant's mother is on Coumadin. He takes Norvasc.", ["Norvasc"]),
        ("Treatment included Vicoprofen (hydrocodone and ibuprofen).", ["Vicoprofen"]),
        ("At the hospital morphine was given. He takes Flomax and Aleve.", ["Flomax", "Aleve"]),
        ("Prednisone had been given for a week with good effect. He takes Advil.", ["Advil"]),
        ("Lyrica was given, then tapered off. He takes Advil.", ["Advil"]),
        ("UR denied the epidural and the Terocin patches. He takes Norco.", ["Norco"]),
        (
            "The IMR is for Nexium, H. pylori breath test, Zestril 20mg #30 with 2 refills. Takes Norco.",
            ["Norco"],
        ),
        ("Meds: Effexor XR; Klonopin (discontinued); Norco.", ["Effexor XR", "Norco"]),
        (
            "Current medications: Effexor XR, Klonopin, and Wellbutrin, to be started next week.",
            ["Effexor XR", "Klonopin"],
        ),
    ],
)
def test_a_drug_that_came_and_went_is_not_taken(text: str, expected: list[str]) -> None:
    """However a narrative says that a drug ended, or that it is another's, only the rest is taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She takes Ultram, Lodine was stopped in 2013 after a bleed.", ["Ultram"]),
        ("Medications are Lyrica and trazodone, she has been weaned off of Norco.", ["Lyrica", "trazodone"]),
        ("Meds: Nucynta, Cymbalta. He wants to get off of Nucynta.", ["Nucynta", "Cymbalta"]),
        (
            "Discharge medications were Percocet, Colace and Lovenox for 21 days.",
            ["Percocet", "Colace", "Lovenox"],
        ),
        ("He takes Norco and was returned to modified duty.", ["Norco"]),
        ("She takes Norco; all other opioids were discontinued.", ["Norco"]),
        ("She takes Mobic, and her exercise program was given up.", ["Mobic"]),
        ("She is on Suboxone after having been weaned off OxyContin.", ["Suboxone"]),
        (
            "Current medications are Butrans and trazodone, none of which causes harm.",
            ["Butrans", "trazodone"],
        ),
        ("She has had relief from Norco, which she has used for years. A brace was abandoned.", ["Norco"]),
        ("Meds: Lyrica (no relief from 50 mg, now 75 mg).", ["Lyrica"]),
    ],
)
def test_what_came_and_went_beside_it_ends_no_drug(text: str, expected: list[str]) -> None:
    """What is told of another drug, a treatment or the worker does not end the drug that is taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She has asthma and keeps an albuterol inhaler.", ["albuterol inhaler"]),
        (
            "The new physician started Savella and nortriptyline and had her swim.",
            ["Savella", "nortriptyline"],
        ),
        ("Advair is obtained from the VA.", ["Advair"]),
        ("Crestor and aspirin come from his cardiologist.", ["Crestor", "aspirin"]),
        ("Docusate keeps her regular.", ["Docusate"]),
        ("Senna is used for the bowels.", ["Senna"]),
        ("For her migraines there is Maxalt.", ["Maxalt"]),
        ("Anaprox was replaced with Mobic in 2017 and Soma with Skelaxin.", ["Mobic", "Skelaxin"]),
        ("He had been on Norco until 2012, since which year he has remained on Butrans.", ["Butrans"]),
        ("He keeps Lidoderm for the feet and Horizant for restless legs.", ["Lidoderm", "Horizant"]),
        ("Voltaren gel is applied to both thumbs.", ["Voltaren gel"]),
        ("The pain has responded to Embeda.", ["Embeda"]),
        ("Guidelines say that Lunesta is used for sleep.", []),
    ],
)
def test_a_drug_that_is_at_hand_is_taken(text: str, expected: list[str]) -> None:
    """What is kept, comes from a pharmacy or does its work is taken, without a verb of taking."""
    assert medications(text) == expected
