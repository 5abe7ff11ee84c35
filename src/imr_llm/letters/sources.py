"""Letters from anywhere: files, folders, patterns, archives, corpora, and many letters in one file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from imr_llm.domain.letter import Letter
from imr_llm.errors import LetterError, UnreadableLetterError
from imr_llm.letters.archives import archived, is_archive, nested_archive
from imr_llm.letters.columns import Columns
from imr_llm.letters.corpora import corpus_kind, letter_rows, parquet_letter_rows
from imr_llm.letters.docx import is_office
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.files import Refusal, SourceFile, named, read_bytes, read_path, sha256_of
from imr_llm.letters.kinds import decoded_text, source_text
from imr_llm.letters.load import letter_of
from imr_llm.letters.places import Place, places
from imr_llm.letters.splitting import split

_HEAD = 8


@dataclass(frozen=True, slots=True)
class LoadedSource:
    """One letter as a source gave it, or why there is none, by the name that people know it by.

    The letter itself is made when it is asked for, and it may be asked for in another process.
    """

    name: str
    sha256: str | None
    """Of the letter's bytes; None where they could not be read."""
    content: SourceText | SourceFile | LetterError = field(repr=False)
    """Its source text, a file whose text is still to be taken out, or why there is neither."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", named(self.name))

    def letter(self) -> Letter:
        """The letter; raises the LetterError where there is none."""
        if isinstance(self.content, LetterError):
            raise self.content
        text = source_text(self.content) if isinstance(self.content, SourceFile) else self.content
        return letter_of(self.name, self.sha256 or "", text)


@dataclass(frozen=True, slots=True)
class _Intake:
    max_bytes: int
    columns: Columns
    known: Callable[[str, str], bool]


def _none_is_known(name: str, sha256: str) -> bool:  # noqa: ARG001
    return False


def iter_letters(
    sources: Iterable[str | Path | SourceFile],
    *,
    max_bytes: int = 20_000_000,
    text_column: str | None = None,
    id_column: str | None = None,
    known: Callable[[str, str], bool] = _none_is_known,
) -> Iterator[LoadedSource]:
    """Find letters one after the other; only one of them, and one file, is held at a time.

    A source is a path, a folder (everything in it, sorted), a pattern, or bytes with a name. Zip archives
    are looked into, and so are corpora: JSONL, CSV, TSV and Parquet files with a text column and, where
    letters have ids, an id column; the columns are found by their usual names (`TEXT_COLUMNS`,
    `ID_COLUMNS`) unless they are named. A file with several letters in a row gives each as `name#1`,
    `name#2` …, with offsets and pages of its own and the sha256 of its own source text.

    Never raises for a source: each that cannot be used is a LoadedSource with its LetterError, and does not
    cost the others. `max_bytes` limits one letter, and one file that is not a corpus or an archive.

    `known` is asked with the name and the sha256 of a file whether it has been seen before as one letter;
    the text of such a file, which may take long to get (PDF, OCR), is taken out only when its letter is
    asked for.
    """
    intake = _Intake(max_bytes, Columns(text_column, id_column), known)
    for source in sources:
        if isinstance(source, SourceFile):
            yield from _from_bytes(source, intake)
            continue
        for place in places(source):
            if isinstance(place, Refusal):
                yield _refused(place)
            else:
                yield from _from_place(place, intake)


def letters_in_file(
    name: str,
    stream: BinaryIO,
    *,
    max_bytes: int = 20_000_000,
    text_column: str | None = None,
    id_column: str | None = None,
    rows: range | None = None,
) -> Iterator[LoadedSource]:
    """The letters of one open file, wherever it is, as `iter_letters` finds them in a file of that name.

    The stream must be able to seek. With `rows`, counted from 0, it is a Parquet file, and only letters of
    these rows are given. Never raises for a letter.
    """
    intake = _Intake(max_bytes, Columns(text_column, id_column), _none_is_known)
    if rows is not None:
        yield from _from_rows(parquet_letter_rows(stream, name, intake.columns, max_bytes, rows))
        return
    found = _several(name, stream, intake)
    if found is None:
        found = _from_bytes(SourceFile(name, stream.read(max_bytes + 1)), intake)
    yield from found


def _refused(refusal: Refusal) -> LoadedSource:
    return LoadedSource(refusal.name, None, refusal.error)


def _from_place(place: Place, intake: _Intake) -> Iterator[LoadedSource]:
    with ExitStack() as opened:
        try:
            # A pipe can be read only once, and what is streamed has to be found again.
            stream = opened.enter_context(place.path.open("rb")) if place.path.is_file() else None
            found = _several(place.name, stream, intake) if stream is not None else None
        except (OSError, ValueError):
            found = None
        if found is not None:
            yield from found
            return
    try:
        file = read_path(place.path, intake.max_bytes, None)
    except LetterError as error:
        yield LoadedSource(place.name, None, error)
        return
    if stream is None:
        yield from _from_bytes(SourceFile(place.name, file.data), intake)
    else:
        yield from _from_file(SourceFile(place.name, file.data), intake)


def _from_bytes(file: SourceFile, intake: _Intake) -> Iterator[LoadedSource]:
    found = _several(file.name, io.BytesIO(file.data), intake)
    if found is not None:
        yield from found
        return
    try:
        read_bytes(file.data, intake.max_bytes, file.name)
    except LetterError as error:
        yield LoadedSource(file.name, file.sha256, error)
        return
    yield from _from_file(file, intake)


def _several(name: str, stream: BinaryIO, intake: _Intake) -> Iterator[LoadedSource] | None:
    """The letters of an archive or a corpus; None for a file that is neither."""
    head = stream.read(_HEAD)
    stream.seek(0)
    kind = corpus_kind(name, head)
    if kind is not None:
        return _from_rows(letter_rows(stream, kind, name, intake.columns, intake.max_bytes))
    if is_archive(head) and not is_office(stream):
        return _from_archive(name, stream, intake)
    return None


def _from_rows(rows: Iterator[SourceFile | Refusal]) -> Iterator[LoadedSource]:
    for row in rows:
        yield _refused(row) if isinstance(row, Refusal) else _from_row(row)


def _from_row(row: SourceFile) -> LoadedSource:
    sha256 = row.sha256
    try:
        return LoadedSource(row.name, sha256, decoded_text(row))
    except LetterError as error:
        return LoadedSource(row.name, sha256, error)


def _from_archive(name: str, stream: BinaryIO, intake: _Intake) -> Iterator[LoadedSource]:
    for member in archived(stream, name, intake.max_bytes):
        if isinstance(member, Refusal):
            yield _refused(member)
        elif nested_archive(member):
            problem = f"{member.name!r} is an archive in an archive; unpack the outer one first"
            yield LoadedSource(member.name, member.sha256, UnreadableLetterError(problem))
        else:
            yield from _from_bytes(member, intake)


def _from_file(file: SourceFile, intake: _Intake) -> Iterator[LoadedSource]:
    sha256 = file.sha256
    if intake.known(file.name, sha256):
        yield LoadedSource(file.name, sha256, file)
        return
    try:
        pieces = split(source_text(file))
    except LetterError as error:
        yield LoadedSource(file.name, sha256, error)
        return
    if len(pieces) == 1:
        yield LoadedSource(file.name, sha256, pieces[0])
        return
    for number, piece in enumerate(pieces, start=1):
        yield LoadedSource(f"{file.name}#{number}", sha256_of(piece.text.encode()), piece)
