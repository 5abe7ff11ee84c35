"""One process's work on a run through batches, from the lock to what is out when it ends."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, suppress
from dataclasses import dataclass
from pathlib import Path

from imr_llm.errors import LedgerError, SettingsError
from imr_llm.llm.batch_api import BatchApi
from imr_llm.llm.cache import ReplyCache
from imr_llm.llm.connect import connect_batches, connect_client, connect_run
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.requests import Dialect
from imr_llm.runs.batches.answering import BatchAnswerer
from imr_llm.runs.batches.files import InputFiles, Limits
from imr_llm.runs.batches.rounds import BatchWork, Round, Rounds
from imr_llm.runs.batches.rows import OUT, TO_SEND, Batch, Step
from imr_llm.runs.batches.sending import Sender
from imr_llm.runs.batches.spending import Spending, check_cost_limit
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.batches.taking import Taker
from imr_llm.runs.budget import Budget
from imr_llm.runs.driver import Driver, Stop
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.locking import locked
from imr_llm.runs.manifest import check_unchanged, manifest_of, read_manifest, write_manifest
from imr_llm.runs.progress import Progress, Tracker
from imr_llm.runs.rows import LetterState
from imr_llm.runs.scan import Sources, tasks
from imr_llm.runs.session import started
from imr_llm.runs.work import Task
from imr_llm.settings import EngineChoice, Settings

_MORE_THAN_REQUESTS = 8


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told how the work goes."""

    on_batch: Callable[[Batch], None]
    on_round: Callable[[int, Round], None]
    """Told of the number of a round and of what came of it."""
    on_progress: Callable[[Progress], None]
    """Told while letters are asked live."""


