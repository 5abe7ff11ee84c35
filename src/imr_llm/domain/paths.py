"""Paths in a record, such as `disputed_items[0].quantity.amount`: read apart, followed, compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pydantic import BaseModel

Step = int | str
"""A position in a list, from 0, or the name of a field."""

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


@lru_cache(maxsize=4096)
def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path, from the outermost."""
    return tuple(
        int(found.group(1)) if found.group(1) is not None else found.group(2)
        for found in _STEP.finditer(path)
    )


def joined(path: str, step: Step) -> str:
    """The path of what stands at a step below a path; the empty path is that of the record."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if path else step


def is_within(path: str, owner: str) -> bool:
    """Whether a path is the owner's or leads to a part of it; the empty path owns everything."""
    return not owner or path == owner or path.startswith((f"{owner}.", f"{owner}["))


def value_at(whole: object, path: str) -> object:
    """What stands at a path of a model, or of its dump; None for nothing."""
    place = whole
    for step in steps(path):
        if isinstance(step, int):
            place = place[step] if isinstance(place, list | tuple) and step < len(place) else None
        elif isinstance(place, dict):
            place = place.get(step)
        else:
            place = getattr(place, step) if isinstance(place, BaseModel) and _has(place, step) else None
        if place is None:
            return None
    return place


def leaves(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every single value below one, of a model or of its dump, with its path; what is null is left out."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name), joined(path, name))
    elif isinstance(value, dict):
        for name, held in value.items():
            yield from leaves(held, joined(path, name))
    elif isinstance(value, list | tuple):
        for index, held in enumerate(value):
            yield from leaves(held, joined(path, index))
    elif value is not None:
        yield path, value


def _has(model: BaseModel, name: str) -> bool:
    return name in type(model).model_fields
