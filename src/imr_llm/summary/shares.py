"""Checks words for a share of a request (all, most, half, none of it) against what was approved of it."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.record import DisputedItem, UrAction
from imr_llm.summary.cues import Cues, ShareCue
from imr_llm.summary.patterns import any_of
from imr_llm.summary.stance import Clause, Stance, UrStance
from imr_llm.vocabulary.amounts import VISITS

_WHOLE = 1.0


def misstated_share(stance: Stance, item: DisputedItem, cues: Cues) -> str | None:
    """The words of a stance's clause that give another share of an item than the record; None without any.

    Utilization review approved the share that the record tells, or denied all. The reviewer decides on the
    rest, or on all.
    """
    approved = approved_share(item)
    if stance.by_ur and item.ur_approved is not None:
        shares: tuple[float, ...] = () if approved is None else (approved,)
    elif stance.by_ur or approved is None:
        shares = (_WHOLE,)
    else:
        shares = (_WHOLE - approved, _WHOLE)
    if stance.negated:
        # The negation may be the word for none; and what is not the whole may be any part.
        shares = (*shares, 0.0, _WHOLE)
    return _misfit(stance.clause, cues, shares)


def misstated_change(said: UrStance, item: DisputedItem, cues: Cues) -> str | None:
    """The same for a clause that says that utilization review cut a request, to a share or by one."""
    if said.action is not UrAction.MODIFIED:
        return None
    approved = approved_share(item)
    known = () if approved is None else (approved, _WHOLE - approved)
    return _misfit(said.clause, cues, (*known, 0.0, _WHOLE))


def approved_share(item: DisputedItem) -> float | None:
    """What part of a request utilization review approved; None where the amounts do not tell."""
    asked, approved = item.quantity, item.ur_approved
    if asked is None or approved is None or not asked.amount:
        return None
    if asked.unit is not approved.unit and not {asked.unit, approved.unit} <= VISITS:
        return None
    return approved.amount / asked.amount


def _misfit(clause: Clause, cues: Cues, shares: tuple[float, ...]) -> str | None:
    return next(
        (words for words, cue in _said(clause.text, cues) if not any(cue.fits(one) for one in shares)), None
    )


def _said(clause: str, cues: Cues) -> Iterator[tuple[str, ShareCue]]:
    """The shares that a clause names, of overlapping wordings the longest: `less than half` is no half."""
    found = sorted(
        (
            (match.start(), -match.end(), cue)
            for cue in cues.share
            for match in any_of(cue.patterns).finditer(clause)
        ),
        key=lambda one: one[:2],
    )
    reached = 0
    for start, end, cue in found:
        if start >= reached:
            yield clause[start:-end], cue
            reached = -end
