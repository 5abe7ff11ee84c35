"""Every form is recognised and its parts and items are found, whatever extraction does to the layout."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from imr_llm.domain.letter import LetterFormat, SectionKind
from imr_llm.letters import clean, find_sections
from tests.letters.damage import (
    FOOTERS,
    LAYOUTS,
    Layout,
    damaged_wordings,
    misread,
    misspaced,
    mistyped,
    paged,
    single_spaced,
)
from tests.letters.finding import assert_found, words_at
from tests.letters.forms import (
    ALL_FORMS,
    Written,
    decision_2013,
    final_determination,
    item_paragraphs,
    notice_2013,
    professional_review,
)


def unnumbered() -> Written:
    """A letter of 2014 on without item numbers."""
    return final_determination(numbered=None)


def fragment() -> Written:
    """A letter of 2014 on without header and item numbers."""
    return final_determination(numbered=None, header=None)


WRITTEN = pytest.mark.parametrize("form", [*ALL_FORMS, unnumbered, fragment])
Form = Callable[[], Written]


@WRITTEN
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout(form: Form, layout: Layout) -> None:
    """Items, summary and documents are the same words in every layout."""
    written = form()
    assert_found(layout(written.paragraphs), written)


@WRITTEN
@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("lines_a_page", [7, 12, 20])
def test_page_furniture(form: Form, footer: str, lines_a_page: int) -> None:
    """Page furniture between any two lines leaves no trace in the items."""
    written = form()
    assert_found(paged(written.text, FOOTERS[footer], lines_a_page), written)


@WRITTEN
@pytest.mark.parametrize("footer", ["page of", "form effective", "letter for case", "final determination"])
def test_page_furniture_in_one_line(form: Form, footer: str) -> None:
    """A table's column has the whole letter on one line, and its pages' feet between any two words."""
    written = form()
    flat = " ".join(paged(written.text, FOOTERS[footer], 12).split())
    assert_found(flat, written)


def test_a_pages_number_above_a_heading_is_no_part_of_the_request() -> None:
    """In a letter without item numbers, right above the heading."""
    written = unnumbered()
    second = written.items[1].request.split()[0]
    assert written.text.count(f"\n\n{second}") == 1
    assert_found(written.text.replace(f"\n\n{second}", f"\n\n4\n{second}"), written)


def test_a_rationale_may_be_headed_otherwise() -> None:
    """As `Rationale:`, `Discussion:` or by whose it is, where the form's own label does not stand."""
    written = final_determination()
    for label in ("Rationale", "Discussion", "The Expert Reviewer's reasoning", "RATIONALE FOR DECISION"):
        assert_found(written.text.replace("Decision rationale:", f"{label}:"), written)


def test_a_number_before_a_mistyped_label_stays() -> None:
    """It ends the paragraph before, however many letters of the label are lost."""
    text = final_determination().text.replace("\nDecision rationale", "\nDecison ratonale")
    assert text.count("Decison ratonale") > 1
    text = text.replace("\n\nDecison", " Page(s): 46.\n\nDecison")
    cleaned = clean(text)
    for item in find_sections(cleaned).items:
        words = words_at(cleaned, item.reviewer_guideline)
        assert words is not None
        assert words.endswith("Page(s): 46.")


@WRITTEN
@pytest.mark.parametrize("damage", [misread, mistyped, misspaced])
@pytest.mark.parametrize("seed", range(6))
def test_damaged_headings_and_labels(
    form: Form, damage: Callable[[str, random.Random], str], seed: int
) -> None:
    """Scanning errors, a wrong letter or a lost space in fixed wording do not lose a part or an item."""
    written = form()
    assert_found(damaged_wordings(written.text, damage, random.Random(seed)), written)


@pytest.mark.parametrize("numbered", ["{}. ", "{}) ", "{}.", "#{}. ", None])
def test_item_numbers(numbered: str | None) -> None:
    """Numbers are taken as printed, in any dress, and by position where none are."""
    written = final_determination(numbered=numbered)
    cleaned = clean(written.text)
    items = find_sections(cleaned).items
    assert [item.number for item in items] == [1, 2, 3]
    printed = [words_at(cleaned, item.printed_number) for item in items]
    assert printed == (["1", "2", "3"] if numbered else [None, None, None])


