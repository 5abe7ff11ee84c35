"""Summaries with something changed: what the template wrote, and words that somebody else put in."""

from __future__ import annotations

from dataclasses import replace

from imr_llm.domain.record import CaseRecord, Quantity, Unit, UrAction
from imr_llm.domain.summary import Sentence, Style, Summary
from imr_llm.summary import general_checks, write_summary
from imr_llm.summary.assemble import assembled
from imr_llm.summary.parts import Parts
from imr_llm.summary.texts import load_texts
from tests.summary.records import CREATED, two_therapies


def checks(record: CaseRecord, summary: Summary) -> set[str]:
    """The names of the failed general checks: those that a summary by anyone must pass."""
    return {check.check for check in general_checks(summary, record)}


def cut_to(approved: int | None) -> CaseRecord:
    """A record whose first request is for 12 visits, of which so many were approved; denied if None."""
    record = two_therapies()
    update = {
        "quantity": Quantity(amount=12, unit=Unit.VISIT),
        "ur_action": UrAction.DENIED if approved is None else UrAction.MODIFIED,
        "ur_approved": None if approved is None else Quantity(amount=approved, unit=Unit.VISIT),
    }
    item = record.disputed_items[0].model_copy(update=update)
    return record.model_copy(update={"disputed_items": (item, *record.disputed_items[1:])})


def remade(record: CaseRecord, summary: Summary, parts: Parts) -> Summary:
    """The summary with other parts; text, terms and readability are made of these."""
    return assembled(record, parts, summary.style, summary.provenance, load_texts(summary.style))


def with_item(record: CaseRecord, index: int, *sentences: Sentence) -> Summary:
    """The template's summary with another explanation of an item."""
    return _explained(record, write_summary(record, created_at=CREATED), index, sentences)


def with_sentence(
    record: CaseRecord, index: int, text: str, *fields: str, style: Style | None = None
) -> Summary:
    """The template's summary with one more sentence about an item."""
    summary = write_summary(record, style, created_at=CREATED)
    paths = tuple(f"disputed_items[{index}].{field}" for field in fields)
    longer = (*summary.items[index].explanation, Sentence(text=text, paths=paths))
    return _explained(record, summary, index, longer)


def with_overview(record: CaseRecord, text: str, *paths: str, style: Style | None = None) -> Summary:
    """The template's summary with one more sentence in the overview."""
    summary = write_summary(record, style, created_at=CREATED)
    overview = (*summary.overview, Sentence(text=text, paths=paths))
    return remade(record, summary, replace(Parts.of(summary), overview=overview))


def _explained(record: CaseRecord, summary: Summary, index: int, sentences: tuple[Sentence, ...]) -> Summary:
    item = summary.items[index].model_copy(update={"explanation": sentences})
    items = (*summary.items[:index], item, *summary.items[index + 1 :])
    return remade(record, summary, replace(Parts.of(summary), items=items))
