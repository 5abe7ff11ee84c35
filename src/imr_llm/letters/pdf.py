"""PDFs page by page, through pypdfium2: the text layer of a page, or what OCR sees where there is none."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imr_llm.errors import (
    EncryptedLetterError,
    LetterTooLargeError,
    NoTextLayerError,
    UnreadableLetterError,
)
from imr_llm.letters.extracted import PageText, SourceText, of_pages

if TYPE_CHECKING:
    import pypdfium2 as pdfium
    from PIL.Image import Image

MEDIA_TYPE = "application/pdf"

_PDFIUM = threading.Lock()
"""PDFium keeps global state and may only be called by one thread at a time."""

_INVISIBLE = dict.fromkeys(map(ord, "\x02\xad\u200b\ufeff\ufffe"))
_FEW_WORDS = 60
"""Visible characters that a stamp or a running foot may put on the picture of a page."""
_PICTURE_SHARE = 0.4
"""Share of its page that a picture with the text on it covers; a letterhead's emblem covers less."""
_FEWEST_OUTLINES = 200
"""Paths on a page whose letters were drawn as outlines."""
_GARBAGE_SHARE = 0.3
_DPI = 300
_MOST_PIXELS = 30_000_000
_MOST_PAGES = 500
_MOST_CHARACTERS = 50_000_000


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    pictured: bool
    """Whether the words of the page are on a picture and not in its text layer."""


def pdf_text(data: bytes, name: str) -> SourceText:
    """The source text of a PDF with the offset of each page's first character.

    Text is as the extractor gives it, with CRLF and CR read as newlines and a form feed between pages;
    end-of-line hyphens stay the U+FFFE that PDFium prints for them. Pages that are pictures are read by OCR,
    the others keep their text. Raises EncryptedLetterError, UnreadableLetterError for a damaged file,
    NoTextLayerError for pages without words, MissingExtraError where OCR is needed and not there.
    """
    with _PDFIUM:
        pages = _pages(data, name)
    pictured = [number for number, page in enumerate(pages, start=1) if page.pictured]
    if len(pictured) > _MOST_PAGES:
        raise LetterTooLargeError(
            f"{name!r} has {len(pictured):,} scanned pages; {_MOST_PAGES} can be read at once. Split it"
        )
    if pictured:
        from imr_llm.letters.tesseract import tesseract

        tesseract()
    source = of_pages(
        [
            _seen(data, number, name) if page.pictured else PageText(page.text)
            for number, page in enumerate(pages, start=1)
        ],
        MEDIA_TYPE,
    )
    if not source.text.translate(_INVISIBLE).strip():
        found = "OCR finds no words on them" if pictured else "nothing on them that OCR could read"
        raise NoTextLayerError(f"{name!r} has {len(pages)} page(s) but no text layer, and {found}")
    return source


def _pages(data: bytes, name: str) -> list[_Page]:
    # Loaded for a PDF only: the library takes longer to load than a text letter takes to read.
    import pypdfium2 as pdfium
    import pypdfium2.raw as pdfium_raw

    pages: list[_Page] = []
    characters = 0
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            for index in range(len(document)):
                pages.append(_page(document, index))
                characters += len(pages[-1].text)
                if characters > _MOST_CHARACTERS:
                    raise LetterTooLargeError(
                        f"{name!r} unpacks to more than {_MOST_CHARACTERS:,} characters, as no letter does"
                    )
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_raw.FPDF_ERR_PASSWORD, pdfium_raw.FPDF_ERR_SECURITY}:
            raise EncryptedLetterError(
                f"{name!r} is an encrypted PDF; save a copy without a password first"
            ) from None
        raise UnreadableLetterError(
            f"{name!r} is a damaged PDF that cannot be opened; get it again or print it to a new PDF"
        ) from None
    return pages


def _page(document: pdfium.PdfDocument, index: int) -> _Page:
    with closing(document[index]) as page:
        with closing(page.get_textpage()) as text_page:
            raw: str = text_page.get_text_range()
        text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
        return _Page(text, pictured=_is_garbage(text) or (_is_bare(text) and _is_pictured(page)))


def _is_bare(text: str) -> bool:
    return len("".join(text.translate(_INVISIBLE).split())) <= _FEW_WORDS


def _is_garbage(text: str) -> bool:
    """Whether a text layer has no words: fonts without a table of their characters."""
    shown = "".join(text.translate(_INVISIBLE).split())
    lost = sum(not char.isprintable() or char == "\ufffd" for char in shown)
    return lost > _GARBAGE_SHARE * len(shown)


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
        left, bottom, right, top = one.get_bounds()
        # Scanners cut a page into strips, so it is the sum that counts.
        covered += max(right - left, 0) * max(top - bottom, 0)
    return covered > _PICTURE_SHARE * whole or outlines > _FEWEST_OUTLINES


def _seen(data: bytes, number: int, name: str) -> PageText:
    from imr_llm.letters.ocr import read_page

    picture, dpi = _rendered(data, number - 1)
    return read_page(picture, dpi, f"page {number} of {name!r}")


def _rendered(data: bytes, index: int) -> tuple[Image, int]:
    """A page in grey levels and its resolution: 300 dpi, less for a page larger than paper."""
    import pypdfium2 as pdfium

    with _PDFIUM, closing(pdfium.PdfDocument(data)) as document, closing(document[index]) as page:
        inches = page.get_width() / 72 * page.get_height() / 72
        dpi = min(_DPI, int((_MOST_PIXELS / max(inches, 1)) ** 0.5))
        bitmap = page.render(scale=max(dpi, 1) / 72, grayscale=True)
        with closing(bitmap):
            return bitmap.to_pil().copy().convert("L"), dpi
