"""Decisions told behind another of an earlier day: `UR of May cut Norco to #60; UR of 7/8/14 denied it`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.ur_clause import Clause
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_gathering import Gathering
from imr_llm.reading.ur_times import days_told, decisions_dated
from imr_llm.reading.ur_told import Told
from imr_llm.reading.view import View
from imr_llm.vocabulary.dates import MONTHS
from imr_llm.vocabulary.patterns import late

_CHANGED = ("changed", "converted", "amended", "revised", "turned")
_REST = late(
    r"\b(?:rest|remain\w*|others?|balance|excess|additional|further|beyond|more|over|all but|except|last)\b"
)
_OF_A_MONTH = late(rf"\b(?:of|in|from|dated) (?:early |late |mid-?)?(?P<month>{'|'.join(MONTHS)})\b(?! \d)")
_IT = late(r" it(?=\s*[.,;]|\s*$| (?:on|as|because|since|for|in|by|citing|stating) )")
_JOINT = late(r",? (?:and|but)(?: then| later)?,? (?=(?:on|by|in) )|, (?:and|but) ")
_ENDS = late(r"(?:; |\.\s)")
_LONG = timedelta(days=120)
"""So long before a decision another request was decided on."""
_LOOK_BACK = 400


def is_decided_later(view: View, deed: DeedWord, clause: Clause, *, told: Told, decided: date | None) -> bool:
    """Whether a denial or a cut is dated later than the approval or cut that alone was `told` before.

    The earlier one is dated, or stands under a note of months before and does not name utilization review.
    What is left of a request is of the same one, and so is what is decided on no day or on another than
    that in dispute (`decided`).
    """
    before = told.approval_alone(view) if deed.deed in (Deed.DENY, Deed.MODIFY) else None
    low = view.low
    joints = [one.end() for one in _JOINT.finditer(low, clause.place[0], deed.start)]
    own = joints[-1] if joints else clause.place[0], clause.place[1]
    days = decisions_dated(low, own) if before is not None else []
    if before is None or len(days) != 1 or (decided is not None and days[0] != decided):
        return False
    if before[1] > own[0] or _REST.search(low, *own):
        return False
    day, begins = days[0], _begin(low, before[0])
    stop = _ENDS.search(low, before[1], own[0])
    stretch = begins, stop.start() if stop is not None else own[0]
    if earlier := decisions_dated(low, stretch):
        return all(one < day for one in earlier)
    if (month := _OF_A_MONTH.search(low, *stretch)) is not None:
        return MONTHS.index(month["month"]) + 1 != day.month
    noted = days_told(low, (max(begins - _LOOK_BACK, 0), stretch[1]))
    return bool(noted) and day - noted[-1] > _LONG and not names_review(low, *stretch)


def denied_it_later(low: str, deed: DeedWord, start: int, gathering: Gathering) -> Sequence[int]:
    """The one request of which something is told before, where a decision of a day of its own denied `it`.

    `start` is where the sentence begins.
    """
    if deed.passive or deed.deed is not Deed.DENY or _IT.match(low, deed.end) is None:
        return ()
    cut = low.rfind("; ", start, deed.start)
    before = (start, cut) if cut >= 0 else gathering.previous
    if before is None or not decisions_dated(low, (max(start, cut), deed.start)):
        return ()
    named = sorted(gathering.named_in(low, before))
    return named if len(named) == 1 and gathering.told[named[0]].deeds else ()


def granted_later(
    low: str, deed: DeedWord, clause: Range, sentence: Range, gathering: Gathering, *, wholly: bool
) -> Sequence[int]:
    """What is told before that a later decision grants, `wholly` or not: `this was changed to an approval`.

    What it grants in part is the one request that is told before.
    """
    if wholly and len(gathering.items) == 1:
        return range(1)
    if deed.deed is not Deed.APPROVE or not low.startswith(_CHANGED, deed.start):
        return ()
    before = (sentence[0], clause[0]) if clause[0] > sentence[0] else gathering.previous
    named = sorted(gathering.named_in(low, before)) if before is not None else []
    return named if wholly or len(named) == 1 else ()


def _begin(low: str, position: int) -> int:
    """Where the clause begins that a position is in."""
    return max(low.rfind("; ", 0, position), low.rfind(". ", 0, position)) + 1
