"""Compares the sections that were found with what a written letter holds."""

from __future__ import annotations

from imr_llm.domain.letter import CleanText, ItemSection, Range, SectionKind, Sections
from imr_llm.letters import clean, find_sections
from tests.letters.forms import Item, Written


def flat(words: str | None) -> str | None:
    """The words with layout undone."""
    return None if words is None else " ".join(words.split())


def words_at(cleaned: CleanText, span: Range | None) -> str | None:
    """The clean words of a range with layout undone."""
    return None if span is None else flat(cleaned.text[span[0] : span[1]])


def found_item(cleaned: CleanText, item: ItemSection) -> Item:
    """An item section as the words that it points at."""
    return Item(
        words_at(cleaned, item.request) or "",
        words_at(cleaned, item.decision),
        words_at(cleaned, item.claims_administrator_guideline),
        words_at(cleaned, item.reviewer_guideline),
        words_at(cleaned, item.rationale),
    )


def expected_item(item: Item) -> Item:
    """A written item with layout undone."""
    return Item(
        flat(item.request) or "",
        flat(item.decision),
        flat(item.claims_administrator),
        flat(item.reviewer),
        flat(item.rationale),
    )


def body(cleaned: CleanText, sections: Sections, kind: SectionKind) -> str | None:
    """The words of the first part of a kind."""
    part = sections.first(kind)
    return None if part is None else words_at(cleaned, part.body)


def assert_found(text: str, written: Written) -> None:
    """The text's sections are those of the written letter, word for word."""
    cleaned = clean(text)
    sections = find_sections(cleaned)
    assert [found_item(cleaned, item) for item in sections.items] == [
        expected_item(item) for item in written.items
    ]
    assert sections.letter_format is written.letter_format
    assert body(cleaned, sections, SectionKind.CASE_SUMMARY) == flat(written.summary)
    assert body(cleaned, sections, SectionKind.DOCUMENTS) == flat(written.documents)
    assert [words_at(cleaned, item.request) for item in sections.listed_items] == [
        flat(item.request) for item in written.listed
    ]
