"""Tests of the second opinion: the model's draft against the reader's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from imr_llm.checking import compare
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import Decision, FindingCode, GuidelineBasis, Reviewer, Severity
from tests.checking.drafts import DRAFT, with_header, with_item

BASIS = GuidelineBasis(text="Decision based on ODG.", based_on_mtus=None, citations=())


def told(draft: Draft, reader: Draft) -> list[tuple[Severity, str]]:
    """Severity and path of every conflict."""
    found = compare(draft, reader)
    assert all(one.code is FindingCode.MODEL_READER_CONFLICT for one in found)
    return [(one.severity, one.path) for one in found]


def test_equal_drafts_have_no_conflict() -> None:
    """What both read alike is not told."""
    assert told(DRAFT, DRAFT) == []


def test_another_decision_is_an_error() -> None:
    """Decisions are printed in a fixed place: the two must agree, and both are quoted."""
    model = with_item(decision=Decision.OVERTURNED)
    assert told(model, DRAFT) == [(Severity.ERROR, "disputed_items[0].decision")]
    message = compare(model, DRAFT)[0].message
    assert '"overturned"' in message
    assert '"upheld"' in message


def test_another_number_of_items_is_an_error() -> None:
    """An item that the model left out or made up is told once."""
    model = replace(DRAFT, disputed_items=DRAFT.disputed_items[:1])
    assert told(model, DRAFT) == [(Severity.ERROR, "disputed_items")]


def test_an_item_that_only_the_model_finds_is_told_at_its_request() -> None:
    """The number of items alone would not tell which of them to look at."""
    first = DRAFT.disputed_items[0]
    ghost = first.model_copy(update={"number": 9, "request": "This item"})
    model = replace(DRAFT, disputed_items=(*DRAFT.disputed_items, ghost))
    path = f"disputed_items[{len(DRAFT.disputed_items)}].request"
    assert told(model, DRAFT) == [(Severity.ERROR, "disputed_items"), (Severity.ERROR, path)]
    assert '"This item"' in compare(model, DRAFT)[1].message


def test_another_header_value_is_a_warning() -> None:
    """A header date that differs or is missing is told."""
    assert told(with_header(date_assigned=date(2014, 8, 9)), DRAFT) == [
        (Severity.WARNING, "case.date_assigned")
    ]
    assert told(with_header(case_number=None), DRAFT) == [(Severity.WARNING, "case.case_number")]


def test_what_the_reader_left_open_is_no_contradiction_and_is_told() -> None:
    """The reader leaves what it cannot point at; the model may know more, and is alone with it."""
    alone = [(Severity.INFO, "case.case_number")]
    assert told(DRAFT, with_header(case_number=None)) == alone
    assert told(DRAFT, with_item(decision=None)) == [(Severity.INFO, "disputed_items[0].decision")]
    assert told(DRAFT, replace(DRAFT, disputed_items=())) == []
    assert told(with_header(case_number=None), with_header(case_number=None)) == []


def test_items_are_compared_also_when_their_number_differs() -> None:
    """One item too many does not hide what is wrong with the others."""
    ghost = DRAFT.disputed_items[0].model_copy(update={"number": 9, "request": "This item"})
    flipped = with_item(decision=Decision.OVERTURNED).disputed_items
    model = replace(DRAFT, disputed_items=(ghost, *flipped), evidence={})
    assert told(model, DRAFT) == [
        (Severity.ERROR, "disputed_items"),
        (Severity.ERROR, "disputed_items[0].request"),
        (Severity.ERROR, "disputed_items[1].decision"),
    ]


def test_another_request_is_a_warning_but_layout_is_not() -> None:
    """Requests compare by their words."""
    assert told(with_item(request="ACUPUNCTURE X 10 VISITS"), DRAFT) == [
        (Severity.WARNING, "disputed_items[0].request")
    ]
    assert told(with_item(request="Acupuncture x12 visits"), DRAFT) == []


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"rationale": "Six visits are a full trial."}, "disputed_items[0].rationale"),
        ({"medically_necessary": True}, "disputed_items[0].medically_necessary"),
        ({"reviewer_basis": None}, "disputed_items[0].reviewer_basis"),
        ({"claims_administrator_basis": BASIS}, "disputed_items[0].claims_administrator_basis"),
    ],
)
def test_what_stands_under_a_heading_of_the_item_is_compared(changed: dict[str, object], path: str) -> None:
    """A passage that is cut short, a paragraph of the other side, another conclusion."""
    assert told(with_item(**changed), DRAFT) == [(Severity.WARNING, path)]


def test_the_reviewer_the_summary_and_the_documents_are_compared() -> None:
    """Lists by their elements in any order, texts by their words."""
    reader = replace(
        DRAFT,
        reviewer=Reviewer(specialties=("Neurology", "Pain Medicine"), board_certified=True),
        clinical_summary="She has neck pain.",
        documents_reviewed=("MRI report",),
    )
    same = replace(
        reader,
        reviewer=Reviewer(specialties=("Pain Medicine", "Neurology"), board_certified=True),
        clinical_summary="She has  neck pain",
    )
    assert told(same, reader) == []
    other = replace(
        reader,
        reviewer=Reviewer(specialties=("Neurology",)),
        clinical_summary="She has pain.",
        documents_reviewed=(),
    )
    assert told(other, reader) == [
        (Severity.WARNING, "reviewer.specialties"),
        (Severity.WARNING, "reviewer.board_certified"),
        (Severity.WARNING, "clinical_summary"),
        (Severity.WARNING, "documents_reviewed"),
    ]


def test_a_conclusion_that_the_model_left_open_is_no_conflict() -> None:
    """A model may see a conclusion where the reader sees none, and the reverse."""
    assert told(with_item(medically_necessary=None), DRAFT) == []
