"""Medical professional reviews: one issue at dispute, argued in parts of its own."""

from __future__ import annotations

import re

from imr_llm.domain.letter import ItemSection, Range, Section, SectionKind

_ASKED = re.compile(
    r"\s*(?:whether\s+|(?:is|are|was|were)\s+)?(?:the\s+)?(?:requested\s+|requests?\s+for\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_ASKED_END = re.compile(
    r",?\s*(?:(?:is|are|was|were)\s+)?(?:not\s+)?medically\s+(?:necessary|appropriate)(?:\s+and\s+appropriate)?\W*\Z",
    re.IGNORECASE,
)


def issue_items(text: str, parts: tuple[Section, ...]) -> tuple[ItemSection, ...]:
    """The one item of a professional review, put together from its parts; none without an issue."""
    bodies = {part.kind: part.body for part in parts}
    issue = next((part for part in parts if part.kind is SectionKind.ISSUE), None)
    if issue is None or issue.body[0] >= issue.body[1]:
        return ()
    guideline = _filled(bodies.get(SectionKind.GUIDELINES))
    return (
        ItemSection(
            number=1,
            printed_number=None,
            heading=(issue.heading[0], issue.body[1]),
            request=_request(text, issue.body),
            decision=None,
            claims_administrator_guideline=None,
            reviewer_guideline=guideline,
            rationale=_filled(bodies.get(SectionKind.RATIONALE)),
        ),
    )


def _request(text: str, body: Range) -> Range:
    """The issue without the question around it (`Whether X is medically necessary`)."""
    low, high = body
    end = _ASKED_END.search(text, low, high)
    if end is None:
        return low, high
    lead = _ASKED.match(text, low, high)
    start = lead.end() if lead else low
    return (start, end.start()) if start < end.start() else body


def _filled(body: Range | None) -> Range | None:
    return body if body is not None and body[0] < body[1] else None
