"""The plain text: abbreviations in full once, terms explained where used."""

from __future__ import annotations

from imr_llm.domain.record import Category
from imr_llm.summary import write_summary
from imr_llm.summary.layout import Expander
from imr_llm.summary.texts import load_texts
from tests.summary.records import CREATED, all_records, five_items, one_drug

GLOSSARY = load_texts().glossary


def test_an_abbreviation_is_written_in_full_once() -> None:
    """At its first use, in brackets; own text that gives the full form first counts as that use."""
    expander = Expander()
    known = GLOSSARY.abbreviations_for(None)
    assert expander.expand("An MRI and an MRI.", known) == "An MRI [magnetic resonance imaging] and an MRI."
    assert expander.expand("The MRI.", known) == "The MRI."
    assert expander.expand("utilization review (UR) and UR", known) == "utilization review (UR) and UR"


def test_parts_of_words_are_no_abbreviations() -> None:
    """TENSION is not TENS, and a hyphenated name keeps its form."""
    assert Expander().expand("TENSION, H-TENS", GLOSSARY.abbreviations_for(None)) == "TENSION, H-TENS"


def test_some_abbreviations_mean_something_only_in_their_category() -> None:
    """PT is physical therapy in a rehabilitation request and unknown elsewhere."""
    assert "PT" in GLOSSARY.abbreviations_for(Category.REHABILITATION)
    assert "PT" not in GLOSSARY.abbreviations_for(Category.DENTAL)


def test_only_terms_that_occur_are_explained() -> None:
    """Retrospective where a request was; board certified is no certified request."""
    terms = {term.term for term in write_summary(one_drug(), created_at=CREATED).terms}
    assert "Retrospective" in terms
    assert "Certified" not in terms
    assert "Retrospective" not in {
        term.term for term in write_summary(five_items(), created_at=CREATED).terms
    }


def test_every_term_explained_is_in_the_text() -> None:
    """The text lists exactly the structured terms."""
    for record in all_records().values():
        summary = write_summary(record, created_at=CREATED)
        for term in summary.terms:
            assert f"{term.term}: {term.meaning}" in summary.text


def test_paragraphs_are_separated_by_blank_lines() -> None:
    """Headline, overview, one for each request, meaning, terms."""
    summary = write_summary(five_items(), created_at=CREATED)
    assert len(summary.text.split("\n\n")) == 2 + 5 + 2
