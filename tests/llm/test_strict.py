"""Strict schemas: what is sent is what strict mode takes, and types that it cannot express are found."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, create_model

from imr_llm.llm.schemas import schema_sha256
from imr_llm.llm.strict import lint_strict, property_names, strict_schema
from tests.endpoint import strictness


class Pointed(BaseModel):
    """Words and where they stand."""

    model_config = ConfigDict(extra="forbid")

    words: str = Field(min_length=1, max_length=80, title="The words")
    lines: Annotated[list[int], Field(max_length=4)]


class Dose(BaseModel):
    """One kind of detail."""

    kind: Literal["dose"]
    milligrams: Annotated[float, Field(gt=0)]


class Length(BaseModel):
    """Another kind of detail."""

    kind: Literal["length"]
    weeks: int | None


class Whole(BaseModel):
    """Nearly everything that a reply type may hold."""

    model_config = ConfigDict(extra="forbid")

    pointed: Annotated[Pointed, Field(description="A described reference.")]
    maybe: Pointed | None
    detail: Annotated[Dose | Length, Field(discriminator="kind")]
    details: list[Dose | Length]
    number_or_word: int | str
    sure: bool


def body(schema: dict[str, object]) -> dict[str, object]:
    """A chat request with a strict schema in it."""
    shape = {"name": "x", "strict": True, "schema": schema}
    return {"model": "m", "messages": [{}], "response_format": {"type": "json_schema", "json_schema": shape}}


def test_a_strict_schema_is_taken_by_a_strict_endpoint() -> None:
    """The test endpoint's own reading of the rules complains of pydantic's schema, not of ours."""
    assert strictness.complaint(body(strict_schema(Whole))) is None
    assert strictness.complaint(body(Whole.model_json_schema())) is not None


def test_every_object_requires_all_its_properties_and_no_others() -> None:
    """Also nested objects and those behind references, and a described reference keeps its description."""
    schema = strict_schema(Whole)
    objects = [node for node in walk(schema) if node.get("type") == "object"]
    assert len(objects) >= 5
    for node in objects:
        assert node["additionalProperties"] is False
        assert node["required"] == list(node["properties"])
    assert schema["properties"]["pointed"]["description"] == "A described reference."  # type: ignore[index]


def test_a_schema_is_built_once() -> None:
    """The same object comes back, because writing a schema costs milliseconds."""
    assert strict_schema(Whole) is strict_schema(Whole)


@pytest.mark.parametrize(
    ("annotation", "complaint"),
    [
        (dict[str, int], "free keys"),
        (Any, "no type"),
        (object, "no type"),
        (tuple[int, str], "prefixItems"),
        (list[Any], r"\$\.field\[\]: no type"),
        (Dose | Pointed | Length, None),
        (Pointed | create_model("Other", words=(str, ...)), "cannot be told apart"),
        (list[int] | list[str], "cannot be told apart"),
        (bytes, "the format 'binary'"),
    ],
)
def test_the_lint_names_what_strict_mode_cannot_express(annotation: Any, complaint: str | None) -> None:
    """Each kind of field that a strict endpoint would refuse, or could not enforce, raises with its place."""
    model = create_model("Reply", field=(annotation, ...))
    if complaint is None:
        lint_strict(model)
    else:
        with pytest.raises(TypeError, match=complaint):
            lint_strict(model)


@pytest.mark.parametrize("default", [None, 3])
def test_the_lint_refuses_defaults(default: int | None) -> None:
    """Strict mode makes the model write every property, so a default would never be used."""
    with pytest.raises(TypeError, match=r"\$\.field: a default"):
        lint_strict(create_model("Reply", field=(int | None, default)))


def test_property_names_are_those_of_every_depth() -> None:
    """The names of nested objects are known too, values and titles are not."""
    assert {"pointed", "words", "milligrams", "weeks"} <= property_names(Whole)
    assert not {"The words", "dose", "A described reference."} & property_names(Whole)


def test_the_hash_of_a_schema_is_stable_and_tells_schemas_apart() -> None:
    """Equal schemas have equal hashes, whatever the class; another schema has another."""
    first, same, other = (create_model("Reply", field=(kind, ...)) for kind in (int, int, str))
    assert schema_sha256(first) == schema_sha256(same) != schema_sha256(other)
    assert len(schema_sha256(first)) == 64


def walk(node: object) -> list[dict[str, Any]]:
    """All mappings of a schema."""
    text = json.dumps(node)
    found: list[dict[str, Any]] = []
    json.loads(text, object_hook=lambda one: found.append(one) or one)  # type: ignore[func-returns-value]
    return found
