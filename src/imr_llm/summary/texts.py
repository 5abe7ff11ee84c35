"""Loads the words of a summary: a folder a language, a file an audience, the rest for all audiences.

`texts/<language>/worker.toml` holds every template sentence for an injured worker; the file of another
audience what is said otherwise or besides, and `short.toml` the same for short summaries. `words.toml` holds
how values are written, `glossary.toml` the terms with their sources, `cues.toml` the wordings that the
verification looks for, and in any language but the letter's `equivalents.toml` the English words that its
words stand for. An audience or a language is added by adding files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from string import Formatter
from typing import Annotated

from pydantic import Field

from imr_llm.domain.record import Category, Guideline, Unit
from imr_llm.domain.spans import Frozen
from imr_llm.domain.summary import Audience, Language, Length, Style
from imr_llm.summary.cues import Cues, Patterns
from imr_llm.summary.lexicon import Lexicon, unaccented
from imr_llm.summary.number_words import with_number_words
from imr_llm.summary.shipped import M, shipped, shipped_toml
from imr_llm.vocabulary.body_parts import find_body_parts
from imr_llm.vocabulary.dates import DateMatch, find_dates
from imr_llm.vocabulary.tokens import Token, tokenize

_LETTERS_LANGUAGE = Language.EN
_WITH_FACTS_OF_THEIR_OWN = ("general.", "item.ground_", "labels.information")
"""Fixed sentences whose words must be traced where another sentence uses them."""
_NOT_OURS = re.compile(r"\{\w*\}|[\u201c\"][^\u201d\"]*[\u201d\"]")
_STEM_LENGTH = 6
_ENDINGS = ("ing", "ed", "es", "ly", "e", "s")


class Words(Frozen):
    """How dates, amounts and lists are written."""

    months: Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]
    date: str
    conjunction: str
    other_conjunctions: Mapping[str, str] = {}
    """What stands in place of `conjunction` before words that begin with a pattern, in small letters."""
    comma: str
    quotes: tuple[str, str]
    request_one: str
    request_many: str
    plain_count: str
    plain_count_refilled: str
    """The same of care with refills, of which the amount may be that of each fill."""
    title: str
    """What a page is called that shows a summary."""
    title_named: str
    """The same with the letter's name."""
    title_many: str
    units: Mapping[Unit, tuple[str, str]]
    """One and many of a unit; a unit that is missing is written as a plain count."""
    guidelines: Mapping[Guideline, str]


class GlossaryTerm(Frozen):
    """A word of the field, its plain meaning, and where the meaning is from."""

    term: str
    names: Patterns
    meaning: str
    source: str


class Glossary(Frozen):
    """The terms that a summary explains and the abbreviations that it writes in full."""

    term: tuple[GlossaryTerm, ...]
    abbreviations: Mapping[str, str]
    abbreviations_in: Mapping[Category, Mapping[str, str]] = {}

    def abbreviations_for(self, category: Category | None) -> dict[str, str]:
        """The abbreviations that have one meaning in a request of this category."""
        own = self.abbreviations_in.get(category, {}) if category is not None else {}
        return {**self.abbreviations, **own}


class Equivalents(Frozen):
    """English words, each with the words of the language that stand for it, without accents."""

    words: Mapping[str, str]

    def by_word(self) -> dict[str, str]:
        """Each word of the language to its English one."""
        return {word: english for english, listed in self.words.items() for word in listed.split()}


@dataclass(frozen=True)
class Texts:
    """All words of one language for one audience at one length."""

    language: Language
    audience: Audience
    length: Length
    sentences: Mapping[str, str]
    """Template sentences by `section.key`, in file order."""
    placeholders: Mapping[str, tuple[str, ...]]
    """The names in braces of each template sentence, by its key."""
    words: Words
    glossary: Glossary
    cues: Cues
    general: frozenset[str]
    """The sentences of section `general`: fixed text that is true of every letter."""
    fixed: Mapping[str, str]
    """Every other sentence without a placeholder, to its key: fixed text that has a condition."""
    own_words: frozenset[str]
    """Comparable spellings of all words that the texts themselves use, and of words without a fact."""
    own_stems: frozenset[str]
    plain_groups: tuple[frozenset[str], ...]
    """Stems of words of which one may stand for another."""
    letter_cues: Cues
    """The wordings of the letter's language."""
    letter_units: Mapping[Unit, tuple[str, str]]
    """One and many of each unit in the letter's language."""
    lexicon: Lexicon | None
    """What words mean in the letter's language; None where the summary is written in it."""

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The tokens of a summary's own words as they compare with the letter's."""
        own = tokens_of(text) if self.lexicon is None else self.lexicon.tokens(text)
        return with_number_words(text, own, self.cues.number_words)

    def letter_tokens(self, text: str) -> tuple[Token, ...]:
        """The tokens of words of the letter, in which numbers are counted."""
        return with_number_words(text, tokens_of(text), self.letter_cues.number_words)

    def dates(self, text: str) -> list[DateMatch]:
        """The dates of a summary's own words."""
        return find_dates(text) if self.lexicon is None else self.lexicon.dates(text)

    def write(self, key: str, **values: str) -> str:
        """A template sentence with its values; KeyError for an unknown key or a missing value."""
        return self.sentences[key].format_map(values)


