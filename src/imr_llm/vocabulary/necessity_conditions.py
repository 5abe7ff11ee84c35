"""What a statement about medical necessity is made to depend on."""

from __future__ import annotations

import re

from imr_llm.vocabulary.necessity_said import Statement

_CONCLUDES = re.compile(r"\b(?:therefore|thus|hence|consequently|accordingly|as such|request|requested|so)\b")
_CONDITION = re.compile(
    r"\b(?:if|unless|provided|(?<!at )once|until|(?:were|had) +(?:the|there|it|he|she))\b"
)
_CONCESSION = re.compile(r",? (?:although|though|while|whereas)\b(?=[^,]*$)")
"""`… is not, although six visits would be`: what would be is no conclusion."""
_THEN_IF = re.compile(r" *,? *(?:(?:only +)?(?:if|when|unless|provided +that|once|until)|only +(?:for|in))\b")


def is_conditional(low: str, start: int, end: int, statement: Statement) -> bool:
    """Whether a statement in the sentence `low[start:end]` holds only on a condition, or is conceded."""
    group = low[statement.start : statement.core]
    before = _CONCESSION.split(low[start : statement.start])[-1]
    if (
        not statement.firm
        and re.search(r"\b(?:would|wouldn't|will)\b", group)
        and (not _CONCLUDES.search(before) or _CONDITION.search(low[start:end]))
    ):
        return True
    then = _THEN_IF.match(low, statement.end, end)
    # What is not necessary until something else is done is not necessary.
    return then is not None and (statement.positive or not then.group().endswith("until"))
