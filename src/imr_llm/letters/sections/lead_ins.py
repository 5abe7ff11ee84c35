"""The fixed sentences that open a part's text and are no part of what the letter tells."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from imr_llm.domain.letter import SectionKind
from imr_llm.letters.sections.folding import View, core, fold, phrase

_DEVELOPED = (
    "reviewer developed the following clinical case summary based on a review of the case file, including "
    "all medical records"
)
_LEAD_INS = {
    SectionKind.CASE_SUMMARY: (fold(f"The expert {_DEVELOPED}"), fold(f"The physician {_DEVELOPED}")),
    SectionKind.DECISIONS: (
        fold(
            "The Final Determination was based on decisions for the disputed items/services set forth below"
        ),
    ),
}
_ENUMERATION = re.compile(
    r"the following[^:]{0,300}\bdocuments[^:]{0,200}(?:reviewed|considered|included?|including)[^:]{0,40}:",
    re.I,
)
LOST_HEADINGS = (
    (
        SectionKind.CASE_SUMMARY,
        core("reviewer developed the following"),
        re.compile(
            f"{phrase('The')}(?:{phrase('expert')}|{phrase('physician')})"
            f"{phrase('reviewer developed the following')}(?:{phrase('clinical')})?{phrase('case summary')}"
        ),
    ),
    (
        SectionKind.DECISIONS,
        core("The Final Determination was based on decisions for the disputed items"),
        re.compile(phrase("The Final Determination was based on decisions for the disputed items")),
    ),
    (
        SectionKind.QUALIFICATIONS,
        core("MAXIMUS Federal Services sent the complete case file"),
        re.compile(phrase("MAXIMUS Federal Services sent the complete case file")),
    ),
)
"""Fixed sentences that show where a part begins when its heading is lost, with a piece of each."""
CORES = frozenset(piece for _, piece, _ in LOST_HEADINGS)
"""What a view has to look for so that the fixed sentences are found in it."""

_LONGEST = 330
_ALIKE = 80.0
"""Similarity, 0 to 100, above which a sentence is the fixed one with mistypings in it."""


def body_start(view: View, kind: SectionKind, heading_end: int, stop: int) -> int:
    """Where the text of a part begins, after its heading, punctuation and fixed lead-in.

    A notice's remark that its summary was taken from the utilization review stays in the text: it tells
    whose words the summary is.
    """
    start = _skip(view.text, heading_end, stop, " \n:.)")
    if kind is SectionKind.DOCUMENTS:
        enumeration = _ENUMERATION.match(view.text, start, min(start + _LONGEST, stop))
        if enumeration is not None:
            return _skip(view.text, enumeration.end(), stop, " \n:.")
    for sentence in _LEAD_INS.get(kind, ()):
        end = _lead_in_end(view, sentence, start, stop)
        if end is not None:
            return _skip(view.text, end, stop, " \n:.")
    return start


def _lead_in_end(view: View, sentence: str, start: int, stop: int) -> int | None:
    colon = view.text.find(":", start, min(start + _LONGEST, stop))
    if colon >= 0 and fuzz.ratio(fold(view.text[start:colon]), sentence) >= _ALIKE:
        return colon + 1
    letters, end = view.letters_from(start, len(sentence))
    if end <= stop and fuzz.ratio(letters, sentence, score_cutoff=_ALIKE + 8):
        return end
    return None


def _skip(text: str, position: int, stop: int, chars: str) -> int:
    while position < stop and text[position] in chars:
        position += 1
    return position
