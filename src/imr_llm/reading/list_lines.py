"""Lines of a summary that are the entries of a list though nothing marks them: `Diagnoses:` and one a line.

Word processors and web pages show bullets that the text taken out of them may have lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from imr_llm.vocabulary.patterns import late

MARK = "• "
"""What stands in front of an entry that has no mark of its own."""
BULLETS = r"•▪●◦·\uf0b7*–-"
"""The signs that mark the entries of lists, for a class of a pattern."""
MARKED = late(rf"(?:[{BULLETS}]|\(?\d{{1,2}}[.)]|#\d{{1,2}}|\(?[a-h][.)])\s")
"""A mark that an entry has of its own: a bullet, a number, a letter."""
_LABEL = late(r"[A-Z][\w/&'()-]{0,30}(?: [\w/&'()-]{1,30}){0,4}:(?:\s|\Z)")
"""What heads a line: `Diagnoses:`, `Treatment to date:`."""
_SENTENCE = late(
    r"(?:the|this|these|he|she|they|it|there|on|in|at|as|per|by|according|patient|claimant|applicant)\b|"
    r"(?:.{0,200}\s)?(?:is|was|has|had|have|are|were|states?|stated|reports?|reported|presents?|presented|complains?|"
    r"complained|denies|denied|underwent|requests?|requested|recommends?|recommended|will|would|should)\b",
    re.IGNORECASE,
)
"""Words that tell something, as no entry does."""
_ANNOUNCING = (":", " -", " –")
_CLOSED = (".", '."', ".)", "!", "?")
_OPEN_ENDED = (",", ";", "(", "-", "/", "&")
_SHORTEST_WIDTH = 75
"""Characters to which full lines go at least: where all are shorter, all end of their own."""
_WIDEST = 200
"""Characters beyond which nothing is wrapped: such lines are whole paragraphs."""
_LONGEST = 160
"""Characters of an entry."""
_LONGEST_SMALL = 45
"""Characters of one that begins in lower case."""
_FULL = 0.75
"""The part of the width beyond which a line may be full: letters are not equally wide in print."""
_FULL_BEFORE_LABEL = 0.9
"""As much where a label stands on the next line, which hardly ever is one by chance."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    ends: bool
    """Whether it ends of its own, and not because it is full."""


def unmarked_entries(raw: str) -> tuple[list[int], list[int]]:
    """Where in a text the entries of lists without marks begin, and the lines with which it begins anew.

    A list stands below a line that ends in a colon, or begins behind a line's label; each of its entries ends
    before the line is full, and there are two of them at least. What stands behind a list begins anew, and so
    does, below a line that is not full, each label and what follows the end of a sentence. Linear in the length
    of the text.
    """
    if "\n" not in raw:
        return [], []
    lines = _lines(raw)
    entries: list[int] = []
    anew = [line.start for before, line in pairwise(lines) if before.ends and _is_anew(before, line)]
    place = 0
    while place < len(lines):
        first = _first_entry(lines, place)
        found, place = _list_from(lines, place, first) if first is not None else ([], place + 1)
        if len(found) > 1:
            entries += found
            anew += [line.start for line in lines[place : place + 1]]
    return entries, anew


def _is_anew(before: _Line, line: _Line) -> bool:
    """Whether a line below one that ends of its own has nothing to do with it: a label, a new sentence."""
    if _LABEL.match(line.text) is not None:
        return True
    if not line.text[0].isupper() or MARKED.match(line.text) is not None:
        return False
    return before.text.endswith(_CLOSED) or (
        not before.text.endswith((":", *_OPEN_ENDED)) and _SENTENCE.match(line.text) is not None
    )


def _lines(raw: str) -> Sequence[_Line]:
    """The lines that hold anything; of none it is known where they end in a text of ragged ones."""
    shown = [(match.start(), match.group()) for match in re.finditer(r"\S(?:[^\n]*\S)?", raw)]
    width = _width([text for _, text in shown])
    lines: list[_Line] = []
    ended = ragged = 0
    listed = False
    for at, (start, text) in enumerate(shown):
        if at + 1 == len(shown):
            lines.append(_Line(start, text, ends=True))
            continue
        below, following = shown[at + 1]
        blank = raw.count("\n", start + len(text), below) > 1
        full = _FULL_BEFORE_LABEL if _LABEL.match(following) else _FULL
        with_next = len(text) + 1 + len(following.split(maxsplit=1)[0])
        announces = text.endswith(_ANNOUNCING)
        ends = blank or announces or with_next <= full * width
        # Below an announcement a line may be an entry though it begins in lower case.
        listed = announces or (listed and len(text) <= _LONGEST_SMALL)
        small = listed and len(following) <= _LONGEST_SMALL and width != inf
        ended += ends
        ragged += ends and not blank and following[0].islower() and not small
        lines.append(_Line(start, text, ends=ends))
    return lines if 4 * ragged <= ended else []


def _width(lines: Sequence[str]) -> float:
    """How long full lines are: those that go on in lower case, or where few do, the longest quarter.

    Infinite where they are too short or too long for that.
    """
    full = [len(text) for text, following in pairwise(lines) if following[0].islower()]
    if 4 * len(full) > len(lines):
        return max(full)
    lengths = sorted(map(len, lines), reverse=True)
    quarter = lengths[len(lines) // 4 : len(lines) // 4 + 1] + lengths[:1]
    return next((length for length in quarter if _SHORTEST_WIDTH < length <= _WIDEST), inf)


def _first_entry(lines: Sequence[_Line], place: int) -> int | None:
    """Where behind the label of a line the first entry of a list begins, in the text; None without such."""
    line = lines[place]
    if not line.ends:
        return None
    if line.text.endswith(_ANNOUNCING):
        return lines[place + 1].start if place + 1 < len(lines) else None
    sentence = line.text.rfind(". ") + 1
    label = _LABEL.match(line.text, sentence + (sentence > 0))
    rest = line.text[label.end() :] if label is not None else ""
    if label is None or "," in rest or not is_entry(rest):
        return None
    return line.start + label.end()


def _list_from(lines: Sequence[_Line], place: int, first: int) -> tuple[list[int], int]:
    """The entries of the list that a line announces, and the index of the line behind them."""
    entries = [first] if first < lines[place].start + len(lines[place].text) else []
    place += 1
    for start, text, behind in _entries(lines, place):
        is_small = text[0].islower() and len(text) <= _LONGEST_SMALL
        if not is_entry((text.capitalize() if is_small else text).removesuffix(".")):
            break
        entries.append(start)
        place = behind
    return entries, place


def _entries(lines: Sequence[_Line], place: int) -> Iterator[tuple[int, str, int]]:
    """What stands between lines that end of their own: where it begins, and the index of what follows."""
    first = place
    while place < len(lines):
        if lines[place].ends:
            yield lines[first].start, " ".join(line.text for line in lines[first : place + 1]), place + 1
            first = place + 1
        place += 1


def is_entry(text: str) -> bool:
    """Whether some words can be an entry of a list: no sentence, no label, not open at their end."""
    return (
        0 < len(text) <= _LONGEST
        and (text[0].isupper() or text[0].isdigit())
        and not text.endswith((".", ":", *_OPEN_ENDED))
        and MARKED.match(text) is None
        and _LABEL.match(text) is None
        and _SENTENCE.match(text) is None
    )
