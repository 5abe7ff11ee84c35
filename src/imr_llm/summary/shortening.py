"""What a template summary leaves out to be easy to read: longer quotations first, then what matters least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.summary.grade import reading_grade, words
from imr_llm.summary.reasons import Reason

Quotes = tuple[str, ...]

_NEARLY_AS_GOOD = 2.0
"""How far below the best reason's score a shorter one may be to be quoted in its place."""

SPARE = (
    "case.application_received_date",
    "reviewer.licensed_in",
    "reviewer.specialties[0]",
    "disputed_items[].treatment",
)
"""Paths whose sentences are left out, in this order, where shorter quotations alone do not make the grade.

What an item's treatment is stands in its heading as well.
"""


def shorter_and_shorter(plans: Sequence[Sequence[Quotes]]) -> Iterator[tuple[list[Quotes], Sequence[str]]]:
    """Which reasons to quote for each item and which facts to leave out, the fullest summary first.

    First the longest quotations give way to shorter ones, then the facts that matter least.
    """
    steps = [0] * len(plans)
    quotes = [plan[0] for plan in plans]
    yield list(quotes), ()
    while longer := [index for index, plan in enumerate(plans) if steps[index] + 1 < len(plan)]:
        heaviest = max(longer, key=lambda index: _length(quotes[index]))
        steps[heaviest] += 1
        quotes[heaviest] = plans[heaviest][steps[heaviest]]
        yield list(quotes), ()
    for count in range(1, len(SPARE) + 1):
        yield list(quotes), SPARE[:count]


def fewer_and_fewer(quotes: Sequence[Quotes], limit: float) -> Iterator[list[Quotes]]:
    """The quotations without those that are themselves hard to read, the longest of them left out first."""
    left = list(quotes)
    hard = [index for index, chosen in enumerate(left) if reading_grade(" ".join(chosen)) > limit]
    yield list(left)
    for index in sorted(hard, key=lambda index: -_length(left[index])):
        left[index] = ()
        yield list(left)


def _length(quotes: Quotes) -> int:
    return sum(len(words(quote)) for quote in quotes)


def quote_plans(found: Sequence[Reason], most: int) -> list[Quotes]:
    """Which reasons to quote, the fullest plan first: at most so many, shorter ones, one; none where none is.

    Single reasons come best first; each next one is shorter.
    """
    if not found:
        return [()]
    near = [reason for reason in found if reason.score >= found[0].score - _NEARLY_AS_GOOD]
    shortest = sorted(near, key=_reason_length)[:most]
    plans = [found[:most], shortest]
    for reason in found:
        if all(len(plan) > 1 or _reason_length(reason) < _reason_length(plan[0]) for plan in plans):
            plans.append([reason])
    in_order = (sorted(plan, key=lambda reason: reason.position) for plan in plans)
    return list(dict.fromkeys(tuple(reason.words for reason in plan) for plan in in_order))


def _reason_length(reason: Reason) -> int:
    return len(words(reason.words))
