"""A run is for its owner only, and can be deleted whole."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import LedgerError
from imr_llm.llm.cache import ReplyCache, Stored
from imr_llm.runs.attention import write_attention
from imr_llm.runs.exports.forms import ExportFormat
from imr_llm.runs.exports.write import export_rows
from imr_llm.runs.ledger import FINISHED, Ledger
from imr_llm.runs.locking import locked
from imr_llm.runs.purge import is_older, purge_run
from imr_llm.runs.storage import Storage
from tests.cli.command import THREE_ITEMS, imr_llm
from tests.runs.here import reader_settings, worked


@pytest.fixture
def run_dir(tmp_path: Path) -> Path:
    """A finished run."""
    done = imr_llm(
        "run",
        THREE_ITEMS,
        "--out",
        tmp_path / "run",
        "--engine",
        "reader",
        "--summaries",
        "-q",
        home=tmp_path,
    )
    assert done.code == 0, done.err
    return tmp_path / "run"


def test_a_run_directory_is_for_its_owner_only(run_dir: Path) -> None:
    """Whatever the umask of the shell."""
    assert stat.S_IMODE(run_dir.stat().st_mode) == 0o700
    assert stat.S_IMODE((run_dir / "ledger.sqlite").stat().st_mode) == 0o600


def test_everything_in_it_is(tmp_path: Path) -> None:
    """Every file and folder, with a umask that gives all to everybody, also where others were made first."""
    before = os.umask(0)
    try:
        run_dir = worked(tmp_path / "new" / "run", THREE_ITEMS, reader_settings())
        (run_dir / "ledger.sqlite").chmod(0o666)
        worked(run_dir, THREE_ITEMS, reader_settings())
        with Ledger.read(run_dir) as ledger:
            write_attention(run_dir, ledger)
            Storage.at(str(run_dir)).write("partitions/000000.parquet", b"PAR1")
            export_rows(ledger.rows(*FINISHED), run_dir / "records.csv", ExportFormat.CSV)
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    finally:
        os.umask(before)
    assert {path.name for path in modes} >= {
        "ledger.sqlite-wal",
        "ledger.sqlite-shm",
        "manifest.json",
        "lock",
    }
    assert set(modes.values()) <= {0o700, 0o600}, modes


def test_a_directory_that_was_there_stays_as_it_is(tmp_path: Path) -> None:
    """It may hold what others are to see; what is put into it is its owner's all the same."""
    run_dir = tmp_path / "shared"
    run_dir.mkdir()
    run_dir.chmod(0o755)
    worked(run_dir, THREE_ITEMS, reader_settings())
    assert stat.S_IMODE(run_dir.stat().st_mode) == 0o755
    assert {stat.S_IMODE(path.stat().st_mode) for path in run_dir.iterdir()} == {0o600}


def test_the_cache_and_its_folder_are(tmp_path: Path) -> None:
    """With its log, and where an earlier file was open to others."""
    before = os.umask(0)
    try:
        path = tmp_path / "a" / "b" / "replies.sqlite"
        ReplyCache(path).close()
        path.chmod(0o644)
        cache = ReplyCache(path)
        cache.put("key", Stored("{}", TokenUsage(), 1))
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in (tmp_path / "a").rglob("*")}
        cache.close()
    finally:
        os.umask(before)
    assert modes == {
        "b": 0o700,
        "replies.sqlite": 0o600,
        "replies.sqlite-shm": 0o600,
        "replies.sqlite-wal": 0o600,
    }


def test_a_purged_run_is_gone_and_the_letter_is_not(run_dir: Path, tmp_path: Path) -> None:
    """An empty directory goes too."""
    purged = imr_llm("purge", run_dir, "--yes", home=tmp_path)
    assert purged.code == 0, purged.err
    assert not run_dir.exists()
    assert THREE_ITEMS.exists()


def test_what_others_put_there_stays(run_dir: Path, tmp_path: Path) -> None:
    """And is named."""
    (run_dir / "notes.txt").write_text("mine", encoding="utf-8")
    purged = imr_llm("purge", run_dir, "--yes", home=tmp_path)
    assert purged.code == 0
    assert "notes.txt" in purged.err
    assert [one.name for one in run_dir.iterdir()] == ["notes.txt"]


def test_nothing_is_deleted_without_being_meant(run_dir: Path, tmp_path: Path) -> None:
    """Not without --yes and a terminal, not while somebody works on it, not where there is no run."""
    assert imr_llm("purge", run_dir, home=tmp_path).code == 2
    with locked(run_dir):
        assert imr_llm("purge", run_dir, "--yes", home=tmp_path).code == 3
    assert (run_dir / "ledger.sqlite").is_file()
    other = tmp_path / "other"
    other.mkdir()
    (other / "manifest.json").write_text("{}", encoding="utf-8")
    assert imr_llm("purge", other, "--yes", home=tmp_path).code == 3
    assert (other / "manifest.json").is_file()


