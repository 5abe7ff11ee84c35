"""Lines that hold nothing but a number: which of them are the numbers of pages."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.letters.number_lines import NEAR, BareNumber, line_start, numbers_alone

_NO_NUMBER = r"(?<!were )(?<!was )(?<!are )(?<!is )(?<!be )(?<!been )(?<!had )(?<!has )(?<!have )(?<!with )no"
"""`There were no` wants none, as `claim no` does."""
_CLAUSE_GOES_ON = re.compile(
    rf"(?:[,\-#(:/&+=$]|\b(?:and|or|of|to|x|{_NO_NUMBER}|number|pages?|every|for|by|the|than|with))\Z",
    re.IGNORECASE,
)
_WANTS_A_NUMBER = re.compile(
    rf"(?:\d\s?,|[#(:/+=$-]|\b(?:of|to|x|{_NO_NUMBER}|number|pages?|every|for|by|than)|chapters?|section)\Z",
    re.IGNORECASE,
)
"""As `_CLAUSE_GOES_ON`, without the words that go on with anything."""
_INTRODUCES_WORDS = re.compile(
    r"\b(?:rationale|guidelines?|summary|determination|decision|below|following|includ\w{1,4}|were|are|history|"
    r"diagnos[ei]s|medications?|findings|records|reviewed|sections?\s?\(s\))\s*:\Z",
    re.IGNORECASE,
)
"""A colon after which words are told and no number."""
_COUNTED = re.compile(
    r"(?:more|additional|further|of|to|and|or|x|per|mg|mcg|ml|gm?)\b|(?:gram|tab|cap|pill|patch|session|"
    r"visit|treatment|injection|time|day|week|month|year|hour|minute|unit|refill|level|percent|degree|pound|"
    r"page)",
    re.IGNORECASE,
)
"""Words that want a number before them."""
_UNCOUNTED = re.compile(r"(?:its|the|his|her|their|this|these|those|an?|our|my)\b")
"""Words before which no number of a sentence stands: not even `for` wants the 2 of `for 2 its decision`."""
_DATE = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2}")
"""What is the number that the words before a page's number want."""
_PART_OF_THE_FORM = re.compile(
    r"(?:IMR |HOW THE |CLINICAL CASE |CASE SUMMARY|DOCUMENTS REVIEWED|MEDICAL (?:TREATMENT|REVIEWER)|"
    r"RATIONALE FOR)"
)
"""What heads a part of the form, before which a number is no item's."""
_HEADING = re.compile(
    r"[A-Za-z][^\n]{2,160}(?:\n[^\n]{1,160}){0,2}?:\s{0,3}(?:Upheld|Overturned)\b", re.IGNORECASE
)
"""The heading of an item without a number, above which a line of nothing but one is the page's."""
_LONGEST_HEADING = 500
_PART_OF_AN_ITEM = re.compile(
    r"(?:Claims Administrator|MAXIMUS|IMR) (?:g|G)uideline|(?:Decision )?(?:r|R)ationale"
)
_DECISIONS = ("upheld", "overturned", "necessary", "appropriate")
_WIDE_GAP = re.compile(r"[ \t]*(?:\n[ \t]*(?:\n|\f|\Z)|\f|\Z)")
_MOST_UNNUMBERED = 5
"""Pages by which printed page numbers may be ahead of or behind the pages of the file."""
_FAR = 3
"""Line breaks on either side of a number that is a page's, whatever the words around it."""
_CENTRED = 12
"""Characters to the right of the text from which a number stands in the middle of its line."""
_FULL_LINE = 60
"""Characters from which on a line is one that was broken where the page ended on the right."""
_FEWEST = 2
"""Numbers that are a series."""
_MOST_NUMBERS = 300
"""Lines of a number in a text beyond which they are no fragment's pages."""
_MOST_BEFORE = 8
"""Numbers set off by blank lines among which a fragment's first page number is looked for."""
_SHORTEST_PAGE = 600
"""Unmarked page numbers closer together than this many characters are content."""


def bare_page_numbers(text: str, breaks: list[int] | None) -> list[Range]:
    """The lines of `text` that hold a page's number only, in order, each with the line break before it.

    `breaks` are the offsets at which pages end, None where the text marks none.
    """
    bare = numbers_alone(text)
    found = _interruptions(text, bare)
    found += _running_numbers(text, bare, found) if breaks is None else _page_numbers(text, bare, breaks)
    return sorted(set(found))


