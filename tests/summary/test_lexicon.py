"""The lexicon: Spanish words, numbers and dates compare with the English of the letter."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.domain.summary import Language, Style
from imr_llm.summary.lexicon import Lexicon, unaccented
from imr_llm.summary.texts import load_texts, stem
from imr_llm.summary.values import written_date
from imr_llm.vocabulary.tokens import Lock, tokenize

TEXTS = load_texts(Style(language=Language.ES))
LEXICON = cast(Lexicon, TEXTS.lexicon)


@pytest.mark.parametrize(
    ("spanish", "english", "lock"),
    [
        ("izquierda", "left", Lock.SIDE),
        ("derechos", "right", Lock.SIDE),
        ("semanas", "weeks", Lock.UNIT),
        ("sesiones", "session", None),
        ("sesion", "session", None),
        ("once", "11", Lock.NUMBER),
        ("Doce", "12", Lock.NUMBER),
        ("veintiún", "21", Lock.NUMBER),
        ("rodillas", "knee", None),
        ("diaria", "daily", Lock.FREQUENCY),
        ("no", "not", Lock.NEGATION),
        ("lumbar", "lumbar", Lock.SIDE),
        ("biofeedback", "biofeedback", None),
        ("12", "12", Lock.NUMBER),
    ],
)
def test_a_word_compares_as_the_english_one_that_it_stands_for(
    spanish: str, english: str, lock: Lock | None
) -> None:
    """Whatever its number, gender and accents; what has no equivalent stays."""
    (token,) = TEXTS.tokens(spanish)
    assert (stem(token.norm), token.lock) == (stem(english), lock)


def test_an_article_is_a_number_before_what_is_counted() -> None:
    """`Una visita` is one visit, `una solicitud` any."""
    assert [token.norm for token in TEXTS.tokens("una visita y una solicitud de un día")] == [
        *("1", "visit", "y", "una", "solicitud", "de", "1", "days")
    ]


@pytest.mark.parametrize("english", sorted(set(LEXICON.equivalents.values())))
def test_every_equivalent_is_one_english_token(english: str) -> None:
    """A word of the letter is compared with one word."""
    assert len(tokenize(english)) == 1


@pytest.mark.parametrize("word", sorted(LEXICON.equivalents))
def test_every_word_is_written_in_its_plain_form(word: str) -> None:
    """Without accents, as it is looked up, and found as itself."""
    assert word == unaccented(word.lower())
    assert LEXICON.english(word) == LEXICON.equivalents[word]


@given(st.dates(date(1940, 1, 1), date(2099, 12, 31)))
def test_a_written_date_is_found_and_is_one_token(day: date) -> None:
    """As the texts write it, in any month."""
    text = f"La fecha es el {written_date(day, TEXTS.words)}, y no otra."
    (found,) = TEXTS.dates(text)
    assert (found.date, text[found.start : found.end]) == (day, written_date(day, TEXTS.words))
    dates = [token for token in TEXTS.tokens(text) if token.lock is Lock.DATE]
    assert [(token.start, token.end, token.norm) for token in dates] == [
        (found.start, found.end, day.isoformat())
    ]
    assert not any(token.lock is Lock.NUMBER for token in TEXTS.tokens(text))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("el 1.º de Mayo de 2014", [date(2014, 5, 1)]),
        ("el 31 de febrero de 2014", [None]),
        ("el 3/1/14 y el 2 de enero de 2015", [date(2014, 3, 1), date(2015, 1, 2)]),
        ("12 de las sesiones de 2014", []),
    ],
)
def test_other_ways_to_write_a_date(text: str, days: list[date | None]) -> None:
    """Ordinals, days that cannot be, and dates as the letter prints them: month first."""
    assert [found.date for found in TEXTS.dates(text)] == days


@given(st.text(max_size=60))
def test_tokens_stand_where_their_words_are(text: str) -> None:
    """Every token is a place of the text it came from, in order."""
    tokens = TEXTS.tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert list(tokens) == sorted(tokens)
    assert len(unaccented(text)) == len(text)
