"""The lines of a summary: where each ends of its own, which head something, which are rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, pairwise
from math import inf
from operator import not_

from imr_llm.domain.letter import Range
from imr_llm.reading.block_headings import NUMBERED_LABEL, ends_in_heading, heading, is_dashed
from imr_llm.vocabulary.patterns import late

BULLETS = r"•▪●◦·\uf0b7*–-"
"""The signs that mark the entries of lists, for a class of a pattern."""
MARKED = late(rf"(?:[{BULLETS}]|\(?\d{{1,2}}[.)]|#\d{{1,2}}|\(?[a-h][.)])\s")
"""A mark that an entry has of its own: a bullet, a number, a letter."""
LABEL = late(r"[A-Z][\w/&'()-]{0,30}(?: [\w/&'()-]{1,30}){0,4}:(?:\s|\Z)")
"""What heads a line: `Diagnoses:`, `Treatment to date:`."""
CLOSED = (".", '."', ".)", "!", "?")
_OUTLINE = late(rf"(?:[IVX]{{1,5}}|[A-H])[.)]\s+(?=\S)|{NUMBERED_LABEL}")
"""What numbers the lines of an outline, besides the figures and small letters of lists."""
_TITLE = late(r"\b(?:Dr|Mr|Mrs|Ms|vitamin)\.?\Z")
_ANNOUNCING = (":", " -", " –")
_GAP = late(r"(?<=\S)(?: {3,}|\t+)(?=\S)|^[A-Z]?\d[\w./-]{1,9} {2,}(?=\S)")
"""What keeps the columns of a table apart; behind a code or a date fewer spaces do."""
_RULE = late(r"[-=_+| ]{5,}")
"""A line that is drawn and not written."""
_NO_CELL = late(r"(?<=\S)\s+[-–—]{1,3}\Z")
"""The last cell of a row where it is empty."""
_LONGEST_COLUMNS = 90
"""Characters of a row that names the columns of a table."""
_SHORTEST_WIDTH = 75
"""Characters to which full lines go at least: where all are shorter, all end of their own."""
_WIDEST = 200
"""Characters beyond which nothing is wrapped: such lines are whole paragraphs."""
_UNWRAPPED = 1e9
"""The width where nothing is wrapped."""
LONGEST_SMALL = 45
"""Characters of an entry that begins in lower case."""
_FULL = 0.75
"""The part of the width beyond which a line may be full: letters are not equally wide in print."""
_FULL_BEFORE_LABEL = 0.9
"""As much where a label or a heading stands on the next line, which hardly ever is one by chance."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that tells something, without the number that it has in an outline."""

    start: int
    text: str
    ends: bool
    """Whether it ends of its own, and not because it is full."""
    named: Range | None = None
    """Where the name of a heading without a colon ends, and what it heads begins; None where it is none."""
    is_outlined: bool = False
    """Whether it is numbered as in an outline: `IV.`, `B.`"""
    is_row: bool = False
    """Whether it is the row of a table."""

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)

    @property
    def is_over(self) -> bool:
        """Whether what stands below it need not go on with it."""
        return self.ends or (self.text.endswith(CLOSED) and _TITLE.search(self.text) is None)

    @property
    def announces(self) -> bool:
        """Whether it can stand above a list."""
        return (self.named is not None and self.named[1] == self.end) or self.text.endswith(_ANNOUNCING)


