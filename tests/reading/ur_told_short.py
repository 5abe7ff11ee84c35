"""What is told of utilization review in words: `modified 6 visit`, `denied`, `-` where nothing is told."""

from __future__ import annotations

from datetime import date

from imr_llm.reading.ur import what_review_did
from tests.reading.test_ur import words_of
from tests.reading.views import view_of


def told_short(requests: str, summary: str, decided: str = "") -> str:
    """What a summary tells of requests, which are written one after the other with strokes between.

    `decided` is the day of the decision in dispute, where the letter prints it.
    """
    named = requests.split(" | ")
    day = date.fromisoformat(decided) if decided else None
    told: list[str] = []
    for one in what_review_did(view_of(summary), [None] * len(named), words_of(named), day):
        action = one.action.value.value if one.action is not None else "-"
        amount = f" {one.approved.value.amount:g} {one.approved.value.unit.value}" if one.approved else ""
        told.append(action + amount)
    return " | ".join(told)
