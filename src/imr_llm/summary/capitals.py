"""Undoes capitals: requests are often printed in capitals throughout, which are hard to read."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from imr_llm.domain.spans import Frozen
from imr_llm.summary.shipped import shipped
from imr_llm.vocabulary.drugs import is_drug


class CapitalLists(Frozen):
    """The file `capitals.toml`."""

    kept: frozenset[str]
    small: frozenset[str]


@cache
def _lists() -> CapitalLists:
    return shipped(CapitalLists, "capitals.toml")


_WORD = re.compile(r"[A-Za-z0-9]+(?:['\u2019][A-Za-z]+)?")
_STRENGTH = re.compile(r"\d+(?:MG|MCG|ML|GM|CM|MM|HR|HRS|X|%)", re.IGNORECASE)
_TIMES = re.compile(r"X\d+")
_ROMAN = re.compile(r"I{1,3}|IV|VI{0,3}|IX")
_VOWEL = re.compile(r"[AEIOUY]")


def sentence_case(request: str, abbreviations: Collection[str]) -> str:
    """A request printed in capitals as a sentence begins; any other request as it is.

    Only the case of letters changes, so that it still compares equal to the record. Abbreviations, spine
    levels and Roman numerals keep their capitals, drug names keep one.
    """
    if not in_capitals(request, abbreviations):
        return request
    return _begun_with_a_capital(_WORD.sub(lambda word: _sentence_word(word.group(), abbreviations), request))


def in_capitals(text: str, abbreviations: Collection[str]) -> bool:
    """Whether a text is printed in capitals, abbreviations aside."""
    letters = [letter for letter in text if letter.isalpha()]
    longest = max((len(word) for word in _WORD.findall(text) if word not in abbreviations), default=0)
    return longest >= 4 and sum(letter.isupper() for letter in letters) >= 0.7 * len(letters)


def inside_a_sentence(treatment: str, abbreviations: Collection[str]) -> str:
    """A treatment as it stands within a sentence: a lone capital at its beginning made small.

    Names of drugs, abbreviations and titles with several capitals stay as they are.
    """
    shown = sentence_case(treatment, abbreviations)
    first = _WORD.match(shown)
    if first is None or not first.group()[:1].isupper() or first.group()[1:] != first.group()[1:].lower():
        return shown
    rest = shown[first.end() :]
    others_capital = any(
        word[:1].isupper() and word[1:].islower() and not is_drug(word) for word in _WORD.findall(rest)
    )
    if is_drug(first.group()) or len(first.group()) == 1 or others_capital:
        return shown
    return first.group().lower() + rest


def _sentence_word(word: str, abbreviations: Collection[str]) -> str:
    if word != word.upper():
        return word
    if any(character.isdigit() for character in word):
        return word.lower() if _STRENGTH.fullmatch(word) or _TIMES.fullmatch(word) else word
    if word in abbreviations or word in _lists().kept or _ROMAN.fullmatch(word):
        return word
    if word in _lists().small:
        return word.lower()
    if len(word) <= 3 or (len(word) <= 5 and not _VOWEL.search(word)):
        return word
    return word.capitalize() if is_drug(word) else word.lower()


def _begun_with_a_capital(text: str) -> str:
    first = _WORD.search(text)
    if first is None or first.start() > 0 or first.group()[0].isdigit():
        return text
    return text[: first.start()] + text[first.start()].upper() + text[first.start() + 1 :]
