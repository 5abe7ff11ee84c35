"""What kind of file an input is, told by its bytes before its name, and its source text."""

from __future__ import annotations

from imr_llm.errors import EmptyLetterError
from imr_llm.letters.apart.workers import html_apart, text_apart
from imr_llm.letters.containers import is_container
from imr_llm.letters.decoding import decode_as, decode_text, plain_lines, refuse_blank, shows_encoding
from imr_llm.letters.docx import refuse_old_word
from imr_llm.letters.extracted import PLAIN_TEXT, SourceText
from imr_llm.letters.files import SourceFile
from imr_llm.letters.html import declared_encoding, is_html
from imr_llm.letters.markdown import MARKDOWN, is_markdown


def source_text(file: SourceFile) -> SourceText:
    """The source text of an input, told by its bytes rather than by its suffix; raises LetterError.

    PDFs, pictures, Word documents and HTML are taken apart in another process, with limits.
    """
    if not file.data:
        raise EmptyLetterError(f"{file.name!r} is empty; give a letter with words in it")
    if is_container(file.data):
        return text_apart(file)
    refuse_old_word(file.data, file.name)
    return decoded_text(file)


def decoded_text(file: SourceFile) -> SourceText:
    """The source text of bytes that are known to be text, plain or marked up; raises LetterError."""
    text = decode_text(file.data, file.name)
    if is_html(text, file.name):
        encoding = None if shows_encoding(file.data) else declared_encoding(text)
        return _of_html(text if encoding is None else decode_as(file.data, encoding), file.name)
    return _of_plain(text, file.name)


def given_text(text: str, name: str) -> SourceText:
    """The source text of a string; raises EmptyLetterError."""
    text = plain_lines(text)
    return _of_html(text, name) if is_html(text, name) else _of_plain(text, name)


def _of_html(markup: str, name: str) -> SourceText:
    source = html_apart(markup, name)
    refuse_blank(source.text, name)
    return source


def _of_plain(text: str, name: str) -> SourceText:
    refuse_blank(text, name)
    return SourceText(text, MARKDOWN if is_markdown(text, name) else PLAIN_TEXT)
