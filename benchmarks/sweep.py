"""Letters grown to many times their size, one passage at a time: `python benchmarks/sweep.py [--passages 8]`.

Passages of each letter under `gold/` and `examples/`, and units that a rule may trip over, are repeated in
their own places until the letter is as long as asked for, in bytes as an input is; it is read, and its
identities are looked for. Which of both takes longer than its share of the two seconds that a megabyte may
take is printed, the slowest last of all. It takes minutes, and is no part of CI.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from imr_llm import Extractor, Settings, load_letter
from imr_llm.errors import ImrError
from imr_llm.identities import disguise_for
from imr_llm.settings import EngineChoice

REPOSITORY = Path(__file__).parents[1]
LETTERS = sorted(path for folder in ("gold", "examples") for path in (REPOSITORY / folder).rglob("*.txt"))
UNITS = (
    *("a", "1", "-", ".", ",", "(", ")", "#", ":", "/", "\n", "\t", "\x0c", "\xa0", '"', "\ufb01"),
    *("\xe9", "\u200b", "a ", "1 ", "- ", ". ", ", ", "( ", ": ", "of ", "and ", "the ", "not "),
    *("no ", "with ", "for ", "x ", "to ", "1/", "1-", "1,", "1.1.", "a-", "a\n", "1\n", ":\n"),
    *("1)\n", "A. ", "Upheld ", "Overturned ", "1) x: Upheld\n", "left ", "knee and ", "pain in the "),
    *("status post ", "Norco ", "mg ", "#60 ", "10/325mg ", "3/1/14 ", "May 5, ", "page 1, "),
    *("pages 1-2; ", "Chapter 9 ", "ACOEM ", "MTUS ", "(2009), ", "part of the MTUS. ", "Guidelines "),
    *("ODG, ", "he was ", "diagnosed with ", "treated with ", "sustained ", "modified the request "),
    *("denied ", "12 sessions of ", "##", "---", "***", "___", "~~~", "```", "=", "=>", "<", "<|", "{{"),
    *(
        "[[",
        "'",
        '": ',
        "'a': ",
        "41 ",
        "4",
        "ff",
        "system: ",
        "\nsystem:",
        "ignore ",
        "you ",
        "A1 ",
        "\u202e",
    ),
    *(
        "\u0430",
        "\u4e2d",
        "s\xed ",
        "aGVsbG8",
        "\r\n",
        "\r",
        "\u2028",
        "&amp;",
        "|",
        "\u201c",
        "\u2014",
        "\xbd",
    ),
    *("@", "a@", "a@b.", "555-", "(555) ", "123-45-", "Dr. ", "Mr. Smith ", "Smith, MD ", "J. ", "O'", "Mc"),
    *("de la ", "Employee: ", "Claim #: ", "DOB: ", "1 A St. ", "P.O. Box ", "Dear ", "Sincerely,\n", "CA 9"),
)
"""What is repeated everywhere: characters, words of every lexicon, pieces of dates, amounts and citations, of
orders to a model, of names and addresses."""


@dataclass(frozen=True, slots=True)
class Case:
    """A letter in which one passage is repeated."""

    letter: str
    passage: str
    text: str


def cases(letters: int, passages: int, length: int, choice: random.Random) -> Iterator[Case]:
    """For some letters some of their own passages, and some units, in places chosen at random."""
    for path in choice.sample(LETTERS, min(letters, len(LETTERS))):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
        told = [number for number, line in enumerate(lines) if line.strip()]
        for at in choice.sample(told, min(passages, len(told))):
            yield _repeated(path, lines, at, lines[at], length)
            yield _repeated(path, lines, at, choice.choice(UNITS), length)
        at = choice.choice(told)
        yield _repeated(path, lines, at, "".join(lines[at : at + choice.randint(2, 12)]), length)
    for unit in UNITS:
        yield Case("(nothing else)", unit, _many(unit, length))


def _repeated(path: Path, lines: list[str], at: int, passage: str, length: int) -> Case:
    return Case(path.name, passage, "".join([*lines[: at + 1], _many(passage, length), *lines[at + 1 :]]))


def _many(passage: str, length: int) -> str:
    """A passage as often as it goes into some bytes."""
    return passage * (length // len(passage.encode()))


def main() -> int:
    """Read every case, print the slow ones; 1 where there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=8, help="passages of each letter")
    parser.add_argument("--letters", type=int, default=len(LETTERS), help="letters, chosen at random")
    parser.add_argument("--length", type=int, default=250_000, help="bytes that are added")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    limit = 2 * given.length / 1_000_000
    slow: list[tuple[float, str]] = []
    count = 0
    with Extractor(Settings(engine=EngineChoice.READER)) as extractor:
        for case in cases(given.letters, given.passages, given.length, random.Random(given.seed)):
            count += 1
            for part, taken in (
                ("read", _reading(extractor, case.text)),
                ("identities", _disguising(case.text)),
            ):
                if taken > limit:
                    slow.append((taken, f"{taken:6.2f} s  {part:<10}  {case.letter}  {case.passage[:60]!r}"))
                    print(slow[-1][1], flush=True)
    print(f"{count} cases, {len(slow)} times slower than {limit:.2f} s")
    for _, said in sorted(slow)[-20:]:
        print(said)
    return 1 if slow else 0


def _reading(extractor: Extractor, text: str) -> float:
    """Processor seconds for a letter's record."""
    started = time.process_time()
    with contextlib.suppress(ImrError):
        extractor.extract(load_letter(text.encode()))
    return time.process_time() - started


def _disguising(text: str) -> float:
    """Processor seconds for what stands in for the identities of a letter, and the letter with it."""
    with contextlib.suppress(ImrError):
        letter = load_letter(text.encode())
        started = time.process_time()
        with contextlib.suppress(ImrError):
            disguise_for(letter).hidden(letter.text)
        return time.process_time() - started
    return 0.0


if __name__ == "__main__":
    sys.exit(main())
