"""Puts lines together from the pieces of a page, white space as a browser shows it."""

from __future__ import annotations

import re

_SPACES = " \t\n\r\f"
_SPACE_RUN = re.compile(f"[{_SPACES}]+")
_MOST_BREAKS = 3


class Lines:
    """Collects the text of a page; breaks and spaces count only where text follows them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._breaks = 0
        self._space = ""
        self._cell_is_fresh = False
        """Whether nothing of a cell has been added: what a cell begins with does not end the row's line."""
        self._cell_has_lines = False
        self._row_has_text = False

    def add(self, text: str) -> None:
        """Text of which every run of white space is one space; other spaces than ASCII stay."""
        core = text.strip(_SPACES)
        if not core:
            self._space = self._space or (" " if text else "")
            return
        if text[0] in _SPACES:
            self._space = self._space or " "
        self._put(_SPACE_RUN.sub(" ", core))
        self._space = " " if text[-1] in _SPACES else ""

    def add_as_is(self, text: str) -> None:
        """Text with its own lines and spaces."""
        self._put(text.replace("\r\n", "\n").replace("\r", "\n"))

    def end_line(self) -> None:
        """A line ends here, and an empty one counts."""
        self._breaks = min(self._breaks + 1, _MOST_BREAKS)

    def part(self, newlines: int) -> None:
        """At least so many newlines stand here, unless a cell has just begun."""
        if not self._cell_is_fresh:
            self._breaks = max(self._breaks, newlines)

    def begin_row(self) -> None:
        """The next cell is the first of a row."""
        self._row_has_text = False

    def begin_cell(self) -> None:
        """A cell stands beside the one before, or below it where that one has several lines."""
        if self._row_has_text:
            self._breaks = int(self._cell_has_lines)
            self._space = "\t"
        self._cell_is_fresh = True
        self._cell_has_lines = False

    def end_cell(self) -> None:
        """What a cell ends with does not make the rows wider apart."""
        self._breaks = min(self._breaks, 1)
        self._cell_is_fresh = False

    def text(self) -> str:
        """All of it, ending in a newline."""
        return "".join((*self._parts, "\n")) if self._parts else ""

    def _put(self, text: str) -> None:
        if self._breaks:
            self._parts.append("\n" * self._breaks if self._parts else "")
        elif self._parts:
            self._parts.append(self._space)
        self._parts.append(text)
        self._cell_has_lines |= self._breaks > 0 and not self._cell_is_fresh
        self._row_has_text = True
        self._breaks, self._space = 0, ""
        self._cell_is_fresh = False
