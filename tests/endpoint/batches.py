"""`/v1/batches`: a batch is validated, waited for, and ends well, in part or not at all, as its model says.

The batch part of a model name stands before `&`: `batch-expired@2&fault-429x1+label`. Every retrieval of a
batch brings it one step on; its requests are answered when it ends, each once.
"""

from __future__ import annotations

import itertools
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.endpoint.answers import Answer, Ending, error
from tests.endpoint.chat import Chat
from tests.endpoint.faults import Fault, due, parsed_plan
from tests.endpoint.files import Files, StoredFile, json_answer, no_such, page

ENDPOINT = "/v1/chat/completions"
_PLAN = re.compile(r"batch-(?P<plan>[^+&]+).*", re.DOTALL)
_HELD = 30.0

# Which step of a batch's life a kind of misbehaviour belongs to; each step counts for itself.
_STEPS = {
    "lost-upload": "upload",
    "hold-upload": "upload",
    "lost-create": "create",
    "unmade-create": "create",
    "hold-create": "create",
    "late-list": "list",
    "hold-retrieve": "retrieve",
    "hold-output": "output",
    "cut-output": "output",
    "polls": "polls",
    "expired": "end",
    "cancelled": "end",
    "failed": "end",
    "missing": "end",
}
KINDS = frozenset(_STEPS)


@dataclass(slots=True)
class Batch:
    """One batch."""

    id: str
    input_file: StoredFile
    model: str
    metadata: object
    created_at: int
    end: Fault | None
    polls: int
    status: str = "validating"
    retrieved: int = 0
    hidden: int = 0
    """Lists that do not show it yet."""
    errors: list[dict[str, object]] = field(default_factory=list)
    output_file_id: str | None = None
    error_file_id: str | None = None
    answered: list[str] = field(default_factory=list)
    """The custom ids of the requests that were executed."""
    failed: int = 0
    requests: list[dict[str, Any]] = field(default_factory=list)

    def described(self) -> dict[str, object]:
        """The batch object of the API."""
        return {
            "id": self.id,
            "object": "batch",
            "endpoint": ENDPOINT,
            "errors": {"object": "list", "data": self.errors} if self.errors else None,
            "input_file_id": self.input_file.id,
            "completion_window": "24h",
            "status": self.status,
            "output_file_id": self.output_file_id,
            "error_file_id": self.error_file_id,
            "created_at": self.created_at,
            "request_counts": {
                "total": len(self.requests),
                "completed": len(self.answered) - self.failed,
                "failed": self.failed,
            },
            "metadata": self.metadata,
        }


