"""A draft while it is filled in: leaves are put under their record paths together with their evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import is_dataclass, replace
from typing import TypeVar

from pydantic import BaseModel

from imr_llm.asking.fields import item_of, with_item
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import (
    CaseHeader,
    Category,
    DisputedItem,
    Finding,
    FindingCode,
    Patient,
    Reviewer,
    Severity,
)
from imr_llm.domain.spans import Span

Evidence = Mapping[str, tuple[Span, ...]]
"""Spans by the end of the path: `""` for the value itself, `.amount` for a part of it."""

T = TypeVar("T")
_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def empty_draft(items: int = 0) -> Draft:
    """A draft that says nothing, with room for `items` disputed items."""
    blank = DisputedItem(number=1, request="", treatment="", category=Category.OTHER, decision=None)
    return Draft(
        case=CaseHeader(),
        reviewer=Reviewer(),
        patient=Patient(),
        clinical_summary=None,
        clinical_summary_source=None,
        documents_reviewed=(),
        disputed_items=tuple(blank.model_copy(update={"number": i + 1}) for i in range(items)),
        evidence={},
    )


class Sheet:
    """A draft being filled in; the draft that it was made from stays as it was."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._evidence = dict(draft.evidence)
        self._findings = list(draft.findings)

    def draft(self) -> Draft:
        """The draft as filled in so far."""
        return replace(self._draft, evidence=dict(self._evidence), findings=tuple(self._findings))

    @property
    def evidence(self) -> Evidence:
        """Spans by record path."""
        return self._evidence

    @property
    def items(self) -> tuple[DisputedItem, ...]:
        """The disputed items as filled in so far."""
        return self._draft.disputed_items

    def get(self, path: str) -> object:
        """The value under a path; None where there is nothing (yet)."""
        value: object = self._draft
        for step in _steps(path):
            if isinstance(step, int):
                value = value[step] if isinstance(value, Sequence) and step < len(value) else None
            else:
                value = getattr(value, step, None)
        return value

    def is_open(self, path: str) -> bool:
        """Whether nothing stands under a path: null, an empty list or text, or the category `other`."""
        return self.get(path) in (None, "", (), Category.OTHER)

    def put(self, path: str, value: object, evidence: Evidence) -> None:
        """Set the value of a path and note where the letter shows it."""
        changed = _with(self._draft, tuple(_steps(path)), value)
        assert isinstance(changed, Draft)
        self._draft = changed
        for ending, spans in evidence.items():
            self._evidence[f"{path}{ending}"] = spans

    def append(self, path: str, value: object, evidence: Evidence) -> None:
        """Add an element to the list under a path."""
        held = self.get(path)
        index = len(held) if isinstance(held, tuple) else 0
        self.put(f"{path}[{index}]", value, evidence)

    def note(self, code: FindingCode, severity: Severity, path: str, message: str) -> None:
        """Note a finding once, however often it is noticed."""
        finding = Finding(code=code, severity=severity, path=path, message=message)
        if finding not in self._findings:
            self._findings.append(finding)

    def reorder_items(self, order: Sequence[int]) -> None:
        """Keep only the items whose index is in `order`, in that order; paths move along."""
        moved = {old: new for new, old in enumerate(order)}
        items = tuple(self._draft.disputed_items[old] for old in order)
        self._draft = replace(self._draft, disputed_items=items)
        self._evidence = {
            path: spans
            for old_path, spans in self._evidence.items()
            if (path := moved_path(old_path, moved)) is not None
        }
        self._findings = [
            finding.model_copy(update={"path": path})
            for finding in self._findings
            if (path := moved_path(finding.path, moved)) is not None
        ]


def moved_path(path: str, moved: Mapping[int, int]) -> str | None:
    """The path after items moved from old to new indices; None when its item is gone."""
    index = item_of(path)
    if index is None:
        return path
    return with_item(path, moved[index]) if index in moved else None


def _steps(path: str) -> Iterable[int | str]:
    for found in _STEP.finditer(path):
        yield int(found.group(1)) if found.group(1) is not None else found.group(2)


def _with(holder: object, steps: tuple[int | str, ...], value: object) -> object:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        elements = holder if isinstance(holder, tuple) else ()
        held = elements[step] if step < len(elements) else None
        return (*elements[:step], _with(held, rest, value), *elements[step + 1 :])
    changed = {step: _with(getattr(holder, step), rest, value)}
    if isinstance(holder, BaseModel):
        return holder.model_copy(update=changed)
    if is_dataclass(holder) and not isinstance(holder, type):
        return replace(holder, **changed)
    raise TypeError(f"{type(holder).__name__} has no field {step!r}")
