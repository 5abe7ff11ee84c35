"""The texts: complete, short, sourced, and within the limits that the verification sets."""

from __future__ import annotations

from string import Formatter

import pytest

from imr_llm.domain.summary import Audience, Language, Style
from imr_llm.summary.conditions import ITEM_CONDITIONS, RECORD_CONDITIONS
from imr_llm.summary.grade import reading_grade, sentences, words
from imr_llm.summary.texts import Texts, any_of, load_texts, stem

TEXTS = load_texts()
ALL = {style: load_texts(style) for style in (Style(language=language) for language in Language)}
SENTENCES = [(style, key) for style, texts in ALL.items() for key in sorted(texts.sentences)]


@pytest.mark.parametrize("texts", ALL.values(), ids=[style.language for style in ALL])
def test_every_fixed_sentence_has_a_condition_and_every_condition_a_sentence(texts: Texts) -> None:
    """What may be said is written in one place, when it may be said in one other."""
    assert set(texts.fixed.values()) == set(RECORD_CONDITIONS) | set(ITEM_CONDITIONS)


@pytest.mark.parametrize(("style", "key"), SENTENCES)
def test_own_sentences_are_short(style: Style, key: str) -> None:
    """At most 25 words, placeholders counted as one."""
    assert all(len(words(sentence)) <= 25 for sentence in sentences(ALL[style].sentences[key]))


@pytest.mark.parametrize(("style", "key"), [one for one in SENTENCES if not one[1].startswith("general.")])
def test_own_sentences_keep_the_limits(style: Style, key: str) -> None:
    """No deadline, appeal, advice, promise or odds outside the fixed disclaimer."""
    texts = ALL[style]
    low = texts.cues.lowered(texts.sentences[key])
    assert [limit.name for limit in texts.cues.limit if any_of(limit.patterns).search(low)] == []


def test_languages_have_the_same_sentences_with_the_same_values() -> None:
    """Whatever one language tells, each tells; only what a language says of itself is its own."""
    for texts in ALL.values():
        assert texts.sentences.keys() - TEXTS.sentences.keys() <= {"general.english"}
        for key, sentence in TEXTS.sentences.items():
            fields = [
                {field for _, field, *_ in Formatter().parse(one)} for one in (sentence, texts.sentences[key])
            ]
            assert fields[0] == fields[1], key


def test_languages_explain_the_same_abbreviations_and_name_the_same_units() -> None:
    """A reader of any language is told as much."""
    for texts in ALL.values():
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


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("language", Language)
def test_every_style_has_its_texts(language: Language, audience: Audience) -> None:
    """Whatever may be asked for ships, with a sentence for every condition."""
    texts = load_texts(Style(language=language, audience=audience))
    assert (texts.language, texts.audience) == (language, audience)
    assert RECORD_CONDITIONS.keys() | ITEM_CONDITIONS.keys() <= texts.sentences.keys()


@pytest.mark.parametrize(
    ("one", "other"),
    [("session", "sessions"), ("dated", "date"), ("documented", "documentation"), ("visit", "visits")],
)
def test_forms_of_a_word_share_their_stem(one: str, other: str) -> None:
    """Plural, past tense and noun compare equal."""
    assert stem(one) == stem(other)
