"""A question to a model and its answer, as frozen data: the pipeline yields the one and is sent the other."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pydantic import BaseModel

from imr_llm.domain.provenance import TokenUsage


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a chat request."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class PromptIdentity:
    """Which prompt was used: folder name, version, and SHA-256 over its template files."""

    name: str
    version: str
    sha256: str


class FailureKind(StrEnum):
    """Why no usable reply came of an exchange."""

    REFUSED = "refused"
    TRUNCATED = "truncated"
    EMPTY = "empty"
    MALFORMED = "malformed"
    INVALID = "invalid"
    TRANSPORT = "transport"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why no usable reply came; `message` is safe to print: it holds no letter text and no completion."""

    kind: FailureKind
    message: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request: everything that changes the answer, nothing that is secret."""

    purpose: str
    """`extract`, `answer` (fields asked by path: re-ask and assist) or `summarize`."""
    prompt: PromptIdentity
    messages: tuple[Message, ...]
    reply_type: type[BaseModel]
    max_tokens: int
    """Upper bound of completion tokens."""
    fence: str = ""
    """The mark before and behind what others wrote, in the messages; empty where there is nothing of it."""

    def fingerprint(self, **endpoint: str | float | int | None) -> str:
        """SHA-256 over this exchange and what the caller says of the endpoint (model, base URL, mode …)."""
        body = {
            "messages": [[message.role, message.content] for message in self.messages],
            "schema": _schema(self.reply_type),
            "max_tokens": self.max_tokens,
            "endpoint": endpoint,
        }
        canonical = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to an exchange: a parsed object or the reason why there is none, and what it cost."""

    parsed: BaseModel | None
    failure: Failure | None
    usage: TokenUsage
    attempts: int
    """Requests sent for it, transport tries and shape re-asks together; kept when replayed from the cache."""
    cached: bool
    text: str | None = None
    """The raw completion, for the cache; never logged."""
    batch: bool = False
    """Whether all of it came through a provider's batch API, and so at its price."""


@cache
def _schema(reply_type: type[BaseModel]) -> dict[str, object]:
    # pydantic takes milliseconds to write a schema, more than a whole exchange with the endpoint.
    return reply_type.model_json_schema()