def at_break(text: str, start: int, end: int) -> bool:
    """Whether only white space stands between the range and a page break, or an end of the text."""
    before, after = start - 1, end
    while before >= max(start - NEAR, 0) and text[before] in " \t\n":
        before -= 1
    while after < min(end + NEAR, len(text)) and text[after] in " \t\n":
        after += 1
    return before < 0 or after == len(text) or text[before] == "\f" or text[after] == "\f"


def _mid_clause(text: str, position: int, goes_on: re.Pattern[str] = _CLAUSE_GOES_ON) -> bool:
    """Whether the words before a position want a number after them."""
    before = text[max(position - NEAR, 0) : position].rstrip()
    if _INTRODUCES_WORDS.search(before[-20:]) is not None:
        return False
    return goes_on.search(before[-10:]) is not None


def _in_clause(text: str, one: BareNumber) -> bool:
    """Whether the words around a number take it for a part of their clause."""
    if not _mid_clause(text, one.start):
        return False
    behind = text[one.end : one.end + NEAR].lstrip()
    return not behind[:1].islower() or _COUNTED.match(behind) is not None


def _stands_apart(text: str, one: BareNumber) -> bool:
    """Whether blank lines set a number off from words that want none, though their sentence goes on."""
    behind = text[one.end : one.end + NEAR].lstrip()
    return (
        _between_blank_lines(text, one)
        and (
            _DATE.match(behind) is not None
            or _UNCOUNTED.match(behind) is not None
            or not _mid_clause(text, one.start, _WANTS_A_NUMBER)
        )
        and _COUNTED.match(behind) is None
    )


def _between_blank_lines(text: str, one: BareNumber) -> bool:
    before, behind = text[max(one.start - NEAR, 0) : one.start], text[one.end : one.end + NEAR]
    return before[len(before.rstrip()) :].count("\n") > 1 and _WIDE_GAP.match(behind) is not None


def _page_numbers(text: str, bare: list[BareNumber], breaks: list[int]) -> list[Range]:
    """Bare numbers next to a page break that count the pages.

    A number that fits a series over the pages is believed; a lone one only where it does not end a clause,
    or where it may be that of the page and the words behind it want no number.
    """
    candidates = [
        (one, one.number - bisect_left(breaks, one.start))
        for one in bare
        if at_break(text, one.start, one.end)
    ]
    ahead_counts = Counter(ahead for _, ahead in candidates)
    series = {ahead for ahead, count in ahead_counts.items() if count > 1 and abs(ahead) <= _MOST_UNNUMBERED}
    return [
        (one.start, one.end)
        for one, ahead in candidates
        if one.named
        or ahead in series
        or (abs(ahead) <= 3 and not _in_clause(text, one))
        or (ahead in (0, 1) and _stands_apart(text, one))
    ]


def _running_numbers(text: str, bare: list[BareNumber], parting: list[Range]) -> list[Range]:
    """Page numbers of a text without page breaks: a series 1, 2, 3 …, bare ones a page's length apart.

    A fragment's begin with any number; then blank lines set all of them off, and there are three of them, one
    is `parting` two words or the last is the end of the text. Those that part two words of one sentence are
    of a series, whatever number the first of them wants, and so is one between blank lines that is the next
    after a page's and before one.
    """
    parts = set(parting)

    def counts(one: BareNumber) -> bool:
        wanted = _mid_clause(text, one.start) and not _stands_apart(text, one)
        nearer, farther = _breaks_around(text, one)
        is_set_off = nearer >= _FAR - 1 and farther >= _FAR
        return one.named or not wanted or is_set_off or (one.start, one.end) in parts

    series = _series(bare, (1, 2), counts)
    wider = _series(bare, (1, 2), lambda one: counts(one) or _between_blank_lines(text, one))
    known = [False, *(counts(one) for one in wider), False]
    if all(known[at] or (known[at - 1] and known[at + 1]) for at in range(1, len(known) - 1)):
        series = max(series, wider, key=len)
    if len(series) < _FEWEST and len(bare) <= _MOST_NUMBERS:
        apart = [one for one in bare if _between_blank_lines(text, one)]
        begun = (
            _series(apart[place:], (one.number,), counts) for place, one in enumerate(apart[:_MOST_BEFORE])
        )
        series = max(begun, key=len, default=[])
        ends = bool(series) and not text[series[-1].end :].strip()
        if len(series) <= _FEWEST and not (ends or any((one.start, one.end) in parts for one in series)):
            return []
    # The last page may be as short as can be.
    far = all(
        second.named or second.start - first.end >= _SHORTEST_PAGE or not text[second.end :].strip()
        for first, second in pairwise(series)
    )
    return [(one.start, one.end) for one in series] if len(series) >= _FEWEST and far else []


