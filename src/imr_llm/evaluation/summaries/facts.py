"""What a reader should be told of a record, and whether a summary tells it.

A fact is told where a sentence rests on its path and says its value; amounts also where the heading, which is
the letter's own wording of the request, shows them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from imr_llm.domain.paths import is_within
from imr_llm.domain.record import CaseRecord, DisputedItem, Outcome, Quantity
from imr_llm.domain.summary import Audience, Length, Sentence, Style, Summary
from imr_llm.summary.conditions import contradicts_itself
from imr_llm.summary.parts import Parts
from imr_llm.summary.texts import load_texts, tokens_of
from imr_llm.summary.values import numeral

_DIGITS = re.compile(r"\d+(?:\.\d+)?")

REASON = "reason"
"""The fact that is told where a reason is quoted or explained."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a record says and a reader should be told."""

    name: str
    paths: tuple[str, ...]
    """Where the record says it; a sentence that rests on one of them can tell it."""
    value: str | None = None
    """An amount in numerals that the sentence must name; None where resting on the path is enough."""
    heading: str | None = None
    """The request whose heading may tell it instead."""


_OfLetter = Callable[[CaseRecord], Iterator[Fact]]
_OfItem = Callable[[DisputedItem, str], Iterator[Fact]]


def _at(name: str, *paths: str) -> _OfLetter:
    """A fact of the letter that stands at the first of the paths that has a value."""

    def facts(record: CaseRecord) -> Iterator[Fact]:
        for path in paths:
            section, _, field = path.partition(".")
            if getattr(getattr(record, section), field) is not None:
                yield Fact(name, paths)
                return

    return facts


def _outcome(record: CaseRecord) -> Iterator[Fact]:
    # A single request's outcome is its decision, and a mixed one is told by counting.
    if record.outcome is not None:
        paths = ("outcome",) if record.outcome is Outcome.MIXED else ("outcome", "disputed_items")
        yield Fact("outcome", paths)


def _reviewer(record: CaseRecord) -> Iterator[Fact]:
    if record.reviewer.licensed_in is not None or record.reviewer.specialties:
        yield Fact("reviewer", ("reviewer.licensed_in", "reviewer.specialties"))


def _field(name: str) -> _OfItem:
    def facts(item: DisputedItem, path: str) -> Iterator[Fact]:
        if getattr(item, name) is not None:
            yield Fact(name, (f"{path}.{name}",))

    return facts


def _necessity(item: DisputedItem, path: str) -> Iterator[Fact]:
    if item.medically_necessary is not None and not contradicts_itself(item):
        yield Fact("medically_necessary", (f"{path}.medically_necessary",))


def _amount(name: str) -> _OfItem:
    def facts(item: DisputedItem, path: str) -> Iterator[Fact]:
        value: Quantity | int | str | None = getattr(item, name)
        if value is not None:
            amount = value.amount if isinstance(value, Quantity) else value
            written = amount if isinstance(amount, str) else numeral(amount)
            heading = None if name == "ur_approved" else item.request
            yield Fact(name, (f"{path}.{name}",), written, heading)

    return facts


def _reason(item: DisputedItem, path: str) -> Iterator[Fact]:
    if item.rationale or item.key_reasons:
        yield Fact(REASON, (f"{path}.rationale", f"{path}.key_reasons"))


def _guidelines(name: str) -> _OfItem:
    def facts(item: DisputedItem, path: str) -> Iterator[Fact]:
        basis = getattr(item, name)
        if basis is not None and basis.citations:
            yield Fact(name, (f"{path}.{name}",))

    return facts


_LETTER: Mapping[str, _OfLetter] = {
    "outcome": _outcome,
    "case_number": _at("case_number", "case.case_number"),
    "date_of_injury": _at("date_of_injury", "case.date_of_injury", "patient.date_of_injury"),
    "ur_decision_date": _at("ur_decision_date", "case.ur_decision_date"),
    "determination_date": _at("determination_date", "case.determination_date"),
    "reviewer": _reviewer,
}
_ITEM: Mapping[str, _OfItem] = {
    "decision": _field("decision"),
    REASON: _reason,
    "ur_action": _field("ur_action"),
    "ur_approved": _amount("ur_approved"),
    "quantity": _amount("quantity"),
    "dose": _amount("dose"),
    "refills": _amount("refills"),
    "date_of_service": _field("date_of_service"),
    "medically_necessary": _necessity,
    "claims_administrator_basis": _guidelines("claims_administrator_basis"),
    "reviewer_basis": _guidelines("reviewer_basis"),
}

_EVERYONE = ("outcome", "decision", REASON)
_FULL = (
    *("ur_action", "ur_approved", "quantity", "dose", "refills", "date_of_service"),
    *("date_of_injury", "ur_decision_date", "determination_date"),
)
_BESIDES: Mapping[Audience, tuple[str, ...]] = {
    Audience.ATTORNEY: (
        "case_number",
        "reviewer",
        "medically_necessary",
        "claims_administrator_basis",
        "reviewer_basis",
    ),
    Audience.ADJUSTER: ("case_number",),
}
"""By audience what a full summary should tell it besides."""


def wanted(style: Style) -> tuple[str, ...]:
    """The names of the facts that a summary of this style should tell, where the record has them."""
    if style.length is Length.SHORT:
        return _EVERYONE
    return (*_EVERYONE, *_FULL, *_BESIDES.get(style.audience, ()))


def facts_of(record: CaseRecord, style: Style) -> Iterator[Fact]:
    """The facts of the record that a summary of this style should tell."""
    names = wanted(style)
    for name in names:
        if name in _LETTER:
            yield from _LETTER[name](record)
    for index, item in enumerate(record.disputed_items):
        for name in names:
            if name in _ITEM:
                yield from _ITEM[name](item, f"disputed_items[{index}]")


def tells(summary: Summary, fact: Fact) -> bool:
    """Whether the summary tells the fact."""
    if fact.heading is not None and _heading_tells(summary, fact, fact.heading):
        return True
    no_reason = load_texts(summary.style).sentences.get("item.reasons_in_letter")
    return any(
        _rests_on(sentence, fact.paths)
        and (fact.value is None or _says(sentence.text, fact.value))
        and not (fact.name == REASON and sentence.text == no_reason)
        for sentence in Parts.of(summary).sentences
    )


def _heading_tells(summary: Summary, fact: Fact, request: str) -> bool:
    shown = any(item.request.casefold() == request.casefold() for item in summary.items)
    return shown and fact.value is not None and _says(request, fact.value)


def _rests_on(sentence: Sentence, paths: tuple[str, ...]) -> bool:
    return any(is_within(own, path) for own in sentence.paths for path in paths)


def _says(text: str, value: str) -> bool:
    """Whether a text names a value, a number in numerals or in words."""
    said = {token.norm for token in tokens_of(text)}.union(_DIGITS.findall(text))
    return value in said or {token.norm for token in tokens_of(value)} <= said
