"""Reading what an endpoint sent back: the completion in the response body, and the JSON in the completion."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.transport import Trouble, TroubleKind

_THOUGHTS_START, _THOUGHTS_END = "<think>", "</think>"
_FENCED = re.compile(r"```[a-zA-Z]*[ \t]*\n(.*?)```", re.DOTALL)
_CLOSING = {"{": "}", "[": "]"}
_OUTLINE = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]]', re.DOTALL)
"""Strings as wholes, so that a bracket within one is none, and brackets."""
# Each failed start may be read to the end of the text, so their number bounds the work.
_STARTS_TRIED = 50


@dataclass(frozen=True, slots=True)
class Completion:
    """One answer of a model as it came: text or the arguments of the tool call, and how it ended."""

    text: str
    finish_reason: str
    refused: bool
    usage: TokenUsage
    model: str | None = None
    """The model that answered, as the endpoint names it."""
    id: str | None = None


def read_completion(body: bytes) -> Completion:
    """The completion in a response body; raises Trouble of kind BODY for anything else."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise Trouble(TroubleKind.BODY) from None
    return completion_in(data)


def completion_in(data: object) -> Completion:
    """The completion in a parsed response body; raises Trouble of kind BODY for anything else."""
    if not isinstance(data, dict) or not isinstance(data.get("choices"), list):
        raise Trouble(TroubleKind.BODY)
    choice = _mapping(data["choices"][0]) if data["choices"] else {}
    message = _mapping(choice.get("message"))
    finish = choice.get("finish_reason")
    return Completion(
        text=_encodable(_tool_arguments(message) or _content(message.get("content"))),
        finish_reason=finish if isinstance(finish, str) else "",
        refused=bool(message.get("refusal")) or finish == "content_filter",
        usage=_usage(_mapping(data.get("usage"))),
        model=_name(data.get("model")),
        id=_name(data.get("id")),
    )


def json_text(text: str) -> str:
    """The JSON object inside a completion: without thoughts, code fence and prose around it.

    Of several objects the last one counts: what comes first may be the letter's words that the model thinks
    about. An object that lacks nothing but its last brackets gets them. The text itself comes back, trimmed,
    where no object can be found. Linear in the text's length.
    """
    trimmed = text.strip().removeprefix("\ufeff")
    if trimmed.startswith("{"):
        if trimmed.endswith("}"):
            return trimmed
        closed = _closed(trimmed)
        if closed is not None:
            return closed
    thoughts, end, rest = trimmed.partition(_THOUGHTS_END)
    answer = rest if end and thoughts.startswith(_THOUGHTS_START) else trimmed
    fenced = _FENCED.findall(answer)
    if fenced:
        return str(fenced[-1]).strip()
    return _last_object(answer) or answer


def _closed(text: str) -> str | None:
    """An object that breaks off between two values, with the brackets that are open there; None for others.

    The reply types have no field that may be left out, so a break before the last field still shows.
    """
    open_brackets: list[str] = []
    for found in _OUTLINE.finditer(text):
        sign = found.group()
        if sign in _CLOSING:
            open_brackets.append(_CLOSING[sign])
        elif sign in "}]" and (not open_brackets or open_brackets.pop() != sign):
            return None
    whole = text.rstrip(", \n\t") + "".join(reversed(open_brackets))
    try:
        held = json.loads(whole)
    except (ValueError, RecursionError):
        return None
    return whole if held else None


def _last_object(text: str) -> str | None:
    decoder = json.JSONDecoder()
    found: str | None = None
    position = 0
    for _ in range(_STARTS_TRIED):
        start = text.find("{", position)
        if start < 0:
            break
        try:
            end = decoder.raw_decode(text, start)[1]
        except (ValueError, RecursionError):
            position = start + 1
        else:
            found, position = text[start:end], end
    return found


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _tool_arguments(message: Mapping[str, object]) -> str:
    match message.get("tool_calls"):
        case [{"function": {"arguments": str(arguments)}}, *_]:
            return arguments
        # Some servers send the arguments as an object instead of as a string.
        case [{"function": {"arguments": dict(arguments)}}, *_]:
            return json.dumps(arguments, ensure_ascii=False)
    return ""


def _content(content: object) -> str:
    match content:
        case str():
            return content
        case list():
            return "".join(str(_mapping(part).get("text") or "") for part in content)
    return ""


def _name(value: object) -> str | None:
    return _encodable(value) if isinstance(value, str) and value else None


def _encodable(text: str) -> str:
    # JSON can spell half of a surrogate pair, which no file and no database takes.
    return text.encode("utf-8", "replace").decode("utf-8")


def _usage(usage: Mapping[str, object]) -> TokenUsage:
    return TokenUsage(
        prompt_tokens=_count(usage.get("prompt_tokens")),
        completion_tokens=_count(usage.get("completion_tokens")),
        cached_tokens=_count(_mapping(usage.get("prompt_tokens_details")).get("cached_tokens")),
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0
