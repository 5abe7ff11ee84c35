"""Tests of the cross-check of wordings: which values of prose a person should look at first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from imr_llm import extract
from imr_llm.checking import wording_findings
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import (
    Category,
    Citation,
    Diagnosis,
    FindingCode,
    Guideline,
    GuidelineBasis,
    Patient,
    Quantity,
    Severity,
    Unit,
    UrAction,
)
from imr_llm.domain.spans import Span
from imr_llm.settings import Settings
from tests.checking.drafts import DRAFT, TEXT, letter

PRESENT = "She has neck pain."
VALUES = {
    "patient.body_parts[0]": lambda value: Patient(body_parts=(value,)),
    "patient.diagnoses[0].name": lambda value: Patient(diagnoses=(Diagnosis(name=value),)),
    "patient.medications[0]": lambda value: Patient(medications=(value,)),
    "patient.prior_treatments[0]": lambda value: Patient(prior_treatments=(value,)),
    "patient.mechanism_of_injury": lambda value: Patient(mechanism_of_injury=value),
}


def asked(path: str, told: str) -> list[tuple[str, str]]:
    """Path and message of the findings for a value, which stands in brackets in what the letter tells."""
    before, value, behind = told.replace("]", "[").split("[")
    printed = letter(TEXT.replace(PRESENT, f"{PRESENT} {before}{value}{behind}"))
    start = printed.text.index(f"{before}{value}{behind}") + len(before)
    span = Span(start=start, end=start + len(value), text=value)
    draft = replace(DRAFT, patient=VALUES[path](value), disputed_items=(), evidence={path: (span,)})
    found = list(wording_findings(printed, draft))
    assert all(one.code is FindingCode.UNCERTAIN_VALUE and one.severity is Severity.INFO for one in found)
    return [(one.path, one.message) for one in found]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("patient.medications[0]", "[Etodolac] was begun in May but could not be tolerated."),
        ("patient.medications[0]", "He takes Lyrica, and used to take [Soma]."),
        ("patient.medications[0]", "After the operation only she was given [Percocet]."),
        ("patient.prior_treatments[0]", "He had [physical therapy between May and June]."),
        ("patient.prior_treatments[0]", "He had [an initial 4 sessions of acupuncture]."),
        ("patient.prior_treatments[0]", "The wound needed [excision]."),
        ("patient.mechanism_of_injury", "The pain is made worse by [sitting]."),
        (
            "patient.mechanism_of_injury",
            "She was hanging a sign when the hook gave way and she [fell onto a bench].",
        ),
        ("patient.mechanism_of_injury", "He was [pushing a bin] and he strained his back."),
        ("patient.diagnoses[0].name", "Seen for [anxiety with cognitive behavioral therapy]."),
        ("patient.diagnoses[0].name", "The impression is [rotator cuff tendinitis and cervical strain]."),
        ("patient.diagnoses[0].name", "She filed a claim for [chronic hip pain]."),
        ("patient.diagnoses[0].name", "The impression is [cluster headache unlikely]."),
        ("patient.diagnoses[0].name", "They diagnosed a [sprain] and sent her home."),
        ("patient.diagnoses[0].name", "He suffered a [fracture of the left radius]."),
        ("patient.diagnoses[0].name", "She fell and sustained a cut and an [ankle dislocation]."),
        ("patient.diagnoses[0].name", "The crash resulted in a [concussion]."),
        ("patient.diagnoses[0].name", "He fell off a truck, resulting in a [clavicle fracture]."),
        ("patient.diagnoses[0].name", "The emergency department diagnosed a [wrist sprain]."),
        ("patient.medications[0]", "She used [ibuprofen] and lisinopril."),
        ("patient.medications[0]", "He had been on [Soma]."),
        ("patient.mechanism_of_injury", "He was hurt while [kneeling to lift a crate]."),
        ("patient.prior_treatments[0]", "He underwent [massage to], among others."),
        ("patient.prior_treatments[0]", 'She had [counseling "with success"].'),
        ("patient.prior_treatments[0]", "Prior care was [nerve blocks used] with benefit."),
        ("patient.mechanism_of_injury", "He [tripped on a hose, injuring the hip]."),
        ("patient.mechanism_of_injury", "Then [the lid came down on him]."),
        ("patient.body_parts[0]", "There was pain at the [patellar tendon]."),
        ("patient.body_parts[0]", "She points to the [left groin]."),
        ("patient.body_parts[0]", "A crate slid down and struck the [left side of the face]."),
        ("patient.body_parts[0]", "There was numbness of the [right leg]."),
        ("patient.prior_treatments[0]", "He had 20 visits of therapy, including [mirror exercises]."),
        ("patient.prior_treatments[0]", "He had a knee arthroscopy with [partial medial meniscectomy]."),
        ("patient.prior_treatments[0]", "She had [right knee arthroscopy], partial meniscectomy and rest."),
        ("patient.prior_treatments[0]", "The report names [deferred therapy]."),
        ("patient.medications[0]", "Prior: [Lyrica] with edema."),
        ("patient.diagnoses[0].name", "In a clinic he was diagnosed with a [lumbar strain]."),
        ("patient.diagnoses[0].name", "The diagnoses are neck pain and [improving]."),
        ("patient.body_parts[0]", "An old claim for the [left hand] was closed."),
        ("patient.body_parts[0]", "She had fractures of the left wrist and [right ankle]."),
        ("patient.body_parts[0]", "The [left elbow] was treated and has healed."),
        ("patient.body_parts[0]", "There was dryness of the [scrotum]."),
    ],
)
def test_a_wording_that_is_often_misread_raises_a_question(path: str, told: str) -> None:
    """Once, on the path of the value, with the value quoted."""
    value = told[told.index("[") + 1 : told.index("]")]
    ((where, message),) = asked(path, told)
    assert where == path
    assert message.startswith(f'"{value}')
    assert message.endswith("?")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("patient.medications[0]", "Medications are [Lyrica], Norco and Prilosec."),
        ("patient.medications[0]", "He takes [Lyrica]. Soma was stopped last year."),
        ("patient.medications[0]", "Soma was stopped last year. He takes [Lyrica]."),
        ("patient.prior_treatments[0]", "He had [physical therapy], then rest."),
        ("patient.prior_treatments[0]", "He had [physical therapy for the neck]."),
        ("patient.prior_treatments[0]", "He had [two epidural steroid injections] in May."),
        ("patient.prior_treatments[0]", "He had [open reduction and internal fixation of the left wrist]."),
        ("patient.mechanism_of_injury", "He [slipped on a wet ramp and landed on his side]."),
        ("patient.mechanism_of_injury", "She [was struck by a falling box] and felt pain at once."),
        ("patient.diagnoses[0].name", "Diagnosis: [major depressive disorder, single episode, moderate]."),
        ("patient.diagnoses[0].name", "Diagnosis: [cervical sprain and strain]."),
        ("patient.diagnoses[0].name", "Diagnosis: [knee osteoarthritis, end stage]."),
        ("patient.diagnoses[0].name", "She suffered from [migraine]."),
        ("patient.mechanism_of_injury", "She was hurt [standing on a stool when it slipped]."),
        ("patient.body_parts[0]", "She complains of pain in the [left knee] that radiates."),
    ],
)
def test_a_plain_wording_raises_none(path: str, told: str) -> None:
    """Lists, names, and what only a neighbouring sentence tells."""
    assert asked(path, told) == []


def of_item(**changes: object) -> list[tuple[str, str]]:
    """The findings for the first item with some fields changed; all its values are found in its request."""
    printed = letter()
    item = DRAFT.disputed_items[0].model_copy(update=changes)
    evidence = dict(DRAFT.evidence)
    for path, value in (("treatment", item.treatment), ("body_part", item.body_part)):
        if value and value in TEXT:
            start = printed.text.index(value)
            evidence[f"disputed_items[0].{path}"] = (Span(start=start, end=start + len(value), text=value),)
    draft = replace(DRAFT, patient=Patient(), disputed_items=(item,), evidence=evidence)
    return [(one.path, one.message) for one in wording_findings(printed, draft)]


def test_an_item_as_it_is_mostly_told_raises_no_question() -> None:
    """Acupuncture is acupuncture."""
    assert of_item() == []


def test_a_category_that_no_word_gives_is_asked_about() -> None:
    """`other` always, another one where the words are often of a third."""
    ((path, message),) = of_item(category=Category.OTHER)
    assert path == "disputed_items[0].category"
    assert "ACUPUNCTURE" in message
    assert of_item(treatment="PSYCHIATRIC TESTING", category=Category.MENTAL_HEALTH) != []


def test_a_body_part_in_the_name_of_a_device_is_asked_about() -> None:
    """The pillow is cervical; whether the treatment is, is another thing."""
    ((path, message),) = of_item(treatment="CERVICAL PILLOW", body_part="CERVICAL")
    assert path == "disputed_items[0].body_part"
    assert message.startswith('"CERVICAL … pillow"')


@pytest.mark.parametrize(
    ("told", "asked_about"),
    [
        ("UR denied all except acupuncture, which it [modified].", True),
        ("In an earlier review acupuncture was [denied].", True),
        ("UR [denied] acupuncture prior to surgery.", False),
        ("UR [denied] acupuncture. A previous request was certified.", False),
    ],
)
def test_what_an_earlier_review_may_have_done_is_asked_about(told: str, asked_about: bool) -> None:
    """And what was done with all requests but some."""
    before, action, behind = told.replace("]", "[").split("[")
    printed = letter(TEXT.replace(PRESENT, f"{PRESENT} {before}{action}{behind}"))
    start = printed.text.index(f"{before}{action}{behind}") + len(before)
    path = "disputed_items[0].ur_action"
    item = DRAFT.disputed_items[0].model_copy(update={"ur_action": UrAction(action)})
    span = Span(start=start, end=start + len(action), text=action)
    draft = replace(DRAFT, patient=Patient(), disputed_items=(item,), evidence={path: (span,)})
    assert [one.path for one in wording_findings(printed, draft)] == [path] * asked_about


def test_a_sentence_in_the_place_of_a_title_is_asked_about() -> None:
    """On the citation as a whole, for it may be none."""
    words = "Acupuncture Treatment Guidelines"
    start = TEXT.index(words)
    cited = GuidelineBasis(
        text=words, based_on_mtus=True, citations=(Citation(guideline=Guideline.MTUS, title="says nothing"),)
    )
    path = "disputed_items[0].reviewer_basis.citations[0]"
    item = DRAFT.disputed_items[0].model_copy(update={"reviewer_basis": cited})
    span = Span(start=start, end=start + len(words), text=words)
    draft = replace(DRAFT, patient=Patient(), disputed_items=(item,), evidence={f"{path}.title": (span,)})
    assert [one.path for one in wording_findings(letter(), draft)] == [path]


def test_one_wording_that_approves_of_several_items_is_asked_about() -> None:
    """What was approved and what was done, of each of them; of one item alone nothing is asked."""
    words = "6 visits"
    start = TEXT.index(words)
    spans: tuple[Span, ...] = (Span(start=start, end=start + len(words), text=words),)
    approved = Quantity(amount=6, unit=Unit.VISIT)
    items = tuple(one.model_copy(update={"ur_approved": approved}) for one in DRAFT.disputed_items)
    paths = [f"disputed_items[{index}].ur_approved" for index in range(len(items))]

    def found(*given: str) -> set[str]:
        evidence = {f"{path}.amount": spans for path in given}
        draft = replace(DRAFT, patient=Patient(), disputed_items=items, evidence=evidence)
        return {one.path for one in wording_findings(letter(), draft)}

    assert found(*paths) == {*paths, *(path.replace("approved", "action") for path in paths)}
    assert found(paths[0]) == set()


def test_a_sentence_without_end_is_looked_at_around_the_value() -> None:
    """So that a long letter costs no more."""
    told = "He takes [Lyrica] " + "and more " * 100_000 + "which was stopped"
    assert asked("patient.medications[0]", told) == []


def test_a_sentence_ends_before_a_no_break_space_as_before_any_other() -> None:
    """What the next sentence tells is asked of no value of this one, whatever the spaces are."""
    told = "He takes [Lyrica]. Soma was stopped in May."
    assert asked("patient.medications[0]", told) == []
    assert asked("patient.medications[0]", told.replace(" ", "\u00a0")) == []
    assert asked("patient.medications[0]", told.replace("]. Soma", "] and Soma").replace(" ", "\u00a0"))


def test_the_reader_says_which_of_its_values_are_uncertain() -> None:
    """As findings that send no letter to a person; of plain wordings there are none."""
    told = "A crate slid off a shelf and struck her on the left shoulder."
    record = extract(TEXT.replace(PRESENT, told), settings=Settings(engine="reader"))
    assert "patient.body_parts[0]" in [one.path for one in record.findings]
    assert not record.needs_review
    plain = extract(letter(), settings=Settings(engine="reader"))
    assert not [one for one in plain.findings if one.path.startswith("patient")]


def test_a_record_without_prose_has_nothing_uncertain() -> None:
    """A draft without evidence asks nothing."""
    empty: Draft = replace(DRAFT, patient=Patient(), disputed_items=(), evidence={})
    assert list(wording_findings(letter(), empty)) == []
