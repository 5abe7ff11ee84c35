"""The expert reviewer's licence, board certification, specialties and states."""

from __future__ import annotations

import re

from imr_llm.domain.draft import Notes
from imr_llm.domain.letter import Range
from imr_llm.domain.record import Reviewer
from imr_llm.domain.spans import Found
from imr_llm.reading.specialties import find_states, is_state, split_specialties
from imr_llm.reading.view import View

# A list of fields ends where the fixed sentence goes on.
_END = (
    r"(?=,?\s+(?:(?:and|who|he/she|she/he|he|she)\s+)?(?:is\s+(?:also\s+)?(?:currently\s+)?(?:licensed|certified|board)|"
    r"has\s+(?:a\s+|an\s+|been\s+)?(?:sub[\s-]?special|active|additional)|holds\b|licensed\b|with\s+(?:a\s+)?sub[\s-]?special|"
    r"practic(?:es|ing)\b|maintains\b)|\.(?:\s|$)|\s+(?:he/she|state\(?s?\)?\s+of\s+lic|certification)|$)"
)
_LICENSED_IN = re.compile(rf"\blicensed\s+in\s+(?:the\s+(?:field|state)s?\s+of\s+)?(.{{2,120}}?){_END}")
_BOARD = re.compile(
    rf"\bboard[\s-]*certified\s+(?:in|by\s+the\s+american\s+board\s+of)\s+(.{{2,160}}?){_END}"
)
_BOARD_ALONE = re.compile(r"\bboard[\s-]*certified\b")
_NOT = re.compile(r"\b(?:not|non)[\s-]+$")
_SUBSPECIALTY = re.compile(
    rf"\bsub[\s-]?specialt(?:y|ies)\s+(?:certification\s+)?(?:in|of)\s+(.{{2,160}}?){_END}"
)
_PRACTICE = re.compile(
    r"\blicensed\s+to\s+practi[cs]e\s+(?:medicine\s+|psychology\s+|chiropractic\s+|dentistry\s+)?in\s+"
    r"(?:the\s+states?\s+of\s+)?"
)
_STATES_LABEL = re.compile(
    r"\bstates?(?:\(s\))?\s+of\s+[l1i]icensure\s*[:;]\s*|\blicensed\s+in\s+the\s+states?\s+of\s+"
)
_SPECIALTY_LABEL = re.compile(
    r"\bcertifications?(?:\(s\))?\s*/\s*specialt(?:y|ies)\s*[:;]\s*|\bspecialt(?:y|ies)(?:\(s\))?\s*[:;]\s*"
)
_LABEL_END = re.compile(
    r"\b(?:states?(?:\(s\))?\s+of\s+[l1i]icensure|certifications?(?:\(s\))?\s*/|clinical\s+case\s+summary|the\s+expert|"
    r"the\s+reviewer|he/she|this\s+reviewer)|\.\s|\.$"
)
_LONGEST_LIST = 200
"""A list of fields or states in a block runs no longer than this many characters."""


def read_reviewer(view: View, notes: Notes) -> Reviewer:
    """The reviewer as the qualifications section (`view`) describes them; noted under `reviewer.…`."""
    licensed_in = _licensed_in(view)
    certified = _certified(view)
    return Reviewer(
        licensed_in=notes.take("reviewer.licensed_in", licensed_in),
        specialties=notes.take_all("reviewer.specialties", _specialties(view)),
        subspecialties=notes.take_all("reviewer.subspecialties", _fields(view, _SUBSPECIALTY)),
        licensed_states=notes.take_all("reviewer.licensed_states", _states(view)),
        board_certified=notes.take("reviewer.board_certified", certified),
    )


def _licensed_in(view: View) -> Found[str] | None:
    for match in _LICENSED_IN.finditer(view.low):
        if not find_states(view.text, *match.span(1)) or not is_state(
            view.text[match.start(1) : match.start(1) + len(match.group(1))].split(",")[0].split(" and ")[0]
        ):
            return view.words(*match.span(1))
    return None


def _specialties(view: View) -> list[Found[str]]:
    printed = _fields(view, _BOARD)
    if printed:
        return printed
    labelled = _labelled(view, _SPECIALTY_LABEL)
    if labelled is None:
        return []
    return [view.words(*one) for one in split_specialties(view.low, *labelled)]


def _fields(view: View, pattern: re.Pattern[str]) -> list[Found[str]]:
    seen: set[str] = set()
    found: list[Found[str]] = []
    for match in pattern.finditer(view.low):
        for start, end in split_specialties(view.low, *match.span(1)):
            if view.low[start:end] not in seen:
                seen.add(view.low[start:end])
                found.append(view.words(start, end))
    return found


def _certified(view: View) -> Found[bool] | None:
    for match in _BOARD_ALONE.finditer(view.low):
        if not _NOT.search(view.low, max(match.start() - 8, 0), match.start()):
            return view.value(True, *match.span())
    return None


def _states(view: View) -> list[Found[str]]:
    region = _labelled(view, _STATES_LABEL)
    if region is None:
        practice = _PRACTICE.search(view.low)
        if practice is None:
            return [
                view.words(*one)
                for match in _LICENSED_IN.finditer(view.low)
                for one in find_states(view.text, *match.span(1))
            ]
        region = practice.end(), _sentence_end(view, practice.end())
    return [view.words(*one) for one in find_states(view.text, *region)]


def _labelled(view: View, label: re.Pattern[str]) -> Range | None:
    match = label.search(view.low)
    if match is None:
        return None
    limit = min(match.end() + _LONGEST_LIST, len(view.low))
    stop = _LABEL_END.search(view.low, match.end(), limit)
    return match.end(), stop.start() if stop is not None else limit


def _sentence_end(view: View, start: int) -> int:
    limit = min(start + _LONGEST_LIST, len(view.low))
    stop = view.low.find(". ", start, limit)
    return stop if stop >= 0 else limit
