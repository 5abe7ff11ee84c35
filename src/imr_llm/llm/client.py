"""The client: an exchange goes to the endpoint, a reply or the reason why there is none comes back.

Two kinds of retry, kept apart: transport tries (tenacity, around one request) and re-asks for shape
(instructor, around the conversation). Both are counted in the reply's attempts and usage.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, ValidationError

from imr_llm.domain.exchange import Exchange, Failure, Reply
from imr_llm.llm.breaker import endpoint_error
from imr_llm.llm.completion import Completion, json_text
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.forms import ReplyForm, reply_form
from imr_llm.llm.gate import Gate
from imr_llm.llm.gate_state import GateState
from imr_llm.llm.reask import Answered, ShapeLoop
from imr_llm.llm.requests import Dialect, Requests
from imr_llm.llm.shape import shape_failure
from imr_llm.llm.tally import Sent, Tally, last_sent
from imr_llm.llm.transport import OnWait, Trouble, told_to_nobody
from imr_llm.llm.turns import (
    ANSWER_TRIES,
    corrected_messages,
    first_messages,
    no_answer,
    rejected_by,
)
from imr_llm.llm.wire import Wire
from imr_llm.settings import ReplyMode
from imr_llm.telemetry import OFF, Target, Telemetry


class _Ended(Exception):  # noqa: N818 - carries a result through instructor's loop
    """The conversation is over without a reply."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure.message)


@dataclass(slots=True)
class _Turn:
    """One exchange on its way."""

    exchange: Exchange
    form: ReplyForm
    tally: Tally = field(default_factory=Tally)
    text: str | None = None
    """The last completion as it came; None before the first."""
    first: str | None = None
    """The JSON of the first completion, as long as the loop of re-asks has not looked at it."""


class Client:
    """Answers exchanges over one OpenAI-compatible endpoint, any number of them at once.

    To be closed on the event loop that it was used on; it then serves another one.
    """

    def __init__(
        self,
        *,
        model: str,
        base_url: str | None = None,
        api_key: str | None = None,
        mode: ReplyMode = ReplyMode.JSON_SCHEMA,
        temperature: float | None = 0.0,
        timeout: float = 120.0,
        transport_tries: int = 6,
        max_wait: float = 600.0,
        shape_reasks: int = 2,
        gate: Gate | None = None,
        telemetry: Telemetry = OFF,
        on_wait: OnWait = told_to_nobody,
        ca_file: Path | None = None,
    ) -> None:
        """Nothing is imported or connected before the first exchange. Times are in seconds.

        `timeout` is for one request; `transport_tries` counts all tries of one request and `shape_reasks`
        the re-asks of one exchange; every request passes the `gate`, one with defaults unless given,
        and has a span of `telemetry`; `on_wait` is told of every wait between two tries; `ca_file` is a PEM
        file of certificate authorities to trust as well.
        Raises SettingsError for an unusable address or key.
        """
        self._gate = gate if gate is not None else Gate(max_wait=max_wait)
        self.identity = EndpointIdentity.of(model, base_url, mode, temperature)
        self._wire = Wire(base_url=base_url, api_key=api_key, timeout=timeout, ca_file=ca_file)
        self._requests = Requests(
            self._wire,
            self._gate,
            Dialect(model, temperature),
            tries=transport_tries,
            max_wait=max_wait,
            telemetry=telemetry,
            target=Target.of(model, self.identity.base_url, temperature),
            on_wait=on_wait,
        )
        self._shape_reasks = shape_reasks
        self._loop = ShapeLoop(self._create)

    @property
    def dialect(self) -> Dialect:
        """How requests are worded for this model, as far as its rejections have taught so far."""
        return self._requests.dialect

    @property
    def gate_state(self) -> GateState:
        """What is on its way, what waits and why."""
        return self._gate.state

    async def answer(self, exchange: Exchange, *, anew: bool = False) -> Reply:  # noqa: ARG002
        """The reply to an exchange, always anew.

        A model that refuses, is cut off, says nothing or answers in the wrong shape gives a reply with a
        failure. Raises EndpointRefusedError (wrong key, unknown model …), EndpointUnreachableError (no
        response within the allowed tries) and RunStoppedError (the same of these again and again, or an
        endpoint that was away for too long).
        """
        breaker = self._gate.breaker
        breaker.check()
        turn = _Turn(exchange, reply_form(self.identity.mode, exchange.purpose, exchange.reply_type))
        last_sent.set(Sent(exchange, turn.tally))
        parsed: BaseModel | None = None
        failure: Failure | None = None
        try:
            parsed = await self._parsed(turn)
        except _Ended as ended:
            failure = ended.failure
        except ValidationError as error:
            failure = shape_failure(error, exchange.reply_type)
        except Trouble as trouble:
            worded = endpoint_error(trouble, self.identity, turn.tally.attempts)
            self._gate.exchange_failed(trouble, str(worded))
            breaker.check(turn.tally.attempts)
            raise worded from trouble
        breaker.succeeded()
        return Reply(
            parsed=parsed,
            failure=failure,
            usage=turn.tally.usage,
            attempts=turn.tally.attempts,
            cached=False,
            text=turn.text,
        )

    async def aclose(self) -> None:
        """Close the connections; a later exchange opens new ones."""
        await self._wire.aclose()

    async def _parsed(self, turn: _Turn) -> BaseModel:
        """The reply in its shape; raises _Ended, Trouble, and ValidationError after the last re-ask.

        Nearly every first answer fits, and then there is nothing to loop over: instructor, which takes as
        much time for an answer as all else but the SDK, is brought in for the others.
        """
        turn.first = await self._next(turn)
        try:
            return turn.exchange.reply_type.model_validate_json(turn.first)
        except ValidationError:
            if not self._shape_reasks:
                raise
        return await self._loop.reply(turn.exchange.reply_type, self._shape_reasks, turn)

    async def _create(self, *, turn: _Turn, **_: object) -> Answered:
        """What instructor takes for the SDK's `create`: the first answer, then one more each time."""
        first, turn.first = turn.first, None
        return Answered.with_text(first if first is not None else await self._next(turn))

    async def _next(self, turn: _Turn) -> str:
        """The JSON in one more answer; raises _Ended or Trouble.

        Of what instructor adds to the messages after a wrong shape nothing is sent.
        """
        if turn.text is None:
            messages = first_messages(turn.exchange, turn.form)
        else:
            messages = corrected_messages(turn.exchange, turn.form, turn.text)
        failure: Failure | None = None
        for _try in range(ANSWER_TRIES):
            completion = await self._completion(messages, turn)
            failure = no_answer(completion, turn.exchange.max_tokens)
            if failure is None:
                return json_text(completion.text)
        assert failure is not None
        raise _Ended(failure)

    async def _completion(self, messages: list[dict[str, str]], turn: _Turn) -> Completion:
        """One completion; raises _Ended where there will never be one, or Trouble."""
        try:
            completion = await self._requests.completion(
                messages, turn.form, turn.exchange.max_tokens, turn.tally
            )
        except Trouble as trouble:
            failure = rejected_by(trouble)
            if failure is None:
                raise
            raise _Ended(failure) from None
        turn.text = completion.text
        return completion
