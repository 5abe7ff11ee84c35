"""Replies with something else in some places: how a file tells what a model that errs says instead."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping

_STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")


def with_changes(reply: Mapping[str, object], changes: Mapping[str, object]) -> dict[str, object]:
    """A reply with other values in places such as `items[0].decision`.

    Raises KeyError, IndexError or TypeError for a place that the reply does not have.
    """
    changed = copy.deepcopy(dict(reply))
    for place, value in changes.items():
        *way, last = _steps(place)
        holder: object = changed
        for step in way:
            holder = holder[step]  # type: ignore[index]
        if isinstance(holder, dict) and last not in holder:
            raise KeyError(place)
        holder[last] = value  # type: ignore[index]
    return changed


def strings_of(value: object) -> Iterator[str]:
    """Every text in a reply."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from strings_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings_of(one)


def _steps(place: str) -> Iterator[str | int]:
    for name, index in _STEP.findall(place):
        yield name or int(index)
