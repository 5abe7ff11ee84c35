"""Headings of the form that a letter prints once more: no form does, but a forged part needs one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from imr_llm.domain.letter import Range, SectionKind
from imr_llm.letters.sections.folding import View
from imr_llm.letters.sections.parts import WORDINGS, Heading, Wording, stands_alone

_KINDS = frozenset(
    {SectionKind.QUALIFICATIONS, SectionKind.CASE_SUMMARY, SectionKind.DECISIONS, SectionKind.RATIONALE}
)
_LONGEST_INTRODUCTION = 300
_INTRODUCTION = re.compile(
    r"[\s:.]*(?:The expert reviewer developed the following[^.:]{0,160}[.:]\s*)?", re.IGNORECASE
)
"""What the form says before a case summary, or nothing."""


def repeated_headings(view: View, headings: Sequence[Heading]) -> tuple[Range, ...]:
    """Where a heading of a part stands alone on its line again, in order; `headings` are the parts' own."""
    own = {heading.kind: heading for heading in headings}
    found: set[Range] = set()
    for wording in WORDINGS:
        heading = own.get(wording.kind)
        if heading is not None and wording.kind in _KINDS and wording.core in view.standing:
            found.update(
                one
                for one in _alone(view, wording)
                if one[1] <= heading.start or (one[0] >= heading.end and not _opens(view, heading, one[0]))
            )
    return tuple(_outermost(found))


def _opens(view: View, heading: Heading, start: int) -> bool:
    """Whether nothing but the form's own introduction stands between a part's heading and another one."""
    between = view.text[heading.end : start][: _LONGEST_INTRODUCTION + 1]
    if len(between) > _LONGEST_INTRODUCTION:
        return False
    return _INTRODUCTION.fullmatch(between) is not None


def _alone(view: View, wording: Wording) -> Iterator[Range]:
    for start, end in view.find_around(wording.core, wording.pattern, 2 * len(wording.words)):
        if stands_alone(view, Heading(wording.kind, start, end)) and view.text[start].isupper():
            yield start, end


def _outermost(found: Iterable[Range]) -> Iterator[Range]:
    """The ranges that lie within no other, in order."""
    reached = 0
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        if end > reached:
            yield start, end
            reached = end
