"""Words compare whatever their case, and no offset moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.words import PhraseIndex, fold, pieces, word_list


@given(st.text(max_size=60))
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    """A folded text is as long as the text, character for character."""
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(small in {big, big.lower()} for small, big in zip(folded, text, strict=True))


def test_a_capital_that_lowers_to_two_characters_stays_one() -> None:
    """U+0130 would shift everything after it."""
    assert fold("\u0130 NORCO")[2:] == "norco"


def test_pieces_are_the_words_and_number_signs() -> None:
    """Punctuation separates, `#` counts."""
    assert pieces("Tylenol #3, w/codeine") == ("tylenol", "#", "3", "w", "codeine")


def test_the_longest_phrase_wins() -> None:
    """An index finds the longest of the phrases that begin alike, over spaces and hyphens."""
    index = PhraseIndex(["depo", "depo medrol", "ms contin"])
    assert index.end_of_match("depo-medrol 40", "depo", 4) == 11
    assert index.end_of_match("depo only", "depo", 4) == 4
    assert index.end_of_match("ms only", "ms", 2) is None
    assert "depo" in index.first_pieces


def test_lists_come_without_comments() -> None:
    """Data files are read without their comment lines and blank lines."""
    assert all(entry and not entry.startswith("# ") for entry in word_list("drugs"))
