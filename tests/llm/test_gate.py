"""The gate in virtual time: how many requests it sends, when, and what it makes of what comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import RunStoppedError
from imr_llm.llm.breaker import Pauses
from imr_llm.llm.gate import Gate
from imr_llm.llm.gate_state import GateState, WaitReason
from imr_llm.llm.rate_limits import RateLimits, Remaining
from imr_llm.llm.transport import Trouble, TroubleKind
from tests.llm.virtual import in_virtual_time

Clock = Callable[[], float]


def busy(wait: float | None = None) -> Trouble:
    """A 429."""
    return Trouble(TroubleKind.STATUS, status=429, wait=wait)


def gone() -> Trouble:
    """Nothing listens."""
    return Trouble(TroubleKind.CONNECTION, code="ConnectError")


@dataclass
class Server:
    """An endpoint of which only the times count; answers take `latency` seconds."""

    clock: Clock
    latency: float = 0.2
    at_once: int | None = None
    sent: list[float] = field(default_factory=list)
    in_flight: int = 0
    most: int = 0
    refused: int = 0

    async def answer(self) -> None:
        """Answer, or refuse at once what is over the limit."""
        self.sent.append(self.clock())
        if self.at_once is not None and self.in_flight >= self.at_once:
            self.refused += 1
            raise busy()
        self.in_flight += 1
        self.most = max(self.most, self.in_flight)
        try:
            await asyncio.sleep(self.latency)
        finally:
            self.in_flight -= 1


async def ask(
    gate: Gate,
    answer: Callable[[], Awaitable[RateLimits | None]] | Callable[[], Awaitable[None]],
    *,
    prompt: int = 400,
    usage: TokenUsage | None = None,
) -> Trouble | None:
    """One request through the gate; the trouble it met."""
    try:
        async with gate.passage(prompt, 100) as passage:
            limits = await answer()
            passage.answered(usage or TokenUsage(), limits)
    except Trouble as trouble:
        return trouble
    return None


async def until_answered(gate: Gate, server: Server) -> None:
    """One request, again and again until it is answered."""
    while await ask(gate, server.answer) is not None:
        await asyncio.sleep(0.1)


def test_the_ceiling_is_reached_within_seconds_and_never_passed() -> None:
    """At 200 ms latency a ceiling of 64 is reached in the first second."""

    async def work(clock: Clock) -> tuple[float, int]:
        gate, server = Gate(concurrency=64, clock=clock), Server(clock)
        reached = 0.0

        async def one() -> None:
            nonlocal reached
            await ask(gate, server.answer)
            if not reached and gate.state.in_flight >= 63:
                reached = clock()

        await asyncio.gather(*(one() for _ in range(2000)))
        return reached, server.most

    reached, most = in_virtual_time(work)
    assert 0 < reached <= 1.0
    assert most == 64


def test_requests_are_sent_in_the_order_of_their_coming() -> None:
    """None is overtaken, so none waits for ever."""

    async def work(clock: Clock) -> list[int]:
        gate, order = Gate(concurrency=3, clock=clock), []

        async def one(number: int) -> None:
            async def answer() -> None:
                order.append(number)
                await asyncio.sleep(0.1)

            await ask(gate, answer)

        await asyncio.gather(*(one(number) for number in range(50)))
        return order

    assert in_virtual_time(work) == list(range(50))


def test_an_endpoint_that_takes_fewer_at_once_is_kept_busy_and_seldom_refuses() -> None:
    """Below a ceiling of 64, an endpoint that takes ten gets about ten, at nine tenths of its rate."""

    async def work(clock: Clock) -> tuple[float, int]:
        gate, server = Gate(concurrency=64, clock=clock), Server(clock, at_once=10)
        await asyncio.gather(*(until_answered(gate, server) for _ in range(2000)))
        return clock(), server.refused

    seconds, refused = in_virtual_time(work)
    assert seconds < 2000 / (10 / 0.2) / 0.9
    assert refused < 2000 * 0.35


def test_a_round_trip_of_refusals_halves_the_limit_and_it_grows_back_by_one_a_round_trip() -> None:
    """Sixteen refusals take eight off; three round trips of answers then bring about three."""

    async def work(clock: Clock) -> list[int]:
        gate, server = Gate(concurrency=16, clock=clock), Server(clock)
        await asyncio.gather(*(ask(gate, server.answer) for _ in range(100)))
        limits = [gate.state.limit]

        async def refuse() -> None:
            await asyncio.sleep(0.01)
            raise busy()

        await asyncio.gather(*(ask(gate, refuse) for _ in range(16)))
        limits.append(gate.state.limit)
        await asyncio.gather(*(ask(gate, server.answer) for _ in range(8 + 9 + 10)))
        return [*limits, gate.state.limit]

    assert in_virtual_time(work) == [16, 8, 10]


def test_a_refusal_among_many_answers_costs_little() -> None:
    """One request in twenty refused leaves the limit above half of its ceiling."""

    async def work(clock: Clock) -> float:
        gate, server = Gate(concurrency=64, clock=clock), Server(clock)

        async def one(number: int) -> None:
            async def refuse() -> None:
                await asyncio.sleep(0.2)
                raise busy()

            await ask(gate, refuse if number % 20 == 0 else server.answer)

        await asyncio.gather(*(one(number) for number in range(5000)))
        return gate.state.limit

    assert in_virtual_time(work) > 32


def test_requests_that_only_queue_up_on_the_other_side_are_held_back() -> None:
    """An endpoint that works on four at a time and lets all others wait gets far fewer than the ceiling."""

    async def work(clock: Clock) -> tuple[int, float]:
        gate, workers = Gate(concurrency=256, clock=clock), asyncio.Semaphore(4)

        async def answer() -> None:
            async with workers:
                await asyncio.sleep(0.1)

        await asyncio.gather(*(ask(gate, answer) for _ in range(4000)))
        return gate.state.limit, clock()

    limit, seconds = in_virtual_time(work)
    assert limit < 128
    assert seconds < 4000 / 40 * 1.02


@settings(max_examples=40)
@given(
    ceiling=st.integers(1, 40),
    latencies=st.lists(st.one_of(st.none(), st.floats(0.001, 100)), min_size=1, max_size=150),
)
def test_whatever_comes_back_the_limit_stays_between_one_and_the_ceiling(
    ceiling: int, latencies: list[float | None]
) -> None:
    """Any mixture of refusals (None) and answers, quick and slow: all are sent in the end."""

    async def work(clock: Clock) -> None:
        gate, server = Gate(concurrency=ceiling, clock=clock), Server(clock)

        async def one(latency: float | None) -> None:
            async def answer() -> None:
                server.in_flight += 1
                server.most = max(server.most, server.in_flight)
                await asyncio.sleep(latency or 0.01)
                server.in_flight -= 1
                if latency is None:
                    raise busy()

            await ask(gate, answer)
            assert 1 <= gate.state.limit <= ceiling

        await asyncio.gather(*(one(latency) for latency in latencies))
        assert gate.state == GateState(0, gate.state.limit, 0)
        assert server.most <= ceiling

    in_virtual_time(work)


def most_in(seconds: float, times: list[float]) -> int:
    """The most of these times within any so many seconds."""
    return max(sum(start <= time < start + seconds for time in times) for start in times)


def test_no_minute_has_more_requests_than_allowed() -> None:
    """90 a minute: never more than that and a second's worth, and no less in the long run."""

    async def work(clock: Clock) -> tuple[list[float], GateState]:
        gate, server = Gate(requests_per_minute=90, clock=clock), Server(clock)
        tasks = [asyncio.create_task(ask(gate, server.answer)) for _ in range(300)]
        await asyncio.sleep(10)
        state = gate.state
        await asyncio.gather(*tasks)
        return server.sent, state

    sent, state = in_virtual_time(work)
    assert most_in(60, sent) <= 90 + 2
    assert sent[-1] < 300 / 90 * 60
    assert state.reason is WaitReason.REQUESTS_PER_MINUTE
    assert state.until_seconds is not None
    assert 0 < state.until_seconds <= 60 / 90


