"""Patterns of very many alternatives that are tried only where a word of one of them stands.

A `Finder` looks for a few words one after the other. Here all are looked for in one pass, hundreds of them,
also those inside of words (`\\w*ectomy`) and those behind something that may be anything (`(?:\\w+ )?flap`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from imr_llm.vocabulary.finder import Sparse
from imr_llm.vocabulary.leading_words import Place, needed_words
from imr_llm.vocabulary.scanning import Keys


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
