"""HTML letters are read as a browser shows them, whatever their markup, or refused."""

from __future__ import annotations

import html
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm import extract
from imr_llm.errors import EmptyLetterError, LetterError, UnreadableLetterError
from imr_llm.letters import SourceFile, iter_letters, load_letter
from imr_llm.letters.html import html_text
from tests.cli.command import LETTERS
from tests.letters.forms import final_determination
from tests.letters.records import leaves
from tests.patience import CPU_SECONDS

TEXTS = sorted(LETTERS.glob("*.txt"))


def page_of(text: str) -> str:
    """The text as a page: a paragraph for each paragraph, a break for each line."""
    paragraphs = (
        "<p>" + "<br>\n".join(html.escape(line) for line in paragraph.split("\n")) + "</p>"
        for paragraph in text.split("\n\n")
    )
    return f"<!DOCTYPE html><html><head><title>Letter</title></head><body>{''.join(paragraphs)}</body></html>"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.stem))
def test_a_page_reads_as_its_text_does(path: Path) -> None:
    """Every value is the same, and every span stands in the source text."""
    letter = load_letter(page_of(path.read_text(encoding="utf-8-sig")).encode(), name="letter")
    assert letter.media_type == "text/html"
    record = extract(letter)
    assert leaves(record) == leaves(extract(path))
    for spans in record.evidence.values():
        assert all(letter.text[span.start : span.end] == span.text for span in spans)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>a  b\n c<p>d", "a b c\n\nd\n"),
        ("<div>a<div>b</div></div>c<br>d<br><br>e", "a\nb\nc\nd\n\ne\n"),
        ("<p>a&amp;b &#8220;c&rdquo; &eacute;&nbsp;d</p>", "a&b “c” é\xa0d\n"),
        ("<p>a<b>b</b><i> c</i></p>", "ab c\n"),
        ("<p>a<script>if (a<b) {}</script><style>p{}</style><!-- c -->b", "ab\n"),
        ("<p>a<span hidden>b</span><span style='display: none'>c</span>d", "ad\n"),
        ("<p>the hidden cost</p>", "the hidden cost\n"),
        ("<p>a<b style='font-size:0'>b</b><i style='color:red; OPACITY: 0.0;'>c</i>d", "ad\n"),
        ("<p>a<b style='position:absolute;left:-9999px'>b</b><i style='font-size: 0.8em'>c</i>d", "acd\n"),
        ("<p>a<b style='font-size:0px!important'>b</b><i style='opacity:0.5'>c</i>d", "acd\n"),
        ("<table><tr><td><p>A:</p></td><td><p>1</p></td></tr><tr><th></th><td>2</table>", "A:\t1\n2\n"),
        ("<table><tr><td>A:<br>B:</td><td>1<br>2</td></tr></table>", "A:\nB:\n1\n2\n"),
        ("<ol start=3><li>a<li value=7>b<li>c</ol><ul><li>d</ul>", "3. a\n7. b\n8. c\n\nd\n"),
        ("<pre>a\n  b</pre><p>10<sup>2</sup> 4<sup>th</sup> H<sub>2</sub>O", "a\n  b\n\n10² 4th H₂O\n"),
    ],
)
def test_markup_becomes_lines(markup: str, text: str) -> None:
    """Blocks, breaks, rows, lists and white space are as a browser shows them."""
    assert load_letter(f"<!doctype html><body>{markup}".encode()).text == text


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("<html><meta charset=utf-8><p>caf\u00e9 \u2013 x".encode(), "caf\u00e9 \u2013"),
        (b"\xef\xbb\xbf" + "<html><meta charset=windows-1251><p>caf\u00e9".encode(), "caf\u00e9"),
        ("<html><p>caf\u00e9 \u2013 x".encode("utf-16"), "caf\u00e9 \u2013"),
        ("<html><p>caf\u00e9 \u2013 x".encode("cp1252"), "caf\u00e9 \u2013"),
        ("<html><meta charset='iso-8859-1'><p>caf\u00e9 \u2013 x".encode("cp1252"), "caf\u00e9 \u2013"),
        (
            "<html><meta http-equiv=x content='text/html; charset=iso-8859-2'><p>\u0159".encode("iso-8859-2"),
            "\u0159",
        ),
    ],
)
def test_encodings(data: bytes, word: str) -> None:
    """A byte order mark comes first, then what the bytes show, then what the page declares."""
    assert word in load_letter(data).text


