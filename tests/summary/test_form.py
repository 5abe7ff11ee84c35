"""The form check: a template summary says only what the texts can write for its record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Sentence, Style, Summary
from imr_llm.summary import verify, write_summary
from imr_llm.summary.form import form_checks
from imr_llm.summary.slots import FIXED_PATHS, SLOTS, SOURCES
from imr_llm.summary.texts import load_texts
from tests.summary.changes import with_item
from tests.summary.records import CREATED, all_records, five_items, notice_of_2013, one_drug, two_therapies
from tests.summary.styles import STYLES

RECORDS = all_records()


def forms(record: CaseRecord, summary: Summary) -> list[str]:
    """What the form check says."""
    return [check.message for check in form_checks(summary, record, load_texts(summary.style))]


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_every_sentence_with_placeholders_has_its_values(style: Style) -> None:
    """What the texts can say and what may stand in it are kept together."""
    texts = load_texts(style)
    for key, names in texts.placeholders.items():
        if key.startswith("labels.") or not names:
            continue
        assert {name for name in names if name != "quote"} == set(SLOTS.get(key, {})), key
        assert ("quote" in names) is (key in SOURCES), key


def test_every_path_of_a_fixed_sentence_is_of_one_that_is_there() -> None:
    """In the texts of one audience or another."""
    known = {key for style in STYLES for key in load_texts(style).fixed.values()}
    assert FIXED_PATHS.keys() <= known


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize("name", RECORDS)
def test_what_the_template_writes_has_its_form(name: str, style: Style) -> None:
    """For every record and every style."""
    assert forms(RECORDS[name], write_summary(RECORDS[name], style, created_at=CREATED)) == []


def test_another_choice_and_order_of_true_sentences_passes() -> None:
    """The check knows what may be said, not what the writer chooses."""
    record = two_therapies()
    explanation = write_summary(record, created_at=CREATED).items[0].explanation
    turned = with_item(record, 0, *reversed(explanation[1:]))
    assert forms(record, turned) == []
    plainer = Sentence(
        text="The request was for relaxation training with a psychologist.",
        paths=("disputed_items[0].treatment",),
    )
    other_quote = Sentence(
        text="The reviewer wrote: “There is no documentation of measured progress so far …”.",
        paths=("disputed_items[0].rationale",),
    )
    assert forms(record, with_item(record, 0, plainer, other_quote)) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("UR changed this and approved 5 visits.", "ur_approved"),
        ("UR denied this request.", "ur_action"),
        ("The reviewer overturned the denial, so it does not stand.", "decision"),
        ("The request was for 4 sessions of relaxation training with a psychologist.", "treatment"),
        ("The request was for home training device rental.", "treatment"),
        ("The reviewer agreed with the denial.", "decision"),
        ("The reviewer wrote: “There is documentation of measured progress so far …”.", "rationale"),
        ("The reviewer wrote: “Ten sessions ordered at once exceed the first course”.", "rationale"),
        ("The reviewer wrote: “A rental of six weeks is consistent with the guideline.”", "rationale"),
        ("Result: the denial stands for all 2 requests.", "decision"),
    ],
)
def test_what_the_texts_cannot_write_fails(text: str, field: str) -> None:
    """Another value, another item's words, words of nobody, a quotation cut elsewhere, another part's."""
    record = two_therapies()
    summary = with_item(record, 0, Sentence(text=text, paths=(f"disputed_items[0].{field}",)))
    assert forms(record, summary) == [
        "request 1, sentence 1: the texts have no such sentence for this record"
    ]
    assert "form" in {check.check for check in verify(summary, record)}


def test_paths_that_the_writer_does_not_give_fail() -> None:
    """A true sentence that rests on something else is not the template's."""
    record = two_therapies()
    for paths in ((), ("disputed_items[1].decision",), ("outcome",)):
        sentence = Sentence(text="The reviewer upheld the denial, so it still stands.", paths=paths)
        assert forms(record, with_item(record, 0, sentence)) != []


def test_a_heading_is_the_records_request() -> None:
    """To the letter, capitals as the template shows them."""
    record = two_therapies()
    summary = write_summary(record, created_at=CREATED)
    item = summary.items[0].model_copy(update={"request": summary.items[0].request.upper()})
    changed = summary.model_copy(update={"items": (item, *summary.items[1:])})
    assert forms(record, changed) == ["request 1: the heading is not the record's request"]


@pytest.mark.parametrize("made", [five_items, notice_of_2013, one_drug])
def test_sentences_of_another_record_fail(made: Callable[[], CaseRecord]) -> None:
    """Nothing of one letter passes for another's but what both say."""
    record = made()
    of_another = write_summary(two_therapies(), created_at=CREATED)
    assert len(forms(record, of_another)) >= len(of_another.items[0].explanation)


def test_a_models_summary_need_not_have_the_form() -> None:
    """The same sentence passes or fails by who wrote it."""
    record = two_therapies()
    summary = write_summary(record, created_at=CREATED)
    said = Sentence(text="The reviewer agreed with the denial.", paths=("disputed_items[0].decision",))
    changed = with_item(record, 0, said, *summary.items[0].explanation)
    assert {check.check for check in verify(changed, record)} == {"form"}
    of_a_model = changed.provenance.model_copy(update={"engine": Engine.MODEL})
    assert verify(changed.model_copy(update={"provenance": of_a_model}), record) == ()
