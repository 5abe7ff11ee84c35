"""Page furniture: running heads, page numbers and form feeds that interrupt the sentences of a letter.

`blank_furniture` keeps the length of the text, so that positions stay those of the source text. The lines
known are listed in FORMS.md, "Page furniture that interrupts sentences".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

_NUMBER = r"[\dlIO]{1,3}"
_CASE = r"CM\s?\d{2}\s?-\s?\d{5,8}"
_PAGE = r"(?:[ \t]{1,40}\d{1,3}(?![\w/.,-]))?"
_RUNNING_HEAD = re.compile(
    r"F(?i:inal\s?Letter\s?of\s?Determination\s{1,40}Form\s?Effective\s?[\d./-]{5,10}"
    rf"(?:\s{{1,40}}Page\s?{_NUMBER}\s?of\s?{_NUMBER}(?![\w/]))?)"
    rf"|F(?i:inal\s?Determination\s?Letter\s?for\s?IMR\s?Case\s?Number:?\s{{0,4}}{_CASE}{_PAGE})"
    rf"|I(?i:MR\s?Final\s?Determination\s{{1,40}}{_CASE}{_PAGE})"
)
_PAGE_OF = re.compile(rf"[Pp](?i:age)[ \t]?({_NUMBER})[ \t]?(?i:of)[ \t]?({_NUMBER})(?![\w/])")
_BARE_NUMBER = re.compile(
    r"^[ \t]{0,200}(?:page[ \t]?)?-?[ \t]?(\d{1,3})[ \t]?-?[ \t]{0,200}$", re.IGNORECASE | re.MULTILINE
)
_BARE_CASE = re.compile(rf"^[ \t]{{0,200}}{_CASE}(?:[ \t]{{1,40}}\d{{1,3}})?[ \t]{{0,200}}$", re.MULTILINE)
_CLAUSE_GOES_ON = re.compile(
    r"(?:[,\-#(:/&+=$]|\b(?:and|or|of|to|x|no|number|pages?|every|for|by|the|than|with))\Z", re.IGNORECASE
)
_PAGE_BREAK = re.compile(r"\f[\f\s]*")
_NEAR = 200
"""How far white space is followed to see whether a page ends or begins there, in characters."""
_SHORTEST_PAGE = 600
"""Unmarked page numbers closer together than this many characters are content."""

_Range = tuple[int, int]


def blank_furniture(text: str, page_starts: tuple[int, ...] | None) -> str:
    """The text with page furniture overwritten by form feeds, one for each character.

    `page_starts` are offsets of pages' first characters; a page that starts after white space is marked by
    a form feed there.
    """
    text = _overwrite(_mark_starts(text, page_starts), (m.span() for m in _RUNNING_HEAD.finditer(text)))
    text = _overwrite(text, _page_of_lines(text))
    if "\f" not in text:
        return _overwrite(text, _running_numbers(text))
    text = _overwrite(text, (m.span() for m in _BARE_CASE.finditer(text) if _at_break(text, *m.span())))
    breaks = [match.start() for match in _PAGE_BREAK.finditer(text)]
    return _overwrite(text, _page_numbers(text, breaks))


def _mark_starts(text: str, page_starts: tuple[int, ...] | None) -> str:
    unmarked = [
        start
        for start in page_starts or ()
        if 0 < start < len(text) and text[start - 1] != "\f" and text[start - 1].isspace()
    ]
    return _overwrite(text, ((start - 1, start) for start in unmarked))


def _overwrite(text: str, ranges: Iterable[_Range]) -> str:
    parts: list[str] = []
    done = 0
    for start, end in ranges:
        parts.append(text[done:start])
        parts.append("\f" * (end - start))
        done = end
    if not parts:
        return text
    parts.append(text[done:])
    return "".join(parts)


def _page_of_lines(text: str) -> list[_Range]:
    """`Page 2 of 5` as a line of its own, next to a page break, or at line ends of a counted series."""
    matches = list(_PAGE_OF.finditer(text))
    pages_by_total: dict[str, set[str]] = {}
    for match in matches:
        pages_by_total.setdefault(match[2], set()).add(match[1])
    found = []
    for match in matches:
        start, end = match.span()
        before = text[max(start - _NEAR, 0) : start].rstrip(" \t")
        after = text[end : end + _NEAR].lstrip(" \t")
        opens, closes = before[-1:] in ("", "\n", "\f"), after[:1] in ("", "\n", "\f")
        counted = len(pages_by_total[match[2]]) > 1
        if (opens and closes) or ((opens or closes) and (counted or _at_break(text, start, end))):
            found.append((start, end))
    return found


def _at_break(text: str, start: int, end: int) -> bool:
    before = text[max(start - _NEAR, 0) : start].rstrip(" \t\n")
    after = text[end : end + _NEAR].lstrip(" \t\n")
    return before.endswith("\f") or after.startswith("\f")


def _mid_clause(text: str, position: int) -> bool:
    """Whether the words before a position want a number after them."""
    before = text[max(position - _NEAR, 0) : position].rstrip()
    return _CLAUSE_GOES_ON.search(before[-10:]) is not None


def _page_numbers(text: str, breaks: list[int]) -> list[_Range]:
    """Bare numbers next to a page break that count the pages and do not end a clause."""
    found = []
    for match in _BARE_NUMBER.finditer(text):
        start, end = match.span()
        if not _at_break(text, start, end) or _mid_clause(text, start):
            continue
        page = bisect_left(breaks, start) + 1
        if abs(int(match[1]) - page) <= 2 or int(match[1]) <= len(breaks) + 1:
            found.append((start, end))
    return found


def _running_numbers(text: str) -> list[_Range]:
    """Bare numbers of a text without page breaks: only a series 1, 2, 3 … a page's length apart."""
    series: list[tuple[int, _Range]] = []
    for match in _BARE_NUMBER.finditer(text):
        number = int(match[1])
        expected = (series[-1][0] + 1,) if series else (1, 2)
        if number in expected and not _mid_clause(text, match.start()):
            series.append((number, match.span()))
    apart = all(second[0] - first[1] >= _SHORTEST_PAGE for (_, first), (_, second) in pairwise(series))
    return [span for _, span in series] if len(series) > 1 and apart else []
