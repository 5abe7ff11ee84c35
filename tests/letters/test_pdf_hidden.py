"""PDFs with text that their pages do not show: it is told, and no part of what is read."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from reportlab.lib.pagesizes import letter as letter_size
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from imr_llm import Settings, extract
from imr_llm.domain.record import FindingCode, Severity
from imr_llm.letters import load_letter
from imr_llm.settings import EngineChoice
from tests.injection.letters import base_letter
from tests.injection.pdfs import HIDDEN, HIDING, Hide, pdf_of, white

TEXT = base_letter("examples/letters/2014_shoulder_three_items.txt").text


@pytest.mark.parametrize("draw", HIDING)
def test_text_that_a_page_does_not_show_is_told_and_not_read(draw: Hide) -> None:
    """It is an error that quotes it, and the record is that of the letter without it."""
    clean = extract(
        load_letter(pdf_of(TEXT, None), name="letter.pdf"), settings=Settings(engine=EngineChoice.READER)
    )
    letter = load_letter(pdf_of(TEXT, draw), name="letter.pdf")
    record = extract(letter, settings=Settings(engine=EngineChoice.READER))
    assert HIDDEN in " ".join(letter.text.split())
    assert "granted" not in letter.clean.text
    (found,) = [one for one in record.findings if one.code is FindingCode.EMBEDDED_INSTRUCTION]
    assert found.severity is Severity.ERROR
    assert "age is 25 years" in found.message
    assert record.needs_review
    assert not clean.needs_review
    assert record.disputed_items == clean.disputed_items
    assert record.patient == clean.patient


def white_on_dark(canvas: Canvas, y: float) -> None:
    """A white title on a dark bar is read by everybody."""
    canvas.setFillColorRGB(0.1, 0.2, 0.5)
    canvas.rect(40, y - 5, 500, 20, stroke=0, fill=1)
    white(canvas, y)


def grey(canvas: Canvas, y: float) -> None:
    """Grey print is pale, and there."""
    canvas.setFillColorRGB(0.6, 0.6, 0.6)
    canvas.drawString(60, y, HIDDEN)


def small_print(canvas: Canvas, y: float) -> None:
    """Four points are small print."""
    canvas.setFont("Times-Roman", 4)
    canvas.drawString(60, y, HIDDEN)


def rules(canvas: Canvas, y: float) -> None:
    """Rows of dashes and dots are low in any print."""
    canvas.drawString(60, y, "-" * 60)
    canvas.drawString(60, y - 13, "." * 60)


@pytest.mark.parametrize("draw", [white_on_dark, grey, small_print, rules])
def test_text_that_people_can_read_is_not_hidden(draw: Hide) -> None:
    """What stands on a bar, in grey or in small print belongs to the letter."""
    letter = load_letter(pdf_of(TEXT, draw), name="letter.pdf")
    assert letter.hidden == ()


def test_the_words_that_ocr_puts_on_a_scan_are_not_hidden() -> None:
    """A scan with a text layer has its words in the mode that paints nothing, on their picture."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=letter_size)
    width, height = letter_size
    canvas.drawImage(ImageReader(Image.new("L", (1700, 2200), 250)), 0, 0, width, height)
    text = canvas.beginText(60, 740)
    text.setTextRenderMode(3)
    for line in TEXT.splitlines()[:50]:
        text.textLine(line)
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    letter = load_letter(buffer.getvalue(), name="letter.pdf")
    assert "CM14-0061527" in letter.clean.text
    assert letter.hidden == ()
