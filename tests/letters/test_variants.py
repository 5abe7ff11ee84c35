"""Small ways in which real letters differ from the form, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.letters.damage import Layout, double_spaced, no_paragraphs, one_line, single_spaced
from tests.letters.finding import assert_found
from tests.letters.forms import (
    DECISIONS_LEAD_IN,
    Item,
    Written,
    decision_2013,
    final_determination,
    notice_2013,
    professional_review,
)

LAYOUTS = pytest.mark.parametrize("layout", [single_spaced, double_spaced, no_paragraphs, one_line])
IN_ORDER = "IMR ISSUES, DECISIONS AND RATIONALES"


def changed(written: Written, *changes: tuple[str, str]) -> list[str]:
    """The letter's paragraphs with words replaced; every change must apply."""
    text = "\f".join(written.paragraphs)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text.split("\f")


def reworded(item: Item, change: Callable[[str], str]) -> Item:
    """The item with both guideline paragraphs changed."""
    return replace(
        item,
        claims_administrator=change(item.claims_administrator or ""),
        reviewer=change(item.reviewer or ""),
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#120: Upheld", "#120:\nUpheld"),
        ("#120: Upheld", "#120\n: Upheld"),
        ("#120: Upheld", "#120 (Upheld)"),
        ("1. Norco", "• 1. Norco"),
        ("CLINICAL CASE SUMMARY\n", ""),
        ("HOW THE IMR FINAL DETERMINATION WAS MADE\n", ""),
        (f"{IN_ORDER}\n{DECISIONS_LEAD_IN}", IN_ORDER),
        (f"{IN_ORDER}\n", ""),
        (f"{IN_ORDER}\n{DECISIONS_LEAD_IN}\n\n", ""),
        ("CLINICAL CASE SUMMARY", "Clinical Case Summary"),
        (IN_ORDER, "Imr Issues, Decisions and Rationales:"),
        ("Decision rationale:", "Decision Rationale -"),
        ("Decision rationale:", "Decision rationale\n"),
        ("Decision rationale:", "DECISION RATIONALE:"),
        ("MAXIMUS guideline:", "Expert Reviewer guideline:"),
        ("MAXIMUS guideline:", "MAXIMUSguidelines :"),
        ("medical records:", "medical rec0rds"),
        ("developed the following", "develop the folowing"),
    ],
)
def test_final_determination(old: str, new: str) -> None:
    """A heading, label or lead-in that is lost or dressed otherwise changes nothing."""
    written = final_determination()
    assert old in written.text
    assert_found(written.text.replace(old, new), written)


@LAYOUTS
def test_issue_at_dispute_inside_a_sentence(layout: Layout) -> None:
    """The words that head a professional review head nothing inside a guideline paragraph."""
    written = notice_2013()
    old, new = "relied on the same section", "found it applicable and relevant to the issue at dispute"
    items = (reworded(written.items[0], lambda words: words.replace(old, new)), written.items[1])
    assert_found(layout(changed(written, (old, new))), replace(written, items=items))


@LAYOUTS
def test_notice_without_numbers(layout: Layout) -> None:
    """Items of an unnumbered notice find their decisions by the request."""
    written = notice_2013()
    assert_found(layout(changed(written, ("1) ", ""), ("2) ", ""))), written)


@LAYOUTS
def test_notice_with_swapped_numbers(layout: Layout) -> None:
    """A decision is taken from the sentence about the same request, whatever its number."""
    written = notice_2013()
    swapped = changed(written, ("1) Reg", "0) Reg"), ("2) Reg", "1) Reg"), ("0) Reg", "2) Reg"))
    assert_found(layout(swapped), written)


@LAYOUTS
@pytest.mark.parametrize(
    ("old", "new"), [("1. Twelve", "1. The request for Twelve"), ("1. Twelve", "1) Twelve"), ("1. T", "1.T")]
)
def test_decision_sentences(layout: Layout, old: str, new: str) -> None:
    """The sentence that heads an item may be worded and numbered in several ways."""
    written = decision_2013()
    assert_found(layout(changed(written, (old, new))), written)


@LAYOUTS
def test_decision_letter_without_documents(layout: Layout) -> None:
    """The list of documents may be absent."""
    written = decision_2013()
    paragraphs = [one for one in written.paragraphs if not one.startswith("DOCUMENTS")]
    assert_found(layout(paragraphs), replace(written, documents=None))


@LAYOUTS
def test_sides_named_inside_a_rationale(layout: Layout) -> None:
    """Sentences about either side inside a rationale open no paragraph of their own."""
    written = decision_2013()
    old, new = (
        "Nine to ten",
        "The Claims Administrator denied it. The Physician Reviewer based this on age. Ten",
    )
    first = written.items[0]
    items = (replace(first, rationale=(first.rationale or "").replace(old, new)), written.items[1])
    assert_found(layout(changed(written, (old, new))), replace(written, items=items))


@LAYOUTS
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "DISPUTE:\nTransfer by taxi to all medical visits",
            "DISPUTE: Transfer by taxi to all medical visits",
        ),
        ("visits", "visits medically necessary?"),
        ("IS/WAS NOT\nMEDICALLY", "WAS NOT\nMEDICALLY"),
        ("GUIDELINE(S)", "GUIDELINES"),
        ("RATIONALE FOR WHY THE REQUESTED", "RATIONALE FOR WHY THE REQUESTEDD"),
    ],
)
def test_professional_review(layout: Layout, old: str, new: str) -> None:
    """Headings of a professional review vary; a question around the issue is no part of the request."""
    written = professional_review()
    assert_found(layout(changed(written, (old, new))), written)


@LAYOUTS
def test_an_item_that_is_decided_and_argued_nowhere(layout: Layout) -> None:
    """A decision of a notice's list whose reasons are missing is an item all the same."""
    written = notice_2013()
    last = "the request for one MRI of the neck is medically necessary and appropriate."
    brace = (
        "MAXIMUS Federal Services, Inc. has determined the request for a brace is not medically necessary."
    )
    added = Item("a brace", "is not medically necessary", None, None, None, 3)
    paragraphs = changed(written, (last, f"{last}\n3) {brace}"))
    assert_found(
        layout(paragraphs),
        replace(written, items=(*written.items, added), listed=(*written.listed, added)),
    )
