"""From FILE arguments to letters, or to the records that an earlier `extract` wrote."""

from __future__ import annotations

import json
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import typer

from imr_llm.errors import LetterNotFoundError, RecordVersionError, UnreadableLetterError

if TYPE_CHECKING:
    from imr_llm.domain.record import CaseRecord
    from imr_llm.letters import LoadedSource

STDIN_NAME = "stdin"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PEEK = 4096
_LONGEST_ROW = 200_000_000
_MOST_AT_ONCE = 1_000_000_000
"""Bytes of standard input, or of a pipe, which have to be held."""


@dataclass(frozen=True, slots=True)
class Intake:
    """How inputs are taken: the size limit of a letter, and the columns of a corpus where they are named."""

    max_bytes: int
    text_column: str | None = None
    id_column: str | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """One FILE argument: a path, folder or pattern, or the bytes that came on standard input."""

    name: str
    content: Path | bytes = field(repr=False)

    def start(self) -> bytes:
        """The first bytes, none of what is not a file; raises LetterNotFoundError."""
        return b"" if isinstance(self.content, Path) and not _is_file(self.content) else self._read(_PEEK)

    def first_line(self) -> bytes:
        """All bytes up to the first line end; raises LetterNotFoundError."""
        if isinstance(self.content, bytes):
            return self.content.partition(b"\n")[0]
        try:
            with self.content.open("rb") as file:
                return file.readline(_LONGEST_ROW)
        except OSError as error:
            raise LetterNotFoundError(f"{str(self.content)!r} cannot be read: {error.strerror}") from None

    def whole(self) -> bytes:
        """All bytes; raises LetterNotFoundError."""
        return self._read(-1)

    def _read(self, limit: int) -> bytes:
        if isinstance(self.content, bytes):
            return self.content[:limit] if limit >= 0 else self.content
        try:
            with self.content.open("rb") as file:
                return file.read(limit)
        except OSError as error:
            raise LetterNotFoundError(f"{str(self.content)!r} cannot be read: {error.strerror}") from None


def inputs_of(files: Sequence[str]) -> tuple[Input, ...]:
    """The inputs that the FILE arguments name; standard input and pipes are read here, and only once."""
    if files.count("-") > 1:
        raise typer.BadParameter("standard input (-) can be given only once", param_hint="FILE...")
    return tuple(map(_input, files))


def _input(given: str) -> Input:
    if given == "-":
        return Input(STDIN_NAME, _all_of(sys.stdin.buffer, "standard input"))
    path = Path(given)
    try:
        if not stat.S_ISFIFO(path.stat().st_mode):
            return Input(path.name, path)
        with path.open("rb") as stream:
            return Input(path.name, _all_of(stream, repr(given)))
    except (OSError, ValueError):
        # Why it cannot be read is told where it is read.
        return Input(path.name, path)


def _all_of(stream: BinaryIO, shown: str) -> bytes:
    content = stream.read(_MOST_AT_ONCE + 1)
    if len(content) > _MOST_AT_ONCE:
        raise typer.BadParameter(
            f"{shown} has more than {_MOST_AT_ONCE:,} bytes; save it to a file and name that",
            param_hint="FILE...",
        )
    return content


def letters_from(inputs: Iterable[Input], intake: Intake) -> Iterator[LoadedSource]:
    """The letters of the inputs, each loaded when it is asked for; never raises for a letter."""
    from imr_llm.letters import SourceFile, iter_letters

    def named(source: Input) -> Path | SourceFile:
        if isinstance(source.content, Path):
            return source.content
        rows = _looks_like_json(source.start()) and _is_corpus(source, intake)
        return SourceFile(f"{source.name}.jsonl" if rows else source.name, source.content)

    return iter_letters(
        map(named, inputs),
        max_bytes=intake.max_bytes,
        text_column=intake.text_column,
        id_column=intake.id_column,
    )


def records_in(source: Input, intake: Intake) -> tuple[CaseRecord, ...] | None:
    """The records in an input (one, an array of them, or one per line); None where it holds letters.

    Raises LetterError for an input that cannot be read and for JSON that is not a case record.
    """
    if not _looks_like_json(source.start()) or _is_corpus(source, intake):
        return None
    return _records(source.whole(), source.name)


def _is_file(path: Path) -> bool:
    try:
        return path.exists() and not path.is_dir()
    except (OSError, ValueError):
        return False


def _is_corpus(source: Input, intake: Intake) -> bool:
    """Whether the first line is a row of letters."""
    from imr_llm.letters import is_letter_row

    try:
        row = json.loads(source.first_line().removeprefix(_BYTE_ORDER_MARK).decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return False
    return is_letter_row(row, intake.text_column)


def _looks_like_json(content: bytes) -> bool:
    start = content.removeprefix(_BYTE_ORDER_MARK).lstrip()
    return start.startswith(b"{") or (start.startswith(b"[") and start[1:].lstrip().startswith(b"{"))


def json_in(source: Input) -> tuple[object, ...] | None:
    """The JSON values in an input; None where it holds none. Raises LetterError for what is broken."""
    return _values(source.whole(), source.name) if _looks_like_json(source.start()) else None


def _records(content: bytes, name: str) -> tuple[CaseRecord, ...]:
    from pydantic import ValidationError

    from imr_llm.domain.record import CaseRecord

    try:
        return tuple(CaseRecord.model_validate(one) for one in _values(content, name))
    except RecursionError:
        raise UnreadableLetterError(f"{name!r} looks like JSON but is not: nested too deeply") from None
    except RecordVersionError as error:
        raise RecordVersionError(f"{name!r}: {error}") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "top level"
        raise UnreadableLetterError(
            f"{name!r} is JSON but not a case record: {error.error_count()} problems, the first at "
            f"{where}: {first['msg']}"
        ) from None


def _values(content: bytes, name: str) -> tuple[object, ...]:
    try:
        return tuple(_json_values(content.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")))
    except RecursionError:
        raise UnreadableLetterError(f"{name!r} looks like JSON but is not: nested too deeply") from None
    except UnicodeDecodeError:
        raise UnreadableLetterError(f"{name!r} looks like JSON but is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise UnreadableLetterError(
            f"{name!r} looks like JSON but is not: {error.msg} in line {error.lineno}; "
            "give a letter, or records as `extract` writes them (json or jsonl)"
        ) from None


def _json_values(text: str) -> list[object]:
    """The values of a JSON document, an array's elements, or one value per line."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        # A broken single document is reported as it is, not as its first line.
        if len(lines) < 2 or not lines[0].rstrip().endswith("}"):
            raise error from None
        return [json.loads(line) for line in lines]
    return whole if isinstance(whole, list) else [whole]
