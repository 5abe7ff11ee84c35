"""Checks that a summary is in the language of its style: the little words of no other may prevail in it.

Only own words count. Quotations, and the letter's names of things where the paths lead to them, are in the
letter's language in every summary.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.passages import Passage
from imr_llm.summary.shipped import shipped_toml

_WORD = re.compile(r"[^\W\d_]+")
_NAMES = {"en": "English", "es": "Spanish"}


def language_checks(all_passages: Sequence[Passage], language: str) -> Iterator[SummaryCheck]:
    """Whether another language prevails in the whole, and the sentences in which one does."""
    counted = [little_words(passage.own_words) for passage in all_passages]
    other = _prevailing(sum(counted, Counter()), language)
    if other is not None:
        yield SummaryCheck(
            check="language", message=f"the summary is in {_NAMES[other]}, not in {_NAMES[language]}"
        )
    for passage, words in zip(all_passages, counted, strict=True):
        other = _prevailing(words, language)
        if other is not None:
            yield passage.fails("language", f"is in {_NAMES[other]}, not in {_NAMES[language]}")


def little_words(text: str) -> Counter[str]:
    """How many little words of each language a text has."""
    by_word = _languages()
    found = (by_word.get(word) for word in _WORD.findall(_unaccented(text.lower())))
    return Counter(language for language in found if language is not None)


def _prevailing(counted: Counter[str], language: str) -> str | None:
    """The other language that has more words than the summary's own; None if there is none."""
    most = max((other for other in counted if other != language), key=counted.__getitem__, default=None)
    return most if most is not None and counted[most] > counted[language] else None


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(one for one in decomposed if not unicodedata.combining(one))


@cache
def _languages() -> dict[str, str]:
    """Each little word to its language."""
    listed: dict[str, list[str]] = shipped_toml("language_words.toml")
    return {word: language for language, words in listed.items() for word in words}
