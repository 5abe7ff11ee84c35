"""Diagnoses, treatments already had and medications in the wordings of case summaries."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import fields_of, patient_of


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("The records concern a male of 33 years who works as a cook.", 33, "male"),
        ("The worker, a woman of 62, was a cashier.", 62, "female"),
        ("The claimant (36, male) fell.", 36, "male"),
        ("The claimant (female, 36) fell.", 36, "female"),
        ("The IW is a 57 M with a bad back.", 57, "male"),
        ("The employee, now 59 years of age, is a man who fell.", 59, "male"),
        ("The patient, a retired press operator now 66 years old, fell.", 66, None),
        ("Ms. Kim, 47, hurt her hand.", 47, "female"),
        ("The patient is fifty two years of age.", 52, None),
        ("52 RHD F. DOI 3/4/12.", 52, "female"),
        ("Female, 39. Cook. Burned her arm on a grill.", 39, "female"),
        ("Male, 51, welder. Fell off a dock.", 51, "male"),
        ("F/44, cashier, tripped on a mat.", 44, "female"),
        ("Pt: M, 28. Cut by a saw.", 28, "male"),
        ("63 male, retired. Neck pain.", 63, "male"),
        ("35M, roofer, fell.", 35, "male"),
        ("29 y/o F with wrist pain.", 29, "female"),
        ("58 y/o MALE CARPENTER, NECK PAIN.", 58, "male"),
        ("Seen 5/4/13. Male, 47. Neck pain.", 47, "male"),
        ("Grip: M, 47. Flexion 40.", None, None),
        ("38 right hand dominant M with neck pain.", 38, "male"),
        ("Age: 9. Sex: F.", 9, "female"),
        ("He was 35 years old at the time of injury.", None, "male"),
        ("The guideline applies to patients over age 65.", None, None),
        ("The patient lives with her husband, a 70-year-old man.", None, None),
        ("At the age of 19 he broke a leg.", None, "male"),
        ("Hardware is 10 years old.", None, None),
    ],
)
def test_ages_beside_the_sex(text: str, age: int | None, sex: str | None) -> None:
    """An age counts as the worker's where it stands beside the worker or the sex, and only as it is now."""
    patient, _ = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)


