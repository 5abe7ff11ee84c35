"""Claims looked up in the letter, with whatever grounding the caller passes in.

The stages do not import each other, so grounding comes in as a function.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

from imr_llm.asking.claims import Claim
from imr_llm.asking.fields import Kind
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.spans import Span


class GroundingLike(Protocol):
    """What a grounding says of one quote: whether it stands in the letter, how, and where."""

    @property
    def accepted(self) -> bool:
        """Whether the quote may be used."""
        ...

    @property
    def status(self) -> str:
        """`exact`, `normalised`, `fuzzy`, `contradicted`, `ambiguous` or `absent`."""
        ...

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands."""
        ...

    @property
    def message(self) -> str:
        """What was wrong, in plain words."""
        ...


Ground: TypeAlias = Callable[[str, Letter, tuple[int, int] | None], GroundingLike]
"""Looks a quote up in a letter, inside a half-open range of *source* text."""


class Located(NamedTuple):
    """Words found in the letter: their range of clean text and their spans."""

    clean: Range
    spans: tuple[Span, ...]
    fuzzy: str | None = None
    """What differs, where the words of the reply are only nearly those of the letter."""


@dataclass(frozen=True, slots=True)
class FieldFailure:
    """A field that a reply filled with something that the letter does not show."""

    path: str
    """Record path; the list's own path for an element of a list."""
    reason: str
    words: str | None = None
    """What the reply said, where it said words."""
    lines: tuple[Range, ...] = ()
    """The clean ranges of the lines pointed at; empty where these do not exist."""


_ANYWHERE = frozenset({Kind.TEXT, Kind.DIAGNOSIS, Kind.CITATION, Kind.REQUEST})
"""Kinds whose words are the value: grounding may find them beside the lines pointed at.

A decision, a date or an amount must touch these lines: elsewhere it may be said of something else.
"""


def locate(claim: Claim, letter: Letter, ground: Ground) -> Located | str:
    """Where the words of a claim stand, or why they were not found there, in plain words."""
    if claim.problem is not None:
        return claim.problem
    grounding = ground(claim.words, letter, claim.within)
    spans = grounding.spans
    if not grounding.accepted or not spans:
        return grounding.message or "the words do not stand on the lines given"
    if claim.kind not in _ANYWHERE and claim.within is not None and not _touches(spans, claim.within):
        return "the words stand in the letter, but not on the lines given"
    clean = letter.clean.offsets.to_clean(spans[0].start, spans[-1].end)
    if clean[0] == clean[1]:
        return "the words do not stand on the lines given"
    fuzzy = grounding.message or "nearly the same words" if grounding.status == "fuzzy" else None
    return Located(clean, spans, fuzzy)


def _touches(spans: tuple[Span, ...], place: tuple[int, int]) -> bool:
    return any(span.start < place[1] and place[0] < span.end for span in spans)