def test_tokens_of_a_minute_are_counted_by_what_the_answers_really_took() -> None:
    """The estimate of 200 tokens becomes 1,000 with the first usage, so 60,000 a minute are 60 requests."""

    async def work(clock: Clock) -> tuple[list[float], WaitReason]:
        gate, server = Gate(tokens_per_minute=60_000, clock=clock), Server(clock)
        usage = TokenUsage(prompt_tokens=900, completion_tokens=100)
        tasks = [asyncio.create_task(ask(gate, server.answer, usage=usage)) for _ in range(200)]
        await asyncio.sleep(30)
        reason = gate.state.reason
        await asyncio.gather(*tasks)
        return server.sent, reason

    sent, reason = in_virtual_time(work)
    assert most_in(60, sent) <= 60 + 6
    assert sent[-1] < 200 + 5
    assert reason is WaitReason.TOKENS_PER_MINUTE


def test_a_request_larger_than_a_second_of_tokens_is_sent_all_the_same() -> None:
    """It leaves a debt instead of waiting for ever."""

    async def work(clock: Clock) -> list[float]:
        gate, server = Gate(tokens_per_minute=600, clock=clock), Server(clock)
        for _ in range(3):
            await ask(gate, server.answer, prompt=4000)
        return server.sent

    first, second, third = in_virtual_time(work)
    assert first < 1
    assert 100 < second - first < 120
    assert 100 < third - second < 120


