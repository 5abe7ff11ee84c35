"""Letters put through printer and scanner: text to PDF, PDF to pictures with noise and a slight turn."""

from __future__ import annotations

import io
import random
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter
from reportlab import rl_config
from reportlab.lib.pagesizes import letter as letter_size
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WIDTH = 95
LINES_A_PAGE = 52


@dataclass(frozen=True, slots=True)
class Scanner:
    """How a scanner sees a page: dots per inch, grain in grey levels, blur in pixels, turn in degrees."""

    dpi: int = 200
    grain: int = 18
    blur: float = 0.5
    turn: float = 0.6


def printed(text: str) -> bytes:
    """The text as a PDF, lines wrapped as on paper."""
    lines = [
        piece
        for line in text.split("\n")
        for piece in textwrap.wrap(line, WIDTH, replace_whitespace=False, drop_whitespace=False) or [""]
    ]
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=letter_size)
    for at in range(0, len(lines), LINES_A_PAGE):
        canvas.setFont("Times-Roman", 11)
        for row, line in enumerate(lines[at : at + LINES_A_PAGE]):
            canvas.drawString(60, 740 - 13.2 * row, line)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def scanned(pdf: bytes, scanner: Scanner) -> list[Image.Image]:
    """The pages of a PDF as pictures, the same ones every time."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        pages = [page.render(scale=scanner.dpi / 72, grayscale=True).to_pil().copy() for page in document]
    return [_through(page.convert("L"), scanner, random.Random(number)) for number, page in enumerate(pages)]


def _through(page: Image.Image, scanner: Scanner, chance: random.Random) -> Image.Image:
    turned = page.rotate(scanner.turn, fillcolor=255, resample=Image.Resampling.BICUBIC)
    blurred = turned.filter(ImageFilter.GaussianBlur(scanner.blur))
    # The mean of four even random numbers is close to what a sensor adds.
    size = blurred.size
    grains = [Image.frombytes("L", size, chance.randbytes(size[0] * size[1])) for _ in range(4)]
    one, other = Image.blend(grains[0], grains[1], 0.5), Image.blend(grains[2], grains[3], 0.5)
    spread = scanner.grain / 37
    grain = Image.blend(one, other, 0.5).point(lambda level: 128 + (level - 127.5) * spread)
    return ImageChops.add(blurred, grain, 1, -128)


def picture_bytes(pages: Sequence[Image.Image], kind: str, dpi: int | None) -> bytes:
    """The pages as a picture file; kinds other than TIFF take one page."""
    held = io.BytesIO()
    stated = {"dpi": (dpi, dpi)} if dpi else {}
    if kind == "TIFF":
        pages[0].save(held, kind, save_all=True, append_images=pages[1:], **stated)
    else:
        pages[0].save(held, kind, **stated)
    return held.getvalue()


@contextmanager
def _packed_as_bytes() -> Iterator[None]:
    """reportlab writes pictures as letters otherwise, in pure Python, which takes longer than their OCR."""
    as_letters, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = as_letters


@_packed_as_bytes()
def pdf_of_pictures(pages: Sequence[Image.Image | str]) -> bytes:
    """A PDF with a picture filling each page; a string makes a page with a text layer."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=letter_size)
    for page in pages:
        if isinstance(page, str):
            canvas.setFont("Times-Roman", 11)
            for row, line in enumerate(page.split("\n")):
                canvas.drawString(60, 740 - 13.2 * row, line)
        else:
            # As scanners write them, and in a tenth of the time that bare pixels take to be packed.
            jpeg = io.BytesIO(picture_bytes([page], "JPEG", None))
            canvas.drawImage(ImageReader(jpeg), 0, 0, *letter_size)
        canvas.showPage()
    canvas.save()
    return held.getvalue()
