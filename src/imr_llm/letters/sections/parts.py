"""The headings that part a letter, in every form's wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from imr_llm.domain.letter import LetterFormat, Range, SectionKind
from imr_llm.letters.sections.folding import View, core, fold, phrase
from imr_llm.letters.sections.lead_ins import LOST_HEADINGS, body_start
from imr_llm.letters.sections.mistyped import ending_like

_FINAL = LetterFormat.FINAL_DETERMINATION
_NOTICE = LetterFormat.NOTICE_2013
_DECISION = LetterFormat.DECISION_2013
_PROFESSIONAL = LetterFormat.PROFESSIONAL_REVIEW


@dataclass(frozen=True)
class Wording:
    """One wording of a heading; `signs` tells how strongly it speaks for each form."""

    kind: SectionKind
    words: str
    signs: tuple[tuple[LetterFormat, int], ...]
    distinctive: bool = True
    """Whether the words cannot be part of a sentence, so that they are believed anywhere."""

    @cached_property
    def folded(self) -> str:
        """The wording in the folded form."""
        return fold(self.words)

    @cached_property
    def core(self) -> str:
        """A piece of the folded wording without which it is not printed."""
        return core(self.words)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The wording as a pattern for folded text."""
        return re.compile(phrase(self.words))


@dataclass(frozen=True, slots=True)
class Heading:
    """A part's heading in clean text; start and end are equal where only its lead-in was found."""

    kind: SectionKind
    start: int
    end: int
    signs: tuple[tuple[LetterFormat, int], ...] = ()


_QUALIFICATIONS = SectionKind.QUALIFICATIONS
WORDINGS = (
    Wording(_QUALIFICATIONS, "How the IMR Final Determination Was Made", ((_FINAL, 1), (_DECISION, 1))),
    Wording(_QUALIFICATIONS, "How the IMR Determination Was Made", ((_FINAL, 1), (_DECISION, 1))),
    Wording(_QUALIFICATIONS, "Medical Qualifications of the Expert Reviewer", ((_NOTICE, 2),)),
    Wording(_QUALIFICATIONS, "Medical Qualifications of the Physician Reviewer", ((_NOTICE, 2),)),
    Wording(_QUALIFICATIONS, "Medical Qualifications of the Professional Reviewer", ((_NOTICE, 2),)),
    Wording(_QUALIFICATIONS, "Medical Reviewer Qualifications", ((_PROFESSIONAL, 2),)),
    Wording(SectionKind.CASE_SUMMARY, "Expert Reviewer Case Summary", ((_NOTICE, 1),), distinctive=False),
    Wording(
        SectionKind.CASE_SUMMARY, "Clinical Case Summary", ((_FINAL, 1), (_DECISION, 1)), distinctive=False
    ),
    Wording(SectionKind.CASE_SUMMARY, "Case Summary", (), distinctive=False),
    Wording(SectionKind.CASE_SUMMARY, "Clinical Summary", (), distinctive=False),
    Wording(
        SectionKind.DOCUMENTS,
        "Documents Reviewed for Determination",
        ((_NOTICE, 1), (_PROFESSIONAL, 1)),
    ),
    Wording(SectionKind.DOCUMENTS, "Documents Reviewed", ((_DECISION, 1),), distinctive=False),
    Wording(SectionKind.DECISIONS, "IMR Issues, Decisions and Rationales", ((_FINAL, 3),)),
    Wording(SectionKind.DECISIONS, "IMR Issue, Decision and Rationale", ((_FINAL, 3),)),
    Wording(SectionKind.DECISIONS, "IMR Decisions and Rationales", ((_DECISION, 3),)),
    Wording(SectionKind.DECISIONS, "IMR Decision and Rationale", ((_DECISION, 3),)),
    Wording(SectionKind.DECISIONS, "The Medical Basis for the Decision", ((_NOTICE, 3),)),
    Wording(SectionKind.ISSUE, "Issues at Dispute", ((_PROFESSIONAL, 2),), distinctive=False),
    Wording(SectionKind.ISSUE, "Issue at Dispute", ((_PROFESSIONAL, 2),), distinctive=False),
    Wording(
        SectionKind.GUIDELINES,
        "Medical Treatment Guidelines Relied Upon by Professional Reviewer and Why",
        ((_PROFESSIONAL, 3),),
    ),
    Wording(
        SectionKind.GUIDELINES,
        "Medical Treatment Guideline Relied Upon by Professional Reviewer and Why",
        ((_PROFESSIONAL, 3),),
    ),
    *(
        Wording(
            SectionKind.RATIONALE,
            f"Rationale for Why the Requested Treatment/Service {verb} Medically Necessary",
            ((_PROFESSIONAL, 3),),
        )
        for verb in ("Is/Was Not", "Is/Was", "Is Not", "Was Not", "Is", "Was", "Is/Is Not", "Is or Is Not")
    ),
)
CORES = frozenset(wording.core for wording in WORDINGS)
"""What a view has to look for so that the headings are found in it."""
_CLOSES = re.compile(r"[ ]*(?:\n|\Z)|[ ]?:")
_LINE = re.compile(r"^.{6,110}$", re.MULTILINE)
_INNER_COLON = re.compile(r"(?<=[A-Z)]):(?=[ ])")
_MISTYPED = 87.0
"""Similarity, 0 to 100, from which a line that stands as a heading is one with a mistyping in it."""
_MOST_LINES = 2000
_SHORTEST_LEAD_IN = 20


