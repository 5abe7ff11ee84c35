"""Whatever a file is called and whatever is in it: a letter or a documented error, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm.domain.letter import Letter
from imr_llm.errors import LetterError
from imr_llm.letters import SourceFile, iter_letters

SUFFIXES = (
    *(".txt", ".md", ".html", ".xhtml", ".docx", ".doc", ".pdf", ".png", ".jpg", ".tif", ".webp", ".bmp"),
    *(".gif", ".zip", ".csv", ".tsv", ".jsonl", ".parquet", ".rtf", ".odt", ""),
)
MARKS = (
    *(
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"PAR1",
        b"{\\rtf",
    ),
    *(b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF89a", b"BM", b"RIFF\0\0\0\0WEBP"),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"<!doctype html>", b"<?xml version='1.0'?><html>"),
    *(b"## A\n**B:** ", b"id,text\n", b'{"text": "'),
)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(mark=st.sampled_from(MARKS), rest=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
@settings(max_examples=60)
def test_any_bytes_under_any_name_are_letters_or_errors(suffix: str, mark: bytes, rest: bytes) -> None:
    """Each source gives at least one letter or error, and every letter's spans hold."""
    found = list(iter_letters([SourceFile(f"letter{suffix}", mark + rest)]))
    for one in found:
        try:
            letter = one.letter()
        except LetterError as error:
            assert str(error)
            continue
        assert isinstance(letter, Letter)
        for section in letter.sections.parts:
            for span in letter.spans_of(section.heading) if section.heading[0] < section.heading[1] else ():
                assert letter.text[span.start : span.end] == span.text
