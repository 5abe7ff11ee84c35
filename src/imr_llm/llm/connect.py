"""From the settings to something that answers exchanges."""

from __future__ import annotations

import logging

from imr_llm.errors import SettingsError
from imr_llm.llm.batch_api import BatchApi
from imr_llm.llm.breaker import Pauses
from imr_llm.llm.cache import CachedClient, ReplyCache
from imr_llm.llm.client import Client
from imr_llm.llm.endpoint import Answerer, EndpointIdentity
from imr_llm.llm.gate import Gate
from imr_llm.llm.keys import api_key_of
from imr_llm.llm.transport import OnWait, Trouble, told_to_nobody
from imr_llm.llm.wire import Wire
from imr_llm.settings import Settings
from imr_llm.telemetry import open_telemetry

_log = logging.getLogger(__name__)
_NOTICED_SECONDS = 3.0


def connect(settings: Settings) -> Answerer:
    """The client that the settings describe, with the cache in front of it where they ask for one.

    For a few letters: an endpoint that does not answer ends the work soon. Nothing is sent yet. Raises
    SettingsError without a model, or without the extra that telemetry needs, and CacheError for a cache that
    cannot be used.
    """
    return _connected(settings, None, _say_wait)


def connect_run(settings: Settings) -> Answerer:
    """As `connect`, for many letters: an endpoint that does not answer is waited for, as the settings say."""
    return _connected(settings, Pauses(settings.pause_after, settings.max_pause), told_to_nobody)


def connect_client(settings: Settings) -> Client:
    """The client by itself, with no cache in front of it. Raises SettingsError without a model."""
    return _client(settings, None, _say_wait)


def connect_batches(settings: Settings) -> BatchApi:
    """The batch API of the endpoint. Nothing is sent yet. Raises SettingsError without a model."""
    model = _model(settings)
    settings.refuse_what_is_not_trusted()
    wire = Wire(
        base_url=settings.base_url,
        api_key=api_key_of(settings),
        timeout=settings.timeout,
        ca_file=settings.ca_file,
    )
    identity = EndpointIdentity.of(model, settings.base_url, settings.mode, settings.temperature)
    return BatchApi(wire, identity, tries=settings.transport_tries, max_wait=settings.max_wait)


def _say_wait(trouble: Trouble, seconds: float) -> None:
    """Say that a request is tried again, where somebody would wonder why nothing happens."""
    if seconds >= _NOTICED_SECONDS:
        _log.warning("no answer yet (%s): trying again in %.0f seconds", trouble, seconds)


def _connected(settings: Settings, pauses: Pauses | None, on_wait: OnWait) -> Answerer:
    client = _client(settings, pauses, on_wait)
    if not settings.keeps_replies:
        return client
    cache = ReplyCache(settings.cache_path)
    if settings.retention_days is not None:
        cache.expire(settings.retention_days)
    return CachedClient(client, cache, client.identity)


def _client(settings: Settings, pauses: Pauses | None, on_wait: OnWait) -> Client:
    settings.refuse_what_is_not_trusted()
    return Client(
        model=_model(settings),
        base_url=settings.base_url,
        api_key=api_key_of(settings),
        ca_file=settings.ca_file,
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
        on_wait=on_wait,
    )


def _model(settings: Settings) -> str:
    if settings.model is None:
        raise SettingsError("no model is configured: set --model or IMR_LLM_MODEL")
    return settings.model
