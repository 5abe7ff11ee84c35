"""From the settings to something that answers exchanges."""

from __future__ import annotations

from imr_llm.errors import SettingsError
from imr_llm.llm.breaker import Pauses
from imr_llm.llm.cache import CachedClient, ReplyCache
from imr_llm.llm.client import Client
from imr_llm.llm.endpoint import Answerer
from imr_llm.llm.gate import Gate
from imr_llm.settings import Settings
from imr_llm.telemetry import open_telemetry


def connect(settings: Settings) -> Answerer:
    """The client that the settings describe, with the cache in front of it where they ask for one.

    For a few letters: an endpoint that does not answer ends the work soon. Nothing is sent yet. Raises
    SettingsError without a model, or without the extra that telemetry needs, and CacheError for a cache that
    cannot be used.
    """
    return _connected(settings, None)


def connect_run(settings: Settings) -> Answerer:
    """As `connect`, for many letters: an endpoint that does not answer is waited for, as the settings say."""
    return _connected(settings, Pauses(settings.pause_after, settings.max_pause))


def _connected(settings: Settings, pauses: Pauses | None) -> Answerer:
    if settings.model is None:
        raise SettingsError("no model is configured: set --model or IMR_LLM_MODEL")
    client = Client(
        model=settings.model,
        base_url=settings.base_url,
        api_key=settings.api_key.get_secret_value() if settings.api_key is not None else None,
        mode=settings.mode,
        temperature=settings.temperature,
        timeout=settings.timeout,
        transport_tries=settings.transport_tries,
        max_wait=settings.max_wait,
        shape_reasks=settings.shape_reasks,
        gate=Gate(
            concurrency=settings.concurrency,
            requests_per_minute=settings.requests_per_minute,
            tokens_per_minute=settings.tokens_per_minute,
            max_wait=settings.max_wait,
            stop_after=settings.stop_after,
            pauses=pauses,
        ),
        telemetry=open_telemetry(on=settings.telemetry, content=settings.telemetry_content),
    )
    if not settings.cache:
        return client
    return CachedClient(client, ReplyCache(settings.cache_path), client.identity)
