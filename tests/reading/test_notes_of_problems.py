"""Terse notes: problems with remarks, codes without marks, what stands behind a date or a claim."""

from __future__ import annotations

import pytest

from tests.reading.test_prose import patient_of


def diagnoses(text: str) -> list[tuple[str, str | None]]:
    """The diagnoses that a summary tells, with their codes."""
    return [(one.name, one.code) for one in patient_of(text)[0].diagnoses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Problems per PTP 5/6/2013: 1. Knee strain - pain 6/10 on stairs, no locking. 2. Right "
                "hip bursitis - lies on L only. Sleeps poorly. 3. Gout - diet only."
            ),
            [("Knee strain", None), ("Right hip bursitis", None), ("Gout", None)],
        ),
        (
            (
                "Current problem list (rheum, Dr. V, 9/3/2014): #1 cluster headache, 339.00 - weekly. No "
                "aura. #2 cervical strain 847.0 - better. #3 seizure? - EEG neg. #4 asthma - PFT neg."
            ),
            [("cluster headache", "339.00"), ("cervical strain", "847.0")],
        ),
        (
            (
                "Impression: 1. Wrist sprain. He is improving with therapy. 2. De Quervain tenosynovitis. "
                "Injection is planned. 3. R/O scaphoid fracture."
            ),
            [("Wrist sprain", None), ("De Quervain tenosynovitis", None)],
        ),
        ("Problems: 1. Neck pain - 6/10. 2. Low back pain - 5/10.", []),
        ("Plan: 1. MRI - lumbar. 2. PT - 12 visits.", []),
        (
            (
                "Dx: 723.1 cervicalgia 726.2 L shoulder impingement 724.2 lumbago 535.50 ulcer, 2nd to NSAID "
                "(No dx of gout; labs nl.) Meds: Voltaren."
            ),
            [
                ("cervicalgia", "723.1"),
                ("L shoulder impingement", "726.2"),
                ("lumbago", "724.2"),
                ("ulcer, 2nd to NSAID", "535.50"),
            ],
        ),
        ("Dx: 847.2, 724.4 lumbar strain with radiculitis.", [("lumbar strain with radiculitis", "724.4")]),
        (
            "Dx: 847.2 lumbar strain, 354.0 carpal tunnel syndrome.",
            [("lumbar strain", "847.2"), ("carpal tunnel syndrome", "354.0")],
        ),
        ("PMH: gout (father), asthma; pt neg uric acid.", [("asthma", None)]),
        ("Dx: gout (non-industrial); asthma.", [("gout", None), ("asthma", None)]),
        (
            "The QME found no mania. He diagnosed panic disorder, chronic, and insomnia.",
            [("panic disorder, chronic", None), ("insomnia", None)],
        ),
        ("He diagnosed the fault in the press and repaired it.", []),
        (
            (
                "A mild adjustment disorder was the only diagnosis. The diagnoses are sciatica (M54.30) and "
                "adjustment disorder (F43.20)."
            ),
            [("sciatica", "M54.30"), ("adjustment disorder", "F43.20")],
        ),
    ],
)
def test_problems_are_read_without_their_remarks(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Each problem is a diagnosis once, and what is said behind it is neither its name nor another."""
    assert diagnoses(text) == expected


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("41 yr F, bus driver. RHD.", 41, "female"),
        ("41-yr M, cook.", 41, "male"),
        ("57 y M. DOI 1/1/12.", 57, "male"),
        ("12 yr f/u after surgery.", None, None),
        ("Works 30 yr f. company.", None, None),
    ],
)
def test_years_between_age_and_sex(text: str, age: int | None, sex: str | None) -> None:
    """A note's `41 yr F` is age and sex, and a visit after twelve years is neither."""
    patient, _ = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("DOI 3/6/2012 - loading ramp came down on R foot.", "loading ramp came down on R foot"),
        ("DOI 1/8/2013: operator's cab door swung shut on hand.", "operator's cab door swung shut on hand"),
        (
            "CT 5/30/2013 - 5/30/2014: repetitive folding of linen. Off work.",
            "CT 5/30/2013 - 5/30/2014: repetitive folding of linen",
        ),
        ("CT 5/30/2013 - no fracture. CT 6/1/2014: disc bulge.", None),
        ("DOI 6/5/2014: patient missed three weeks of work.", None),
        ("DOI 6/5/2014 - PTP gave him a brace.", None),
        ("DOI 6/5/2014 - temporary disability ran out.", None),
        ("DOI 6/5/2014 - knee gave out.", None),
        ("DOI 6/5/2014: carrier's adjuster closed file.", None),
        ("DOI 6/5/2014: low-back pain worsened.", None),
        ("DOI 6/5/2014 - display case tipped onto L foot.", "display case tipped onto L foot"),
        ("DOI 6/5/2014: bus stopped short, thrown into pole.", "bus stopped short, thrown into pole"),
    ],
)
def test_what_a_note_tells_behind_the_date(text: str, mechanism: str | None) -> None:
    """Behind the date of injury stands what happened, or what became of the claim or the complaints."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DOI 10/11/2018, low back, dragging a hose.", ["low back"]),
        ("DOI 6/5/2014: low back, R knee.", ["low back", "R knee"]),
        ("DOI 3/4/2017: fell off a dock. R hip, R knee. TTD.", ["R hip", "R knee"]),
        ("Claim: neck, upper back. Snores.", ["neck", "upper back"]),
        ("The body parts accepted were the right knee and the low back.", ["right knee", "low back"]),
        ("DOI 3/4/2017: MRI neck, low back.", []),
        ("DOI 3/4/2017: knee brace, cane.", []),
        ("Exam: neck, R shoulder. Spurling neg.", []),
        ("X-rays taken. R hip, R knee. No fracture.", []),
    ],
)
def test_parts_that_a_note_lists(text: str, expected: list[str]) -> None:
    """Parts that stand behind the date of injury or the claim are hurt, and parts of an examination not."""
    assert list(patient_of(text)[0].body_parts) == expected


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("DOI 10/11/2018, low back, dragging a sled up a slope.", "dragging a sled up a slope"),
        ("DOI 10/11/2018, R shoulder, seeing ortho.", None),
        (
            "Mechanism of injury: Patient states she was pushing a bin when it stuck.",
            "pushing a bin when it stuck",
        ),
        ("Mechanism of injury: the patient reports back pain.", None),
        ("Mechanism: he states that it was gradual.", None),
        (
            (
                "The patient fell from a ladder in 2005. He was injured on 4/4/2013 when a truck door closed "
                "on his left hand."
            ),
            "a truck door closed on his left hand",
        ),
        (
            "He was struck by a car as a child. His injury happened on 9/9/2012 when a drum fell on him.",
            "a drum fell on him",
        ),
    ],
)
def test_the_story_is_that_of_the_injury(text: str, mechanism: str | None) -> None:
    """What happened long before or is only complained of is no mechanism."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Low back pain 5/10, left hip pain 4/10, and burning in both feet.", ["Low back", "left hip"]),
        ("He has burning in both feet.", ["both feet"]),
        ("He had burning over the left foot and left ankle pain.", ["left foot", "left ankle"]),
        ("Neck pain 5/10, occ. to R arm. Low back pain.", ["Neck", "Low back"]),
        ("The rope jerked his left arm. He injured his left shoulder.", ["left shoulder"]),
        ("The rope jerked his neck.", ["neck"]),
        ("The accepted parts of the claim are the face and the left hand.", ["face", "left hand"]),
        ("Diagnoses: s/p right total knee arthroplasty; left knee strain.", ["left knee"]),
    ],
)
def test_where_a_pain_goes_and_what_was_pulled_are_not_hurt(text: str, expected: list[str]) -> None:
    """An arm that was jerked or feet that burn beside a spine are no parts of the injury."""
    assert list(patient_of(text)[0].body_parts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diagnoses: shoulder bursitis, biceps tendinitis, status post repair.", 2),
        ("Diagnoses: status post left knee arthroscopy; lumbar strain.", 2),
        ("Dx: R hip arthritis, severe (M16.11). R knee contusion, resolved. TTD.", 2),
        ("Dx: L hip osteoarthritis. L knee normal. R ankle stable.", 1),
    ],
)
def test_how_many_are_diagnosed(text: str, expected: int) -> None:
    """An operation without its part is no diagnosis, and a sentence of a name behind a list is one."""
    assert len(patient_of(text)[0].diagnoses) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was treated under his own care for a right inguinal hernia sustained while lifting.", []),
        ("The physician diagnosed right carpal tunnel syndrome only.", ["right carpal tunnel syndrome"]),
        ("Diagnosis: left inguinal hernia sustained while lifting a drum.", ["left inguinal hernia"]),
    ],
)
def test_a_name_ends_before_how_it_came(text: str, expected: list[str]) -> None:
    """What was being done when it came is no part of a diagnosis."""
    assert [one.name for one in patient_of(text)[0].diagnoses] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diagnoses: 1. Knee strain - 844.9. 2. Knee effusion - 719.06. 3. Insomnia - 780.52.",
            [("Knee strain", "844.9"), ("Knee effusion", "719.06"), ("Insomnia", "780.52")],
        ),
        ("Impression: 1. 45-year-old male with wrist pain. 2. Gout.", [("Gout", None)]),
        (
            "Impression: 1. Status post L4-5 fusion, doing well. 2. Gout.",
            [("Status post L4-5 fusion", None), ("Gout", None)],
        ),
        (
            "The diagnosis has been changed from lumbar strain to disc herniation.",
            [("disc herniation", None)],
        ),
        ("The patient was cleared of a diagnosis of multiple sclerosis.", []),
        ("The QME questioned the diagnosis of CRPS.", []),
        ("The neurologist's findings argue against a diagnosis of lupus.", []),
        ("The physician considered a diagnosis of gout but the uric acid was normal.", []),
        ("He was given a diagnosis of CRPS by one doctor, which the AME did not confirm.", []),
        (
            "He disagreed with UR. His diagnoses are lumbar strain and gout.",
            [("lumbar strain", None), ("gout", None)],
        ),
        ("The claim was rejected at first. The diagnoses include gout.", [("gout", None)]),
        ("PMH: asthma; s/p CABG.", [("asthma", None)]),
    ],
)
def test_what_is_doubted_or_changed_is_not_diagnosed(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """A diagnosis that somebody doubts, or that gave way to another, is none."""
    assert diagnoses(text) == expected


@pytest.mark.parametrize(
    "told",
    [
        "case manager called patient",
        "employer closed plant in 2013",
        "fusion gave relief",
        "settlement reached in 2014",
        "employee worked until 2013",
    ],
)
@pytest.mark.parametrize("mark", [" -", ":"])
def test_what_became_of_the_claim_is_no_mechanism(told: str, mark: str) -> None:
    """Behind the date of injury a note may tell of the claim, of work and of care."""
    assert patient_of(f"DOI 3/4/2012{mark} {told}.")[0].mechanism_of_injury is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her symptoms include low back pain with right leg numbness.", ["low back"]),
        ("She has neck pain with left hand weakness.", ["neck"]),
        ("She has neck pain with left arm pain.", ["neck", "left arm"]),
        ("He has knee pain with ankle swelling.", ["knee", "ankle"]),
    ],
)
def test_numbness_that_a_pain_brings_along(text: str, expected: list[str]) -> None:
    """A limb that is only numb or weak beside the pain of a spine is not hurt."""
    assert list(patient_of(text)[0].body_parts) == expected


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("She has right shoulder pain which began after using crutches for her ankle fracture.", None),
        ("He developed left knee pain due to limping and an altered gait.", None),
        ("He developed left hip pain secondary to an antalgic gait.", None),
        ("Injured on 3/4/2012 when a cane struck him in the face.", "a cane struck him in the face"),
        ("He injured his shoulder on 3/4/2012 using a sledge hammer.", "using a sledge hammer"),
    ],
)
def test_what_spares_a_limb_is_no_mechanism(text: str, mechanism: str | None) -> None:
    """Crutches and a limp come of an injury and tell of no new one."""
    assert patient_of(text)[0].mechanism_of_injury == mechanism
