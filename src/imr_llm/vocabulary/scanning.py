"""Finding where a pattern can match before trying it there.

A pattern of alternatives is tried at every character, which costs far more than looking for plain words does.
So a text is first searched for words without which the pattern cannot match, and the pattern is tried only
where they stand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

# A search for one byte leaps from hit to hit; one for a class of characters looks at each of them.
_DIGITS_MARKED = bytes(ord("0") if chr(code) in "0123456789" else ord(" ") for code in range(256))
_MARKED_RUN = re.compile(rb"0+")


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
