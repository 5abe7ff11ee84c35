"""What goes back over the wire, and how OpenAI-compatible endpoints word it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Ending(StrEnum):
    """How the connection behaves."""

    WHOLE = "whole"
    RESET = "reset"
    CUT = "cut"
    DRIP = "drip"


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP response, or the lack of one."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = "application/json"
    delay: float = 0.0
    ending: Ending = Ending.WHOLE


@dataclass(frozen=True, slots=True)
class Said:
    """What the model says: the text of its answer and why it stopped."""

    text: str
    finish_reason: str = "stop"
    refusal: str | None = None

    def with_text(self, text: str) -> Said:
        """The same with other text."""
        return replace(self, text=text)


def error(status: int, message: str, code: str | None, **headers: str) -> Answer:
    """An error in the envelope of the OpenAI API."""
    kind = "server_error" if status >= 500 else "invalid_request_error"
    body = {"error": {"message": message, "type": kind, "param": None, "code": code}}
    return Answer(status, json.dumps(body).encode(), headers)


def rejected_parameter(name: str) -> Answer:
    """The 400 of a model that does not take a request parameter."""
    body = {
        "error": {
            "message": f"Unsupported parameter: {name!r} is not supported with this model.",
            "type": "invalid_request_error",
            "param": name,
            "code": "unsupported_parameter",
        }
    }
    return Answer(400, json.dumps(body).encode())


def tokens(text: str) -> int:
    """The endpoint's token count: a quarter of the characters, rounded up."""
    return -(-len(text) // 4)


def completion(said: Said, *, model: str, prompt: str, tool: str | None) -> Answer:
    """A chat completion; `tool` names the function that the answer is a call of, None for plain content."""
    message: dict[str, object] = {"role": "assistant", "content": said.text, "refusal": said.refusal}
    if tool is not None and said.text and said.refusal is None:
        call = {"id": "call_1", "type": "function", "function": {"name": tool, "arguments": said.text}}
        message |= {"content": None, "tool_calls": [call]}
    finish = "tool_calls" if "tool_calls" in message and said.finish_reason == "stop" else said.finish_reason
    prompt_tokens, completion_tokens = tokens(prompt), tokens(said.text)
    body = {
        "id": "chatcmpl-test",
        "object": "chat.completion",
        "created": 1700000000,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}],
        "usage": {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": completion_tokens,
            "total_tokens": prompt_tokens + completion_tokens,
            "prompt_tokens_details": {"cached_tokens": 0},
        },
    }
    return Answer(200, json.dumps(body, ensure_ascii=False).encode())
