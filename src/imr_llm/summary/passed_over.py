"""Tells which sentences of a rationale speak for the side that lost, so that none is taken for the reason.

A reviewer tells what utilization review held and answers it, or grants something and takes it back with the
next sentence. Each such sentence alone would stand beside a decision that it speaks against.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from imr_llm.domain.record import Decision
from imr_llm.domain.spans import Frozen
from imr_llm.summary.cues import Patterns
from imr_llm.summary.patterns import any_of
from imr_llm.summary.quotes import reason_cues
from imr_llm.summary.shipped import shipped
from imr_llm.vocabulary.words import fold

_TAKES_BACK = ("but", "however", "yet", "only that")
"""Words after something granted with which the same sentence takes it back."""


class View(Frozen):
    """Whose view is no reason for a decision, and the words that report it."""

    decision: Decision
    who: Patterns
    says: Patterns


class Denied(Frozen):
    """Wordings that give the reason of a denial and not whose it is."""

    patterns: Patterns


class Told(Frozen):
    """How a rationale reports a view."""

    before: str
    between: str
    answered: Patterns
    """Wordings after a view that answer it in the same sentence."""
    view: tuple[View, ...]
    denied: Denied


class Granted(Frozen):
    """Wordings that grant something to the side that lost."""

    decision: Decision
    patterns: Patterns


class Turning(Frozen):
    """How a sentence takes back the one before it, and what can not be taken back."""

    patterns: Patterns
    silent: Patterns
    against: Patterns


class Favour(Frozen):
    """Wordings in favour of a request, and those with which they are a condition or a limit."""

    patterns: Patterns
    guideline: Patterns
    """The same of a guideline."""
    limited: Patterns
    """With which that of a guideline is a limit."""
    unless: Patterns


class PassedOver(Frozen):
    """The file `passed_over.toml`."""

    told: Told
    granted: tuple[Granted, ...]
    turning: Turning
    favour: Favour


def passed_over(said: Sequence[str], quotes: Sequence[str | None], decision: Decision) -> set[int]:
    """The positions of a rationale's sentences that argue against its decision.

    `quotes` are the words of each sentence that would be quoted; those without any are not looked at.
    """
    conceded = _conceded(said, decision)
    return {
        position
        for position, quote in enumerate(quotes)
        if quote is not None and (position in conceded or _for_the_other_side(fold(quote), decision))
    }


def _for_the_other_side(low: str, decision: Decision) -> bool:
    return (
        _reports_a_view(low, decision)
        or _grants(low, decision)
        or (decision is Decision.UPHELD and _favours_the_request(low))
    )


def _reports_a_view(low: str, decision: Decision) -> bool:
    found = _view(decision).match(low)
    if found is None and decision is Decision.OVERTURNED:
        found = any_of(_cues().told.denied.patterns).search(low)
    if found is None:
        return False
    # A second deed after an answered view is reported without an answer: "as if it were …, and asked for …".
    ends = [found.end(), *(again.end() for again in _another_deed(decision).finditer(low, found.end()))]
    return any_of(_cues().told.answered).search(low, ends[-1]) is None


def _grants(low: str, decision: Decision) -> bool:
    granted = (one for one in _cues().granted if one.decision is decision)
    found = next((match for one in granted if (match := any_of(one.patterns).search(low))), None)
    return (
        found is not None and any_of(("but", "however", "yet", "only that")).search(low, found.end()) is None
    )


def _conceded(said: Sequence[str], decision: Decision) -> set[int]:
    """The positions of sentences that a later one takes back.

    What is granted to a request before that is all granted; against a request it is the last sentence only,
    since reasons to grant one stand among its flaws.
    """
    turning = any_of(_cues().turning.patterns)
    found: set[int] = set()
    taken_back = False
    for position in range(len(said) - 1, -1, -1):
        low = fold(said[position])
        if taken_back and _can_be_taken_back(low, decision):
            found.add(position)
            taken_back = decision is Decision.UPHELD
        else:
            taken_back = False
        taken_back = taken_back or turning.match(low.lstrip(" \"'(")) is not None
    return found


def _can_be_taken_back(low: str, decision: Decision) -> bool:
    turning = _cues().turning
    if any_of(turning.silent).search(low) is not None:
        return True
    speaks_against = any_of(turning.against).search(low) is not None or any(
        any_of(leaning.patterns).search(low) is not None
        for leaning in reason_cues().leaning
        if leaning.decision is Decision.UPHELD
    )
    return speaks_against is (decision is Decision.OVERTURNED)


def _favours_the_request(low: str) -> bool:
    favour = _cues().favour
    favours = any_of(favour.patterns).search(low) is not None or (
        any_of(favour.guideline).search(low) is not None and any_of(favour.limited).search(low) is None
    )
    return favours and any_of(favour.unless).search(low) is None


@cache
def _cues() -> PassedOver:
    return shipped(PassedOver, "passed_over.toml")


@cache
def _view(decision: Decision) -> re.Pattern[str]:
    told = _cues().told
    who = "|".join(one for view in told.view if view.decision is decision for one in view.who)
    return re.compile(rf"{told.before}(?:{who}){told.between}(?:{_says(decision)})(?!\w)")


@cache
def _another_deed(decision: Decision) -> re.Pattern[str]:
    return re.compile(rf"\band (?:{_says(decision)})(?!\w)")


def _says(decision: Decision) -> str:
    return "|".join(one for view in _cues().told.view if view.decision is decision for one in view.says)
