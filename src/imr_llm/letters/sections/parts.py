"""The parts of a letter: its headings, and the fixed sentences that lead into their text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imr_llm.domain.letter import Range, SectionKind
from imr_llm.letters.sections.folding import View, phrase


@dataclass(frozen=True, slots=True)
class Heading:
    """A part's heading in clean text; `lead_in` marks a fixed sentence that stands in for a lost heading."""

    kind: SectionKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Wording:
    kind: SectionKind
    pattern: re.Pattern[str]
    distinctive: bool
    """Whether the words cannot be part of a sentence, so that they are believed anywhere."""


def _wording(kind: SectionKind, *variants: str, distinctive: bool) -> _Wording:
    return _Wording(kind, re.compile("|".join(phrase(words) for words in variants)), distinctive)


_WORDINGS = (
    _wording(
        SectionKind.QUALIFICATIONS,
        "How the IMR Final Determination Was Made",
        "How the IMR Determination Was Made",
        "Medical Qualifications of the Expert Reviewer",
        "Medical Qualifications of the Physician Reviewer",
        "Medical Reviewer Qualifications",
        distinctive=True,
    ),
    _wording(
        SectionKind.CASE_SUMMARY,
        "Expert Reviewer Case Summary",
        "Clinical Case Summary",
        "Case Summary",
        distinctive=False,
    ),
    _wording(
        SectionKind.DOCUMENTS,
        "Documents Reviewed for Determination",
        "Documents Reviewed",
        distinctive=False,
    ),
    _wording(
        SectionKind.DECISIONS,
        "IMR Issues Decisions and Rationales",
        "IMR Decisions and Rationales",
        "The Medical Basis for the Decision",
        distinctive=True,
    ),
    _wording(SectionKind.ISSUE, "Issues at Dispute", "Issue at Dispute", distinctive=False),
    _wording(
        SectionKind.GUIDELINES,
        "Medical Treatment Guidelines Relied Upon by Professional Reviewer and Why",
        distinctive=True,
    ),
    _wording(
        SectionKind.RATIONALE,
        "Rationale for Why the Requested Treatment Service Is Was Not Medically Necessary",
        distinctive=True,
    ),
)

_DISTINCTIVE_ALONE = re.compile(r"[ ]*[:.]?[ ]*(?:\n|\Z)")
_COLON = re.compile(r"[ ]?:")


def find_headings(view: View) -> list[Heading]:
    """The parts' headings in the order of the letter, the first of each kind."""
    found: dict[SectionKind, Heading] = {}
    for wording in _WORDINGS:
        for start, end in view.find(wording.pattern):
            end = _closing_bracket(view.text, end)
            if _is_heading(view, start, end, distinctive=wording.distinctive):
                found[wording.kind] = Heading(wording.kind, start, end)
                break
    return sorted(found.values(), key=lambda heading: heading.start)


def _closing_bracket(text: str, end: int) -> int:
    """`RATIONALE(S)` ends with its bracket."""
    return end + 1 if text[end : end + 1] == ")" else end


def _is_heading(view: View, start: int, end: int, *, distinctive: bool) -> bool:
    text = view.text
    words = text[start:end]
    capitals = sum(map(str.isupper, words)) > 0.7 * sum(map(str.isalpha, words))
    opens = view.at_line_start(start)
    closes = _DISTINCTIVE_ALONE.match(text, end) is not None or _COLON.match(text, end) is not None
    if distinctive:
        return opens or closes or capitals
    return (opens and (closes or capitals)) or (capitals and view.at_sentence_start(start))
