"""A letter, ready to be read: source text, clean text with its map, and sections."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import BinaryIO
from zipfile import is_zipfile

from imr_llm.domain.letter import Letter, SectionKind
from imr_llm.errors import EmptyLetterError, LetterTooLargeError, SeveralLettersError, UnreadableLetterError
from imr_llm.letters.archives import is_archive
from imr_llm.letters.builder import Change
from imr_llm.letters.cleaning import clean
from imr_llm.letters.corpora import corpus_kind, holds_rows
from imr_llm.letters.docx import is_office
from imr_llm.letters.escapes import left_out
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.files import SourceFile, read_bytes, read_path, read_stream, read_text
from imr_llm.letters.kinds import given_text, source_text
from imr_llm.letters.sections import find_sections
from imr_llm.letters.splitting import split

_LONGEST_PATH = 1024
_LINE_ENDS = re.compile(r"[\n\f]")
_ITERATE = "go through its letters with imr_llm.letters.iter_letters, and read them one by one"
_DECIDES = ("upheld", "overturned", "medically necessary")
_RECORD_BEGINS = re.compile(r"\s{0,99}(?:\{\s{0,99}\"schema_version\"|schema_version:)")
_MOST_DECISIONS = 2_000
"""Words of decision in one letter: one of twenty items has a hundred."""
_MOST_ITEMS = 500
"""Disputed items of one letter: the form knows some twenty, and five hundred take a second or two to read."""


def load_letter(
    source: Path | str | bytes | BinaryIO, *, name: str | None = None, max_bytes: int = 20_000_000
) -> Letter:
    """Load a letter: text, Markdown, HTML, Word, PDF or picture, told apart by content.

    A `str` is letter text, unless it is a single line of fewer than 1024 characters, which is taken as a
    path. `name` defaults to the file name, `<stdin>` (streams), `<text>` or `<bytes>`. `max_bytes` is
    checked before an input is read whole. Raises LetterNotFoundError, EmptyLetterError,
    UnreadableLetterError, EncryptedLetterError, NoTextLayerError, LetterTooLargeError, MissingExtraError, or
    SeveralLettersError for what `iter_letters` finds several letters in.
    """
    if isinstance(source, str) and not _is_path(source):
        file = read_text(source, max_bytes, name)
        return _only_letter(file, given_text(source, file.name))
    if isinstance(source, str | Path):
        file = read_path(Path(source), max_bytes, name)
    elif isinstance(source, bytes | bytearray | memoryview):
        file = read_bytes(bytes(source), max_bytes, name)
    else:
        file = read_stream(source, max_bytes, name)
    if (kind := corpus_kind(_file_name(source) or file.name, file.data)) is not None:
        raise SeveralLettersError(
            f"{file.name!r} is a corpus, {kind.upper()} with a letter a row; {_ITERATE}"
        )
    stream = io.BytesIO(file.data)
    if is_archive(file.data) and is_zipfile(stream) and not is_office(stream):
        raise SeveralLettersError(f"{file.name!r} is a ZIP archive; {_ITERATE}")
    return _only_letter(file, source_text(file))


def _file_name(source: Path | str | bytes | BinaryIO) -> str | None:
    return Path(source).name if isinstance(source, str | Path) else None


def _only_letter(file: SourceFile, source: SourceText) -> Letter:
    if holds_rows(source.text):
        raise SeveralLettersError(f"{file.name!r} holds JSON lines, a letter a row; {_ITERATE}")
    letters = split(source)
    # A heading that stands once more, as where somebody forged it, makes no second letter of what follows.
    if any(_is_a_letter(letter_of(file.name, file.sha256, one)) for one in letters[1:]):
        raise SeveralLettersError(f"{file.name!r} holds {len(letters):,} letters in a row; {_ITERATE}")
    return letter_of(file.name, file.sha256, source)


def _is_a_letter(part: Letter) -> bool:
    """Whether something is decided in a part of a text, or it has the header of a letter."""
    return bool(part.sections.items) or part.sections.first(SectionKind.HEADER) is not None


def _is_path(text: str) -> bool:
    if not text.strip():
        raise EmptyLetterError("the text given is empty; give letter text or a path")
    return len(text) < _LONGEST_PATH and "\n" not in text and "\r" not in text and "\f" not in text


def letter_of(name: str, sha256: str, source: SourceText) -> Letter:
    """The letter of a source text; `sha256` is that of the bytes that it came from.

    Raises LetterTooLargeError where it holds more decisions, or more items, than any letter, and
    UnreadableLetterError where it is no letter but a record of one.
    """
    _refuse_records(name, source.text)
    _refuse_many_decisions(name, source.text)
    cleaned = clean(source.text, source.page_starts, left_out(source) or _unseen(source))
    sections = find_sections(cleaned)
    if len(sections.items) > _MOST_ITEMS:
        raise _too_many(name, f"has {len(sections.items):,} disputed items", _MOST_ITEMS)
    return Letter(
        name=name,
        text=source.text,
        sha256=sha256,
        media_type=source.media_type,
        page_starts=source.page_starts,
        clean=cleaned,
        sections=sections,
        doubtful=source.doubtful,
        hidden=source.hidden,
        poor_pages=source.poor_pages,
    )


def _unseen(source: SourceText) -> list[Change]:
    """What the pages do not show is no part of what is read: line by line, as cleaning goes."""
    changes: list[Change] = []
    for start, end in source.hidden:
        at = start
        for line in _LINE_ENDS.split(source.text[start:end]):
            if line:
                changes.append((at, at + len(line), ""))
            at += len(line) + 1
    return changes


def _refuse_records(name: str, text: str) -> None:
    if _RECORD_BEGINS.match(text) is not None and "disputed_items" in text:
        raise UnreadableLetterError(
            f"{name!r} is the record of a letter, not a letter; the commands that take records read them as "
            "JSON (extract --format json or jsonl)"
        )


def _refuse_many_decisions(name: str, text: str) -> None:
    if len(text) < _MOST_DECISIONS * len(_DECIDES[0]):
        return
    low = text.lower()
    count = sum(low.count(word) for word in _DECIDES)
    if count > _MOST_DECISIONS:
        raise _too_many(name, f"decides {count:,} times", _MOST_DECISIONS)


def _too_many(name: str, told: str, most: int) -> LetterTooLargeError:
    return LetterTooLargeError(
        f"{name!r} {told}, which is more than one letter does (at most {most:,}); split it into its letters"
    )
