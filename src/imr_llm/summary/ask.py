"""Asks a model for a summary of a record, and makes its reply one.

The model gets the record, never the letter. What every summary says alike (what the page is, that a person
should check, what the words mean) is added here and not asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from imr_llm.domain.exchange import Exchange, Message
from imr_llm.domain.provenance import Provenance
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import ItemSummary, Sentence, Style, Summary, SummaryCheck
from imr_llm.llm.fences import UNSET, fenced
from imr_llm.llm.prompts import Prompt, load_prompt
from imr_llm.summary.assemble import assembled
from imr_llm.summary.facts import facts_for
from imr_llm.summary.order import told_order
from imr_llm.summary.parts import Parts
from imr_llm.summary.reply import ItemReply, SentenceReply, SummaryReply
from imr_llm.summary.template import closing_sentences, item_notices, meaning_of_decisions, opening_sentences
from imr_llm.summary.texts import Texts, load_texts
from imr_llm.summary.writers.item import shown_request

SUMMARY_PROMPTS = "summarize_"
"""How the names of the prompts for summaries begin; audience and language follow."""
_PURPOSE = "summarize"
_MOST_CHECKS = 20
"""Failed checks that a repair names at most."""


def summary_prompt(style: Style) -> Prompt:
    """The prompt for summaries of a style: one for each audience and language; the length is a variable."""
    return load_prompt(f"{SUMMARY_PROMPTS}{style.audience}_{style.language}")


def summary_instructions(style: Style) -> str:
    """What a model is told about every summary of a style, before the facts of the record."""
    return summary_prompt(style).render("system", length=style.length.value)


def ask_summary(record: CaseRecord, style: Style, max_tokens: int) -> Exchange:
    """The exchange that asks for a summary in a style; at most `max_tokens` of completion.

    Instructions come first and are the same for every letter, the record's facts last, so that a provider's
    prompt cache can keep the beginning. Names and claim numbers are left out.
    """
    prompt = summary_prompt(style)
    messages = (
        Message("system", summary_instructions(style)),
        Message("user", prompt.render("user", fence=UNSET, record=facts_for(record, style.audience))),
    )
    return fenced(Exchange(_PURPOSE, prompt.identity, messages, SummaryReply, max_tokens, UNSET))


def repair_summary(
    record: CaseRecord, style: Style, reply: SummaryReply, checks: Sequence[SummaryCheck], max_tokens: int
) -> Exchange:
    """The exchange that asks for a better summary, naming the checks that `reply` failed.

    Only the last reply is shown; how often to ask is the caller's to bound.
    """
    asked = ask_summary(record, style, max_tokens)
    repair = summary_prompt(style).render("repair", checks=checks[:_MOST_CHECKS])
    messages = (*asked.messages, Message("assistant", reply.model_dump_json()), Message("user", repair))
    return fenced(Exchange(_PURPOSE, asked.prompt, messages, SummaryReply, max_tokens, asked.fence))


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
    overview = _joined(opening_sentences(record, style, chosen), reply.overview)
    meaning = (
        *_joined(meaning_of_decisions(record, style, chosen), reply.meaning),
        *closing_sentences(record, chosen),
    )
    positions = {item.number: index for index, item in enumerate(record.disputed_items)}
    order = told_order(record, style)
    told = sorted(
        ((positions.get(one.number), one) for one in reply.items),
        key=lambda one: len(order) if one[0] is None else order.index(one[0]),
    )
    items = tuple(_item(one, index, record, style, chosen) for index, one in told)
    parts = Parts(_sentence(reply.headline), overview, items, meaning)
    return assembled(record, parts, style, provenance, chosen)


def _item(reply: ItemReply, index: int | None, record: CaseRecord, style: Style, texts: Texts) -> ItemSummary:
    notices = item_notices(record, index, style, texts) if index is not None else ()
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
