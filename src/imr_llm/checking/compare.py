"""The model's draft against the offline reader's, on what a letter prints in fixed places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from imr_llm.checking.quoting import evidence_words, quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import DisputedItem, Finding, FindingCode, GuidelineBasis, Quantity, Severity, Unit
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.tokens import tokenize
from imr_llm.vocabulary.units import VISITS

_HEADER = (
    *("case_number", "determination_date", "date_assigned", "date_of_injury", "ur_decision_date"),
    *("application_received_date", "priority", "stated_outcome", "employee", "claim_number"),
)
_REVIEWER = ("licensed_in", "specialties", "subspecialties", "licensed_states", "board_certified")
_SIDES = ("claims_administrator_basis", "reviewer_basis")

_ALONE = Severity.INFO
"""What the reader leaves open is no contradiction, as it reads by rule; that the model is alone is told."""

Drafts: TypeAlias = tuple[Draft, Draft]
"""The model's draft and the reader's."""


def compare(draft: Draft, reader: Draft) -> tuple[Finding, ...]:
    """`model_reader_conflict` where the two differ on what the form prints under a heading or label.

    That is the header, the reviewer's qualifications, the clinical summary's text and source, the list of
    documents, the number of items, and of each item its request, decision, guideline paragraphs, rationale
    and the rationale's conclusion. Decisions, the number of items and an item that stands where the reader
    finds none are errors, the rest are warnings. What the reader left open and only the model gives is
    told as information.
    """
    both = (draft, reader)
    return (*_header(both), *_reviewer(both), *_sections(both), *_items(both))


def _header(both: Drafts) -> Iterator[Finding]:
    draft, reader = both
    for name in _HEADER:
        yield from differing(both, f"case.{name}", getattr(draft.case, name), getattr(reader.case, name))
    if draft.case.appeal_notice is not None:
        # Not asked for again where it is missing: the notice is the same in every letter of a year.
        notices = draft.case.appeal_notice, reader.case.appeal_notice
        yield from differing(both, "case.appeal_notice", *notices)


def _reviewer(both: Drafts) -> Iterator[Finding]:
    draft, reader = both
    for name in _REVIEWER:
        given, read = getattr(draft.reviewer, name), getattr(reader.reviewer, name)
        yield from differing(both, f"reviewer.{name}", given, read)


def _sections(both: Drafts) -> Iterator[Finding]:
    draft, reader = both
    for path in ("clinical_summary", "clinical_summary_source", "documents_reviewed"):
        yield from differing(both, path, getattr(draft, path), getattr(reader, path))


def _items(both: Drafts) -> Iterator[Finding]:
    draft, reader = both
    given, read = draft.disputed_items, reader.disputed_items
    if not read:
        return
    if len(given) != len(read):
        message = f'the model found "{len(given)}" disputed items, the reader "{len(read)}"'
        yield conflict("disputed_items", message, Severity.ERROR)
    pairs = paired_items(both)
    for index, item in enumerate(given):
        path = f"disputed_items[{index}]"
        if index in pairs:
            yield from _item(both, path, item, read[pairs[index]])
        elif item.request:
            message = f"the model says {quoted(item.request)}, the reader finds no disputed item there"
            yield conflict(f"{path}.request", message, Severity.ERROR)


def paired_items(both: Drafts) -> dict[int, int]:
    """Which item of the reader's each of the model's is: the one that stands there, else of the same words.

    As many items as the reader has are the same ones in the same order, whatever the model calls them.
    """
    draft, reader = both
    count = len(reader.disputed_items)
    if len(draft.disputed_items) == count:
        return {index: index for index in range(count)}
    pairs: dict[int, int] = {}
    for index, item in enumerate(draft.disputed_items):
        left = [one for one in range(count) if one not in pairs.values()]
        there = [one for one in left if _stand_together(draft, index, reader, one)]
        alike = [one for one in left if _same(item.request, reader.disputed_items[one].request)]
        if there or alike:
            pairs[index] = (there or alike)[0]
    return pairs


def _stand_together(draft: Draft, index: int, reader: Draft, other: int) -> bool:
    return any(overlap(one, read) for one in _places(draft, index) for read in _places(reader, other))


def _places(draft: Draft, index: int) -> tuple[Span, ...]:
    return draft.evidence.get(f"disputed_items[{index}].request", ())


def overlap(one: Span, other: Span) -> bool:
    """Whether two places share a character."""
    return one.start < other.end and other.start < one.end


def _item(both: Drafts, path: str, one: DisputedItem, other: DisputedItem) -> Iterator[Finding]:
    yield from differing(both, f"{path}.request", one.request, other.request)
    yield from differing(both, f"{path}.decision", one.decision, other.decision, Severity.ERROR)
    for side in _SIDES:
        yield from _basis(both, f"{path}.{side}", getattr(one, side), getattr(other, side))
    yield from differing(both, f"{path}.rationale", one.rationale, other.rationale)
    given, read = one.medically_necessary, other.medically_necessary
    if given is not None:
        yield from differing(both, f"{path}.medically_necessary", given, read)


def _basis(
    both: Drafts, path: str, one: GuidelineBasis | None, other: GuidelineBasis | None
) -> Iterator[Finding]:
    """The paragraph as a whole: what it says of the MTUS and what it cites follows from its words."""
    text, read = (side.text if side is not None else None for side in (one, other))
    yield from differing(both, path, text, read, shown_at=f"{path}.text")


def differing(
    both: Drafts,
    path: str,
    given: object,
    read: object,
    severity: Severity = Severity.WARNING,
    *,
    shown_at: str | None = None,
) -> Iterator[Finding]:
    """The conflict on a path, if there is one; `shown_at` is where its evidence stands, if elsewhere."""
    if _same(given, read) or (_is_open(given) and _is_open(read)):
        return
    if _is_open(read):
        yield conflict(
            path, f"only the model says {quoted(printed(given))}, the reader leaves it open", _ALONE
        )
        return
    sides = []
    for who, draft, value in zip(("the model says", "the reader"), both, (given, read), strict=True):
        if _is_open(value):
            sides.append("nothing that the model said could be taken over")
            continue
        told = quoted(printed(value))
        words = evidence_words(draft, shown_at or path)
        as_printed = f" from {quoted(words)}" if words and quoted(words) != told else ""
        sides.append(f"{who} {told}{as_printed}")
    yield conflict(path, ", ".join(sides), severity)


def _is_open(value: object) -> bool:
    return value is None or value == ()


def _same(given: object, read: object) -> bool:
    return given == read or comparable(given) == comparable(read)


def comparable(value: object) -> object:
    """What makes two values the same: texts by words, lists by elements, quantities by amount."""
    if isinstance(value, str):
        return tuple(token.norm for token in tokenize(value))
    if isinstance(value, tuple):
        return frozenset(comparable(one) for one in value)
    if isinstance(value, Quantity):
        return value.amount, Unit.VISIT if value.unit in VISITS else value.unit
    return value


def printed(value: object) -> str:
    """A value as findings quote it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Quantity):
        return f"{value.amount:g} {value.unit.value}"
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def conflict(path: str, message: str, severity: Severity) -> Finding:
    """A `model_reader_conflict`."""
    return Finding(code=FindingCode.MODEL_READER_CONFLICT, severity=severity, path=path, message=message)
