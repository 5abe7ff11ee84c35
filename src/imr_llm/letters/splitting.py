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


def _line(words: str) -> str:
    """A pattern for words with any spacing, in which a scan may have mixed up l, I, 1 and O, 0."""
    confused = {"i": "[iIl1|]", "l": "[lI1|]", "o": "[oO0]"}
    letters = "".join(confused.get(letter.lower(), re.escape(letter)) for letter in words)
    return letters.replace(r"\ ", r"\s{1,6}").replace("\\'", "['’]")


_FRONT = (
    "|".join(
        _line(words)
        for words in (
            "How the IMR Final Determination was made",
            "How the IMR Determination was made",
            "Medical Qualifications of the Expert Reviewer",
            "Medical Qualifications of the Physician Reviewer",
            "Clinical Case Summary",
            "Expert Reviewer Case Summary",
            "Notice of Independent Medical Review Determination",
            "Independent Medical Review Final Determination Letter",
            "Medical Professional Review",
        )
    )
    + rf"|{_line('Issue')}s?{_line(' at Dispute')}"
)
_ARGUED = "|".join(
    _line(words)
    for words in ("Decision rationale", "Rationale for the decision", "Rationale for why the requested")
)
_BOUNDS = re.compile(
    rf"^[ \t\f]*(?:(?P<front>(?:{_FRONT})[ \t]*:?[ \t]*$)"
    rf"|(?:the[ ]\w+[ ]reviewer['’]?s[ ])?(?P<argued>{_ARGUED}))",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands before any decision in a letter, and what argues a decision: the first after the second is
the next letter's."""
_HEADER = re.compile(
    r"""^[ \t\f]*(?:
        MAXIMUS[ ]FEDERAL[ ]SERVICES,?[ ]INC\.?[ \t]*$
        |(?i:(?:IMR[ ]|MAXIMUS[ ])?Case[ ]Number)[ \t]*:\s{0,4}(?P<case>\S+)
        |(?i:Dated|Date[ ]of[ ]Determination|Decision[ ]Date|Determination[ ]Date)[ \t]*:
        |(?i:Date[ ]Assigned|UR[ ]Denial[ ]Date|Date[ ]of[ ]UR[ ]Decision)[ \t]*:
        |(?i:(?:IMR[ ])?Application[ ]Received|Employee(?:[ ]Name)?|Claims?[ ]Number)[ \t]*:
        |(?i:Independent[ ]Medical[ ]Review[ ]Final[ ]Determination[ ]Letter)[ \t]*$
        |(?i:Notice[ ]of[ ]Independent[ ]Medical[ ]Review[ ]Determination)[ \t]*$
        |(?i:Medical[ ]Professional[ ]Review)[ \t]*$
    )""",
    re.MULTILINE | re.VERBOSE,
)
_OTHER_LABELS = re.compile(
    r"(?i:Date\s+Assigned|Date\s+of\s+Injury|UR\s+Denial|Priority|Application\s+Received)[ \t]*:"
)
_NEXT = re.compile(r"\f|Case\s+Number", re.IGNORECASE)
_HEADER_REACH = 300
"""Characters after a case number in which a header has another of its labels."""
_LETTERHEAD = 500
"""Characters that an address may take between the top of a page and the first label of a header."""
_LONGEST_ADDRESS_LINE = 60


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
    for bound in _BOUNDS.finditer(text):
        if bound["argued"]:
            argued_end = bound.end()
        elif argued_end > begun:
            begun = _header_start(text, begun, argued_end, bound.start())
            yield begun


def _header_start(text: str, begun: int, argued_end: int, heading: int) -> int:
    """Where the letter begins whose first heading is known; `begun` is where the letter before it did."""
    for label in _HEADER.finditer(text, argued_end, heading):
        if not _is_furniture(text, label, begun, argued_end):
            return _page_top(text, argued_end, label.start())
    return _page_top(text, argued_end, heading)


def _is_furniture(text: str, label: re.Match[str], begun: int, argued_end: int) -> bool:
    """Whether a case number is one that pages repeat: known from the letter's start, no header around it."""
    if label["case"] is None or text.find(label["case"], begun, argued_end) < 0:
        return False
    after = text[label.end() : label.end() + _HEADER_REACH]
    return _OTHER_LABELS.search(_NEXT.split(after, maxsplit=1)[0]) is None


def _page_top(text: str, low: int, start: int) -> int:
    """The top of the page, where only a letterhead stands between it and the position."""
    feed = text.rfind("\f", max(low, start - _LETTERHEAD), start + 1)
    if feed < 0:
        return start
    above = text[feed + 1 : start]
    return feed + 1 if all(len(line) <= _LONGEST_ADDRESS_LINE for line in above.split("\n")) else start


def _piece(source: SourceText, start: int, end: int) -> SourceText:
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
