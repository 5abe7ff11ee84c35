"""The entry of a list with marks in which something stands: what one entry tells is not of the others."""

from __future__ import annotations

from typing import NamedTuple

from imr_llm.domain.letter import Range
from imr_llm.reading.note_lines import BULLETS
from imr_llm.vocabulary.patterns import late

_MARK = late(rf"(?<!\S)(?:[{BULLETS}]|#?\d{{1,2}}[.)]|\((?:\d{{1,2}}|[a-h])\)|[a-h][.)])\s")
_FEWEST = 2


class Entry(NamedTuple):
    """An entry of a list and where the list begins, in half-open characters of the text."""

    listed_from: int
    """Where the mark of the first entry stands, behind what announces the list."""
    start: int
    end: int


_LONGEST = 1500
"""Characters before and behind some words in which the list is looked at that they stand in."""


def entry_of(low: str, sentence: Range, words: Range) -> Entry | None:
    """The entry in which words stand, in a sentence that announces a list: `Medications: 1. … 2. …`.

    None where the sentence announces none, or where the words stand before it.
    """
    begins, ends = max(sentence[0], words[0] - _LONGEST), min(sentence[1], words[1] + _LONGEST)
    first = _first(low, begins, words[0], is_whole=begins == sentence[0])
    if first is None:
        return None
    marks = [mark.span() for mark in _MARK.finditer(low, first, ends)]
    if len(marks) < _FEWEST:
        return None
    own = next(end for _, end in reversed(marks) if end <= words[0])
    behind = next((start for start, _ in marks if start >= words[1]), ends)
    return Entry(first, own, behind)


def _first(low: str, begins: int, ends: int, *, is_whole: bool) -> int | None:
    """Where before `ends` the first mark of a list stands: behind a colon, or first in the sentence.

    Of a long list, of which not the whole is looked at, anywhere.
    """
    if not is_whole:
        mark = _MARK.search(low, begins, ends)
        return mark.start() if mark is not None else None
    place = begins
    while place >= 0:
        mark = _MARK.match(low, place, ends)
        if mark is not None:
            return mark.start()
        colon = low.find(": ", place, ends)
        place = colon + 2 if colon >= 0 else -1
    return None
