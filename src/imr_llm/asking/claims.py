"""A reply flattened: one claim for each leaf that it asserts, each bound to the lines it points at.

Nothing here raises for anything that a schema-valid reply can hold: a claim that cannot be looked up (lines
that do not exist, no words) carries its problem along instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from imr_llm.asking.fields import FIELDS, Kind, field_of
from imr_llm.asking.numbering import NumberedLetter
from imr_llm.asking.replies import (
    ExtractReply,
    HeaderReply,
    ItemReply,
    Passage,
    PatientReply,
    Quoted,
    ReviewerReply,
)
from imr_llm.domain.letter import Range


class Claim(NamedTuple):
    """Words that a reply says the letter prints, for one record path.

    `within` is the half-open source range of the lines pointed at. `stated` is the value that the model gave
    beside the words (an enumeration's value, `true`, `false`); the words must bear it out.
    """

    path: str
    words: str
    kind: Kind
    within: tuple[int, int] | None = None
    stated: str | None = None
    problem: str | None = None


_HEADER_PATHS = tuple((name, f"case.{name}") for name in HeaderReply.model_fields)


@dataclass(frozen=True, slots=True)
class PassageClaim:
    """A stretch of the letter that a reply points at.

    `lines` is the half-open clean range of the whole lines, `starts` the words with which the stretch begins
    on the first of them, where the reply tells.
    """

    path: str
    lines: Range
    starts: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """All that one reply asserts. Item paths count in the order of the reply."""

    quotes: tuple[Claim, ...]
    passages: tuple[PassageClaim, ...]
    items: int = 0


def claims(reply: ExtractReply, numbered: NumberedLetter) -> Claims:
    """Flatten an extraction reply; empty words and lines out of range become claims with a problem."""
    quotes: list[Claim] = []
    passages: list[PassageClaim] = []
    if reply.header is not None:
        quotes += _header(reply.header, numbered)
        passages += _passage("case.appeal_notice", reply.header.appeal_notice, numbered)
    if reply.reviewer is not None:
        quotes += _reviewer(reply.reviewer, numbered)
    if reply.summary is not None:
        passages += _passage("clinical_summary", reply.summary.lines, numbered)
        quotes += _quote("clinical_summary_source", reply.summary.taken_from_ur, numbered)
    if reply.patient is not None:
        quotes += _patient(reply.patient, numbered)
    for index, document in enumerate(reply.documents):
        passages += _passage(f"documents_reviewed[{index}]", document, numbered)
    for index, item in enumerate(reply.items):
        quotes += _item(f"disputed_items[{index}]", item, numbered)
        path = f"disputed_items[{index}]"
        passages += _passage(f"{path}.claims_administrator_basis", item.administrator_basis, numbered)
        passages += _passage(f"{path}.reviewer_basis", item.reviewer_basis, numbered)
        passages += _passage(f"{path}.rationale", item.rationale, numbered)
    return Claims(tuple(quotes), tuple(passages), len(reply.items))


def claim(path: str, quoted: Quoted, numbered: NumberedLetter, *, stated: str | None = None) -> Claim:
    """One claim; its kind is that of the field that the path belongs to.

    Raises KeyError for a path that is no field.
    """
    field = field_of(path)
    if field is None:
        raise KeyError(f"no field {path!r}")
    lines, words = quoted.parts
    clean = numbered.between(*lines) if lines is not None else None
    problem = None
    if not words:
        problem = "no words were given"
    elif lines is None:
        problem = "no line was given"
    elif clean is None:
        problem = f"there are no such lines; the letter has lines 1 to {len(numbered.lines)}"
    within = numbered.letter.clean.offsets.to_source(*clean) if clean is not None else None
    return Claim(path, words, FIELDS[field].kind, within, stated, problem)


def passage_claim(
    path: str, lines: tuple[int, int] | None, starts: str | None, numbered: NumberedLetter
) -> PassageClaim:
    """One passage by its first and last line."""
    clean = numbered.between(*lines) if lines is not None else None
    if clean is None:
        problem = f"there are no such lines; the letter has lines 1 to {len(numbered.lines)}"
        return PassageClaim(path, (0, 0), starts or None, problem)
    return PassageClaim(path, clean, starts or None)


def _quote(path: str, quoted: Quoted | None, numbered: NumberedLetter) -> Iterator[Claim]:
    if quoted is not None:
        yield claim(path, quoted, numbered)


def _quotes(path: str, quoted: Iterable[Quoted], numbered: NumberedLetter) -> Iterator[Claim]:
    for index, one in enumerate(quoted):
        yield claim(f"{path}[{index}]", one, numbered)


def _passage(path: str, passage: Passage | None, numbered: NumberedLetter) -> Iterator[PassageClaim]:
    if passage is not None:
        yield passage_claim(path, passage.lines, None, numbered)


def _header(header: HeaderReply, numbered: NumberedLetter) -> Iterator[Claim]:
    for name, path in _HEADER_PATHS:
        value = getattr(header, name)
        if isinstance(value, Quoted):
            yield claim(path, value, numbered)


def _reviewer(reviewer: ReviewerReply, numbered: NumberedLetter) -> Iterator[Claim]:
    yield from _quote("reviewer.licensed_in", reviewer.licensed_in, numbered)
    yield from _quotes("reviewer.specialties", reviewer.specialties, numbered)
    yield from _quotes("reviewer.subspecialties", reviewer.subspecialties, numbered)
    yield from _quotes("reviewer.licensed_states", reviewer.licensed_states, numbered)
    yield from _quote("reviewer.board_certified", reviewer.board_certified, numbered)


def _patient(patient: PatientReply, numbered: NumberedLetter) -> Iterator[Claim]:
    for name in ("age", "sex", "date_of_injury", "mechanism_of_injury"):
        yield from _quote(f"patient.{name}", getattr(patient, name), numbered)
    for name in ("body_parts", "diagnoses", "medications", "prior_treatments"):
        yield from _quotes(f"patient.{name}", getattr(patient, name), numbered)


def _item(path: str, item: ItemReply, numbered: NumberedLetter) -> Iterator[Claim]:
    yield claim(f"{path}.request", item.request, numbered)
    for name in ("decision", "ur_action"):
        ruled = getattr(item, name)
        if ruled is not None:
            yield claim(f"{path}.{name}", ruled.words, numbered, stated=ruled.value.value)
    yield from _quote(f"{path}.ur_approved", item.ur_approved, numbered)
    if item.necessity is not None:
        stated = "true" if item.necessity.value else "false"
        words = item.necessity.words
        yield claim(f"{path}.medically_necessary", words, numbered, stated=stated)
    yield from _quotes(f"{path}.key_reasons", item.key_reasons, numbered)
