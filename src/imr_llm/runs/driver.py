"""The work on a run: letters from its sources to the ledger, several at once, until all are done."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Protocol

from imr_llm.errors import EndpointRefusedError, LedgerError
from imr_llm.llm.gate_state import GateState, WaitReason
from imr_llm.runs.budget import Budget
from imr_llm.runs.defects import DefectWatch
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.progress import Progress, Tracker, Waiting
from imr_llm.runs.rows import CutOff, Outcome
from imr_llm.runs.work import Task, as_twin

_log = logging.getLogger(__name__)

_TICK_SECONDS = 1.0


class Workers(Protocol):
    """Who does the work on letters: this process, or several others."""

    async def do(self, task: Task) -> Outcome:
        """What came of a letter; raises only what ends the whole run."""
        ...

    def cut_off(self) -> list[CutOff]:
        """What letters had cost the work on which was cut off; whole when they are closed."""
        ...

    def gate_state(self) -> GateState:
        """What stands between the requests and the endpoint."""
        ...

    async def close(self) -> None:
        """Give back what they hold."""
        ...


@dataclass(slots=True)
class Stop:
    """How a run is ended from outside, or by its limits."""

    reason: str | None = None
    """Why no further letter is begun."""
    interrupts: int = 0
    _wakers: list[Callable[[], object]] = field(default_factory=list)

    @property
    def at_once(self) -> bool:
        """Whether the letters in flight are let go."""
        return self.interrupts > 1

    def ask(self, reason: str) -> None:
        """End the run when the letters in flight are finished."""
        self.reason = self.reason or reason
        self._wake()

    def interrupt(self, reason: str) -> None:
        """The same for an operator; the second time the letters in flight are let go."""
        self.interrupts += 1
        self.ask(reason)

    def on_ask(self, wake: Callable[[], object] | None) -> None:
        """Call `wake` whenever the run is asked to end; None when nobody is to be told any more."""
        self._wakers = [] if wake is None else [*self._wakers, wake]

    def _wake(self) -> None:
        for wake in self._wakers:
            wake()


class Driver:
    """Works on the pending letters of a run, `at_once` of them at a time."""

    def __init__(
        self,
        ledger: Ledger,
        workers: Workers,
        *,
        at_once: int,
        summaries: bool,
        budget: Budget,
        stop: Stop,
        tracker: Tracker,
        on_progress: Callable[[Progress], None],
    ) -> None:
        """`summaries`: whether every record is to have one; `on_progress` is called every second."""
        self._ledger = ledger
        self._workers = workers
        self._at_once = at_once
        self._summaries = summaries
        self._budget = budget
        self._stop = stop
        self._tracker = tracker
        self._on_progress = on_progress
        self._queue: asyncio.Queue[Task | None] = asyncio.Queue(at_once)
        self._leaders: dict[str, asyncio.Event] = {}
        self._unanswered: list[tuple[Task, Outcome]] = []
        self._well = tracker.asked_before
        """Whether the endpoint has given any reply in this run."""
        self._settled = asyncio.Event()
        self._defects = DefectWatch()

    def cut_off(self) -> list[CutOff]:
        """What letters had cost that got no reply and came to no outcome: they are pending still."""
        return [
            CutOff(task.number, sent, 0)
            for task, outcome in self._unanswered
            if (sent := tuple(one for one in outcome.asked if not one.replayed))
        ]

    async def work(self, tasks: AsyncGenerator[Task, None]) -> None:
        """Work until the tasks are done, the budget is used up or the run is told to end.

        Whatever ends it, what was finished is in the ledger, and the rest is still pending there. Raises
        RunStoppedError, EndpointRefusedError where the endpoint rejected everything, RepeatedDefectError,
        LedgerError, CacheError and SettingsError.
        """
        ticking = asyncio.create_task(self._tick())
        feeding = asyncio.create_task(self._feed(tasks))
        working = [asyncio.create_task(self._consume()) for _ in range(self._at_once)]
        everything = [feeding, *working]
        loop = asyncio.get_running_loop()
        # Asked from a signal handler, which does not wake the loop by itself.
        self._stop.on_ask(lambda: loop.call_soon_threadsafe(self._asked_to_stop, everything))
        try:
            await self._all(everything)
            self._settle_unanswered()
        finally:
            self._stop.on_ask(None)
            ticking.cancel()
            self._tracker.over = True
            self._show()

    @staticmethod
    async def _all(tasks: list[asyncio.Task[None]]) -> None:
        """Wait for all; the first error cancels the others and is raised. Being let go is no error."""
        try:
            await asyncio.gather(*tasks)
        except asyncio.CancelledError:
            if not any(one.cancelled() for one in tasks):
                raise
        finally:
            for one in tasks:
                one.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _asked_to_stop(self, tasks: list[asyncio.Task[None]]) -> None:
        self._settled.set()
        self._tracker.ending = self._stop.reason
        # While the endpoint does not answer nothing in flight can be finished.
        paused = self._workers.gate_state().reason is WaitReason.PAUSED
        if self._stop.at_once or (self._stop.interrupts and paused):
            for one in tasks:
                one.cancel()

    async def _feed(self, tasks: AsyncGenerator[Task, None]) -> None:
        async with aclosing(tasks) as listed:
            async for task in listed:
                if not await self._let_in():
                    break
                await self._queue.put(task)
            else:
                self._tracker.all_listed()
        for _ in range(self._at_once):
            await self._queue.put(None)

    async def _let_in(self) -> bool:
        """Whether one more letter may be begun; waits where the budget will show it soon."""
        while self._stop.reason is None:
            if self._budget.admit():
                return True
            if not self._budget.worth_waiting():
                self._stop.ask(self._budget.reached())
                break
            self._settled.clear()
            await self._settled.wait()
        self._tracker.ending = self._stop.reason
        return False

    async def _consume(self) -> None:
        while (task := await self._queue.get()) is not None:
            if self._stop.reason is not None:
                self._tracker.ending = self._stop.reason
                self._budget.release()
                continue
            self._tracker.began()
            try:
                await self._one(task)
            finally:
                self._budget.release()
                self._tracker.left()
                self._settled.set()

    async def _one(self, task: Task) -> None:
        """Work on a letter, unless the same content has been worked on or is: it is not paid for twice."""
        content = task.source.sha256 or f"nothing could be read of {task.number}"
        while (leader := self._leaders.get(content)) is not None:
            await leader.wait()
        twin = self._ledger.twin(task.number, content, anew=task.anew)
        if twin is not None:
            known = as_twin(task, twin)
            if not self._summaries or known.record_json is None or known.summary_json is not None:
                self._finish(task, known)
                return
            task = replace(task, record_json=known.record_json, agreement=known.agreement)
        done = self._leaders[content] = asyncio.Event()
        try:
            outcome = await self._workers.do(task)
            self._finish(task, outcome)
            self._defects.note(outcome)
        finally:
            del self._leaders[content]
            done.set()

    def _finish(self, task: Task, outcome: Outcome) -> None:
        if outcome.unanswered:
            # Something about this letter, or about all of them: the next reply shows it.
            self._unanswered.append((task, outcome))
            return
        if any(one.attempts and not one.unanswered for one in outcome.asked):
            self._well = True
            self._write_unanswered()
        self._write(task, outcome)

    def _settle_unanswered(self) -> None:
        if self._unanswered and not self._well:
            raise EndpointRefusedError(
                self._unanswered[0][1].asked[-1].message or "the endpoint gave no reply"
            )
        self._write_unanswered()

    def _write_unanswered(self) -> None:
        unanswered, self._unanswered = self._unanswered, []
        for task, outcome in unanswered:
            self._write(task, outcome)

    def _write(self, task: Task, outcome: Outcome) -> None:
        state = self._ledger.finish(task.number, outcome)
        self._budget.settle(outcome)
        self._tracker.finished(task.before, state, outcome)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(_TICK_SECONDS)
            self._show()

    def _show(self) -> None:
        """Tell how far the run is. Showing it is no reason to end it."""
        try:
            self._tell()
        except (OSError, LedgerError) as error:
            _log.info("progress could not be shown: %s", type(error).__name__)

    def _tell(self) -> None:
        gate = self._workers.gate_state()
        waiting = None
        if gate.reason is not WaitReason.NONE and gate.reason is not WaitReason.CONCURRENCY:
            waiting = Waiting(reason=gate.reason.value, seconds=gate.until_seconds)
        progress = self._tracker.snapshot(gate.in_flight, waiting)
        self._ledger.write_progress(progress.model_dump_json())
        self._on_progress(progress)
