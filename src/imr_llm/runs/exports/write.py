"""Rows of a run into one exported file, letter by letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, TextIO

from imr_llm.errors import ExportError
from imr_llm.runs.exports.database import Database
from imr_llm.runs.exports.forms import FINISHED, USUAL_SHAPE, ExportFormat, Shape
from imr_llm.runs.exports.json_lines import RecordLines, TableLines
from imr_llm.runs.exports.spreadsheet import Spreadsheet
from imr_llm.runs.exports.whole import replaced_whole
from imr_llm.runs.rows import LetterRow, LetterState


class Writer(Protocol):
    """Takes letters one by one."""

    def add(self, row: LetterRow) -> bool:
        """Write what a letter gives; false where it gives nothing to this export."""

    def finish(self) -> None:
        """Write what has to stand at the end."""


@dataclass(slots=True)
class Exported:
    """How many letters an export holds, and how many of the run it does not, by state."""

    letters: int = 0
    unwanted: Counter[LetterState] = field(default_factory=Counter)
    """Letters in a state that was not asked for."""
    without: Counter[LetterState] = field(default_factory=Counter)
    """Letters that have nothing to write in this form: no record, or no summary."""


def export_rows(
    rows: Iterable[LetterRow],
    target: Path | TextIO,
    form: ExportFormat,
    *,
    shape: Shape | None = None,
    states: Collection[LetterState] = FINISHED,
) -> Exported:
    """Write letters to a file, which is replaced as a whole at the end, or to a stream of text.

    A file that is a device or a pipe is written to as a stream. Rows are taken one by one and written in
    their order; equal rows make equal bytes. Raises ExportError when the file cannot be written, for a
    record that does not fit this version, and for a format without such rows or without its extra.
    """
    shape = _checked(form, shape)
    if not isinstance(target, Path):
        return _write(rows, _text_writer(form, target, shape), states)
    if target.is_dir():
        raise ExportError(f"{str(target)!r} is a folder: name a file")
    with _clear_errors(target):
        if target.exists() and not target.is_file():
            return _to_device(rows, target, form, shape, states)
        with replaced_whole(target) as part, _writer(form, part, shape) as writer:
            return _write(rows, writer, states)


def _write(rows: Iterable[LetterRow], writer: Writer, states: Collection[LetterState]) -> Exported:
    exported = Exported()
    for row in rows:
        if row.state not in states:
            exported.unwanted[row.state] += 1
        elif writer.add(row):
            exported.letters += 1
        else:
            exported.without[row.state] += 1
    writer.finish()
    return exported


def _checked(form: ExportFormat, shape: Shape | None) -> Shape:
    if form is ExportFormat.SQLITE:
        if shape is not None:
            raise ExportError(f"a database has a table for everything: do not ask for {shape.value} only")
        return Shape.LETTERS
    if form is ExportFormat.PARQUET and find_spec("pyarrow") is None:
        raise ExportError("Parquet needs an extra: pip install 'imr-llm[parquet]'")
    return shape or USUAL_SHAPE[form]


def _text_writer(form: ExportFormat, stream: TextIO, shape: Shape) -> Writer:
    if not form.is_text:
        raise ExportError(f"{form.value} cannot be written to a stream: name a file")
    if form is ExportFormat.CSV:
        return Spreadsheet(stream, shape)
    return RecordLines(stream) if shape is Shape.LETTERS else TableLines(stream, shape)


@contextmanager
def _writer(form: ExportFormat, path: Path, shape: Shape) -> Iterator[Writer]:
    if form.is_text:
        with path.open("w", encoding="utf-8", newline="") as stream:
            yield _text_writer(form, stream, shape)
    elif form is ExportFormat.SQLITE:
        database = Database(path)
        try:
            yield database
        finally:
            database.close()
    else:
        from imr_llm.runs.exports.arrow import ParquetFile

        with path.open("wb") as file:
            parquet = ParquetFile(file, shape)
            try:
                yield parquet
            except BaseException:
                parquet.give_up()
                raise


def _to_device(
    rows: Iterable[LetterRow],
    target: Path,
    form: ExportFormat,
    shape: Shape,
    states: Collection[LetterState],
) -> Exported:
    """Replacing a device or a pipe would put a plain file in its place."""
    with target.open("w", encoding="utf-8", newline="") as stream:
        return _write(rows, _text_writer(form, stream, shape), states)


@contextmanager
def _clear_errors(target: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OverflowError as error:
        raise ExportError("a letter has a number of more than 64 bits: export as JSON lines") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(
            f"{str(target)!r} cannot be written: {reason}; make room, or write elsewhere"
        ) from error
