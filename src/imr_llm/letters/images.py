"""Pictures of letters (PNG, JPEG, TIFF, WebP, BMP, GIF): their frames, made ready for OCR, and read."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from imr_llm.errors import LetterTooLargeError, NoTextLayerError, UnreadableLetterError
from imr_llm.letters.extracted import PageText, SourceText, of_pages
from imr_llm.letters.ocr import read_page
from imr_llm.letters.tesseract import tesseract

if TYPE_CHECKING:
    from PIL.Image import Image

_MARKS = (
    (b"\x89PNG\r\n\x1a\n", "PNG", "image/png"),
    (b"\xff\xd8\xff", "JPEG", "image/jpeg"),
    (b"II*\x00", "TIFF", "image/tiff"),
    (b"MM\x00*", "TIFF", "image/tiff"),
    (b"GIF87a", "GIF", "image/gif"),
    (b"GIF89a", "GIF", "image/gif"),
)
MOST_PAGES = 500
"""Pages that one file may have read by OCR, each of which takes a second or more."""
MOST_PIXELS = 60_000_000
"""Pixels of one page: a legal-size page at 600 dpi has 43 million."""
_FINEST = 400
_COARSEST = 150
_GOOD = 300
"""Dots per inch that Tesseract reads best."""
_PAGE_WIDTH = 8.5
"""Inches; the resolution of a picture that does not state it is told by this."""
_LEAST_DPI = 96
_MOST_DPI = 1200
"""What is stated outside of these is what screens and programs put in for want of knowing."""
_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    TypeError,
    IndexError,
    KeyError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What Pillow raises for a broken picture, depending on the kind and on where the break is."""


def picture_kind(head: bytes) -> tuple[str, str] | None:
    """Pillow's name and the media type of a picture, by its first 16 bytes; None for anything else."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP", "image/webp"
    # Letters can begin with "BM": a bitmap has the size of its header next, and zeros before that.
    if (
        head[:2] == b"BM"
        and head[6:10] == b"\0\0\0\0"
        and head[14:16] in (b"\x28\x00", b"\x6c\x00", b"\x7c\x00")
    ):
        return "BMP", "image/bmp"
    return next(((kind, media_type) for mark, kind, media_type in _MARKS if head.startswith(mark)), None)


def picture_text(data: bytes, name: str, kind: tuple[str, str], next_page: Callable[[], None]) -> SourceText:
    """The source text of a picture by OCR, a page for each frame of a TIFF.

    `next_page` is called before each page. Raises MissingExtraError without the extra or Tesseract,
    UnreadableLetterError for a damaged picture, LetterTooLargeError for one that unpacks to more than a page,
    NoTextLayerError where no words are seen.
    """
    tesseract()
    pillow_name, media_type = kind
    source = of_pages(_pages(data, name, pillow_name, next_page), media_type)
    if not source.text.strip():
        raise NoTextLayerError(
            f"{name!r} is a picture on which OCR finds no words; is it the right way up and sharp?"
        )
    return source


def _pages(data: bytes, name: str, kind: str, next_page: Callable[[], None]) -> Iterator[PageText]:
    for number, (picture, dpi) in enumerate(_frames(data, name, kind), start=1):
        next_page()
        yield read_page(picture, dpi, f"page {number} of {name!r}")


def _frames(data: bytes, name: str, kind: str) -> Iterator[tuple[Image, int]]:
    """The frames in grey levels with their resolution in dots per inch, one at a time."""
    from PIL import Image

    try:
        # Pillow warns of bombs before the size can be asked for; the size is looked at here.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            opened = Image.open(io.BytesIO(data), formats=(kind,))
        with opened:
            frames = getattr(opened, "n_frames", 1) if kind == "TIFF" else 1
            if frames > MOST_PAGES:
                raise _too_large(name, f"{frames:,} pages; {MOST_PAGES} can be read by OCR at once")
            for frame in range(frames):
                if frame:
                    opened.seek(frame)
                if opened.width * opened.height > MOST_PIXELS:
                    size = f"{opened.width:,} by {opened.height:,} pixels on a page"
                    raise _too_large(name, f"{size}, more than any scan of a letter")
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    ready = _ready(opened)
                yield ready
    except Image.DecompressionBombError:
        raise _too_large(name, "far more pixels than any scan of a letter") from None
    except _DAMAGE:
        raise UnreadableLetterError(f"{name!r} is a damaged {kind} picture; scan or save it again") from None


def _too_large(name: str, what: str) -> LetterTooLargeError:
    return LetterTooLargeError(f"{name!r} has {what}; scan it at 300 dpi, letter by letter")


def _ready(opened: Image) -> tuple[Image, int]:
    from PIL import ImageOps

    across, down = _resolution(opened)
    upright = ImageOps.exif_transpose(opened)
    if upright.size != opened.size:
        across, down = down, across
    grey = _grey(upright)
    # A fax has twice as many dots across as down.
    finest = round(max(across, down))
    dpi = finest if _COARSEST <= finest <= _FINEST else _GOOD
    size = (max(round(grey.width * dpi / across), 1), max(round(grey.height * dpi / down), 1))
    if size != grey.size and size[0] * size[1] <= MOST_PIXELS:
        grey = grey.resize(size)
    return grey, dpi


def _resolution(opened: Image) -> tuple[float, float]:
    """Dots per inch across and down: as stated, where that makes a page of the picture, else as for paper."""
    stated = opened.info.get("dpi")
    if isinstance(stated, tuple) and len(stated) == 2:
        across, down = (_number(one) for one in stated)
        alike = across > 0 and 1 / 3 < down / across < 3
        if alike and _LEAST_DPI < across <= _MOST_DPI and _LEAST_DPI < down <= _MOST_DPI:
            return across, down
    told = min(max(min(opened.size) / _PAGE_WIDTH, _LEAST_DPI), _MOST_DPI)
    return told, told


def _number(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return 0.0


def _grey(picture: Image) -> Image:
    """The picture in 256 levels of grey, on white where it is transparent."""
    from PIL import Image

    if picture.mode.startswith(("I", "F")):
        return _levelled(picture)
    if picture.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("L")
    return picture.convert("L")


def _levelled(picture: Image) -> Image:
    """A picture with more than 256 levels, spread over 256."""
    deep = picture.convert("F")
    low, high = (_number(one) for one in deep.getextrema())
    scale = 255 / (high - low) if high > low else 1.0
    return deep.point(lambda level: level * scale - low * scale).convert("L")
