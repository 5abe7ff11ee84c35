"""A round: every letter goes as far as the answers reach, and what it asks next is put into a file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Protocol

from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.llm.completion import Completion
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.forms import reply_form
from imr_llm.llm.gate_state import GateState
from imr_llm.llm.requests import Dialect
from imr_llm.runs.batches.answering import BatchAnswerer, NotYetAnswered, working_on
from imr_llm.runs.batches.files import InputFiles
from imr_llm.runs.batches.lines import request_line
from imr_llm.runs.batches.spending import Spending
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.defects import DefectWatch
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import CutOff, Outcome
from imr_llm.runs.work import LetterWork, Task, as_twin
from imr_llm.settings import Settings


class LiveClient(Protocol):
    """Who answers one exchange at once, to learn how the model wants to be asked."""

    @property
    def dialect(self) -> Dialect:
        """What it has learnt."""
        ...

    async def answer(self, exchange: Exchange, *, anew: bool = False) -> Reply:
        """The reply; raises EndpointError."""
        ...


class BatchWork:
    """Works on letters with the answers of batches. Its tasks raise NotYetAnswered where one is missing."""

    def __init__(self, settings: Settings, answerer: BatchAnswerer, *, summaries: bool) -> None:
        self._work = LetterWork(settings, summaries=summaries, connect=lambda _: answerer)

    async def do(self, task: Task) -> Outcome:
        """What came of a letter."""
        working_on.set(task)
        return await self._work.do(task)

    def cut_off(self) -> list[CutOff]:
        """What letters had cost the work on which was cut off."""
        return self._work.cut_off()

    def gate_state(self) -> GateState:
        """What stands between the requests and the live endpoint."""
        return self._work.gate_state()

    async def close(self) -> None:
        """Give back connections and cache."""
        await self._work.close()


@dataclass(slots=True)
class Round:
    """What came of looking through the letters."""

    finished: int = 0
    asked: int = 0
    """Letters whose next request was put into a file."""
    waiting: int = 0
    """Letters whose request is out already."""
    held: int = 0
    """Letters whose next request does not fit into what the run may cost."""


class Rounds:
    """Looks through letters."""

    def __init__(
        self,
        ledger: Ledger,
        store: BatchStore,
        work: BatchWork,
        identity: EndpointIdentity,
        dialect: Dialect,
        *,
        live: LiveClient | None,
        summaries: bool,
        spending: Spending,
    ) -> None:
        """`live` answers the first request of the run; None where nobody is to be asked live.

        `summaries` says whether the run writes summaries.
        """
        self._summaries = summaries
        self._ledger = ledger
        self._store = store
        self._work = work
        self._identity = identity
        self._first_dialect = dialect
        self._live = live
        self._spending = spending
        self._defects = DefectWatch()

    async def look_through(self, tasks: AsyncIterator[Task], files: InputFiles | None) -> Round:
        """Finish the letters that can be finished, and put what the others ask into files, if there are any.

        Raises LedgerError, CacheError, SettingsError, RepeatedDefectError, and EndpointError where the first
        request is rejected.
        """
        done = Round()
        asking: set[str] = set()
        try:
            async for task in tasks:
                content = task.source.sha256
                if content is not None and content in asking:
                    # The same letter again: it gets the record of the first.
                    done.waiting += 1
                elif self._store.is_waiting(task.number):
                    asking |= {content} if content is not None else set()
                    done.waiting += 1
                elif (asked := await self._next_request(task)) is None:
                    done.finished += 1
                else:
                    asking |= {content} if content is not None else set()
                    self._ask(task, asked, files, done)
            if files is not None:
                files.finish()
        finally:
            if files is not None:
                files.abandon()
        self._store.looked_through()
        return done

    async def _next_request(self, task: Task) -> NotYetAnswered | None:
        """What a letter asks next; None where it could be finished. The first of a run is answered live."""
        twin = self._ledger.twin(task.number, task.source.sha256) if task.source.sha256 else None
        if twin is not None:
            known = as_twin(task, twin)
            if not self._summaries or known.record_json is None or known.summary_json is not None:
                self._ledger.finish(task.number, known)
                return None
            task = replace(task, record_json=known.record_json, agreement=known.agreement)
        while True:
            try:
                outcome = await self._work.do(task)
            except NotYetAnswered as asked:
                if not await self._answered_live(task, asked):
                    return asked
            else:
                self._ledger.finish(task.number, outcome)
                self._defects.note(outcome)
                return None

    def _ask(self, task: Task, asked: NotYetAnswered, files: InputFiles | None, done: Round) -> None:
        """Put what a letter asks into a file, unless it stands in one already."""
        if files is None:
            return
        if asked.known is not None and asked.known.out:
            self._store.waits(task.number, asked.name)
            done.waiting += 1
            return
        line = self._line(asked)
        expected = self._spending.admit(asked.exchange, line)
        if expected is None:
            done.held += 1
            return
        files.add(asked.name, line, task.number, expected)
        done.asked += 1

    def _line(self, asked: NotYetAnswered) -> bytes:
        exchange = asked.exchange
        form = reply_form(self._identity.mode, exchange.purpose, exchange.reply_type)
        dialect = self._store.dialect() or self._first_dialect
        return request_line(asked.name, dialect.body(asked.turn.messages, form, exchange.max_tokens))

    async def _answered_live(self, task: Task, asked: NotYetAnswered) -> bool:
        """Whether this was the first request of the run, and has been answered live."""
        if self._live is None or asked.turn.number or self._store.dialect() is not None:
            return False
        expected = self._spending.admit(asked.exchange, self._line(asked), live=True)
        if expected is None:
            return False
        reply = await self._live.answer(asked.exchange)
        self._store.keep_dialect(self._live.dialect)
        if reply.parsed is None or reply.text is None:
            return False
        answer = Completion(reply.text, "stop", False, reply.usage)
        self._store.add_live_answer(asked.name, task.number, answer, expected)
        return True
