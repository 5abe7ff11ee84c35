"""Asks a model for a summary of a record, and makes its reply one.

The model gets the record, never the letter. What every summary says alike (what the page is, that a person
should check, what the words mean) is added here and not asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from imr_llm.domain.exchange import Exchange, Message
from imr_llm.domain.provenance import Provenance
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import ItemSummary, Sentence, Style, Summary, SummaryCheck
from imr_llm.llm.prompts import load_prompt
from imr_llm.summary.assemble import assembled
from imr_llm.summary.explanation import item_notices, shown_request
from imr_llm.summary.parts import Parts
from imr_llm.summary.reply import ItemReply, SentenceReply, SummaryReply
from imr_llm.summary.template import closing_sentences, meaning_of_decisions, opening_sentences
from imr_llm.summary.texts import Texts, load_texts

_PROMPT = "summarize"
_PURPOSE = "summarize"
_MOST_CHECKS = 20
"""Failed checks that a repair names at most."""

_CASE_FIELDS = {
    "determination_date",
    "date_of_injury",
    "ur_decision_date",
    "application_received_date",
    "appeal_notice",
}
_REVIEWER_FIELDS = {"licensed_in", "specialties", "board_certified"}
_ITEM_FIELDS = {
    "number",
    "request",
    "treatment",
    "quantity",
    "dose",
    "refills",
    "date_of_service",
    "body_part",
    "ur_action",
    "ur_approved",
    "decision",
    "medically_necessary",
    "rationale",
    "key_reasons",
}


def ask_summary(record: CaseRecord, max_tokens: int) -> Exchange:
    """The exchange that asks for a summary; at most `max_tokens` of completion.

    Instructions come first and are the same for every letter, the record's facts last, so that a provider's
    prompt cache can keep the beginning. Names and claim numbers are left out.
    """
    prompt = load_prompt(_PROMPT)
    messages = (
        Message("system", prompt.render("system")),
        Message("user", prompt.render("user", record=_facts(record))),
    )
    return Exchange(_PURPOSE, prompt.identity, messages, SummaryReply, max_tokens)


def repair_summary(
    record: CaseRecord, reply: SummaryReply, checks: Sequence[SummaryCheck], max_tokens: int
) -> Exchange:
    """The exchange that asks for a better summary, naming the checks that `reply` failed.

    Only the last reply is shown; how often to ask is the caller's to bound.
    """
    prompt = load_prompt(_PROMPT)
    named = [f"{check.check}: {check.message}" for check in checks[:_MOST_CHECKS]]
    messages = (
        *ask_summary(record, max_tokens).messages,
        Message("assistant", reply.model_dump_json()),
        Message("user", prompt.render("repair", checks=named)),
    )
    return Exchange(_PURPOSE, prompt.identity, messages, SummaryReply, max_tokens)


def summary_from_reply(
    reply: SummaryReply,
    record: CaseRecord,
    style: Style,
    provenance: Provenance,
    *,
    texts: Texts | None = None,
) -> Summary:
    """The summary that a reply makes, unverified; requests are shown in the record's words."""
    chosen = texts or load_texts(style)
    overview = _joined(opening_sentences(record, chosen), reply.overview)
    meaning = (
        *_joined(meaning_of_decisions(record, chosen), reply.meaning),
        *closing_sentences(chosen),
    )
    positions = {item.number: index for index, item in enumerate(record.disputed_items)}
    items = tuple(_item(one, positions.get(one.number), record, chosen) for one in reply.items)
    parts = Parts(_sentence(reply.headline), overview, items, meaning)
    return assembled(record, parts, style, provenance, chosen)


def _item(reply: ItemReply, index: int | None, record: CaseRecord, texts: Texts) -> ItemSummary:
    notices = item_notices(record, index, texts) if index is not None else ()
    request = shown_request(record.disputed_items[index].request, texts) if index is not None else ""
    said = [_sentence(sentence) for sentence in reply.sentences]
    known = {sentence.text for sentence in said}
    return ItemSummary(
        number=reply.number,
        request=request,
        decision=reply.decision,
        explanation=(*said, *(notice for notice in notices if notice.text not in known)),
    )


def _joined(fixed: Iterable[Sentence], written: Iterable[SentenceReply]) -> tuple[Sentence, ...]:
    first = tuple(fixed)
    known = {sentence.text for sentence in first}
    return (*first, *(_sentence(one) for one in written if one.text.strip() not in known))


def _sentence(reply: SentenceReply) -> Sentence:
    text = " ".join(reply.text.split())
    return Sentence(text=text, paths=tuple(path.strip() for path in reply.paths))


def _facts(record: CaseRecord) -> str:
    whole = record.model_dump(
        mode="json",
        exclude_none=True,
        include={
            "case": _CASE_FIELDS,
            "reviewer": _REVIEWER_FIELDS,
            "patient": {"date_of_injury"},
            "clinical_summary_source": True,
            "outcome": True,
            "disputed_items": {"__all__": _ITEM_FIELDS},
        },
    )
    facts = {name: value for name, value in whole.items() if value not in ({}, [])}
    facts["disputed_items"] = [_without_empty(item) for item in whole["disputed_items"]]
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))


def _without_empty(item: Mapping[str, object]) -> dict[str, object]:
    shown = {name: value for name, value in item.items() if value not in ({}, [])}
    shown.setdefault("decision", None)
    return shown
