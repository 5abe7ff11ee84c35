"""Scans are read by OCR page by page, with what is in doubt flagged, or refused for a reason."""

from __future__ import annotations

import functools
import io
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from imr_llm import extract
from imr_llm.domain.record import CaseRecord, FindingCode, Severity
from imr_llm.errors import (
    LetterError,
    LetterTooLargeError,
    MissingExtraError,
    NoTextLayerError,
    UnreadableLetterError,
)
from imr_llm.letters import SourceFile, iter_letters, load_letter
from imr_llm.letters.containers import container_text
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.splitting import split
from imr_llm.letters.tesseract import tesseract
from tests.cli.command import LETTERS, REPOSITORY, clean_environment
from tests.letters.forms import final_determination
from tests.letters.records import leaves
from tests.letters.scanning import Scanner, pdf_of_pictures, picture_bytes, printed, scanned

LETTER = LETTERS / "2014_shoulder_three_items.txt"
LINES = (
    "The claims administrator denied the request on 06/20/2014.\n"
    "Norco 10/325mg #120 was prescribed for pain in the shoulder.\n"
    "The expert reviewer found that it is not medically necessary."
)
ocr = pytest.mark.usefixtures("ocr_installed")


@functools.cache
def first_page(text: str, scanner: Scanner) -> Image.Image:
    """The scan of a text's first page."""
    return scanned(printed(text), scanner)[0]


def one_page(text: str = LINES, scanner: Scanner | None = None) -> Image.Image:
    """The scan of a page with a few lines, cut below them."""
    page = first_page(text, scanner or Scanner())
    return page.crop((0, 0, page.width, page.height // 4))


def flagged(record: CaseRecord) -> set[str]:
    """The paths that are said to be damaged."""
    return {one.path for one in record.findings if one.code is FindingCode.UNREADABLE_TEXT}


@ocr
@pytest.mark.parametrize("dpi", [200, 300])
def test_a_scanned_letter_reads_as_the_letter_does(dpi: int) -> None:
    """Every decision is right, and whatever differs from the letter stands flagged or is left empty."""
    pages = scanned(printed(LETTER.read_text(encoding="utf-8")), Scanner(dpi))
    letter = load_letter(pdf_of_pictures(pages), name="scan.pdf")
    assert letter.media_type == "application/pdf"
    assert letter.page_starts is not None
    assert len(letter.page_starts) == len(pages)
    record, truth = extract(letter), extract(LETTER)
    assert [one.decision for one in record.disputed_items] == [one.decision for one in truth.disputed_items]
    assert [one.number for one in record.disputed_items] == [one.number for one in truth.disputed_items]
    for path, spans in record.evidence.items():
        for span in spans:
            assert letter.text[span.start : span.end] == span.text, path
            assert span.page == letter.page_of(span.start)
    assert {span.page for spans in record.evidence.values() for span in spans} == {1, 2, 3}
    passages = ("rationale", "clinical_summary", ".text")
    seen, right = leaves(record), leaves(truth)
    unlike = {
        path
        for path, value in right.items()
        if path.startswith(("case.", "patient.", "reviewer.", "disputed_items"))
        and seen.get(path) not in (value, None)
        and not path.endswith(passages)
    }
    assert unlike <= flagged(record)
    lost = [path for path, value in right.items() if value is not None and seen.get(path) is None]
    assert len([path for path in lost if path.startswith(("case.", "disputed_items"))]) <= 2


def test_what_ocr_is_unsure_of_is_flagged_on_the_values_that_stand_on_it() -> None:
    """A doubtful word gives a warning on each value made from it, and an info on the passage it stands in."""
    letter = load_letter(LETTER)
    start = letter.text.index("#120: Upheld")
    word = letter.text.index("single pain score")
    marked = replace(letter, doubtful=((start, start + 5), (word, word + 6)))
    record = extract(marked)
    assert {"disputed_items[1].quantity.amount", "disputed_items[1].request"} <= flagged(record)
    assert "disputed_items[1].decision" not in flagged(record)
    (finding,) = [one for one in record.findings if one.path == "disputed_items[1].quantity.amount"]
    assert finding.severity is Severity.WARNING
    assert 'OCR was unsure of "#120:"' in finding.message
    (finding,) = [one for one in record.findings if one.path == "disputed_items[1].rationale"]
    assert finding.severity is Severity.INFO
    assert not record.needs_review


@ocr
def test_a_damaged_number_is_in_doubt() -> None:
    """A number with a stroke through it is among the doubtful places, or is not read as another number."""
    page = one_page()
    clean = load_letter(picture_bytes([page], "PNG", 200))
    assert "06/20/2014" in clean.text
    drawn = page.copy()
    pen = ImageDraw.Draw(drawn)
    # The end of the first line, where the date stands.
    for x in range(800, 940, 12):
        pen.line((x, 118, x + 9, 146), fill=60, width=2)
    letter = load_letter(picture_bytes([drawn], "PNG", 200))
    date = letter.text.find("06/20/2014")
    assert date < 0 or any(start <= date < end for start, end in letter.doubtful)
    assert letter.doubtful or letter.poor_pages


@ocr
def test_pages_with_text_keep_it_and_the_others_are_read() -> None:
    """In one PDF, a text page is as the extractor gives it and a scanned page is seen by OCR."""
    own = "A line that no scanner saw: \u00a7 4610.6(h), pages 76-80, in a text layer of its own kind."
    letter = load_letter(pdf_of_pictures([own, *scanned(printed(LINES), Scanner()), ""]))
    assert letter.page_starts is not None
    assert len(letter.page_starts) == 3
    first, second, third = letter.text.split("\f")
    assert first.strip() == own
    assert "not medically necessary" in second
    assert third == ""
    assert letter.page_of(letter.text.index("Norco")) == 2
    assert all(start >= letter.page_starts[1] for start, _ in letter.doubtful)


@ocr
@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("PNG", "image/png"),
        ("JPEG", "image/jpeg"),
        ("TIFF", "image/tiff"),
        ("WEBP", "image/webp"),
        ("BMP", "image/bmp"),
        ("GIF", "image/gif"),
    ],
)
def test_pictures_are_told_by_their_bytes(kind: str, media_type: str) -> None:
    """Every kind is read, whatever the file is called, and the record says which it was."""
    letter = load_letter(picture_bytes([one_page()], kind, None), name="letter.txt")
    assert letter.media_type == media_type
    assert letter.page_starts == (0,)
    assert "Norco 10/325mg #120" in letter.text


