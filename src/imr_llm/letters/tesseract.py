"""Whether Tesseract is there, and the words that it sees on a picture of a page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from imr_llm.errors import MissingExtraError, UnreadableLetterError

if TYPE_CHECKING:
    from PIL.Image import Image

_LANGUAGES = ("eng", "spa")
"""The letters' language, and that of names and quoted words in them; the second is used where it is there."""
_SECONDS_A_PAGE = 180
_ONE_COLUMN = 4
"""Tesseract's page mode for one column of text in sizes that vary: labels stay beside their values."""
_INSTALL = (
    "install it (Debian and Ubuntu: apt-get install tesseract-ocr; macOS: brew install tesseract) and see "
    "that it is on the PATH"
)


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The Tesseract of this machine."""

    version: str
    languages: tuple[str, ...]
    """Those of its languages that are used."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word on a page: where its line is, its box in pixels, and how sure Tesseract is of it, 0 to 100."""

    text: str
    line: tuple[int, int, int]
    """Block, paragraph and line, as Tesseract counts them."""
    left: int
    right: int
    top: int
    height: int
    sureness: float


def tesseract() -> Tesseract:
    """The Tesseract of this machine; MissingExtraError says what is to be installed."""
    try:
        import PIL  # noqa: F401
        import pytesseract  # noqa: F401
    except ImportError:
        raise MissingExtraError(
            "pictures are read by OCR, which is an extra: pip install 'imr-llm[ocr]', and Tesseract itself"
        ) from None
    return _installed()


@cache
def _installed() -> Tesseract:
    import pytesseract

    try:
        version = str(pytesseract.get_tesseract_version())
        languages = set(pytesseract.get_languages())
    except (pytesseract.TesseractNotFoundError, SystemExit):
        raise MissingExtraError(f"pictures are read by Tesseract, which is not there; {_INSTALL}") from None
    except (pytesseract.TesseractError, OSError):
        raise MissingExtraError(f"pictures are read by Tesseract, which does not start; {_INSTALL}") from None
    if _LANGUAGES[0] not in languages:
        raise MissingExtraError(
            "pictures are read by Tesseract, which lacks its English data; install it (Debian and Ubuntu: "
            "apt-get install tesseract-ocr-eng)"
        )
    return Tesseract(version, tuple(one for one in _LANGUAGES if one in languages))


def words_on(picture: Image, dpi: int, shown: str) -> list[Word]:
    """The words of a page in reading order; `shown` names the page in errors.

    Raises UnreadableLetterError where Tesseract fails or takes too long.
    """
    import pytesseract

    languages = "+".join(tesseract().languages)
    # More threads make a page slower, not faster; whoever sets the limit knows the machine better.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        table = pytesseract.image_to_data(
            picture,
            lang=languages,
            config=f"--psm {_ONE_COLUMN} --dpi {dpi}",
            output_type=pytesseract.Output.DICT,
            timeout=_SECONDS_A_PAGE,
        )
    except pytesseract.TesseractError as error:
        raise UnreadableLetterError(
            f"{shown} cannot be read: Tesseract fails with status {error.status}; scan the page again"
        ) from None
    except RuntimeError:
        raise UnreadableLetterError(
            f"{shown} takes OCR more than {_SECONDS_A_PAGE} seconds; is it a page of a letter?"
        ) from None
    return list(_words(table))


def _words(table: dict[str, list[str | int]]) -> Iterator[Word]:
    columns = ("text", "block_num", "par_num", "line_num", "left", "width", "top", "height", "conf")
    if not all(column in table for column in columns):
        return
    for text, block, paragraph, line, left, width, top, height, conf in zip(
        *(table[column] for column in columns), strict=False
    ):
        words = str(text).strip()
        if words:
            place = (int(block), int(paragraph), int(line))
            yield Word(words, place, int(left), int(left) + int(width), int(top), int(height), float(conf))


def quarter_turns(picture: Image) -> int:
    """By how many degrees (0, 90, 180, 270) a page has to be turned to the left to stand upright."""
    import pytesseract

    try:
        found = pytesseract.image_to_osd(
            picture, output_type=pytesseract.Output.DICT, timeout=_SECONDS_A_PAGE, config="--dpi 300"
        )
    except (pytesseract.TesseractError, RuntimeError):
        # Too few letters to tell, or no data to tell it with: the page stays as it is.
        return 0
    return -int(found.get("rotate", 0)) % 360
