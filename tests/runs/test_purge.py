"""A run is for its owner only, and can be deleted whole."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from imr_llm.runs.locking import locked
from tests.cli.command import THREE_ITEMS, imr_llm


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
