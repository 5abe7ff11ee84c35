"""An item's heading is found behind any rationale, whatever stands inside the heading."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle

import pytest

from tests.letters.damage import Layout, double_spaced, no_paragraphs, single_spaced
from tests.letters.finding import assert_found
from tests.letters.forms import NORCO, Item, final_determination

REQUESTS = (
    "Retro: Norco 10/325mg #120 (DOS: 3/1/14)",
    "Physical therapy 2 x week x 6 weeks\nfor the low back",
    "Hot/cold unit, 30 day rental; Dr. Smith",
    "12 sessions of acupuncture",
    "(R) Shoulder arthroscopy",
    "Associated surgical service:\nAssistant surgeon",
    (
        "1 Lumbar epidural steroid injection at L4-5 between\n3/1/2014 and 4/30/2014 (retrospective\n"
        "review of a request dated\n2/1/2014)"
    ),
    "L5-S1 fusion",
    "Urine drug screen, DOS 1/2/2014, 2/3/2014",
    "Transportation to and from all medical visits while the worker cannot drive",
)
RATIONALES = (
    "The guideline was met. The request is not medically necessary.",
    "It is not shown. Recommend non-certification.",
    "Findings: 1. Pain. 2. Weakness. 3. Numbness. Care failed. Medical necessity is not established.",
    "The notes list:\n1. Pain\n2. Weakness\n3. Numbness\nThe request is not medically necessary",
    "The doctor's letter ended: Upheld.\nThat counts little. The request is medically necessary.",
)


@pytest.mark.parametrize("layout", [single_spaced, double_spaced, no_paragraphs])
@pytest.mark.parametrize("rationale", RATIONALES)
@pytest.mark.parametrize("numbered", ["{}. ", "{}) ", None])
def test_heading_after_any_rationale(layout: Layout, rationale: str, numbered: str | None) -> None:
    """The rationale's last sentence is not swallowed into the next heading, nor the reverse."""
    items = tuple(
        replace(NORCO, request=request, decision=decision, rationale=rationale, number=number)
        for number, (request, decision) in enumerate(
            zip(REQUESTS, cycle(["Upheld", "Overturned"]), strict=False), start=1
        )
    )
    written = final_determination(items, numbered=numbered)
    assert_found(layout(written.paragraphs), written)


def test_heading_with_full_stops_inside() -> None:
    """Abbreviations and a full stop inside a heading's paragraph do not cut it."""
    requests = (
        "NORCO 10/325MG, ONE TAB B.I.D., NO. 60. REFILLS: 2",
        "Pantoprazole 20mg #60. Ultram 50 mg #60",
    )
    items = tuple(
        replace(NORCO, request=request, number=number) for number, request in enumerate(requests, start=1)
    )
    written = final_determination(items, numbered=None)
    assert_found(written.text, written)


def without(item: Item, part: str) -> Item:
    """The item with one of its paragraphs left out."""
    match part:
        case "claims_administrator":
            return replace(item, claims_administrator=None)
        case "reviewer":
            return replace(item, reviewer=None)
        case _:
            return replace(item, rationale=None)


@pytest.mark.parametrize("missing", ["claims_administrator", "reviewer", "rationale"])
@pytest.mark.parametrize("layout", [single_spaced, double_spaced, no_paragraphs])
@pytest.mark.parametrize("numbered", ["{}. ", None])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_item_without_one_part(missing: str, layout: Layout, numbered: str | None, at: int) -> None:
    """A missing paragraph is None and does not move the paragraphs of the items around it."""
    items = list(final_determination().items)
    items[at] = without(items[at], missing)
    written = final_determination(tuple(items), numbered=numbered)
    assert_found(layout(written.paragraphs), written)


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("numbered", ["{}. ", None])
def test_item_of_a_heading_only(numbered: str | None, at: int) -> None:
    """A heading that stands between items is an item even with nothing under it."""
    items = list(final_determination().items)
    items[at] = replace(items[at], claims_administrator=None, reviewer=None, rationale=None)
    written = final_determination(tuple(items), numbered=numbered)
    assert_found(written.text, written)


def test_decision_words_inside_a_sentence_start_no_item() -> None:
    """A quoted earlier decision inside a rationale is part of the rationale."""
    told = "An earlier letter said\nTherapy: Upheld\nand gave no reason. The request is medically necessary."
    written = final_determination((replace(NORCO, rationale=told), *final_determination().items[1:]))
    assert_found(written.text, written)


def test_heading_without_a_decision() -> None:
    """A numbered heading whose decision is lost is an item with the decision left open."""
    written = final_determination()
    items = (replace(written.items[0]), replace(written.items[1], decision=None), written.items[2])
    text = written.text.replace("(DOS: 3/1/14): Overturned", "(DOS: 3/1/14)")
    assert_found(text, replace(written, items=items))


def test_a_label_repeated_inside_a_rationale_does_not_cut_it() -> None:
    """A second rationale label without a heading belongs to the same rationale."""
    twice = "First reason.\n\nDecision rationale: said before. The request is not medically necessary."
    written = final_determination((replace(NORCO, rationale=twice), *final_determination().items[1:]))
    assert_found(written.text, written)
