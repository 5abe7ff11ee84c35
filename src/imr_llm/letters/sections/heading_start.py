"""Where an item's heading begins, looking back from its end past the layouts that extraction leaves."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.letters.sections.prose import concludes, continues, has_verb, is_prose, sentence_breaks

_LONGEST = 900
"""Characters looked back over for the start of a heading; the form's headings take one to four lines."""
_MOST_LINES = 10
_NUMBER = r"(?:#[ ]?)?(?P<number>[\dlIO]{1,2})[ ]?[.)\]](?![\d])[ \n]*"
_NUMBERED = re.compile(
    rf"(?:(?<=\n)|(?<=[.?!:;\"')][ ])|(?<=[.?!:;\"')][ ][ ])|\A)[ ]*(?P<at>{_NUMBER})(?=[^\s])"
)
_LEADING_NUMBER = re.compile(rf"\s*{_NUMBER}")
ANY_NUMBER = 0
"""In place of an expected number: whichever is printed."""
_DIGITS = str.maketrans("lIO", "110")


def heading_start(text: str, limit: int, stop: int, expected: int | None) -> int:
    """The first character of the heading whose request ends at `stop`, not before `limit`.

    `expected` is the number that the item should bear, None where items of the letter are not numbered.
    """
    low = max(limit, stop - _LONGEST)
    if expected is not None:
        numbered = numbered_start(text, low, stop, expected)
        if numbered is not None:
            return numbered
    start, whole = _block_start(text, low, stop, limit)
    start = _after_sentences(text, start, stop, whole=whole)
    return _skip_space(text, start, stop)


def numbered_start(text: str, low: int, stop: int, expected: int) -> int | None:
    """The last place where the expected number opens a line or sentence with no prose between it and `stop`."""
    places = [match.start("at") for match in _NUMBERED.finditer(text, low, stop)]
    for place in reversed(places):
        number, after, _ = leading_number(text, place)
        if (expected != ANY_NUMBER and number != expected) or text.count("\n", place, stop) > _MOST_LINES:
            continue
        breaks = [after, *sentence_breaks(text, after, stop), stop]
        sentences = (text[low:high] for low, high in zip(breaks, breaks[1:], strict=False))
        if not any(is_prose(sentence) for sentence in sentences):
            return place
    return None


def leading_number(text: str, start: int) -> tuple[int | None, int, Range | None]:
    """The number printed at `start`, the position after it, and where it stands; None without one."""
    match = _LEADING_NUMBER.match(text, start)
    if match is None:
        return None, start, None
    digits = match["number"]
    if not any(map(str.isdigit, digits)) and len(digits) > 1:
        return None, start, None
    return int(digits.translate(_DIGITS)) or None, match.end(), match.span("number")


def _block_start(text: str, low: int, stop: int, limit: int) -> tuple[int, bool]:
    """The start of the heading's paragraph, and whether something really begins there.

    An earlier paragraph counts if the last one only continues it (`(DOS: …)`).
    """
    gap = text.rfind("\n\n", low, stop)
    while gap >= 0:
        opening = text[gap + 2]
        before = text[max(low, gap - 200) : gap].rstrip()
        goes_on = opening.islower() or opening in "(&/"
        if not goes_on or not before or before.endswith((".", "?", "!", ":")):
            return gap + 2, True
        gap = text.rfind("\n\n", low, gap)
    return low, low == limit


def _after_sentences(text: str, start: int, stop: int, *, whole: bool) -> int:
    """The start of the heading in a block that may begin with the end of a rationale.

    `whole`: the block is a paragraph, so that a heading with a full stop inside is believed; else every
    sentence before the last is taken for the rationale's.
    """
    begin = previous = start
    for position in sentence_breaks(text, start, stop):
        sentence = text[previous:position]
        if is_prose(sentence) or not whole or (previous > start and continues(sentence)):
            begin = position
            whole = False
        previous = position
    return _after_lines(text, begin, stop, whole=whole)


def _after_lines(text: str, start: int, stop: int, *, whole: bool) -> int:
    """Skips lines of running prose that end without a full stop before the heading's first line."""
    begin = position = start
    while (newline := text.find("\n", position, stop)) >= 0:
        line = text[position:newline]
        fresh = not text[newline + 1 : newline + 2].islower()
        prose = has_verb(line) or continues(line) if not whole else concludes(line)
        if line.strip() and fresh and prose:
            begin = newline + 1
        position = newline + 1
    return begin


def _skip_space(text: str, position: int, stop: int) -> int:
    while position < stop and text[position].isspace():
        position += 1
    return position
