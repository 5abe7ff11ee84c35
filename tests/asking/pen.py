"""Writes replies by hand: words of a letter with the numbers of the lines that show them."""

from __future__ import annotations

import re

from imr_llm.asking import NumberedLetter, number_lines
from imr_llm.asking.replies import DecisionReply, NecessityReply, Passage, Quoted, UrActionReply
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Decision, UrAction


class Pen:
    """Writes the parts of a reply for one letter: words, with the numbers of the lines that show them."""

    def __init__(self, letter: Letter) -> None:
        self.numbered: NumberedLetter = number_lines(letter)
        self._flat = letter.clean.flat

    def lines(self, words: str, after: str = "") -> list[int]:
        """The numbers of the lines on which the words stand, first place behind `after`."""
        flat = " ".join(words.split())
        start = self._find(flat, self._find(after, 0) if after else 0)
        shown = self.numbered.lines_in([(start, start + len(flat))])
        return [line.number for line in shown]

    def _find(self, words: str, position: int) -> int:
        found = re.compile(rf"(?<!\w){re.escape(words)}").search(self._flat, position)
        if found is None:
            raise AssertionError(f"the letter does not print {words!r}")
        return found.start()

    def quote(self, words: str, after: str = "") -> Quoted:
        """Words and their lines."""
        lines = self.lines(words, after)
        return Quoted.of(words, lines[0], lines[-1])

    def passage(self, first: str, last: str, after: str = "") -> Passage:
        """A passage from the line of the words `first` to the line of the words `last` behind them."""
        start = self._find(first, self._find(after, 0) if after else 0)
        end = self._find(last, start) + len(last)
        shown = self.numbered.lines_in([(start, end)])
        return Passage.of(shown[0].number, shown[-1].number)

    def decision(self, value: Decision, words: str, after: str) -> DecisionReply:
        """A decision and the words that decide."""
        return DecisionReply(value=value, words=self.quote(words, after))

    def necessity(self, value: bool, words: str, after: str = "") -> NecessityReply:
        """A conclusion and the words that conclude."""
        return NecessityReply(value=value, words=self.quote(words, after))

    def ur_action(self, value: UrAction, words: str) -> UrActionReply:
        """What utilization review did."""
        return UrActionReply(value=value, words=self.quote(words))
