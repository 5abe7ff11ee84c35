"""Defects of the program: one costs the letter that brings it out, one on every letter ends the run."""

from __future__ import annotations

import sqlite3
import traceback
from pathlib import Path

import imr_llm
from imr_llm.errors import DefectError, ImrError, RepeatedDefectError
from imr_llm.runs.rows import Outcome

_PACKAGE = Path(imr_llm.__file__).parent
_IN_A_ROW = 25
"""Letters in a row, of other contents, that the program may fail on before that is no letter's own."""


class LetterUnfinished(Exception):  # noqa: N818 - no error: the letter is taken up again
    """What answers exchanges raises this where the work on a letter is to be left for now."""


_NO_LETTERS_OWN = (ImrError, LetterUnfinished, OSError, sqlite3.Error, MemoryError)
"""What ends or steers the whole work, whichever letter meets with it first."""


def defect_of(error: Exception) -> DefectError:
    """An error that nobody foresaw, by its kind and place; its own words may be those of the letter.

    One that is no letter's own is raised again.
    """
    if isinstance(error, _NO_LETTERS_OWN):
        raise error
    frames = traceback.extract_tb(error.__traceback__)
    ours = [one for one in frames if Path(one.filename).is_relative_to(_PACKAGE)]
    last = (ours or frames)[-1]
    path = Path(last.filename)
    place = path.relative_to(_PACKAGE) if ours else path.name
    return DefectError(
        f"imr-llm itself failed on this letter ({type(error).__name__} in {place}, line {last.lineno}): "
        "please report it; the other letters are not affected"
    )


class DefectWatch:
    """Tells a defect that some letters bring out from one that every letter meets."""

    def __init__(self) -> None:
        self._in_a_row = 0

    def note(self, outcome: Outcome) -> None:
        """Take note of what came of a letter, which is saved; raises RepeatedDefectError."""
        if outcome.defect:
            self._in_a_row += 1
        elif outcome.record_json is not None:
            self._in_a_row = 0
        if self._in_a_row >= _IN_A_ROW:
            raise RepeatedDefectError(
                f"imr-llm itself failed on {self._in_a_row} letters in a row, so it goes no further "
                f"(the last: {outcome.message}); when it is mended, the same command goes on, and "
                f"imr-llm retry --only {DefectError.__name__} works on those letters again"
            )
