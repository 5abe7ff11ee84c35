"""Whether a record still holds against its letter: bytes, spans, values, cross-checks.

Nothing of how the record was made is used, so a record of any engine, version or hand can be verified.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import combinations
from math import prod
from typing import NamedTuple

from imr_llm.checking.agree import cross_check
from imr_llm.checking.agree_items import outcome_of
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.paths import leaves
from imr_llm.domain.record import CaseRecord, Decision, FindingCode, Severity
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.polarity import decision_in
from imr_llm.vocabulary.quantities import find_quantities
from imr_llm.vocabulary.tokens import Lock, tokenize

_SECTIONS = (
    "case", "reviewer", "patient", "clinical_summary", "clinical_summary_source", "documents_reviewed",
    "disputed_items",
)  # fmt: skip
"""The fields whose values need evidence; what else a record has is worked out from them."""
_NOT_A_LETTER = late(r"[\W_]+")
_NUMBER_OF_ITEM = late(r"disputed_items\[(\d+)\]\.number")
_MOST_FACTORS = 4


class MismatchKind(StrEnum):
    """What of a record can fail to hold."""

    LETTER = "letter"
    """The letter is not the one that the record was made of."""
    SPAN = "span"
    """A span's text is not what the letter has there."""
    EVIDENCE = "evidence"
    """A value has no evidence, or evidence has no value."""
    VALUE = "value"
    """The evidence does not show the value."""
    READING = "reading"
    """The offline reader that made the record reads the letter differently now."""
    FINDING = "finding"
    """A cross-check finds what the record does not say."""
    OUTCOME = "outcome"
    """Outcome or review flag are not those of the items and findings."""
    MANIFEST = "manifest"
    """The record is not as the signed manifest of its run has it, or is missing."""


class Mismatch(NamedTuple):
    """One thing that does not hold."""

    kind: MismatchKind
    path: str
    """In the record; empty for the record as a whole."""
    message: str
    """In plain words, without letter text."""


def verify_record(record: CaseRecord, letter: Letter) -> tuple[Mismatch, ...]:
    """What of the record does not hold against the letter, in a fixed order; empty where all of it does."""
    mismatches = list(_letter_mismatches(record, letter))
    if mismatches:
        # Offsets into another text say nothing.
        return tuple(mismatches)
    return (
        *_span_mismatches(record, letter),
        *_evidence_mismatches(record),
        *_finding_mismatches(record, letter),
        *_outcome_mismatches(record),
    )


def _letter_mismatches(record: CaseRecord, letter: Letter) -> Iterator[Mismatch]:
    if record.source.sha256 != letter.sha256:
        yield Mismatch(
            MismatchKind.LETTER,
            "source.sha256",
            "the letter's bytes are not those that the record was made of",
        )
    elif record.source.characters != len(letter.text):
        yield Mismatch(
            MismatchKind.LETTER,
            "source.characters",
            f"the letter has {len(letter.text)} characters, not {record.source.characters}: its text is read "
            "out of the file in another way now",
        )


def _span_mismatches(record: CaseRecord, letter: Letter) -> Iterator[Mismatch]:
    for path, spans in record.evidence.items():
        for span in spans:
            if letter.text[span.start : span.end] != span.text or span.start >= span.end:
                where = f"[{span.start}, {span.end})"
                yield Mismatch(MismatchKind.SPAN, path, f"the letter has other words at {where}")
            elif span.page != letter.page_of(span.start):
                yield Mismatch(
                    MismatchKind.SPAN, path, f"character {span.start} is on page {letter.page_of(span.start)}"
                )


def _evidence_mismatches(record: CaseRecord) -> Iterator[Mismatch]:
    values = dict(leaves_of(record))
    for path in record.evidence.keys() - values.keys():
        yield Mismatch(MismatchKind.EVIDENCE, path, "there is evidence, but no value")
    damaged = {one.path for one in record.findings if one.code is FindingCode.UNREADABLE_TEXT}
    for path, value in values.items():
        spans = record.evidence.get(path)
        if not spans:
            yield Mismatch(MismatchKind.EVIDENCE, path, "the value has no evidence")
        elif path not in damaged and not _shows(spans, path, value):
            yield Mismatch(MismatchKind.VALUE, path, "its evidence does not show the value")


def leaves_of(record: CaseRecord) -> Iterator[tuple[str, object]]:
    """Every single value of a record that needs evidence, with its path."""
    for name in _SECTIONS:
        yield from leaves(getattr(record, name), name)


def _shows(spans: tuple[Span, ...], path: str, value: object) -> bool:
    """Whether words show a value, as far as that can be told without reading the letter again.

    What stands for a word of a closed list (sex, category …) is taken on trust, but for decisions.
    """
    words = " ".join(span.text for span in spans)
    if isinstance(value, Decision):
        return decision_in(words) is value
    if isinstance(value, bool | StrEnum):
        return True
    if isinstance(value, date):
        return value in {found.date for found in find_dates(words)}
    if isinstance(value, int | float):
        position = _NUMBER_OF_ITEM.fullmatch(path)
        # An item that is not numbered in the letter has its position for a number.
        return (position is not None and value == int(position[1]) + 1) or _amounts_to(words, value)
    return _letters(str(value)) in _letters(words)


def _amounts_to(words: str, value: float) -> bool:
    """Whether a number stands there, or words that come to it (`2x6`, `twice a week for 6 weeks`)."""
    if any(quantity.amount == value for quantity, _ in find_quantities(words)):
        return True
    numbers = [
        float(token.norm) for token in tokenize(words) if token.lock is Lock.NUMBER and _is_plain(token.norm)
    ]
    return any(
        prod(some) == value
        for count in range(1, min(len(numbers), _MOST_FACTORS) + 1)
        for some in combinations(numbers, count)
    )


def _is_plain(norm: str) -> bool:
    return norm.replace(".", "", 1).isdigit()


def _letters(text: str) -> str:
    return _NOT_A_LETTER.sub("", text).casefold()


def _finding_mismatches(record: CaseRecord, letter: Letter) -> Iterator[Mismatch]:
    known = {(one.code, one.path) for one in record.findings}
    for finding in cross_check(letter, Draft.of(record)):
        if (finding.code, finding.path) not in known:
            yield Mismatch(
                MismatchKind.FINDING, finding.path, f"{finding.code.value} stands, and the record is silent"
            )


def _outcome_mismatches(record: CaseRecord) -> Iterator[Mismatch]:
    if record.outcome is not outcome_of(record.disputed_items):
        yield Mismatch(MismatchKind.OUTCOME, "outcome", "the outcome is not that of the items")
    if record.needs_review is not any(one.severity is Severity.ERROR for one in record.findings):
        yield Mismatch(MismatchKind.OUTCOME, "needs_review", "the review flag is not that of the findings")
