"""Finding where a pattern can match before trying it there.

A pattern of alternatives is tried at every character, which costs far more than looking for plain words does.
So a text is first searched for words without which the pattern cannot match, and the pattern is tried only
where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def places(text: str, keys: Iterable[str]) -> list[int]:
    """Where any of some plain words stands in a text, in order."""
    found: list[int] = []
    for key in keys:
        position = text.find(key)
        while position >= 0:
            found.append(position)
            position = text.find(key, position + 1)
    found.sort()
    return found


def word_places(text: str, keys: Iterable[str]) -> list[int]:
    """Where any of some plain words begins a word of a text, in order."""
    return [at for at in places(text, keys) if at == 0 or not text[at - 1].isalnum()]


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds where a match can begin at `starts` only, which are in order."""
    end = -1
    for start in starts:
        if start >= end and (found := pattern.match(text, start)) is not None:
            yield found
            end = found.end()
