"""The model's draft against the offline reader's, on what a letter prints in fixed places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from imr_llm.checking.quoting import evidence_words, quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import DisputedItem, Finding, FindingCode, GuidelineBasis, Severity
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.tokens import tokenize

_HEADER = (
    *("case_number", "determination_date", "date_assigned", "date_of_injury", "ur_decision_date"),
    *("application_received_date", "priority", "stated_outcome", "claim_number"),
)
_REVIEWER = ("licensed_in", "specialties", "subspecialties", "licensed_states", "board_certified")
_SIDES = ("claims_administrator_basis", "reviewer_basis")

_Drafts: TypeAlias = tuple[Draft, Draft]


def compare(draft: Draft, reader: Draft) -> tuple[Finding, ...]:
    """`model_reader_conflict` where the two differ on what the form prints under a heading or label.

    That is the header, the reviewer's qualifications, the clinical summary's text and source, the list of
    documents, the number of items, and of each item its request, decision, guideline paragraphs, rationale
    and the rationale's conclusion. A field that the reader left open is no conflict: it reads by rule and
    leaves what it cannot point at. Decisions and the number of items are errors, the rest are warnings.
    """
    both = (draft, reader)
    return (*_header(both), *_reviewer(both), *_sections(both), *_items(both))


def _header(both: _Drafts) -> Iterator[Finding]:
    draft, reader = both
    for name in _HEADER:
        yield from _differing(both, f"case.{name}", getattr(draft.case, name), getattr(reader.case, name))


def _reviewer(both: _Drafts) -> Iterator[Finding]:
    draft, reader = both
    for name in _REVIEWER:
        given, read = getattr(draft.reviewer, name), getattr(reader.reviewer, name)
        yield from _differing(both, f"reviewer.{name}", given, read)


def _sections(both: _Drafts) -> Iterator[Finding]:
    draft, reader = both
    for path in ("clinical_summary", "clinical_summary_source", "documents_reviewed"):
        yield from _differing(both, path, getattr(draft, path), getattr(reader, path))


def _items(both: _Drafts) -> Iterator[Finding]:
    given, read = (one.disputed_items for one in both)
    if not read:
        return
    if len(given) != len(read):
        message = f'the model found "{len(given)}" disputed items, the reader "{len(read)}"'
        yield _finding("disputed_items", message, Severity.ERROR)
        yield from _unread_items(both)
        return
    for index, (one, other) in enumerate(zip(given, read, strict=True)):
        yield from _item(both, f"disputed_items[{index}]", one, other)


def _unread_items(both: _Drafts) -> Iterator[Finding]:
    """The items of the model that stand where the reader finds none: an error on the request of each."""
    draft, reader = both
    read = [place for index in range(len(reader.disputed_items)) for place in _places(reader, index)]
    known = {_comparable(one.request) for one in reader.disputed_items}
    for index, item in enumerate(draft.disputed_items):
        places = _places(draft, index)
        if _comparable(item.request) in known or any(
            _overlap(one, other) for one in places for other in read
        ):
            continue
        message = f"the model says {quoted(item.request)}, the reader finds no disputed item there"
        yield _finding(f"disputed_items[{index}].request", message, Severity.ERROR)


def _places(draft: Draft, index: int) -> tuple[Span, ...]:
    return draft.evidence.get(f"disputed_items[{index}].request", ())


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _item(both: _Drafts, path: str, one: DisputedItem, other: DisputedItem) -> Iterator[Finding]:
    yield from _differing(both, f"{path}.request", one.request, other.request)
    yield from _differing(both, f"{path}.decision", one.decision, other.decision, Severity.ERROR)
    for side in _SIDES:
        yield from _basis(both, f"{path}.{side}", getattr(one, side), getattr(other, side))
    yield from _differing(both, f"{path}.rationale", one.rationale, other.rationale)
    given, read = one.medically_necessary, other.medically_necessary
    if given is not None:
        yield from _differing(both, f"{path}.medically_necessary", given, read)


def _basis(
    both: _Drafts, path: str, one: GuidelineBasis | None, other: GuidelineBasis | None
) -> Iterator[Finding]:
    """The paragraph as a whole: what it says of the MTUS and what it cites follows from its words."""
    if other is not None:
        text = one.text if one is not None else None
        yield from _differing(both, path, text, other.text, shown_at=f"{path}.text")


def _differing(
    both: _Drafts,
    path: str,
    given: object,
    read: object,
    severity: Severity = Severity.WARNING,
    *,
    shown_at: str | None = None,
) -> Iterator[Finding]:
    """The conflict on a path, if there is one; `shown_at` is where its evidence stands, if elsewhere."""
    if read is None or read == () or _same(given, read):
        return
    sides = []
    for who, draft, value in zip(("the model says", "the reader"), both, (given, read), strict=True):
        if value is None or value == ():
            sides.append("nothing that the model said could be taken over")
            continue
        told = quoted(_printed(value))
        words = evidence_words(draft, shown_at or path)
        as_printed = f" from {quoted(words)}" if words and quoted(words) != told else ""
        sides.append(f"{who} {told}{as_printed}")
    yield _finding(path, ", ".join(sides), severity)


def _same(given: object, read: object) -> bool:
    return given == read or _comparable(given) == _comparable(read)


def _comparable(value: object) -> object:
    """Texts by their words, lists by their elements in any order."""
    if isinstance(value, str):
        return tuple(token.norm for token in tokenize(value))
    if isinstance(value, tuple):
        return frozenset(_comparable(one) for one in value)
    return value


def _printed(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _finding(path: str, message: str, severity: Severity) -> Finding:
    return Finding(code=FindingCode.MODEL_READER_CONFLICT, severity=severity, path=path, message=message)
