"""Guideline paragraphs: every citation with its body, title and pages, and what is said of the MTUS."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.citations import parse_citations, says_based_on_mtus
from tests.patience import CPU_SECONDS
from tests.vocabulary.other_paragraphs import OTHER
from tests.vocabulary.schedule_paragraphs import SCHEDULE, Cited

PARAGRAPHS = (*SCHEDULE, *OTHER)


WORDS = (
    *(
        "MTUS",
        "Non-MTUS Citation",
        "ACOEM",
        "ODG",
        "Official Disability Guidelines (ODG)",
        "Page(s):",
        "76-80",
    ),
    *("Decision based on", "did not base", "their decision on the", "Chronic Pain Treatment Guidelines", "."),
    *(
        ",",
        ";",
        "and",
        "which is part of the",
        "Section(s):",
        "Knee Chapter",
        "2004",
        "(",
        ")",
        "page 23 of the",
    ),
    *("based its decision on", "FDA", "http://x.y", "\n", "(ACOEM 2017)", "The Expert Reviewer", "124"),
)


@pytest.mark.parametrize(("text", "says", "cited"), PARAGRAPHS, ids=lambda value: str(value)[:70])
def test_paragraphs_are_read(text: str, says: bool | None, cited: tuple[Cited, ...]) -> None:
    """What is cited, with title and pages as printed, and whether the MTUS is said to be the basis."""
    found = parse_citations(text)
    assert (
        tuple((one.citation.guideline.value, one.citation.title, one.citation.pages) for one in found)
        == cited
    )
    said = says_based_on_mtus(text)
    assert (said and said[0]) == says
    check_places(text)


def test_white_space_of_the_layout_does_not_matter() -> None:
    """Double spacing inside a paragraph changes no citation."""
    for text, says, cited in PARAGRAPHS:
        spaced = text.replace(" ", " \n\n")
        found = parse_citations(spaced)
        assert [(one.citation.guideline.value, one.citation.title) for one in found] == [
            (guideline, title) for guideline, title, _ in cited
        ]
        said = says_based_on_mtus(spaced)
        assert (said and said[0]) == says


def test_the_body_named_decides_where_names_stand_together() -> None:
    """An ACOEM edition of the adopted schedule is the MTUS's, an ACOEM chapter of the old one ACOEM's."""
    adopted, old = (
        parse_citations(f"Decision based on MTUS Knee Disorders ({edition}).")[0].citation.guideline.value
        for edition in ("ACOEM 2019", "see Knee chapter")
    )
    assert (adopted, old) == ("MTUS", "MTUS")
    [chapter] = parse_citations("Decision based on MTUS ACOEM Chapter 13 Knee Complaints.")
    assert chapter.citation.guideline.value == "ACOEM"


@given(st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join) | st.text(max_size=120))
def test_any_paragraph_is_read_without_error(text: str) -> None:
    """Whatever the paragraph, every range lies in it and shows its value."""
    check_places(text)
    said = says_based_on_mtus(text)
    assert said is None or 0 <= said[1][0] < said[1][1] <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "MTUS ",
        "ODG, ",
        "page 1, ",
        "did not base ",
        "          ",
        "(",
        "Non-MTUS Citation ",
        "a. ",
        "; FDA x",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    """No megabyte of text takes time by the square of its length."""
    text = "Decision based on " + piece * (1_000_000 // len(piece))
    begin = time.process_time()
    parse_citations(text)
    says_based_on_mtus(text)
    assert time.process_time() - begin < CPU_SECONDS


def check_places(text: str) -> None:
    """Every range of every citation lies in the text, and title and pages stand where they point."""
    for one in parse_citations(text):
        start, end = one.range
        assert 0 <= start < end <= len(text)
        for place, value in ((one.title_range, one.citation.title), (one.pages_range, one.citation.pages)):
            if place is None:
                assert value is None
            else:
                assert start <= place[0] < place[1] <= end
                assert " ".join(text[slice(*place)].split()) == value
        assert start <= one.guideline_range[0] < one.guideline_range[1] <= end


@pytest.mark.parametrize(
    "spoken",
    [
        "The ODG was added since the other guideline is silent on it.",
        "The ODG does not recommend it.",
        "ODG states that a trial comes first.",
        "The ODG is more recent.",
        "The Official Disability Guidelines were consulted for the rest.",
        "ODG supports it after surgery.",
        "The ODG requires a trial.",
        "ODG has criteria for it.",
        "The Official Disability Guidelines recommends it as an option; ODG notes risks.",
        "The ODG are of use here.",
    ],
)
def test_a_body_that_is_spoken_of_again_is_no_further_citation(spoken: str) -> None:
    """Behind a citation with a title a sentence that tells of the same body cites nothing more."""
    found = parse_citations(f"Decision based on ODG, Low Back Chapter, Facet joint injections. {spoken}")
    assert [one.citation.title for one in found] == ["Low Back Chapter, Facet joint injections"]


def test_the_point_of_an_edition_belongs_to_the_title() -> None:
    """`12th ed.` ends with its point, before pages as at the end."""
    cited = "Decision based on Non-MTUS Citation Textbook of Hand Care, 12th ed."
    assert [one.citation.title for one in parse_citations(cited)] == ["Textbook of Hand Care, 12th ed."]
    assert [one.citation.title for one in parse_citations(f"{cited}, page 40")] == [
        "Textbook of Hand Care, 12th ed."
    ]


def test_a_body_that_is_named_again_in_a_list_is_cited() -> None:
    """What a list of guidelines names without a title is a citation of its own."""
    found = parse_citations("Decision based on ODG, Pain Chapter, Opioids, and ACOEM.")
    assert [one.citation.guideline.value for one in found] == ["ODG", "ACOEM"]


@pytest.mark.parametrize(
    "pages",
    [
        "78 to 80 and 91 to 93",
        "78 through 80",
        "207 to 209 and 213",
        "74 - 96 and 78 to 80",
    ],
)
@pytest.mark.parametrize("label", ["Page(s):", "pages", "pp", "pp."])
def test_ranges_of_pages_are_whole_in_words_too(label: str, pages: str) -> None:
    """`to` and `through` join pages as a dash does, and `pp` needs no full stop."""
    (found,) = parse_citations(f"MTUS Chronic Pain Medical Treatment Guidelines Opioids {label} {pages}.")
    assert found.citation.pages == pages
    assert found.citation.title == "Chronic Pain Medical Treatment Guidelines Opioids"
