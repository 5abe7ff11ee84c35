"""What is fuzzed: every way that bytes from outside take into the package.

A target is given bytes and lets nothing out but a failure: the errors of `imr_llm.errors` are what bad input
is answered with, and every span of a record has to be the words of its letter.
"""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["imr_llm"]):
    from pydantic import ValidationError

    from imr_llm import load_letter
    from imr_llm.asking import AnswersReply, ExtractReply
    from imr_llm.domain.exchange import Exchange, Reply
    from imr_llm.domain.letter import Letter
    from imr_llm.domain.provenance import TokenUsage
    from imr_llm.domain.record import CaseRecord
    from imr_llm.errors import ImrError
    from imr_llm.letters import SourceFile, iter_letters
    from imr_llm.letters.containers import container_text
    from imr_llm.letters.load import letter_of
    from imr_llm.llm.completion import json_text, read_completion
    from imr_llm.llm.transport import Trouble
    from imr_llm.pipeline import Plan, record_steps
    from imr_llm.settings import EngineChoice

REPOSITORY = Path(__file__).parents[1]
LETTERS = sorted((REPOSITORY / "examples" / "letters").glob("*.txt"))
_ONE = REPOSITORY / "examples" / "letters" / "2014_shoulder_three_items.txt"
_LONGEST_SUITE = 40
"""Letters of one archive or corpus that are read; more are more of the same."""


def _plan(engine: EngineChoice) -> Plan:
    return Plan(engine=engine, model="fuzzed", max_tokens=1000, field_reasks=2, reask_tokens=100_000)


def _check(letter: Letter, record: CaseRecord) -> None:
    for path, spans in record.evidence.items():
        for span in spans:
            assert letter.text[span.start : span.end] == span.text, path


def _read(letter: Letter) -> None:
    """Read a letter offline: the reader asks nothing, so that its pipeline returns at once."""
    try:
        next(record_steps(letter, _plan(EngineChoice.READER)))
    except StopIteration as finished:
        _check(letter, finished.value)


def letter(data: bytes) -> None:
    """A text file: decoding, cleaning, sections, reader, cross-checks."""
    with contextlib.suppress(ImrError):
        _read(load_letter(data, name="fuzzed"))


def pdf(data: bytes) -> None:
    """A PDF file, its magic number given so that no other kind is tried."""
    whole = data if data.startswith(b"%PDF-") else b"%PDF-1.4\n" + data
    with contextlib.suppress(ImrError):
        # In this process, where what it reaches is seen.
        source = container_text(SourceFile("fuzzed", whole), lambda: None)
        _read(letter_of("fuzzed", "", source))


def _read_all(file: SourceFile) -> None:
    for count, source in enumerate(iter_letters([file], max_bytes=200_000)):
        if count >= _LONGEST_SUITE:
            return
        with contextlib.suppress(ImrError):
            _read(source.letter())


def archive(data: bytes) -> None:
    """A zip archive with whatever is in it."""
    _read_all(SourceFile("fuzzed.zip", data))


def jsonl(data: bytes) -> None:
    """A corpus of JSON lines."""
    _read_all(SourceFile("fuzzed.jsonl", data))


def csv(data: bytes) -> None:
    """A corpus of comma-separated values."""
    _read_all(SourceFile("fuzzed.csv", data))


def completion(data: bytes) -> None:
    """A response body of an endpoint, up to the reply that its completion should hold."""
    try:
        text = json_text(read_completion(data).text)
    except Trouble:
        text = json_text(data.decode("utf-8", "replace"))
    with contextlib.suppress(ValidationError):
        ExtractReply.model_validate_json(text)


_LETTER = load_letter(_ONE)
_LINES = _LETTER.text.splitlines()


def reply(data: bytes) -> None:
    """Replies that fit the schema and say anything: grounding, assembly, re-asks, cross-checks."""
    provider = atheris.FuzzedDataProvider(data)
    engine = EngineChoice.MODEL if provider.ConsumeBool() else EngineChoice.ASSIST
    steps = record_steps(_LETTER, _plan(engine))
    try:
        exchange = next(steps)
        while True:
            exchange = steps.send(_answered(exchange, provider))
    except StopIteration as finished:
        _check(_LETTER, finished.value)
    except ImrError:
        return


