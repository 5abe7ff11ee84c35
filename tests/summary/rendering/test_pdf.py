"""PDF: tagged, in large type, embedded fonts, the same bytes each time; read back by libraries of others."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from imr_llm.domain.summary import Style, Summary
from imr_llm.errors import FormError
from imr_llm.summary import OutputForm, render, render_all
from tests.summary.rendering.samples import HOSTILE, STYLES, summaries, summary_of, words_of

BREAK = "\u200b"


def pdf_of(summary: Summary, *, show_sources: bool = False) -> bytes:
    """The PDF of a summary."""
    return render(summary, OutputForm.PDF, name="a.txt", show_sources=show_sources)


def opened(content: bytes) -> pikepdf.Pdf:
    """The PDF as its objects."""
    return pikepdf.open(BytesIO(content))


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """The structure elements below one, in reading order."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def roles(content: bytes) -> list[str]:
    """The roles of all structure elements, in reading order."""
    with opened(content) as document:
        return [str(one["/S"])[1:] for one in elements(document.Root["/StructTreeRoot"])]


def shown(content: bytes) -> str:
    """The words on the pages without page numbers, in the order in which they were written."""
    document = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(page.split()).rsplit(" ", 1)[0] for page in pages)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_a_pdf_says_what_it_is(style: Style) -> None:
    """It is marked as tagged, has a language and a title that is displayed, and claims PDF/UA-1."""
    pdf = opened(pdf_of(summaries(style)["five_items"]))
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == style.language.value
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert "a.txt" in str(pdf.docinfo["/Title"])
    metadata = pdf.open_metadata()
    assert metadata["pdfuaid:part"] == "1"
    assert metadata["dc:title"] == str(pdf.docinfo["/Title"])


def test_its_structure_has_headings_paragraphs_and_a_list() -> None:
    """One first heading, one below for each section, every term a list item with label and body."""
    summary = summaries()["five_items"]
    found = roles(pdf_of(summary))
    assert [role for role in found if role in {"H1", "H2", "H3"}] == ["H1", *["H2"] * 7]
    assert found.count("L") == 1
    assert found.count("LI") == found.count("Lbl") == found.count("LBody") == len(summary.terms)
    assert found.count("P") >= 7


def test_several_letters_have_a_section_each() -> None:
    """Each begins a page, its name a heading below the common title."""
    named = list(summaries().items())[:2]
    content = render_all(named, OutputForm.PDF)
    levels = [role for role in roles(content) if role in {"H1", "H2", "H3"}]
    assert levels[:3] == ["H1", "H2", "H3"]
    assert levels.count("H1") == 1
    assert levels.count("H2") == 2


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_a_pdf_says_what_the_text_says(style: Style) -> None:
    """The words on its pages are those of the text, in its order."""
    for summary in summaries(style).values():
        words = words_of(shown(pdf_of(summary)).replace(BREAK, ""))
        assert [word for word in words if word != "•"] == words_of(summary.text)


def test_all_type_is_large() -> None:
    """No letter is smaller than 14 points, sources included."""
    document = pypdfium2.PdfDocument(pdf_of(summaries()["five_items"], show_sources=True))
    sizes = set()
    for page in document:
        text = page.get_textpage()
        sizes |= {
            round(pypdfium2.raw.FPDFText_GetFontSize(text, index), 1) for index in range(text.count_chars())
        }
    # Spaces that the library puts between lines have no size of their own.
    assert min(sizes - {0.0, 1.0}) >= 14


def test_every_font_is_embedded() -> None:
    """The pages look the same on every machine, and their words can be read out."""
    pdf = opened(pdf_of(summaries()["five_items"]))
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font
        for descendant in font.DescendantFonts:
            assert {"/FontFile2", "/FontFile3"} & set(descendant.FontDescriptor.keys())


def test_the_same_summary_makes_the_same_bytes() -> None:
    """Its date is that of the summary, not that of the moment."""
    summary = summaries()["two_therapies"]
    content = pdf_of(summary)
    assert content == pdf_of(summary)
    with opened(content) as document:
        assert str(document.docinfo["/CreationDate"]).startswith("D:20260102030405")


def test_a_letter_cannot_write_markup() -> None:
    """What a letter prints is shown as printed; nothing of it is run."""
    text = " ".join(words_of(shown(pdf_of(summary_of(HOSTILE)))))
    assert HOSTILE in text


def test_characters_without_a_glyph_are_named() -> None:
    """The standard allows no empty box, and nothing is left out: the code point is written."""
    text = shown(pdf_of(summary_of("Brace for 李 \U0001f600 and μg ≥ 5 Łódź")))
    assert "[U+674E]" in text
    assert "[U+1F600]" in text
    assert "μg ≥ 5 Łódź" in text


def test_long_words_stay_on_the_page() -> None:
    """A word that is longer than a line of large type is broken, not cut off at the edge."""
    word = "x" * 400
    document = pypdfium2.PdfDocument(pdf_of(summary_of(f"Brace {word}")))
    for page in document:
        text = page.get_textpage()
        width, _ = page.get_size()
        right = ctypes.c_double()
        others = [ctypes.c_double() for _ in range(3)]
        for index in range(text.count_chars()):
            pypdfium2.raw.FPDFText_GetCharBox(text, index, others[0], right, others[1], others[2])
            assert right.value < width
    assert (
        shown(pdf_of(summary_of(f"Brace {word}"))).replace(BREAK, "").replace(" ", "").count("x" * 400) >= 1
    )


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF is the only form that needs one."""
    monkeypatch.setattr("imr_llm.summary.rendering.pdf.find_spec", lambda _name: None)
    summary = summary_of("Brace")
    with pytest.raises(FormError, match=r"pip install 'imr-llm\[pdf\]'"):
        render(summary, OutputForm.PDF)
    assert render(summary, OutputForm.HTML)
