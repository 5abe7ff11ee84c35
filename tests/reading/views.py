"""A piece of prose as the reader sees it, without the letter around it."""

from __future__ import annotations

from imr_llm.domain.letter import Letter, LetterFormat, Sections
from imr_llm.letters.cleaning import clean
from imr_llm.reading.view import View


def letter_of(text: str) -> Letter:
    """A letter of nothing but this text, cleaned, without sections."""
    return Letter(
        name="prose",
        text=text,
        sha256="",
        media_type="text/plain",
        page_starts=None,
        clean=clean(text),
        sections=Sections(LetterFormat.UNKNOWN),
    )


def view_of(text: str) -> View:
    """The view of a whole text, read as a case summary is."""
    letter = letter_of(text)
    return View(letter, (0, len(letter.clean.text)), lists=True)
