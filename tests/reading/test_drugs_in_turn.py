"""Drugs that gave way to others, histories of drugs in pieces, and words nearer to a drug than its clause."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Drug list from the clinic: OxyContin 2009-2011, stopped (itch). Nucynta ER since 2012, "
                "100 mg bid. Nucynta 75 mg for flares. Zorvolex begun 3/2014. Fetzima from the "
                "psychiatrist. Crestor from the internist."
            ),
            ["Nucynta ER", "Nucynta", "Zorvolex", "Fetzima", "Crestor"],
        ),
        (
            (
                "Drug history: Medrol pack, helped a week; Neurontin to 1800 mg, stopped for edema; "
                "Savella 50 mg bid and continuing; Norco, ended in 03/2013; Boniva monthly, ongoing."
            ),
            ["Savella", "Boniva"],
        ),
        (
            (
                "Opioids were tapered: from Duragesic 50 mcg to 12 mcg in March and in June to none. Now "
                "Butrans 10 mcg/hr."
            ),
            ["Butrans"],
        ),
        (
            "Bunavail followed, blistered her lip, and was exchanged in May for Belbuca, 150 mcg daily.",
            ["Belbuca"],
        ),
        (
            "Gralise 1800 mg nightly since March, before which plain gabapentin upset her stomach.",
            ["Gralise"],
        ),
        (
            (
                "Failed meds: atenolol, slow pulse. Nortriptyline 25 mg, gained 12 lb. Depakote, tremor. "
                "Current meds: Ajovy monthly."
            ),
            ["Ajovy"],
        ),
        ("Savella 50 mg bid (since 2/14; Paxil no help; Effexor caused sweats).", ["Savella"]),
        ("Meds: Savella. Soma was prescribed at the urgent care and taken for two nights.", ["Savella"]),
        ("Zanaflex was changed to Robaxin, and Robaxin back to Zanaflex, 4 mg at night.", ["Zanaflex"]),
        (
            (
                "Remeron had been given for sleep elsewhere, and he stopped it on account of his weight. "
                "He takes Silenor."
            ),
            ["Silenor"],
        ),
        ("Takes Savella 50 mg; Toradol and a Medrol pack are things of last winter.", ["Savella"]),
        ("Lorzone 375 mg is taken at night, Flexeril having failed.", ["Lorzone"]),
        ("Daypro was never begun because he takes Eliquis for atrial fibrillation.", ["Eliquis"]),
        ("Nucynta, four a day in spring, is now two a day, and he would like to reach one.", ["Nucynta"]),
        ("Advair is for asthma, and the asthma was there before.", ["Advair"]),
        (
            (
                "MEDICATIONS. Roxicodone, down from six to three a day, and Paxil. Enablex was given up "
                "for dry mouth."
            ),
            ["Roxicodone", "Paxil"],
        ),
        ("Meds: Daypro, Gralise. Prednisone once, for poison ivy.", ["Daypro", "Gralise"]),
        ("Current drugs: Soma, Daypro. Nortriptyline is to be started if sleep worsens.", ["Soma", "Daypro"]),
        ("PMH: T2DM (Lantus, metformin), A1c 6.9. Advil prn.", ["Lantus", "metformin", "Advil"]),
        ("He stopped it on account of his sugar, being a diabetic on Januvia.", ["Januvia"]),
        ("Sleep is five hours with Belsomra and three without.", ["Belsomra"]),
        ("She took half of the Norco, then came off it. She takes Savella.", ["Savella"]),
        ("He rose from Norco, five a day, to Opana, and is now on Opana 10 mg bid.", ["Opana"]),
        ("Medications: Junel, Otezla, Toviaz and Entyvio.", ["Junel", "Otezla", "Toviaz", "Entyvio"]),
        ("Pain was treated with Norco, 4 a day; he has since come off it. He takes Lyrica.", ["Lyrica"]),
        (
            "Ultram was replaced by Norco in 2011 and Norco by Nucynta ER in 2012. She takes Savella daily.",
            ["Nucynta ER", "Savella"],
        ),
        ("Norco was switched to Nucynta, and Nucynta to Belbuca.", ["Belbuca"]),
        ("Opioids: oxycodone > MS Contin > Exalgo 8 mg daily.", ["Exalgo"]),
        ("She went from tramadol to Norco in 2012 and uses Norco twice a day.", ["Norco"]),
        ("Ambien was given for sleep and was later traded for Belsomra.", ["Belsomra"]),
        (
            (
                "Meds tried: Topamax (tingling). Cymbalta 60 mg, no effect. Ultram, hives. Meds now: "
                "Gralise 600 mg."
            ),
            ["Gralise"],
        ),
        ("She takes Lyrica. Vioxx caused swelling years back.", ["Lyrica"]),
        ("Norco has been taken for two weeks with benefit.", ["Norco"]),
        ("He takes Celebrex. Norco and Soma are behind him.", ["Celebrex"]),
        ("She takes Lyrica with mild drowsiness. Norco gives relief to 4/10.", ["Lyrica", "Norco"]),
        ("Belsomra replaced Ambien in March.", ["Belsomra"]),
        ("Ambien was then replaced with Lunesta, which she takes nightly.", ["Lunesta"]),
        ("He is on Norco. He was admitted for detoxification from alcohol in 1990.", ["Norco"]),
        ("She takes ibuprofen for pain and was given crutches for two weeks.", ["ibuprofen"]),
        ("Meds: Soma once a day, Motrin. Lyrica at bedtime.", ["Soma", "Motrin", "Lyrica"]),
        ("She takes Lyrica once nightly. She took Norco only once.", ["Lyrica"]),
        ("Prior meds: Norco. Lyrica 75 mg bid helps.", ["Lyrica"]),
        ("Current medications: Norco. Soma.", ["Norco", "Soma"]),
        ("Medications: Norco 10/325, one tid. Soma, qhs. Lyrica was denied.", ["Norco", "Soma"]),
        (
            "She has asthma (albuterol, Flovent) and GERD (omeprazole).",
            ["albuterol", "Flovent", "omeprazole"],
        ),
        ("She had hives (Ultram) and gastritis (naproxen). Takes Lyrica.", ["Lyrica"]),
        (
            "Hypertension (lisinopril 10 mg) and gout (allopurinol, colchicine).",
            ["lisinopril", "allopurinol", "colchicine"],
        ),
        ("Her Norco gave way to Nucynta in 2013, and Nucynta, 50 mg qid, helps.", ["Nucynta"]),
        ("Butrans took over from Norco and is worn weekly.", ["Butrans"]),
        ("He takes Norco; the plan is to switch from Norco to Butrans.", ["Norco"]),
        ("Tizanidine has replaced Soma.", ["Tizanidine"]),
        ("Paxil was exchanged for Lexapro in May.", ["Lexapro"]),
        ("Meds: Lyrica (no relief from 50 mg, now 75 mg).", ["Lyrica"]),
        ("She used Ambien for three nights and takes melatonin.", ["melatonin"]),
        ("Ambien was taken on a trial basis for a few nights; Silenor is taken now.", ["Silenor"]),
        ("Ativan was prescribed by the ER and used for two days only. Meds: Mobic.", ["Mobic"]),
        ("Robaxin is a thing of the past. Meds: Mobic.", ["Mobic"]),
        ("Medication trials: Norco (hives). Mobic: no benefit. Current: Lyrica.", ["Lyrica"]),
        ("The worker went through detox in 2014 from OxyContin and takes naproxen.", ["naproxen"]),
        (
            (
                "He had been using OxyContin daily until he underwent detoxification in 2014. He now "
                "takes Lyrica."
            ),
            ["Lyrica"],
        ),
        ("Pain is 8 without Norco and 4 with Norco.", ["Norco"]),
        ("Pain falls from 8 to 5 with Ultram.", ["Ultram"]),
        ("Pain is 9/10 without and 6/10 with Percocet.", ["Percocet"]),
        ("For sleep he has moved from Ambien to Lunesta.", ["Lunesta"]),
        ("Lisinopril is for blood pressure and Zocor is for cholesterol.", ["Lisinopril", "Zocor"]),
        ("Humira is for psoriasis.", ["Humira"]),
        ("MEDS: Norco, Soma.", ["Norco", "Soma"]),
        ("CURRENT MEDICATIONS. Zipsor. Prilosec.", ["Zipsor", "Prilosec"]),
        (
            (
                "Drugs tried and failed: Neurontin, sedation. Lyrica, edema. Savella, nausea. Drugs now: "
                "Nucynta ER."
            ),
            ["Nucynta ER"],
        ),
        ("Savella, having caused nausea, was dropped. She takes Lyrica.", ["Lyrica"]),
        ("Cymbalta, gabapentin having failed, is taken at 60 mg.", ["Cymbalta"]),
        ("Zoloft upset her stomach. She takes Lexapro.", ["Lexapro"]),
        ("Lyrica makes her drowsy but she takes it nightly.", ["Lyrica"]),
        ("She weaned herself from Norco to nothing in 2015. Takes Aleve.", ["Aleve"]),
        ("Percocet was cut to nothing over the summer; Aleve is used now.", ["Aleve"]),
    ],
)
def test_what_is_taken_now_is_told_from_what_it_took_the_place_of(text: str, expected: list[str]) -> None:
    """A drug that another followed, that failed, harmed or was taken shortly is not among those taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is on Lyrica. Her physician would like to add Cymbalta.", ["Lyrica"]),
        ("Lyrica is taken; Topamax lies in the drawer untouched.", ["Lyrica"]),
        ("He keeps his wife's Xanax in the house. Meds: Mobic.", ["Mobic"]),
        ("Xanax is his wife's. Meds: Mobic.", ["Mobic"]),
        ("The Ambien in the screen came from his mother. Meds: Mobic.", ["Mobic"]),
        ("Of Norco, Percocet and Nucynta only the last is still taken.", ["Nucynta"]),
        ("Norco was tried first, then Percocet, and now Nucynta ER 100 mg bid.", ["Nucynta ER"]),
        ("Soma made way for Zanaflex in March.", ["Zanaflex"]),
        ("Since the ulcer he has kept away from Motrin and takes Tylenol.", ["Tylenol"]),
        ("He will not touch opioids; Norco sits unfilled. Uses Voltaren gel.", ["Voltaren gel"]),
        ("Gabapentin was pushed to 2400 mg without effect and let go. Takes Lyrica.", ["Lyrica"]),
        ("He was weaned from Xanax by a psychiatrist and sleeps with Silenor.", ["Silenor"]),
        ("Her last Norco was in May. She takes Aleve.", ["Aleve"]),
        ("He has had no Norco since May. He takes Aleve.", ["Aleve"]),
        ("He has not needed Norco since May. He takes Aleve.", ["Aleve"]),
        ("Percocet lasted until the fusion of 2014. She takes Aleve.", ["Aleve"]),
        ("Percocet was for the first month after surgery. She takes Aleve.", ["Aleve"]),
        ("Celebrex was withheld because of her heart. She takes Tylenol.", ["Tylenol"]),
        ("Butrans was asked for. He takes Norco.", ["Norco"]),
        ("He declined Cymbalta; takes Norco.", ["Norco"]),
        ("The pharmacy never received the Horizant. He takes gabapentin.", ["gabapentin"]),
        ("Insurance would not pay for Lyrica and he went back to gabapentin, 600 mg tid.", ["gabapentin"]),
        ("Lyrica, denied in June, was paid for out of pocket and is taken at 75 mg.", ["Lyrica"]),
        ("He has cut Norco from six to two a day.", ["Norco"]),
        ("Norco is down to two a day.", ["Norco"]),
        ("Zoloft went up to 100 mg in June.", ["Zoloft"]),
        ("She is maintained on Suboxone, 8 mg daily.", ["Suboxone"]),
        ("Methadone 10 mg stays at three a day.", ["Methadone"]),
        ("At night Elavil 25 mg.", ["Elavil"]),
        ("Nightly: trazodone 50 mg. As needed: Imitrex.", ["trazodone", "Imitrex"]),
        ("His pills are Norvasc and Zocor.", ["Norvasc", "Zocor"]),
        ("She gets by on Tylenol and heat.", ["Tylenol"]),
        ("Her family doctor gives her Prozac.", ["Prozac"]),
        ("He swallows four Advil on bad days.", ["Advil"]),
        ("Eye drops: Xalatan. Inhaler: Symbicort.", ["Xalatan", "Symbicort"]),
        ("He injects Humira every two weeks for psoriasis.", ["Humira"]),
        ("Aimovig is injected monthly.", ["Aimovig"]),
        ("Opioid: Nucynta. Adjuvant: Savella. Sleep: Lunesta.", ["Nucynta", "Savella", "Lunesta"]),
        ("Norco was rotated to Nucynta ER, which failed; Butrans 10 mcg is worn now.", ["Butrans"]),
        (
            "OxyContin came first, Opana second, and Exalgo, at 12 mg, is the third and present one.",
            ["Exalgo"],
        ),
        ("Cymbalta was halted for sweating, Savella begun instead at 50 mg.", ["Savella"]),
        ("She cannot abide Vicodin (vomiting). Uses Ultram.", ["Ultram"]),
        ("Ultram and Flexeril, both from the ER, ran out long ago. Meds: Aleve.", ["Aleve"]),
        ("He takes Norco and Soma, and Xanax was halted.", ["Norco", "Soma"]),
        ("Meds: Norco. She injects Botox for migraine every 12 weeks.", ["Norco"]),
    ],
)
def test_the_words_nearest_to_a_drug_tell_whether_it_is_taken(text: str, expected: list[str]) -> None:
    """What was let go, left untouched or is somebody else's is not taken; what a doctor gives is."""
    assert medications(text) == expected
