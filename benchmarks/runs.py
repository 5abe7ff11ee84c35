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
import ctypes
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.cli.command import REPOSITORY, clean_environment
from tests.endpoint.process import running_endpoint
from tests.runs.many import write_letters

MAX_TOKENS = 8192
RUN_DIR = "run"
_PR_SET_CHILD_SUBREAPER = 36


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
    # An installed package has its bytecode, and compiling takes longer than all else of a start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    # What a command leaves behind when it ends is taken for a child, so that its CPU time counts as well.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    process = subprocess.Popen(
        pinned, cwd=folder, env=environment, stderr=subprocess.PIPE, start_new_session=True
    )
    assert process.stderr is not None
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    usages = [usage]
    with suppress(ChildProcessError):
        while True:
            usages.append(os.wait4(-process.pid, 0)[2])
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}: {said}")
    cpu = sum(one.ru_utime + one.ru_stime for one in usages)
    return Taken(wall, cpu, max(one.ru_maxrss for one in usages) / 1024)


def our_run(base_url: str, concurrency: int, processes: int) -> list[str]:
    """The command of a run without the response cache, as instructor has none."""
    return [
        sys.executable, "-m", "imr_llm", "run", "letters", "--out", RUN_DIR, "--no-cache", "--quiet",
        "--engine", "model", "--model", "canned", "--base-url", base_url, "--concurrency", str(concurrency),
        "--processes", str(processes),
    ]  # fmt: skip


def plain_run(folder: Path, base_url: str, concurrency: int) -> list[str]:
    """The command of the other contender: this module, told to be it."""
    return [
        sys.executable, "-m", "benchmarks.runs", "--contender", base_url, "--concurrency", str(concurrency),
        "--folder", str(folder),
    ]  # fmt: skip


async def plain_instructor(folder: Path, base_url: str, concurrency: int) -> None:
    """instructor's async client as its documentation uses it, and an exact check of every quote."""
    import instructor
    import openai
    from pydantic import create_model

    from imr_llm import load_letter
    from imr_llm.asking import ExtractReply, extraction, number_lines

    sdk = openai.AsyncOpenAI(base_url=base_url, api_key="none", max_retries=0)
    patched = instructor.from_openai(sdk, mode=instructor.Mode.JSON_SCHEMA)
    # instructor sends a class's name, the endpoint knows purposes.
    reply_type = create_model("extract", __base__=ExtractReply)
    gate = asyncio.Semaphore(concurrency)

    async def one(path: Path) -> str:
        async with gate:
            exchange = extraction(number_lines(load_letter(path)), MAX_TOKENS)
            reply = await patched.chat.completions.create(
                model="canned",
                messages=[{"role": each.role, "content": each.content} for each in exchange.messages],  # type: ignore[misc]
                response_model=reply_type,
                max_tokens=exchange.max_tokens,
                temperature=0,
                max_retries=1,
            )
            lines = dict(
                line.partition("| ")[::2]
                for line in exchange.messages[-1].content.splitlines()
                if "| " in line
            )
            answer = reply.model_dump(mode="json")
            return json.dumps({"letter": path.name, "reply": answer, "wrong": wrong_quotes(answer, lines)})

    with (folder / "plain.jsonl").open("w", encoding="utf-8") as out:
        for done in asyncio.as_completed([one(path) for path in sorted((folder / "letters").iterdir())]):
            out.write(await done + "\n")


def wrong_quotes(answer: object, lines: dict[str, str]) -> int:
    """How many quotes (`14-15| words`) do not stand word for word in their lines."""
    if isinstance(answer, dict):
        return sum(wrong_quotes(one, lines) for one in answer.values())
    if isinstance(answer, list):
        return sum(wrong_quotes(one, lines) for one in answer)
    if not isinstance(answer, str) or "| " not in answer:
        return 0
    place, _, words = answer.partition("| ")
    first, _, last = place.partition("-")
    if not first.isdigit():
        return 0
    shown = " ".join(lines.get(str(n), "") for n in range(int(first), int(last or first) + 1))
    return words not in " ".join(shown.split())


def compare(letters: int, rounds: int, latency: float, concurrency: int) -> None:
    """Let all take turns and print what they took."""
    folder = Path(tempfile.mkdtemp(prefix="imr-llm-runs-"))
    both = os.sched_getaffinity(0)
    first = {min(both)}
    taken: dict[str, list[Taken]] = {}
    try:
        write_letters(folder / "letters", letters)
        with running_endpoint(latency_ms=latency) as endpoint:
            contenders = {
                "imr-llm run": (our_run(endpoint.base_url, concurrency, 1), first),
                "instructor": (plain_run(folder, endpoint.base_url, concurrency), first),
                "imr-llm run, 2 processes": (our_run(endpoint.base_url, concurrency, 2), both),
            }
            warm = folder / "warm"
            write_letters(warm / "letters", 2)
            measured(our_run(endpoint.base_url, concurrency, 2), warm, both)
            measured(plain_run(warm, endpoint.base_url, concurrency), warm, both)
            for _ in range(rounds):
                for name, (command, processors) in contenders.items():
                    shutil.rmtree(folder / RUN_DIR, ignore_errors=True)
                    taken.setdefault(name, []).append(measured(command, folder, processors))
    finally:
        shutil.rmtree(folder)
    ideal = concurrency / (latency / 1000) if latency else float("inf")
    print(
        f"{letters:,} letters, {latency:g} ms latency, concurrency {concurrency}, median of {rounds} rounds"
    )
    print(f"  {'':26} {'letters/s':>9} {'of ideal':>8} {'CPU ms a letter':>15} {'MB':>6}")
    rates, costs = {}, {}
    for name, times in taken.items():
        rates[name] = letters / statistics.median(one.wall for one in times)
        costs[name] = statistics.median(one.cpu for one in times) * 1000 / letters
        memory = max(one.memory for one in times)
        print(f"  {name:26} {rates[name]:9.1f} {rates[name] / ideal:8.2f} {costs[name]:15.2f} {memory:6.0f}")
    print(
        f"  on one processor {rates['imr-llm run'] / rates['instructor']:.2f} times instructor's rate, "
        f"at 1/{costs['instructor'] / costs['imr-llm run']:.2f} of its CPU time"
    )


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--latency", type=float, default=200.0, help="milliseconds")
    parser.add_argument("--concurrency", type=int, default=64)
    parser.add_argument("--contender", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.contender:
        asyncio.run(plain_instructor(given.folder, given.contender, given.concurrency))
    else:
        compare(given.letters, given.rounds, given.latency, given.concurrency)


if __name__ == "__main__":
    main()
