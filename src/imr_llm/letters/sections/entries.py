"""The entries of a list inside one part of a letter, by the numbers or bullets that open them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from imr_llm.domain.letter import Range
from imr_llm.letters.sections.ranges import trimmed
from imr_llm.vocabulary.numbers import NUMBER_WORDS

_MOST_ENTRIES = 40
_MOST_MARKS = 200
"""Of a part with more of them none is believed."""
_NAMED = "|".join(word for word, value in NUMBER_WORDS.items() if 1 <= value <= 10)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LETTERS = "abcdefghij"
_CALLED = r"(?:issue|item|request|treatment|service|dispute)s?[ ]*(?:no\.?|number|#)?[ ]*"
_OPENS = r"(?:(?<=\s)|\A)"


def _word(printed: str) -> int | None:
    return int(printed) if printed.isdigit() else NUMBER_WORDS.get(printed.lower(), _letter(printed))


def _letter(printed: str) -> int | None:
    low = printed.lower()
    return _LETTERS.index(low) + 1 if len(low) == 1 and low in _LETTERS else None


def _roman(printed: str) -> int | None:
    low = printed.lower()
    return _ROMAN.index(low) + 1 if low in _ROMAN else None


_COUNTED: tuple[tuple[re.Pattern[str], Callable[[str], int | None]], ...] = tuple(
    (re.compile(_OPENS + pattern, re.IGNORECASE), value)
    for pattern, value in (
        (
            rf"{_CALLED}(?P<number>\d{{1,2}}|[a-j]|{_NAMED})[ ]?(?:[:.)](?!\d)|[ ]?[-–—](?=[ ]))[ \n]*",
            _word,
        ),
        (r"#[ ]?(?P<number>\d{1,2})(?:[ ]?[:.)](?!\d)|[ ]?[-–—](?=[ ])|(?=[ ]+[a-z(]))[ \n]*", int),
        (r"\([ ]?(?P<number>\d{1,2})[ ]?\)[ \n]*", int),
        (r"(?P<number>\d{1,2})[ ]?[.)](?!\d)[ \n]*", int),
        (r"(?P<number>\d{1,2})[ ]?(?::(?!\d)|[-–—](?=[ ]))[ \n]*", int),
        (r"\([ ]?(?P<number>[a-j])[ ]?\)[ \n]*", _letter),
        (r"(?P<number>[a-j])[ ]?[.)](?=\s)[ \n]*", _letter),
        (r"\(?(?P<number>[ivx]{1,4})[ ]?[.)](?=\s)[ \n]*", _roman),
    )
)
"""The ways of numbering, each with what its number counts."""
_LOOK_BACK = 20_000
"""Characters in which a bracket that a mark may close is looked for."""
_BULLET = re.compile(r"(?:^|(?<=\n))[ ]*(?P<bullet>[•·▪■●◦‣*–—-]|o(?=[ ]{2}))[ ]+")
_ENDS = re.compile(r"(?:[.;:?!,][\"')\]]*|\A)[ \n]*\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: where its mark begins, its words, and the number in the mark."""

    start: int
    words: Range
    printed_number: Range | None


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    number: int
    printed: Range


def numbered_entries(text: str, body: Range, *, terse: bool = False) -> list[Entry]:
    """The entries numbered from 1 that take up a whole part, in whichever style; none where it is no list.

    A heading of the list that ends in a colon may stand before the first. Numbers that open lines are
    believed first; inside lines they count where a sentence ends before them, and with `terse`, for entries
    that are no sentences, after any word.
    """
    for pattern, value in _COUNTED:
        marks = _some(_marks(text, body, pattern, value))
        for inside in (_nothing_before, _any_word if terse else _sentence_before):
            entries = _cut(text, body, _chain(text, body, marks, inside))
            if len(entries) > 1:
                return entries
    return []


def lone_entry(text: str, body: Range) -> Entry | None:
    """The one entry of a part that begins with a 1 or a bullet and has no second; None without either."""
    for pattern, value in _COUNTED:
        mark = next(_marks(text, body, pattern, value), None)
        if mark is not None and mark.number == 1 and not text[body[0] : mark.start].strip():
            return next(iter(_cut(text, body, [mark])), None)
    return next(iter(bulleted_entries(text, body)), None)


def bulleted_entries(text: str, body: Range) -> list[Entry]:
    """The entries that bullets open, one kind of bullet before each; none where the part is no such list."""
    bullets = list(_BULLET.finditer(text, *body))
    if len({one["bullet"] for one in bullets}) != 1:
        return []
    if not _is_lead(text, body, bullets[0].start()):
        return []
    marks = [_Mark(one.start(), one.end(), 0, one.span("bullet")) for one in bullets]
    return [Entry(one.start, one.words, None) for one in _cut(text, body, marks)]


def line_entries(text: str, body: Range) -> list[Entry]:
    """The lines of a part, as a list without marks has them."""
    found: list[Entry] = []
    at = body[0]
    for line in text[body[0] : body[1]].split("\n"):
        words = trimmed(text, at, at + len(line))
        at += len(line) + 1
        if words is not None:
            found.append(Entry(words[0], words, None))
    return found


def _marks(
    text: str, body: Range, pattern: re.Pattern[str], value: Callable[[str], int | None]
) -> Iterator[_Mark]:
    for match in pattern.finditer(text, *body):
        number = value(match["number"])
        if number is not None and not _closes_bracket(text, body[0], match):
            yield _Mark(match.start(), match.end(), number, match.span("number"))


def _closes_bracket(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a mark is the end of what a bracket before it holds: `(…, Chapter\n14), page 371`."""
    if not mark.group().rstrip().endswith(")") or "(" in mark.group():
        return False
    low = max(start, mark.start() - _LOOK_BACK)
    return text.count("(", low, mark.start()) > text.count(")", low, mark.start())


def _some(marks: Iterator[_Mark]) -> list[_Mark]:
    found = list(islice(marks, _MOST_MARKS + 1))
    return found if len(found) <= _MOST_MARKS else []


def _chain(text: str, body: Range, marks: list[_Mark], inside: Callable[[str], bool]) -> list[_Mark]:
    """The marks 1, 2, 3 …; empty where a number stands twice, so that the list cannot be told from others."""
    places = [one for one in marks if _nothing_before(before := text[body[0] : one.start]) or inside(before)]
    if not places or places[0].number != 1 or not _is_lead(text, body, places[0].start):
        return []
    numbers = [one.number for one in places]
    if numbers != list(range(1, len(numbers) + 1)) or len(numbers) > _MOST_ENTRIES:
        return []
    return places


def _nothing_before(before: str) -> bool:
    return not before[before.rfind("\n") + 1 :].strip()


def _sentence_before(before: str) -> bool:
    return _ENDS.search(before[-8:]) is not None


def _any_word(before: str) -> bool:
    return before[-1:].isspace()


def _is_lead(text: str, body: Range, start: int) -> bool:
    before = text[body[0] : start].strip()
    return not before or before.endswith(":")


def _cut(text: str, body: Range, marks: list[_Mark]) -> list[Entry]:
    stops = [*(one.start for one in marks[1:]), body[1]] if marks else []
    entries: list[Entry] = []
    for one, stop in zip(marks, stops, strict=True):
        words = trimmed(text, one.end, stop)
        if words is None:
            return []
        entries.append(Entry(one.start, words, one.printed))
    return entries
