"""Answers that come turn by turn make the same reply as those that the client fetches by itself."""

from __future__ import annotations

import asyncio
import dataclasses
from contextlib import aclosing

import pytest

from imr_llm.domain.exchange import Exchange, Failure, FailureKind, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.completion import Completion
from imr_llm.llm.forms import reply_form
from imr_llm.llm.gate import Gate
from imr_llm.llm.requests import Dialect, Requests
from imr_llm.llm.tally import Tally
from imr_llm.llm.transport import Trouble, TroubleKind
from imr_llm.llm.turns import Turn, rejected_by, reply_or_turn
from imr_llm.llm.wire import Wire
from imr_llm.settings import ReplyMode
from imr_llm.telemetry import OFF, Target
from tests.endpoint.process import Endpoint
from tests.llm.asking import EXPECTED, answer, client, exchange

FORM = reply_form(ReplyMode.JSON_SCHEMA, "ruling", exchange().reply_type)
GOOD = EXPECTED.model_dump_json()


def said(text: str, finish_reason: str = "stop", *, refused: bool = False) -> Completion:
    """A completion of ten and five tokens."""
    return Completion(text, finish_reason, refused, TokenUsage(prompt_tokens=10, completion_tokens=5))


async def turn_by_turn(base_url: str, model: str, asked: Exchange, reasks: int) -> Reply:
    """The reply that the endpoint's answers make when each turn is asked as a request of its own."""
    async with aclosing(Wire(base_url=base_url, api_key=None, timeout=5)) as wire:
        requests = Requests(
            wire,
            Gate(max_wait=0),
            Dialect(model, 0.0),
            tries=1,
            max_wait=0,
            telemetry=OFF,
            target=Target.of(model, base_url, 0.0),
        )
        answers: list[Completion | Failure] = []
        while isinstance(step := reply_or_turn(asked, FORM, answers, reasks), Turn):
            assert step.number == len(answers)
            answers.append(await requests.completion(step.messages, FORM, asked.max_tokens, Tally()))
        return step


@pytest.mark.parametrize("reasks", [0, 2])
@pytest.mark.parametrize(
    "plan",
    [
        "malformedx1", "schema-invalidx1", "malformedx2,schema-invalidx1", "truncated", "refusal", "filtered",
        "emptyx1", "empty", "emptyx1,malformedx1,emptyx1", "malformedx1,empty", "fenced", "think", "prose",
    ],
)  # fmt: skip
def test_turns_make_the_reply_of_the_client(endpoint: Endpoint, plan: str, reasks: int) -> None:
    """Parsed object, failure, usage, number of requests, last completion and what was asked: all equal."""
    live, turned = f"fault-{plan}+live{reasks}", f"fault-{plan}+turned{reasks}"
    by_client = answer(client(endpoint.base_url, live, reasks=reasks))
    by_turns = asyncio.run(turn_by_turn(endpoint.base_url, turned, exchange(), reasks))
    assert by_turns == by_client
    asked = [[one.body["messages"] for one in endpoint.requests(model)] for model in (live, turned)]
    assert asked[0] == asked[1]


def test_an_answer_that_will_not_come_ends_the_exchange() -> None:
    """Its failure is the reply's, and what the answers before it cost is counted."""
    failure = Failure(FailureKind.REFUSED, "the request is longer than the model takes")
    reply = reply_or_turn(exchange(), FORM, [said("no JSON"), failure], 3)
    assert reply == Reply(
        None,
        failure,
        TokenUsage(prompt_tokens=10, completion_tokens=5),
        attempts=2,
        cached=False,
        text="no JSON",
    )


def test_answers_behind_the_reply_play_no_part() -> None:
    """Where more was answered than was needed, the first that can be used is used."""
    reply = reply_or_turn(exchange(), FORM, [said(GOOD), said("nonsense")], 3)
    assert isinstance(reply, Reply)
    assert (reply.parsed, reply.attempts) == (EXPECTED, 1)


@pytest.mark.parametrize(
    ("status", "code", "rejected"),
    [
        (400, "content_filter", True),
        (400, "context_length_exceeded", True),
        (413, None, True),
        (400, "invalid_request", False),
        (429, None, False),
    ],
)
def test_only_what_lies_in_the_request_itself_is_final(status: int, code: str | None, rejected: bool) -> None:
    """Filters and length will say the same again."""
    trouble = Trouble(TroubleKind.STATUS, status=status, code=code)
    assert (rejected_by(trouble) is not None) is rejected


@pytest.mark.parametrize(
    ("parameter", "learnt"),
    [("max_tokens", {"limit": "max_completion_tokens"}), ("temperature", {"temperature": None}), ("n", None)],
)
def test_a_dialect_does_without_what_a_model_does_not_take(
    parameter: str, learnt: dict[str, object] | None
) -> None:
    """Each parameter once; a second rejection of it has nothing more to teach."""
    spoken = Dialect("m", 0.0)
    trouble = Trouble(TroubleKind.STATUS, status=400, code="unsupported_parameter", parameter=parameter)
    after = spoken.without(trouble)
    assert after == (None if learnt is None else dataclasses.replace(spoken, **learnt))  # type: ignore[arg-type]
    assert after is None or after.without(trouble) is None
