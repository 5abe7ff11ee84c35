"""Spans and metrics of letters and requests, as an OpenTelemetry SDK in the same process gets them."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path

import pytest
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import HistogramDataPoint, InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from imr_llm.domain.exchange import Reply
from imr_llm.errors import EndpointRefusedError
from imr_llm.letters import iter_letters
from imr_llm.llm.connect import connect
from imr_llm.runs.rows import Outcome
from imr_llm.runs.work import LetterWork, Task
from imr_llm.settings import Settings
from imr_llm.telemetry import OFF, Target, open_telemetry
from tests.endpoint.process import Endpoint
from tests.llm.asking import LETTER_WORDS, exchange
from tests.runs.many import TEMPLATE

SPANS = InMemorySpanExporter()
READER = InMemoryMetricReader()


@pytest.fixture(scope="module", autouse=True)
def _sdk() -> Iterator[None]:
    """An SDK that keeps everything; a process can have only one."""
    tracers = TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(SPANS))
    meters = MeterProvider(metric_readers=[READER])
    trace.set_tracer_provider(tracers)
    metrics.set_meter_provider(meters)
    yield
    tracers.shutdown()
    meters.shutdown()


@pytest.fixture(autouse=True)
def _emptied() -> None:
    SPANS.clear()


def settings(endpoint: Endpoint, model: str, **more: object) -> Settings:
    """Settings with telemetry on, that try once."""
    given: dict[str, object] = {"telemetry": True, "cache": False, "transport_tries": 1, "max_wait": 0.01}
    return Settings(model=model, base_url=endpoint.base_url, **(given | more))  # type: ignore[arg-type]


def answered(given: Settings) -> Reply:
    """The reply to a small question."""

    async def run() -> Reply:
        async with aclosing(connect(given)) as asked:
            return await asked.answer(exchange())

    return asyncio.run(run())


def spans() -> tuple[ReadableSpan, ...]:
    """The spans that have ended, first ended first."""
    return SPANS.get_finished_spans()


def points(name: str, model: str) -> list[HistogramDataPoint]:
    """What a metric has recorded for a model."""
    data = READER.get_metrics_data()
    assert data is not None
    found = [
        point
        for resource in data.resource_metrics
        for scope in resource.scope_metrics
        for metric in scope.metrics
        if metric.name == name
        for point in metric.data.data_points
    ]
    return [
        one
        for one in found
        if isinstance(one, HistogramDataPoint)
        and one.attributes is not None
        and one.attributes["gen_ai.request.model"] == model
    ]


def test_a_request_is_a_client_span_by_the_conventions(endpoint: Endpoint) -> None:
    """Name, kind and attributes are those of a chat; what was said is not among them."""
    reply = answered(settings(endpoint, "scripted+span"))
    (span,) = spans()
    host, _, port = endpoint.base_url.removeprefix("http://").removesuffix("/v1").partition(":")
    assert span.name == "chat scripted+span"
    assert span.kind is SpanKind.CLIENT
    assert span.status.status_code is StatusCode.UNSET
    assert dict(span.attributes or {}) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.output.type": "json",
        "gen_ai.request.model": "scripted+span",
        "gen_ai.request.max_tokens": 300,
        "gen_ai.request.temperature": 0.0,
        "gen_ai.response.model": "scripted+span",
        "gen_ai.response.id": "chatcmpl-test",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": reply.usage.prompt_tokens,
        "gen_ai.usage.output_tokens": reply.usage.completion_tokens,
        "gen_ai.usage.cache_read.input_tokens": 0,
        "server.address": host,
        "server.port": int(port),
    }


def test_every_try_is_a_span_of_its_own_and_says_what_went_wrong(endpoint: Endpoint) -> None:
    """A busy endpoint, a broken answer and the good answer are three spans."""
    answered(settings(endpoint, "fault-503x1,broken-bodyx1+tries", transport_tries=3))
    assert [(one.attributes or {}).get("error.type") for one in spans()] == ["503", "body", None]
    assert [one.status.status_code for one in spans()] == [
        StatusCode.ERROR,
        StatusCode.ERROR,
        StatusCode.UNSET,
    ]


def test_metrics_have_duration_and_tokens(endpoint: Endpoint) -> None:
    """Every request counts with its time, every answer with its tokens, by the conventions' buckets."""
    model = "fault-500x1+metrics"
    reply = answered(settings(endpoint, model, transport_tries=2))
    durations = points("gen_ai.client.operation.duration", model)
    assert sorted(str((one.attributes or {}).get("error.type")) for one in durations) == ["500", "None"]
    assert all(one.count == 1 and one.sum > 0 for one in durations)
    assert durations[0].explicit_bounds[:3] == (0.01, 0.02, 0.04)
    tokens = points("gen_ai.client.token.usage", model)
    assert {(one.attributes or {})["gen_ai.token.type"]: one.sum for one in tokens} == {
        "input": reply.usage.prompt_tokens,
        "output": reply.usage.completion_tokens,
    }
    assert tokens[0].explicit_bounds[:3] == (1, 4, 16)


