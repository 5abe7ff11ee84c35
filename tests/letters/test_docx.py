"""Word documents are read in their order with what Word adds to it, or refused for a reason of their own."""

from __future__ import annotations

import io
import socket
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm import extract
from imr_llm.errors import (
    EmptyLetterError,
    EncryptedLetterError,
    LetterError,
    LetterTooLargeError,
    MissingExtraError,
    UnreadableLetterError,
)
from imr_llm.letters import SourceFile, iter_letters, load_letter
from imr_llm.letters.docx import docx_text
from tests.cli.command import LETTERS
from tests.letters.forms import final_determination
from tests.letters.records import leaves
from tests.patience import CPU_SECONDS

TEXTS = [path for path in sorted(LETTERS.glob("*.txt")) if "damage" not in path.name]


def saved(document: Document) -> bytes:
    """The document's file."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def typed(text: str) -> bytes:
    """The text as it was typed line by line."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    return saved(document)


def flowing(text: str) -> bytes:
    """The text as one writes in Word: a paragraph is one, however long, with nothing between paragraphs."""
    document = docx.Document()
    for block in text.split("\n\n"):
        lines = block.split("\n")
        whole = all(len(line) > 60 for line in lines[:-1])
        for line in [" ".join(lines)] if whole else lines:
            document.add_paragraph(line)
    return saved(document)


def text_of(document: Document) -> str:
    """What is read of a document."""
    return load_letter(saved(document), name="x.docx").text


@pytest.mark.parametrize("made", [typed, flowing])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.stem))
def test_a_document_reads_as_its_text_does(path: Path, made: Callable[[str], bytes]) -> None:
    """Every value is the same, and every span stands in the source text."""
    letter = load_letter(made(path.read_text(encoding="utf-8-sig")), name="letter")
    assert letter.media_type.endswith("wordprocessingml.document")
    record = extract(letter)
    assert leaves(record) == leaves(extract(path))
    for spans in record.evidence.values():
        assert all(letter.text[span.start : span.end] == span.text for span in spans)


def test_tables_stand_in_their_place_with_their_cells_side_by_side() -> None:
    """Rows are lines; a cell with several lines has the next one below it, and tables may be nested."""
    document = docx.Document()
    document.add_paragraph("before")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Case Number:", "CM14-0012345"
    table.cell(1, 0).text = "Date Assigned:\nPriority:"
    table.cell(1, 1).add_table(rows=1, cols=2).cell(0, 1).text = "inner"
    document.add_paragraph("after")
    lines = text_of(document).split("\n")
    assert lines[:3] == ["before", "Case Number:\tCM14-0012345", "Date Assigned:"]
    assert lines[3:6] == ["Priority:", "inner", "after"]


