"""Puts clean text together from pieces of source text and remembers where each piece came from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from imr_llm.domain.spans import Piece

Change = tuple[int, int, str]
"""Source text `[start, end)` and what it becomes."""


def apart(changes: Iterable[Change]) -> list[Change]:
    """The changes in order; of those that overlap the first and, of two at one place, the longer."""
    kept: list[Change] = []
    end = 0
    for change in sorted(changes, key=lambda one: (one[0], -one[1])):
        if change[0] >= end:
            kept.append(change)
            end = change[1]
    return kept


def blanked(text: str, changes: Sequence[Change]) -> str:
    """The text with every change made in as many characters; the length stays the same."""
    parts: list[str] = []
    done = 0
    for start, end, become in changes:
        parts += (text[done:start], become.ljust(end - start))
        done = end
    return "".join((*parts, text[done:]))


class CleanBuilder:
    """Appends in source order; touching character-for-character runs become one piece."""

    def __init__(self, characters: str, changes: list[Change]) -> None:
        self._characters = characters
        self._changes = changes
        self._change_starts = [change[0] for change in changes]
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._run_clean = 0
        self._run_source = 0
        self._run_end = 0

    def take(self, start: int, end: int, break_: str = "") -> None:
        """Append the characters of source `[start, end)`, changed where a change applies.

        `break_` is appended too and stands for as many characters of white space after them.
        """
        if self._changes:
            start = self._take_changed(start, end)
        if start != self._run_end:
            self._flush()
            self._run_clean = self._length
            self._run_source = start
        self._parts.append(self._characters[start:end])
        self._length += end - start + len(break_)
        self._run_end = end + len(break_)
        if break_:
            self._parts.append(break_)

    def _take_changed(self, start: int, end: int) -> int:
        """Append up to the last change before `end`; the position from which on nothing changes."""
        for index in range(bisect_left(self._change_starts, start), len(self._changes)):
            low, high, become = self._changes[index]
            if high > end:
                break
            if low >= start:
                if start < low:
                    self._extend(self._characters[start:low], start, low)
                self.put(become, low, high)
                start = high
        return start

    def put(self, become: str, start: int, end: int) -> None:
        """Append text that stands for source `[start, end)`; equal lengths mean character for character."""
        if not become:
            return
        if len(become) == end - start:
            self._extend(become, start, end)
            return
        self._flush()
        self._parts.append(become)
        self._pieces.append(Piece(self._length, self._length + len(become), start, end))
        self._length += len(become)
        self._run_clean = self._length
        self._run_source = self._run_end = end

    def finish(self) -> tuple[str, list[Piece]]:
        """The clean text and its pieces."""
        self._flush()
        return "".join(self._parts), self._pieces

    def _extend(self, become: str, start: int, end: int) -> None:
        if start != self._run_end:
            self._flush()
            self._run_clean = self._length
            self._run_source = start
        self._parts.append(become)
        self._length += len(become)
        self._run_end = end

    def _flush(self) -> None:
        if self._length > self._run_clean and self._run_end > self._run_source:
            self._pieces.append(Piece(self._run_clean, self._length, self._run_source, self._run_end))
            self._run_clean = self._length
            self._run_source = self._run_end