def test_requests_are_inside_their_letter(endpoint: Endpoint) -> None:
    """The letter's span is the parent; it says how far the letter came and in how many requests."""

    async def run() -> None:
        given = settings(endpoint, "scripted+letter")
        async with aclosing(connect(given)) as asked:
            with open_telemetry(on=True).letter_span("a.txt") as span:
                reply = await asked.answer(exchange())
                span.finished("review", reply.attempts, error="date_order")

    asyncio.run(run())
    chat, letter = spans()
    assert letter.name == "letter"
    assert chat.parent is not None
    assert letter.context is not None
    assert chat.parent.span_id == letter.context.span_id
    assert dict(letter.attributes or {}) == {
        "imr_llm.letter.id": "a.txt",
        "imr_llm.letter.state": "review",
        "imr_llm.letter.attempts": 1,
        "error.type": "date_order",
    }
    assert letter.status.status_code is StatusCode.ERROR


def test_a_letter_of_a_run_has_its_span(endpoint: Endpoint, tmp_path: Path) -> None:
    """With the model it holds the requests; a letter that cannot be used has the error's class."""
    (tmp_path / "a.txt").write_text(TEMPLATE.read_text("utf-8"), encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")

    async def run() -> list[Outcome]:
        work = LetterWork(settings(endpoint, "scripted+run"), summaries=False)
        done = [await work.do(Task(1, source)) for source in iter_letters([str(tmp_path)])]
        await work.close()
        return done

    good, _ = asyncio.run(run())
    *chats, first, second = spans()
    assert {one.name for one in chats} == {"chat scripted+run"}
    assert len(chats) == sum(one.attempts for one in good.asked) > 0
    assert first.context is not None
    assert {one.parent.span_id for one in chats if one.parent} == {first.context.span_id}
    assert (first.attributes or {})["imr_llm.letter.id"] == "a.txt"
    assert (first.attributes or {})["imr_llm.letter.state"] == good.state.value
    assert (second.attributes or {})["imr_llm.letter.state"] == "failed"
    assert (second.attributes or {})["error.type"] == "EmptyLetterError"


def test_an_error_that_leaves_a_span_is_named_but_not_quoted(endpoint: Endpoint) -> None:
    """Class and status are told, messages are not."""
    with pytest.raises(EndpointRefusedError), open_telemetry(on=True).letter_span("b.txt"):
        answered(settings(endpoint, "fault-401+left"))
    chat, letter = spans()
    assert (chat.attributes or {})["error.type"] == "401"
    assert (letter.attributes or {})["error.type"] == "EndpointRefusedError"
    assert not chat.events
    assert not letter.events
    assert letter.status.description is None


def test_content_is_told_only_when_it_is_asked_for(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prompts and completions are on the span with the setting or OpenTelemetry's own variable."""
    answered(settings(endpoint, "scripted+private"))
    monkeypatch.setenv("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "SPAN_ONLY")
    answered(settings(endpoint, "scripted+open"))
    private, shown = spans()
    assert LETTER_WORDS not in str(private.attributes)
    told = dict(shown.attributes or {})
    assert json.loads(str(told["gen_ai.system_instructions"])) == [
        {"type": "text", "content": "You read letters."}
    ]
    (question,) = json.loads(str(told["gen_ai.input.messages"]))
    assert question == {"role": "user", "parts": [{"type": "text", "content": LETTER_WORDS}]}
    (said,) = json.loads(str(told["gen_ai.output.messages"]))
    assert (said["role"], said["finish_reason"]) == ("assistant", "stop")
    assert "upheld" in said["parts"][0]["content"]


@pytest.mark.parametrize(
    ("word", "shown"), [("true", True), ("false", False), ("NO_CONTENT", False), ("SPAN_AND_EVENT", True)]
)
def test_the_words_of_the_variable_are_known(word: str, shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Besides true and false there are OpenTelemetry's newer words."""
    monkeypatch.setenv("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", word)
    assert Settings().telemetry_content is shown


def test_nothing_is_told_unless_it_is_switched_on(endpoint: Endpoint) -> None:
    """Without the setting there is no span, though an SDK listens."""
    answered(settings(endpoint, "scripted+off", telemetry=False))
    with OFF.letter_span("c.txt") as span:
        span.finished("done", 1)
    assert spans() == ()


@pytest.mark.parametrize(
    ("base_url", "provider", "port"),
    [
        ("https://api.openai.com/v1", "openai", 443),
        ("https://imr.openai.azure.com/openai/v1", "azure.ai.openai", 443),
        ("https://api.groq.com/openai/v1", "groq", 443),
        ("https://api.x.ai/v1", "x_ai", 443),
        ("https://notx.ai/v1", "openai", 443),
        ("http://localhost/v1", "openai", 80),
        ("http://127.0.0.1:8000/v1", "openai", 8000),
    ],
)
def test_the_provider_is_told_by_its_address(base_url: str, provider: str, port: int) -> None:
    """Known hosts have their names; whatever else speaks OpenAI's API counts as that."""
    target = Target.of("m", base_url, None)
    assert (target.provider, target.port) == (provider, port)


def test_without_the_extra_it_is_an_error_with_the_next_move(tmp_path: Path) -> None:
    """Switched off it is never imported; switched on and not installed it says what to install."""
    (tmp_path / "opentelemetry.py").write_text("raise ModuleNotFoundError('No module named opentelemetry')\n")
    program = (
        "import sys\n"
        "from imr_llm.errors import SettingsError\n"
        "from imr_llm.telemetry import OFF, open_telemetry\n"
        "assert open_telemetry(on=False) is OFF\n"
        "assert 'opentelemetry' not in sys.modules\n"
        "try:\n"
        "    open_telemetry(on=True)\n"
        "except SettingsError as error:\n"
        "    print(error)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert "pip install 'imr-llm[otel]'" in ran.stdout
