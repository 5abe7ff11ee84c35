"""Verifies a summary against its record: everything it says is there, and everything it must say is said."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord, Decision, Outcome
from imr_llm.domain.summary import Summary, SummaryCheck
from imr_llm.summary.conditions import (
    REVIEW_NOTICES,
    cut_off,
    holds_for_item,
    holds_for_record,
    told_outcome,
    unclear,
)
from imr_llm.summary.decisions import decision_checks, states_decision
from imr_llm.summary.form import form_checks
from imr_llm.summary.grade import excess
from imr_llm.summary.information import information_for
from imr_llm.summary.language import language_checks
from imr_llm.summary.layout import summary_text, with_information
from imr_llm.summary.lengths import length_checks
from imr_llm.summary.limits import attribution_checks, limit_checks
from imr_llm.summary.order import told_order
from imr_llm.summary.own_words import readability_of
from imr_llm.summary.parts import Parts
from imr_llm.summary.passages import Passage, passages
from imr_llm.summary.terms import terms_in
from imr_llm.summary.texts import Texts, load_texts
from imr_llm.summary.tracing import path_checks, tracing_checks


def verify(
    summary: Summary, record: CaseRecord, *, limit: float | None = None, texts: Texts | None = None
) -> tuple[SummaryCheck, ...]:
    """The checks that a summary fails, none for a faithful and complete one.

    The general checks hold for every engine; a summary that the template wrote must have its form as well. A
    `limit` of the readability makes it a check too.
    """
    chosen = texts or load_texts(summary.style)
    failed = general_checks(summary, record, limit=limit, texts=chosen)
    if summary.provenance.engine is Engine.READER:
        failed += tuple(form_checks(summary, record, chosen))
    return failed


def general_checks(
    summary: Summary, record: CaseRecord, *, limit: float | None = None, texts: Texts | None = None
) -> tuple[SummaryCheck, ...]:
    """The failed checks that know nothing of how a summary was written, all that protects a model's.

    Fixed sentences of the texts pass where their condition holds; every other sentence must rest on record
    paths, and its numbers, dates, units, drugs, body parts, guidelines, names, decision words and negations
    must stand there.
    """
    chosen = texts or load_texts(summary.style)
    return tuple(dict.fromkeys(_checks(summary, record, limit, chosen)))


def _checks(
    summary: Summary, record: CaseRecord, limit: float | None, texts: Texts
) -> Iterator[SummaryCheck]:
    item_checks = tuple(_item_checks(summary, record))
    yield from item_checks
    yield from _whole_checks(summary, record, limit, texts)
    all_passages = tuple(passages(summary, record, texts))
    yield from language_checks(all_passages, summary.style.language)
    for passage in all_passages:
        if passage.index is None or not item_checks:
            yield from _passage_checks(passage, record, texts)
            yield from length_checks(passage, summary.style.audience)
    yield from _outcome_checks(all_passages, record, texts)
    if not item_checks:
        yield from _completeness_checks(all_passages, record, texts)


def _item_checks(summary: Summary, record: CaseRecord) -> Iterator[SummaryCheck]:
    """Whether the summary has the record's items in their order with their requests and decisions."""
    said = [item.number for item in summary.items]
    items = [record.disputed_items[index] for index in told_order(record, summary.style)]
    wanted = [item.number for item in items]
    for number in wanted:
        if said.count(number) < wanted.count(number):
            yield SummaryCheck(check="item_missing", message=f"request {number} is missing")
    for number in dict.fromkeys(said):
        if said.count(number) > wanted.count(number):
            yield SummaryCheck(check="item_added", message=f"request {number} is not in the record")
    if said != wanted:
        yield SummaryCheck(
            check="item_order", message="the requests are not the record's in the style's order"
        )
        return
    for item_summary, item in zip(summary.items, items, strict=True):
        where = f"request {item.number}"
        if item_summary.decision is not item.decision:
            yield SummaryCheck(check="decision", message=f"{where}: the decision is not the record's")
        if _plain(item_summary.request) != _plain(item.request):
            yield SummaryCheck(check="request", message=f"{where}: the request is not in the letter's words")


