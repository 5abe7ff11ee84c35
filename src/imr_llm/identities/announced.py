"""Patterns that begin with labels, tried only where a word stands that such a label begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from imr_llm.identities.scans import as_scanned, skeletons
from imr_llm.vocabulary.leading_words import Place, needed_words
from imr_llm.vocabulary.scanning import Keys, matches_at
from imr_llm.vocabulary.words import fold


class Announced:
    """A pattern whose matches begin with a label where a word begins; it finds what the pattern finds.

    `labels` are patterns of small letters for all that the label can be, before scanning made anything of it;
    each must begin with plain words.
    """

    def __init__(self, pattern: str, *labels: str) -> None:
        self._written = rf"(?<![^\W_]){pattern}"
        self._labels = labels

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._written, re.IGNORECASE)

    @cached_property
    def _keys(self) -> Keys:
        words: dict[str, None] = {}
        for label in self._labels:
            needed = needed_words(label)
            if not needed or any(place is not Place.FIRST for told in needed.values() for place in told):
                raise ValueError(f"a label that does not begin with plain words: {label}")
            words.update(dict.fromkeys(made for word in needed for made in as_scanned(word)))
        return Keys(words)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        found = self._keys.places(_skeletons(text))
        # Of the text itself is asked where words begin: in its skeleton a bar is a letter.
        return matches_at(self._pattern, text, (at for at in found if at == 0 or not text[at - 1].isalnum()))


@lru_cache(maxsize=2)
def _skeletons(text: str) -> str:
    return skeletons(fold(text))
