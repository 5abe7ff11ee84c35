"""A record as a person looks at it: a row for every value, and for every field that has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from imr_llm.domain.paths import is_within, value_at
from imr_llm.domain.record import CaseRecord
from imr_llm.review.shapes import SECTIONS, Form, Shape, shape_at
from imr_llm.runs.corrections import Correction, KeptCorrection, Verdict

_TITLES = {"case": "Case", "reviewer": "Expert reviewer", "patient": "Patient"}
_COMPUTED = {"text": "text", "based_on_mtus": "based on MTUS", "ur_action": "utilization review"}


@dataclass(frozen=True, slots=True)
class Row:
    """One place of the record."""

    path: str
    """In the machine's record: it stays the same whatever is removed."""
    place: str | None
    """In the corrected record, whose evidence and findings go by it; None where there is nothing."""
    label: str
    depth: int
    form: Form
    value: object
    """As JSON has it; of a group or a list None."""
    options: tuple[str, ...] = ()
    parts: tuple[dict[str, Any], ...] = ()
    """Of a group: the values that are entered for it, each with name, form and options."""
    adds: bool = False
    """Whether it stands for a further entry of a list."""
    was: str | None = None
    """What the machine has there, where that is something else now."""
    verdict: Verdict | None = None
    reviewer: str | None = None


class _At(NamedTuple):
    """Where in the record, and what can stand there."""

    shape: Shape
    path: str
    place: str | None
    label: str
    depth: int


@dataclass(slots=True)
class _Sheet:
    entries: Mapping[str, bool]
    decided: Mapping[str, Correction]
    machine: Mapping[str, Any]
    rows: list[Row] = field(default_factory=list)


def sheet_of(
    machine: CaseRecord, record: CaseRecord, entries: Mapping[str, bool], kept: Sequence[KeptCorrection]
) -> tuple[Row, ...]:
    """The rows of a record that follows from corrections; `entries` is what `entries_left` says of them."""
    decided = {one.correction.path: one.correction for one in kept if one.stands}
    sheet = _Sheet(entries, decided, machine.model_dump(mode="json"))
    values = record.model_dump(mode="json")
    for name in SECTIONS:
        _rows(sheet, _At(shape_at(name), name, name, _label(name), 0), values[name])
    return tuple(sheet.rows)


def _rows(sheet: _Sheet, at: _At, value: Any) -> None:
    if at.shape.form is Form.LIST:
        _list_rows(sheet, at, value or [])
        return
    sheet.rows.append(_row(sheet, at, value))
    if at.shape.form is Form.GROUP and value is not None:
        deeper = 0 if at.path in _TITLES else 1
        for name, part in at.shape.parts().items():
            inner = f"{at.place}.{name}" if at.place is not None else None
            _rows(sheet, _At(part, f"{at.path}.{name}", inner, _label(name), at.depth + deeper), value[name])


def _list_rows(sheet: _Sheet, at: _At, values: list[Any]) -> None:
    entry, single = at.shape.entry(), _single(at.label)
    indices = sorted(
        int(one[len(at.path) + 1 : -1])
        for one in sheet.entries
        if one.startswith(f"{at.path}[") and one[len(at.path) + 1 : -1].isdigit()
    )
    position = 0
    for index in indices:
        path = f"{at.path}[{index}]"
        if sheet.entries[path]:
            here = _At(entry, path, f"{at.place}[{position}]", f"{single} {position + 1}", at.depth)
            _rows(sheet, here, values[position])
            position += 1
        elif (was := value_at(sheet.machine, path)) is not None:
            gone = sheet.decided.get(path)
            sheet.rows.append(
                Row(
                    path=path,
                    place=None,
                    label=single,
                    depth=at.depth,
                    form=entry.form,
                    value=None,
                    was=_short(was),
                    verdict=gone.verdict if gone is not None else Verdict.REMOVED,
                    reviewer=gone.reviewer if gone is not None else None,
                )
            )
    sheet.rows.append(
        Row(
            path=f"{at.path}[{indices[-1] + 1 if indices else 0}]",
            place=None,
            label=f"another {single}" if values else single,
            depth=at.depth,
            form=entry.form,
            value=None,
            options=entry.options,
            parts=tuple(_entered(entry)),
            adds=True,
        )
    )


def _row(sheet: _Sheet, at: _At, value: Any) -> Row:
    own = sheet.decided.get(at.path)
    told = own or _accepted_with_the_whole(sheet.decided, at.path)
    machine = value_at(sheet.machine, at.path)
    other = own is not None and machine is not None and machine != value
    return Row(
        path=at.path,
        place=at.place if value is not None else None,
        label=_TITLES.get(at.path, at.label),
        depth=at.depth,
        form=at.shape.form,
        value=None if at.shape.form is Form.GROUP else _as_entered(at.shape, value),
        options=at.shape.options,
        parts=tuple(_entered(at.shape)),
        was=_short(machine) if other else None,
        verdict=told.verdict if told is not None else None,
        reviewer=told.reviewer if told is not None else None,
    )


def _accepted_with_the_whole(decided: Mapping[str, Correction], path: str) -> Correction | None:
    return next(
        (
            one
            for whole, one in decided.items()
            if whole and whole != path and is_within(path, whole) and one.verdict is Verdict.ACCEPTED
        ),
        None,
    )


def _entered(shape: Shape) -> Iterator[dict[str, Any]]:
    """What is entered of a group at once; lists and groups in it come with the words, or one by one later."""
    if shape.form is not Form.GROUP:
        return
    for name, part in shape.parts().items():
        if part.form not in (Form.GROUP, Form.LIST):
            yield {"name": name, "label": _label(name), "form": part.form, "options": part.options}


def _as_entered(shape: Shape, value: Any) -> Any:
    if shape.type is bool and value is not None:
        return "yes" if value else "no"
    return value


def _short(value: Any) -> str:
    """A value in a line."""
    if isinstance(value, dict):
        told = [
            str(value[name]) for name in ("request", "name", "title", "text", "amount") if value.get(name)
        ]
        rest = [str(value[name]) for name in ("code", "unit", "pages") if value.get(name)]
        return " ".join((*told[:1], *rest))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _label(name: str) -> str:
    return _COMPUTED.get(name, name.replace("_", " "))


def _single(label: str) -> str:
    if label == "diagnoses":
        return "diagnosis"
    if label == "documents reviewed":
        return "document reviewed"
    if label.endswith("ies"):
        return f"{label[:-3]}y"
    return label.removesuffix("s")
