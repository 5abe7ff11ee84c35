"""A draft while it is filled in: what is put under a path is found there, and nothing else changes."""

from __future__ import annotations

import pytest

from imr_llm.asking.sheet import Sheet, empty_draft
from imr_llm.domain.record import Citation, Diagnosis, Guideline, GuidelineBasis
from imr_llm.domain.spans import Span

SPANS = (Span(start=3, end=8, text="words"),)


def test_values_stand_under_their_paths_with_their_evidence() -> None:
    """On every depth: a field of the draft, of a part, an element of a list, a field of an item."""
    sheet = Sheet(empty_draft(2))
    sheet.put("clinical_summary", "told", {"": SPANS})
    sheet.put("patient.age", 51, {"": SPANS})
    sheet.append("patient.diagnoses", Diagnosis(name="strain"), {".name": SPANS})
    sheet.append("patient.diagnoses", Diagnosis(name="sprain"), {".name": SPANS})
    sheet.put("disputed_items[1].request", "a brace", {"": SPANS})
    draft = sheet.draft()
    assert (draft.clinical_summary, draft.patient.age) == ("told", 51)
    assert [one.name for one in draft.patient.diagnoses] == ["strain", "sprain"]
    assert [one.request for one in draft.disputed_items] == ["", "a brace"]
    assert sheet.get("patient.diagnoses[1].name") == "sprain"
    assert set(draft.evidence) == {
        "clinical_summary",
        "patient.age",
        "patient.diagnoses[0].name",
        "patient.diagnoses[1].name",
        "disputed_items[1].request",
    }


def test_a_value_inside_a_value_that_was_put_can_be_added_to() -> None:
    """A citation goes into the list of a paragraph that stands already, and the paragraph keeps its words."""
    sheet = Sheet(empty_draft(1))
    path = "disputed_items[0].reviewer_basis"
    sheet.put(path, GuidelineBasis(text="Decision based on the guideline."), {".text": SPANS})
    sheet.append(f"{path}.citations", Citation(guideline=Guideline.ODG, title="Knee"), {".title": SPANS})
    basis = sheet.items[0].reviewer_basis
    assert basis is not None
    assert basis.text == "Decision based on the guideline."
    assert [one.title for one in basis.citations] == ["Knee"]


def test_what_was_taken_out_before_does_not_change_any_more() -> None:
    """The draft that a sheet was made from, and those that it gave, stay as they were."""
    first = empty_draft(1)
    sheet = Sheet(first)
    sheet.put("disputed_items[0].request", "a brace", {"": SPANS})
    second = sheet.draft()
    sheet.put("disputed_items[0].request", "two braces", {"": SPANS})
    sheet.put("case.case_number", "CM14-0000001", {"": SPANS})
    assert first == empty_draft(1)
    assert (second.disputed_items[0].request, second.case.case_number) == ("a brace", None)
    assert sheet.draft().disputed_items[0].request == "two braces"


def test_items_move_with_their_values_evidence_and_findings() -> None:
    """An item that is left out takes its evidence along, and one can be changed after it moved."""
    sheet = Sheet(empty_draft(3))
    for index, request in enumerate(("one", "two", "three")):
        sheet.put(f"disputed_items[{index}].request", request, {"": SPANS})
    sheet.reorder_items([2, 0])
    sheet.put("disputed_items[1].treatment", "of one", {"": SPANS})
    draft = sheet.draft()
    assert [(one.request, one.treatment) for one in draft.disputed_items] == [
        ("three", ""),
        ("one", "of one"),
    ]
    assert set(draft.evidence) == {
        "disputed_items[0].request",
        "disputed_items[1].request",
        "disputed_items[1].treatment",
    }


def test_a_field_that_there_is_not_is_refused() -> None:
    """A mistaken path is the caller's error and no new field."""
    with pytest.raises(TypeError, match="'shoe_size'"):
        Sheet(empty_draft()).put("patient.shoe_size", 9, {})


def test_the_evidence_of_a_value_and_its_parts_is_forgotten_and_no_other() -> None:
    """Another value takes its place, which may lack a part that it had."""
    sheet = Sheet(empty_draft(1))
    sheet.put("disputed_items[0].quantity", None, {".amount": SPANS, ".unit": SPANS})
    sheet.put("disputed_items[0].request", "a brace", {"": SPANS})
    sheet.forget("disputed_items[0].quantity")
    assert set(sheet.draft().evidence) == {"disputed_items[0].request"}