def test_xhtml_is_told_from_html() -> None:
    """Elements that close themselves do not swallow what follows them."""
    markup = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head>'
        '<script src="x"/><title/></head><body><p>one<br/>two</p><div/><p>three</p></body></html>'
    )
    letter = load_letter(markup.encode())
    assert letter.media_type == "application/xhtml+xml"
    assert letter.text == "one\ntwo\n\nthree\n"


def test_pages_come_in_folders_archives_rows_and_strings(tmp_path: Path) -> None:
    """A page is found by its content where its name tells nothing, and by its name where it has a head."""
    page = page_of(final_determination().text)
    (tmp_path / "a.htm").write_text(f"Letter <b>of</b> the day<br>{page}", encoding="utf-8")
    (tmp_path / "b.dat").write_text(page, encoding="utf-8")
    rows = f'id,text\n7,"{page.replace(chr(34), chr(34) * 2)}"\n'.encode()
    found = [one.letter() for one in iter_letters([tmp_path, SourceFile("rows.csv", rows)])]
    assert [one.name for one in found] == ["a.htm", "b.dat", "7"]
    assert {one.media_type for one in (*found, load_letter(page))} == {"text/html"}
    assert load_letter("a < b, and\nb > c\n").media_type == "text/plain"


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 200_000,
        '<p a">' + "<div>" * 200_000,
        "<p " + " ".join(f"a{number}" for number in range(100_000)) + ">x",
        "<p b='>' " + " ".join(f"a{number}=1" for number in range(100_000)) + ">x",
        "<b>" * 300_000,
    ],
    ids=["deep", "deep behind a quotation mark", "attributes", "attributes behind a value", "bold"],
)
def test_markup_without_bounds_is_refused(markup: str) -> None:
    """What takes a parser the square of its length is an error, and at once."""
    began = time.process_time()
    with pytest.raises(UnreadableLetterError, match="nested more than"):
        html_text(f"<!doctype html><body>{markup}", "bomb.html")
    assert time.process_time() - began < CPU_SECONDS


@pytest.mark.parametrize(
    "unit", ["<tr><td>x<td>y", "<", "<!--", "<li>x", "<b><p></b>x", "&nbsp;x ", "<p a='"]
)
def test_repeated_markup_takes_no_longer_than_its_length_allows(unit: str) -> None:
    """Whatever is repeated becomes a letter or an error; a quadratic step would take minutes."""
    markup = "<!doctype html><body><table>" + unit * (250_000 // len(unit))
    began = time.process_time()
    try:
        html_text(markup, "x.html")
    except LetterError as error:
        assert str(error)
    assert time.process_time() - began < CPU_SECONDS


def test_a_page_without_words_is_empty() -> None:
    """Scripts alone are no letter."""
    with pytest.raises(EmptyLetterError):
        load_letter(b"<!doctype html><script>document.write('x')</script>")


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ol>", "<li>", "<br>", "<pre>"),
        *("</pre>", "<!--", "-->", "<script>", "</script>", "<p hidden>", "<sup>2</sup>", "&amp", "&#x0;"),
        *("<", '"', "a ", "b\n"),
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join))
@settings(max_examples=300)
def test_any_markup_is_a_letter_or_an_error(markup: str) -> None:
    """No markup breaks the reader, and what it gives is free of tags that were closed."""
    try:
        letter = load_letter(f"<!doctype html><body>{markup}".encode("utf-8", "replace"))
    except LetterError as error:
        assert str(error)
        return
    assert letter.text.strip()
    assert letter.text.endswith("\n")
