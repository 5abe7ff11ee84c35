"""Drugs that a seeded letter may dispute."""

from __future__ import annotations

from .treatments import CPT, LIMB, SPINE, Family, drug

DRUGS: tuple[Family, ...] = (
    drug(
        name="Norco",
        dose="10/325mg",
        count=90,
        title=f"{CPT} Opioids, criteria for use",
        pages="76-80",
        dated="Opioids Guideline (ACOEM 2017)",
        odg="Pain Chapter, Opioids",
        against=(
            (
                "An opioid is continued where pain and function are better for it and where the four A's "
                "are charted. "
                "The notes give a pain score and nothing else; no CURES printout, no agreement, no screen."
            ),
            (
                "Nobody has recorded how long relief lasts after a tablet, nor what the worker can do "
                "that could not be "
                "done before. Return to work has not come about in all this time."
            ),
        ),
        favor=(
            (
                "The chart shows a drop from 9 to 4 after each dose, a return to modified duty, two "
                "consistent screens "
                "and a signed agreement. These are the very things that the criteria ask about."
            ),
        ),
    ),
    drug(
        name="Omeprazole",
        dose="20mg",
        count=60,
        title=f"{CPT} NSAIDs, GI symptoms & cardiovascular risk",
        pages="68",
        dated="Chronic Pain Guideline (ACOEM 2017)",
        odg="Pain Chapter, Proton pump inhibitors",
        against=(
            (
                "A PPI is for the person at intermediate risk or above: age past 65, an ulcer or a bleed "
                "before, ASA or "
                "warfarin, or two NSAIDs at once. None of that is found here."
            ),
        ),
        favor=(
            (
                "There was a bleeding ulcer four years ago and an NSAID is still in use, so that "
                "protection of the "
                "stomach is plainly called for."
            ),
        ),
    ),
    drug(
        name="Cyclobenzaprine",
        dose="7.5mg",
        count=30,
        title=f"{CPT} Muscle relaxants (for pain)",
        pages="63-66",
        dated="Low Back Disorders (ACOEM 2019)",
        odg="Pain Chapter, Muscle relaxants",
        against=(
            (
                "Muscle relaxants have a place as a second-line option for a short course in an acute "
                "flare. The refill "
                "history goes back over a year, and the effect is greatest in the first four days."
            ),
            (
                "Sedation was charted twice. Use past two or three weeks is not something that the "
                "guideline supports."
            ),
        ),
        favor=(
            (
                "A fresh flare with visible spasm was documented one week before the request and a ten "
                "day course is "
                "all that is asked, which agrees with the guideline."
            ),
        ),
        where=SPINE,
    ),
    drug(
        name="Gabapentin",
        dose="600mg",
        count=120,
        title=f"{CPT} Antiepilepsy drugs (AEDs)",
        pages="16-19",
        dated="Chronic Pain Guideline (ACOEM 2017)",
        odg="Pain Chapter, Anti-epilepsy drugs",
        against=(
            (
                "An AED is a first-line agent in neuropathic pain, yet the pain described in this file "
                "is mechanical and "
                "a thirty percent response has not been recorded after eight months."
            ),
        ),
        favor=(
            (
                "Burning pain in a nerve distribution has gone down by half on this agent and no "
                "dizziness is noted; "
                "stopping it would make little sense."
            ),
        ),
    ),
    drug(
        name="Lidocaine patches",
        dose="5%",
        count=30,
        title=f"{CPT} Lidoderm (lidocaine patch)",
        pages="56-57",
        dated="Chronic Pain Guideline (ACOEM 2017)",
        odg="Pain Chapter, Lidoderm",
        against=(
            (
                "Topical lidocaine comes after a trial of a tricyclic, an SNRI or an AED, and for a "
                "localized peripheral "
                "pain. No such trial has been shown."
            ),
        ),
        favor=(
            (
                "An SNRI and an AED have both been tried and given up for good reasons, and the area of "
                "allodynia is the "
                "size of a palm, which is what the patch is meant for."
            ),
        ),
        where=LIMB,
    ),
    drug(
        name="Zolpidem",
        dose="10mg",
        count=30,
        title=f"{CPT} Weaning of Medications",
        pages="124",
        dated="Chronic Pain Guideline (ACOEM 2017)",
        odg="Mental Illness & Stress Chapter, Zolpidem (Ambien)",
        against=(
            (
                "Hypnotics of this class are for seven to ten days. Sleep hygiene was not tried, the "
                "cause of the poor "
                "sleep was not looked for, and the drug has been filled monthly since last spring."
            ),
        ),
        favor=(
            (
                "Ten nights of use around a planned change of antidepressant is a short and bounded "
                "course, with a sleep "
                "diary on file."
            ),
        ),
        where=(*SPINE, "psych"),
    ),
)
