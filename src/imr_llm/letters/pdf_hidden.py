"""Text of a PDF's page that nobody sees on it: white, painted with nothing, tiny, or beside the page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import pypdfium2 as pdfium

    from imr_llm.domain.letter import Range

_Box: TypeAlias = tuple[float, float, float, float]

_NEARLY_WHITE = 0xF0
_NEARLY_CLEAR = 0x1A
_UNSEEN_MODES = (3, 7)
"""Text render modes of the PDF format that paint nothing: invisible, and added to the clipping path."""
_LEAST_HEIGHT = 2.0
"""Points: what is lower is no print, but a line."""
_LEAST_WIDTH = 4.0
_SLACK = 1.0
"""Points by which a box may stick out of what holds it."""
_FEWEST_LETTERS = 3


def hidden_ranges(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, text: str, *, pictured: bool
) -> tuple[Range, ...]:
    """Where in the text of a page stand words that the page does not show, in order.

    `text` is that of `text_page`, `pictured` whether a picture fills the page: OCR puts words that paint
    nothing on those.
    """
    words = [*_unpainted(page, text_page, pictured=pictured), *_out_of_sight(page, text_page)]
    return _places(text, words) if words else ()


def _unpainted(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, *, pictured: bool) -> Iterator[str]:
    """The words of text objects of which nothing can be seen, those that follow each other as one."""
    from pypdfium2 import raw

    @cache
    def grounds() -> list[_Box]:
        return list(_grounds(page))

    run: list[str] = []
    for one in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,)):
        if _paints_nothing(one, pictured=pictured) or (
            _is_white(one) and not _is_on_one(one.get_bounds(), grounds())
        ):
            run.append(_text_of(one, text_page))
        elif run:
            yield "".join(run)
            run = []
    if run:
        yield "".join(run)


def _paints_nothing(one: pdfium.PdfObject, *, pictured: bool) -> bool:
    from pypdfium2 import raw

    mode = raw.FPDFTextObj_GetTextRenderMode(one.raw)
    return (mode in _UNSEEN_MODES and not pictured) or (mode == 0 and _colour(one)[3] < _NEARLY_CLEAR)


def _is_white(one: pdfium.PdfObject) -> bool:
    return min(_colour(one)[:3]) >= _NEARLY_WHITE


def _colour(one: pdfium.PdfObject) -> tuple[int, int, int, int]:
    """Red, green, blue and opacity of what an object is filled with; black where it is told otherwise."""
    from pypdfium2 import raw

    parts = [ctypes.c_uint(0) for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(one.raw, *parts):
        return (0, 0, 0, 0xFF)
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue, alpha)


def _grounds(page: pdfium.PdfPage) -> Iterator[_Box]:
    """Where something lies that is not white, on which a white text can be seen."""
    from pypdfium2 import raw

    kinds = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
    for one in page.get_objects(filter=kinds):
        if one.type != raw.FPDF_PAGEOBJ_PATH or not _is_white(one):
            yield one.get_bounds()


def _is_on_one(box: _Box, grounds: list[_Box]) -> bool:
    return any(_holds(ground, box) for ground in grounds)


def _holds(outer: _Box, inner: _Box) -> bool:
    left, bottom, right, top = outer
    return (
        left - _SLACK <= inner[0]
        and bottom - _SLACK <= inner[1]
        and right + _SLACK >= inner[2]
        and top + _SLACK >= inner[3]
    )


def _text_of(one: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> str:
    from pypdfium2 import raw

    size = raw.FPDFTextObj_GetText(one.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(
        one.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _out_of_sight(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> Iterator[str]:
    """The words of lines that are too low to be read or lie beside the page."""
    left, bottom, right, top = _sheet(page)
    for index in range(text_page.count_rects()):
        low_x, low_y, high_x, high_y = box = text_page.get_rect(index)
        beside = high_x < left or low_x > right or high_y < bottom or low_y > top
        tiny = high_y - low_y < _LEAST_HEIGHT and high_x - low_x > _LEAST_WIDTH
        sideways = high_x - low_x < _LEAST_HEIGHT and high_y - low_y > _LEAST_WIDTH
        if beside or tiny or sideways:
            words: str = text_page.get_text_bounded(*box)
            if tiny and not beside and not any(map(str.isalpha, words)):
                continue  # dashes and full stops are low in any print
            yield words


def _sheet(page: pdfium.PdfPage) -> _Box:
    import pypdfium2 as pdfium

    with suppress(pdfium.PdfiumError):
        left, bottom, right, top = page.get_cropbox()
        return (left, bottom, right, top)
    return (0.0, 0.0, page.get_width(), page.get_height())


def _places(text: str, words: list[str]) -> tuple[Range, ...]:
    """Where the words stand, whatever white space the extractor put between them."""
    positions = [index for index, character in enumerate(text) if not character.isspace()]
    squeezed = "".join(text[index] for index in positions)
    found: set[Range] = set()
    cursor = 0
    for one in words:
        letters = "".join(one.split())
        if len(letters) < _FEWEST_LETTERS:
            continue
        at = squeezed.find(letters, cursor)
        if at < 0:
            at = squeezed.find(letters)
        if at >= 0:
            cursor = at + len(letters)
            found.add((positions[at], positions[cursor - 1] + 1))
    return _merged(sorted(found))


def _merged(ranges: list[Range]) -> tuple[Range, ...]:
    merged: list[Range] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
