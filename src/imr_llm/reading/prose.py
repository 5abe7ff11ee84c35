"""How prose is cut: into sentences, and lists into their entries."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from imr_llm.domain.letter import Range
from imr_llm.reading.listed_sentences import with_whole_lists
from imr_llm.reading.note_lines import BULLETS
from imr_llm.reading.sentence_ends import LONGEST_ABBREVIATION, STOP, ends_sentence
from imr_llm.reading.view import View
from imr_llm.vocabulary.finder import Sparse
from imr_llm.vocabulary.patterns import late

_OPEN_ENDED = (
    ":",
    ",",
    ";",
    "(",
    "-",
    "/",
    "&",
    " of",
    " the",
    " a",
    " an",
    " and",
    " or",
    " with",
    " by",
    " to",
    " in",
)

_NUMBERED = late(
    r"(?:(?<=[\s,;:])|(?<=[a-z)]\.)|^)(?<! x )(?:\((\d{1,2})\)|#?(\d{1,2})[.)](?!\d)|# ?(\d{1,2})(?=\s))"
)
_BULLET = late(rf"[{BULLETS}](?:(?<![–-])|(?<=\s.)(?=\s))")
_CODED = late(r" (?:icd[\s-]*(?:9|10)?:? )?(?:\d{3}\.\d|[a-z]\d[0-9a-z]\.\w)")
"""Behind a dash: the code of what stands before it, `gout - 274.9; asthma - 493.90`."""
_HASH = late(r"(?:(?<=\s)|^)#(?= ?[a-z])")
_LETTERED = late(r"(?:(?<=[\s,;:])|^)\(?([a-h])\)(?= )")
_DOTTED = late(r"(?:(?<=[\s,;:])|^)\(?([a-h])\.(?= )")
_MARK = late(r"[()\[\];,](?!(?<=,)\d)")
_BRACKET = late(r"[()\[\]]")
_NEVER = late(r"(?!)")
_EDGE = " ,;:.•▪●◦·*\uf0b7"
_QUOTE = '"'
_LEADING = late(r"(?:(?:and/or|and|or|as well as|along with|&|plus|also|then)\s+)+")
_CONJUNCTION = late(r",? {1,4}(?:and/or|and|as well as|along with|or|&) +")


def sentences(view: View) -> list[Range]:
    """The sentences of a view, in order; abbreviations, initials and list numbers end none.

    Linear in the length of the view.
    """
    if view.cut is None:
        view.cut = _sentences(view)
    return view.cut


def _sentences(view: View) -> list[Range]:
    text, low = view.text, view.low
    ends = [stop.end() for stop in STOP.finditer(text) if ends_sentence(text, low, stop)]
    for start in view.paragraph_starts:
        before = text[max(start - LONGEST_ABBREVIATION, 0) : start].rstrip()
        if not text[start].islower() and not before.lower().endswith(_OPEN_ENDED):
            position = bisect_left(ends, start - 1)
            if position == len(ends) or ends[position] != start - 1:
                ends.insert(position, start - 1)
    ranges = []
    start = 0
    for end in (*ends, len(text)):
        one = view.trimmed(start, end)
        if one[0] < one[1]:
            ranges.append(one)
        start = max(start, end)
    return list(with_whole_lists(text, ranges))


def cues(low: str, places: Iterable[int], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at some places, where its keys begin words; they may overlap.

    Looking for plain keys first is many times faster than trying a pattern of alternatives everywhere.
    """
    for place in places:
        match = pattern.match(low, place)
        if match is not None:
            yield match


def sentence_at(ranges: list[Range], position: int) -> Range:
    """The one of some consecutive sentences that a position stands in."""
    return ranges[max(bisect_left(ranges, (position + 1, 0)) - 1, 0)]


def tidy(text: str, start: int, end: int) -> Range:
    """`[start, end)` without joining words before and punctuation around, brackets kept in pairs."""
    while start < end:
        before = (start, end)
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        joined = _LEADING.match(text, start, end)
        if joined is not None:
            start = joined.end()
        if end > start and text[end - 1] in ")]" and _depth(text[start:end]) < 0:
            end -= 1
        if start < end and text[start] in "([" and _depth(text[start:end]) > 0:
            start += 1
        if start < end and text[start] in "([" and text[end - 1] in ")]" and _wrapped(text[start:end]):
            start, end = start + 1, end - 1
        if (start, end) == before:
            break
    return start, end


def pared(
    low: str,
    start: int,
    end: int,
    leading: re.Pattern[str],
    trailing: re.Pattern[str] | Sparse,
    *,
    least: int = 0,
) -> Range:
    """An entry of a list without what leads to it and what is told behind it, time and again.

    `trailing` is cut off only where at least `least` characters stay.
    """
    while True:
        before = (start, end)
        start, end = tidy(low, start, end)
        lead = leading.match(low, start, end)
        if lead is not None:
            start = lead.end()
        trail = trailing.search(low, start, end)
        if trail is not None and trail.start() >= start + least:
            end = trail.start()
        if (start, end) == before or start >= end:
            return start, max(start, end)


def without_quotes(text: str, start: int, end: int) -> Range:
    """A name without the quotation marks around it, or without the one whose other end stands elsewhere."""
    while start < end and (text[start] == _QUOTE or text[end - 1] == _QUOTE):
        marks = text.count(_QUOTE, start, end)
        first, last = text[start] == _QUOTE, text[end - 1] == _QUOTE
        if not (marks == 1 or (marks == 2 and first and last)):
            break
        start, end = tidy(text, start + first, end - last)
    return start, end


