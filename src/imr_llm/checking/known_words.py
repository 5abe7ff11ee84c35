"""Words that values have in the project's gold, by field: a value with another word is one to look at.

Most of what the reader takes for a diagnosis or a treatment and is none has a word that no such value had
before (*improving*, *deferred*, *outside*); of the right ones few have (docs/evaluation.md has the numbers).
"""

from __future__ import annotations

from functools import cache

from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import word_list

FIELDS = ("body_parts", "diagnoses", "prior_treatments")
"""The fields of the patient whose words are known."""
_WORD = late(r"[^\W\d_]{2,}")


def words_of(value: str) -> list[str]:
    """The words of a value in lower case, those of one letter left out."""
    return _WORD.findall(value.lower())


def unknown_word(field: str, value: str) -> str | None:
    """The first word of a value that no value of this field (one of `FIELDS`) has in the gold; else None."""
    known = _known(field)
    return next((word for word in words_of(value) if word not in known), None)


@cache
def _known(field: str) -> frozenset[str]:
    return frozenset(word_list(f"known_{field}"))
