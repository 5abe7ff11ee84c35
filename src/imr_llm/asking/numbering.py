"""The letter as a model sees it: numbered lines, each one tied to its place in the letter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from imr_llm.asking.labels import label_starts
from imr_llm.domain.letter import ItemSection, Letter, Range

LINE_LIMIT = 160
"""Longest numbered line in clean characters; a text without line ends is pointed into this precisely."""

_SENTENCE_END = re.compile(r"[.;!?][\"')\]]*\s+")
_SHORTEST_CUT = 40
_GAP = "…"


class NumberedLine(NamedTuple):
    """One line: its number from 1, and where it stands in clean text and in source text (half-open)."""

    number: int
    clean: Range
    source: tuple[int, int]


@dataclass(frozen=True, slots=True)
class NumberedLetter:
    """A letter cut into numbered lines; blank lines are left out and cost nothing."""

    letter: Letter
    lines: tuple[NumberedLine, ...] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """All lines as shown to the model: `12| words of the line`."""
        return self.show(self.lines)

    def show(self, lines: Iterable[NumberedLine]) -> str:
        """The lines given, in their order, with a mark where numbers are skipped."""
        shown: list[str] = []
        expected: int | None = None
        for line in lines:
            if expected is not None and line.number != expected:
                shown.append(_GAP)
            shown.append(f"{line.number}| {self.letter.words(line.clean)}")
            expected = line.number + 1
        return "\n".join(shown)

    def line(self, number: int) -> NumberedLine | None:
        """The line of a number, or None where the letter has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None

    def index_at(self, clean_position: int) -> int:
        """Index in `lines` of the last line that starts at or before a clean position (0 at least)."""
        return max(bisect_right(self._starts, clean_position) - 1, 0)

    def lines_in(self, clean_ranges: Iterable[Range], around: int = 0) -> tuple[NumberedLine, ...]:
        """The lines that touch any of the clean ranges, and `around` lines each side, in letter order."""
        chosen: set[int] = set()
        for start, end in clean_ranges:
            low = max(self.index_at(start) - around, 0)
            high = min(self.index_at(max(start, end - 1)) + around, len(self.lines) - 1)
            chosen.update(range(low, high + 1))
        return tuple(self.lines[index] for index in sorted(chosen))

    def between(self, first: int, last: int) -> Range | None:
        """The clean range of the lines `first` to `last`; None where the letter has no such lines."""
        low, high = self.line(first), self.line(last)
        return (
            (low.clean[0], high.clean[1]) if low is not None and high is not None and first <= last else None
        )


def number_lines(letter: Letter) -> NumberedLetter:
    """Cut the clean text of a letter into numbered lines.

    A clean line is cut further where a section or a label of the form begins, and at sentence ends (else
    between words) where it is longer than LINE_LIMIT characters. Linear in the length of the letter.
    """
    text = letter.clean.text
    borders = _borders(letter)
    ranges = [piece for line in _clean_lines(text, borders) for piece in _short(text, line)]
    offsets = letter.clean.offsets
    lines = tuple(
        NumberedLine(number, clean, offsets.to_source(*clean)) for number, clean in enumerate(ranges, start=1)
    )
    return NumberedLetter(letter, lines, tuple(start for start, _ in ranges))


def _borders(letter: Letter) -> list[int]:
    sections = letter.sections
    borders = set(label_starts(letter.clean.text))
    for part in sections.parts:
        borders.update((*part.heading, *part.body))
    for item in (*sections.items, *sections.listed_items):
        for one in item_parts(item):
            borders.update(one)
    return sorted({_at_a_space(letter.clean.text, border) for border in borders})


def _at_a_space(text: str, border: int) -> int:
    """The border itself, or behind the marks and letters that no line should begin with."""
    while 0 < border < len(text) and not text[border - 1].isspace() and not text[border].isspace():
        border += 1
    return border


def item_parts(item: ItemSection) -> tuple[Range, ...]:
    """The ranges of an item that the letter has: heading, guideline paragraphs, rationale."""
    parts = (item.heading, item.claims_administrator_guideline, item.reviewer_guideline, item.rationale)
    return tuple(part for part in parts if part is not None)


def _clean_lines(text: str, borders: Sequence[int]) -> Iterator[Range]:
    start = 0
    following = 0
    for line in text.split("\n"):
        end = start + len(line)
        low = start
        while following < len(borders) and borders[following] < end:
            if borders[following] > low:
                yield from _trimmed(text, low, borders[following])
                low = borders[following]
            following += 1
        yield from _trimmed(text, low, end)
        start = end + 1


def _trimmed(text: str, start: int, end: int) -> Iterator[Range]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _short(text: str, line: Range) -> Iterator[Range]:
    start, end = line
    while end - start > LINE_LIMIT:
        cut = _cut(text, start, start + LINE_LIMIT)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _cut(text: str, start: int, limit: int) -> int:
    sentence = 0
    for found in _SENTENCE_END.finditer(text, start + _SHORTEST_CUT, limit):
        sentence = found.end()
    if sentence:
        return sentence
    space = text.rfind(" ", start + _SHORTEST_CUT, limit)
    return space + 1 if space >= 0 else limit
