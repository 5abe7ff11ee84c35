"""The guideline paragraphs: whose basis, verbatim, what they say of the MTUS and what they cite."""

from __future__ import annotations

from typing import NamedTuple

from imr_llm.domain.draft import Notes
from imr_llm.domain.letter import ItemSection, Letter, Range
from imr_llm.domain.record import Citation, GuidelineBasis
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import sentences
from imr_llm.reading.view import View
from imr_llm.vocabulary.citations import CitationMatch, parse_citations, says_based_on_mtus
from imr_llm.vocabulary.patterns import late

_ADMINISTRATOR = late(
    r"\b(?:claims? administrator|utilization review(?:er)?|ur (?:physician|reviewer|denial))\b"
)
_REVIEWER = late(r"\b(?:expert|physician|professional|independent|imr|maximus) reviewer\b|\bmaximus\b")
_SIDES = ("claims_administrator_basis", "reviewer_basis")
_NOTHING = late(r"\W*+(?:none|n/a|not (?:applicable|provided|stated|given))?+\W*+\Z")


def read_bases(
    letter: Letter, item: ItemSection, path: str, notes: Notes
) -> tuple[GuidelineBasis | None, GuidelineBasis | None]:
    """The claims administrator's and the reviewer's basis of an item; noted under `path`.

    Where one paragraph holds both sides, each gets the sentences of which it is the subject.
    """
    theirs, ours = (
        _basis(paragraph, f"{path}.{side}", notes)
        for paragraph, side in zip(_paragraphs(letter, item), _SIDES, strict=True)
    )
    return theirs, ours


class _Paragraph(NamedTuple):
    """The sentences that tell one side's basis."""

    view: View
    ranges: list[Range]


def _paragraphs(letter: Letter, item: ItemSection) -> tuple[_Paragraph | None, _Paragraph | None]:
    """The claims administrator's and the reviewer's, None where nothing is told."""
    administrator, reviewer = item.claims_administrator_guideline, item.reviewer_guideline
    if administrator is not None and administrator == reviewer:
        view = View(letter, administrator)
        ours, theirs = _sides(view)
        return _told(view, theirs), _told(view, ours)
    return _whole(letter, administrator), _whole(letter, reviewer)


def _whole(letter: Letter, paragraph: Range | None) -> _Paragraph | None:
    if paragraph is None:
        return None
    view = View(letter, paragraph)
    return _told(view, [(0, len(view.text))])


def _told(view: View, ranges: list[Range]) -> _Paragraph | None:
    told = [one for one in ranges if not _NOTHING.match(view.low[slice(*one)])]
    return _Paragraph(view, told) if told else None


def _sides(view: View) -> tuple[list[Range], list[Range]]:
    """The reviewer's sentences and the claims administrator's, runs of neighbours joined."""
    ours: list[Range] = []
    theirs: list[Range] = []
    side = ours
    for start, end in sentences(view):
        administrator = _ADMINISTRATOR.search(view.low, start, end)
        reviewer = _REVIEWER.search(view.low, start, end)
        if administrator is not None and (reviewer is None or administrator.start() < reviewer.start()):
            side = theirs
        elif reviewer is not None:
            side = ours
        if side and start - side[-1][1] <= 1:
            side[-1] = (side[-1][0], end)
        else:
            side.append((start, end))
    return ours, theirs


def _text(paragraph: _Paragraph, path: str, notes: Notes) -> str:
    pieces = [paragraph.view.words(*one) for one in paragraph.ranges]
    words = " ".join(one.value for one in pieces)
    return notes.take(f"{path}.text", Found(words, tuple(span for one in pieces for span in one.spans))) or ""


def _basis(paragraph: _Paragraph | None, path: str, notes: Notes) -> GuidelineBasis | None:
    if paragraph is None:
        return None
    view, ranges = paragraph
    text = _text(paragraph, path, notes)
    based: Found[bool] | None = None
    citations: list[Citation] = []
    for start, end in ranges:
        words = view.text[start:end]
        said = says_based_on_mtus(words)
        if said is not None and (based is None or not said[0]):
            based = view.value(said[0], start + said[1][0], start + said[1][1])
        for cited in parse_citations(words):
            _note_citation(view, start, cited, f"{path}.citations[{len(citations)}]", notes)
            citations.append(cited.citation)
    return GuidelineBasis(
        text=text, based_on_mtus=notes.take(f"{path}.based_on_mtus", based), citations=tuple(citations)
    )


def _note_citation(view: View, shift: int, cited: CitationMatch, path: str, notes: Notes) -> None:
    citation = cited.citation
    for name, value, words in (
        ("guideline", citation.guideline, cited.guideline_range),
        ("title", citation.title, cited.title_range),
        ("pages", citation.pages, cited.pages_range),
    ):
        if value is not None:
            low, high = words if words is not None else cited.range
            notes.take(f"{path}.{name}", view.value(value, shift + low, shift + high))
