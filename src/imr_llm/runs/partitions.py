"""The letters of a run in parts: a partition is a slice of the input, the same whenever it is cut again.

Each partition has an output file of its own and, once that is whole, a mark that says so. A lost worker costs
its partition and no other; a run that is continued leaves out the partitions that have their mark.
"""

from __future__ import annotations

import glob
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import BaseModel, ConfigDict, ValidationError

from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import LetterNotFoundError
from imr_llm.letters import LoadedSource, letters_in_file
from imr_llm.letters.files import Refusal
from imr_llm.letters.places import may_be_a_letter, places
from imr_llm.runs.rows import LetterState
from imr_llm.runs.scan import SEVERAL, Sources
from imr_llm.runs.storage import Storage

FOLDER = "partitions"
"""Of the run directory."""
PLAN = "partitions.json"
_PARQUET = ".parquet"


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of the input, or some rows of a Parquet file."""

    location: str
    name: str
    """As letters of this file are named."""
    size: int
    """Bytes of the file."""
    rows: tuple[int, int] | None = None
    """First row, and the one after the last, counted from 0; None for the whole file."""


@dataclass(frozen=True, slots=True)
class Partition:
    """A slice of the input."""

    number: int
    """From 0."""
    pieces: tuple[Piece, ...]

    @property
    def identity(self) -> str:
        """SHA-256 over the names, sizes and rows of its pieces."""
        told = [[one.location, one.name, one.size, one.rows] for one in self.pieces]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    @property
    def output(self) -> str:
        """The name of its Parquet file in the run directory."""
        return f"{FOLDER}/{self.number:06}.parquet"

    @property
    def mark(self) -> str:
        """The name of the file that says that its Parquet file is whole."""
        return f"{FOLDER}/{self.number:06}.done.json"

    @property
    def beginnings(self) -> str:
        """The name of the file that tells how often it was begun, and by which process last."""
        return f"{FOLDER}/{self.number:06}.begun.json"

    def letters(self, sources: Sources, max_bytes: int) -> Iterator[LoadedSource]:
        """Its letters, one after the other; never raises for a letter."""
        for piece in self.pieces:
            try:
                with Storage(piece.location).stream() as stream:
                    yield from letters_in_file(
                        piece.name,
                        stream,
                        max_bytes=max_bytes,
                        text_column=sources.text_column,
                        id_column=sources.id_column,
                        rows=range(*piece.rows) if piece.rows is not None else None,
                    )
            except OSError as error:
                problem = f"{piece.name!r} cannot be read ({error.strerror or error}): check it and try again"
                yield LoadedSource(piece.name, None, LetterNotFoundError(problem))


class Mark(BaseModel):
    """What is said of a partition that is done."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    identity: str
    letters: int
    states: dict[LetterState, int]
    attempts: int
    usage: TokenUsage
    cost: float | None


def partitions_of(sources: Sources, letters: int) -> tuple[Partition, ...]:
    """Cut sources into partitions of so many letters, in their order.

    A Parquet file is cut by its rows. An archive, and a corpus of another kind, is one partition, however
    many letters it has. Raises LetterNotFoundError for a source that is not there, and LedgerError for one
    that cannot be listed.
    """
    cut: list[tuple[Piece, ...]] = []
    files: list[Piece] = []

    def close() -> None:
        if files:
            cut.append(tuple(files))
            files.clear()

    for piece in (one for path in sources.paths for one in _pieces(path)):
        suffix = Storage(piece.location).suffix
        if suffix not in SEVERAL:
            files.append(piece)
            if len(files) == letters:
                close()
            continue
        close()
        cut += [(one,) for one in (_rows(piece, letters) if suffix == _PARQUET else [piece])]
    close()
    return tuple(Partition(number, pieces) for number, pieces in enumerate(cut))


def is_done(partition: Partition, run: Storage) -> Mark | None:
    """The mark of a partition of a run; None where it is not done, or was cut from other files."""
    written = run.read(partition.mark)
    if written is None:
        return None
    try:
        mark = Mark.model_validate_json(written)
    except ValidationError:
        return None
    return mark if mark.identity == partition.identity else None


def plan_identity(partitions: Sequence[Partition]) -> str:
    """SHA-256 over all partitions: whether sources are still cut as they were."""
    return hashlib.sha256("".join(one.identity for one in partitions).encode()).hexdigest()


def _pieces(path: str) -> Iterator[Piece]:
    source = Storage.at(path)
    if source.folder is None:
        yield from _pieces_of_address(source)
        return
    for place in places(path):
        if isinstance(place, Refusal):
            raise place.error
        try:
            size = place.path.stat().st_size
        except OSError as error:
            raise LetterNotFoundError(
                f"{str(place.path)!r} cannot be read ({error.strerror}): check the path"
            ) from None
        yield Piece(str(place.path.absolute()), place.name, size)


def _pieces_of_address(source: Storage) -> Iterator[Piece]:
    size = source.size()
    if size is not None:
        yield Piece(source.location, PurePosixPath(source.location.partition("?")[0]).name, size)
        return
    if glob.has_magic(source.location.partition("?")[0]):
        raise LetterNotFoundError(f"{source.location!r}: give a folder of the cloud and no pattern")
    address, question, query = source.location.partition("?")
    found = [one for one in source.files() if _is_read(one.path)]
    if not found:
        raise LetterNotFoundError(f"{source.location!r} has no letters in it: check the address")
    for one in found:
        yield Piece(f"{address.rstrip('/')}/{one.path}{question}{query}", one.path, one.size)


def _is_read(path: str) -> bool:
    *folders, name = path.split("/")
    return may_be_a_letter(name) and not any(one.startswith(".") for one in folders)


def _rows(piece: Piece, letters: int) -> Iterator[Piece]:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with Storage(piece.location).stream() as stream, ParquetFile(stream) as file:
            number = file.metadata.num_rows
    except (ArrowException, OSError, ValueError):
        # What is wrong with it is told where its letters would be.
        yield piece
        return
    for start in range(0, number, letters):
        yield Piece(piece.location, piece.name, piece.size, (start, min(start + letters, number)))
