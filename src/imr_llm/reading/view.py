"""A part of a letter as one line of prose, with the way back to the letter for every position in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from copy import copy
from typing import TypeVar

from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.spans import Found
from imr_llm.reading.list_lines import COLON, MARK, Layout, layout_of
from imr_llm.reading.note_lines import MARKED
from imr_llm.vocabulary.misread import read_through
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import fold

T = TypeVar("T")

_RUN = late(r"\S+(?:[ \n]\S+)*")


def _runs(raw: str) -> Iterable[tuple[int, int]]:
    """The pieces of a text in which words stand one space or one line break apart."""
    flat = raw.replace("\n", " ")
    if not flat.isprintable():
        return [run.span() for run in _RUN.finditer(raw)]
    # In a printable text only spaces part words.
    start, end = len(flat) - len(flat.lstrip(" ")), len(flat.rstrip(" "))
    runs: list[tuple[int, int]] = []
    while start < end:
        gap = flat.find("  ", start, end)
        if gap < 0:
            gap = end
        runs.append((start, gap))
        start = gap + 2
        while start < end and flat[start] == " ":
            start += 1
    return runs


def _parted(runs: Iterable[tuple[int, int]], places: set[int]) -> Iterator[tuple[int, int]]:
    """Runs that are cut where something begins."""
    if not places:
        yield from runs
        return
    left = deque(sorted(places))
    for low, high in runs:
        start = low
        while left and left[0] < high:
            place = left.popleft()
            if start < place:
                yield start, place - 1
                start = place
        yield start, high


def _blanked(raw: str, ranges: Iterable[Range]) -> str:
    """A text with spaces in some ranges of it, which do not overlap."""
    pieces: list[str] = []
    last = 0
    for start, end in sorted(ranges):
        pieces += raw[last:start], " " * (end - start)
        last = end
    return "".join([*pieces, raw[last:]])


class View:
    """A range of clean text with every run of white space made one space.

    Positions are half-open characters of `text`; `low` is `text` in lower case, position for position, with
    letters for the digits that a scan left inside words. With `lists` the entries of lists that have no marks
    have one in `text` (`list_lines`), headings on lines of their own a colon, and no paragraph begins between
    the entries of one list.
    """

    __slots__ = (
        "_changed",
        "_clean_starts",
        "_ends",
        "_line_starts",
        "_starts",
        "cut",
        "letter",
        "low",
        "paragraph_starts",
        "text",
    )

    def __init__(self, letter: Letter, clean_range: Range, *, lists: bool = False) -> None:
        start, end = clean_range
        raw = letter.clean.text[start:end]
        layout = layout_of(raw) if lists else Layout()
        entries, anew, named = map(set, layout[:3])
        raw = _blanked(raw, layout.dropped)
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._changed: list[int] = []
        self._clean_starts: list[int] = []
        self._line_starts: list[int] | None = None
        self.cut: list[Range] | None = None
        """Its sentences, kept from when they are first asked for (`prose.sentences`)."""
        self.paragraph_starts: list[int] = []
        """Positions before which the letter leaves a line blank, or at which a line begins anew."""
        runs: list[str] = []
        length = 0
        previous_end = 0
        listed = False
        dropped = deque(sorted(place for place, _ in layout.dropped))
        for low, high in _parted(_runs(raw), entries | anew):
            marked = lists and (low in entries or MARKED.match(raw, low, high) is not None)
            while dropped and dropped[0] < low:
                dropped.popleft()
                self._changed.append(length)
            if runs:
                length += 1
                if low in anew or raw.count("\n", previous_end, low) > 1:
                    if not (listed and marked):
                        self.paragraph_starts.append(length)
                    listed = marked
            listed = listed or low in entries
            if low in entries:
                self._changed.append(length)
                runs.append(f"{MARK}{raw[low:high]}")
                length += len(MARK)
            else:
                runs.append(raw[low:high])
            self._starts.append(length)
            self._clean_starts.append(start + low)
            length += high - low
            self._ends.append(length)
            if high in named:
                self._changed.append(length)
                runs[-1] += COLON
                length += len(COLON)
            previous_end = high
        self.letter = letter
        self.text = " ".join(runs).replace("\n", " ")
        self.low = read_through(fold(self.text))

    @property
    def line_starts(self) -> list[int]:
        """Positions at which a line of the letter begins, the first one left out."""
        if self._line_starts is None:
            self._line_starts = list(self._lines())
        return self._line_starts

    def _lines(self) -> Iterator[int]:
        clean = self.letter.clean.text
        previous_end: int | None = None
        for start, end, clean_start in zip(self._starts, self._ends, self._clean_starts, strict=True):
            if previous_end is not None and "\n" in clean[previous_end:clean_start]:
                yield start
            previous_end = clean_start + end - start
            break_ = clean.find("\n", clean_start, previous_end)
            while break_ >= 0:
                yield start + break_ + 1 - clean_start
                break_ = clean.find("\n", break_ + 1, previous_end)

    def clean_range(self, start: int, end: int) -> Range:
        """Where `[start, end)`, which must not be empty, stands in the clean text."""
        # What stands between runs may stand for more or fewer characters, or for none.
        run = bisect_right(self._starts, start) - 1
        if run + 1 < len(self._starts) and start >= self._ends[run]:
            run, start = run + 1, self._starts[run + 1]
        last = run
        if run + 1 < len(self._starts) and self._starts[run + 1] < end:
            last = bisect_right(self._starts, end - 1) - 1
        return (
            self._clean_starts[run] + start - self._starts[run],
            self._clean_starts[last] + min(end, self._ends[last]) - self._starts[last],
        )

    def without(self, ranges: list[Range]) -> View:
        """The same view with some ranges of it blank, every other word in its place."""
        if not ranges:
            return self
        blanked = copy(self)
        for start, end in ranges:
            blank = " " * (end - start)
            blanked.text = blanked.text[:start] + blank + blanked.text[end:]
            blanked.low = blanked.low[:start] + blank + blanked.low[end:]
        return blanked

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
        place = self.clean_range(start, end)
        printed = self.text[start:end]
        if bisect_left(self._changed, start) < bisect_left(self._changed, end):
            # What the view has besides the letter's own words, or without them.
            printed = " ".join(self.letter.clean.text[slice(*place)].split())
        return Found(printed, self.letter.spans_of(place))

    def value(self, value: T, start: int, end: int) -> Found[T]:
        """A value that the words at `[start, end)` show."""
        start, end = self.trimmed(start, end)
        return Found(value, self.letter.spans_of(self.clean_range(start, end)))
