"""Words that turn an approval around: `neither was certified`, `allowed none of them`, `allowed no brace`."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_NONE = (
    r"(?:neither|none|nothing|not (?:a single )?one|"
    r"no (?:(?:other|associated|related|ancillary) )?(?:request|item|part|service)s?)\b"
)
_NONE_BEFORE = late(rf"\b{_NONE}(?P<of>[^.;:]{{0,80}}?) (?:was|were|been|being|be) (?:\w+ly )?$")
_NO_THING = (
    r"(?!(?:more|further|additional|refills?|other|longer|less|fewer|part|evidence|documentation|indication|"
    r"reports?|records?|improvement|change|information|one|such|trial|mention|reason|request|requests|rationale|"
    r"objective|objection|doubt|basis|red|later|matter)\b)"
)
_NO_SUCH_BEFORE = late(
    rf"\bno {_NO_THING}(?P<of>(?:(?!(?:that|which|of|and|or|for|to|was|were|had|has)\b)[\w/-]+ ){{1,3}})"
    r"(?:was|were) (?:\w+ly )?$"
)
_NO_SUCH_AFTER = late(rf"(?P<of>) no {_NO_THING}(?=[a-z])")
"""`No brace was approved`, `certified no brace`."""
_NONE_AFTER = late(
    rf" (?P<none>{_NONE})(?! (?:(?:else|other) )?(?:than|but|except|besides|save|beyond)\b)"
    rf"(?P<of>(?: of [^.;:,]{{0,60}})?)"
)
_NOR_BEFORE = late(r"\b(?:nor|neither) (?:was|were)(?P<of>(?: (?!and\b|but\b)[\w/#-]+){1,6}) $")
"""`Nor was the brace certified`."""


def turned_around(low: str, match: re.Match[str], clause: Range) -> re.Match[str] | None:
    """The words that turn an approval around: `neither was certified`, `approved none of them`."""
    start, end = clause
    before = max(start, match.start() - 120), match.start()
    return (
        _NONE_BEFORE.search(low, *before)
        or _NOR_BEFORE.search(low, *before)
        or _NONE_AFTER.match(low, match.end(), end)
        or _NO_SUCH_BEFORE.search(low, *before)
        or _NO_SUCH_AFTER.match(low, match.end(), end)
    )
