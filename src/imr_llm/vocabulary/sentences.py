"""Where sentences end in prose, so that one sentence's negation or attribution stays its own."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_STOP = late(r"[.!?;](?<![.!?;].)[.!?;]*+[\"')\]]*+(?= |$)")
_ABBREVIATION = late(
    r"(?:^|[ (])(?:dr|mr|mrs|ms|prof|st|jr|sr|inc|vs|approx|est|vol|eds?|cf|e\.g|i\.e|fig|pgs?|pp?|ch|"
    r"sec|m\.d|d\.o|d\.c|ph\.d|r\.n|[a-z])$"
)


def sentences(low: str) -> list[Range]:
    """The sentences of a plain text (see `spelling.plain`), in order; semicolons end one as well."""
    ranges: list[Range] = []
    start = 0
    for stop in _STOP.finditer(low):
        if stop.group() == "." and _ABBREVIATION.search(low, max(stop.start() - 6, start), stop.start()):
            continue
        if low[start : stop.end()].strip():
            ranges.append((start, stop.end()))
        start = stop.end()
    if low[start:].strip():
        ranges.append((start, len(low)))
    return ranges
