"""Page furniture: running heads, page numbers and form feeds that interrupt the sentences of a letter.

`blank_furniture` keeps the length of the text, so that positions stay those of the source text. The lines
known are listed in FORMS.md, "Page furniture that interrupts sentences".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from imr_llm.domain.letter import Range
from imr_llm.letters.bare_numbers import at_break, bare_page_numbers
from imr_llm.letters.number_lines import LONGEST_LEAD, NEAR, line_start
from imr_llm.vocabulary.scanning import holds_any, matches_at, places
from imr_llm.vocabulary.words import fold

_NUMBER = r"[\dlIO]{1,3}"
_CASE = r"CM\s?[\dOIl]{2}\s?-\s?[\dOIl]{5,8}"
_PAGE = r"(?:[ \t]{1,40}\d{1,3}(?![\w/.,-])|\s{1,200}\d{1,3}(?=[ \t]{0,200}(?:[\n\f]|\Z)))?"
"""The page number behind a running head: on its line, or alone on the next line that is not blank."""
_FINAL = r"F(?i:ina[l1I])"
_EFFECTIVE = r"Form\s?E(?:ff|\ufb00)ective\s?[\d./-]{5,10}"
_IMR = r"[Il1]MR"
_RUNNING_HEAD = re.compile(
    rf"{_FINAL}(?i:\s{{0,4}}Letter\s{{0,4}}of\s{{0,4}}Determination\s{{1,40}}{_EFFECTIVE}"
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
_DIGITS = str.maketrans("lIO", "110")
_LONGEST_LINE = 200
"""Characters without a line end on either side of which a page's number stands in lines run together."""
_HEAD_BEFORE_PAGE = re.compile(
    rf"[ \t]{{0,200}}(?i:(?:(?:{_IMR}[ \t]{{1,4}})?Case[ \t]{{1,4}}(?:Number|No\.?):?[ \t]{{0,40}})?"
    rf"(?P<case>{_CASE})"
    rf"|(?:Final[ \t]Letter[ \t]of[ \t]Determination[ \t]{{1,40}})?{_EFFECTIVE}"
    r"|MAXIMUS[ \t]Federal[ \t]Services,?(?:[ \t]Inc\.?)?|Independent[ \t]Medical[ \t]Review"
    r"|Final[ \t]Determination|Confidential)[ \t]{1,120}\Z"
)
"""What stands before `Page 2 of 5` on its line at the head or foot of a page."""
_SPECK = r"[.,~|'`^_*·•:;=-]"
_SPECKS_BEFORE = re.compile(rf"(?:\A|[\n\f])(?P<line>[ \t]*(?:{_SPECK}{{1,2}}[ \t]+){{0,2}})\Z")
_SPECKS_BEHIND = re.compile(rf"(?:[ \t]+{_SPECK}{{1,2}}){{0,2}}[ \t]*(?=[\n\f]|\Z)")
_BARE_CASE = re.compile(
    rf"(?:^|(?<=\f))[ \t]{{0,200}}{_CASE}(?:[ \t]{{1,40}}\d{{1,3}})?[ \t]{{0,200}}(?=\f|$)", re.MULTILINE
)
_PAGE_BREAK = re.compile(r"\f[\f\s]*")
_MOST_PAGES = 5000
"""A text with more page breaks than this has no page numbers."""


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
        return _overwrite(text, bare_page_numbers(text, None))
    if len(breaks) > _MOST_PAGES:
        return text
    lines = (line_start(text, at) for at in places(text, ("CM",)))
    cases = (m.span() for m in matches_at(_BARE_CASE, text, lines))
    text = _overwrite(text, (one for one in cases if at_break(text, *one)))
    return _overwrite(text, bare_page_numbers(text, breaks or _page_breaks(text)))


def _page_breaks(text: str) -> list[int]:
    return [match.start() for match in _PAGE_BREAK.finditer(text)]


def _mark_starts(text: str, page_starts: tuple[int, ...] | None) -> str:
    unmarked = [
        start
        for start in page_starts or ()
        if 0 < start < len(text) and text[start - 1] != "\f" and text[start - 1].isspace()
    ]
    return _overwrite(text, ((start - 1, start) for start in unmarked))


def _overwrite(text: str, ranges: Iterable[Range]) -> str:
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


def _page_of_lines(text: str) -> list[Range]:
    """`Page 2 of 5` as a line of its own, next to a page break, or at line ends of a counted series."""
    low = fold(text)
    begins = (at - (text[at - 1 : at] == "(") for at in places(low, _PAGES_BEGIN))
    matches = list(matches_at(_PAGE_OF, text, begins))
    paged = "\f" in text
    pages_by_total: dict[str, list[str]] = {}
    for match in matches:
        pages_by_total.setdefault(match[3], []).append(match[1])
    counted_totals = {total for total, pages in pages_by_total.items() if len(set(pages)) > 1}
    complete = {total for total, pages in pages_by_total.items() if _is_complete(pages, total)}
    found = []
    for match in matches:
        start, end = match.span()
        if _is_run_together(text, start, end) and (match[3] in complete or _parts_sentences(text, match)):
            found.append((start, end))
            continue
        before = text[max(start - NEAR, 0) : start].rstrip(" \t")
        after = text[end : end + NEAR].lstrip(" \t")
        opens, closes = before[-1:] in ("", "\n", "\f"), after[:1] in ("", "\n", "\f")
        counted = match[3] in counted_totals
        if counted and not (opens and closes) and (specks := _among_specks(text, start, end)) is not None:
            found.append(specks)
            continue
        if closes and not opens and (head := _head_before(text, start)) is not None:
            found.append((head, end))
        elif (opens and closes) or (
            (opens or closes)
            and match["sign"] is None
            and (counted or (paged and at_break(text, start, end)))
        ):
            found.append((start, end))
    return found


def _is_complete(pages: list[str], total: str) -> bool:
    """Whether every page but perhaps the first or the last is counted, in order."""
    numbers = [int(one.translate(_DIGITS)) for one in pages]
    first, last = numbers[0], numbers[-1]
    counted = numbers == list(range(first, last + 1))
    return counted and len(numbers) > 1 and first <= 2 and last >= int(total.translate(_DIGITS)) - 1


def _is_run_together(text: str, start: int, end: int) -> bool:
    """Whether no line ends near, where an extractor or a table made one line of the letter's."""
    around = text[max(start - _LONGEST_LINE, 0) : end + _LONGEST_LINE]
    return "\n" not in around and "\f" not in around


def _parts_sentences(text: str, page: re.Match[str]) -> bool:
    """Whether a page's number stands between two sentences: `It is necessary. Page 4 of 5 The next`."""
    start, end = page.span()
    return (
        page["sign"] is None
        and text.startswith("Page ", start)
        and text[max(start - 2, 0) : start] in (". ", "? ", "! ")
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
    )


def _among_specks(text: str, start: int, end: int) -> Range | None:
    """The line of a page's number on which a scan left nothing else but specks; None for any other line."""
    ahead = _SPECKS_BEFORE.search(text, max(start - LONGEST_LEAD, 0), start)
    behind = _SPECKS_BEHIND.match(text, end)
    return (ahead.start("line"), behind.end()) if ahead is not None and behind is not None else None


def _head_before(text: str, position: int) -> int | None:
    """Where the running head before a page's number begins; a case number is one where it came before."""
    line = line_start(text, position)
    head = _HEAD_BEFORE_PAGE.match(text, line, position)
    if head is None or (head["case"] is not None and text.find(head["case"], 0, line) < 0):
        return None
    return head.start()
