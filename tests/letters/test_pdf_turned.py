"""Text that runs sideways or upside down on the pages of a PDF is read in its own direction."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import pytest
from reportlab.lib.pagesizes import letter as letter_size
from reportlab.pdfgen.canvas import Canvas

from imr_llm.letters import load_letter
from tests.letters.finding import assert_found
from tests.letters.forms import final_determination
from tests.letters.test_pdf import letter_pages

WIDTH, HEIGHT = letter_size
ORIGINS = {0: (0.0, 0.0), 90: (HEIGHT, 0.0), 180: (WIDTH, HEIGHT), 270: (0.0, WIDTH)}
STAMP = "RECEIVED BY THE UNIT"
UNSEEN = "orders that nobody sees"


def turned(
    pages: Sequence[str],
    *,
    written: int = 0,
    shown: Iterable[int] = (0, 0, 0),
    stamp: str | None = None,
    unseen: str | None = None,
) -> bytes:
    """A PDF whose text is written at an angle, on pages that are shown turned.

    There may be a stamp along the side of each page, and white words below its text.
    """
    held = io.BytesIO()
    canvas = Canvas(held)
    for page, rotation in zip(pages, shown, strict=True):
        canvas.setPageRotation(rotation)
        # ReportLab takes the size of a page as it is shown, and what is written counts before that.
        canvas.setPageSize((HEIGHT, WIDTH) if (written + rotation) % 180 else letter_size)
        canvas.translate(*ORIGINS[written])
        canvas.rotate(written)
        canvas.setFont("Helvetica", 9)
        for row, line in enumerate(page.split("\n")):
            canvas.drawString(50, 760 - 11 * row, line)
        if unseen is not None:
            canvas.setFillGray(1)
            canvas.drawString(50, 40, unseen)
            canvas.setFillGray(0)
        if stamp is not None:
            canvas.rotate(90)
            canvas.drawString(100, -590, stamp)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


@pytest.mark.parametrize("written", [0, 90, 180, 270])
@pytest.mark.parametrize("shown", [0, 90, 180, 270])
def test_turned_pages_are_read_as_upright_ones(written: int, shown: int) -> None:
    """Whichever way the text is written and the page is shown, the letter and its pages are the same."""
    upright = load_letter(turned(letter_pages()))
    letter = load_letter(turned(letter_pages(), written=written, shown=[shown] * 3))
    assert_found(letter.text, final_determination())
    assert (letter.text, letter.page_starts, letter.hidden) == (upright.text, upright.page_starts, ())


def test_a_turned_page_among_upright_ones_keeps_its_place() -> None:
    """As where a sheet went through the scanner the other way."""
    letter = load_letter(turned(letter_pages(), shown=(0, 90, 0)))
    assert letter.text == load_letter(turned(letter_pages())).text
    assert letter.page_of(letter.text.index(letter_pages()[1].split("\n")[0])) == 2


@pytest.mark.parametrize("shown", [0, 90])
def test_a_stamp_along_the_side_turns_no_page(shown: int) -> None:
    """What most of a page's text does counts."""
    stamped = load_letter(turned(letter_pages(), shown=[shown] * 3, stamp=STAMP)).text
    assert stamped.count(STAMP) == 3
    assert stamped.replace(STAMP, "").split() == load_letter(turned(letter_pages())).text.split()


@pytest.mark.parametrize("shown", [0, 90, 270])
def test_what_a_turned_page_does_not_show_is_told(shown: int) -> None:
    """White words are found at their place there as well, and nothing else is."""
    letter = load_letter(turned(letter_pages(), shown=[shown] * 3, unseen=UNSEEN))
    assert [letter.text[start:end] for start, end in letter.hidden] == [UNSEEN] * 3
