"""Drugs as one name or several, drugs that were never taken, and treatments in many physicians' words."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


def medications(text: str) -> list[str]:
    """The drugs that a summary tells of as taken."""
    return list(patient_of(text).medications)


def treatments(text: str) -> list[str]:
    """The treatments that a summary tells of as had."""
    return list(patient_of(text).prior_treatments)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Celebrex was renewed, and a ketoprofen-gabapentin-lidocaine cream was added.",
            ["Celebrex", "ketoprofen-gabapentin-lidocaine cream"],
        ),
        (
            "Current medications: fluticasone-salmeterol inhaler, albuterol.",
            ["fluticasone-salmeterol inhaler", "albuterol"],
        ),
        ("He takes amlodipine-benazepril and metformin.", ["amlodipine-benazepril", "metformin"]),
        (
            "Medications include a cream that the records call capsaicin-menthol-camphor.",
            ["capsaicin-menthol-camphor"],
        ),
        ("She uses dorzolamide-timolol drops daily.", ["dorzolamide-timolol drops"]),
        ("Meds: aspirin-dipyridamole, tamsulosin.", ["aspirin-dipyridamole", "tamsulosin"]),
        ("She takes glyburide-metformin and a Flector patch.", ["glyburide-metformin", "Flector patch"]),
        ("Meds: naproxen-esomeprazole bid.", ["naproxen-esomeprazole"]),
        (
            "He is prescribed flurbiprofen-cyclobenzaprine-menthol cream.",
            ["flurbiprofen-cyclobenzaprine-menthol cream"],
        ),
        (
            "She takes lisinopril-hydrochlorothiazide and Naprosyn.",
            ["lisinopril-hydrochlorothiazide", "Naprosyn"],
        ),
        ("She takes prednisone and calcium-vitamin D.", ["prednisone", "calcium-vitamin D"]),
        ("Medications: Norco - Soma - Xanax.", ["Norco", "Soma", "Xanax"]),
        ("Medications: - Norco - Soma", ["Norco", "Soma"]),
        ("He takes Norco, Soma and Xanax.", ["Norco", "Soma", "Xanax"]),
        ("He takes Norco/Soma daily.", ["Norco", "Soma"]),
        ("Meds: hydrocodone-acetaminophen 10-325.", ["hydrocodone-acetaminophen"]),
        ("A ketoprofen-gabapentin-lidocaine cream was requested.", []),
    ],
)
def test_what_hyphens_join_is_one_drug(text: str, expected: list[str]) -> None:
    """A hyphen without spaces joins the parts of one product; other marks part two drugs."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amphotericin was discussed and was not given. He takes Norco.", ["Norco"]),
        ("He takes Norco. Prednisone was considered but not started.", ["Norco"]),
        ("He takes Norco. Lyrica was offered, and he would not take it.", ["Norco"]),
        ("He takes Norco. He has been told to use Lidoderm but has not filled it.", ["Norco"]),
        ("He takes Norco. He was prescribed Lyrica but never filled it.", ["Norco"]),
        ("She takes Aleve. She did not fill a prescription for Soma.", ["Aleve"]),
        ("She takes Aleve. She was given a prescription for Soma but did not fill it.", ["Aleve"]),
        ("She takes bupropion. She could not afford Lunesta and has not been using it.", ["bupropion"]),
        ("She takes Norco. Celebrex is too costly for her, and she has not started it.", ["Norco"]),
        (
            "She takes Norco. Lyrica was prescribed, but it was not authorized and she has not begun it.",
            ["Norco"],
        ),
        ("He takes Norco. Gabapentin was mentioned but not prescribed.", ["Norco"]),
        (
            "She takes Aleve. Paxil caused weight gain and Buspar did nothing, and both were stopped.",
            ["Aleve"],
        ),
        ("He takes Norco and Soma, and both are refilled.", ["Norco", "Soma"]),
        ("She takes Aleve. Ketorolac was given for five days in January and none since.", ["Aleve"]),
        (
            "He takes naproxen. Tramadol was prescribed on 6/17/2014 and was returned to the pharmacy.",
            ["naproxen"],
        ),
        ("She takes ibuprofen. Ambien was thrown out by her daughter.", ["ibuprofen"]),
        ("Uses diclofenac gel. Oral diclofenac was stopped after one week.", ["diclofenac gel"]),
        ("Omeprazole was prescribed in 2013 and she stopped it by herself. She takes Aleve.", ["Aleve"]),
    ],
)
def test_what_was_never_taken(text: str, expected: list[str]) -> None:
    """A drug that was talked of, offered or prescribed and not taken is no medication."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Takes ferrous sulfate. Also meloxicam.", ["ferrous sulfate", "meloxicam"]),
        ("Meds: Norco. Also Soma and Xanax.", ["Norco", "Soma", "Xanax"]),
        ("She takes Norco. Plus Soma at night.", ["Norco", "Soma"]),
        ("UR denied Norco. Also Soma.", []),
        ("He stopped Norco. Also Soma.", []),
        ("For pain there is naproxen, twice a day.", ["naproxen"]),
        ("For sleep there is trazodone.", ["trazodone"]),
        ("She is treated at the county clinic for tuberculosis, with isoniazid.", ["isoniazid"]),
        ("His medications are Lyrica and a patch with capsaicin.", ["Lyrica", "patch with capsaicin"]),
        ("He uses a Lidoderm patch with Norco.", ["Lidoderm patch", "Norco"]),
        ("She is on metformin and an oral contraceptive.", ["metformin", "oral contraceptive"]),
    ],
)
def test_what_is_taken_besides(text: str, expected: list[str]) -> None:
    """`Also` goes on with what the sentence before tells, and with nothing else."""
    assert medications(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Knee pain. Post-op PT x 18. RFA dated 1/13/2017 for Orthovisc, left knee.", ["Post-op PT"]),
        ("RFA 3/4/14: lateral release, pre-op labs. Treatment: PT.", ["PT"]),
        ("RFA of 3/4/2014 for a brace. Treatment: PT.", ["PT"]),
        ("RFA form dated 3/4/14 for injections. Treatment: PT.", ["PT"]),
        ("UR received the RFA dated 3/4/14. Treatment: PT.", ["PT"]),
        ("The provider has completed an RFA for acupuncture. Treatment: PT.", ["PT"]),
        ("RFA received 3/4/14. Treatment: PT.", ["PT"]),
        ("RFA submitted 3/4/14 x 12 visits of PT.", []),
        ("Lumbar RFA 3/4/14, 50% relief.", ["Lumbar RFA"]),
        ("He underwent RFA at L4-5 on 3/4/14.", ["RFA at L4-5"]),
        ("Treatment to date: PT, RFA, and a brace.", ["PT", "RFA", "brace"]),
        ("She has had a cervical RFA in 2013.", ["cervical RFA"]),
    ],
)
def test_a_request_for_authorization_is_no_ablation(text: str, expected: list[str]) -> None:
    """RFA is the form where it is dated, received or asks for something, else the ablation."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He had twenty-eight visits of hand therapy.", ["hand therapy"]),
        (
            "Treatment has included forty-two visits of physical therapy and a walker.",
            ["physical therapy", "walker"],
        ),
        ("He has had fifty-one visits of occupational therapy.", ["occupational therapy"]),
        (
            "She was treated with a sling, a course of nineteen physical therapy sessions, and an injection.",
            ["sling", "physical therapy", "injection"],
        ),
        ("He attended thirty-six sessions of pool therapy.", ["pool therapy"]),
        ("There have been thirty-six visits of pool therapy.", ["pool therapy"]),
        ("He then had forty visits of outpatient physical therapy.", ["outpatient physical therapy"]),
        ("He underwent twenty two sessions of individual psychotherapy.", ["individual psychotherapy"]),
        (
            "She completed post-operative physical therapy of twenty-four visits on each side.",
            ["post-operative physical therapy"],
        ),
        ("He was also treated by a psychologist for seventeen sessions of psychotherapy.", ["psychotherapy"]),
    ],
)
def test_how_often_is_no_part_of_a_treatment(text: str, expected: list[str]) -> None:
    """Numbers of visits in words stand outside of the treatment's name."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He had repair of the flexor tendons two days later, and wore a splint.",
            ["repair of the flexor tendons", "splint"],
        ),
        (
            "She has had a rotator cuff repair, a revision of the same, and a carpal tunnel release.",
            ["rotator cuff repair", "revision", "carpal tunnel release"],
        ),
        ("Afterwards she was seen in hand therapy thirty-three times.", ["hand therapy"]),
        (
            "He has since had amniotic membrane placement, and on 9/2/2015 a corneal transplant.",
            ["amniotic membrane placement", "corneal transplant"],
        ),
        (
            "He has attended psychotherapy and a first responder retreat of six days.",
            ["psychotherapy", "first responder retreat"],
        ),
        ("The back was treated in a TLSO.", ["TLSO"]),
        ("She was seen the same day at a clinic and given a back brace.", ["back brace"]),
        (
            "A left sacroiliac joint injection on January 8, 2015 took away eighty percent of the pain.",
            ["left sacroiliac joint injection"],
        ),
        (
            "He was found to have a hernia and on 9/1/2010 had a right inguinal hernia repair with mesh.",
            ["right inguinal hernia repair with mesh"],
        ),
        ("Physical therapy was of no use, he says.", ["Physical therapy"]),
        ("The right hand burn was treated with silver dressings.", ["silver dressings"]),
        (
            "Right knee arthroscopy was performed 02/2011 and left knee arthroscopy 06/2012.",
            ["Right knee arthroscopy", "left knee arthroscopy"],
        ),
        ("There was one trigger point injection in 2021.", ["trigger point injection"]),
        (
            "He took part in eighteen sessions of pulmonary rehabilitation in 2018.",
            ["pulmonary rehabilitation"],
        ),
        (
            "He had surgery of the hand, then went to physical therapy thirty-one times.",
            ["surgery of the hand", "physical therapy"],
        ),
        ("Detoxification was requested, to be followed by a pain program. Treatment: PT.", ["PT"]),
        ("There was a request for an injection. Treatment: PT.", ["PT"]),
        ("Treatment to date: PT x 18, brace. No surgery to date.", ["PT", "brace"]),
        ("No injections so far. Treatment: PT.", ["PT"]),
        (
            "She has had PT and a total of 14 sessions of psychotherapy between November 2013 and May 2014.",
            ["PT", "psychotherapy"],
        ),
        ("She received three stellate ganglion blocks in May and June 2015.", ["stellate ganglion blocks"]),
        (
            "She had excision and skin grafting of the right hand.",
            ["excision and skin grafting of the right hand"],
        ),
        (
            "Treatment has included PT and a functional restoration program of 120 hours.",
            ["PT", "functional restoration program"],
        ),
        ("She had PT in 2016, then a break, then exposure therapy in 2017.", ["PT", "exposure therapy"]),
        (
            "Prior treatments include PT, chiropractic care, and, on May 2, 2020, left knee arthroscopy.",
            ["PT", "chiropractic care", "left knee arthroscopy"],
        ),
        (
            "She underwent repair of the right ulnar nerve and artery.",
            ["repair of the right ulnar nerve and artery"],
        ),
        ("He had a 360 degree fusion at L5-S1.", ["360 degree fusion at L5-S1"]),
        ("She was treated with voice therapy on thirty-nine occasions.", ["voice therapy"]),
        (
            "The records show a right knee arthroscopy on 2/14/2012 and 20 visits of PT.",
            ["right knee arthroscopy", "PT"],
        ),
        ("The records show a normal MRI. Treatment: PT.", ["PT"]),
        ("There was one injection request pending. Treatment: PT.", ["PT"]),
        ("She was seen and given a note. Treatment: PT.", ["PT"]),
        ("The therapist said the RFA helped her. Treatment: PT.", ["PT"]),
    ],
)
def test_treatments_that_were_had(text: str, expected: list[str]) -> None:
    """Treatments told by what was done, by whom and what it brought."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Treatment has consisted of a night splint for over a year and naproxen.", ["night splint"]),
        ("Treatment has included a cast for seven weeks.", ["cast"]),
        ("Treatment has included acupuncture for more than nine months.", ["acupuncture"]),
        ("Care has consisted of physical therapy for nearly two months.", ["physical therapy"]),
        ("Treatment has included a brace for the right wrist.", ["brace for the right wrist"]),
        ("Treatment has included a wrist brace. The fracture was treated and healed.", ["wrist brace"]),
    ],
)
def test_for_how_long_is_no_part_of_a_treatment(text: str, expected: list[str]) -> None:
    """However the time is told; what a device is for stays."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    "advised",
    [
        "She was told by her kidney doctor not to take naproxen.",
        "The cardiologist advised her not to use naproxen.",
        "He was warned not to take naproxen.",
    ],
)
def test_what_somebody_is_told_not_to_take(advised: str) -> None:
    """A drug that is advised against is none that is taken; the others are."""
    assert medications(f"{advised} Current medications are Tylenol and losartan.") == ["Tylenol", "losartan"]


@pytest.mark.parametrize("how", ["well controlled", "fairly controlled"])
def test_how_a_disorder_is_controlled_is_no_part_of_its_name(how: str) -> None:
    """Behind a comma or not."""
    told = patient_of(f"Diagnoses: carpal tunnel syndrome; type 2 diabetes, {how}; obesity.")
    names = [one.name for one in told.diagnoses]
    assert names == ["carpal tunnel syndrome", "type 2 diabetes", "obesity"]
