"""A letter as loaded: source text, clean text with its map, and the sections of the form."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from imr_llm.domain.spans import Found, OffsetMap, Span

Range = tuple[int, int]
"""Half-open positions, in the *clean* text where nothing else is said."""


class LetterFormat(StrEnum):
    """Which generation of the form a letter is."""

    FINAL_DETERMINATION = "final_determination"
    NOTICE_2013 = "notice_2013"
    DECISION_2013 = "decision_2013"
    PROFESSIONAL_REVIEW = "professional_review"
    FRAGMENT = "fragment"
    UNKNOWN = "unknown"


class SectionKind(StrEnum):
    """The parts of a letter that the reader looks into, whatever a format calls them."""

    COVER = "cover"
    HEADER = "header"
    QUALIFICATIONS = "qualifications"
    CASE_SUMMARY = "case_summary"
    DOCUMENTS = "documents"
    DECISION_LIST = "decision_list"
    DECISIONS = "decisions"
    GUIDELINES = "guidelines"
    ISSUE = "issue"
    RATIONALE = "rationale"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the letter, as ranges of clean text; `body` leaves heading and fixed lead-in out."""

    kind: SectionKind
    heading: Range
    body: Range


@dataclass(frozen=True, slots=True)
class ItemSection:
    """One disputed item, as ranges of clean text.

    `heading` is the whole heading, `request` the words of the treatment in it (number and decision left
    out), `decision` the words that decide. A part that the letter does not have is None. In 2013 forms one
    `guideline` paragraph can hold both sides, then both ranges are the same.
    """

    number: int
    printed_number: Range | None
    heading: Range
    request: Range
    decision: Range | None
    claims_administrator_guideline: Range | None
    reviewer_guideline: Range | None
    rationale: Range | None


@dataclass(frozen=True, slots=True)
class Sections:
    """What was recognised of the form."""

    letter_format: LetterFormat
    parts: tuple[Section, ...] = ()
    items: tuple[ItemSection, ...] = ()
    listed_items: tuple[ItemSection, ...] = ()
    """The list of decisions that 2013 notices (and cover pages) print before the rationales."""
    repeated: tuple[Range, ...] = ()
    """Headings of the form that stand once more, which no letter of any form has."""
    base_format: LetterFormat = LetterFormat.UNKNOWN
    """For a fragment: the form it was cut from; else the same as `letter_format`."""

    @property
    def decides_in_headings(self) -> bool:
        """Whether the form prints each decision in the heading of its item, and nowhere else."""
        return self.base_format in (LetterFormat.FINAL_DETERMINATION, LetterFormat.DECISION_2013)

    def first(self, kind: SectionKind) -> Section | None:
        """The first section of a kind, or None."""
        return next((part for part in self.parts if part.kind is kind), None)


@dataclass(frozen=True, slots=True)
class CleanText:
    """The letter without page furniture, with plain characters and repaired line-end hyphens.

    Lines end in one newline, paragraphs (where the layout shows them) in two. `flat` has the same length
    with every newline a space: search it with patterns that must not care about line breaks.
    """

    text: str
    offsets: OffsetMap
    flat: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Letter:
    """A loaded letter. `text` is the source text that every span counts in; it never changes."""

    name: str
    text: str = field(repr=False)
    sha256: str
    media_type: str
    page_starts: tuple[int, ...] | None
    """Offset of each page's first character in the source text, for paged files; else None."""
    clean: CleanText = field(repr=False)
    sections: Sections = field(repr=False)
    doubtful: tuple[Range, ...] = field(repr=False, default=())
    """Places in the *source text* of which OCR was unsure, in order; empty for text that was not scanned."""
    hidden: tuple[Range, ...] = field(repr=False, default=())
    """Places in the *source text* that are in the file but not shown on its pages, in order."""
    poor_pages: tuple[int, ...] = ()
    """Pages, from 1, that were scanned so badly that OCR may have missed words or lines."""

    def page_of(self, position: int) -> int | None:
        """The page, from 1, that a source position stands on; None for a letter without pages."""
        return bisect_right(self.page_starts, position) if self.page_starts else None

    def span(self, start: int, end: int) -> Span:
        """The span of source text `[start, end)`."""
        return Span(start=start, end=end, text=self.text[start:end], page=self.page_of(start))

    def spans_of(self, clean_range: Range) -> tuple[Span, ...]:
        """The source spans of a range of clean text: one, or one each side of removed page furniture."""
        ranges = self.clean.offsets.to_source_ranges(*clean_range)
        if len(ranges) == 1:
            start, end = ranges[0]
            if self.text[start].isspace() or self.text[end - 1].isspace():
                start, end = _trim(self.text, start, end)
            return (self.span(start, end),) if start < end else ()
        merged: list[list[int]] = []
        for start, end in ranges:
            if merged and not self.text[merged[-1][1] : start].strip():
                merged[-1][1] = end
            else:
                merged.append([start, end])
        trimmed = (_trim(self.text, start, end) for start, end in merged)
        return tuple(self.span(start, end) for start, end in trimmed if start < end)

    def words(self, clean_range: Range) -> str:
        """The clean words of a range with layout undone: all white space runs are one space."""
        start, end = clean_range
        return " ".join(self.clean.text[start:end].split())

    def found(self, clean_range: Range) -> Found[str]:
        """A verbatim value: the words of a range with their spans."""
        return Found(self.words(clean_range), self.spans_of(clean_range))


def _trim(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
