"""Lines that hold nothing but a number, as pages print theirs, and lists and columns as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.scanning import digit_runs, matches_at

_BARE_NUMBER = re.compile(
    r"[\n\f][ \t]{0,200}(?P<word>[Pp](?i:age)[ \t]?)?(?P<dash>-)?[ \t]?(?P<number>\d{1,3})[ \t]?(?P<after>-)?"
    r"[ \t]{0,200}(?=[\n\f]|\Z)"
)
"""A line of a number, with the line break before it."""
_LONGEST_NUMBER = 3
LONGEST_LEAD = 210
"""Characters of its line that may stand before the number."""
_AFTER_NUMBER = frozenset(
    ("", "\n", "\f", *(mark + after for mark in " \t-" for after in ("", " ", "\t", "-", "\n", "\f")))
)
"""What may stand behind such a number: a break, or a space or dash and another one or a break."""
_BESIDE_NUMBER = "\n \t-"
"""What stands behind a number that has its line for itself."""
NEAR = 200
"""How far white space is followed to see whether a page ends or begins there, in characters."""
_MOST_LINES = 20_000
"""Lines of a number in a text beyond which none is a page's."""


def line_start(text: str, position: int) -> int:
    """Where the line or page of a position begins, looked for among the characters that matter."""
    low = max(position - LONGEST_LEAD, 0)
    return max(text.rfind("\n", low, position), text.rfind("\f", low, position), low - 1) + 1


@dataclass(frozen=True, slots=True)
class BareNumber:
    """A line that holds a number only, `named` where it says that it is a page's: `Page 3`, `- 3 -`."""

    start: int
    end: int
    number: int
    named: bool


def numbers_alone(text: str) -> list[BareNumber]:
    """The lines of `text` that hold a number only, in order; none where there are more than pages can be."""
    text = "\n" + text
    starts = []
    for start, end in _out_of_columns(text, digit_runs(text)):
        behind = text[end : end + 2]
        if end - start <= _LONGEST_NUMBER and (behind in _AFTER_NUMBER or behind[0] in "\n\f"):
            starts.append(line_start(text, start) - 1)
    if len(starts) > _MOST_LINES:
        return []
    return [
        BareNumber(match.start(), match.end() - 1, int(match["number"]), _says_page(match))
        for match in matches_at(_BARE_NUMBER, text, starts)
    ]


def _out_of_columns(text: str, runs: Iterable[Range]) -> Iterator[Range]:
    """The runs of digits without those amid a column of them: no page's number has others next to it."""
    hangs = False
    for (start, end), (below, _) in pairwise([*runs, (len(text), len(text))]):
        near = text[end : end + 1] in _BESIDE_NUMBER and below - end < NEAR
        goes_on = near and text[end:below].strip(" \t-") == "\n"
        if not (hangs and goes_on):
            yield start, end
        hangs = goes_on


def _says_page(match: re.Match[str]) -> bool:
    return match["word"] is not None or (match["dash"] is not None and match["after"] is not None)
