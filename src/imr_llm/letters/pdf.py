"""Text PDFs: the text layer page by page, through pypdfium2."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

from imr_llm.errors import EncryptedLetterError, NoTextLayerError, UnreadableLetterError

if TYPE_CHECKING:
    import pypdfium2 as pdfium

_PDFIUM = threading.Lock()
"""PDFium keeps global state and may only be called by one thread at a time."""

_INVISIBLE = dict.fromkeys(map(ord, "\x02\xad\u200b\ufeff\ufffe"))


def pdf_text(data: bytes, name: str) -> tuple[str, tuple[int, ...]]:
    """The source text of a PDF and the offset of each page's first character.

    Text is as the extractor gives it, with CRLF and CR read as newlines and a form feed between pages;
    end-of-line hyphens stay the U+FFFE that PDFium prints for them. Raises EncryptedLetterError,
    UnreadableLetterError for a damaged file, NoTextLayerError for pages without text.
    """
    with _PDFIUM:
        pages = _pages(data, name)
    if not any(page.translate(_INVISIBLE).strip() for page in pages):
        raise NoTextLayerError(
            f"{name!r} has {len(pages)} page(s) but no text layer: it is probably a scan; "
            "run it through OCR (for instance ocrmypdf) first"
        )
    starts: list[int] = []
    position = 0
    for page in pages:
        starts.append(position)
        position += len(page) + 1
    return "\f".join(pages), tuple(starts)


def _pages(data: bytes, name: str) -> list[str]:
    # Loaded for a PDF only: the library takes longer to load than a text letter takes to read.
    import pypdfium2 as pdfium
    import pypdfium2.raw as pdfium_raw

    try:
        with closing(pdfium.PdfDocument(data)) as document:
            return [_page_text(document, index) for index in range(len(document))]
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_raw.FPDF_ERR_PASSWORD, pdfium_raw.FPDF_ERR_SECURITY}:
            raise EncryptedLetterError(
                f"{name!r} is an encrypted PDF; save a copy without a password first"
            ) from None
        raise UnreadableLetterError(
            f"{name!r} is a damaged PDF that cannot be opened; get it again or print it to a new PDF"
        ) from None


def _page_text(document: pdfium.PdfDocument, index: int) -> str:
    with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
        text: str = text_page.get_text_range()
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
