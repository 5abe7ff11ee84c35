"""Tests of the second opinion on what prose tells: the patient, and what utilization review did."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from imr_llm.checking import compare_told, wrong_roles
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import Diagnosis, FindingCode, Patient, Quantity, Severity, Sex, Unit, UrAction
from imr_llm.domain.spans import Span
from imr_llm.letters import load_letter
from imr_llm.reading import read

LETTER = load_letter(
    """\
Case Number: CM16-0023456          Date Assigned: 06/20/2016
Date of Injury: 02/03/2014         Decision Date: 07/25/2016
UR Denial Date: 05/16/2016         Priority: Standard
Application Received: 06/02/2016

HOW THE IMR FINAL DETERMINATION WAS MADE
The expert reviewer is licensed in Chiropractic and is licensed to practice in California.

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the case file,
including all medical records:
The patient is a 51-year-old male who was injured on 2/3/2014 when he slipped on a wet ramp. He has right
shoulder pain. Treatment to date has included physical therapy and a cortisone injection. His doctor has
asked for massage and a refill of Norco. Current medications are Norco and naproxen. Gabapentin made him
dizzy and was stopped. Diagnoses: right rotator cuff tear (840.4) and neck strain. The guideline allows 10
visits. On 5/16/2016 utilization review modified the request for 12 acupuncture visits to 6 visits.
It denied the cervical pillow.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

1. Acupuncture x 12 visits: Upheld

Claims Administrator guideline: Decision based on MTUS Acupuncture Treatment Guidelines.

MAXIMUS guideline: Decision based on MTUS Acupuncture Treatment Guidelines.

Decision rationale: Six visits are a full trial. The request for 12 visits is not medically necessary.

2. Cervical pillow: Overturned

Claims Administrator guideline: Decision based on MTUS ACOEM Chapter 8.

MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 8.

Decision rationale: Sleep is disturbed and a pillow is advised. The pillow is medically necessary.
""",
    name="told",
)
READ = read(LETTER)


def at(words: str) -> tuple[Span, ...]:
    """Where words first stand in the letter, line ends aside."""
    start = LETTER.text.replace("\n", " ").index(words)
    return (Span(start=start, end=start + len(words), text=LETTER.text[start : start + len(words)]),)


def with_patient(**changes: object) -> Draft:
    """The reader's draft with other values of the patient, each with its words in the letter as evidence."""
    evidence = {
        path: spans
        for path, spans in READ.evidence.items()
        if not any(path.startswith(f"patient.{name}") for name in changes)
    }
    for name, value in changes.items():
        for index, one in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(one, Diagnosis):
                evidence[f"patient.{name}[{index}].name"] = at(one.name)
            else:
                evidence[f"patient.{name}[{index}]"] = at(str(one))
    if isinstance(story := changes.get("mechanism_of_injury"), str):
        evidence["patient.mechanism_of_injury"] = at(story)
    return replace(READ, patient=READ.patient.model_copy(update=changes), evidence=evidence)


def with_review(index: int, words: str, **changes: object) -> Draft:
    """The reader's draft with something else that utilization review did with an item, told by `words`."""
    items = list(READ.disputed_items)
    items[index] = items[index].model_copy(update=changes)
    paths = (
        [f"ur_approved.{end}" for end in ("amount", "unit")] if "ur_approved" in changes else ["ur_action"]
    )
    shown = {f"disputed_items[{index}].{path}": at(words) for path in paths}
    return replace(READ, disputed_items=tuple(items), evidence=READ.evidence | shown)


def told(draft: Draft) -> list[tuple[Severity, str]]:
    """Severity and path of every conflict."""
    found = compare_told(LETTER, draft, READ)
    assert all(one.code is FindingCode.MODEL_READER_CONFLICT for one in found)
    return [(one.severity, one.path) for one in found]


