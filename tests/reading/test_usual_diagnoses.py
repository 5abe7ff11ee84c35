"""The usual sentences by which letters tell diagnoses, and what stands among them and is none."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnoses include painful hardware of the lumbar spine and left knee sprain.",
            ["painful hardware of the lumbar spine", "left knee sprain"],
        ),
        (
            (
                "Following the injury of 2012 the diagnoses are lumbar strain; gout following the injury "
                "of 2012; asthma."
            ),
            ["lumbar strain", "gout", "asthma"],
        ),
        (
            "Diagnoses are knee contusion after the fall of 3/4/2013; ankle sprain; anxiety.",
            ["knee contusion", "ankle sprain", "anxiety"],
        ),
        (
            "Diagnoses include lumbar radiculopathy, myofascial pain syndrome, and insomnia.",
            ["lumbar radiculopathy", "myofascial pain syndrome", "insomnia"],
        ),
        (
            (
                "The diagnoses have included left knee internal derangement, left ankle sprain and "
                "obesity. He is 40."
            ),
            ["left knee internal derangement", "left ankle sprain", "obesity"],
        ),
        (
            (
                "The diagnoses have included degeneration of lumbar intervertebral disc, lumbar facet "
                "joint syndrome and muscle spasms."
            ),
            ["degeneration of lumbar intervertebral disc", "lumbar facet joint syndrome", "muscle spasms"],
        ),
        (
            "Diagnostic impressions are cervical sprain and post-traumatic headaches.",
            ["cervical sprain", "post-traumatic headaches"],
        ),
        (
            "He carries a diagnosis of complex regional pain syndrome of the left upper extremity.",
            ["complex regional pain syndrome of the left upper extremity"],
        ),
        ("She carries diagnoses of fibromyalgia and migraine.", ["fibromyalgia", "migraine"]),
        (
            "Impression was of a medial meniscus tear of the right knee.",
            ["medial meniscus tear of the right knee"],
        ),
        ("The impression is that of lumbar facet arthropathy.", ["lumbar facet arthropathy"]),
        ("The working diagnosis is thoracic outlet syndrome.", ["thoracic outlet syndrome"]),
        (
            "Working diagnoses are right hip labral tear and trochanteric bursitis.",
            ["right hip labral tear", "trochanteric bursitis"],
        ),
        (
            "The treating physician's diagnoses are lumbar strain, radiculitis, and depression.",
            ["lumbar strain", "radiculitis", "depression"],
        ),
        ("He has a history of hypertension and diabetes mellitus.", ["hypertension", "diabetes mellitus"]),
        ("PMH significant for asthma, GERD, and hypothyroidism.", ["asthma", "GERD", "hypothyroidism"]),
        (
            "Past medical history is significant for hypertension, sleep apnea.",
            ["hypertension", "sleep apnea"],
        ),
        ("The patient presents with a diagnosis of lumbago.", ["lumbago"]),
        (
            ("The patient is a 44 year old male with a diagnosis of right shoulder impingement syndrome."),
            ["right shoulder impingement syndrome"],
        ),
        (
            (
                "This is a 44 year old male with diagnoses of lumbar strain and anxiety who requests "
                "acupuncture."
            ),
            ["lumbar strain", "anxiety"],
        ),
        (
            ("She is being treated for chronic neck pain, cervical radiculopathy, and migraine headaches."),
            ["cervical radiculopathy", "migraine headaches"],
        ),
        ("The injured worker is being treated for lumbar spondylosis.", ["lumbar spondylosis"]),
        (
            ("The injured worker is undergoing treatment for lumbar radiculopathy and facet arthropathy."),
            ["lumbar radiculopathy", "facet arthropathy"],
        ),
        (
            "The injured worker's diagnoses include lumbar radiculitis and sacroiliitis.",
            ["lumbar radiculitis", "sacroiliitis"],
        ),
        (
            "The patient's diagnoses consist of cervicalgia, lumbago and headaches.",
            ["cervicalgia", "lumbago", "headaches"],
        ),
        ("The most recent diagnosis was lumbosacral neuritis NOS.", ["lumbosacral neuritis NOS"]),
        (
            "Per the 3/4/14 report, the diagnoses were listed as lumbago and sciatica.",
            ["lumbago", "sciatica"],
        ),
        (
            (
                "On exam there was spasm. Diagnoses were thoracic strain, lumbar strain, and r/o "
                "herniated disc."
            ),
            ["thoracic strain", "lumbar strain"],
        ),
        ("A diagnosis of lateral epicondylitis was given.", ["lateral epicondylitis"]),
        ("A diagnosis of plantar fasciitis was made and orthotics were requested.", ["plantar fasciitis"]),
        ("Diagnoses given were neck strain and shoulder strain.", ["neck strain", "shoulder strain"]),
        (
            "The patient has diagnoses including chronic pain, insomnia, and depression.",
            ["chronic pain", "insomnia", "depression"],
        ),
        ("The accepted conditions are lumbar strain and knee sprain.", ["lumbar strain", "knee sprain"]),
        ("The patient was assessed with lumbar radiculopathy.", ["lumbar radiculopathy"]),
        (
            "Her diagnoses at that visit were trigger thumb and osteoarthritis of the CMC joint.",
            ["trigger thumb", "osteoarthritis of the CMC joint"],
        ),
        (
            "The pain physician listed lumbar facet syndrome, sacroiliitis and obesity as diagnoses.",
            ["lumbar facet syndrome", "sacroiliitis", "obesity"],
        ),
        (
            "Diagnoses listed include neck pain, brachial neuritis, and myalgia.",
            ["neck pain", "brachial neuritis", "myalgia"],
        ),
        ("The applicant has a diagnosis of low back pain.", ["low back pain"]),
        (
            "Diagnoses of cervical strain and lumbar strain were rendered.",
            ["cervical strain", "lumbar strain"],
        ),
        ("There is a diagnosis of lumbar stenosis.", ["lumbar stenosis"]),
        ("Clinical impression is rotator cuff tendinitis, right.", ["rotator cuff tendinitis, right"]),
        ("The clinical diagnosis remains cervical radiculopathy.", ["cervical radiculopathy"]),
        ("Objectively there is tenderness. Dx - lumbar strain, obesity.", ["lumbar strain", "obesity"]),
        ("The diagnosis by the QME was lumbar sprain.", ["lumbar sprain"]),
        ("The claimant was felt to have lumbar facet syndrome.", ["lumbar facet syndrome"]),
        ("It is the physician's impression that she has cervical radiculopathy.", ["cervical radiculopathy"]),
        ("The provider's assessment was that of lumbar strain.", ["lumbar strain"]),
        (
            "The provider's assessment is lumbar strain with radiculitis and insomnia.",
            ["lumbar strain with radiculitis", "insomnia"],
        ),
        (
            "The ICD-10 codes were M54.16 (lumbar radiculopathy) and G47.00 (insomnia).",
            ["lumbar radiculopathy [M54.16]", "insomnia [G47.00]"],
        ),
        (
            "He is status post lumbar fusion and has a diagnosis of post-laminectomy syndrome.",
            ["post-laminectomy syndrome"],
        ),
        (
            "The patient is a 50 year old male with chronic low back pain and lumbar radiculopathy.",
            ["lumbar radiculopathy"],
        ),
        (
            ("She is a 52 year old female with a history of fibromyalgia, who was injured when she fell."),
            ["fibromyalgia"],
        ),
        ("The patient suffers from depression and anxiety.", ["depression", "anxiety"]),
        (
            (
                "The injured worker is a 48 year old female with an injury on 3/4/2012. The injured "
                "worker's diagnoses included lumbar sprain/strain, rule out lumbar radiculopathy."
            ),
            ["lumbar sprain/strain"],
        ),
        ("The clinical impression was cervical and lumbar sprain.", ["cervical and lumbar sprain"]),
        (
            (
                "The treating diagnoses include chronic neck pain (ICD-723.1), headaches and tension-type"
                " headache."
            ),
            ["chronic neck pain [723.1]", "headaches", "tension-type headache"],
        ),
        (
            ("The patient has the diagnosis of lumbar stenosis with claudication, which limits walking."),
            ["lumbar stenosis with claudication"],
        ),
        (
            (
                "The patient is noted to have diagnoses of neck strain, thoracic strain and status post "
                "head injury."
            ),
            ["neck strain", "thoracic strain", "status post head injury"],
        ),
        ("MRI confirmed the diagnosis of rotator cuff tear.", ["rotator cuff tear"]),
        ("Diagnoses include gout, and CRPS was ruled out.", ["gout"]),
        ("A diagnosis of depression was considered to be work related.", ["depression"]),
        ("The diagnosis of lumbar strain was not accepted.", ["lumbar strain"]),
        ("The diagnosis of carpal tunnel syndrome has been confirmed.", ["carpal tunnel syndrome"]),
        (
            ("She is a 52 year old female with a history of hypertension, who was injured when she fell."),
            ["hypertension"],
        ),
        (
            "She is a 52 year old female with a history of diabetes and asthma who fell at work.",
            ["diabetes", "asthma"],
        ),
        (
            "It is my impression that the patient has cervical radiculopathy and gout.",
            ["cervical radiculopathy", "gout"],
        ),
    ],
)
def test_diagnoses_in_usual_sentences(text: str, expected: list[str]) -> None:
    """A sentence in its usual formula gives its diagnoses, without what is none."""
    found = patient_of(text).diagnoses
    assert [one.name + (f" [{one.code}]" if one.code else "") for one in found] == expected
