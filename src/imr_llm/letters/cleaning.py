"""Source text to clean text: layout undone and characters plain, with a map back to every character."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from imr_llm.domain.letter import CleanText
from imr_llm.domain.spans import OffsetMap
from imr_llm.letters.builder import Change, CleanBuilder, blanked
from imr_llm.letters.characters import (
    REMOVED,
    SOFT_HYPHEN,
    SOFT_LINE_HYPHENS,
    SURELY_PLAIN,
    length_changes,
    one_for_one,
)
from imr_llm.letters.furniture import blank_furniture
from imr_llm.letters.hyphens import LONGEST_WORD, Hyphens
from imr_llm.vocabulary.words import without_ascii

_REMOVED = re.escape(REMOVED)
_LINE = re.compile(rf"[^\s{_REMOVED}](?:[^\n\f]*[^\s{_REMOVED}])?")
_SOFT_LINE_HYPHEN = re.compile(f"[{SOFT_LINE_HYPHENS}]")
_BREAKING_HYPHENS = "-\u2010\u2011\u2013" + SOFT_LINE_HYPHENS
"""Characters of the source text that may stand at a line end inside a word or a range; an em dash may not."""
_MAY_JOIN = "-" + SOFT_LINE_HYPHENS
_ENDS_SENTENCE = ".?!:;\"')]"
_SPACING_SAMPLE = 400
_RUN_TOGETHER = 300
"""Characters; a longer line was made of several."""
_INNER_HYPHEN = re.compile(r"(?<=[A-Za-z]-) (?=[A-Za-z])(?!(?:and|or|to|but|versus|vs)\b)")
"""Behind the hyphen of `non- certified`; the one of `pre- and postoperative` stands for a word."""
_WIDEST_LINE = 130
"""Characters; longer lines are whole paragraphs."""

_Line = tuple[int, int]


def clean(text: str, page_starts: tuple[int, ...] | None = None, marks: Sequence[Change] = ()) -> CleanText:
    """The clean text of a source text. Never raises; linear in the length of the text.

    `page_starts` are the offsets of pages' first characters in a paged file, `marks` what is to be left out
    or replaced beside what cleaning finds itself.
    """
    characters = one_for_one(text)
    seen = blanked(characters, marks) if marks else characters
    layout = blank_furniture(seen, page_starts)
    lines = _cut_at_hyphens(layout, _lines(layout))
    hyphens = Hyphens(layout)
    changes = sorted([*length_changes(seen), *_soft_hyphens_inside(layout, hyphens), *marks])
    builder = CleanBuilder(characters, changes)
    _Lines(text, layout, hyphens, builder).append(lines)
    cleaned, pieces = builder.finish()
    return CleanText(text=cleaned, offsets=OffsetMap(pieces), flat=cleaned.replace("\n", " "))


def _lines(layout: str) -> list[_Line]:
    """The lines that are not blank, without the white space and what is invisible at their edges."""
    odd = set(without_ascii(layout, SURELY_PLAIN))
    if not odd.isdisjoint(REMOVED) or any(map(str.isspace, odd)):
        return [match.span() for match in _LINE.finditer(layout)]
    lines: list[_Line] = []
    start = 0
    for line in layout.replace("\f", "\n").split("\n"):
        words = line.strip(" ")
        if words:
            low = start + len(line) - len(line.lstrip(" "))
            lines.append((low, low + len(words)))
        start += len(line) + 1
    return lines


def _cut_at_hyphens(layout: str, lines: list[_Line]) -> list[_Line]:
    """The lines, where several were run together cut behind what may have been a hyphen at a line end."""
    if all(end - start <= _RUN_TOGETHER for start, end in lines):
        return lines
    cut: list[_Line] = []
    for start, end in lines:
        gaps = _INNER_HYPHEN.finditer(layout, start, end) if end - start > _RUN_TOGETHER else ()
        edges = [start, *(at for gap in gaps for at in gap.span()), end]
        cut += zip(edges[::2], edges[1::2], strict=True)
    return cut


def _soft_hyphens_inside(layout: str, hyphens: Hyphens) -> list[Change]:
    """What an extractor's line-end hyphens become where no line is joined to the one before."""
    if not any(char in layout for char in SOFT_LINE_HYPHENS):
        return []
    changes = []
    for match in _SOFT_LINE_HYPHEN.finditer(layout):
        start, end = match.span()
        kept = layout[end : end + 1].isspace() or hyphens.keeps(
            layout[max(start - LONGEST_WORD, 0) : start], layout[end : end + LONGEST_WORD], soft=True
        )
        changes.append((start, end, "-" if kept else ""))
    return changes


