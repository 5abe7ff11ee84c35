"""How many PDFs a second become letters: their text alone, their records, and in a run.

`python -m benchmarks.pdfs [--letters 200] [--rounds 3]`. The PDFs are the letters of `examples/` and `gold/`,
each printed to pages. The least time of all rounds counts: what is left then is the work and
not the machine's other business. Processor time is that of all processes; what a start takes is told apart.
"""

from __future__ import annotations

import argparse
import itertools
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from imr_llm import Extractor, Settings
from imr_llm.letters import SourceFile, iter_letters
from imr_llm.letters.apart.workers import text_apart
from imr_llm.letters.containers import container_text
from imr_llm.settings import EngineChoice

ROOT = Path(__file__).parents[1]


def write_pdfs(folder: Path, count: int) -> int:
    """Write so many PDFs, no two alike, and say how many bytes they have together."""
    # Not where the work is measured, which has no use for what prints.
    from tests.letters.scanning import printed

    paths = sorted([*(ROOT / "examples" / "letters").glob("*.txt"), *(ROOT / "gold").rglob("*.txt")])
    size = 0
    for number, path in zip(range(count), itertools.cycle(paths), strict=False):
        data = printed(f"{path.read_text(encoding='utf-8', errors='replace')}\n\nCopy {number}")
        (folder / f"{number:05}.pdf").write_bytes(data)
        size += len(data)
    return size


def texts(folder: Path) -> None:
    """Take the text out of every PDF."""
    for loaded in iter_letters([folder]):
        if isinstance(loaded.content, Exception):
            raise loaded.content


def records(folder: Path) -> None:
    """Read every PDF to its record, one after the other."""
    with Extractor(Settings(engine=EngineChoice.READER)) as extractor:
        for loaded in iter_letters([folder]):
            extractor.extract(loaded.letter())


def beside(folder: Path, rounds: int) -> tuple[float, float]:
    """Milliseconds a PDF, taken apart in this process and in the one with limits; the least of each file's.

    File by file in turns, so that both meet with the same machine.
    """
    files = [SourceFile(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
    ways = (lambda file: container_text(file, lambda: None), text_apart)
    least = [[math.inf] * len(files) for _ in ways]
    for _, (at, file), (way, work) in itertools.product(range(rounds), enumerate(files), enumerate(ways)):
        started = time.perf_counter()
        work(file)
        least[way][at] = min(least[way][at], time.perf_counter() - started)
    here, apart = (sum(one) / len(files) * 1000 for one in least)
    return here, apart


PARTS = {"text": texts, "record": records}


def command(part: str, folder: Path, out: str) -> list[str]:
    """What measures a part, start included."""
    if part in PARTS:
        return [sys.executable, "-m", "benchmarks.pdfs", "--part", part, "--folder", str(folder)]
    run = ["run", str(folder), "--out", f"{out}/run", "--engine", "reader", "--quiet"]
    return [sys.executable, "-m", "imr_llm", *run]


def measured(part: str, folder: Path) -> tuple[float, float]:
    """Seconds by the clock and of the processors, those of all processes together."""
    with tempfile.TemporaryDirectory() as out:
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command(part, folder, out), check=True, stdout=subprocess.DEVNULL)
        seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(part: str, folder: Path, rounds: int) -> tuple[float, float]:
    """The least of so many rounds, of each."""
    found = [measured(part, folder) for _ in range(rounds)]
    return min(one[0] for one in found), min(one[1] for one in found)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part:
        PARTS[given.part](given.folder)
        return
    with tempfile.TemporaryDirectory() as held:
        one, many = Path(held) / "one", Path(held) / "many"
        one.mkdir()
        many.mkdir()
        write_pdfs(one, 1)
        size = write_pdfs(many, given.letters)
        print(f"{given.letters} PDFs of {size / given.letters / 1000:.1f} kB")
        here, apart = beside(many, 5 * given.rounds)
        print(f"text    {here:.2f} ms each in this process, {apart:.2f} ms in the one with limits")
        for part in (*PARTS, "run"):
            start = least(part, one, given.rounds)
            whole = least(part, many, given.rounds)
            clock, cpu = ((whole[at] - start[at]) / (given.letters - 1) for at in range(2))
            print(
                f"{part:8}{1 / clock:8.1f} PDFs/s, {cpu * 1000:6.2f} ms of processor time each; "
                f"one alone {start[0]:.2f} s, {start[1]:.2f} s of processor time"
            )


if __name__ == "__main__":
    main()
