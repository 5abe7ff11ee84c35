"""The letters of a run's sources, listed in the ledger, and handed on where there is work to do."""

from __future__ import annotations

import time
from asyncio import get_running_loop
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from imr_llm.letters import LoadedSource, iter_letters
from imr_llm.letters.places import Place, places
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.rows import LetterState
from imr_llm.runs.work import Task

_AT_A_TIME = 64
_SECONDS_AT_A_TIME = 0.25
SEVERAL = frozenset({".zip", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"})
"""Files of these kinds hold an unknown number of letters."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the letters of a run come from."""

    paths: tuple[str, ...]
    """Absolute, so that a run can be continued from any folder; or addresses of a cloud."""
    text_column: str | None = None
    id_column: str | None = None

    @classmethod
    def of(cls, given: list[str], text_column: str | None, id_column: str | None) -> Sources:
        """The sources as an operator names them, from the current folder."""
        paths = (one if "://" in one else str(Path(one).absolute()) for one in given)
        return cls(tuple(paths), text_column, id_column)

    def described(self) -> dict[str, object]:
        """As the ledger keeps them."""
        return {"paths": list(self.paths), "text_column": self.text_column, "id_column": self.id_column}

    @classmethod
    def from_description(cls, described: dict[str, object]) -> Sources:
        """From what the ledger kept."""
        paths, text, names = (described.get(name) for name in ("paths", "text_column", "id_column"))
        assert isinstance(paths, list)
        return cls(tuple(map(str, paths)), str(text) if text else None, str(names) if names else None)

    def letters(self, max_bytes: int, reader: LedgerView | None) -> Iterator[LoadedSource]:
        """The letters, one after the other; files that a ledger knows are not taken apart again."""
        return iter_letters(
            self.paths,
            max_bytes=max_bytes,
            text_column=self.text_column,
            id_column=self.id_column,
            known=reader.knows if reader is not None else _unknown,
        )

    def expected(self) -> int | None:
        """How many letters there are, as far as names of files tell; None where they do not."""
        number = 0
        for path in self.paths:
            for place in places(path):
                if isinstance(place, Place) and place.path.suffix.lower() in SEVERAL:
                    return None
                number += 1
        return number


def _unknown(_name: str, _sha256: str) -> bool:
    return False


async def tasks(
    ledger: Ledger,
    run_dir: Path,
    sources: Sequence[Sources],
    max_bytes: int,
    on_listed: Callable[[int], None],
    *,
    anew: bool = False,
) -> AsyncGenerator[Task, None]:
    """The letters of the sources that are pending, in order; lists every letter in the ledger on the way.

    With `anew` also those that are to be asked anew. A letter that several sources have comes once. Files
    are read in a thread, a few letters ahead of the work; `on_listed` is told how many letters were new.
    When all letters of a source have been seen its scan is noted as whole. Raises LedgerError.
    """
    loop = get_running_loop()
    newest = ledger.newest()
    given: set[int] = set()
    reader = Ledger.read(run_dir)
    thread = ThreadPoolExecutor(1, thread_name_prefix="sources")
    try:
        for source in sources:
            letters = source.letters(max_bytes, reader)
            scan = ledger.begin_scan(source.described())
            while found := await loop.run_in_executor(thread, _some, letters):
                rows = ledger.list_letters(scan, [(one.name, one.sha256) for one in found])
                new = [row.number for row in rows if row.number > newest]
                newest = max(new, default=newest)
                on_listed(len(new))
                for row, one in zip(rows, found, strict=True):
                    fresh = anew and row.fresh
                    if (fresh or row.state is LetterState.PENDING) and row.number not in given:
                        if len(sources) > 1:
                            given.add(row.number)
                        yield Task(row.number, one, fresh, row.state)
            ledger.end_scan(scan)
    finally:
        # A file that is being read, perhaps by OCR, is not waited for. It may ask the reader till its end.
        thread.submit(reader.close)
        thread.shutdown(wait=False)


def _some(letters: Iterator[LoadedSource]) -> list[LoadedSource]:
    found: list[LoadedSource] = []
    deadline = time.monotonic() + _SECONDS_AT_A_TIME
    for _ in count():
        one = next(letters, None)
        if one is None:
            break
        found.append(one)
        if len(found) == _AT_A_TIME or time.monotonic() > deadline:
            break
    return found