def test_files_of_partitions_go_too(tmp_path: Path) -> None:
    """They hold records as the ledger does; what others put beside them stays."""
    run_dir = worked(tmp_path / "run", THREE_ITEMS, reader_settings())
    run = Storage.at(str(run_dir))
    for name in ("000000.parquet", "000000.done.json", "000000.begun.json", "mine.txt"):
        run.write(f"partitions/{name}", b"x")
    run.write("partitions.json", b"{}")
    assert purge_run(run_dir).left == ("partitions",)
    assert [one.name for one in (run_dir / "partitions").iterdir()] == ["mine.txt"]


def aged(run_dir: Path, days: float) -> Path:
    """The run as it were if it had been worked on so many days ago."""
    moment = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    with Ledger.open(run_dir) as ledger, ledger.transaction() as connection:
        connection.execute("UPDATE letters SET finished_at = ?", (moment,))
        connection.execute("UPDATE scans SET started_at = ?", (moment,))
    return run_dir


def test_runs_are_deleted_by_their_age(tmp_path: Path) -> None:
    """In a folder of runs those that nobody has worked on for so long, and no others."""
    runs = tmp_path / "runs"
    for name, days in (("old", 40.0), ("older", 400.0), ("new", 1.0)):
        aged(worked(runs / name, THREE_ITEMS, reader_settings()), days)
    assert is_older(runs / "old", 39)
    assert not is_older(runs / "old", 41)
    environment = {"IMR_LLM_RETENTION_DAYS": "300"}
    done = imr_llm("purge", runs, "--expired", "--yes", home=tmp_path, environment=environment)
    assert done.code == 0, done.err
    assert sorted(one.name for one in runs.iterdir()) == ["new", "old"]
    done = imr_llm("purge", runs, "--older-than", "30", "--yes", home=tmp_path)
    assert done.code == 0, done.err
    assert [one.name for one in runs.iterdir()] == ["new"]


def test_the_night_after_the_last_run_there_is_nothing_to_delete(tmp_path: Path) -> None:
    """An empty folder of runs is no mistake; a folder of other things is."""
    runs = tmp_path / "runs"
    aged(worked(runs / "last", THREE_ITEMS, reader_settings()), 40)
    for told in ("files deleted", "no run is as old as that"):
        done = imr_llm("purge", runs, "--older-than", "30", "--yes", home=tmp_path)
        assert done.code == 0, done.err
        assert told in done.err
    (runs / "letters.txt").touch()
    done = imr_llm("purge", runs, "--older-than", "30", "--yes", home=tmp_path)
    assert done.code == 3
    assert "is no run directory" in done.err


def test_one_damaged_run_does_not_keep_the_others(tmp_path: Path) -> None:
    """It is named, with what deletes it, and the command tells by its exit code that something is left."""
    runs = tmp_path / "runs"
    for name in ("a", "damaged", "z"):
        aged(worked(runs / name, THREE_ITEMS, reader_settings()), 40)
    (runs / "damaged" / "ledger.sqlite").write_text("junk", encoding="utf-8")
    (runs / "empty").mkdir()
    (runs / "empty" / "ledger.sqlite").touch()
    done = imr_llm("purge", tmp_path / "nowhere", runs, "--older-than", "30", "--yes", home=tmp_path)
    assert done.code == 3
    assert sorted(one.name for one in runs.iterdir()) == ["damaged", "empty"]
    for name in ("damaged", "empty"):
        assert f"name it without an age: imr-llm purge '{runs / name}'" in done.err
    assert "nowhere" in done.err
    assert "start a new run" not in done.err
    assert "no run is as old" not in done.err
    assert imr_llm("purge", runs / "damaged", runs / "empty", "--yes", home=tmp_path).code == 0
    assert list(runs.iterdir()) == []


def test_a_name_that_is_no_run_does_not_keep_the_others(tmp_path: Path) -> None:
    """The runs beside it are deleted, and it is named."""
    run_dir = worked(tmp_path / "run", THREE_ITEMS, reader_settings())
    done = imr_llm("purge", tmp_path / "nowhere", run_dir, "--yes", home=tmp_path)
    assert done.code == 3
    assert "nowhere" in done.err
    assert not run_dir.exists()


def test_a_folder_of_runs_is_not_deleted_by_a_slip(tmp_path: Path) -> None:
    """Without an age every run is named."""
    run_dir = worked(tmp_path / "runs" / "one", THREE_ITEMS, reader_settings())
    with pytest.raises(LedgerError, match="no run directory"):
        purge_run(run_dir.parent)
    assert (run_dir / "ledger.sqlite").is_file()
