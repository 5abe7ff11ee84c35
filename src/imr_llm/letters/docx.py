"""Word documents: paragraphs and tables in their order, numbers of lists, headers and footers."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from imr_llm.errors import (
    EmptyLetterError,
    EncryptedLetterError,
    LetterTooLargeError,
    MissingExtraError,
    UnreadableLetterError,
)
from imr_llm.letters.docx_numbers import Numbers
from imr_llm.letters.extracted import PageText, SourceText, of_pages

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

DOCUMENT_PART = "word/document.xml"
_TYPES_PART = "[Content_Types].xml"
_OPEN_DOCUMENT_PART = "META-INF/manifest.xml"
ZIP_MARK = b"PK\x03\x04"
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")

ZIP_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError),
)
"""What the standard library raises for a broken zip file or member, depending on where the break is."""
_MOST_PARTS = 5_000
_MOST_BYTES = 100_000_000
_SMALL = 20_000_000
"""Bytes that any document may unpack to: a hundred pages have a few million."""
_RATIO = 5
"""Unpacked to packed size of a document above that, which has pictures: they do not pack."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_SHOWN = {
    *(f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr")),
    *(f"{_W}{tag}" for tag in ("trPr", "tcPr", "tblGrid", "sdtPr", "sdtEndPr", "commentReference")),
    _FALLBACK,
}
"""Deleted text, instructions of fields, properties; the fallback says what its choice said before."""
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "\xad",
    f"{_W}ptab": "\t",
}
_TEXT, _BREAK, _RUN = f"{_W}t", f"{_W}br", f"{_W}r"
_PARAGRAPH, _TABLE, _ROW, _CELL = f"{_W}p", f"{_W}tbl", f"{_W}tr", f"{_W}tc"
_RENDERED_BREAK = f"{_W}lastRenderedPageBreak"
_HIDDEN = f"{_W}rPr/{_W}vanish"
_SET_OFF = f"{_W}rPr/{_W}vertAlign"
_DIGITS = {
    "superscript": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "subscript": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
_LONG = 130
"""Characters from which on a line is a paragraph."""
_PAGE = "\f"
_RENDERED = "\x1d"
"""Where Word began a page when it saved; no XML can hold this character."""
_SAME_BREAK = re.compile(rf"({_PAGE}[ \t\n]*+){_RENDERED}")
"""A page that was broken by hand begins with both."""


def is_office(stream: BinaryIO) -> bool:
    """Whether a zip file is an office document, of Word or not: one file to its user."""
    try:
        with zipfile.ZipFile(stream) as package:
            names = set(package.namelist())
    except ZIP_DAMAGE:
        return False
    finally:
        stream.seek(0)
    return not names.isdisjoint((DOCUMENT_PART, _TYPES_PART, _OPEN_DOCUMENT_PART))


def refuse_old_word(data: bytes, name: str) -> None:
    """Raise for a file of the old binary format, or an encrypted new one, which is wrapped in it."""
    if not data.startswith(OLE_MARK):
        return
    if _ENCRYPTED_PART in data:
        raise EncryptedLetterError(
            f"{name!r} is an encrypted office document; save a copy without a password"
        )
    raise UnreadableLetterError(
        f"{name!r} is an old Word or Excel file (.doc, .xls); save it as .docx or PDF first"
    )


def docx_text(data: bytes, name: str) -> SourceText:
    """The source text of a Word document: headers and footers first, each once, then the body.

    Page starts are those that Word put down when it last saved the file, None where it did not. Raises
    UnreadableLetterError for a damaged file or another kind of office document, LetterTooLargeError for one
    that unpacks to more than a letter, EmptyLetterError and MissingExtraError.
    """
    _refuse_unbounded(data, name)
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError:
        raise MissingExtraError(
            f"{name!r} is a Word document; to read it, pip install 'imr-llm[docx]'"
        ) from None
    try:
        document = docx.Document(io.BytesIO(data))
        body = "\n".join(_lines(document.element.body, Numbers(document)))
        text = _SAME_BREAK.sub(r"\1", body).replace(_RENDERED, _PAGE)
        around = list(dict.fromkeys(_around(document)))
    except (
        OpcError,
        LxmlError,
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        ValueError,
        AttributeError,
    ) as error:
        raise UnreadableLetterError(
            f"{name!r} is a damaged Word document ({type(error).__name__}); open and save it again"
        ) from None
    text = "\n".join((*around, "", text)) if around else text
    if not text.replace(_PAGE, "").strip():
        raise EmptyLetterError(f"{name!r} is a Word document without text; give a letter with words in it")
    pages = text.split(_PAGE)
    if len(pages) == 1:
        return SourceText(text + "\n", MEDIA_TYPE)
    return of_pages(map(PageText, pages), MEDIA_TYPE)


def _refuse_unbounded(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
    except ZIP_DAMAGE:
        raise UnreadableLetterError(f"{name!r} is a damaged Word document; open and save it again") from None
    if not any(one.filename == DOCUMENT_PART for one in members):
        raise UnreadableLetterError(
            f"{name!r} is an office document but not one of Word; save the letter as .docx, PDF or text"
        )
    # Members are never unpacked to more than they state.
    unpacked = sum(one.file_size for one in members)
    if len(members) > _MOST_PARTS or unpacked > min(max(_SMALL, len(data) * _RATIO), _MOST_BYTES):
        raise LetterTooLargeError(
            f"{name!r} unpacks to more than a Word letter can hold; save the letter as text or PDF"
        )


def _around(document: Document) -> Iterator[str]:
    """The lines of headers and footers, which stand on every page."""
    for section in document.sections:
        for part in (
            section.first_page_header,
            section.header,
            section.even_page_header,
            section.first_page_footer,
            section.footer,
            section.even_page_footer,
        ):
            if not part.is_linked_to_previous:
                lines = "\n".join(_lines(part._element, None)).replace(_PAGE, "").replace(_RENDERED, "")
                yield from (line for line in lines.split("\n") if line.strip())


def _lines(block: _Element, numbers: Numbers | None) -> Iterator[str]:
    """The lines of a body, a header or a cell, in order; a long paragraph has a blank line behind it."""
    for element in _blocks(block):
        if element.tag == _TABLE:
            for row in _children(element, _ROW):
                yield _row(row, numbers)
            continue
        words = _words(element)
        if numbers is not None and words.strip(f" \n{_PAGE}{_RENDERED}"):
            words = numbers.before(element) + words
        yield words
        if len(words) > _LONG:
            yield ""


def _row(row: _Element, numbers: Numbers | None) -> str:
    """The cells of a row side by side; behind one with several lines, the next stands below."""
    line = ""
    for cell in _children(row, _CELL):
        text = "\n".join(_lines(cell, numbers)).strip("\n")
        parted = "\n" if "\n" in line.rsplit("\t", 1)[-1] else "\t"
        line = f"{line}{parted}{text}" if line and text else line or text
    return line


def _blocks(block: _Element) -> Iterator[_Element]:
    """The paragraphs and tables of a block, also those inside of content controls and insertions."""
    for child in block:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag not in _NOT_SHOWN and isinstance(child.tag, str):
            yield from _blocks(child)


def _children(element: _Element, tag: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, also those inside of content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _NOT_SHOWN and isinstance(child.tag, str):
            yield from _children(child, tag)


def _words(paragraph: _Element) -> str:
    """The text of a paragraph as it is shown; page breaks are form feeds."""
    parts: list[str] = []
    for element in _shown(paragraph):
        tag = element.tag
        if tag == _TEXT:
            parts.append(_set_off(element))
        elif tag in _SIGNS:
            parts.append(_SIGNS[tag])
        elif tag == _BREAK:
            parts.append(_PAGE if element.get(f"{_W}type") == "page" else "\n")
        elif tag == _RENDERED_BREAK:
            parts.append(_RENDERED)
        elif tag == _PARAGRAPH:
            # A text box stands in the paragraph that it is anchored in.
            parts.append("\n")
    return "".join(parts)


def _shown(element: _Element) -> Iterator[_Element]:
    for child in element:
        if child.tag in _NOT_SHOWN or not isinstance(child.tag, str):
            continue
        if child.tag == _RUN and child.find(_HIDDEN) is not None:
            continue
        yield child
        yield from _shown(child)


def _set_off(text: _Element) -> str:
    """The text of a run; 10 to the second must not become 102."""
    words = text.text or ""
    if not words.strip().isdecimal():
        return words
    run = text.getparent()
    place = run.find(_SET_OFF) if run is not None else None
    return words.translate(_DIGITS.get(place.get(f"{_W}val"), {})) if place is not None else words