def test_headers_and_footers_come_first_and_once() -> None:
    """They stand on every page, so that they can stand in no sentence."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "IMR Case Number CM14-0012345"
    section.footer.paragraphs[0].text = "Page 1 of 3"
    document.add_section()
    document.add_paragraph("the body")
    assert text_of(document).split("\n")[:3] == ["IMR Case Number CM14-0012345", "Page 1 of 3", ""]
    assert text_of(document).count("Page 1 of 3") == 1


def test_pages_are_those_that_word_put_down() -> None:
    """A break by hand and a rendered one begin a page, together only one."""
    document = docx.Document()
    document.add_paragraph("one")
    run = document.add_paragraph("two").add_run()
    run.add_break(WD_BREAK.PAGE)
    after = document.add_paragraph()
    after.add_run()._r.append(parse_xml(f"<w:lastRenderedPageBreak {nsdecls('w')}/>"))
    after.add_run("three")
    letter = load_letter(saved(document))
    assert letter.page_starts is not None
    assert len(letter.page_starts) == 2
    assert letter.page_of(letter.text.index("three")) == 2
    assert load_letter(typed("one\ntwo")).page_starts is None


def test_list_numbers_are_written_out() -> None:
    """What Word counts is part of what it shows; bullets are not counted."""
    document = docx.Document()
    for words, style in (
        ("a", "List Number"),
        ("b", "List Number"),
        ("c", "List Bullet"),
        ("d", "List Number"),
    ):
        document.add_paragraph(words, style=style)
    assert text_of(document) == "1. a\n2. b\nc\n3. d\n"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (
            "<w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
            "new ",
        ),
        ("<w:sdt><w:sdtContent><w:r><w:t>chosen</w:t></w:r></w:sdtContent></w:sdt>", "chosen"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r>", "seen"),
        (
            "<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='subscript'/></w:rPr><w:t>2</w:t></w:r>",
            "10₂",
        ),
        (
            "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>certified</w:t><w:tab/><w:br/><w:t>x</w:t></w:r>",
            "non-certified\t\nx",
        ),
        ('<w:r><w:instrText>PAGE</w:instrText><w:t xml:space="preserve"> 3</w:t></w:r>', " 3"),
        ("<w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink>", "a link"),
    ],
)
def test_what_is_shown_is_read(runs: str, text: str) -> None:
    """Insertions, content controls and links are read; deletions, instructions and hidden text are not."""
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>"))
    document.add_paragraph("end")
    assert text_of(document) == f"{text}\nend\n"


def test_documents_come_in_folders_and_archives(tmp_path: Path) -> None:
    """A document is one letter wherever it lies, and is no archive."""
    data = typed(final_determination().text)
    (tmp_path / "a.docx").write_bytes(data)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("in/b.docx", data)
    found = list(iter_letters([tmp_path, SourceFile("z.zip", held.getvalue())]))
    assert [one.name for one in found] == ["a.docx", "z.zip/in/b.docx"]
    assert len({one.letter().text for one in found}) == 1


def package(members: dict[str, bytes]) -> bytes:
    """A zip file with the given members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def replaced(data: bytes, name: str, content: bytes) -> bytes:
    """A document with one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    return package(members | {name: content})


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WORDS = typed("some words")
BODY = f"<w:document {nsdecls('w')}><w:body>%s</w:body></w:document>"


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (OLD, UnreadableLetterError, r"old Word.*save it as \.docx"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), EncryptedLetterError, "password"),
        (
            package({"[Content_Types].xml": b"x", "xl/workbook.xml": b"x"}),
            UnreadableLetterError,
            "not one of Word",
        ),
        (
            package({"META-INF/manifest.xml": b"x", "content.xml": b"x"}),
            UnreadableLetterError,
            "not one of Word",
        ),
        (replaced(WORDS, "word/document.xml", b"<w:docu"), UnreadableLetterError, "damaged Word document"),
        (replaced(WORDS, "[Content_Types].xml", b""), UnreadableLetterError, "damaged Word document"),
        (replaced(WORDS, "word/numbering.xml", b"<x"), UnreadableLetterError, "damaged Word document"),
        (replaced(WORDS, "word/document.xml", bytes(30_000_000)), LetterTooLargeError, "unpacks to more"),
        (typed(""), EmptyLetterError, "without text"),
    ],
)
def test_what_is_no_letter_in_word_is_refused(data: bytes, error: type[LetterError], words: str) -> None:
    """Old, encrypted, other, damaged, exploding and empty documents have errors of their own."""
    with pytest.raises(error, match=words):
        load_letter(data, name="x.docx")


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 50_000,
        "<w:tbl>" + "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>" * 25_000 + "</w:tbl>",
        "<w:tbl><w:tr>" + "<w:tc><w:p><w:r><w:t>x y</w:t></w:r></w:p></w:tc>" * 25_000 + "</w:tr></w:tbl>",
        "<w:p>" + "<w:r><w:t>x</w:t></w:r>" * 75_000 + "</w:p>",
        "<w:tbl><w:tr><w:tc>" * 70 + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 70,
        "<w:sdt>" * 100_000,
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * 5_000 + "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    ],
    ids=["paragraphs", "rows", "cells", "runs", "nested tables", "unclosed", "sections"],
)
def test_giant_documents_take_no_longer_than_their_length_allows(body: str) -> None:
    """What packs to little becomes a letter or an error; a quadratic step would take minutes."""
    data = replaced(WORDS, "word/document.xml", (BODY % body).encode())
    began = time.process_time()
    try:
        docx_text(data, "giant.docx")
    except LetterError as error:
        assert str(error)
    assert time.process_time() - began < CPU_SECONDS


def test_entities_are_not_expanded() -> None:
    """A document that defines entities within entities is refused or read without them."""
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + depth, b"&%c;" % (97 + depth) * 10) for depth in range(12)
    )
    body = (BODY % "<w:p><w:r><w:t>start &m; end</w:t></w:r></w:p>").encode()
    data = replaced(WORDS, "word/document.xml", bomb + b"]>" + body)
    try:
        assert len(load_letter(data).text) < 1000
    except UnreadableLetterError as error:
        assert "damaged" in str(error)


@pytest.mark.parametrize("kind", ["general", "parameter", "doctype", "attribute", "template"])
def test_nothing_outside_of_a_document_is_fetched(kind: str, tmp_path: Path) -> None:
    """Neither a file of this machine nor an address is read for an entity, a document type or a template."""
    secret = tmp_path / "secret.txt"
    secret.write_text("KEPT-AT-HOME")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        here = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        begins = {
            "general": f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>',
            "parameter": f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{here}"> %p;]>',
            "doctype": f'<!DOCTYPE x SYSTEM "{here}">',
            "attribute": '<!DOCTYPE x [<!ENTITY e "' + "a" * 50_000 + '">]>',
            "template": "",
        }[kind]
        shown = {"general": "&e;", "attribute": f'<w:t w:x="{"&e;" * 50_000}">x</w:t>'}.get(kind, "")
        body = BODY % f"<w:p><w:r><w:t>start</w:t>{shown}<w:t>end</w:t></w:r></w:p>"
        data = replaced(WORDS, "word/document.xml", (begins + body).encode())
        if kind == "template":
            relations = (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                f'relationships/attachedTemplate" Target="{here}" TargetMode="External"/></Relationships>'
            )
            data = replaced(data, "word/_rels/document.xml.rels", relations.encode())
        try:
            text = load_letter(data).text
        except LetterError as error:
            assert kind == "attribute"
            assert "damaged" in str(error)
        else:
            assert "KEPT-AT-HOME" not in text
            assert text.startswith("start")
        with pytest.raises(TimeoutError):
            server.accept()


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'imr-llm\[docx\]'"):
        docx_text(WORDS, "letter.docx")


PARTS = st.sampled_from(["word/document.xml", "[Content_Types].xml", "word/styles.xml", "word/numbering.xml"])
TAGS = st.sampled_from(
    [
        *(
            "<w:p>",
            "</w:p>",
            "<w:tbl>",
            "</w:tbl>",
            "<w:tr>",
            "</w:tr>",
            "<w:tc>",
            "</w:tc>",
            "<w:r>",
            "</w:r>",
        ),
        *("<w:t>x</w:t>", "<w:t/>", '<w:br w:type="page"/>', "<w:tab/>", "<w:pPr><w:numPr/></w:pPr>"),
        *('<w:pPr><w:numPr><w:ilvl w:val="z"/><w:numId w:val="1"/></w:numPr></w:pPr>', "<w:sectPr/>"),
    ]
)


@given(PARTS, st.lists(TAGS, max_size=12).map("".join), st.booleans())
@settings(max_examples=100)
def test_any_part_is_a_letter_or_an_error(part: str, body: str, whole: bool) -> None:
    """Whatever a part holds, nothing but the documented errors comes out."""
    content = (BODY % body if whole else body).encode()
    try:
        load_letter(replaced(WORDS, part, content))
    except LetterError as error:
        assert str(error)


@given(st.integers(0, len(WORDS) - 1), st.binary(min_size=1, max_size=8))
@settings(max_examples=100)
def test_any_damage_is_a_letter_or_an_error(position: int, other: bytes) -> None:
    """Bytes that were changed anywhere in the file cost no more than the letter."""
    try:
        load_letter(WORDS[:position] + other + WORDS[position + len(other) :])
    except LetterError as error:
        assert str(error)
