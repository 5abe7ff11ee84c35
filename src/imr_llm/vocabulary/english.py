"""Words printed in small letters: what a name may also be, and what two halves at a line's end make."""

from __future__ import annotations

from functools import cache

from imr_llm.vocabulary.words import words_in


@cache
def english_words() -> frozenset[str]:
    """English words, those of people's names left out."""
    return frozenset(words_in("imr_llm.vocabulary", "english"))


@cache
def letter_words() -> frozenset[str]:
    """Words that letters of this kind print in small letters, among them those of medicine."""
    return frozenset(words_in("imr_llm.vocabulary", "lower_case"))