@pytest.mark.parametrize(
    ("text", "diagnoses"),
    [
        ("The physician lists lumbago, sciatica and gout as the diagnoses.", ["lumbago", "sciatica", "gout"]),
        (
            "The assessment reads meniscus tear, left knee and hypertension.",
            ["meniscus tear, left knee", "hypertension"],
        ),
        (
            "Diagnoses were cervical strain and lumbago; gout was felt to be ruled out.",
            ["cervical strain", "lumbago"],
        ),
        ("The diagnosis given is lumbago; the surgeon doubts radiculopathy.", ["lumbago"]),
        ("Assessment: 1. Lumbago. 2. Trigger finger R? Plan: therapy.", ["Lumbago"]),
        ("Diagnoses: lumbago; ?gout; sciatica.", ["lumbago", "sciatica"]),
        ("Diagnoses: lumbago; probable fibromyalgia; sciatica.", ["lumbago", "sciatica"]),
        ("The diagnosis is knee sprain, with a suspicion of meniscus tear.", ["knee sprain"]),
        ("The diagnosis is lumbago, with a comment that an arthritis may begin.", ["lumbago"]),
        (
            "Dx: left shoulder tear, tendinosis, arthrosis; DM2.",
            ["left shoulder tear", "tendinosis", "arthrosis", "DM2"],
        ),
        ("Impression: plantar fasciitis, left; pes cavus.", ["plantar fasciitis, left", "pes cavus"]),
        (
            "Diagnosis: lumbar sprain with radiculitis, 847.2, 724.4.",
            ["lumbar sprain with radiculitis [847.2, 724.4]"],
        ),
        ("PMH: type 2 diabetes, HTN.", ["type 2 diabetes", "HTN"]),
        (
            "The diagnosis was lumbar spondylosis without myelopathy or radiculopathy.",
            ["lumbar spondylosis without myelopathy or radiculopathy"],
        ),
        (
            "Diagnoses include lumbago, s/p lumbar fusion in 2009, and gout.",
            ["lumbago", "s/p lumbar fusion", "gout"],
        ),
        ("The doctor diagnosed a rotator cuff tear.", ["rotator cuff tear"]),
        (
            "Diagnoses: disc herniation [M51.16], insomnia [G47.00].",
            ["disc herniation [M51.16]", "insomnia [G47.00]"],
        ),
        ("He was diagnosed w/ coccydynia and lumbago.", ["coccydynia", "lumbago"]),
        ("Dx cervical strain, lumbago.", ["cervical strain", "lumbago"]),
        (
            "Diagnoses: 1. Tunnel syndrome, status post release. 2. Gout.",
            ["Tunnel syndrome, status post release", "Gout"],
        ),
        ("Dx: lumbar radiculopathy r/o HNP; gout.", ["lumbar radiculopathy", "gout"]),
        ("Diagnoses: knee sprain, rule out meniscus tear; bursitis vs. gout.", ["knee sprain"]),
        ("The diagnoses were noted to include gout and neck sprain.", ["gout", "neck sprain"]),
        ("She has no diagnoses other than gout (274.9), and uses ice.", ["gout [274.9]"]),
        (
            "He developed frozen shoulder (M75.01) and has gout (M10.9).",
            ["frozen shoulder [M75.01]", "gout [M10.9]"],
        ),
        ("There is no evidence that she has gout (274.9).", None),
        ("Diagnoses: gout, neck sprain, uses a cane, sleeps poorly.", ["gout", "neck sprain"]),
        ("He was diagnosed with asthma before the injury.", ["asthma"]),
        ("Past medical history is negative. No history of gout.", None),
        ("Her husband was diagnosed with gout.", None),
    ],
)
def test_diagnoses_are_lists_named_as_such(text: str, diagnoses: list[str] | None) -> None:
    """What is listed as diagnosed is read entry by entry; what is doubted, excluded or another's is not."""
    assert fields_of(patient_of(text)[0]).get("diagnoses") == diagnoses


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        (
            "She went through desensitization therapy and three nerve blocks; the blocks helped.",
            ["desensitization therapy", "nerve blocks"],
        ),
        ("He has had PT x 12, which helped, and one cortisone injection.", ["PT", "cortisone injection"]),
        (
            "Tx to date: PT, TENS, ESI x 2 in 2011, microdiscectomy 3/2010.",
            ["PT", "TENS", "ESI", "microdiscectomy"],
        ),
        (
            "Care by the clinic included a hinged brace and eight visits of acupuncture.",
            ["hinged brace", "acupuncture"],
        ),
        ("Physical therapy was helpful.", ["Physical therapy"]),
        ("Care has included a TENS unit and oral medications including Percocet.", ["TENS unit"]),
        ("Nerve blocks were given in 2012. He later did 12 visits of PT.", ["Nerve blocks", "PT"]),
        ("Surgeries: C5-6 ACDF 2007.", ["C5-6 ACDF"]),
        (
            "He is s/p fusion (2009) and hardware removal (2011), and later underwent a rhizotomy.",
            ["fusion", "hardware removal", "rhizotomy"],
        ),
        (
            "She was taken to the operating room for repair of the tendons and pin fixation.",
            ["repair of the tendons", "pin fixation"],
        ),
        (
            "He underwent open reduction internal fixation of a forearm fracture on 3-4-2012.",
            ["open reduction internal fixation of a forearm fracture"],
        ),
        (
            "S/p right knee arthroscopy with partial medial and lateral meniscectomies. Dx: s/p meniscectomy",
            ["right knee arthroscopy with partial medial and lateral meniscectomies"],
        ),
        ("He had PT and later received physical therapy.", ["PT"]),
        ("Prior treatments were noted to include acupuncture and massage.", ["acupuncture", "massage"]),
        ("Rx so far: PT x 18, chiro, soft collar, Decadron.", ["PT", "chiro", "soft collar"]),
        ("She received cervical ESIs in '06 and '07, and PT.", ["cervical ESIs", "PT"]),
        (
            "He is s/p ACL reconstruction with patellar autograft (3/6/2014).",
            ["ACL reconstruction with patellar autograft"],
        ),
        (
            "S/p L4-5 discectomy (2016) and decompression at that level (2018).",
            ["L4-5 discectomy", "decompression"],
        ),
        ("A laminectomy and discectomy at L5-S1 was done in 2007.", ["laminectomy and discectomy at L5-S1"]),
        ("Pain was worse and a discectomy was done in 2007.", ["discectomy"]),
        ("She has completed 6/12 therapy visits.", ["therapy"]),
        ("Initial care was with a clinic: physical therapy and a splint.", ["splint"]),
        (
            "He underwent open reduction internal fixation of the wrist. Dx: s/p ORIF.",
            ["open reduction internal fixation of the wrist"],
        ),
        ("He tried massage therapy and a TENS unit.", ["massage therapy", "TENS unit"]),
        ("No injection and no operation has been done.", None),
        ("The provider requested acupuncture. Surgery was declined.", None),
        ("She has not had physical therapy.", None),
    ],
)
def test_treatments_are_named_without_their_counts(text: str, treatments: list[str] | None) -> None:
    """A treatment already had is named once, without how many or when; what is asked for is none."""
    assert fields_of(patient_of(text)[0]).get("prior_treatments") == treatments


@pytest.mark.parametrize(
    ("text", "medications"),
    [
        ("She takes Medrox ointment and Norco tablets.", ["Medrox ointment", "Norco"]),
        ("She has tried Relafen, which she continues; Vicodin was stopped.", ["Relafen"]),
        ("He takes lisinopril; his wife takes metformin.", ["lisinopril"]),
        ("She takes etodolac 400 mg b.i.d. Over the counter inserts were tried.", ["etodolac"]),
        ("She has no diagnosis other than gout and uses Tylenol as needed.", ["Tylenol"]),
        ("Rx so far: PT, Medrol dosepak, Decadron. Meds: Relafen.", ["Relafen"]),
        ("Treatment history: facet injections, Botox, psychotherapy.", []),
        ("She takes Lyrica 75 mg; Norco made her sick.", ["Lyrica"]),
        ("Initial care was with a clinic: sutures, Keflex and a splint. Meds: Lyrica.", ["Lyrica"]),
        ("Burns were treated with Silvadene. She takes no medications at present.", []),
    ],
)
def test_medications_are_the_workers(text: str, medications: list[str]) -> None:
    """What is put on the skin keeps its form; what another person takes or was stopped is none."""
    assert list(patient_of(text)[0].medications) == medications
