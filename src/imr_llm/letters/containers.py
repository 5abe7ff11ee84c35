"""Files that are no text but hold one: PDFs, pictures and office documents."""

from __future__ import annotations

import io
from collections.abc import Callable

from imr_llm.errors import UnreadableLetterError
from imr_llm.letters.docx import ZIP_MARK, docx_text, is_office
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.files import SourceFile
from imr_llm.letters.images import picture_kind, picture_text
from imr_llm.letters.pdf import pdf_text

_PDF_MARK = b"%PDF-"
_MARK_WITHIN = 1024
_HEAD = 16


def is_container(data: bytes) -> bool:
    """Whether bytes are those of a file that has to be taken apart, told by how it begins."""
    if _PDF_MARK in data[:_MARK_WITHIN] or picture_kind(data[:_HEAD]) is not None:
        return True
    return data.startswith(ZIP_MARK) and is_office(io.BytesIO(data))


def container_text(file: SourceFile, next_page: Callable[[], None]) -> SourceText:
    """The source text of such a file, taken apart in this process, which it may crash or keep for ever.

    `next_page` is called before each page that OCR reads. Raises LetterError.
    """
    if _PDF_MARK in file.data[:_MARK_WITHIN]:
        return pdf_text(file.data, file.name, next_page)
    picture = picture_kind(file.data[:_HEAD])
    if picture is not None:
        return picture_text(file.data, file.name, picture, next_page)
    if is_office(io.BytesIO(file.data)):
        return docx_text(file.data, file.name)
    raise UnreadableLetterError(f"{file.name!r} is neither a PDF nor a picture nor a Word document")
