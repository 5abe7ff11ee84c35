"""Some fifty ends of case summaries by many hands, and what a careful person reads of utilization review.

They were written by authors who had not seen the program. The rules were mended by them since, so the numbers
say that nothing got worse.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from tests.reading.test_ur import told_of

ENDS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "ur_summaries.json").read_text(encoding="utf-8")
)
MOST_WRONG = 0
LEAST_RIGHT = 0.74
"""Of the actions that are told."""


def test_what_utilization_review_did_is_read() -> None:
    """No action is read that is not told or another than is told, and most that are told are read."""
    counts = Counter(_verdict(*one) for end in ENDS for one in _actions(end))
    assert counts["wrong"] <= MOST_WRONG
    assert counts["right"] / (counts["right"] + counts["missed"]) >= LEAST_RIGHT


def test_amounts_that_were_approved_are_read() -> None:
    """An amount is that which was approved, or none."""
    wrong = [
        (one["request"], told[1:])
        for end in ENDS
        for one, told in zip(end["ur"], _told(end), strict=True)
        if told[1] is not None and told[1:] != _amount(one) and not _is_of_visits(one, told[2])
    ]
    assert wrong == []


def _told(end: dict[str, Any]) -> list[tuple[Any, float | None, str | None]]:
    requests = [one["request"] for one in end["ur"]]
    return told_of(requests, end["text"], [""] * len(requests))


def _actions(end: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    return [(one["ur_action"], told[0]) for one, told in zip(end["ur"], _told(end), strict=True)]


def _verdict(gold: str | None, got: str | None) -> str:
    if gold == got:
        return "silent" if gold is None else "right"
    return "missed" if got is None else "wrong"


def _amount(one: dict[str, Any]) -> tuple[float, str] | tuple[None, None]:
    approved = one["ur_approved"]
    return (approved["amount"], approved["unit"]) if approved is not None else (None, None)


def _is_of_visits(one: dict[str, Any], unit: str | None) -> bool:
    """Whether only visits, sessions and treatments differ: `laser treatment x 6` may be either."""
    kinds = {"visit", "session", "treatment"}
    return one["ur_approved"] is not None and {one["ur_approved"]["unit"], unit} <= kinds
