"""The word lists that are shipped beside this module, in `data/`."""

from __future__ import annotations

from functools import cache

from imr_llm.vocabulary.words import words_in


def listed(name: str) -> tuple[str, ...]:
    """The entries of a list, in its order: words parted by spaces, lines that begin with `#` left out."""
    return words_in("imr_llm.identities", name)


@cache
def words_of(name: str) -> frozenset[str]:
    """The entries of a list as a set."""
    return frozenset(listed(name))