def _series(
    bare: list[BareNumber], first: tuple[int, ...], counts: Callable[[BareNumber], bool]
) -> list[BareNumber]:
    """The numbers that count on from one of the `first`."""
    series: list[BareNumber] = []
    for one in bare:
        if one.number in ((series[-1].number + 1,) if series else first) and counts(one):
            series.append(one)
    return series


def _interruptions(text: str, bare: list[BareNumber]) -> list[Range]:
    """Numbers that stand apart and part two words of one sentence, or look as a page's alone do."""
    return [
        (one.start, one.end)
        for one in bare
        if _stands_far_apart(text, one)
        or (_is_centred(text, one) and _between_blank_lines(text, one))
        # What says that it is a page's is no part of a clause, even where one wants a number.
        or (one.named and _between_blank_lines(text, one))
        or (_parts_words(text, one) and (_stands_apart(text, one) or _parts_full_lines(text, one)))
        or _parts_parts(text, one)
        or _ends_the_text(text, one)
    ]


def _ends_the_text(text: str, one: BareNumber) -> bool:
    """Whether a blank line parts a number from the last sentence, and nothing stands behind it."""
    before = text[max(one.start - NEAR, 0) : one.start]
    return (
        not text[one.end :].strip()
        and before.rstrip().endswith((".", '."', ".”", ".)"))
        and before[len(before.rstrip()) :].count("\n") + text[one.start : one.end].startswith("\n") > 1
    )


def _stands_far_apart(text: str, one: BareNumber) -> bool:
    """Whether two blank lines stand on both sides: not even double spacing sets a word off so far.

    Within a sentence two on one side are enough, where the words before the number want none.
    """
    nearer, farther = _breaks_around(text, one)
    if farther < _FAR or nearer >= _FAR:
        return farther >= _FAR
    within = nearer == _FAR - 1 and _parts_words(text, one)
    return within and not _mid_clause(text, one.start, _WANTS_A_NUMBER)


def _breaks_around(text: str, one: BareNumber) -> tuple[int, int]:
    """How many line breaks stand on the two sides of a number, the fewer first."""
    before, behind = text[max(one.start - NEAR, 0) : one.start], text[one.end : one.end + NEAR]
    above = before[len(before.rstrip(" \t\n")) :].count("\n") + text[one.start : one.end].startswith("\n")
    below = behind[: len(behind) - len(behind.lstrip(" \t\n"))].count("\n")
    return min(above, below), max(above, below)


def _parts_full_lines(text: str, one: BareNumber) -> bool:
    """Whether a number is alone between two lines with as many words as fit: no line of prose is so short."""
    before = text[max(one.start - NEAR, 0) : one.start].rstrip().rpartition("\n")[2].strip()
    behind = text[one.end : one.end + NEAR].lstrip().partition("\n")[0].strip()
    return min(len(before), len(behind)) >= _FULL_LINE and _COUNTED.match(behind) is None


def _is_centred(text: str, one: BareNumber) -> bool:
    """Whether a number stands far to the right of where the line before it begins."""
    line = text[one.start : one.end].strip("\n\f")
    end = len(text[max(one.start - NEAR, 0) : one.start].rstrip()) + max(one.start - NEAR, 0)
    before = text[line_start(text, end) : end]
    return _indent(line) >= _indent(before) + _CENTRED


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _parts_words(text: str, one: BareNumber) -> bool:
    before = text[max(one.start - NEAR, 0) : one.start].rstrip()[-1:]
    behind = text[one.end : one.end + NEAR].lstrip()
    return before.islower() and (
        behind[:1].islower() or behind.startswith("(") or _DATE.match(behind) is not None
    )


def _parts_parts(text: str, one: BareNumber) -> bool:
    """Whether a part of the form ends with a sentence or a decision before a number, and the next follows."""
    before = text[max(one.start - NEAR, 0) : one.start].rstrip()
    behind = text[one.end : one.end + NEAR].lstrip()
    if before.endswith((".", "!", "?", ")", '"', "”")):
        heading = text[one.end : one.end + _LONGEST_HEADING].lstrip()
        return _PART_OF_THE_FORM.match(behind) is not None or _HEADING.match(heading) is not None
    return before[-12:].lower().endswith(_DECISIONS) and _PART_OF_AN_ITEM.match(behind) is not None
