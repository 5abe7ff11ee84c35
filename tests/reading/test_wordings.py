"""The same facts in many reviewers' words, and beside each what looks like it and says something else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import Patient
from imr_llm.reading.patient import read_patient
from tests.reading.views import view_of


def patient_of(text: str) -> Patient:
    """The patient that a summary tells of."""
    return read_patient(view_of(text), Notes())


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        (
            "This is a case of a 66 y.o. retired (2019) crossing guard, she fell on ice 1-18-2022.",
            66,
            "female",
        ),
        ("This is the case of a 41 yo welder. He was burned.", 41, "male"),
        ("He was injured. The orthopedist states that she may be a candidate. He limps.", None, "male"),
        ("She limps and she cries. The neurologist says he is concerned.", None, "female"),
        ("She limps and she rests. Her podiatrist says he will see her.", None, "female"),
        ("She limps. The physiatrist wrote that he wants therapy. She rests.", None, "female"),
        ("He limps. He rests. A neighbor says she cooks for him.", None, "male"),
        ("This is a case of a denial of 12 visits.", None, None),
        ("He was 40 years old at that time and is now 43.", 43, "male"),
        ("She was 40 years old then. She limps.", None, "female"),
        ("He limps. Flexion was 30 then and improved; extension is now 43.", None, "male"),
    ],
)
def test_age_and_sex(text: str, age: int | None, sex: str | None) -> None:
    """Who treats or helps the worker lends no pronoun; a case is of somebody of an age."""
    patient = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("66 y.o. bus driver, she slipped on diesel on the yard 1-18-2022, no LOC.", "2022-01-18"),
        ("The patient fell off a loading dock 3/4/2012 and has back pain.", "2012-03-04"),
        ("He was struck by a forklift 03/04/2012.", "2012-03-04"),
        ("She has pain from cumulative trauma at work through January 2, 2013.", "2013-01-02"),
        ("Repetitive strain injury at her work through 1/2/2013 is claimed.", "2013-01-02"),
        ("He alleges continuous trauma on the job ending 1/2/2013.", "2013-01-02"),
        ("She fell, was seen 1-18-2022 and sent home.", None),
        ("He has been off work since the date of injury, 2/14/2013, when a gate fell on him.", "2013-02-14"),
        ("She dreams of the accident, and the doctor who met her on 11/3/14 noted it.", None),
        (
            "She was burned on 7/1/14. She dreams of the accident, and who saw her on 11/3/14 agrees.",
            "2014-07-01",
        ),
        ("He fell off a ladder, MRI 1-18-2022 showed a tear.", None),
        ("He fell off a ladder and was operated on the knee 1-18-2022.", None),
        ("She slipped again at home 1-18-2022.", None),
    ],
)
def test_date_of_injury(text: str, date: str | None) -> None:
    """Notes leave "on" out before the date of what happened; wear has the day on which it ended."""
    found = patient_of(text).date_of_injury
    assert (found.isoformat() if found is not None else None) == date


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "DOI 6/30/2010. She was changing a keg when it came down on her left arm.",
            "changing a keg when it came down on her left arm",
        ),
        (
            "Date of injury 6/30/2010. He was guarding the gate when a car ran the barrier.",
            "guarding the gate when a car ran the barrier",
        ),
        (
            "The injury was on 6/30/2010. The patient was counting the drawer when the shelf gave way.",
            "counting the drawer when the shelf gave way",
        ),
        (
            "She attributes this to her work since she has operated a bread slicer for ten years.",
            "operated a bread slicer for ten years",
        ),
        (
            "He relates the symptoms to his job, where he pulled cable for twelve years.",
            "pulled cable for twelve years",
        ),
        ("A pallet fell onto his right foot on 3/3/2019.", "A pallet fell onto his right foot"),
        ("DOI 6/30/2010. She was taking Norco when the doctor retired.", None),
        ("DOI 6/30/2010. She was feeling better when the therapy began.", None),
        ("The claim is one of continuous trauma with a date of 2/2/2014.", None),
        ("The claim is one of cumulative trauma with an onset in 2014.", None),
        ("She attributes this to her work.", None),
    ],
)
def test_mechanism(text: str, mechanism: str | None) -> None:
    """What the worker was about when it happened is told; that there was wear alone explains nothing."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("PR-2 of 4/9/14: R shoulder 7/10, neck 5/10.", ["R shoulder", "neck"]),
        ("She rates the left knee at 6/10.", ["left knee"]),
        ("His left ankle was crushed against a pedal housing.", ["left ankle"]),
        ("A worker whose mouth was hit by an elbow.", ["mouth"]),
        ("The right index finger was caught in a press.", ["right index finger"]),
        ("He slipped and hyperextended his right knee.", ["right knee"]),
        ("She jammed the left thumb.", ["left thumb"]),
        ("The chain slipped and he took the weight across his low back.", ["low back"]),
        ("A crate dropped onto her left foot.", ["left foot"]),
        ("A keg came down on her left arm.", ["left arm"]),
        ("There is a left foot which is 2.1 degrees cooler than the other.", ["left foot"]),
        ("R wrist better, no new complaint.", ["R wrist"]),
        (
            "There is numbness of the left thumb, index and long fingers at night.",
            ["left thumb, index and long fingers"],
        ),
        ("Injury to the cervical spine. She has neck pain.", ["cervical spine"]),
        ("Exam R shoulder flex 110, spasm of trapezius.", []),
        ("Exam: gait antalgic, pain in the left knee with squatting.", []),
        ("Left hip pain with leg length discrepancy.", ["Left hip"]),
        ("Tenolysis of the right index finger (1/10/14) was done.", []),
        ("Strength of the right knee is 4/5.", []),
        ("The medication is taken by mouth.", []),
    ],
)
def test_body_parts(text: str, parts: Sequence[str]) -> None:
    """A part that something happened to or that is rated counts; one that was looked at does not."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The diagnosis list reads lumbar stenosis (724.02), knee bursitis, rule out gout, and obesity.",
            ["lumbar stenosis", "knee bursitis", "obesity"],
        ),
        ("The list of diagnoses includes cervicalgia and lumbago.", ["cervicalgia", "lumbago"]),
        ("Problem list: lumbar strain; insomnia.", ["lumbar strain", "insomnia"]),
        (
            "Current problems are listed as: left hip pain, lumbar spondylosis, congestive heart failure.",
            ["left hip pain", "lumbar spondylosis", "congestive heart failure"],
        ),
        (
            "Accepted conditions include lumbar strain and right knee sprain.",
            ["lumbar strain", "right knee sprain"],
        ),
        (
            "The stated impressions are left rotator cuff tear, partial, and left shoulder impingement.",
            ["left rotator cuff tear, partial", "left shoulder impingement"],
        ),
        ("The dental report diagnosed: bruxism, and myofascial pain.", ["bruxism", "myofascial pain"]),
        ("Comorbid obesity BMI 38 and DM2.", ["obesity", "DM2"]),
        ("She has asthma and uses an inhaler.", ["asthma"]),
        ("The patient also has hypertension, treated with lisinopril.", ["hypertension"]),
        ("He has poorly controlled diabetes.", ["diabetes"]),
        ("His history is significant for hypothyroidism.", ["hypothyroidism"]),
        (
            "Diagnosis: PTSD; insomnia. There is also headache and hypertension.",
            ["PTSD", "insomnia", "headache", "hypertension"],
        ),
        ("She fell. R distal radius fx treated with a cast.", ["R distal radius fx"]),
        ("There is also numbness and tingling.", []),
        ("Diagnosis: PTSD. There is also a request for therapy.", ["PTSD"]),
        ("A psychologist diagnosed PTSD.", ["PTSD"]),
        (
            "Current problems and treatment include: 1) lumbar sprain 2) insomnia.",
            ["lumbar sprain", "insomnia"],
        ),
        ("A cardiologist diagnosed in 2012 is not named.", []),
        ("She has asthma as a child in her records.", []),
        ("His wife has hypertension.", []),
        ("She has no asthma.", []),
        ("Her mother has asthma.", []),
        ("Current problems are discussed with the employer.", []),
        ("The medical problems of the claim are not described.", []),
        ("The problem is that therapy was denied.", []),
        ("His history is significant for two surgeries.", []),
    ],
)
def test_diagnoses(text: str, names: Sequence[str]) -> None:
    """Listed problems and impressions are diagnoses; so are the diseases that the worker has besides."""
    assert [one.name for one in patient_of(text).diagnoses] == names


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "He had baked for years when, on 3/4/2012, a flour silo burst above him.",
            "a flour silo burst above him",
        ),
        (
            "She was well until 3/4/2012, when a rack swayed and sank onto her foot.",
            "a rack swayed and sank onto her foot",
        ),
        ("Neck pain since an MVA on 3/4/2012: rear-ended at a light.", "rear-ended at a light"),
        (
            "On 3/4/2012 the hoist let go and swept him off the deck.",
            "the hoist let go and swept him off the deck",
        ),
        ("On 3/4/2012, the patient complained of neck pain.", None),
        ("On 3/4/2012 the surgeon requested a fusion.", None),
        ("She was well until 3/4/2012, when she was seen for neck pain.", None),
    ],
)
def test_what_happened_on_the_date_of_injury(text: str, mechanism: str | None) -> None:
    """The header's date is known again, and the clause beside it tells the injury, not the care."""
    patient = read_patient(view_of(text), Notes(), date(2012, 3, 4))
    assert patient.date_of_injury == date(2012, 3, 4)
    assert patient.mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The claim has been accepted for the head and psyche.", ["head", "psyche"]),
        ("Body part(s): heart, lungs.", ["heart", "lungs"]),
        ("There is ringing in both ears.", ["both ears"]),
        ("She has low back pain with attendant paresthesias about the left leg.", ["low back"]),
        ("She was lifting when the resident's knees buckled.", []),
    ],
)
def test_accepted_parts(text: str, parts: Sequence[str]) -> None:
    """What the claim is accepted for is injured; what a pain brings with it and another's knees are not."""
    assert list(patient_of(text).body_parts) == parts
