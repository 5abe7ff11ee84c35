"""Digits that a scan left in the place of letters of a word: `Disc1aimer`, `sh0ulder`, `Topica1`, `1eft`.

The record keeps them as they are printed. What a word is recognised by reads through them.
"""

from __future__ import annotations

import re

_DIGIT = re.compile(
    r"[01](?<=[a-z]{2}[01])(?=[a-z]{2})|1(?:(?<=[a-z]{4}a1)|(?-i:(?<=[a-z]{2}a1)))(?![a-z\d])|1(?<=\b[bfgp]1)(?=[a-z]{3})|"
    r"1(?<!\w1)(?=(?:eft|umbar|umbosacral|ower|icens\w+|idoc\w+|oss|imited)\b)",
    re.IGNORECASE,
)
"""A digit that no code or amount has there: `HbA1c`, `T1DM`, `grade1` and `1tab` keep theirs."""
_WORD = re.compile(r"[^\W_]+")
_AN_I = re.compile(r"[st]1on|[ct]1ent|e1[nv]|[^aeiou]1[^aeiouy]", re.IGNORECASE)
"""Where a 1 stands for an i and not for an l."""


def read_through(text: str) -> str:
    """A text with small letters for the digits in its words, each in its place."""
    return _DIGIT.sub(_letter, text)


def misread_words(text: str) -> list[str]:
    """The words of a text with a digit in the place of a letter, in order, each once."""
    words = (_WORD.match(text, _word_start(text, digit.start())) for digit in _DIGIT.finditer(text))
    return list(dict.fromkeys(word.group() for word in words if word is not None))


def _word_start(text: str, place: int) -> int:
    while place and text[place - 1].isalnum():
        place -= 1
    return place


def _letter(digit: re.Match[str]) -> str:
    if digit.group() == "0":
        return "o"
    start = digit.start()
    return "i" if start and _AN_I.match(digit.string, start - 1) else "l"
