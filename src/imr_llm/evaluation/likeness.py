"""When two values count as the same, and how alike they are where they do not."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from rapidfuzz import fuzz

Scalar = str | int | float | bool | None

CLOSE = 0.8
"""Token F1 from which two free-text values count as the same in the lenient scores."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\u00ad": None,
    }
)
_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """The text in compatibility form, in lower case, with plain quotes and dashes and single spaces."""
    # Quotes first: the compatibility form of an acute accent is a space with a combining mark.
    compatible = unicodedata.normalize("NFKC", text.translate(_PLAIN)).translate(_PLAIN)
    return " ".join(compatible.casefold().split())


def same(one: Scalar, other: Scalar) -> bool:
    """Whether two values are equal: strings after folding, anything else in type and value."""
    if isinstance(one, str) and isinstance(other, str):
        return folded(one) == folded(other)
    return type(one) is type(other) and one == other


def token_f1(one: str, other: str) -> float:
    """Twice the words in common over all words of both, 0 to 1; words count as often as they stand."""
    ours, theirs = Counter(_WORD.findall(folded(one))), Counter(_WORD.findall(folded(other)))
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


def similarity(one: Scalar, other: Scalar) -> float:
    """0 to 1: for strings the share of characters in common in order after folding, else equal or not."""
    if isinstance(one, str) and isinstance(other, str):
        return fuzz.ratio(folded(one), folded(other)) / 100
    return float(same(one, other))
