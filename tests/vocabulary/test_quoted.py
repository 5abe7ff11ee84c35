"""Quotation marks around a passage."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.quoted import unquoted


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ('"The knee is worse."', "The knee is worse."),
        ('"Relief was "so so", he says."', 'Relief was "so so", he says.'),
        ("“Relief was (“none”) so far.”", "Relief was (“none”) so far."),
        ('"one "two""', 'one "two"'),
        ('"Better" and then "worse"', '"Better" and then "worse"'),
        ("“Better” and then “worse”", "“Better” and then “worse”"),
        ('"He is "better."', '"He is "better."'),
        ('He is "better"', 'He is "better"'),
        ("'tis the patient's knee'", "'tis the patient's knee'"),
        ('"', '"'),
        ("", ""),
    ],
)
def test_only_marks_that_enclose_all_of_it_go(passage: str, words: str) -> None:
    """Quotations inside of a passage stay whole, and two of them side by side keep their marks."""
    assert passage[slice(*unquoted(passage, 0, len(passage)))] == words
