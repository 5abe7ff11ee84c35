"""Runs on a Ray cluster, one that is started on this machine: whatever is killed, every letter once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest
from pyarrow import parquet

from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import LetterState
from tests.cli.command import clean_environment, imr_llm
from tests.endpoint.process import Endpoint, running_endpoint

pytestmark = [
    pytest.mark.ray,
    # Ray takes seconds to import: only the processes that use it do.
    pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed"),
]

FRAGMENT = Path(__file__).parents[2] / "examples" / "letters" / "2015_fragment_acupuncture.txt"
LETTERS, PARTITION = 24, 4
PATIENCE = 300.0


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder of letters that differ in their last line."""
    folder = tmp_path / "letters"
    folder.mkdir()
    text = FRAGMENT.read_text(encoding="utf-8")
    for number in range(LETTERS):
        (folder / f"{number:02}.txt").write_text(f"{text}\n\nref {number}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def slow_endpoint() -> Iterator[Endpoint]:
    """An endpoint that takes its time, so that something can be killed meanwhile."""
    with running_endpoint(latency_ms=500) as running:
        yield running


@contextmanager
def command(
    letters: Path, endpoint: Endpoint, model: str, *more: str, processes: int = 2
) -> Iterator[subprocess.Popen[str]]:
    """`imr-llm run --on ray`, each process with one request at a time."""
    run_dir = letters.parent / "run"
    arguments = [
        *("run", str(letters), "--out", str(run_dir), "--on", "ray", "--partition", str(PARTITION)),
        *("--processes", str(processes), "--concurrency", str(processes), "--engine", "model", "--no-cache"),
        *("--model", model, "--base-url", endpoint.base_url, *more),
    ]
    environment = clean_environment(letters.parent) | {"RAY_TMPDIR": "/tmp"}
    with subprocess.Popen(
        [sys.executable, "-m", "imr_llm", *arguments],
        env=environment,
        cwd=letters.parent,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def finish(process: subprocess.Popen[str]) -> str:
    """What the command says on standard error; it ends well."""
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said
    return said


def wait_for(what: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Wait until something has come about, while the command runs."""
    deadline = time.monotonic() + PATIENCE
    while not what():
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        assert time.monotonic() < deadline
        time.sleep(0.05)


def marks(letters: Path) -> dict[str, int]:
    """The partitions that are done, and when their files were written."""
    folder = letters.parent / "run" / "partitions"
    return {one.name: one.stat().st_mtime_ns for one in folder.glob("*.done.json")}


def busy_worker(letters: Path, asked: Counter[str]) -> tuple[int, int]:
    """A partition that is being worked on, with letters paid for, and the process that does; else 0."""
    folder = letters.parent / "run" / "partitions"
    for begun in sorted(folder.glob("*.begun.json")):
        number = int(begun.name.partition(".")[0])
        paid = sum(asked[str(number * PARTITION + place)] for place in range(PARTITION))
        if paid and not begun.with_name(f"{number:06}.done.json").exists():
            return number, int(json.loads(begun.read_text(encoding="utf-8"))["process"])
    return 0, 0


def wait_until_gone(letters: Path) -> None:
    """Wait until the processes of a run that was killed have ended; they work on for a moment."""
    deadline = time.monotonic() + PATIENCE
    for begun in (letters.parent / "run" / "partitions").glob("*.begun.json"):
        process = Path("/proc", str(json.loads(begun.read_text(encoding="utf-8"))["process"]))
        while process.exists():
            assert time.monotonic() < deadline
            time.sleep(0.05)


def assert_every_letter_once(letters: Path) -> None:
    """In the Parquet files and in the ledger, in the order of the letters."""
    names = [f"{number:02}.txt" for number in range(LETTERS)]
    files = sorted((letters.parent / "run" / "partitions").glob("*.parquet"))
    rows = [row for file in files for row in parquet.read_table(file).to_pylist()]
    assert [row["id"] for row in rows] == names
    assert all(row["record"] for row in rows)
    with Ledger.read(letters.parent / "run") as ledger:
        written = list(ledger.rows(LetterState.DONE, LetterState.REVIEW))
        assert ledger.totals().count(*LetterState) == LETTERS
    assert [row.id for row in written] == names
    assert [row.record_json for row in written] == [row["record"].encode() for row in rows]


def times_asked(endpoint: Endpoint, model: str) -> Counter[str]:
    """How often every letter was asked about, by its last line."""
    asked: Counter[str] = Counter()
    for one in endpoint.requests(model):
        if one.body["response_format"]["json_schema"]["name"] == "extract":
            shown = one.body["messages"][-1]["content"]
            asked[shown.rpartition("| ref ")[2].split()[0]] += 1
    return asked


def test_a_killed_run_is_continued_and_a_killed_worker_costs_its_partition(
    letters: Path, slow_endpoint: Endpoint
) -> None:
    """The same command leaves out partitions that are done, and repeats only what a killed process had."""
    model = "scripted+ray-killed"
    with command(letters, slow_endpoint, model, processes=1) as process:
        wait_for(lambda: bool(marks(letters)), process)
        process.kill()
        process.communicate(timeout=PATIENCE)
    wait_until_gone(letters)
    before, asked_before = marks(letters), times_asked(slow_endpoint, model)
    assert PARTITION * len(before) < LETTERS
    killed: list[int] = []

    def asked_now() -> Counter[str]:
        return times_asked(slow_endpoint, model) - asked_before

    def kill_a_busy_worker() -> bool:
        partition, number = busy_worker(letters, asked_now())
        if number > 1:
            os.kill(number, signal.SIGKILL)
            killed.append(partition)
        return bool(killed)

    with command(letters, slow_endpoint, model) as process:
        wait_for(kill_a_busy_worker, process)
        said = finish(process)
    assert_every_letter_once(letters)
    assert before.items() <= marks(letters).items()
    done = {int(name.partition(".")[0]) for name in before}
    asked = asked_now()
    assert {int(one) // PARTITION for one in asked} == set(range(LETTERS // PARTITION)) - done
    assert {int(one) // PARTITION for one, times in asked.items() if times > 1} == set(killed)
    assert f"letters: {LETTERS} " in said
    status = imr_llm("status", "run", home=letters.parent)
    assert f"{LETTERS}" in status.out + status.err
    with command(letters, slow_endpoint, model, "--summaries") as process:
        _, refused = process.communicate(timeout=PATIENCE)
    assert process.returncode == 3
    assert "summaries" in refused
