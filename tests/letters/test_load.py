"""Letters come in from paths, bytes, streams and strings, in any usual encoding, or fail with the reason."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from imr_llm.errors import (
    EmptyLetterError,
    LetterError,
    LetterNotFoundError,
    LetterTooLargeError,
    SeveralLettersError,
    UnreadableLetterError,
)
from imr_llm.letters import load_letter
from tests.letters.forms import final_determination, notice_2013

TEXT = final_determination().text + "\nThe patient’s café – “well”.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode("cp1252"),
    ],
)
def test_encodings(data: bytes) -> None:
    """Every usual encoding and line end gives the same source text, byte order mark dropped."""
    letter = load_letter(data)
    assert letter.text == TEXT
    assert letter.media_type == "text/plain"
    assert letter.page_starts is None
    assert letter.sha256 == hashlib.sha256(data).hexdigest()


def test_stray_cp1252_bytes_in_utf8() -> None:
    """A few CP1252 bytes do not spoil the UTF-8 around them."""
    assert load_letter("caf\u00e9 \u2013 na\u00efve ".encode() + b"it\x92s").text == "café – naïve it’s"


def test_everything_else_is_kept() -> None:
    """Form feeds, tabs and odd spaces stay in the source text."""
    text = "a\f b\t\u00a0c\n\n\n"
    assert load_letter(text.encode()).text == text


def test_path_and_stream_are_named_after_the_file(tmp_path: Path) -> None:
    """A file's name is the letter's, given as a path, as text, or as an open file."""
    path = tmp_path / "one letter.txt"
    path.write_text(TEXT, encoding="utf-8")
    with path.open("rb") as stream:
        assert load_letter(stream).name == "one letter.txt"
    assert load_letter(path).name == "one letter.txt"
    assert load_letter(str(path)).text == TEXT


def test_default_names() -> None:
    """Streams, strings and bytes have names of their own, and the caller's name comes first."""
    assert load_letter(io.BytesIO(TEXT.encode())).name == "<stdin>"
    assert load_letter(TEXT).name == "<text>"
    assert load_letter(TEXT.encode()).name == "<bytes>"
    assert load_letter(TEXT, name="CM14-1").name == "CM14-1"


def test_text_is_hashed_as_utf8() -> None:
    """A string's hash is that of its UTF-8 bytes, as given."""
    text = "\ufeffa\r\nb"
    letter = load_letter(text)
    assert letter.text == "a\nb"
    assert letter.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_a_long_line_is_text() -> None:
    """A string of one line is a path only while it is short."""
    line = "The request is not medically necessary. " * 30
    assert load_letter(line).text == line


@pytest.mark.parametrize(
    ("source", "error", "words"),
    [
        ("no such file.txt", LetterNotFoundError, "no such file: 'no such file.txt'"),
        (Path("/"), LetterNotFoundError, "is a folder"),
        ("a\0b", LetterNotFoundError, "check the path"),
        ("x" * 900, LetterNotFoundError, "a path of 900 characters"),
        (b"", EmptyLetterError, "is empty"),
        ("", EmptyLetterError, "empty"),
        (" \n\t\n ", EmptyLetterError, "empty"),
        (b"\xef\xbb\xbf \r\n \xe2\x80\x8b", EmptyLetterError, "holds no text"),
        (b"\x1f\n", EmptyLetterError, "holds no text"),
        (b"PK\x03\x04rest of it", UnreadableLetterError, "ZIP container"),
        (b"{\\rtf1 x}", UnreadableLetterError, "rich text"),
        (bytes(range(256)) * 20, UnreadableLetterError, "binary data"),
        (b"\xff\xfea", UnreadableLetterError, "UTF-16-LE but is damaged"),
        ("a\nb\ud800c", UnreadableLetterError, "half a character"),
    ],
)
def test_errors(source: str | bytes | Path, error: type[LetterError], words: str) -> None:
    """Each way in which an input is no letter has its own error, which names the input and the next move."""
    with pytest.raises(error) as raised:
        load_letter(source)
    assert words in str(raised.value)


