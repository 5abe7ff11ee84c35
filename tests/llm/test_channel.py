"""What is sent over a connection of our own and what over the SDK's, and that both tell the same."""

from __future__ import annotations

import pytest

from imr_llm.errors import EndpointRefusedError, EndpointUnreachableError
from tests.endpoint.process import Endpoint
from tests.llm.asking import EXPECTED, KEY, LETTER_WORDS, answer, client, exchange

BEHIND_A_PROXY = "http://behind.test/v1"


@pytest.fixture
def _proxied(monkeypatch: pytest.MonkeyPatch, endpoint: Endpoint) -> None:
    """The endpoint is also the proxy: it answers requests for any host."""
    monkeypatch.setenv("http_proxy", endpoint.base_url.removesuffix("/v1"))
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("_proxied")
def test_a_proxy_of_the_environment_is_used(endpoint: Endpoint) -> None:
    """The request for a host that nobody serves arrives at the proxy, with the key."""
    assert answer(client(BEHIND_A_PROXY, "scripted+proxy")).parsed == EXPECTED
    (received,) = endpoint.requests("scripted+proxy")
    assert received.headers["host"] == "behind.test"
    assert received.headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.usefixtures("_proxied")
def test_a_host_that_needs_no_proxy_is_asked_directly(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`no_proxy` counts; the host of the request is then the endpoint's own."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    answer(client(endpoint.base_url, "scripted+no_proxy"))
    (received,) = endpoint.requests("scripted+no_proxy")
    assert received.headers["host"] in endpoint.base_url
    assert received.headers["user-agent"].startswith("imr-llm/")


@pytest.mark.usefixtures("_proxied")
@pytest.mark.parametrize("fault", ["429@0", "500", "reset", "cut", "broken-body", "hang@20"])
def test_what_passes_is_tried_again_behind_a_proxy_too(fault: str) -> None:
    """The SDK's troubles are worded as our own."""
    kind, _, argument = fault.partition("@")
    model = f"fault-{kind}x1{'@' + argument if argument else ''}+proxied"
    assert answer(client(BEHIND_A_PROXY, model, timeout=1.0)).attempts == 2


@pytest.mark.usefixtures("_proxied")
@pytest.mark.parametrize("fault", ["401", "quota", "html", "moved", "missing-model"])
def test_a_refusal_reads_the_same_with_and_without_a_proxy(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """But for the address."""
    said = []
    for base_url in (BEHIND_A_PROXY, endpoint.base_url):
        with pytest.raises(EndpointRefusedError) as caught:
            answer(client(base_url, f"fault-{fault}"))
        said.append(str(caught.value).replace(base_url, "ADDRESS"))
        monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert said[0] == said[1]


def test_the_headers_of_the_sdk_s_environment_are_sent(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Organisation, project and headers of one's own, as OpenAI's SDK reads them."""
    monkeypatch.setenv("OPENAI_ORG_ID", "org-one")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-two")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Team: reviews\nX-Cost-Center: 12:3\nno header")
    answer(client(endpoint.base_url, "scripted+headers"))
    (received,) = endpoint.requests("scripted+headers")
    sent = {name: received.headers.get(name) for name in ("openai-organization", "openai-project")}
    assert sent == {"openai-organization": "org-one", "openai-project": "proj-two"}
    assert (received.headers["x-team"], received.headers["x-cost-center"]) == ("reviews", "12:3")


def test_a_name_and_a_password_in_the_address_are_sent_in_place_of_the_key(endpoint: Endpoint) -> None:
    """A request has room for one of the two."""
    with_name = endpoint.base_url.replace("http://", "http://me:secret@")
    answer(client(with_name, "scripted+basic"))
    (received,) = endpoint.requests("scripted+basic")
    assert received.headers["authorization"] == "Basic bWU6c2VjcmV0"


def test_without_a_key_nothing_stands_for_one(endpoint: Endpoint) -> None:
    """Endpoints on this machine often need none."""
    answer(client(endpoint.base_url, "scripted+unlocked", api_key=None))
    (received,) = endpoint.requests("scripted+unlocked")
    assert "authorization" not in received.headers


def test_a_very_long_letter_arrives_whole(endpoint: Endpoint) -> None:
    """Two million characters, which are handed over in pieces."""
    text = f"{LETTER_WORDS} " + "x" * 2_000_000
    assert answer(client(endpoint.base_url, "scripted+long"), exchange(text)).parsed == EXPECTED
    (received,) = endpoint.requests("scripted+long")
    assert received.body["messages"][-1]["content"] == text


def test_an_endpoint_without_tls_is_unreachable_at_an_https_address(endpoint: Endpoint) -> None:
    """Nothing is sent to one that cannot show who it is."""
    secure = endpoint.base_url.replace("http://", "https://")
    with pytest.raises(EndpointUnreachableError, match="after 1 tries"):
        answer(client(secure, "scripted+tls", tries=1, timeout=1.0))
    assert endpoint.requests("scripted+tls") == []
