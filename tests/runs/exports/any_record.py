"""Hypothesis strategies for whatever a model validates, made from the model, so that no field is left out."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo

INTEGERS = st.integers(-(2**63), 2**63 - 1)
_HARD = ["=1+1", "@x", "'", "a; b", "a | b\\", "\x00", "\x1b[31m", "\r\n"]
_SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: INTEGERS,
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(),
    str: st.text(max_size=12) | st.sampled_from(_HARD),
}


def any_of(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    """Any instance of a model."""
    return st.builds(model, **{name: _field(field) for name, field in model.model_fields.items()})


def _field(field: FieldInfo) -> st.SearchStrategy[Any]:
    checked = any(isinstance(one, AfterValidator) for one in field.metadata)
    if checked and field.annotation is str:
        # A version, and no other can be read.
        return st.just(field.default)
    limits = {
        name: getattr(one, name)
        for one in field.metadata
        for name in ("ge", "min_length", "max_length")
        if hasattr(one, name)
    }
    return _value(field.annotation, {"ge": 0, **limits} if checked else limits)


def _value(annotation: Any, limits: dict[str, int]) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return st.none() | _value(next(one for one in inner if one is not NoneType), limits)
    if origin is tuple:
        least = limits.get("min_length", 0)
        most = max(least, min(2, limits.get("max_length", 2)))
        return st.lists(_value(inner[0], {}), min_size=least, max_size=most).map(tuple)
    if origin is dict:
        # A value without a place is no evidence, and no engine writes one.
        places = st.lists(any_of(get_args(inner[1])[0]), min_size=1, max_size=2).map(tuple)
        return st.dictionaries(_paths(), places, max_size=3)
    if annotation in (int, float) and "ge" in limits:
        whole, other = st.integers(limits["ge"], 2**63 - 1), st.floats(limits["ge"], allow_infinity=False)
        return whole if annotation is int else other
    if issubclass(annotation, BaseModel):
        return st.deferred(lambda: any_of(annotation))
    return st.sampled_from(list(annotation)) if issubclass(annotation, StrEnum) else _SCALARS[annotation]


def _paths() -> st.SearchStrategy[str]:
    into_item = st.integers(0, 12).map(lambda index: f"disputed_items[{index}].dose")
    return into_item | st.sampled_from(["case.case_number", "patient.age"]) | st.text(max_size=5)
