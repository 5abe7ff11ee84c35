"""Page furniture: running heads, page numbers and form feeds that interrupt the sentences of a letter.

`blank_furniture` keeps the length of the text, so that positions stay those of the source text. The lines
known are listed in FORMS.md, "Page furniture that interrupts sentences".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from imr_llm.vocabulary.scanning import digit_runs, holds_any, matches_at, places
from imr_llm.vocabulary.words import fold

_NUMBER = r"[\dlIO]{1,3}"
_CASE = r"CM\s?[\dOIl]{2}\s?-\s?[\dOIl]{5,8}"
_PAGE = r"(?:[ \t]{1,40}\d{1,3}(?![\w/.,-])|\s{1,200}\d{1,3}(?=[ \t]{0,200}(?:[\n\f]|\Z)))?"
"""The page number behind a running head: on its line, or alone on the next line that is not blank."""
_FINAL = r"F(?i:ina[l1I])"
_IMR = r"[Il1]MR"
_RUNNING_HEAD = re.compile(
    rf"{_FINAL}(?i:\s{{0,4}}Letter\s{{0,4}}of\s{{0,4}}Determination\s{{1,40}}Form\s?Effective\s?[\d./-]{{5,10}}"
    rf"(?:\s{{1,40}}Pa[gq]e\s{{0,4}}{_NUMBER}\s{{0,4}}[o0]f\s{{0,4}}{_NUMBER}(?![\w/]))?)"
    rf"|{_FINAL}(?i:\s{{0,4}}Determination\s{{0,4}}Letter\s{{0,4}}for\s{{0,4}}{_IMR}\s{{0,4}}Case\s{{0,4}}Number:?"
    rf"\s{{0,4}}{_CASE}{_PAGE})"
    rf"|{_IMR}(?i:\s{{0,4}}{_FINAL}\s{{0,4}}Determination\s{{1,40}}{_CASE}{_PAGE})"
)
_HEADS_BEGIN = ("fina", "imr", "lmr", "1mr")
_PAGE_OF = re.compile(
    rf"\(?[Pp](?i:a[gq]e|g\.?)[ \t:]{{0,4}}({_NUMBER})[ \t]{{0,4}}(?:(?i:[o0]f)|(?P<sign>[/|]))"
    rf"[ \t]{{0,4}}({_NUMBER})(?![\w/])(?:[ \t](?i:pages)(?=[ \t]{{0,200}}(?:[\n\f]|\Z)))?\)?"
)
_PAGES_BEGIN = ("page", "paqe", "pg")
_HEAD_BEFORE_PAGE = re.compile(
    rf"[ \t]{{0,200}}(?i:(?:(?:{_IMR}[ \t]{{1,4}})?Case[ \t]{{1,4}}(?:Number|No\.?):?[ \t]{{0,40}})?"
    rf"(?P<case>{_CASE})"
    r"|(?:Final[ \t]Letter[ \t]of[ \t]Determination[ \t]{1,40})?Form[ \t]?Effective[ \t]?[\d./-]{5,10}"
    r"|MAXIMUS[ \t]Federal[ \t]Services,?(?:[ \t]Inc\.?)?|Independent[ \t]Medical[ \t]Review"
    r"|Final[ \t]Determination|Confidential)[ \t]{1,120}\Z"
)
"""What stands before `Page 2 of 5` on its line at the head or foot of a page."""
_SPECK = r"[.,~|'`^_*·•:;=-]"
_SPECKS_BEFORE = re.compile(rf"(?:\A|[\n\f])(?P<line>[ \t]*(?:{_SPECK}{{1,2}}[ \t]+){{0,2}})\Z")
_SPECKS_BEHIND = re.compile(rf"(?:[ \t]+{_SPECK}{{1,2}}){{0,2}}[ \t]*(?=[\n\f]|\Z)")
_BARE_NUMBER = re.compile(
    r"[\n\f][ \t]{0,200}(?P<word>[Pp](?i:age)[ \t]?)?-?[ \t]?(?P<number>\d{1,3})[ \t]?-?"
    r"[ \t]{0,200}(?=[\n\f]|\Z)"
)
"""A line of a number, with the line break before it."""
_LONGEST_NUMBER = 3
_LONGEST_LEAD = 210
"""Characters of its line that may stand before the number."""
_AFTER_NUMBER = frozenset(
    ("", "\n", "\f", *(mark + after for mark in " \t-" for after in ("", " ", "\t", "-", "\n", "\f")))
)
"""What may stand behind such a number: a break, or a space or dash and another one or a break."""
_BARE_CASE = re.compile(
    rf"(?:^|(?<=\f))[ \t]{{0,200}}{_CASE}(?:[ \t]{{1,40}}\d{{1,3}})?[ \t]{{0,200}}(?=\f|$)", re.MULTILINE
)
_CLAUSE_GOES_ON = re.compile(
    r"(?:[,\-#(:/&+=$]|\b(?:and|or|of|to|x|no|number|pages?|every|for|by|the|than|with))\Z", re.IGNORECASE
)
_WANTS_A_NUMBER = re.compile(
    r"(?:\d\s?,|[#(:/+=$-]|\b(?:of|to|x|no|number|pages?|every|for|by|than)|chapters?|section)\Z",
    re.IGNORECASE,
)
"""As `_CLAUSE_GOES_ON`, without the words that go on with anything."""
_INTRODUCES_WORDS = re.compile(
    r"\b(?:rationale|guidelines?|summary|determination|decision|below|following|includ\w{1,4}|were|are|history|"
    r"diagnos[ei]s|medications?|findings|records|reviewed)\s*:\Z",
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
_WIDE_GAP = re.compile(r"[ \t]*(?:\n[ \t]*(?:\n|\f|\Z)|\f|\Z)")
_PAGE_BREAK = re.compile(r"\f[\f\s]*")
_NEAR = 200
"""How far white space is followed to see whether a page ends or begins there, in characters."""
_MOST_UNNUMBERED = 5
"""Pages by which printed page numbers may be ahead of or behind the pages of the file."""
_MOST_PAGES = 5000
"""A text with more page breaks than this has no page numbers."""
_SHORTEST_PAGE = 600
"""Unmarked page numbers closer together than this many characters are content."""

_Range = tuple[int, int]


def blank_furniture(text: str, page_starts: tuple[int, ...] | None) -> str:
    """The text with page furniture overwritten by form feeds, one for each character.

    `page_starts` are offsets of pages' first characters; a page that starts after white space is marked by
    a form feed there.
    """
    text = _mark_starts(text, page_starts)
    breaks = _page_breaks(text)
    low = fold(text)
    heads = matches_at(_RUNNING_HEAD, text, places(low, _HEADS_BEGIN))
    text = _overwrite(text, (m.span() for m in heads))
    if holds_any(low, _PAGES_BEGIN):
        text = _overwrite(text, _page_of_lines(text))
    if "\f" not in text:
        bare = _bare_numbers(text)
        return _overwrite(text, sorted({*_running_numbers(text, bare), *_interruptions(text, bare)}))
    if len(breaks) > _MOST_PAGES:
        return text
    lines = (_line_start(text, at) for at in places(text, ("CM",)))
    cases = (m.span() for m in matches_at(_BARE_CASE, text, lines))
    text = _overwrite(text, (one for one in cases if _at_break(text, *one)))
    bare = _bare_numbers(text)
    numbers = {*_page_numbers(text, bare, breaks or _page_breaks(text)), *_interruptions(text, bare)}
    return _overwrite(text, sorted(numbers))


def _line_start(text: str, position: int) -> int:
    """Where the line or page of a position begins, looked for among the characters that matter."""
    low = max(position - _LONGEST_LEAD, 0)
    return max(text.rfind("\n", low, position), text.rfind("\f", low, position), low - 1) + 1


def _page_breaks(text: str) -> list[int]:
    return [match.start() for match in _PAGE_BREAK.finditer(text)]


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
    low = fold(text)
    begins = (at - (text[at - 1 : at] == "(") for at in places(low, _PAGES_BEGIN))
    matches = list(matches_at(_PAGE_OF, text, begins))
    paged = "\f" in text
    pages_by_total: dict[str, set[str]] = {}
    for match in matches:
        pages_by_total.setdefault(match[3], set()).add(match[1])
    found = []
    for match in matches:
        start, end = match.span()
        before = text[max(start - _NEAR, 0) : start].rstrip(" \t")
        after = text[end : end + _NEAR].lstrip(" \t")
        opens, closes = before[-1:] in ("", "\n", "\f"), after[:1] in ("", "\n", "\f")
        counted = len(pages_by_total[match[3]]) > 1
        if counted and not (opens and closes) and (specks := _among_specks(text, start, end)) is not None:
            found.append(specks)
            continue
        if closes and not opens and (head := _head_before(text, start)) is not None:
            found.append((head, end))
        elif (opens and closes) or (
            (opens or closes)
            and match["sign"] is None
            and (counted or (paged and _at_break(text, start, end)))
        ):
            found.append((start, end))
    return found


def _among_specks(text: str, start: int, end: int) -> _Range | None:
    """The line of a page's number on which a scan left nothing else but specks; None for any other line."""
    ahead = _SPECKS_BEFORE.search(text, max(start - _LONGEST_LEAD, 0), start)
    behind = _SPECKS_BEHIND.match(text, end)
    return (ahead.start("line"), behind.end()) if ahead is not None and behind is not None else None


