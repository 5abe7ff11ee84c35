"""The lines of batch files: a request of an input file, and what a line of a results file says.

The format is that of OpenAI's Batch API; vLLM's `run-batch` reads and writes the same, but for its errors.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from imr_llm.domain.exchange import Failure, FailureKind
from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.completion import Completion, completion_in
from imr_llm.llm.requests import encoded
from imr_llm.llm.transport import Trouble, TroubleKind, error_code

URL = "/v1/chat/completions"
_ID = re.compile(r"[0-9a-f]{40}-\d{1,4}(-r\d{1,4})?")


def custom_id(fingerprint: str, turn: int, generation: int = 0) -> str:
    """What a request is called in its files: the same for the same request, and never for another.

    `fingerprint` is the exchange's at its endpoint, `turn` counts the answers that came before, and
    `generation` how often the letter was sent to be asked anew. Providers allow 64 characters.
    """
    anew = f"-r{generation}" if generation else ""
    return f"{fingerprint[:40]}-{turn}{anew}"


def request_line(name: str, body: dict[str, object]) -> bytes:
    """A line of an input file, with its line end; `body` is that of a live request."""
    return encoded({"custom_id": name, "method": "POST", "url": URL, "body": body}) + b"\n"


@dataclass(frozen=True, slots=True)
class Result:
    """What a line of a results file says of a request."""

    custom_id: str
    answer: Completion | Trouble


def result_in(line: bytes) -> Result | None:
    """The result in a line of an output or error file; None for a line that is none."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    name = data.get("custom_id") if isinstance(data, dict) else None
    if not isinstance(name, str) or _ID.fullmatch(name) is None:
        return None
    return Result(name, _answer(data))


def _answer(data: Mapping[str, object]) -> Completion | Trouble:
    response = _mapping(data.get("response"))
    # Early versions of run-batch put the completion where its envelope stands now.
    body = response if "choices" in response else response.get("body")
    status = response.get("status_code", 200 if "choices" in response else None)
    if status != 200:
        return _trouble(status, [body, data.get("error")])
    try:
        return completion_in(body)
    except Trouble as trouble:
        return trouble


def _trouble(status: object, said: list[object]) -> Trouble:
    """The trouble of a request that was not answered well; OpenAI says it in the body, vLLM beside it."""
    errors = [_mapping(_mapping(one).get("error", one)) for one in said]
    words = " ".join(str(one.get("message", "")) for one in errors) + _prose(said)
    error = next((one for one in errors if one), {})
    parameter = error.get("param")
    return Trouble(
        TroubleKind.STATUS if isinstance(status, int) else TroubleKind.UNANSWERED,
        status=status if isinstance(status, int) else None,
        code=error_code(error.get("code"), error.get("type"), words),
        parameter=parameter if isinstance(parameter, str) else None,
    )


def _prose(said: list[object]) -> str:
    return " ".join(one for one in said if isinstance(one, str))


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def stored_answer(answer: Completion | Failure) -> bytes:
    """An answer for the ledger."""
    if isinstance(answer, Failure):
        return encoded({"failure": answer.kind.value, "message": answer.message})
    usage = answer.usage
    return encoded(
        {
            "text": answer.text,
            "finish_reason": answer.finish_reason,
            "refused": answer.refused,
            "usage": [usage.prompt_tokens, usage.completion_tokens, usage.cached_tokens],
        }
    )


def restored_answer(stored: bytes) -> Completion | Failure:
    """The answer that `stored_answer` made this of."""
    data = json.loads(stored)
    if "failure" in data:
        return Failure(FailureKind(data["failure"]), data["message"])
    prompt, completion, cached = data["usage"]
    return Completion(
        text=data["text"],
        finish_reason=data["finish_reason"],
        refused=data["refused"],
        usage=TokenUsage(prompt_tokens=prompt, completion_tokens=completion, cached_tokens=cached),
    )
