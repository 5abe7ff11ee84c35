"""Which words of a name may mean something else, and so need more around them to be taken for the name."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache

from imr_llm.identities.wordlists import words_of
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.english import letter_words


class Guard(IntEnum):
    """How much a word needs around it to be taken for a name, the least first."""

    NONE = 0
    """It is a name wherever it stands."""
    SHORT = 1
    """In capitals it may be an abbreviation."""
    COMMON = 2
    """It is also a word of the language."""
    CLINICAL = 3
    """It is also a word of medicine, or the name of a test, a sign or a guideline."""


@lru_cache(maxsize=65_536)
def guard_of(word: str) -> Guard:
    """The guard of a word of a name."""
    plain = without_accents(word).lower()
    if any(plain in words_of(name) for name in ("clinical", "eponyms", "months")) or is_drug(plain):
        return Guard.CLINICAL
    if plain in letter_words() or plain in words_of("states"):
        return Guard.COMMON
    return Guard.SHORT if len(plain) <= 3 else Guard.NONE


def may_be_a_name(word: str) -> bool:
    """Whether people have this word for a name, whatever else it means."""
    plain = without_accents(word).lower()
    return guard_of(word) < Guard.COMMON or plain in words_of("name_words") or plain in words_of("eponyms")


def without_accents(word: str) -> str:
    """The word with plain letters."""
    if word.isascii():
        return word
    return "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))
