"""A run that is killed again and again: is every letter there exactly once, and how much was paid for twice?

`python -m benchmarks.kills [--kills 50] [--letters 1500] [--processes 1]`. SIGKILL at random moments to the
whole process group, over the tests' local endpoint with 5 % of 429, 3 % of 500 and 2 % of resets, the
response cache off. Then the run is continued to its end and exported in every format.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.endpoint.process import running_endpoint
from tests.runs.many import Command, states, write_letters

MODEL = "mixed-5*429@ms100,3*500,2*reset+kills"
CONCURRENCY = 16


def measure(kills: int, letters: int, processes: int, seed: int) -> int:
    """Kill, continue, count; the exit code is 1 where something is lost, doubled or paid for too often."""
    folder = Path(tempfile.mkdtemp(prefix="imr-llm-kills-"))
    command = Command(folder)
    write_letters(folder / "letters", letters)
    moments = random.Random(seed)
    in_flight = 0
    with running_endpoint(latency_ms=200) as endpoint:
        words = command.words(
            "run", "letters", "--out", "run", "--no-cache", "--quiet", "--concurrency", str(CONCURRENCY),
            "--processes", str(processes), "--engine", "model", "--model", MODEL, "--base-url",
            endpoint.base_url,
        )  # fmt: skip
        done = 0
        while done < kills:
            process = subprocess.Popen(
                words, cwd=folder, env=command.environment(), start_new_session=True, stderr=subprocess.PIPE
            )
            before = endpoint.tally(MODEL).requests
            while endpoint.tally(MODEL).requests == before and process.poll() is None:
                time.sleep(0.05)
            time.sleep(moments.uniform(0.0, 0.6))
            if process.poll() is not None:
                assert process.stderr is not None
                print(f"the run ended by itself after {done} kills: {process.stderr.read().decode()}")
                break
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            done += 1
            in_flight += CONCURRENCY
        subprocess.run(words, cwd=folder, env=command.environment(), check=True)
        tally = endpoint.tally(MODEL)
    expected = [f"{number:06d}.txt" for number in range(letters)]
    wrong = []
    for name, found in exports(command):
        if sorted(found) != expected:
            wrong.append(name)
    repeated = tally.faults["none"] - letters
    print(f"{done} kills over {letters:,} letters: {states(folder / 'run')}")
    print(f"  exports in which every letter stands once: {'all' if not wrong else f'not {wrong}'}")
    print(f"  answers paid for again: {repeated} (at most in flight at the kills: {in_flight})")
    return int(bool(wrong) or not 0 <= repeated <= in_flight)


def exports(command: Command) -> list[tuple[str, list[str]]]:
    """The names of the letters in every kind of export."""
    from pyarrow import parquet

    for suffix in ("jsonl", "csv", "parquet", "sqlite"):
        command("export", "run", "-o", f"out.{suffix}", "--quiet")
    lines = (command.folder / "out.jsonl").read_text(encoding="utf-8").splitlines()
    with (command.folder / "out.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row["id"] for row in csv.DictReader(stream)]
    database = sqlite3.connect(command.folder / "out.sqlite")
    letters = [name for (name,) in database.execute("SELECT id FROM letters")]
    database.close()
    return [
        ("jsonl", [json.loads(line)["source"]["name"] for line in lines]),
        ("csv", rows),
        ("parquet", parquet.read_table(command.folder / "out.parquet")["id"].to_pylist()),
        ("sqlite", letters),
    ]


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--letters", type=int, default=1500)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(measure(given.kills, given.letters, given.processes, given.seed))


if __name__ == "__main__":
    main()
