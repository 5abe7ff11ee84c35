"""The texts: complete, short, sourced, and within the limits that the verification sets."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from imr_llm.domain.summary import Audience, Language, Length, Style
from imr_llm.summary.conditions import ITEM_CONDITIONS, RECORD_CONDITIONS
from imr_llm.summary.grade import reading_grade, sentences, words
from imr_llm.summary.patterns import any_of
from imr_llm.summary.texts import load_texts, stem
from imr_llm.summary.writers import manner_of
from imr_llm.summary.writers.manner import CLOSING
from tests.summary.styles import STYLES

TEXTS = load_texts()
ALL = [load_texts(Style(language=language)) for language in Language]


def test_every_fixed_sentence_has_a_condition_and_every_condition_a_sentence() -> None:
    """What may be said is written in one place, when it may be said in one other."""
    conditions = set(RECORD_CONDITIONS) | set(ITEM_CONDITIONS)
    told = [set(load_texts(style).fixed.values()) for style in STYLES]
    assert all(keys <= conditions for keys in told)
    assert set().union(*told) == conditions


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_own_sentences_are_short(style: Style) -> None:
    """At most 25 words, placeholders counted as one."""
    for text in load_texts(style).sentences.values():
        assert all(len(words(sentence)) <= 25 for sentence in sentences(text)), text


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_own_sentences_keep_the_limits(style: Style) -> None:
    """No deadline, appeal, advice, promise or odds outside the fixed disclaimer."""
    texts = load_texts(style)
    for key, text in texts.sentences.items():
        low = texts.cues.lowered(text)
        found = [limit.name for limit in texts.cues.limit if any_of(limit.patterns).search(low)]
        assert found == [] or key.startswith("general."), text


def test_languages_have_the_same_sentences_with_the_same_values() -> None:
    """Whatever one language tells, each tells; only what a language says of itself is its own."""
    for style in STYLES:
        texts, english = load_texts(style), load_texts(style.model_copy(update={"language": Language.EN}))
        assert texts.sentences.keys() - english.sentences.keys() <= {"general.english"}
        for key, placeholders in english.placeholders.items():
            assert set(texts.placeholders[key]) == set(placeholders), key


def test_languages_explain_the_same_abbreviations_and_name_the_same_units() -> None:
    """A reader of any language is told as much."""
    for texts in ALL:
        assert texts.glossary.abbreviations.keys() == TEXTS.glossary.abbreviations.keys()
        assert texts.glossary.abbreviations_in.keys() == TEXTS.glossary.abbreviations_in.keys()
        assert texts.words.units.keys() == TEXTS.words.units.keys()
        assert texts.words.guidelines.keys() == TEXTS.words.guidelines.keys()
        assert len(texts.glossary.term) == len(TEXTS.glossary.term)
        assert [entry.source for entry in texts.glossary.term] == [
            entry.source for entry in TEXTS.glossary.term
        ]


def test_every_term_has_a_source_and_a_meaning_that_is_easy_enough() -> None:
    """The glossary says where each meaning is from."""
    terms = {entry.term: entry for entry in TEXTS.glossary.term}
    assert all(entry.source and entry.names for entry in terms.values())
    wanted = {"MTUS", "ACOEM", "ODG", "Upheld", "Overturned", "Medically necessary", "Claims administrator"}
    assert wanted | {"Expert reviewer", "Retrospective"} <= set(terms)
    assert reading_grade("\n".join(entry.meaning for entry in terms.values())) <= 8


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("audience", Audience)
def test_every_style_has_its_texts(audience: Audience, length: Length) -> None:
    """Whatever may be asked for ships, with all that its writer says of the letter as a whole."""
    style = Style(audience=audience, length=length)
    texts = load_texts(style)
    assert (texts.audience, texts.length) == (audience, length)
    manner = manner_of(style)
    keys = {f"general.{key}" for key in (*manner.opening, *CLOSING)}
    keys |= {f"overview.{key}" for key in manner.notices} | {f"item.{key}" for key in manner.item_notices}
    assert keys <= texts.sentences.keys()


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_no_sentence_is_written_twice(style: Style) -> None:
    """What an audience is told as the worker is stands in one file."""
    worker = load_texts(Style(language=style.language)).sentences
    folder = resources.files("imr_llm.summary").joinpath("texts", style.language)
    name = style.length if style.length is Length.SHORT else style.audience
    if name != Audience.WORKER:
        own = tomllib.loads(folder.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
        said = {f"{section}.{key}": text for section, entries in own.items() for key, text in entries.items()}
        assert [key for key, text in said.items() if worker.get(key) == text] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("session", "sessions"), ("dated", "date"), ("documented", "documentation"), ("visit", "visits")],
)
def test_forms_of_a_word_share_their_stem(one: str, other: str) -> None:
    """Plural, past tense and noun compare equal."""
    assert stem(one) == stem(other)
