"""How fast the offline reader is, how its time grows with length, and what the command costs to start.

`python benchmarks/reader.py [--seconds 5]`. CPU time of one process on one core throughout. Figures that are
compared stand side by side as ratios, because machines differ.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from imr_llm import Extractor, Letter, Settings, load_letter
from imr_llm.errors import LetterTooLargeError
from imr_llm.reading import read
from imr_llm.settings import EngineChoice

REPOSITORY = Path(__file__).parents[1]
LETTERS = sorted((REPOSITORY / "examples" / "letters").glob("*.txt"))
ONE = REPOSITORY / "examples" / "letters" / "2014_shoulder_three_items.txt"
LENGTHS = (6_000, 12_000, 50_000, 200_000, 1_000_000)
STARTS = 7
TYPICAL_LETTER = 6_000
NEARLY = 0.12
"""By how much of its length a letter may differ from the typical one to be measured as one."""
OBJECTS_BEFORE_COLLECTION = 200_000
"""As in the command and the workers of a run: a letter leaves no cycles that would have to be collected."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU time that one call takes in this process."""
    started = time.process_time()
    work()
    return time.process_time() - started


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of the way, and how to run it on a letter."""

    name: str
    run: Callable[[bytes, Letter], object]


def stages(extractor: Extractor) -> tuple[Stage, ...]:
    """The way of a letter, in parts and as a whole."""
    return (
        Stage("load (decode, clean, sections)", lambda content, _: load_letter(content)),
        Stage("read (rules)", lambda _, letter: read(letter)),
        Stage("whole (load, read, check, record)", lambda content, _: extractor.extract(content)),
    )


def typical_letters() -> list[Path]:
    """Gold letters that are about as long as the typical one, whatever their form."""
    texts = (path for path in sorted((REPOSITORY / "gold").rglob("*.txt")))
    return [
        path for path in texts if abs(len(load_letter(path.read_bytes()).text) / TYPICAL_LETTER - 1) <= NEARLY
    ]


def print_speed(paths: Sequence[Path], seconds: float) -> None:
    """Letters per second over some letters, for each part of the way."""
    contents = [path.read_bytes() for path in paths]
    letters = [load_letter(content) for content in contents]
    characters = statistics.mean(len(letter.text) for letter in letters)
    forms = Counter(letter.sections.letter_format.value for letter in letters)
    told = ", ".join(f"{count} {form}" for form, count in sorted(forms.items()))
    print(f"speed over {len(letters)} letters of {characters:,.0f} characters on average, one core ({told})")
    with Extractor(Settings(engine=EngineChoice.READER)) as extractor:
        for stage in stages(extractor):
            taken, rounds = 0.0, 0
            while taken < seconds:
                taken += cpu_seconds(
                    lambda: [stage.run(*pair) for pair in zip(contents, letters, strict=True)]  # noqa: B023
                )
                rounds += 1
            rate = rounds * len(letters) / taken
            print(
                f"  {stage.name:<36} {rate:8.0f} letters/s  {1000 / rate:6.2f} ms each  "
                f"{1_000_000 / rate / characters:6.3f} ms per 1,000 characters"
            )


def grown_prose(length: int) -> str:
    """A letter whose clinical summary has grown to make it about `length` characters."""
    text = ONE.read_text(encoding="utf-8")
    paragraph = text[text.index("Conservative care") : text.index("Diagnoses: 1.")]
    times = max(1, (length - len(text)) // len(paragraph) + 1)
    return text.replace(paragraph, paragraph * times)


def grown_items(length: int) -> str:
    """A letter with so many items that it has about `length` characters."""
    text = ONE.read_text(encoding="utf-8")
    start, end = text.index("2. Norco"), text.index("3. MRI")
    item = text[start:end].removeprefix("2.")
    times = max(1, (length - len(text)) // len(item) + 1)
    return text[:start] + "".join(f"{number}.{item}" for number in range(2, times + 2))


def print_growth() -> None:
    """Time by length; linear when the time per character stays the same."""
    print("growth with length (CPU ms, and ms per 1,000 characters relative to the shortest)")
    with Extractor(Settings(engine=EngineChoice.READER)) as extractor:
        for name, grow in (("longer summary", grown_prose), ("more items", grown_items)):
            first: float | None = None
            for length in LENGTHS:
                text = grow(length)
                try:
                    taken = min(cpu_seconds(lambda: extractor.extract(text)) for _ in range(3))  # noqa: B023
                except LetterTooLargeError as error:
                    print(f"  {name:<16} {len(text):>10,} characters  refused: {error}")
                    continue
                per_character = taken / len(text)
                first = first or per_character
                print(
                    f"  {name:<16} {len(text):>10,} characters  {taken * 1000:9.1f} ms  "
                    f"x{per_character / first:.2f}"
                )


def starts() -> Iterator[tuple[str, list[str]]]:
    """Ways to start, from the bare interpreter to the one with the model's libraries."""
    command = [sys.executable, "-m", "imr_llm"]
    heavy = "import openai, instructor, sys; from imr_llm.cli import main; main()"
    yield "python alone", [sys.executable, "-c", "pass"]
    yield "imr-llm --help", [*command, "--help"]
    yield "imr-llm extract (reader)", [*command, "extract", "-q", str(ONE)]
    yield "the same with openai and instructor", [sys.executable, "-c", heavy, "extract", "-q", str(ONE)]


def print_starts() -> None:
    """CPU time of whole processes, the least of several, with the reader's start as the measure."""
    print(f"cold start (CPU seconds, least of {STARTS})")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("IMR_LLM_", "OPENAI_"))}
    # An installation has its bytecode; one that may not write any would compile all modules at every start.
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    taken: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        environment = {**kept, "PYTHONPYCACHEPREFIX": home}
        for name, command in starts():
            times = []
            for _ in range(STARTS):
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                subprocess.run(command, capture_output=True, check=True, cwd=home, env=environment)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
            taken[name] = min(times)
    measure = taken["imr-llm extract (reader)"]
    for name, seconds in taken.items():
        print(f"  {name:<36} {seconds:6.2f} s  x{seconds / measure:.2f}")


def main() -> None:
    """Print all measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0, help="CPU seconds for each stage")
    given = parser.parse_args()
    gc.set_threshold(OBJECTS_BEFORE_COLLECTION)
    print_speed(LETTERS, given.seconds)
    print_speed(typical_letters(), given.seconds)
    print_growth()
    print_starts()


if __name__ == "__main__":
    main()
