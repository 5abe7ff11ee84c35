"""Sentences for people of what findings say by code and path."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import FindingCode
from imr_llm.runs.plain_words import SENTENCES, in_words
from imr_llm.runs.rows import LetterRow, LetterState


def row(state: LetterState, message: str) -> LetterRow:
    """A row of the ledger with this message."""
    return LetterRow(number=1, id="letter.txt", sha256="0", state=state, message=message)


def test_every_code_has_a_sentence_of_its_own() -> None:
    """No two read the same, and none is the code again."""
    assert set(SENTENCES) == set(FindingCode)
    assert len(set(SENTENCES.values())) == len(FindingCode)
    assert all(" " in words and "_" not in words for words in SENTENCES.values())


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (
            "outcome_conflict at case.stated_outcome",
            "The outcome on the cover page does not fit the decisions (case, stated outcome).",
        ),
        (
            "missing_section at disputed_items[0].rationale; missing_section at disputed_items[11].rationale",
            "A section is missing that letters of this form have (item 1, rationale, item 12, rationale).",
        ),
        (
            "ungrounded_value at disputed_items[1]; date_order at patient.diagnoses[0].name",
            (
                "A value was not found in the letter, and is left out (item 2). Dates stand in an order that "
                "cannot be (patient, diagnoses 1, name)."
            ),
        ),
        (
            "date_order at case.date_of_injury; the record has no summary: imr-llm itself failed",
            (
                "Dates stand in an order that cannot be (case, date of injury). "
                "The record has no summary: imr-llm itself failed."
            ),
        ),
        ("", ""),
    ],
)
def test_codes_and_paths_become_sentences(message: str, words: str) -> None:
    """One sentence for each code, with its places; what is no code stays as it is."""
    assert in_words(row(LetterState.REVIEW, message)) == words


def test_what_failed_says_so_itself() -> None:
    """The message of an error is a sentence already."""
    failed = row(LetterState.FAILED, "'letter.txt' holds no text; give a letter with words in it")
    assert in_words(failed) == "'letter.txt' holds no text; give a letter with words in it."
