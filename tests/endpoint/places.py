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

from tests.endpoint.scripts import ScriptError

_LINE = re.compile(r"^(\d+)\| (.*)$", re.MULTILINE)
_MARKED = ('"@ ', '"@passage ')


def placed(reply: str, text: str) -> str:
    """The completion with its places looked up in the request's text; ScriptError for words not in it."""
    if not any(mark in reply for mark in _MARKED):
        return reply
    letter = _Lines(text)

    def place(value: object) -> object:
        if isinstance(value, dict):
            return {name: place(one) for name, one in value.items()}
        if isinstance(value, list):
            return [place(one) for one in value]
        if isinstance(value, str) and value.startswith("@ "):
            words, _, after = value[2:].partition(" @after ")
            low, high = letter.ends(words, words, after)
            return f"{low}| {words}" if low == high else f"{low}-{high}| {words}"
        if isinstance(value, str) and value.startswith("@passage "):
            ends, _, after = value[9:].partition(" @after ")
            first, _, last = ends.partition(" … ")
            return "-".join(letter.ends(first, last or first, after))
        return value

    return json.dumps(place(json.loads(reply)), ensure_ascii=False)


class _Lines:
    """The numbered lines of a request, as one text."""

    def __init__(self, text: str) -> None:
        lines = [(match[1], " ".join(match[2].split()) + " ") for match in _LINE.finditer(text)]
        self._numbers = [number for number, _ in lines]
        self._starts = [0, *accumulate(len(line) for _, line in lines)]
        self._text = "".join(line for _, line in lines)

    def ends(self, first: str, last: str, after: str) -> tuple[str, str]:
        """The lines on which `first` begins and on which `last`, looked for from there on, ends."""
        start = self._find(first, self._find(after, 0) if after else 0)
        end = start + len(first) if last == first else self._find(last, start) + len(last)
        return self._line(start), self._line(end - 1)

    def _find(self, words: str, position: int) -> int:
        found = self._text.find(" ".join(words.split()), position)
        if found < 0:
            raise ScriptError(f"the request's numbered lines do not have the words {words!r}")
        return found

    def _line(self, position: int) -> str:
        return self._numbers[bisect_right(self._starts, position) - 1]