def load_texts(style: Style | None = None) -> Texts:
    """The texts for a style: English for an injured worker unless one is given.

    Raises ShippedFileError when there are none, or when a file of them is malformed.
    """
    chosen = style or Style()
    return _loaded(chosen.language, chosen.audience, chosen.length)


@cache
def _loaded(language: Language, audience: Audience, length: Length) -> Texts:
    sentences = {
        f"{section}.{key}": text
        for name in _layers(audience, length)
        for section, entries in shipped_toml("texts", language, f"{name}.toml").items()
        if isinstance(entries, dict)
        for key, text in entries.items()
        if isinstance(text, str)
    }
    placeholders = {
        key: tuple(dict.fromkeys(name for _, name, *_ in Formatter().parse(text) if name))
        for key, text in sentences.items()
    }
    cues = _model(Cues, language, "cues")
    glossary = _model(Glossary, language, "glossary")
    words = _model(Words, language, "words")
    lexicon = None if language is _LETTERS_LANGUAGE else _lexicon(language, sentences, words, cues)
    own_words = _own_words(sentences.values(), glossary, cues) if lexicon is None else _known_words(lexicon)
    letter_cues = cues if lexicon is None else _model(Cues, _LETTERS_LANGUAGE, "cues")
    letter_words = words if lexicon is None else _model(Words, _LETTERS_LANGUAGE, "words")
    groups = cues.plain.groups if lexicon is None else (*letter_cues.plain.groups, *cues.plain.groups)
    return Texts(
        language=language,
        audience=audience,
        length=length,
        sentences=sentences,
        placeholders=placeholders,
        words=words,
        glossary=glossary,
        cues=cues,
        general=frozenset(text for key, text in sentences.items() if key.startswith("general.")),
        fixed={
            text: key
            for key, text in sentences.items()
            if not placeholders[key] and not key.startswith(("general.", "labels."))
        },
        own_words=own_words,
        own_stems=frozenset(stem(word) for word in own_words),
        plain_groups=tuple(frozenset(stem(word) for word in group) for group in groups),
        letter_cues=letter_cues,
        letter_units=letter_words.units,
        lexicon=lexicon,
    )


def _layers(audience: Audience, length: Length) -> Iterator[str]:
    """The files of sentences for a style: what a later one says takes the place of an earlier one's."""
    yield Audience.WORKER
    if audience is not Audience.WORKER:
        yield audience
    if length is Length.SHORT:
        yield length


def stem(word: str) -> str:
    """The part of a word that its forms share, near enough to compare: endings cut off."""
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= 3), "")
    return word.removesuffix(ending)[:_STEM_LENGTH]


@lru_cache(maxsize=512)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a text; the sentences of one record are looked at many times."""
    return tuple(tokenize(text))


def _own_words(sentences: Iterable[str], glossary: Glossary, cues: Cues) -> frozenset[str]:
    names = (name for entry in glossary.term for name in entry.names)
    written = (token.norm for text in (*sentences, *names) for token in tokenize(text))
    return frozenset(written).union(cues.function_words)


def _lexicon(language: Language, sentences: Mapping[str, str], words: Words, cues: Cues) -> Lexicon:
    """The lexicon of a language; its own words are those of sentences that have to be true of a record.

    A part of the body is never one of them, even where an idiom names it.
    """
    told = (
        _NOT_OURS.sub(" ", text)
        for key, text in sentences.items()
        if not key.startswith(_WITH_FACTS_OF_THEIR_OWN)
    )
    own = {unaccented(token.norm) for text in told for token in tokenize(text)}.union(cues.function_words)
    equivalents = _model(Equivalents, language, "equivalents").by_word()
    own -= {word for word, english in equivalents.items() if find_body_parts(english)}
    return Lexicon(
        equivalents=equivalents,
        articles=cues.articles,
        counted_by_articles=cues.counted_by_articles,
        own=frozenset(own),
        own_stems=frozenset(stem(word) for word in own),
        months=words.months,
        date=words.date,
    )


def _known_words(lexicon: Lexicon) -> frozenset[str]:
    """The texts' own words and the English ones that these stand for."""
    english = {token.norm for word in lexicon.own for token in lexicon.tokens(word)}
    return lexicon.own | english


def _model(model: type[M], language: Language, name: str) -> M:
    return shipped(model, "texts", language, f"{name}.toml")
