"""The clinical case summary as printed, whose words it is, and the list of documents that were reviewed."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Letter, Range, Section
from imr_llm.domain.record import SummarySource
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import sentences
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.quoted import unquoted

_DISCLAIMER = late(
    r"\W*(?:disclaimer ?[:.]? ?)?(?:the following |this |the )?(?:clinical )?(?:case )?summary (?:below )?"
    r"(?:was|is|has been) (?:taken|copied|quoted|excerpted|extracted|reproduced)\b[^.“\"]{0,80}?"
    r"(?P<source>(?:\bfrom the )?utilization review)[^.:“\"]{0,160}[.:]? ?"
)
_LEAD = late(r"\W*the (?:expert|physician|professional) reviewer developed the following [^:.]{0,200}[:.] ?")

_DOCUMENT_LEAD = late(
    r"[^•▪■●\uf0b7]{0,400}?(?:documents?|records?|following)[^•▪■●\uf0b7:]{0,200}?(?:included?|includes|"
    r"reviewed|considered|are|were|listed|following)(?: the following)? ?: ?"
)
_BULLET = late(r"(?:^|(?<=\s))(?:[•▪■●◦◆➢►‣·*\uf0b7]|[-–—](?=\s|[A-Z][a-z])|o(?= [A-Z])) ?")
_ORDINAL = late(r"(?:^|(?<=\s))\(?(?P<place>\d{1,2}|[a-z]|[A-Z])[.)](?=\s|(?<=\d.)[A-Z][a-z]) ?")
_DATE_ONLY = late(r"^[\W\d]*$")
_BOX = late(r"(?:\[ ?(?:(?P<ticked>[xX✓✔])|) ?\]|(?P<filled>[☒☑✓✔])|☐) ?")
_RUNNING = late(r"(?:[^,;.]|\.(?!$)){3,120}(?:[,;] (?:and )?[A-Z](?:[^,;.]|\.(?!$)){3,120}){1,40}\.$")
"""Documents told in one sentence, each beginning with a capital."""
_BETWEEN = late(r"[,;] (?:and )?(?=[A-Z])")


def summary_body(letter: Letter, section: Section) -> tuple[Range, Found[SummarySource]] | None:
    """The summary's own words without lead-in, disclaimer and enclosing quotation marks; whose they are."""
    view = View(letter, section.body)
    start, end = 0, len(view.text)
    source: Found[SummarySource] | None = None
    lead = _LEAD.match(view.low)
    if lead is not None:
        start = lead.end()
    disclaimer = _DISCLAIMER.match(view.low, start)
    if disclaimer is not None:
        source = view.value(SummarySource.UTILIZATION_REVIEW, *disclaimer.span("source"))
        start = disclaimer.end()
    start, end = unquoted(view.text, *view.trimmed(start, end))
    if start >= end:
        return None
    if source is None:
        # A letter that lost the heading still shows by the words themselves that a summary is there.
        shown = section.heading if section.heading[0] < section.heading[1] else view.clean_range(start, end)
        source = Found(SummarySource.REVIEWER, letter.spans_of(shown))
    return view.clean_range(start, end), source


def read_documents(letter: Letter, section: Section) -> list[Found[str]]:
    """The documents that a 2013 letter lists as reviewed, one entry per bullet, number, sentence or line."""
    view = View(letter, section.body)
    lead = _DOCUMENT_LEAD.match(view.low)
    start = lead.end() if lead is not None else 0
    marks = _marks(view, start)
    if marks:
        edges = [
            (one.end(), after)
            for one, after in zip(marks, [*(m.start() for m in marks[1:]), len(view.text)], strict=True)
        ]
    elif (running := _RUNNING.match(view.text, start)) is not None:
        cuts = [match.span() for match in _BETWEEN.finditer(view.text, start, running.end() - 1)]
        starts, ends = [start, *(after for _, after in cuts)], [*(cut for cut, _ in cuts), running.end() - 1]
        edges = list(zip(starts, ends, strict=True))
    elif view.line_starts:
        edges = _lines(view, start)
    else:
        edges = [one for one in sentences(view) if one[0] >= start]
    return [view.words(*one) for edge in _ticked(view, edges) if (one := _entry(view, *edge)) is not None]


def _marks(view: View, start: int) -> list[re.Match[str]]:
    """The bullets, numbers or letters before the entries of a list, in order.

    A dash in a line is no bullet (`PR-2 reports (2/25/2013 - 7/30/2013)`), nor does a number in brackets
    behind an entry (`Audiograms (3)`) begin one.
    """
    lines = {start, *view.line_starts}
    bullets = [
        mark
        for mark in _BULLET.finditer(view.text, start)
        if mark.group()[0] not in "-–—" or mark.start() in lines or not view.line_starts
    ]
    ordinals = list(_ORDINAL.finditer(view.text, start))
    leading = [mark for mark in ordinals if mark.start() in lines]
    numbered = [mark for mark in leading if mark["place"].isdigit()]
    if len(numbered) < 2:
        counted = _counted_from_one(leading) or ([] if bullets else _counted_from_one(ordinals))
        numbered = counted or numbered
    return sorted([*bullets, *numbered], key=lambda mark: mark.start())


def _counted_from_one(ordinals: list[re.Match[str]]) -> list[re.Match[str]]:
    """Those that go on from 1, a or A in order; none where fewer than two do."""
    for first in ("1", "a", "A"):
        expected = first
        found: list[re.Match[str]] = []
        for mark in ordinals:
            if mark["place"] == expected:
                found.append(mark)
                expected = str(int(expected) + 1) if first == "1" else chr(ord(expected) + 1)
        if len(found) > 1:
            return found
    return []


def _ticked(view: View, edges: list[Range]) -> list[Range]:
    """The entries behind their boxes: where some box is ticked, those with an empty one were not reviewed."""
    boxes = [_BOX.match(view.text, *view.trimmed(*edge)) for edge in edges]
    ticked = [box is not None and box.lastgroup is not None for box in boxes]
    return [
        (box.end() if box is not None else edge[0], edge[1])
        for edge, box, chosen in zip(edges, boxes, ticked, strict=True)
        if box is None or chosen or not any(ticked)
    ]


def _lines(view: View, start: int) -> list[Range]:
    starts = [start, *(one for one in view.line_starts if one > start)]
    ends = [*starts[1:], len(view.text)]
    merged: list[Range] = []
    for low, high in zip(starts, ends, strict=True):
        # A line that begins small or with a bracket goes on from the line before.
        if merged and view.text[low : low + 1].islower():
            merged[-1] = (merged[-1][0], high)
        else:
            merged.append((low, high))
    return merged


def _entry(view: View, start: int, end: int) -> Range | None:
    start, end = view.trimmed(start, end)
    while end > start and view.text[end - 1] in ";, ":
        end -= 1
    if end - start < 3 or _DATE_ONLY.match(view.text[start:end]):
        return None
    return start, end
