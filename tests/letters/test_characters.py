"""Tests of making characters plain."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from imr_llm.letters.characters import is_plain, length_changes, one_for_one, plain

_CHARACTERS = st.one_of(
    st.characters(),
    st.sampled_from("a e\t\n\f\x0b\x7f\xa0\u2019\u201c\u2000\u2002\u1ffd\xb4\ufb01\u0301\u200b"),
)


@given(st.text(_CHARACTERS, max_size=80))
def test_every_character_becomes_its_plain_form(text: str) -> None:
    """A text is made plain as its characters are one by one, those that change length left as they are."""
    expected = "".join(become if len(become := plain(char)) == 1 else char for char in text)
    assert one_for_one(text) == expected


def test_many_different_characters_become_plain() -> None:
    """A text of very many different characters is made plain all the same."""
    text = "".join(map(chr, range(0x20, 0x3000)))
    assert one_for_one(text) == "".join(become if len(become := plain(char)) == 1 else char for char in text)


@given(st.text(_CHARACTERS, max_size=80))
def test_nothing_changes_in_a_plain_text(text: str) -> None:
    """What counts as plain has no character that cleaning changes."""
    if is_plain(text):
        assert one_for_one(text) == text
        assert length_changes(text) == []
