"""Lines of a summary that are the entries of a list though nothing marks them: `Diagnoses:` and one a line.

Word processors and web pages show bullets that the text taken out of them may have lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from imr_llm.domain.letter import Range
from imr_llm.reading.note_lines import CLOSED, LABEL, LONGEST_SMALL, MARKED, Line, lines_of
from imr_llm.vocabulary.patterns import late

MARK = "• "
"""What stands in front of an entry that has no mark of its own."""
COLON = ":"
"""What stands behind the name of a heading that has no colon of its own."""
_SENTENCE = late(
    r"(?:the|this|these|he|she|they|it|there|on|in|at|as|per|by|according|patient|claimant|applicant)\b|"
    r"(?:.{0,200}\s)?(?:is|was|has|had|have|are|were|states?|stated|reports?|reported|presents?|presented|complains?|"
    r"complained|denies|denied|underwent|requests?|requested|recommends?|recommended|will|would|should)\b",
    re.IGNORECASE,
)
"""Words that tell something, as no entry does."""
_CODED = late(r"[A-TV-Z]?\d{2,3}(?:\.\w{1,4})?\s")
"""The code of a diagnosis in front of it."""
_OPEN_ENDED = (",", ";", "(", "-", "/", "&")
_LONGEST = 160
"""Characters of an entry."""


class Layout(NamedTuple):
    """What the lines of a text show of how it is laid out, as positions in it."""

    entries: Sequence[int] = ()
    """Where the entries of lists without marks begin."""
    anew: Sequence[int] = ()
    """Lines with which the text begins anew."""
    named: Sequence[int] = ()
    """Where the names of headings end that have no colon."""
    dropped: Sequence[Range] = ()
    """What tells nothing: numbers of an outline, dashes behind a heading, names of a table's columns."""


def layout_of(raw: str) -> Layout:
    """The headings and lists of a text, and where it begins anew.

    A list stands below a heading or a line that ends in a colon, or begins behind a line's label; each of its
    entries ends before the line is full, and there are two of them at least. What stands behind a list begins
    anew, and so does, below a line that is not full, each label and what follows the end of a sentence.
    Linear in the length of the text.
    """
    if "\n" not in raw:
        return Layout()
    lines, dropped = lines_of(raw)
    entries = [
        line.start for line in lines if line.is_outlined and line.named is None and not _is_label(line)
    ]
    anew = [line.start for before, line in pairwise(lines) if _is_anew(before, line)]
    place = 0
    while place < len(lines):
        first = _first_entry(lines, place)
        found, place = _list_from(lines, place, first) if first is not None else ([], place + 1)
        if len(found) > 1:
            entries += found
            anew += [line.start for line in lines[place : place + 1]]
    headings = [line.named for line in lines if line.named is not None]
    return Layout(sorted({*entries}), anew, [end for end, _ in headings], [*dropped, *headings])


def _is_label(line: Line) -> bool:
    return LABEL.match(line.text) is not None


def _is_anew(before: Line, line: Line) -> bool:
    """Whether a line has nothing to do with the one before it, which is over: a label, a new sentence."""
    if before.named is not None or line.named is not None:
        return True
    if not before.ends:
        return line.is_outlined and _is_label(line)
    if _is_label(line):
        return True
    if not line.text[0].isupper() or MARKED.match(line.text) is not None:
        return False
    return before.text.endswith(CLOSED) or (
        not before.text.endswith((":", *_OPEN_ENDED)) and _SENTENCE.match(line.text) is not None
    )


def _first_entry(lines: Sequence[Line], place: int) -> int | None:
    """Where behind the label of a line the first entry of a list begins, in the text; None without such."""
    line = lines[place]
    if not line.ends:
        return None
    if line.announces:
        return lines[place + 1].start if place + 1 < len(lines) else None
    sentence = line.text.rfind(". ") + 1
    label = LABEL.match(line.text, sentence + (sentence > 0))
    if label is None:
        return None
    rest = line.text[label.end() :].lstrip()
    listed = "," not in rest or (line.is_row and _CODED.match(rest) is not None)
    return line.end - len(rest) if listed and is_entry(rest) else None


def _list_from(lines: Sequence[Line], place: int, first: int) -> tuple[list[int], int]:
    """The entries of the list that a line announces, and the index of the line behind them."""
    entries = [first] if first < lines[place].end else []
    place += 1
    for line, text, behind in _entries(lines, place):
        is_small = text[0].islower() and len(text) <= LONGEST_SMALL
        words = (text.capitalize() if is_small else text).removesuffix(".")
        if line.named is not None or MARKED.match(text) is not None or not is_entry(words):
            break
        entries.append(line.start)
        place = behind
    return entries, place


def _entries(lines: Sequence[Line], place: int) -> Iterator[tuple[Line, str, int]]:
    """What stands between lines that end: its first line, its words, the index of what follows."""
    first = place
    while place < len(lines):
        if lines[place].ends:
            yield lines[first], " ".join(line.text for line in lines[first : place + 1]), place + 1
            first = place + 1
        place += 1


def is_entry(text: str) -> bool:
    """Whether some words can be an entry of a list: no sentence, no label, not open at their end."""
    return (
        0 < len(text) <= _LONGEST
        and (text[0].isupper() or text[0].isdigit())
        and not text.endswith((".", ":", *_OPEN_ENDED))
        and MARKED.match(text) is None
        and LABEL.match(text) is None
        and _SENTENCE.match(text) is None
    )
