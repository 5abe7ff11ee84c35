"""Optical character recognition: from the picture of a page to its text, with the words that are in doubt."""

from __future__ import annotations

from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from imr_llm.letters.extracted import PageText
from imr_llm.letters.tesseract import Word, quarter_turns, words_on

if TYPE_CHECKING:
    from PIL.Image import Image

    from imr_llm.domain.letter import Range

_SURE = 80
"""Words of which Tesseract is less sure than this are in doubt, of 100."""
_SURE_OF_DIGITS = 88
"""The same for words with digits, which no dictionary helps it with."""
_SPECK = 50
"""A sign without letter or digit under this sureness is dirt or a rule of a table."""
_BAD_PAGE = 80
"""Mean sureness under which a page is looked at again: speckled, or lying on its side."""
_FEW_WORDS = 8
_MANY_DOUBTS = 0.1
"""Share of words in doubt from which on others are likely wrong or lost, too."""
_STROKES = frozenset("|!lIi[]{}()/\\")
"""Signs that, alone, are likely a 1 that was misread, however sure Tesseract is."""
_PARAGRAPH = 1.4
"""Times the usual step from line to line that begin a paragraph."""
_WIDE_GAP = 2.5
"""Heights of a line that part two columns."""


def read_page(picture: Image, dpi: int, shown: str) -> PageText:
    """The text of a page in grey levels, lines as they stand; `shown` names the page in errors.

    A page that reads badly is looked at again, smoothed and then turned as its letters say. Raises
    UnreadableLetterError where Tesseract fails, MissingExtraError where it is not there.
    """
    words = _legible(words_on(picture, dpi, shown))
    speckled = _reads_badly(words)
    if speckled:
        from PIL import ImageFilter

        smooth = picture.filter(ImageFilter.GaussianBlur(1))
        words = max(words, _legible(words_on(smooth, dpi, shown)), key=_sureness)
    if _reads_badly(words):
        turn = quarter_turns(picture)
        if turn:
            turned = picture.rotate(turn, expand=True, fillcolor=255)
            words = max(words, _legible(words_on(turned, dpi, shown)), key=_sureness)
            speckled = _reads_badly(words)
    text, doubtful = _text(words)
    return PageText(text, doubtful, poor=speckled or len(doubtful) > _MANY_DOUBTS * len(words))


def _reads_badly(words: list[Word]) -> bool:
    return len(words) < _FEW_WORDS or _sureness(words) < _BAD_PAGE * len(words)


def _legible(words: list[Word]) -> list[Word]:
    return [word for word in words if word.sureness >= _SPECK or any(char.isalnum() for char in word.text)]


def _sureness(words: list[Word]) -> float:
    return sum(word.sureness for word in words)


def _text(words: list[Word]) -> tuple[str, tuple[Range, ...]]:
    lines = [list(line) for _, line in groupby(words, key=lambda word: word.line)]
    gaps = ["", *_breaks(lines)][: len(lines)]
    parts: list[str] = []
    doubtful: list[Range] = []
    position = 0
    for gap, line in zip(gaps, lines, strict=True):
        before: Word | None = None
        for word in line:
            space = gap if before is None else _space(before, word)
            start = position + len(space)
            position = start + len(word.text)
            parts += (space, word.text)
            if _in_doubt(word):
                doubtful.append((start, position))
            before = word
    return "".join(parts), tuple(doubtful)


def _breaks(lines: list[list[Word]]) -> list[str]:
    """What parts each line from the next: a blank line where the page has more space than between most.

    Tesseract's own paragraphs part sentences.
    """
    steps = [_middle(after) - _middle(line) for line, after in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0])
    return ["\n" if 0 < step < _PARAGRAPH * usual else "\n\n" for step in steps]


def _middle(line: list[Word]) -> float:
    return median(word.top + word.height / 2 for word in line)


def _space(before: Word, word: Word) -> str:
    height = max(before.height, word.height)
    return "    " if word.left - before.right > _WIDE_GAP * height else " "


def _in_doubt(word: Word) -> bool:
    if word.text in _STROKES:
        return True
    enough = _SURE_OF_DIGITS if any(char.isdigit() for char in word.text) else _SURE
    return word.sureness < enough
