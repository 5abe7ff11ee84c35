"""What OpenAI's API rejects about a structured-output request, so that it is rejected here too.

After the documentation of Structured Outputs (supported schemas) and of JSON mode.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_KNOWN = {
    "$defs", "$ref", "additionalProperties", "anyOf", "const", "description", "enum", "exclusiveMaximum",
    "exclusiveMinimum", "format", "items", "maxItems", "maximum", "minItems", "minimum", "multipleOf",
    "pattern", "properties", "required", "title", "type",
}  # fmt: skip
_FORMATS = {"date", "date-time", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"}


def complaint(body: Mapping[str, object]) -> str | None:
    """What is wrong with a request body; None when it would be taken."""
    return next(_complaints(body), None)


def _complaints(body: Mapping[str, object]) -> Iterator[str]:
    match body:
        case {"model": str(), "messages": [_, *_] as messages}:
            text = str(messages).lower()
        case _:
            yield "model and messages are required"
            return
    match body.get("response_format"):
        case {"type": "json_schema", "json_schema": {"name": str(), "schema": dict(schema), **rest}}:
            if rest.get("strict") is True:
                yield from _schema_complaints(schema, "$")
        case {"type": "json_schema"}:
            yield "json_schema needs a name and a schema"
        case {"type": "json_object"} if "json" not in text:
            yield "'messages' must contain the word 'json' in some form"
    match body.get("tools"):
        case [{"type": "function", "function": {"name": str(), "parameters": dict(schema), "strict": True}}]:
            yield from _schema_complaints(schema, "$")


def _schema_complaints(node: object, path: str) -> Iterator[str]:
    if not isinstance(node, dict) or not node.keys() & {"type", "anyOf", "enum", "const", "$ref"}:
        yield f"{path}: schema must have a 'type' key"
        return
    for unknown in sorted(node.keys() - _KNOWN):
        yield f"{path}: {unknown!r} is not permitted"
    if "$ref" in node:
        if len(node) > 1:
            yield f"{path}: $ref cannot have keywords beside it"
        return
    if path == "$" and node.get("type") != "object":
        yield "$: schema must be of type object"
    if "format" in node and node["format"] not in _FORMATS:
        yield f"{path}: format {node['format']!r} is not supported"
    if node.get("type") == "object":
        yield from _object_complaints(node, path)
    if node.get("type") == "array":
        yield from _schema_complaints(node.get("items"), f"{path}[]")
    for child in node.get("anyOf", []):
        yield from _schema_complaints(child, f"{path}|")
    for name, child in node.get("$defs", {}).items():
        yield from _schema_complaints(child, f"{path}#{name}")


def _object_complaints(node: Mapping[str, Any], path: str) -> Iterator[str]:
    properties = node.get("properties", {})
    if node.get("additionalProperties") is not False:
        yield f"{path}: 'additionalProperties' is required to be supplied and to be false"
    if set(node.get("required", [])) != set(properties):
        yield f"{path}: 'required' must include every key in properties"
    for name, child in properties.items():
        yield from _schema_complaints(child, f"{path}.{name}")
