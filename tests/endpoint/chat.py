"""From a chat request to its answer: what is asked for, which script answers, which fault is due."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass

from tests.endpoint import faults, strictness
from tests.endpoint.answers import Answer, Said, completion, error, rejected_parameter
from tests.endpoint.limits import Limits
from tests.endpoint.scripts import ScriptError, Scripts

_PURPOSE_IN_PROMPT = re.compile(r"JSON Schema \"([a-z_]+)\"")
_REMEMBERED = 2000
# In JSON no text within a string can look like this: its quotation marks have backslashes before them.
_CANNED = re.compile(rb'"model":\s?"(canned[^"\\]*)"')


@dataclass(frozen=True, slots=True)
class Asked:
    """The parts of a request that choose its answer."""

    model: str
    purpose: str
    text: str
    tool: str | None


class Chat:
    """The state of the endpoint: its scripts, and what it was asked so far."""

    def __init__(self, scripts: Scripts) -> None:
        self._scripts = scripts
        self._counts: Counter[str] = Counter()
        self._limits = Limits()
        self.requests: deque[dict[str, object]] = deque(maxlen=_REMEMBERED)
        self.arrived: Counter[str] = Counter()
        self.faults: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._different: defaultdict[str, set[int]] = defaultdict(set)
        self._canned: dict[str, Answer] = {}

    def answer(self, body: Mapping[str, object], headers: Mapping[str, str]) -> Answer:
        """The answer to one POST of /v1/chat/completions."""
        model = str(body.get("model"))
        self.arrived[model] += 1
        if model.startswith("canned"):
            return self._from_the_can(model, body)
        self.requests.append({"body": body, "headers": dict(headers)})
        self._different[model].add(hash(json.dumps(body.get("messages"))))
        return self._answered(body)

    def canned(self, body: bytes) -> Answer | None:
        """The answer to a request for a model whose answer is known already, found without reading it."""
        named = _CANNED.search(body)
        answer = self._canned.get(named[1].decode()) if named is not None else None
        if named is not None and answer is not None:
            self.arrived[named[1].decode()] += 1
        return answer

    def _from_the_can(self, model: str, body: Mapping[str, object]) -> Answer:
        # Benchmarks share the processors with this endpoint, and working out an answer takes milliseconds.
        if model not in self._canned:
            self._canned[model] = self._answered(body)
        return self._canned[model]

    def _answered(self, body: Mapping[str, object]) -> Answer:
        complaint = strictness.complaint(body)
        if complaint is not None:
            return error(400, complaint, "invalid_request")
        asked = _asked(body)
        refusal = self._limits.refusal(asked.model)
        return refusal or self._limits.limited(asked.model, self._within_limits(asked, body))

    def tally(self, model: str) -> dict[str, object]:
        """How many requests came for a model name, how many of them differ, and what befell them."""
        return {
            "requests": self.arrived[model],
            "different": len(self._different[model]),
            "faults": dict(self.faults[model]),
        }

    def _within_limits(self, asked: Asked, body: Mapping[str, object]) -> Answer:
        number = self._counts[asked.model]
        self._counts[asked.model] += 1
        try:
            planned = faults.plan(asked.model)
            fault = faults.due(planned, number) if planned else faults.drawn(asked.model, number)
        except ValueError as problem:
            return error(400, str(problem), "unknown_fault")
        self.faults[asked.model][fault.kind if fault is not None else "none"] += 1
        if fault is not None:
            if fault.kind.startswith("no-") and fault.kind[3:] in body:
                return rejected_parameter(fault.kind[3:])
            if fault.kind == "echo":
                told = json.dumps(self.requests[-1])
                return error(401, f"Incorrect API key provided in {told}", "invalid_api_key")
            answer = faults.broken_transport(fault)
            if answer is not None:
                return answer
        try:
            said = self._said(asked)
        except ScriptError as problem:
            return error(400, str(problem), "no_completion")
        if fault is not None and not fault.kind.startswith("no-"):
            said = faults.spoiled(fault, said)
        return completion(said, model=asked.model, prompt=asked.text, tool=asked.tool)

    def _said(self, asked: Asked) -> Said:
        return Said(self._scripts.completion(asked.purpose, asked.text, asked.model))


def _asked(body: Mapping[str, object]) -> Asked:
    messages = body["messages"]
    assert isinstance(messages, list)
    text = "\n".join(str(message.get("content") or "") for message in messages)
    match body:
        case {"tools": [{"function": {"name": str(name)}}]}:
            return Asked(str(body["model"]), name, text, name)
        case {"response_format": {"json_schema": {"name": str(name)}}}:
            return Asked(str(body["model"]), name, text, None)
    named = _PURPOSE_IN_PROMPT.search(text)
    return Asked(str(body["model"]), named[1] if named else "", text, None)
