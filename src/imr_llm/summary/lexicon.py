"""Reads the words of a summary in another language as the English of the letter, so that they compare.

A word with an equivalent is a token with the spelling and lock of the English word; a date in words is a
date. Other words stay, the texts' own without a lock. Accents, number and gender do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from imr_llm.vocabulary.dates import DateMatch, find_dates
from imr_llm.vocabulary.tokens import Lock, Token, tokenize

_ACCENT = "\u0301"
_FIELDS = {"day": r"(?P<day>\d{1,2})(?:\.?º)?", "year": r"(?P<year>\d{4})(?!\d)"}


def unaccented(text: str) -> str:
    """A text without acute accents, every character kept in its place; `ñ` and `ü` stay."""
    if text.isascii():
        return text
    return "".join(map(_unaccented, text))


@lru_cache(maxsize=512)
def _unaccented(character: str) -> str:
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", character).replace(_ACCENT, ""))
    return plain if len(plain) == 1 else character


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of one language that stand for English ones."""

    equivalents: Mapping[str, str]
    """Words in their plain form, without accents, to one English word each."""
    own: frozenset[str]
    """The texts' own words, without accents."""
    months: tuple[str, ...]
    articles: frozenset[str]
    counted_by_articles: frozenset[str]
    """Before these nouns an article is the number one."""
    own_stems: frozenset[str]
    """Their stems, as the letter's words are compared."""
    date: str
    """How a date is written, with `{day}`, `{month}` and `{year}`."""

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The tokens of a text as they compare with the letter's."""
        return _tokens(self, text)

    def dates(self, text: str) -> list[DateMatch]:
        """Every date of a text, written out in the language or as the letter prints dates."""
        written = [_date(found, self.months) for found in self._written_date().finditer(text)]
        printed = [
            one
            for one in find_dates(text)
            if not any(one.start < other.end and other.start < one.end for other in written)
        ]
        return sorted((*written, *printed), key=lambda one: one.start)

    def english(self, word: str) -> str | None:
        """The English word that a word stands for; None where it has no equivalent."""
        return next((self.equivalents[form] for form in _forms(word) if form in self.equivalents), None)

    def _written_date(self) -> re.Pattern[str]:
        return _date_pattern(self.date, self.months)


@lru_cache(maxsize=4096)
def _tokens(lexicon: Lexicon, text: str) -> tuple[Token, ...]:
    dates = lexicon.dates(text)
    marked = text
    for found in dates:
        marked = f"{marked[: found.start]}{' ' * (found.end - found.start)}{marked[found.end :]}"
    printed = [token._replace(norm=unaccented(token.norm)) for token in tokenize(marked)]
    tokens = [_token(lexicon, token) for token in printed]
    for index, (token, following) in enumerate(pairwise(printed)):
        if token.norm in lexicon.articles and following.norm in lexicon.counted_by_articles:
            tokens[index] = token._replace(norm="1", lock=Lock.NUMBER)
    tokens += [
        Token(found.start, found.end, found.date.isoformat() if found.date else found.words, Lock.DATE)
        for found in dates
    ]
    return tuple(sorted(tokens))


def _token(lexicon: Lexicon, token: Token) -> Token:
    plain = unaccented(token.norm)
    english = lexicon.english(plain)
    if english is not None:
        (same,) = tokenize(english)
        return token._replace(norm=same.norm, lock=same.lock)
    return token._replace(norm=plain, lock=None) if plain.isalpha() and plain in lexicon.own else token


def _forms(word: str) -> Iterator[str]:
    """A word, and what it is in the singular and in the masculine."""
    singulars = [word]
    if word.endswith("ces"):
        singulars.append(f"{word[:-3]}z")
    singulars += [word.removesuffix(ending) for ending in ("s", "es") if word.endswith(ending)]
    yield from singulars
    yield from (f"{one[:-1]}o" for one in singulars if one.endswith("a"))


@lru_cache(maxsize=8)
def _date_pattern(written: str, months: tuple[str, ...]) -> re.Pattern[str]:
    fields = {**_FIELDS, "month": f"(?P<month>{'|'.join(months)})"}
    parts = re.split(r"\{(\w+)\}", written)
    pattern = "".join(
        fields[part] if at % 2 else re.escape(part).replace(r"\ ", r"\s+") for at, part in enumerate(parts)
    )
    return re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)


def _date(found: re.Match[str], months: tuple[str, ...]) -> DateMatch:
    month = months.index(found.group("month").lower()) + 1
    try:
        day = date(int(found.group("year")), month, int(found.group("day")))
    except ValueError:
        day = None
    return DateMatch(found.start(), found.end(), found.group(), day)
