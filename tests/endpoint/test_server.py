"""The endpoint over plain HTTP: what it takes, what it refuses, and that faults come as planned."""

from __future__ import annotations

import http.client
import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.endpoint import faults
from tests.endpoint.process import Endpoint, running_endpoint

STRICT = {
    "type": "object",
    "properties": {"decision": {"type": "string"}},
    "required": ["decision"],
    "additionalProperties": False,
}
SHAPE = {"name": "ruling", "strict": True, "schema": STRICT}


def post(endpoint: Endpoint, model: str, **changes: object) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of the response to a request that is well-formed but for the changes."""
    body: dict[str, object] = {
        "model": model,
        "messages": [{"role": "user", "content": "a shoulder sling, as JSON"}],
        "response_format": {"type": "json_schema", "json_schema": SHAPE},
    }
    connection = http.client.HTTPConnection(
        endpoint.base_url.removeprefix("http://").removesuffix("/v1"), timeout=5
    )
    try:
        connection.request("POST", "/v1/chat/completions", json.dumps(body | changes))
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()


def message(body: bytes) -> dict[str, Any]:
    """The message of a completion."""
    found: dict[str, Any] = json.loads(body)["choices"][0]["message"]
    return found


def test_usage_is_a_quarter_of_the_characters(endpoint: Endpoint) -> None:
    """Prompt and completion tokens are counted the same way every time."""
    usage = json.loads(post(endpoint, "scripted")[2])["usage"]
    text = message(post(endpoint, "scripted")[2])["content"]
    assert usage["prompt_tokens"] == -(-len("a shoulder sling, as JSON") // 4)
    assert usage["completion_tokens"] == -(-len(text) // 4)


def test_a_variant_is_chosen_by_the_model_name(endpoint: Endpoint) -> None:
    """A variant that the file has is sent, for one that it has not the reply is."""
    assert "overturned" in message(post(endpoint, "variant-braces")[2])["content"]
    assert "upheld" in message(post(endpoint, "variant-unheard-of")[2])["content"]


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"messages": []}, "model and messages are required"),
        ({"response_format": {"type": "json_schema"}}, "needs a name and a schema"),
        (
            {"response_format": {"type": "json_object"}, "messages": [{"content": "hi"}]},
            "must contain the word",
        ),
        ({"response_format": None}, "no completion for purpose ''"),
    ],
)
def test_a_wrong_request_is_refused_as_the_real_api_does(
    endpoint: Endpoint, changes: dict[str, object], complaint: str
) -> None:
    """The 400 says what is wrong."""
    status, _, body = post(endpoint, "scripted", **changes)
    assert status == 400
    assert complaint in json.loads(body)["error"]["message"]


@pytest.mark.parametrize(
    "schema",
    [
        STRICT | {"required": []},
        STRICT | {"additionalProperties": True},
        STRICT | {"properties": {"decision": {"type": "string", "default": "upheld"}}},
        STRICT | {"properties": {"decision": {}}},
        STRICT | {"properties": {"decision": {"$ref": "#/$defs/x", "description": "y"}}},
        STRICT | {"properties": {"decision": {"oneOf": [{"type": "string"}]}}},
        STRICT | {"properties": {"decision": {"type": "string", "minLength": 1}}},
        {"anyOf": [STRICT, {"type": "null"}]},
    ],
)
def test_a_schema_that_is_not_strict_is_refused(endpoint: Endpoint, schema: dict[str, object]) -> None:
    """In both places where a strict schema can stand."""
    shape = {"type": "json_schema", "json_schema": SHAPE | {"schema": schema}}
    function = {"type": "function", "function": {"name": "x", "strict": True, "parameters": schema}}
    assert post(endpoint, "scripted", response_format=shape)[0] == 400
    assert post(endpoint, "scripted", response_format=None, tools=[function])[0] == 400


def test_faults_come_in_the_planned_order_and_number(endpoint: Endpoint) -> None:
    """Two busy answers, one broken completion, then well; another label counts for itself."""
    plan = "fault-429x2@0,malformedx1+order"
    assert [post(endpoint, plan)[0] for _ in range(2)] == [429, 429]
    broken, well = (message(post(endpoint, plan)[2])["content"] for _ in range(2))
    with pytest.raises(json.JSONDecodeError):
        json.loads(broken)
    assert json.loads(well)["decision"] == "upheld"
    assert post(endpoint, f"{plan}_again")[1]["retry-after"] == "0"


@pytest.mark.parametrize("fault", sorted(faults.KINDS - {"hang", "drip"}))
def test_every_fault_differs_from_the_good_answer(endpoint: Endpoint, fault: str) -> None:
    """No fault passes for the scripted completion."""
    good = message(post(endpoint, "scripted", max_tokens=9, temperature=0)[2])
    try:
        status, _, body = post(endpoint, f"fault-{fault}", max_tokens=9, temperature=0)
        assert status != 200 or message(body) != good
    except (ConnectionError, http.client.HTTPException, ValueError, KeyError, IndexError):
        return


def test_an_unknown_fault_is_refused(endpoint: Endpoint) -> None:
    """A misspelt fault does not pass for a good model."""
    status, _, body = post(endpoint, "fault-429x1,confusion")
    assert (status, json.loads(body)["error"]["code"]) == (400, "unknown_fault")


def test_what_was_asked_can_be_looked_up(endpoint: Endpoint) -> None:
    """Bodies and headers of the requests under one model name, in their order."""
    for number in range(3):
        post(endpoint, "scripted+lookup", seed=number)
    assert [one.body["seed"] for one in endpoint.requests("scripted+lookup")] == [0, 1, 2]
    assert endpoint.requests("scripted+nobody") == []


def test_latency_is_added_to_every_completion(tmp_path: Path) -> None:
    """An endpoint of one's own, with other scripts and a delay."""
    (tmp_path / "x.yaml").write_text(
        "# AUTHORED FOR TESTS, NOT A MODEL'S\npurpose: ruling\ncontains: []\nreply: {own: 1}\n", "utf-8"
    )
    with running_endpoint(script=tmp_path, latency_ms=200) as own:
        started = time.monotonic()
        assert message(post(own, "scripted")[2])["content"] == '{"own": 1}'
        assert time.monotonic() - started >= 0.2
