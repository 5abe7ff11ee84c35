"""Who answers exchanges, and what identifies an endpoint; nothing here talks to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit, urlunsplit

from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.errors import SettingsError
from imr_llm.llm.gate_state import GateState
from imr_llm.settings import ReplyMode

OPENAI_BASE_URL = "https://api.openai.com/v1"


class Answerer(Protocol):
    """Anything that turns an exchange into a reply: the client, a cache in front of it, recorded replies."""

    @property
    def gate_state(self) -> GateState:
        """How many requests are on their way, how many wait, and why: for showing it."""
        ...

    async def answer(self, exchange: Exchange, *, anew: bool = False) -> Reply:
        """The reply, with a failure in it where the model gave nothing usable; raises EndpointError.

        With `anew` no kept reply is used again.
        """
        ...

    async def aclose(self) -> None:
        """Give back connections and files."""
        ...


@dataclass(frozen=True, slots=True)
class EndpointIdentity:
    """Everything about an endpoint that changes its answers, and nothing that is secret."""

    model: str
    base_url: str
    """Without user name, password, query and the slash at the end."""
    mode: ReplyMode
    temperature: float | None

    @classmethod
    def of(
        cls, model: str, base_url: str | None, mode: ReplyMode, temperature: float | None
    ) -> EndpointIdentity:
        """The identity of an endpoint as it is configured; no base URL means OpenAI's own.

        Raises SettingsError as `checked_url` does.
        """
        return cls(model, printable_url(checked_url(base_url)), mode, temperature)

    def fingerprint(self, exchange: Exchange) -> str:
        """SHA-256 over the exchange and this endpoint: what a cached reply is found by."""
        return exchange.fingerprint(
            model=self.model, base_url=self.base_url, mode=self.mode.value, temperature=self.temperature
        )


def checked_url(base_url: str | None) -> str:
    """The base URL, OpenAI's own for None; raises SettingsError for what is no HTTP address."""
    if base_url is None:
        return OPENAI_BASE_URL
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or any(one.isspace() for one in base_url):
        raise SettingsError("the base URL is no address such as 'http://localhost:8000/v1': check --base-url")
    return base_url


def checked_key(api_key: str | None) -> str | None:
    """The API key without blank space around it; raises SettingsError for what cannot be sent as a header.

    The SDK would raise an error that quotes the key.
    """
    stripped = (api_key or "").strip()
    if not stripped.isascii() or not stripped.isprintable() or " " in stripped:
        raise SettingsError("the API key holds characters that no key has: check OPENAI_API_KEY")
    return stripped or None


def printable_url(url: str) -> str:
    """A URL without what may be secret in it: user name, password, query and fragment."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path.rstrip("/"), "", ""))
