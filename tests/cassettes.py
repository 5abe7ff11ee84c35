"""How HTTP is recorded: what is left out, how requests are compared, and a YAML form that people can read."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import yaml
from vcr.request import Request

HOST = "http://endpoint.test"
"""Stands in every recording for the endpoint that it was made against."""

_KEPT_REQUEST_HEADERS = {"content-type"}
_KEPT_RESPONSE_HEADERS = {"content-type", "retry-after", "retry-after-ms"}


def without_secrets(request: Request) -> Request:
    """The request as it is recorded and compared: without host, query and all headers but one."""
    request.uri = f"{HOST}{request.path}"
    request.headers = {
        name: value for name, value in request.headers.items() if name.lower() in _KEPT_REQUEST_HEADERS
    }
    return request


def without_identity(response: dict[str, Any]) -> dict[str, Any]:
    """The response as it is recorded: of its headers only those that change what the client does."""
    kept = {
        name: value for name, value in response["headers"].items() if name.lower() in _KEPT_RESPONSE_HEADERS
    }
    return response | {"headers": kept}


def same_body(one: Request, other: Request) -> None:
    """Matcher: the bodies are equal as JSON in any order of keys, but for the model; compared by hash.

    The model is left out so that a cassette from a real model is replayed under the tests' model name.
    """
    assert _digest(one.body) == _digest(other.body), "the request's body is not the recorded one"


def _digest(body: bytes | str | None) -> str:
    try:
        data = json.loads(body or b"null")
        if isinstance(data, dict):
            data.pop("model", None)
        canonical = json.dumps(data, sort_keys=True).encode()
    except ValueError:
        canonical = body.encode() if isinstance(body, str) else body or b""
    return hashlib.sha256(canonical).hexdigest()


class ReadableYaml:
    """vcrpy serializer that writes JSON bodies as YAML structure instead of one long string."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        """The cassette as YAML text."""
        interactions = [
            {
                "request": _opened(one["request"], "body"),
                "response": _opened(one["response"], "body", "string"),
            }
            for one in cassette["interactions"]
        ]
        data = {"version": cassette["version"], "interactions": interactions}
        return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        """The cassette as vcrpy wants it, JSON bodies as strings again."""
        data: dict[str, Any] = yaml.safe_load(text)
        for one in data["interactions"]:
            if "json" in one["request"]:
                one["request"]["body"] = json.dumps(one["request"].pop("json"), ensure_ascii=False)
            if "json" in one["response"]:
                text_of = json.dumps(one["response"].pop("json"), ensure_ascii=False)
                one["response"]["body"] = {"string": text_of}
        return data


def _opened(message: dict[str, Any], *path: str) -> dict[str, Any]:
    body: Any = message
    for step in path:
        body = body[step] if body else None
    try:
        data = json.loads(body)
    except (ValueError, TypeError):
        return message
    return {name: value for name, value in message.items() if name != "body"} | {"json": data}


class _Dumper(yaml.SafeDumper):
    """YAML with text of several lines in block form."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)
