"""The real letter, where it is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm.domain.letter import Letter, LetterFormat, SectionKind
from imr_llm.letters import load_letter
from tests.letters.test_offsets import assert_maps, assert_spans

SEED = Path(__file__).parents[3] / "shared" / "letters" / "seed_letter.txt"
pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the seed letter is not at hand")


@pytest.fixture(name="letter")
def fixture_letter() -> Letter:
    """The seed letter as loaded."""
    return load_letter(SEED)


def test_form_and_parts(letter: Letter) -> None:
    """It is a fragment of a final determination with its three parts."""
    sections = letter.sections
    assert sections.letter_format is LetterFormat.FRAGMENT
    assert sections.base_format is LetterFormat.FINAL_DETERMINATION
    assert [part.kind for part in sections.parts] == [
        SectionKind.QUALIFICATIONS,
        SectionKind.CASE_SUMMARY,
        SectionKind.DECISIONS,
    ]


def test_items(letter: Letter) -> None:
    """Both items are found with their paragraphs."""
    items = letter.sections.items
    assert [letter.words(item.decision) for item in items if item.decision] == ["Upheld", "Overturned"]
    assert [len(letter.words(item.request).split()) for item in items] == [6, 4]
    for item in items:
        assert item.claims_administrator_guideline
        assert item.reviewer_guideline
        assert item.rationale
        assert letter.words(item.rationale).endswith("medically necessary.")


def test_broken_words_and_page_breaks_are_undone(letter: Letter) -> None:
    """The word broken over a page and the lines broken by one are whole again."""
    rationale = letter.sections.items[1].rationale
    assert rationale is not None
    words = letter.words(rationale)
    assert "and non-certified with" in words
    assert "his CBT program." in words


def test_offsets(letter: Letter) -> None:
    """Every span of every part slices the source exactly."""
    assert_maps(letter.text, letter.clean)
    assert_spans(letter)
