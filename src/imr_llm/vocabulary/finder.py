"""Patterns that are tried only where the plain words stand that their matches begin with."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property

from imr_llm.vocabulary.leading_words import leading_words
from imr_llm.vocabulary.scanning import holds_any, matches_at, places

_STRANGERS = "\u0130\u0131\u017f\u212a"
"""What matches a letter of ASCII where case is ignored, though in lower case it is not that letter."""


class Sparse:
    """A pattern that is tried only where a match can begin; what it finds is what the pattern finds."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        raise NotImplementedError

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        where = self._where(text, start, end)
        if where is None:
            return self.pattern.search(text, start, end)
        for place in where:
            if (found := self.pattern.match(text, place, end)) is not None:
                return found
        return None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterable[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        where = self._where(text, start, end)
        if not where:
            return self.pattern.finditer(text, start, end) if where is None else ()
        return matches_at(self.pattern, text, where, end)

    def _where(self, text: str, start: int, end: int) -> Sequence[int] | None:
        """Where alone a match can begin in a part of a text, in order; None for anywhere."""
        raise NotImplementedError


class Finder(Sparse):
    """Finds what a pattern finds, in the same places and the sooner the rarer its words are.

    The words are read out of the pattern when it is first used, and it is compiled when they first stand in a
    text: many patterns never are.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self._written = pattern
        self._flags = flags
        self._caseless = bool(flags & re.IGNORECASE)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._written, self._flags)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """What every match begins with."""
        return leading_words(self._written, self._flags)

    def _where(self, text: str, start: int, end: int) -> Sequence[int] | None:
        """Where alone a match can begin in a part of a text, in order; None for anywhere."""
        words = self.words
        if not words:
            return None
        part = text[start:end]
        if self._caseless:
            if not part.isascii() and any(stranger in part for stranger in _STRANGERS):
                return None
            part = part.lower()
        if not holds_any(part, words):
            return ()
        found = places(part, words)
        return [start + place for place in found] if start else found


def keyed(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Finder:
    """As `re.compile`, for a pattern that is mostly looked for where it is not."""
    return Finder(pattern, flags)
