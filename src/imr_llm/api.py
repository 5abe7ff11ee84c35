"""The face for programs: letters in, records and summaries out.

A sync call drives the same pipeline as an async one; where a model has to be asked it does so on an event
loop of its own in a background thread, so that it also works inside a notebook or a web handler.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from importlib.metadata import version
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from imr_llm.checking import Mismatch, MismatchKind, verify_record
from imr_llm.domain.exchange import Exchange, Failure, FailureKind, Reply
from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.errors import EndpointRefusedError, EndpointUnreachableError
from imr_llm.given import LetterInput, given_letter, given_loaded, given_record, given_settings
from imr_llm.llm.gate_state import NO_GATE, GateState
from imr_llm.llm.tally import spent_on
from imr_llm.pipeline import Plan, Steps, record_steps, summary_steps
from imr_llm.settings import EngineChoice, Settings

if TYPE_CHECKING:
    from imr_llm.llm.endpoint import Answerer

_ROUNDS_FOR_REQUESTS = 3
"""Rounds of the event loop from an answer's arrival to the next request's departure."""
T = TypeVar("T")
Observer = Callable[[Exchange, Reply, float], None]
"""Told of an exchange, its reply, and the seconds that it took."""


class AsyncExtractor:
    """Turns many letters into records and summaries over one connection and one cache."""

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        connect: Callable[[Settings], Answerer] | None = None,
        salvage: bool = False,
    ) -> None:
        """`connect` makes what answers exchanges, when the first one is to be answered.

        With `salvage` a letter whose first request the endpoint rejects has the reader's record, under an
        error, as one that gets no reply: for callers that tell by themselves whether every letter is
        rejected.
        """
        self._salvage = salvage
        self.settings = given_settings(settings)
        self._connect = connect
        self.engine = self.settings.chosen_engine()
        self.unanswered = 0
        """Exchanges that the endpoint gave no reply to; their records need review."""
        self._client: Answerer | None = None
        self._turn = asyncio.Lock()

    async def extract(
        self, letter: LetterInput, *, observe: Observer | None = None, anew: bool = False
    ) -> CaseRecord:
        """The case record of one letter.

        `observe` is told of every exchange as its reply comes; with `anew` no kept reply is used again.

        Where the endpoint does not respond, the record is the reader's, under an error. Raises LetterError
        for a letter that cannot be used, EndpointRefusedError where the endpoint rejects what is asked (key,
        model, mode), and RunStoppedError after the same failure again and again.
        """
        loaded = given_letter(letter, self.settings)
        return await self._drive(record_steps(loaded, self._plan()), observe, anew)

    async def summarize(
        self,
        record: CaseRecord,
        letter: Letter | None = None,
        *,
        observe: Observer | None = None,
        anew: bool = False,
    ) -> Summary:
        """The plain-language summary of a record; raises EndpointError where the model cannot be asked.

        With the record's `letter`, names that only the letter labels are known where they are to be replaced.
        `observe` and `anew` as for `extract`.
        """
        steps = summary_steps(given_record(record), self._plan(), given_loaded(letter))
        return await self._drive(steps, observe, anew)

    @property
    def gate_state(self) -> GateState:
        """How many requests are on their way, how many wait, and why."""
        return self._client.gate_state if self._client is not None else NO_GATE

    async def close(self) -> None:
        """Give back the connection and the cache."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None
        # It may be another event loop that comes next.
        self._turn = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def _plan(self) -> Plan:
        return plan_of(self.settings, self.engine)

    async def _drive(self, steps: Steps[T], observe: Observer | None, anew: bool) -> T:
        answered = False
        try:
            exchange = next(steps)
            while True:
                started = time.monotonic()
                reply = await self._answer(exchange, answered, anew)
                if observe is not None:
                    observe(exchange, reply, time.monotonic() - started)
                answered = answered or reply.failure is None
                async with self._turn:
                    # Milliseconds of work follow: what takes none, answers and requests, goes first.
                    for _round in range(_ROUNDS_FOR_REQUESTS):
                        await asyncio.sleep(0)
                    exchange = steps.send(reply)
        except StopIteration as finished:
            result: T = finished.value
            return result

    async def _answer(self, exchange: Exchange, answered: bool, anew: bool) -> Reply:
        """The reply, or a failed one where the endpoint gave none: what was read so far is never lost.

        A rejected first request is an error of the configuration, the same for every letter, and raised.
        """
        client = self._connected()
        try:
            return await client.answer(exchange, anew=anew)
        except (EndpointUnreachableError, EndpointRefusedError) as error:
            if isinstance(error, EndpointRefusedError) and (
                error.ends_work or not (answered or self._salvage)
            ):
                raise
            self.unanswered += 1
            failure = Failure(FailureKind.TRANSPORT, str(error))
            return Reply(None, failure, spent_on(exchange), error.attempts, cached=False)

    def _connected(self) -> Answerer:
        if self._client is None:
            if self._connect is None:
                from imr_llm.llm.connect import connect

                self._connect = connect
            self._client = self._connect(self.settings)
        return self._client


