"""One completion from the endpoint: the request body, the transport tries, and what they cost."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.completion import Completion, read_completion
from imr_llm.llm.forms import ReplyForm
from imr_llm.llm.gate import Gate
from imr_llm.llm.transport import Trouble, retrying
from imr_llm.llm.wire import Wire

_NOT_TAKEN = {"unsupported_parameter", "unsupported_value"}


@dataclass(slots=True)
class Tally:
    """What an exchange has cost so far: every request sent, and the tokens of every response."""

    attempts: int = 0
    usage: TokenUsage = field(default_factory=TokenUsage)


class Requests:
    """Sends chat requests for one model. Learns which names and values of parameters the model takes."""

    def __init__(
        self, wire: Wire, gate: Gate, *, model: str, temperature: float | None, tries: int, max_wait: float
    ) -> None:
        """`tries` counts all tries of one request, `max_wait` is the longest wait between two, in seconds."""
        self._wire = wire
        self._gate = gate
        self._model = model
        self._temperature = temperature
        self._limit = "max_tokens"
        self._tries = tries
        self._max_wait = max_wait

    async def completion(
        self, messages: list[dict[str, str]], form: ReplyForm, max_tokens: int, tally: Tally
    ) -> Completion:
        """The completion, after as many tries as it takes; counts them in `tally`.

        Raises Trouble, and RunStoppedError when the gate lets nothing through any more.
        """
        done_without: set[str] = set()
        while True:
            body = self._body(messages, form, max_tokens)
            try:
                return await retrying(self._tries, self._max_wait)(self._once, body, max_tokens, tally)
            except Trouble as trouble:
                parameter = trouble.parameter
                if trouble.code not in _NOT_TAKEN or parameter is None or parameter in done_without:
                    raise
                self._do_without(parameter)
                done_without.add(parameter)

    async def _once(self, body: bytes, max_tokens: int, tally: Tally) -> Completion:
        async with self._gate.passage(len(body), max_tokens, tally.attempts) as passage:
            tally.attempts += 1
            received = await self._wire.complete(body)
            completion = read_completion(received.body)
            passage.answered(completion.usage, received.limits)
        tally.usage = tally.usage.plus(completion.usage)
        return completion

    def _do_without(self, parameter: str) -> None:
        # Newer models take max_completion_tokens for max_tokens, and no temperature but their own.
        if parameter == "max_tokens":
            self._limit = "max_completion_tokens"
        elif parameter == "temperature":
            self._temperature = None

    def _body(self, messages: list[dict[str, str]], form: ReplyForm, max_tokens: int) -> bytes:
        body = {"model": self._model, "messages": messages, self._limit: max_tokens, **form.body}
        if self._temperature is not None:
            body["temperature"] = self._temperature
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
