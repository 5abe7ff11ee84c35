"""Sentences that are the entries of one list: `Diagnoses: • Gout. • Asthma.`, `Plan: 1. MRI. 2. Norco.`"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from imr_llm.domain.letter import Range
from imr_llm.reading.list_lines import is_entry
from imr_llm.reading.note_lines import BULLETS
from imr_llm.vocabulary.patterns import late

_BULLET = late(rf"(?<!\S)[{BULLETS}] ")
"""Before an entry of a list, with space around it or at the head of a sentence."""
_NUMBER = late(r"(?<!\S)\(?\d{1,2}[.)] ")
_NUMBERED_LIST = late(
    r"(?![^.:;]{0,60}\b(?:utilization|ur|decisions?|determinations?|certif\w+|denied)\b)"
    r"[a-z][^.:;]{2,60}: \(?1[.)] ",
    re.IGNORECASE,
)
"""What announces numbered entries. Those of a review tell each of itself what was done, and stay apart."""


def with_whole_lists(text: str, ranges: Iterable[Range]) -> Iterator[Range]:
    """The sentences of a text at some ranges, those joined that are entries of one list.

    What announces a list is said of each of its entries: that they are planned, or that they are denied.
    """
    whole: Range | None = None
    is_listed = False
    for one in ranges:
        numbered = any(place and _NUMBERED_LIST.match(text, *place) for place in (whole, one))
        marks = [mark.span() for mark in (_NUMBER if numbered else _BULLET).finditer(text, *one)]
        opens = bool(marks) and marks[0][0] == one[0]
        if whole is not None and is_listed and opens and _is_marked_entry(text[marks[0][1] : one[1]]):
            whole = whole[0], one[1]
        else:
            if whole is not None:
                yield whole
            whole = one
        is_listed = bool(marks) and _is_marked_entry(text[marks[-1][1] : one[1]])
    if whole is not None:
        yield whole


def _is_marked_entry(text: str) -> bool:
    """Whether the words behind a mark are an entry's, which need not begin with a capital."""
    return is_entry(text[:1].upper() + text[1:].rstrip(". "))