def _head_before(text: str, position: int) -> int | None:
    """Where the running head before a page's number begins; a case number is one where it came before."""
    line = _line_start(text, position)
    head = _HEAD_BEFORE_PAGE.match(text, line, position)
    if head is None or (head["case"] is not None and text.find(head["case"], 0, line) < 0):
        return None
    return head.start()


def _at_break(text: str, start: int, end: int) -> bool:
    """Whether only white space stands between the range and a page break, or an end of the text."""
    before, after = start - 1, end
    while before >= max(start - _NEAR, 0) and text[before] in " \t\n":
        before -= 1
    while after < min(end + _NEAR, len(text)) and text[after] in " \t\n":
        after += 1
    return before < 0 or after == len(text) or text[before] == "\f" or text[after] == "\f"


def _mid_clause(text: str, position: int, goes_on: re.Pattern[str] = _CLAUSE_GOES_ON) -> bool:
    """Whether the words before a position want a number after them."""
    before = text[max(position - _NEAR, 0) : position].rstrip()
    if _INTRODUCES_WORDS.search(before[-20:]) is not None:
        return False
    return goes_on.search(before[-10:]) is not None


def _in_clause(text: str, one: _BareNumber) -> bool:
    """Whether the words around a number take it for a part of their clause."""
    if not _mid_clause(text, one.start):
        return False
    behind = text[one.end : one.end + _NEAR].lstrip()
    return not behind[:1].islower() or _COUNTED.match(behind) is not None


