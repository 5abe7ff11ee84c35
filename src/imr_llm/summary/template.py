"""Writes the summary of a record from templates: the embedded default, offline and in milliseconds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from imr_llm.domain.provenance import Engine, Provenance
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import ItemSummary, Sentence, Style, Summary
from imr_llm.llm.schemas import schema_sha256
from imr_llm.summary.assemble import assembled
from imr_llm.summary.decisions import concludes_otherwise
from imr_llm.summary.grade import excess, margin, plain_limit, words
from imr_llm.summary.limits import may_be_quoted
from imr_llm.summary.order import told_order
from imr_llm.summary.parts import Parts
from imr_llm.summary.reasons import Reason, reasons
from imr_llm.summary.shortening import SPARE, Quotes, fewer_and_fewer, quote_plans, shorter_and_shorter
from imr_llm.summary.texts import Texts, load_texts
from imr_llm.summary.writers import manner_of
from imr_llm.summary.writers.case import CaseSentences
from imr_llm.summary.writers.item import ItemSentences, named_with_dose, shown_request
from imr_llm.summary.writers.manner import CLOSING, Manner

_Names = Mapping[int, str]
"""What treatments are called where they are told with their doses, by the positions of their items."""

_ANY_LENGTH = 1000
"""Words that no sentence has."""
_OF_LANGUAGE = ("english",)
"""Keys of `general` for sentences that only some languages have."""
_POSITION = re.compile(r"\[\d+\]")


def write_summary(
    record: CaseRecord,
    style: Style | None = None,
    *,
    created_at: str,
    limit: float | None = None,
    texts: Texts | None = None,
) -> Summary:
    """The template summary of a record; in English for an injured worker unless another style is given.

    `created_at` is UTC in ISO 8601. Reasons are quoted from the letter. Where a style leaves things out for
    the sake of easy reading, as many are quoted as keep the summary within `limit` (of the readability, the
    language's own unless given), the most telling first; then the facts that matter least are left out, and
    at last quotations that are too hard themselves. Doses are told besides their headings where there is
    room.
    """
    style = style or Style()
    limit = plain_limit(style.language) if limit is None else limit
    room = margin(style.language)
    chosen = texts or load_texts(style)
    manner = manner_of(style)
    plans = [
        quote_plans(_quotable(record, index, manner, chosen), manner.most_reasons)
        for index in range(len(record.disputed_items))
    ]
    write = partial(_written, record, style, created_at=created_at, texts=chosen)
    if not manner.gives_way:
        return write([plan[0] for plan in plans], (), _all_names(record))
    return _easy_enough(record, plans, write, limit, room)


def opening_sentences(record: CaseRecord, style: Style, texts: Texts) -> tuple[Sentence, ...]:
    """What every summary begins with: what the page is, and whether a person should check the letter."""
    manner, case = manner_of(style), CaseSentences(record, texts)
    of_language = (key for key in _OF_LANGUAGE if f"general.{key}" in texts.sentences)
    return (*case.general(*manner.opening, *of_language), *case.notices(manner.notices))


def meaning_of_decisions(record: CaseRecord, style: Style, texts: Texts) -> tuple[Sentence, ...]:
    """What the decisions mean, where a summary of the style tells it whoever writes."""
    if not manner_of(style).explains_decisions:
        return ()
    return tuple(CaseSentences(record, texts).meaning_of_decisions())


def closing_sentences(record: CaseRecord, texts: Texts) -> tuple[Sentence, ...]:
    """What every summary ends with: what it is not."""
    return tuple(CaseSentences(record, texts).general(*CLOSING))


def item_notices(record: CaseRecord, index: int, style: Style, texts: Texts) -> tuple[Sentence, ...]:
    """What must be said of an item whoever explains it: what is unclear, missing or contradicts itself."""
    return tuple(ItemSentences(record, index, texts).notices(manner_of(style).item_notices))


def _quotable(record: CaseRecord, index: int, manner: Manner, texts: Texts) -> list[Reason]:
    """The reasons of an item that may be quoted in this manner, best first."""
    longest = _ANY_LENGTH if manner.only_the_best else manner.longest_reason
    found = [
        reason
        for reason in reasons(record.disputed_items[index], longest)
        if _may_tell_why(reason.words, record, index, texts)
    ]
    if manner.only_the_best:
        return [reason for reason in found[:1] if len(words(reason.words)) <= manner.longest_reason]
    return found


def _may_tell_why(words_of_letter: str, record: CaseRecord, index: int, texts: Texts) -> bool:
    """Whether words of the letter may be quoted as a reason, whoever chose them."""
    return may_be_quoted(words_of_letter, texts) and not concludes_otherwise(words_of_letter, record, index)


def _key_reasons(record: CaseRecord, index: int, texts: Texts) -> tuple[int, ...]:
    """The positions of the key reasons of an item that may be quoted."""
    return tuple(
        position
        for position, reason in enumerate(record.disputed_items[index].key_reasons)
        if _may_tell_why(reason, record, index, texts)
    )


def _easy_enough(
    record: CaseRecord,
    plans: Sequence[Sequence[Quotes]],
    write: Callable[..., Summary],
    limit: float,
    room: float,
) -> Summary:
    """The fullest summary that is within the limit, with this room besides where there is such a one."""
    full_enough: tuple[Summary, Callable[[_Names], Summary]] | None = None
    for quotes, spared in shorter_and_shorter(plans):
        written = partial(write, quotes, spared)
        summary = written({})
        if excess(summary.readability, limit) <= -room:
            return _with_doses(record, summary, written, limit, -room)
        if full_enough is None and excess(summary.readability, limit) <= 0:
            full_enough = summary, written
    if full_enough is not None:
        return _with_doses(record, *full_enough, limit)
    for quotes in fewer_and_fewer([plan[-1] for plan in plans], limit):
        summary = write(quotes, SPARE, {})
        if excess(summary.readability, limit) <= 0:
            break
    return summary


def write_plainest(record: CaseRecord, style: Style, *, created_at: str) -> Summary:
    """The template summary without quotations and doses: what is left where a fuller one fails a check."""
    nothing = [()] * len(record.disputed_items)
    texts = load_texts(style)
    return _written(record, style, nothing, (), {}, created_at=created_at, texts=texts, quoting=False)


def _with_doses(
    record: CaseRecord,
    summary: Summary,
    written: Callable[[_Names], Summary],
    limit: float,
    room: float = 0.0,
) -> Summary:
    """The summary with treatments named with their doses, as many as the limit leaves room for.

    Read aloud, a dose is hard: it gives way to everything that the heading does not tell.
    """
    named: dict[int, str] = {}
    for index, name in _all_names(record).items():
        fuller = written(named | {index: name})
        if excess(fuller.readability, limit) <= room:
            summary = fuller
            named[index] = name
    return summary


def _all_names(record: CaseRecord) -> dict[int, str]:
    names = ((index, named_with_dose(item)) for index, item in enumerate(record.disputed_items))
    return {index: name for index, name in names if name is not None}


def _written(
    record: CaseRecord,
    style: Style,
    quotes: Sequence[Sequence[str]],
    spared: Sequence[str],
    named: _Names,
    *,
    created_at: str,
    texts: Texts,
    quoting: bool = True,
) -> Summary:
    manner, case = manner_of(style), CaseSentences(record, texts, quoting=quoting)
    key_reasons = [
        _key_reasons(record, index, texts) if quoting else () for index in range(len(record.disputed_items))
    ]
    items = (
        (index, ItemSentences(record, index, texts, named.get(index), key_reasons[index]))
        for index in told_order(record, style)
    )
    provenance = Provenance(
        engine=Engine.READER,
        schema_sha256=schema_sha256(Summary),
        package_version=record.provenance.package_version,
        created_at=created_at,
    )
    parts = Parts(
        case.headline(),
        _kept((*opening_sentences(record, style, texts), *manner.overview(case)), spared),
        tuple(
            ItemSummary(
                number=item.item.number,
                request=shown_request(item.item.request, texts),
                decision=item.item.decision,
                explanation=_kept(manner.item(item, quotes[index]), spared),
            )
            for index, item in items
        ),
        (*manner.meaning(case), *closing_sentences(record, texts)),
    )
    return assembled(record, parts, style, provenance, texts)


def _kept(sentences: Iterable[Sentence], spared: Sequence[str]) -> tuple[Sentence, ...]:
    """The sentences without those that rest on a spared path."""
    return tuple(
        sentence
        for sentence in sentences
        if not any(_POSITION.sub("[]", path, count=1) in spared or path in spared for path in sentence.paths)
    )