def closing_bracket(text: str, start: int, end: int) -> int:
    """Where the bracket closes that was opened just before `start`; `end` where it never does."""
    depth = 1
    for match in _BRACKET.finditer(text, start, end):
        depth += 1 if match.group() in "([" else -1
        if depth == 0:
            return match.start()
    return end


def _depth(text: str) -> int:
    return text.count("(") + text.count("[") - text.count(")") - text.count("]")


def _wrapped(text: str) -> bool:
    return all(mark not in text[1:-1] for mark in "()[]")


def split_list(text: str, start: int, end: int, whole: re.Pattern[str] = _NEVER) -> list[Range]:
    """The entries of a written list, tidied: numbers, bullets, semicolons or commas separate them.

    The weightiest separator present is used alone, so that commas inside of numbered or semicolon entries
    stay. `text` should be in lower case. Conjunctions join the last entry of a comma list only; without any
    comma one conjunction separates two entries. What `whole` matches is not cut at a conjunction.
    """
    return [one for cut in _cuts(text, start, end, whole) if (one := tidy(text, *cut))[0] < one[1]]


def _is_before_code(text: str, bullet: Range) -> bool:
    """Whether a dash stands between a name and its code."""
    return text[bullet[0]] in "-–" and _CODED.match(text, bullet[1]) is not None


def _cuts(text: str, start: int, end: int, whole: re.Pattern[str]) -> list[Range]:
    counted = _number_cuts(text, start, end) or _letter_cuts(text, start, end)
    if counted:
        return counted
    hashes = [match.span() for match in _HASH.finditer(text, start, end)]
    if len(hashes) > 1:
        return _between(start, end, hashes)
    bullets = [match.span() for match in _BULLET.finditer(text, start, end)]
    first = bool(bullets) and bullets[0][0] <= start + 1
    if first:
        # Dashes within the entries of a list with other bullets are no bullets.
        bullets = [one for one in bullets if text[one[0]] == text[bullets[0][0]]]
    several = len(bullets) > 1 or any(text[one[0]] == "•" for one in bullets)
    if first or (several and not all(_is_before_code(text, one) for one in bullets)):
        return _between(start, end, bullets)
    semicolons, commas = _marks(text, start, end)
    if semicolons:
        return _between(start, end, semicolons)
    cuts = _between(start, end, commas)
    last_start, last_end = cuts[-1]
    if commas and _LEADING.match(text, *_after_spaces(text, last_start, last_end)):
        return cuts
    kept = [match.span() for match in whole.finditer(text, last_start, last_end)]
    joins = [
        match.span()
        for match in _CONJUNCTION.finditer(text, last_start, last_end)
        if not any(low < match.end() and match.start() < high for low, high in kept)
        and _depth(text[last_start : match.start()]) == 0
        and not _is_paired(text, last_start, match.start())
    ]
    if commas:
        joins = joins[-1:]
    return cuts[:-1] + _between(last_start, last_end, joins)


def _after_spaces(text: str, start: int, end: int) -> Range:
    while start < end and text[start] == " ":
        start += 1
    return start, end


def _is_paired(text: str, start: int, conjunction: int) -> bool:
    return " both " in f" {text[start:conjunction]} " or " between " in f" {text[start:conjunction]} "


def _number_cuts(text: str, start: int, end: int) -> list[Range]:
    marks: list[Range] = []
    if text.find("1", start, end) < 0:
        return marks
    for match in _NUMBERED.finditer(text, start, end):
        if int(match.group(1) or match.group(2) or match.group(3)) == len(marks) + 1:
            marks.append(match.span())
    if len(marks) < 2 and not (marks and not text[start : marks[0][0]].strip(_EDGE)):
        return []
    return _between(start, end, marks)[1:]


def _letter_cuts(text: str, start: int, end: int) -> list[Range]:
    """The entries of `(a) gout, (b) asthma` or `a. gout b. asthma`; none where no second letter follows."""
    marks: list[Range] = []
    lettered = _LETTERED if text.find("a)", start, end) >= 0 else _DOTTED
    first = lettered.search(text, start, end) if text.find("a", start, min(start + 3, end)) >= 0 else None
    if lettered is _DOTTED and (first is None or text[start : first.start()].strip(_EDGE)):
        return marks
    for match in lettered.finditer(text, start, end):
        if match.group(1) == "abcdefgh"[len(marks) : len(marks) + 1]:
            marks.append(match.span())
    if len(marks) < 2:
        return []
    return _between(start, end, marks)[1:]


def _marks(text: str, start: int, end: int) -> tuple[list[Range], list[Range]]:
    semicolons: list[Range] = []
    commas: list[Range] = []
    depth = 0
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if mark in "([":
            depth += 1
        elif mark in ")]":
            depth = max(depth - 1, 0)
        elif depth == 0:
            (semicolons if mark == ";" else commas).append(match.span())
    return semicolons, commas


def _between(start: int, end: int, separators: list[Range]) -> list[Range]:
    edges = [start, *(edge for separator in separators for edge in separator), end]
    return list(zip(edges[::2], edges[1::2], strict=True))
