"""A cache in front of a client: what is replayed, what is asked, and what is never kept."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import aclosing, closing
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel

from imr_llm.domain.exchange import Exchange, Message, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import EndpointUnreachableError
from imr_llm.llm.cache import CachedClient, ReplyCache, Stored
from imr_llm.llm.connect import connect
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.settings import ReplyMode, Settings
from tests.endpoint.process import Endpoint
from tests.llm.asking import EXPECTED, KEY, client, exchange


class LaterRuling(BaseModel):
    """The same question's answer in a later version, which old replies do not fit."""

    decision: Literal["sustained"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The cache file of a test."""
    return tmp_path / "cache" / "replies.sqlite"


def cached(endpoint: Endpoint, path: Path, model: str) -> CachedClient:
    """A cached client over the test endpoint."""
    asked = client(endpoint.base_url, f"{model}+cached")
    return CachedClient(asked, ReplyCache(path), asked.identity)


def answers(asked: CachedClient, *questions: Exchange) -> list[Reply]:
    """The replies to several exchanges, one after the other; the client and the cache are closed then."""

    async def run() -> list[Reply]:
        async with aclosing(asked):
            return [await asked.answer(one) for one in questions]

    return asyncio.run(run())


@pytest.mark.parametrize("model", ["scripted", "fault-fenced", "fault-schema-invalidx1"])
def test_the_second_time_nothing_is_sent(endpoint: Endpoint, path: Path, model: str) -> None:
    """The replayed reply is the first one with its usage and attempts, marked as cached."""
    first, second = answers(cached(endpoint, path, model), exchange(), exchange())
    assert first.parsed == EXPECTED
    assert (first.cached, second.cached) == (False, True)
    assert replace(second, cached=False) == first


def test_a_reply_that_cannot_be_kept_is_used_all_the_same(
    endpoint: Endpoint, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A cache that can be read but not written costs no paid reply; the log says so once a reply."""
    ReplyCache(path).close()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("CREATE TRIGGER full BEFORE INSERT ON replies BEGIN SELECT RAISE(FAIL, 'full'); END")
    (reply,) = answers(cached(endpoint, path, "scripted"), exchange())
    assert reply.parsed == EXPECTED
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@pytest.mark.parametrize("model", ["fault-refusal", "fault-malformed", "fault-truncated"])
def test_failures_are_not_kept(endpoint: Endpoint, path: Path, model: str) -> None:
    """A model that failed is asked again the next time."""
    first, second = answers(cached(endpoint, path, model), exchange(), exchange())
    assert first.failure is not None
    assert not second.cached
    assert second.attempts > 0
    kept = ReplyCache(path)
    assert kept.stats().entries == 0
    kept.close()


def test_what_changes_the_answer_changes_the_key(endpoint: Endpoint) -> None:
    """Text, role, reply type, token limit, model, endpoint, mode and temperature each change it."""
    base = exchange()
    identity = EndpointIdentity.of("m", endpoint.base_url, ReplyMode.TOOLS, 0.0)
    exchanges = [
        base,
        exchange("Another text with a shoulder sling."),
        replace(base, messages=(Message("user", base.messages[0].content), *base.messages[1:])),
        exchange(reply_type=LaterRuling),
        exchange(max_tokens=301),
    ]
    identities = [
        EndpointIdentity.of("n", endpoint.base_url, ReplyMode.TOOLS, 0.0),
        EndpointIdentity.of("m", None, ReplyMode.TOOLS, 0.0),
        EndpointIdentity.of("m", endpoint.base_url, ReplyMode.JSON_OBJECT, 0.0),
        EndpointIdentity.of("m", endpoint.base_url, ReplyMode.TOOLS, 0.5),
        EndpointIdentity.of("m", endpoint.base_url, ReplyMode.TOOLS, None),
    ]
    keys = [identity.fingerprint(one) for one in exchanges] + [one.fingerprint(base) for one in identities]
    assert len(set(keys)) == len(keys)


def test_the_api_key_and_secrets_in_the_address_do_not_change_the_key(endpoint: Endpoint) -> None:
    """Another key, or a password in the URL, finds the same replies; a slash at the end does too."""
    address = endpoint.base_url.replace("http://", "http://me:secret@") + "/?token=secret"
    one = client(endpoint.base_url, "scripted", api_key="sk-one").identity
    two = client(address, "scripted", api_key="sk-two").identity
    assert one == two
    assert "secret" not in repr(two)


def test_a_kept_text_that_no_longer_fits_is_asked_anew(endpoint: Endpoint, path: Path) -> None:
    """A reply that the reply type refuses today is a miss, and the new reply takes its place."""
    asked = cached(endpoint, path, "scripted")
    keeper = ReplyCache(path)
    keeper.put(asked.identity.fingerprint(exchange()), Stored('{"decision": "sustained"}', TokenUsage(), 1))
    keeper.close()
    again, replayed = answers(asked, exchange(), exchange())
    assert (again.cached, again.parsed) == (False, EXPECTED)
    assert (replayed.cached, replayed.parsed) == (True, EXPECTED)


def test_without_a_client_the_cache_only_replays(endpoint: Endpoint, path: Path) -> None:
    """A kept reply is found offline; any other exchange is unreachable."""
    online = cached(endpoint, path, "scripted")
    answers(online, exchange())
    offline = CachedClient(None, ReplyCache(path), online.identity)
    assert answers(offline, exchange())[0].parsed == EXPECTED
    offline = CachedClient(None, ReplyCache(path), online.identity)
    with pytest.raises(EndpointUnreachableError, match="no reply to this exchange"):
        answers(offline, exchange("something else"))


def test_settings_decide_whether_there_is_a_cache(endpoint: Endpoint, path: Path) -> None:
    """With the cache on replies are kept in the file of the settings; with it off there is no file."""
    given = Settings(
        model="scripted+settings", base_url=endpoint.base_url, api_key=KEY, cache_path=path, cache=False
    )

    async def run(settings: Settings) -> list[bool]:
        asked = connect(settings)
        async with aclosing(asked):
            return [(await asked.answer(exchange())).cached for _ in range(2)]

    assert asyncio.run(run(given)) == [False, False]
    assert not path.exists()
    assert asyncio.run(run(given.model_copy(update={"cache": True}))) == [False, True]
    assert path.exists()


def test_the_file_holds_no_api_key(endpoint: Endpoint, path: Path) -> None:
    """Neither the key nor the question is in the cache's files: only the completion is."""
    answers(cached(endpoint, path, "scripted"), exchange())
    held = b"".join(one.read_bytes() for one in path.parent.iterdir())
    assert b"shoulder sling for six weeks" in held
    assert KEY.encode() not in held
    assert b"The request is for" not in held
