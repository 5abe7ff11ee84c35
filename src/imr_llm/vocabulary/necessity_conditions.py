"""What a statement about medical necessity is made to depend on."""

from __future__ import annotations

import re

from imr_llm.vocabulary.necessity_said import Statement
from imr_llm.vocabulary.patterns import late

_CONCLUDES = late(r"\b(?:therefore|thus|hence|consequently|accordingly|as such|request|requested|so)\b")
_CONDITION = late(r"\b(?:if|unless|provided|(?<!at )once|until|(?:were|had) +(?:the|there|it|he|she))\b")
_HELD = late(r"\bwould +be +(?:considered|deemed|felt|judged) *(?:to be *)?$")
_LESS = late(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|an?|initial|trial|fewer|less|shorter|smaller|"
    r"some|part|half|generic|instead|rather|alternative|such|these|other|another|guidelines?|mtus|odg|acoem|"
    r"generally|usually|typically|normally|otherwise|when|where|with|without|after|in patients|patients)\b"
)
"""What would be considered necessary may be something else than what was asked for, or told of a rule."""
_CONCESSION = late(r",? (?:although|though|while|whereas)\b(?=[^,]*$)")
"""`… is not, although six visits would be`: what would be is no conclusion."""
_RULE = late(
    r"\b(?:further|additional|continued|more)\b[^,;.]{0,60} (?:after|following|beyond) (?:an?|the) "
    r"(?:initial|first) (?:trial|course)[^,;.]{0,20}$"
)
_BASED_ON = late(r" {0,9},? {0,9}(?:based|depending|dependent|contingent) +(?:up)?on\b")
"""`Further visits after an initial trial are … based on improvement`: so do many letters tell a guideline."""
_THEN_IF = late(
    r" {0,9},? {0,9}(?:(?:only +)?(?:if|when|unless|provided +that|once|until)|only +(?:for|in))\b"
)


def _is_thought(group: str, before: str) -> bool:
    """Whether `the release would be considered` tells what the reviewer holds of all that was asked for."""
    return _HELD.search(group) is not None and _LESS.search(before) is None


def is_conditional(low: str, start: int, end: int, statement: Statement) -> bool:
    """Whether a statement in the sentence `low[start:end]` holds only on a condition, or is conceded."""
    group = low[statement.start : statement.core]
    before = _CONCESSION.split(low[start : statement.start])[-1]
    if (
        not statement.firm
        and re.search(r"\b(?:would|wouldn't|will)\b", group)
        and (
            not (_CONCLUDES.search(before) or _is_thought(group, before)) or _CONDITION.search(low[start:end])
        )
    ):
        return True
    if (
        statement.positive
        and not _CONCLUDES.search(before)
        and _RULE.search(before)
        and _BASED_ON.match(low, statement.end, end)
    ):
        return True
    then = _THEN_IF.match(low, statement.end, end)
    # What is not necessary until something else is done is not necessary.
    return then is not None and (statement.positive or not then.group().endswith("until"))
