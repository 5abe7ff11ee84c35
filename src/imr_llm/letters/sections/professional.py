"""Medical professional reviews: the issues at dispute, argued in parts of their own."""

from __future__ import annotations

import re

from imr_llm.domain.letter import ItemSection, Range, Section, SectionKind
from imr_llm.letters.sections.decisions import decision_before
from imr_llm.letters.sections.entries import (
    Entry,
    bulleted_entries,
    line_entries,
    lone_entry,
    numbered_entries,
)

_ASKED = re.compile(
    r"\s*(?:whether\s+|(?:is|are|was|were)\s+)?(?:the\s+)?(?:requested\s+|requests?\s+for\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_ASKED_END = re.compile(
    r",?\s*(?:(?:is|are|was|were)\s+)?(?:not\s+)?medically\s+(?:necessary|appropriate)(?:\s+and\s+appropriate)?\W*\Z",
    re.IGNORECASE,
)
_BEFORE_DECISION = (":", "-", "–", "—")
_JOINED_ON = re.compile(r"\s*[;,]?\s*(?:\b(?:and|or))?\s*\Z", re.IGNORECASE)
"""What joins an entry of a list to the next one."""
_CONCLUDES = re.compile(r"necess|appropriate", re.IGNORECASE)


def issue_items(text: str, parts: tuple[Section, ...]) -> tuple[ItemSection, ...]:
    """The items of a professional review, one for each issue at dispute; none without an issue.

    Where the guidelines or the rationale are numbered as the issues are, each item has the piece with its
    number; else every item has the whole.
    """
    issue = next((part for part in parts if part.kind is SectionKind.ISSUE), None)
    if issue is None or issue.body[0] >= issue.body[1]:
        return ()
    bodies = {part.kind: part.body for part in parts}
    rationale = _filled(bodies.get(SectionKind.RATIONALE))
    entries = _issues(text, issue.body, rationale)
    guidelines = _shared_out(text, _filled(bodies.get(SectionKind.GUIDELINES)), len(entries))
    rationales = _shared_out(text, rationale, len(entries))
    starts = [issue.heading[0], *(one.start for one in entries[1:])]
    stops = [*starts[1:], issue.body[1]]
    issues = [_parted(text, entry.words) for entry in entries]
    return tuple(
        ItemSection(
            number=index + 1,
            printed_number=entry.printed_number,
            heading=(starts[index], stops[index]),
            request=_request(text, *issues[index][0]),
            decision=issues[index][1],
            claims_administrator_guideline=None,
            reviewer_guideline=guidelines[index],
            rationale=rationales[index],
        )
        for index, entry in enumerate(entries)
    )


def _issues(text: str, body: Range, rationale: Range | None) -> list[Entry]:
    entries = numbered_entries(text, body, terse=True) or bulleted_entries(text, body)
    if len(entries) > 1:
        return entries
    lines = line_entries(text, body)
    argued = numbered_entries(text, rationale) if rationale is not None else []
    if len(lines) == len(argued) > 1 and all(_CONCLUDES.search(text, *one.words) for one in argued):
        # Lines without marks are issues where just as many numbered rationales each conclude.
        return lines
    lone = lone_entry(text, body)
    return [lone if lone is not None else Entry(body[0], body, None)]


def _shared_out(text: str, part: Range | None, count: int) -> list[Range | None]:
    """The pieces of a part that is numbered as the issues are, else the whole of it for each of them."""
    if part is None or count == 1:
        return [part] * count
    pieces = numbered_entries(text, part)
    if len(pieces) != count or text[part[0] : pieces[0].start].strip():
        return [part] * count
    return [one.words for one in pieces]


def _parted(text: str, words: Range) -> tuple[Range, Range | None]:
    """An issue and the decision behind it; most reviews decide in their rationale only."""
    start, end = words
    decision = decision_before(text, end, start)
    if decision is not None:
        issue = text[start : decision[0]].rstrip()
        if issue.endswith(_BEFORE_DECISION) and (issue := issue[:-1].rstrip()):
            return (start, start + len(issue)), decision
    return words, None


def _request(text: str, low: int, high: int) -> Range:
    """The issue without the question around it (`Whether X is medically necessary`)."""
    joined = _JOINED_ON.search(text, low, high)
    if joined is not None and joined.start() > low:
        high = joined.start()
    end = _ASKED_END.search(text, low, high)
    if end is None:
        return low, high
    lead = _ASKED.match(text, low, high)
    start = lead.end() if lead else low
    return (start, end.start()) if start < end.start() else (low, high)


def _filled(body: Range | None) -> Range | None:
    return body if body is not None and body[0] < body[1] else None
