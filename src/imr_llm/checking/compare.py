"""The model's draft against the offline reader's, on what a letter prints in fixed places."""

from __future__ import annotations

from collections.abc import Iterable

from imr_llm.checking.quoting import evidence_words, quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.vocabulary.tokens import tokenize

_HEADER = (
    *("case_number", "determination_date", "date_assigned", "date_of_injury", "ur_decision_date"),
    *("application_received_date", "priority", "stated_outcome", "claim_number"),
)


def compare(draft: Draft, reader: Draft) -> tuple[Finding, ...]:
    """`model_reader_conflict` where the two differ: the header, the number of items, requests, decisions.

    A field that the reader left open is no conflict: it reads by rule and leaves what it cannot point at.
    Decisions and the number of items are errors, the rest are warnings.
    """
    return tuple(_header(draft, reader)) + tuple(_items(draft, reader))


def _header(draft: Draft, reader: Draft) -> Iterable[Finding]:
    for name in _HEADER:
        path = f"case.{name}"
        read = getattr(reader.case, name)
        given = getattr(draft.case, name)
        if read is not None and read != given:
            message = _told((draft, reader), path, (None if given is None else str(given), str(read)))
            yield _finding(path, message, Severity.WARNING)


def _items(draft: Draft, reader: Draft) -> Iterable[Finding]:
    given, read = draft.disputed_items, reader.disputed_items
    if not read:
        return
    if len(given) != len(read):
        message = f'the model found "{len(given)}" disputed items, the reader "{len(read)}"'
        yield _finding("disputed_items", message, Severity.ERROR)
        return
    for index, (one, other) in enumerate(zip(given, read, strict=True)):
        path = f"disputed_items[{index}]"
        if _words(one.request) != _words(other.request):
            message = _told((draft, reader), f"{path}.request", (one.request, other.request))
            yield _finding(f"{path}.request", message, Severity.WARNING)
        if other.decision is not None and one.decision is not other.decision:
            given_word = one.decision.value if one.decision else None
            message = _told((draft, reader), f"{path}.decision", (given_word, other.decision.value))
            yield _finding(f"{path}.decision", message, Severity.ERROR)


def _words(text: str) -> list[str]:
    return [token.norm for token in tokenize(text)]


def _told(drafts: tuple[Draft, Draft], path: str, values: tuple[str | None, str]) -> str:
    sides = []
    for who, draft, value in zip(("the model says", "the reader"), drafts, values, strict=True):
        if value is None:
            sides.append("nothing that the model said could be taken over")
            continue
        words = evidence_words(draft, path)
        sides.append(f"{who} {quoted(value)}" + (f" from {quoted(words)}" if words else ""))
    return ", ".join(sides)


def _finding(path: str, message: str, severity: Severity) -> Finding:
    return Finding(code=FindingCode.MODEL_READER_CONFLICT, severity=severity, path=path, message=message)