@pytest.mark.parametrize(
    ("printed", "decision"),
    [
        (": Uphe1d", "Uphe1d"),
        (": 0verturned", "0verturned"),
        (": UPHELD", "UPHELD"),
        (":Upheld", "Upheld"),
        (" Overtumed", "Overtumed"),
        (" : Up held.", "Up held"),
        (" - Upheld", "Upheld"),
        (": Overtuned", "Overtuned"),
    ],
)
def test_damaged_decision_words(printed: str, decision: str) -> None:
    """A decision with damaged letters, without its space or without its colon still ends its heading."""
    written = final_determination()
    cleaned = clean(written.text.replace("Norco 10/325mg #120: Upheld", f"Norco 10/325mg #120{printed}"))
    item = find_sections(cleaned).items[0]
    assert words_at(cleaned, item.decision) == decision
    assert words_at(cleaned, item.request) == "Norco 10/325mg #120"


@WRITTEN
def test_parts_are_ordered_and_apart(form: Form) -> None:
    """Parts follow one another and no heading stands inside its body."""
    cleaned = clean(form().text)
    parts = find_sections(cleaned).parts
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        assert part.heading[0] <= part.heading[1] <= part.body[0] <= part.body[1] <= len(cleaned.text)
        if following is not None and part.kind is not SectionKind.HEADER:
            assert part.body[1] <= following.heading[0]


def test_cover_page_is_parted_from_the_header() -> None:
    """Treatments in dispute and the stated outcome stand in the cover, the labels in the header."""
    cleaned = clean(decision_2013().text)
    sections = find_sections(cleaned)
    header = sections.first(SectionKind.HEADER)
    cover = sections.first(SectionKind.COVER)
    assert header is not None
    assert cover is not None
    assert "UR Denial Date" in cleaned.text[slice(*header.body)]
    assert "Treatment(s)" not in cleaned.text[slice(*header.body)]
    assert "PHYSICAL THERAPY, HOT PACK" in cleaned.text[slice(*cover.body)]
    assert "PARTIAL OVERTURN" in cleaned.text[slice(*cover.body)]


def test_header_before_and_after_a_cover_page_is_read_as_a_whole() -> None:
    """Labels on both sides of a cover page all stand in the header's range."""
    written = decision_2013()
    late = "Date Assigned: 9/9/2013"
    paragraphs = [*written.paragraphs[:6], late, *written.paragraphs[6:]]
    cleaned = clean(single_spaced(paragraphs))
    header = find_sections(cleaned).first(SectionKind.HEADER)
    assert header is not None
    assert "Dated: 12/20/2013" in cleaned.text[slice(*header.body)]
    assert late in cleaned.text[slice(*header.body)]


@pytest.mark.parametrize("form", [decision_2013, notice_2013])
def test_closing_is_no_part_of_the_last_rationale(form: Form) -> None:
    """Disclaimer, signature and copies are the closing."""
    cleaned = clean(form().text)
    closing = find_sections(cleaned).parts[-1]
    assert closing.kind is SectionKind.CLOSING
    assert closing.body[1] == len(cleaned.text)


@pytest.mark.parametrize(
    "trailer", ["Sincerely,\nMedical Director", "cc: Somebody", "/abc", "IMR Final Determination"]
)
def test_trailers_after_the_last_item(trailer: str) -> None:
    """Whatever closes a letter of 2014 on stays out of the last rationale."""
    written = final_determination()
    assert_found(f"{written.text}\n\n{trailer}\n", written)


def test_notice_decisions_come_from_the_list() -> None:
    """Each argued item takes the decision of the listed sentence about the same request."""
    cleaned = clean(notice_2013().text)
    sections = find_sections(cleaned)
    said = [
        ["not" in cleaned.text[slice(*item.decision)] for item in items if item.decision is not None]
        for items in (sections.items, sections.listed_items)
    ]
    assert said == [[True, False], [True, False]]
    assert all(item.claims_administrator_guideline == item.reviewer_guideline for item in sections.items)


