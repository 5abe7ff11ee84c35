"""The reading grade: the published formula, and where sentences and words end."""

from __future__ import annotations

import pytest

from imr_llm.summary.grade import reading_grade, sentences, words


def test_the_grade_is_the_published_formula() -> None:
    """Ten words, two sentences and thirteen syllables, worked out by hand."""
    text = "The denial stands. The care is not needed by the worker."
    assert len(words(text)) == 11
    expected = 0.39 * 11 / 2 + 11.8 * 15 / 11 - 15.59
    assert reading_grade(text) == pytest.approx(expected, abs=0.05)


def test_a_text_without_words_has_no_grade() -> None:
    """Nothing to read is grade nought."""
    assert (reading_grade(""), reading_grade(" — \n…")) == (0.0, 0.0)


def test_harder_words_and_longer_sentences_raise_the_grade() -> None:
    """The same matter said in long words in one sentence reads harder."""
    plain = "The care was turned down. The rules call for less."
    hard = "The recommended rehabilitation was determined unnecessary considering applicable recommendations."
    assert reading_grade(plain) < 3
    assert reading_grade(hard) > 15


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Smith saw him. He was well.", 2),
        ("See MTUS, p. 24. It applies.", 2),
        ("J. Doe asked for 2.5 mg daily. It was denied.", 2),
        ("Care, e.g. therapy, helps.", 1),
        ("A heading without a stop\nA sentence.", 2),
        ("He wrote: “It is enough.” Then he left.", 2),
        ("Is it due? Yes! It is.", 3),
        ("The visit on 3/1/14 was paid.", 1),
        ("Pages 76-80 apply etc.", 1),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, count: int) -> None:
    """Abbreviations, initials, decimals and dates end no sentence; line ends and closing quotes do."""
    assert len(sentences(text)) == count


def test_numbers_with_their_signs_are_one_word() -> None:
    """A strength, a range and a date count once each; a compound counts its parts."""
    assert words("Norco 10/325mg, pages 76-80 on 3/1/14, long-term") == [
        "Norco",
        "10/325mg",
        "pages",
        "76-80",
        "on",
        "3/1/14",
        "long",
        "term",
    ]
