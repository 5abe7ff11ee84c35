"""The expert reviewer's licence, board certification, specialties and states."""

from __future__ import annotations

import re

from imr_llm.domain.draft import Notes
from imr_llm.domain.letter import Range
from imr_llm.domain.record import Reviewer
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import cues
from imr_llm.reading.specialties import find_states, is_state, split_specialties
from imr_llm.reading.view import View
from imr_llm.vocabulary.finder import Finder, keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import word_places

# A list of fields ends where the fixed sentence goes on.
_END = (
    r"(?=,? and (?:in|works|was|currently|actively)\b|,? (?:(?:and|who|he/she|she/he|he|"
    r"she) )?(?:is (?:also )?(?:currently )?(?:licensed|certified|"
    r"board)|has (?:a |an |been )?(?:sub[\s-]?special|active|additional)|holds\b|licensed\b|"
    r"with (?:a )?sub[\s-]?special|"
    r"practic(?:es|ing)\b|maintains\b)|\.(?:\s|$)| (?:he/she|state\(?s?\)? of lic|certification)|$)"
)
_LICENSED_IN = late(rf"licensed in (?:the (?:field|state)s? of )?(.{{2,120}}?){_END}")
_BOARD = late(rf"board[\s-]*certified (?:in|by the american board of) (.{{2,160}}?){_END}")
_BOARD_ALONE = late(r"board[\s-]*certified\b")
_NOT = late(r"\b(?:not|non)[\s-]+$")
_SUBSPECIALTY = late(rf"sub[\s-]?specialt(?:y|ies) (?:certification )?(?:in|of) (.{{2,160}}?){_END}")
_PRACTICE = late(
    r"licensed to practi[cs]e (?:medicine |psychology |chiropractic |dentistry )?in (?:the states? of )?"
)
_STATES_LABEL = keyed(r"\bstates?(?:\(s\))? of [l1i]icensure ?[:;] ?|\blicensed in the states? of ")
_SPECIALTY_LABEL = keyed(
    r"\bcertifications?(?:\(s\))? ?/ ?specialt(?:y|ies) ?[:;] ?|\bspecialt(?:y|ies)(?:\(s\))? ?[:;] ?"
)
_LABEL_END = late(
    r"\b(?:states?(?:\(s\))? of [l1i]icensure|certifications?(?:\(s\))? ?/|clinical case summary|"
    r"the expert|the reviewer|an expert|maximus|he/she|this reviewer)|\.\s|\.$"
)
_LONGEST_LIST = 200
"""A list of fields or states in a block runs no longer than this many characters."""


def read_reviewer(view: View, notes: Notes) -> Reviewer:
    """The reviewer as the qualifications section (`view`) describes them; noted under `reviewer.…`."""
    licensed_in = _licensed_in(view)
    certified = _certified(view)
    states, fields = _labelled_lists(view)
    return Reviewer(
        licensed_in=notes.take("reviewer.licensed_in", licensed_in),
        specialties=notes.take_all("reviewer.specialties", _specialties(view, fields)),
        subspecialties=notes.take_all("reviewer.subspecialties", _fields(view, _SUBSPECIALTY, "sub")),
        licensed_states=notes.take_all("reviewer.licensed_states", _states(view, states)),
        board_certified=notes.take("reviewer.board_certified", certified),
    )


def _licensed_in(view: View) -> Found[str] | None:
    for match in cues(view.low, word_places(view.low, ("licensed in",)), _LICENSED_IN):
        if not find_states(view.text, *match.span(1)) or not is_state(
            view.text[match.start(1) : match.start(1) + len(match.group(1))].split(",")[0].split(" and ")[0]
        ):
            return view.words(*match.span(1))
    return None


def _specialties(view: View, labelled: Range | None) -> list[Found[str]]:
    printed = _fields(view, _BOARD, "board")
    if printed:
        return printed
    if labelled is None:
        return []
    return [view.words(*one) for one in split_specialties(view.low, *labelled)]


def _fields(view: View, pattern: re.Pattern[str], key: str) -> list[Found[str]]:
    seen: set[str] = set()
    found: list[Found[str]] = []
    for match in cues(view.low, word_places(view.low, (key,)), pattern):
        for start, end in split_specialties(view.low, *match.span(1)):
            if view.low[start:end] not in seen:
                seen.add(view.low[start:end])
                found.append(view.words(start, end))
    return found


def _certified(view: View) -> Found[bool] | None:
    for match in cues(view.low, word_places(view.low, ("board",)), _BOARD_ALONE):
        if not _NOT.search(view.low, max(match.start() - 8, 0), match.start()):
            return view.value(True, *match.span())
    return None


def _states(view: View, region: Range | None) -> list[Found[str]]:
    if region is None:
        practice = next(cues(view.low, word_places(view.low, ("licensed to",)), _PRACTICE), None)
        if practice is None:
            return [
                view.words(*one)
                for match in cues(view.low, word_places(view.low, ("licensed in",)), _LICENSED_IN)
                for one in find_states(view.text, *match.span(1))
            ]
        region = practice.end(), _sentence_end(view, practice.end())
    return [view.words(*one) for one in find_states(view.text, *region)]


def _labelled_lists(view: View) -> tuple[Range | None, Range | None]:
    """The states and the specialties that stand behind their labels.

    Where the labels stand side by side with both lists below them, the states end one or begin the other.
    """
    states, fields = _labelled(view, _STATES_LABEL), _labelled(view, _SPECIALTY_LABEL)
    if states is None or fields is None:
        return states, fields
    (first_start, first_end), last = sorted((states, fields))
    if view.low[first_start:first_end].strip():
        return states, fields
    named = find_states(view.text, *last)
    if not named:
        return states, fields
    if first_start == states[0]:
        return (last[0], named[-1][1]), (named[-1][1], last[1])
    return (named[0][0], last[1]), (last[0], named[0][0])


def _labelled(view: View, label: Finder) -> Range | None:
    match = label.search(view.low)
    if match is None:
        return None
    limit = min(match.end() + _LONGEST_LIST, len(view.low))
    stop = _LABEL_END.search(view.low, match.end(), limit)
    ends = [limit if stop is None else stop.start()]
    # Where all lines stand apart a blank one ends nothing.
    if set(view.line_starts) - set(view.paragraph_starts):
        ends += [start for start in view.paragraph_starts if start > match.end()][:1]
    return match.end(), min(ends)


def _sentence_end(view: View, start: int) -> int:
    limit = min(start + _LONGEST_LIST, len(view.low))
    stop = view.low.find(". ", start, limit)
    return stop if stop >= 0 else limit
