"""Decisions, conclusions and UR's actions: read from the letter's words, compared with what the model said.

Where the two disagree the field fails; neither side wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.asking.cutting import overlap
from imr_llm.asking.shown import Outcome, Shown, Value
from imr_llm.domain.letter import Range
from imr_llm.domain.record import UrAction
from imr_llm.vocabulary.polarity import conclusion, decision_in, negated_before
from imr_llm.vocabulary.sentences import sentences
from imr_llm.vocabulary.spelling import plain

_REACH = 400
"""Characters around the words in which the sentence that holds them is looked for."""

_MODIFIED = re.compile(r"\bmodif|\bpartial|\breduced\b|\bin part\b")
_DENIED = re.compile(
    r"\bden(?:y|ie[sd]|ial|ying)\b|\bnon-? ?cert|\bnot (?:been )?(?:certified|approved|authori[sz]ed)"
    r"|\badverse|\bnot medically necessary|\b(?:declin|refus|reject|disallow)(?:e[ds]?|s|ed|ing|al)?\b"
    r"|\bturn(?:ed|ing) (?:it |this |them |both )?down\b"
)
_OF_THE_NOTICE = re.compile(r"\b(?:disputing|appealing) the utili[sz]ation review (?:denial|decision)\b")
"""The sentence that opens every notice of 2013: the denial that it speaks of may have been of a part."""
_GRANTED = re.compile(r"\b(?:certified|certifying|approv(?:ed|al)|authori[sz]ed|allowed|granted)\b")
_DELAYED = re.compile(r"\bdelay|\bdefer|\bpend(?:ed|ing)\b")


def read_decision(shown: Shown) -> Outcome:
    """Upheld or overturned, as the words of the heading or sentence decide."""
    # "medically necessary", quoted without the "is not" before it, would turn the decision round.
    decision = decision_in(shown.flat)
    if decision is None:
        return "these words state no decision"
    whole = next((one for one in _printed(shown) if overlap(one, shown.clean)), None)
    if whole is not None and decision_in(shown.letter.words(whole)) is None:
        return "the heading's own words leave the decision in doubt"
    if negated_before(shown.letter.clean.flat, shown.clean[0]) or _cut_word(shown):
        return "words that belong to the decision stand right before these"
    if shown.stated is not None and shown.stated != decision.value:
        return f"these words mean {decision.value}, not {shown.stated}"
    return shown.value(decision)


def read_necessity(shown: Shown) -> Outcome:
    """Whether the sentence that holds the words concludes, in the reviewer's own voice, on necessity."""
    low, high = _sentence(shown)
    flat = shown.letter.clean.flat
    concluded = conclusion(flat[low:high])
    if concluded is None:
        return "these words are no conclusion of the expert reviewer on medical necessity"
    necessary, (start, end) = concluded
    if not (low + start < shown.clean[1] and shown.clean[0] < low + end):
        return "another part of this sentence concludes on medical necessity"
    if shown.stated is not None and shown.stated != ("true" if necessary else "false"):
        return f"these words conclude that it is {'' if necessary else 'not '}medically necessary"
    return shown.value(necessary)


def read_ur_action(shown: Shown) -> Outcome:
    """What utilization review did; part granted and part refused is a modification."""
    words = plain(shown.words)
    if _OF_THE_NOTICE.search(words):
        return Value(None, {})
    refused = _DENIED.search(words) is not None
    granted = any(not negated_before(words, one.start()) for one in _GRANTED.finditer(words))
    if _MODIFIED.search(words) or (refused and granted):
        action = UrAction.MODIFIED
    elif refused:
        action = UrAction.DENIED
    elif _DELAYED.search(words):
        action = UrAction.DELAYED
    elif granted and shown.stated == UrAction.MODIFIED.value:
        # "4 sessions were authorized" of six requested: the amounts are compared by the cross-checks.
        action = UrAction.MODIFIED
    else:
        return "these words do not say what utilization review did"
    if shown.stated is not None and shown.stated != action.value:
        return f"these words mean {action.value}, not {shown.stated}"
    return shown.value(action)


def _printed(shown: Shown) -> Iterator[Range]:
    """The words with which the headings and lists of the letter decide."""
    sections = shown.letter.sections
    return (one.decision for one in (*sections.items, *sections.listed_items) if one.decision is not None)


def _cut_word(shown: Shown) -> bool:
    before = shown.letter.clean.flat[max(shown.clean[0] - 1, 0) : shown.clean[0]]
    return before.isalpha()


def _sentence(shown: Shown) -> tuple[int, int]:
    flat = shown.letter.clean.flat
    start, end = shown.clean
    low, high = max(start - _REACH, 0), min(end + _REACH, len(flat))
    held = [
        (low + one[0], low + one[1])
        for one in sentences(plain(flat[low:high]))
        if low + one[0] < end and start < low + one[1]
    ]
    return (held[0][0], held[-1][1]) if held else (start, end)
