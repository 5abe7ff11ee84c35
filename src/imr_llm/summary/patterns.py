"""Wordings of the files of texts as one pattern, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Wording(NamedTuple, Generic[T]):
    """Where one of the wordings of something stands."""

    start: int
    end: int
    of: T


@lru_cache(maxsize=256)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for any of several cues, each at the beginning and end of words of a lower-case text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


def wordings_in(low: str, known: Iterable[tuple[T, tuple[str, ...]]]) -> list[Wording[T]]:
    """Where a lower-case text has wordings of what is `known` by them, from left to right.

    Of overlapping ones the longest that begins first: `less than half` is no `half`.
    """
    found = sorted(
        (
            Wording(match.start(), match.end(), of)
            for of, patterns in known
            for match in any_of(patterns).finditer(low)
        ),
        key=lambda one: (one.start, -one.end),
    )
    kept: list[Wording[T]] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
