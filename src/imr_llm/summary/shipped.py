"""Reads the files that ship with this package: words, and what pages are made of."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any, TypeVar

from pydantic import ValidationError

from imr_llm.domain.spans import Frozen
from imr_llm.errors import ShippedFileError

M = TypeVar("M", bound=Frozen)


@cache
def shipped_text(*place: str) -> str:
    """A file by its place below this package; raises ShippedFileError for a missing one."""
    try:
        return resources.files("imr_llm.summary").joinpath(*place).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ShippedFileError(
            f"there is no file {'/'.join(place)!r} of the summaries: install the package again"
        ) from None


def shipped_toml(*place: str) -> dict[str, Any]:
    """A TOML file by its place below this package; raises ShippedFileError for a missing or malformed one."""
    try:
        return tomllib.loads(shipped_text(*place))
    except tomllib.TOMLDecodeError as error:
        raise ShippedFileError(f"the summaries' file {'/'.join(place)!r} is malformed: {error}") from None


def shipped(model: type[M], *place: str) -> M:
    """The same as what it is to be; raises ShippedFileError also where it does not fit."""
    try:
        return model.model_validate(shipped_toml(*place))
    except ValidationError as error:
        places = sorted({".".join(map(str, one["loc"])) for one in error.errors(include_input=False)})
        raise ShippedFileError(
            f"the summaries' file {'/'.join(place)!r} does not fit: {', '.join(places)}"
        ) from None
