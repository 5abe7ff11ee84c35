"""Drugs that are told of a second time as ended, that were never begun, or taken at another time."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He takes Norco. In May he was using Advil. Advil was apparently discontinued in June.", ["Norco"]),
        ("Her medications include Norco and Soma. Soma was evidently discontinued in June 2014.", ["Norco"]),
        (
            "1/8/15: On Mobic and Norco. 6/11/15: Norco stopped by pt. in April because of testing at work.",
            ["Mobic"],
        ),
        ("She uses Mobic and Norco. Norco discontinued 4/2015.", ["Mobic"]),
        ("She uses Mobic and Norco. Norco self-discontinued in April.", ["Mobic"]),
        ("She uses Mobic and Norco. Norco d/c'd.", ["Mobic"]),
        ("She uses Mobic and Norco. The Norco was never effective and was dropped.", ["Mobic"]),
        ("She uses Mobic and Norco. Norco was, it was noted, discontinued.", ["Mobic"]),
        ("She uses Norco and Ambien. Ambien is no longer used.", ["Norco"]),
        ("She uses Norco and Ambien. Ambien has not been needed since May.", ["Norco"]),
        ("She uses Norco and Ambien. Ambien ran out and was not renewed.", ["Norco"]),
        ("She uses Norco and Ambien. Ambien was last taken in 2012.", ["Norco"]),
        ("She uses Norco and Ambien. She has weaned herself off Ambien.", ["Norco"]),
        ("She uses Norco and Ambien. In June she was able to stop Ambien.", ["Norco"]),
        ("She uses Norco and Ambien. She has not been able to stop Ambien.", ["Norco", "Ambien"]),
        (
            "She uses Norco and Ambien. Ambien ran out last week and was refilled on Monday.",
            ["Norco", "Ambien"],
        ),
        ("She uses Norco and Ambien. Ambien was weaned from 10 mg to 5 mg.", ["Norco", "Ambien"]),
        ("She uses Norco and Ambien. Norco was not prescribed at this visit.", ["Norco", "Ambien"]),
        ("She uses Mobic and Norco. Norco was not stopped.", ["Mobic", "Norco"]),
        ("She uses Mobic and Norco. Norco was stopped in 2012 and resumed in 2013.", ["Mobic", "Norco"]),
        ("She uses Mobic and Norco. Norco was briefly stopped before surgery.", ["Mobic", "Norco"]),
        ("She uses Mobic and Norco. Norco was to be stopped before surgery.", ["Mobic", "Norco"]),
        ("She uses Mobic and Norco. Norco stopped the pain for two hours.", ["Mobic", "Norco"]),
        (
            "Her medications include Norco and Soma. Norco had caused itching and was stopped for two weeks.",
            ["Norco", "Soma"],
        ),
        (
            "Her medications include Norco and Soma. Norco was continued and Soma had to be dropped.",
            ["Norco"],
        ),
        ("Her medications include Norco, which was dropped to 4 a day, and Soma.", ["Norco", "Soma"]),
        ("She uses Norco. If she is able to wean off Norco, she may go back to work.", ["Norco"]),
        ("She uses Norco. With therapy she may be able to discontinue Norco.", ["Norco"]),
        ("She uses Norco and Soma. She managed to stop Soma in 2012 but restarted it.", ["Norco", "Soma"]),
        ("She uses Norco and Soma. She wants Norco stopped because of nausea.", ["Norco", "Soma"]),
        ("She uses Norco. The reviewer recommends Norco discontinued in 3 months.", ["Norco"]),
        ("She uses Norco. Norco d/c in 2 weeks.", ["Norco"]),
        ("She uses Norco. Norco was last filled on 3/4/2014.", ["Norco"]),
        ("She uses Norco. Norco was last taken on the morning of the visit.", ["Norco"]),
        ("She uses Norco. Norco was last prescribed on 2/1/2014 #120.", ["Norco"]),
        ("She uses Norco. The Norco ran out two days before the visit.", ["Norco"]),
        ("She uses Norco. Norco is no longer needed every day.", ["Norco"]),
        ("She uses Norco. Norco has not been refilled since March, when it was denied.", ["Norco"]),
        ("She takes Norco and Soma. Norco discontinued abruptly may cause withdrawal.", ["Norco", "Soma"]),
    ],
)
def test_a_later_word_ends_a_drug(text: str, expected: list[str]) -> None:
    """However a later sentence says that a drug was ended, it is taken no more, unless it was begun again."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Current meds: Norco, Soma. Butrans patch - skin reaction, d/c'd.", ["Norco", "Soma"]),
        ("Current meds: Norco, Soma. Butrans patch: rash; d/c'd.", ["Norco", "Soma"]),
        ("Medications: Norco (prn), Soma (qhs), Lyrica (edema, d/c'd).", ["Norco", "Soma"]),
        ("Current meds: Norco, Soma. Butrans patch - weekly, helps.", ["Norco", "Soma", "Butrans patch"]),
        ("Current meds: Norco, Soma. Lyrica - mild edema, continued.", ["Norco", "Soma", "Lyrica"]),
        (
            "Her medications are Relafen; Topamax was given in 2013 and was abandoned for tingling.",
            ["Relafen"],
        ),
        (
            "Her medications are Relafen and Imitrex; Topamax was started in 2013 and had to be dropped.",
            ["Relafen", "Imitrex"],
        ),
        (
            "Her medications are Relafen and Imitrex; Topamax was given in 2013 and has been continued.",
            ["Relafen", "Imitrex", "Topamax"],
        ),
        ("Her medications are Relafen. Topamax was taken in 2013 and was then replaced.", ["Relafen"]),
        ("He takes Norco and at one time took methadone.", ["Norco"]),
        ("He takes Norco and took two Soma last night.", ["Norco", "Soma"]),
    ],
)
def test_an_entry_says_that_a_drug_was_ended(text: str, expected: list[str]) -> None:
    """What is told of one drug in its own entry or clause does not end the others."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Current medications are Zorvolex. Cymbalta was prescribed, he has not started it.", ["Zorvolex"]),
        ("Current medications are Zorvolex. Cymbalta was prescribed. He has not started it.", ["Zorvolex"]),
        ("Current medications are Zorvolex. Cymbalta was prescribed, not yet started.", ["Zorvolex"]),
        ("Current medications are Zorvolex. Cymbalta was prescribed, she is yet to start it.", ["Zorvolex"]),
        ("Current medications: Norco (not yet filled), Soma.", ["Soma"]),
        ("He takes Norco. Lyrica is yet to be started.", ["Norco"]),
        (
            "Current medications are Zorvolex. Cymbalta was prescribed, he takes it at night.",
            ["Zorvolex", "Cymbalta"],
        ),
        (
            "Current medications are Zorvolex. Cymbalta was prescribed, he has not had side effects.",
            ["Zorvolex", "Cymbalta"],
        ),
        (
            "Current medications are Zorvolex. Cymbalta was prescribed; the patient has since filled it.",
            ["Zorvolex", "Cymbalta"],
        ),
        ("Norco and Lyrica are taken. He has not started therapy.", ["Norco", "Lyrica"]),
        ("She is on Anaprox. An MRI, Anaprox, Prilosec, and a topical compound were endorsed.", ["Anaprox"]),
        ("The applicant was using Norco. Prescriptions for Lyrica and Soma were endorsed.", ["Norco"]),
        ("He has endorsed taking Norco twice a day.", ["Norco"]),
        ("Pain relief was endorsed with Norco.", ["Norco"]),
        ("He takes Mobic. No opioids other than Norco were requested.", ["Mobic"]),
        ("He takes Mobic. No NSAIDs other than Naproxen were tried.", ["Mobic"]),
        ("The record suggests ongoing use of Norco.", ["Norco"]),
        ("He takes Norco. Suggested Neurontin for the burning.", ["Norco"]),
        ("He takes Norco. Advised OTC Aleve.", ["Norco"]),
        ("He takes Norco as advised by his doctor.", ["Norco"]),
    ],
)
def test_a_drug_was_not_begun_yet(text: str, expected: list[str]) -> None:
    """What was prescribed and not begun, or only endorsed, is not taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2010 he was on Norco and Soma. He now takes Mobic.", ["Mobic"]),
        ("He takes Norco. Years ago he was on methadone.", ["Norco"]),
        ("He takes Norco. At one point he used fentanyl patches.", ["Norco"]),
        ("He takes Norco. Methadone was his medication from 2008 to 2011.", ["Norco"]),
        ("He takes Norco. He was maintained on methadone until 2011.", ["Norco"]),
        ("At the time of the injury he was taking warfarin. He takes Norco.", ["Norco"]),
        ("She had taken Zoloft as a teenager. She takes Norco.", ["Norco"]),
        ("In the hospital he received morphine and Ancef. He takes Norco.", ["Norco"]),
        ("Postoperatively he was given Percocet and Keflex. He takes Mobic.", ["Mobic"]),
        ("She was on Percocet after surgery but now only takes Mobic.", ["Mobic"]),
        (
            "Initial care at an industrial clinic, w/ Naprosyn and 12 PT visits. Meds: Mobic 15 mg daily.",
            ["Mobic"],
        ),
        ("Early treatment was with naproxen and physical therapy. She takes Norco.", ["Norco"]),
        ("He takes Norco. A friend gave him a Soma tablet.", ["Norco"]),
        ("In 2012 he was started on Norco.", ["Norco"]),
        ("She has been on Norco and gabapentin following surgery.", ["Norco", "gabapentin"]),
        ("He was on Norco following the surgery and continues it.", ["Norco"]),
        ("He was started on Norco 3 years ago.", ["Norco"]),
        ("In the hospital he was started on Eliquis, which he still takes.", ["Eliquis"]),
        ("He worked from 2008 to 2011 as a cook and takes Norco.", ["Norco"]),
    ],
)
def test_a_drug_of_another_time(text: str, expected: list[str]) -> None:
    """A drug of years ago, of a stay in a hospital or of somebody else is not one that is taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He takes Norco. He did poorly on Lyrica.", ["Norco"]),
        ("He takes Norco. He felt drugged on Klonopin.", ["Norco"]),
        ("He takes Norco. Lyrica and Cymbalta were without benefit.", ["Norco"]),
        ("He takes Norco. He cannot take Celebrex because of kidney disease.", ["Norco"]),
        ("She cannot take more than two Norco a day.", ["Norco"]),
        ("She cannot take Norco at work, so she takes Aleve.", ["Norco", "Aleve"]),
        ("He felt sick from the flu and takes Norco.", ["Norco"]),
        ("She takes Norco and cannot use her arm.", ["Norco"]),
        ("He takes Norco and Lyrica and cannot tolerate sitting.", ["Norco", "Lyrica"]),
        ("She uses Norco as she cannot take NSAIDs.", ["Norco"]),
        ("The patient uses Tramadol because he cannot tolerate Vicodin.", ["Tramadol"]),
        ("She takes Norco; she cannot take Motrin, Celebrex or Mobic.", ["Norco"]),
        ("Norco helps, Lyrica does not help.", ["Norco"]),
        ("Norco helps, but it does not help her sleep.", ["Norco"]),
        ("He takes Norco. Naproxen is on hold.", ["Norco"]),
        ("Blood pressure rose on Celebrex; Mobic was substituted.", ["Mobic"]),
        ("Norco was continued, and Mobic was substituted for Celebrex.", ["Norco", "Mobic"]),
    ],
)
def test_a_drug_that_was_not_borne(text: str, expected: list[str]) -> None:
    """A drug that a worker fared badly on, or cannot take, is not taken."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Current medications are gabapentin, baclofen, Norco, oxybutynin and a stool softener.",
            ["gabapentin", "baclofen", "Norco", "oxybutynin", "stool softener"],
        ),
        ("He takes Norco. A stool softener was requested.", ["Norco"]),
        ("Norco causes constipation and a stool softener was recommended.", []),
        ("His internist has him on Lipitor, metformin and aspirin.", ["Lipitor", "metformin", "aspirin"]),
        ("He takes no opioids, only Tylenol.", ["Tylenol"]),
        ("The guidelines allow no opioids, only Tylenol, for acute pain.", []),
    ],
)
def test_a_kind_of_drug_counts_beside_others(text: str, expected: list[str]) -> None:
    """A stool softener is a drug beside others that are named, and so is the one that is excepted."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meds: Motrin 800 mg. Prior meds Vicodin, Flexeril.", ["Motrin"]),
        ("Former medications were Soma and Norco.", []),
        ("Past meds helped and he takes Norco.", ["Norco"]),
        ("Meds: Cymbalta. Prior: Lyrica (edema), tramadol (no benefit), prednisone burst.", ["Cymbalta"]),
        ("Meds are as on the previous visit: Norco.", ["Norco"]),
        ("Norco was prescribed in the ER only.", []),
        ("She takes tramadol at work only.", ["tramadol"]),
        ("He took Norco from 2010 to 2014 and still takes it.", ["Norco"]),
        ("He took Norco from 2010 to 2014 and still takes Soma.", ["Soma"]),
        ("He took Norco from 2010 to 2014 and no longer takes it.", []),
        ("Takes Norco. Lyrica had been Rx'd but carrier would not pay, never started.", ["Norco"]),
        ("Takes Norco. Amoxicillin was prescribed for seven days and completed.", ["Norco"]),
        ("Takes Norco. Keflex was given for ten days and was completed.", ["Norco"]),
        ("He was given Norco for his pain and completed PT.", ["Norco"]),
    ],
)
def test_a_drug_of_the_past_is_told_by_its_label_or_its_end(text: str, expected: list[str]) -> None:
    """`Prior meds`, `in the ER only` and `completed` end a drug; `and still takes it` does not let it end."""
    assert medications(text) == expected
