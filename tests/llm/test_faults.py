"""Every misbehaviour of an endpoint, over real HTTP: what the client makes of it, and what it counts."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing

import pytest

from imr_llm.domain.exchange import FailureKind
from imr_llm.errors import (
    EndpointRefusedError,
    EndpointUnreachableError,
    RunStoppedError,
    SettingsError,
)
from imr_llm.llm.client import Client
from imr_llm.settings import ReplyMode
from tests.endpoint.process import Endpoint
from tests.llm.asking import EXPECTED, KEY, LETTER_WORDS, answer, client, exchange


@pytest.mark.parametrize("fault", ["408", "409", "429", "500", "503", "reset", "cut", "broken-body"])
def test_a_passing_trouble_is_tried_again(endpoint: Endpoint, fault: str) -> None:
    """Two failing requests and a good one give the reply, and three attempts."""
    reply = answer(client(endpoint.base_url, f"fault-{fault}x2+passing"))
    assert (reply.parsed, reply.attempts) == (EXPECTED, 3)


def test_a_hanging_endpoint_is_tried_again_after_the_time_limit(endpoint: Endpoint) -> None:
    """A request without an answer ends at the limit for one request, and the next one counts."""
    started = time.monotonic()
    reply = answer(client(endpoint.base_url, "fault-hangx1@20", timeout=0.3))
    assert (reply.parsed, reply.attempts) == (EXPECTED, 2)
    assert time.monotonic() - started < 15


def test_the_time_limit_is_for_the_whole_request(endpoint: Endpoint) -> None:
    """An endpoint that keeps sending single bytes runs into it too."""
    started = time.monotonic()
    reply = answer(client(endpoint.base_url, "fault-dripx1", timeout=0.5))
    assert (reply.parsed, reply.attempts) == (EXPECTED, 2)
    assert time.monotonic() - started < 15


@pytest.mark.parametrize("fault", ["500", "429@0", "reset", "broken-body"])
def test_a_lasting_trouble_ends_after_the_allowed_tries(endpoint: Endpoint, fault: str) -> None:
    """After exactly the allowed tries the endpoint counts as unreachable, with a next move."""
    model = f"fault-{fault}+lasting"
    with pytest.raises(EndpointUnreachableError, match=r"after 3 tries: .*imr-llm doctor") as caught:
        answer(client(endpoint.base_url, model, max_wait=0.01))
    assert len(endpoint.requests(model)) == caught.value.attempts == 3


@pytest.mark.parametrize(
    "address",
    [
        "localhost:8000/v1",
        "ftp://host/v1",
        "http://",
        "http://[::1/v1",
        "http://h:port/v1",
        "",
        "http://a b/",
    ],
)
def test_what_is_no_address_is_refused_before_anything_is_sent(address: str) -> None:
    """The settings are wrong, not the endpoint, and the message does not repeat what may hold a password."""
    with pytest.raises(SettingsError, match="check --base-url"):
        client(address, "scripted")


@pytest.mark.parametrize("key", ["sk-\u00fcber", "sk two", "sk-one\nsk-two"])
def test_what_is_no_key_is_refused_without_repeating_it(endpoint: Endpoint, key: str) -> None:
    """A key that cannot be sent is an error of the settings."""
    with pytest.raises(SettingsError, match="check OPENAI_API_KEY") as caught:
        client(endpoint.base_url, "scripted", api_key=key)
    assert "sk" not in str(caught.value)


def test_blank_space_around_a_key_is_left_out(endpoint: Endpoint) -> None:
    """A key that was read from a file with a line end works."""
    answer(client(endpoint.base_url, "scripted+spaced", api_key=f" {KEY}\n"))
    assert endpoint.requests("scripted+spaced")[0].headers["authorization"] == f"Bearer {KEY}"


def test_nothing_listening_is_unreachable() -> None:
    """A refused connection ends as unreachable and names the endpoint without its password."""
    with pytest.raises(EndpointUnreachableError, match=r"'http://127\.0\.0\.1:9/v1' after 2 tries") as caught:
        answer(client("http://me:secret@127.0.0.1:9/v1/", "scripted", tries=2, max_wait=0.01))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("fault", "hint"),
    [
        ("400", "imr-llm doctor shows what it takes"),
        ("401", "check OPENAI_API_KEY"),
        ("403", "does not allow this key"),
        ("404", "has no model 'fault-404'"),
        ("422", "imr-llm doctor shows what it takes"),
        ("missing-model", "has no model"),
        ("quota", "quota is used up"),
        ("html", "check the base URL"),
        ("moved", "letters follow no redirects"),
    ],
)
def test_what_trying_again_does_not_mend_is_refused_at_once(
    endpoint: Endpoint, fault: str, hint: str
) -> None:
    """One request, an error of its own kind, and the next move in its message."""
    model = f"fault-{fault}"
    before = len(endpoint.requests(model))
    with pytest.raises(EndpointRefusedError, match=hint):
        answer(client(endpoint.base_url, model))
    assert len(endpoint.requests(model)) == before + 1


@pytest.mark.parametrize(
    ("header", "shortest", "longest"),
    [("0.4", 0.4, 5.0), ("ms300", 0.3, 5.0), ("date1", 0.0, 5.0)],
)
def test_the_wait_that_the_endpoint_asks_for_is_kept(
    endpoint: Endpoint, header: str, shortest: float, longest: float
) -> None:
    """Seconds, milliseconds and an HTTP date are honoured before the next try."""
    asked = client(endpoint.base_url, f"fault-429x1@{header}", max_wait=60)
    answer(client(endpoint.base_url, "scripted"))  # the SDK's import is no part of the time measured
    started = time.monotonic()
    reply = answer(asked)
    waited = time.monotonic() - started
    assert reply.attempts == 2
    assert shortest <= waited < longest


def test_no_wait_is_longer_than_the_setting_allows(endpoint: Endpoint) -> None:
    """An endpoint that asks for an hour is tried again after the longest allowed wait."""
    started = time.monotonic()
    reply = answer(client(endpoint.base_url, "fault-503x1@3600", max_wait=0.1))
    assert reply.attempts == 2
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("fault", "kind", "attempts"),
    [
        ("truncated", FailureKind.TRUNCATED, 2),
        ("refusal", FailureKind.REFUSED, 2),
        ("filtered", FailureKind.REFUSED, 2),
        ("filtered-prompt", FailureKind.REFUSED, 1),
        ("too-long", FailureKind.REFUSED, 1),
        ("too-long-in-prose", FailureKind.REFUSED, 1),
        ("413", FailureKind.REFUSED, 1),
        ("empty", FailureKind.EMPTY, 2),
        ("choiceless", FailureKind.EMPTY, 2),
        ("malformed", FailureKind.MALFORMED, 2),
        ("schema-invalid", FailureKind.INVALID, 2),
    ],
)
@pytest.mark.parametrize("mode", list(ReplyMode))
def test_a_model_that_gives_nothing_usable_gives_a_failure_of_its_kind(
    endpoint: Endpoint, fault: str, kind: FailureKind, attempts: int, mode: ReplyMode
) -> None:
    """No exception: a reply with the reason, and no more requests than the kind deserves."""
    reply = answer(client(endpoint.base_url, f"fault-{fault}", mode=mode))
    assert reply.parsed is None
    assert reply.failure is not None
    assert (reply.failure.kind, reply.attempts) == (kind, attempts)


@pytest.mark.parametrize("fault", ["malformed", "schema-invalid", "empty", "truncated", "refusal"])
@pytest.mark.parametrize("mode", list(ReplyMode))
def test_a_wrong_shape_is_asked_again_once(endpoint: Endpoint, fault: str, mode: ReplyMode) -> None:
    """The second answer counts, and both are paid for in the usage."""
    model = f"fault-{fault}x1+{mode.value}"
    reply = answer(client(endpoint.base_url, model, mode=mode))
    assert (reply.parsed, reply.attempts) == (EXPECTED, 2)
    sent = sum(
        -(-len("\n".join(one["content"] for one in request.body["messages"])) // 4)
        for request in endpoint.requests(model)
    )
    assert reply.usage.prompt_tokens == sent


@pytest.mark.parametrize("fault", ["fenced", "think", "prose"])
@pytest.mark.parametrize("mode", list(ReplyMode))
def test_a_wrapped_answer_is_taken_without_asking_again(
    endpoint: Endpoint, fault: str, mode: ReplyMode
) -> None:
    """A code fence, thoughts or prose around the JSON cost no further request."""
    reply = answer(client(endpoint.base_url, f"fault-{fault}", mode=mode))
    assert (reply.parsed, reply.attempts) == (EXPECTED, 1)


@pytest.mark.parametrize("reasks", [0, 1, 3])
def test_re_asks_are_bounded_and_their_history_stays_short(endpoint: Endpoint, reasks: int) -> None:
    """Every request has the letter once and at most one correction, however often it was asked."""
    model = f"fault-schema-invalid+{reasks}"
    reply = answer(client(endpoint.base_url, model, reasks=reasks))
    requests = endpoint.requests(model)
    assert reply.attempts == len(requests) == reasks + 1
    for number, request in enumerate(requests):
        sent = request.body["messages"]
        assert [one["role"] for one in sent] == ["system", "user"]
        assert str(sent).count(LETTER_WORDS) == 1
        assert sent[-1]["content"].count("could not be used") == min(number, 1)
        assert number == 0 or "- decision: Field required" in sent[-1]["content"]


def test_transport_tries_within_re_asks_are_all_counted(endpoint: Endpoint) -> None:
    """A lost request, a malformed answer, a busy endpoint and the good answer are four attempts."""
    reply = answer(client(endpoint.base_url, "fault-resetx1,malformedx1,503x1@0"))
    assert (reply.parsed, reply.attempts) == (EXPECTED, 4)


def test_the_same_trouble_again_and_again_stops_everything(endpoint: Endpoint) -> None:
    """At the allowed number of equal failures the run stops, and nothing is sent after that."""
    model = "fault-401+stopped"

    async def run(asked: Client) -> list[tuple[str, int]]:
        raised = []
        async with aclosing(asked):
            for _ in range(5):
                with pytest.raises((EndpointRefusedError, RunStoppedError)) as caught:
                    await asked.answer(exchange())
                raised.append((caught.type.__name__, caught.value.attempts))
        return raised

    raised = asyncio.run(run(client(endpoint.base_url, model, stop_after=3)))
    assert raised == [
        ("EndpointRefusedError", 1),
        ("EndpointRefusedError", 1),
        ("RunStoppedError", 1),
        ("RunStoppedError", 0),
        ("RunStoppedError", 0),
    ]
    assert len(endpoint.requests(model)) == 3


def test_troubles_that_differ_do_not_add_up(endpoint: Endpoint) -> None:
    """Only the same failure again and again stops the run; each of these may have its own cause."""

    async def run(asked: Client) -> None:
        async with aclosing(asked):
            for _ in range(4):
                with pytest.raises(EndpointRefusedError):
                    await asked.answer(exchange())

    asyncio.run(run(client(endpoint.base_url, "fault-401x1,403x1,401x1,403x1", stop_after=2)))


def test_a_response_in_between_starts_the_count_again(endpoint: Endpoint) -> None:
    """Equal failures that do not follow on each other never stop the run."""

    async def run(asked: Client) -> int:
        failed = 0
        async with aclosing(asked):
            for _ in range(6):
                try:
                    await asked.answer(exchange())
                except EndpointUnreachableError:
                    failed += 1
        return failed

    plan = "fault-500x1,refusalx2,500x1,refusalx2,500x1,refusalx2"
    assert asyncio.run(run(client(endpoint.base_url, plan, tries=1, stop_after=2))) == 3


def test_many_exchanges_at_once_keep_apart(endpoint: Endpoint) -> None:
    """Twenty exchanges over one client each get their own attempts and usage."""

    async def run(asked: Client) -> list[int]:
        async with aclosing(asked):
            replies = await asyncio.gather(*(asked.answer(exchange()) for _ in range(20)))
        assert all(reply.parsed == EXPECTED for reply in replies)
        return [reply.attempts for reply in replies]

    attempts = asyncio.run(run(client(endpoint.base_url, "fault-500x5+many")))
    assert sum(attempts) == 25
    assert max(attempts) <= 3


def test_a_closed_client_serves_the_next_event_loop(endpoint: Endpoint) -> None:
    """A client that was closed connects anew, on whatever event loop it is asked."""
    asked = client(endpoint.base_url, "scripted+loops")
    for _ in range(2):
        assert answer(asked).parsed == EXPECTED


@pytest.mark.parametrize(
    "model",
    [
        "fault-schema-invalid",
        "fault-malformed",
        "fault-truncated",
        "fault-400",
        "fault-500",
        "fault-reset",
        "variant-leaky",
    ],
)
def test_no_message_and_no_log_holds_letter_text_or_the_key(
    endpoint: Endpoint, model: str, caplog: pytest.LogCaptureFixture
) -> None:
    """With every logger at its most talkative, neither failures nor logs repeat what is private."""
    caplog.set_level("DEBUG")
    try:
        reply = answer(client(endpoint.base_url, f"{model}+private", max_wait=0.01))
        said = str(reply.failure)
    except (EndpointRefusedError, EndpointUnreachableError) as error:
        said = str(error)
    for private in ("shoulder", "sling", KEY):
        assert private not in said
        assert private not in caplog.text
