"""Words of the letter on their way to becoming a value, with their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from imr_llm.asking.lookup import Located
from imr_llm.asking.sheet import Evidence
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.record import FindingCode, Severity
from imr_llm.domain.spans import Span

_LEADING = " \t\n\"'([{,;:.-–—•*"
_TRAILING = " \t\n\"',;:-–—•*"
_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was noticed while a value was read."""

    code: FindingCode
    severity: Severity
    message: str


class Value(NamedTuple):
    """A value with its evidence by the end of its path; None where the words name nothing that can be."""

    value: object
    evidence: Evidence
    notes: tuple[Note, ...] = ()


Outcome = Value | str
"""A value, or why the words give none, in plain words."""


class Shown(NamedTuple):
    """A range of the letter from which a value is read. Positions within it count from its start."""

    letter: Letter
    located: Located
    stated: str | None = None

    @property
    def clean(self) -> Range:
        """The range of clean text."""
        return self.located.clean

    @property
    def flat(self) -> str:
        """The clean words with every line end a space: what patterns search."""
        return self.letter.clean.flat[self.clean[0] : self.clean[1]]

    @property
    def words(self) -> str:
        """The words with layout undone."""
        return self.letter.words(self.clean)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the words stand in the source text."""
        return self.located.spans or self.letter.spans_of(self.clean)

    def part(self, start: int, end: int) -> Shown:
        """`[start, end)` of the words."""
        clean = (self.clean[0] + start, self.clean[0] + end)
        if clean == self.clean:
            return self
        return Shown(self.letter, Located(clean, ()), self.stated)

    def trimmed(self) -> Shown:
        """Without the marks around it that separate words but say nothing."""
        flat = self.flat
        start, end = 0, len(flat)
        while start < end and flat[start] in _LEADING and not _opens_a_pair(flat, start, end):
            start += 1
        while end > start and _is_trailing(flat, start, end):
            end -= 1
        return self.part(start, end)

    def value(self, value: object, *notes: Note) -> Value:
        """A value that these words show."""
        return Value(value, {"": self.spans}, notes)


def _opens_a_pair(flat: str, start: int, end: int) -> bool:
    closing = {"(": ")", "[": "]", "{": "}"}.get(flat[start])
    return closing is not None and closing in flat[start + 1 : end]


def _is_trailing(flat: str, start: int, end: int) -> bool:
    last = flat[end - 1]
    if last in _CLOSING:
        return _CLOSING[last] not in flat[start : end - 1]
    if last == ".":
        # The full stop of an abbreviation belongs to it: `Jr.`, `M.D.`
        word = flat[start : end - 1].rsplit(" ", 1)[-1]
        return len(word) > 3 or word.isdigit()
    return last in _TRAILING
