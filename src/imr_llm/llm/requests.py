"""One completion from the endpoint: the request body, the transport tries, and what they cost."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from json.encoder import encode_basestring as _quoted

from imr_llm.llm.completion import Completion, read_completion
from imr_llm.llm.forms import ReplyForm, json_line
from imr_llm.llm.gate import Gate
from imr_llm.llm.tally import Tally
from imr_llm.llm.transport import OnWait, Trouble, told_to_nobody, tried
from imr_llm.llm.wire import Wire
from imr_llm.telemetry import Answer, Target, Telemetry

_NOT_TAKEN = {"unsupported_parameter", "unsupported_value"}


@dataclass(frozen=True, slots=True)
class Dialect:
    """The names and values of parameters that one model takes."""

    model: str
    temperature: float | None
    limit: str = "max_tokens"
    """What the bound of completion tokens is called."""

    def without(self, trouble: Trouble) -> Dialect | None:
        """The dialect after a rejection that names a parameter; None where there is nothing to do without."""
        # Newer models take max_completion_tokens for max_tokens, and no temperature but their own.
        if trouble.code not in _NOT_TAKEN:
            return None
        if trouble.parameter == "max_tokens" and self.limit == "max_tokens":
            return replace(self, limit="max_completion_tokens")
        if trouble.parameter == "temperature" and self.temperature is not None:
            return replace(self, temperature=None)
        return None

    def body(self, messages: list[dict[str, str]], form: ReplyForm, max_tokens: int) -> dict[str, object]:
        """The body of a chat request."""
        body: dict[str, object] = {
            "model": self.model,
            "messages": messages,
            self.limit: max_tokens,
            **form.body,
        }
        if self.temperature is not None:
            body["temperature"] = self.temperature
        return body

    def encoded(self, messages: list[dict[str, str]], form: ReplyForm, max_tokens: int) -> bytes:
        """The body of a chat request as it is sent; of it only the letter is written anew each time."""
        said = ",".join(f'{{"role":{_quoted(one["role"])},"content":{_content(one)}}}' for one in messages)
        temperature = "" if self.temperature is None else f',"temperature":{json.dumps(self.temperature)}'
        return (
            f'{{"model":{_quoted(self.model)},"messages":[{said}],"{self.limit}":{max_tokens},'
            f"{form.written}{temperature}}}"
        ).encode("utf-8", "replace")


def _content(message: dict[str, str]) -> str:
    # The instructions are the same for every letter.
    content = message["content"]
    return _kept(content) if message["role"] == "system" else _quoted(content)


@lru_cache(maxsize=16)
def _kept(text: str) -> str:
    return _quoted(text)


def encoded(body: dict[str, object]) -> bytes:
    """A request body as it is sent, on one line."""
    return json_line(body).encode("utf-8", "replace")


class Requests:
    """Sends chat requests for one model. Learns which names and values of parameters the model takes."""

    def __init__(
        self,
        wire: Wire,
        gate: Gate,
        dialect: Dialect,
        *,
        tries: int,
        max_wait: float,
        telemetry: Telemetry,
        target: Target,
        on_wait: OnWait = told_to_nobody,
    ) -> None:
        """`tries` counts all tries of one request, `max_wait` is the longest wait between two, in seconds.

        `on_wait` is told of these waits.
        """
        self._on_wait = on_wait
        self._telemetry = telemetry
        self._target = target
        self.dialect = dialect
        self._wire = wire
        self._gate = gate
        self._tries = tries
        self._max_wait = max_wait

    async def completion(
        self, messages: list[dict[str, str]], form: ReplyForm, max_tokens: int, tally: Tally
    ) -> Completion:
        """The completion, after as many tries as it takes; counts them in `tally`.

        Raises Trouble, and RunStoppedError when the gate lets nothing through any more.
        """
        while True:
            spoken = self.dialect
            body = spoken.encoded(messages, form, max_tokens)
            try:
                once = partial(self._once, body, messages, max_tokens, tally)
                return await tried(once, self._tries, self._max_wait, self._on_wait)
            except Trouble as trouble:
                learnt = spoken.without(trouble)
                if learnt is None:
                    raise
                # Another exchange may have learnt it, and more, while this one was on its way.
                if self.dialect == spoken:
                    self.dialect = learnt

    async def _once(
        self, body: bytes, messages: list[dict[str, str]], max_tokens: int, tally: Tally
    ) -> Completion:
        async with self._gate.passage(len(body), max_tokens, tally.attempts) as passage:
            tally.attempts += 1
            tally.on_their_way += 1
            with self._telemetry.chat_span(self._target, max_tokens, messages) as span:
                try:
                    received = await self._wire.complete(body)
                    completion = read_completion(received.body)
                except Trouble as trouble:
                    tally.on_their_way -= 1
                    span.failed(trouble.label)
                    raise
                tally.on_their_way -= 1
                tally.usage = tally.usage.plus(completion.usage)
                span.answered(
                    Answer(
                        text=completion.text,
                        finish_reason=completion.finish_reason,
                        usage=completion.usage,
                        model=completion.model,
                        id=completion.id,
                    )
                )
            passage.answered(completion.usage, received.limits)
        return completion
