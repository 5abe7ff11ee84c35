"""The usual formulas by which letters list diagnoses, and what stands among them and is none."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "She has wrist pain. Assessment: symptomatic retained hardware of the right distal "
                "radius, and flexor pollicis longus tenosynovitis. The surgeon recommends hardware "
                "removal."
            ),
            [
                "symptomatic retained hardware of the right distal radius",
                "flexor pollicis longus tenosynovitis",
            ],
        ),
        (
            "Impression: painful retained hardware of the left ankle. Removal is requested.",
            ["painful retained hardware of the left ankle"],
        ),
        (
            "Diagnoses include painful hardware of the lumbar spine and left knee sprain.",
            ["painful hardware of the lumbar spine", "left knee sprain"],
        ),
        (
            "Diagnosis: loose screw at L4; adjacent segment disease.",
            ["loose screw at L4", "adjacent segment disease"],
        ),
        (
            "Diagnoses: hardware failure, right tibia; left foot drop.",
            ["hardware failure, right tibia", "left foot drop"],
        ),
        ("Assessment: broken rod at L5-S1. Plan: revision.", ["broken rod at L5-S1"]),
        (
            (
                "Her sister, who lives with her, was told she has fibromyalgia; patient does not carry "
                "that diagnosis."
            ),
            [],
        ),
        ("Diagnoses: lumbar strain. His wife was told that she has lupus.", ["lumbar strain"]),
        ("His brother says he has diabetes. Diagnosis: wrist sprain.", ["wrist sprain"]),
        ("Her mother was told she has osteoporosis, and she worries about it.", []),
        (
            (
                "The surgeon diagnosed lumbar degenerative disc disease, discogenic low back pain and "
                "depression, and is considering a two level fusion."
            ),
            ["lumbar degenerative disc disease", "discogenic low back pain", "depression"],
        ),
        (
            (
                "The treating physician diagnosed cervical radiculopathy and left shoulder impingement, "
                "and requests an MRI."
            ),
            ["cervical radiculopathy", "left shoulder impingement"],
        ),
        ("Dr. Moss diagnosed lateral epicondylitis and recommended a brace.", ["lateral epicondylitis"]),
        (
            "The QME diagnosed chronic pain syndrome, opioid dependence and depression.",
            ["chronic pain syndrome", "opioid dependence", "depression"],
        ),
        (
            (
                "The psychologist diagnosed major depressive disorder, single episode, and is planning "
                "six sessions of therapy."
            ),
            ["major depressive disorder, single episode"],
        ),
        (
            "The provider diagnosed knee osteoarthritis in 2014 and is requesting a knee replacement.",
            ["knee osteoarthritis"],
        ),
        (
            (
                "The chiropractor has diagnosed lumbar sprain, thoracic sprain and myospasm, and is "
                "treating him twice a week."
            ),
            ["lumbar sprain", "thoracic sprain", "myospasm"],
        ),
        (
            (
                "Following the injury of 2012 the diagnoses are lumbar strain; gout following the injury "
                "of 2012; asthma."
            ),
            ["lumbar strain", "gout", "asthma"],
        ),
        ("Diagnoses: lumbar strain following the injury of 2012; gout.", ["lumbar strain", "gout"]),
        (
            "Diagnoses are knee contusion after the fall of 3/4/2013; ankle sprain; anxiety.",
            ["knee contusion", "ankle sprain", "anxiety"],
        ),
        ("Diagnoses: a. lumbar strain b. knee sprain c. gout.", ["lumbar strain", "knee sprain", "gout"]),
        ("Assessment: a) lumbar strain b) knee sprain c) gout.", ["lumbar strain", "knee sprain", "gout"]),
        (
            "Impression: A. Cervical radiculopathy. B. Left shoulder impingement. C. Insomnia.",
            ["Cervical radiculopathy", "Left shoulder impingement", "Insomnia"],
        ),
        ("Diagnoses: lumbar strain / tinnitus / insomnia.", ["lumbar strain", "tinnitus", "insomnia"]),
        ("Diagnoses: neck strain / back strain.", ["neck strain", "back strain"]),
        ("Diagnoses: lumbar sprain / strain, knee sprain.", ["lumbar sprain / strain", "knee sprain"]),
        (
            "Diagnoses: lumbar sprain/strain; cervical sprain/strain.",
            ["lumbar sprain/strain", "cervical sprain/strain"],
        ),
        ("Diagnoses: anxiety / depression, bruxism.", ["anxiety / depression", "bruxism"]),
        (
            "Dx: L5-S1 disc herniation (722.10) with radiculopathy; gout.",
            ["L5-S1 disc herniation [722.10]", "gout"],
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
            (
                "The injured worker was diagnosed as having rotator cuff tear, shoulder impingement, and "
                "adhesive capsulitis."
            ),
            ["rotator cuff tear", "shoulder impingement", "adhesive capsulitis"],
        ),
        ("She was diagnosed with carpal tunnel syndrome. She has numbness.", ["carpal tunnel syndrome"]),
        (
            "Diagnostic impressions are cervical sprain and post-traumatic headaches.",
            ["cervical sprain", "post-traumatic headaches"],
        ),
        (
            "Diagnostic Impression: lumbar disc displacement without myelopathy, sciatica.",
            ["lumbar disc displacement without myelopathy", "sciatica"],
        ),
        (
            (
                "Assessment: 1. Lumbar radiculopathy. 2. Status post lumbar fusion. 3. Depression. Plan: "
                "refill."
            ),
            ["Lumbar radiculopathy", "Status post lumbar fusion", "Depression"],
        ),
        (
            "The current diagnoses are: 1. Neck pain 2. Low back pain 3. Right knee pain",
            ["Neck pain", "Low back pain", "Right knee pain"],
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
        (
            (
                "The treating physician's diagnoses include: cervical spondylosis; cubital tunnel "
                "syndrome, left."
            ),
            ["cervical spondylosis", "cubital tunnel syndrome, left"],
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
            "The injured worker's diagnoses: lumbar radiculitis, sacroiliitis.",
            ["lumbar radiculitis", "sacroiliitis"],
        ),
        (
            "The injured worker's diagnoses include lumbar radiculitis and sacroiliitis.",
            ["lumbar radiculitis", "sacroiliitis"],
        ),
        (
            "Diagnoses: lumbar radiculopathy, disc displacement. ICD-9: 724.4, 722.10.",
            ["lumbar radiculopathy", "disc displacement"],
        ),
        (
            "Diagnosis: 724.4 lumbar radiculitis, 722.10 disc displacement.",
            ["lumbar radiculitis [724.4]", "disc displacement [722.10]"],
        ),
        (
            "ICD-9: 724.4 Lumbar radiculitis; 722.10 disc displacement.",
            ["Lumbar radiculitis [724.4]", "disc displacement [722.10]"],
        ),
        (
            "Diagnoses: (1) Cervical strain; (2) Lumbar strain; (3) Rule out left knee tear.",
            ["Cervical strain", "Lumbar strain"],
        ),
        (
            "DIAGNOSES: Lumbar strain. Cervical strain. Insomnia. TREATMENT PLAN: refill Norco.",
            ["Lumbar strain", "Cervical strain", "Insomnia"],
        ),
        (
            "The patient's diagnoses consist of cervicalgia, lumbago and headaches.",
            ["cervicalgia", "lumbago", "headaches"],
        ),
        (
            (
                "The claimant has been diagnosed with bilateral carpal tunnel syndrome, left greater than"
                " right, and de Quervain's tenosynovitis."
            ),
            ["bilateral carpal tunnel syndrome, left greater than right", "de Quervain's tenosynovitis"],
        ),
        ("The most recent diagnosis was lumbosacral neuritis NOS.", ["lumbosacral neuritis NOS"]),
        (
            "Primary diagnosis: plantar fasciitis. Secondary diagnosis: obesity.",
            ["plantar fasciitis", "obesity"],
        ),
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
        (
            "The records list the following diagnoses: knee arthritis, hip bursitis.",
            ["knee arthritis", "hip bursitis"],
        ),
        (
            "The patient has the following diagnoses: knee arthritis, hip bursitis.",
            ["knee arthritis", "hip bursitis"],
        ),
        ("The accepted conditions are lumbar strain and knee sprain.", ["lumbar strain", "knee sprain"]),
        ("Dx: s/p L knee arthroscopy; L knee OA.", ["s/p L knee arthroscopy", "L knee OA"]),
        ("The patient was assessed with lumbar radiculopathy.", ["lumbar radiculopathy"]),
        (
            "Her diagnoses at that visit were trigger thumb and osteoarthritis of the CMC joint.",
            ["trigger thumb", "osteoarthritis of the CMC joint"],
        ),
        ("Final diagnosis: closed head injury, cervical strain.", ["closed head injury", "cervical strain"]),
        ("The physician's impression: right wrist ganglion.", ["right wrist ganglion"]),
        (
            "The pain physician listed lumbar facet syndrome, sacroiliitis and obesity as diagnoses.",
            ["lumbar facet syndrome", "sacroiliitis", "obesity"],
        ),
        (
            "Diagnoses listed include neck pain, brachial neuritis, and myalgia.",
            ["neck pain", "brachial neuritis", "myalgia"],
        ),
        (
            ("The patient is diagnosed with 1) cervical disc disease 2) shoulder bursitis 3) epicondylitis."),
            ["cervical disc disease", "shoulder bursitis", "epicondylitis"],
        ),
        ("The applicant has a diagnosis of low back pain.", ["low back pain"]),
        (
            "Diagnoses of cervical strain and lumbar strain were rendered.",
            ["cervical strain", "lumbar strain"],
        ),
        (
            ("The primary treating physician has diagnosed the patient with lumbar strain and ankle sprain."),
            ["lumbar strain", "ankle sprain"],
        ),
        (
            "The provider has diagnosed him with lumbar strain and ankle sprain.",
            ["lumbar strain", "ankle sprain"],
        ),
        ("There is a diagnosis of lumbar stenosis.", ["lumbar stenosis"]),
        ("Clinical impression is rotator cuff tendinitis, right.", ["rotator cuff tendinitis, right"]),
        ("The clinical diagnosis remains cervical radiculopathy.", ["cervical radiculopathy"]),
        ("Objectively there is tenderness. Dx - lumbar strain, obesity.", ["lumbar strain", "obesity"]),
        ("Dx: lumbar strain, r/o HNP. Rx: Norco.", ["lumbar strain"]),
        ("Metformin is taken. Dx: lumbar strain. Norco for pain.", ["lumbar strain"]),
        ("Diagnosis: knee sprain. Weakness of the quadriceps. Gait normal.", ["knee sprain"]),
        (
            (
                "Diagnoses: Lumbar radiculopathy. Cervical spondylosis without myelopathy. Status post "
                "left knee arthroscopy. Opioid dependence."
            ),
            [
                "Lumbar radiculopathy",
                "Cervical spondylosis without myelopathy",
                "Status post left knee arthroscopy",
                "Opioid dependence",
            ],
        ),
        (
            "Impression: Lumbar radiculopathy (724.4). Cervicalgia (723.1). Depression.",
            ["Lumbar radiculopathy [724.4]", "Cervicalgia [723.1]", "Depression"],
        ),
        ("Assessment: Right knee OA. He had a fall. Arthritis runs in families.", ["Right knee OA"]),
        ("The physician who diagnosed migraine referred her to a neurologist.", []),
        ("She was diagnosed in 2013 with plantar fasciitis.", ["plantar fasciitis"]),
        ("The diagnosis by the QME was lumbar sprain.", ["lumbar sprain"]),
        (
            "Dr. Patel has diagnosed bilateral plantar fasciitis; orthotics are requested.",
            ["bilateral plantar fasciitis"],
        ),
        ("An orthopedist diagnosed a rotator cuff tear on 3/4/13.", ["rotator cuff tear"]),
        (
            "Her dentist diagnosed bruxism, xerostomia and TMJ disorder.",
            ["bruxism", "xerostomia", "TMJ disorder"],
        ),
        ("The surgeon diagnosed no instability.", []),
        ("His wife's doctor diagnosed lupus.", []),
        (
            "The emergency physician diagnosed a contusion. Diagnosis now: lumbar radiculopathy.",
            ["contusion", "lumbar radiculopathy"],
        ),
        ("The physician diagnosed possible CRPS.", []),
        ("The physician's diagnoses are: cervical strain, rule out radiculopathy.", ["cervical strain"]),
        (
            "Diagnoses: CRPS, left upper limb (G90.512) / neck strain (847.0).",
            ["CRPS, left upper limb [G90.512]", "neck strain [847.0]"],
        ),
        (
            "Diagnoses: median neuritis / carpal tunnel syndrome, gout.",
            ["median neuritis / carpal tunnel syndrome", "gout"],
        ),
        ("Problem list: 1. DM2 2. HTN 3. Lumbago.", ["DM2", "HTN", "Lumbago"]),
        ("The claimant has been diagnosed as suffering from lumbar disc disease.", ["lumbar disc disease"]),
        ("The claimant was felt to have lumbar facet syndrome.", ["lumbar facet syndrome"]),
        ("It is the physician's impression that she has cervical radiculopathy.", ["cervical radiculopathy"]),
        ("The provider's assessment was that of lumbar strain.", ["lumbar strain"]),
        (
            "The provider's assessment is lumbar strain with radiculitis and insomnia.",
            ["lumbar strain with radiculitis", "insomnia"],
        ),
        ("Diagnosis codes: 724.2, 847.0.", []),
        (
            "Diagnoses: 1) 847.2 lumbar sprain 2) 847.0 neck sprain",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: lumbar sprain - 847.2; neck sprain - 847.0.",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: lumbar sprain, 847.2, neck sprain, 847.0.",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: Lumbar sprain (ICD-9 847.2), Neck sprain (ICD-9 847.0).",
            ["Lumbar sprain [847.2]", "Neck sprain [847.0]"],
        ),
        (
            (
                "Dx: M54.16 radiculopathy, lumbar region; M17.11 unilateral primary osteoarthritis, right"
                " knee."
            ),
            [
                "radiculopathy, lumbar region [M54.16]",
                "unilateral primary osteoarthritis, right knee [M17.11]",
            ],
        ),
        (
            "The ICD-10 codes were M54.16 (lumbar radiculopathy) and G47.00 (insomnia).",
            ["lumbar radiculopathy [M54.16]", "insomnia [G47.00]"],
        ),
        (
            "Diagnosis: lumbar disc displacement without myelopathy (722.10), rule out stenosis.",
            ["lumbar disc displacement without myelopathy [722.10]"],
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
                "Her diagnoses include: status post right carpal tunnel release; left carpal tunnel "
                "syndrome; and trigger finger, right ring finger."
            ),
            [
                "status post right carpal tunnel release",
                "left carpal tunnel syndrome",
                "trigger finger, right ring finger",
            ],
        ),
        (
            (
                "The treating diagnoses include chronic neck pain (ICD-723.1), headaches and tension-type"
                " headache."
            ),
            ["chronic neck pain [723.1]", "headaches", "tension-type headache"],
        ),
        (
            (
                "According to the progress report the diagnoses are as follows: 1. Knee pain. 2. "
                "Chondromalacia patella."
            ),
            ["Knee pain", "Chondromalacia patella"],
        ),
        (
            "Axis I: major depression. Axis II: none. Axis III: back pain. Axis V: GAF 55.",
            ["major depression", "back pain"],
        ),
        (
            "The patient is a candidate for surgery. Diagnoses at issue: rotator cuff tear.",
            ["rotator cuff tear"],
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
        ("The patient's condition was diagnosed as lateral epicondylitis.", ["lateral epicondylitis"]),
        (
            "This was diagnosed as lateral epicondylitis of the right elbow.",
            ["lateral epicondylitis of the right elbow"],
        ),
        ("MRI confirmed the diagnosis of rotator cuff tear.", ["rotator cuff tear"]),
        ("No diagnosis was given.", []),
        ("The diagnosis was not stated. MRI showed disc bulge.", []),
        ("The diagnosis of CRPS was considered but not confirmed.", []),
        ("A diagnosis of CRPS has been ruled out. Diagnosis: neuropathy.", ["neuropathy"]),
        ("He does not have a diagnosis of diabetes. Diagnosis: wrist pain.", ["wrist pain"]),
        (
            ("Guidelines recommend it for a diagnosis of radiculopathy. She was diagnosed with knee pain."),
            ["knee pain"],
        ),
        ("Diagnoses include gout, and CRPS was ruled out.", ["gout"]),
        ("A diagnosis of depression was considered to be work related.", ["depression"]),
        ("The diagnosis of lumbar strain was not accepted.", ["lumbar strain"]),
        ("The diagnosis of asthma and gout was never confirmed.", []),
        ("The diagnosis of fibromyalgia is in doubt. Diagnosis: myalgia.", ["myalgia"]),
        ("The diagnosis of carpal tunnel syndrome has been confirmed.", ["carpal tunnel syndrome"]),
        (
            "Diagnoses: M54.16 (lumbar radiculopathy), G47.00 (insomnia).",
            ["lumbar radiculopathy [M54.16]", "insomnia [G47.00]"],
        ),
        (
            "Diagnoses: lumbar sprain - 847.2, neck sprain - 847.0.",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: - 847.2 lumbar sprain - 847.0 neck sprain",
            ["lumbar sprain [847.2]", "neck sprain [847.0]"],
        ),
        (
            "Diagnoses: lumbar sprain – 847.2; neck sprain – ICD-9 847.0; gout – 274.9.",
            ["lumbar sprain [847.2]", "neck sprain [847.0]", "gout [274.9]"],
        ),
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
def test_diagnoses_in_usual_formulas(text: str, expected: list[str]) -> None:
    """The diagnoses that a formula tells are found, each as printed, and only these."""
    found = patient_of(text).diagnoses
    assert [one.name + (f" [{one.code}]" if one.code else "") for one in found] == expected
