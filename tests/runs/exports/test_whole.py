"""Whatever ends an export, the file under its name is whole and nothing lies beside it."""

from __future__ import annotations

import fcntl
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from imr_llm.domain.provenance import Engine
from imr_llm.errors import ExportError
from imr_llm.runs.exports.forms import ExportFormat, Shape
from imr_llm.runs.exports.write import export_rows
from imr_llm.runs.rows import LetterRow
from tests.cli.records import record
from tests.runs.exports.letters import example_rows, row

EVERY_FORMAT = pytest.mark.parametrize("form", list(ExportFormat))


@contextmanager
def limited_file_size(limit: int) -> Iterator[None]:
    """No file of this process can grow beyond a size: what a full disk is like."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def cut_off(error: type[BaseException]) -> Iterator[LetterRow]:
    """Letters that end in an error."""
    yield from (row(number, record()) for number in range(1, 300))
    raise error


def earlier(folder: Path) -> Path:
    """A file that an earlier export left."""
    target = folder / "export"
    target.write_text("before", encoding="utf-8")
    return target


@EVERY_FORMAT
def test_equal_rows_make_equal_bytes(form: ExportFormat, tmp_path: Path) -> None:
    """The same ledger exported twice gives the same file, to the byte."""
    one, other = tmp_path / "one", tmp_path / "other"
    export_rows(example_rows(), one, form)
    export_rows(iter(example_rows()), other, form)
    assert one.read_bytes() == other.read_bytes()


@EVERY_FORMAT
def test_an_export_takes_the_place_of_an_earlier_one(form: ExportFormat, tmp_path: Path) -> None:
    """The new file stands under the name, with the earlier file's permissions, and alone."""
    target = earlier(tmp_path)
    target.chmod(0o600)
    export_rows(example_rows(), target, form)
    assert target.stat().st_size > 1000
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [target]


