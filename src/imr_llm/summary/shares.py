"""Checks words for a share of a request (all, most, half, none of it) against what was approved of it."""

from __future__ import annotations

from imr_llm.domain.record import DisputedItem, UrAction
from imr_llm.summary.cues import Cues
from imr_llm.summary.patterns import wordings_in
from imr_llm.summary.stance import Clause, Stance, UrStance
from imr_llm.vocabulary.units import counted_alike

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
    if not counted_alike(asked.unit, approved.unit):
        return None
    return approved.amount / asked.amount


def _misfit(clause: Clause, cues: Cues, shares: tuple[float, ...]) -> str | None:
    said = wordings_in(clause.text, ((cue, cue.patterns) for cue in cues.share))
    wrong = (one for one in said if not any(one.of.fits(share) for share in shares))
    return next((clause.text[one.start : one.end] for one in wrong), None)
