"""A part of a letter as one line of prose, with the way back to the letter for every position in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import TypeVar

from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.spans import Found
from imr_llm.vocabulary.words import fold

T = TypeVar("T")

_RUN = re.compile(r"\S+(?:[ \n]\S+)*")


def _runs(raw: str) -> Iterable[tuple[int, int]]:
    """The pieces of a text in which words stand one space or one line break apart."""
    flat = raw.replace("\n", " ")
    if "  " in flat or not flat.isprintable():
        return [run.span() for run in _RUN.finditer(raw)]
    start, end = len(flat) - len(flat.lstrip(" ")), len(flat.rstrip(" "))
    return [(start, end)] if start < end else []


class View:
    """A range of clean text with every run of white space made one space.

    Positions are half-open characters of `text`; `low` is `text` in lower case, position for position.
    """

    __slots__ = ("_clean_starts", "_starts", "letter", "line_starts", "low", "paragraph_starts", "text")

    def __init__(self, letter: Letter, clean_range: Range) -> None:
        start, end = clean_range
        raw = letter.clean.text[start:end]
        self._starts: list[int] = []
        self._clean_starts: list[int] = []
        self.line_starts: list[int] = []
        """Positions at which a line of the letter begins, the first one left out."""
        self.paragraph_starts: list[int] = []
        """Positions before which the letter leaves a line blank."""
        runs: list[str] = []
        length = 0
        previous_end = 0
        for low, high in _runs(raw):
            if runs:
                length += 1
                newlines = raw.count("\n", previous_end, low)
                if newlines:
                    self.line_starts.append(length)
                if newlines > 1:
                    self.paragraph_starts.append(length)
            self._starts.append(length)
            self._clean_starts.append(start + low)
            break_ = raw.find("\n", low, high)
            while break_ >= 0:
                self.line_starts.append(length + break_ + 1 - low)
                break_ = raw.find("\n", break_ + 1, high)
            runs.append(raw[low:high])
            length += high - low
            previous_end = high
        self.letter = letter
        self.text = " ".join(runs).replace("\n", " ")
        self.low = fold(self.text)

    def clean_range(self, start: int, end: int) -> Range:
        """Where `[start, end)`, which must not be empty, stands in the clean text."""
        return self._clean(start), self._clean(end - 1) + 1

    def _clean(self, position: int) -> int:
        run = bisect_right(self._starts, position) - 1
        # The space that ends a run may stand for several characters; it never is the edge of a value.
        return self._clean_starts[run] + position - self._starts[run]

    def trimmed(self, start: int, end: int) -> Range:
        """`[start, end)` without white space at its edges."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return start, end

    def words(self, start: int, end: int) -> Found[str]:
        """The words that stand at `[start, end)`, which must not be blank, with their spans."""
        start, end = self.trimmed(start, end)
        return Found(self.text[start:end], self.letter.spans_of(self.clean_range(start, end)))

    def value(self, value: T, start: int, end: int) -> Found[T]:
        """A value that the words at `[start, end)` show."""
        start, end = self.trimmed(start, end)
        return Found(value, self.letter.spans_of(self.clean_range(start, end)))