def test_letter_text_given_as_a_path_is_not_repeated() -> None:
    """A message never carries letter text, even where text was taken for a path."""
    with pytest.raises(LetterNotFoundError) as raised:
        load_letter("The patient is a 51 year old man with pain in his neck since 2010.")
    assert "patient" not in str(raised.value)


def test_unreadable_file(tmp_path: Path) -> None:
    """A path through a file is no path."""
    path = tmp_path / "letter.txt"
    path.write_text("x")
    with pytest.raises(LetterNotFoundError, match="check the path"):
        load_letter(path / "inside")


def test_size_limit_is_checked_before_reading(tmp_path: Path) -> None:
    """An input over the limit is refused, and a stream is not read past it."""
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * 100)
    stream = io.BytesIO(b"x" * 1000)
    for source in (path, stream, b"x" * 100, "x\n" * 50):
        with pytest.raises(LetterTooLargeError, match="limit of 50 bytes"):
            load_letter(source, max_bytes=50)
    assert stream.tell() <= 51


def test_what_is_no_letter_is_refused_with_what_is(tmp_path: Path) -> None:
    """Files that are open as text, other objects, and streams that cannot be read are errors of the tree."""
    path = tmp_path / "letter.txt"
    path.write_text(TEXT, encoding="utf-8")
    with path.open(encoding="utf-8") as text:
        for stream in (text, io.StringIO(TEXT)):
            with pytest.raises(UnreadableLetterError, match="open the file in binary mode"):
                load_letter(stream)  # type: ignore[arg-type]
    for thing in (None, 3, [TEXT]):
        kind = repr(type(thing).__name__)
        with pytest.raises(UnreadableLetterError, match=f"{kind} is no letter: give a path"):
            load_letter(thing)  # type: ignore[arg-type]
    closed = path.open("rb")
    closed.close()
    with path.open("ab") as unreadable:
        for binary in (closed, unreadable):
            with pytest.raises(LetterNotFoundError, match=r"'letter\.txt' cannot be read"):
                load_letter(binary)


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_all_kinds_of_bytes_are_bytes(kind: Callable[[bytes], bytes]) -> None:
    """A buffer is read as the bytes that it holds."""
    assert load_letter(kind(TEXT.encode())).text == TEXT


@pytest.mark.parametrize(
    "text",
    [
        '{\n "schema_version": "1.0",\n "disputed_items": [\n]\n}\n',
        'schema_version: "1.0"\nletter_format: notice_2013\ndisputed_items: []\n',
    ],
)
def test_a_record_is_no_letter(text: str) -> None:
    """Whatever its notation, it is told from one, with what takes records."""
    with pytest.raises(UnreadableLetterError, match="is the record of a letter"):
        load_letter(text)


@pytest.mark.parametrize("first", [final_determination().text, "%PDF-1.7 stored as it is"])
def test_an_archive_is_sent_to_what_reads_archives(first: str) -> None:
    """It may hold any number of letters, whatever the first of them is."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a", first)
    with pytest.raises(SeveralLettersError, match="iter_letters"):
        load_letter(held.getvalue())


def test_stream_that_reads_in_small_pieces() -> None:
    """A raw stream that gives less than was asked for is read to its end."""

    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(size or 7, 7))

    assert load_letter(Slow(TEXT.encode())).text == TEXT


def test_a_text_with_more_items_than_a_letter_is_refused() -> None:
    """Also where it decides none of them."""
    text = notice_2013().text
    start = text.index("1) Regarding the request for")
    more = "\n".join(f"{number}) Regarding the request for Norco #{number}:" for number in range(2, 520))
    with pytest.raises(LetterTooLargeError, match=r"has 5\d\d disputed items"):
        load_letter(f"{text[:start]}{more}\n\n{text[start:]}".encode(), name="many.txt")


def test_a_text_that_decides_more_often_than_a_letter_is_refused() -> None:
    """Thousands of decisions are no letter, and are told of before any time is spent on them."""
    front = "\n\n".join(final_determination().paragraphs)
    text = front + "\n\n" + "\n\n".join(f"Norco 10mg #{number}: Upheld" for number in range(2_500))
    with pytest.raises(LetterTooLargeError, match=r"decides 2,5\d\d times"):
        load_letter(text.encode(), name="many.txt")
