"""Pages of a PDF on whose sheets the text runs sideways or upside down."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from math import pi
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2 as pdfium

_LOOKED_AT = 60
"""Characters of a page whose direction is looked at: asking for all takes as long as reading them."""


@contextmanager
def text_page_of(page: pdfium.PdfPage) -> Iterator[pdfium.PdfTextPage]:
    """The text layer of a page, which is turned first where most of its text does not stand upright on it.

    PDFium reads the lines of a displayed page from top to bottom and from left to right, and so those of a
    page that is turned to the right from the last to the first.
    """
    text_page = page.get_textpage()
    try:
        rotation = _upright(text_page)
        if rotation not in (None, page.get_rotation()):
            text_page.close()
            page.set_rotation(rotation)
            text_page = page.get_textpage()
        yield text_page
    finally:
        text_page.close()


def _upright(text_page: pdfium.PdfTextPage) -> int | None:
    """The rotation with which most of a page's text stands upright; None where it runs in several ways."""
    from pypdfium2 import raw

    count = text_page.count_chars()
    spread = range(0, count, count // _LOOKED_AT + 1)
    # Blanks and line ends that PDFium makes up stand upright wherever the text runs.
    looked_at = [index for index in spread if raw.FPDFText_IsGenerated(text_page.raw, index) != 1]
    angles = (raw.FPDFText_GetCharAngle(text_page.raw, index) for index in looked_at)
    quarters: Counter[int] = Counter(round(angle / (pi / 2)) % 4 for angle in angles)
    for quarter, times in quarters.most_common(1):
        if times > len(looked_at) / 2:
            return -quarter % 4 * 90
    return None