def test_of_two_lists_that_differ_the_one_with_the_reasons_decides() -> None:
    """The list on the first page stays beside it, so that the difference can be noticed."""
    written = notice_2013().text
    first, second = (
        part.start() for part in re.finditer("request for one MRI", written[: written.index("Regarding")])
    )
    assert first < second
    text = (
        written[:first] + written[first:second].replace("neck is med", "neck is not med") + written[second:]
    )
    cleaned = clean(text)
    sections = find_sections(cleaned)
    decisions = [one.decision for kind in (sections.items, sections.listed_items) for one in kind]
    words = [cleaned.text[slice(*one)].replace("\n", " ") for one in decisions if one is not None]
    assert [" not" in one or "notm" in one for one in words] == [True, False, True, True]


def test_professional_review_leaves_the_decision_open() -> None:
    """The fixed heading decides nothing."""
    (item,) = find_sections(clean(professional_review().text)).items
    assert item.decision is None
    assert item.claims_administrator_guideline is None


@pytest.mark.parametrize(
    ("first", "base"),
    [
        (2, LetterFormat.FINAL_DETERMINATION),
        (4, LetterFormat.FINAL_DETERMINATION),
        (5, LetterFormat.FINAL_DETERMINATION),
    ],
)
def test_fragments_of_a_final_determination(first: int, base: LetterFormat) -> None:
    """However much is cut off before the items, the fragment's form and items are recognised."""
    written = final_determination()
    cleaned = clean(single_spaced(written.paragraphs[first:]))
    sections = find_sections(cleaned)
    assert sections.letter_format is LetterFormat.FRAGMENT
    assert sections.base_format is base
    assert [words_at(cleaned, item.request) for item in sections.items] == [
        item.request for item in written.items
    ]


@pytest.mark.parametrize(("form", "first"), [(decision_2013, 6), (notice_2013, 8), (professional_review, 2)])
def test_fragments_of_other_forms(form: Form, first: int) -> None:
    """A letter without its front page is a fragment of its form."""
    written = form()
    sections = find_sections(clean(single_spaced(written.paragraphs[first:])))
    assert sections.letter_format is LetterFormat.FRAGMENT
    assert sections.base_format is written.letter_format


@pytest.mark.parametrize("disclaimer", ["", "Disclaimer: ", "DISCLAIMER:\n", "disclaimer - "])
def test_a_notice_that_ends_in_its_case_summary_keeps_it(disclaimer: str) -> None:
    """The remark whose words the summary is closes no letter, whatever it is called."""
    written = notice_2013()
    (index,) = (i for i, words in enumerate(written.paragraphs) if written.summary in words)
    heading, _, summary = written.paragraphs[index].partition("\n")
    text = "\n\n".join([*written.paragraphs[:index], f"{heading}\n{disclaimer}{summary}"])
    cleaned = clean(text)
    (part,) = (one for one in find_sections(cleaned).parts if one.kind is SectionKind.CASE_SUMMARY)
    assert cleaned.text[slice(*part.body)].endswith('He was denied 6 visits."')


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "Dear Sir, thank you for the case summary. Yours.",
        "Case Number: 12\nPriority: high\n" * 5,
    ],
)
def test_other_texts_are_unknown(text: str) -> None:
    """A text that is none of the forms has no sections."""
    sections = find_sections(clean(text))
    assert sections.letter_format is LetterFormat.UNKNOWN
    assert sections.base_format is LetterFormat.UNKNOWN
    assert sections.items == ()


def test_twenty_items() -> None:
    """As many items as a letter may have are found in order."""
    from dataclasses import replace

    base = final_determination().items[0]
    items = tuple(replace(base, number=number, request=f"Drug {number} #30") for number in range(1, 21))
    written = final_determination(items)
    assert_found(written.text, written)


def test_list_of_decisions_before_the_rationales() -> None:
    """A list of all decisions before the first item is a list, not more items."""
    written = final_determination()
    heads = [item_paragraphs(item)[0] for item in written.items]
    paragraphs = [*written.paragraphs[:5], *heads, *written.paragraphs[5:]]
    cleaned = clean(single_spaced(paragraphs))
    sections = find_sections(cleaned)
    assert len(sections.items) == 3
    assert len(sections.listed_items) == 3
