"""Several processes that work on letters, each with a connection of its own; this one writes the ledger.

A process that dies takes no letter with it: what it was working on is given to another, and a letter that
kills a process again and again is given up.
"""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import pickle
import signal
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from imr_llm.errors import SettingsError, UnreadableLetterError
from imr_llm.llm.gate_state import NO_GATE, GateState
from imr_llm.runs.rows import CutOff, Outcome
from imr_llm.runs.starting import prepare, start_process
from imr_llm.runs.work import LetterWork, Task, failed
from imr_llm.settings import EngineChoice, Settings

_DEATHS_ALLOWED = 2
_STATE_SECONDS = 0.5
_GOODBYE_SECONDS = 5.0
_OBJECTS_BEFORE_COLLECTION = 200_000


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a process says of a task: its outcome, or what ends the run."""

    number: int
    result: Outcome | BaseException


class _WorkerDiedError(Exception):
    """The process ended while it worked on a task."""


@dataclass(slots=True)
class _Worker:
    place: int
    """Whose share of the limits it has."""
    process: BaseProcess
    connection: Connection
    listener: threading.Thread = field(init=False)
    waiting: dict[int, asyncio.Future[Outcome]] = field(default_factory=dict)
    gate: GateState = NO_GATE
    dead: bool = False
    spoke: bool = False
    """Whether anything has come from it."""


class Processes:
    """So many processes, of which each takes a letter when it has the fewest."""

    def __init__(self, count: int, settings: Settings, *, summaries: bool) -> None:
        """Limits of the settings are shared out evenly. The processes start with the first task.

        Raises SettingsError for a limit that is too small to be shared out.
        """
        self._count = count
        self._settings = [settings.model_copy(update=one) for one in limits_of(settings, count)]
        prepare(asking=settings.chosen_engine() is not EngineChoice.READER)
        self._summaries = summaries
        self._workers: list[_Worker] = []
        self._deaths: Counter[int] = Counter()
        self._closing = False
        self._cut_off: list[CutOff] = []
        self._stillborn = 0

    async def do(self, task: Task) -> Outcome:
        """What came of a letter; raises what ends the run, wherever it was raised."""
        while True:
            worker = self._least_busy()
            future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
            worker.waiting[task.number] = future
            try:
                worker.connection.send_bytes(pickle.dumps(task))
                return await future
            except OSError:
                # It has ended before it was given the task, so the task is not to blame.
                self._died(worker)
            except _WorkerDiedError:
                # One that never spoke has met with something else than this letter.
                self._deaths[task.number] += worker.spoke
                if self._deaths[task.number] > _DEATHS_ALLOWED:
                    problem = f"{task.source.name!r} made the process that worked on it end, again and again"
                    return failed(UnreadableLetterError(problem), (), 0.0)
            finally:
                worker.waiting.pop(task.number, None)

    def cut_off(self) -> list[CutOff]:
        """What letters had cost the work on which was cut off; whole when the processes are closed."""
        return self._cut_off

    def gate_state(self) -> GateState:
        """The states of all processes together; the reason is that of the first that waits."""
        states = [worker.gate for worker in self._workers if not worker.dead]
        waiting = next((one for one in states if one.waiting), NO_GATE)
        return GateState(
            in_flight=sum(one.in_flight for one in states),
            limit=sum(one.limit for one in states),
            waiting=sum(one.waiting for one in states),
            reason=waiting.reason,
            until_seconds=waiting.until_seconds,
        )

    async def close(self) -> None:
        """Let the processes end, whatever they are doing."""
        self._closing = True
        for worker in self._workers:
            with suppress(OSError):
                worker.connection.send_bytes(pickle.dumps(None))
        deadline = time.monotonic() + _GOODBYE_SECONDS
        for worker in self._workers:
            await asyncio.to_thread(worker.process.join, max(deadline - time.monotonic(), 0.0))
            if worker.process.is_alive():
                worker.process.kill()
                await asyncio.to_thread(worker.process.join)
            # What it said last is heard before the connection goes.
            await asyncio.to_thread(worker.listener.join, _GOODBYE_SECONDS)
            worker.connection.close()
        await asyncio.sleep(0)

    def _least_busy(self) -> _Worker:
        stillborn = sum(one.dead and not one.spoke for one in self._workers)
        self._workers = [one for one in self._workers if not one.dead]
        self._stillborn = self._stillborn + stillborn if stillborn else self._stillborn
        if self._stillborn > _DEATHS_ALLOWED * self._count:
            raise SettingsError(
                "the processes that were to work on letters end before they begin: run with --processes 1 "
                "to see why"
            )
        free = set(range(self._count)).difference(one.place for one in self._workers)
        self._workers += [self._started(place) for place in sorted(free)]
        return min(self._workers, key=lambda one: len(one.waiting))

    def _started(self, place: int) -> _Worker:
        ours, theirs = multiprocessing.Pipe()
        process = start_process(_serve, (theirs, self._settings[place], self._summaries))
        theirs.close()
        worker = _Worker(place, process, ours)
        loop = asyncio.get_running_loop()
        worker.listener = threading.Thread(target=self._listen, args=(worker, loop), daemon=True)
        worker.listener.start()
        return worker

    def _listen(self, worker: _Worker, loop: asyncio.AbstractEventLoop) -> None:
        try:
            while True:
                said = pickle.loads(worker.connection.recv_bytes())
                loop.call_soon_threadsafe(self._heard, worker, said)
        except Exception:  # noqa: BLE001 - whatever it was, nothing more is heard of this process
            if not self._closing:
                loop.call_soon_threadsafe(self._died, worker)

    def _heard(self, worker: _Worker, said: _Answer | CutOff | GateState) -> None:
        worker.spoke = True
        if isinstance(said, CutOff):
            self._cut_off.append(said)
            return
        if isinstance(said, GateState):
            worker.gate = said
            return
        future = worker.waiting.get(said.number)
        if future is None or future.done():
            return
        if isinstance(said.result, Outcome):
            future.set_result(said.result)
        else:
            future.set_exception(said.result)

    @staticmethod
    def _died(worker: _Worker) -> None:
        worker.dead = True
        for future in worker.waiting.values():
            if not future.done():
                future.set_exception(_WorkerDiedError())


def limits_of(settings: Settings, count: int) -> list[dict[str, int]]:
    """The share of the limits that each of so many processes has; together they are the limits.

    Raises SettingsError for a limit that is too small to be shared out.
    """
    shares: list[dict[str, int]] = [{} for _ in range(count)]
    for name in ("concurrency", "requests_per_minute", "tokens_per_minute"):
        limit = getattr(settings, name)
        if limit is None:
            continue
        if limit < count:
            raise SettingsError(
                f"{name} {limit} cannot be shared out among {count} processes: take fewer processes"
            )
        each, left = divmod(limit, count)
        for place, share in enumerate(shares):
            share[name] = each + (place < left)
    return shares


def _serve(connection: Connection, settings: Settings, summaries: bool) -> None:
    # An interrupt reaches every process of the terminal; the one with the ledger decides what it means.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    # A letter's objects go without a collector, as in the process that the command began.
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTION)
    asyncio.run(_served(connection, settings, summaries))


async def _served(connection: Connection, settings: Settings, summaries: bool) -> None:
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    running: set[asyncio.Task[None]] = set()
    work = LetterWork(settings, summaries=summaries)

    def begin(task: Task) -> None:
        started = loop.create_task(_do(work, task, connection))
        running.add(started)
        started.add_done_callback(running.discard)

    def listen() -> None:
        try:
            while (task := pickle.loads(connection.recv_bytes())) is not None:
                loop.call_soon_threadsafe(begin, task)
        except (EOFError, OSError):
            # The other side is gone without a goodbye.
            pass
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=listen, daemon=True).start()
    said = NO_GATE
    _say(connection, said)
    while not ended.is_set():
        state = work.gate_state()
        if state != said:
            said = state
            _say(connection, state)
        try:
            await asyncio.wait_for(ended.wait(), _STATE_SECONDS)
        except TimeoutError:
            continue
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    for cut_off in work.cut_off():
        _say(connection, cut_off)
    await work.close()


async def _do(work: LetterWork, task: Task, connection: Connection) -> None:
    try:
        result: Outcome | BaseException = await work.do(task)
    except Exception as error:  # noqa: BLE001 - raised again in the process that gave the task
        result = error
    _say(connection, _Answer(task.number, result))


def _say(connection: Connection, said: _Answer | CutOff | GateState) -> None:
    try:
        data = pickle.dumps(said)
    except Exception:  # noqa: BLE001 - an error that cannot be sent is told by its name
        assert isinstance(said, _Answer)
        data = pickle.dumps(_Answer(said.number, RuntimeError(type(said.result).__name__)))
    try:
        connection.send_bytes(data)
    except OSError:
        # The other side has gone; the end of what it sends says so too.
        return
