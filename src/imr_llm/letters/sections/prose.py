"""Telling the words of a heading from the sentences of a rationale."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE_BREAK = re.compile(
    r"(?:[.?!][\"')\]]*\s+|(?<=necessary)[ ]*\n+|(?<=appropriate)[ ]*\n+)(?=[A-Z0-9(\"'#*])"
)
"""A full stop, or the line end of a conclusion that lost its full stop."""
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:no|nos|dr|drs|mr|mrs|ms|st|vs|inc|approx|tab|tabs|cap|caps|qty|ref|refs|lab|labs|ext|rt|lt|"
    r"bilat|pt|eval|mgmt|wk|wks|mo|mos|min|mins|hr|hrs|yr|yrs|ave|etc|e\.g|i\.e|ph\.d|m\.d|d\.c|"
    r"[a-z]|(?:[a-z]\.)+[a-z])\.[\"')\]]*\s*\Z",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"(?:\A|\n|(?<!s\))[.?!:;\"')]\s{1,3})(?:1?\d|20)\.\s*\Z")
_VERBS = re.compile(
    r"\b(?:is|was|were|are|has|have|had|been|does|did|would|should|could|therefore|there|this|that|which|"
    r"however|because|she|he|they|recommends?|recommended|states?|documented|supports?|indicates?|"
    r"necessary|necessity)\b",
    re.IGNORECASE,
)
_CONCLUDED = re.compile(
    r"(?:necessary|necessity|appropriate|established|supported|warranted|indicated)\W*\Z", re.IGNORECASE
)


def sentence_breaks(text: str, start: int, stop: int) -> Iterator[int]:
    """The positions after which a new sentence may begin, abbreviations and list numbers left out."""
    previous = start
    for match in _SENTENCE_BREAK.finditer(text, start, stop):
        tail = text[max(previous, match.end() - 14) : match.end()]
        numbered = _LIST_NUMBER.search(text[max(previous - 2, match.end() - 14, 0) : match.end()])
        if _ABBREVIATED.search(tail) is None and numbered is None:
            yield match.end()
            previous = match.end()


def is_prose(words: str) -> bool:
    """Whether words make a sentence and not a heading."""
    if concludes(words):
        return True
    verbs = len(_VERBS.findall(words))
    return verbs > 1 or (verbs == 1 and len(words.split()) > 3)


def continues(words: str) -> bool:
    """Whether words go on with a sentence that began before them."""
    return words.lstrip()[:1].islower()


def concludes(words: str) -> bool:
    """Whether words end as a rationale's conclusion does (`… is not medically necessary.`)."""
    return _CONCLUDED.search(words[-30:]) is not None


def has_verb(words: str) -> bool:
    """Whether words hold a verb that headings do without."""
    return _VERBS.search(words) is not None