class Batches:
    """The batch half of the endpoint."""

    def __init__(self, chat: Chat, files: Files, max_requests: int) -> None:
        self._chat = chat
        self._files = files
        self._max_requests = max_requests
        self._batches: dict[str, Batch] = {}
        self._numbers = itertools.count(1)
        self._steps: Counter[tuple[str, str]] = Counter()

    def upload(self, body: bytes, headers: Mapping[str, str]) -> Answer:
        """POST /v1/files."""
        stored = self._files.upload(body, headers.get("content-type", ""))
        if isinstance(stored, Answer):
            return stored
        return self._spoiled("upload", _model_of(stored), json_answer(stored.described()))

    def content(self, file_id: str) -> Answer:
        """GET /v1/files/ID/content."""
        answer = self._files.content(file_id)
        for batch in self._batches.values():
            if file_id in {batch.output_file_id, batch.error_file_id}:
                return self._spoiled("output", batch.model, answer)
        return answer

    def create(self, body: Mapping[str, object]) -> Answer:
        """POST /v1/batches."""
        stored = self._files.get(body.get("input_file_id"))
        if body.get("endpoint") != ENDPOINT or body.get("completion_window") != "24h":
            return error(400, "endpoint and completion_window are not supported", "invalid_value")
        if stored is None:
            return error(400, "Invalid input_file_id", "invalid_value")
        model = _model_of(stored)
        fault = self._due("create", model)
        if fault is not None and fault.kind.isdigit():
            return error(int(fault.kind), "scripted fault", f"fault_{fault.kind}")
        if fault is not None and fault.kind == "unmade-create":
            return Answer(200, b"", ending=Ending.RESET)
        polls = self._due("polls", model)
        late = self._due("list", model)
        batch = Batch(
            id=f"batch_{next(self._numbers)}",
            input_file=stored,
            model=model,
            metadata=body.get("metadata"),
            created_at=int(time.time()),
            end=self._due("end", model),
            polls=_number(polls, 1),
            hidden=_number(late, 0),
        )
        self._batches[batch.id] = batch
        return _held_or_lost(fault, json_answer(batch.described()))

    def retrieve(self, batch_id: str) -> Answer:
        """GET /v1/batches/ID; brings the batch one step on."""
        batch = self._batches.get(batch_id)
        if batch is None:
            return no_such("batch", batch_id)
        batch.retrieved += 1
        self._advance(batch)
        return self._spoiled("retrieve", batch.model, json_answer(batch.described()))

    def cancel(self, batch_id: str) -> Answer:
        """POST /v1/batches/ID/cancel; no more is executed than where the batch was to end early."""
        batch = self._batches.get(batch_id)
        if batch is None:
            return no_such("batch", batch_id)
        if batch.status in {"validating", "in_progress"}:
            batch.status = "cancelling"
            batch.end = Fault("cancelled", None, batch.end.argument if batch.end is not None else "0")
        return json_answer(batch.described())

    def listed(self, query: Mapping[str, list[str]]) -> Answer:
        """GET /v1/batches, newest first."""
        shown = []
        for batch in reversed(self._batches.values()):
            if batch.hidden:
                batch.hidden -= 1
            else:
                shown.append(batch.described())
        return page(shown, query)

    def control(self, models: list[str] | None) -> Answer:
        """What tests ask: each batch, the requests it executed, and how often its results were asked for."""
        return json_answer(
            [
                one.described()
                | {"model": one.model, "answered": one.answered, "name": one.input_file.name}
                | {"results_asked_for": self._steps["output", one.model]}
                for one in self._batches.values()
                if models is None or one.model in models
            ]
        )

    def _advance(self, batch: Batch) -> None:
        if batch.status == "validating":
            batch.requests, batch.errors = _validated(batch.input_file.content, self._max_requests)
            code = batch.end.argument if batch.end is not None and batch.end.kind == "failed" else None
            if batch.end is not None and batch.end.kind == "failed":
                batch.errors.append(_complaint(code or "invalid_request"))
            if batch.errors:
                batch.status, batch.requests = "failed", []
                return
            batch.status = "in_progress"
        if batch.status == "cancelling" or (batch.status == "in_progress" and batch.retrieved >= batch.polls):
            self._finish(batch)

    def _finish(self, batch: Batch) -> None:
        kind = batch.end.kind if batch.end is not None else "completed"
        executed = _number(batch.end, 0) if kind in {"expired", "cancelled", "missing"} else None
        output: list[dict[str, object]] = []
        errors: list[dict[str, object]] = []
        for request in batch.requests[:executed]:
            status, body = self._answered(request["body"])
            batch.answered.append(request["custom_id"])
            line = _line(request["custom_id"], {"status_code": status, "request_id": "req", "body": body})
            (output if status == 200 else errors).append(line)
            batch.failed += status != 200
        if kind == "expired":
            message = "This request could not be executed before the completion window expired."
            errors += [
                _line(one["custom_id"], None, {"code": "batch_expired", "message": message})
                for one in batch.requests[executed:]
            ]
        batch.status = kind if kind in {"expired", "cancelled"} else "completed"
        # The order of results is not that of the requests.
        batch.output_file_id = self._stored(batch, "output", output[::-1])
        batch.error_file_id = self._stored(batch, "error", errors[::-1])

    def _stored(self, batch: Batch, kind: str, lines: list[dict[str, object]]) -> str | None:
        if not lines:
            return None
        content = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
        return self._files.store(f"{batch.id}_{kind}.jsonl", "batch_output", content.encode()).id

    def _answered(self, body: dict[str, object]) -> tuple[int, object]:
        answer = self._chat.answer(body, {})
        try:
            if answer.ending is not Ending.WHOLE or answer.delay:
                raise ValueError(answer.ending)
            return answer.status, json.loads(answer.body)
        except ValueError:
            return 500, json.loads(error(500, "The server had an error", "server_error").body)

    def _due(self, step: str, model: str) -> Fault | None:
        """The misbehaviour that is due at a step; counts the step."""
        planned = _PLAN.fullmatch(model)
        if planned is None:
            return None
        faults = tuple(one for one in parsed_plan(planned["plan"], KINDS) if _step_of(one) == step)
        number = self._steps[step, model]
        self._steps[step, model] += 1
        return due(faults, number) if faults else None

    def _spoiled(self, step: str, model: str, answer: Answer) -> Answer:
        try:
            return _held_or_lost(self._due(step, model), answer)
        except ValueError as problem:
            return error(400, str(problem), "unknown_fault")


