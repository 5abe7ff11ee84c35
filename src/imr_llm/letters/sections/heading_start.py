"""Where an item's heading begins, looking back from its end past the layouts that extraction leaves."""

from __future__ import annotations

import re
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.letters.sections.prose import concludes, continues, has_verb, is_prose, sentence_breaks

_LONGEST = 900
"""Characters looked back over for the start of a heading; the form's headings take one to four lines."""
_MOST_LINES = 10
_NUMBER = r"(?:#[ ]?)?(?P<number>[\dlIO]{1,2})[ ]?[.)\]](?![\d])[ \n]*"
_NUMBERED = re.compile(
    r"(?:(?<=\n)|(?<=[.?!:;\"')][ ])|(?<=[.?!:;\"')][ ][ ])|\A)"
    r"(?:[ ]*[•·▪●*-])?[ ]*(?P<at>(?:#[ ]?)?[\dlIO]{1,2}[ ]?[.)\]])"
)
_CLOSED_NUMBER = re.compile(r"[\dlIO][ ]?[.)\]]")
_GLUED_NUMBER = re.compile(r"\s*(?P<number>\d{1,2})[.)](?=\d)")
_LEADING_NUMBER = re.compile(rf"\s*(?:[•·▪●*-]\s*)?{_NUMBER}")
_CALLED = r"(?:issue|item|request|treatment|service)[ ]?(?:no\.?|number|#)?[ ]?"
_OTHER_MARK = re.compile(
    rf"\s*(?:{_CALLED}(?P<called>\d{{1,2}})[ ]?(?:[:.)]|[ ][-–—][ ])|#[ ]?(?P<count>\d{{1,2}})(?=[ ]+[a-z])|"
    r"\(?(?P<letter>[a-j])[.)](?=[ ]))[ \n]*",
    re.IGNORECASE,
)
"""`Issue 1:`, `#3 Soma`, `b. Flexeril`: marks that are believed only where they count on from the last."""
_LETTERS = " abcdefghij"
_GOES_ON = re.compile(r"(?:refills?|qty|quantity|dos|dates? of service|duration|sig|disp)\b", re.IGNORECASE)
"""Words that go on with a heading after a full stop inside it."""
ANY_NUMBER = 0
"""In place of an expected number: whichever is printed."""
_DIGITS = str.maketrans("lIO", "110")


def first_heading(text: str, label_end: int, stop: int) -> int:
    """The first position after a label at which a heading may begin: the words next to it are the label's."""
    line = text.find("\n", label_end, stop)
    sentence = next(sentence_breaks(text, label_end, line if line >= 0 else stop), None)
    if sentence is not None:
        return sentence
    return _skip_space(text, line, stop) if line >= 0 else stop


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
    """The last place where the expected number opens a line, no prose standing between it and `stop`."""
    for place in reversed(_numbered_places(text, low, stop)):
        number, after, _ = leading_number(text, place, expected)
        if expected not in (ANY_NUMBER, number) or text.count("\n", place, stop) > _MOST_LINES:
            continue
        breaks = [after, *sentence_breaks(text, after, stop), stop]
        sentences = (text[low:high] for low, high in pairwise(breaks))
        if not any(is_prose(sentence) for sentence in sentences):
            return place
    return None


def _numbered_places(text: str, low: int, stop: int) -> list[int]:
    """Where `_NUMBERED` finds numbers: it is tried only on lines that have a number before a full stop."""
    places: list[int] = []
    done = low
    for closed in _CLOSED_NUMBER.finditer(text, low, stop):
        line = max(text.rfind("\n", done, closed.start()) + 1, done)
        match = _NUMBERED.search(text, line, closed.end())
        if match is not None:
            places.append(match.start("at"))
            done = match.end()
    return places


def leading_number(
    text: str, start: int, expected: int | None = None
) -> tuple[int | None, int, Range | None]:
    """The number printed at `start`, the position after it, and where it stands; None without one.

    `3.12 sessions` begins with a number only where 3 is expected.
    """
    match = _LEADING_NUMBER.match(text, start)
    if match is None:
        match = _GLUED_NUMBER.match(text, start) if expected is not None and expected > 1 else None
        if match is None or match["number"] != str(expected):
            return _other_mark(text, start, expected)
    digits = match["number"]
    if not any(map(str.isdigit, digits)) and len(digits) > 1:
        return None, start, None
    return int(digits.translate(_DIGITS)) or None, match.end(), match.span("number")


def _other_mark(text: str, start: int, expected: int | None) -> tuple[int | None, int, Range | None]:
    mark = _OTHER_MARK.match(text, start) if expected else None
    if mark is None or mark.lastgroup is None:
        return None, start, None
    printed = mark[mark.lastgroup]
    number = int(printed) if printed.isdigit() else _LETTERS.index(printed.lower())
    return (number, mark.end(), mark.span(mark.lastgroup)) if number == expected else (None, start, None)


def _block_start(text: str, low: int, stop: int, limit: int) -> tuple[int, bool]:
    """The start of the heading's paragraph, and whether a paragraph really begins there.

    An earlier paragraph counts if the last one only continues it (`(DOS: …)`).
    """
    gap = text.rfind("\n\n", low, stop)
    while gap >= 0:
        before = text[max(low, gap - 200) : gap].rstrip()
        if not _goes_on(text, gap + 2, stop) or not before or before.endswith((".", "?", "!", ":")):
            return gap + 2, True
        gap = text.rfind("\n\n", low, gap)
    before = text[max(low - 60, 0) : low]
    opens = not before or before.endswith("\n\n") or before.rstrip().endswith(":") or concludes(before)
    return low, low == limit and opens


def _goes_on(text: str, start: int, stop: int) -> bool:
    """Whether a paragraph only continues the one before: in lower case, or all in brackets."""
    opening = text[start]
    bracketed = opening == "(" and text.find(")", start, stop) >= stop - 2
    return bracketed or opening.islower() or opening in "&/"


def _after_sentences(text: str, start: int, stop: int, *, whole: bool) -> int:
    """The start of the heading in a block that may begin with the end of a rationale.

    `whole`: the block is a paragraph, so that a heading with a full stop inside is believed; else every
    sentence before the last is taken for the rationale's, unless it follows the rationale's conclusion.
    """
    begin = previous = start
    for position in sentence_breaks(text, start, stop):
        sentence = text[previous:position]
        if concludes(sentence):
            begin, whole = position, True
        elif _GOES_ON.match(text, position, stop) and not is_prose(sentence):
            pass
        elif is_prose(sentence) or not whole or (previous > start and continues(sentence)):
            begin, whole = position, False
        previous = position
    return _after_lines(text, begin, stop, anchored=whole or begin > start)


def _after_lines(text: str, start: int, stop: int, *, anchored: bool) -> int:
    """Skips lines of running prose that end without a full stop before the heading's first line.

    `anchored`: a sentence or paragraph begins at `start`, so that lines in lower case belong to the heading.
    """
    begin = position = start
    prose = False
    while (newline := text.find("\n", position, stop)) >= 0:
        line = text[position:newline]
        if not continues(line) or position == start:
            prose = is_prose(line) if anchored else has_verb(line) or continues(line)
        elif not prose:
            prose = has_verb(line)
        if prose and line.strip() and not text[newline + 1 : newline + 2].islower():
            begin = newline + 1
        position = newline + 1
    return begin


def _skip_space(text: str, position: int, stop: int) -> int:
    while position < stop and text[position].isspace():
        position += 1
    return position
