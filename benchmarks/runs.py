"""A whole run beside instructor's async client with an exact quote check: letters per second, CPU, memory.

`python -m benchmarks.runs [--letters 2000] [--rounds 3]`. Both read the same letters, ask the same question
of the same endpoint at the same latency and concurrency, check every quote of the answer against its lines,
and write JSON. Both are processes of their own on one processor, taking turns; the endpoint has the other
one. It is the tests' local endpoint with one authored answer for all letters: no model is measured.

What ours does besides: it reads every letter offline as a second opinion, grounds values with dates, numbers
and negations compared, cross-checks, cuts verbatim passages, and keeps a ledger that survives being killed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.cli.command import REPOSITORY, clean_environment
from tests.endpoint.process import running_endpoint
from tests.runs.many import write_letters

MAX_TOKENS = 8192


@dataclass(frozen=True, slots=True)
class Taken:
    """What one contender took for all letters."""

    wall: float
    cpu: float
    memory: float
    """Largest resident size in MB, of the largest process."""


def measured(command: list[str], folder: Path, processors: set[int]) -> Taken:
    """Run a command on these processors."""
    started = time.monotonic()
    pinned = ["taskset", "--cpu-list", ",".join(map(str, sorted(processors))), *command]
    paths = os.pathsep.join((str(REPOSITORY / "src"), str(REPOSITORY)))
    environment = clean_environment(folder) | {"PYTHONPATH": paths}
    process = subprocess.Popen(pinned, cwd=folder, env=environment, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}: {said}")
    return Taken(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