@EVERY_FORMAT
@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_an_export_that_is_cut_off_leaves_the_earlier_file(
    form: ExportFormat, error: type[BaseException], tmp_path: Path
) -> None:
    """An interrupt or an error half-way changes nothing and leaves no litter."""
    target = earlier(tmp_path)
    with pytest.raises(error):
        export_rows(cut_off(error), target, form)
    assert target.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupt_as_the_writing_begins_leaves_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the making of the new file and its first byte, too, nothing stays behind."""
    target = earlier(tmp_path)
    opened = Path.open

    def interrupted(path: Path, mode: str) -> IO[Any]:
        opened(path, mode).close()
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "open", interrupted)
    with pytest.raises(KeyboardInterrupt):
        export_rows(example_rows(), target, ExportFormat.CSV)
    assert list(tmp_path.iterdir()) == [target]


@EVERY_FORMAT
def test_a_full_disk_leaves_the_earlier_file(form: ExportFormat, tmp_path: Path) -> None:
    """What no longer fits is one clear error; the earlier file is whole."""
    target = earlier(tmp_path)
    rows = (row(number, record(f"Request {number}")) for number in range(1, 2000))
    with limited_file_size(20_000), pytest.raises(ExportError, match=r"cannot be written: .*make room"):
        export_rows(rows, target, form)
    assert target.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]


@EVERY_FORMAT
@pytest.mark.parametrize("place", ["missing/export", "file/export", ""])
def test_a_place_that_cannot_be_written_is_one_clear_error(
    form: ExportFormat, place: str, tmp_path: Path
) -> None:
    """A folder that is not there, a file taken for a folder, a folder taken for a file."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ExportError):
        export_rows(example_rows(), tmp_path / place, form)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that a link leads to is replaced, not the link."""
    target = earlier(tmp_path)
    link = tmp_path / "link.csv"
    link.symlink_to(target)
    export_rows(example_rows(), link, ExportFormat.CSV)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") != "before"


def test_what_a_killed_export_left_is_removed(tmp_path: Path) -> None:
    """The next export to the same file clears up, but leaves alone what another is still writing."""
    target = tmp_path / "items.csv"
    left, at_work, of_another = (
        tmp_path / name
        for name in (".items.csv.11.exporting", ".items.csv.12.exporting", ".other.csv.13.exporting")
    )
    for one in (left, at_work, of_another):
        one.write_bytes(b"half")
    with at_work.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        export_rows(example_rows(), target, ExportFormat.CSV)
    assert sorted(tmp_path.iterdir()) == sorted([target, at_work, of_another])


def test_devices_are_written_to_and_not_replaced() -> None:
    """Text goes into a device; a full one is a clear error; a database does not fit into one."""
    export_rows(example_rows(), Path("/dev/null"), ExportFormat.CSV)
    assert Path("/dev/null").is_char_device()
    with pytest.raises(ExportError, match="No space left"):
        export_rows(example_rows(), Path("/dev/full"), ExportFormat.JSONL)
    with pytest.raises(ExportError, match="name a file"):
        export_rows(example_rows(), Path("/dev/null"), ExportFormat.SQLITE)


def test_a_database_has_no_rows_to_choose(tmp_path: Path) -> None:
    """It has a table for everything."""
    with pytest.raises(ExportError, match="a table for everything"):
        export_rows(example_rows(), tmp_path / "x.db", ExportFormat.SQLITE, shape=Shape.ITEMS)


@pytest.mark.parametrize("form", [ExportFormat.CSV, ExportFormat.PARQUET, ExportFormat.SQLITE])
def test_a_record_of_another_version_is_named(form: ExportFormat, tmp_path: Path) -> None:
    """A record that this version does not know is no silent loss, and its text is not shown."""
    odd = LetterRow(7, "old.txt", None, row(1, record()).state, record_json=b'{"secret": "knee"}')
    with pytest.raises(ExportError, match=r"letter 7 \('old.txt'\)") as caught:
        export_rows([odd], tmp_path / "out", form)
    assert "knee" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", [ExportFormat.PARQUET, ExportFormat.SQLITE])
def test_a_number_beyond_64_bits_is_a_clear_error(form: ExportFormat, tmp_path: Path) -> None:
    """A number that the format cannot hold is neither cut nor rounded."""
    one = record()
    item = one.disputed_items[0].model_copy(update={"number": 2**70})
    rows = [row(1, one.model_copy(update={"disputed_items": (item,)}))]
    with pytest.raises(ExportError, match="64 bits"):
        export_rows(rows, tmp_path / "out", form)
    export_rows(rows, tmp_path / "out", ExportFormat.JSONL)


@pytest.mark.parametrize("form", [ExportFormat.JSONL, ExportFormat.CSV, ExportFormat.SQLITE])
def test_rows_are_taken_one_by_one(form: ExportFormat, tmp_path: Path) -> None:
    """By the time the last letters come, the first have long been written: memory stays flat."""
    sizes: list[int] = []

    def watched() -> Iterator[LetterRow]:
        for number in range(1, 6001):
            if number in (1, 6000):
                sizes.append(sum(one.stat().st_size for one in tmp_path.iterdir()))
            yield row(number, record(f"Request {number} " + "x" * 500))

    export_rows(watched(), tmp_path / "out", form)
    assert sizes[1] > sizes[0] + 1_000_000


def test_the_database_needs_nothing_beside_it(tmp_path: Path) -> None:
    """It opens read-only, from a folder that nobody may write to."""
    target = tmp_path / "run.sqlite"
    export_rows(example_rows(), target, ExportFormat.SQLITE)
    connection = sqlite3.connect(f"file:{target}?mode=ro&immutable=1", uri=True)
    try:
        engines = connection.execute("SELECT DISTINCT provenance_engine FROM letters ORDER BY 1").fetchall()
    finally:
        connection.close()
    assert engines == [(None,), (Engine.READER.value,)]
