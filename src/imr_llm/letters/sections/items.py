"""Disputed items of the forms that head each with its decision (2014 on, and decision letters of 2013)."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from imr_llm.domain.letter import ItemSection, Range
from imr_llm.letters.sections.anchors import Anchor, AnchorKind
from imr_llm.letters.sections.decisions import (
    DECIDING_SENTENCE,
    QUALIFIED_DECISION,
    deciding_sentences,
    decision_before,
    necessity_before,
)
from imr_llm.letters.sections.folding import View
from imr_llm.letters.sections.heading_start import ANY_NUMBER, first_heading, heading_start, numbered_start
from imr_llm.letters.sections.headings import ItemHeading, heading_at, heading_before, sentence_heading
from imr_llm.letters.sections.prose import is_prose
from imr_llm.letters.sections.ranges import trimmed

_COLON_DECISION = re.compile(
    rf"[:;][ \n]{{0,3}}(?P<decision>{QUALIFIED_DECISION})[ ]?\.?(?=[ ]*(?:\n|\Z))", re.IGNORECASE
)
_LONGEST_BARE = 400


@dataclass(frozen=True, slots=True)
class _Found:
    """A heading and the labels that follow it."""

    heading: ItemHeading
    anchors: tuple[Anchor, ...]


def find_items(
    view: View, anchors: list[Anchor], start: int, end: int
) -> tuple[tuple[ItemSection, ...], tuple[ItemSection, ...]]:
    """The items between two positions of the clean text, and the list of decisions printed before them.

    `anchors` are the labels between the two positions, in order.
    """
    found: list[_Found] = []
    repeated: set[Anchor] = set()
    limit = start
    blocks = _blocks(view.text, anchors, start)
    for block in blocks:
        stop = block[0].start
        limit = limit if block is blocks[0] else first_heading(view.text, limit, stop)
        own = decision_before(view.text, stop, limit) or necessity_before(view.text, stop, limit)
        for bare in _bare_headings(view, limit, own[0] if own else stop, found):
            found.append(_Found(bare, ()))
            limit = bare.whole[1]
        heading = heading_before(view.text, stop, limit, _expected(found))
        if heading is not None:
            found.append(_Found(heading, block))
        elif found and block[0].kind is AnchorKind.RATIONALE:
            repeated.add(block[0])
        limit = block[-1].end
    limit = first_heading(view.text, limit, end) if blocks else limit
    found += [_Found(bare, ()) for bare in _bare_headings(view, limit, end, found)]
    listed, found = _split_list(view.text, found)
    anchors = [anchor for anchor in anchors if anchor not in repeated]
    return _sections(view.text, found, anchors, end), _sections(view.text, listed, [], end)


def _blocks(text: str, anchors: list[Anchor], start: int) -> list[tuple[Anchor, ...]]:
    """Labels grouped by item.

    A label that does not come later in an item than the one before opens the next, and so does one that
    follows a decision.
    """
    blocks: list[list[Anchor]] = []
    limit = start
    for anchor in anchors:
        if blocks and anchor.kind > blocks[-1][-1].kind and not _decided_before(text, anchor.start, limit):
            blocks[-1].append(anchor)
        else:
            blocks.append([anchor])
        limit = anchor.end
    return [tuple(block) for block in blocks]


def _decided_before(text: str, position: int, limit: int) -> bool:
    if decision_before(text, position, limit) is not None:
        return True
    sentence = necessity_before(text, position, limit)
    if sentence is None:
        return False
    low = max(limit, sentence[0] - _LONGEST_BARE)
    return numbered_start(text, low, sentence[0], ANY_NUMBER) is not None


def _expected(found: list[_Found]) -> int | None:
    """The number that the next item should bear; None where the last bore none."""
    if not found:
        return 1
    last = found[-1].heading.number
    return last + 1 if last is not None else None


def _bare_headings(view: View, start: int, end: int, before: list[_Found]) -> list[ItemHeading]:
    """Headings without any label after them: lines of their own that end in a decision."""
    found: list[ItemHeading] = []
    text = view.text
    expected = _expected(before)
    matches = [*_COLON_DECISION.finditer(text, start, end), *deciding_sentences(text, start, end)]
    for match in sorted(matches, key=re.Match.start):
        if match.start() < start:
            continue
        if match.re is DECIDING_SENTENCE:
            low = max(start, match.start() - _LONGEST_BARE)
            number = numbered_start(text, low, match.start(), expected) if expected is not None else None
            heading = sentence_heading(text, number, match.span(), expected) if number is not None else None
        else:
            first = heading_start(text, start, match.start(), expected)
            heading = heading_at(text, first, match.span("decision"), expected)
        if heading is None or not _stands_as_heading(view, heading, match.end(), end):
            continue
        found.append(heading)
        start = match.end()
        expected = heading.number + 1 if heading.number is not None else None
    return found


def _stands_as_heading(view: View, heading: ItemHeading, after: int, end: int) -> bool:
    """Whether the words stand alone: a paragraph or number begins them, no sentence goes on after them."""
    text = view.text
    first, last = heading.whole
    if last - first > _LONGEST_BARE or text[heading.request[0]].islower():
        return False
    opens = first == 0 or text[max(first - 2, 0) : first] == "\n\n" or heading.printed_number is not None
    if not (opens and view.at_line_start(first)):
        return False
    following = text[after : min(end, after + 80)].lstrip(" \n.")[:1]
    return not following.islower() and not is_prose(text[heading.request[0] : heading.request[1]])


def _split_list(text: str, found: list[_Found]) -> tuple[list[_Found], list[_Found]]:
    """A list of all decisions before the first item repeats the items' headings: it is not more items."""
    first = next((index for index, one in enumerate(found) if one.anchors), 0)
    later = {_words(text, one.heading.request) for one in found[first:] if one.anchors}
    if first and all(_words(text, one.heading.request) in later for one in found[:first]):
        return found[:first], found[first:]
    return [], found


def _words(text: str, span: Range) -> str:
    return "".join(filter(str.isalnum, text[span[0] : span[1]].lower()))


def _sections(text: str, found: list[_Found], anchors: list[Anchor], end: int) -> tuple[ItemSection, ...]:
    bounds = sorted([one.heading.whole[0] for one in found] + [anchor.start for anchor in anchors] + [end])
    sections = []
    for position, one in enumerate(found, start=1):
        ranges: dict[AnchorKind, Range] = {}
        for anchor in one.anchors:
            stop = bounds[bisect_right(bounds, anchor.start)]
            body = trimmed(text, anchor.end, stop)
            if body is not None:
                ranges[anchor.kind] = body
        sections.append(
            ItemSection(
                number=one.heading.number or position,
                printed_number=one.heading.printed_number,
                heading=one.heading.whole,
                request=one.heading.request,
                decision=one.heading.decision,
                claims_administrator_guideline=ranges.get(AnchorKind.CLAIMS_ADMINISTRATOR),
                reviewer_guideline=ranges.get(AnchorKind.REVIEWER),
                rationale=ranges.get(AnchorKind.RATIONALE),
            )
        )
    return tuple(sections)
