"""JSON Schemas in the form that strict structured output accepts, and a lint of reply types against it.

After OpenAI's documentation of Structured Outputs ("supported schemas"): the root is an object, every
property is required, no object takes unknown keys, and only some keywords are known. Other servers take the
same form.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

Schema = dict[str, object]

# Keywords that pydantic writes and strict mode does not know. They only narrow a value, and pydantic checks
# the reply again, so leaving them out of the request loses nothing.
_DROPPED = {
    "title",
    "default",
    "discriminator",
    "minLength",
    "maxLength",
    "uniqueItems",
    "examples",
    "deprecated",
}
_KEPT = {
    "$defs", "$ref", "additionalProperties", "anyOf", "const", "description", "enum", "exclusiveMaximum",
    "exclusiveMinimum", "format", "items", "maxItems", "maximum", "minItems", "minimum", "multipleOf",
    "pattern", "properties", "required", "type",
}  # fmt: skip
_FORMATS = {"date", "date-time", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"}


@cache
def strict_schema(model_type: type[BaseModel]) -> Schema:
    """The API-strict JSON Schema of a reply type; raises TypeError as `lint_strict` does."""
    lint_strict(model_type)
    raw = model_type.model_json_schema()
    definitions = _mapping(raw.get("$defs"))
    return _strict(raw, definitions)


def lint_strict(model_type: type[BaseModel]) -> None:
    """Raise TypeError, listing every place, unless strict mode can express this reply type.

    Refused: mappings with free keys, `Any`, tuples, unions whose branches cannot be told apart, recursion
    beside other keywords, and defaults (strict mode requires every property, so a default is never used).
    """
    raw = model_type.model_json_schema()
    problems = list(_problems(raw, "$", _mapping(raw.get("$defs"))))
    if problems:
        raise TypeError(f"{model_type.__name__} is no strict reply type: {'; '.join(problems)}")


def property_names(model_type: type[BaseModel]) -> frozenset[str]:
    """The names of all properties at any depth: the words that are safe to print from an error's location."""
    return frozenset(_names(model_type.model_json_schema()))


def _mapping(value: object) -> Schema:
    return value if isinstance(value, dict) else {}


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _names(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        yield from _mapping(node.get("properties"))
        for child in node.values():
            yield from _names(child)
    elif isinstance(node, list):
        for child in node:
            yield from _names(child)


def _strict(node: Schema, definitions: Schema) -> Schema:
    if "$ref" in node and len(node.keys() - _DROPPED) > 1:
        # Strict mode takes no keyword beside $ref, so a described reference becomes a copy of its target.
        beside = {key: value for key, value in node.items() if key != "$ref"}
        return _strict({**_target(node, definitions), **beside}, definitions)
    result: Schema = {}
    for key, value in node.items():
        match key:
            case "properties" | "$defs":
                result[key] = {
                    name: _strict(_mapping(one), definitions) for name, one in _mapping(value).items()
                }
            case "anyOf" | "oneOf":
                result["anyOf"] = [_strict(_mapping(one), definitions) for one in _items(value)]
            case "items":
                result[key] = _strict(_mapping(value), definitions)
            case _ if key not in _DROPPED:
                result[key] = value
    if result.get("type") == "object":
        result["required"] = list(_mapping(result.get("properties")))
        result["additionalProperties"] = False
    return result


def _target(node: Schema, definitions: Schema) -> Schema:
    return _mapping(definitions[str(node["$ref"]).removeprefix("#/$defs/")])


def _problems(node: Schema, path: str, definitions: Schema) -> Iterator[str]:
    if "$ref" in node:
        if len(node.keys() - _DROPPED) > 1 and _reaches(
            _target(node, definitions), str(node["$ref"]), definitions
        ):
            yield f"{path}: a described reference to a recursive type"
        return
    branches = _items(node.get("anyOf")) + _items(node.get("oneOf"))
    if not branches and not node.keys() & {"type", "enum", "const"}:
        yield f"{path}: no type (Any or object)"
    if "default" in node:
        yield f"{path}: a default"
    if node.get("additionalProperties") not in (None, False):
        yield f"{path}: a mapping with free keys"
    for unknown in sorted(node.keys() - _KEPT - _DROPPED - {"oneOf"}):
        yield f"{path}: the keyword {unknown!r}"
    if node.get("format", "date") not in _FORMATS:
        yield f"{path}: the format {node['format']!r}"
    if not _told_apart([_mapping(one) for one in branches], definitions):
        yield f"{path}: a union whose branches cannot be told apart"
    for index, branch in enumerate(branches):
        yield from _problems(_mapping(branch), f"{path}|{index}", definitions)
    for name, child in _mapping(node.get("properties")).items():
        yield from _problems(_mapping(child), f"{path}.{name}", definitions)
    if "items" in node:
        yield from _problems(_mapping(node["items"]), f"{path}[]", definitions)
    for name, child in _mapping(node.get("$defs")).items():
        yield from _problems(_mapping(child), name, definitions)


def _told_apart(branches: list[Schema], definitions: Schema) -> bool:
    """Whether every branch has its own JSON type, or is an object with a constant of its own."""
    marks: list[object] = []
    for branch in branches:
        one = _target(branch, definitions) if "$ref" in branch else branch
        constants = [
            (name, _mapping(prop).get("const"))
            for name, prop in _mapping(one.get("properties")).items()
            if "const" in _mapping(prop)
        ]
        marks.append(tuple(constants) if constants else one.get("type"))
    return len({repr(mark) for mark in marks}) == len(marks)


def _reaches(node: object, reference: str, definitions: Schema, seen: frozenset[str] = frozenset()) -> bool:
    if isinstance(node, dict):
        target = node.get("$ref")
        if target == reference:
            return True
        if isinstance(target, str) and target not in seen:
            return _reaches(_target(node, definitions), reference, definitions, seen | {target})
        return any(_reaches(child, reference, definitions, seen) for child in node.values())
    return isinstance(node, list) and any(_reaches(one, reference, definitions, seen) for one in node)
