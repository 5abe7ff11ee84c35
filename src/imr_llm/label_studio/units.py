"""Places as Label Studio counts them: in characters, and in some of its versions in UTF-16 code units."""

from __future__ import annotations

from bisect import bisect_left

from imr_llm.domain.letter import Range


class Units:
    """The UTF-16 code units of a text: a character beyond U+FFFF has two."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        wide = [at for at, character in enumerate(text) if ord(character) > 0xFFFF]
        self._wide_units = [at + before for before, at in enumerate(wide)]

    def to_characters(self, start: int, end: int) -> Range | None:
        """A place given in units; None for one that the text does not have, or within a character."""
        if not 0 <= start < end <= self._length + len(self._wide_units):
            return None
        first, last = self._character(start), self._character(end)
        return (first, last) if first is not None and last is not None else None

    def _character(self, unit: int) -> int | None:
        before = bisect_left(self._wide_units, unit)
        if before and self._wide_units[before - 1] == unit - 1:
            return None
        return unit - before
