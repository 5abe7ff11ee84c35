"""Fixed wording with a few letters wrong, looked for only where such wording may begin or end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from imr_llm.domain.letter import Range
from imr_llm.letters.sections.folding import View, fold

_SLACK = 8
"""Characters by which mistypings, spaces and brackets may move the far end of the wording outwards; inwards
twice as many, as what parts it from a neighbour's letters does so besides: `Page(s): 46.` before a label.
"""
_MOST_LINES = 4000


def lines_like(view: View, wording: str, allowed: int, start: int, end: int) -> Iterator[Range]:
    """Where a line begins with nearly the folded wording, list numbers left out."""
    lines = view.line_starts
    first = bisect_left(lines, (start, 0, 0))
    folded, length = view.folded, len(wording)
    for _, words, at in lines[first : first + _MOST_LINES]:
        if words >= end:
            return
        if Levenshtein.distance(wording, folded[at : at + length], score_cutoff=allowed) <= allowed:
            found = starting_like(view, wording, allowed, words, end)
            if found is not None:
                yield found


def starting_like(view: View, wording: str, allowed: int, start: int, end: int) -> Range | None:
    """The range that begins at `start` and is the folded wording with at most `allowed` letters wrong."""
    letters, about = view.letters_from(start, len(wording))
    if Levenshtein.distance(wording, letters, score_cutoff=allowed) > allowed:
        return None
    text = view.text
    stops = [
        at
        for at in range(max(about - 2 * _SLACK, start + 1), min(about + _SLACK, end) + 1)
        if not text[at - 1].isspace() and (at == len(text) or not text[at].isalnum())
    ]
    if not stops:
        return None
    return start, min(stops, key=lambda at: Levenshtein.distance(wording, fold(text[start:at])))


def ending_like(view: View, wording: str, allowed: int, stop: int, limit: int) -> Range | None:
    """The range that ends at `stop` and is the folded wording with at most `allowed` letters wrong."""
    letters, about = view.letters_before(stop, len(wording))
    # Where letters are lost, as many of the words before stand among these.
    off = Levenshtein.distance(wording, letters, score_cutoff=2 * allowed)
    if off > 2 * allowed:
        return None
    starts = [
        at
        for at in range(max(about - _SLACK, limit), min(about + 2 * _SLACK, stop))
        if not view.text[at].isspace() and (at == 0 or not view.text[at - 1].isalnum())
    ]
    if not starts:
        return None
    starts.reverse()
    distances = [Levenshtein.distance(wording, fold(view.text[at:stop])) for at in starts]
    least = min(distances)
    return (starts[distances.index(least)], stop) if min(off, least) <= allowed else None
