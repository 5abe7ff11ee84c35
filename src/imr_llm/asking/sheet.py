"""A draft while it is filled in: leaves are put under their record paths together with their evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from pydantic import BaseModel

from imr_llm.asking.fields import item_of, with_item
from imr_llm.domain.draft import Draft
from imr_llm.domain.paths import Step, is_within, steps
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
        self._filled = _Filled(draft)
        self._evidence = dict(draft.evidence)
        self._findings = list(draft.findings)

    def draft(self) -> Draft:
        """The draft as filled in so far."""
        return replace(self._draft, evidence=dict(self._evidence), findings=tuple(self._findings))

    @property
    def _draft(self) -> Draft:
        draft = self._filled.closed()
        assert isinstance(draft, Draft)
        return draft

    @property
    def evidence(self) -> Evidence:
        """Spans by record path."""
        return self._evidence

    @property
    def items(self) -> tuple[DisputedItem, ...]:
        """The disputed items as filled in so far."""
        items = _closed(self._filled.get("disputed_items"))
        assert isinstance(items, tuple)
        return items

    def get(self, path: str) -> object:
        """The value under a path; None where there is nothing (yet)."""
        value: object = self._filled
        for step in steps(path):
            value = value.get(step) if isinstance(value, _Filled) else _part(value, step)
        return _closed(value)

    def is_open(self, path: str) -> bool:
        """Whether nothing stands under a path: null, an empty list or text, or the category `other`."""
        return self.get(path) in (None, "", (), Category.OTHER)

    def put(self, path: str, value: object, evidence: Evidence) -> None:
        """Set the value of a path and note where the letter shows it."""
        *holders, last = steps(path)
        filled = self._filled
        for step in holders:
            filled = filled.opened(step)
        filled.put(last, value)
        for ending, spans in evidence.items():
            self._evidence[f"{path}{ending}"] = spans

    def forget(self, path: str) -> None:
        """Drop what is known of the value of a path and its parts: another value takes its place."""
        self._evidence = {one: spans for one, spans in self._evidence.items() if not is_within(one, path)}
        self._findings = [one for one in self._findings if not is_within(one.path, path)]

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
        items = self.items
        self._filled.put("disputed_items", tuple(items[old] for old in order))
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


class _Filled:
    """A draft, a part of it or a list in it, with the changes made so far.

    What is frozen is copied once for all changes to it, when the whole is asked for, and not for each.
    """

    __slots__ = ("_changes", "_closed", "_holder")

    def __init__(self, holder: object) -> None:
        self._holder = holder
        self._changes: dict[Step, object] = {}
        self._closed: object = holder

    def get(self, step: Step) -> object:
        """What stands under a name or an index; None where there is nothing."""
        return self._changes[step] if step in self._changes else _part(self._holder, step)

    def put(self, step: Step, value: object) -> None:
        """Change what stands under a name or an index; an index behind the end adds an element."""
        if isinstance(step, str) and not hasattr(self._holder, step):
            raise TypeError(f"{type(self._holder).__name__} has no field {step!r}")
        self._changes[step] = value
        self._closed = None

    def opened(self, step: Step) -> _Filled:
        """What stands under a name or an index, to be changed."""
        held = self.get(step)
        if not isinstance(held, _Filled):
            held = _Filled(held)
            self.put(step, held)
        self._closed = None
        return held

    def closed(self) -> object:
        """The holder as changed, frozen again."""
        if self._closed is None:
            changes = {step: _closed(value) for step, value in self._changes.items()}
            self._closed = _changed(self._holder, changes)
        return self._closed


def _closed(value: object) -> object:
    return value.closed() if isinstance(value, _Filled) else value


def _part(holder: object, step: Step) -> object:
    if isinstance(step, str):
        return getattr(holder, step, None)
    return holder[step] if isinstance(holder, Sequence) and step < len(holder) else None


def _changed(holder: object, changes: Mapping[Step, object]) -> object:
    if isinstance(holder, tuple):
        elements = dict(enumerate(holder))
        elements.update((step, value) for step, value in changes.items() if isinstance(step, int))
        return tuple(elements.values())
    named = {step: value for step, value in changes.items() if isinstance(step, str)}
    if isinstance(holder, BaseModel):
        return holder.model_copy(update=named)
    assert isinstance(holder, Draft)
    # The names were checked when the values were put; what a draft's fields hold is for the caller to see to.
    return replace(holder, **cast("dict[str, Any]", named))
