"""Everything that work has left in a folder, to the last byte; what is compressed is unpacked as well."""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

from pyarrow import parquet

_WORD = re.compile(r"\w+")
_TOGETHER = 4


def artefacts(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file with its bytes, and every value in databases and Parquet files; names of files too."""
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        yield f"name of {name}", name.encode()
        if path.is_file():
            content = path.read_bytes()
            yield name, content
            if content.startswith(b"SQLite format 3"):
                yield from ((f"{name}: {where}", value) for where, value in _of_database(path))
            elif content.startswith(b"PAR1"):
                table = parquet.read_table(BytesIO(content))
                yield f"{name}: as a table", repr(table.to_pylist()).encode()


def _of_database(path: Path) -> Iterator[tuple[str, bytes]]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f"SELECT * FROM {table}"):
                for value in row:
                    if isinstance(value, bytes):
                        yield table, value
                        if value[:1] == b"\x78":
                            yield f"{table}, unpacked", zlib.decompress(value)
                    elif value is not None:
                        yield table, str(value).encode()


def holding(folder: Path, words: str) -> list[str]:
    """The artefacts that hold these words, in whatever case."""
    wanted = words.lower().encode()
    return [name for name, content in artefacts(folder) if wanted in content.lower()]


def passages_in(letter: str, said: str) -> set[str]:
    """Of the runs of four words of a letter those that are in what is said, in any case and layout."""
    told = " ".join(_WORD.findall(said.lower()))
    words = _WORD.findall(letter.lower())
    passages = {" ".join(words[place : place + _TOGETHER]) for place in range(len(words) - _TOGETHER + 1)}
    return {one for one in passages if f" {one} " in f" {told} "}