class Extractor:
    """The same for code that is not async; use it as a context manager."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._inner = AsyncExtractor(settings)
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def engine(self) -> EngineChoice:
        """The engine in use, `auto` resolved."""
        return self._inner.engine

    @property
    def unanswered(self) -> int:
        """Exchanges that the endpoint gave no reply to; their records need review."""
        return self._inner.unanswered

    def extract(self, letter: LetterInput) -> CaseRecord:
        """The case record of one letter; errors as `AsyncExtractor.extract`."""
        return self._run(self._inner.extract(letter))

    def summarize(self, record: CaseRecord, letter: Letter | None = None) -> Summary:
        """The plain-language summary of a record; its letter and errors as `AsyncExtractor.summarize`."""
        return self._run(self._inner.summarize(record, letter))

    def close(self) -> None:
        """Give back the connection, the cache and the background thread."""
        if self._loop is not None:
            self._run(self._inner.close())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()
            self._loop = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, work: Coroutine[object, None, T]) -> T:
        if self.engine is EngineChoice.READER:
            return _run_without_waiting(work)
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(target=self._loop.run_forever, name="imr-llm", daemon=True)
            self._thread.start()
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result()
        except BaseException:
            future.cancel()
            raise


def _run_without_waiting(work: Coroutine[object, None, T]) -> T:
    """The result of a coroutine that never waits: the reader's pipeline has no exchanges."""
    try:
        work.send(None)
    except StopIteration as finished:
        result: T = finished.value
        return result
    work.close()
    raise AssertionError("the reader's pipeline waited for something")


def extract(letter: LetterInput, *, settings: Settings | None = None) -> CaseRecord:
    """The case record of one letter; for many letters keep one `Extractor` open instead.

    Raises LetterError for a letter that cannot be used, SettingsError for a configuration that does not fit
    and EndpointError where the model cannot be asked.
    """
    with Extractor(settings) as extractor:
        return extractor.extract(letter)


async def aextract(letter: LetterInput, *, settings: Settings | None = None) -> CaseRecord:
    """As `extract`, for async code."""
    async with AsyncExtractor(settings) as extractor:
        return await extractor.extract(letter)


def summarize(record: CaseRecord, *, settings: Settings | None = None) -> Summary:
    """The plain-language summary of a record, by the template or, with a model configured, by the model.

    Raises SettingsError for a configuration that does not fit and EndpointError where the model cannot be
    asked.
    """
    with Extractor(settings) as extractor:
        return extractor.summarize(record)


async def asummarize(record: CaseRecord, *, settings: Settings | None = None) -> Summary:
    """As `summarize`, for async code."""
    async with AsyncExtractor(settings) as extractor:
        return await extractor.summarize(record)


def verify(
    record: CaseRecord, letter: LetterInput, *, settings: Settings | None = None
) -> tuple[Mismatch, ...]:
    """What of a record does not hold against its letter; empty where all of it does.

    A record of the offline reader of this very version is read anew as well. Raises LetterError for a letter
    that cannot be used.
    """
    loaded = given_letter(letter, given_settings(settings))
    mismatches = verify_record(given_record(record), loaded)
    made = record.provenance
    by_this_reader = made.engine is Engine.READER and made.package_version == version("imr-llm")
    if mismatches or not by_this_reader or made.attempts:
        return mismatches
    again = extract(loaded, settings=Settings(engine=EngineChoice.READER))
    if _what_was_read(again) != _what_was_read(record):
        message = "the offline reader of this version reads another record: it was corrected or changed"
        return (Mismatch(MismatchKind.READING, "", message),)
    return ()


def _what_was_read(record: CaseRecord) -> CaseRecord:
    """The record without what may differ between two readings of one letter."""
    provenance = record.provenance.model_copy(update={"created_at": ""})
    source = record.source.model_copy(update={"name": ""})
    return record.model_copy(update={"provenance": provenance, "source": source})


def plan_of(settings: Settings, engine: EngineChoice) -> Plan:
    """The part of the settings that the pipeline uses."""
    return Plan(
        engine=engine,
        model=settings.model,
        max_tokens=settings.max_tokens,
        field_reasks=settings.field_reasks,
        reask_tokens=settings.reask_tokens,
        style=settings.style,
        deidentify=settings.chosen_deidentify(),
    )
