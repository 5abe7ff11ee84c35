"""Completeness: which facts a reader should be told, and which a summary tells."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Sentence, Style, Summary
from imr_llm.evaluation.summaries.facts import REASON, facts_of, tells
from imr_llm.summary import write_summary
from imr_llm.summary.texts import load_texts
from tests.summary.records import CREATED, all_records, one_drug, two_therapies

RECORDS = all_records()


def untold(record: CaseRecord, summary: Summary) -> list[str]:
    """The names of the facts that the summary leaves out."""
    return [fact.name for fact in facts_of(record, summary.style) if not tells(summary, fact)]


def without(summary: Summary, ending: str) -> Summary:
    """The summary without the sentences of its first item that rest on a path with this ending."""
    item = summary.items[0]
    kept = tuple(one for one in item.explanation if not any(path.endswith(ending) for path in one.paths))
    assert len(kept) < len(item.explanation)
    return summary.model_copy(
        update={"items": (item.model_copy(update={"explanation": kept}), *summary.items[1:])}
    )


@pytest.mark.parametrize("name", RECORDS)
def test_the_template_tells_each_outcome_and_decision(name: str) -> None:
    """Whatever else gives way to an easy page."""
    missing = untold(RECORDS[name], write_summary(RECORDS[name], created_at=CREATED))
    assert not {"outcome", "decision", "ur_action", "ur_approved"} & set(missing)


@pytest.mark.parametrize(
    ("field", "fact"),
    [("decision", "decision"), ("ur_approved", "ur_approved"), ("rationale", REASON)],
)
def test_a_sentence_that_is_left_out_tells_nothing(field: str, fact: str) -> None:
    """What rested on it is missing, once."""
    record = two_therapies()
    assert untold(record, without(write_summary(record, created_at=CREATED), f".{field}")).count(fact) == 1


def test_an_amount_must_be_named_not_only_pointed_at() -> None:
    """Resting on the path is not enough."""
    record = two_therapies()
    summary = write_summary(record, created_at=CREATED)
    vague = Sentence(
        text="UR changed this and approved some of it.",
        paths=("disputed_items[0].ur_approved", "disputed_items[0].ur_action"),
    )
    item = without(summary, ".ur_approved").items[0]
    item = item.model_copy(update={"explanation": (*item.explanation, vague)})
    assert untold(record, summary.model_copy(update={"items": (item, *summary.items[1:])})) == ["ur_approved"]


def test_the_heading_tells_what_the_request_itself_says() -> None:
    """A quantity or dose that stands in the request's own words is told by them."""
    record = one_drug()
    summary = write_summary(record, created_at=CREATED)
    bare = without(summary, ".treatment")
    assert not {"quantity", "dose"} & set(untold(record, bare))
    renamed = bare.items[0].model_copy(update={"request": "Something else"})
    missing = untold(record, bare.model_copy(update={"items": (renamed, *bare.items[1:])}))
    assert {"quantity", "dose"} & set(missing)


def test_that_the_reasons_are_in_the_letter_is_no_reason() -> None:
    """Pointing at the letter tells nothing of why."""
    record = two_therapies()
    summary = without(write_summary(record, created_at=CREATED), ".rationale")
    pointer = Sentence(
        text=load_texts().sentences["item.reasons_in_letter"], paths=("disputed_items[0].rationale",)
    )
    item = summary.items[0]
    item = item.model_copy(update={"explanation": (*item.explanation, pointer)})
    assert REASON in untold(record, summary.model_copy(update={"items": (item, *summary.items[1:])}))


def test_what_the_record_does_not_say_is_no_fact() -> None:
    """Nothing can be missing that is not known."""
    record = two_therapies()
    bare = record.disputed_items[0].model_copy(
        update={"quantity": None, "ur_approved": None, "ur_action": None, "rationale": None}
    )
    names = {fact.name for fact in facts_of(record.model_copy(update={"disputed_items": (bare,)}), Style())}
    assert not names & {"quantity", "ur_approved", "ur_action", REASON}
