"""Where in a sentence about utilization review the words of one deed end and those of the next begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_consent import next_predicate
from imr_llm.reading.ur_deeds import DeedWord, begins_with_a_deed, tells_a_deed
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.numbers import number_of

_CLAUSE_END = re.compile(r"[;:]\s|(?<=\d) [-–] (?=[a-z])")
_FURTHER = keyed(r",? and for (?=an? |the |\d)|, and for (?=[a-z])")
WHICH_WAS = re.compile(r",? which (?:was|were|has been|have been|had been) (?:\w+ly )?$")
_THIS_WAS = re.compile(r"\b(?:this|that|it) (?:was|has been|had been) (?:\w+ly )?$")
_AFTER_AIM = re.compile(
    r"\bto (?:only |just )?(?:# ?)?(\w+)(?: (?:visits?|sessions?|treatments?|tablets|capsules|months?))?"
    r"(?=,? (?:and|while|but|whereas) (?!(?:# ?)?\d))"
)
"""`Modified the therapy to six visits and …`."""
_CONTRAST = re.compile(r",? (?:while|whereas|but) ")
_JOINED_BY_COMMA = re.compile(r", and ")
_JOINED = re.compile(r" and ")
_OF_ONE = re.compile(r" (?:was|has been|had been) (?:\w+ly )?$")


def clauses(low: str, start: int, end: int) -> list[Range]:
    """A sentence cut at semicolons, and at colons that no deed stands before or behind."""
    found: list[Range] = []
    for stop in _CLAUSE_END.finditer(low, start, end):
        colon = low[stop.start()] == ":"
        told = colon and (tells_a_deed(low, start, stop.start()) or begins_with_a_deed(low, stop.end(), end))
        if stop.start() > start and not told:
            found.append((start, stop.start()))
            start = stop.end()
    return [one for start, stop in [*found, (start, end)] for one in _further_requests(low, start, stop)]


def _further_requests(low: str, start: int, end: int) -> list[Range]:
    """A clause cut where another request is told after what was done with the first: `…, and for a brace`."""
    further = _FURTHER.search(low, start, end)
    if further is None or not (
        tells_a_deed(low, start, further.start()) and tells_a_deed(low, further.end(), end)
    ):
        return [(start, end)]
    return [(start, further.start()), (further.end(), end)]


def reach_of(low: str, clause: Range, deeds: Sequence[DeedWord], place: int) -> Range:
    """What may belong to one of a clause's deeds: from the deed before to the deed after.

    In `modified the one, and the other was denied` it ends where the other begins, where that is plain.
    """
    deed = deeds[place]
    start, end = clause
    if place:
        start = _border(low, deeds[place - 1], deed) or deeds[place - 1].end
    if place + 1 < len(deeds):
        end = _border(low, deed, deeds[place + 1]) or deeds[place + 1].start
    if not deed.passive:
        until = deed.until or end
        end = next_predicate(low, deed.end, min(end, until))
    return start, end


def _border(low: str, deed: DeedWord, following: DeedWord) -> int | None:
    """Where the subject of a passive deed begins behind an active one; None where that is not plain."""
    place = deed.end, following.start
    if deed.passive or not (following.passive and following.aided):
        return None
    if WHICH_WAS.search(low, *place) or _THIS_WAS.search(low, *place):
        return None
    if (aims := list(_AFTER_AIM.finditer(low, *place))) and number_of(aims[-1].group(1)) is not None:
        return aims[-1].end()
    for pattern in (_CONTRAST, _JOINED_BY_COMMA, _JOINED):
        joints = list(pattern.finditer(low, *place))
        if joints:
            plain = len(joints) == 1 or _OF_ONE.search(low, *place) is not None
            return joints[-1].start() if plain else None
    return None