def _stands_apart(text: str, one: _BareNumber) -> bool:
    """Whether blank lines set a number off from words that want none, though their sentence goes on."""
    before, behind = text[max(one.start - _NEAR, 0) : one.start], text[one.end : one.end + _NEAR]
    blank = before[len(before.rstrip()) :].count("\n") > 1 and _WIDE_GAP.match(behind) is not None
    return (
        blank
        and not _mid_clause(text, one.start, _WANTS_A_NUMBER)
        and _COUNTED.match(behind.lstrip()) is None
    )


@dataclass(frozen=True, slots=True)
class _BareNumber:
    """A line that holds a number only, `named` where it says that it is a page's."""

    start: int
    end: int
    number: int
    named: bool


def _bare_numbers(text: str) -> list[_BareNumber]:
    text = "\n" + text
    starts = []
    for start, end in digit_runs(text):
        behind = text[end : end + 2]
        if end - start <= _LONGEST_NUMBER and (behind in _AFTER_NUMBER or behind[0] in "\n\f"):
            starts.append(_line_start(text, start) - 1)
    return [
        _BareNumber(match.start(), match.end() - 1, int(match["number"]), match["word"] is not None)
        for match in matches_at(_BARE_NUMBER, text, starts)
    ]


def _page_numbers(text: str, bare: list[_BareNumber], breaks: list[int]) -> list[_Range]:
    """Bare numbers next to a page break that count the pages.

    A number that fits a series over the pages is believed; a lone one only where it does not end a clause,
    or where it may be that of the page and the words behind it want no number.
    """
    candidates = [
        (one, one.number - bisect_left(breaks, one.start))
        for one in bare
        if _at_break(text, one.start, one.end)
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


def _running_numbers(text: str, bare: list[_BareNumber]) -> list[_Range]:
    """Page numbers of a text without page breaks: a series 1, 2, 3 …, bare ones a page's length apart."""
    series: list[_BareNumber] = []
    for one in bare:
        expected = (series[-1].number + 1,) if series else (1, 2)
        if one.number in expected and (
            one.named or not _mid_clause(text, one.start) or _stands_apart(text, one)
        ):
            series.append(one)
    apart = all(
        second.named or second.start - first.end >= _SHORTEST_PAGE for first, second in pairwise(series)
    )
    return [(one.start, one.end) for one in series] if len(series) > 1 and apart else []


def _interruptions(text: str, bare: list[_BareNumber]) -> list[_Range]:
    """Numbers that stand apart and part two words of one sentence."""
    return [
        (one.start, one.end)
        for one in bare
        if text[max(one.start - _NEAR, 0) : one.start].rstrip()[-1:].islower()
        and text[one.end : one.end + _NEAR].lstrip()[:1].islower()
        and _stands_apart(text, one)
    ]
