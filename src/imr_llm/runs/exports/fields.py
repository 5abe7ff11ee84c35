"""Fields of a letter's row, record and summary by their path: their types and their values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from imr_llm.domain.record import CaseRecord, Citation, Diagnosis, DisputedItem, Finding, GuidelineBasis
from imr_llm.domain.spans import Span
from imr_llm.domain.summary import Summary
from imr_llm.runs.rows import LetterRow

Values = Mapping[str, Any]
"""What the paths of columns begin at, by name: `row`, `record`, `item` …"""

ROOTS: Mapping[str, type] = {
    "row": LetterRow,
    "record": CaseRecord,
    "summary": Summary,
    "item": DisputedItem,
    "basis": GuidelineBasis,
    "citation": Citation,
    "diagnosis": Diagnosis,
    "finding": Finding,
    "span": Span,
    "text": str,
    "count": int,
}
"""The type of each name that a path can begin with."""


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "true or false"
    DATE = "date"
    TEXTS = "list of text"
    MODELS = "list of objects"
    MODEL = "object"


@dataclass(frozen=True, slots=True)
class Field:
    """The type of a field."""

    kind: Kind
    annotation: Any
    """Without the None of an optional field."""
    nullable: bool
    choices: tuple[str, ...] = ()
    """The allowed words, for a field that has a closed set of them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the field that it holds, what a user has to know of it."""

    name: str
    path: str
    about: str = ""

    @property
    def field(self) -> Field:
        """The type of its field."""
        return field_at(self.path)


def field_at(path: str) -> Field:
    """The type of a field; it is nullable when anything on its path is.

    Raises KeyError for a path that leads nowhere.
    """
    root, *names = path.split(".")
    annotation: Any = ROOTS[root]
    nullable = False
    for name in names:
        annotation, optional = without_none(_annotations(annotation)[name])
        nullable |= optional
    kind = _kind(annotation)
    choices = tuple(annotation) if isinstance(annotation, type) and issubclass(annotation, StrEnum) else ()
    return Field(kind, annotation, nullable, tuple(str(one) for one in choices))


def _annotations(model: Any) -> Mapping[str, Any]:
    if is_dataclass(model):
        return get_type_hints(model)
    return {name: field.annotation for name, field in model.model_fields.items()}


def without_none(annotation: Any) -> tuple[Any, bool]:
    """An annotation without its None, and whether it had one."""
    if get_origin(annotation) in (Union, UnionType):
        (inner,) = (one for one in get_args(annotation) if one is not NoneType)
        return inner, True
    return annotation, False


_SCALARS = {int: Kind.INTEGER, float: Kind.REAL, bool: Kind.BOOLEAN, date: Kind.DATE}


def _kind(annotation: Any) -> Kind:
    if get_origin(annotation) is tuple:
        return Kind.MODELS if issubclass(get_args(annotation)[0], BaseModel) else Kind.TEXTS
    if issubclass(annotation, BaseModel):
        return Kind.MODEL
    return Kind.TEXT if issubclass(annotation, str) else _SCALARS[annotation]


def value_at(values: Values, path: Sequence[str]) -> Any:
    """The value that a path leads to; None where something on the way is missing."""
    value = values.get(path[0])
    for name in path[1:]:
        if value is None:
            return None
        value = getattr(value, name)
    return value


def cells_of(
    columns: Sequence[Column], shown: Callable[[Field, Any], Any]
) -> Callable[[Values], tuple[Any, ...]]:
    """A function from values to these columns' cells; `shown` makes a cell of a value that is there."""
    plan = [(column.path.split("."), column.field) for column in columns]

    def cells(values: Values) -> tuple[Any, ...]:
        found = ((field, value_at(values, path)) for path, field in plan)
        return tuple(None if value is None else shown(field, value) for field, value in found)

    return cells
