"""Reads numbers that are told in several words, `half a dozen`, as what they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from imr_llm.summary.cues import Patterns
from imr_llm.summary.patterns import wordings_in
from imr_llm.vocabulary.tokens import Lock, Token


def with_number_words(
    text: str, tokens: Sequence[Token], number_words: Mapping[str, Patterns]
) -> tuple[Token, ...]:
    """The tokens of a text in which words for a number are one token: the number. By numeral its wordings."""
    low = text.lower()
    whole = [Token(one.start, one.end, one.of, Lock.NUMBER) for one in wordings_in(low, number_words.items())]
    if not whole or len(low) != len(text):
        return tuple(tokens)
    ends = [one.end for one in whole]
    apart = [
        one
        for one in tokens
        if (place := bisect_right(ends, one.start)) == len(whole) or whole[place].start >= one.end
    ]
    return tuple(sorted((*apart, *whole)))
