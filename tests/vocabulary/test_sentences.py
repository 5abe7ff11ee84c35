"""Where sentences end in prose."""

from __future__ import annotations

import time

import pytest

from imr_llm.vocabulary.sentences import sentences
from tests.patience import CPU_SECONDS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he was seen. no surgery; none planned.", ["he was seen.", " no surgery;", " none planned."]),
        ('dr. smith said "stop." then left', ['dr. smith said "stop."', " then left"]),
        ("norco 2.5 mg... was tried.", ["norco 2.5 mg...", " was tried."]),
        ("a.b!c) d", ["a.b!c) d"]),
    ],
)
def test_sentences_end_where_a_stop_is_followed_by_space(text: str, expected: list[str]) -> None:
    """Stops inside words and after abbreviations end nothing; quotes and brackets go with their sentence."""
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize("piece", [".", "?!", ".'", ". ", "dr. "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    """A megabyte of stops before a word is searched in time by its length, not by its square."""
    begin = time.process_time()
    sentences(piece * (1_000_000 // len(piece)) + "x")
    assert time.process_time() - begin < CPU_SECONDS
