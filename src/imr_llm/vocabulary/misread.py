"""Digits that a scan left in the place of letters of a word: `Disc1aimer`, `sh0ulder`, `Topica1`, `1eft`.

The record keeps them as they are printed. What a word is recognised by reads through them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.vocabulary.patterns import late

_LONGEST_WORD = 30
_WORD = late(r"[^\W_]+")
_DIGIT = late(
    r"[01](?:(?<=[a-z]{2}[01])(?=[a-z]{2})|(?:(?<=[a-z]{4}a1)|(?-i:(?<=[a-z]{2}a1)))(?![a-z\d])|"
    r"(?<=\b[bfgp]1)(?=[a-z]{3})|(?<=1)(?<!\w1)(?=(?:eft|umbar|umbosacral|ower|icens\w+)\b))",
    re.IGNORECASE,
)
"""A digit that no code or amount has there: `HbA1c`, `T1DM`, `grade1` and `1tab` keep theirs."""
_AN_I = late(r"[st]1on|[ct]1ent|e1[nv]|[^aeiou]1[^aeiouy]", re.IGNORECASE)
"""Where a 1 stands for an i and not for an l."""
_IS_CODE = late(r"\d[^\W_]*\d(?=[^\W_]*\d)|[2-9]|alpha1\Z", re.IGNORECASE)
"""What no word of a letter has, however damaged: three digits, or one that looks like no letter."""


def read_through(text: str) -> str:
    """A text with small letters for the digits in its words, each in its place."""
    read, behind = "", 0
    for word in _damaged(text):
        read += text[behind : word.start()] + _DIGIT.sub(_letter, word.group())
        behind = word.end()
    return read + text[behind:] if read else text


def misread_words(text: str) -> list[str]:
    """The words of a text with a digit in the place of a letter, in order, each once."""
    return list(dict.fromkeys(word.group() for word in _damaged(text)))


def _damaged(text: str) -> Iterator[re.Match[str]]:
    """The words that hold such a digit, in order; each is looked at once, however many it holds."""
    behind = 0
    for digit in _DIGIT.finditer(text):
        start = digit.start()
        if start < behind:
            continue
        while start > behind and text[start - 1].isalnum():
            start -= 1
        word = _WORD.match(text, start)
        if word is None:
            continue
        behind = word.end()
        if behind - start <= _LONGEST_WORD and not _IS_CODE.search(word.group()):
            yield word


def _letter(digit: re.Match[str]) -> str:
    if digit.group() == "0":
        return "o"
    start = digit.start()
    return "i" if start and _AN_I.match(digit.string, start - 1) else "l"
