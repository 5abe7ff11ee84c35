"""End-of-line hyphens: which belong to the word (`non-certified`) and which only broke it (`certi-fied`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.english import english_words, letter_words

_LOWER_WORDS = bytes(
    ord(char.lower()) if char.isalpha() or char == "-" else ord(" ") for char in map(chr, range(128))
).ljust(256)
"""Bytes to lower-case letters and hyphens; all else parts words."""
_TAIL = re.compile(r"(?<![\w-])[A-Za-z]+\Z")
_HEAD = re.compile(r"[A-Za-z]+")
LONGEST_WORD = 60
"""Characters each side of a hyphen that are looked at."""
_STEM = 3
"""Letters after the break that another word must share to count as the same word."""

_HYPHENATED = (
    "non self anti re pre post follow low well high co ex all over under short long semi sub multi mid intra "
    "inter extra work on off up one two three four five six seven eight nine ten half part full time year "
    "month week day right left weight range stand cross x"
)
_PREFIXES = frozenset(_HYPHENATED.split())
"""Prefixes and first halves that English writes with a hyphen."""

_WHOLE_WORDS = re.compile(
    r"re(?:quest|view|port|commend|cord|habilit|lief|lat|quir|ceiv|duc|cent|sult|spon|stric|sist|gard|main|turn|"
    r"fer|fill|mov|plac|solv|spect|veal)|pre(?:scri|vious|sent|par|vent|fer|gaba|dnis|sum|dict|sur)|"
    r"post(?:ur|pon)|anticipat|sub(?:mit|stan|ject|sequent|luxat)|"
    r"inter(?:val|vent|pret|est|fer|view|mittent|nal)|extract|over(?:turn|all|view)|under(?:stand|went|go|ly)|"
    r"all(?:ow|erg|evi)|ex(?:amin|acerb|ercis|pect|pert|tens|plain)|"
    r"co(?:gnit|mplet|mpens|nserv|verage|nsult)|on(?:going|set)|up(?:held|per|dat|on)|range?ment"
)
"""Words that only look as if they began with such a prefix."""

_BOUND_HALVES = frozenset(
    ("con", "com", "dis", "phys", "ther", "consid", "determ", "recom", "certi", "modi", "docu", "symp")
)
"""First halves that are no words of their own and take no hyphen."""

_ENDINGS = re.compile(
    r"(?:[bcdfglmnprstv]?(?:tion|sion|ment|cian)(?:s|al|ally|ed|ing|ers?|ments?|able|ates?|ations?|ary)?|[bcdfglmnprstvz]?ation(?:s|al|ally)?|[cdgmnptv]?ing|(?:er|i|at|iz|t|d|n|s|v|c)?ed|ly|"
    r"i?cal(?:ly)?|i?ty|ities|ous|ive|i?ate|ating|[ae]nce|ness|[ai]ble|i?ers?|i?est|ery|ary|ory|p[yi]|pies|"
    r"t?ics?|tures?|dures?|gery|n?icians?|(?:lo)?gists?|o?logy|o?logic(?:al)?|graph(?:y|ic|s)|o?scop(?:y|ic)|(?:ec|o)?tom(?:y|ies)|"
    r"plast(?:y|ies)|o?path(?:y|ies|ic)|algia|itis|osis)\Z"
)
"""Word endings that cannot stand after a hyphen."""


class Hyphens:
    """Decides on hyphens at line ends by how the rest of the letter writes the same word."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._decided: dict[tuple[str, str, bool], bool] = {}

    def keeps(self, before: str, after: str, *, soft: bool) -> bool:
        """Whether the hyphen between the text before it and the text after it stays.

        `soft`: the extractor printed a line-end hyphen that may be either kind. A hard hyphen goes only where
        the letter writes the word without it, the halves make a known word or cannot be words; a soft one
        stays only with evidence for it. Numbers and ranges keep theirs.
        """
        tail = _TAIL.search(before[-LONGEST_WORD:])
        head = _HEAD.match(after[:LONGEST_WORD])
        if tail is None or head is None:
            return True
        first, second = tail.group().lower(), head.group().lower()
        if second[0] != head.group()[0] and not tail.group().isupper():
            return True
        key = (first, second, soft)
        if key not in self._decided:
            self._decided[key] = self._keeps(first, second, soft=soft)
        return self._decided[key]

    def _keeps(self, first: str, second: str, *, soft: bool) -> bool:
        if self._writes(f"{first}-{second[:_STEM]}"):
            return True
        if len(second) >= _STEM and self._writes(first + second[:_STEM]):
            return False
        if is_drug(first + second) or _ENDINGS.match(second) or first in _BOUND_HALVES:
            return False
        if first not in _PREFIXES and _is_word(first, second):
            return False
        return not soft or (first in _PREFIXES and not _WHOLE_WORDS.match(first + second))

    def _writes(self, beginning: str) -> bool:
        """Whether a word of the letter begins so, the broken word itself aside."""
        index = bisect_left(self._words, beginning)
        return index < len(self._words) and self._words[index].startswith(beginning)

    @cached_property
    def _words(self) -> list[str]:
        return sorted(set(self._text.encode("ascii", "replace").translate(_LOWER_WORDS).decode().split()))


def _is_word(first: str, second: str) -> bool:
    """Whether two halves make a word; letters also run two words together, which make none."""
    if first + second in english_words():
        return True
    halves = all(half in letter_words() or half in english_words() for half in (first, second))
    return not halves and first + second in letter_words()
