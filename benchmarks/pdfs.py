"""How many PDFs a second become letters: their text alone, their records, and in a run.

`python -m benchmarks.pdfs [--letters 200] [--rounds 3]`. The PDFs are the letters of `examples/` and `gold/`,
each printed to pages of sixty lines. The least time of all rounds counts: what is left then is the work and
not the machine's other business.
"""

from __future__ import annotations

import argparse
import itertools
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.cli.command import REPOSITORY
from tests.letters.test_pdf import pdf_of

from imr_llm import Extractor, Settings
from imr_llm.letters import iter_letters
from imr_llm.settings import EngineChoice

LINES_A_PAGE = 60
LONGEST_LINE = 110


def write_pdfs(folder: Path, count: int) -> int:
    """Write so many PDFs, no two alike, and say how many bytes they have together."""
    texts = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(
            [*(REPOSITORY / "examples/letters").glob("*.txt"), *(REPOSITORY / "gold").rglob("*.txt")]
        )
    ]
    size = 0
    for number, text in zip(range(count), itertools.cycle(texts)):
        lines = [
            line[start : start + LONGEST_LINE]
            for line in text.split("\n")
            for start in range(0, max(len(line), 1), LONGEST_LINE)
        ]
        pages = ["\n".join(lines[at : at + LINES_A_PAGE]) for at in range(0, len(lines), LINES_A_PAGE)]
        data = pdf_of([*pages, f"Copy {number}"])
        (folder / f"{number:05}.pdf").write_bytes(data)
        size += len(data)
    return size


def texts(folder: Path) -> None:
    """Take the text out of every PDF."""
    for loaded in iter_letters([folder]):
        if isinstance(loaded.content, Exception):
            raise loaded.content


def records(folder: Path) -> None:
    """Read every PDF to its record, one after the other in one process."""
    with Extractor(Settings(engine=EngineChoice.READER)) as extractor:
        for loaded in iter_letters([folder]):
            extractor.extract(loaded.letter())


def run(folder: Path) -> None:
    """The command `run` over the folder, start included."""
    with tempfile.TemporaryDirectory() as out:
        command = [
            sys.executable,
            "-m",
            "imr_llm",
            "run",
            str(folder),
            "--out",
            f"{out}/run",
            "--engine",
            "reader",
        ]
        subprocess.run([*command, "--quiet"], check=True, stdout=subprocess.DEVNULL, cwd=out)


def one(folder: Path) -> None:
    """The command `extract` on one PDF, start included."""
    command = [
        sys.executable,
        "-m",
        "imr_llm",
        "extract",
        str(folder / "00000.pdf"),
        "--engine",
        "reader",
        "-q",
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder)


def least(work: Callable[[Path], None], folder: Path, rounds: int) -> float:
    """The least seconds of so many rounds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work(folder)
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held) / "letters"
        folder.mkdir()
        size = write_pdfs(folder, given.letters)
        print(f"{given.letters} PDFs of {size / given.letters / 1000:.1f} kB")
        for name, work in (("text", texts), ("record", records), ("run", run)):
            seconds = least(work, folder, given.rounds)
            print(
                f"{name:8}{given.letters / seconds:8.1f} PDFs/s{seconds / given.letters * 1000:8.2f} ms each"
            )
        print(f"{'extract':8}{least(one, folder, given.rounds):8.2f} s for one PDF, start included")


if __name__ == "__main__":
    main()
