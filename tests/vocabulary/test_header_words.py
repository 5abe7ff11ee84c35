"""Tests of the header's labels: their words name nobody."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.header_words import names_a_label


@pytest.mark.parametrize(
    "words", ["Provider Name", "PROVIDER NAME:", "Employer", "Claims Administrator:", "Date of Injury"]
)
def test_a_label_is_told(words: str) -> None:
    """In any case and with its colon."""
    assert names_a_label(words)


@pytest.mark.parametrize("words", ["Maria Alvarez", "J. Provider-Smith", "", "***"])
def test_a_name_is_no_label(words: str) -> None:
    """Also where one of its words is a label's."""
    assert not names_a_label(words)
