"""Where an item's heading begins and what it is made of: number, request, decision."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.letters.sections.decisions import decision_before, necessity_before

_LONGEST = 900
"""Characters looked back over for the start of a heading; the form's headings take one to four lines."""
_MOST_LINES = 8
_NUMBER = r"(?:#[ ]?)?(?P<number>[\dlIO]{1,2})[ ]?[.)\]:](?![\d])[ \n]*"
_NUMBERED = re.compile(
    rf"(?:(?<=\n)|(?<=[.?!:;\"')][ ])|(?<=[.?!:;\"')][ ][ ])|\A)[ ]*(?P<at>{_NUMBER})(?=[^\s])"
)
_LEADING_NUMBER = re.compile(rf"\s*{_NUMBER}")
_SENTENCE_BREAK = re.compile(r"[.?!][\"')\]]*\s+(?=[A-Z0-9(\"'#*])")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:no|nos|dr|drs|mr|mrs|ms|st|vs|inc|approx|tab|tabs|cap|caps|qty|ref|refs|lab|labs|ext|rt|lt|"
    r"bilat|pt|eval|mgmt|wk|wks|mo|mos|min|mins|hr|hrs|yr|yrs|ave|etc|e\.g|i\.e|ph\.d|m\.d|d\.c|"
    r"[a-z]|(?:[a-z]\.)+[a-z]|\d{1,2})\.[\"')\]]*\s*\Z",
    re.IGNORECASE,
)
_VERBS = re.compile(
    r"\b(?:is|was|were|are|has|have|had|been|does|did|would|should|could|therefore|there|this|that|which|"
    r"however|because|she|he|they|recommends?|recommended|states?|documented|supports?|indicates?|"
    r"necessary|necessity)\b",
    re.IGNORECASE,
)
_CONCLUDED = re.compile(
    r"(?:necessary|necessity|appropriate|established|supported|warranted|indicated)\W*\Z", re.I
)
_REQUEST_FOR = re.compile(r"\s*(?:the\s+)?requests?\s+for\s+(?:the\s+)?", re.IGNORECASE)
_TRAILING = " \n:;,.-*_"


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """A heading in clean text; `decision` is None where the heading does not decide."""

    whole: Range
    number: int | None
    printed_number: Range | None
    request: Range
    decision: Range | None


def heading_before(text: str, position: int, limit: int, expected: int) -> ItemHeading | None:
    """The heading that ends directly before a position, looking back no further than `limit`.

    `expected` is the number that the next item of the letter bears if items are numbered.
    """
    decision = decision_before(text, position, limit)
    if decision is not None:
        return heading_at(text, limit, decision, decision[0], expected)
    decision = necessity_before(text, position, limit)
    if decision is None:
        return None
    start = _start(text, limit, decision[0], expected)
    lead = _REQUEST_FOR.match(text, _after_number(text, start)[1], decision[0])
    return _heading(text, start, decision, decision[0], lead.end() if lead else None)


def heading_at(text: str, limit: int, decision: Range, stop: int, expected: int) -> ItemHeading | None:
    """The heading whose request ends at `stop` and whose deciding words are given."""
    return _heading(text, _start(text, limit, stop, expected), decision, stop, None)


def _heading(
    text: str, start: int, decision: Range, stop: int, request_start: int | None
) -> ItemHeading | None:
    number, after, printed = None, start, None
    parsed = _after_number(text, start)
    if parsed[0] is not None and parsed[1] < stop:
        number, after, printed = parsed
    low = request_start if request_start is not None else after
    low, high = _trimmed(text, low, stop)
    if low >= high:
        return None
    first = printed[0] if printed else low
    return ItemHeading((min(first, start), decision[1]), number, printed, (low, high), decision)


def _after_number(text: str, start: int) -> tuple[int | None, int, Range | None]:
    match = _LEADING_NUMBER.match(text, start)
    if match is None:
        return None, start, None
    digits = match["number"].translate(str.maketrans("lIO", "110"))
    if not any(char.isdigit() for char in match["number"]) and len(digits) > 1:
        return None, start, None
    return int(digits) or None, match.end(), match.span("number")


def _trimmed(text: str, low: int, high: int) -> Range:
    while low < high and text[low] in " \n*_:;,-":
        low += 1
    while high > low and text[high - 1] in _TRAILING:
        high -= 1
    return low, high


def _start(text: str, limit: int, stop: int, expected: int) -> int:
    low = max(limit, stop - _LONGEST)
    low = _numbered_start(text, low, stop, expected) or low
    paragraph = _paragraph_start(text, low, stop)
    return _skip_space(text, _after_prose(text, paragraph, stop), stop)


def _skip_space(text: str, position: int, stop: int) -> int:
    while position < stop and text[position].isspace():
        position += 1
    return position


def _numbered_start(text: str, low: int, stop: int, expected: int) -> int | None:
    """The last place where the expected number stands at the start of a line or sentence."""
    found = None
    for match in _NUMBERED.finditer(text, low, stop):
        number, _, _ = _after_number(text, match.start("at"))
        if number == expected and text.count("\n", match.start(), stop) <= _MOST_LINES:
            found = match.start("at")
    return found


def _paragraph_start(text: str, low: int, stop: int) -> int:
    """The start of the last paragraph, or of an earlier one that it only continues (`(DOS: …)`)."""
    start = text.rfind("\n\n", low, stop)
    while start >= 0:
        opening = text[start + 2 : start + 3]
        before = text[max(low, start - 200) : start].rstrip()
        continues = opening.islower() or opening in ("(", "&", "/", "")
        if not continues or before.endswith((".", "?", "!", ":")) or not before:
            return start + 2
        start = text.rfind("\n\n", low, start)
    return low


def _after_prose(text: str, start: int, stop: int) -> int:
    """The start of the heading within a block that may begin with the end of a rationale."""
    breaks = [match.end() for match in _SENTENCE_BREAK.finditer(text, start, stop)]
    begin = start
    previous = start
    for position in breaks:
        sentence = text[previous:position]
        if _ABBREVIATED.search(sentence[-12:]) and not _CONCLUDED.search(sentence):
            continue
        if _is_prose(sentence, opens=previous == start and _is_block_start(text, start)):
            begin = position
        previous = position
    return _after_prose_lines(text, begin, stop)


def _is_block_start(text: str, start: int) -> bool:
    return start == 0 or text[max(start - 2, 0) : start] == "\n\n"


def is_prose(words: str) -> bool:
    """Whether words make a sentence, not a heading."""
    return _is_prose(words, opens=True)


def _is_prose(sentence: str, *, opens: bool) -> bool:
    words = sentence.split()
    verbs = len(_VERBS.findall(sentence))
    if _CONCLUDED.search(sentence) or verbs >= 2:
        return True
    if not opens and sentence.lstrip()[:1].islower():
        return True
    return verbs == 1 and len(words) > 3


def _after_prose_lines(text: str, start: int, stop: int) -> int:
    """Skips lines of running prose that end without a full stop before the heading's first line."""
    begin = start
    position = start
    while (newline := text.find("\n", position, stop)) >= 0:
        line = text[position:newline].strip()
        following = text[newline + 1 : newline + 2]
        ended = _CONCLUDED.search(line) or (line[-1:] in ".?!" and not _ABBREVIATED.search(line[-12:]))
        if line and not following.islower() and ended and (len(_VERBS.findall(line)) or line[:1].islower()):
            begin = newline + 1
        position = newline + 1
    return begin
