"""Where words stand: spans of the source text, and the map between source text and clean text.

Every offset is a half-open character position. A `Span` always counts in the *source text*; positions
in the *clean text* never leave the stages and are translated by an `OffsetMap`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T_co = TypeVar("T_co", covariant=True)


class Frozen(BaseModel):
    """Immutable data that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """A piece of the source text: `source[start:end] == text`."""

    start: Annotated[int, Field(ge=0, description="First character, counted in the source text.")]
    end: Annotated[int, Field(ge=0, description="One past the last character, in the source text.")]
    text: Annotated[str, Field(description="The source text between start and end, unchanged.")]
    page: Annotated[
        int | None, Field(ge=1, description="Page of the first character, from 1; null for unpaged text.")
    ] = None


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value together with the words of the letter that show it."""

    value: T_co
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of clean text and the run of source text it came from.

    Equal lengths mean character for character; otherwise the whole piece maps to the whole piece.
    """

    clean_start: int
    clean_end: int
    source_start: int
    source_end: int

    @property
    def linear(self) -> bool:
        """Whether every clean character has its own source character."""
        return self.clean_end - self.clean_start == self.source_end - self.source_start


class OffsetMap:
    """Translates half-open ranges between clean text and source text.

    Pieces are ordered, do not overlap in either text and cover the whole clean text; source text that no
    piece covers was removed by cleaning.
    """

    __slots__ = ("_clean_starts", "_source_starts", "pieces")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = tuple(pieces)
        self._clean_starts = [piece.clean_start for piece in self.pieces]
        self._source_starts = [piece.source_start for piece in self.pieces]

    def _from(self, starts: list[int], position: int) -> Iterator[Piece]:
        # Slicing the tuple would copy it on every look-up: quadratic on long letters.
        for index in range(max(bisect_right(starts, position) - 1, 0), len(self.pieces)):
            yield self.pieces[index]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The smallest source range that covers clean `[start, end)`; ValueError for an empty range."""
        ranges = self.to_source_ranges(start, end)
        return ranges[0][0], ranges[-1][1]

    def to_source_ranges(self, start: int, end: int) -> list[tuple[int, int]]:
        """The source ranges that clean `[start, end)` came from, touching ones merged, in order."""
        if not 0 <= start < end:
            raise ValueError(f"not a range of clean text: [{start}, {end})")
        index = bisect_right(self._clean_starts, start) - 1
        if index >= 0 and end <= (piece := self.pieces[index]).clean_end and piece.linear:
            # Most ranges lie within one piece.
            shift = piece.source_start - piece.clean_start
            return [(start + shift, end + shift)]
        ranges: list[tuple[int, int]] = []
        for piece in self._from(self._clean_starts, start):
            if piece.clean_start >= end:
                break
            if piece.clean_end <= start:
                continue
            if piece.linear:
                shift = piece.source_start - piece.clean_start
                low = max(start, piece.clean_start) + shift
                high = min(end, piece.clean_end) + shift
            else:
                low, high = piece.source_start, piece.source_end
            if ranges and ranges[-1][1] == low:
                ranges[-1] = (ranges[-1][0], high)
            else:
                ranges.append((low, high))
        if not ranges:
            raise ValueError(f"not a range of clean text: [{start}, {end})")
        return ranges

    def to_clean(self, start: int, end: int) -> tuple[int, int]:
        """The clean range that source `[start, end)` became; empty where cleaning removed all of it."""
        index = bisect_right(self._source_starts, start) - 1
        if index >= 0 and start < end <= (piece := self.pieces[index]).source_end and piece.linear:
            # Most ranges lie within one piece.
            shift = piece.clean_start - piece.source_start
            return start + shift, end + shift
        low: int | None = None
        high = 0
        for piece in self._from(self._source_starts, start):
            if piece.source_start >= end:
                break
            if piece.source_end <= start:
                high = piece.clean_end
                continue
            if piece.linear:
                shift = piece.clean_start - piece.source_start
                piece_low = max(start, piece.source_start) + shift
                piece_high = min(end, piece.source_end) + shift
            else:
                piece_low, piece_high = piece.clean_start, piece.clean_end
            low = piece_low if low is None else low
            high = piece_high
        return (high, high) if low is None else (low, high)
