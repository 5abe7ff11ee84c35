"""The folded form of a letter: letters only, case and OCR look-alikes alike, to find fixed wording in.

In the folded form `CLINICAL CASE SUMMARY`, `Clinica1 Case\nSummary` and `clinicalcasesummary` are equal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import compress

from imr_llm.domain.letter import CleanText, Range
from imr_llm.vocabulary.scanning import Keys, places

_ALIKE = {"i": "l", "1": "l", "|": "l", "!": "l", "0": "o", "c": "e", "5": "s", "8": "b"}
_DROPPED = 0


def _fold_table() -> bytes:
    table = bytearray(256)
    for letter in "abcdefghijklmnopqrstuvwxyz":
        folded = _ALIKE.get(letter, letter)
        table[ord(letter)] = table[ord(letter.upper())] = ord(folded)
    for char, folded in _ALIKE.items():
        table[ord(char)] = ord(folded)
    return bytes(table)


_FOLD = _fold_table()
_DELETED = bytes(code for code in range(256) if _FOLD[code] == _DROPPED)
_NUMBERS = tuple(range(16_384))
"""Positions in letters of usual length, made once: making them anew costs as much as choosing from them."""
_LONGEST_WORDING = 200
_LINE_START = re.compile(r"^[ ]*(?:[\dlIO]{1,2}[ ]?[.)\]][ ]*)?(?=[^\W_])", re.MULTILINE)
_KEPT = bytes(int(code != _DROPPED) for code in _FOLD)


def fold(text: str) -> str:
    """The folded form of a text."""
    return text.encode("ascii", "replace").translate(_FOLD, _DELETED).decode("ascii")


def phrase(words: str) -> str:
    """A pattern for fixed wording in folded text; `rn` and `m` stand for each other."""
    return re.sub("rn|m", "(?:m|rn)", fold(words))


def core(words: str) -> str:
    """The longest piece of the folded wording that reads the same whatever `rn` and `m` do."""
    return max(re.split("rn|m", fold(words)), key=len)


class View:
    """A clean text together with its folded form."""

    def __init__(self, clean: CleanText, cores: Keys) -> None:
        """`cores` are pieces of folded wordings that are going to be looked for: all are, in one pass."""
        self.text = clean.text
        self.flat = clean.flat or clean.text.replace("\n", " ")
        self.folded = fold(self.text)
        self._cores = cores

    @cached_property
    def standing(self) -> dict[str, list[int]]:
        """Where in the folded form the cores stand that do."""
        standing: dict[str, list[int]] = {}
        for index, start, _ in self._cores.found(self.folded):
            standing.setdefault(self._cores.words[index], []).append(start)
        return standing

    @cached_property
    def _positions(self) -> list[int]:
        kept = self.text.encode("ascii", "replace").translate(_KEPT)
        return list(compress(_NUMBERS if len(kept) <= len(_NUMBERS) else range(len(kept)), kept))

    def find(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> Iterator[Range]:
        """Where folded wording stands in the clean text, between two positions of it."""
        positions = self._positions
        low = bisect_left(positions, start)
        high = len(positions) if end is None else bisect_left(positions, end)
        for match in pattern.finditer(self.folded, low, high):
            if match.end() > match.start():
                yield positions[match.start()], positions[match.end() - 1] + 1

    def ends_of(self, words: Iterable[str], start: int, end: int) -> list[int]:
        """Where any of some folded words ends between two positions of the clean text, in order."""
        positions = self._positions
        low, high = bisect_left(positions, start), bisect_left(positions, end)
        part = self.folded[low:high]
        ends = (at + len(word) for word in words for at in places(part, (word,)))
        return [positions[low + at - 1] + 1 for at in sorted(ends)]

    def find_around(self, core: str, pattern: re.Pattern[str], reach: int) -> Iterator[Range]:
        """The same for a pattern that holds `core` and reaches at most `reach` letters to each side of it."""
        end = 0
        for at in self.standing.get(core, ()):
            match = pattern.search(self.folded, max(at - reach, end), at + len(core) + reach)
            if match is not None:
                end = match.end()
                yield self._positions[match.start()], self._positions[end - 1] + 1

    def holds(self, core: str, pattern: re.Pattern[str]) -> bool:
        """Whether folded wording that holds `core` stands anywhere in the text."""
        standing = self.standing.get(core)
        if standing is None:
            return False
        return pattern.search(self.folded, max(standing[0] - _LONGEST_WORDING, 0)) is not None

    def holds_any(self, cores: Iterable[str]) -> bool:
        """Whether any of some cores stands anywhere in the text."""
        return not self.standing.keys().isdisjoint(cores)

    def find_ending(
        self, core: str, pattern: re.Pattern[str], reach: int, start: int, end: int
    ) -> Iterator[Range]:
        """The same for a pattern that ends with `core` and begins at most `reach` letters before it."""
        positions = self._positions
        low, high = bisect_left(positions, start), bisect_left(positions, end)
        for at in self.standing.get(core, ()):
            if low <= at <= high - len(core):
                match = pattern.search(self.folded, max(low, at - reach), at + len(core))
                if match is not None:
                    yield positions[match.start()], positions[match.end() - 1] + 1
                low = at + len(core)

    @cached_property
    def line_starts(self) -> list[tuple[int, int, int]]:
        """Where each line begins that has words, where its words begin behind a list number, and where those
        begin in the folded text.
        """
        positions = self._positions
        return [
            (match.start(), match.end(), bisect_left(positions, match.end()))
            for match in _LINE_START.finditer(self.text)
        ]

    def letters_before(self, position: int, count: int) -> tuple[str, int]:
        """The last `count` folded letters before a position, and where the first of them stands."""
        stop = bisect_left(self._positions, position)
        low = max(stop - count, 0)
        return self.folded[low:stop], self._positions[low] if low < stop else position

    def letters_from(self, position: int, count: int) -> tuple[str, int]:
        """The next `count` folded letters from a position on, and the position after the last of them."""
        low = bisect_left(self._positions, position)
        high = min(low + count, len(self._positions))
        return self.folded[low:high], self._positions[high - 1] + 1 if low < high else position

    def at_line_start(self, position: int) -> bool:
        """Whether only white space stands between the position and the start of its line."""
        before = self.text[max(position - 60, 0) : position].rstrip(" ")
        return not before or before[-1] == "\n"

    def at_sentence_start(self, position: int) -> bool:
        """Whether a line starts or a sentence has ended before the position."""
        before = self.text[max(position - 60, 0) : position].rstrip(" ")
        return not before or before[-1] in "\n.?!:;\"')"
