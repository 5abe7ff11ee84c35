"""What the offline reader makes of a letter that a model reads as well; each letter is read once."""

from __future__ import annotations

import weakref

from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.errors import UnknownFormatError
from imr_llm.reading import read

_KEPT: dict[int, Draft | None] = {}
"""Drafts by the identity of their letters, for as long as those are there: comparing them costs too much."""


def second_opinion(letter: Letter) -> Draft | None:
    """What the reader reads, or None for a form that it does not know; kept for as long as the letter is."""
    key = id(letter)
    if key not in _KEPT:
        _KEPT[key] = _reading_of(letter)
        weakref.finalize(letter, _KEPT.pop, key, None)
    return _KEPT[key]


def _reading_of(letter: Letter) -> Draft | None:
    try:
        return read(letter)
    except UnknownFormatError:
        return None
