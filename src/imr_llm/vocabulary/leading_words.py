"""The plain words that the matches of a pattern begin with, read out of the pattern itself.

Looking for plain words is many times faster than trying a pattern at every character, and words that are read
out of the pattern never fall behind it when it changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_MOST = 40
"""From about so many words on it is faster to try the pattern everywhere."""
_LONGEST = 8
"""Characters of a word that are looked for: more of them tell little more."""
_SHORTEST = 2
_WIDEST_CLASS = 6
"""Members of a class of characters up to which each is tried as part of a word."""
_ZERO_WIDTH = frozenset({codes.AT, codes.ASSERT, codes.ASSERT_NOT})
_REPEATS = frozenset({codes.MAX_REPEAT, codes.MIN_REPEAT})

_Item = tuple[Any, Any]
"""What the standard library's parser makes of one part of a pattern: its code and what belongs to it."""


class _Start(NamedTuple):
    """How what is matched may begin."""

    words: str
    whole: bool
    """Whether nothing stands between these words and what matches the rest of the pattern."""


_ANYTHING = (_Start("", False),)
_NOTHING = (_Start("", True),)
_NO_ITEM: _Item = (None, None)


def leading_words(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> tuple[str, ...]:
    """The words that all matches of a pattern begin with, as few and as long as can be; none where none tell.

    They are in lower case where the pattern ignores case. Flags inside of it are those of parts.
    """
    words = _shortest(
        _Reader(caseless=bool(flags & re.IGNORECASE)).starts(tuple(parser.parse(pattern, flags)))
    )
    return words if _tell(words) else ()


class Place(Enum):
    """Where in a match a word stands."""

    FIRST = auto()
    """The match begins with it."""
    FIRST_WORD = auto()
    """The match begins with it, where a word begins."""
    IN_FIRST_WORD = auto()
    """It is part of the word that the match begins with, where this word begins."""
    INSIDE = auto()
    """Anywhere in the match."""


def needed_words(pattern: str) -> dict[str, frozenset[Place]]:
    """Words one of which stands in every match of a pattern that heeds case; none where none tell.

    Unlike `leading_words` it tells them for each alternative by itself, however many there are.
    """
    found: dict[str, set[Place]] = {}
    reader = _Reader(caseless=False)
    for items, bounded in _alternatives(tuple(parser.parse(pattern)), bounded=False):
        told = _needed(reader, items, bounded=bounded)
        if told is None:
            return {}
        words, place = told
        for word in words:
            is_word = word[0].isalnum() or word[0] == "_"
            found.setdefault(word, set()).add(
                Place.FIRST if place is Place.FIRST_WORD and not is_word else place
            )
    return {word: frozenset(places) for word, places in found.items()}


def _alternatives(items: Sequence[_Item], *, bounded: bool) -> Iterator[tuple[Sequence[_Item], bool]]:
    """What a pattern's alternatives are made of, and whether a word must begin where they do."""
    while items and items[0][0] is codes.AT and items[0][1] is codes.AT_BOUNDARY:
        bounded, items = True, items[1:]
    code, given = items[0] if items else _NO_ITEM
    if code is codes.BRANCH:
        for branch in given[1]:
            yield from _alternatives((*branch, *items[1:]), bounded=bounded)
    elif code is codes.SUBPATTERN and not given[1] and not given[2]:
        yield from _alternatives((*given[3], *items[1:]), bounded=bounded)
    else:
        yield items, bounded


def _needed(
    reader: _Reader, items: Sequence[_Item], *, bounded: bool
) -> tuple[tuple[str, ...], Place] | None:
    words = _shortest(reader.starts(items))
    if words and all(words):
        return words, Place.FIRST_WORD if bounded else Place.FIRST
    if bounded and items and _is_run_of_letters(items[0]):
        words = _shortest(reader.starts(items[1:]))
        if words and all(word and (word[0].isalnum() or word[0] == "_") for word in words):
            return words, Place.IN_FIRST_WORD
    for index in range(1, len(items)):
        words = _shortest(reader.starts(items[index:]))
        if _tell(words):
            return words, Place.INSIDE
    return None


def _is_run_of_letters(item: _Item) -> bool:
    """Whether an item is `\\w*` or `\\w+`."""
    code, given = item
    if code is not codes.MAX_REPEAT or given[1] is not codes.MAXREPEAT:
        return False
    return list(given[2]) == [(codes.IN, [(codes.CATEGORY, codes.CATEGORY_WORD)])]


def _tell(words: Sequence[str]) -> bool:
    return 0 < len(words) <= _MOST and min(map(len, words)) >= _SHORTEST


def _shortest(starts: Sequence[_Start]) -> tuple[str, ...]:
    """The words without those that begin with another one."""
    kept: list[str] = []
    for words in sorted({start.words for start in starts}):
        if not kept or not words.startswith(kept[-1]):
            kept.append(words)
    return tuple(kept)


class _Reader:
    """Reads the words out of a parsed pattern, which has to last as long as this does."""

    def __init__(self, *, caseless: bool) -> None:
        self._caseless = caseless
        # Alternatives share what stands behind them. Items cannot be hashed; each is one object everywhere.
        self._known: dict[int, tuple[_Start, ...]] = {}

    def starts(self, items: Sequence[_Item]) -> tuple[_Start, ...]:
        """How what some items match in a row may begin."""
        begun: tuple[_Start, ...] = _NOTHING
        for item in items:
            if not any(start.whole and len(start.words) < _LONGEST for start in begun):
                break
            known = self._known.get(id(item))
            if known is None:
                known = self._known[id(item)] = self._item_starts(item)
            continued = _continued(begun, known)
            if len(continued) > _MOST and _tell(_shortest(begun)):
                return tuple(_Start(start.words, False) for start in begun)
            begun = continued
        return begun

    def _item_starts(self, item: _Item) -> tuple[_Start, ...]:
        code, given = item
        found: tuple[_Start, ...] = _ANYTHING
        if code is codes.LITERAL:
            found = (self._of_character(given),)
        elif code in _ZERO_WIDTH:
            found = _NOTHING
        elif code is codes.IN:
            found = self._class_starts(given)
        elif code is codes.BRANCH:
            found = tuple(dict.fromkeys(one for branch in given[1] for one in self.starts(tuple(branch))))
        elif code is codes.SUBPATTERN and not given[1] and not given[2]:
            found = self.starts(tuple(given[3]))
        elif code in _REPEATS:
            least, most, repeated = given
            found = self.starts(tuple(repeated))
            if most != 1:
                found = tuple(_Start(one.words, False) for one in found)
            if not least:
                found = (*found, *_NOTHING)
        return found

    def _class_starts(self, members: Sequence[_Item]) -> tuple[_Start, ...]:
        points: list[int] = []
        for code, given in members:
            if code is codes.LITERAL:
                points.append(given)
            elif code is codes.RANGE and given[1] - given[0] < _WIDEST_CLASS:
                points.extend(range(given[0], given[1] + 1))
            else:
                return _ANYTHING
        return tuple(map(self._of_character, points)) if len(points) <= _WIDEST_CLASS else _ANYTHING

    def _of_character(self, point: int) -> _Start:
        return _Start(chr(point).lower() if self._caseless else chr(point), True)


def _continued(begun: Sequence[_Start], following: Sequence[_Start]) -> tuple[_Start, ...]:
    """All ways to begin, those that are whole continued in all ways."""
    found: dict[_Start, None] = {}
    for start in begun:
        if start.whole and len(start.words) < _LONGEST:
            found |= {_Start(start.words + after.words, after.whole): None for after in following}
        else:
            found[_Start(start.words, False)] = None
    return tuple(found) if len(found) <= 8 * _MOST else tuple(_Start(one.words, False) for one in begun)