def _held_or_lost(fault: Fault | None, answer: Answer) -> Answer:
    if fault is None:
        return answer
    if fault.kind.startswith("lost-"):
        return replace(answer, body=b"", ending=Ending.RESET)
    if fault.kind.startswith("cut-"):
        return replace(answer, ending=Ending.CUT, body=answer.body[: len(answer.body) // 2])
    return replace(answer, delay=float(fault.argument or _HELD)) if fault.kind.startswith("hold-") else answer


def _step_of(fault: Fault) -> str:
    return "create" if fault.kind.isdigit() else _STEPS[fault.kind]


def _number(fault: Fault | None, otherwise: int) -> int:
    return int(fault.argument) if fault is not None and fault.argument else otherwise


def _line(custom_id: str, response: object, problem: object = None) -> dict[str, object]:
    return {"id": f"batch_req_{custom_id}", "custom_id": custom_id, "response": response, "error": problem}


def _model_of(stored: StoredFile) -> str:
    """The model of a file's first request."""
    try:
        return str(json.loads(stored.content.partition(b"\n")[0])["body"]["model"])
    except (ValueError, KeyError, TypeError):
        return ""


def _complaint(code: str, line: int | None = None) -> dict[str, object]:
    return {"code": code, "line": line, "message": f"scripted: {code}", "param": None}


def _validated(content: bytes, max_requests: int) -> tuple[list[dict[str, Any]], list[dict[str, object]]]:
    """The requests of an input file, and what the API finds wrong with them."""
    lines = [line for line in content.split(b"\n") if line.strip()]
    if not lines:
        return [], [_complaint("empty_file")]
    if len(lines) > max_requests:
        return [], [_complaint("too_many_tasks")]
    requests: list[dict[str, Any]] = []
    complaints: list[dict[str, object]] = []
    for number, line in enumerate(lines, start=1):
        try:
            request = json.loads(line)
        except ValueError:
            complaints.append(_complaint("invalid_json_line", number))
            continue
        requests.append(request)
        complaints += [_complaint(code, number) for code in _wrong(request, requests)]
    seen = Counter(one.get("custom_id") for one in requests)
    complaints += [_complaint("duplicate_custom_id") for _, times in seen.items() if times > 1]
    return requests, complaints


def _wrong(request: dict[str, Any], before: list[dict[str, Any]]) -> Iterator[str]:
    if not isinstance(request.get("custom_id"), str) or not 0 < len(request["custom_id"]) <= 64:
        yield "invalid_custom_id"
    if request.get("method") != "POST":
        yield "invalid_method"
    if request.get("url") != ENDPOINT:
        yield "url_mismatch"
    if not isinstance(request.get("body"), dict) or not request["body"].get("model"):
        yield "missing_required_parameter"
    elif request["body"]["model"] != before[0]["body"]["model"]:
        yield "model_mismatch"
