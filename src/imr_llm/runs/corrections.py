"""What people decided about the values of a run's records, as frozen data; the machine's answers stay."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imr_llm.domain.letter import Range


class Verdict(StrEnum):
    """What a person says of a value."""

    ACCEPTED = "accepted"
    """It is right as it is."""
    CHANGED = "changed"
    """Another value is right; or one was missing."""
    REMOVED = "removed"
    """The letter does not say so: there is no value, or no such entry or item."""
    UNREADABLE = "unreadable"
    """The letter says something here that cannot be read."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of a person about one value."""

    path: str
    """In the machine's record; an entry that is added to a list has the next position behind all others.

    Empty for the letter as a whole, which can only be accepted: a person has looked at all of it.
    """
    verdict: Verdict
    reviewer: str
    """Who says so."""
    reason: str | None = None
    value: object = None
    """The right value as JSON has it, for CHANGED."""
    places: tuple[Range, ...] = ()
    """Where the source text shows it, for CHANGED; half-open characters."""


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """A correction as the ledger has it."""

    number: int
    """Counts the corrections of the run, from 1."""
    letter: int
    """Number of the row."""
    correction: Correction
    made_at: str
    """UTC, ISO 8601, to the second."""
    undone_at: str | None = None
    undone_by: str | None = None
    origin: str | None = None
    """The annotation that it was imported from; None for one that was made in the review app."""

    @property
    def stands(self) -> bool:
        """Whether nobody has taken it back."""
        return self.undone_at is None


class ReviewState(StrEnum):
    """How far a person has come with a letter."""

    BEGUN = "begun"
    """Some of its values were decided about."""
    FINISHED = "finished"
    """A person has looked at all of it."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The record that follows from a machine's record and a person's corrections of it."""

    state: ReviewState
    reviewer: str
    """Who made the last correction."""
    reviewed_at: str
    """UTC, ISO 8601, to the second."""
    record_json: bytes
    """The corrected record as UTF-8 JSON."""