def lines_of(raw: str) -> tuple[Sequence[Line], Sequence[Range]]:
    """The lines of a text that tell something, and what does not: an outline's numbers, names of columns.

    Neither in a text of ragged lines, of which it is not known where they end. Linear in the text's length.
    """
    shown = [(match.start(), match.group()) for match in re.finditer(r"\S(?:[^\n]*\S)?", raw)]
    drawn = [_RULE.fullmatch(text) is not None for _, text in shown]
    dropped = [(start, start + len(text)) for start, text in compress(shown, drawn)]
    shown = list(compress(shown, map(not_, drawn)))
    width = _width([text for _, text in shown])
    rows = _rows([text for _, text in shown])
    lines: list[Line] = []
    ended = ragged = 0
    listed = in_list = False
    for at, (begin, printed) in enumerate(shown):
        start, text = begin, printed
        is_over = not lines or lines[-1].is_over or (lines[-1].named is not None and is_dashed(printed))
        below, following = shown[at + 1] if at + 1 < len(shown) else (len(raw), "")
        if rows[at]:
            if lines and lines[-1].announces and _names_columns(text) and rows[at + 1 : at + 2] == [True]:
                dropped.append((start, start + len(text)))
                continue
            cell = _NO_CELL.search(text)
            if cell is not None:
                dropped.append((start + cell.start(), start + len(text)))
                text = text[: cell.start()]
        outline = _OUTLINE.match(text) if is_over else None
        if outline is not None:
            dropped.append((start, start + outline.end()))
            start, text = start + outline.end(), text[outline.end() :]
        name = _GAP.split(text, maxsplit=1)[0] if rows[at] and _names_columns(text) else text
        named = heading(text, name) if is_over else None
        if in_list and named is not None and named[1] == len(text):
            # `Treatment to date:` and one a line, of which `Medications` is one.
            named = None
        announces = (named is not None and named[1] == len(text)) or text.endswith(_ANNOUNCING)
        blank = raw.count("\n", start + len(text), below) > 1
        ends = blank or announces or rows[at] or not following or _is_short(text, following, width)
        if named is None and ends and ends_in_heading(text):
            named, announces = (len(text), len(text)), True
        # Below an announcement a line may be an entry though it begins in lower case.
        listed = announces or (listed and len(text) <= LONGEST_SMALL)
        in_list = not blank and (text.endswith(":") or (in_list and ends))
        if following:
            small = listed and len(following) <= LONGEST_SMALL and width != inf
            ended += ends
            ragged += ends and not (blank or small) and following[0].islower() and not MARKED.match(following)
        place = (start + named[0], start + named[1]) if named is not None else None
        lines.append(Line(start, text, ends, place, is_outlined=outline is not None, is_row=rows[at]))
    return (lines, dropped) if 4 * ragged <= ended else ([], [])


def _is_short(text: str, following: str, width: float) -> bool:
    """Whether a line is not full: the next word would have had room on it."""
    full = _FULL_BEFORE_LABEL if LABEL.match(following) or heading(following) is not None else _FULL
    return len(text) + 1 + len(following.split(maxsplit=1)[0]) <= full * width


def _rows(lines: Sequence[str]) -> Sequence[bool]:
    """Which lines are rows of a table: columns are kept apart in them and in one next to them."""
    parted = [_GAP.search(text) is not None for text in lines]
    return [
        here and (before or after)
        for before, here, after in zip([False, *parted], parted, [*parted[1:], False], strict=False)
    ]


def _names_columns(row: str) -> bool:
    """Whether a row may name the columns of those below it: `Drug   Dose   Frequency`."""
    return (
        len(row) <= _LONGEST_COLUMNS and not any(map(str.isdigit, row)) and not row.endswith((".", ":", ";"))
    )


def _width(lines: Sequence[str]) -> float:
    """How long full lines are: those that go on in lower case, or where few do, the longest quarter.

    Infinite where they are too short for that.
    """
    if max(map(len, lines), default=0) > _WIDEST:
        return _UNWRAPPED
    full = [len(text) for text, following in pairwise(lines) if following[0].islower()]
    if 4 * len(full) > len(lines):
        return max(full)
    lengths = sorted(map(len, lines), reverse=True)
    quarter = lengths[len(lines) // 4 : len(lines) // 4 + 1] + lengths[:1]
    return next((length for length in quarter if length > _SHORTEST_WIDTH), inf)
