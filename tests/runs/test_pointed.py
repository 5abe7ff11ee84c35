"""Records without letter text hold no word of the letter, and with the letter are again what they were."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm import extract, load_letter, summarize
from imr_llm.domain.letter import Letter
from imr_llm.errors import LedgerError
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.load import letter_of
from imr_llm.runs.pointed import is_pointed, pointed, restored
from tests.cli.command import LETTERS
from tests.runs.here import reader_settings

NAMES = sorted(path.name for path in LETTERS.iterdir() if path.suffix in {".txt", ".pdf"})


def strings(kept: Any) -> Iterator[str]:
    """Everything that a record without letter text says in its own words."""
    if isinstance(kept, dict):
        if set(kept) == {"at"}:
            yield from (one for one in kept["at"] or () if isinstance(one, str))
        else:
            for key, value in kept.items():
                if key not in {"source", "provenance"}:
                    yield from strings(value)
    elif isinstance(kept, list):
        for one in kept:
            yield from strings(one)
    elif isinstance(kept, str):
        yield kept


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_records_and_summaries_of_letters(name: str, language: str) -> None:
    """Byte for byte what they were, and not one word of the letter in what is kept."""
    letter = load_letter(LETTERS / name)
    settings = reader_settings(summary_language=language)
    record = extract(letter, settings=settings)
    text = letter.text.lower()
    for made in (record, summarize(record, settings=settings)):
        data = made.model_dump_json().encode()
        kept = pointed(data, letter)
        assert is_pointed(kept)
        assert not is_pointed(data)
        assert restored(kept, letter) == data
        words = {word for said in strings(json.loads(kept)["told"]) for word in re.findall(r"\w+", said)}
        assert not [word for word in words if word.lower() in text]


ALPHABET = "aBß 1.ı\n-İé–"
"""Few characters, so that words meet; among them such as have no single capital."""


@given(st.text(ALPHABET, min_size=1, max_size=60), st.lists(st.text(ALPHABET, max_size=30), max_size=4))
def test_any_strings_come_back(text: str, values: list[str]) -> None:
    """Whatever the letter and whatever is said of it."""
    letter = _letter(f"Case\n{text}")
    data = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    assert restored(pointed(data, letter), letter) == data


def test_no_value_comes_back_as_none() -> None:
    """What is removed has null for a value, which is nothing that was lost."""
    letter = _letter("The employee is Ann Bee.")
    assert restored(pointed(b"null", letter), letter) == b"null"


def test_another_letter_gives_nothing() -> None:
    """A place in one letter is no place in another."""
    one, other = _letter("The employee is Ann Bee."), _letter("The employee is Cy Dee.")
    kept = pointed(b'["Ann Bee"]', one)
    assert restored(kept, one) == b'["Ann Bee"]'
    with pytest.raises(LedgerError, match="cannot be put together"):
        restored(kept, other)


def _letter(text: str) -> Letter:
    return letter_of("letter.txt", "0" * 64, SourceText(text, "text/plain"))
