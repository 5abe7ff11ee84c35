"""The letters of a run in the order in which they need a person."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from imr_llm.domain.agreement import Agreement
from imr_llm.domain.record import FindingCode, Severity
from imr_llm.errors import TextGoneError
from imr_llm.runs.correcting import review_states
from imr_llm.runs.corrections import ReviewState
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.plain_words import in_words
from imr_llm.runs.rows import LetterRow, LetterState


class Need(StrEnum):
    """Why a letter stands where it stands, the most urgent first."""

    ERRORS = "has errors"
    CONFLICT = "model and reader differ"
    FUZZY = "found in similar words only"
    AGREEMENT = "model and reader agree on little"
    WARNINGS = "has warnings"
    UNCERTAIN = "has uncertain values"
    SAMPLE = "nothing found"


_ORDER = tuple(Need)
LOW_AGREEMENT = 0.9
"""Share of the reader's values that the model has as well, below which a letter is looked at for that."""


class Show(StrEnum):
    """Which letters are listed."""

    OPEN = "open"
    FINISHED = "finished"
    ALL = "all"

    def lists(self, letter: Queued) -> bool:
        """Whether a letter is among them."""
        return self is Show.ALL or letter.finished == (self is Show.FINISHED)


@dataclass(frozen=True, slots=True)
class Queued:
    """A letter with a record; findings are the machine's, so that the order stays while people work."""

    number: int
    id: str
    need: Need
    codes: tuple[str, ...]
    findings: int
    agreement: float | None
    """Share of the reader's values that the model has as well; None where no model has read the letter."""
    chance: str
    """Puts letters in which nothing was found into an order by chance, the same one every time."""
    reviewed: ReviewState | None = None
    reviewer: str | None = None

    @property
    def finished(self) -> bool:
        """Whether a person has looked at all of it."""
        return self.reviewed is ReviewState.FINISHED


@dataclass(frozen=True, slots=True)
class Failed:
    """A letter without a record: there is nothing to correct."""

    id: str
    why: str


class Queue:
    """The queue of a run; what was found in records that stay as they are is read once."""

    def __init__(self, ledger: LedgerView) -> None:
        self._ledger = ledger
        self._known: dict[int, tuple[str | None, Queued]] = {}
        self._gone: dict[int, Failed] = {}

    def letters(self) -> list[Queued]:
        """The letters with records, in order, without those whose words are gone."""
        states = review_states(self._ledger)
        agreements = self._ledger.agreements()
        rows = self._ledger.rows_without_results(LetterState.REVIEW, LetterState.DONE)
        listed = [
            replace(queued, reviewed=state, reviewer=reviewer)
            for row in list(rows)
            for state, reviewer in [states.get(row.number, (None, None))]
            if (queued := self._queued(row, agreements.get(row.number))) is not None
        ]
        return sorted(listed, key=_rank)

    def failed(self) -> list[Failed]:
        """The letters without records that could be shown, and why: those too that `letters` left out."""
        rows = self._ledger.rows_without_results(LetterState.FAILED)
        return [*(Failed(row.id, in_words(row)) for row in rows), *self._gone.values()]

    def _queued(self, row: LetterRow, agreement: Agreement | None) -> Queued | None:
        if row.number in self._gone:
            return None
        known = self._known.get(row.number)
        if known is None or known[0] != row.finished_at:
            try:
                content = self._ledger.row(row.number).record_json or b"{}"
            except TextGoneError as error:
                # All sources were gone through for it: that is done once, not for every page.
                self._gone[row.number] = Failed(row.id, str(error))
                return None
            known = self._known[row.number] = (row.finished_at, _read(row, content, agreement))
        return known[1]


def _read(row: LetterRow, record_json: bytes, agreement: Agreement | None) -> Queued:
    findings: Sequence[dict[str, str]] = json.loads(record_json).get("findings", ())
    return Queued(
        number=row.number,
        id=row.id,
        need=next(_needs(row, findings, agreement)),
        codes=tuple(sorted({one["code"] for one in findings})),
        findings=len(findings),
        agreement=agreement.share if agreement is not None else None,
        chance=hashlib.sha256(f"{row.sha256}".encode()).hexdigest(),
    )


def _needs(row: LetterRow, findings: Sequence[dict[str, str]], agreement: Agreement | None) -> Iterator[Need]:
    codes = {one["code"] for one in findings}
    severities = {one["severity"] for one in findings}
    # What only one of them reads is told as well, and is no contradiction.
    contradicted = {one["code"] for one in findings if one["severity"] != Severity.INFO}
    if row.state is LetterState.REVIEW or Severity.ERROR in severities:
        yield Need.ERRORS
    if FindingCode.MODEL_READER_CONFLICT in contradicted:
        yield Need.CONFLICT
    if FindingCode.FUZZY_GROUNDING in codes:
        yield Need.FUZZY
    if agreement is not None and agreement.share < LOW_AGREEMENT:
        yield Need.AGREEMENT
    if Severity.WARNING in severities:
        yield Need.WARNINGS
    if FindingCode.UNCERTAIN_VALUE in codes:
        yield Need.UNCERTAIN
    yield Need.SAMPLE


def _rank(queued: Queued) -> tuple[int, float, int, str, int]:
    order = _ORDER.index(queued.need)
    share = queued.agreement if queued.need is Need.AGREEMENT and queued.agreement is not None else 0.0
    chance = queued.chance if queued.need is Need.SAMPLE else ""
    return (order, share, -queued.findings, chance, queued.number)
