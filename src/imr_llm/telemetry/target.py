"""What the spans of requests say of the endpoint and of its answers."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from imr_llm.domain.provenance import TokenUsage

# The values that the conventions list for OpenAI-compatible providers, by the end of the host's name.
_PROVIDERS = {
    "openai.azure.com": "azure.ai.openai",
    "inference.ai.azure.com": "azure.ai.inference",
    "anthropic.com": "anthropic",
    "cohere.com": "cohere",
    "cohere.ai": "cohere",
    "deepseek.com": "deepseek",
    "generativelanguage.googleapis.com": "gcp.gemini",
    "aiplatform.googleapis.com": "gcp.vertex_ai",
    "groq.com": "groq",
    "mistral.ai": "mistral_ai",
    "moonshot.ai": "moonshot_ai",
    "perplexity.ai": "perplexity",
    "x.ai": "x_ai",
}
_COMPATIBLE = "openai"
"""Everything else that speaks OpenAI's API: the name tells which format the telemetry has."""


@dataclass(frozen=True, slots=True)
class Target:
    """Which model at which endpoint is asked."""

    model: str
    provider: str
    address: str
    port: int
    temperature: float | None

    @classmethod
    def of(cls, model: str, base_url: str, temperature: float | None) -> Target:
        """The target under a base URL."""
        parts = urlsplit(base_url)
        host = parts.hostname or ""
        provider = next(
            (name for end, name in _PROVIDERS.items() if host == end or host.endswith(f".{end}")), _COMPATIBLE
        )
        port = parts.port or (443 if parts.scheme == "https" else 80)
        return cls(model, provider, host, port, temperature)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    text: str
    finish_reason: str
    usage: TokenUsage
    model: str | None
    """The model that answered, as the endpoint names it."""
    id: str | None
