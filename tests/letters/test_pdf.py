"""Text PDFs are read page by page; every other PDF fails with its own error."""

from __future__ import annotations

import io
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import letter as letter_size
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from imr_llm.errors import EncryptedLetterError, NoTextLayerError, UnreadableLetterError
from imr_llm.letters import load_letter
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
    """PDFium is used by one thread at a time."""
    data = pdf_of(letter_pages())
    with ThreadPoolExecutor(8) as pool:
        texts = set(pool.map(lambda _: load_letter(data).text, range(24)))
    assert len(texts) == 1