@pytest.mark.parametrize("what", ["requests", "tokens"])
def test_a_window_that_the_headers_tell_of_is_never_overrun(what: str) -> None:
    """Twenty (requests, or thousand tokens) in ten seconds, told by headers: no refusal but at the start."""

    async def work(clock: Clock) -> tuple[int, float]:
        gate = Gate(concurrency=64, clock=clock)
        windows: dict[int, int] = {}
        refused = 0

        async def answer() -> RateLimits:
            nonlocal refused
            window = int(clock() // 10)
            windows[window] = windows.get(window, 0) + 1
            left = 20 - windows[window]
            rest = 10 - clock() % 10
            await asyncio.sleep(0.2)
            refused += left < 0
            amount = max(left, 0) * (1 if what == "requests" else 200)
            return RateLimits(**{what: Remaining(amount, rest)})

        await asyncio.gather(*(ask(gate, answer) for _ in range(200)))
        return refused, clock()

    refused, seconds = in_virtual_time(work)
    assert refused == 0
    assert seconds < 200 / 2 * 1.3


def test_a_bucket_that_the_headers_tell_of_is_used_at_its_rate() -> None:
    """OpenAI's kind: 600 a minute that fill all the time; the reset is the time until it is full."""

    async def work(clock: Clock) -> tuple[int, float]:
        gate = Gate(concurrency=64, clock=clock)
        level, at, refused = 600.0, 0.0, 0

        async def answer() -> RateLimits:
            nonlocal level, at, refused
            level, at = min(600.0, level + (clock() - at) * 10), clock()
            refused += level < 1
            level -= level >= 1
            left = Remaining(int(level), (600 - level) / 10)
            await asyncio.sleep(0.2)
            return RateLimits(requests=left)

        await asyncio.gather(*(ask(gate, answer) for _ in range(5000)))
        return refused, clock()

    refused, seconds = in_virtual_time(work)
    assert refused == 0
    assert seconds < (5000 - 600) / 10 * 1.15


def test_a_wait_that_the_endpoint_asks_for_holds_everything_back() -> None:
    """Nothing is sent for the seven seconds, and then not all at once."""

    async def work(clock: Clock) -> tuple[list[float], GateState]:
        gate, server = Gate(concurrency=8, clock=clock), Server(clock)

        async def refuse() -> None:
            raise busy(wait=7)

        await ask(gate, refuse)
        tasks = [asyncio.create_task(ask(gate, server.answer)) for _ in range(8)]
        await asyncio.sleep(0.5)
        state = gate.state
        await asyncio.gather(*tasks)
        return server.sent, state

    sent, state = in_virtual_time(work)
    assert 7 <= sent[0] < 8
    assert sent[2] > sent[1] > sent[0]
    assert state.reason is WaitReason.RETRY_AFTER
    assert state.until_seconds is not None
    assert 6 < state.until_seconds < 7.5


def test_no_wait_is_longer_than_the_setting_allows() -> None:
    """An endpoint that asks for a day is asked again after the longest allowed wait."""

    async def work(clock: Clock) -> float:
        gate, server = Gate(max_wait=60, clock=clock), Server(clock)

        async def refuse() -> None:
            raise busy(wait=86400)

        await ask(gate, refuse)
        await ask(gate, server.answer)
        return server.sent[0]

    assert 60 <= in_virtual_time(work) < 70


def test_an_endpoint_that_is_away_is_asked_by_one_request_at_a_time_and_ever_less_often() -> None:
    """After five failures a pause, then single requests with growing pauses; an answer lets all through."""

    async def work(clock: Clock) -> tuple[list[float], list[float], GateState]:
        gate, server = Gate(clock=clock, pauses=Pauses(after=5)), Server(clock)
        failed: list[float] = []

        async def answer() -> None:
            if clock() < 60:
                failed.append(clock())
                raise gone()
            await server.answer()

        async def one() -> float:
            spent = 0.0
            while (trouble := await ask(gate, answer)) is not None:
                spent += trouble.tries
            return spent

        tasks = [asyncio.create_task(one()) for _ in range(20)]
        await asyncio.sleep(3)
        state = gate.state
        spent = await asyncio.gather(*tasks)
        assert max(spent) <= 1
        return failed, server.sent, state

    failed, sent, state = in_virtual_time(work)
    assert failed[4] == 0
    pauses = [later - earlier for earlier, later in pairwise(failed[4:])]
    assert 3 <= len(pauses) <= 5
    for pause, shortest in zip(pauses, (5, 10, 20, 40, 60), strict=False):
        assert shortest <= pause <= shortest * 1.2
    assert len(sent) == 20
    assert 60 <= sent[0] < 60 + 48
    assert sent[1] >= sent[0] + 0.2
    assert state.reason is WaitReason.PAUSED
    assert state.waiting == 20
    assert state.until_seconds is not None
    assert 1.5 < state.until_seconds < 3.5


def test_an_endpoint_that_stays_away_ends_the_work() -> None:
    """After the time that is allowed all that wait are told, and nothing is sent any more."""

    async def work(clock: Clock) -> tuple[float, list[BaseException | None]]:
        gate = Gate(clock=clock, pauses=Pauses(after=3, in_all=900))

        async def answer() -> None:
            raise gone()

        async def one() -> None:
            while await ask(gate, answer) is not None:
                pass

        ended = await asyncio.gather(*(one() for _ in range(20)), return_exceptions=True)
        ended += await asyncio.gather(one(), return_exceptions=True)
        assert gate.state == GateState(0, gate.state.limit, 0)
        return clock(), list(ended)

    seconds, ended = in_virtual_time(work)
    assert 900 <= seconds <= 901
    assert len(ended) == 21
    for error in ended:
        assert isinstance(error, RunStoppedError)
        assert "no answer from the endpoint for 900 seconds" in str(error)
        assert "start again" in str(error)


def test_those_who_wait_are_told_at_once_that_the_work_has_ended() -> None:
    """Not only when the endpoint's wait of ten minutes is over."""

    async def work(clock: Clock) -> tuple[float, list[BaseException | Trouble | None]]:
        gate, server = Gate(clock=clock, stop_after=1), Server(clock)

        async def refuse() -> None:
            raise busy(wait=600)

        await ask(gate, refuse)
        tasks = [asyncio.create_task(ask(gate, server.answer)) for _ in range(3)]
        await asyncio.sleep(1)
        gate.exchange_failed(Trouble(TroubleKind.STATUS, status=401), "no such key")
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        return clock(), list(ended)

    seconds, ended = in_virtual_time(work)
    assert seconds == 1
    assert [type(one) for one in ended] == [RunStoppedError] * 3


def test_failures_that_a_request_may_be_to_blame_for_spend_its_tries() -> None:
    """A letter that always runs into the time limit cannot hold up a run for ever."""

    async def work(clock: Clock) -> list[float]:
        gate = Gate(clock=clock, pauses=Pauses(after=2))

        async def answer() -> None:
            raise Trouble(TroubleKind.TIMEOUT)

        troubles = [await ask(gate, answer) for _ in range(5)]
        return [trouble.tries for trouble in troubles if trouble is not None]

    assert in_virtual_time(work) == [1.0] * 5


@settings(max_examples=60)
@given(
    plan=st.lists(
        st.tuples(st.floats(0, 3), st.floats(0.01, 2), st.sampled_from(["well", "busy", "gone"])),
        min_size=1,
        max_size=60,
    ),
    pausing=st.booleans(),
)
def test_cancelled_requests_leave_nothing_behind(plan: list[tuple[float, float, str]], pausing: bool) -> None:
    """Whenever tasks are cancelled, waiting or on their way, the gate is empty and goes on."""

    async def work(clock: Clock) -> None:
        gate = Gate(
            concurrency=4, requests_per_minute=600, clock=clock, pauses=Pauses(2) if pausing else None
        )

        async def one(latency: float, how: str) -> None:
            async def answer() -> None:
                await asyncio.sleep(latency)
                if how != "well":
                    raise busy(0.5) if how == "busy" else gone()

            await ask(gate, answer)

        tasks = []
        for cancelled_after, latency, how in plan:
            task = asyncio.create_task(one(latency, how))
            asyncio.get_running_loop().call_later(cancelled_after, task.cancel)
            tasks.append(task)
        await asyncio.gather(*tasks, return_exceptions=True)
        assert (gate.state.in_flight, gate.state.waiting) == (0, 0)
        server = Server(clock)
        assert await ask(gate, server.answer) is None
        assert gate.state.in_flight == 0

    in_virtual_time(work)
