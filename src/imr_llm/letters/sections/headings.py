"""An item's heading: its number, the request in its words, and the words that decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.letters.sections.decisions import decision_before, necessity_before
from imr_llm.letters.sections.heading_start import heading_start, leading_number, numbered_start
from imr_llm.letters.sections.prose import is_prose

_REQUEST_FOR = re.compile(r"\s*(?:the\s+)?requests?\s+for\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\W*(?:(?:therefore|thus|as such|hence|consequently|accordingly|in summary|overall)\W+)?"
    r"(?:the|this|these|it|that|such|said)?\W*(?:current|requested|retrospective|prospective)?\W*"
    r"(?:requests?|treatments?|services?|medications?|items?|procedures?|it)?\W*\Z",
    re.IGNORECASE,
)
"""`The request`, `therefore, the requested service`: a conclusion that names nothing is no heading."""
_DECISION_LABEL = re.compile(
    r"(?:\n|[-–—.;,:|])[ ]*(?:(?:IMR|final|reviewer's|MAXIMUS)[ ])?(?:decision|determination|outcome)\Z",
    re.IGNORECASE,
)
"""A label of the deciding word that stands behind the request: `Norco #120` / `Decision: Upheld`."""
_LONGEST_LABEL = 30
_LONGEST_UNDECIDED = 250
_OPENING = " \n*_:;,-•·▪●"
_CLOSING = " \n:;,.-*_="


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """A heading in clean text; `decision` is None where the heading does not decide."""

    whole: Range
    number: int | None
    printed_number: Range | None
    request: Range
    decision: Range | None


def heading_before(text: str, position: int, limit: int, expected: int | None) -> ItemHeading | None:
    """The heading that ends directly before a position, looking back no further than `limit`.

    `expected` is the number that the item should bear, None where items of the letter are not numbered.
    """
    decision = decision_before(text, position, limit)
    if decision is not None:
        start = heading_start(text, limit, decision[0], expected)
        return heading_at(text, start, decision, expected)
    decision = necessity_before(text, position, limit)
    if decision is not None:
        start = heading_start(text, limit, decision[0], expected)
        sentence = sentence_heading(text, start, decision, expected)
        if sentence is not None:
            return sentence
    return _undecided(text, position, limit, expected)


def heading_at(text: str, start: int, decision: Range, expected: int | None) -> ItemHeading | None:
    """The heading from `start` to the word that decides; None where no request stands between them."""
    number, after, printed = leading_number(text, start, expected)
    if after >= decision[0]:
        number, after, printed = None, start, None
    request = _trimmed(text, after, decision[0])
    if request is None:
        return None
    label = _DECISION_LABEL.search(text, max(request[0], request[1] - _LONGEST_LABEL), request[1])
    request = (_trimmed(text, request[0], label.start()) if label is not None else None) or request
    return ItemHeading(
        (printed[0] if printed else request[0], decision[1]), number, printed, request, decision
    )


def sentence_heading(text: str, start: int, decision: Range, expected: int | None) -> ItemHeading | None:
    """The heading that is a sentence, `N. X is (not) medically necessary`; None where it names no X."""
    heading = heading_at(text, start, decision, expected)
    if heading is None:
        return None
    low, high = heading.request
    lead = _REQUEST_FOR.match(text, low, high)
    if lead is not None:
        low = lead.end()
    words = text[low:high]
    if _UNNAMED.match(words) or (heading.printed_number is None and is_prose(words)):
        return None
    return ItemHeading(heading.whole, heading.number, heading.printed_number, (low, high), decision)


def _undecided(text: str, position: int, limit: int, expected: int | None) -> ItemHeading | None:
    """A heading whose decision is missing: a numbered line or a short paragraph of no sentence."""
    stop = len(text[limit:position].rstrip(_CLOSING)) + limit
    low = max(limit, stop - _LONGEST_UNDECIDED)
    start = numbered_start(text, low, stop, expected) if expected is not None else None
    if start is None:
        gap = text.rfind("\n\n", low, stop)
        if gap < 0 and low != limit:
            return None
        start = gap + 2 if gap >= 0 else low
    number, after, printed = leading_number(text, start, expected)
    request = _trimmed(text, after, stop)
    if request is None or is_prose(text[request[0] : request[1]]) or text[request[0]].islower():
        return None
    if printed is None and text[stop : stop + 1] == ".":
        return None
    return ItemHeading((printed[0] if printed else request[0], request[1]), number, printed, request, None)


def _trimmed(text: str, low: int, high: int) -> Range | None:
    while low < high and text[low] in _OPENING:
        low += 1
    while high > low and text[high - 1] in _CLOSING:
        high -= 1
    if low < high and text[high - 1] == "(" and high - low > 1:
        high = len(text[low : high - 1].rstrip(_CLOSING)) + low
    return (low, high) if low < high else None