def _line_spacing(layout: str, lines: list[_Line]) -> int:
    """How many newlines part two lines of one paragraph: 2 in a double-spaced letter.

    Told by the lines that continue a sentence, which begin in lower case.
    """
    counts = Counter(
        layout.count("\n", end, start)
        for (_, end), (start, _) in pairwise(lines[:_SPACING_SAMPLE])
        if layout[start].islower() and "\f" not in layout[end:start]
    )
    if sum(counts.values()) < 2:
        return _spacing_by_levels(layout, lines)
    return max(1, min(counts, key=lambda newlines: (-counts[newlines], newlines)))


def _spacing_by_levels(layout: str, lines: list[_Line]) -> int:
    """The same for a text where no line continues one in lower case: short lines, parted by two amounts."""
    counts = Counter(
        layout.count("\n", end, start) for (_, end), (start, _) in pairwise(lines[:_SPACING_SAMPLE])
    )
    narrow = max((end - start for start, end in lines[:_SPACING_SAMPLE]), default=0) <= _WIDEST_LINE
    least = min(counts, default=1)
    wider = sum(count for newlines, count in counts.items() if newlines > least)
    return least if narrow and 0 < wider < counts[least] else 1


class _Lines:
    """Appends lines to a builder with the right thing between them: a break, a paragraph, or nothing."""

    def __init__(self, text: str, layout: str, hyphens: Hyphens, builder: CleanBuilder) -> None:
        self._text = text
        self._layout = layout
        self._hyphens = hyphens
        self._builder = builder

    def append(self, lines: list[_Line]) -> None:
        """Append all lines; `lines` are source ranges without white space at either end."""
        spacing = _line_spacing(self._layout, lines)
        text, layout, builder = self._text, self._layout, self._builder
        start = lines[0][0] if lines else 0
        for (_, end), (after, _) in pairwise(lines):
            if after == end + 1 and spacing == 1 and layout[end] == "\n" and layout[end - 1].isalnum():
                continue
            may_join = layout[end - 1] in _MAY_JOIN or layout[end] == SOFT_HYPHEN
            if may_join and self._join(start, end, after):
                start = after
                continue
            break_ = "\n\n" if self._is_paragraph(end, after, spacing) else "\n"
            if text[end : end + len(break_)].isspace() and end + len(break_) <= after:
                builder.take(start, end, break_)
            else:
                builder.take(start, end)
                builder.put(break_, end, end + text[end].isspace())
            start = after
        if lines:
            self._builder.take(start, lines[-1][1])

    def _join(self, start: int, end: int, after: int) -> bool:
        """Append a line that ends inside a word, without a break; False where it does not."""
        layout = self._layout
        hyphen = end - 1 if layout[end - 1] in _MAY_JOIN else end
        if layout[hyphen] == "-" and self._text[hyphen] not in _BREAKING_HYPHENS:
            return False
        if hyphen == start or not layout[hyphen - 1].isalnum() or not layout[after].isalnum():
            return False
        if layout[after].isupper() and layout.count("\n", end, after) > 2:
            return False
        before = layout[max(start, hyphen - LONGEST_WORD) : hyphen]
        kept = self._hyphens.keeps(before, layout[after : after + LONGEST_WORD], soft=layout[hyphen] != "-")
        if kept and layout[hyphen] == "-":
            self._builder.take(start, hyphen + 1)
        else:
            self._builder.take(start, hyphen)
            self._builder.put("-" if kept else "", hyphen, hyphen + 1)
        return True

    def _is_paragraph(self, end: int, after: int, spacing: int) -> bool:
        layout = self._layout
        ends_sentence = layout[end - 1] in _ENDS_SENTENCE
        if "\f" in layout[end:after]:
            return ends_sentence and not layout[after].islower()
        if layout.count("\n", end, after) <= spacing:
            return False
        return ends_sentence or not layout[after].islower()
