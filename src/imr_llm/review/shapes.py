"""What can stand at a path of the record: the shapes of the record's models, as a form needs them."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.spans import Frozen
from imr_llm.errors import CorrectionError

SECTIONS = (
    "disputed_items", "case", "reviewer", "patient", "clinical_summary", "clinical_summary_source",
    "documents_reviewed",
)  # fmt: skip
"""What people can correct, in the order in which they look at it."""
_STEPS = re.compile(r"([a-z_]+)|\[\d+\]")


class Form(StrEnum):
    """What a value is entered as."""

    TEXT = "text"
    WHOLE = "whole"
    """A whole number."""
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    """One of a closed list; yes and no are one as well."""
    GROUP = "group"
    """Several named values."""
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Shape:
    """What can stand at one place of the record."""

    form: Form
    type: Any
    """As the model declares it, None left out."""
    options: tuple[str, ...] = ()
    """Of a CHOICE, as JSON has them."""

    def parts(self) -> dict[str, Shape]:
        """The named values of a GROUP, in order."""
        assert self.form is Form.GROUP
        return _parts(self.type)

    def entry(self) -> Shape:
        """What a LIST holds."""
        return _shape(get_args(self.type)[0])

    def fitting(self, value: object) -> object:
        """A value as JSON that fits here; raises CorrectionError, in plain words, where there is none."""
        if isinstance(value, str):
            value = value.strip()
        if value is None or value in ("", [], {}):
            raise CorrectionError("there is no value: enter one, or reject what stands there")
        if self.type is bool and value in ("yes", "no"):
            value = value == "yes"
        try:
            return to_jsonable_python(TypeAdapter(self.type).validate_python(value))
        except ValidationError as error:
            raise CorrectionError(_said(error)) from None


def shape_at(path: str) -> Shape:
    """What can stand at a path; raises CorrectionError for a path of nothing that can be corrected."""
    shape = Shape(Form.GROUP, CaseRecord)
    steps = [found.group(1) for found in _STEPS.finditer(path)]
    if (
        not steps
        or steps[0] not in SECTIONS
        or "".join(one.group() for one in _STEPS.finditer(path)) != (path.replace(".", ""))
    ):
        raise CorrectionError(f"{path!r} is no path of a value that can be corrected")
    for name in steps:
        if name is None and shape.form is Form.LIST:
            shape = shape.entry()
        elif name is not None and shape.form is Form.GROUP and name in shape.parts():
            shape = shape.parts()[name]
        else:
            raise CorrectionError(f"{path!r} is no path of a value that can be corrected")
    return shape


@cache
def _parts(model: type[Frozen]) -> dict[str, Shape]:
    hints = get_type_hints(model)
    return {name: _shape(hints[name]) for name in model.model_fields}


def _shape(declared: Any) -> Shape:
    (of,) = _without_none(declared)
    if get_origin(of) is tuple:
        return Shape(Form.LIST, of)
    if not isinstance(of, type):
        return Shape(Form.TEXT, of)
    if issubclass(of, Frozen):
        return Shape(Form.GROUP, of)
    if issubclass(of, StrEnum):
        return Shape(Form.CHOICE, of, tuple(one.value for one in of))
    if of is bool:
        return Shape(Form.CHOICE, of, ("yes", "no"))
    return Shape({int: Form.WHOLE, float: Form.NUMBER, date: Form.DATE}.get(of, Form.TEXT), of)


def _without_none(declared: Any) -> Iterator[Any]:
    if get_origin(declared) is Annotated:
        yield from _without_none(get_args(declared)[0])
    elif get_origin(declared) in (Union, types.UnionType):
        for one in get_args(declared):
            yield from _without_none(one)
    elif declared is not type(None):
        yield declared


def _said(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    where = ", ".join(str(part).replace("_", " ") for part in first["loc"])
    return f"{where}: {first['msg']}" if where else str(first["msg"])
