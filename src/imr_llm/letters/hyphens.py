"""End-of-line hyphens: which belong to the word (`non-certified`) and which only broke it (`certi-fied`)."""

from __future__ import annotations

import re

_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TAIL = re.compile(r"[A-Za-z]+\Z")
_HEAD = re.compile(r"[A-Za-z]+")
_LONGEST_WORD = 60

_PREFIXES = frozenset(
    "non self anti re pre post follow low well high co ex all over under short long semi sub multi mid intra "
    "inter extra work on off up one two three four five six seven eight nine ten half part full time year "
    "month week day right left weight range stand cross x c l t s non".split()
)
"""Prefixes and first halves that English writes with a hyphen."""

_WHOLE_WORDS = re.compile(
    r"(?:re(?:quest|view|port|commend|cord|habilit|lief|lat|quir|ceiv|duc|cent|sult|spon|stric|sist|gard|main|"
    r"turn|fer|fill|mov|plac|solv|spect|veal)|pre(?:scri|vious|sent|par|vent|fer|gaba|dnis|sum|dict|sur)|"
    r"post(?:ure|ural|pone)|anti(?:cipat)|sub(?:mit|stan|ject|sequent|luxat)|inter(?:val|vent|pret|est|fer|view|"
    r"mittent|nal)|extra(?:ct)|over(?:turn|all|view)|under(?:stand|went|go|ly)|all(?:ow|erg|evi)|ex(?:amin|acerb|"
    r"ercis|pect|pert|tens|plain)|co(?:gnit|mplet|mpens|nserv|verage|nsult)|on(?:going|set)|up(?:held|per|dat|on))"
)
"""Words that only look as if they began with such a prefix."""


class Hyphens:
    """Decides on hyphens at line ends by how the rest of the letter writes the same word."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def keeps(self, before: str, after: str, *, soft: bool) -> bool:
        """Whether the hyphen between the text before it and the text after it stays.

        `soft`: the extractor printed a line-end hyphen that may be either kind. A hard hyphen goes only if
        the letter writes the word without it elsewhere; a soft one stays only with evidence for it.
        """
        tail = _TAIL.search(before[-_LONGEST_WORD:])
        head = _HEAD.match(after[:_LONGEST_WORD])
        if tail is None or head is None:
            return True
        first, second = tail.group().lower(), head.group().lower()
        words = self._known_words()
        if f"{first}-{second}" in words:
            return True
        if first + second in words:
            return False
        if not soft:
            return True
        if tail.group()[-1].islower() and head.group()[0].isupper():
            return True
        return first in _PREFIXES and not _WHOLE_WORDS.match(first + second)

    def _known_words(self) -> frozenset[str]:
        if self._words is None:
            self._words = frozenset(_WORDS.findall(self._text.lower()))
        return self._words
