"""Reads numbers that are told in several words, `half a dozen`, as what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imr_llm.summary.cues import Patterns
from imr_llm.summary.patterns import any_of
from imr_llm.vocabulary.tokens import Lock, Token


def with_number_words(
    text: str, tokens: Sequence[Token], number_words: Mapping[str, Patterns]
) -> tuple[Token, ...]:
    """The tokens of a text in which words for a number are one token: the number. By numeral its wordings."""
    low = text.lower()
    found = [
        Token(match.start(), match.end(), numeral, Lock.NUMBER)
        for numeral, patterns in number_words.items()
        for match in any_of(patterns).finditer(low)
    ]
    if not found or len(low) != len(text):
        return tuple(tokens)
    return tuple(
        sorted(
            (
                *(one for one in tokens if not any(_overlap(one, other) for other in found)),
                *(one for one in found if not any(_holds(other, one) for other in found)),
            )
        )
    )


def _overlap(one: Token, other: Token) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(longer: Token, one: Token) -> bool:
    return longer is not one and longer.start <= one.start and one.end <= longer.end
