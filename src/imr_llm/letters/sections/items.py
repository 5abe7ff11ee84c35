"""Disputed items of the forms that head each with its decision (2014 on, and decision letters of 2013)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imr_llm.domain.letter import ItemSection, Range
from imr_llm.letters.sections.anchors import Anchor, AnchorKind, find_anchors
from imr_llm.letters.sections.decisions import DECISION_WORD, decision_before
from imr_llm.letters.sections.folding import View
from imr_llm.letters.sections.headings import ItemHeading, heading_at, heading_before, is_prose

_COLON_DECISION = re.compile(
    rf"[:;][ \n]{{0,3}}(?P<decision>{DECISION_WORD})[ ]?\.?(?=[ ]*(?:\n|\Z))", re.IGNORECASE
)
_LONGEST_BARE = 400


@dataclass(frozen=True, slots=True)
class _Block:
    """The labels of one item, and where the words before them may begin."""

    anchors: tuple[Anchor, ...]


def find_items(view: View, start: int, end: int) -> tuple[ItemSection, ...]:
    """The items between two positions of the clean text, in order."""
    blocks = _blocks(find_anchors(view, start, end))
    found: list[tuple[ItemHeading, tuple[Anchor, ...]]] = []
    limit = start
    for anchors in blocks:
        stop = anchors[0].start
        own = decision_before(view.text, stop, limit)
        for bare in _bare_headings(view, limit, own[0] if own else stop, _expected(found)):
            found.append((bare, ()))
            limit = bare.whole[1]
        heading = heading_before(view.text, stop, limit, _expected(found))
        if heading is not None:
            found.append((heading, anchors))
        elif found:
            found[-1] = (found[-1][0], (*found[-1][1], *anchors))
        limit = anchors[-1].end
    found += [(heading, ()) for heading in _bare_headings(view, limit, end, _expected(found))]
    stops = [heading.whole[0] for heading, _ in found[1:]] + [end]
    return tuple(
        _item(view, position, heading, anchors, stop)
        for position, ((heading, anchors), stop) in enumerate(zip(found, stops, strict=True), start=1)
    )


def _blocks(anchors: list[Anchor]) -> list[tuple[Anchor, ...]]:
    """Labels grouped by item: a label that does not come later in an item than the last opens the next."""
    blocks: list[list[Anchor]] = []
    for anchor in anchors:
        if blocks and anchor.kind > blocks[-1][-1].kind:
            blocks[-1].append(anchor)
        else:
            blocks.append([anchor])
    return [tuple(block) for block in blocks]


def _expected(found: list[tuple[ItemHeading, tuple[Anchor, ...]]]) -> int:
    if not found:
        return 1
    return (found[-1][0].number or len(found)) + 1


def _bare_headings(view: View, start: int, end: int, expected: int) -> list[ItemHeading]:
    """Headings without any label after them: lines of their own that end in a decision."""
    found: list[ItemHeading] = []
    text = view.text
    for match in _COLON_DECISION.finditer(text, start, end):
        decision = match.span("decision")
        heading = heading_at(text, start, decision, match.start(), expected)
        if heading is None or heading.whole[1] - heading.whole[0] > _LONGEST_BARE:
            continue
        if _stands_as_heading(view, heading, match.end(), end):
            found.append(heading)
            start = match.end()
            expected = (heading.number or expected) + 1
    return found


def _stands_as_heading(view: View, heading: ItemHeading, after: int, end: int) -> bool:
    """Whether the words stand alone: a new paragraph or number before them, none of a sentence after them."""
    text = view.text
    first = heading.whole[0]
    opens = first == 0 or text[max(first - 2, 0) : first] == "\n\n" or heading.printed_number is not None
    if not (opens and view.at_line_start(first)) or text[heading.request[0]].islower():
        return False
    following = text[after:end].lstrip()[:1]
    return not following.islower() and not is_prose(text[heading.request[0] : heading.request[1]])


def _item(
    view: View, position: int, heading: ItemHeading, anchors: tuple[Anchor, ...], stop: int
) -> ItemSection:
    ranges: dict[AnchorKind, Range] = {}
    for anchor, after in zip(anchors, [*(one.start for one in anchors[1:]), stop], strict=True):
        body = trimmed(view.text, anchor.end, after)
        if body is not None:
            known = ranges.get(anchor.kind)
            ranges[anchor.kind] = (known[0], body[1]) if known else body
    return ItemSection(
        number=heading.number or position,
        printed_number=heading.printed_number,
        heading=heading.whole,
        request=heading.request,
        decision=heading.decision,
        claims_administrator_guideline=ranges.get(AnchorKind.CLAIMS_ADMINISTRATOR),
        reviewer_guideline=ranges.get(AnchorKind.REVIEWER),
        rationale=ranges.get(AnchorKind.RATIONALE),
    )


def trimmed(text: str, start: int, end: int) -> Range | None:
    """The range without white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
