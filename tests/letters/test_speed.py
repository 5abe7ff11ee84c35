"""Cleaning and sections are linear: adversarial text takes no longer than its length allows."""

from __future__ import annotations

import time

import pytest

from imr_llm.letters import clean, find_sections
from imr_llm.letters.escapes import escapes
from tests.letters.forms import (
    decision_2013,
    final_determination,
    item_paragraphs,
    notice_2013,
    professional_review,
)
from tests.patience import CPU_SECONDS

SIZE = 150_000

REPEATED = {
    "spaces": " ",
    "newlines": "\n",
    "one letter": "a",
    "list numbers": "1.",
    "numbered lines": "1. a\n",
    "colons": ": ",
    "broken words": "a-\n",
    "soft hyphens": "a\ufffe\n",
    "zero width": "a\u200b\n",
    "combining marks": "e\u0301",
    "ligatures": "\ufb01",
    "page numbers": "1\f",
    "page lines": "Page 1 of 2\n",
    "a column of numbers": "1 \n",
    "decisions": ": Upheld\n",
    "headings": "x: Upheld\n\n",
    "labels": "Claims Administrator guideline: ",
    "rationales": "x: Upheld\nDecision rationale: ",
    "deciding sentences": "1. x is not medically necessary and appropriate.\n",
    "parts": "CLINICAL CASE SUMMARY\n",
    "mistyped parts": "Clinicol Case Summory\n\n",
    "notice items": "1) Regarding the request for x:\n",
    "notice list": "1) MAXIMUS Federal Services has determined the request for x is medically necessary\n",
    "reviewer sentences": "Upheld The Claims Administrator based. The Expert Reviewer based. ",
    "closings": "cc: /ab ",
    "look-alikes": "rnm",
    "line ends written out": "a\\n",
    "tags": "<br ",
    "entities": "&#12",
    "a sheet's line ends": "_x000D_\n",
    "another code": "\u00e2\u20ac\u2122",
    "quoted lines": ">>> a\n",
    "hyphens before spaces": "a- ",
    "final determinations": final_determination().text + "\n\n",
    "decisions of 2013": decision_2013().text + "\n\n",
    "notices": notice_2013().text + "\n\n",
    "professional reviews": professional_review().text + "\n\n",
}


@pytest.mark.parametrize("name", REPEATED)
def test_adversarial_text_is_linear(name: str) -> None:
    """No repetition of a piece makes any pattern backtrack."""
    piece = REPEATED[name]
    text = piece * (SIZE // len(piece))
    started = time.process_time()
    find_sections(clean(text, None, escapes(text)))
    assert time.process_time() - started < CPU_SECONDS


@pytest.mark.parametrize(
    "heading",
    [
        "HOW THE IMR FINAL DETERMINATION WAS MADE",
        "CLINICAL CASE SUMMARY",
        "IMR ISSUES, DECISIONS AND RATIONALES",
        "Claims Administrator guideline:",
        "Decision rationale:",
    ],
)
def test_headings_that_a_letter_repeats(heading: str) -> None:
    """A heading that stands again and again behind the letter's own is read in linear time too."""
    own = final_determination().text
    grown = own.replace("\n\n", "\n\n" + f"{heading}\n" * (SIZE // len(heading)), 1)
    started = time.process_time()
    find_sections(clean(own + f"\n{heading}" * (SIZE // len(heading))))
    find_sections(clean(grown))
    assert time.process_time() - started < CPU_SECONDS


def test_a_thousand_items() -> None:
    """A letter of far too many items is read in linear time too."""
    written = final_determination()
    body = "\n\n".join(paragraph for item in written.items for paragraph in item_paragraphs(item))
    text = "\n\n".join([*written.paragraphs[:5], *[body] * 350])
    started = time.process_time()
    sections = find_sections(clean(text))
    assert time.process_time() - started < CPU_SECONDS
    assert len(sections.items) == 1050
