"""What kind of file an input is, told by its bytes before its name, and its source text."""

from __future__ import annotations

from imr_llm.errors import EmptyLetterError
from imr_llm.letters.decoding import decode_text, plain_lines, refuse_blank
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.files import SourceFile

PLAIN_TEXT = "text/plain"

_PDF_MARK = b"%PDF-"
_MARK_WITHIN = 1024
_HEAD = 16


def source_text(file: SourceFile) -> SourceText:
    """The source text of an input, told by its bytes rather than by its suffix; raises LetterError."""
    if not file.data:
        raise EmptyLetterError(f"{file.name!r} is empty; give a letter with words in it")
    # What reads a kind is loaded for that kind only: a text letter needs none of it.
    if _PDF_MARK in file.data[:_MARK_WITHIN]:
        from imr_llm.letters.pdf import pdf_text

        return pdf_text(file.data, file.name)
    from imr_llm.letters.images import picture_kind

    picture = picture_kind(file.data[:_HEAD])
    if picture is not None:
        from imr_llm.letters.images import picture_text

        return picture_text(file.data, file.name, picture)
    return decoded_text(file)


def decoded_text(file: SourceFile) -> SourceText:
    """The source text of bytes that are known to be text; raises LetterError."""
    text = decode_text(file.data, file.name)
    refuse_blank(text, file.name)
    return SourceText(text, PLAIN_TEXT)


def given_text(text: str, name: str) -> SourceText:
    """The source text of a string; raises EmptyLetterError."""
    text = plain_lines(text)
    refuse_blank(text, name)
    return SourceText(text, PLAIN_TEXT)
