"""Numbered lines: the letter as the model sees it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm.asking import NumberedLetter, number_lines
from imr_llm.asking.numbering import LINE_LIMIT
from imr_llm.letters import load_letter
from tests.asking.authored import letter_of
from tests.asking.letters import EVERY_FORM, FINAL, ONE_LONG_LINE
from tests.patience import CPU_SECONDS

_WORDS = st.text(alphabet="ab1 .:;\n\t\u00a0\u2028éﬁ\u0301|{}%", min_size=1, max_size=400)


def assert_sound(numbered: NumberedLetter) -> None:
    """Lines are numbered from 1, in order, apart, never blank, and tied to their own source text."""
    letter = numbered.letter
    position = 0
    for index, line in enumerate(numbered.lines, start=1):
        start, end = line.clean
        assert line.number == index
        assert position <= start < end
        assert letter.clean.text[start:end].strip() == letter.clean.text[start:end] != ""
        assert end - start <= LINE_LIMIT or "\n" not in letter.clean.text[start:end]
        assert line.source == letter.clean.offsets.to_source(start, end)
        position = end


@pytest.mark.parametrize("form", EVERY_FORM)
def test_every_word_of_the_letter_is_on_exactly_one_line(form: str) -> None:
    """Numbering loses no word and repeats none, whatever the form."""
    numbered = number_lines(letter_of(form))
    assert_sound(numbered)
    shown = " ".join(row.partition("| ")[2] for row in numbered.text.splitlines())
    assert shown.split() == numbered.letter.clean.text.split()


@settings(max_examples=150)
@given(_WORDS)
def test_any_text_is_numbered_soundly(text: str) -> None:
    """Odd spaces, marks and letters never break the tie between a line and its place."""
    numbered = number_lines(load_letter(f"{FINAL}\n{text}\nend"))
    assert_sound(numbered)
    assert len(numbered.text.splitlines()) == len(numbered.lines)


def test_a_text_without_line_ends_is_pointed_into_by_short_lines() -> None:
    """A dump on one line is cut at sentence ends or between words, so that lines stay precise."""
    numbered = number_lines(letter_of("one_long_line"))
    assert len(numbered.lines) > len(ONE_LONG_LINE) / LINE_LIMIT
    assert all(line.clean[1] - line.clean[0] <= LINE_LIMIT for line in numbered.lines)
    text = numbered.letter.clean.text
    for line in numbered.lines[1:]:
        assert text[line.clean[0] - 1].isspace() or not text[line.clean[0] - 1].isalnum()


def test_a_label_begins_a_line_of_its_own() -> None:
    """Where line ends were lost, a passage can still be pointed at from its label on."""
    shown = number_lines(letter_of("one_long_line")).text
    assert shown.count("| Decision rationale:") == 2
    assert shown.count("| MAXIMUS guideline:") == 2


def test_lines_that_do_not_exist_have_no_place() -> None:
    """A number before the first or after the last line is answered with None, not with an error."""
    numbered = number_lines(letter_of("final"))
    last = len(numbered.lines)
    assert numbered.line(0) is None
    assert numbered.line(last + 1) is None
    assert numbered.between(1, last + 1) is None
    assert numbered.between(3, 2) is None
    assert numbered.between(2, last) == (numbered.lines[1].clean[0], numbered.lines[-1].clean[1])


def test_numbering_is_linear() -> None:
    """A megabyte of colons without line ends is numbered in a moment."""
    letter = letter_of("final")
    long = load_letter("IMR ISSUES: " * 90_000 + "\n" + letter.text)
    begun = time.process_time()
    number_lines(long)
    assert time.process_time() - begun < CPU_SECONDS