@ocr
def test_a_tiff_has_as_many_pages_as_frames() -> None:
    """Each frame is a page, and an archive with one gives the letter."""
    data = picture_bytes([one_page("The first page\nhas these words."), one_page()], "TIFF", 200)
    (loaded,) = iter_letters([SourceFile("fax.tif", data)])
    letter = loaded.letter()
    assert letter.page_of(letter.text.index("Norco")) == 2
    assert letter.text[letter.page_starts[1] - 1] == "\f"  # type: ignore[index]


@ocr
@pytest.mark.parametrize(
    "made",
    [
        lambda page: page.rotate(90, expand=True),
        lambda page: page.convert("1"),
        lambda page: page.convert("I"),
        lambda page: Image.merge("LA", (page, page.point(lambda level: 255 - level))),
    ],
    ids=["sideways", "black and white", "deep", "transparent"],
)
def test_odd_pictures_are_read(made: object) -> None:
    """Turned by a quarter, without grey, with more than 256 levels, transparent where it is white."""
    page = scanned(printed(LETTER.read_text(encoding="utf-8")[:700]), Scanner(200, grain=2))[0]
    data = picture_bytes([made(page)], "TIFF", 200)  # type: ignore[operator]
    assert "Application Received" in load_letter(data).text


@ocr
def test_a_fax_has_fewer_dots_down_than_across() -> None:
    """A picture of 204 by 98 dots per inch is read in its true shape."""
    page = one_page(scanner=Scanner(204, grain=2)).convert("1")
    held = io.BytesIO()
    page.resize((page.width, page.height * 98 // 204)).save(held, "TIFF", dpi=(204, 98))
    assert "medically necessary" in load_letter(held.getvalue()).text


@ocr
def test_a_page_that_reads_badly_makes_the_record_one_for_review() -> None:
    """Grain that swallows words: what is read is kept, and an error says that words may be missing."""
    text = LETTER.read_text(encoding="utf-8")
    letter = load_letter(picture_bytes(scanned(printed(text), Scanner(200, 44, 1.0))[:2], "TIFF", 200))
    assert letter.poor_pages
    record = extract(letter)
    assert record.needs_review
    errors = [one for one in record.findings if one.severity is Severity.ERROR and one.path == "source"]
    assert [one.code for one in errors] == [FindingCode.UNREADABLE_TEXT]


@ocr
def test_a_picture_without_words_is_refused() -> None:
    """A blank page and a PDF of blank pictures name what was looked for."""
    blank = Image.new("L", (850, 600), 255)
    with pytest.raises(NoTextLayerError, match="OCR finds no words"):
        load_letter(picture_bytes([blank], "PNG", 100))
    with pytest.raises(NoTextLayerError, match=r"2 page\(s\).*OCR finds no words"):
        load_letter(pdf_of_pictures([blank, blank]))


def png_of(width: int, height: int) -> bytes:
    """A PNG that says it has so many pixels, and holds few of them."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


@ocr
@pytest.mark.parametrize("size", [(8000, 8000), (12_000, 9_000), (60_000, 60_000), (2_000_000, 2_000_000)])
def test_a_picture_that_unpacks_to_far_more_is_refused(size: tuple[int, int]) -> None:
    """Its size is looked at before its pixels are."""
    with pytest.raises(LetterTooLargeError, match="scan it at 300 dpi"):
        load_letter(png_of(*size), name="bomb.png")


@ocr
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF"])
def test_damaged_pictures_are_refused(kind: str) -> None:
    """A picture cut short is damaged, not a crash."""
    data = picture_bytes([one_page()], kind, 200)
    for cut in (20, len(data) // 3):
        with pytest.raises(UnreadableLetterError, match=f"damaged {kind} picture"):
            load_letter(data[:cut])


@ocr
@given(
    mark=st.sampled_from(
        [picture_bytes([Image.new("L", (9, 9))], kind, None) for kind in ("PNG", "GIF", "BMP")]
    ),
    cut=st.integers(0, 60),
    rest=st.binary(max_size=200),
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_after_the_mark_of_a_picture_are_a_letter_or_an_error(
    mark: bytes, cut: int, rest: bytes
) -> None:
    """Nothing but the documented errors comes out of a broken picture."""
    try:
        load_letter(mark[: 16 + cut] + rest)
    except LetterError as error:
        assert str(error)


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install, for a picture as for a scanned PDF."""
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    page = one_page()
    for data in (picture_bytes([page], "PNG", 200), pdf_of_pictures([page])):
        with pytest.raises(MissingExtraError, match=r"pip install 'imr-llm\[ocr\]'"):
            container_text(SourceFile("scan", data), lambda: None)


def test_without_tesseract_it_is_named(tmp_path: Path) -> None:
    """Where the program is not there, the command says how to install it and ends with bad input."""
    (tmp_path / "scan.png").write_bytes(picture_bytes([one_page()], "PNG", 200))
    done = subprocess.run(
        [sys.executable, "-m", "imr_llm", "extract", "scan.png"],
        cwd=tmp_path,
        env=clean_environment(tmp_path) | {"PATH": str(tmp_path)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert b"apt-get install tesseract-ocr" in done.stderr
    assert b"Traceback" not in done.stderr


@ocr
def test_doctor_says_whether_there_is_ocr(tmp_path: Path) -> None:
    """With Tesseract it names version and languages, without it says what to install, and both are well."""
    for environment, words in (({}, "Tesseract"), ({"PATH": str(tmp_path)}, "apt-get install tesseract-ocr")):
        done = subprocess.run(
            [sys.executable, "-m", "imr_llm", "doctor", "--offline"],
            cwd=tmp_path,
            env=clean_environment(tmp_path) | environment,
            capture_output=True,
            timeout=60,
            check=False,
        )
        (line,) = [one for one in done.stdout.decode().splitlines() if one[6:].startswith("ocr ")]
        assert words in line
        assert line.startswith("ok" if not environment else "note")
        assert done.returncode == 0


@ocr
def test_the_library_says_which_tesseract_there_is() -> None:
    """English is always among its languages."""
    assert "eng" in tesseract().languages
    assert tesseract().version[0].isdigit()


def test_pieces_of_a_scan_keep_their_own_doubts_and_pages() -> None:
    """A file with two letters is parted with its doubtful places and poor pages counted anew."""
    one, two = final_determination().text, final_determination().text
    text = f"{one}\f{two}"
    doubtful = ((5, 9), (len(one) + 11, len(one) + 15))
    source = SourceText(text, "image/tiff", (0, 40, len(one) + 1), doubtful, (2, 3))
    first, second = split(source)
    assert first.doubtful == ((5, 9),)
    assert second.doubtful == ((10, 14),)
    assert (first.poor_pages, second.poor_pages) == ((2,), (1,))
    assert second.text[10:14] == text[len(one) + 11 : len(one) + 15]


def test_an_import_of_the_package_loads_nothing_that_reads_pictures(tmp_path: Path) -> None:
    """A text letter is read without Pillow, Tesseract's library or PDFium."""
    program = (
        "import sys; from imr_llm import extract; from pathlib import Path\n"
        f"extract(Path({str(LETTER)!r}))\n"
        "heavy = {'PIL', 'pytesseract', 'pypdfium2', 'docx', 'lxml', 'selectolax'}\n"
        "sys.exit(f'{heavy & sys.modules.keys()}' if heavy & sys.modules.keys() else 0)\n"
    )
    environment = clean_environment(tmp_path) | {"PYTHONPATH": str(REPOSITORY / "src")}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
