"""One file with many letters in a row: where each letter begins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.letters.builder import blanked
from imr_llm.letters.escapes import left_out
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.letter_starts import BEGINS_LINE, any_of, letter_start, wording

_FRONT = any_of(
    *("How the IMR Final Determination was made", "How the IMR Determination was made"),
    *("Medical Qualifications of the Expert Reviewer", "Medical Qualifications of the Physician Reviewer"),
    *("Clinical Case Summary", "Expert Reviewer Case Summary"),
    "Notice of Independent Medical Review Determination",
    "Independent Medical Review Final Determination Letter",
    *("Medical Professional Review", "Issue at Dispute", "Issues at Dispute"),
)
_LISTED = wording("A decision has been made for each of the")
_ARGUED = any_of(
    *("Decision rational", "Rationale for the decision", "Rationale for why the requested"),
    *("Claims Administrator guideline", "MAXIMUS guideline"),
    *("The Claims Administrator based", "The Claims Administrator did not"),
)
_BOUNDS = re.compile(
    rf"{BEGINS_LINE}(?:(?P<front>{_FRONT}[ \t]*:?[ \t]*$|{_LISTED})"
    rf"|(?:the[ ]\w+[ ]reviewer['’]?s[ ])?(?P<argued>{_ARGUED}))",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands before any decision in a letter, and what argues a decision: the first after the second is
the next letter's."""


def split(source: SourceText) -> tuple[SourceText, ...]:
    """The letters of a source text, each with its own offsets and page starts; one for most.

    A further letter begins where, after a rationale, the form begins anew: at its header, at the top of the
    header's page, or, for letters without header, at the first heading.
    """
    text = source.text
    if changes := left_out(source):
        text = blanked(text, changes)
    cuts = [0, *_further_starts(text), len(text)]
    if len(cuts) == 2:
        return (source,)
    return tuple(_piece(source, start, end) for start, end in pairwise(cuts))


def _further_starts(text: str) -> Iterator[int]:
    begun, argued_end = 0, 0
    lines = text.replace("\f", "\n")
    for bound in _BOUNDS.finditer(lines):
        if bound["argued"]:
            argued_end = bound.end()
        elif argued_end > begun:
            begun = letter_start(text, lines, begun, argued_end, bound.start())
            yield begun


def _piece(source: SourceText, start: int, end: int) -> SourceText:
    if end < len(source.text) and source.text[end - 1] == "\f":
        # The break between two letters' pages ends none of a letter's own.
        end -= 1
    return SourceText(
        source.text[start:end],
        source.media_type,
        _pages(source.page_starts, start, end),
        _within(source.doubtful, start, end),
        _poor_pages(source, start, end),
        _within(source.hidden, start, end),
    )


def _pages(page_starts: tuple[int, ...] | None, start: int, end: int) -> tuple[int, ...] | None:
    """The pages of a piece, counted from its own first."""
    if page_starts is None:
        return None
    return (0, *(page - start for page in page_starts if start < page < end))


def _within(places: tuple[Range, ...], start: int, end: int) -> tuple[Range, ...]:
    return tuple((low - start, high - start) for low, high in places if start <= low and high <= end)


def _poor_pages(source: SourceText, start: int, end: int) -> tuple[int, ...]:
    """The poor pages that a piece stands on, counted from its own first."""
    starts = source.page_starts or ()
    first = bisect_right(starts, start)
    last = bisect_left(starts, end)
    return tuple(page - first + 1 for page in source.poor_pages if first <= page <= last)
