"""Many exchanges at once over real HTTP: endpoints with limits, and endpoints that go away and come back."""

from __future__ import annotations

import asyncio
import socket
import time
from contextlib import ExitStack, aclosing
from pathlib import Path

import pytest

from imr_llm.domain.exchange import Reply
from imr_llm.errors import EndpointUnreachableError, RunStoppedError
from imr_llm.llm.breaker import Pauses
from imr_llm.llm.client import Client
from imr_llm.llm.connect import connect, connect_run
from imr_llm.llm.endpoint import Answerer
from imr_llm.llm.gate import Gate
from imr_llm.llm.gate_state import GateState, WaitReason
from imr_llm.settings import Settings
from tests.endpoint.process import Endpoint, running_endpoint
from tests.llm.asking import EXPECTED, exchange

QUICK = Pauses(after=3, in_all=20, first=0.1, longest=0.4)


def client(base_url: str, model: str, gate: Gate, *, tries: int = 6, timeout: float = 10) -> Client:
    """A client with a gate."""
    return Client(
        model=model, base_url=base_url, timeout=timeout, transport_tries=tries, max_wait=5, gate=gate
    )


async def all_of(asked: Answerer, times: int) -> list[Reply]:
    """The replies to so many exchanges, all begun at once."""
    return await asyncio.gather(*(asked.answer(exchange()) for _ in range(times)))


def replies(asked: Answerer, times: int) -> list[Reply]:
    """The same, by a client that is closed afterwards."""

    async def run() -> list[Reply]:
        async with aclosing(asked):
            return await all_of(asked, times)

    return asyncio.run(run())


@pytest.fixture
def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.mark.parametrize("limit", ["at-once4", "per-second40", "window40"])
def test_an_endpoint_that_takes_less_than_the_ceiling_answers_everything(
    endpoint: Endpoint, limit: str
) -> None:
    """A hundred exchanges, far more than it takes at once, all get their reply, with few refusals."""
    gate = Gate(concurrency=32, max_wait=5)
    got = replies(client(endpoint.base_url, f"limit-{limit}+many", gate), 100)
    assert all(reply.parsed == EXPECTED for reply in got)
    assert sum(reply.attempts for reply in got) < 200


def test_connections_are_used_again(endpoint: Endpoint) -> None:
    """Three rounds of 72 requests at once open no more connections than were needed at once."""
    model = "limit-at-once99@200+connections"

    async def run(asked: Client) -> None:
        async with aclosing(asked):
            for _ in range(3):
                await all_of(asked, 72)

    asyncio.run(run(client(endpoint.base_url, model, Gate(concurrency=72))))
    received = endpoint.requests(model)
    assert len(received) == 216
    assert len({one.headers["x-connection"] for one in received}) <= 72


def test_the_limits_in_headers_are_kept(endpoint: Endpoint) -> None:
    """Thirty a second, told by headers: of 90 exchanges at most a second's worth is ever refused."""
    gate = Gate(concurrency=16, max_wait=5)
    got = replies(client(endpoint.base_url, "limit-window30+headers", gate), 90)
    assert sum(reply.attempts for reply in got) <= 90 + 15


def test_an_endpoint_that_comes_late_costs_a_run_nothing(free_port: int) -> None:
    """Twenty exchanges that begin before anything listens are all answered, with two tries each."""

    async def run(asked: Client, stack: ExitStack) -> tuple[list[Reply], GateState]:
        async with aclosing(asked):
            task = asyncio.create_task(all_of(asked, 20))
            while asked.gate_state.reason is not WaitReason.PAUSED:
                await asyncio.sleep(0.01)
            state = asked.gate_state
            await asyncio.to_thread(stack.enter_context, running_endpoint(port=free_port))
            return await task, state

    asked = client(f"http://127.0.0.1:{free_port}/v1", "scripted", Gate(concurrency=8, pauses=QUICK), tries=2)
    with ExitStack() as stack:
        got, state = asyncio.run(run(asked, stack))
    assert all(reply.parsed == EXPECTED for reply in got)
    assert state.waiting > 0
    assert state.until_seconds is not None or state.in_flight == 1


def test_an_endpoint_that_goes_away_and_comes_back_loses_nothing(free_port: int) -> None:
    """In the middle of two hundred exchanges the endpoint is restarted; all of them get their reply."""

    async def run(asked: Client) -> list[Reply]:
        with ExitStack() as first:
            await asyncio.to_thread(first.enter_context, running_endpoint(port=free_port, latency_ms=20))
            async with aclosing(asked):
                task = asyncio.create_task(all_of(asked, 200))
                while asked.gate_state.waiting > 120:
                    await asyncio.sleep(0.01)
                await asyncio.to_thread(first.close)
                while asked.gate_state.reason is not WaitReason.PAUSED:
                    await asyncio.sleep(0.01)
                with ExitStack() as second:
                    await asyncio.to_thread(second.enter_context, running_endpoint(port=free_port))
                    return await task

    asked = client(f"http://127.0.0.1:{free_port}/v1", "scripted", Gate(concurrency=8, pauses=QUICK), tries=3)
    got = asyncio.run(run(asked))
    assert all(reply.parsed == EXPECTED for reply in got)
    assert len(got) == 200


def test_an_endpoint_that_never_comes_ends_a_run_in_the_allowed_time(free_port: int) -> None:
    """All exchanges end with the same clear message."""
    pauses = Pauses(after=3, in_all=0.5, first=0.1, longest=0.2)
    asked = client(f"http://127.0.0.1:{free_port}/v1", "scripted", Gate(pauses=pauses))
    with pytest.raises(RunStoppedError, match=r"no answer from the endpoint .* start again when it is back"):
        replies(asked, 10)


def test_a_few_letters_do_not_wait_for_an_endpoint(free_port: int, tmp_path: Path) -> None:
    """`connect` gives up after the tries that the settings allow; `connect_run` waits as they say."""
    settings = Settings(
        model="scripted",
        base_url=f"http://127.0.0.1:{free_port}/v1",
        transport_tries=2,
        max_wait=0.1,
        pause_after=2,
        max_pause=1,
        cache_path=tmp_path / "replies.sqlite",
    )
    started = time.monotonic()
    with pytest.raises(EndpointUnreachableError):
        replies(connect(settings), 1)
    given_up = time.monotonic() - started
    with pytest.raises(RunStoppedError):
        replies(connect_run(settings), 1)
    assert given_up < 10
    assert time.monotonic() - started - given_up > 1


@pytest.mark.parametrize("cache", [True, False])
def test_the_state_of_the_gate_shows_through_what_the_settings_connect(
    endpoint: Endpoint, tmp_path: Path, cache: bool
) -> None:
    """With the cache in front and without: what is on its way, what waits and why."""
    settings = Settings(
        model="limit-at-once99@200+state",
        base_url=endpoint.base_url,
        concurrency=2,
        cache=cache,
        cache_path=tmp_path / "replies.sqlite",
    )

    async def run(asked: Answerer) -> tuple[GateState, GateState]:
        async with aclosing(asked):
            task = asyncio.create_task(all_of(asked, 5))
            while asked.gate_state.in_flight < 2:
                await asyncio.sleep(0.01)
            busy = asked.gate_state
            await task
            return busy, asked.gate_state

    busy, idle = asyncio.run(run(connect(settings)))
    assert busy == GateState(in_flight=2, limit=2, waiting=3, reason=WaitReason.CONCURRENCY)
    assert idle == GateState(in_flight=0, limit=2, waiting=0)