def test_the_reader_reads_this_letter() -> None:
    """What the tests change is there, and agrees with itself."""
    assert (READ.patient.age, READ.patient.sex) == (51, Sex.MALE)
    assert READ.patient.medications == ("Norco", "naproxen")
    assert READ.patient.prior_treatments == ("physical therapy", "cortisone injection")
    assert [one.ur_action for one in READ.disputed_items] == [UrAction.MODIFIED, UrAction.DENIED]
    assert told(READ) == []


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"age": 15}, "patient.age"),
        ({"age": None}, "patient.age"),
        ({"sex": Sex.FEMALE}, "patient.sex"),
        ({"date_of_injury": date(2016, 5, 16)}, "patient.date_of_injury"),
        ({"mechanism_of_injury": "Sleep is disturbed"}, "patient.mechanism_of_injury"),
        ({"medications": ()}, "patient.medications"),
        ({"body_parts": ("shoulder", "neck")}, "patient.body_parts[0]"),
        (
            {"diagnoses": (Diagnosis(name="rotator cuff tear", code="840.4"), Diagnosis(name="neck strain"))},
            "patient.diagnoses[0].name",
        ),
        (
            {"diagnoses": (Diagnosis(name="right rotator cuff tear"), Diagnosis(name="neck strain"))},
            "patient.diagnoses[0].code",
        ),
    ],
)
def test_another_or_a_lost_value_of_the_patient_is_a_warning(changes: dict[str, object], path: str) -> None:
    """Also a side or a code that the reader reads with the same words."""
    assert told(with_patient(**changes)) == [(Severity.WARNING, path)]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"medications": ("Norco",)}, "patient.medications"),
        ({"diagnoses": (Diagnosis(name="neck strain"),)}, "patient.diagnoses"),
        ({"prior_treatments": ("physical therapy",)}, "patient.prior_treatments"),
        ({"body_parts": ("right shoulder", "neck", "ramp")}, "patient.body_parts[2]"),
    ],
)
def test_a_value_that_only_one_of_them_has_is_told(changes: dict[str, object], path: str) -> None:
    """The reader reads by wordings that it knows, and a model may know others."""
    assert told(with_patient(**changes)) == [(Severity.INFO, path)]


@pytest.mark.parametrize(
    "changes",
    [
        {"medications": ("Norco", "naproxen"), "prior_treatments": ("physical therapy", "injection")},
        {"mechanism_of_injury": "slipped on a wet ramp"},
    ],
)
def test_more_or_fewer_words_of_the_same_place_are_no_conflict(changes: dict[str, object]) -> None:
    """A value need not end where the reader's does."""
    assert told(with_patient(**changes)) == []


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"medications": ("Norco", "naproxen", "Gabapentin")}, "patient.medications[2]"),
        (
            {"prior_treatments": ("physical therapy", "cortisone injection", "massage")},
            "patient.prior_treatments[2]",
        ),
    ],
)
def test_what_its_sentence_calls_stopped_or_asked_for_is_a_warning(
    changes: dict[str, object], path: str
) -> None:
    """It stands in the letter, and in another role; whether or not there is a reader's opinion."""
    draft = with_patient(**changes)
    assert told(draft) == [(Severity.WARNING, path)]
    assert [one.path for one in wrong_roles(LETTER, draft, READ)] == [path]
    assert path in [one.path for one in wrong_roles(LETTER, draft, None)]


@pytest.mark.parametrize(
    ("draft", "path"),
    [
        (with_review(0, "denied", ur_action=UrAction.DENIED), "disputed_items[0].ur_action"),
        (with_review(1, "modified", ur_action=UrAction.MODIFIED), "disputed_items[1].ur_action"),
        (
            with_review(0, "12", ur_approved=Quantity(amount=12, unit=Unit.VISIT)),
            "disputed_items[0].ur_approved",
        ),
    ],
)
def test_another_deed_or_amount_of_utilization_review_is_a_warning(draft: Draft, path: str) -> None:
    """Another item's words are its own deed's."""
    assert told(draft) == [(Severity.WARNING, path)]


def test_visits_and_sessions_are_the_same_amount() -> None:
    """Letters use one for the other."""
    approved = Quantity(amount=6, unit=Unit.SESSION)
    assert told(with_review(0, "6 visits", ur_approved=approved)) == []


@pytest.mark.parametrize(("words", "amount"), [("10 visits", 10), ("51", 51)])
def test_an_amount_that_nobody_says_was_approved_is_a_warning(words: str, amount: int) -> None:
    """What a guideline allows, or a number of a sentence on something else."""
    draft = with_review(1, words, ur_approved=Quantity(amount=amount, unit=Unit.VISIT))
    assert told(draft) == [(Severity.WARNING, "disputed_items[1].ur_approved")]


def test_a_deed_whose_sentence_names_another_item_alone_is_a_warning() -> None:
    """Where the reader reads no deed, the names in the sentence tell whose it is."""
    unread = replace(
        READ,
        disputed_items=tuple(one.model_copy(update={"ur_action": None}) for one in READ.disputed_items),
    )
    assert wrong_roles(LETTER, READ, unread) == ()
    draft = with_review(1, "modified", ur_action=UrAction.MODIFIED)
    found = [(one.severity, one.path) for one in wrong_roles(LETTER, draft, unread)]
    assert found == [(Severity.WARNING, "disputed_items[1].ur_action")]


def test_nothing_is_compared_with_a_reader_that_reads_nothing() -> None:
    """What only the model says is told, and is no contradiction."""
    blank = replace(
        READ,
        patient=Patient(),
        disputed_items=tuple(
            one.model_copy(update={"ur_action": None, "ur_approved": None}) for one in READ.disputed_items
        ),
        evidence={},
    )
    severities = {one.severity for one in compare_told(LETTER, READ, blank)}
    assert Severity.ERROR not in severities
    assert Severity.INFO in severities
