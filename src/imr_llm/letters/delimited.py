"""The rows of a corpus in columns (CSV, TSV), none of them longer than a letter allows."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from typing import BinaryIO, TextIO

from imr_llm.errors import LetterTooLargeError, UnreadableLetterError
from imr_llm.letters.columns import Columns, required_text_column

_BESIDE_THE_LETTER = 6
"""Times the size of a letter that a row may have in all its columns."""


def delimited_rows(
    stream: BinaryIO, name: str, columns: Columns, max_bytes: int, delimiter: str
) -> Iterator[Mapping[str, object]]:
    """The rows by their columns' names.

    Raises UnreadableLetterError for a corpus without a text column or a damaged one, LetterTooLargeError for
    a row that is far longer than a letter: a quotation mark that is not closed makes one of all that follows.
    """
    csv.field_size_limit(max(csv.field_size_limit(), max_bytes))
    start = stream.read(2)
    stream.seek(0)
    wide = start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    text = io.TextIOWrapper(
        stream,
        encoding="utf-16" if wide else "utf-8-sig",
        errors="replace" if wide else "surrogateescape",
        newline="",
    )
    lines = _Lines(text, max_bytes * _BESIDE_THE_LETTER, name)
    try:
        rows = csv.reader(lines, delimiter=delimiter)
        header = next(rows, [])
        if delimiter == "," and len(header) == 1 and ";" in header[0]:
            # Spreadsheets of many countries write semicolons under the name of CSV.
            text.seek(0)
            rows = csv.reader(lines, delimiter=";")
            header = next(rows, [])
        required_text_column(name, columns, header)
        lines.next_row()
        for row in rows:
            lines.next_row()
            if row:
                yield dict(zip(header, row, strict=False)) | dict.fromkeys(header[len(row) :])
    except (csv.Error, UnicodeError):
        raise UnreadableLetterError(
            f"{name!r} is damaged: a row cannot be parted into columns (a quotation mark that is not closed?)"
        ) from None
    finally:
        text.detach()


class _Lines:
    """The lines of a text, as long as those of one row do not get too long together."""

    def __init__(self, text: TextIO, most: int, name: str) -> None:
        self._text = text
        self._most = most
        self._left = most
        self._name = name

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._text.readline(self._left + 1)
        if not line:
            raise StopIteration
        self._left -= len(line)
        if self._left < 0:
            raise LetterTooLargeError(
                f"{self._name!r} has a row of more than {self._most:,} characters; is a quotation mark not "
                "closed? If it is one letter, raise the setting max_letter_bytes"
            )
        return line

    def next_row(self) -> None:
        """A row is whole; the next one may be as long again."""
        self._left = self._most
