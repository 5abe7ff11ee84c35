"""Patterns that are tried only in texts, and only at places, that hold the plain words they need."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property

from imr_llm.vocabulary.needed_words import NeededWords, needed_words
from imr_llm.vocabulary.scanning import matches_at, places

_STRANGERS = "\u0130\u0131\u017f\u212a"
"""What matches a letter of ASCII where case is ignored, though in lower case it is not that letter."""


class Finder:
    """Finds what a pattern finds, in the same places and the sooner the rarer its words are.

    The words are read out of the pattern when it is first used.
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._caseless = bool(pattern.flags & re.IGNORECASE)

    @cached_property
    def needed(self) -> NeededWords:
        """What the pattern cannot match without."""
        return needed_words(self.pattern)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        where = self._where(text, start, end)
        if where is None:
            return self.pattern.search(text, start, end)
        for place in where:
            if (found := self.pattern.match(text, place, end)) is not None:
                return found
        return None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        where = self._where(text, start, end)
        if where is None:
            return self.pattern.finditer(text, start, end)
        return matches_at(self.pattern, text, where, end)

    def _where(self, text: str, start: int, end: int) -> list[int] | None:
        """Where alone a match can begin in a part of a text, in order; None for anywhere."""
        words, leading = self.needed
        part = text[start:end]
        if self._caseless:
            if not part.isascii() and any(stranger in part for stranger in _STRANGERS):
                return None
            part = part.lower()
        present = [word for word in words if word in part]
        if not present:
            return None if not words else []
        if not leading:
            return None
        found = places(part, present)
        return [start + place for place in found] if start else found


def keyed(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Finder:
    """As `re.compile`, for a pattern that is mostly looked for where it is not."""
    return Finder(re.compile(pattern, flags))
