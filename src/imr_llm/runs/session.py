"""One process's work on a run directory, from the lock to the last row."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from imr_llm.errors import LedgerError, SettingsError
from imr_llm.llm.prices import find_prices
from imr_llm.runs.batches.store import check_nothing_out
from imr_llm.runs.budget import Budget
from imr_llm.runs.driver import Driver, Stop, Workers
from imr_llm.runs.fork import take_over
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.locking import locked
from imr_llm.runs.manifest import (
    Manifest,
    check_unchanged,
    manifest_of,
    read_manifest,
    write_manifest,
)
from imr_llm.runs.processes import Processes
from imr_llm.runs.progress import Progress, Tracker
from imr_llm.runs.rows import LetterState
from imr_llm.runs.scan import Sources, tasks
from imr_llm.runs.work import LetterWork
from imr_llm.settings import EngineChoice, Settings

_READ_AT_ONCE = 4
_MORE_THAN_REQUESTS = 8
"""Letters begun for every process beyond the requests that may be on their way, at the least."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a run is worked on; none of it changes records."""

    processes: int = 1
    max_cost: float | None = None
    """US dollars for the whole run."""
    max_tokens: int | None = None
    """Prompt and completion tokens for the whole run."""


class Session:
    """Work on one run directory; what was finished is in the ledger, whatever ends it."""

    def __init__(
        self,
        run_dir: Path,
        settings: Settings,
        options: RunOptions,
        *,
        stop: Stop,
        on_progress: Callable[[Progress], None],
    ) -> None:
        """`on_progress` is called every second and at the end; `stop` ends the work from outside.

        Raises SettingsError for a limit in US dollars where no price is known.
        """
        check_limits(settings, options)
        self._run_dir = run_dir
        self._settings = settings
        self._options = options
        self._stop = stop
        self._on_progress = on_progress

    def run(self, sources: Sources, *, summaries: bool, fork: Path | None) -> None:
        """Begin a run or continue it; afterwards the ledger says of every letter what came of it.

        With `fork`, the run directory of another run, what is still valid there is taken over first. Raises
        LedgerError (RunInUseError, ChangedRunError), SettingsError, EndpointError and CacheError.
        """
        manifest = manifest_of(self._settings, summaries=summaries)
        if fork is not None:
            started(fork)
        with locked(self._run_dir):
            before = read_manifest(self._run_dir)
            if before is not None and fork is not None:
                raise LedgerError(
                    f"{str(self._run_dir)!r} is a run already, and a fork begins a new one: name another "
                    "directory with --out, or leave --fork out to continue"
                )
            if before is not None:
                check_unchanged(self._run_dir, before, manifest)
            with Ledger.open(self._run_dir) as ledger:
                check_nothing_out(self._run_dir, ledger)
                if before is None:
                    write_manifest(self._run_dir, manifest)
                if fork is not None:
                    take_over(ledger, fork, manifest)
                asyncio.run(self._work(ledger, [sources], summaries))

    def retry(self, *, states: tuple[LetterState, ...], code: str | None) -> int:
        """Work again on letters in these states, with a `code` only on those that it befell; how many.

        The settings must be those that the run was started with (`Manifest.settings`). Errors as `run`.
        """
        manifest = started(self._run_dir)
        with locked(self._run_dir), Ledger.open(self._run_dir) as ledger:
            now = manifest_of(self._settings, summaries=manifest.summaries)
            check_unchanged(self._run_dir, manifest, now)
            check_nothing_out(self._run_dir, ledger)
            reopened = ledger.reopen(states, code)
            sources = [Sources.from_description(one) for one in ledger.sources()]
            asyncio.run(self._work(ledger, sources, manifest.summaries, anew=True))
        return reopened

    async def _work(
        self, ledger: Ledger, sources: list[Sources], summaries: bool, *, anew: bool = False
    ) -> None:
        totals = ledger.totals()
        tracker = Tracker(os.getpid(), totals)
        budget = Budget(
            max_cost=self._options.max_cost,
            max_tokens=self._options.max_tokens,
            spent_cost=totals.cost or 0.0,
            spent_tokens=totals.usage.prompt_tokens + totals.usage.completion_tokens,
        )
        workers = self._workers(summaries)
        counting = asyncio.create_task(_count(sources, tracker))
        driver = Driver(
            ledger,
            workers,
            at_once=self._at_once(),
            summaries=summaries,
            budget=budget,
            stop=self._stop,
            tracker=tracker,
            on_progress=self._on_progress,
        )
        most = self._settings.max_letter_bytes
        found = tasks(ledger, self._run_dir, sources, most, tracker.listed, anew=anew)
        try:
            await driver.work(found)
        finally:
            counting.cancel()
            await workers.close()
            await asyncio.gather(counting, return_exceptions=True)
            for cut_off in (*driver.cut_off(), *workers.cut_off()):
                ledger.note_cut_off(cut_off)

    def _workers(self, summaries: bool) -> Workers:
        if self._options.processes > 1:
            return Processes(self._options.processes, self._settings, summaries=summaries)
        return LetterWork(self._settings, summaries=summaries)

    def _at_once(self) -> int:
        if self._settings.chosen_engine() is EngineChoice.READER:
            return _READ_AT_ONCE * self._options.processes
        # As many again are read before they are asked about, and checked afterwards: no request waits for it.
        concurrency = self._settings.concurrency
        return concurrency + max(concurrency, _MORE_THAN_REQUESTS * self._options.processes)


def check_limits(settings: Settings, options: RunOptions) -> None:
    """Raise SettingsError for a limit in US dollars where no price is known."""
    asks = settings.chosen_engine() is not EngineChoice.READER
    if options.max_cost is not None and asks and find_prices(settings) is None:
        raise SettingsError(
            f"no price is known for model {settings.model!r} at this endpoint, so a limit in US dollars "
            "cannot be kept: set price_input and price_output, or limit tokens"
        )


def started(run_dir: Path) -> Manifest:
    """The manifest of a run that was started; raises LedgerError for a directory without one."""
    manifest = read_manifest(run_dir)
    if manifest is None:
        raise LedgerError(f"{str(run_dir)!r} is no run directory: it has no manifest; check the path")
    return manifest


async def _count(sources: list[Sources], tracker: Tracker) -> None:
    """Tell the tracker how many letters to expect, as soon as the files are counted."""
    numbers = [await asyncio.to_thread(one.expected) for one in sources]
    known = [one for one in numbers if one is not None]
    if len(known) == len(numbers):
        tracker.expect(sum(known))
