"""Patterns of very many alternatives that are tried only where a word of one of them stands.

A `Finder` looks for a few words one after the other. Here all are looked for in one pass, hundreds of them,
also those inside of words (`\\w*ectomy`) and those behind something that may be anything (`(?:\\w+ )?flap`).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import cached_property

from imr_llm.vocabulary.finder import Sparse
from imr_llm.vocabulary.leading_words import Place, needed_words
from imr_llm.vocabulary.scanning import Keys

_STEP = 256
"""Characters that are looked through at once for where a match can begin."""


class WordFinder(Sparse):
    """Finds what a pattern finds, in the same places and the sooner the fewer of its words a text holds.

    The pattern is one that heeds case and whose every alternative has a word of its own; ValueError at the
    first search where one has none.
    """

    def __init__(self, pattern: str) -> None:
        self._written = pattern

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._written)

    @cached_property
    def words(self) -> dict[str, frozenset[Place]]:
        """The words one of which is part of every match, and where in it they stand."""
        words = needed_words(self._written)
        if not words:
            raise ValueError(f"an alternative without a word of its own: {self._written[:60]}")
        return words

    @cached_property
    def _keys(self) -> Keys:
        return Keys(self.words)

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return tuple(map(_widest, self.words.values()))

    @cached_property
    def _longest(self) -> int:
        """Letters of the longest word; 0 where a match may begin before the word that is part of it."""
        at_words = all(kind in (Place.FIRST, Place.FIRST_WORD) for kind in self._places)
        return max(map(len, self.words)) if at_words else 0

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`, no farther than to the first match where matches begin with their words."""
        start, end = max(start, 0), min(end, len(text))
        if self._longest:
            while end - start > _STEP:
                # A longer word may begin before a short one at the end of a step: the next step tells.
                known = start + _STEP - self._longest
                for place in self._where(text, start, start + _STEP) or ():
                    if place < known and (found := self.pattern.match(text, place, end)) is not None:
                        return found
                start = known
        return super().search(text, start, end)

    def _where(self, text: str, start: int, end: int) -> Sequence[int] | None:
        """Where alone a match can begin in a part of a text, in order; None for anywhere."""
        found = self._keys.found(text[start:end])
        if not found:
            return ()
        kinds = self._places
        where: set[int] = set()
        for word, low, _ in found:
            kind = kinds[word]
            if kind is Place.INSIDE:
                return None
            place = low + start
            if kind is Place.FIRST or not place or not _is_word(text[place - 1]):
                where.add(place)
            elif kind is Place.IN_FIRST_WORD:
                begin = _word_start(text, place)
                if begin >= start:
                    where.add(begin)
        return sorted(where) if len(where) > 1 else tuple(where)


def _widest(places: frozenset[Place]) -> Place:
    """The one place that stands for all of a word."""
    if Place.INSIDE in places or {Place.FIRST, Place.IN_FIRST_WORD} <= places:
        return Place.INSIDE
    return next(one for one in (Place.FIRST, Place.IN_FIRST_WORD, Place.FIRST_WORD) if one in places)


def _word_start(text: str, place: int) -> int:
    while place and _is_word(text[place - 1]):
        place -= 1
    return place


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def worded(pattern: str) -> WordFinder:
    """As `re.compile`, for a pattern of very many alternatives that heeds case."""
    return WordFinder(pattern)
