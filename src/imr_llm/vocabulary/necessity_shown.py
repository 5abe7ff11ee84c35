"""Statements that medical necessity, told as a noun, was shown or was not."""

from __future__ import annotations

import re
from typing import NamedTuple


class Statement(NamedTuple):
    """What is said of medical necessity, with the range of the words that say it."""

    positive: bool
    start: int
    end: int
    core: int
    """Where `medically necessary` itself begins."""
    unproven: bool = False
    """Whether it says that necessity was not shown, whoever should have shown it."""


REACH = 400
"""Characters before the words that can decide what they say; keeps run-on text linear."""

_PROOF = (
    r"(?:established|demonstrated|supported|substantiated|shown|documented|met|confirmed|evident|clear|justified|"
    r"apparent|made|proven|satisfied|verified|present|certified)"
)
_AFTER_NECESSITY = re.compile(
    r"(?P<subject>[^.;?!]{0,200}?)\b(?P<verb>is|are|was|were|has|have|had|cannot|can|could|does|did|remains?)"
    r"(?: +(?:therefore|thus|also|as +such|hence|then))*(?P<no> *not|n't| +never| +yet +to)?"
    r"(?: +(?:yet|been|be|clearly|adequately|sufficiently|fully|therefore|thus|also|well))*"
    rf" *(?:(?P<lacking>lacking|absent|missing)|(?P<un>un|not +)?{_PROOF})\b"
)
_SHOWS = (
    r"(?:establish(?:es|ed|ing)?|support(?:s|ed|ing)?|demonstrat(?:e|es|ed|ing)|document(?:s|ed|ing)?|"
    r"confirm(?:s|ed|ing)?|substantiat(?:e|es|ed|ing)|justif(?:y|ies|ied|ying)|show(?:s|ed|n)?|"
    r"satisf(?:y|ies|ied)|meets?|met|verif(?:y|ies|ied))"
)
_BEFORE_NECESSITY = re.compile(
    r"(?P<no>\b(?:not|[a-z]+n't|cannot|fail(?:s|ed|ing)? +to|(?:insufficient|inadequate)\b[^.;]{0,60}? +to|"
    r"unable +to|no\b[^.;]{0,60}? +to|lack +of\b[^.;]{0,60}? +to)\b[^.,;]{0,40}?)?"
    rf"(?P<to>\bto +)?\b{_SHOWS}\b[^.;,]{{0,60}}?$"
)
_LACKS = re.compile(r"\b(?:lacks?|lacking|no|without|absence +of)(?: +(?:in|any|clear|the|of|such))* *$")


def necessity_shown(low: str, start: int, end: int, match: re.Match[str]) -> Statement | None:
    """`medical necessity … has (not) been established`, `does not support … medical necessity`."""
    core = match.start()
    start = max(start, core - REACH)
    before = low[start:core]
    lacking = _LACKS.search(before)
    if lacking is not None:
        return Statement(False, start + lacking.start(), match.end(), core)
    after = _AFTER_NECESSITY.match(low, match.end(), end)
    if after is not None and "necess" not in after.group("subject"):
        denied = bool(after.group("no") or after.group("un")) or after.group("verb") == "cannot"
        negative = denied is not bool(after.group("lacking"))
        return Statement(not negative, core, after.end(), core)
    shown = _BEFORE_NECESSITY.search(before)
    if shown is None:
        return None
    if shown.group("no"):
        return Statement(False, start + shown.start(), match.end(), core)
    if shown.group("to") or before.rstrip().endswith("to"):
        return None
    return Statement(True, start + shown.start(), match.end(), core)
