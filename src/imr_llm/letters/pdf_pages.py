"""The pages of a PDF as PDFium sees them."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imr_llm.errors import EncryptedLetterError, LetterError, LetterTooLargeError, UnreadableLetterError
from imr_llm.letters.pdf_bounds import refuse_unbounded
from imr_llm.letters.pdf_hidden import hidden_ranges
from imr_llm.letters.pdf_turned import text_page_of

if TYPE_CHECKING:
    import pypdfium2 as pdfium

    from imr_llm.domain.letter import Range

INVISIBLE = dict.fromkeys(map(ord, "\x02\xad\u200b\ufeff\ufffe"))
_FEW_WORDS = 60
"""Visible characters that a stamp or a running foot may put on the picture of a page."""
_PICTURE_SHARE = 0.4
"""Share of its page that a picture with the text on it covers; a letterhead's emblem covers less."""
_FEWEST_OUTLINES = 200
"""Paths on a page whose letters were drawn as outlines."""
_GARBAGE_SHARE = 0.3
_SMALL = 1_000_000
_RATIO = 4
"""Characters that a file may have for each of its bytes, above a million: text packs to a third."""
_CHARACTERS_A_PAGE = 500
"""What a page costs beside its text."""
_LEAST_SECONDS = 2.0
_SECONDS_A_BYTE = 2e-6
"""Processor time that a file may take: ten times what text takes. Pages can share what they draw."""


@dataclass(frozen=True, slots=True)
class Page:
    """The text layer of a page."""

    text: str
    pictured: bool
    """Whether the words of the page are on a picture and not in its text layer."""
    hidden: tuple[Range, ...] = ()
    """Places in the text that the page does not show."""


def pages_of(data: bytes, name: str) -> list[Page]:
    """The pages of a PDF; raises EncryptedLetterError, UnreadableLetterError or LetterTooLargeError."""
    refuse_unbounded(data, name)
    # Loaded for a PDF only: the library takes longer to load than a text letter takes to read.
    import pypdfium2 as pdfium
    import pypdfium2.raw as pdfium_raw

    pages: list[Page] = []
    characters = 0
    latest = time.thread_time() + _LEAST_SECONDS + len(data) * _SECONDS_A_BYTE
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            for index in range(len(document)):
                pages.append(_page(document, index))
                characters += len(pages[-1].text)
                if characters + index * _CHARACTERS_A_PAGE > max(_SMALL, len(data) * _RATIO):
                    raise _too_large(name, "unpacks to far more text than its size")
                if time.thread_time() > latest:
                    raise _too_large(name, "takes far more time than its size")
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_raw.FPDF_ERR_PASSWORD, pdfium_raw.FPDF_ERR_SECURITY}:
            raise _encrypted(name) from None
        raise _damaged(name) from None
    return pages


def _page(document: pdfium.PdfDocument, index: int) -> Page:
    with closing(document[index]) as page:
        with text_page_of(page) as text_page:
            raw: str = text_page.get_text_range()
            text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
            if _is_garbage(text) or (_is_bare(text) and _is_pictured(page)):
                return Page(text, pictured=True)
            hidden = hidden_ranges(page, text_page, text, pictured=_has_picture(page))
        return Page(text, pictured=False, hidden=hidden)


def _is_bare(text: str) -> bool:
    return len("".join(text.translate(INVISIBLE).split())) <= _FEW_WORDS


def _is_garbage(text: str) -> bool:
    """Whether a text layer has no words: fonts without a table of their characters."""
    shown = "".join(text.translate(INVISIBLE).split())
    lost = sum(not char.isprintable() or char == "\ufffd" for char in shown)
    return lost > _GARBAGE_SHARE * len(shown)


def _has_picture(page: pdfium.PdfPage) -> bool:
    """Whether a picture covers most of a page that has a text layer, as scans with OCR have."""
    import pypdfium2.raw as pdfium_raw

    whole = page.get_width() * page.get_height()
    pictures = page.get_objects(filter=(pdfium_raw.FPDF_PAGEOBJ_IMAGE,))
    covered = sum(_area(one.get_bounds()) for one in pictures)
    return bool(covered > _PICTURE_SHARE * whole)


def _area(box: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = box
    return max(right - left, 0) * max(top - bottom, 0)


def _is_pictured(page: pdfium.PdfPage) -> bool:
    """Whether a page has a picture as large as its text would be, or is drawn in outlines."""
    import pypdfium2.raw as pdfium_raw

    whole = page.get_width() * page.get_height()
    covered, outlines = 0.0, 0
    for one in page.get_objects(filter=(pdfium_raw.FPDF_PAGEOBJ_IMAGE, pdfium_raw.FPDF_PAGEOBJ_PATH)):
        if one.type == pdfium_raw.FPDF_PAGEOBJ_PATH:
            outlines += 1
            continue
        if one.level:
            # Its bounds count in the form that holds it, and only what prints a whole page makes such forms.
            return True
        # Scanners cut a page into strips, so it is the sum that counts.
        covered += _area(one.get_bounds())
    return covered > _PICTURE_SHARE * whole or outlines > _FEWEST_OUTLINES


def _encrypted(name: str) -> LetterError:
    return EncryptedLetterError(f"{name!r} is an encrypted PDF; save a copy without a password first")


def _damaged(name: str) -> LetterError:
    return UnreadableLetterError(
        f"{name!r} is a damaged PDF that cannot be opened; get it again or print it to a new PDF"
    )


def _too_large(name: str, what: str) -> LetterError:
    return LetterTooLargeError(f"{name!r} {what}, as no letter does; print it to a new PDF")
