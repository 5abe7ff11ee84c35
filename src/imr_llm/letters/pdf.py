"""PDFs page by page, through pypdfium2: the text layer of a page, or what OCR sees where there is none."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from imr_llm.errors import LetterTooLargeError, NoTextLayerError
from imr_llm.letters.extracted import PageText, SourceText, of_pages
from imr_llm.letters.images import MOST_PAGES
from imr_llm.letters.pdf_pages import INVISIBLE, pages_of

if TYPE_CHECKING:
    from PIL.Image import Image

MEDIA_TYPE = "application/pdf"

_DPI = 300
_MOST_PIXELS = 30_000_000


def pdf_text(data: bytes, name: str, next_page: Callable[[], None]) -> SourceText:
    """The source text of a PDF with the offset of each page's first character.

    Text is as the extractor gives it, with CRLF and CR read as newlines and a form feed between pages;
    end-of-line hyphens stay the U+FFFE that PDFium prints for them. Pages that are pictures are read by OCR,
    the others keep their text; `next_page` is called before each of them. Raises EncryptedLetterError,
    UnreadableLetterError for a damaged file, NoTextLayerError for pages without words, MissingExtraError
    where OCR is needed and not there.
    """
    pages = pages_of(data, name)
    pictured = [number for number, page in enumerate(pages, start=1) if page.pictured]
    if len(pictured) > MOST_PAGES:
        raise LetterTooLargeError(
            f"{name!r} has {len(pictured):,} scanned pages; {MOST_PAGES} can be read at once. Split it"
        )
    if pictured:
        from imr_llm.letters.tesseract import tesseract

        tesseract()
    source = of_pages(
        [
            _seen(data, number, name, next_page) if page.pictured else PageText(page.text, hidden=page.hidden)
            for number, page in enumerate(pages, start=1)
        ],
        MEDIA_TYPE,
    )
    if not source.text.translate(INVISIBLE).strip():
        found = "OCR finds no words on them" if pictured else "nothing on them that OCR could read"
        raise NoTextLayerError(f"{name!r} has {len(pages)} page(s) but no text layer, and {found}")
    return source


def _seen(data: bytes, number: int, name: str, next_page: Callable[[], None]) -> PageText:
    from imr_llm.letters.ocr import read_page

    next_page()
    picture, dpi = _rendered(data, number - 1)
    return read_page(picture, dpi, f"page {number} of {name!r}")


def _rendered(data: bytes, index: int) -> tuple[Image, int]:
    """A page in grey levels and its resolution: 300 dpi, less for a page larger than paper."""
    import pypdfium2 as pdfium

    with closing(pdfium.PdfDocument(data)) as document, closing(document[index]) as page:
        inches = page.get_width() / 72 * page.get_height() / 72
        dpi = min(_DPI, int((_MOST_PIXELS / max(inches, 1)) ** 0.5))
        bitmap = page.render(scale=max(dpi, 1) / 72, grayscale=True)
        with closing(bitmap):
            return bitmap.to_pil().copy().convert("L"), dpi
