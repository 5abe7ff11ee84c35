"""The texts: complete, short, sourced, and within the limits that the verification sets."""

from __future__ import annotations

import pytest

from imr_llm.domain.summary import Audience, Language, Style
from imr_llm.summary.conditions import ITEM_CONDITIONS, RECORD_CONDITIONS
from imr_llm.summary.grade import reading_grade, sentences, words
from imr_llm.summary.texts import any_of, load_texts, stem

TEXTS = load_texts()


def test_every_fixed_sentence_has_a_condition_and_every_condition_a_sentence() -> None:
    """What may be said is written in one place, when it may be said in one other."""
    assert set(TEXTS.fixed.values()) == set(RECORD_CONDITIONS) | set(ITEM_CONDITIONS)


@pytest.mark.parametrize("key", sorted(TEXTS.sentences))
def test_own_sentences_are_short(key: str) -> None:
    """At most 25 words, placeholders counted as one."""
    assert all(len(words(sentence)) <= 25 for sentence in sentences(TEXTS.sentences[key]))


@pytest.mark.parametrize("key", sorted(key for key in TEXTS.sentences if not key.startswith("general.")))
def test_own_sentences_keep_the_limits(key: str) -> None:
    """No deadline, appeal, advice, promise or odds outside the fixed disclaimer."""
    low = TEXTS.cues.lowered(TEXTS.sentences[key])
    assert [limit.name for limit in TEXTS.cues.limit if any_of(limit.patterns).search(low)] == []


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