def find_headings(view: View) -> list[Heading]:
    """The parts' headings in the order of the letter, the first of each kind."""
    found: dict[SectionKind, Heading] = {}
    for heading in _printed(view):
        known = found.get(heading.kind)
        if known is None or (heading.start, -heading.end) < (known.start, -known.end):
            found[heading.kind] = heading
    _drop_inside_items(found)
    if not _is_complete(found) or not all(stands_alone(view, heading) for heading in found.values()):
        stop = _decisions_start(found, len(view.text))
        for heading in (*_mistyped(view, stop), *_by_lead_in(view, stop)):
            known = found.setdefault(heading.kind, heading)
            longer = heading.end - heading.start > known.end - known.start
            if longer and heading.start <= known.start and known.end <= heading.end:
                found[heading.kind] = heading
        _drop_inside_items(found)
    return sorted(found.values(), key=lambda heading: heading.start)


_MAIN = {_QUALIFICATIONS, SectionKind.CASE_SUMMARY, SectionKind.DECISIONS}
_WITH_DOCUMENTS = {*_MAIN, SectionKind.DOCUMENTS}
_PROFESSIONAL_PARTS = {
    *(_QUALIFICATIONS, SectionKind.CASE_SUMMARY, SectionKind.DOCUMENTS),
    *(SectionKind.ISSUE, SectionKind.GUIDELINES, SectionKind.RATIONALE),
}


def _is_complete(found: dict[SectionKind, Heading]) -> bool:
    """Whether all headings that the form has are found, so that none is looked for among mistypings."""
    decisions = found.get(SectionKind.DECISIONS)
    if decisions is None:
        return found.keys() >= _PROFESSIONAL_PARTS
    return found.keys() >= (_MAIN if (_FINAL, 3) in decisions.signs else _WITH_DOCUMENTS)


def stands_alone(view: View, heading: Heading) -> bool:
    """Whether a heading has its line for itself, or ends in a colon."""
    return view.at_line_start(heading.start) and _CLOSES.match(view.text, heading.end) is not None


def _decisions_start(found: dict[SectionKind, Heading], end: int) -> int:
    decisions = found.get(SectionKind.DECISIONS)
    return decisions.start if decisions else end


