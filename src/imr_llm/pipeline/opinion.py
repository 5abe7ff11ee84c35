"""What the offline reader makes of a letter that a model reads as well; each letter is read once."""

from __future__ import annotations

from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.errors import UnknownFormatError
from imr_llm.reading import read

_LETTERS_KEPT = 64
_KEPT: dict[int, tuple[Letter, Draft | None]] = {}
"""Drafts by the identity of their letters, which they keep alive: comparing letters would cost too much."""


def second_opinion(letter: Letter) -> Draft | None:
    """What the reader reads, or None for a form that it does not know; the last letters' are kept."""
    kept = _KEPT.get(id(letter))
    if kept is None:
        for oldest in list(_KEPT)[: 1 - _LETTERS_KEPT]:
            _KEPT.pop(oldest, None)
        kept = _KEPT[id(letter)] = (letter, _reading_of(letter))
    return kept[1]


def _reading_of(letter: Letter) -> Draft | None:
    try:
        return read(letter)
    except UnknownFormatError:
        return None
