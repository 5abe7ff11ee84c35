"""Every late pattern of the package against pieces repeated: `python -m benchmarks.patterns [--length 9999]`.

A pattern that goes through a run of marks, blanks or words again from each of its places takes minutes for a
letter of a megabyte. Each pattern is matched at the head of a text that is one piece over and over, and one
that the reader searches the letters with is searched with. Which takes longer than its share is printed with
the piece: marks, blanks and the pattern's own words. It takes minutes, and is no part of CI.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

import imr_llm
from imr_llm.errors import ImrError
from imr_llm.settings import EngineChoice
from imr_llm.vocabulary import patterns

REPOSITORY = Path(__file__).parents[1]
LETTERS = sorted(path for folder in ("gold", "examples") for path in (REPOSITORY / folder).rglob("*.txt"))
PIECES = (
    *(" ", "- ", ". ", ", ", ": ", "; ", "/ ", "( ", ") ", "' ", "\n", "\n\n", "\t", "-", "1", "a", "a\n"),
    *("a ", "A ", "Aa ", "a, ", "a. ", "a-a ", "x-", "1 ", "1, ", "1/1/10 ", "the ", "and ", "of ", "no "),
)
_WORDS = re.compile(r"(?<!\\)[A-Za-z]{2,}(?: [a-z]{2,})?")
_MOST_WORDS = 25
_PATIENCE = 2.0
"""Seconds after which a pattern is not waited for."""
_SHARE = 2e-5
"""Seconds of a character that a pattern may take."""


class _Watched:
    """In the place of a late pattern: notes by which methods it is called."""

    every: ClassVar[list[_Watched]] = []

    def __init__(self, written: str, flags: int) -> None:
        self.pattern = written
        self.compiled = re.compile(written, flags)
        self.called: set[str] = set()
        self.every.append(self)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        self.called.add(name)
        vars(self)[name] = getattr(self.compiled, name)
        return vars(self)[name]


def watched() -> list[_Watched]:
    """The package's late patterns after the reader has read the letters."""
    patterns.__dict__["_Late"] = _Watched
    for module in pkgutil.walk_packages(imr_llm.__path__, "imr_llm."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    with imr_llm.Extractor(imr_llm.Settings(engine=EngineChoice.READER)) as extractor:
        for path in LETTERS:
            with suppress(ImrError):
                extractor.extract(path.read_bytes())
    return _Watched.every


def _pieces(pattern: str) -> Iterator[str]:
    yield from PIECES
    for word in list(dict.fromkeys(_WORDS.findall(pattern)))[:_MOST_WORDS]:
        yield f"{word} "


def _stop(*_: object) -> None:
    raise TimeoutError


def taken(pattern: re.Pattern[str], text: str, *, searched: bool) -> float:
    """Processor seconds for a pattern at the head of a text, or in it where it is `searched`."""
    started = time.process_time()
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
    try:
        if searched:
            for _ in pattern.finditer(text):
                pass
        else:
            pattern.match(text)
    except TimeoutError:
        return _PATIENCE
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.process_time() - started


def main() -> int:
    """Try every pattern; 1 where one takes longer than its share."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--length", type=int, default=20_000, help="characters of a text")
    length = parser.parse_args().length
    signal.signal(signal.SIGALRM, _stop)
    slow = 0
    every = watched()
    for one in every:
        searched = not one.called.isdisjoint(("search", "finditer", "findall", "sub", "split"))
        texts = ((piece, piece * (length // len(piece))) for piece in _pieces(one.pattern))
        longest, piece = max((taken(one.compiled, text, searched=searched), piece) for piece, text in texts)
        if longest > _SHARE * length:
            slow += 1
            print(f"{longest:5.2f} s  {piece!r:<16} {one.pattern[:80]!r}", flush=True)
    print(f"{len(every):,} patterns, {slow} of them slower than {_SHARE * length:.2f} s")
    return 1 if slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