def _answered(exchange: Exchange, provider: Any) -> Reply:
    kind = exchange.reply_type
    assert kind in (ExtractReply, AnswersReply)
    schema = kind.model_json_schema()
    try:
        parsed = kind.model_validate(_value(schema, schema.get("$defs", {}), provider))
    except ValidationError:
        parsed = None
    return Reply(parsed=parsed, failure=None, usage=TokenUsage(), attempts=1, cached=False)


def _value(schema: dict[str, Any], known: dict[str, Any], provider: Any) -> object:  # noqa: PLR0911
    """A value that a JSON schema allows, as the fuzzer's bytes choose."""
    if "$ref" in schema:
        return _value(known[schema["$ref"].rpartition("/")[2]], known, provider)
    if "anyOf" in schema:
        choice = provider.ConsumeIntInRange(0, len(schema["anyOf"]) - 1)
        return _value(schema["anyOf"][choice], known, provider)
    if "enum" in schema:
        return schema["enum"][provider.ConsumeIntInRange(0, len(schema["enum"]) - 1)]
    match schema.get("type"):
        case "object":
            return {name: _value(part, known, provider) for name, part in schema["properties"].items()}
        case "array":
            count = provider.ConsumeIntInRange(schema.get("minItems", 0), 3)
            return [_value(schema["items"], known, provider) for _ in range(count)]
        case "integer":
            return provider.ConsumeIntInRange(-2, 500)
        case "boolean":
            return provider.ConsumeBool()
        case "null":
            return None
    return _words(provider)


def _words(provider: Any) -> str:
    """A quote of a line, a part of one, a passage, a path, or anything at all."""
    first = provider.ConsumeIntInRange(0, len(_LINES) + 2)
    line = _LINES[min(max(first - 1, 0), len(_LINES) - 1)]
    start = provider.ConsumeIntInRange(0, max(len(line) - 1, 0))
    part = line[start : start + provider.ConsumeIntInRange(0, 60)]
    free = provider.ConsumeUnicodeNoSurrogates(provider.ConsumeIntInRange(0, 12))
    forms = (
        *(f"{first}| {line}", f"{first}| {part}", f"{first}-{first + 2}| {part}{free}"),
        *(
            f"{first}-{first + 3}",
            f"{first}",
            f"disputed_items[{first % 5}].{free}",
            part,
            free,
            f"{first}| {free}",
        ),
    )
    return forms[provider.ConsumeIntInRange(0, len(forms) - 1)]


@dataclass(frozen=True)
class Target:
    """One way in, and the inputs that fuzzing starts from."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    longest: int
    """Bytes of an input, at most."""


def _texts() -> Iterator[bytes]:
    yield from (path.read_bytes() for path in LETTERS)
    yield from (path.read_bytes() for path in sorted((REPOSITORY / "gold").rglob("*.txt")))


def _pdfs() -> Iterator[bytes]:
    yield from (path.read_bytes() for path in sorted((REPOSITORY / "examples").rglob("*.pdf")))


def _archives() -> Iterator[bytes]:
    for path in LETTERS:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as opened:
            opened.write(path, path.name)
            opened.writestr("more/corpus.jsonl", json.dumps({"id": "1", "text": path.read_text("utf-8")}))
        yield packed.getvalue()


def _json_lines() -> Iterator[bytes]:
    for path in LETTERS:
        row = json.dumps({"id": path.stem, "text": path.read_text("utf-8")})
        yield f"{row}\n{row}\n".encode()


def _csv_rows() -> Iterator[bytes]:
    for path in LETTERS:
        text = path.read_text("utf-8").replace('"', '""')
        yield f'id,text\r\n{path.stem},"{text}"\r\n'.encode()


def _completions() -> Iterator[bytes]:
    for content in ('{"items": []}', "```json\n{}\n```", "<think>a</think>{}"):
        yield json.dumps({"choices": [{"message": {"content": content}, "finish_reason": "stop"}]}).encode()


def _noise() -> Iterator[bytes]:
    yield from (bytes(range(256)) * times for times in (1, 4, 16))


TARGETS = {
    "letter": Target(letter, _texts, 20_000),
    "pdf": Target(pdf, _pdfs, 60_000),
    "archive": Target(archive, _archives, 20_000),
    "jsonl": Target(jsonl, _json_lines, 20_000),
    "csv": Target(csv, _csv_rows, 20_000),
    "completion": Target(completion, _completions, 20_000),
    "reply": Target(reply, _noise, 8_000),
}
