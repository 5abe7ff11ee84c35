"""How a record or a summary came to be: engine, model, prompt, schema, tries and tokens."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from imr_llm.domain.spans import Frozen


class Engine(StrEnum):
    """Who read the letter: the offline reader, or a model."""

    READER = "reader"
    MODEL = "model"


class TokenUsage(Frozen):
    """Tokens over every try of every exchange, as the endpoint counted them."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: Annotated[
        int, Field(description="Part of prompt_tokens that the provider had cached.")
    ] = 0

    def plus(self, other: TokenUsage) -> TokenUsage:
        """The sum of two usages."""
        return TokenUsage(
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
        )


class Provenance(Frozen):
    """How a record or a summary came to be."""

    engine: Engine
    model: str | None = None
    prompt_name: str | None = None
    prompt_version: str | None = None
    prompt_sha256: str | None = None
    schema_sha256: str
    package_version: str
    attempts: Annotated[int, Field(ge=0, description="Requests sent; 0 for the reader.")] = 0
    usage: TokenUsage = TokenUsage()
    cached: Annotated[bool, Field(description="True when every reply came from the response cache.")] = False
    created_at: Annotated[str, Field(description="UTC, ISO 8601; alone differs between equal runs.")]
