"""How far a run is: counted while it works, shown by whoever works on it and by whoever watches."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from imr_llm.domain.provenance import TokenUsage
from imr_llm.runs.rows import LetterState, Outcome, Totals

_WINDOW_SECONDS = 60.0
_SUPERSEDED = LetterState.SUPERSEDED
_FINISHED = (LetterState.DONE, LetterState.REVIEW, LetterState.FAILED)


class Waiting(BaseModel):
    """What the next request waits for."""

    model_config = ConfigDict(frozen=True)

    reason: str
    seconds: Annotated[float | None, Field(description="Until it is looked at again.")] = None


class Progress(BaseModel):
    """A snapshot of a run that somebody works on."""

    model_config = ConfigDict(frozen=True)

    pid: int
    states: Mapping[LetterState, int]
    expected: Annotated[int | None, Field(description="Letters in the sources; null while unknown.")]
    in_flight: Annotated[int, Field(description="Letters that are being worked on.")]
    requests_in_flight: int = 0
    rate: Annotated[float | None, Field(description="Letters per second over the last minute.")]
    seconds: Annotated[float, Field(description="Since this process began to work on the run.")]
    eta_seconds: float | None
    usage: TokenUsage
    cost: Annotated[float | None, Field(description="US dollars so far; null where prices are unknown.")]
    projected_cost: Annotated[float | None, Field(description="US dollars at the end of the run.")]
    waiting: Waiting | None = None
    ending: Annotated[str | None, Field(description="Why no further letters are begun.")] = None
    over: Annotated[bool, Field(description="Whether the process has ended its work.")] = False

    @property
    def finished(self) -> int:
        """Letters that have an outcome."""
        return sum(self.states.get(one, 0) for one in _FINISHED)


class Tracker:
    """Counts what happens; cheap enough to be told of every letter."""

    def __init__(self, pid: int, totals: Totals) -> None:
        """`totals` are those of the run before this process began."""
        self.asked_before = totals.attempts > 0
        """Whether the endpoint has answered anything before this process began."""
        self._pid = pid
        self._states: Counter[LetterState] = Counter(dict(totals.states))
        self._usage = totals.usage
        self._cost = totals.cost
        self._spent_here: float | None = None
        self._finished_here = 0
        self._started = time.monotonic()
        self._recent: deque[tuple[float, int]] = deque([(self._started, 0)])
        self._expected: int | None = None
        self.in_flight = 0
        self.ending: str | None = None
        self.over = False

    def expect(self, letters: int | None) -> None:
        """So many letters are in the sources, as far as one knows."""
        self._expected = letters

    def all_listed(self) -> None:
        """There are no more letters than those in the ledger."""
        self._expected = sum(number for state, number in self._states.items() if state is not _SUPERSEDED)

    def began(self) -> None:
        """A letter is being worked on."""
        self.in_flight += 1

    def left(self) -> None:
        """Nobody works on a letter any more that was begun."""
        self.in_flight -= 1

    def finished(self, before: LetterState, state: LetterState, outcome: Outcome) -> None:
        """A letter has come to an outcome."""
        self._states[before] -= 1
        self._states[state] += 1
        self._finished_here += 1
        self._usage = self._usage.plus(outcome.usage)
        cost = outcome.cost
        if cost is not None:
            self._cost = (self._cost or 0.0) + cost
            self._spent_here = (self._spent_here or 0.0) + cost

    def listed(self, number: int) -> None:
        """So many letters are new in the ledger."""
        self._states[LetterState.PENDING] += number

    def snapshot(self, requests_in_flight: int = 0, waiting: Waiting | None = None) -> Progress:
        """How far the run is now."""
        now = time.monotonic()
        self._recent.append((now, self._finished_here))
        while now - self._recent[0][0] > _WINDOW_SECONDS:
            self._recent.popleft()
        then, finished = self._recent[0]
        rate = (self._finished_here - finished) / (now - then) if now > then else None
        left = self._left()
        eta = left / rate if left is not None and rate else None
        return Progress(
            pid=self._pid,
            states={state: number for state, number in self._states.items() if number > 0},
            expected=self._expected,
            in_flight=self.in_flight,
            requests_in_flight=requests_in_flight,
            rate=rate,
            seconds=now - self._started,
            eta_seconds=eta,
            usage=self._usage,
            cost=self._cost,
            projected_cost=self._projected(left),
            waiting=waiting,
            ending=self.ending,
            over=self.over,
        )

    def _left(self) -> int | None:
        if self._expected is None:
            return None
        ended = sum(self._states[one] for one in _FINISHED)
        return max(self._expected - ended, 0)

    def _projected(self, left: int | None) -> float | None:
        if left is None or self._spent_here is None or not self._finished_here:
            return None
        return (self._cost or 0.0) + left * self._spent_here / self._finished_here
