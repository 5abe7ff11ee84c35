"""`imr-llm export` writes what a run made, says what it left out, and never leaves half a file."""

from __future__ import annotations

import csv
import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from io import StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from imr_llm.domain.record import CaseRecord
from imr_llm.runs.ledger import Ledger
from tests.cli.command import clean_environment, imr_llm
from tests.cli.records import record
from tests.runs.exports.letters import example_rows, recorded, row
from tests.runs.exports.run_directory import outcome_of, run_directory


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run but for one letter."""
    return run_directory(tmp_path_factory.mktemp("runs") / "may", example_rows())


def test_the_suffix_says_the_format(run: Path, tmp_path: Path) -> None:
    """Each of the four formats is written where its suffix asks for it."""
    for name in ("out.jsonl", "out.csv", "out.parquet", "out.sqlite", "out.db"):
        done = imr_llm("export", run, "-o", name, home=tmp_path)
        assert done.code == 0, done.err
        assert done.out == ""
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [CaseRecord.model_validate_json(line) for line in lines] == recorded()
    assert pq.read_table(tmp_path / "out.parquet").num_rows == len(example_rows()) - 1
    for name in ("out.sqlite", "out.db"):
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            assert connection.execute("SELECT count(*) FROM letters").fetchone() == (len(example_rows()) - 1,)


def test_standard_output_gets_json_lines_or_csv(run: Path, tmp_path: Path) -> None:
    """Without a file the data goes to standard output, as JSON lines unless CSV is asked for."""
    assert len(imr_llm("export", run, home=tmp_path).out.splitlines()) == len(recorded())
    table = imr_llm("export", run, "--format", "csv", "-o", "-", home=tmp_path).out
    items = sum(len(one.disputed_items) for one in recorded())
    assert len(list(csv.DictReader(StringIO(table)))) == items + 1


def test_what_is_left_out_is_said(run: Path, tmp_path: Path) -> None:
    """Every letter of the run is either in the output or counted on standard error with its state."""
    done = imr_llm("export", run, home=tmp_path)
    assert f"{len(recorded())} letters exported" in done.err
    assert "1 letter (1 failed) not exported, for want of a record" in done.err
    assert "1 letter (1 pending) not exported, in a state that was not asked for" in done.err
    assert imr_llm("export", run, "-q", home=tmp_path).err == ""


def test_states_can_be_chosen(run: Path, tmp_path: Path) -> None:
    """Only letters in the states asked for are exported; a word that is no state is bad usage."""
    done = imr_llm("export", run, "--format", "csv", "--state", "failed,pending", home=tmp_path)
    assert [one["state"] for one in csv.DictReader(StringIO(done.out))] == ["failed", "pending"]
    for word in ("finished", "superseded", ""):
        assert imr_llm("export", run, "--state", word, home=tmp_path).code == 2


def test_rows_can_be_chosen(run: Path, tmp_path: Path) -> None:
    """Summaries are objects that name their letter; a database has no rows to choose."""
    done = imr_llm("export", run, "--rows", "summaries", home=tmp_path)
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [one["letter"] for one in found] == [one.number for one in example_rows() if one.summary_json]
    assert "for want of a summary" in done.err
    assert imr_llm("export", run, "--rows", "items", "-o", "x.db", home=tmp_path).code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "out.xlsx"], "add --format"),
        (["--format", "parquet"], "needs a file"),
        (["-o", "nowhere/out.csv"], "cannot be written"),
        (["-o", "/dev/full", "--format", "csv"], "No space left on device"),
    ],
)
def test_what_cannot_be_written_is_one_line(
    arguments: list[str], said: str, run: Path, tmp_path: Path
) -> None:
    """Bad usage and a place that takes no file end with 2 and say what to do."""
    done = imr_llm("export", run, *arguments, home=tmp_path)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_a_full_disk_on_standard_output_is_one_line(run: Path, tmp_path: Path) -> None:
    """What standard output leads to can be full too."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "imr_llm", "export", str(run)],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=clean_environment(tmp_path),
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("imr-llm: error: the output cannot be written: No space")


def test_the_ledger_cannot_be_replaced(run: Path, tmp_path: Path) -> None:
    """The one file of a run that must not be overwritten is refused as output."""
    before = (run / "ledger.sqlite").read_bytes()
    assert imr_llm("export", run, "-o", run / "ledger.sqlite", home=tmp_path).code == 2
    assert (run / "ledger.sqlite").read_bytes() == before


def test_a_folder_that_is_no_run_is_named(tmp_path: Path) -> None:
    """A wrong path is said, and nothing is made."""
    done = imr_llm("export", tmp_path / "nothing", "-o", "x.csv", home=tmp_path)
    assert done.code != 0
    assert "is no run directory" in done.err
    assert list(tmp_path.iterdir()) == []


def test_an_export_while_the_run_goes_on_is_of_one_moment(tmp_path: Path) -> None:
    """Letters that are finished after the export has begun are not in it, and the run is not held up."""
    rows = [row(number, record(f"Request {number}"), name=f"{number}.txt") for number in range(1, 6)]
    folder = run_directory(tmp_path / "run", rows[:4])
    with Ledger.read(folder) as reading, Ledger.open(folder) as writing:
        letters = reading.rows(*{one.state for one in rows})
        first = next(letters)
        (fifth,) = writing.list_letters(writing.begin_scan({"paths": ["more"]}), [("5.txt", "5" * 64)])
        writing.finish(fifth.number, outcome_of(rows[4]))
        assert [first.number, *(one.number for one in letters)] == [1, 2, 3, 4]
    assert len(imr_llm("export", folder, home=tmp_path).out.splitlines()) == 5


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_killed_export_leaves_the_earlier_file_and_no_litter(sent: signal.Signals, tmp_path: Path) -> None:
    """Ctrl-C and a polite kill in the middle of the writing end with 130 and change nothing."""
    letter = row(1, recorded()[0])
    folder = run_directory(tmp_path / "run", [row(n, recorded()[0], name=f"{n}.txt") for n in range(1, 1500)])
    assert letter.record_json is not None
    output = tmp_path / "out"
    output.mkdir()
    target = output / "out.sqlite"
    target.write_text("before", encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "imr_llm", "export", str(folder), "-o", str(target)],
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=clean_environment(tmp_path),
    )
    deadline = time.monotonic() + 60
    while len(list(output.iterdir())) == 1 and time.monotonic() < deadline:
        time.sleep(0.005)
    running.send_signal(sent)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130, said
    assert list(output.iterdir()) == [target]
    assert target.read_text(encoding="utf-8") == "before"
