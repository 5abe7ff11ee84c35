"""Line numbers in completions, looked up in the request: a script names words, the numbers follow the prompt.

The prompt shows a letter as numbered lines, `14| words of the line`. In a completion file

- `"@ 51 year old"` becomes `"14| 51 year old"`, or `"14-15| …"` where the words wrap;
- `"@passage The request … as stated"` becomes `"40-52"`: where the first words begin and the last end;
- ` @after WORDS` at the end of either looks only behind the first place of those words.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from itertools import accumulate

_LINE = re.compile(r"^(\d+)\| (.*)$", re.MULTILINE)
_MARKED = ('"@ ', '"@passage ')


class PlaceError(Exception):
    """A completion names words that the request does not show."""


def placed(reply: str, text: str) -> str:
    """The completion with its places looked up in the request's text; PlaceError for words not in it."""
    if not any(mark in reply for mark in _MARKED):
        return reply
    shown = ShownLines(text)

    def place(value: object) -> object:
        if isinstance(value, dict):
            return {name: place(one) for name, one in value.items()}
        if isinstance(value, list):
            return [place(one) for one in value]
        return shown.place(value) if isinstance(value, str) else value

    return json.dumps(place(json.loads(reply)), ensure_ascii=False)


class ShownLines:
    """The numbered lines of a request, as one text."""

    def __init__(self, text: str) -> None:
        lines = [(match[1], " ".join(match[2].split()) + " ") for match in _LINE.finditer(text)]
        self.words = tuple(line.strip() for _, line in lines)
        self._numbers = [number for number, _ in lines]
        self._starts = [0, *accumulate(len(line) for _, line in lines)]
        self._text = "".join(line for _, line in lines)

    def place(self, value: str) -> str:
        """An authored value as a reply to a whole letter has it; words without a mark stay as they are."""
        if value.startswith("@ "):
            words, _, after = value[2:].partition(" @after ")
            low, high = self._ends(words, words, after)
            return f"{low}| {words}" if low == high else f"{low}-{high}| {words}"
        if value.startswith("@passage "):
            return "-".join(self._passage(value)[:2])
        return value

    def answer(self, value: str) -> str:
        """An authored value as an answer to a single question: a passage tells its first words too."""
        if not value.startswith("@passage "):
            return self.place(value)
        low, high, first = self._passage(value)
        return f"{low}-{high}| {first}"

    def _passage(self, value: str) -> tuple[str, str, str]:
        ends, _, after = value.removeprefix("@passage ").partition(" @after ")
        first, _, last = ends.partition(" … ")
        return (*self._ends(first, last or first, after), first)

    def _ends(self, first: str, last: str, after: str) -> tuple[str, str]:
        """The lines on which `first` begins and on which `last`, looked for from there on, ends."""
        start = self._find(first, self._find(after, 0) if after else 0)
        end = start + len(first) if last == first else self._find(last, start) + len(last)
        return self._line(start), self._line(end - 1)

    def _find(self, words: str, position: int) -> int:
        found = self._text.find(" ".join(words.split()), position)
        if found < 0:
            raise PlaceError(f"the request's numbered lines do not have the words {words!r}")
        return found

    def _line(self, position: int) -> str:
        return self._numbers[bisect_right(self._starts, position) - 1]
