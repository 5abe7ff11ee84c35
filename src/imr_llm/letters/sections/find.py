"""One letter's sections: which form it is, its parts in order, and its items."""

from __future__ import annotations

from imr_llm.domain.letter import CleanText, LetterFormat, Section, SectionKind, Sections
from imr_llm.letters.sections.anchors import find_anchors
from imr_llm.letters.sections.closing import closing_start
from imr_llm.letters.sections.folding import View
from imr_llm.letters.sections.items import find_items
from imr_llm.letters.sections.lead_ins import body_start
from imr_llm.letters.sections.parts import find_headings


def find_sections(clean: CleanText) -> Sections:
    """The sections of a clean text; never raises, `unknown` where no form is recognised."""
    view = View(clean)
    headings = find_headings(view)
    stops = [heading.start for heading in headings[1:]] + [len(view.text)]
    parts: list[Section] = []
    if headings and headings[0].start > 0:
        parts.append(Section(SectionKind.HEADER, (0, 0), (0, headings[0].start)))
    items = ()
    for heading, stop in zip(headings, stops, strict=True):
        body = body_start(view, heading.kind, heading.end, stop)
        if heading.kind is SectionKind.DECISIONS:
            anchors = find_anchors(view, body, stop)
            last = anchors[-1].end if anchors else body
            closing = closing_start(view, last, stop)
            items = find_items(view, body, closing)
            parts.append(Section(heading.kind, (heading.start, heading.end), (body, closing)))
            if closing < stop:
                parts.append(Section(SectionKind.CLOSING, (closing, closing), (closing, stop)))
        else:
            parts.append(Section(heading.kind, (heading.start, heading.end), (body, stop)))
    if not items:
        return Sections(LetterFormat.UNKNOWN, tuple(parts))
    return Sections(
        LetterFormat.FINAL_DETERMINATION if parts[0].kind is SectionKind.HEADER else LetterFormat.FRAGMENT,
        tuple(parts),
        items,
        (),
        LetterFormat.FINAL_DETERMINATION,
    )
