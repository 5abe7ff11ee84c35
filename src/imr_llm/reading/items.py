"""The disputed items: request, decision, rationale, and what is derived from their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from imr_llm.domain.draft import Notes
from imr_llm.domain.letter import ItemSection, Letter, Range
from imr_llm.domain.record import (
    Decision,
    DisputedItem,
    FindingCode,
    Quantity,
    Severity,
)
from imr_llm.domain.spans import Found
from imr_llm.reading.concluded import Concluded, what_is_concluded
from imr_llm.reading.guidelines import read_bases
from imr_llm.reading.ur import what_review_did
from imr_llm.reading.ur_told import ReviewTold
from imr_llm.reading.ur_words import request_words
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.polarity import decision_in
from imr_llm.vocabulary.quantities import RequestParts, is_blurred, parse_request

T = TypeVar("T")

_PLAIN_DECISION = late(
    r"upheld|overturned|uphold|overturn|medically\s*(?:necessary|appropriate|un\s*necessary)|"
    r"medical\s*necessity"
)
_NECESSITY = late(r"necess")


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An item with what was read of it together with the other items."""

    section: ItemSection
    concluded: Concluded
    request: View
    parts: RequestParts
    treatment: Range
    review: ReviewTold


def read_items(
    letter: Letter,
    items: Sequence[ItemSection],
    summary: View | None,
    notes: Notes,
    decided: date | None = None,
) -> tuple[DisputedItem, ...]:
    """The items of a letter in order, noted under `disputed_items[i].…`.

    `summary` is the case summary, which tells what utilization review did; None where there is none.
    `decided` is the day of the decision in dispute.
    """
    return tuple(
        _read_item(one, f"disputed_items[{index}]", notes)
        for index, one in enumerate(_prepared(letter, items, summary, decided))
    )


def _prepared(
    letter: Letter, items: Sequence[ItemSection], summary: View | None, decided: date | None
) -> list[_Prepared]:
    requests = [View(letter, item.request) for item in items]
    parts = [parse_request(view.text) for view in requests]
    rationales = [_rationale(letter, item) for item in items]
    treatments = [
        part.treatment if part.treatment is not None else (0, len(view.text))
        for view, part in zip(requests, parts, strict=True)
    ]
    words = request_words([view.text for view in requests], parts)
    reviews = what_review_did(summary, rationales, words, decided)
    concluded = what_is_concluded(items, requests, rationales)
    return [
        _Prepared(*one) for one in zip(items, concluded, requests, parts, treatments, reviews, strict=True)
    ]


def _rationale(letter: Letter, item: ItemSection) -> View | None:
    return View(letter, item.rationale) if item.rationale is not None else None


def _read_item(one: _Prepared, path: str, notes: Notes) -> DisputedItem:
    request, parts, item = one.request, one.parts, one.section
    rationale = one.concluded.rationale
    named = request.words(*one.treatment)
    administrator_basis, reviewer_basis = read_bases(request.letter, item, path, notes)
    if parts.quantity is not None and is_blurred(printed := request.text[slice(*parts.quantity[1])]):
        message = f"the letter prints {printed!r}, read as {parts.quantity[0].amount:g}"
        notes.add(FindingCode.UNREADABLE_TEXT, Severity.WARNING, f"{path}.quantity.amount", message)
    decision = _decision(request.letter, item, one.concluded, path, notes)
    if rationale is None:
        message = f"the letter gives no rationale for item {item.number}"
        notes.add(FindingCode.MISSING_SECTION, Severity.WARNING, f"{path}.rationale", message)
    necessary = _necessity(request.letter, item, decision, one.concluded.necessary)
    told = rationale.words(0, len(rationale.text)) if rationale is not None else None
    return DisputedItem(
        number=notes.take(f"{path}.number", _number(request.letter, item)) or item.number,
        request=notes.take(f"{path}.request", request.words(0, len(request.text))) or "",
        decision=decision,
        medically_necessary=notes.take(f"{path}.medically_necessary", necessary),
        rationale=notes.take(f"{path}.rationale", told),
        treatment=notes.take(f"{path}.treatment", named) or "",
        category=notes.take(f"{path}.category", Found(parts.category, named.spans)) or parts.category,
        quantity=_quantity(_part(request, parts.quantity), f"{path}.quantity", notes),
        dose=notes.take(f"{path}.dose", _part(request, parts.dose)),
        refills=notes.take(f"{path}.refills", _part(request, parts.refills)),
        date_of_service=notes.take(f"{path}.date_of_service", _part(request, parts.date_of_service)),
        body_part=notes.take(f"{path}.body_part", _part(request, parts.body_part)),
        ur_action=notes.take(f"{path}.ur_action", one.review.action),
        ur_approved=_quantity(one.review.approved, f"{path}.ur_approved", notes),
        claims_administrator_basis=administrator_basis,
        reviewer_basis=reviewer_basis,
    )


def _number(letter: Letter, item: ItemSection) -> Found[int]:
    return Found(item.number, letter.spans_of(item.printed_number or item.request))


def _part(request: View, part: tuple[T, Range] | None) -> Found[T] | None:
    return None if part is None else request.value(part[0], *part[1])


def _quantity(found: Found[Quantity] | None, path: str, notes: Notes) -> Quantity | None:
    if found is None:
        return None
    notes.evidence[f"{path}.amount"] = found.spans
    notes.evidence[f"{path}.unit"] = found.spans
    return found.value


def _decision(
    letter: Letter, item: ItemSection, concluded: Concluded, path: str, notes: Notes
) -> Decision | None:
    if item.decision is None:
        if letter.sections.decides_in_headings:
            _doubt(f"the heading of item {item.number} prints neither upheld nor overturned", path, notes)
            return None
        return _decision_of_rationale(item, concluded, path, notes)
    words = letter.words(item.decision)
    read = decision_in(words)
    if read is None:
        _doubt(f"the decision for item {item.number} reads {words!r}, which leaves doubt", path, notes)
        return None
    if not _PLAIN_DECISION.search(words.lower()):
        message = f"the letter prints {words!r}, read as {read.value!r}"
        notes.add(FindingCode.UNREADABLE_TEXT, Severity.WARNING, f"{path}.decision", message)
    return notes.take(f"{path}.decision", Found(read, letter.spans_of(item.decision)))


def _decision_of_rationale(
    item: ItemSection, concluded: Concluded, path: str, notes: Notes
) -> Decision | None:
    """The professional review prints no decision apart from what its rationale concludes."""
    necessary = concluded.necessary
    if necessary is None:
        why = f": {concluded.doubt}" if concluded.doubt is not None else ""
        _doubt(f"the letter states no decision for item {item.number}{why}", path, notes)
        return None
    decision = Decision.OVERTURNED if necessary.value else Decision.UPHELD
    return notes.take(f"{path}.decision", Found(decision, necessary.spans))


def _doubt(message: str, path: str, notes: Notes) -> None:
    notes.add(FindingCode.UNREADABLE_TEXT, Severity.ERROR, f"{path}.decision", message)


def _necessity(
    letter: Letter, item: ItemSection, decision: Decision | None, concluded: Found[bool] | None
) -> Found[bool] | None:
    if concluded is not None:
        return concluded
    if (
        item.decision is None
        or decision is None
        or not _NECESSITY.search(letter.words(item.decision).lower())
    ):
        return None
    return Found(decision is Decision.OVERTURNED, letter.spans_of(item.decision))
