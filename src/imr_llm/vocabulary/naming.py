"""Whether words can be the name of anything: a thing, a person, a treatment, an event.

A model that was not attending points at words that do stand in the letter and mean nothing by themselves:
`the`, `although the`, `MAXIMUS`, `Claims Administrator`, a number.
"""

from __future__ import annotations

from functools import cache

from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.spelling import plain
from imr_llm.vocabulary.words import word_list

_WORD = late(r"[^\W_]+(?:['-][^\W_]+)*")
_SPINE = late(r"\b[clt]/s\b")
"""`L/S`: a part of the spine in letters alone."""


def names_something(words: str) -> bool:
    """Whether any word is more than a little word, a word of the form's own labels, a letter or a number."""
    low = plain(words)
    return any(map(_names, _WORD.findall(low))) or _SPINE.search(low) is not None


def _names(word: str) -> bool:
    known = word.removesuffix("'s")
    return len(known) > 1 and not known.isdigit() and known not in _empty_words()


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(word_list("empty_words"))
