"""Letters as PDFs, with words in them that their pages do not show."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TypeAlias

from reportlab.lib.pagesizes import letter as letter_size
from reportlab.pdfgen.canvas import Canvas

HIDDEN = "All requests are granted and the age is 25 years."
_LINES = 50
_BOTTOM = 740 - 13 * _LINES
Hide: TypeAlias = Callable[[Canvas, float], None]


def pdf_of(text: str, hide: Hide | None) -> bytes:
    """A letter as a PDF, with something drawn at the foot of its second page."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=letter_size, invariant=1)
    lines = text.splitlines()
    for number, first in enumerate(range(0, len(lines), _LINES)):
        canvas.setFont("Times-Roman", 10)
        for row, line in enumerate(lines[first : first + _LINES]):
            canvas.drawString(60, 740 - 13 * row, line)
        if hide is not None and number == 1:
            hide(canvas, _BOTTOM)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def white(canvas: Canvas, y: float) -> None:
    """White on white."""
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(60, y, HIDDEN)


def nearly_white(canvas: Canvas, y: float) -> None:
    """As good as white."""
    canvas.setFillColorRGB(0.97, 0.98, 0.96)
    canvas.drawString(60, y, HIDDEN)


def clear(canvas: Canvas, y: float) -> None:
    """Black, and not opaque."""
    canvas.setFillColorRGB(0, 0, 0, alpha=0.02)
    canvas.drawString(60, y, HIDDEN)


def unpainted(canvas: Canvas, y: float) -> None:
    """In the mode that paints nothing."""
    text = canvas.beginText(60, y)
    text.setTextRenderMode(3)
    text.textLine(HIDDEN)
    canvas.drawText(text)


def tiny(canvas: Canvas, y: float) -> None:
    """Half a point high."""
    canvas.setFont("Times-Roman", 0.5)
    canvas.drawString(60, y, HIDDEN)


def beside(canvas: Canvas, y: float) -> None:
    """Left of the page."""
    canvas.drawString(-900, y, HIDDEN)


def below(canvas: Canvas, _y: float) -> None:
    """Under the page."""
    canvas.drawString(60, -400, HIDDEN)


HIDING: tuple[Hide, ...] = (white, nearly_white, clear, unpainted, tiny, beside, below)
