"""Numbers that a break has cut in two, as extraction leaves them: `0. 5mg`, `1 0mg`, `#12 0`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_STRENGTH = late(
    r"(?<![\w.#/-])(?<!refills )(?<!refill )"
    r"(?:(?<=[a-z] )\d{1,3}\.\s{1,3}\d{1,3}|\d{1,3}\s{1,3}0\d{0,2}(?![.\d]))"
    r"(?=\s?(?:mg|mcg|gms?|ml|%))",
    re.IGNORECASE,
)
"""A strength never begins with a naught but before a point; `30 5mg` may be a count and a strength."""
_COUNT = late(
    r"(?:#|\b(?:qty|quantity)\.?:?)\s?\d{1,3}\s{1,3}\d{1,3}(?=\s*(?:$|[,.;:()]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SplitNumber:
    """A number in two pieces: the words that print it, where they stand, and whether it counts tablets."""

    words: str
    place: Range
    is_count: bool


def split_numbers(text: str) -> Iterator[SplitNumber]:
    """The strengths and the counts of a heading that stand in two pieces, strengths first."""
    for pattern in (_STRENGTH, _COUNT):
        for match in pattern.finditer(text):
            yield SplitNumber(" ".join(match.group().split()), match.span(), pattern is _COUNT)


def joined(text: str) -> str:
    """A heading whose split strengths are whole and whose split counts are blanks, position for position.

    Of a strength all pieces are needed, and the record keeps them as they are printed. Which number a split
    count was cannot be said: `#12 0` may be 12 or 120.
    """
    for one in split_numbers(text):
        start, end = one.place
        whole = "" if one.is_count else "".join(text[start:end].split())
        text = text[:start] + whole.ljust(end - start) + text[end:]
    return text
