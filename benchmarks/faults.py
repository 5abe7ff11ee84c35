"""A run over an endpoint that misbehaves all the time: what is lost or wrong, and what the faults cost.

`python -m benchmarks.faults [--letters 2000] [--processes 1]`. The endpoint is the tests' local one with an
authored answer, which it spoils by the plan below. Every letter has the same answer, so what a record should
say is known: what a run without faults says.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.endpoint.process import Endpoint, running_endpoint
from tests.runs.many import Command, rows, write_letters

PLAN = {
    "429@ms200": 5.0,
    "500": 3.0,
    "reset": 2.0,
    "malformed": 1.5,
    "unclosed": 1.5,
    "schema-invalid": 3.0,
    "invented": 1.5,
    "flipped": 1.5,
    "truncated": 1.0,
    "refusal": 1.0,
    "empty": 1.0,
    "hang@20": 1.0,
}
"""Of a hundred requests, so many meet this."""
TIMEOUT = 5.0
"""Seconds for one request, after which one that hangs is given up."""
NOT_COMPARED = ("source", "provenance", "findings", "needs_review", "evidence")


def run(command: Command, endpoint: Endpoint, model: str, folder: str, processes: int) -> None:
    """Work through the letters, the response cache off."""
    environment = command.environment() | {"IMR_LLM_TIMEOUT": str(TIMEOUT)}
    words = command.words(
        "run", folder, "--out", f"run-{model[:5]}", "--no-cache", "--engine", "model", "--model", model,
        "--base-url", endpoint.base_url, "--concurrency", "64", "--processes", str(processes),
    )  # fmt: skip
    done = subprocess.run(words, cwd=command.folder, env=environment, check=False)
    if done.returncode:
        print(f"the run ended with {done.returncode}")


def values(record_json: bytes | None) -> object:
    """What a record says of its letter."""
    record = json.loads(record_json) if record_json is not None else {}
    return {name: value for name, value in record.items() if name not in NOT_COMPARED}


def measure(letters: int, processes: int, seed: int) -> int:
    """Run, compare and print; the exit code is 1 where something was lost or is silently wrong."""
    folder = Path(tempfile.mkdtemp(prefix="imr-llm-faults-"))
    command = Command(folder)
    write_letters(folder / "letters", letters)
    write_letters(folder / "one", 1)
    model = f"mixed-{','.join(f'{share:g}*{kind}' for kind, share in PLAN.items())}+{seed}"
    with running_endpoint(latency_ms=20) as endpoint:
        run(command, endpoint, "clean", "one", 1)
        run(command, endpoint, model, "letters", processes)
        tally = endpoint.tally(model)
    (clean,) = rows(folder / "run-clean")
    right = values(clean.record_json)
    verdicts: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for row in rows(folder / "run-mixed"):
        same = values(row.record_json) == right
        verdicts[f"{row.state.value}, {'right' if same else 'not as without faults'}"] += 1
        if row.state.value != "done":
            reasons[str(row.error)] += 1
    extra = tally.requests - letters
    print(f"\n{letters:,} letters, {tally.requests:,} requests: {extra / letters:.1%} more than letters")
    for kind, number in sorted(tally.faults.items(), key=lambda one: -one[1]):
        print(f"  {kind:16} {number:6,} requests")
    for verdict, number in verdicts.most_common():
        print(f"  {verdict:34} {number:6,}  ({number / letters:.2%})")
    for reason, number in reasons.most_common():
        print(f"  for review: {reason:28} {number:6,}")
    lost = letters - sum(verdicts.values()) + verdicts["pending, not as without faults"]
    silent = verdicts["done, not as without faults"]
    print(f"  lost {lost}, silently wrong {silent}")
    return int(bool(lost or silent))


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=2000)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    sys.exit(measure(given.letters, given.processes, given.seed))


if __name__ == "__main__":
    main()
