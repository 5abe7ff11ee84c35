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

_RUN = re.compile(r"\S+(?: \S+)*")


def _runs(line: str) -> Iterable[tuple[int, str]]:
    """The pieces of a line in which words stand one space apart, each with its place in the line."""
    if "  " in line or not line.isprintable():
        return ((run.start(), run.group()) for run in _RUN.finditer(line))
    words = line.strip(" ")
    return ((len(line) - len(line.lstrip(" ")), words),) if words else ()


class View:
    """A range of clean text with every run of white space made one space.

    Positions are half-open characters of `text`; `low` is `text` in lower case, position for position.
    """

    __slots__ = ("_clean_starts", "_starts", "letter", "line_starts", "low", "paragraph_starts", "text")

    def __init__(self, letter: Letter, clean_range: Range) -> None:
        start, end = clean_range
        runs: list[str] = []
        self._starts: list[int] = []
        self._clean_starts: list[int] = []
        self.line_starts: list[int] = []
        """Positions at which a line of the letter begins, the first one left out."""
        self.paragraph_starts: list[int] = []
        """Positions before which the letter leaves a line blank."""
        length = 0
        newlines = 0
        position = start
        for line in letter.clean.text[start:end].split("\n"):
            for at, words in _runs(line):
                if runs:
                    length += 1
                    if newlines:
                        self.line_starts.append(length)
                    if newlines > 1:
                        self.paragraph_starts.append(length)
                self._starts.append(length)
                self._clean_starts.append(position + at)
                runs.append(words)
                length += len(words)
                newlines = 0
            newlines += 1
            position += len(line) + 1
        self.letter = letter
        self.text = " ".join(runs)
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
