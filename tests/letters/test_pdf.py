"""Text PDFs are read page by page; every other PDF fails with its own error."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import letter as letter_size
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from imr_llm.errors import (
    EncryptedLetterError,
    LetterTooLargeError,
    NoTextLayerError,
    UnreadableLetterError,
)
from imr_llm.letters import SourceFile, load_letter
from imr_llm.letters.apart.limits import Limits
from imr_llm.letters.apart.workers import Workers
from tests.letters.finding import assert_found
from tests.letters.forms import final_determination


def pdf_of(pages: Sequence[str], *, password: str | None = None) -> bytes:
    """A PDF with the given lines on its pages."""
    held = io.BytesIO()
    encrypt = StandardEncryption(password, ownerPassword="owner") if password else None
    canvas = Canvas(held, pagesize=letter_size, encrypt=encrypt)
    for page in pages:
        canvas.setFont("Helvetica", 9)
        for row, line in enumerate(page.split("\n")):
            canvas.drawString(50, 760 - 11 * row, line)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def letter_pages() -> tuple[str, ...]:
    """A letter on three pages with running heads at their feet."""
    lines = final_determination().text.split("\n")
    cuts = [lines[:14], lines[14:31], lines[31:]]
    return tuple(
        "\n".join([*cut, "", f"IMR Final Determination CM14-0012345 {page}"])
        for page, cut in enumerate(cuts, start=1)
    )


def test_text_pdf_is_read_with_its_pages(tmp_path: Path) -> None:
    """Page starts are exact, spans know their page, and the items are those of the letter."""
    path = tmp_path / "letter.dat"
    path.write_bytes(pdf_of(letter_pages()))
    letter = load_letter(path)
    assert letter.media_type == "application/pdf"
    assert letter.page_starts is not None
    assert len(letter.page_starts) == 3
    assert letter.text[letter.page_starts[1] - 1] == "\f"
    assert letter.text[letter.page_starts[1] :].startswith(letter_pages()[1].split("\n")[0])
    assert "\r" not in letter.text
    assert_found(letter.text, final_determination())
    spans = [letter.spans_of(item.request)[0] for item in letter.sections.items]
    assert [span.page for span in spans] == sorted(span.page or 0 for span in spans)
    assert all(letter.text[span.start : span.end] == span.text for span in spans)


def test_line_end_hyphens_of_pdfs_are_repaired() -> None:
    """PDFium's mark for a line-end hyphen stays in the source text and is undone in the clean text."""
    letter = load_letter(
        pdf_of(["The request was non-\ncertified, see pages 101-\n102, by modifi-\ncation."])
    )
    assert "non-certified, see pages 101-102, by modification." in letter.clean.text.replace("\n", " ")
    assert "\ufffe" not in letter.clean.text


def test_page_without_text_keeps_its_place() -> None:
    """An empty page between two pages of text is counted."""
    letter = load_letter(pdf_of(["one", "", "three"]))
    assert letter.page_starts is not None
    assert letter.page_of(letter.text.index("three")) == 3


def test_encrypted_pdf() -> None:
    """A PDF that asks for a password says so."""
    with pytest.raises(EncryptedLetterError, match=r"'secret\.pdf' is an encrypted PDF"):
        load_letter(pdf_of(["text"], password="pass"), name="secret.pdf")


def test_pdf_without_text() -> None:
    """A PDF of pictures only names OCR as the next move."""
    with pytest.raises(NoTextLayerError, match=r"2 page\(s\) but no text layer.*OCR"):
        load_letter(pdf_of(["", ""]))


@pytest.mark.parametrize("cut", [9, 60, 400])
def test_damaged_pdf(cut: int) -> None:
    """A PDF that cannot be opened is damaged, not a crash."""
    with pytest.raises(UnreadableLetterError, match="damaged PDF"):
        load_letter(pdf_of(["text"])[:cut])


def test_pdfs_are_read_from_many_threads() -> None:
    """PDFium is used by one thread at a time, in as many processes as there are processors."""
    data = pdf_of(letter_pages())
    with ThreadPoolExecutor(8) as pool:
        texts = set(pool.map(lambda _: load_letter(data).text, range(24)))
    assert len(texts) == 1


def file_of(objects: Sequence[bytes]) -> bytes:
    """A PDF of the given objects, the first of them its root."""
    out, starts = b"%PDF-1.5\n", []
    for number, one in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    return (
        out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + b"trailer<</Size %d/Root 1 0 R>>\n" % size
    ) + b"startxref\n%d\n%%%%EOF" % len(out)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A packed stream."""
    packed = zlib.compress(content)
    return (
        b"<<" + entries + b"/Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream"
    )


PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</F 6 0 R>>/Font<</A 3 0 R>>>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
TEXT = b"BT /A 9 Tf 50 700 Td (hello world) Tj ET "


def drawings_in_drawings(depth: int, times: int) -> bytes:
    """A PDF whose page draws a drawing that draws a drawing …, each so many times, and text at the end."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</F %d 0 R>>/Font<</A 3 0 R>>>>"
    forms = [stream(b"/F Do " * times, form % (7 + level)) for level in range(depth)]
    return file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
            FONT,
            PAGE + b"/Contents 5 0 R>>",
            stream(b"/F Do " * times),
            *forms,
            stream(TEXT, form % 6),
        ]
    )


def test_drawings_in_drawings_are_read() -> None:
    """A few of them, each drawn twice, give their text."""
    letter = load_letter(drawings_in_drawings(2, 2))
    assert "hello world" in letter.text
    assert letter.page_starts == (0,)


def test_drawings_that_multiply_are_refused() -> None:
    """Ten levels of ten are given up, and PDFium with them."""
    workers = Workers(Limits(cpu_seconds=1))
    with closing(workers), pytest.raises(LetterTooLargeError, match="far more time"):
        workers.text_of(SourceFile("x.pdf", drawings_in_drawings(10, 10)))


@pytest.mark.parametrize(("content", "pages"), [(TEXT * 2_000_000, 1), (TEXT * 2_000, 2_000)])
def test_a_pdf_that_unpacks_to_far_more_is_refused(content: bytes, pages: int) -> None:
    """One page that is packed to nothing, and one that is given two thousand times."""
    data = file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[" + b"4 0 R " * pages + b"]/Count %d>>" % pages,
            FONT,
            PAGE + b"/Contents 5 0 R>>",
            stream(content),
        ]
    )
    with pytest.raises(LetterTooLargeError, match="far more"):
        load_letter(data)
