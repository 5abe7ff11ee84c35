"""Finding where a pattern can match before trying it there.

A pattern of alternatives is tried at every character, which costs far more than looking for plain words does.
So a text is first searched for words without which the pattern cannot match, and the pattern is tried only
where they stand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

# A search for one byte leaps from hit to hit; one for a class of characters looks at each of them.
_DIGITS_MARKED = bytes(ord("0") if chr(code) in "0123456789" else ord(" ") for code in range(256))
_MARKED_RUN = re.compile(
    rb"00*"
)  # not `0+`: only from a plain first character does the engine leap to the next

_FEW = 3
"""Words up to which looking for each of them by itself is faster than looking for all in one pass."""
_MOST_IN_A_TABLE = 400
"""Words up to which the automaton is a table of all transitions: larger ones leave the processor's cache."""


class Keys:
    """Plain words that are looked for in a text all at once: one pass over it, however many they are."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(dict.fromkeys(words))

    def places(self, text: str) -> list[int]:
        """Where any of the words stands in a text, in order, each place once."""
        if len(self.words) <= _FEW:
            return sorted(set(places(text, self.words)))
        return sorted({start for _, start, _ in self.found(text)})

    def word_places(self, text: str) -> list[int]:
        """Where any of the words begins a word of a text, in order, each place once."""
        return [at for at in self.places(text) if at == 0 or not text[at - 1].isalnum()]

    def standing(self, text: str) -> set[str]:
        """Those of the words that stand in a text, be it inside another word."""
        return {self.words[index] for index, _, _ in self.found(text)}

    def found(self, text: str) -> Sequence[tuple[int, int, int]]:
        """All places of all words, ordered by where they end: index of the word, start and end."""
        try:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half a character: one mark in its place keeps all others in theirs
            whole = text.encode("utf-8", "replace").decode("utf-8")
            return self._automaton.find_matches_as_indexes(whole, overlapping=True)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        small = len(self.words) <= _MOST_IN_A_TABLE
        return AhoCorasick(
            self.words,
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.DFA if small else Implementation.ContiguousNFA,
        )


class KeyGroups:
    """Several groups of words that are looked for in a text in one pass."""

    def __init__(self, groups: Sequence[Iterable[str]]) -> None:
        listed = [tuple(group) for group in groups]
        self._count = len(listed)
        self._keys = Keys(word for group in listed for word in group)
        self._groups = [
            tuple(index for index, group in enumerate(listed) if word in group) for word in self._keys.words
        ]

    def word_places(self, text: str) -> list[list[int]]:
        """For each group where any of its words begins a word of a text, in order, each place once."""
        places: list[set[int]] = [set() for _ in range(self._count)]
        for word, start, _ in self._keys.found(text):
            if start == 0 or not text[start - 1].isalnum():
                for group in self._groups[word]:
                    places[group].add(start)
        return [sorted(one) for one in places]


def places(text: str, keys: Iterable[str]) -> list[int]:
    """Where any of some plain words stands in a text, in order."""
    found: list[int] = []
    for key in keys:
        if key not in text:  # most are not, and this tells it twice as fast as `find` does
            continue
        position = text.find(key)
        while position >= 0:
            found.append(position)
            position = text.find(key, position + 1)
    found.sort()
    return found


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether any of some words stands in a text, be it inside another word."""
    for word in words:  # noqa: SIM110 - a generator for `any` takes twice as long
        if word in text:
            return True
    return False


def word_places(text: str, keys: Iterable[str]) -> list[int]:
    """Where any of some plain words begins a word of a text, in order."""
    return [at for at in places(text, keys) if at == 0 or not text[at - 1].isalnum()]


def digit_runs(text: str) -> list[tuple[int, int]]:
    """Where the runs of ASCII digits stand in a text, as half-open ranges in order."""
    marked = text.encode("ascii", "replace").translate(_DIGITS_MARKED)
    return [run.span() for run in _MARKED_RUN.finditer(marked)]


def matches_at(
    pattern: re.Pattern[str], text: str, starts: Iterable[int], stop: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """What `finditer` finds before `stop` where a match can begin at `starts` only, which are in order."""
    end = -1
    for start in starts:
        if start >= end and (found := pattern.match(text, start, stop)) is not None:
            yield found
            end = found.end()
