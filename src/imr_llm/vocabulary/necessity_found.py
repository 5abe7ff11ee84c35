"""Medical necessity that is seen, that there is, or whose level is reached."""

from __future__ import annotations

import re

from imr_llm.vocabulary.necessity_said import PROOF, Statement
from imr_llm.vocabulary.patterns import late

_SEES = late(
    r"\b(?:i|we|(?:this|the|expert|physician) +reviewer) +"
    r"(?:(?P<no>(?:do|does|did|can|could)(?: *not|n't)|cannot|can't|fail(?:s|ed)? +to|(?:am|"
    r"is) +unable +to) +|"
    r"(?:do|also|therefore|thus) +)?"
    r"(?:see|find|recognize|discern|identify|sees|finds|recognizes|accept|accepts) +"
    r"(?:that +there +(?:is|exists) +)?(?:an?|any|the|its|their|such)? *"
    r"(?:clear|real|sufficient|continued|further)? *$"
)
"""`I do not see the necessity of`."""
_TO_BE = late(rf"[^.;?!,]{{0,80}}? to be (?P<no>not +|un)?{PROOF}\b")
_THERE_IS = late(
    r"\bthere +(?:is|exists|remains)(?P<no> +not)? +"
    r"(?:(?:an?|clear|sufficient|ample|good|real|definite|evident|demonstrated|established|also|still|"
    r"continued) +)*$"
)
_LEVEL = late(
    r"(?P<open>\b(?:may|might|could|would|should|to|if|whether|that|which) +)?"
    r"(?P<no>\b(?:(?:do|does|did|would|can|could)(?: *not|n't)|cannot|can't|never|hardly) +|"
    r"\bfail(?:s|ed)? +to +)?"
    r"\b(?:rises?|amounts?|comes? +up|measures? +up|reach(?:es)?|attains?)(?: +up)?(?: +to)?"
    r"(?: +(?:the|a|any))?(?: +(?:level|standard|threshold|definition|bar|degree|test)(?: +of)?)?"
    r"(?: +(?:the|a))? *$"
)
"""`It does not rise to the level of medical necessity`."""
_SHORT_OF = late(
    r"(?P<open>\b(?:not|n't|never|to|if|whether|that|which) +)?"
    r"\b(?:falls?|fell) +(?:far +|well +)?short +of(?: +the)? *$"
)
_IS_A = late(
    r"(?P<open>\b(?:what|that|which|who|if|whether) +)?"
    r"\b(?:is|are|was|were)(?P<no> +not|n't)?(?: +(?:of|considered|therefore|thus|clearly))* +an? *$"
)


def necessity_found(low: str, end: int, before: str, match: re.Match[str]) -> Statement | None:
    """`I see no necessity`, `there is a clear necessity`, `does not rise to the level of necessity`.

    `before` is what stands before it in its sentence, as far as it is looked at.
    """
    core = match.start()
    at = core - len(before)
    if (sees := _SEES.search(before)) is not None:
        to_be = _TO_BE.match(low, match.end(), end)
        negations = bool(sees["no"]) + (to_be is not None and bool(to_be["no"]))
        last = to_be.end() if to_be is not None else match.end()
        return Statement(not negations, at + sees.start(), last, core) if negations < 2 else None
    for pattern in (_THERE_IS, _LEVEL, _SHORT_OF, _IS_A):
        if (found := pattern.search(before)) is None:
            continue
        said = found.groupdict()
        if said.get("open") or (pattern is _IS_A and not match.group().startswith("med")):
            return None
        denied = pattern is _SHORT_OF or bool(said["no"])
        return Statement(not denied, at + found.start(), match.end(), core)
    return None
