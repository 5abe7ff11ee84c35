"""One letter's sections: which form it is, its parts in order, and its items."""

from __future__ import annotations

from dataclasses import dataclass

from imr_llm.domain.letter import CleanText, ItemSection, LetterFormat, Section, SectionKind, Sections
from imr_llm.letters.sections.anchors import CORES as ANCHOR_CORES
from imr_llm.letters.sections.anchors import find_anchors
from imr_llm.letters.sections.closing import CORES as CLOSING_CORES
from imr_llm.letters.sections.closing import closing_start
from imr_llm.letters.sections.folding import View
from imr_llm.letters.sections.forms import CORES as FORM_CORES
from imr_llm.letters.sections.forms import base_form, has_title
from imr_llm.letters.sections.front import CORES as FRONT_CORES
from imr_llm.letters.sections.front import HeaderLabels, front_parts, header_labels
from imr_llm.letters.sections.items import find_items
from imr_llm.letters.sections.lead_ins import CORES as LEAD_IN_CORES
from imr_llm.letters.sections.lead_ins import body_start
from imr_llm.letters.sections.notice import (
    argued_items,
    argued_start,
    list_start,
    listed_items,
    with_listed_only,
)
from imr_llm.letters.sections.parts import CORES as PART_CORES
from imr_llm.letters.sections.parts import Heading, find_headings
from imr_llm.letters.sections.professional import issue_items
from imr_llm.letters.sections.ranges import trimmed
from imr_llm.letters.sections.repeated import repeated_headings
from imr_llm.vocabulary.scanning import Keys

_CORES = Keys(sorted({*ANCHOR_CORES, *CLOSING_CORES, *FORM_CORES, *FRONT_CORES, *LEAD_IN_CORES, *PART_CORES}))
"""What is looked for in every letter, in one pass."""
_Items = tuple[ItemSection, ...]


@dataclass(frozen=True, slots=True)
class _Layout:
    """The headings of a letter, where its front ends and where its closing begins."""

    headings: list[Heading]
    front_end: int
    closing: int


def find_sections(clean: CleanText) -> Sections:
    """The sections of a clean text; never raises, `unknown` where no form is recognised."""
    view = View(clean, _CORES)
    headings = find_headings(view)
    base = base_form(view, headings)
    if base is LetterFormat.UNKNOWN:
        return Sections(LetterFormat.UNKNOWN)
    if base is LetterFormat.PROFESSIONAL_REVIEW:
        return _professional(view, headings)
    if base is LetterFormat.NOTICE_2013:
        return _notice(view, headings)
    return _determination(view, headings, base)


def _determination(view: View, headings: list[Heading], base: LetterFormat) -> Sections:
    start = _items_start(view, headings)
    anchors = find_anchors(view, start, len(view.text))
    closing = closing_start(view, anchors[-1].end if anchors else start, len(view.text))
    items, listed = find_items(view, anchors, start, closing)
    if not headings or headings[-1].kind is not SectionKind.DECISIONS:
        first = items[0].heading[0] if items else closing
        headings = [*headings, Heading(SectionKind.DECISIONS, first, first)]
    layout = _Layout(headings, headings[0].start, closing)
    return _sections(view, base, layout, items, listed)


def _items_start(view: View, headings: list[Heading]) -> int:
    if not headings:
        return 0
    last = headings[-1]
    return body_start(view, last.kind, last.end, len(view.text))


def _notice(view: View, headings: list[Heading]) -> Sections:
    end = len(view.text)
    argued = argued_start(view, end)
    headings = [heading for heading in headings if heading.start < argued]
    listed = listed_items(view, 0, min(argued, end))
    first_listed = list_start(view, listed.at_the_top)
    if not any(heading.kind is SectionKind.DECISIONS for heading in headings) and argued < end:
        headings.append(Heading(SectionKind.DECISIONS, argued, argued))
    if listed.at_the_top:
        headings = sorted(
            [Heading(SectionKind.DECISION_LIST, first_listed, first_listed), *headings],
            key=lambda heading: heading.start,
        )
    closing = closing_start(view, max(argued if argued < end else 0, _last_start(headings)), end)
    items = argued_items(view, min(argued, closing), closing, listed.deciding)
    items = with_listed_only(view, items, listed.deciding)
    front_end = headings[0].start if headings else end
    layout = _Layout(headings, front_end, closing)
    return _sections(view, LetterFormat.NOTICE_2013, layout, items, listed.at_the_top)


def _professional(view: View, headings: list[Heading]) -> Sections:
    closing = closing_start(view, _last_start(headings), len(view.text))
    layout = _Layout(headings, headings[0].start if headings else closing, closing)
    parts = _parts(view, layout, header_labels(view, layout.front_end))
    items = issue_items(view.text, parts)
    return _sections(view, LetterFormat.PROFESSIONAL_REVIEW, layout, items, ())


def _last_start(headings: list[Heading]) -> int:
    return headings[-1].end if headings else 0


def _sections(view: View, base: LetterFormat, layout: _Layout, items: _Items, listed: _Items) -> Sections:
    labels = header_labels(view, layout.front_end)
    whole = labels.strong > 0 or labels.total > 1 or has_title(view, base, layout.front_end)
    return Sections(
        letter_format=base if whole else LetterFormat.FRAGMENT,
        parts=_parts(view, layout, labels),
        items=items,
        listed_items=listed,
        repeated=repeated_headings(view, layout.headings),
        base_format=base,
    )


def _parts(view: View, layout: _Layout, labels: HeaderLabels) -> tuple[Section, ...]:
    parts = list(front_parts(view, layout.front_end, labels))
    stops = [heading.start for heading in layout.headings[1:]] + [layout.closing]
    for heading, stop in zip(layout.headings, stops, strict=False):
        begin = min(body_start(view, heading.kind, heading.end, stop), stop)
        body = trimmed(view.text, begin, stop) or (begin, begin)
        parts.append(Section(heading.kind, (heading.start, heading.end), body))
    ending = trimmed(view.text, layout.closing, len(view.text))
    if ending is not None:
        parts.append(Section(SectionKind.CLOSING, (ending[0], ending[0]), ending))
    return tuple(parts)