def _whole_checks(
    summary: Summary, record: CaseRecord, limit: float | None, texts: Texts
) -> Iterator[SummaryCheck]:
    parts = Parts.of(summary)
    if summary.terms != terms_in(parts, texts):
        yield SummaryCheck(check="terms", message="the terms explained are not those of the glossary")
    if summary.information != information_for(record, summary.style):
        yield SummaryCheck(check="information", message="the general information is not that of the texts")
    own_text = summary_text(record, parts, summary.terms, texts)
    if summary.text != with_information(own_text, summary.information, texts):
        yield SummaryCheck(check="text", message="the text does not say what the parts of the summary say")
    if summary.needs_review is not unclear(record):
        yield SummaryCheck(check="review", message="needs_review is not the record's")
    measured = readability_of(record, parts, summary.terms, summary.style, texts)
    if measured != summary.readability:
        yield SummaryCheck(check="readability", message=f"the text's score is {measured.score}")
    if limit is not None and excess(measured, limit) > 0:
        yield SummaryCheck(check="readability", message=f"the score {measured.score} is beyond {limit}")


def _passage_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    if passage.text in texts.general and not passage.paths:
        return
    if not passage.text.strip():
        yield passage.fails("empty", "says nothing")
        return
    if _is_true_fixed_text(passage, record, texts):
        yield from path_checks(passage, record)
        return
    yield from decision_checks(passage, record, texts)
    yield from limit_checks(passage, record, texts)
    yield from attribution_checks(passage, record, texts)
    yield from tracing_checks(passage, record, texts)


def _is_true_fixed_text(passage: Passage, record: CaseRecord, texts: Texts) -> bool:
    key = texts.fixed.get(passage.text)
    if key is None or key.partition(".")[0] != passage.part:
        return False
    if passage.index is None:
        return holds_for_record(key, record)
    return holds_for_item(key, record, passage.index)


def _outcome_checks(
    all_passages: tuple[Passage, ...], record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    """Whether the headline states the outcome, and an unclear letter is said to be so."""
    headline = all_passages[:1]
    wanted = {
        Outcome.UPHELD: (Decision.UPHELD,),
        Outcome.OVERTURNED: (Decision.OVERTURNED,),
        Outcome.MIXED: (Decision.UPHELD, Decision.OVERTURNED),
    }
    known = told_outcome(record)
    for decision in wanted[known] if known is not None else ():
        if not states_decision(headline, decision):
            yield SummaryCheck(check="headline", message=f"the headline does not say {decision.value!r}")
    if cut_off(record) and any(states_decision(headline, decision) for decision in Decision):
        yield SummaryCheck(check="headline", message="the headline gives a result, but the letter is cut off")
    notices = {texts.sentences[key] for key in REVIEW_NOTICES}
    if unclear(record) and not any(passage.text in notices for passage in all_passages):
        yield SummaryCheck(check="review", message="does not say that a person should check the letter")


def _completeness_checks(
    all_passages: tuple[Passage, ...], record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    """Whether each item says what was decided and why."""
    for index, item in enumerate(record.disputed_items):
        own = [passage for passage in all_passages if passage.index == index]
        where = f"request {item.number}"
        if item.decision is None:
            if not any(texts.fixed.get(passage.text) == "item.undecided" for passage in own):
                yield SummaryCheck(check="decision_missing", message=f"{where}: not said to be unclear")
        elif not states_decision([one for one in own if _rests_on_decision(one)], item.decision):
            yield SummaryCheck(check="decision_missing", message=f"{where}: the decision is not stated")
        if not any(_gives_reason(passage, texts) for passage in own):
            yield SummaryCheck(check="reason_missing", message=f"{where}: no reason is given")


def _rests_on_decision(passage: Passage) -> bool:
    """Whether a sentence can tell the decision: what a reason sounds like is not what was decided."""
    return any(path.endswith(".decision") for path in passage.paths)


def _gives_reason(passage: Passage, texts: Texts) -> bool:
    if texts.fixed.get(passage.text) in {"item.reasons_in_letter", "item.no_reasons"}:
        return True
    return any(".rationale" in path or ".key_reasons" in path for path in passage.paths)


def _plain(request: str) -> str:
    return " ".join(request.casefold().split())
