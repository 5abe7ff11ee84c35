"""Telemetry by OpenTelemetry's conventions for generative AI. The one module that imports opentelemetry.

Only its API is used: who runs the program decides where spans and metrics go.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from importlib.metadata import version
from types import TracebackType
from typing import Self

from opentelemetry import metrics, trace
from opentelemetry.trace import Span, SpanKind, Status, StatusCode

from imr_llm.telemetry.off import ChatSpan, LetterSpan, Telemetry
from imr_llm.telemetry.target import Answer, Target

_SCOPE = "imr_llm"
_DURATIONS = [0.01 * 2**power for power in range(14)]
_TOKENS = [4**power for power in range(14)]
Value = str | int | float | Sequence[str]


class RecordingTelemetry(Telemetry):
    """Gives spans and metrics to whatever provider is set when it is made."""

    __slots__ = ("_content", "_duration", "_tokens", "_tracer")

    def __init__(self, *, content: bool) -> None:
        """With `content` the spans of requests hold prompts and completions."""
        release = version("imr-llm")
        self._content = content
        self._tracer = trace.get_tracer(_SCOPE, release)
        meter = metrics.get_meter(_SCOPE, release)
        self._duration = meter.create_histogram(
            "gen_ai.client.operation.duration",
            unit="s",
            description="GenAI operation duration.",
            explicit_bucket_boundaries_advisory=_DURATIONS,
        )
        self._tokens = meter.create_histogram(
            "gen_ai.client.token.usage",
            unit="{token}",
            description="Number of input and output tokens used.",
            explicit_bucket_boundaries_advisory=_TOKENS,
        )

    def letter_span(self, letter_id: str) -> LetterSpan:
        """The span of one letter, named `letter`."""
        return _RecordedLetter(
            self._tracer.start_as_current_span(
                "letter",
                attributes={"imr_llm.letter.id": letter_id},
                record_exception=False,
                set_status_on_exception=False,
            )
        )

    def chat_span(self, target: Target, max_tokens: int, messages: Sequence[Mapping[str, str]]) -> ChatSpan:
        """The span of one request, named `chat MODEL`."""
        shared: dict[str, Value] = {
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": target.provider,
            "gen_ai.request.model": target.model,
            "server.address": target.address,
            "server.port": target.port,
        }
        asked = shared | {"gen_ai.output.type": "json", "gen_ai.request.max_tokens": max_tokens}
        if target.temperature is not None:
            asked["gen_ai.request.temperature"] = target.temperature
        if self._content:
            asked |= _shown(messages)
        span = self._tracer.start_as_current_span(
            f"chat {target.model}",
            kind=SpanKind.CLIENT,
            attributes=asked,
            record_exception=False,
            set_status_on_exception=False,
        )
        return _RecordedChat(span, shared, self._duration, self._tokens, content=self._content)


class _RecordedLetter(LetterSpan):
    """A letter's span."""

    __slots__ = ("_entered", "_span")

    def __init__(self, span: AbstractContextManager[Span]) -> None:
        self._entered = span
        self._span: Span = trace.INVALID_SPAN

    def __enter__(self) -> Self:
        self._span = self._entered.__enter__()
        return self

    def finished(self, state: str, attempts: int, *, error: str | None = None) -> None:
        self._span.set_attributes({"imr_llm.letter.state": state, "imr_llm.letter.attempts": attempts})
        if error is not None:
            _mark(self._span, error)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is not None:
            _mark(self._span, kind.__qualname__)
        self._entered.__exit__(kind, error, traceback)


class _RecordedChat(ChatSpan):
    """A request's span, and its share of the metrics."""

    __slots__ = ("_content", "_duration", "_entered", "_error", "_shared", "_span", "_started", "_tokens")

    def __init__(
        self,
        span: AbstractContextManager[Span],
        shared: dict[str, Value],
        duration: metrics.Histogram,
        tokens: metrics.Histogram,
        *,
        content: bool,
    ) -> None:
        self._entered = span
        self._span: Span = trace.INVALID_SPAN
        self._shared = shared
        self._duration = duration
        self._tokens = tokens
        self._content = content
        self._error: str | None = None
        self._started = 0.0

    def __enter__(self) -> Self:
        self._span = self._entered.__enter__()
        self._started = time.monotonic()
        return self

    def answered(self, answer: Answer) -> None:
        usage = answer.usage
        said: dict[str, Value] = {
            "gen_ai.usage.input_tokens": usage.prompt_tokens,
            "gen_ai.usage.output_tokens": usage.completion_tokens,
            "gen_ai.usage.cache_read.input_tokens": usage.cached_tokens,
        }
        if answer.finish_reason:
            said["gen_ai.response.finish_reasons"] = [answer.finish_reason]
        if answer.id is not None:
            said["gen_ai.response.id"] = answer.id
        if answer.model is not None:
            self._shared["gen_ai.response.model"] = said["gen_ai.response.model"] = answer.model
        if self._content:
            parts = [{"type": "text", "content": answer.text}]
            message = {"role": "assistant", "parts": parts, "finish_reason": answer.finish_reason}
            said["gen_ai.output.messages"] = json.dumps([message], ensure_ascii=False)
        self._span.set_attributes(said)
        if usage.prompt_tokens or usage.completion_tokens:
            counts = {"input": usage.prompt_tokens, "output": usage.completion_tokens}
            for kind, count in counts.items():
                self._tokens.record(count, self._shared | {"gen_ai.token.type": kind})

    def failed(self, error: str) -> None:
        self._error = error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._error is None and kind is not None:
            self._error = kind.__qualname__
        if self._error is not None:
            _mark(self._span, self._error)
            self._shared["error.type"] = self._error
        # While the span is current, so that an exemplar can point at it.
        self._duration.record(time.monotonic() - self._started, self._shared)
        self._entered.__exit__(kind, error, traceback)


def _mark(span: Span, error: str) -> None:
    span.set_attribute("error.type", error)
    span.set_status(Status(StatusCode.ERROR))


def _shown(messages: Sequence[Mapping[str, str]]) -> dict[str, Value]:
    parts = [(one["role"], {"type": "text", "content": one["content"]}) for one in messages]
    told = [{"role": role, "parts": [part]} for role, part in parts if role != "system"]
    return {
        "gen_ai.system_instructions": json.dumps(
            [part for role, part in parts if role == "system"], ensure_ascii=False
        ),
        "gen_ai.input.messages": json.dumps(told, ensure_ascii=False),
    }
