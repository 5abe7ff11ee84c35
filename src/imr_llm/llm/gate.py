"""The gate: every request passes it before it is sent, and tells it afterwards how it went.

It lets requests through in the order of their coming, as many at once as the endpoint takes
(`concurrency`), no more in a minute than is allowed (`allowance`), none before the moment that the endpoint
asked for, and one at a time while the endpoint is away (`breaker`).
"""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import Self

from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.allowance import Allowance
from imr_llm.llm.breaker import Breaker, Pauses
from imr_llm.llm.concurrency import ConcurrencyLimit
from imr_llm.llm.gate_state import GateState, WaitReason
from imr_llm.llm.rate_limits import RateLimits
from imr_llm.llm.transport import Trouble

_FIRST_EXPECTED = 1000
"""Completion tokens that are expected before any was seen."""
_FORGETTING = 0.98
_SPREAD = 0.1
"""After a wait that the endpoint asked for, requests start over so much of its length."""
_LONGEST_SPREAD = 2.0


class Gate:
    """Holds requests back for one endpoint. For one event loop at a time; `state` may be read anywhere."""

    def __init__(
        self,
        *,
        concurrency: int = 16,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        max_wait: float = 600.0,
        stop_after: int = 5,
        pauses: Pauses | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`concurrency` is the most requests at once; limits per minute are None where there are none.

        No wait that the endpoint asks for is kept longer than `max_wait` seconds; `stop_after` and `pauses`
        are the breaker's. `clock` gives seconds, must never go back and run as the event loop's does.
        """
        self.breaker = Breaker(stop_after, pauses)
        self._limit = ConcurrencyLimit(concurrency)
        self._requests = Allowance(requests_per_minute, max_wait)
        self._tokens = Allowance(tokens_per_minute, max_wait)
        self._max_wait = max_wait
        self._clock = clock
        self._in_flight = 0
        self._probing = False
        self._expected = float(_FIRST_EXPECTED)
        self._held_until = 0.0
        self._spacing = 0.0
        self._spread_until = 0.0
        self._queue: deque[tuple[asyncio.Future[None], Passage]] = deque()
        self._waiting = 0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def state(self) -> GateState:
        """What is on its way, what waits and why."""
        now = self._clock()
        held = self._held(self._queue[0][1].tokens, now) if self._waiting and self._queue else None
        reason, until = held if held is not None else (WaitReason.NONE, None)
        seconds = max(until - now, 0.0) if until is not None else None
        return GateState(self._in_flight, self._limit.allowed, self._waiting, reason, seconds)

    def passage(self, prompt_characters: int, max_tokens: int, attempts: int = 0) -> Passage:
        """The way of one request through the gate, to be used as an async context manager.

        Entering waits, and raises RunStoppedError (with `attempts`, the requests sent before) when the work
        has ended. Inside, `answered` tells what came back; a Trouble that leaves it is taken note of.
        """
        return Passage(self, prompt_characters / 4 + min(max_tokens, self._expected), attempts)

    def exchange_failed(self, trouble: Trouble, words: str) -> None:
        """An exchange ended in a trouble: where that ends the work, those who wait are told at once.

        `words` tell people of it, with the next move.
        """
        self.breaker.failed(trouble, words)
        if self.breaker.stopped:
            self._admit_waiting()

    async def _enter(self, passage: Passage) -> None:
        self.breaker.check(passage.attempts)
        now = self._clock()
        if not self._waiting and self._held(passage.tokens, now) is None:
            self._admit(passage, now)
            return
        admitted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append((admitted, passage))
        self._waiting += 1
        self._admit_waiting()
        try:
            await admitted
            # Also for one that was let through: its place may have come free by the failure that ended all.
            self.breaker.check(passage.attempts)
        except BaseException:
            if admitted.cancelled():
                self._waiting -= 1
            elif passage.sent_at is not None:
                self._free(passage)
            self._admit_waiting()
            raise

    def _leave(self, passage: Passage, error: BaseException | None) -> None:
        now = self._clock()
        in_flight = self._in_flight
        self._free(passage)
        assert passage.sent_at is not None
        match error:
            case None:
                self._limit.answered(now - passage.sent_at, in_flight)
                self.breaker.completed()
                self._back()
                self._note(passage, passage.limits, now)
                if passage.usage is not None:
                    self._learn(passage, passage.usage)
            case Trouble() if error.passing:
                self._note(passage, error.limits, now)
                self._failed(error, now, probe=passage.probe)
            case Trouble():
                self._back()
        self._admit_waiting()

    def _back(self) -> None:
        if self.breaker.paused:
            self._limit.restart()
        self.breaker.answered()

    def _failed(self, trouble: Trouble, now: float, *, probe: bool) -> None:
        if trouble.busy:
            self._limit.refused()
        if trouble.wait is not None:
            wait = min(trouble.wait, self._max_wait)
            spread = min(wait * _SPREAD, _LONGEST_SPREAD)
            held_until = now + wait + random.uniform(0, spread)
            if held_until > self._held_until:
                self._held_until = held_until
                self._spread_until = held_until + spread
                self._spacing = spread / self._limit.allowed
        self.breaker.unanswered(trouble, now, probe=probe)

    def _note(self, passage: Passage, limits: RateLimits | None, now: float) -> None:
        if limits is None:
            return
        if limits.requests is not None:
            self._requests.heard(limits.requests, passage.requests_taken, now)
        if limits.tokens is not None:
            self._tokens.heard(limits.tokens, passage.tokens_taken, now)

    def _learn(self, passage: Passage, usage: TokenUsage) -> None:
        self._expected = max(self._expected * _FORGETTING, usage.completion_tokens)
        used = usage.prompt_tokens + usage.completion_tokens
        if used:
            self._tokens.correct(used - passage.tokens)

    def _held(self, tokens: float, now: float) -> tuple[WaitReason, float | None] | None:
        """Why a request is not sent now, and until when if that is known; None when it may be sent."""
        if self.breaker.paused and (self._probing or now < self.breaker.until):
            return WaitReason.PAUSED, None if self._probing else self.breaker.until
        if now < self._held_until:
            return WaitReason.RETRY_AFTER, self._held_until
        if self._in_flight >= self._limit.allowed:
            return WaitReason.CONCURRENCY, None
        until = self._requests.until(1.0, now)
        if until is not None:
            return WaitReason.REQUESTS_PER_MINUTE, until
        until = self._tokens.until(tokens, now)
        if until is not None:
            return WaitReason.TOKENS_PER_MINUTE, until
        return None

    def _admit(self, passage: Passage, now: float) -> None:
        self._in_flight += 1
        passage.sent_at = now
        if self.breaker.paused:
            passage.probe = self._probing = True
        self._requests.take(1.0, now)
        self._tokens.take(passage.tokens, now)
        passage.requests_taken = self._requests.taken
        passage.tokens_taken = self._tokens.taken
        if now < self._spread_until:
            self._held_until = now + self._spacing

    def _free(self, passage: Passage) -> None:
        self._in_flight -= 1
        if passage.probe:
            self._probing = False

    def _admit_waiting(self) -> None:
        """Let through who may pass now, and come back when the next one may."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._queue:
            admitted, passage = self._queue[0]
            if not admitted.done():
                now = self._clock()
                if not self.breaker.stopped:
                    held = self._held(passage.tokens, now)
                    if held is not None:
                        if held[1] is not None:
                            delay = max(held[1] - now, 0.0)
                            self._timer = admitted.get_loop().call_later(delay, self._admit_waiting)
                        return
                    self._admit(passage, now)
                self._waiting -= 1
                admitted.set_result(None)
            self._queue.popleft()


class Passage:
    """One request on its way through the gate."""

    __slots__ = (
        "_gate",
        "attempts",
        "limits",
        "probe",
        "requests_taken",
        "sent_at",
        "tokens",
        "tokens_taken",
        "usage",
    )

    def __init__(self, gate: Gate, tokens: float, attempts: int) -> None:
        self._gate = gate
        self.tokens = tokens
        self.attempts = attempts
        self.sent_at: float | None = None
        self.probe = False
        self.requests_taken = 0.0
        self.tokens_taken = 0.0
        self.usage: TokenUsage | None = None
        self.limits: RateLimits | None = None

    def answered(self, usage: TokenUsage, limits: RateLimits | None) -> None:
        """What the request really took, and what the endpoint says is left."""
        self.usage = usage
        self.limits = limits

    async def __aenter__(self) -> Self:
        await self._gate._enter(self)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._gate._leave(self, error)
