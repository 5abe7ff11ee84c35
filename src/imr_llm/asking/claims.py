"""A reply flattened: one claim for each leaf that it asserts, each bound to the lines it points at.

Nothing here raises for anything that a schema-valid reply can hold: a claim that cannot be looked up (lines
that do not exist, no words) carries its problem along instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from imr_llm.asking.fields import FIELDS, Kind, field_of
from imr_llm.asking.numbering import NumberedLetter
from imr_llm.asking.replies import (
    BasisReply,
    ExtractReply,
    HeaderReply,
    ItemReply,
    Passage,
    PatientReply,
    Quoted,
    ReviewerReply,
)
from imr_llm.domain.letter import Range


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that a reply says the letter prints, for one record path.

    `places` are source ranges, one for each run of neighbouring lines pointed at. `stated` is the value that
    the model gave beside the words (an enumeration's value, `true`, `false`); the words must bear it out.
    `extra` are further words of the same place: a diagnosis' code, a citation's pages.
    """

    path: str
    words: str
    kind: Kind
    places: tuple[tuple[int, int], ...] = ()
    stated: str | None = None
    extra: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class PassageClaim:
    """A stretch of the letter that a reply points at: `lines` is its half-open range of clean text."""

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
        passages += _passage("clinical_summary", reply.summary, numbered)
        quotes += _quote("clinical_summary_source", reply.summary.taken_from_ur, numbered)
    if reply.patient is not None:
        quotes += _patient(reply.patient, numbered)
    for index, document in enumerate(reply.documents):
        passages += _passage(f"documents_reviewed[{index}]", document, numbered)
    for index, item in enumerate(reply.items):
        quotes += _item(f"disputed_items[{index}]", item, numbered)
        for side in ("claims_administrator_basis", "reviewer_basis", "rationale"):
            passages += _passage(f"disputed_items[{index}].{side}", getattr(item, side), numbered)
    return Claims(tuple(quotes), tuple(passages), len(reply.items))


def claim(
    path: str,
    words: str,
    lines: Sequence[int],
    numbered: NumberedLetter,
    *,
    stated: str | None = None,
    extra: str | None = None,
) -> Claim:
    """One claim; its kind is that of the field that the path belongs to.

    Raises KeyError for a path that is no field.
    """
    field = field_of(path)
    if field is None:
        raise KeyError(f"no field {path!r}")
    places = numbered.runs(lines)
    problem = None
    if not words.strip():
        problem = "no words were given"
    elif not lines:
        problem = "no line was given"
    elif places is None:
        problem = f"the letter has lines 1 to {len(numbered.lines)} only"
    return Claim(path, words, FIELDS[field].kind, places or (), stated, extra, problem)


def passage_claim(
    path: str, first: int, last: int, starts: str | None, numbered: NumberedLetter
) -> PassageClaim:
    """One passage from line `first` to line `last`."""
    low, high = numbered.line(first), numbered.line(last)
    begins = starts if starts is not None and starts.strip() else None
    if low is None or high is None:
        problem = f"the letter has lines 1 to {len(numbered.lines)} only"
        return PassageClaim(path, (0, 0), begins, problem)
    if first > last:
        return PassageClaim(path, (0, 0), begins, "the last line stands before the first")
    return PassageClaim(path, (low.clean[0], high.clean[1]), begins)


def _quote(path: str, quoted: Quoted | None, numbered: NumberedLetter) -> Iterator[Claim]:
    if quoted is not None:
        yield claim(path, quoted.words, quoted.lines, numbered)


def _quotes(path: str, quoted: Iterable[Quoted], numbered: NumberedLetter) -> Iterator[Claim]:
    for index, one in enumerate(quoted):
        yield claim(f"{path}[{index}]", one.words, one.lines, numbered)


def _passage(path: str, passage: Passage | None, numbered: NumberedLetter) -> Iterator[PassageClaim]:
    if passage is not None:
        yield passage_claim(path, passage.first, passage.last, passage.starts, numbered)


def _header(header: HeaderReply, numbered: NumberedLetter) -> Iterator[Claim]:
    for name in type(header).model_fields:
        value = getattr(header, name)
        if isinstance(value, Quoted):
            yield from _quote(f"case.{name}", value, numbered)


def _reviewer(reviewer: ReviewerReply, numbered: NumberedLetter) -> Iterator[Claim]:
    yield from _quote("reviewer.licensed_in", reviewer.licensed_in, numbered)
    yield from _quotes("reviewer.specialties", reviewer.specialties, numbered)
    yield from _quotes("reviewer.subspecialties", reviewer.subspecialties, numbered)
    yield from _quotes("reviewer.licensed_states", reviewer.licensed_states, numbered)
    yield from _quote("reviewer.board_certified", reviewer.board_certified, numbered)


def _patient(patient: PatientReply, numbered: NumberedLetter) -> Iterator[Claim]:
    for name in ("age", "sex", "date_of_injury", "mechanism_of_injury"):
        yield from _quote(f"patient.{name}", getattr(patient, name), numbered)
    for name in ("body_parts", "medications", "prior_treatments"):
        yield from _quotes(f"patient.{name}", getattr(patient, name), numbered)
    for index, one in enumerate(patient.diagnoses):
        yield claim(f"patient.diagnoses[{index}]", one.words, one.lines, numbered, extra=one.code)


def _item(path: str, item: ItemReply, numbered: NumberedLetter) -> Iterator[Claim]:
    yield claim(f"{path}.request", item.request.words, item.request.lines, numbered)
    for part in item.parts:
        yield claim(f"{path}.{part.part.value}", part.words, item.request.lines, numbered)
    for name in ("decision", "ur_action"):
        ruled = getattr(item, name)
        if ruled is not None:
            yield claim(f"{path}.{name}", ruled.words, ruled.lines, numbered, stated=ruled.value.value)
    yield from _quote(f"{path}.ur_approved", item.ur_approved, numbered)
    if item.medically_necessary is not None:
        necessity = item.medically_necessary
        stated = "true" if necessity.value else "false"
        yield claim(f"{path}.medically_necessary", necessity.words, necessity.lines, numbered, stated=stated)
    for name in ("claims_administrator_basis", "reviewer_basis"):
        basis = getattr(item, name)
        if isinstance(basis, BasisReply):
            yield from _citations(f"{path}.{name}.citations", basis, numbered)
    yield from _quotes(f"{path}.key_reasons", item.key_reasons, numbered)


def _citations(path: str, basis: BasisReply, numbered: NumberedLetter) -> Iterator[Claim]:
    # Huge invented line numbers must not become huge lists of lines.
    last = min(basis.last, len(numbered.lines) + 1)
    lines = range(max(basis.first, 0), last + 1)
    for index, one in enumerate(basis.citations):
        yield claim(f"{path}[{index}]", one.title, lines, numbered, extra=one.pages)
