"""What the pages of the review app are made of and do: one run, one reviewer, one request at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from imr_llm.domain.letter import Letter
from imr_llm.errors import CorrectionError
from imr_llm.review.proposing import Proposal, propose
from imr_llm.review.queue import Queue
from imr_llm.review.shapes import shape_at
from imr_llm.review.sheet import sheet_of
from imr_llm.runs.corrected import entries_left
from imr_llm.runs.correcting import as_reviewed, correct, corrections_of, undo
from imr_llm.runs.corrections import Correction, KeptCorrection, Verdict
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.letters import letter_of_row
from imr_llm.runs.plain_words import SENTENCES
from imr_llm.runs.rows import LetterRow

_MOST_KEPT = 32
"""Letters that are kept at hand: their sources are read through to find one."""


class Decided(BaseModel):
    """A decision as the page sends it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    seen: int
    path: str
    verdict: Verdict
    value: JsonValue = None
    places: tuple[tuple[int, int], ...] = Field(default=(), max_length=100)
    reason: str | None = Field(default=None, max_length=2000)


class Desk:
    """A run and who reviews it. Methods may be called from several threads."""

    def __init__(self, ledger: Ledger, reviewer: str, max_bytes: int) -> None:
        self.reviewer = reviewer
        self._ledger = ledger
        self._max_bytes = max_bytes
        self._queue = Queue(ledger)
        self._letters: OrderedDict[str, Letter | None] = OrderedDict()
        self._lock = RLock()

    @contextmanager
    def queue(self) -> Iterator[Queue]:
        """The queue, for one request."""
        with self._lock:
            yield self._queue

    def shown(self, number: int) -> dict[str, Any]:
        """All that the page of a letter shows, as JSON has it; CorrectionError where it has no record."""
        with self._lock:
            row = self._row(number)
            letter = self._letter(row)
            kept = corrections_of(self._ledger, number)
            machine = row.record()
            row = as_reviewed(self._ledger, row)
            record = row.record()
            assert machine is not None
            assert record is not None
            standing = [one.correction for one in kept if one.stands]
            rows = sheet_of(machine, record, entries_left(machine, letter, standing), kept)
            summary = row.summary()
        return {
            "number": number,
            "id": row.id,
            "seen": max((one.number for one in kept), default=0),
            "reviewer": self.reviewer,
            "reviewed": row.reviewed,
            "reviewed_by": row.reviewed_by,
            "outcome": record.outcome,
            "needs_review": record.needs_review,
            "made_by": record.provenance.model or record.provenance.engine,
            "text": letter.text if letter is not None else None,
            "pages": list(letter.page_starts or ()) if letter is not None else [],
            "evidence": {
                path: [[one.start, one.end, one.page, one.text] for one in spans]
                for path, spans in record.evidence.items()
            },
            "findings": [
                one.model_dump(mode="json") | {"told": SENTENCES[one.code]} for one in record.findings
            ],
            "summary": summary.text if summary is not None else None,
            "rows": rows,
            "history": [_told(one) for one in reversed(kept)],
        }

    def propose(self, number: int, path: str, start: int, end: int) -> Proposal:
        """What words of a letter say for a field; raises CorrectionError."""
        with self._lock:
            letter = self._letter(self._row(number))
        if letter is None:
            raise CorrectionError("the letter is gone, so that no words of it can be selected")
        return propose(letter, path, start, end)

    def decide(self, number: int, decided: Decided) -> None:
        """Keep a decision of the reviewer; raises CorrectionError and StaleCorrectionError."""
        with self._lock:
            letter = self._letter(self._row(number))
            correct(self._ledger, letter, number, self._correction(number, decided), seen=decided.seen)

    def undo(self, number: int, correction: int) -> None:
        """Take a correction back; raises CorrectionError."""
        with self._lock:
            letter = self._letter(self._row(number))
            undo(self._ledger, letter, number, correction, reviewer=self.reviewer)

    def _correction(self, number: int, decided: Decided) -> Correction:
        reason = (decided.reason or "").strip() or None
        if decided.path:
            shape = shape_at(decided.path)
        elif decided.verdict is not Verdict.ACCEPTED:
            raise CorrectionError("a letter as a whole can only be accepted")
        if decided.verdict is Verdict.CHANGED:
            if not decided.places:
                raise CorrectionError("select the words of the letter that show the value")
            value = shape.fitting(decided.value)
            return Correction(decided.path, decided.verdict, self.reviewer, reason, value, decided.places)
        if (
            decided.verdict is Verdict.ACCEPTED
            and (before := self._changed(number, decided.path)) is not None
        ):
            # What a person accepts is what stands there, and that is what another has changed it to.
            return Correction(
                decided.path, Verdict.CHANGED, self.reviewer, reason, before.value, before.places
            )
        return Correction(decided.path, decided.verdict, self.reviewer, reason)

    def _changed(self, number: int, path: str) -> Correction | None:
        standing = [
            one.correction
            for one in corrections_of(self._ledger, number)
            if one.stands and one.correction.path == path
        ]
        return standing[-1] if standing and standing[-1].verdict is Verdict.CHANGED else None

    def _row(self, number: int) -> LetterRow:
        if not 1 <= number <= self._ledger.newest():
            raise CorrectionError(f"there is no letter {number} in this run")
        row = self._ledger.row(number)
        if row.record_json is None:
            raise CorrectionError(f"letter {number} has no record that could be corrected")
        return row

    def _letter(self, row: LetterRow) -> Letter | None:
        sha256 = row.sha256
        assert sha256 is not None
        if sha256 not in self._letters:
            self._letters[sha256] = letter_of_row(self._ledger, row.id, sha256, self._max_bytes)
            if len(self._letters) > _MOST_KEPT:
                self._letters.popitem(last=False)
        self._letters.move_to_end(sha256)
        return self._letters[sha256]


def _told(kept: KeptCorrection) -> dict[str, Any]:
    one = kept.correction
    return {
        "number": kept.number,
        "path": one.path,
        "verdict": one.verdict,
        "value": one.value,
        "reviewer": one.reviewer,
        "reason": one.reason,
        "made_at": kept.made_at,
        "undone_at": kept.undone_at,
        "undone_by": kept.undone_by,
        "imported": kept.origin is not None,
    }
