"""Loads the words of a summary: a folder a language, a file an audience, the rest for all audiences.

`texts/<language>/<audience>.toml` holds every template sentence, `words.toml` how values are written,
`glossary.toml` the terms with their sources, `cues.toml` the wordings that the verification looks for. An
audience or a language is added by adding files.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from string import Formatter
from typing import Annotated, Literal, TypeVar

from pydantic import Field, ValidationError

from imr_llm.domain.record import Category, Decision, Guideline, Unit, UrAction
from imr_llm.domain.spans import Frozen
from imr_llm.domain.summary import Audience, Language, Style
from imr_llm.errors import ShippedFileError
from imr_llm.vocabulary.tokens import Token, tokenize

M = TypeVar("M", bound=Frozen)

Patterns = tuple[str, ...]

_STEM_LENGTH = 6
_ENDINGS = ("ing", "ed", "es", "ly", "e", "s")


class Words(Frozen):
    """How dates, amounts and lists are written."""

    months: Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]
    date: str
    conjunction: str
    comma: str
    quotes: tuple[str, str]
    request_one: str
    request_many: str
    plain_count: str
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


class StanceCue(Frozen):
    """Wordings that state an outcome, and which one when no negation turns them round."""

    kind: Literal["decision", "necessity", "action"]
    direction: Decision
    patterns: Patterns


class UrActionCue(Frozen):
    """Wordings for what utilization review alone does."""

    action: UrAction
    patterns: Patterns


class SubjectCues(Frozen):
    """Whom a clause speaks of."""

    ur: Patterns
    reviewer: Patterns
    by: str


class AmountCues(Frozen):
    """Which amount a clause speaks of."""

    whole: Patterns
    requested: Patterns
    approved: Patterns


class LimitCue(Frozen):
    """Something that a summary may not say of itself."""

    name: str
    from_notice: bool
    """Whether own words may say it where the letter's notice does."""
    from_sources: bool = False
    """Whether own words may say it as the letter says it where the sentence points."""
    in_quotes: bool
    """Whether quotations of anything but the notice may not say it either."""
    patterns: Patterns


class ClinicalWords(Frozen):
    """Words that name a condition or a treatment."""

    endings: Patterns
    not_clinical: Patterns
    words: Patterns


class Attribution(Frozen):
    """Wordings that name the reviewer as the one who says so."""

    reviewer_says: Patterns


class PlainWords(Frozen):
    """Groups of words of which one may stand for another."""

    groups: tuple[Patterns, ...]


class Cues(Frozen):
    """What the verification looks for in a language."""

    contractions: Mapping[str, str]
    negation: Patterns
    open_question: Patterns
    mixed: Patterns
    whole: Patterns
    item_reference: str
    own_names: Patterns
    clause: Patterns
    stance: tuple[StanceCue, ...]
    ur_action: tuple[UrActionCue, ...]
    subjects: SubjectCues
    amounts: AmountCues
    dates: Mapping[str, Patterns]
    limit: tuple[LimitCue, ...]
    attribution: Attribution
    guidelines: Mapping[Guideline, Patterns]
    clinical: ClinicalWords
    plain: PlainWords
    function_words: Patterns

    def lowered(self, text: str) -> str:
        """A text as the cues expect it: lower case, straight apostrophes, contractions written out."""
        low = text.lower().replace("\u2019", "'")
        for short, full in self.contractions.items():
            low = low.replace(short, full)
        return low


@dataclass(frozen=True)
class Texts:
    """All words of one language for one audience."""

    language: Language
    audience: Audience
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

    def write(self, key: str, **values: str) -> str:
        """A template sentence with its values; KeyError for an unknown key or a missing value."""
        return self.sentences[key].format_map(values)


def load_texts(style: Style | None = None) -> Texts:
    """The texts for a style: English for an injured worker unless one is given.

    Raises ShippedFileError when there are none, or when a file of them is malformed.
    """
    chosen = style or Style()
    return _loaded(chosen.language, chosen.audience)


@cache
def _loaded(language: Language, audience: Audience) -> Texts:
    sentences = {
        f"{section}.{key}": text
        for section, entries in _read(language, audience).items()
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
    own_words = _own_words(sentences.values(), glossary, cues)
    return Texts(
        language=language,
        audience=audience,
        sentences=sentences,
        placeholders=placeholders,
        words=_model(Words, language, "words"),
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
        plain_groups=tuple(frozenset(stem(word) for word in group) for group in cues.plain.groups),
    )


@lru_cache(maxsize=256)
def any_of(patterns: Patterns) -> re.Pattern[str]:
    """One pattern for any of several cues, each at the beginning and end of words of a lower-case text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


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


def _model(model: type[M], language: Language, name: str) -> M:
    try:
        return model.model_validate(_read(language, name))
    except ValidationError as error:
        places = sorted({".".join(map(str, one["loc"])) for one in error.errors(include_input=False)})
        raise ShippedFileError(f"the texts {language}/{name}.toml do not fit: {', '.join(places)}") from None


def _read(language: Language, name: str) -> dict[str, object]:
    folder = resources.files("imr_llm.summary").joinpath("texts", language)
    try:
        return tomllib.loads(folder.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ShippedFileError(f"there are no summary texts {language}/{name}.toml") from None
    except tomllib.TOMLDecodeError as error:
        raise ShippedFileError(f"the summary texts {language}/{name}.toml are malformed: {error}") from None
