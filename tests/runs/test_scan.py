"""Listing the letters of a run's sources: whether it has come to its end, and what it holds open."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

import pytest

from imr_llm.errors import SettingsError
from imr_llm.runs.ledger import FILE_NAME, Ledger
from imr_llm.runs.processes import limits_of
from imr_llm.runs.scan import Sources, tasks
from imr_llm.settings import Settings
from tests.runs.many import Command, write_letters


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """The command, with a folder and a cache of its own."""
    return Command(tmp_path)


async def first_letter(run_dir: Path, letters: Path) -> str:
    """The first letter of a scan that is left there."""
    sources = [Sources.of([str(letters)], None, None)]
    with Ledger.open(run_dir) as ledger:
        listed = tasks(ledger, run_dir, sources, 10_000_000, lambda _: None)
        try:
            async for task in listed:
                return task.source.name
        finally:
            await listed.aclose()
    raise AssertionError("there was no letter")


def opened(path: Path) -> int:
    """How often this process has a file open."""
    descriptors = Path("/proc/self/fd")
    if not descriptors.is_dir():
        pytest.skip("this system does not list open files")
    links = (one.readlink() for one in descriptors.iterdir() if one.is_symlink())
    return sum(one == path for one in links)


def test_a_scan_that_is_left_keeps_no_file_open(tmp_path: Path) -> None:
    """The connection that looks up known letters is closed also where the scan does not come to its end."""
    write_letters(tmp_path / "letters", 3)
    run_dir = tmp_path / "run"
    run_dir.mkdir()
    assert asyncio.run(first_letter(run_dir, tmp_path / "letters")) == "000000.txt"
    deadline = time.monotonic() + 10
    while opened(run_dir / FILE_NAME) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert opened(run_dir / FILE_NAME) == 0


def test_status_says_where_sources_were_not_listed_to_their_end(command: Command) -> None:
    """The letters that it counts may not be all; after a scan that came to its end they are."""
    write_letters(command.folder / "letters", 3)
    run = ("run", "letters", "--out", "run", "--engine", "reader")
    command(*run)
    assert json.loads(command("status", "run", "--format", "json").stdout)["all_listed"] is True
    assert "not listed" not in command("status", "run").stdout
    write_letters(command.folder / "letters", 1, first=3)
    asyncio.run(first_letter(command.folder / "run", command.folder / "letters"))
    assert json.loads(command("status", "run", "--format", "json").stdout)["all_listed"] is False
    assert "not listed to their end" in command("status", "run").stdout
    command(*run)
    assert "not listed" not in command("status", "run").stdout


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_shares_of_the_processes_are_the_whole_limits(count: int) -> None:
    """No remainder is lost, and no process has two more than another."""
    settings = Settings(concurrency=16, requests_per_minute=100, tokens_per_minute=50_001)
    shares = limits_of(settings, count)
    for name, limit in (("concurrency", 16), ("requests_per_minute", 100), ("tokens_per_minute", 50_001)):
        given = [one[name] for one in shares]
        assert sum(given) == limit
        assert max(given) - min(given) <= 1


def test_a_limit_that_is_too_small_to_be_shared_out_is_refused() -> None:
    """It is named, and so is the way out."""
    with pytest.raises(SettingsError, match=r"requests_per_minute 2 .* 3 processes"):
        limits_of(Settings(requests_per_minute=2), 3)
