"""Writes the summary of a record from templates: the embedded default, offline and in milliseconds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from imr_llm.domain.provenance import Engine, Provenance
from imr_llm.domain.record import CaseRecord, Decision, Outcome
from imr_llm.domain.summary import Sentence, Style, Summary
from imr_llm.llm.schemas import schema_sha256
from imr_llm.summary.assemble import assembled
from imr_llm.summary.conditions import holds_for_record
from imr_llm.summary.explanation import explained_item, named_with_dose
from imr_llm.summary.grade import excess, margin, plain_limit, words
from imr_llm.summary.limits import may_be_quoted
from imr_llm.summary.parts import Parts
from imr_llm.summary.quotes import quoted, source_sentences
from imr_llm.summary.reasons import reasons
from imr_llm.summary.shortening import SPARE, fewer_and_fewer, quote_plans, shorter_and_shorter
from imr_llm.summary.texts import Texts, any_of, load_texts
from imr_llm.summary.values import listed, written_date, written_requests

_Names = Mapping[int, str]
"""What treatments are called where they are told with their doses, by the positions of their items."""

_NOTICES = (
    "check",
    "summary_by_ur",
    "two_injury_dates",
    "outcome_conflict",
    "items_conflict",
    "dates_conflict",
    "damaged",
)
_OF_LANGUAGE = ("english",)
"""General sentences that only some languages have."""
_POSITION = re.compile(r"\[\d+\]")
_WHOLE_NOTICE = 60
"""Words up to which an appeal notice is quoted whole."""


def write_summary(
    record: CaseRecord,
    style: Style | None = None,
    *,
    created_at: str,
    limit: float | None = None,
    texts: Texts | None = None,
) -> Summary:
    """The template summary of a record; in English for an injured worker unless another style is given.

    `created_at` is UTC in ISO 8601. Reasons are quoted from the letter: as many as keep the whole text within
    `limit` (of the readability, the language's own unless given), the most telling first; then the facts
    that matter least are left out, and at last quotations that are too hard themselves. Doses are told
    besides their headings where there is room.
    """
    style = style or Style()
    limit = plain_limit(style.language) if limit is None else limit
    room = margin(style.language)
    chosen = texts or load_texts(style)
    plans = [
        quote_plans([reason for reason in reasons(item) if may_be_quoted(reason.words, chosen)])
        for item in record.disputed_items
    ]
    write = partial(_written, record, style, created_at=created_at, texts=chosen)
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
    return _written(record, style, nothing, (), {}, created_at=created_at, texts=load_texts(style))


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
    for index, item in enumerate(record.disputed_items):
        name = named_with_dose(item)
        if name is not None:
            fuller = written(named | {index: name})
            if excess(fuller.readability, limit) <= room:
                summary = fuller
                named[index] = name
    return summary


def opening_sentences(record: CaseRecord, texts: Texts) -> tuple[Sentence, ...]:
    """What every summary begins with: what the page is, and whether a person should check the letter."""
    return (*_general(texts, "what", "imr", "ur", "denial", *_OF_LANGUAGE), *_notices(record, texts))


def meaning_of_decisions(record: CaseRecord, texts: Texts) -> tuple[Sentence, ...]:
    """What the decisions mean, as the form itself defines its words."""
    return (*_fixed(record, texts, "meaning.upheld"), *_fixed(record, texts, "meaning.overturned"))


def closing_sentences(texts: Texts) -> tuple[Sentence, ...]:
    """What every summary ends with: what it is not."""
    return tuple(_general(texts, "replace", "advice"))


def _written(
    record: CaseRecord,
    style: Style,
    quotes: Sequence[Sequence[str]],
    spared: Sequence[str],
    named: _Names,
    *,
    created_at: str,
    texts: Texts,
) -> Summary:
    explained = (
        explained_item(record, index, chosen, texts, named=named.get(index))
        for index, chosen in enumerate(quotes)
    )
    items = tuple(
        item.model_copy(update={"explanation": _kept(item.explanation, spared)}) for item in explained
    )
    provenance = Provenance(
        engine=Engine.READER,
        schema_sha256=schema_sha256(Summary),
        package_version=record.provenance.package_version,
        created_at=created_at,
    )
    overview = _kept(_overview(record, texts), spared)
    meaning = (*meaning_of_decisions(record, texts), *_notice(record, texts), *closing_sentences(texts))
    parts = Parts(_headline(record, texts), overview, items, meaning)
    return assembled(record, parts, style, provenance, texts)


def _kept(sentences: Iterable[Sentence], spared: Sequence[str]) -> tuple[Sentence, ...]:
    """The sentences without those that rest on a spared path."""
    return tuple(
        sentence
        for sentence in sentences
        if not any(_POSITION.sub("[]", path, count=1) in spared or path in spared for path in sentence.paths)
    )


def _headline(record: CaseRecord, texts: Texts) -> Sentence:
    for key in ("headline.unclear", "headline.upheld_one", "headline.overturned_one"):
        if holds_for_record(key, record):
            decided = () if record.outcome is None else ("outcome",)
            return Sentence(text=texts.write(key), paths=decided)
    paths = ("outcome", "disputed_items")
    if record.outcome is Outcome.MIXED:
        counts = {
            decision.value: written_requests(_count(record, decision), texts.words) for decision in Decision
        }
        return Sentence(text=texts.write("headline.mixed", **counts), paths=paths)
    key = "headline.upheld_many" if record.outcome is Outcome.UPHELD else "headline.overturned_many"
    return Sentence(text=texts.write(key, count=str(len(record.disputed_items))), paths=paths)


def _count(record: CaseRecord, decision: Decision) -> int:
    return sum(item.decision is decision for item in record.disputed_items)


def _overview(record: CaseRecord, texts: Texts) -> Iterator[Sentence]:
    yield from opening_sentences(record, texts)
    if len(record.disputed_items) == 1:
        yield Sentence(text=texts.write("overview.items_one"), paths=("disputed_items",))
    else:
        text = texts.write("overview.items_many", count=str(len(record.disputed_items)))
        yield Sentence(text=text, paths=("disputed_items",))
    yield from _dates(record, texts)
    yield from _reviewer(record, texts)


def _notices(record: CaseRecord, texts: Texts) -> Iterator[Sentence]:
    for key in _NOTICES:
        yield from _fixed(record, texts, f"overview.{key}")


def _dates(record: CaseRecord, texts: Texts) -> Iterator[Sentence]:
    case = record.case
    of_patient = record.patient.date_of_injury
    path = "case.date_of_injury" if case.date_of_injury is not None else "patient.date_of_injury"
    known = (
        ("date_of_injury", path, case.date_of_injury or of_patient),
        ("ur_decision_date", "case.ur_decision_date", case.ur_decision_date),
        (
            "application_received_date",
            "case.application_received_date",
            case.application_received_date,
        ),
        ("determination_date", "case.determination_date", case.determination_date),
    )
    for key, path_of_date, day in known:
        if day is not None:
            text = texts.write(f"overview.{key}", date=written_date(day, texts.words))
            yield Sentence(text=text, paths=(path_of_date,))


def _reviewer(record: CaseRecord, texts: Texts) -> Iterator[Sentence]:
    reviewer = record.reviewer
    fields = tuple(f"reviewer.specialties[{index}]" for index in range(len(reviewer.specialties)))
    if reviewer.licensed_in is not None:
        text = texts.write("overview.licensed_in", field=reviewer.licensed_in)
        yield Sentence(text=text, paths=("reviewer.licensed_in",))
    elif fields:
        certified = reviewer.board_certified is True
        text = texts.write(
            "overview.board_certified" if certified else "overview.specialties",
            fields=listed(reviewer.specialties, texts.words),
        )
        yield Sentence(text=text, paths=(*fields, "reviewer.board_certified") if certified else fields)


def _notice(record: CaseRecord, texts: Texts) -> Iterator[Sentence]:
    for index, quote in enumerate(_notice_quotes(record.case.appeal_notice, texts)):
        key = "meaning.notice" if index == 0 else "meaning.another_notice"
        text = texts.write(key, quote=quoted(quote, texts.words))
        yield Sentence(text=text, paths=("case.appeal_notice",))


def _notice_quotes(notice: str | None, texts: Texts) -> list[str]:
    """The sentences of the notice that speak of binding effect or appeal, all of a short notice."""
    if notice is None:
        return []
    said = source_sentences(notice)
    if len(words(notice)) <= _WHOLE_NOTICE:
        return said
    of_letter = texts.letter_cues
    cues = [any_of(limit.patterns) for limit in of_letter.limit if limit.from_notice]
    return [one for one in said if any(cue.search(of_letter.lowered(one)) is not None for cue in cues)]


def _general(texts: Texts, *keys: str) -> Iterator[Sentence]:
    for key in keys:
        if key not in _OF_LANGUAGE or f"general.{key}" in texts.sentences:
            yield Sentence(text=texts.write(f"general.{key}"))


def _fixed(record: CaseRecord, texts: Texts, key: str) -> Iterator[Sentence]:
    if holds_for_record(key, record):
        yield Sentence(text=texts.write(key))