@dataclass(frozen=True, slots=True)
class Collecting:
    """How batches are collected."""

    wait: bool = False
    """Stay until nothing is out any more."""
    every: float = 60.0
    """Seconds between two looks."""
    live_after: int | None = None
    """Ask live what is still open after so many rounds; None for never."""
    results: tuple[Path, ...] = ()
    """Files of results that somebody else has made."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """What came of submitting."""

    files: tuple[int, ...]
    """The numbers of the new batches."""
    held: int = 0
    """Letters whose next request does not fit into what the run may cost."""


class BatchSession:
    """Work on one run directory through the provider's batch API; everything is saved at every step."""

    def __init__(self, run_dir: Path, settings: Settings, watcher: Watcher) -> None:
        """Raises SettingsError where no model is asked, and where no words of letters are kept."""
        if settings.chosen_engine() is EngineChoice.READER or settings.model is None:
            raise SettingsError("the reader asks no model, so there is nothing to batch: use imr-llm run")
        if not settings.store_text:
            raise SettingsError(
                "batches are files of letters in the run directory, and a run without letter text has none: "
                "use imr-llm run, or leave store_text on"
            )
        self._run_dir = run_dir
        self._settings = settings
        self._watcher = watcher
        self._identity = EndpointIdentity.of(
            settings.model, settings.base_url, settings.mode, settings.temperature
        )
        self._dialect = Dialect(settings.model, settings.temperature)

    def submit(
        self,
        sources: Sources | None,
        *,
        summaries: bool,
        offline: bool,
        first_live: bool,
        max_cost: float | None = None,
    ) -> Submitted:
        """Begin a run or go on with it: write files of what its letters ask and, unless `offline`, send them.

        Without `sources`, those that the run was begun with. With `first_live` the first request of the run
        is asked live, so that a wrong model or parameter shows at once. With `max_cost`, US dollars for the
        whole run, also what is collected later sends no request that would not fit, until the next submit.
        Raises LedgerError, SettingsError, EndpointError and CacheError; what is done by then is saved.
        """
        check_cost_limit(self._settings, max_cost)
        manifest = manifest_of(self._settings, summaries=summaries)
        with locked(self._run_dir):
            before = read_manifest(self._run_dir)
            if before is not None:
                check_unchanged(self._run_dir, before, manifest)
            elif sources is None:
                started(self._run_dir)
            with Ledger.open(self._run_dir) as ledger:
                if before is None:
                    write_manifest(self._run_dir, manifest)
                BatchStore(ledger).keep_max_cost(max_cost)
                given = [sources] if sources is not None else _known_sources(ledger)
                return asyncio.run(
                    self._submit(ledger, given, summaries, offline=offline, first_live=first_live)
                )

    def collect(self, collecting: Collecting, stop: Stop) -> None:
        """Take what the batches of a run have brought, finish letters, and send what they ask next.

        `stop` ends the asking of live letters. Errors as `submit`.
        """
        manifest = started(self._run_dir)
        with locked(self._run_dir), Ledger.open(self._run_dir) as ledger:
            check_unchanged(
                self._run_dir, manifest, manifest_of(self._settings, summaries=manifest.summaries)
            )
            asyncio.run(self._collect(ledger, collecting, stop, manifest.summaries))

    def cancel(self) -> None:
        """Have the provider stop what it has not done yet, and let go of files that were not sent.

        What was answered by then is taken by `collect`, which sends nothing more until the run is submitted
        again. Errors as `submit`.
        """
        started(self._run_dir)
        with locked(self._run_dir), Ledger.open(self._run_dir) as ledger:
            asyncio.run(self._cancel(BatchStore(ledger)))

    async def _cancel(self, store: BatchStore) -> None:
        store.keep_called_off(True)
        async with aclosing(connect_batches(self._settings)) as api:
            # Whether the provider made a batch of these must be known before they are let go.
            await self._sender(store, api).settle()
            for batch in store.batches(*TO_SEND, Step.OFFLINE):
                store.void(batch.number)
            store.keep_offline(False)
            for batch in store.batches(Step.SUBMITTED):
                assert batch.remote is not None
                remote = await api.retrieve(batch.remote)
                if not remote.ended:
                    remote = await api.cancel(batch.remote)
                store.update(batch.number, status=remote.status)
                self._watcher.on_batch(store.batch(batch.number))

    async def _submit(
        self, ledger: Ledger, sources: list[Sources], summaries: bool, *, offline: bool, first_live: bool
    ) -> Submitted:
        store = BatchStore(ledger)
        store.keep_called_off(False)
        if offline:
            store.keep_offline(True)
        # So that collecting goes on with it, should this be cut short.
        store.look_again()
        written = await self._look_through(
            ledger, store, sources, summaries, first_live=first_live and not store.offline
        )
        if not store.offline:
            async with aclosing(connect_batches(self._settings)) as api:
                await self._sender(store, api).send()
        return written

    async def _collect(self, ledger: Ledger, collecting: Collecting, stop: Stop, summaries: bool) -> None:
        store = BatchStore(ledger)
        sources = _known_sources(ledger)
        async with aclosing(connect_batches(self._settings)) as api:
            taker = Taker(self._run_dir, store, api, self._dialect, self._watcher.on_batch)
            if collecting.results:
                taker.take_files(list(collecting.results))
            elif store.batches(Step.OFFLINE) and collecting.live_after is None:
                raise LedgerError(
                    f"the files of {str(self._run_dir)!r} are run by somebody else: give what they wrote "
                    "with --from FILE"
                )
            while True:
                await taker.take_ended()
                if self._live_is_due(store, collecting.live_after):
                    await self._ask_live(ledger, store, sources, stop, summaries)
                    return
                if store.has_news:
                    await self._look_through(ledger, store, sources, summaries, first_live=False)
                if store.offline or store.called_off:
                    return
                await self._sender(store, api).send()
                if not collecting.wait or not store.batches(*OUT):
                    return
                await asyncio.sleep(collecting.every)

    def _sender(self, store: BatchStore, api: BatchApi) -> Sender:
        return Sender(self._run_dir, store, api, self._watcher.on_batch)

    async def _look_through(
        self,
        ledger: Ledger,
        store: BatchStore,
        sources: list[Sources],
        summaries: bool,
        *,
        first_live: bool,
    ) -> Submitted:
        number = store.last_round() + 1
        limits = Limits(self._settings.batch_requests, self._settings.batch_bytes)
        step = Step.OFFLINE if store.offline else Step.BUILT
        files = None if store.called_off else InputFiles(self._run_dir, store, limits, step, number)
        work = BatchWork(self._settings, self._answerer(store, live=False), summaries=summaries)
        live = connect_client(self._settings) if first_live else None
        rounds = Rounds(
            ledger,
            store,
            work,
            self._identity,
            self._dialect,
            live=live,
            summaries=summaries,
            spending=Spending(ledger, store, self._settings),
        )
        try:
            async with aclosing(self._tasks(ledger, sources)) as pending:
                done = await rounds.look_through(pending, files)
        finally:
            await work.close()
            if live is not None:
                await live.aclose()
        self._watcher.on_round(number, done)
        return Submitted(tuple(files.written) if files is not None else (), done.held)

    def _live_is_due(self, store: BatchStore, after: int | None) -> bool:
        """Whether what is open is to be asked live, because nothing is out and enough rounds have been."""
        out = store.batches(Step.SUBMITTED, Step.CREATING, Step.OFFLINE)
        if after is None or store.last_round() < after or out:
            return False
        # No batch was made of these, and none shall be.
        for batch in store.batches(*TO_SEND):
            store.void(batch.number)
        return True

    async def _ask_live(
        self, ledger: Ledger, store: BatchStore, sources: list[Sources], stop: Stop, summaries: bool
    ) -> None:
        work = BatchWork(self._settings, self._answerer(store, live=True), summaries=summaries)
        spending = Spending(ledger, store, self._settings)
        tracker = Tracker(os.getpid(), ledger.totals())
        tracker.expect(ledger.totals().count(*LetterState))
        driver = Driver(
            ledger,
            work,
            at_once=self._settings.concurrency + _MORE_THAN_REQUESTS,
            summaries=summaries,
            budget=Budget(max_cost=spending.limit, spent_cost=spending.taken),
            stop=stop,
            tracker=tracker,
            on_progress=self._watcher.on_progress,
        )
        try:
            await driver.work(self._tasks(ledger, sources, tracker.listed))
        finally:
            with suppress(asyncio.CancelledError):
                await work.close()
            for cut_off in work.cut_off():
                ledger.note_cut_off(cut_off)

    def _answerer(self, store: BatchStore, *, live: bool) -> BatchAnswerer:
        settings = self._settings
        # The live client has a cache of its own in front of it.
        return BatchAnswerer(
            store,
            self._identity,
            shape_reasks=settings.shape_reasks,
            tries=settings.batch_tries,
            cache=ReplyCache(settings.cache_path) if settings.cache and not live else None,
            live=connect_run(settings) if live else None,
        )

    def _tasks(
        self, ledger: Ledger, sources: list[Sources], on_listed: Callable[[int], None] = lambda _: None
    ) -> AsyncGenerator[Task, None]:
        return tasks(ledger, self._run_dir, sources, self._settings.max_letter_bytes, on_listed)


def _known_sources(ledger: Ledger) -> list[Sources]:
    return [Sources.from_description(one) for one in ledger.sources()]
