"""The values of a record as labels: which there are, and which value of a letter a labelled place is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from imr_llm.domain.paths import joined, steps
from imr_llm.errors import CorrectionError
from imr_llm.review.shapes import SECTIONS, Form, Shape, shape_at

ITEMS = "disputed_items"


@dataclass(frozen=True, slots=True)
class Field:
    """A single value of the record; its label is its path without positions."""

    label: str
    shape: Shape
    of_item: bool
    """Whether every disputed item has one."""
    in_list: bool
    """Whether it stands in a list, other than that of the disputed items."""

    @property
    def choices(self) -> str | None:
        """The control in which a value of a closed list is chosen; None where the value is typed."""
        if self.shape.form is not Form.CHOICE:
            return None
        if self.shape.type is bool:
            return "yes_no"
        name: str = self.shape.type.__name__
        return "".join(f"_{one.lower()}" if one.isupper() else one for one in name).lstrip("_")


@cache
def fields() -> tuple[Field, ...]:
    """Every single value of a record, in the order in which people look at them."""
    return tuple(one for name in SECTIONS for one in _fields(shape_at(name), name, in_list=False))


@cache
def field_of(label: str) -> Field:
    """The field of a label; raises CorrectionError for one that the record does not have."""
    for one in fields():
        if one.label == label:
            return one
    raise CorrectionError(f"{label!r} is no label of the record")


@dataclass(frozen=True, slots=True)
class Position:
    """Which of several values of a field; both count from 1."""

    item: int | None = None
    entry: int | None = None


def label_of(path: str) -> tuple[str, Position]:
    """The label of a value by its path in the record, and which one it is."""
    way = steps(path)
    label = ".".join(one for one in way if isinstance(one, str))
    positions = [one + 1 for one in way if isinstance(one, int)]
    item = positions.pop(0) if way[0] == ITEMS else None
    return label, Position(item, positions[0] if positions else None)


def path_of(field: Field, position: Position) -> str:
    """The path of a value; both positions that the field needs must be there."""
    path = ""
    for name in field.label.split("."):
        path = joined(path, name)
        shape = shape_at(path)
        if shape.form is Form.LIST:
            step = position.item if path == ITEMS else position.entry
            assert step is not None
            path = joined(path, step - 1)
    return path


def wholes_of(path: str) -> list[str]:
    """What a value is part of and what comes or goes as a whole, outermost first: entries, groups."""
    found: list[str] = []
    before = ""
    for step in steps(path)[:-1]:
        before = joined(before, step)
        # The sections of a record are always there.
        if before not in SECTIONS and shape_at(before).form is Form.GROUP:
            found.append(before)
    return found


def _fields(shape: Shape, label: str, *, in_list: bool) -> Iterator[Field]:
    if shape.form is Form.LIST:
        yield from _fields(shape.entry(), label, in_list=in_list or label != ITEMS)
    elif shape.form is Form.GROUP:
        for name, part in shape.parts().items():
            yield from _fields(part, f"{label}.{name}", in_list=in_list)
    else:
        yield Field(label, shape, label.startswith(f"{ITEMS}."), in_list)
