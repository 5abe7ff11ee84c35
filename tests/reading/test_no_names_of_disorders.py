"""Sentences beside the diagnoses, and words beside a code, that name no diagnosis of the worker."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


def diagnoses(text: str) -> list[str]:
    """The diagnoses of a summary, each as `name [code]`."""
    return [one.name + (f" [{one.code}]" if one.code else "") for one in patient_of(text).diagnoses]


@pytest.mark.parametrize(
    "sentence",
    [
        "Consider facet arthropathy.",
        "Differential includes facet arthropathy.",
        "EMG to evaluate radiculopathy.",
        "Depression screening performed.",
        "Recheck rotator cuff tear in six weeks.",
        "Monitor hypertension.",
        "Education about diabetes.",
        "Herniated discs can cause radiculopathy.",
        "Carpal tunnel syndrome responds to splinting.",
        "Counseled on hypertension.",
        "Lumbar discogram.",
        "Cervical laminectomy.",
        "Adjustment of the lumbar spine.",
        "Status post fall with reduction in pain.",
    ],
)
def test_a_sentence_behind_a_diagnosis_is_none(sentence: str) -> None:
    """A sentence that holds more than the name of a disorder tells no further diagnosis."""
    assert diagnoses(f"Diagnosis: lumbar strain. {sentence}") == ["lumbar strain"]
    assert diagnoses(f"Diagnosis: lumbar strain; {sentence}")[:1] == ["lumbar strain"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Right carpal tunnel syndrome",
        "Facet arthropathy",
        "Major depressive disorder, single episode, moderate",
        "Status post left knee arthroscopy",
        "Medial meniscus tear, right knee",
        "Cervical postlaminectomy syndrome",
    ],
)
def test_a_sentence_of_a_name_is_a_diagnosis(sentence: str) -> None:
    """A sentence that holds the name of a disorder and no more is a further diagnosis."""
    assert diagnoses(f"Diagnosis: lumbar strain. {sentence}.") == ["lumbar strain", sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The request form reads lumbar MRI (M54.5).", []),
        ("The claims administrator coded the request for a back brace (M54.5).", []),
        ("The provider bills back brace (M54.5) and hot packs (M54.2).", []),
        ("The form names the lumbar epidural injection (M54.16).", []),
        ("The form reads carpal tunnel release (G56.01).", []),
        ("The biller entered cervical pillow (M54.2).", []),
        ("The form names acupuncture for lumbago (M54.5).", []),
        ("The biller coded lumbago (M54.5) and a back brace (M54.5).", ["lumbago [M54.5]"]),
        ("The form reads carpal tunnel syndrome (G56.01).", ["carpal tunnel syndrome [G56.01]"]),
        (
            "The biller coded lumbago (M54.5) and cervicalgia (M54.2).",
            ["lumbago [M54.5]", "cervicalgia [M54.2]"],
        ),
    ],
)
def test_what_a_code_is_billed_for_is_no_diagnosis(text: str, expected: list[str]) -> None:
    """A treatment, a study or a request that stands before a code is not what the worker has."""
    assert diagnoses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The neurologist added sleep apnea testing to the plan.", []),
        ("The psychiatrist adds depression counseling and Zoloft.", []),
        ("The physiatrist added carpal tunnel injections to the request.", []),
        ("The cardiologist added hypertension monitoring to the request.", []),
        ("The internist adds diabetes education.", []),
        ("The neurologist added migraine to the list of diagnoses.", []),
        ("The neurologist added sleep apnea.", ["sleep apnea"]),
        ("The psychiatrist adds major depression and insomnia.", ["major depression", "insomnia"]),
    ],
)
def test_what_a_doctor_adds_to_the_plan_is_no_diagnosis(text: str, expected: list[str]) -> None:
    """What a doctor adds is a diagnosis only where its last word can end one."""
    assert diagnoses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diagnoses: loss of disc height 50% at L5-S1, gout.", ["loss of disc height 50% at L5-S1", "gout"]),
        ("Diagnoses: loss of vertebral height 40%, gout.", ["loss of vertebral height 40%", "gout"]),
        ("Diagnoses: obesity, weight 290 pounds, gout.", ["obesity", "gout"]),
    ],
)
def test_a_height_is_measured_where_it_is_the_workers(text: str, expected: list[str]) -> None:
    """The height of a disc is part of the disorder's name; a weight behind a name is not."""
    assert diagnoses(text) == expected