def _drop_inside_items(found: dict[SectionKind, Heading]) -> None:
    """What follows the decisions' heading belongs to the items: reviewers write headings of their own."""
    decisions = found.get(SectionKind.DECISIONS)
    if decisions is not None:
        for kind in [kind for kind, heading in found.items() if heading.start > decisions.start]:
            del found[kind]


def _printed(view: View) -> Iterator[Heading]:
    standing = view.standing
    for wording in WORDINGS:
        if wording.core not in standing:
            continue
        for start, stop in view.find_around(wording.core, wording.pattern, 2 * len(wording.words)):
            end = _closing_bracket(view.text, stop)
            if _is_heading(view, wording, start, end):
                yield Heading(wording.kind, start, end, wording.signs)
                break


def _closing_bracket(text: str, end: int) -> int:
    """`RATIONALE(S)` ends with its bracket."""
    return end + 1 if text[end : end + 1] == ")" else end


def _is_heading(view: View, wording: Wording, start: int, end: int) -> bool:
    text = view.text
    if not wording.distinctive and text[start].islower():
        return False
    closes = _CLOSES.match(text, end) is not None
    fresh = view.at_line_start(start) or view.at_sentence_start(start)
    if (fresh and closes) or (wording.distinctive and (fresh or closes)):
        return True
    if (wording.distinctive or fresh or closes) and _in_capitals(text[start:end]):
        return True
    return body_start(view, wording.kind, end, len(text)) > end + _SHORTEST_LEAD_IN


def _in_capitals(words: str) -> bool:
    return sum(map(str.isupper, words)) > 0.7 * sum(map(str.isalpha, words))


def _mistyped(view: View, end: int) -> Iterable[Heading]:
    """Lines that stand as headings and are nearly one of the wordings, best likeness first."""
    scored: list[tuple[float, Heading]] = []
    lines = _heading_like_lines(view.text, end)
    for line_start, line_end in lines:
        letters = fold(view.text[line_start:line_end])
        for wording in WORDINGS:
            if abs(len(letters) - len(wording.folded)) > 8:
                continue
            score = fuzz.ratio(letters, wording.folded, score_cutoff=_MISTYPED)
            if score:
                scored.append((score, Heading(wording.kind, line_start, line_end, wording.signs)))
    scored += _mistyped_before_colons(view, end)
    return [heading for _, heading in sorted(scored, key=lambda one: -one[0])]


def _mistyped_before_colons(view: View, end: int) -> Iterator[tuple[float, Heading]]:
    """Headings in capitals inside a line, as a text without line breaks has them."""
    for count, match in enumerate(_INNER_COLON.finditer(view.text, 0, end)):
        if count > _MOST_LINES:
            return
        for wording in WORDINGS:
            allowed = len(wording.folded) // 8
            found = ending_like(view, wording.folded, allowed, match.start(), 0)
            if found is not None and _in_capitals(view.text[slice(*found)]):
                yield _MISTYPED, Heading(wording.kind, *found, wording.signs)


def _heading_like_lines(text: str, end: int) -> Iterator[Range]:
    previous: Range | None = None
    for count, match in enumerate(_LINE.finditer(text, 0, end)):
        if count > _MOST_LINES:
            return
        start, stop = match.span()
        colon = text.find(":", start, stop)
        if colon > start + 5:
            yield start, colon
        words = text[start:stop]
        if words.rstrip().endswith((".", ",", ";")):
            previous = None
            continue
        capitals = _in_capitals(words)
        if capitals or text[start - 2 : start] == "\n\n" or text[stop : stop + 2] == "\n\n":
            yield start, stop
            if capitals and previous is not None and not text[previous[1] : start].strip():
                yield previous[0], stop
        previous = (start, stop) if capitals else None


def _by_lead_in(view: View, end: int) -> Iterator[Heading]:
    for kind, piece, pattern in LOST_HEADINGS:
        for start, _ in view.find(pattern, 0, end) if view.holds_any((piece,)) else ():
            if view.at_sentence_start(start):
                yield Heading(kind, start, start)
                break
