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


def entry_of(low: str, sentence: Range, words: Range) -> Entry | None:
    """The entry in which words stand, in a sentence that announces a list: `Medications: 1. … 2. …`.

    None where the sentence announces none, or where the words stand before it.
    """
    begins, ends = sentence
    announced = low.find(": ", begins, words[0])
    first = _MARK.match(low, announced + 2) if announced >= 0 else _MARK.match(low, begins)
    while first is None and announced >= 0:
        announced = low.find(": ", announced + 1, words[0])
        first = _MARK.match(low, announced + 2) if announced >= 0 else None
    if first is None or first.end() > words[0]:
        return None
    marks = [mark.span() for mark in _MARK.finditer(low, first.start(), ends)]
    if len(marks) < _FEWEST:
        return None
    own = next(end for _, end in reversed(marks) if end <= words[0])
    behind = next((start for start, _ in marks if start >= words[1]), ends)
    return Entry(first.start(), own, behind)
